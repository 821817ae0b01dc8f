"""Targets that nothing a metric can be would miss: met from the first day, whoever reads."""

from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, strategies as st

import smartgoals as sg

START, DEADLINE = date(2026, 1, 5), date(2026, 1, 18)
POSTS = sg.Metric(id="m", nature="flow", unit="count", better="higher", range=(0, None))
COSTS = sg.Metric(id="m", nature="flow", unit="count", better="lower", range=(None, 0))
RATE = sg.Metric(id="m", nature="ratio", unit="ratio", better="higher", range=(0, 1))
FANS = sg.Metric(id="m", nature="stock", unit="count", better="higher", range=(0, None))
QUOTA: dict[str, Any] = {"bound": "at_least", "counted": "calendar"}

NEVER_BROKEN = [
    (sg.StayWithin(low=0, per="day"), POSTS),
    (sg.StayWithin(low=-3, per="week"), POSTS),
    (sg.StayWithin(high=0, per="week"), COSTS),
    (sg.StayWithin(low=0), POSTS),
    (sg.StayWithin(low=0), FANS),
    (sg.StayWithin(high=1), RATE),
    (sg.StayWithin(low=0, high=1), RATE),
    (sg.KeepPace("0/week", **QUOTA), POSTS),
    (sg.KeepPace("-2/week", **QUOTA, carry="both"), POSTS),
    (sg.KeepPace("0/week", bound="at_least", counted="rolling"), POSTS),
    (sg.KeepPace("0/week", bound="at_least"), POSTS),
    (sg.ReachLevel(0), POSTS),
]
MAY_BREAK = [
    (sg.StayWithin(low=0, per="day"), sg.Metric(id="m", nature="flow", unit="count", better="higher")),
    (sg.StayWithin(low=0, high=9, per="day"), POSTS),
    (sg.StayWithin(low=1, per="week"), POSTS),
    (sg.StayWithin(low=0, per="week"), FANS),  # what a level gains may be less than nothing
    (sg.StayWithin(high=0.9), RATE),
    (sg.StayWithin(high=1), sg.Metric(id="m", nature="flow", unit="count", range=(0, 1))),  # twice a day
    (sg.KeepPace("0/week", **QUOTA), FANS),
    (sg.KeepPace("1/week", **QUOTA), POSTS),
]
ROWS = st.dictionaries(st.integers(-3, 20), st.sampled_from((0, 1)), max_size=5).map(lambda rows: sorted(rows.items()))


def on(day: int) -> date:
    """Return the day so many days after the goal's first."""
    return START + timedelta(days=day)


def asked(target: sg.Target) -> sg.Goal:
    """Return a goal of two weeks."""
    return sg.Goal(id="g", metric="m", target=target, start=START, deadline=DEADLINE)


def read(rows: list[tuple[int, int]], metric: sg.Metric) -> sg.History:
    """Return readings by day."""
    return sg.History.of([(on(day), value if metric is not COSTS else -value) for day, value in rows], metric=metric)


@pytest.mark.parametrize(("target", "metric"), NEVER_BROKEN)
@given(rows=ROWS, day=st.integers(0, 20), missing=st.sampled_from(("carry", "zero", "unknown", "pessimistic")))
def test_a_bound_that_nothing_possible_breaks_is_kept(
    target: sg.Target, metric: sg.Metric, rows: list[tuple[int, int]], day: int, missing: Any
) -> None:
    """From its first day on all answers are that it is met, be anything read or nothing."""
    goal, history = asked(target), read(rows, metric)
    progress = sg.assess(goal, history, as_of=on(day), missing=missing)
    assert progress.is_met is True
    assert progress.settled == (True, on(day) >= DEADLINE)
    assert progress.gap is not None
    assert progress.gap >= 0
    assert sg.project(goal, history, as_of=on(day), missing=missing).probability == 1.0
    assert sg.close(goal, history, as_of=on(day), missing=missing).outcome == "met"
    assert sg.roll_up([progress]).is_met is True


@pytest.mark.parametrize(("target", "metric"), NEVER_BROKEN)
def test_nothing_is_kept_before_its_first_day(target: sg.Target, metric: sg.Metric) -> None:
    """Before a goal begins, nothing of it is decided."""
    assert sg.assess(asked(target), read([], metric), as_of=on(-1)).settled is None


@pytest.mark.parametrize(("target", "metric"), MAY_BREAK)
@pytest.mark.parametrize("rows", [[], [(3, 0)]])
def test_a_bound_that_may_be_broken_waits_for_readings(
    target: sg.Target, metric: sg.Metric, rows: list[tuple[int, int]]
) -> None:
    """Where some possible value is beyond it, silence settles nothing."""
    assert sg.assess(asked(target), read(rows, metric), as_of=on(20), missing="unknown").settled is None


def test_a_pace_of_periods_may_be_granted_too() -> None:
    """At least nothing in the last whole week is met before a week is over."""
    goal = evolve(asked(sg.ReachPace("0/week")), baseline=sg.Baseline(value=0, per="week"))
    progress = sg.assess(goal, read([], POSTS), as_of=on(1))
    assert (progress.is_met, progress.gap, progress.attainment) == (True, 0, 1)


def test_a_reading_outside_its_range_breaks_the_promise() -> None:
    """What cannot be was read all the same: then readings decide, as of any other metric."""
    progress = sg.assess(asked(sg.StayWithin(high=1)), read([(2, 7)], RATE), as_of=on(3))
    assert (progress.is_met, progress.gap) == (False, -6)


def test_a_counter_goes_past_the_most_of_its_readings() -> None:
    """What was reset is part of the value, so that a range says nothing of the most there can be."""
    metric = sg.Metric(id="m", nature="stock", unit="count", better="lower", range=(0, 9))
    history = sg.History.of([(on(0), 8), (on(2), 3)], metric=metric)
    goal = asked(sg.StayWithin(high=9))
    assert sg.assess(goal, history, as_of=on(3)).settled == (True, False)
    assert sg.assess(goal, history, as_of=on(3), counter=True).is_met is False


def test_of_two_bounds_each_stands_by_itself() -> None:
    """Where only one of them is never broken, silence leaves the other one open, and a reading may break it."""
    goal = asked(sg.StayWithin(low=0, high=4, per="week"))
    found = [
        sg.assess(goal, read(rows, POSTS), as_of=on(14)).is_met for rows in ([(3, 4)], [(3, 4), (13, 4)], [(3, 5)])
    ]
    assert found == [None, True, False]


@pytest.mark.parametrize("per", ["day", "week"])
def test_what_only_ever_grew_asks_nothing_of_a_silent_period(per: str) -> None:
    """At least nothing in each period, of what no reading ever took away, is met with the first reading, and stays so."""
    metric = sg.Metric(id="m", nature="flow", unit="count", better="higher")
    goal = asked(sg.KeepPace(sg.Pace(0, sg.Period.parse(per)), **QUOTA))
    history = sg.History.of([(on(2), 4)], metric=metric)
    assert [sg.assess(goal, history, as_of=on(day)).is_met for day in (2, 13, 20)] == [True, True, True]
