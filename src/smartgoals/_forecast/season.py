"""Seasons that the readings themselves show: a pattern over a cycle, shrunk by how well it repeats.

What belongs here: estimating a repeating pattern. What does not: deciding which cycle a history can
have. Knows lists of numbers and nothing of smartgoals.

The pattern is the mean deviation from a centred moving average over one cycle, at each place of the
cycle. Its correlation with itself one cycle later is the reliability of one cycle; the mean of *k*
cycles has the reliability k r / (1 + (k-1) r) (Spearman and Brown, British Journal of Psychology 3,
1910), and the pattern is shrunk by it towards none. Deviations are cut at 2.5 times their 80 %
quantile, so that one viral day does not become a weekday.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from math import sqrt
from operator import mul, sub
from statistics import median_low
from types import MappingProxyType
from typing import Final, NamedTuple, final

_CUT = 2.5
_CUT_SHARE = 0.8
# At a place where a deviation is large in half of the cycles, so many times that one are no surprise.
_REPEATED = 1.5
# A correlation below this is as likely chance as season: what it shows is shrunk once more, in proportion.
_SURE = 0.3
_LEAST_CYCLES: Final = MappingProxyType({52: 3})


@final
class Pattern(NamedTuple):
    """The shrunk deviation at each place of the cycle (place 0 is that of the first value), and the
    level under it.
    """

    shares: tuple[float, ...]
    level: list[float]


def pattern(x: Sequence[float], cycle: int, *, relative: bool, smooth: int = 0) -> Pattern | None:
    """Return the pattern of a cycle, or None where none shows.

    *relative* deviations are shares of the moving average (which must then keep its sign
    throughout), others are differences. Neighbours up to *smooth* places are averaged. At least two
    cycles are needed, of 52 weeks three: growth over two of them looks like a season.

    >>> found = pattern([8.0, 12.0] * 10, 2, relative=True)
    >>> [round(share, 2) for share in found.shares]
    [-0.2, 0.2]
    """
    if len(x) < _LEAST_CYCLES.get(cycle, 2) * cycle:
        return None
    level = moving_mean(x, cycle)
    if not relative:
        deviations = list(map(sub, x, level))
    elif min(level) > 0.0 or max(level) < 0.0:
        deviations = [a / b - 1.0 for a, b in zip(x, level, strict=True)]
    else:
        return None
    deviations = cut(deviations, cycle)
    if smooth:
        deviations = _smoothed(deviations, smooth)
    shares = _shrunk(deviations, cycle)
    return None if shares is None else Pattern(shares, level)


def cut(deviations: list[float], cycle: int) -> list[float]:
    """Return deviations, of which those that are large in few cycles are cut."""
    sizes = list(map(abs, deviations))
    cut = _CUT * sorted(sizes)[int(len(sizes) * _CUT_SHARE)]
    if cut <= 0.0 or max(sizes) <= cut:
        return deviations
    usual = [_REPEATED * median_low(sizes[place::cycle]) for place in range(cycle)]
    most = [max(cut, usual[at % cycle]) for at in range(len(sizes))]
    return [min(high, max(-high, one)) for one, high in zip(deviations, most, strict=True)]


def _shrunk(deviations: Sequence[float], cycle: int) -> tuple[float, ...] | None:
    later, earlier = deviations[cycle:], deviations[:-cycle]
    size = sqrt(sum(map(mul, later, later))) * sqrt(sum(map(mul, earlier, earlier)))
    repeats = sum(map(mul, later, earlier)) / size if size > 0.0 else 0.0
    if repeats <= 0.0:
        return None
    cycles = len(deviations) / cycle
    reliability = cycles * repeats / (1.0 + (cycles - 1.0) * repeats) * min(1.0, repeats / _SURE)
    places = [deviations[place::cycle] for place in range(cycle)]
    means = [sum(values) / len(values) for values in places]
    middle = sum(means) / cycle
    return tuple([reliability * (mean - middle) for mean in means])


def moving_mean(x: Sequence[float], cycle: int) -> list[float]:
    """Return the centred moving mean over one cycle, continued at both ends with half the slope of
    the next cycle.
    """
    n, half = len(x), cycle // 2
    sums = list(accumulate(x, initial=0.0))
    first, last = half, n - half - 1
    if cycle % 2:
        inner = [(b - a) / cycle for a, b in zip(sums, sums[cycle:], strict=False)]
    else:
        inner = [
            (sums[i + half] - sums[i - half] + (x[i + half] - x[i - half]) / 2.0) / cycle
            for i in range(first, last + 1)
        ]
    span = min(cycle, last - first)
    rise = (inner[span] - inner[0]) / span / 2.0
    fall = (inner[-1] - inner[-1 - span]) / span / 2.0
    head = [inner[0] - rise * (first - i) for i in range(first)]
    tail = [inner[-1] + fall * (i - last) for i in range(last + 1, n)]
    return [*head, *inner, *tail]


def _smoothed(x: Sequence[float], reach: int) -> list[float]:
    n = len(x)
    sums = list(accumulate(x, initial=0.0))
    bounds = [(max(0, i - reach), min(n, i + reach + 1)) for i in range(n)]
    return [(sums[b] - sums[a]) / (b - a) for a, b in bounds]
