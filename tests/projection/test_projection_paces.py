"""Paces and sensitivities of a projection, from the numbers it tells of itself."""

from __future__ import annotations

import math
from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals._forecast.distribution import TwoPiece
from smartgoals._forecast.forecast import Forecast
from smartgoals._projection.projection import _round_number, _tidy

MONDAY = date(2026, 1, 5)
ON = MONDAY + timedelta(42)


def projected(
    *, bound: str = "at_least", judged: str = "on_deadline", target: float = 160.0, now: float = 100.0
) -> sg.Projection:
    """Return a projection whose forecast is a t around 150, six weeks ahead."""
    history = sg.History.of(
        [(MONDAY - timedelta(9 - k), 90 + k) for k in range(10)], metric=sg.Metric(id="m", nature="stock")
    )
    goal = sg.Goal(id="g", metric="m", target=sg.ReachLevel(160), start=MONDAY, deadline=ON)
    p = sg.project(goal, history, as_of=MONDAY)
    shape = TwoPiece(centre=150.0, down=8.0, up=12.0, down_df=4, up_df=4)
    f = Forecast(on=ON, as_of=MONDAY, method="mine", distribution=shape).with_path_from(100, MONDAY)
    return evolve(
        p,
        forecast=f,
        bound=sg.types.Bound(bound),
        judged=sg.types.Judged(judged),
        target=target,
        now=now,
        days_ahead=42,
        probability=0.4,
        period=sg.Period(1, "week"),
    )


def amount(pace: sg.Pace | None) -> float:
    """Return the amount of a pace that there is."""
    assert pace is not None
    return float(pace.amount)


@given(st.floats(0.05, 0.95), st.sampled_from(["at_least", "at_most"]))
def test_the_pace_for_a_chance_lifts_its_quantile_to_the_target(chance: float, bound: str) -> None:
    """At the pace the quantile that has the chance on the good side lies on the target."""
    p = projected(bound=bound)
    assert p.forecast is not None
    level = p.forecast.quantile(1 - chance if bound == "at_least" else chance)
    assert amount(p.pace_for(chance)) == pytest.approx((150 + 160 - level - 100) / 42 * 7)
    assert amount(p.pace_expected) == pytest.approx(50 / 6)
    assert amount(p.pace_for_even) == pytest.approx(60 / 6)


@given(st.floats(0.3, 0.95), st.sampled_from(["at_least", "at_most"]))
def test_on_any_day_the_level_that_is_reached_with_the_chance_counts(chance: float, bound: str) -> None:
    """Judged on any day, the level reached on the way with the chance is found by halving."""
    p = projected(bound=bound, judged="any_day")
    assert p.forecast is not None
    level = 150 + 160 - (100 + 6 * amount(p.pace_for(chance)))
    low, high = p.forecast.quantile(0.001), p.forecast.quantile(0.999)
    if low + 0.01 < level < high - 0.01:
        nearer, further = (level - 1e-3, level + 1e-3) if bound == "at_least" else (level + 1e-3, level - 1e-3)
        told = "at_least" if bound == "at_least" else "at_most"
        assert p.forecast.reached(**{told: nearer}) >= chance - 1e-6
        assert p.forecast.reached(**{told: further}) <= chance + 1e-6


SIDES = st.sampled_from(["at_least", "at_most"])
DAYS = st.sampled_from(["on_deadline", "any_day"])


@given(SIDES, DAYS, st.integers(-30, 30), st.sampled_from([1, 2, 7, 14, 21, 42]))
def test_an_extra_pace_moves_the_distribution_by_its_days(bound: str, judged: str, more: int, days: int) -> None:
    """Six weeks of six more are 36 more; a day's pace counts on all 42 days."""
    p = projected(bound=bound, judged=judged)
    assert p.forecast is not None
    how: dict[str, Any] = {bound: 160.0 - more * 42 / days}
    asked = p.forecast.reached if judged == "any_day" else p.forecast.probability
    told = p.probability_with(sg.Pace(more, sg.Period(days, "day")))
    assert told == pytest.approx(asked(**how))
    assert p.probability_beyond(more * 42 / days) == pytest.approx(told)


