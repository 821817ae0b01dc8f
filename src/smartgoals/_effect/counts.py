"""Counts: how far the total of a window is off by counting alone, where whole things are counted.
Knows numbers only.

What belongs here: the counting noise below which no answer of whole counts is narrower, and the
mean that few counts have.

Whatever the methods say, what is counted one by one comes by chance. At a steady rate, known from
so many amounts, a total is negative binomial: a Poisson count whose rate has a gamma distribution
(G. E. P. Box and G. C. Tiao, Bayesian Inference in Statistical Analysis, 1973; half a count for
what was never seen). Amounts that are more even than counts by chance have the share of its spread
that they show themselves.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import exp, isfinite, log1p, sqrt
from statistics import NormalDist
from typing import NamedTuple, final

from smartgoals._effect.constants import FEW_COUNTS, FEW_FOR_EVENNESS
from smartgoals._effect.curve import MIDDLE, SHARES, Curve

_NORMAL = NormalDist()
# Above so many expected counts they are as good as normal.
_MANY = 100.0
# The variance of the mean of n squared changes of chance counts, over theirs, is 3 / n and one over
# all that was counted.
_SQUARES = 3.0
# Only amounts that are more even by so many standard errors are no counts by chance.
_ERRORS = 2.0


@final
class CountsByChance(NamedTuple):
    """What is counted in a window by chance.

    `mean` is the mean of its total by the wandering level and `size` that of its counts, up or
    down; `memory` is for how many windows' worth of amounts the rate is known, and `evenness` the
    share of the spread of chance counts that they show, at most 1. `only_up` tells whether no
    amount was below zero.
    """

    mean: float
    size: float
    memory: float
    evenness: float
    only_up: bool


def are_whole(values: Iterable[float]) -> bool:
    """Tell whether all values are whole numbers.

    >>> are_whole([3.0, 0.0]), are_whole([0.5])
    (True, False)
    """
    return all(value.is_integer() for value in values)


def evenness_of(sides: Sequence[Sequence[float]]) -> float:
    """Return the variance of amounts over what counts by chance have, by their changes and with its
    error, at most 1.

    >>> evenness_of([[100.0] * 40]) < 0.01, evenness_of([[0.0, 9.0] * 20])
    (True, 1.0)
    """
    squares = sum([(b - a) * (b - a) / 2.0 for side in sides for a, b in pairwise(side)])
    size = sum([abs(amount) for side in sides for amount in side])
    if not isfinite(squares):
        return 1.0
    share = (squares + FEW_FOR_EVENNESS) / (size + FEW_FOR_EVENNESS)
    error = sqrt(_SQUARES / sum(map(len, sides)) + 1.0 / (size + FEW_FOR_EVENNESS))
    return min(1.0, share * (1.0 + _ERRORS * error))


def with_counts(curve: Curve, counts: CountsByChance, *, recentred: bool) -> Curve:
    """Return a curve that is nowhere narrower than counting noise; *recentred*, few counts have
    their mean for their middle.

    The median of few counts lies far below their mean, and medians of many windows would not add up
    to what comes.
    """
    own = curve[MIDDLE]
    few = 1.0 / (1.0 + (counts.size / FEW_COUNTS) ** 2) if recentred and counts.only_up else 0.0
    middle = own + few * (counts.mean - own)
    by_chance = chances_of(counts, middle)
    found = []
    for share, value, chance in zip(SHARES, curve, by_chance, strict=True):
        least = middle + chance
        if counts.only_up:
            least = max(0.0, least)
        edge = min(value, least, middle) if share < 0.5 else max(value, least, middle)
        found.append(middle if share == 0.5 else edge)
    return tuple(found)


def chances_of(counts: CountsByChance, middle: float) -> list[float]:
    """Return how far the total lies from its middle at each of the shares."""
    spread = sqrt(counts.evenness)
    rate = (max(0.0, middle) if counts.only_up else counts.size) + 0.5 / counts.memory
    if not counts.only_up or rate > _MANY:
        size = sqrt(rate) * sqrt(1.0 + 1.0 / counts.memory) * spread
        return [size * _NORMAL.inv_cdf(share) for share in SHARES]
    return [spread * (quantile(share, rate, counts.memory) - middle) for share in SHARES]


def quantile(share: float, mean: float, memory: float) -> int:
    """Return the quantile of a negative binomial count, whose rate is known from so many windows.

    >>> [quantile(share, 1.5, 1000.0) for share in (0.1, 0.5, 0.9)]
    [0, 1, 3]
    """
    shape, odds = mean * memory, 1.0 / (1.0 + memory)
    chance = exp(shape * log1p(-odds))
    below, count = chance, 0
    while below < share:
        chance *= (shape + count) / (count + 1.0) * odds
        count += 1
        below += chance
    return count
