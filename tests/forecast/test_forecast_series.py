"""Histories made ready: kinds, units, resets, directions, bridges and spans, each against its definition."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import timedelta
from itertools import accumulate, pairwise

import pytest
from forecast_samples import FLOW, SCORE, SHARE, START, STOCK, every
from hypothesis import assume, given, strategies as st

from smartgoals import History, InvalidValue, Metric
from smartgoals._forecast.series import EvenSeries, Kind, changes_of, observed, prepare
from smartgoals._forecast.spread import LONGEST, are_of_one_length, bridged, shared_out
from smartgoals._forecast.steps import Steps


def prepared(values: Sequence[float], metric: Metric = STOCK, days: int = 1) -> EvenSeries:
    """Return the series of evenly read values."""
    history = every(days, values, metric)
    return prepare(history, history.last.day)


@pytest.mark.parametrize(
    ("rises", "falls", "kind"),
    [(7, 3, Kind.COUNTER), (9, 4, Kind.LEVEL), (3, 7, Kind.COUNTER), (4, 9, Kind.LEVEL), (12, 0, Kind.COUNTER)],
)
def test_more_than_three_tenths_of_falls_wander(rises: int, falls: int, kind: Kind) -> None:
    """A stock wanders where more than 30 % of its changes go the rarer way; those that stand still count as none."""
    changes = [2.0] * rises + [0.0] * 6 + [-1.0] * falls
    assert prepared(list(accumulate(changes, initial=100.0))).kind is kind


@pytest.mark.parametrize(
    ("values", "way"),
    [
        ([*range(1, 15)], 0),  # thirteen changes are no habit
        ([*range(1, 16)], 1),
        ([1] * 14 + [2], 1),
        ([*range(15, 0, -1)], -1),
        ([2] * 14 + [1], -1),
        ([3] * 15, 0),
        ([*range(1, 15), 13, 20], 0),
    ],
)
def test_fourteen_changes_one_way_are_a_direction(values: list[float], way: int) -> None:
    """From fourteen changes on, none of which goes back, a stock has a direction; a score never has."""
    assert prepared(values).one_way == way
    assert prepared(values, SCORE).one_way == 0


@pytest.mark.parametrize(("amounts", "way"), [([3], 1), ([0, 3], 1), ([0, 0], 0), ([3, -1], 0), ([-3, 0], -1)])
def test_a_single_amount_has_a_direction(amounts: list[float], way: int) -> None:
    """Amounts are mostly counts: as long as none was below zero, none is expected there."""
    assert prepared(amounts, FLOW).one_way == way


@pytest.mark.parametrize(
    ("largest", "unit"),
    [(1e100, 1.0), (2e100, 2e100), (1e-100, 1.0), (5e-101, 5e-101), (0.0, 1.0), (-3e120, 3e120)],
)
def test_huge_and_tiny_values_are_divided_by_the_largest(largest: float, unit: float) -> None:
    """Beyond a hundred digits values are told in units of the largest, and their changes with them."""
    found = prepared([0.0, largest / 2, largest])
    assert found.unit == unit
    assert found.last_value == largest / unit
    assert found.changes == (largest / 2 / unit, largest / 2 / unit)


@pytest.mark.parametrize(
    ("values", "digit"),
    [([5.0] * 3, 1.0), ([0.25] * 3, 0.01), ([0.5], 0.1), ([120.0], 1.0), ([1.5e-7] * 2, 1e-8), ([5.0, 6.0], 0.0)],
)
def test_the_last_digit_is_known_of_values_that_stand_still(values: list[float], digit: float) -> None:
    """Values that never changed are known to their last digit; of others it does not matter."""
    assert prepared(values).resolution == pytest.approx(digit)


@pytest.mark.parametrize(
    ("values", "is_reset"),
    [
        ([*range(100, 125), *range(49, 60)], True),
        ([*range(100, 125), *range(62, 70)], False),  # half of 124 is left
        ([*range(100, 125), *range(61, 70)], True),
        ([*range(100, 125), 0, 1, 2], True),
        ([*range(100, 125), 124, 124, 30, 30, 31], True),  # what stands still falls not
        ([*range(100, 125), 0.25, 0.5, 0.75], True),
        ([*range(100, 125), -1, 1, 2], False),
        ([*range(-125, -100), *range(-30, -20)], False),
        ([*range(100, 120), 40], True),  # one of twenty changes is the twentieth part
        ([*range(100, 119), 40], False),  # less than twenty changes are too few for a reset
        ([*range(100, 140), 138, 30, 31], False),  # it falls otherwise too
        ([*range(100, 121), *range(20, 41), 3], True),
    ],
)
def test_a_fall_below_half_once_in_twenty_changes_is_a_reset(values: list[float], *, is_reset: bool) -> None:
    """All falls must be to less than half and not below zero, and one in twenty changes at most: then they are resets."""
    changes, found = changes_of([float(one) for one in values])
    assert found == is_reset
    expected = [float(b - a) if b >= a or not is_reset else float(b) for a, b in pairwise(values)]
    assert changes == expected


@given(st.lists(st.floats(0.05, 3.0), min_size=1, max_size=30), st.data())
def test_a_bridge_is_straight_between_places(gaps: list[float], data: st.DataObject) -> None:
    """At whole steps back from the last place, a bridge has the value of the line between its neighbours."""
    places = [at - sum(gaps) for at in accumulate(gaps, initial=0.0)]
    places[-1] = 0.0
    values = [float(data.draw(st.integers(-20, 20))) for _ in places]
    assume(abs(places[0] - round(places[0])) > 1e-6)
    expected = []
    for slot in range(math.ceil(places[0]), 1):
        (a, low), (b, high) = next(
            (one, other)
            for one, other in pairwise(zip(places, values, strict=True))
            if one[0] <= slot <= other[0] and slot <= other[0]
        )
        expected.append(low + (high - low) * (slot - a) / (b - a))
    assert bridged(places, values) == pytest.approx(expected, abs=1e-6)


def test_a_bridge_begins_at_a_whole_first_place_and_not_before_three_years() -> None:
    """A first place on a step counts, but for rounding; of more steps than the longest history only those are made."""
    assert bridged([-2.0, 0.0], [1.0, 3.0]) == [1.0, 2.0, 3.0]
    assert bridged([-2.0 + 1e-10, 0.0], [1.0, 3.0]) == pytest.approx([1.0, 2.0, 3.0])
    assert bridged([-1.9, 0.0], [1.0, 3.0]) == pytest.approx([3.0 - 2 / 1.9, 3.0])
    assert bridged([0.0], [7.0]) == [7.0]
    assert len(bridged([-4000.0, 0.0], [0.0, 4000.0])) == LONGEST == 1096
    assert bridged([-4000.0, 0.0], [0.0, 4000.0])[0] == pytest.approx(4000.0 - 1095)


@st.composite
def spans(draw: st.DrawFn) -> tuple[list[int], list[float], list[int]]:
    """Draw readings that cover spans of many lengths, side by side or one over the other, or with gaps."""
    ordinals, firsts, at = list[int](), list[int](), 700_000
    for _ in range(draw(st.integers(2, 12))):
        length, gap = draw(st.integers(1, 20)), draw(st.integers(-3, 12))
        own = max(at + gap + length, (ordinals[-1] if ordinals else at) + 1)
        ordinals.append(own)
        firsts.append(own - length + 1)
        at = own
    return ordinals, [float(draw(st.integers(0, 50))) for _ in ordinals], firsts


@given(spans())
def test_amounts_are_shared_out_day_by_day(drawn: tuple[list[int], list[float], list[int]]) -> None:
    """Each amount is spread over its days; a step is told where more than half of its days are, and the last always."""
    ordinals, values, firsts = drawn
    lengths = sorted(own - first + 1 for own, first in zip(ordinals, firsts, strict=True))
    usual = next(one for one in lengths if 2 * sum(each for each in lengths if each <= one) >= sum(lengths))
    daily, told = dict[int, float](), dict[int, int]()
    for own, first, value in zip(ordinals, firsts, values, strict=True):
        for one in range(first, own + 1):
            daily[one] = daily.get(one, 0.0) + value / (own - first + 1)
            told[one] = told.get(one, 0) + 1
    places, amounts, last = list[float](), list[float](), ordinals[-1]
    for slot in range((last - min(firsts)) // usual, -1, -1):
        days = range(last - (slot + 1) * usual + 1, last - slot * usual + 1)
        known = sum(told.get(one, 0) for one in days)
        if 2 * known > usual or slot == 0:
            places.append(float(-slot))
            amounts.append(sum(daily.get(one, 0.0) for one in days) * max(1.0, usual / known))
    steps, found = shared_out(ordinals, values, firsts)
    assert steps == Steps(usual)
    assert found == pytest.approx(bridged(places, amounts))


@pytest.mark.parametrize(
    ("lengths", "is_one"),
    [
        ([7, 7, 7], True),
        ([7, 7, 6], False),
        ([31, 28, 30], True),
        ([27, 31, 30], False),
        ([28, 33], True),
        ([28, 34], False),
        ([30, 36], True),
        ([30, 37], False),
        ([1, 1], True),
    ],
)
def test_spans_of_one_length_are_equal_or_months(lengths: list[int], *, is_one: bool) -> None:
    """Spans are of one length where they are equal, or where the longest of 28 days and more is a fifth longer at most."""
    ends = list(accumulate(lengths, initial=1000))[1:]
    assert are_of_one_length(ends, [end - length + 1 for end, length in zip(ends, lengths, strict=True)]) == is_one


def test_only_the_last_three_years_of_readings_are_looked_at() -> None:
    """Of a long history the last 1,096 readings by the day of asking count."""
    history = every(1, [float(k) for k in range(1200)])
    ordinals, values = observed(history, START + timedelta(days=1150))
    assert (len(ordinals), values[0], values[-1]) == (1096, 55.0, 1150.0)
    assert prepare(history, START + timedelta(days=1150)).readings == 1096


@pytest.mark.parametrize("rows", [0, 5])
def test_a_series_needs_a_reading_by_the_day(rows: int) -> None:
    """Where nothing was read by the day of asking, the refusal says so, and how many readings there are."""
    history = every(1, [float(k) for k in range(rows)])
    day_before = START - timedelta(days=1)
    expected = rf"history: must be a history with a reading on or before {day_before}, got {rows}"
    for ask in (observed, prepare):
        with pytest.raises(InvalidValue, match=expected):
            ask(history, day_before)


def test_readings_of_one_step_are_added_and_near_ones_snap() -> None:
    """Amounts nearest to the same step are added; a level less than a tenth of a step off one lies on it."""
    months = Metric(id="m", nature="flow")
    rows = [(START + timedelta(days=d), float(v)) for d, v in [(0, 5), (7, 6), (14, 7), (21, 1), (28, 2), (35, 3)]]
    flow = History.of(rows, metric=months)
    assert prepare(flow, flow.last.day).changes == (5.0, 6.0, 7.0, 1.0, 2.0, 3.0)
    level = History.of(
        [(START + timedelta(days=d), float(v)) for d, v in [(0, 0), (29, 8), (60, 4), (90, 2)]], metric=SCORE
    )
    assert prepare(level, level.last.day).steps == Steps(None)
    off = History.of([(START + timedelta(days=d), float(d)) for d in (0, 10, 20, 29, 40, 52, 60)], metric=STOCK)
    found = prepare(off, off.last.day)
    assert found.steps == Steps(10)
    # The 29th day is a tenth of a step early and no less, so that it lies on its own place of the line.
    assert found.changes == pytest.approx((10.0,) * 6)


@pytest.mark.parametrize(
    ("metric", "kind"), [(SHARE, Kind.LEVEL), (Metric(id="m", nature="mean"), Kind.LEVEL), (STOCK, Kind.COUNTER)]
)
def test_ratios_and_means_are_levels_however_they_go(metric: Metric, kind: Kind) -> None:
    """A ratio or a mean that only rises is a level nevertheless."""
    assert prepared([0.01 * k for k in range(20)], metric).kind is kind
