"""The association under examples/data: a document that people write by hand, and what a review of it says."""

from __future__ import annotations

import json
import re
import runpy
from datetime import date
from pathlib import Path

import pytest

import smartgoals as sg
from smartgoals import catalog, codec, present

ROOT = Path(__file__).resolve().parent.parent
DOCUMENT = ROOT / "examples" / "data" / "association.json"
AS_OF = date(2026, 4, 5)
GOOD, TOO_MUCH, TIED_TO_NOTHING = "but-inscriptions", "but-partages", "but-abonnes"
UNITS = {
    "en": "sign-ups?|shares?|followers?|days?|%",
    "fr": "inscriptions?|partages?|abonnés?|jours?|%",
}
DAY = {"en": r"\d{1,2} [A-Z][a-z]+ \d{4}", "fr": r"(?:\d{1,2}|1er) [a-zéû]+ \d{4}"}
PARTS = {"en": ("What to do this week", "Channels"), "fr": ("À faire cette semaine", "Canaux")}


@pytest.fixture(scope="module", name="strategy")
def _strategy() -> sg.Strategy:
    return codec.structure(json.loads(DOCUMENT.read_text(encoding="utf-8")))


@pytest.fixture(scope="module", name="review")
def _review(strategy: sg.Strategy) -> sg.Review:
    return sg.review(strategy, as_of=AS_OF)


def chance_of(review: sg.Review, goal: str) -> float:
    """Return the chance that a goal is met."""
    projection = review.goals[goal].projection
    assert projection is not None
    assert projection.probability is not None
    return projection.probability


def page_of(review: sg.Review, language: str) -> str:
    """Return the page of a review as text, with plain blanks and without what the strategy itself says."""
    page = " ".join(present.text(review, language=language).split())
    said = [text for goal in review.strategy.goals for text in (goal.statement, goal.decision) if text]
    said += [channel.handle for channel in review.strategy.channels if channel.handle]
    for each in said:
        page = page.replace(" ".join(each.split()), " ")
    return " ".join(page.split())


def without_unit(page: str, language: str) -> list[str]:
    """Return the figures of the goals on a page after which no unit stands; of two with one between, the second has it."""
    first, last = PARTS[language]
    told = page.partition(first)[2].rpartition(last)[0]
    told = re.sub(rf"{DAY[language]}|\(SG[A-Z]\d{{3}}\)|(?<!\S)\d\. ", " ", told)
    figure = r"\d+(?:[.,]\d+)?"
    return re.findall(
        rf"{figure}(?!\d|[.,]\d| (?:{UNITS[language]})(?!\w)| (?:and|et) {figure} (?:{UNITS[language]}))", told
    )


def test_people_can_read_it() -> None:
    """It is short, laid out in lines, and written in the forms that people use."""
    text = DOCUMENT.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 250
    assert max(len(line) for line in text.splitlines()) <= 120
    assert [goal["target"] for goal in json.loads(text)["strategy"]["goals"]] == [
        "12 inscriptions par semaine",
        "300 partages par semaine",
        "10 abonnés par semaine",
    ]


def test_it_says_that_it_is_invented(strategy: sg.Strategy) -> None:
    """Its title says so, and the source of each of its histories."""
    assert "inventée" in (strategy.title or "")
    assert all("inventés" in (history.source or "") for history in strategy.histories)


def test_it_reads_without_a_doubt(strategy: sg.Strategy) -> None:
    """No word of it is nearly another, no key is unknown, and it comes back as it went."""
    read = codec.structure(json.loads(DOCUMENT.read_text(encoding="utf-8")), unknown="report")
    assert (read.near_misses, read.unknown, read.meanings) == ((), (), ())
    assert codec.structure(codec.unstructure(strategy)) == strategy


def test_one_goal_is_good_one_too_much_and_one_tied_to_nothing(review: sg.Review) -> None:
    """Each goal fails what it was written for, and nothing else."""
    failed = {
        one.id: [str(criterion) for criterion, verdict in one.report.verdicts.items() if verdict != "pass"]
        for one in review.goals
    }
    assert failed == {GOOD: [], TOO_MUCH: ["attainable"], TIED_TO_NOTHING: ["relevant"]}
    assert review.smart == (GOOD,)
    weighty = {
        one.id: [found.code for found in one.report.findings if found.severity != "info"] for one in review.goals
    }
    assert weighty == {GOOD: [], TOO_MUCH: ["SGA301"], TIED_TO_NOTHING: ["SGR401"]}


def test_where_each_goal_stands(review: sg.Review) -> None:
    """Two are on plan and likely to be met, and one is far behind with next to no chance."""
    stands = {one.id: one.progress and (one.progress.actual, one.progress.expected) for one in review.goals}
    assert stands == {GOOD: (168, 156), TOO_MUCH: (35, 1500), TIED_TO_NOTHING: (410, 406)}
    assert chance_of(review, GOOD) > 0.8
    assert chance_of(review, TOO_MUCH) < 0.01
    assert 0.5 < chance_of(review, TIED_TO_NOTHING) < 0.8


@pytest.mark.parametrize("language", ["en", "fr"])
def test_its_page_has_no_id_and_no_figure_without_a_unit(language: str, review: sg.Review) -> None:
    """Who reads the page needs to know neither our ids nor what a figure counts."""
    page = page_of(review, language)
    strategy = review.strategy
    ids = [each for each in (*catalog.METRICS, *strategy.goals.ids) if "_" in each or "-" in each]
    assert [each for each in ids if each in page] == []
    assert without_unit(page, language) == []


def test_a_figure_without_a_unit_is_found() -> None:
    """A bare figure on a page is noticed, so that a page without any means something."""
    page = "What to do this week 1. x By when: 28 June 2026, in 84 days between 3 and 4 shares, 12 more, or 13 (SGA301) Channels"
    assert without_unit(page, "en") == ["12", "13"]


@pytest.mark.parametrize(
    ("arguments", "first"),
    [
        ([], "La Roue libre, atelier vélo (association inventée) : revue du 5 avril 2026"),
        (["--language", "en"], "La Roue libre, atelier vélo (association inventée): review of 5 April 2026"),
    ],
)
def test_the_example_prints_it(arguments: list[str], first: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The example speaks French by itself, and English when it is asked."""
    assert runpy.run_path(str(ROOT / "examples" / "association.py"))["main"](arguments) == 0
    shown = capsys.readouterr().out
    assert shown.splitlines()[0].replace("\xa0", " ") == first
    assert len(shown.splitlines()) > 50
