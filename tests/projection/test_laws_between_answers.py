"""Laws between a projection and what else is asked of its goal: fans, milestones, progress, paces, agendas, tripwires."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals.forecasts import Tripwires

MONDAY = date(2026, 1, 5)
DAY = timedelta(1)
VALUES = st.lists(st.integers(0, 30), min_size=10, max_size=24).filter(lambda xs: len(set(xs)) > 3)
NATURES = st.sampled_from(["flow", "stock", "score"])
SINGLE = st.sampled_from(["stock", "score"])


def history(values: Sequence[Any], nature: str, *, later: int = 0, unit: str = "score", **facts: Any) -> sg.History:
    """Return a reading a day: what a flow brings, what a stock has grown to, or where a score stands."""
    if nature == "stock":
        values = [100 * (values[-1] > 0 or -1) + sum(values[: k + 1]) for k in range(len(values))]
    rows = [(MONDAY + timedelta(later + k), one) for k, one in enumerate(values)]
    return sg.History.of(rows, metric=sg.Metric(id="m", nature=nature, unit=unit, **facts))


def goal(log: sg.History, target: sg.Target, ahead: int, **facts: Any) -> sg.Goal:
    """Return a goal that has run for a week, and has so many days left after the last reading."""
    last = log.last.day
    known: dict[str, Any] = {"start": last - timedelta(6), "deadline": last + timedelta(ahead)}
    return sg.Goal(id="g", metric="m", target=target, **(known | facts))


def project(log: sg.History, target: sg.Target, ahead: int, **facts: Any) -> sg.Projection:
    """Return its projection on the day of the last reading."""
    return sg.project(goal(log, target, ahead, **facts), log, as_of=log.last.day)


def further(log: sg.History, by: int) -> int:
    """Return a level, or total of the goal, beyond what was read."""
    return by + round(sum(log.numbers[-7:]) if log.nature == "flow" else log.numbers[-1])


# ---------------------------------------------------------------- one value, one chance


@given(VALUES, NATURES, st.integers(1, 80), st.integers(1, 40), st.integers(1, 40))
def test_a_fan_tells_of_a_day_what_a_goal_that_ends_on_it_expects(
    values: list[int], nature: str, by: int, ahead: int, day: int
) -> None:
    """A level or total has one forecast for a day, whichever goal asks, and in whatever order days are asked for."""
    log = history(values, nature)
    target, on = sg.ReachLevel(further(log, by)), log.last.day + timedelta(day)
    p = project(log, target, ahead + day)
    end, there = p.fan([p.deadline or on, on])
    assert there.distribution == getattr(project(log, target, day).forecast, "distribution", None)
    assert end.distribution == getattr(p.forecast, "distribution", None)
    assert p.fan([on]) == (there,)


@given(VALUES, NATURES, st.integers(1, 80), st.integers(1, 20), st.tuples(st.integers(1, 20), st.integers(-20, 20)))
def test_milestones_leave_the_chance_of_the_deadline(
    values: list[int], nature: str, by: int, before: int, milestone: tuple[int, int]
) -> None:
    """What shall stand on the way changes neither the chance, nor the arrival, nor a pace."""
    log, (after, off) = history(values, nature), milestone
    level, ahead, on = further(log, by), before + after, log.last.day + timedelta(before)
    p = project(log, sg.ReachLevel(level), ahead)
    q = project(log, sg.ReachLevel(level, milestones=[(on, level + off)]), ahead)
    assert p.progress.settled is None
    assert (q.probability, q.arrival, q.forecast) == (p.probability, p.arrival, p.forecast)
    assert (q.pace_for_even, q.sensitivity) == (p.pace_for_even, p.sensitivity)


@given(VALUES, NATURES, st.integers(1, 80), st.integers(1, 40), st.sampled_from([float, Decimal, Fraction]))
def test_a_number_is_worth_what_it_is_however_it_is_written(
    values: list[int], nature: str, by: int, ahead: int, number: Any
) -> None:
    """Readings and targets as whole numbers, decimals and fractions have the same chances and arrivals."""
    log, other = history(values, nature), history([number(one) for one in values], nature)
    level = further(log, by)
    p, q = project(log, sg.ReachLevel(level), ahead), project(other, sg.ReachLevel(number(level)), ahead)
    assert (q.probability, q.arrival, q.forecast) == (p.probability, p.arrival, p.forecast)


@given(VALUES, st.integers(-40, 40), st.integers(1, 40))
def test_whatever_is_not_reached_is_missed(values: list[int], by: int, ahead: int) -> None:
    """A value at a level is one chance, above or below it the rest: rise and fall to a level add up to one."""
    log = history(values, "score")
    level = log.numbers[-1] + by + Fraction(1, 3)
    up, down = (
        project(log, sg.ReachLevel(level), ahead, baseline=sg.Baseline(value=float(level) + side)) for side in (-99, 99)
    )
    assert (up.bound, down.bound) == ("at_least", "at_most")
    assert (up.probability or 0) + (down.probability or 0) == pytest.approx(1, abs=1e-5)


@given(VALUES, st.integers(1, 150), st.integers(1, 40), st.integers(1, 6))
def test_a_total_that_counts_from_earlier_is_no_less_likely(values: list[int], by: int, ahead: int, days: int) -> None:
    """What more days have brought already is never taken back."""
    log = history(values, "flow")
    target, start = sg.ReachLevel(further(log, by)), log.last.day - timedelta(6)
    p, q = (project(log, target, ahead, start=one) for one in (start, start - timedelta(min(days, len(values) - 7))))
    assert (q.now or 0) >= (p.now or 0)
    assert (q.probability or 0) >= (p.probability or 0) - 1e-9
    assert (q.arrival.median or date.max) <= (p.arrival.median or date.max)


@given(VALUES, NATURES, st.integers(1, 80), st.integers(1, 40), st.sets(st.integers(-9, 9), min_size=2))
def test_every_bit_of_pace_counts(values: list[int], nature: str, by: int, ahead: int, extras: set[int]) -> None:
    """A pace that brings more makes no target less likely, and rows of the sensitivity tell what such a pace does."""
    log = history(values, nature)
    p = project(log, sg.ReachLevel(further(log, by)), ahead)
    chances = [p.probability_with(sg.Pace(one, "week")) or 0.0 for one in sorted(extras)]
    assert all(less <= more + 1e-12 for less, more in pairwise(chances))
    assert p.probability_with("0/week") == pytest.approx(p.probability, abs=2e-6)
    rows = [row.probability for row in p.sensitivity]
    assert rows == sorted(rows)
    assert rows == [p.probability_with(row.extra) for row in p.sensitivity]


TARGETS: list[sg.Target] = [
    sg.ReachLevel(300),
    sg.KeepPace("60/week"),
    sg.KeepPace("60/week", counted="calendar"),
    sg.KeepPace("90/week", counted="calendar", bound="at_most", carry="both"),
    sg.KeepPace("60/week", counted="rolling"),
    sg.ReachPace("70/week"),
    sg.ReachPace("80/week", judged="any_day"),
    sg.StayWithin(low=40, high=150, per="week"),
    sg.StayWithin(high=29),
]


@given(VALUES, st.sampled_from(TARGETS), st.integers(-6, 20))
def test_a_projection_stands_beside_the_progress_it_is_of(values: list[int], target: sg.Target, ahead: int) -> None:
    """Its progress is what `assess` tells, and where readings have decided it its chance is what `close` tells."""
    log = history(values, "flow")
    asked = goal(log, target, ahead, start=MONDAY)
    p, progress = (ask(asked, log, as_of=log.last.day) for ask in (sg.project, sg.assess))
    assert p.progress == progress
    if ahead <= 0:
        met = sg.close(asked, log, as_of=log.last.day).outcome
        assert met == {1.0: "met", 0.0: "missed", None: "unknown"}[p.probability]
        assert p.probability == (None if progress.is_met is None else float(progress.is_met))


# ---------------------------------------------------------------- tripwires

WIRED = st.sampled_from(["level", "total", "quota", "debt", "pace", "floor"])
NATURE_OF = {"level": "stock", "floor": "score"}


def wired(kind: str, values: Sequence[int]) -> tuple[str, sg.Target]:
    """Return the nature and the target of a goal that has tripwires, about as much as these values bring in four weeks."""
    log = history(values, NATURE_OF.get(kind, "flow"))
    week = sg.Pace(round(sum(values) / len(values) * 6.5), "week")
    made: dict[str, sg.Target] = {
        "level": sg.ReachLevel(further(log, 4 * int(week.amount))),
        "total": sg.ReachLevel(further(log, 4 * int(week.amount))),
        "quota": sg.KeepPace(week, counted="calendar"),
        "debt": sg.KeepPace(week, counted="calendar", carry="both"),
        "pace": sg.ReachPace(week),
        "floor": sg.StayWithin(low=-9),
    }
    return log.nature or "flow", made[kind]


def same(one: float | None, other: float | None) -> bool:
    """Tell whether two values are about one, or both are none."""
    return one is other if one is None or other is None else one == pytest.approx(other, rel=1e-6, abs=1e-6)


def wires(log: sg.History, target: sg.Target, days: Sequence[int], chances: Sequence[float] = (0.5, 0.2)) -> Tripwires:
    """Return the tripwires of days ahead."""
    p = project(log, target, 28)
    return p.tripwires(chances, days=[log.last.day + timedelta(k) for k in days])


@given(VALUES, WIRED, st.integers(1, 20), st.integers(-40, 40))
def test_no_tripwire_hangs_on_the_year(values: list[int], kind: str, day: int, weeks: int) -> None:
    """Some weeks later the same values are to be acted on, those weeks later."""
    nature, target = wired(kind, values)
    one, other = (wires(history(values, nature, later=7 * later), target, [day]) for later in (0, weeks))
    for p, q in zip(one.rows, other.rows, strict=True):
        assert (q.day - timedelta(7 * weeks), q.chance, q.reason) == (p.day, p.chance, p.reason)
        assert same(q.value, p.value)


@given(VALUES, st.integers(1, 20), st.integers(1, 90), st.sampled_from(["on_deadline", "any_day"]))
def test_a_tripwire_of_a_fall_is_the_mirror_image_of_that_of_a_rise(
    values: list[int], day: int, by: int, judged: str
) -> None:
    """Where lower is better there is to be acted on more than the value of the opposite sign."""
    up, down = history(values, "score"), history([-one for one in values], "score", better="lower")
    level = further(up, by)
    p, q = (wires(log, sg.ReachLevel(sign * level, judged=judged), [day]) for log, sign in ((up, 1), (down, -1)))
    assert (p.bound, q.bound) == ("at_least", "at_most")
    for one, other in zip(p.rows, q.rows, strict=True):
        assert other.reason == one.reason
        assert same(None if other.value is None else -other.value, one.value)


@given(VALUES, WIRED, st.integers(1, 20), st.permutations([0.8, 0.5, 0.2]))
def test_chances_asked_together_have_the_wires_of_each(
    values: list[int], kind: str, day: int, chances: list[float]
) -> None:
    """In whatever order they are asked for, the larger chance stands first, with the wire it has alone."""
    nature, target = wired(kind, values)
    log = history(values, nature)
    together = wires(log, target, [day], chances)
    assert [row.chance for row in together.rows] == [0.8, 0.5, 0.2]
    for chance in chances:
        (row,), (alone,) = together.at(chance), wires(log, target, [day], [chance]).rows
        assert (row.value is None, row.reason) == (alone.value is None, alone.reason)
        if row.probability is not None:
            assert row.probability == pytest.approx(alone.probability, abs=0.02)


@given(VALUES, WIRED, st.integers(1, 20))
def test_an_agenda_tells_the_tripwires_of_the_projection(values: list[int], kind: str, day: int) -> None:
    """On each check-in the agenda has the values that the projection of its day has for it, and no others."""
    nature, target = wired(kind, values)
    log = history(values, nature)
    asked = goal(log, target, 28, cadence="weekly")
    strategy = sg.Strategy(goals=[asked], histories=[log], metrics=[log.metric])
    listed = sg.agenda(strategy, as_of=log.last.day, start=log.last.day + DAY, end=log.last.day + timedelta(day))
    told = [(one.day, one.value) for one in listed.entries if one.kind == "tripwire"]
    own = sg.project(asked, log, as_of=log.last.day).tripwires([0.5])
    values_of = [(row.day, row.value) for row in own.rows if row.value is not None]
    assert told == [row for row in values_of if row[0] <= listed.end]
