"""What a person would say: the roundest number, or the roundest day, inside bounds. Knows exact
numbers and days only.

The coarsest step that has a multiple between the bounds wins, and of its multiples the one nearest
to what is preferred. So lower bounds never lead to a higher answer, which keeps proposals in order
when the evidence is.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from fractions import Fraction
from math import floor
from typing import Final

_FIRST_DIGITS: Final = (5, 2, 1)
_FINEST: Final = 6


def round_number(
    low: Fraction, high: Fraction, preferred: Fraction, *, finest: int | None
) -> Fraction | None:
    """Return the roundest number from *low* to *high*, near *preferred*; None when the bounds leave none.

    *finest* is the power of ten of the finest step: 0 for whole numbers, -1 for tenths, None for as
    fine as it takes.

    >>> str(round_number(Fraction(44), Fraction(56), Fraction(49), finest=0))
    '50'
    """
    if low > high:
        return None
    largest = max(abs(low), abs(high))
    power = 0
    while Fraction(10) ** power < largest:
        power += 1
    while power > -12 and largest and Fraction(10) ** (power - 1) >= largest:
        power -= 1
    lowest = power - _FINEST if finest is None else finest
    for exponent in range(power, lowest - 1, -1):
        for digit in _FIRST_DIGITS:
            found = _nearest(low, high, preferred, digit * Fraction(10) ** exponent)
            if found is not None:
                return found
    return None


def _nearest(low: Fraction, high: Fraction, preferred: Fraction, step: Fraction) -> Fraction | None:
    below = floor(preferred / step) * step
    near = [one for one in (below, below + step) if low <= one <= high and one != 0]
    return min(near, key=lambda one: abs(one - preferred), default=None)


def round_day(earliest: date, latest: date, preferred: date) -> date:
    """Return the roundest day between two: the end of a year, a quarter, a month, a week, or the
    preferred day itself.

    >>> round_day(date(2026, 5, 2), date(2026, 8, 20), date(2026, 6, 12))
    datetime.date(2026, 6, 30)
    """
    for months in ((12,), (3, 6, 9, 12), tuple(range(1, 13))):
        ends = [
            date(year, month, monthrange(year, month)[1])
            for year in range(earliest.year, latest.year + 1)
            for month in months
        ]
        inside = [one for one in ends if earliest <= one <= latest]
        if inside:
            return min(inside, key=lambda one: abs((one - preferred).days))
    first = preferred.toordinal() - preferred.weekday() - 1
    sundays = [one for one in (first, first + 7) if earliest.toordinal() <= one <= latest.toordinal()]
    return date.fromordinal(sundays[0]) if sundays else preferred
