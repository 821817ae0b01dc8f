"""Rates: many cheap estimates of what the next steps bring, each tried out on the history itself.

What belongs here: the estimates, and their errors at past origins. What does not: weighing them
(that is `combine`). Imports the prepared series only. All work on the changes of a series (the
amounts of a flow), per step.

The estimates, for the mean change over the next *h* steps:

* exponentially weighted means with weights 0.5, 0.2, 0.07 and 0.025 on the latest change (memories
  of 2 to 40 steps);
* the plain mean of the last half h, of the last h, the last 2 h and of all changes;
* the median of the last steps, at two lengths, which bursts do not move;
* a damped trend of the changes (Gardner and McKenzie, Management Science 31, 1985);
* the same steps of a year ago;
* growth that goes on: from the mean of the last h, by its ratio to the h before; and from the last
  changes, along the straight line or the exponential curve that the history has followed so far
  (amounts and one-way counters);
* no change at all, the way back to a smoothed level and to the long mean, and a change that fades
  (other series).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate
from math import exp, log
from operator import sub
from typing import Final, NamedTuple, final

from smartgoals._forecast.series import EvenSeries, Kind
from smartgoals._forecast.steps import Steps

_WEIGHTS: Final = (0.5, 0.2, 0.07)
_LEVEL_WEIGHTS: Final = (0.3, 0.7)
_LONG_MEMORY: Final = 0.05
_FADING_WEIGHT: Final = 0.3
_DAMPING: Final = 0.9
_TREND_WEIGHT: Final = 0.1
_ORIGINS: Final = 16
_LONGEST_MEDIAN: Final = 180
_FEWEST_FOR_TREND: Final = 6
# Growth of which so much goes on, at most threefold in a window, and for ten windows at most.
_LASTING: Final = 0.6
_MOST_GROWTH: Final = 3.0
_MOST_ON_A_CURVE: Final = log(_MOST_GROWTH)
_MOST_WINDOWS: Final = 10.0
# The first changes that growth so far is counted from.
_FIRST: Final = 3
_YEARS: Final = ((Steps(1), 365), (Steps(7), 52), (Steps(None), 12))


@final
class Trial(NamedTuple):
    """The estimates for one horizon: their values now, and how far each was off at past origins.

    `horizon` is the number of steps the origins could look ahead: the asked one, or a third of the history.
    `windows` is how many origins would remain if they were not allowed to overlap. `origins` are the
    positions of the last change known there, the latest first, and `came` what came after them, per step.
    """

    horizon: int
    windows: float
    names: tuple[str, ...]
    estimates: tuple[float, ...]
    errors: tuple[Sequence[float], ...]
    origins: Sequence[int]
    came: Sequence[float]


@final
class Workbench:
    """The workbench of one series: what all horizons share is computed once."""

    def __init__(self, series: EvenSeries) -> None:
        self.x: Sequence[float] = series.changes or (0.0,)
        self.n = len(self.x)
        self.sums = list(accumulate(self.x, initial=0.0))
        self._level = self.sums[1:]
        self._kept_medians: dict[tuple[int, int], float] = {}
        self._is_flow = series.kind is Kind.FLOW
        self._turns = series.kind is Kind.LEVEL or (series.kind is Kind.COUNTER and not series.one_way)
        self._means = [(f"recent {weight}", smoothed(self.x, weight)) for weight in _WEIGHTS]
        trend = 0.15 if series.kind is Kind.LEVEL else 0.3
        self._trend = _trend(self.x, trend) if self.n >= _FEWEST_FOR_TREND else None
        self._backs: list[tuple[str, list[float]]] = []
        if self._turns:
            self._backs = [(f"smooth {weight}", smoothed(self._level, weight)) for weight in _LEVEL_WEIGHTS]
            self._long = smoothed(self._level, _LONG_MEMORY)
            self._fading = smoothed(self.x, _FADING_WEIGHT)
        self._first = sum(self.x[:_FIRST]) / min(self.n, _FIRST)
        self._year = dict(_YEARS).get(series.steps, 0)

    def trial(self, steps: float) -> Trial:
        """Return the estimates for a horizon and their errors at past origins."""
        ahead = max(1, min(int(steps), self.n // 3))
        origins, stride = self._origins(ahead)
        points = [*origins, self.n - 1]
        sums = self.sums
        actual = [(sums[o + ahead + 1] - sums[o + 1]) / ahead for o in origins]
        names, estimates, errors = [], [], []
        for name, values in self._at(points, max(1, round(steps))):
            names.append(name)
            estimates.append(values[-1])
            errors.append(list(map(sub, actual, values)))
        return Trial(
            horizon=ahead,
            windows=len(origins) * min(1.0, stride / ahead),
            names=tuple(names),
            estimates=tuple(estimates),
            errors=tuple(errors),
            origins=origins,
            came=actual,
        )

    def _origins(self, ahead: int) -> tuple[Sequence[int], int]:
        least = max(2, min(self.n // 3, 20)) if self.n > 4 else 1
        last = self.n - ahead - 1
        if last < least - 1:
            return (), 1
        stride = max(1, ahead // 4, -(-(last - least + 2) // _ORIGINS))
        return range(last, least - 2, -stride), stride

    def _at(self, points: Sequence[int], h: int) -> Iterator[tuple[str, list[float]]]:
        """Yield every estimate at the points of the history, for a horizon of so many steps."""
        sums = self.sums
        for name, values in self._means:
            yield name, [values[o] for o in points]
        known = [o + 1 for o in points]
        mean = [sums[k] / k for k in known]
        yield "all", mean
        for name, length in (("half h", max(2, (h + 1) // 2)), ("last h", max(3, h))):
            lately = [
                (sums[k] - sums[k - length]) / length if k > length else of_all
                for k, of_all in zip(known, mean, strict=True)
            ]
            yield name, lately
        if self._trend is not None:
            level, slope, reach = *self._trend, _mean_damping(h)
            yield "trend", [level[o] + reach * slope[o] for o in points]
        for name, wanted in (("median", max(7, h // 2)), ("long median", max(21, 2 * h))):
            yield name, self._medians(known, min(wanted, _LONGEST_MEDIAN))
        if 0 < self._year <= self.n:
            yield "year ago", [self._year_ago(o, h) for o in points]
        yield from self._turning(points, h) if self._turns else self._growing(points, h)

    def _medians(self, known: Sequence[int], length: int) -> list[float]:
        """Return the medians of the last changes, each worked out once: horizons share most."""
        found, kept = [], self._kept_medians
        for end in known:
            start = end - length if end > length else 0
            middle = kept.get((start, end))
            if middle is None:
                middle = kept[start, end] = median(self.x[start:end])
            found.append(middle)
        return found

    def _year_ago(self, o: int, h: int) -> float:
        """Return the mean over the same steps a year ago; at points with no such steps, of all
        before them.
        """
        start = max(0, o + 1 - self._year)
        end = min(start + h, o + 1) if start or o + 1 == self._year else o + 1
        return (self.sums[end] - self.sums[start]) / (end - start)

    def _growing(self, points: Sequence[int], h: int) -> Iterator[tuple[str, list[float]]]:
        first, values = self._first, self._means[0][1]
        now, half = [values[o] for o in points], (h + 1) / 2.0
        yield "growth", self._growth(points, h)
        # Few steps do not tell what came of the first changes: then the rate goes on as it is.
        line = [
            value + (value - first) / (o - 0.5) * half if o > _FIRST else value
            for o, value in zip(points, now, strict=True)
        ]
        yield "line", line
        yield "curve", self._curve(points, now, half)
        if self._is_flow:  # an amount may go on from the last one; a running total may stand still
            yield "last", [self.x[o] for o in points]
        else:
            yield "still", [0.0] * len(points)

    def _growth(self, points: Sequence[int], h: int) -> list[float]:
        sums, most, found = self.sums, max(h, _FIRST), []
        for o in points:
            half = (o + 1) // 2
            length = (half if half < most else most) or 1
            middle, start = sums[o + 1 - length], o + 1 - 2 * length
            late = sums[o + 1] - middle
            early = middle - sums[start if start > 0 else 0]
            rate = late / length
            if late * early > 0.0:
                ratio = late / early
                if ratio > _MOST_GROWTH:
                    ratio = _MOST_GROWTH
                elif ratio < 1.0 / _MOST_GROWTH:
                    ratio = 1.0 / _MOST_GROWTH
                windows = (length + h) / (2.0 * length)
                windows = min(windows, _MOST_WINDOWS)
                rate *= ratio ** (_LASTING * windows)
            found.append(rate)
        return found

    def _curve(self, points: Sequence[int], now: Sequence[float], half: float) -> list[float]:
        first, found = self._first, []
        for o, value in zip(points, now, strict=True):
            rate = value
            if value * first > 0.0 and o > _FIRST:
                growth = log(value / first) / (o - 0.5) * half
                if growth > _MOST_ON_A_CURVE:
                    growth = _MOST_ON_A_CURVE
                elif growth < -_MOST_ON_A_CURVE:
                    growth = -_MOST_ON_A_CURVE
                rate *= exp(growth)
            found.append(rate)
        return found

    def _turning(self, points: Sequence[int], h: int) -> Iterator[tuple[str, list[float]]]:
        level = self._level
        yield "still", [0.0] * len(points)
        for name, values in self._backs:
            yield name, [(values[o] - level[o]) / h for o in points]
        pull = min(1.0, h / 20.0) / h
        yield "long mean", [(self._long[o] - level[o]) * pull for o in points]
        fading = _DAMPING * (1.0 - _DAMPING**h) / ((1.0 - _DAMPING) * h)
        yield "fading", [self._fading[o] * fading for o in points]


def smoothed(x: Sequence[float], weight: float) -> list[float]:
    """Return the exponentially weighted mean after each value, the start corrected for the values
    that are not there.

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
