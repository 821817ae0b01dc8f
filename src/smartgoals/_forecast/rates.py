"""Rates: many cheap estimates of what the next steps bring, each tried out on the history itself.

What belongs here: the estimates, and their errors at past origins. What does not: weighing them (that is `combine`). Imports
the prepared series only. All work on the changes of a series (the amounts of a flow), per step.

The estimates, for the mean change over the next *h* steps:

* exponentially weighted means with weights 0.5, 0.2, 0.07 and 0.025 on the latest change (memories of 2 to 40 steps);
* the plain mean of the last h, the last 2 h and of all changes;
* the median of the last steps, at two lengths, which bursts do not move (counters and flows);
* a damped trend of the changes (Gardner and McKenzie, Management Science 31, 1985), so that growth may go on for a while;
* for levels: no change at all, the way back to a smoothed level, and the way back to the long mean.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from operator import sub
from types import MappingProxyType
from typing import Final, final

from attrs import frozen

from smartgoals._forecast.series import Kind, Series

_WEIGHTS: Final = (0.5, 0.2, 0.07, 0.025)
_LEVEL_WEIGHTS: Final = (0.2, 0.07, 0.025)
_SMOOTHINGS: Final = (0.3, 0.7)
_LONG_MEMORY: Final = 0.05
_DAMPING: Final = 0.9
_TREND_WEIGHT: Final = 0.1
_ORIGINS: Final = 24
_LONGEST_MEDIAN: Final = 180
# What an estimate weighs before the history has spoken; all others weigh 1. Standing still is hard to beat for a level.
_PRIOR: Final = MappingProxyType({"still": 6.0, "smooth 0.3": 4.0, "long mean": 3.5, "recent 0.2": 0.3, "trend": 0.5})


@final
@frozen(kw_only=True)
class Trial:
    """The estimates for one horizon: their values now, and how far each was off at past origins.

    `horizon` is the number of steps the origins could look ahead: the asked one, or a third of the history.
    `windows` is how many origins would remain if they were not allowed to overlap.
    """

    horizon: int
    windows: float
    priors: tuple[float, ...]
    estimates: tuple[float, ...]
    errors: tuple[Sequence[float], ...]


@final
class Bench:
    """The workbench of one series: what all horizons share is computed once."""

    def __init__(self, series: Series) -> None:
        self.kind = series.kind
        self.x: Sequence[float] = series.changes or (0.0,)
        self.n = len(self.x)
        self.sums = list(accumulate(self.x, initial=0.0))
        self._level = self.sums[1:]
        self._medians: dict[tuple[int, int], float] = {}
        level = series.kind is Kind.LEVEL
        weights = _LEVEL_WEIGHTS if level else _WEIGHTS
        self._recent = {f"recent {weight}": smoothed(self.x, weight) for weight in weights}
        self._trend = _trend(self.x, 0.15 if level else 0.3) if self.n >= (8 if level else 6) else None
        self._smooth = {f"smooth {w}": smoothed(self._level, w) for w in _SMOOTHINGS} if level else {}
        self._long = smoothed(self._level, _LONG_MEMORY) if level and self.n >= 8 else None
        self._damped = smoothed(self.x, 0.3) if self._long is not None else None

    def trial(self, steps: float) -> Trial:
        """Return the estimates for a horizon and their errors at past origins."""
        ahead = max(1, min(int(steps), self.n // 3))
        origins, stride = self._origins(ahead)
        points = [*origins, self.n - 1]
        sums = self.sums
        actual = [(sums[o + ahead + 1] - sums[o + 1]) / ahead for o in origins]
        names: list[str] = []
        estimates: list[float] = []
        errors: list[Sequence[float]] = []
        for name, values in self._at(points, steps):
            names.append(name)
            estimates.append(values[-1])
            errors.append(list(map(sub, actual, values)))
        return Trial(
            horizon=ahead,
            windows=len(origins) * min(1.0, stride / ahead),
            priors=tuple([_PRIOR.get(name, 1.0) if self.kind is Kind.LEVEL else 1.0 for name in names]),
            estimates=tuple(estimates),
            errors=tuple(errors),
        )

    def _origins(self, ahead: int) -> tuple[Sequence[int], int]:
        least = max(2, min(self.n // 3, 20)) if self.n > 4 else 1
        last = self.n - ahead - 1
        if last < least - 1:
            return (), 1
        stride = max(1, ahead // 4, -(-(last - least + 2) // _ORIGINS))
        return range(last, least - 2, -stride), stride

    def _at(self, points: Sequence[int], steps: float) -> list[tuple[str, list[float]]]:
        """Return every estimate at the given points of the history, for a horizon of so many steps."""
        h = max(1, round(steps))
        sums = self.sums
        found = [(name, [values[o] for o in points]) for name, values in self._recent.items()]
        found.append(("all", [sums[o + 1] / (o + 1) for o in points]))
        for name, length in (("last h", max(3, h)), ("last 2h", max(3, 2 * h))):
            found.append((name, [(sums[o + 1] - sums[max(0, o + 1 - length)]) / min(length, o + 1) for o in points]))
        if self._trend is not None:
            level, slope, reach = *self._trend, _mean_damping(h)
            found.append(("trend", [level[o] + reach * slope[o] for o in points]))
        if self.kind is Kind.LEVEL:
            return found + self._of_level(points, h)
        for name, wanted in (("median", max(7, h // 2)), ("long median", max(21, 2 * h))):
            length = min(wanted, _LONGEST_MEDIAN)
            found.append((name, [self._median(o, length) for o in points]))
        return found

    def _median(self, at: int, length: int) -> float:
        found = self._medians.get((at, length))
        if found is None:
            found = self._medians[at, length] = median(self.x[max(0, at + 1 - length) : at + 1])
        return found

    def _of_level(self, points: Sequence[int], h: int) -> list[tuple[str, list[float]]]:
        level = self._level
        found = [("still", [0.0] * len(points))]
        for name, values in self._smooth.items():
            found.append((name, [(values[o] - level[o]) / h for o in points]))
        if self._long is not None and self._damped is not None:
            pull = min(1.0, h / 20.0) / h
            found.append(("long mean", [(self._long[o] - level[o]) * pull for o in points]))
            fading = _DAMPING * (1.0 - _DAMPING**h) / ((1.0 - _DAMPING) * h)
            found.append(("fading", [self._damped[o] * fading for o in points]))
        return found


def smoothed(x: Sequence[float], weight: float) -> list[float]:
    """Return the exponentially weighted mean after each value, the start corrected for the values that are not there.

    >>> smoothed([1.0, 3.0], 0.5)
    [1.0, 2.3333333333333335]
    """
    keep, total, share = 1.0 - weight, 0.0, 0.0
    means: list[float] = []
    for value in x:
        total = keep * total + weight * value
        share = keep * share + weight
        means.append(total / share)
    return means


def _trend(x: Sequence[float], weight: float) -> tuple[list[float], list[float]]:
    level, slope = x[0], 0.0
    levels: list[float] = []
    slopes: list[float] = []
    for value in x:
        before = level
        level = weight * value + (1.0 - weight) * (level + _DAMPING * slope)
        slope = _TREND_WEIGHT * (level - before) + (1.0 - _TREND_WEIGHT) * _DAMPING * slope
        levels.append(level)
        slopes.append(slope)
    return levels, slopes


def _mean_damping(h: int) -> float:
    """Return the mean over the steps 1 to h of d + d^2 + … + d^step."""
    d = _DAMPING
    return d / (1.0 - d) * (1.0 - d * (1.0 - d**h) / ((1.0 - d) * h))


def median(values: Sequence[float]) -> float:
    """Return the median: of an even number, the mean of the middle two."""
    ordered = sorted(values)
    middle = len(ordered) // 2
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2.0
