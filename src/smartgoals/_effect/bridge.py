"""Bridge: what a window would have brought, from the means of the amounts on both sides of it.

What belongs here: the middle between two means, and how far such middles were off inside the known
sides. Knows lists of numbers only.

The width is that of a placebo: windows inside the sides, in which nothing is known to have
happened, are bridged in the same way, and what came is known.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from math import sqrt
from typing import Final

from smartgoals._effect.constants import BESIDE, GROWTH, LEAST_BESIDE

# Half the standard deviation, half what mean absolute errors tell of it (those of a normal one are
# 0.798 of it).
_FROM_ABSOLUTE: Final = 1.2533
# Windows that overlap by more than this share tell the same twice.
_STRIDES: Final = 6


def bridged(before: Sequence[float], after: Sequence[float], steps: float) -> tuple[float, float] | None:
    """Return the middle of a window's total and the size of the errors of such middles; None of
    sides too short for any.

    >>> bridged([1.0, 2.0] * 10, [2.0, 3.0] * 10, 4)
    (8.0, 0.0)
    """
    errors = [error for side in (before, after) for error in placebo_errors(side, steps, beside(steps))]
    return (middle_of(before, after, steps), size_of(errors)) if errors else None


def beside(steps: float) -> int:
    """Return from how many amounts beside a window its middle is told."""
    return max(LEAST_BESIDE, round(BESIDE * steps))


def middle_of(before: Sequence[float], after: Sequence[float], steps: float) -> float:
    """Return the total of a window at the rate between the means on both sides of it."""
    left, right = before[-beside(steps) :], after[: beside(steps)]
    return steps * (sum(left) / len(left) + sum(right) / len(right)) / 2.0


def placebo_errors(side: Sequence[float], steps: float, near: int) -> list[float]:
    """Return how far off windows inside a side were bridged; shorter windows stand for those that
    it cannot hold.
    """
    count = len(side)
    if count < LEAST_BESIDE + 3:
        return []
    least = max(1, count // 4)
    length = min(max(1, round(steps)), count - 2 * min(near, least))
    near = min(near, (count - length) // 2)
    sums = list(accumulate(side, initial=0.0))
    growth = (steps / length) ** GROWTH
    found = []
    for at in range(near, count - length - near + 1, max(1, length // _STRIDES)):
        end = at + length
        beside_it = sums[at] - sums[at - near] + sums[end + near] - sums[end]
        found.append(growth * (sums[end] - sums[at] - length * beside_it / (2 * near)))
    return found


def size_of(errors: Sequence[float]) -> float:
    """Return the size of errors: between their standard deviation and what their mean absolute
    value tells of it.
    """
    count = len(errors)
    square = sqrt(sum([error * error for error in errors]) / count)
    return (square + _FROM_ABSOLUTE * sum(map(abs, errors)) / count) / 2.0
