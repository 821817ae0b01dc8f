"""The public calls: the review of a strategy as a fragment and as a page, in both languages, with charts of one's own."""

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.present.sample_pages import CHART, HOSTILE
from tests.present.test_html import Read

import smartgoals as sg
from smartgoals import codec, present

DATA = Path(__file__).resolve().parents[2] / "examples" / "data" / "strategy.json"
STRATEGY = codec.structure(json.loads(DATA.read_text(encoding="utf-8")))
REVIEWS = {code: sg.review(STRATEGY, as_of=date(2016, 10, 2), language=code) for code in ("en", "fr")}


@pytest.mark.parametrize("code", REVIEWS)
@pytest.mark.parametrize("short", [False, True])
def test_a_review_is_a_fragment(code: str, short: bool) -> None:
    """A review becomes one article of its language with every goal in it; what it says is what the Markdown says."""
    html = present.html(REVIEWS[code], short=short)
    read = Read(html)
    assert html.startswith(f'<article class="smartgoals" lang="{code}">')
    assert "<script" not in html
    assert [tag for tag in read.tags if tag == "h1"] == ["h1"]
    told = " ".join("".join(read.words).split())
    for goal in STRATEGY.goals:
        assert goal.statement is None or " ".join(goal.statement.split()) in told
    if not short:
        assert html.count('<section class="sg-s3">') == len(STRATEGY.goals)
    markdown = present.markdown(REVIEWS[code], short=short)
    assert set(re.findall(r"\d+", "\n".join(read.words))) == set(re.findall(r"\d+", re.sub(r"(?m)^\d\.", "", markdown)))


@pytest.mark.parametrize("code", REVIEWS)
def test_a_review_is_a_page(code: str) -> None:
    """A page is the fragment with a head, in the language that is asked for."""
    page = present.page(REVIEWS["en"], language=code)
    assert page.startswith(f'<!doctype html>\n<html lang="{code}">')
    assert present.html(REVIEWS[code]) in page
    assert present.html(REVIEWS[code], short=True) in present.page(REVIEWS[code], short=True)
    assert len(page.encode()) < 60_000


def test_a_chart_stands_with_its_goal() -> None:
    """A drawing stands below the heading of the goal whose id it is brought by, and is named by it."""
    html = present.html(REVIEWS["en"], charts={"ig-growth": CHART})
    statement = re.escape(STRATEGY.goals["ig-growth"].statement)
    assert re.search(rf'<bdi>{statement}</bdi></h3>\n<figure class="sg-picture sg-chart"><svg [^>]*"{statement}"', html)
    assert present.page(REVIEWS["en"], charts={"ig-growth": CHART}).count('"sg-picture sg-chart"') == 1
    assert (
        html.count('<figure class="sg-picture"><svg')
        == sum(one.progress is not None for one in REVIEWS["en"].goals) - 1
    )


def test_a_chart_of_vega_is_taken() -> None:
    """What Vega draws of a goal stands in a page as it is, read out as one image."""
    converter = pytest.importorskip("vl_convert", reason="vl-convert-python is not installed, which draws charts")
    svg = converter.vegalite_to_svg(present.vega(REVIEWS["fr"].goals["ig-growth"]))
    html = present.html(REVIEWS["fr"], charts={"ig-growth": svg})
    drawn = re.search(r'<figure class="sg-picture sg-chart">(<svg .*?</svg>)</figure>', html, re.DOTALL)
    assert drawn is not None
    assert drawn[1].count("<path") == svg.count("<path")
    assert drawn[1].count("role=") == 1


@pytest.mark.parametrize("call", [present.html, present.page])
@pytest.mark.parametrize(
    ("wrong", "kind", "path"),
    [
        ({"charts": {"ig-grwth": CHART}}, sg.UnknownName, "charts"),
        ({"charts": {"ig-growth": "<p>"}}, sg.InvalidValue, "charts['ig-growth']"),
        ({"charts": {"ig-growth": 5}}, sg.WrongType, "charts['ig-growth']"),
        ({"charts": [CHART]}, sg.WrongType, "charts"),
        ({"language": "xx"}, sg.UnknownName, "language"),
        ({"short": 1}, sg.WrongType, "short"),
    ],
)
def test_wrong_arguments_are_told_by_their_names(
    call: Any, wrong: dict[str, Any], kind: type[Exception], path: str
) -> None:
    """What is no chart, no language and no truth is refused, and the error names the argument."""
    with pytest.raises(kind) as raised:
        call(REVIEWS["en"], **wrong)
    assert raised.value.path == path  # type: ignore[attr-defined]  # every error of ours has one


@pytest.mark.parametrize(
    ("level", "kind"), [("1", sg.WrongType), (True, sg.WrongType), (0, sg.InvalidValue), (7, sg.InvalidValue)]
)
def test_a_level_is_one_of_six(level: Any, kind: type[Exception]) -> None:
    """The first heading has a level that HTML knows."""
    with pytest.raises(kind, match=r"^level: "):
        present.html(REVIEWS["en"], level=level)


def test_hostile_words_of_a_strategy_are_inert() -> None:
    """Titles, statements, handles and decisions of a strategy are shown as words, however they look."""
    printable = "".join(filter(str.isprintable, HOSTILE))
    goal = sg.Goal(
        id="g", statement=HOSTILE + "w" * 10_000, metric="followers", channel="c", objective="o", decision=HOSTILE
    )
    objective = sg.Objective(id="o", title=HOSTILE, kind="brand_awareness")
    channel = sg.Channel(id="c", platform="instagram", handle=printable)
    strategy = sg.Strategy(title=HOSTILE, objectives=[objective], channels=[channel], goals=[goal])
    review = sg.review(strategy, as_of=date(2026, 1, 5))
    for html in (present.html(review), present.page(review), review._repr_html_()):  # type: ignore[attr-defined]  # Jupyter asks for it
        assert "<script" not in html
        assert "<img" not in html
        assert "\u202e" not in html
        assert "\x1b" not in html
        assert len(html) < 60_000


def test_an_empty_strategy_has_a_page() -> None:
    """A strategy without goals has a page that says so, and what to do next."""
    html = present.html(sg.review(sg.Strategy(), as_of=date(2026, 1, 5)))
    assert len(Read(html).tags) >= 3
