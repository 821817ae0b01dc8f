"""The own past: how often, and after how long, readings came to a value; it has a say in what may come.

What belongs here: shares of past days and windows. What does not: the paths that ask for them (that
is `passage`). Knows numbers only.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import accumulate
from math import erfc, exp, log, sqrt
from typing import Final

# How often the own past reached a value has a say of at most so much, and half of that from so many readings.
_SAY_OF_THE_PAST: Final = 0.4
_READINGS_FOR_HALF: Final = 20.0
_ROOT2: Final = sqrt(2.0)
_LEAST_MISS: Final = 1e-12


def say_of(seen: int) -> float:
    """Return how much the own past counts, of which so many readings were seen."""
    return _SAY_OF_THE_PAST * seen / (seen + _READINGS_FOR_HALF)


def waited(reached: Sequence[bool], steps: int) -> float:
    """Return the share of past days from which a value was reached within so many steps.

    From days near the end it may have been reached later: they count as long as they were seen (the
    product-limit estimate of E. L. Kaplan and P. Meier, Journal of the American Statistical
    Association 53, 1958), so that the share only grows with the steps.

    >>> reached = [False, True, False, False, True, False]
    >>> round(waited(reached, 1), 3), round(waited(reached, 2), 3)
    (0.333, 0.778)
    """
    waits: list[int] = []
    before = -1
    for at, is_there in enumerate(reached):
        if is_there:
            waits.append(at - before)
            before = at
    # A wait of w steps was one of each distance from w to 1.
    lasting, unseen, missed = Counter(waits), len(reached) - 1 - before, 1.0
    still, days = len(waits), len(reached)
    for step in range(1, min(steps, max(waits, default=0)) + 1):
        missed *= 1.0 - still / days
        days -= still + (unseen >= step)
        still -= lasting[step]
    return 1.0 - missed


def came_near(past: Sequence[float], x: float, *, sign: float, width: float, steps: int) -> float:
    """Return the share of past windows of so many readings in which some reading lay beyond a value.

    Each reading is taken for one of about *width* more or less, so that the share falls as the
    value lies further off (above, with *sign* 1; below, with -1), and jumps at none of them. It
    only grows with the steps: a run of L readings that miss has L - m + 1 windows of m of them, of
    n - m + 1 in all. Over more steps than were seen, the whole past repeats itself.

    >>> [round(came_near([1.0, 2.0, 3.0, 2.0], 2.5, sign=1.0, width=0.1, steps=steps), 2) for steps in (1, 2, 4)]
    [0.25, 0.67, 1.0]
    """
    seen = len(past)
    missed = [0.0, *accumulate([log(max(_LEAST_MISS, normal(sign * (x - value) / width))) for value in past])]
    length = min(seen, steps)
    starts = seen - length + 1
    miss = sum([exp(missed[start + length] - missed[start]) for start in range(starts)]) / starts
    return 1.0 - float(miss ** max(1.0, steps / seen))


def normal(z: float) -> float:
    """Return the distribution function of the standard normal.

    >>> round(normal(1.96), 4)
    0.975
    """
    return 0.5 * erfc(-z / _ROOT2)
