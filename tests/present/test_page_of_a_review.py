"""The public calls: the review of a strategy as a fragment and as a page, in both languages, with charts of one's own."""

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.present.sample_pages import CHART
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
    assert len(present.page(REVIEWS["en"], language=code, short=short).encode()) < 60_000
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


def test_an_empty_strategy_has_a_page() -> None:
    """A strategy without goals has a page that says so, and what to do next."""
    html = present.html(sg.review(sg.Strategy(), as_of=date(2026, 1, 5)))
    assert len(Read(html).tags) >= 3
