"""Swing: how much wider or narrower than usual what some steps of a season bring may be.

What belongs here: the size of each place of a season, and the mean size over a stretch of it. What does
not: how wide a usual stretch is (that is `path`). Imports the prepared series.

What a day brings is about as uncertain as it is large: a Sunday that brings a tenth of a Monday, or
nothing, is no such surprise as a Monday may be. How far off its place usually was says more than its
size, the more cycles were read. Steps that stray by themselves add up by their squares; what they have
in common, the level under the season, adds up as they do. The level is a mean over one cycle, so that
as much of what single steps strayed is taken for its own as one step has of the cycle: all of it, where
one day of the week brings everything. A whole cycle is as wide as without a season.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from math import sqrt
from operator import mul
from typing import Final, final

from smartgoals._forecast.season import cut, moving_mean
from smartgoals._forecast.series import EvenSeries, Kind

# What is counted strays by the root of its size, what is told of many alike by its size.
_BY_SIZE: Final = 0.75
# So many cycles of a place say as much as its size does.
_CYCLES_FOR_HALF: Final = 6.0
# A step on which the season brings nothing still brings some doubt.
_LEAST: Final = 0.05


@final
class Swing:
    """The swing of one series. Not a value: it tells stretches from the next step on."""

    def __init__(self, series: EvenSeries) -> None:
        factors = series.season
        if factors is None or series.kind is Kind.LEVEL:  # the summands of a level are no part of its changes
            factors = (1.0,)
        sizes = [max(_LEAST, factor) for factor in factors]
        mean, cycle = sum(sizes) / len(sizes), len(sizes)
        self._cycle, self._passed = cycle, len(series.changes)
        spread = sum(map(mul, sizes, sizes)) / (mean * mean * cycle)
        self._common = min(1.0, spread / min(cycle, series.steps.cycle or 1))
        squares = _squares(sizes, series)
        self._strayed = list(accumulate([*squares, *squares], initial=0.0))
        self._brought = list(accumulate([size / mean for size in (*sizes, *sizes)], initial=0.0))

    def over(self, start: float, steps: float) -> float:
        """Return how wide so many steps from a horizon on are, in parts of a usual stretch."""
        cycles, rest = divmod(steps, self._cycle)
        at, usual = (self._passed + start) % self._cycle, cycles * self._cycle
        strayed = (usual + _part(self._strayed, at, at + rest)) / steps
        brought = (usual + _part(self._brought, at, at + rest)) / steps
        return sqrt(strayed + self._common * (brought * brought - strayed))


def _part(summed: Sequence[float], start: float, end: float) -> float:
    """Return what lies between two places, each perhaps within a step."""
    return _upto(summed, end) - _upto(summed, start)


def _upto(summed: Sequence[float], place: float) -> float:
    whole = int(place)
    before = summed[whole]
    return before + (place - whole) * (summed[whole + 1] - before) if place > whole else before


def _squares(sizes: Sequence[float], series: EvenSeries) -> list[float]:
    """Return the square of how far each place of a season strays, of which the mean is 1."""
    by_size = _evened([size ** (2.0 * _BY_SIZE) for size in sizes])
    cycle = series.steps.cycle
    if cycle is None or len(sizes) % cycle or len(series.changes) < 2 * cycle:
        return by_size
    strayed = _strayed(series.changes, cycle)
    if strayed is None:
        return by_size
    cycles = len(series.changes) / cycle
    say = cycles / (cycles + _CYCLES_FOR_HALF)
    usual = [sum(by_size[place::cycle]) * cycle / len(sizes) for place in range(cycle)]
    times = [1.0 + say * (own / size - 1.0) for own, size in zip(strayed, usual, strict=True)]
    return _evened([max(_LEAST**2, size * times[at % cycle]) for at, size in enumerate(by_size)])


def _strayed(changes: Sequence[float], cycle: int) -> list[float] | None:
    """Return the square of how far each place of a cycle was off its level, of which the mean is 1; None where none was."""
    level = moving_mean(changes, cycle)
    off = cut([value - usual for value, usual in zip(changes, level, strict=True)], cycle)
    sizes = [sum(map(abs, off[place::cycle])) / len(off[place::cycle]) for place in range(cycle)]
    largest = max(sizes)
    return _evened([(size / largest) ** 2 for size in sizes]) if largest > 0.0 else None


def _evened(squares: Sequence[float]) -> list[float]:
    mean = sum(squares) / len(squares)
    return [square / mean for square in squares]
