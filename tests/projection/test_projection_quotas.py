"""Quotas against their definition: nodes of one uncertain rate, and given each the product of the periods' chances."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from statistics import fmean
from typing import Any

import pytest
from hypothesis import assume, given, strategies as st

import smartgoals as sg
from smartgoals._forecast.model import noise_of
from smartgoals._forecast.series import prepare
from smartgoals._forecast.student import LIGHT, cumulative
from smartgoals._projection.carried import Handing, Room, chances

MONDAY = date(2026, 1, 5)
FLOW = sg.Metric(id="leads", nature="flow")
LEVEL = sg.Metric(id="fans", nature="stock")
EVERY_DAY, WEEKDAYS = sg.EVERY_DAY, sg.Calendar(working_days="mon-fri")
NODES = [(2 * k + 1) / 30 for k in range(15)]
NOTHING = Handing()
counts = st.lists(st.integers(0, 20), min_size=15, max_size=40).filter(lambda xs: len(set(xs)) > 3)


def of(values: Sequence[float], metric: sg.Metric = FLOW) -> sg.History:
    """Return a reading a day from a Monday on."""
    return sg.History.of([(MONDAY + timedelta(k), value) for k, value in enumerate(values)], metric=metric)


def active(calendar: sg.Calendar, after: date, upto: date) -> int:
    """Return how many days to work lie between the ends of two days."""
    days = [after + timedelta(k) for k in range(1, (upto - after).days + 1)]
    return sum(calendar is EVERY_DAY or one.weekday() < 5 for one in days)


def metric_of(history: sg.History) -> str:
    """Return the id of the metric of a history."""
    assert isinstance(history.metric, sg.Metric)
    return str(history.metric.id)


def project(history: sg.History, target: sg.Target, start: date, ahead: int, **more: Any) -> sg.Projection:
    """Return the projection of a goal from a day on that ends so many days after the last reading."""
    last = history.last.day
    goal = sg.Goal(
        id="g", metric=metric_of(history), target=target, start=start, deadline=last + timedelta(ahead), **more
    )
    return sg.project(goal, history, as_of=last)


def rooms_of(
    p: sg.Projection, history: sg.History, calendar: sg.Calendar, sign: int, asked: Callable[[Any], float]
) -> list[list[Room]]:
    """Return of each outcome of the rate how far beyond what they ask the open periods are expected to be."""
    last, series = history.last.day, prepare(history, history.last.day)
    assert p.forecast is not None
    assert p.now is not None
    assert p.deadline is not None
    assert p.since is not None
    days, whole = active(calendar, p.since, p.deadline), (p.deadline - p.since).days
    noise = (
        noise_of(series) * series.unit / math.sqrt(float(series.steps.mean_days)) * math.sqrt(max(1.0, whole / days))
    )
    found = []
    for node in NODES:
        rate, row = (p.forecast.quantile(node) - p.now) / days, []
        for one in p.periods:
            left = active(calendar, max(last, one.start - timedelta(1)), one.end)
            row.append(Room((rate * left - asked(one)) * sign, noise * math.sqrt(left)))
        found.append(row)
    return found


def check(p: sg.Projection, rows: list[list[Room]], handing: Handing = NOTHING) -> None:
    """Hold the chance of a projection, and of each of its periods, against the rooms."""
    found = [chances(row, handing) for row in rows]
    each = [fmean([row[k][0] for row in found]) for k in range(len(p.periods))]
    assert [one.probability for one in p.periods] == pytest.approx(each, abs=2e-6)
    if p.progress.settled is None:
        assert p.probability == pytest.approx(fmean([math.prod(kept for _, kept in row) for row in found]), abs=2e-6)


@given(counts, st.integers(1, 40), st.integers(1, 130), st.sampled_from([EVERY_DAY, WEEKDAYS]), st.booleans())
def test_periods_multiply_given_the_rate(
    values: list[int], ahead: int, quota: int, calendar: sg.Calendar, is_cap: bool
) -> None:
    """Given the rate the chances of the weeks multiply; each needs what is left of it, for a demand and an allowance."""
    history = of(values)
    bound = "at_most" if is_cap else "at_least"
    target = sg.KeepPace(f"{quota}/week", counted="calendar", bound=bound)
    p = project(history, target, history.last.day - timedelta(8), ahead, calendar=calendar)
    assume(p.periods and active(calendar, history.last.day, p.deadline or MONDAY))
    check(p, rooms_of(p, history, calendar, -1 if is_cap else 1, lambda one: float(one.left)))


@given(
    counts, st.integers(1, 40), st.integers(20, 130), st.sampled_from(["surplus", "both"]), st.sampled_from([None, 9])
)
def test_what_is_carried_over_is_handed_on(
    values: list[int], ahead: int, quota: int, carry: str, limit: int | None
) -> None:
    """With a carry-over the open periods hand on their surplus, or their debt too, up to the limit."""
    history = of(values)
    target = sg.KeepPace(f"{quota}/week", counted="calendar", bound="at_least", carry=carry, carry_at_most=limit)
    p = project(history, target, history.last.day - timedelta(8), ahead)
    assume(p.periods)
    most = math.inf if limit is None else float(limit)
    handing = Handing(-most if carry == "both" else 0.0, most)
    check(p, rooms_of(p, history, EVERY_DAY, 1, lambda one: float(one.left)), handing)


@given(counts, st.integers(1, 40), st.integers(0, 60), st.integers(0, 80))
def test_a_band_of_periods_keeps_both_bounds(values: list[int], ahead: int, low: int, more: int) -> None:
    """A period stays within its band unless it misses the one bound or the other, which never come together."""
    history = of(values)
    target = sg.StayWithin(low=low, high=low + more, per="week")
    p = project(history, target, MONDAY + timedelta(7), ahead)
    assume(p.periods and p.progress.settled is None)
    first = p.periods[0]

    def share(one: Any) -> float:
        # The start is a Monday, so that only the end cuts a week, to its share of the band.
        return float((one.end - one.start).days + 1) / 7

    under = rooms_of(p, history, EVERY_DAY, 1, lambda one: float(one.left))
    over = rooms_of(p, history, EVERY_DAY, -1, lambda one: float(one.left) + more * share(one))
    stays = [
        [max(0.0, 1 - sum(1 - chances([room], Handing())[0][0] for room in pair)) for pair in zip(*rows, strict=True)]
        for rows in zip(under, over, strict=True)
    ]
    assert first.end >= history.last.day
    each = [fmean(column) for column in zip(*stays, strict=True)]
    assert [one.probability for one in p.periods] == pytest.approx(each, abs=2e-6)
    assert p.probability == pytest.approx(fmean([math.prod(row) for row in stays]), abs=2e-6)


@given(counts, st.integers(1, 55), st.integers(1, 15), st.sampled_from([5, 7, 8, 1]), st.booleans())
def test_windows_lie_half_a_window_apart(values: list[int], ahead: int, amount: int, length: int, is_cap: bool) -> None:
    """Windows end on the deadline and half a window before each other, and need what their read days have not brought."""
    history = of(values)
    last, start = history.last.day, history.last.day - timedelta(11)
    bound, quota = ("at_most", 30) if is_cap else ("at_least", amount)
    target = sg.KeepPace(f"{quota}/{length} days", counted="rolling", bound=bound)
    p = project(history, target, start, ahead)
    end, stride = last + timedelta(ahead), max(1, length // 2)
    ends = sorted(end - timedelta(stride * k) for k in range(ahead) if stride * k < ahead)
    shown = [one for one in ends if is_cap or one - timedelta(length - 1) >= start]
    assume(p.periods or not shown)
    assert [one.end for one in p.periods] == shown
    for one in p.periods:
        begins = max(start, one.end - timedelta(length - 1))
        read = sum(value for day, value in zip(history.days, values, strict=True) if day >= begins)
        assert one.start == begins
        assert one.left == quota - read
    if p.periods:
        check(p, rooms_of(p, history, EVERY_DAY, -1 if is_cap else 1, lambda one: float(one.left)))


@given(counts, st.integers(1, 40), st.integers(1, 60))
def test_a_level_meets_quotas_with_its_changes(values: list[int], ahead: int, quota: int) -> None:
    """Of a level the changes of the week count, from where it stood at the end of the week before."""
    levels = [100 + sum(values[: k + 1]) for k in range(len(values))]
    history = of(levels, LEVEL)
    target = sg.KeepPace(f"{quota}/week", counted="calendar")
    base = sg.Baseline(value=levels[0] - 3, on=MONDAY - timedelta(1))
    p = project(history, target, MONDAY, ahead, baseline=base)
    assume(p.periods)
    eve = p.periods[0].start - timedelta(1)
    stood = levels[(eve - MONDAY).days] if eve >= MONDAY else levels[0] - 3
    days = (p.periods[0].end - p.periods[0].start).days + 1
    whole = p.periods[0].end < (p.deadline or MONDAY) or days == 7
    asked = quota if whole else quota * days / 7
    assert float(p.periods[0].left) == pytest.approx(asked - (levels[-1] - stood))
    check(p, rooms_of(p, history, EVERY_DAY, 1, lambda one: float(one.left)))


@pytest.mark.parametrize(("ahead", "times"), [(399, 1.0), (400, 1.0), (1000, 2.5)])
def test_days_beyond_the_looked_at_go_as_these_do(ahead: int, times: float) -> None:
    """Of a thousand equal days four hundred are looked at, sixty told, and all of them counted."""
    values = [9 + k % 4 for k in range(40)]
    history = of(values)
    p = project(history, sg.KeepPace("2/day", counted="calendar"), history.last.day, ahead)
    assert p.forecast is not None
    assert p.now is not None
    assert len(p.periods) == 60
    noise = noise_of(prepare(history, history.last.day))
    rates = [(p.forecast.quantile(node) - p.now) / ahead for node in NODES]
    seen = min(ahead, 400)
    expected = fmean([cumulative((rate - 2.0) / noise, LIGHT) ** (seen * times) for rate in rates])
    assert 0.001 < expected < 0.999
    assert p.probability == pytest.approx(expected, abs=2e-6)


@pytest.mark.parametrize(("days", "is_asked"), [(6, False), (7, True), (8, True)])
def test_a_goal_as_long_as_its_window_has_one(days: int, *, is_asked: bool) -> None:
    """A window that ends with the goal is asked for; a goal that is a day shorter has none."""
    history = of([9 + k % 4 for k in range(30)])
    start = history.last.day + timedelta(1)
    p = project(history, sg.KeepPace("60/7 days", counted="rolling"), start, days)
    assert (p.probability is not None) == is_asked
    assert p.reasons.get("probability") == (None if is_asked else "no_whole_period")
    assert [one.end for one in p.periods][:1] == (
        [start + timedelta(6)] if days == 7 else [one.end for one in p.periods][:1]
    )


@pytest.mark.parametrize(("start", "left"), [(21, 40 - (121 - 90)), (14, 40 - (121 - 120)), (20, 40 - (121 - 120))])
def test_the_first_quota_of_a_level_counts_from_its_baseline(start: int, left: int) -> None:
    """In the week a goal begins with, a level stood on its baseline, whatever was read before; later, where it was read."""
    history = of([100 + k for k in range(22)], LEVEL)
    base = sg.Baseline(value=90, on=MONDAY + timedelta(start - 1))
    p = project(history, sg.KeepPace("40/week", counted="calendar"), MONDAY + timedelta(start), 20, baseline=base)
    assert history.last == sg.Reading(MONDAY + timedelta(21), 121)
    assert p.periods[0].start == MONDAY + timedelta(21)
    assert p.periods[0].left == left


@pytest.mark.parametrize(
    ("week", "bound", "carry", "limit", "handed"),
    [
        (26, "at_least", "surplus", None, 6),
        (26, "at_least", "surplus", 4, 4),
        (26, "at_least", "none", None, 0),
        (15, "at_least", "both", None, -5),
        (15, "at_least", "both", 9, -5),
        (15, "at_most", "surplus", None, -5),  # what an allowance left over may be used as well
        (26, "at_most", "both", None, 6),
    ],
)
def test_the_running_week_needs_less_by_a_surplus_and_more_by_a_debt(
    week: int, bound: str, carry: str, limit: int | None, handed: int
) -> None:
    """Of twenty a week, what the closed week brought more or less is taken off what the running one needs, or added."""
    values = [week - 6, 1, 1, 1, 1, 1, 1, 2, 3, 4]
    history = of(values)
    target = sg.KeepPace("20/week", counted="calendar", bound=bound, carry=carry, carry_at_most=limit)
    p = project(history, target, MONDAY, 25)
    assert p.periods[0].start == MONDAY + timedelta(7)
    assert p.periods[0].left == 20 - (2 + 3 + 4) - handed
    assert [one.left for one in p.periods[1:3]] == [20, 20]
