"""A pace to be reached in any period: the chance that some of them brings it, and the day by which one has."""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import Any

from hypothesis import assume, given, strategies as st

import smartgoals as sg

MONDAY = date(2026, 1, 5)
WEEK = timedelta(7)
DRAWN = random.Random(3)
VALUES = [max(0, round(DRAWN.gauss(10, 4))) for _ in range(70)]
LAST = MONDAY + timedelta(69)


def project(amount: float, judged: str = "any_day", *, weeks: int = 20, **more: Any) -> sg.Projection:
    """Return the projection of a weekly pace, from the last week read on."""
    days = more.pop("days", range(70))
    metric = sg.Metric(id="m", nature="flow", better="higher")
    history = sg.History.of([(MONDAY + timedelta(k), VALUES[k]) for k in days], metric=metric)
    goal = sg.Goal(
        id="g",
        metric="m",
        target=sg.ReachPace(sg.Pace(amount, "week"), judged=judged),
        start=LAST - timedelta(6),
        deadline=LAST + weeks * WEEK,
        baseline=sg.Baseline(value=60, per="week"),
        **more,
    )
    return sg.project(goal, history, as_of=history.last.day, method=None)


@given(st.integers(85, 130), st.integers(1, 20))
def test_any_of_several_is_likelier_than_each_and_than_fewer(amount: int, weeks: int) -> None:
    """The chance is at least that of the likeliest week, grows with the weeks, and is that of one week alone."""
    p, sooner = project(amount, weeks=weeks), project(amount, weeks=max(1, weeks - 1))
    ends = [LAST + k * WEEK for k in range(1, weeks + 1)]
    alone = [one.probability(at_least=amount) for one in p.fan(ends)]
    assert p.probability is not None
    assert sooner.probability is not None
    assert max(alone) <= p.probability < 1
    assert sooner.probability <= p.probability + 1e-12
    if weeks > 5 and amount < 100:
        assert p.probability > max(alone) + 0.01
    if weeks == 1:
        assert p.probability == alone[0]
    last = project(amount, "on_deadline", weeks=weeks)
    assert last.probability == alone[-1]


@given(st.integers(75, 115), st.integers(1, 20))
def test_it_arrives_by_the_day_its_chance_is_even(amount: int, weeks: int) -> None:
    """On the deadline the chance is one half at least exactly when the median lies up to it."""
    p = project(amount, weeks=weeks)
    assume(not p.is_certain)
    for share, on in ((0.1, p.arrival.earliest), (0.5, p.arrival.median), (0.9, p.arrival.latest)):
        assert ((p.probability or 0) >= share) == (on is not None and on <= (p.deadline or on))


def test_no_pace_of_one_period_tells_the_chance_of_any() -> None:
    """What moves the last period alone is no answer; judged on the deadline it is one."""
    p, last = project(95), project(95, "on_deadline")
    assert (p.pace_for(0.5), p.probability_with("5/week"), p.sensitivity) == (None, None, ())
    assert p.pace_expected is not None
    assert last.pace_for(0.5) is not None
    assert last.probability_with("5/week") > (last.probability or 1)


def test_the_running_period_counts_with_what_it_has() -> None:
    """A week of which two days lack needs what it has not, and is one of those that will do."""
    alone, more = (project(60, weeks=weeks, days=range(68)) for weeks in (0, 1))
    assert alone.now == sum(VALUES[63:68])
    assert alone.forecast is not None
    assert alone.probability == alone.forecast.probability(at_least=60)
    assert more.probability is not None
    assert alone.probability < more.probability < 1


def test_without_an_open_period_the_last_one_stands() -> None:
    """A goal whose whole periods have all been read to the end has no other to hope for."""
    p = project(200, weeks=0)
    assert p.probability == 0.0
    people = sg.Metric(id="m", nature="unique", better="higher")
    rows = [sg.Reading(MONDAY + (k + 1) * WEEK - timedelta(1), 100 + k % 4, covers="week") for k in range(12)]
    goal = sg.Goal(
        id="g",
        metric="m",
        target=sg.ReachPace("108/week", judged="any_day"),
        start=MONDAY + 8 * WEEK,
        deadline=MONDAY + 20 * WEEK - timedelta(1),
    )
    told = sg.project(goal, sg.History.of(rows, metric=people), as_of=MONDAY + 12 * WEEK - timedelta(1))
    assert told.probability is not None
    singles = told.fan([MONDAY + (k + 1) * WEEK - timedelta(1) for k in range(12, 20)])
    assert max(one.probability(at_least=108) for one in singles) <= told.probability < 1
