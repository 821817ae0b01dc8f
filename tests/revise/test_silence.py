"""Silence that is said to mean something decides a goal as readings do, and is no reading."""

from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve

import smartgoals as sg
from smartgoals._case.case import case_of
from smartgoals._case.surroundings import Surroundings

START, END = date(2026, 1, 5), date(2026, 3, 29)
TARGETS: list[sg.Target] = [
    sg.KeepPace("10/week", bound="at_most"),
    sg.KeepPace("10/week", bound="at_most", counted="calendar"),
    sg.KeepPace("10/week", bound="at_most", counted="rolling"),
    sg.KeepPace("10/week", bound="at_least", counted="calendar"),
    sg.KeepPace("10/week", bound="at_least", counted="rolling"),
    sg.ReachLevel(50),
    sg.ReachPace("10/week"),
    sg.StayWithin(low=1, high=5),
    sg.StayWithin(high=5),
    sg.StayWithin(low=1, high=5, per="week"),
    sg.StayWithin(high=5, per="week"),
]
EMPTY = sg.History.of([], metric="support_calls", channel="web")
LATER = EMPTY.with_readings([(date(2027, 1, 4), 3)])
ONE = EMPTY.with_readings([(date(2026, 1, 7), 3)])


def goal(target: sg.Target, **facts: Any) -> sg.Goal:
    """Return a goal of twelve weeks about calls for help."""
    known: dict[str, Any] = {"start": START, "deadline": END}
    return sg.Goal(id="g", metric="support_calls", channel="web", target=target, **(known | facts))


def evidence(missing: str, *histories: sg.History) -> sg.Evidence:
    """Return histories whose source says what a day without a reading means."""
    way = sg.WayOfReading(missing=missing)
    source = sg.DataSource(metric="support_calls", channel="web", reading=way)
    return sg.Evidence(histories=histories, sources=[source])


@pytest.mark.parametrize("target", TARGETS, ids=str)
@pytest.mark.parametrize("missing", ["zero", "pessimistic", "unknown", "carry"])
@pytest.mark.parametrize("as_of", [date(2026, 1, 4), date(2026, 2, 15), END, date(2026, 4, 30)])
@pytest.mark.parametrize("history", [EMPTY, LATER, ONE], ids=["empty", "later", "one"])
def test_what_the_progress_says_is_settled_is_told_as_settled(
    target: sg.Target, missing: str, as_of: date, history: sg.History
) -> None:
    """Revising and assessing agree on what is decided, and of that nothing is proposed or weak."""
    known = evidence(missing, history)
    settled = sg.assess(goal(target), history, as_of=as_of, evidence=known).settled
    found = sg.revise(goal(target), known, as_of=as_of)
    assert bool(found.figures.get("missed")) is (settled is not None and not settled.is_met)
    assert ("is missed already" in found.text()) is bool(found.figures.get("missed"))
    if settled is not None:
        assert found.verdict == ("already_met" if settled.is_met else "unknown")
        assert (found.proposed, found.alternative) == (None, None)
        assert not {"periods", "last", "chance"} & found.figures.keys()


def test_a_quota_lost_in_silence_is_missed() -> None:
    """Twelve weeks of nothing, said to be nothing, miss ten a week; and keep at most ten."""
    quotas = [sg.KeepPace("10/week", bound=bound, counted="calendar") for bound in sg.types.Bound]
    asked, allowed = map(goal, quotas)
    known = evidence("zero", EMPTY)
    lost = sg.revise(asked, known, as_of=date(2026, 2, 15))
    assert (lost.verdict, lost.figures["missed"]) == ("unknown", True)
    assert lost.text() == "it is missed already, and no other target mends that"
    said = sg.revise(asked, known, as_of=date(2026, 2, 15), language="fr").text()
    assert said == "il est déjà manqué, et aucune autre cible n’y change rien"
    kept = sg.revise(allowed, known, as_of=END)
    assert kept.verdict == "already_met"
    assert kept.text() == "what it asks for has been reached already"


def test_without_a_history_nothing_is_decided() -> None:
    """A source says how to read a history, and none was handed in: nobody read anything."""
    asked = goal(sg.KeepPace("10/week", bound="at_least", counted="calendar"))
    found = sg.revise(asked, evidence("zero"), as_of=date(2026, 2, 15))
    assert (found.verdict, found.figures.get("missed")) == ("unknown", None)
    assert found.text().startswith("nothing tells")


def test_readings_are_counted_from_the_history() -> None:
    """Four weeks of silence are four periods and no reading; 28 days of readings are 28."""
    asked, as_of = goal(sg.StayWithin(low=0, high=50, per="week")), date(2026, 2, 1)
    silent = sg.revise(asked, evidence("zero", EMPTY), as_of=as_of)
    assert silent.verdict == "comfortable"
    assert (silent.figures["readings"], silent.figures["periods"]) == (0, 4)
    assert silent.text().startswith("every figure lies inside the band; that rests on little")
    assert "(readings: 0, periods: 4 of the 8 that make a history)" in silent.text()
    daily = EMPTY.with_readings([(START + timedelta(k), 3) for k in range(28)])
    found = sg.revise(asked, evidence("zero", daily), as_of=as_of)
    assert (found.figures["readings"], found.figures["periods"]) == (28, 4)


def test_people_of_periods_are_counted_as_read() -> None:
    """Three readings of weekly reach are three; one of before the two years looked at is none."""
    asked = evolve(goal(sg.KeepPace("900/week")), metric="reach")
    days = [date(2020, 1, 12), date(2025, 12, 21), date(2025, 12, 28), date(2026, 1, 4)]
    reach = sg.History.of([(on, 500, None) for on in days], metric="reach", channel="web")
    around = Surroundings(evidence=sg.Evidence(histories=[reach]), as_of=date(2026, 1, 4))
    case = case_of(asked, around)
    assert case.demonstrated is not None
    assert (case.demonstrated.windows, case.demonstrated.readings) == (3, 3)


@pytest.mark.parametrize(
    ("deadline", "as_of", "is_over"),
    [(END, END - timedelta(1), False), (END, END, True), (None, date(2030, 1, 1), False)],
)
def test_when_a_goal_is_over(deadline: date | None, as_of: date, is_over: bool) -> None:
    """On the deadline, which still counts, it is judged; without one it never is."""
    around = Surroundings(evidence=sg.Evidence(), as_of=as_of)
    case = case_of(goal(TARGETS[0], deadline=deadline), around)
    assert case.is_over is is_over


def test_a_history_of_something_else_is_refused_for_all_it_is() -> None:
    """Another metric and another channel are two problems, told together."""
    other = sg.History.of([(START, 1)], metric="followers", channel="ig")
    with pytest.raises(sg.StructureErrors) as caught:
        sg.assess(goal(TARGETS[0]), other, as_of=END)
    assert caught.value.paths == ("history.metric", "history.channel")
