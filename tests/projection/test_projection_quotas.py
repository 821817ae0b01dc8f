"""Quotas against their laws: a period has the chance of its own days, and all of them share one uncertain rate."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date, timedelta
from statistics import fmean
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import assume, given, strategies as st

import smartgoals as sg
from smartgoals._projection import quotas
from smartgoals._projection.quotas import together

MONDAY = date(2026, 1, 5)
FLOW = sg.Metric(id="leads", nature="flow")
LEVEL = sg.Metric(id="fans", nature="stock")
EVERY_DAY, WEEKDAYS = sg.types.EVERY_DAY, sg.Calendar(working_days="mon-fri")
counts = st.lists(st.integers(0, 20), min_size=15, max_size=40).filter(lambda xs: len(set(xs)) > 3)


def of(values: Sequence[float], metric: sg.Metric = FLOW) -> sg.History:
    """Return a reading a day from a Monday on."""
    return sg.History.of([(MONDAY + timedelta(k), value) for k, value in enumerate(values)], metric=metric)


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


def alone(p: sg.Projection, history: sg.History, k: int, asked: float, bound: str) -> float:
    """Return the chance that the days of an open period bring an amount, as a goal on these days alone has it."""
    one = p.periods[k]
    goal = sg.Goal(
        id="g",
        metric=metric_of(history),
        target=sg.KeepPace(f"{asked}/{(one.end - one.start).days + 1} days", bound=bound),
        start=one.start,
        deadline=one.end,
    )
    found = sg.project(goal, history, as_of=history.last.day)
    assert found.forecast is not None
    side = {bound: asked}
    return found.forecast.probability(**side)


@given(counts, st.integers(1, 40), st.integers(1, 130), st.booleans())
def test_a_period_has_the_chance_of_its_own_days(values: list[int], ahead: int, quota: int, is_cap: bool) -> None:
    """Whatever the deadline, a week has the chance that a total of its days has, and all weeks none above the worst."""
    history, bound = of(values), "at_most" if is_cap else "at_least"
    target = sg.KeepPace(f"{quota}/week", counted="calendar", bound=bound)
    p = project(history, target, history.last.day + timedelta(1), ahead)
    for k, one in enumerate(p.periods):
        days = (one.end - one.start).days + 1
        assert float(one.left) == pytest.approx(quota * days / 7)
        assert one.probability == pytest.approx(alone(p, history, k, float(one.left), bound), abs=2e-6)
    each = [one.probability for one in p.periods]
    assert p.probability is not None
    # One shared rate ties the periods together: all are likelier kept than if each went its own way.
    assert math.prod(each) - 2e-6 <= p.probability <= min(each) + 2e-6


@given(counts, st.integers(1, 8), st.integers(20, 130), st.sampled_from([EVERY_DAY, WEEKDAYS]), st.booleans())
def test_one_more_period_never_makes_all_likelier(
    values: list[int], weeks: int, quota: int, calendar: sg.Calendar, is_cap: bool
) -> None:
    """The chances of the weeks before stay as they are, and that of all never rises."""
    history = of(values)
    target = sg.KeepPace(f"{quota}/week", counted="calendar", bound="at_most" if is_cap else "at_least")
    upto = 6 - history.last.day.weekday()
    start = history.last.day - timedelta(8)
    p, more = [project(history, target, start, upto + 7 * count, calendar=calendar) for count in (weeks, weeks + 1)]
    assume(p.progress.settled is None)
    assert more.periods[: len(p.periods)] == p.periods
    assert (more.probability or 0) <= (p.probability or 0) + 1e-12


@given(counts, st.integers(1, 130), st.sampled_from(["none", "surplus", "both"]), st.sampled_from([None, 9]))
def test_one_period_is_its_total_whatever_is_carried_over(
    values: list[int], quota: int, carry: str, limit: int | None
) -> None:
    """A quota of one week, a band, a rolling window, a pace to reach and a total of that week have one chance."""
    history = of([*values, *[5] * (-len(values) % 7)])
    start = history.last.day + timedelta(1)
    limits = {} if carry == "none" else {"carry_at_most": limit}
    p = project(history, sg.KeepPace(f"{quota}/week", counted="calendar", carry=carry, **limits), start, 7)
    same = [
        sg.ReachLevel(quota),
        sg.StayWithin(low=quota, per="week"),
        sg.KeepPace(f"{quota}/week", counted="rolling"),
        sg.ReachPace(f"{quota}/week"),
        sg.ReachPace(f"{quota}/week", judged="any_day"),
    ]
    total, *others = [project(history, target, start, 7).probability for target in same]
    assert p.probability == pytest.approx(total, abs=2e-6 if carry == "none" else 0.01)
    assert others == pytest.approx([total] * len(others), abs=2e-6)


@given(counts, st.integers(1, 40), st.integers(0, 60), st.integers(0, 80))
def test_a_band_of_periods_keeps_both_bounds(values: list[int], ahead: int, low: int, more: int) -> None:
    """A week stays within its band as likely as its total does."""
    history = of(values)
    target = sg.StayWithin(low=low, high=low + more, per="week")
    p = project(history, target, history.last.day + timedelta(1), ahead)
    for k, one in enumerate(p.periods):
        share = ((one.end - one.start).days + 1) / 7
        at_least = alone(p, history, k, low * share, "at_least")
        at_most = alone(p, history, k, (low + more) * share, "at_most")
        assert one.probability == pytest.approx(max(1e-6, at_least + at_most - 1), abs=5e-6)
    assert (p.probability or 0) <= min(one.probability for one in p.periods) + 2e-6


@given(counts, st.integers(1, 55), st.integers(1, 15), st.sampled_from([5, 7, 8, 1]), st.booleans())
def test_windows_lie_half_a_window_apart(values: list[int], ahead: int, amount: int, length: int, is_cap: bool) -> None:
    """Windows end on the first open day, half a window after each other and on the deadline; and the weakest is told."""
    history = of(values)
    last, start = history.last.day, history.last.day - timedelta(11)
    bound, quota = ("at_most", 30) if is_cap else ("at_least", amount)
    target = sg.KeepPace(f"{quota}/{length} days", counted="rolling", bound=bound)
    p, longer = project(history, target, start, ahead), project(history, target, start, ahead + 1)
    end, stride = last + timedelta(ahead), max(1, length // 2)
    first = last + timedelta(1)
    ends = {first + timedelta(stride * k) for k in range(ahead) if stride * k < ahead} | {end}
    told = {one.end for one in p.periods}
    assert ends <= told
    assert len(told - ends) <= 1
    for one in p.periods:
        begins = max(start, one.end - timedelta(length - 1))
        read = sum(value for day, value in zip(history.days, values, strict=True) if day >= begins)
        assert one.start == begins
        assert one.left == quota - read
    if p.progress.settled is None:
        assert (p.probability or 0) <= min(one.probability for one in p.periods) + 2e-6
        assert (longer.probability or 0) <= (p.probability or 0) + 1e-12


@pytest.mark.parametrize("deadline", range(12, 20))
def test_a_window_that_cannot_be_met_any_more_counts(deadline: int) -> None:
    """Whatever the deadline, a window that lacks something and has days off alone left is as good as missed."""
    rest = sg.Calendar(working_days="mon-fri", holidays=[date(2026, 1, 12)])
    history = of([1, 10, 9, 10, 2])
    target = sg.KeepPace("31.4/week", counted="rolling")
    p = project(history, target, date(2026, 1, 6), deadline - 9, calendar=rest)
    assert p.probability == pytest.approx(1e-6)
    assert min(one.probability for one in p.periods) == pytest.approx(1e-6)


@pytest.mark.parametrize(
    ("first", "end"),
    [
        (date(2026, 9, 1), date(2026, 9, 30)),
        (date(2026, 2, 1), date(2026, 2, 28)),
        (date(2026, 8, 1), date(2026, 8, 31)),
        (date(2028, 2, 1), date(2028, 2, 29)),
    ],
)
def test_a_rolling_month_within_a_month_is_looked_at(first: date, end: date) -> None:
    """A goal of one month has one window of a month, whose chance is that of its total, be the month short or long."""
    history = of([30 + k % 20 for k in range(40)])
    ahead = (end - history.last.day).days
    p = project(history, sg.KeepPace("1000/month", counted="rolling"), first, ahead)
    total = project(history, sg.ReachLevel(1000), first, ahead)
    assert [(one.start, one.end) for one in p.periods] == [(first, end)]
    assert p.probability == pytest.approx(total.probability, abs=2e-6)


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
    there = p.fan([p.periods[0].end])[0].probability(at_least=levels[-1] + float(p.periods[0].left))
    assert p.periods[0].probability == pytest.approx(there, abs=2e-6)


CHANCES = st.floats(0.01, 1.0)


@given(st.integers(1, 5).flatmap(lambda n: st.lists(st.lists(CHANCES, min_size=n, max_size=n), min_size=1, max_size=6)))
def test_periods_that_share_a_rate_are_kept_together(rows: list[list[float]]) -> None:
    """All are kept no likelier than the weakest, no less likely than the worst rate has it, and fewer the more there are."""
    found = together(rows)
    columns = [fmean(column) for column in zip(*rows, strict=True)]
    assert min(math.prod(row) for row in rows) - 2e-6 <= found <= min(columns) + 2e-6
    assert together([row[::-1] for row in rows[::-1]]) == pytest.approx(found)
    twice = together([[*row, *row] for row in rows])
    assert together(rows, 2.0) == pytest.approx(twice)
    assert found**2 - 2e-6 <= twice <= found + 1e-12


@pytest.mark.parametrize("counted", ["calendar", "rolling"])
def test_days_beyond_the_looked_at_go_as_these_do(counted: str) -> None:
    """Of a thousand equal days four hundred are looked at, sixty told, and all of them counted."""
    history = of([9 + k % 4 for k in range(40)])
    target = sg.KeepPace("2/day", counted=counted)
    known, looked, next_day, twice, far = [
        project(history, target, history.last.day, ahead).probability or 0 for ahead in (399, 400, 401, 800, 1000)
    ]
    assert 0.001 < far < twice < next_day < looked < known
    # By the shares of days: the mean of powers is no less than the power of the mean.
    assert looked ** (401 / 400) <= next_day
    assert looked**2 <= twice
    assert next_day / looked == pytest.approx(1, abs=0.01)
    assert len(project(history, target, history.last.day, 1000).periods) == 60


@pytest.mark.parametrize(("ahead", "times"), [(27, 1.0), (28, 1.0), (29, 29 / 28), (56, 2.0), (84, 3.0)])
def test_periods_looked_at_count_by_their_days(ahead: int, times: float) -> None:
    """Where four weeks are looked at, they count as often as all open days have theirs, and once where there are no more."""
    history = of([9 + k % 4 for k in range(35)])
    first = history.last.day + timedelta(1)
    with patch.object(quotas, "MOST_PERIODS", 4), patch.object(quotas, "together", wraps=together) as together_:
        p = project(history, sg.KeepPace("60/week", counted="calendar"), first, ahead)
    assert len(p.periods) == 4
    assert together_.call_args.args[1] == pytest.approx(times)


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


@given(
    st.integers(0, 40),
    st.tuples(st.integers(0, 8), st.integers(0, 8), st.integers(0, 8)),
    st.sampled_from(["at_least", "at_most"]),
    st.sampled_from([("none", None), ("surplus", None), ("surplus", 4), ("both", None), ("both", 9)]),
)
def test_the_running_week_needs_less_by_a_surplus_and_more_by_a_debt(
    week: int, running: tuple[int, int, int], bound: str, carried: tuple[str, int | None]
) -> None:
    """Of twenty a week, what the closed week brought more or less is taken off, or added, within its limit.

    What an allowance left over may be used as well, and what it was passed by is owed.
    """
    carry, limit = carried
    target = sg.KeepPace("20/week", counted="calendar", bound=bound, carry=carry, carry_at_most=limit)
    p = project(of([week, 0, 0, 0, 0, 0, 0, *running]), target, MONDAY, 18)
    assume(p.progress.settled is None)
    sign = 1 if bound == "at_least" else -1
    over, most = sign * (week - 20), math.inf if limit is None else limit
    handed = min(max(over, 0), most) * (carry != "none") + max(min(over, 0), -most) * (carry == "both")
    assert p.periods[0].start == MONDAY + timedelta(7)
    assert p.periods[0].left == 20 - sum(running) - sign * handed
    assert [one.left for one in p.periods[1:3]] == [20, 20]
