"""A pause that keeps the pace moves the end of what is to be reached, and whatever goes by the end goes
by the day to which it was moved.
"""

from datetime import date, timedelta
from fractions import Fraction

import attrs
import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals._case import asked, attainability
from smartgoals._case.surroundings import is_open
from smartgoals._model.target import Target
from smartgoals._plan.check_ins import moved_deadline
from smartgoals.rules._relevant.directions import overlap

FIRST, DEADLINE = date(2026, 1, 5), date(2026, 3, 1)
AS_OF = date(2026, 1, 4)


def resting(first: date, days: int) -> sg.Calendar:
    """Return a calendar with a pause."""
    return sg.Calendar(pauses=[sg.Pause(first, first + timedelta(days=days - 1), keeps="pace")])


PAUSED = resting(date(2026, 2, 2), 28)
MOVED = date(2026, 3, 29)


def reach(target: Target, calendar: sg.Calendar | None = None, **more: object) -> sg.Goal:
    """Return a goal of eight weeks on a level of 1,000."""
    fixed = {"id": "g", "metric": "followers", "start": FIRST, "deadline": DEADLINE, "target": target}
    baseline = sg.Baseline(value=1000, on=AS_OF)
    return sg.Goal(**{**fixed, "baseline": baseline, "calendar": calendar or sg.Calendar(), **more})  # type: ignore[arg-type]


def codes(goal: sg.Goal, as_of: date = AS_OF, **known: object) -> set[str]:
    """Return the codes of what is told of a goal."""
    return {one.code for one in sg.check(goal, evidence=sg.Evidence(**known), as_of=as_of).findings}  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("target", "ends"),
    [
        (sg.ReachLevel(1100), MOVED),
        (sg.ChangeBy(100), MOVED),
        (sg.ReachPace("50/week"), MOVED),
        (sg.KeepPace("10/week"), DEADLINE),
        (sg.StayWithin(low=900), DEADLINE),
    ],
)
def test_a_pause_moves_the_end_of_what_is_to_be_reached(target: Target, ends: date) -> None:
    """The moved end is that of the plan, and of the progress."""
    goal = reach(target, PAUSED, metric="leads" if isinstance(target, sg.ReachPace) else "followers", baseline=None)
    assert moved_deadline(goal) == ends
    read = sg.History.of([(AS_OF, 1000)], metric=goal.metric)
    assert sg.assess(goal, read, as_of=AS_OF).deadline == ends
    assert moved_deadline(attrs.evolve(goal, start=None)) == DEADLINE


def test_days_off_that_nobody_knows_move_no_end() -> None:
    """Where the holidays are known only until February the deadline that is stated stands."""
    holidays = sg.Holidays(days=[date(2026, 1, 6)], known_from=date(2026, 1, 1), known_until=date(2026, 2, 10))
    goal = reach(sg.ReachLevel(1100), attrs.evolve(PAUSED, holidays=holidays))
    assert moved_deadline(goal) == DEADLINE


@pytest.mark.parametrize(("day", "is_so"), [(DEADLINE, True), (MOVED, True), (MOVED + timedelta(days=1), False)])
def test_a_goal_is_open_until_its_moved_end(day: date, is_so: bool) -> None:
    """Until then it is open, and shares its days with others."""
    goal, other = reach(sg.ReachLevel(1100), PAUSED), reach(sg.ReachLevel(5), start=day, deadline=None, baseline=None)
    assert is_open(goal, day) is is_so
    assert overlap(goal, other) is is_so


def test_what_a_past_goal_reached_took_the_weeks_it_had() -> None:
    """Of a pause of four weeks the goal had eight weeks of work all the same, and 400 in all are 50 a week."""
    for calendar, ends in ((None, DEADLINE), (PAUSED, MOVED)):
        goal = reach(sg.ReachLevel(1400), calendar)
        past = sg.ClosedGoal(goal=goal, closed_on=ends, outcome="met", actual=1400)
        assert attainability.achieved(past, asked.Asked(asked.AskedShape.CHANGE, 1, Fraction(1))) == 50


@given(st.integers(0, 60), st.integers(1, 40), st.integers(1, 55), st.integers(1, 99))
def test_a_pause_that_keeps_the_pace_loads_nothing_back(after: int, days: int, at: int, value: int) -> None:
    """Whether a plan leaves a heroic pace for its end, and how heroic, is the same with such a pause and without."""
    target = sg.ReachLevel(1100, milestones=[sg.Milestone(FIRST + timedelta(days=at - 1), 1000 + value)])
    goals = (reach(target), reach(target, resting(FIRST + timedelta(days=after), days)))
    told = [sg.check(goal, evidence=sg.Evidence(), as_of=AS_OF).findings for goal in goals]
    plain, paused = ([one.evidence for one in found if one.code == "SGA315"] for found in told)
    assert len(plain) == len(paused)
    for one, other in zip(plain, paused, strict=True):
        assert {name: one[name] for name in ("last", "mean", "times")} == {
            name: other[name] for name in ("last", "mean", "times")
        }


