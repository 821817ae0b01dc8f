"""The library beside an expert: verdicts on goals that were written down before it was asked.

A third of the goals is held back and looked at by the measuring tool alone (`tools/measure_verdicts.py`).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest
from hypothesis import given, strategies as st
from tests.every import for_every
from tests.shares import share_of_examples
from tests.verdicts.business import BUSINESS
from tests.verdicts.goals import AS_OF, CRITERIA, DEFAULTS, Expert, evidence_of, filled, goal_of
from tests.verdicts.people import PEOPLE
from tests.verdicts.services import SERVICES
from tests.verdicts.social import SOCIAL

import smartgoals as sg

EVERY = (*SOCIAL, *BUSINESS, *PEOPLE, *SERVICES)
OPEN = [expert for expert in EVERY if not expert.is_held_back]
LEAST = 0.97
DISPUTED = {
    ("p33", "measurable"),  # a change of no metric: the figure is told, what it is of is not
    ("s04", "relevant"),  # whether shares alone serve awareness
    ("v19", "relevant"),  # whether a goal without a metric can be relevant at all
}
"""Goals on which the library and the expert part ways."""


def report_of(expert: Expert, goal: sg.Goal | None = None) -> sg.SmartReport:
    """Return what the library says of a goal as published."""
    asked = goal or goal_of(expert)
    return sg.check(asked, evidence=evidence_of(expert, asked), as_of=AS_OF)


@cache
def published(place: int) -> sg.SmartReport:
    """Return what the library says of the goal at a place, which is asked about once."""
    return report_of(OPEN[place])


def apart(criterion: str) -> Iterator[tuple[str, str]]:
    """Yield the goals, and what is said of them, on which the library and the expert part ways on a criterion."""
    for place, expert in enumerate(OPEN):
        verdict = published(place).verdicts[criterion]
        if verdict != expert.expected[criterion]:
            said = f"{expert.expected[criterion]} by the expert ({expert.why}), {verdict} here"
            yield expert.id, f"{expert.id}: {said}"


@pytest.mark.parametrize("criterion", CRITERIA)
def test_the_library_agrees_with_the_expert(criterion: str) -> None:
    """On each criterion, on nearly every goal that is not held back, and on all but the disputed."""
    found = dict(apart(criterion))
    assert len(found) <= (1 - LEAST) * len(OPEN), "\n".join(found.values())
    assert {(name, criterion) for name in found} <= DISPUTED, "\n".join(found.values())


def test_there_are_goals_enough() -> None:
    """At least 150, at least 60 of them good, with verdicts of every kind, about a third held back."""
    assert len(EVERY) == len({expert.id for expert in EVERY}) >= 150
    assert sum(expert.is_good for expert in EVERY) >= 60
    assert 0.25 < 1 - len(OPEN) / len(EVERY) < 0.42
    for place in range(5):
        assert {expert.verdict[place] for expert in EVERY} >= {"p", "f"}


def test_good_goals_get_few_words() -> None:
    """As published two or three findings at most on average, and one where the open fields are filled in."""
    good = [place for place, expert in enumerate(OPEN) if expert.is_good]
    as_published = [len(published(place).findings) for place in good]
    complete = [len(report_of(OPEN[place], filled(OPEN[place])).findings) for place in good]
    assert sum(as_published) <= 2.5 * len(good)
    assert sum(complete) <= 1.0 * len(good)


@for_every(place for place, expert in enumerate(OPEN) if "f" in expert.verdict)
def test_the_first_finding_bears_on_a_verdict(place: int) -> None:
    """Where something fails, the report opens with what makes it fail."""
    report = published(place)
    if "fail" in report.verdicts.values():
        first = report.findings[0]
        assert report.verdicts[first.criterion] == "fail"


LIGHT = [rule.code for rule in sg.rules.DEFAULT if rule.severity in {"warning", "info"}]
FIELDS = st.sets(st.sampled_from(["owner", "audience", "decision", "cadence"]))


@share_of_examples(2)
@given(st.integers(0, len(OPEN) - 1), FIELDS, st.sampled_from(["en", "fr"]))
def test_what_is_no_term_changes_no_verdict(place: int, fields: set[str], language: str) -> None:
    """Who owns a goal, whom it is for, what is decided by it and the language of the report leave all five as they are."""
    expert, known = OPEN[place], {**DEFAULTS, "cadence": "weekly"}
    asked = goal_of(expert, **{name: known[name] for name in fields if name not in expert.facts})
    told = sg.check(asked, evidence=evidence_of(expert, asked), as_of=AS_OF, language=language)
    assert told.verdicts == published(place).verdicts


@given(st.integers(0, len(OPEN) - 1), st.lists(st.sampled_from(LIGHT), min_size=1, max_size=5))
def test_what_weighs_nothing_changes_no_verdict(place: int, ignored: list[str]) -> None:
    """Without some of the rules that only warn or remark, the verdicts are the same, and nothing else is found or lost."""
    expert, goal = OPEN[place], goal_of(OPEN[place])
    rules = sg.rules.DEFAULT.ignore(*ignored)
    told, plain = sg.check(goal, evidence=evidence_of(expert, goal), as_of=AS_OF, rules=rules), published(place)
    assert told.verdicts == plain.verdicts
    left = {one.key for one in (*told.findings, *told.silenced)} - {("SGS113", "")}
    found = {one.key for one in (*plain.findings, *plain.silenced)} - {("SGS113", "")}
    assert left == {key for key in found if key[0] not in ignored}
