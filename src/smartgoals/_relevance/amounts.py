"""Uncertainty of amounts: how far what money or time comes to could be off, by how it came.

An amount has no counting error: cents are no more certain than euros. What is known is by how much its
readings differ from what their volume would have brought at one rate, so the error of a total is the root of
the sum of the squares of these differences, as that of a ratio of totals (Cochran, "Sampling
Techniques", 1977, 6.4). The largest amount is added as one more, as a count has one more: who sold
nothing may have missed one sale. Pure numbers; knows days as integers.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from fractions import Fraction
from typing import Final, NamedTuple

from smartgoals._numbers import nearest_float
from smartgoals._relevance.counts import Z95
from smartgoals._relevance.same_days import CoveredAmounts

LEAST: Final = 7
"""Of fewer readings the spread is hardly known: a week of days, or as many weeks or months."""

Interval = tuple[float, float]


class Spread(NamedTuple):
    """How the readings of a total spread: their number, the root of the sum of their squared
    differences, and the largest.
    """

    readings: int
    error: Fraction
    largest: Fraction


def spread_of(pairs: Sequence[tuple[Fraction, Fraction]]) -> Spread:
    """Return how amounts spread around what their volume would have brought at the rate of all.

    >>> [float(one) for one in spread_of([(Fraction(3), Fraction(1)), (Fraction(1), Fraction(1))])]
    [2.0, 2.0, 3.0]
    """
    largest = max((abs(part) for part, _ in pairs), default=Fraction(0))
    whole = sum((of for _, of in pairs), Fraction(0))
    if len(pairs) < 2 or not largest or not whole:
        return Spread(len(pairs), Fraction(0), largest)
    rate = sum((part for part, _ in pairs), Fraction(0)) / whole
    # As parts of the largest they have squares within reach.
    apart = math.hypot(*(nearest_float((part - rate * of) / largest) for part, of in pairs))
    return Spread(
        len(pairs), largest * Fraction(apart) * Fraction(math.sqrt(len(pairs) / (len(pairs) - 1))), largest
    )


def pairs_of(part: CoveredAmounts, whole: CoveredAmounts) -> tuple[tuple[Fraction, Fraction], ...]:
    """Return amounts beside what they are of, by the least stretches that both tell: a week beside the
    sum of its days.
    """
    rows = [(span, amount, Fraction(0)) for span, amount in zip(part.spans, part.amounts, strict=True)]
    rows += [(span, Fraction(0), amount) for span, amount in zip(whole.spans, whole.amounts, strict=True)]
    found: list[tuple[Fraction, Fraction]] = []
    end = -1
    for (first, last), amount, of in sorted(rows):
        if first > end:
            found.append((amount, of))
        else:
            found[-1] = (found[-1][0] + amount, found[-1][1] + of)
        end = max(end, last)
    return tuple(found)


def amount_error(spreads: Sequence[Spread], most: Fraction) -> Fraction | None:
    """Return the standard error of an amount by the spread of its readings, several channels by that
    of each; None where nobody knows how they spread.

    *most* is the largest amount that came anywhere.

    >>> float(amount_error([Spread(28, Fraction(300), Fraction(100))], Fraction(400)))
    500.0
    """
    if not most or min((each.readings for each in spreads), default=0) < LEAST:
        return None
    return most * Fraction(math.hypot(1.0, *(nearest_float(each.error / most) for each in spreads)))


def amount_interval(
    amount: float, out_of: float, spreads: Sequence[Spread], most: Fraction
) -> Interval | None:
    """Return the 95 % interval of an amount over its volume; None where its error is not known.

    >>> even = Spread(28, Fraction(0), Fraction(100))
    >>> [round(end, 3) for end in amount_interval(2800, 2800, [even], Fraction(100))]
    [0.927, 1.073]
    """
    error = amount_error(spreads, most)
    if out_of <= 0 or error is None:
        return None
    half = error * Fraction(_student(min(each.readings for each in spreads) - 1))
    low, high = (nearest_float((Fraction(amount) + sign * half) / Fraction(out_of)) for sign in (-1, 1))
    return max(0.0, low), high


def count_interval(count: float, out_of: float) -> Interval | None:
    """Return the 95 % interval of a count over a volume that is no count, such as money: that of a
    Poisson count by its score, of which the unit of the volume changes nothing.

    >>> [round(end, 2) for end in count_interval(9, 1)], count_interval(9, 0)
    ([4.74, 17.11], None)
    """
    if out_of <= 0 or count < 0:
        return None
    half = Z95 * math.sqrt(count + Z95**2 / 4)
    low, high = (count + Z95**2 / 2 + sign * half for sign in (-1, 1))
    return max(0.0, min(low, count)) / out_of, high / out_of


def _student(df: int) -> float:
    """Return the quantile of a two-sided 95 % interval of Student's t, by its expansion (Fisher and
    Cornish 1960), off by less than one in a hundred from six degrees on.
    """
    first = (Z95**3 + Z95) / 4
    second = (5 * Z95**5 + 16 * Z95**3 + 3 * Z95) / 96
    return Z95 + first / df + second / df**2
