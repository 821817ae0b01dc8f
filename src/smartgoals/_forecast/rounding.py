"""Rounding: what a level that is told in tens, hundreds or thousands stands at between its steps.

What belongs here: finding how coarsely readings are told, the line behind them, and what a forecast
of the line says of readings. Knows histories and distributions.

A channel that shows "1.2K" followers stands still for weeks and then jumps by a hundred; neither is
its pace. The line behind such readings passes a step when the readings do. It is told in the
readings' own terms: a reading is the line rounded down, so that a reading reaches a step on the day
the line does, whether the platform rounds or cuts off.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date
from math import ceil, floor
from operator import sub
from typing import Final, final

from attrs import frozen

from smartgoals._documents import document
from smartgoals._forecast.distribution import Shape, finite
from smartgoals._forecast.passage import Passage
from smartgoals._model.history import History
from smartgoals._model.metric import Nature

# Readings that stand still at least so often, between steps of a round size, are rounded.
_STILL: Final = 0.5
_FEWEST: Final = 8
_COARSEST: Final = 1e12
# Of a hundred told in tens the line is worth finding; of ten told in tens nothing is known.
_LEAST_STEPS: Final = 10
_INSIDE: Final = 1e-6
# The line may lie half a step off on either side: so many places between stand for all.
_PLACES: Final = 10
_OFF: Final = 0.5


def grain_of(values: Sequence[float]) -> float | None:
    """Return the power of ten that readings of a level are rounded to, 10 at least; None where they are not.

    Such readings stand still more often than not, and most of their steps are one grain high.

    >>> grain_of([1200, 1200, 1200, 1300, 1300, 1300, 1300, 1400]), grain_of([1200, 1207, 1210, 1216] * 2)
    (100.0, None)
    >>> grain_of([500] * 6 + [450] * 6)
    """
    changes = list(map(sub, values[1:], values))
    steps = [abs(change) for change in changes if change]
    if len(values) < _FEWEST or not 0 < len(steps) <= (1.0 - _STILL) * len(changes):
        return None
    grain = 1.0
    while grain < _COARSEST and all(value % (10.0 * grain) == 0.0 for value in values):
        grain *= 10.0
    is_fine = grain > 1.0 and max(map(abs, values)) >= _LEAST_STEPS * grain
    return grain if is_fine and 2 * steps.count(grain) > len(steps) else None


def line_behind(history: History, grain: float) -> History:
    """Return a history of the line behind rounded readings: straight between steps, and less than a
    step off each reading.
    """
    ordinals, values = history.ordinals, [float(value) for value in history.numbers]
    knots = [
        ((ordinals[at - 1] + ordinals[at]) / 2.0, (values[at - 1] + values[at] + grain) / 2.0)
        for at in range(1, len(values))
        if values[at] != values[at - 1]
    ]
    days = [knot for knot, _ in knots]
    first, last = _slopes(knots, ordinals[-1] - ordinals[0], values[-1] - values[0])
    line = []
    for ordinal, value in zip(ordinals, values, strict=True):
        at = bisect_left(days, ordinal)
        if at == 0:
            level = knots[0][1] + first * (ordinal - days[0])
        elif at == len(knots):
            level = knots[-1][1] + last * (ordinal - days[-1])
        else:
            share = (ordinal - days[at - 1]) / (days[at] - days[at - 1])
            level = knots[at - 1][1] + share * (knots[at][1] - knots[at - 1][1])
        line.append(min(max(level, value), value + (1.0 - _INSIDE) * grain))
    return History.from_columns(
        [date.fromordinal(one) for one in ordinals], line, metric=history.metric, channel=history.channel
    )


def _slopes(knots: Sequence[tuple[float, float]], days: int, change: float) -> tuple[float, float]:
    """Return how fast the line goes before its first and after its last step; by the whole where it
    has but one.
    """
    if len(knots) == 1:
        return (change / days, change / days)
    (a, low), (b, high), (c, before), (d, after) = knots[0], knots[1], knots[-2], knots[-1]
    return (high - low) / (b - a), (after - before) / (d - c)


def rounded_level(history: History) -> float | None:
    """Return what the readings of a history are rounded to; None of a flow, and where they are told
    one by one.
    """
    if history.nature is Nature.FLOW:
        return None
    grain = grain_of(list(map(float, history.numbers)))
    is_single = grain is not None and len(set(history.ordinals)) == len(history)
    return grain if is_single else None


def doubts(line: float, reading: float, grain: float) -> tuple[float, ...]:
    """Return equally likely distances of the line from where it is taken to be on the day of the
    last reading.

    It may lie half a step off, but always where it gives the reading that was read.

    >>> [round(places) for places in doubts(1305.0, 1300.0, 100.0)]
    [-2, 3, 9, 14, 20, 25, 31, 36, 42, 47]
    """
    low = max(reading, line - _OFF * grain)
    high = min(reading + grain, line + _OFF * grain)
    return tuple([low + (high - low) * (place + 0.5) / _PLACES - line for place in range(_PLACES)])


def edge(x: float, grain: float, *, upward: bool) -> float:
    """Return where the line must stand for a reading of at least (or, downward, at most) a value.

    >>> edge(1250.0, 100.0, upward=True), edge(1250.0, 100.0, upward=False)
    (1300.0, 1300.0)
    """
    return ceil(x / grain) * grain if upward else (floor(x / grain) + 1.0) * grain


@final
@document
@frozen
class Rounded:
    """A distribution of readings that are rounded down to steps of a size from a line with a
    distribution of its own.

    >>> from smartgoals._forecast.distribution import Known
    >>> d = Rounded(Known(1234.0), 100.0)
    >>> d.quantile(0.5), d.below(1200), d.at_most(1200), d.at_most(1199)
    (1200.0, 0.0, 1.0, 0.0)
    """

    inner: Shape
    grain: float

    def at_most(self, x: float) -> float:
        """Return P(X <= x)."""
        return self.inner.below(edge(x, self.grain, upward=False))

    def below(self, x: float) -> float:
        """Return P(X < x)."""
        return self.inner.below(edge(x, self.grain, upward=True))

    def quantile(self, p: float) -> float:
        """Return the step that the quantile of the line is rounded down to."""
        return finite(floor(finite(self.inner.quantile(p)) / self.grain) * self.grain)


@final
@document
@frozen
class RoundedPath:
    """The way of rounded readings: what they reach is what the line behind them does, wherever it
    stands between steps.
    """

    inner: Passage
    grain: float
    doubts: tuple[float, ...]

    def chance(self, x: float, *, upward: bool) -> float:
        """Return the chance that some reading until the day is at least (or, downward, at most) *x*."""
        at = edge(x, self.grain, upward=upward)
        chances = [self.inner.chance(at - doubt, upward=upward) for doubt in self.doubts]
        return sum(chances) / len(chances)
