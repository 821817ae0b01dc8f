"""Smoother: a level that wanders, with noise about it, between what is known on both sides of a window.

What belongs here: the local-level model in closed form. Knows lists of numbers only.

An amount is a level and noise, and the level takes a random step each time. Its filter is
exponential smoothing, whose one weight tells the ratio of both variances and whose errors tell
their size (J. F. Muth, Journal of the American Statistical Association 55, 1960); the smoother
joins the levels that are filtered from both ends by the bridge of a random walk (A. C. Harvey,
Forecasting, Structural Time Series Models and the Kalman Filter, 1989, section 3.6).
"""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt
from typing import NamedTuple, final

from smartgoals._effect.constants import MEMORIES


@final
class FilteredLevel(NamedTuple):
    """A level filtered up to the end of its amounts, the sum of its squared errors, and the weight
    of the last amount.
    """

    value: float
    squares: float
    weight: float


@final
class Walk(NamedTuple):
    """The levels at both ends of a window (`right` None: only the left one is known), and the
    variances of the model.

    `variance` is that of the errors of one amount, of which `step` is the level's and `noise` what
    lies about it.
    """

    left: FilteredLevel
    right: FilteredLevel | None
    variance: float
    step: float
    noise: float


def filtered(amounts: Sequence[float], memory: float) -> FilteredLevel:
    """Return the level at the end of amounts, whose weights begin with those of a plain mean.

    >>> filtered([1.0, 3.0, 2.0], 0.2).value
    2.0
    """
    level, squares, weight = amounts[0], 0.0, 1.0
    ahead = iter(amounts[1:])
    for count, amount in enumerate(ahead, 2):
        weight = 1.0 / count if count * memory < 1.0 else memory
        error = amount - level
        level += weight * error
        squares += error * error
        if weight == memory:  # and stays so: the many amounts after it are walked with nothing to ask
            break
    for amount in ahead:
        error = amount - level
        level += memory * error
        squares += error * error
    return FilteredLevel(level, squares, weight)


def walk_of(before: Sequence[float], after: Sequence[float]) -> Walk:
    """Return the model of both sides with the memory whose errors are smallest."""
    mirrored, errors = after[::-1], max(1, len(before) - 1 + max(0, len(after) - 1))
    tried = [_tried(before, mirrored, memory, errors) for memory in MEMORIES]
    return min(tried, key=lambda walk: walk.variance)


def _tried(before: Sequence[float], mirrored: Sequence[float], memory: float, errors: int) -> Walk:
    left, right = filtered(before, memory), filtered(mirrored, memory) if mirrored else None
    variance = (left.squares + (0.0 if right is None else right.squares)) / errors
    return Walk(left, right, variance, variance * memory * memory, variance * (1.0 - memory))


def smoothed(walk: Walk, steps: float) -> tuple[float, float]:
    """Return the mean of a window's total and its standard deviation.

    >>> smoothed(walk_of([1.0, 3.0] * 20, [2.0, 4.0] * 20), 10)[0]
    25.0
    """
    step, noise, known = walk.step, walk.noise, walk.noise * walk.left.weight
    if walk.right is None:  # the level goes on walking from the left end
        grown = step * steps * (steps + 1.0) * (2.0 * steps + 1.0) / 6.0
        return steps * walk.left.value, sqrt(steps * steps * known + grown + steps * noise)
    other = noise * walk.right.weight
    between = known + other + step * (steps + 1.0)
    share, rest = (known / between, other / between) if between > 0.0 else (0.0, 0.0)
    apart = walk.right.value - walk.left.value
    left, right = walk.left.value + share * apart, walk.right.value - rest * apart
    ends = known + other - (known - other) * (share - rest)
    bridge = step * steps * (steps + 1.0) * (steps + 2.0) / 12.0
    return steps * (left + right) / 2.0, sqrt(max(0.0, steps * steps / 4.0 * ends) + bridge + steps * noise)
