"""The line behind rounded readings, against its knots; and what distributions of it say of readings."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import assume, given, strategies as st

import smartgoals as sg
from smartgoals._forecast.distribution import TwoPiece, Weighted
from smartgoals._forecast.passage import OneWay
from smartgoals._forecast.rounding import Rounded, RoundedPath, doubts, edge, grain_of, line_behind

START = date(2026, 1, 1)
COUNT = sg.Metric(id="m", nature="stock")


def level_at(knots: Sequence[tuple[float, float]], at: float, slope: float) -> float:
    """Return the value of a line through knots: beyond its ends it goes on as between the last two, or by a slope."""
    if len(knots) == 1:
        return knots[0][1] + slope * (at - knots[0][0])
    (a, low), (b, high) = next((pair for pair in pairwise(knots) if at <= pair[1][0]), (knots[-2], knots[-1]))
    return low + (high - low) * (at - a) / (b - a)


@given(
    st.lists(st.tuples(st.integers(1, 9), st.integers(-1, 3)), min_size=3, max_size=25), st.sampled_from([10.0, 100.0])
)
def test_the_line_passes_a_step_midway_between_its_readings(rows: list[tuple[int, int]], grain: float) -> None:
    """Between the readings beside a step the line passes its middle; between steps it is straight, within each reading."""
    days, values = [0], [grain * 50]
    for gap, step in rows:
        days.append(days[-1] + gap)
        values.append(values[-1] + grain * step)
    assume(len(set(values)) > 1)
    history = sg.History.of(
        [(START + timedelta(day), one) for day, one in zip(days, values, strict=True)], metric=COUNT
    )
    pairs = list(pairwise(zip(days, values, strict=True)))
    knots = [((a + b) / 2, (low + high + grain) / 2) for (a, low), (b, high) in pairs if low != high]
    slope = (values[-1] - values[0]) / days[-1]
    expected = []
    for day, value in zip(days, values, strict=True):
        level = level_at(knots, day, slope)
        expected.append(min(max(level, value), value + grain * (1 - 1e-6)))
    assert [float(one) for one in line_behind(history, grain).values] == pytest.approx(expected)


@pytest.mark.parametrize(
    ("values", "grain"),
    [
        ([1200.0] * 3 + [1300.0] * 5, 100.0),  # eight readings, of which all but one stand still
        ([100.0, 100.0, 110.0, 110.0, 120.0, 130.0, 140.0, 140.0, 150.0], None),  # three of eight stand still
        ([100.0, 100.0, 110.0, 110.0, 120.0, 120.0, 140.0, 140.0, 150.0], 10.0),  # four of eight do
        ([90.0] * 5 + [80.0] * 5, None),
        ([90.0] * 5 + [100.0] * 5, 10.0),  # ten tens
        ([-100.0] * 5 + [-90.0] * 5, 10.0),
        ([1e13] * 5 + [1.1e13] * 5, 1e12),
        ([1e14] * 5 + [1.1e14] * 5, None),  # no coarser grain is looked for
        ([100.0, 100.0, 110.0, 110.0, 120.0, 120.0, 140.0, 140.0, 160.0], None),  # half of the steps are two tens
        ([1203.0] * 5 + [1300.0] * 5, None),
    ],
)
def test_a_grain_is_a_power_of_ten_of_which_there_are_ten(values: list[float], grain: float | None) -> None:
    """Half of the readings must stand still, and the largest must be ten grains high."""
    assert grain_of(values) == grain


@given(st.integers(-9000, 9000).map(lambda x: x / 16), st.sampled_from([10.0, 100.0]))
def test_edges_are_the_steps_around_a_value(x: float, grain: float) -> None:
    """A reading of at least a value is one from the next step on; one of at most a value lies below the step after it."""
    up, down = edge(x, grain, upward=True), edge(x, grain, upward=False)
    assert up % grain == down % grain == 0
    assert up - grain < x <= up
    assert down - grain <= x < down


@given(st.floats(-300, 300), st.floats(1, 80), st.floats(-500, 500), st.floats(0.05, 0.95))
def test_readings_are_the_line_rounded_down(centre: float, scale: float, x: float, p: float) -> None:
    """Chances of readings are those of the line below the step, and a quantile is that of the line rounded down."""
    line = TwoPiece(centre=centre, down=scale, up=scale, down_df=4, up_df=4)
    told = Rounded(line, 10.0)
    assert told.below(x) == line.below(math.ceil(x / 10) * 10)
    assert told.at_most(x) == line.below((math.floor(x / 10) + 1) * 10)
    assert told.quantile(p) == math.floor(line.quantile(p) / 10) * 10


@pytest.mark.parametrize(
    ("x", "upward", "chance"),
    [
        # The line ends on 1190 or 1290, or by 60, 30, 0, -30 or -60 more.
        (1200.0, True, (1 + 1 + 0.5 + 0.5 + 0.5) / 5),
        (1200.5, True, (0.5 + 0.5) / 5),  # the next step, 1300, with 60 or 30 more alone
        (1200.0, False, (0.5 + 0.5 + 1 + 1 + 1) / 5),  # below 1300
    ],
)
def test_a_rounded_path_is_averaged_over_where_the_line_may_stand(x: float, chance: float, *, upward: bool) -> None:
    """All places that the line may have are equally likely."""
    at_end = Weighted((1190.0, 1290.0), (0.5, 1.0))
    off = (60.0, 30.0, 0.0, -30.0, -60.0)
    path = RoundedPath(OneWay(at_end=at_end, at_start=at_end, rising=True), 100.0, off)
    assert path.chance(x, upward=upward) == pytest.approx(chance)


@given(st.integers(-50, 50), st.floats(0, 0.999), st.sampled_from([10.0, 1000.0]))
def test_the_line_is_doubted_within_its_reading(steps: int, inside: float, grain: float) -> None:
    """The line may lie half a step off, evenly so, but nowhere where another reading would have been read."""
    reading, line = steps * grain, (steps + inside) * grain
    places = [line + off for off in doubts(line, reading, grain)]
    assert all(reading - 1e-6 <= place <= reading + grain + 1e-6 for place in places)
    assert all(abs(place - line) <= grain / 2 for place in places)
    gaps = [b - a for a, b in pairwise(places)]
    assert gaps == pytest.approx([gaps[0]] * 9)
    low, high = max(reading, line - grain / 2), min(reading + grain, line + grain / 2)
    assert sum(places) / 10 == pytest.approx((low + high) / 2, abs=1e-6 * grain)
    assert gaps[0] == pytest.approx((high - low) / 10)


def test_a_step_just_reached_is_not_lost_tomorrow() -> None:
    """What reads 1400 for three days does not fall back by itself."""
    history = sg.History.of(
        [(START + timedelta(k), v) for k, v in enumerate([1200] * 10 + [1300] * 10 + [1400] * 3)], metric=COUNT
    )
    last = history.last.day
    assert sg.forecast(history, on=last + timedelta(1), as_of=last).probability(at_least=1400) > 0.95
