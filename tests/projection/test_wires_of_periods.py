"""Wires of quotas tell of their own period, and no wire asks for what nobody can read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from fractions import Fraction
from random import Random

import pytest
from hypothesis import given, settings, strategies as st

import smartgoals as sg
from smartgoals._projection.earlier import EarlierPeriods
from smartgoals.forecasts import ProjectionReason as Why

FIRST, TODAY = date(2026, 1, 1), date(2026, 3, 29)
END = date(2026, 6, 30)
APRIL = [date(2026, 4, 15), date(2026, 4, 30)]
SPENT = sg.Metric(id="spent", nature="flow", better="lower")
KILOMETRES = sg.Metric(id="run_km", nature="flow", better="higher")
PRINTS = sg.Metric(id="prints", nature="stock", better="higher")


def daily(value: Callable[[date], float], metric: sg.Metric | str = SPENT) -> sg.History:
    """Return a log of each day of the year so far."""
    days = [FIRST + timedelta(k) for k in range((TODAY - FIRST).days + 1)]
    return sg.History.of([(day, value(day)) for day in days], metric=metric)


def quota(amount: str, bound: str | None = None, metric: str = "spent", **more: object) -> sg.Goal:
    """Return a goal of months that has been running since the first reading."""
    target = sg.KeepPace(amount, counted="calendar", bound=bound, **more)
    return sg.Goal(id="g", metric=metric, target=target, start=FIRST, deadline=END)


def used_up(day: date) -> int:
    """Return what leaves nothing of 500 a month after its 25th day."""
    return 20 if day.day <= 25 else 0


def test_a_month_that_is_used_up_says_nothing_of_the_next_one() -> None:
    """500 a month, those of March gone on the 25th: in April as much may be spent as in any month."""
    wires = sg.project(quota("500/month", "at_most"), daily(used_up), as_of=TODAY).tripwires((0.2, 0.01), days=APRIL)
    values = [row.value for row in wires.rows]
    assert all(value is not None and value > 100 for value in values)
    assert (values[-1], wires.rows[-1].reason) == (500, Why.MISSED_BELOW)


def test_its_mirror_image_agrees() -> None:
    """With the sign of all turned, the wires are those of the other side."""
    goal, history = quota("500/month", "at_most"), daily(used_up)
    loss = sg.Metric(id="spent", nature="flow", better="higher")
    turned = daily(lambda day: -used_up(day), loss), quota("-500/month", "at_least")
    one = sg.project(goal, history, as_of=TODAY).tripwires(days=APRIL)
    other = sg.project(turned[1], turned[0], as_of=TODAY).tripwires(days=APRIL)
    assert [(row.value, row.reason) for row in one.rows] == [
        (None if row.value is None else -row.value, row.reason) for row in other.rows
    ]


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 999), st.sampled_from(["at_least", "at_most"]), st.integers(-8, 8), st.integers(2, 60))
def test_what_misses_a_quota_for_good_is_its_own_period(seed: int, bound: str, off: int, ahead: int) -> None:
    """Whatever lies between, a value misses the goal for good where it is beyond what its period asks, and
    nowhere else: an allowance beyond it, a demand short of it on the period's last day.
    """
    chance = Random(seed)
    history = daily(lambda _: max(0, round(chance.gauss(20, 6))))
    on = TODAY + timedelta(ahead)
    goal = quota(f"{140 + 2 * off}/week", bound)
    goal = sg.Goal(id="g", metric="spent", target=goal.target, start=TODAY - timedelta(6), deadline=END)
    for row in sg.project(goal, history, as_of=TODAY).tripwires((0.5, 0.02), days=[on]).rows:
        if row.reason is Why.MISSED_BELOW:
            assert row.value == pytest.approx(140 + 2 * off, abs=0.05)
            assert bound == "at_most" or on.weekday() == 6


@pytest.mark.parametrize(
    ("goal", "history", "least"),
    [
        (quota("500/month", "at_most"), daily(used_up), 0),
        (quota("560/month", "at_most"), daily(used_up), 30),
        (quota("560/month", "at_least"), daily(used_up), 30),
        (quota("450/month", "at_least"), daily(used_up), -25),
        (quota("500/month", "at_most", carry="surplus"), daily(lambda day: 0 if day.month < 3 else 10), 605),
    ],
)
def test_a_period_between_is_supposed_to_be_kept(goal: sg.Goal, history: sg.History, least: int) -> None:
    """What its readings bring at the least, or may at most, is what it still needs, or leaves, a reading each."""
    projection = sg.project(goal, history, as_of=TODAY)
    later = projection._later
    assert later is not None
    earlier = EarlierPeriods.of(later, projection.progress)
    assert earlier is not None
    days = [TODAY + timedelta(k) for k in range(1, 40)]
    for _ in range(2):  # what is worked out once is told again
        found = earlier.least(days, date(2026, 4, 20))
        assert found == dict.fromkeys(days[:2], Fraction(least))
    share = Fraction(str(goal.target.pace.amount))  # type: ignore[union-attr]
    beyond = earlier.least(days, date(2026, 5, 3))
    assert [*beyond] == days[:32]
    assert beyond[days[2]] == share / 30


@pytest.mark.parametrize(
    ("goal", "history"),
    [
        (quota("500/month", "at_most", carry="both"), daily(used_up)),
        (quota("500/month", metric="prints"), daily(lambda day: 100 * day.month, PRINTS)),
        (quota("500/month"), daily(used_up).covering("day")),
        (sg.Goal(id="g", metric="spent", target=sg.ReachLevel(900), start=FIRST, deadline=END), daily(used_up)),
        (
            sg.Goal(id="g", metric="spent", target=sg.KeepPace("9/week"), start=FIRST, deadline=END),
            daily(used_up),
        ),
        (
            sg.Goal(id="g", metric="spent", target=sg.StayWithin(low=1, high=9, per="week"), start=FIRST, deadline=END),
            daily(used_up),
        ),
        (
            sg.Goal(id="g", metric="spent", target=sg.StayWithin(high=9), start=FIRST, deadline=END),
            daily(used_up),
        ),
    ],
)
def test_nothing_between_is_lost_of_any_other_goal(goal: sg.Goal, history: sg.History) -> None:
    """Debts are handed on, levels lie on their line, and what has no quota has no period to keep."""
    projection = sg.project(goal, history, as_of=TODAY)
    assert projection._later is not None
    assert EarlierPeriods.of(projection._later, projection.progress) is None


def test_a_band_of_periods_with_one_bound_is_its_quota() -> None:
    """At most 500 a month, told as a band, has the wires of the quota."""
    band = sg.Goal(id="g", metric="spent", target=sg.StayWithin(high=500, per="month"), start=FIRST, deadline=END)
    history = daily(used_up)
    wires = [
        sg.project(one, history, as_of=TODAY).tripwires(days=APRIL) for one in (band, quota("500/month", "at_most"))
    ]
    assert [row.value for row in wires[0].rows] == pytest.approx([row.value for row in wires[1].rows])


@pytest.mark.parametrize(
    ("values", "values_are"),
    [([0, 8, 6, 0, 10, 5, 7], 1), ([0, -8, -6, 0, -10, -5, -7], -1)],
)
def test_no_wire_is_less_than_nothing_of_amounts_that_never_are(values: list[int], values_are: int) -> None:
    """With a surplus at hand hardly any amount of a week brings the chance down, and less than none cannot be run."""
    metric = sg.Metric(id="run_km", nature="flow", better="higher" if values_are > 0 else "lower")
    days = [TODAY - timedelta(83 - k) for k in range(84)]
    history = sg.History.of([(day, values[k % 7]) for k, day in enumerate(days)], metric=metric)
    target = sg.KeepPace(f"{30 * values_are}/week", counted="calendar", carry="both")
    goal = sg.Goal(id="g", metric="run_km", target=target, start=date(2026, 1, 5), deadline=date(2026, 6, 28))
    wires = sg.project(goal, history, as_of=TODAY).tripwires((0.5,), days=[date(2026, 4, 2), date(2026, 4, 9)])
    assert all(row.value is None or row.value * values_are >= 0 for row in wires.rows)
    assert wires.rows[-1].reason is Why.ANY_VALUE_DOES


def test_where_none_at_all_is_too_many_no_wire_asks_for_less() -> None:
    """Two incidents a month at the most, after months with one: whatever April begins with, the chance is small."""
    history = daily(lambda day: int((day - FIRST).days % 22 == 5))
    wires = sg.project(quota("2/month", "at_most"), history, as_of=TODAY).tripwires((0.9,), days=[date(2026, 4, 2)])
    assert (wires.rows[0].value, wires.rows[0].reason) == (None, Why.NO_VALUE_DOES)


def test_amounts_of_either_side_have_wires_of_either() -> None:
    """What was read on both sides of nothing may lie on both."""
    history = daily(lambda day: (9, -7, 4)[day.toordinal() % 3], KILOMETRES)
    goal = sg.Goal(id="g", metric="run_km", target=sg.ReachLevel(-20), start=TODAY, deadline=END)
    wires = sg.project(goal, history, as_of=TODAY).tripwires((0.5,), days=[date(2026, 4, 9)])
    assert wires.rows[0].value is not None
    assert wires.rows[0].value < 0


def test_a_counter_that_was_set_back_has_the_wires_of_one_that_was_not() -> None:
    """No value of it lies below where it stands: only a counter that began anew again would show it."""
    goal = sg.Goal(
        id="g",
        metric="prints",
        target=sg.ReachLevel(9000),
        baseline=sg.Baseline(value=6300, on=date(2026, 1, 4)),
        start=date(2026, 1, 5),
        deadline=date(2026, 6, 28),
    )
    source = sg.DataSource(metric="prints", reading=sg.WayOfReading(counter=True))
    known = sg.Strategy(metrics=[PRINTS], goals=[goal], sources=[source])
    weeks, days = [TODAY - timedelta(weeks=25 - k) for k in range(26)], [date(2026, 4, 5), date(2026, 5, 3)]
    told = []
    for begins_anew in (18, 26):
        rows = [(day, 5000 + 100 * k if k < begins_anew else 100 * (k - 17)) for k, day in enumerate(weeks)]
        projection = sg.project(goal, sg.History.of(rows, metric=PRINTS), as_of=TODAY, evidence=known)
        assert projection.progress.actual == 7500
        told.append([row.value for row in projection.tripwires((0.5,), days=days).rows])
    assert told[0] == pytest.approx(told[1])
    assert all(value > 7500 for value in told[0])
