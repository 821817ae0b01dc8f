"""Traits: what sort of series it is, in a few numbers that neither its unit, its direction nor its
zero changes.

What belongs here: the traits by which the default method weighs its rates. What does not: the
weighing (that is `combine`). Knows lists of changes and the four habits a series can have.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from math import log, sqrt
from operator import mul
from typing import Final, final

from attrs import frozen

from smartgoals._forecast.series import EvenSeries, Kind

# Traits beyond these were not seen in the training, and count as these.
_STEADIEST: Final = 30.0
_LONGEST: Final = 1100
_FURTHEST: Final = 90.0
_MONTH: Final = 28
# A mean change of which so many standard errors lie above zero is a drift, whatever the falls between.
_SURE: Final = 6.0


class SeriesHabit(Enum):
    """How a series moves: it is made of amounts, grows one way, mostly one way, or wanders."""

    FLOW = "flow"
    ONE_WAY = "one way"
    MOSTLY = "mostly one way"
    WANDERING = "wandering"


@final
@frozen(kw_only=True)
class Traits:
    """The traits of a series, each centred so that 0 is usual.

    `length` is the logarithm of how many changes there are, `idle` the share of steps without one,
    `steady` the logarithm of the mean change's t, `carry` the correlation of a change with the
    next, `falls` the share of changes that go the rarer way, `monthly` whether a step is a month or
    more.
    """

    habit: SeriesHabit
    length: float
    idle: float
    steady: float
    carry: float
    falls: float
    monthly: float

    @property
    def numbers(self) -> tuple[float, ...]:
        """A one and the traits, in the order of the fitted coefficients."""
        return 1.0, self.length, self.idle, self.steady, self.carry, self.falls, self.monthly


def traits_of(series: EvenSeries) -> Traits:
    """Return the traits of a prepared series."""
    x = series.changes or (0.0,)
    n = len(x)
    mean = sum(x) / n
    apart = [value - mean for value in x]
    square = sum(map(mul, apart, apart))
    t = abs(mean) * n / sqrt(square) if square > 0.0 else _STEADIEST
    carry = sum(map(mul, apart, apart[1:])) / square if square > 0.0 else 0.0
    return Traits(
        habit=_habit(series, t),
        length=log(min(n, _LONGEST)) - 4.0,
        idle=x.count(0.0) / n - 0.2,
        steady=log(min(t, _STEADIEST) + 0.3) - 1.5,
        carry=carry,
        falls=_falls(x) - 0.2,
        monthly=float(series.steps.days is None or series.steps.days >= _MONTH),
    )


def horizon(steps: float) -> float:
    """Return the trait of a horizon: the centred logarithm of its whole steps."""
    return log(min(max(1.0, steps), _FURTHEST)) - 2.5


def _habit(series: EvenSeries, t: float) -> SeriesHabit:
    """Return the habit; what falls often but rises surely (or the reverse) goes mostly one way."""
    if series.kind is Kind.FLOW:
        return SeriesHabit.FLOW
    if series.kind is Kind.LEVEL:
        return SeriesHabit.WANDERING if t < _SURE else SeriesHabit.MOSTLY
    return SeriesHabit.ONE_WAY if series.one_way else SeriesHabit.MOSTLY


def _falls(x: Sequence[float]) -> float:
    """Return the share of the changes that go the way fewer of them go."""
    rises, falls = sum([value > 0.0 for value in x]), sum([value < 0.0 for value in x])
    return min(rises, falls) / (rises + falls) if rises or falls else 0.0