@given(SIDES, DAYS, st.integers(-200, 400).map(float))
def test_the_rows_of_the_sensitivity_are_round_shares_of_the_larger_pace(
    bound: str, judged: str, target: float
) -> None:
    """A fifth of the larger pace, rounded down, is taken off once and added once, twice and five times.

    The more comes the likelier a floor is reached, and the less likely a ceiling is kept.
    """
    p = projected(bound=bound, judged=judged, target=target)
    paces = [abs(amount(one)) for one in (p.pace_expected, p.pace_for_even) if one is not None]
    step = _round_number(max(paces) / 5)
    assert [float(row.extra.amount) for row in p.sensitivity] == pytest.approx([-step, step, 2 * step, 5 * step])
    rows = [row.probability for row in p.sensitivity]
    assert rows == [p.probability_with(row.extra) for row in p.sensitivity]
    assert rows == sorted(rows, reverse=bound == "at_most")


@given(st.integers(-9999, 9999), st.floats(0, 1))
def test_an_extra_pace_is_told_with_its_sign(more: int, chance: float) -> None:
    """What is added has a plus, what is taken off its minus, and the chance is told in percent."""
    told = str(sg.forecasts.Sensitivity(sg.Pace(more, "week"), chance))
    sign = "" if more < 0 else "+"
    assert told == f"{sign}{sg.Pace(more, 'week')}: {chance:.0%}"


@pytest.mark.parametrize("days", [None, 0, -3])
def test_without_days_ahead_there_is_no_pace(days: int | None) -> None:
    """Where no day is left no pace makes a chance, and none changes it."""
    p = evolve(projected(), days_ahead=days)
    assert (p.pace_expected, p.pace_for(0.5), p.sensitivity, p.probability_with("1/week")) == (None, None, (), None)
    assert evolve(projected(), days_ahead=1).pace_expected is not None


@pytest.mark.parametrize(("probability", "is_certain"), [(0.0, True), (1.0, True), (0.5, False), (None, False)])
def test_what_is_certain_has_no_pace_to_make_it_so(probability: float | None, *, is_certain: bool) -> None:
    """A chance of 0 or 1 is certain and no pace changes it; the expected pace is told nevertheless."""
    p = evolve(projected(), probability=probability)
    assert p.is_certain == is_certain
    assert (p.pace_for(0.5) is None, p.probability_with("1/week") is None, not p.sensitivity) == (is_certain,) * 3
    assert p.pace_expected is not None


@given(st.floats(1e-9, 1e12))
def test_a_round_number_is_the_largest_of_its_kind_below(value: float) -> None:
    """Round numbers are 1, 2 and 5 times a power of ten, and the next one up lies above the value."""
    found = _round_number(value)
    power = 10.0 ** math.floor(math.log10(found) + 1e-9)
    digit = round(found / power)
    assert found == pytest.approx(digit * power)
    assert digit in {1, 2, 5}
    assert found <= value * (1 + 1e-8)
    assert found * {1: 2, 2: 2.5, 5: 2}[digit] > value


@given(
    st.integers(10**11 + 1, 10**12 - 1),
    st.sampled_from([1, -1]),
    st.integers(-20, 20),
    st.floats(-0.4, 0.4),
)
def test_twelve_digits_are_told(digits: int, sign: int, power: int, rest: float) -> None:
    """What lies beyond twelve digits is rounding: it is lost, and what is told is told again as it is."""
    told = float(f"{sign * digits}e{power}")
    assert _tidy(told) == told
    assert _tidy(sign * (digits + rest) * 10.0**power) == told


@pytest.mark.parametrize(
    ("value", "found"),
    [
        (5.0, 5.0),
        (5 * (1 - 1e-12), 5.0),
        (4.99, 2.0),
        (2.0, 2.0),
        (1.99, 1.0),
        (10.0, 10.0),
        (0.03, 0.02),
        (0.3 / 3, 0.1),
    ],
)
def test_a_round_number_forgives_rounding_alone(value: float, found: float) -> None:
    """What is a round number but for its last digits is that round number."""
    assert _round_number(value) == pytest.approx(found)


def test_without_a_last_reading_there_is_no_pace_from_it() -> None:
    """A projection that lost where it stands names no pace to get anywhere."""
    assert projected().pace_expected is not None
    assert evolve(projected(), now=None).pace_expected is None
