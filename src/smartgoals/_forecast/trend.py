"""Trends: amounts whose rate has gone along a line or a curve for long, as one that falls steadily does.

What belongs here: whether amounts bear a trend out, and what it foretells. What does not: the estimates,
most of which take the rate of late for the rate to come (that is `rates`), and setting one against the
other (that is `combine`). Knows amounts, and the trials of a horizon.

As with what lies under readings (see `underlying`), it is asked of the history itself: the line of least
squares, and that of the logarithms, foretell each amount from those before it, and what they missed by is
set beside what means miss by that forget. It must be so over the whole history, and over its last third
once more, since what rose and stands no longer rises. Of days whole weeks are asked: a week tells its
rate better than a day, and no day of the week is taken for a trend.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import exp, log, sqrt
from operator import mul
from typing import Final, final

from smartgoals._forecast.rates import Trial
from smartgoals._forecast.underlying import (
    FROM_ABSOLUTE,
    TO_SCALE,
    likelihood,
    line_course,
    log_sum,
    squares_of,
)

# Fewer amounts show no trend; what lies further back tells of another one, and costs time.
FEWEST: Final = 8
_LONGEST: Final = 180
# The first amounts tell neither a line nor a mean anything.
_FIRST: Final = 3
# How fast the means forget that a trend is set beside.
_MEMORIES: Final = (0.1, 0.3, 0.6, 1.0)
# Beforehand a line and a curve are so likely, beside means; and from which share of the amounts on it is
# asked, and how much what they tell counts. The last third must bear a trend out by itself. These and
# those below are round values, by `benchmarks/judge_trends.py` and the series of development, November 2026.
_LIKELY: Final = 0.15
_PARTS: Final = ((0.0, 1.0), (2.0 / 3.0, 1.5))
_MOST: Final = 3.0
# Spikes draw a line askew, and each surprise counts for so much less where they make the most of it.
_OF_SPIKES: Final = 0.2
# Where surprises are larger than this share of the rate, noise looks like a trend.
_MODERATE: Final = 0.2
_OF_NOISE: Final = 3.0
# Mean size over mean square, of what is normal: 2 / pi.
_NORMAL: Final = 0.6366
# So many points of time stand for a stretch, and a falling rate goes by shares once it has lost a half.
_NODES: Final = 8
_HALF: Final = 0.5
_FAR: Final = 300.0


@final
class TrendLine:
    """A line of amounts, or of their logarithms (a curve), after each amount; `errors` are the sizes of
    what it missed by, each over what few amounts add to its `doubts`.
    """

    def __init__(self, amounts: Sequence[float], *, is_curve: bool) -> None:
        values = list(map(log, amounts)) if is_curve else amounts
        course = line_course(values)
        ahead = [exp(min(_FAR, max(-_FAR, one))) for one in course.ahead] if is_curve else course.ahead
        self._is_curve, self._course = is_curve, course
        self.doubts = course.doubts[_FIRST - 1 : -1]
        told = zip(amounts[_FIRST:], ahead[_FIRST - 1 :], self.doubts, strict=False)
        self.errors = [abs(amount - foretold) / sqrt(doubt) for amount, foretold, doubt in told]
        sizes = self.errors
        if is_curve:  # noise grows with the rate
            sizes = [error / of for error, of in zip(self.errors, ahead[_FIRST - 1 :], strict=False)]
        self._deviation = FROM_ABSOLUTE * sum(sizes) / len(sizes)

    def mean(self, at: int, start: float, steps: float, *, nodes: int, is_one_way: bool) -> float:
        """Return the mean rate it foretells after the amount at a position, over so many steps from a
        start on: over as many more as it has lasted it goes on no further than it came.
        """
        level, slope, lasted = self._course.here[at], self._course.slopes[at], float(at + 1)
        count = min(_NODES, max(1, nodes))
        total = 0.0
        for node in range(count):
            on = start + 0.5 + (node + 0.5) * steps / count
            way = slope * lasted * (1.0 - exp(-on / lasted))
            if self._is_curve:
                total += exp(min(_FAR, level + way))
            else:
                total += _held(level, way) if is_one_way else level + way
        return total / count

    def variance(self, steps: float, mean: float) -> float:
        """Return how uncertain a mean over so many steps is: by noise, and by how few amounts tell the line."""
        n = len(self._course.here)
        share = 1.0 / steps + 1.0 / n + ((n + steps) / 2.0) ** 2 / squares_of(n)
        size = self._deviation * mean if self._is_curve else self._deviation
        return size * size * share


@final
class AmountTrend:
    """The line and the curve of the amounts of a flow, weighed by how well each foretold them; *unit* is
    the noise of the amounts, above zero, and *week* how many of them are taken together.

    `odds` is the logarithm of the odds of both against means that forget.
    """

    def __init__(self, amounts: Sequence[float], unit: float, *, week: int) -> None:
        count = min(_LONGEST, len(amounts) // week)
        self._first, self._week, self._count = len(amounts) - count * week, week, count
        means = [sum(amounts[at : at + week]) / week / unit for at in range(self._first, len(amounts), week)]
        sign = -1.0 if max(means) <= 0.0 else 1.0
        means, self._unit = [sign * one for one in means], sign * unit
        self._is_one_way = min(means) >= 0.0
        lines = [TrendLine(means, is_curve=False)]
        if min(means) > 0.0:
            lines.append(TrendLine(means, is_curve=True))
        forgetting = [_missed(means, memory) for memory in _MEMORIES]
        odds = log(count / FEWEST) * _MOST
        logits: list[list[float]] = []
        for since, weight in _PARTS:
            at = int(since * len(lines[0].errors))
            own = [log(_LIKELY) + weight * likelihood(one.errors[at:], one.doubts[at:], 1.0) for one in lines]
            others = [
                weight * likelihood(errors[at:], (), 1.0) - log(len(_MEMORIES)) for errors in forgetting
            ]
            odds = min(odds, log_sum(own) - log_sum(others))
            logits.append(own)
        total = log_sum(logits[0])
        self._lines = [(exp(logit - total), line) for logit, line in zip(logits[0], lines, strict=True)]
        _, best = max(self._lines, key=lambda weighed: weighed[0])
        self.odds = odds - _spikes(best.errors) - _noise(best.errors, means)

    @staticmethod
    def is_told(amounts: Sequence[float], week: int) -> bool:
        """Tell whether amounts can show a trend: enough of them, and not all alike."""
        return len(amounts) // week >= FEWEST and max(amounts) > min(amounts)

    def outlook(self, steps: float) -> tuple[float, float]:
        """Return what the lines foretell from the last amount on: the middle of the sum, and its scale."""
        ahead = steps / self._week
        own = [(share, self._mean(line, self._count - 1, 0.0, steps), line) for share, line in self._lines]
        middle = sum([share * mean for share, mean, _ in own])
        variance = sum(
            [share * (line.variance(ahead, mean) + (mean - middle) ** 2) for share, mean, line in own]
        )
        return self._unit * middle * steps, TO_SCALE * abs(self._unit) * sqrt(variance) * steps

    def errors(self, trial: Trial) -> list[float]:
        """Return by how much a step the lines were off at the origins of a trial, the latest first, as far
        as their amounts reach back.
        """
        found, week = [], self._week
        for origin, came in zip(trial.origins, trial.came, strict=True):
            weeks, rest = divmod(origin + 1 - self._first, week)
            if weeks <= _FIRST:
                break
            own = [share * self._mean(line, weeks - 1, rest, trial.horizon) for share, line in self._lines]
            found.append(came - self._unit * sum(own))
        return found

    def _mean(self, line: TrendLine, at: int, start: float, steps: float) -> float:
        week = self._week
        return line.mean(at, start / week, steps / week, nodes=round(steps), is_one_way=self._is_one_way)


def _held(level: float, way: float) -> float:
    """Return a rate that has gone a way from a level: one that has lost half of it falls on by the same
    share, and never comes to nothing.
    """
    if level <= 0.0:
        return max(0.0, level + way)
    lost = -way / level
    return level + way if lost <= _HALF else _HALF * level * exp(1.0 - lost / _HALF)


def _missed(amounts: Sequence[float], memory: float) -> list[float]:
    """Return the sizes of what a mean that forgets misses by."""
    level, errors = amounts[0], []
    for count, amount in enumerate(amounts[1:], 2):
        errors.append(abs(amount - level))
        level += max(memory, 1.0 / count) * (amount - level)
    return errors[_FIRST - 1 :]


def _spikes(errors: Sequence[float]) -> float:
    """Return what is taken from the odds where a few surprises make the most of all."""
    size, squares = sum(errors), sum(map(mul, errors, errors))
    share = size * size / (len(errors) * squares * _NORMAL) if squares > 0.0 else 1.0
    return _OF_SPIKES * len(errors) * max(0.0, -log(share))


def _noise(errors: Sequence[float], amounts: Sequence[float]) -> float:
    """Return what is taken from the odds where surprises are large beside the rate of late."""
    lately = amounts[len(amounts) // 2 :]
    rate, size = abs(sum(lately)) / len(lately), FROM_ABSOLUTE * sum(errors) / len(errors)
    if size <= _MODERATE * rate:
        return 0.0
    return _OF_NOISE * log(size / _MODERATE / rate) if rate > 0.0 else _FAR
