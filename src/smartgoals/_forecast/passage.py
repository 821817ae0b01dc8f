"""First passage: the chance that a value is reached on some day until the horizon, not only on its last day.

What belongs here: one value type per kind of path. What does not: where their parameters come from. Knows distributions.

A path that wanders can touch a value and leave it again, so the chance of ever reaching it is larger than that of standing
there on the day: twice as large for a path without drift (the reflection principle). A drifting path of independent steps
reaches a barrier *b* above it within *h* steps with the chance

    Phi((mu h - b') / (s sqrt h)) + exp(2 mu b' / s^2) Phi((-b' - mu h) / (s sqrt h)),   b' = b + 0.5826 s

where the shift of *b* makes the formula of continuous time fit steps (Siegmund, Sequential Analysis, 1985, section X.2;
Broadie, Glasserman and Kou, Mathematical Finance 7, 1997). The uncertainty of the drift itself does not reflect: it is
averaged over.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from math import erfc, exp, sqrt
from typing import Final, Protocol, TypeAlias, final

from attrs import frozen

from smartgoals._forecast.distribution import Shape
from smartgoals._forecast.student import HEAVY, LIGHT, cumulative, quantile

_SHIFT: Final = 0.5826
_NODES: Final = tuple([(i + 0.5) / 9.0 for i in range(9)])
_ROOT2: Final = sqrt(2.0)
_FAR: Final = 1e9
# Each reading of a flow brings less that is new than an independent one would: n of them count as n ** 0.8.
_FRESH: Final = 0.8
# A ratio that was never seen is judged by a t around 1 that counts as so many readings.
_PRIOR_READINGS: Final = 8.0
_BURST: Final = 1.5
_NOISE_IN_A_MAXIMUM: Final = 1.4


class Passage(Protocol):
    """A path towards a day: what it may reach on the way."""

    def chance(self, x: float, *, upward: bool) -> float:
        """Return the chance that some reading until the day is at least (or, downward, at most) *x*."""
        ...


@final
@frozen(kw_only=True)
class OneWay:
    """A path that never turns back: it reaches on the way what it reaches in the end.

    `at_end` is the distribution on the last day, `at_start` that of the first step, `rising` the direction.
    """

    at_end: Shape
    at_start: Shape
    rising: bool

    def chance(self, x: float, *, upward: bool) -> float:
        """Return the chance on the last day in the direction of the path, on the first step against it."""
        on = self.at_end if upward == self.rising else self.at_start
        return 1.0 - on.below(x) if upward else on.at_most(x)


@final
@frozen(kw_only=True)
class Wandering:
    """A path of random steps around a drift that is itself uncertain.

    `steps` from `start`; `drift` and `step` (the noise) are per step, `drift_scale` is the scale of the drift's t with four
    degrees of freedom; `peak` and `trough` are how far the season lifts and lowers the path at most; `at_end` is the
    distribution on the last day, below whose chance none may fall.
    """

    start: float
    steps: float
    drift: float
    drift_scale: float
    step: float
    peak: float
    trough: float
    at_end: Shape

    def chance(self, x: float, *, upward: bool) -> float:
        """Return the chance of touching *x* on any step."""
        if upward:
            away, sign, least = x - self.start - self.peak, 1.0, 1.0 - self.at_end.below(x)
        else:
            away, sign, least = self.start + self.trough - x, -1.0, self.at_end.at_most(x)
        total = 0.0
        for node in _NODES:
            drift = sign * (self.drift + self.drift_scale * quantile(node, LIGHT))
            total += touched(away, drift, self.step, self.steps)
        return max(least, total / len(_NODES))


@final
@frozen(kw_only=True)
class Amounts:
    """Readings of a flow: a common rate that is uncertain, and a noise of each reading around it.

    `rate` is the distribution of the mean amount per step, `centre` its middle, `ratios` the past readings over the
    smoothed level before them (ascending), `spread` their standard deviation, `noise` the size of the noise in the unit of
    the readings, `count` the readings to come.
    """

    rate: Shape
    centre: float
    ratios: tuple[float, ...]
    spread: float
    noise: float
    count: float

    def chance(self, x: float, *, upward: bool) -> float:
        """Return the chance that the largest (or smallest) of the readings reaches *x*."""
        fresh = max(1.0, self.count) ** _FRESH
        total = 0.0
        for node in _NODES:
            rate = self.rate.quantile(node)
            away = (x - rate) / (_NOISE_IN_A_MAXIMUM * self.noise)
            once = cumulative(-away if upward else away, LIGHT)
            total += 1.0 - (1.0 - once) ** fresh
            stretched = self.centre * min(rate / self.centre, _FAR) ** _BURST if min(self.centre, rate) > 0.0 else 0.0
            if stretched > 0.0:
                once = self._share(x / stretched, upward=upward)
                total += 1.0 - (1.0 - once) ** max(1.0, self.count)
            else:
                total += 1.0 - (1.0 - once) ** fresh
        return total / (2.0 * len(_NODES))

    def _share(self, ratio: float, *, upward: bool) -> float:
        seen = len(self.ratios)
        expected = cumulative((1.0 - ratio) / self.spread, HEAVY)
        if upward:
            return (seen - bisect_left(self.ratios, ratio) + _PRIOR_READINGS * expected) / (seen + _PRIOR_READINGS)
        return (bisect_right(self.ratios, ratio) + _PRIOR_READINGS * (1.0 - expected)) / (seen + _PRIOR_READINGS)


@final
@frozen(kw_only=True)
class Implied:
    """The path that a distribution on the last day implies, for methods that say nothing of the way: half of its variance
    (:data:`SHARE`) is taken as random steps, the rest as uncertainty of the drift.
    """

    start: float
    steps: float
    at_end: Shape

    def chance(self, x: float, *, upward: bool) -> float:
        """Return the chance of touching *x* on any step."""
        middle = self.at_end.quantile(0.5)
        size = (self.at_end.quantile(0.8) - self.at_end.quantile(0.2)) / 2.0 / 0.94096
        share = sqrt(0.5)
        path = Wandering(
            start=self.start,
            steps=self.steps,
            drift=(middle - self.start) / self.steps,
            drift_scale=share * size / self.steps,
            step=share * size / sqrt(self.steps),
            peak=0.0,
            trough=0.0,
            at_end=self.at_end,
        )
        return path.chance(x, upward=upward)


AnyPassage: TypeAlias = OneWay | Wandering | Amounts | Implied


def normal(z: float) -> float:
    """Return the distribution function of the standard normal.

    >>> round(normal(1.96), 4)
    0.975
    """
    return 0.5 * erfc(-z / _ROOT2)


def touched(away: float, drift: float, step: float, steps: float) -> float:
    """Return the chance that random steps reach a barrier *away* above them (or below, where it is negative).

    >>> round(touched(10.0, 0.0, 1.0, 100.0), 3), round(2 * (1 - normal(1.05826)), 3)
    (0.29, 0.29)
    """
    if step <= 0.0:
        return 1.0 if away <= max(drift, drift * steps) else 0.0
    if away < 0.0:  # the path stands beyond it: it is missed only if the next step falls short and none comes back
        return 1.0 - 2.0 * normal(away / step) * (1.0 - touched(0.0, drift, step, steps))
    barrier = min(away / step, _FAR) + _SHIFT
    pull, spread = min(_FAR, max(-_FAR, drift / step)), sqrt(steps)
    reflected = normal((-barrier - pull * steps) / spread)
    again = exp(min(2.0 * pull * barrier, 700.0)) * reflected if reflected > 0.0 else 0.0
    return min(1.0, normal((pull * steps - barrier) / spread) + again)
