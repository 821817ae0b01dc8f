"""Figures and intervals as values: what they equal, what they refuse, and what they are as numbers."""

import pickle
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import example, given, strategies as st

from smartgoals import InvalidValue, WrongType, catalog
from smartgoals.catalog import Figure, Interval

NUMBERS = st.integers(-(10**9), 10**9) | st.floats(allow_nan=False, allow_infinity=False)


@given(NUMBERS, NUMBERS)
def test_a_figure_equals_the_number_it_is(value: float, other: float) -> None:
    """Equal to its value and to no other number, from both sides, with the same hash."""
    figure = Figure(metric="reach", value=value)
    assert (figure == other, other == figure, figure != other) == (value == other, value == other, value != other)
    assert figure == value
    assert hash(figure) == hash(value)
    assert float(figure) == float(value)


def test_figures_equal_each_other_in_full_only() -> None:
    """The metric, the bounds and the remarks count as well, and text or truth values are no numbers."""
    click, open_rate = Figure(metric="click_through_rate", value=1), Figure(metric="open_rate", value=1)
    assert click != open_rate
    assert click == Figure(metric="click_through_rate", value=1.0)
    assert pickle.loads(pickle.dumps(click)) == click
    assert click not in (True, "1", None)


def test_a_figure_without_a_value_is_no_number() -> None:
    """Absent is not zero: it equals no number, and cannot be made one."""
    absent = catalog.derive("click_through_rate", {"link_clicks": 0, "impressions": 0})
    assert absent != 0
    assert absent == catalog.derive("click_through_rate", {"link_clicks": 0, "impressions": 0})
    assert len({absent, pickle.loads(pickle.dumps(absent))}) == 1
    with pytest.raises(InvalidValue, match="impressions"):
        float(absent)


@pytest.mark.parametrize("bad", [True, "3", None, float("nan"), float("inf"), Decimal("NaN")])
def test_an_interval_has_numbers_for_bounds(bad: Any) -> None:
    """Bounds go through the number law, and every refusal names its bound."""
    for name, low, high in (("low", bad, 3), ("high", 1, bad)):
        with pytest.raises((InvalidValue, WrongType), match=name):
            Interval(low, high)


@given(NUMBERS, NUMBERS)
def test_intervals_rise(low: float, high: float) -> None:
    """Bounds in order make an interval that holds both of them; others are refused."""
    if low > high:
        with pytest.raises(InvalidValue, match="low bound"):
            Interval(low, high)
    else:
        found = Interval(low, high)
        assert low in found
        assert high in found


@given(st.decimals(-1000, 1000, places=2), st.fractions(0, 1000, max_denominator=64))
@example(Decimal("0.10"), Fraction(29, 10))
def test_bounds_are_normalised(low: Decimal, more: Fraction) -> None:
    """A decimal or fraction becomes the number that JSON would hold, and the interval is a value."""
    high = Fraction(low) + more
    found = Interval(low, high)
    assert found == Interval(float(low), float(high))
    assert hash(found) == hash(Interval(float(low), float(high)))
    assert pickle.loads(pickle.dumps(found)) == found


@pytest.mark.parametrize("odd", [Decimal("sNaN"), Decimal("NaN"), float("nan"), "1", None, True, 1j, []], ids=repr)
def test_what_is_no_number_lies_in_no_bounds(odd: object) -> None:
    """Whether something lies within bounds is a question that has an answer; numbers of every kind have theirs."""
    bands = (catalog.Interval(0, 2), catalog.SizeBand.parse("any"), catalog.SizeBand.parse("<10k"))
    assert not any(odd in band for band in bands)
    assert all(one in band for band in bands for one in (1, 0.5, Decimal("0.25"), Fraction(1, 3)))
    assert not any(one in catalog.Interval(0, 2) for one in (-1, 2.5, Fraction(10**400)))
    assert 10_000 not in catalog.SizeBand.parse("<10k")
