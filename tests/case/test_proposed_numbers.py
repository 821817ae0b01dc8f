"""Numbers that proposals ask for: as round as the bounds allow, and within them."""

from __future__ import annotations

from fractions import Fraction
from math import floor

from hypothesis import example, given, strategies as st

from smartgoals._case.proposals import SLACK, Wanted, _number, _NumberTerms

AMOUNTS = st.fractions(Fraction(1, 100), 100_000, max_denominator=100)


def power(value: Fraction) -> int:
    """Return the power of ten of the first digit of a number."""
    found = 0
    while value >= Fraction(10) ** (found + 1):
        found += 1
    while value < Fraction(10) ** found:
        found -= 1
    return found


def is_step(value: Fraction, exponent: int) -> bool:
    """Tell whether a number is a multiple of a power of ten."""
    return (value / Fraction(10) ** exponent).denominator == 1


@given(st.lists(AMOUNTS, min_size=3, max_size=3).map(sorted), st.sampled_from([1, -1]))
@example([Fraction(110), Fraction(114), Fraction(121)], 1)
@example([Fraction(440), Fraction(446), Fraction(458)], -1)
def test_a_measured_amount_is_proposed_in_two_digits_where_such_a_number_is_wanted(
    bounds: list[Fraction], sign: int
) -> None:
    """Else in three; it is none beyond the bounds, but for what rounding may give way."""
    low, preferred, high = bounds if sign > 0 else [-one for one in bounds[::-1]]
    found = _number(_NumberTerms.line(Fraction(0), Fraction(1), whole=False), Wanted(low, high, preferred), sign)
    first = power(bounds[2])
    step = Fraction(10) ** (first - 1)
    is_there = floor(bounds[2] / step) * step >= bounds[0]
    if found is None:
        assert not is_there
        return
    assert is_step(found, first - 2)
    assert low - SLACK * abs(low) <= found * sign <= high
    if is_there:
        assert is_step(found, first - 1)
        assert bounds[0] <= found <= bounds[2]
