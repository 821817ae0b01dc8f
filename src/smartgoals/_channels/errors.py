"""Errors of counts: how far a count may be off by chance. Knows numbers, and no channel."""

from __future__ import annotations

import math
from fractions import Fraction
from typing import Final

__all__ = ["TWO_ERRORS", "error_of", "upper"]

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
