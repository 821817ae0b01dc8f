"""Uncertainty of small counts: how far a count or a share of counts could be off. Pure numbers;
knows nothing else.

The relative uncertainty of a count n is about 1/sqrt(n) (Poisson): with 9 conversions a month, a
change of 20 % is invisible. Shares get the interval of Wilson (1927), which stays inside 0..1 and
behaves for small counts.
"""

from __future__ import annotations

import math
from fractions import Fraction
from typing import Final

Z95: Final = 1.959963984540054
"""The normal quantile of a two-sided 95 % interval."""


def relative_uncertainty(count: float) -> float | None:
    """Return about by what share a count could be off; None for a count of zero or less.

    >>> relative_uncertainty(9), relative_uncertainty(0)
    (0.3333333333333333, None)
    """
    return 1 / math.sqrt(count) if count > 0 else None


def share_interval(count: float, out_of: float) -> tuple[float, float] | None:
    """Return the 95 % interval of count / out_of; None when nothing was counted from.

    A count above its base (several conversions a session) is taken as a Poisson count.

    >>> [round(end, 3) for end in share_interval(9, 100)]
    [0.048, 0.162]
    """
    if out_of <= 0 or count < 0:
        return None
    if count > out_of:
        spread = Z95 * math.sqrt(count)
        return max(0.0, count - spread) / out_of, (count + spread) / out_of
    share = count / out_of
    weight = Z95**2 / out_of
    centre = (share + weight / 2) / (1 + weight)
    half = Z95 * math.sqrt(share * (1 - share) / out_of + weight / (4 * out_of)) / (1 + weight)
    # The bounds of none and of all are these themselves, which rounding must not miss.
    return max(0.0, min(centre - half, share)), min(1.0, max(centre + half, share))


TWO_ERRORS: Final = 2


def error_of(count: Fraction) -> Fraction:
    """Return the standard error of a count, which nothing has as one has.

    >>> float(error_of(Fraction(24))), float(error_of(Fraction(0)))
    (5.0, 1.0)
    """
    return Fraction(math.sqrt(float(abs(count)) + 1))


def upper(count: Fraction, *, is_counted: bool = True) -> Fraction:
    """Return a count and two standard errors: what it may well have been; from zero up to two. What
    is no count has no counting error.

    >>> float(upper(Fraction(24))), float(upper(Fraction(-24))), float(upper(Fraction(24), is_counted=False))
    (34.0, -14.0, 24.0)
    """
    return count + TWO_ERRORS * error_of(count) if is_counted else count
