"""Growth of a level between dated figures, and how far it could be off. Pure numbers and days;
knows no account.

A figure that people read from a page is often a rounded one, and is taken as the interval that it can
stand for. What came and what left is counted, so a change of n is uncertain by about sqrt(n) at
least (Poisson); from three figures on the steps themselves say how uneven the growth is, as a walk
with drift, with Student's t (1908) for few steps.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from itertools import pairwise
from typing import Final, NamedTuple

from smartgoals._forecast.distribution import finite
from smartgoals._numbers import Number, exact, nearest_float
from smartgoals._relevance.counts import Z95

MONTH: Final = 30.4375
"""Days of the mean month, a twelfth of 365.25."""
_FEWEST_DIGITS: Final = 3
_ROUNDED_FROM: Final = 1_000
"""From 1,000 on, YouTube shows counts of subscribers to three significant figures (its help and
API, "subscriber count", since 2019); other networks write 12.3K. Whole figures of no more digits
are read as such."""
_T95: Final = (
    12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228,
    2.201, 2.179, 2.160, 2.145, 2.131, 2.120, 2.110, 2.101, 2.093, 2.086,
)  # fmt: skip
"""Quantiles of Student's t for a two-sided 95 % interval, by degrees of freedom from one; more have
the last.
"""


class BoundedLevel(NamedTuple):
    """What a level was on a day, and between what it surely was."""

    day: date
    low: Fraction
    value: Fraction
    high: Fraction

    @property
    def is_rounded(self) -> bool:
        """Whether the figure stands for several."""
        return self.low < self.high


class LevelGrowth(NamedTuple):
    """Growth per mean month as a share of the level at the start, its 95 % interval, and the change
    itself.
    """

    rate: float
    interval: tuple[float, float]
    change: Fraction
    is_rounded: bool


def level_read(day: date, value: Number) -> BoundedLevel:
    """Return a level that somebody read from a page: whole figures of up to three digits from 1,000
    on may be rounded.

    Up or down: some networks cut, others round to the nearest.

    >>> [float(end) for end in level_read(date(2026, 1, 1), 12_300)[1:]]
    [12250.0, 12300.0, 12400.0]
    >>> level_read(date(2026, 1, 1), 12_345).is_rounded
    False
    """
    known = exact(value)
    if known.denominator != 1 or known < _ROUNDED_FROM:
        return BoundedLevel(day, known, known, known)
    digits = str(known.numerator)
    kept = len(digits.rstrip("0"))
    if kept > _FEWEST_DIGITS:
        return BoundedLevel(day, known, known, known)
    unit = Fraction(10) ** (len(digits) - kept)
    return BoundedLevel(day, known - unit / 2, known, known + unit)


def growth_of(levels: Sequence[BoundedLevel]) -> LevelGrowth | None:
    """Return the growth over all of two levels or more, in order of day; None from nothing at the start.

    >>> from smartgoals._numbers import exact
    >>> def known(day, value):
    ...     return BoundedLevel(day, exact(value), exact(value), exact(value))
    >>> found = growth_of([known(date(2026, 1, 1), 1001), known(date(2026, 3, 2), 1201)])
    >>> round(found.rate, 3), [round(end, 3) for end in found.interval]
    (0.101, [0.087, 0.115])
    """
    first, last = levels[0], levels[-1]
    if first.low <= 0:
        return None
    months = (last.day - first.day).days / MONTH
    start = float(first.value)
    change = last.value - first.value
    noise = _noise(levels) / start / months
    low = (nearest_float(last.low / first.high) - 1) / months
    high = (nearest_float(last.high / first.low) - 1) / months
    is_rounded = first.is_rounded or last.is_rounded
    rate = finite(float(change) / start / months)
    return LevelGrowth(rate, (finite(low - noise), finite(high + noise)), change, is_rounded)


def _noise(levels: Sequence[BoundedLevel]) -> float:
    """Return how far the whole change could be off by chance, at 95 %."""
    days = (levels[-1].day - levels[0].day).days
    change = float(levels[-1].value - levels[0].value)
    counted = Z95 * math.sqrt(max(1.0, abs(change)))
    steps = [
        (float(later.value - earlier.value), (later.day - earlier.day).days)
        for earlier, later in pairwise(levels)
    ]
    free = len(steps) - 1
    if not free:
        return counted
    pace = change / days
    off = [(finite(step - pace * length), length) for step, length in steps]
    # Beside a power of two they have the same digits, and squares within reach.
    unit = 2.0 ** (math.frexp(max(abs(one) for one, _ in off))[1] - 1)
    variance = math.fsum((one / unit) ** 2 / length for one, length in off) / free
    return max(counted, finite(unit * _T95[min(free, len(_T95)) - 1] * math.sqrt(variance * days)))
