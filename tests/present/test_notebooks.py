"""Results in a notebook: each that has a page shows it, in the forms that are asked for; the others show their `repr`."""

import importlib.util
import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, strategies as st

import smartgoals as sg
from smartgoals import audits, channels, codec, present
from smartgoals.present._documents import PAGES
from smartgoals.present._style import NOTEBOOK

DATA = Path(__file__).resolve().parents[2] / "examples" / "data" / "strategy.json"
STRATEGY = codec.structure(json.loads(DATA.read_text(encoding="utf-8")))
DAY = date(2016, 10, 2)
FORMS = {"text/plain", "text/markdown", "text/html"}


def results() -> dict[str, Any]:
    """Return one result of each kind that has a page, by its type."""
    review = sg.review(STRATEGY, as_of=DAY)
    one = review.goals["ig-growth"]
    before, after = (sg.Audit(id=str(day), as_of=day) for day in (date(2016, 6, 1), DAY))
    read = [(date(2016, 3, 6) + timedelta(weeks=k), 900 + 12 * k + k % 3) for k in range(31)]
    fans = sg.History.of(read, metric="followers", channel="ig")
    known = sg.Objective(id="known", title="Be known", kind="brand_awareness")
    whole = sg.Strategy(objectives=[known], channels=[sg.Channel(id="ig", platform="instagram")], histories=[fans])
    goals = sg.propose("known", evidence=whole, as_of=DAY, deadline=date(2016, 12, 31))
    found = [review, one, one.report, one.progress, one.projection, before, sg.roi(5, 3)]
    found += [sg.revise(one.goal, evidence=sg.Evidence(strategy=STRATEGY), as_of=DAY)]
    found += [sg.relevance("followers", "brand_awareness"), channels.scorecards(STRATEGY, as_of=DAY)]
    found += [audits.compare(before, after), channels.competition(STRATEGY, as_of=DAY), goals, goals[0], goals[0].even]
    found += [sg.explain_gap(review.goals["conversion"].goal, as_of=DAY, evidence=STRATEGY)]
    found += [
        channels.deepen([channels.Post(day=DAY, format="reel", counts={"reach": 9, "comments": 1})], by="content")
    ]
    fair = sg.Event(id="fair", start=date(2016, 11, 7))
    found += [sg.what_if(one.goal, as_of=DAY, evidence=STRATEGY, events=[fair], brings={"fair": 50})]
    market = sg.Event(id="market", start=date(2015, 11, 27), end=date(2015, 12, 31))
    found += [sg.effect(STRATEGY.history_of("page_views", "wiki"), market, as_of=DAY)]
    found += [one.projection.tripwires(cadence="monthly")]
    found += [sg.agenda(STRATEGY, as_of=DAY, start=DAY, end=date(2016, 10, 9), chances=())]
    return {type(each).__name__: each for each in found}


RESULTS = results()


def test_every_page_is_tried() -> None:
    """There is a result here for each kind that has a page."""
    assert set(RESULTS) == {kind.__name__ for kind in PAGES}


@pytest.mark.parametrize("name", sorted(RESULTS))
def test_a_result_shows_its_page(name: str) -> None:
    """A notebook gets the short page: as HTML with a sheet that is ours alone, as Markdown, and as a line."""
    result = RESULTS[name]
    shown = result._repr_mimebundle_()
    assert set(shown) == FORMS
    assert shown["text/plain"] == repr(result)
    assert shown["text/markdown"] == result._repr_markdown_() == present.markdown(result, short=True)
    html = result._repr_html_()
    assert shown["text/html"] == html
    bare = html.replace(f"<style>\n{NOTEBOOK}\n</style>\n", "")
    assert bare == present.html(result, short=True, level=2) != html
    assert result._repr_html_.__func__.__qualname__ == f"{name}._repr_html_"


SOME = st.none() | st.sets(st.sampled_from([*sorted(FORMS), "image/png"]))


@given(SOME, SOME, st.booleans())
@example({"text/html"}, None, False)
@example(set(), {"text/html"}, False)
@example(FORMS, FORMS, False)
@example({"image/png"}, None, True)
def test_a_notebook_chooses_the_forms(include: set[str] | None, exclude: set[str] | None, tells_more: bool) -> None:
    """Forms are made as they are asked for, none asked for is all; what a later Jupyter may tell besides is no fault."""
    asked: dict[str, Any] = {"metadata": {}} if tells_more else {}
    shown = RESULTS["Audit"]._repr_mimebundle_(include=include, exclude=exclude, **asked)
    assert set(shown) == ((include or FORMS) & FORMS) - (exclude or set())


def test_a_result_without_a_page_shows_its_line() -> None:
    """What no page is made of shows what it did before."""
    forecast = RESULTS["Projection"].forecast
    assert type(forecast) not in PAGES
    assert forecast._repr_html_() is None
    assert forecast._repr_markdown_() is None
    assert forecast._repr_mimebundle_() == {"text/plain": repr(forecast)}


def test_a_result_speaks_its_language_in_a_notebook() -> None:
    """A review that was made in French shows a French page."""
    assert '<article class="smartgoals" lang="fr">' in sg.review(STRATEGY, as_of=DAY, language="fr")._repr_html_()


@pytest.mark.skipif(
    importlib.util.find_spec("IPython") is None, reason="there is no IPython here, which formats results"
)
def test_ipython_takes_them() -> None:
    """IPython itself finds the page of a result, and for one without a page its line."""
    from IPython.core.formatters import DisplayFormatter

    shown, _ = DisplayFormatter().format(RESULTS["Review"])
    assert shown == RESULTS["Review"]._repr_mimebundle_()
    forecast = RESULTS["Projection"].forecast
    assert DisplayFormatter().format(forecast)[0] == {"text/plain": repr(forecast)}
