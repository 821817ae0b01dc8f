"""Arrivals against a search day by day, for the default, for other methods, and for whole periods."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import assume, given, strategies as st

import smartgoals as sg
from smartgoals._forecast.distribution import Known
from smartgoals._projection.arriving import _first_days

MONDAY = date(2026, 1, 5)
SHARES = (0.1, 0.5, 0.9)
FLOW = sg.Metric(id="m", nature="flow")
STOCK = sg.Metric(id="m", nature="stock")
SCORE = sg.Metric(id="m", nature="score")
LESS = sg.Metric(id="m", nature="score", better="lower")


def of(values: Sequence[float], metric: sg.Metric) -> sg.History:
    """Return a reading a day from a Monday on."""
    return sg.History.of([(MONDAY + timedelta(k), value) for k, value in enumerate(values)], metric=metric)


def first_days(chance: Callable[[int], float], most: int) -> list[int | None]:
    """Return the first days with each share, by looking at all of them."""
    return [next((day for day in range(1, most + 1) if chance(day) >= share), None) for share in SHARES]


@given(
    st.lists(st.floats(0, 0.3), min_size=1, max_size=80),
    st.integers(1, 80),
    st.sampled_from([0.0, 0.05, 0.1, 0.5, 0.9, 1.0]),
)
def test_the_first_days_are_found_by_halving(steps: list[float], guess: int, start: float) -> None:
    """Whatever the day it begins with, the search finds the first days on which a growing chance has each share."""
    grown = [min(1.0, start + sum(steps[:k])) for k in range(1, len(steps) + 1)]
    most = len(grown)

    def chance(ahead: int) -> float:
        assert 1 <= ahead <= most
        return grown[ahead - 1]

    assert _first_days(chance, min(guess, most), most) == first_days(chance, most)


def project(history: sg.History, target: sg.Target, ahead: int, **more: Any) -> sg.Projection:
    """Return the projection of a goal from two days before the last reading to so many after it."""
    last = history.last.day
    goal = sg.Goal(
        id="g", metric="m", target=target, start=last - timedelta(2), deadline=last + timedelta(ahead), **more
    )
    return sg.project(goal, history, as_of=last)


@given(
    st.lists(st.integers(-4, 9), min_size=12, max_size=40).filter(lambda xs: len(set(xs)) > 3),
    st.integers(1, 120),
    st.integers(3, 300),
    st.sampled_from([FLOW, STOCK, SCORE, LESS]),
)
def test_an_arrival_is_the_first_day_with_the_chance(
    changes: list[int], ahead: int, far: int, metric: sg.Metric
) -> None:
    """Of the default the three days are the first with each share, within four times the time left and a year."""
    sign = -1 if metric is LESS else 1
    if metric is FLOW:
        history, level = of([abs(one) for one in changes], metric), sum(abs(one) for one in changes[-3:]) + far
    else:
        values = [sign * sum(changes[: k + 1]) for k in range(len(changes))]
        history, level = of(values, metric), values[-1] + sign * far
    p = project(history, sg.ReachLevel(level), ahead)
    assume(p.arrival.reason != "already_met")
    most = max(366, 4 * ahead)
    last = history.last.day
    assert p.arrival.horizon == last + timedelta(most)
    made = p.fan([last + timedelta(k) for k in range(1, most + 1)])

    def chance(ahead: int) -> float:
        f = made[ahead - 1]
        if metric is FLOW:
            return f.probability(at_least=level)
        return f.reached(at_most=level) if p.bound == "at_most" else f.reached(at_least=level)

    found = [None if day is None else last + timedelta(day) for day in first_days(chance, most)]
    assert [p.arrival.earliest, p.arrival.median, p.arrival.latest] == found
    assert p.arrival.reason == (None if found[1] else "not_arrived")


@pytest.mark.parametrize("metric", [FLOW, STOCK])
@pytest.mark.parametrize("far", [40, 200, 900, 1500])
@pytest.mark.parametrize("method", ["drift", "straight_line"])
def test_other_methods_arrive_on_the_day_with_the_chance(metric: sg.Metric, far: int, method: str) -> None:
    """On the day the chance is there, and not on the eve, though the method is asked for few of the days."""
    changes = [3 + (k * k) % 5 for k in range(40)]
    history = of(changes if metric is FLOW else [sum(changes[: k + 1]) for k in range(40)], metric)
    last = history.last.day
    level = far + (sum(changes[-3:]) if metric is FLOW else sum(changes))
    goal = sg.Goal(
        id="g", metric="m", target=sg.ReachLevel(level), start=last - timedelta(2), deadline=last + timedelta(99)
    )
    p = sg.project(goal, history, as_of=last, method=method)
    assert p.arrival.horizon == last + timedelta(396)
    for share, on in zip(SHARES, (p.arrival.earliest, p.arrival.median, p.arrival.latest), strict=True):
        ahead = 396 if on is None else (on - last).days
        eve, then = p.fan([last + timedelta(max(1, ahead - 1)), last + timedelta(ahead)])
        chances = [
            one.probability(at_least=level) if metric is FLOW else one.reached(at_least=level) for one in (eve, then)
        ]
        assert (chances[1] >= share) == (on is not None)
        if ahead > 1:
            assert chances[0] < share


@pytest.mark.parametrize(("amount", "better"), [(80, "higher"), (95, "higher"), (60, "higher"), (30, "lower")])
@pytest.mark.parametrize("ahead", [40, 129, 130])
def test_a_pace_arrives_with_the_first_week_that_has_the_chance(amount: int, better: str, ahead: int) -> None:
    """Of a pace to reach the days are the ends of the first whole weeks with each share, from one share to the next."""
    sign = 1 if better == "higher" else -1
    values = (
        [40 + sign * (k // 2) / 2 + (k * k) % 7 for k in range(60)]
        if better == "higher"
        else [12 - k // 10 + (k * k) % 5 for k in range(60)]
    )
    metric = sg.Metric(id="m", nature="flow", better=better)
    history = of([one / 5 for one in values] if better == "higher" else values, metric)
    base = sg.Baseline(value=1000 if better == "lower" else 1, per="week")
    p = project(history, sg.ReachPace(f"{amount}/week"), ahead, baseline=base)
    last = history.last.day
    assert p.arrival.reason != "already_met"
    sundays = [last + timedelta(k) for k in range(1, 4 * ahead + 400) if (last + timedelta(k)).weekday() == 6]
    left = sum(one <= (p.deadline or last) for one in sundays)
    kept = [one for k, one in enumerate(sundays) if k < 4 * left or one <= last + timedelta(366)]
    assert p.arrival.horizon == kept[-1]
    made = p.fan(kept)
    side: dict[str, Any] = {"at_least" if sign > 0 else "at_most": amount}
    chances = [one.probability(**side) for one in made]
    found, position = list[date | None](), 0
    for share in SHARES:
        while position < len(kept) and chances[position] < share:
            position += 1
        found.append(kept[position] if position < len(kept) else None)
    assert [p.arrival.earliest, p.arrival.median, p.arrival.latest] == found


def test_nothing_arrives_before_the_day_of_asking_and_beyond_the_calendar() -> None:
    """A day that nobody read is no arrival, and where the calendar ends nothing is looked for."""
    history = of([10 + k % 3 for k in range(40)], FLOW)
    last = history.last.day
    goal = sg.Goal(id="g", metric="m", target=sg.ReachLevel(80), start=last, deadline=last + timedelta(60))
    p = sg.project(goal, history, as_of=last + timedelta(30))
    assert p.arrival.earliest == p.arrival.median == p.arrival.latest == last + timedelta(30)
    end = date.max
    late = sg.History.of([(end - timedelta(40 - k), 10 + k % 3) for k in range(40)], metric=FLOW)
    p = sg.project(
        evolve(goal, start=end - timedelta(5), deadline=end, target=sg.ReachLevel(10**6)), late, as_of=late.last.day
    )
    assert (p.arrival.median, p.arrival.horizon, p.arrival.reason) == (None, end, "not_arrived")


class Sudden:
    """A method that expects nothing but one amount on a day, or a level from it on."""

    name = "sudden"

    def __init__(self, on: date, value: float) -> None:
        self.on, self.value = on, value

    def __call__(
        self, history: sg.History, days: Sequence[date], *, as_of: date, total_from: date | None = None
    ) -> list[sg.Forecast]:
        """Return the value from the day on, and nothing before."""
        shapes = [Known(self.value if day >= self.on else 0.0) for day in days]
        return [
            sg.Forecast(on=day, as_of=as_of, method=self.name, distribution=shape, total_from=total_from)
            for day, shape in zip(days, shapes, strict=True)
        ]


@pytest.mark.parametrize("ahead", [1, 2, 3, 5, 8, 11, 25, 38, 57, 86, 129, 194, 291])
@pytest.mark.parametrize("metric", [FLOW, STOCK])
def test_a_method_of_its_own_has_arrivals_of_its_own(ahead: int, metric: sg.Metric) -> None:
    """What comes all at once arrives on its day, with every share."""
    history = of([1.0 + k % 2 for k in range(30)], metric)
    last = history.last.day
    goal = sg.Goal(id="g", metric="m", target=sg.ReachLevel(500), start=last, deadline=last + timedelta(99))
    p = sg.project(goal, history, as_of=last, method=Sudden(last + timedelta(ahead), 1000.0))
    assert [p.arrival.earliest, p.arrival.median, p.arrival.latest] == [last + timedelta(ahead)] * 3


def test_a_goal_that_begins_in_a_pause_is_reached_after_it() -> None:
    """Before the first day to work of a goal ahead nothing has arrived, however much would have come until then."""
    history = of([10 + k % 3 for k in range(40)], FLOW)
    last = history.last.day
    start, end = last + timedelta(31), last + timedelta(45)
    goal = sg.Goal(
        id="g",
        metric="m",
        target=sg.ReachLevel(30),
        start=start,
        deadline=last + timedelta(90),
        calendar=sg.Calendar(pauses=[sg.Pause(start, end, keeps="end")]),
    )
    arrival = sg.project(goal, history, as_of=last).arrival
    assert arrival.earliest is not None
    assert arrival.latest is not None
    assert end < arrival.earliest <= arrival.latest <= end + timedelta(6)


@pytest.mark.parametrize(("per", "amount"), [("month", 290), ("week", 65)])
@pytest.mark.parametrize("judged", ["on_deadline", "any_day"])
def test_no_pace_arrives_before_the_goal_begins(per: str, amount: int, judged: Any) -> None:
    """A period that ends before the goal's first day is none of its own, however likely it brings the pace."""
    history = of([8 + k * 7 % 5 for k in range(60)], FLOW)
    target = sg.ReachPace(f"{amount}/{per}", judged=judged)
    goal = sg.Goal(id="g", metric="m", target=target, start=date(2026, 4, 6), deadline=date(2026, 6, 30))
    arrival = sg.project(goal, history, as_of=history.last.day).arrival
    assert arrival.earliest is not None
    assert arrival.median is not None
    assert date(2026, 4, 6) <= arrival.earliest <= arrival.median
