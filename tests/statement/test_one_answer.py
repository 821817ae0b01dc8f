"""One question, one answer: what is said of a sentence is said of the goal made of it, but for what is listed here."""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType

import attrs
import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals.catalog import METRICS

DATA = Path(__file__).resolve().parent.parent / "data" / "statements"
DAY = date(2026, 1, 5)
DECIDED = ("specific", "measurable", "timely")
"""Criteria that a sentence by itself can decide."""
REASONS: Mapping[str, str] = MappingProxyType(
    {
        "SGS101": "a word such as awareness may be a wish in a sentence; in the field of a goal it is that metric",
        "SGS102": "who reads a sentence may know of which network or site it is, which is unknown; a goal has a field for it",
        "SGS113": "owner, audience and looks are fields of a goal, which a sentence may leave out",
        "SGM205": "where a level starts from is for a goal to say",
        "SGM206": "a sentence with a number is measurable by itself; a goal is measured from somewhere",
        "SGM209": "how long a source keeps figures is no part of a sentence",
        "SGM211": "what a platform changes in its figures is no part of a sentence",
        "SGT502": "what is said of each period is timely in a sentence; a goal should end some day",
        "SGT506": "milestones are a field of a goal, which a sentence has no room for",
        "SGT514": "where the last period of a goal ends is for a goal to plan",
        "SGR401": "which objective it serves is no part of a sentence, and so unknown",
        "SGA390": "nothing is known of what is attainable, of a sentence as such",
        "SGA391": "what others reach is looked up for goals",
        "SGA394": "how much is asked is weighed for goals",
    }
)

ODD_FIGURES: Mapping[str, str] = MappingProxyType(
    {
        "SGM203": "Reach a repeat purchase rate of 150 % by 31 December 2026",
        "SGM215": "Gain 1 Non-follower share of reach a month",
        "SGM216": "List growth rate: reach 2 by 31 December 2026",
        "SGM218": "Reach 3.5 followers on Instagram by 31 December 2026",
    }
)
"""Sentences with figures that cannot be, of which no goal is measurable: a number is there all the same."""


@cache
def pairs() -> tuple[tuple[str, sg.SmartReport, sg.SmartReport], ...]:
    """Return the sentences of the development part that become goals, with what is said of both."""
    return tuple(_pairs())


def _pairs() -> Iterator[tuple[str, sg.SmartReport, sg.SmartReport]]:
    for name in ("en.jsonl", "fr.jsonl"):
        for row in map(json.loads, (DATA / name).read_text(encoding="utf-8").splitlines()):
            day = date.fromisoformat(row["as_of"])
            try:
                goal = sg.parse_goal(row["text"], as_of=day).to_goal()
            except sg.SmartGoalsError:
                continue
            yield row["text"], sg.check_statement(row["text"], as_of=day), sg.check(goal, as_of=day)


def apart(said: sg.SmartReport, done: sg.SmartReport) -> set[str]:
    """Return the codes that one of two reports has and the other has not, or not so heavily."""
    one, other = ({(found.code, str(found.severity)) for found in report.findings} for report in (said, done))
    return {code for code, _ in one ^ other}


def undecided(said: sg.SmartReport, done: sg.SmartReport) -> set[str]:
    """Return the criteria that two reports answer in two ways, for no reason that is listed."""
    listed = apart(said, done) & {*REASONS, *ODD_FIGURES}
    reasons = {found.criterion for report in (said, done) for found in report.findings if found.code in listed}
    return {one for one in DECIDED if said.verdicts[one] != done.verdicts[one]} - reasons


def test_a_sentence_and_its_goal_get_one_answer() -> None:
    """Whatever is found in one is found in the other as heavily, but for what is listed with its reason."""
    told = {text: apart(said, done) - set(REASONS) for text, said, done in pairs()}
    assert {text: codes for text, codes in told.items() if codes} == {}
    assert len(told) > 500


def test_every_verdict_of_both_is_one() -> None:
    """Where verdicts differ, a listed finding of that criterion is why; and whether it is timely they never differ."""
    assert {text: odd for text, said, done in pairs() if (odd := undecided(said, done))} == {}
    assert all(said.verdicts["timely"] == done.verdicts["timely"] for _, said, done in pairs())


@pytest.mark.parametrize("code", REASONS)
def test_every_reason_is_needed(code: str) -> None:
    """No reason is listed for what nowhere differs."""
    assert any(code in apart(said, done) for _, said, done in pairs())


@pytest.mark.parametrize(("code", "text"), ODD_FIGURES.items())
def test_a_figure_that_cannot_be_is_told_of_both(code: str, text: str) -> None:
    """It is a warning for the sentence, and an error of the goal."""
    goal = sg.parse_goal(text, as_of=DAY).to_goal()
    reports = sg.check_statement(text, as_of=DAY), sg.check(goal, as_of=DAY)
    weights = [next(str(one.severity) for one in report.findings if one.code == code) for report in reports]
    assert weights == ["warning", "error"]


@given(
    st.sampled_from([*METRICS]),
    st.sampled_from(["{metric}: reach {n} by 31 December 2026", "Increase {metric} by {n} by 31 December 2026",
                     "Gain {n} {metric} a month", "{metric}: decrease by {n} %, by 31 December 2026"]),
    st.integers(1, 20_000),
)  # fmt: skip
def test_one_answer_for_every_metric(metric: str, form: str, number: int) -> None:
    """So it is for whatever metric of the catalogue."""
    text = form.format(metric=METRICS[metric].name_en or metric, n=number)
    try:
        goal = sg.parse_goal(text, as_of=DAY).to_goal()
    except sg.SmartGoalsError:
        return
    said, done = sg.check_statement(text, as_of=DAY), sg.check(goal, as_of=DAY)
    assert undecided(said, done) == set(), text


def test_evidence_looks_into_where_a_change_starts() -> None:
    """With readings at hand a sentence is asked from where it starts, as its goal is; without it is told and no more."""
    text = "Increase our Instagram followers by 20% by the end of Q2"
    known = sg.Evidence(strategy=sg.Strategy(channels=[sg.Channel(id="ig", platform="instagram")]))
    bare, asked = sg.check_statement(text, as_of=DAY), sg.check_statement(text, as_of=DAY, evidence=known)
    weights = [next(str(one.severity) for one in report.findings if one.code == "SGM206") for report in (bare, asked)]
    assert weights == ["info", "unknown"]
    assert (str(bare.verdicts["measurable"]), str(asked.verdicts["measurable"])) == ("pass", "unknown")


OF_IDS = [
    "Win 2 new customers each month until December",
    "Publish two blog posts a week",
    "Publier deux articles par semaine",
]


@pytest.mark.parametrize("text", OF_IDS)
def test_the_id_of_a_metric_is_no_unit(text: str) -> None:
    """What people call a figure may be its unit; the id of a metric is no word of theirs, and never said to be a slip."""
    goal = sg.parse_goal(text, as_of=DAY).to_goal()
    assert isinstance(goal.target, sg.KeepPace)
    assert goal.target.pace.unit is None
    told = attrs.evolve(goal, target=sg.KeepPace(attrs.evolve(goal.target.pace, unit=goal.metric)))
    assert "SGM219" not in {one.code for one in sg.check(told, as_of=DAY).findings}
