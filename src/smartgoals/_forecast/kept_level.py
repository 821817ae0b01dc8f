"""Kept level: what some steps of a flow bring as long as it keeps the level that it had, by how even its past was.

What belongs here: how much single steps and whole cycles stray about a level, how far the level itself is in doubt,
and how much all that says beside the model. What does not: where the middle lies (that is `path`), and what becomes of
several periods together. Knows series, distributions and numbers.

Whoever brought 6 a day for two years brings 42 a week, give or take what weeks differ by; what all weeks ahead have in
common, the level, is known about as well as a mean of many weeks. The model lets every rate drift, as real ones mostly
do. Which of both holds is asked of the history: its cycles (weeks of days, else steps) are foretold one by one by
levels that wander not at all, a little, or by much of their noise (the local level model: A. C. Harvey, Forecasting,
Structural Time Series Models and the Kalman Filter, 1989), and how far each misses tells how likely it is. Few cycles
cannot tell them apart, and a level that stood for a few may yet move: then the model keeps its say.

So it does where cycles come in bursts. The law of a steady flow is that of sums of many amounts; whoever misses most
cycles by little and a few by far (visits in the days of a piece of news) has a level, and yet neither a spread that the
next cycles have, nor a floor as far below as the bursts lie above. Whether misses are normal, or have the tails of P.
Laplace, is asked of the history by the same likelihoods (R. C. Geary, Biometrika 27, 1935: by the mean of the misses
beside the root of that of their squares).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from math import exp, log, pi, sqrt
from typing import Final, NamedTuple, Self, final

from attrs import evolve

from smartgoals._forecast.coverage import DAYS_OF_WEEK
from smartgoals._forecast.distribution import (
    SMALLEST,
    Bounded,
    Distribution,
    Pooled,
    Shape,
    Shifted,
    Steady,
    Whole,
    finite,
)
from smartgoals._forecast.idle import IdleSteps
from smartgoals._forecast.passage import WITHIN_A_STEP
from smartgoals._forecast.series import EvenSeries
from smartgoals._forecast.skewed import Skewed
from smartgoals._forecast.swing import Swing

__all__ = ["KeptLevel", "TwoSides", "sides_of"]

# What lies further back tells of other levels, and fewer cycles of none.
_LONGEST: Final = 156
_FEWEST: Final = 5
# By so much of the variance of a cycle the level may wander from one to the next; those of at most so much keep it.
_WANDERS: Final = (0.0, 0.002, 0.01, 0.05, 0.2, 1.0)
_KEEPS: Final = 0.05
# So many cycles say as much as the model does, and what they say grows as their square: a round value, by the series
# of development and `benchmarks/judge_quotas.py`, November 2026.
_CYCLES_FOR_HALF: Final = 12.0
# The middle of the model listens to the last cycles more than a mean of all does, and is as much less certain.
_OF_MIDDLE: Final = 2.0
# The mean of so many cycles says as much of the middle as the model does.
_CYCLES_FOR_MIDDLE: Final = 104.0
_LEAST_SAY: Final = 0.01
# By so much more than a normal one a Laplace distribution loses with each cycle, where both have the same size.
_OF_BURSTS: Final = log(2.0) + 0.5 - 0.5 * log(2.0 * pi)
# A chance of nothing that is less is that of the sum itself.
_SELDOM: Final = 0.02
_LEAST: Final = 1e-9
_MOST_SKEW: Final = 4.0
_MOST_COMMON: Final = 0.9
# Real periods lean on each other even where their level keeps: by so much of what is uncertain of each, by
# `benchmarks/bench_targets.py`, November 2026.
_LEANS: Final = 0.15


class _Course(NamedTuple):
    """A level that wanders by so much of the noise of a cycle: where it is, its doubt, that noise, and how likely all
    that is where misses are normal, and where they come in bursts.
    """

    wanders: float
    level: float
    doubt: float
    noise: float
    logit: float
    of_bursts: float


class _Stray(NamedTuple):
    """The level of a step, and the variances of a single step and of a step of a whole cycle, of the level, and of
    what that wanders by a step.
    """

    level: float
    single: float
    usual: float
    doubt: float
    wanders: float


@final
class KeptLevel:
    """How a steady flow goes on. Not a value: what it returns are values.

    `share` is how much it says beside the model.
    """

    def __init__(self, series: EvenSeries, stray: _Stray, cycles: EvenCycles, share: float) -> None:
        self.share, self._stray, self._series, self._cycles = share, stray, series, cycles
        self._swing = Swing(series)
        season = series.season or ()
        self._summed = list(accumulate([*season, *season], initial=0.0))
        self._idle = IdleSteps.of(series.raw, series.steps.cycle) if series.one_way else None

    @classmethod
    def of(cls, series: EvenSeries) -> Self | None:
        """Return how a flow goes on that keeps its level; None where too little came, or it says next to nothing."""
        cycles = EvenCycles.of(series)
        if cycles is None:
            return None
        courses = [_course(cycles.sums, wanders) for wanders in _WANDERS]
        best = max([max(course.logit, course.of_bursts) for course in courses])
        likely = sum([exp(logit - best) for course in courses for logit in (course.logit, course.of_bursts)])
        keeps = [(exp(one.logit - best), one) for one in courses if one.wanders <= _KEEPS]
        kept, many = sum([weight for weight, _ in keeps]), len(cycles.sums)
        share = kept / likely * many * many / (many * many + _CYCLES_FOR_HALF * _CYCLES_FOR_HALF)
        if share < _LEAST_SAY:
            return None
        length, rows = (
            cycles.length,
            [(one.level, one.noise, one.doubt, one.noise * one.wanders) for _, one in keeps],
        )
        level, noise, doubt, wanders = (
            sum([weight * value for (weight, _), value in zip(keeps, row, strict=True)]) / kept
            for row in zip(*rows, strict=True)
        )
        usual = noise / length
        single = cycles.within + max(0.0, usual - cycles.within) / length
        stray = _Stray(level / length, single, usual, _OF_MIDDLE * doubt / length**2, wanders / length**3)
        return cls(series, stray, cycles, share)

    def beside(self, shape: Distribution, start: float, end: float, middle: float) -> Shape:
        """Return what comes between two horizons by a model, and where its middle lies, with what the past says
        beside it.
        """
        inner, start = shape.inner if isinstance(shape, Whole) else shape, max(0.0, start)
        many, own = len(self._cycles.sums), self._stray.level * self._factors(start, max(start, end))
        between = middle + (own - middle) * many / (many + _CYCLES_FOR_MIDDLE)
        law = self._law(start, end, between, is_whole=inner is not shape)
        both = Pooled((inner, law), (1.0 - self.share, self.share))
        return Whole(both) if inner is not shape else both

    def common(self, start: float, end: float) -> float:
        """Return the share of the variance between two horizons that all such stretches have in common."""
        noise, common = self._variances(start, end)
        return min(_MOST_COMMON, _LEANS + (1.0 - _LEANS) * common / (noise + common))

    def _factors(self, start: float, end: float) -> float:
        """Return as how many usual steps those between two horizons count."""
        season = self._series.season
        if season is None:
            return end - start
        cycles, rest = divmod(end - start, len(season))
        at = (len(self._series.changes) + start) % len(season)
        return cycles * self._summed[len(season)] + _between(self._summed, at, at + rest)

    def _variances(self, start: float, end: float) -> tuple[float, float]:
        """Return the variance of single steps, and of the level, between two horizons."""
        steps, stray, length = max(_LEAST, end - start), self._stray, self._cycles.length
        factors = self._factors(start, start + steps)
        if steps < 1.0:
            noise = stray.single * steps ** (2.0 * WITHIN_A_STEP)
        else:
            part = min(1.0, (steps - 1.0) / (length - 1.0)) if length > 1 else 1.0
            noise = steps * (stray.single + (stray.usual - stray.single) * part)
        swing = self._swing.over(start, steps) ** 2
        doubt = stray.doubt + stray.wanders * (start + steps / 2.0)
        return max(SMALLEST, noise * swing), factors * factors * doubt

    def _law(self, start: float, end: float, middle: float, *, is_whole: bool) -> Skewed:
        variance, none = sum(self._variances(start, end)), 0.0
        if self._idle is not None:
            none = min(1.0 - _SELDOM, self._idle.over(start, end))
            none = none if none > _SELDOM else 0.0
            some = middle / (1.0 - none)
            variance = max(_LEAST * variance, (variance + middle * middle) / (1.0 - none) - some * some)
            middle = some
        deviation, unit = sqrt(variance), self._series.unit
        return Skewed(
            mean=finite(middle * unit),
            deviation=max(finite(deviation * unit), SMALLEST),
            skew=self._skew(middle, deviation, is_whole=is_whole),
            df=len(self._cycles.sums) - 1.0,
            nothing=none,
        )

    def _skew(self, mean: float, deviation: float, *, is_whole: bool) -> float:
        """Return the skew of sums that go one way: that of a gamma, of counts that of a negative binomial."""
        if not self._series.one_way or not mean:
            return 0.0
        skew = 2.0 * deviation / mean
        if is_whole:
            skew *= max(0.0, 1.0 - 0.5 * abs(mean) / (deviation * deviation))
        return min(_MOST_SKEW, max(-_MOST_SKEW, skew))


@final
class EvenCycles(NamedTuple):
    """The last whole cycles of a flow: how many steps each has, what each brought, and how much single steps stray
    from their mean (in variances).
    """

    length: int
    sums: Sequence[float]
    within: float

    @classmethod
    def of(cls, series: EvenSeries) -> Self | None:
        """Return the cycles of a flow; None of too few, and of those that are all alike."""
        length, x = DAYS_OF_WEEK if series.steps.days == 1 else 1, series.changes
        many = min(_LONGEST, len(x) // length)
        if many < _FEWEST:
            return None
        kept = x[len(x) - many * length :]
        sums = [sum(kept[at : at + length]) for at in range(0, len(kept), length)]
        if max(sums) - min(sums) <= _LEAST * max(map(abs, kept)):
            return None
        if length == 1:
            return cls(length, sums, 0.0)
        off = sum([(one - sums[at // length] / length) ** 2 for at, one in enumerate(kept)])
        return cls(length, sums, off / (many * (length - 1)))


def _course(sums: Sequence[float], wanders: float) -> _Course:
    """Return the level that cycles are foretold by which wanders by so much of their noise."""
    level, doubt, squares, sizes, spread = sums[0], 1.0, 0.0, 0.0, 0.0
    for came in sums[1:]:
        before = doubt + wanders
        wide, missed = before + 1.0, came - level
        squares += missed * missed / wide
        sizes += abs(missed) / sqrt(wide)
        spread += log(wide)
        doubt = before / wide
        level += missed * doubt
    many = len(sums) - 1
    noise = max(squares / many, SMALLEST)
    normal, of_bursts = 0.5 * log(noise), log(max(sizes / many, SMALLEST)) + _OF_BURSTS
    logits = (-many * each - 0.5 * spread for each in (normal, of_bursts))
    return _Course(wanders, level, doubt * noise, noise, *logits)


def _between(summed: Sequence[float], start: float, end: float) -> float:
    """Return what lies between two places of sums, each perhaps within a step."""
    ends = [(int(place), place % 1.0) for place in (start, end)]
    before, upto = (
        summed[whole] + (part * (summed[whole + 1] - summed[whole]) if part else 0.0) for whole, part in ends
    )
    return upto - before


@final
class TwoSides(NamedTuple):
    """A distribution as its two sides: what the model says by itself, and what a level says that keeps."""

    model: Distribution
    stands: Distribution


def sides_of(shape: Distribution) -> TwoSides:
    """Return both sides of a distribution; of one without a level that keeps both are as it is."""
    if isinstance(shape, Pooled):
        if isinstance(shape.parts[-1], Skewed):
            return TwoSides(*shape.parts)
        return TwoSides(
            *[evolve(shape, parts=parts) for parts in zip(*map(sides_of, shape.parts), strict=True)]
        )
    if isinstance(shape, (Bounded, Shifted, Steady, Whole)):
        model, stands = sides_of(shape.inner)
        return TwoSides(evolve(shape, inner=model), evolve(shape, inner=stands))
    return TwoSides(shape, shape)