@pytest.mark.parametrize(("rest", "is_told"), [(date(2026, 2, 20), True), (date(2026, 2, 10), False)])
def test_a_pace_whose_end_is_a_pause_loads_nothing_back(rest: date, is_told: bool) -> None:
    """A pace ends on its deadline all the same: where a pause takes all days after a milestone none ask anything."""
    target = sg.KeepPace("10/week", milestones=[sg.Milestone(date(2026, 2, 9), 1001)])
    report = sg.check(reach(target, resting(rest, (DEADLINE - rest).days + 1)), evidence=sg.Evidence(), as_of=AS_OF)
    told = [one.message for one in report.findings if one.code == "SGA315"]
    assert [message.startswith("After 9 February 2026") for message in told] == [True] * is_told, told


def test_a_definition_may_change_until_the_moved_end() -> None:
    """A break in March lies within a goal that a pause has moved to the end of March."""
    for calendar, is_so in ((None, False), (PAUSED, True)):
        goal = reach(sg.ReachLevel(1100), calendar)
        source = sg.DataSource(metric="followers", breaks=[date(2026, 3, 10)])
        strategy = sg.Strategy(goals=[goal], sources=[source])
        assert ("SGM211" in codes(goal, strategy=strategy)) is is_so


@pytest.mark.parametrize(
    ("calendar", "deadline", "end", "proposed"),
    [
        (None, date(2026, 3, 31), None, None),
        (PAUSED, date(2026, 3, 3), None, None),  # judged on 31 March
        (PAUSED, date(2026, 3, 1), date(2026, 3, 31), date(2026, 3, 3)),
        (None, date(2026, 3, 29), date(2026, 3, 31), date(2026, 3, 31)),
        # One more day in March would lie in the second pause, and is judged in April.
        (
            sg.Calendar(pauses=[*PAUSED.pauses, sg.Pause(date(2026, 3, 30), date(2026, 4, 2), keeps="pace")]),
            date(2026, 3, 1),
            date(2026, 3, 31),
            None,
        ),
    ],
)
def test_the_last_period_is_cut_by_the_moved_end(
    calendar: sg.Calendar | None, deadline: date, end: date | None, proposed: date | None
) -> None:
    """A pace to be reached a month is judged by the last one that ends by the moved end, which a fix moves with it."""
    goal = reach(sg.ReachPace("300/month"), calendar, metric="leads", deadline=deadline, baseline=None)
    report = sg.check(goal, evidence=sg.Evidence(), as_of=AS_OF)
    found = [one for one in report.findings if one.code == "SGT514"]
    assert [one.evidence["end"] for one in found] == ([] if end is None else [end])
    fixes = [one.fix for one in found]
    assert [None if fix is None else fix.deadline for fix in fixes] == ([] if end is None else [proposed])


def test_periods_and_check_ins_have_the_days_up_to_the_moved_end() -> None:
    """A year's pause is no year in which a goal is looked at, but a moved end leaves time for periods and figures."""
    paced = reach(sg.ReachPace("300/month"), metric="leads", deadline=date(2026, 1, 25), baseline=None)
    assert "SGT508" in codes(paced)
    assert "SGT508" not in codes(attrs.evolve(paced, calendar=resting(date(2026, 1, 20), 28)))
    seldom = reach(sg.ReachLevel(1100), cadence="3 weeks", deadline=date(2026, 2, 28))
    assert "SGT510" in codes(seldom)
    assert "SGT510" not in codes(attrs.evolve(seldom, calendar=resting(date(2026, 2, 20), 14)))


def test_a_review_counts_the_days_to_the_moved_end() -> None:
    """The first page says by when, which is the day to which a pause moves the end."""
    goal = reach(sg.ReachLevel(2000), PAUSED)
    read = sg.History.of([(AS_OF - timedelta(weeks=k), 1000 - k) for k in range(20)], metric="followers")
    review = sg.review(sg.Strategy(goals=[goal], histories=[read]), as_of=date(2026, 1, 12))
    assert "29 March 2026" in review.text()
    assert "29 mars 2026" in review.text(language="fr")
