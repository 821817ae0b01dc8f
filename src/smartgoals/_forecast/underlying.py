"""What lies under readings: levels that are read with noise, or that come back to a mean or to a line.

What belongs here: forecasts of a level by smoothing, and how far the history bears them out. What does
not: the estimates that start from the last reading (that is `rates`), and setting one against the other
(that is `combine`). Knows changes, and the trials of a horizon.

Where each reading starts from the last one, as prices and followers do, nothing tells more of the next
than the last. Where each is read with noise of its own, the level under them does; and where the level
comes back, so does its mean. Which of these holds is not assumed but asked of the history: each of a
few filters (exponential smoothing in its innovations form: R. J. Hyndman, A. B. Koehler, J. K. Ord and
R. D. Snyder, Forecasting with Exponential Smoothing, 2008) foretells each reading from those before it,
and what it missed by tells how likely it is (A. P. Dawid, Journal of the Royal Statistical Society A
147, 1984), beside a walk that starts from the last reading. Few readings cannot tell them apart: then
the walk, which is the likelier one beforehand, keeps its say.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from math import exp, log, sqrt
from operator import sub
from typing import Final, NamedTuple, final

from smartgoals._forecast.rates import Trial

# What lies further back tells of other noise, and costs time.
_LONGEST: Final = 180
_FEWEST: Final = 5
# The first readings tell no filter anything.
_FIRST: Final = 2
# What a filter carries over of the distance from its course, and how much of a surprise stays.
_FILTERS: Final = (
    (1.0, 0.6),
    (1.0, 0.3),
    (1.0, 0.1),
    (1.0, 0.03),
    (0.95, 1.0),
    (0.95, 0.5),
    (0.8, 1.0),
    (0.8, 0.5),
    (0.5, 1.0),
    (0.0, 1.0),
)
# How likely beforehand: a walk of what starts from its last value, and of what is measured anew; that
# a level comes back, beside that it does not; and that it goes along a line, beside that it does not.
# The surprises count for less than independent normal ones would, since real ones are neither. All are
# round values, by `benchmarks/judge_noisy.py` and the series of development, November 2026.
_WALKS: Final = 0.85
_WALKS_ANEW: Final = 0.5
_COMES_BACK: Final = 0.3
_ON_A_LINE: Final = 0.3
_TEMPER: Final = 0.75
# A slope is taken for small beforehand, as if so much of its square had been seen flat.
_FLAT: Final = 12.0
# The drift of a level that wanders is less certain than that of a line, by so much of its steps' variance.
_OF_STEPS: Final = 1.2
# A normal deviation is so many mean absolute ones; and a t of four degrees of freedom with the same
# middle nine tenths has so much of it for its scale.
FROM_ABSOLUTE: Final = 1.2533
TO_SCALE: Final = 0.9
# A level is looked at for having moved up to so many readings ago, and never by the last one alone, where
# enough came before; that it did so there is as likely beforehand as at one of all readings, and a third
# of that. After k readings it stays so with k / (k + 2) at most: it may still return.
_MOST_SINCE: Final = 6
_FEWEST_BEFORE: Final = 20
_OF_ALL: Final = 4
_MOVES: Final = 1.0
_RETURNS: Final = 2.0
# Filters that weigh less than this are left out.
_LIGHTEST: Final = 1e-2
_LEAST_ERROR: Final = 1e-3
_FAR: Final = 700.0


@final
class LevelCourse(NamedTuple):
    """The mean, or the line, of all readings up to each: there, one step ahead, its slope, and by how
    much more than its noise the next reading may lie off it (in variances).
    """

    here: Sequence[float]
    ahead: Sequence[float]
    slopes: Sequence[float]
    doubts: Sequence[float]


@final
class Filtered(NamedTuple):
    """One filter run over the readings: the level after each, and how large its surprises were."""

    carry: float
    gain: float
    course: LevelCourse
    levels: Sequence[float]
    deviation: float

    def ahead(self, positions: Sequence[int], steps: float) -> list[float]:
        """Return what it foretold at some positions, so many steps ahead."""
        (here, _, slopes, _), levels = self.course, self.levels
        if self.carry == 1.0:
            return [levels[at] + slopes[at] * steps for at in positions]
        kept = self._carried(steps)
        gone = 1.0 - kept
        return [kept * levels[at] + gone * here[at] + slopes[at] * steps for at in positions]

    def variance(self, steps: float) -> float:
        """Return how uncertain what it foretells from the last reading on is: by noise, by steps of the
        level, and by how few readings tell its course.
        """
        carry, gain, n = self.carry, self.gain, len(self.levels)
        further, is_line = max(0.0, steps - 1.0), self.course.slopes[-1] != 0.0
        squares = squares_of(n)
        if carry == 1.0:
            share = 1.0 + gain * gain * further
            if is_line:
                share += steps * steps * (1.0 / squares + _OF_STEPS * gain * gain / n)
        else:
            kept = carry * carry
            share = 1.0 + gain * gain * kept * (1.0 - kept**further) / (1.0 - kept)
            long = (1.0 - self._carried(steps)) * (1.0 + carry * gain / (1.0 - carry))
            share += long * long * (1.0 / n + (((n - 1.0) / 2.0 + steps) ** 2 / squares if is_line else 0.0))
        return self.deviation * self.deviation * share

    def _carried(self, steps: float) -> float:
        power: float = self.carry**steps
        return power


@final
class LevelShift(NamedTuple):
    """A level that may have moved so many readings ago, by how far, how likely it stays there, and the variance
    of how far.
    """

    since: int
    off: float
    share: float
    variance: float


@final
class LevelOutlook(NamedTuple):
    """What the filters foretell over some steps: the middle of the change, and its scale."""

    middle: float
    scale: float


@final
class Underlying:
    """The filters of one level, weighed by how well each foretold its readings; *unit* is the noise of
    its changes, above zero.

    `odds` is the logarithm of the odds of them all against a walk that starts from the last reading.
    """

    def __init__(self, changes: Sequence[float], unit: float, *, is_anew: bool) -> None:
        self._first = max(0, len(changes) - _LONGEST)
        self._values = _values(changes[self._first :])
        n = len(self._values)
        courses = _mean_course(self._values), line_course(self._values)
        runs: list[Filtered] = []
        logits: list[float] = []
        for course, prior in zip(courses, (0.0, log(_ON_A_LINE)), strict=True):
            for carry, gain in _FILTERS:
                levels, errors = _run(self._values, course, carry, gain)
                doubts = course.doubts[_FIRST : n - 1] if carry == 0.0 else ()
                size = sum(errors) / len(errors) + _LEAST_ERROR * unit
                runs.append(Filtered(carry, gain, course, levels, FROM_ABSOLUTE * size))
                comes_back = log(_COMES_BACK) if 0.0 < carry < 1.0 else 0.0
                logits.append(prior + comes_back + likelihood(errors, doubts, unit) - log(len(_FILTERS)))
        walks = _WALKS_ANEW if is_anew else _WALKS
        logits_of_walks = [walk + log(walks / (1.0 - walks)) for walk in _walks(self._values, unit)]
        highest = max(logits)
        shares = [exp(logit - highest) for logit in logits]
        total = sum(shares)
        self.odds = min(log(n / _FEWEST), highest + log(total) - log_sum(logits_of_walks))
        heavy = [(share, run) for share, run in zip(shares, runs, strict=True) if share > _LIGHTEST * total]
        total = sum([share for share, _ in heavy])
        self._runs = [(share / total, run) for share, run in heavy]
        self._shift = self._shifted() if n >= _FEWEST_BEFORE else None

    @property
    def fleeting(self) -> float:
        """The share of a surprise that is gone by the next reading: all of it where each is drawn about
        a mean, none where a level starts from its last value.
        """
        return sum([share * (1.0 - run.carry * run.gain) for share, run in self._runs])

    @property
    def slope(self) -> float:
        """What the courses bring a step, which past readings lack."""
        return sum([share * run.course.slopes[-1] for share, run in self._runs])

    def outlook(self, steps: float) -> LevelOutlook:
        """Return what the filters foretell from the last reading on."""
        own = [(share, run.ahead((-1,), steps)[0], run.variance(steps)) for share, run in self._runs]
        middle = sum([share * ahead for share, ahead, _ in own])
        variance = sum([share * (spread + (ahead - middle) ** 2) for share, ahead, spread in own])
        if self._shift is not None:
            since, off, stays, more = self._shift
            apart = self._ahead(since, since + steps) + off - middle
            variance += stays * (more + (1.0 - stays) * apart * apart)
            middle += stays * apart
        return LevelOutlook(middle, TO_SCALE * sqrt(variance))

    def errors(self, trial: Trial) -> list[float]:
        """Return by how much a step the filters were off at the origins of a trial, the latest first, as
        far as their readings reach back.
        """
        steps, first, values = trial.horizon, self._first, self._values
        positions = [at + 1 - first for at in trial.origins if at + 1 - first >= _FIRST]
        ahead = [0.0] * len(positions)
        for share, run in self._runs:
            ahead = [
                so_far + share * one for so_far, one in zip(ahead, run.ahead(positions, steps), strict=True)
            ]
        return [
            came - (one - values[at]) / steps
            for came, one, at in zip(trial.came, ahead, positions, strict=False)
        ]

    def _ahead(self, back: int, steps: float) -> float:
        """Return what the filters foretold before so many of the last readings, so many steps ahead."""
        at = len(self._values) - 1 - back
        return sum([share * run.ahead((at,), steps)[0] for share, run in self._runs])

    def _shifted(self) -> LevelShift | None:
        """Return the likeliest move of the level of late, None where it has not surprised enough for one.

        A filter that took many readings to be of one level believes a new one only slowly. From its
        second reading on, a level that has moved foretells each by how far those before lay off what was
        foretold; whether it did so is told by how much less that surprises than the filters do.
        """
        values, n = self._values, len(self._values)
        size = sum([share * run.deviation for share, run in self._runs]) / FROM_ABSOLUTE
        most = min(_MOST_SINCE, n // _OF_ALL)
        surprises = [abs(values[-back] - self._ahead(back, 1.0)) for back in range(1, most + 1)]
        found, unlikely = None, log(n) + _MOVES
        for since in range(2, most + 1):
            most_gained = _TEMPER * sum(surprises[: since - 1]) / size
            if most_gained - unlikely < log(_LIGHTEST):
                continue
            off = [value - self._ahead(since, step) for step, value in enumerate(values[-since:], 1)]
            so_far = list(accumulate(off))
            moved = sum([abs(own - so_far[at] / (at + 1)) for at, own in enumerate(off[1:])])
            gain = most_gained - _TEMPER * moved / size
            stays = min(since / (since + _RETURNS), share_of(gain - unlikely))
            if found is None or stays > found.share:
                found = LevelShift(since, so_far[-1] / since, stays, (FROM_ABSOLUTE * size) ** 2 / since)
        return found if found is not None and found.share > _LIGHTEST else None


def share_of(odds: float) -> float:
    """Return the share of the logarithm of odds.

    >>> share_of(0.0), round(share_of(2.0), 2)
    (0.5, 0.88)
    """
    return 1.0 / (1.0 + exp(-odds)) if odds > -_FAR else 0.0


def is_told(changes: Sequence[float]) -> bool:
    """Tell whether changes can tell anything of what lies under them: enough of them, and some that take
    back what others brought.

    >>> is_told([1.0, -1.0, 2.0, 1.0, -1.0]), is_told([1.0, 0.0, 2.0, 1.0, 1.0])
    (True, False)
    """
    return len(changes) >= _FEWEST and min(changes) < 0.0 < max(changes)


def _values(changes: Sequence[float]) -> list[float]:
    """Return the values behind changes, as far above the last one."""
    back = list(accumulate(reversed(changes), sub, initial=0.0))
    back.reverse()
    return back


def squares_of(n: float) -> float:
    """Return the summed squares of so many positions about their mean, and what is seen flat beforehand."""
    return n * (n * n - 1.0) / 12.0 + _FLAT


def _mean_course(values: Sequence[float]) -> LevelCourse:
    means = [total / count for count, total in enumerate(accumulate(values), 1)]
    return LevelCourse(means, means, [0.0] * len(means), [1.0 + 1.0 / n for n in range(1, len(means) + 1)])


def line_course(values: Sequence[float]) -> LevelCourse:
    here, ahead, slopes, doubts = [], [], [], []
    total = weighed = 0.0
    for position, value in enumerate(values):
        total += value
        weighed += position * value
        n, half = position + 1.0, position / 2.0
        squares = squares_of(n)
        slope, mean = (weighed - total * half) / squares, total / n
        here.append(mean + slope * half)
        ahead.append(mean + slope * (half + 1.0))
        slopes.append(slope)
        doubts.append(1.0 + 1.0 / n + (half + 1.0) ** 2 / squares)
    return LevelCourse(here, ahead, slopes, doubts)


def _run(
    values: Sequence[float], course: LevelCourse, carry: float, gain: float
) -> tuple[Sequence[float], list[float]]:
    """Return the levels of a filter after each value, and the sizes of its surprises."""
    if carry == 0.0:
        own = zip(values[_FIRST + 1 :], course.ahead[_FIRST:], course.doubts[_FIRST:], strict=False)
        return course.here, [abs(value - ahead) / sqrt(doubt) for value, ahead, doubt in own]
    own = zip(values[1:], course.here, course.slopes, strict=False)
    gone = 1.0 - carry
    if gain == 1.0:  # the level is the reading
        told = zip(values, own, strict=False)
        errors = [abs(value - carry * before - gone * here - slope) for before, (value, here, slope) in told]
        return values, errors[_FIRST:]
    level, levels, errors = values[0], [values[0]], []
    # The first readings tell the level as their mean does.
    gains = [gain if gain * count > 1.0 else 1.0 / count for count in range(2, len(values) + 1)]
    for (value, here, slope), share in zip(own, gains, strict=True):
        level = carry * level + gone * here + slope
        error = value - level
        level += share * error
        levels.append(level)
        errors.append(abs(error))
    return levels, errors[_FIRST:]


def _walks(values: Sequence[float], unit: float) -> tuple[float, float]:
    """Return the likelihoods of a walk and of one that drifts as it did so far."""
    changes = list(map(sub, values[_FIRST + 1 :], values[_FIRST:]))
    so_far = range(_FIRST, len(values) - 1)
    doubts = [1.0 + 1.0 / count for count in so_far]
    drifts = [(values[count] - values[0]) / count for count in so_far]
    off = [abs(c - d) / sqrt(doubt) for c, d, doubt in zip(changes, drifts, doubts, strict=True)]
    still = likelihood(list(map(abs, changes)), (), unit)
    return still, log(_ON_A_LINE) + likelihood(off, doubts, unit)


def likelihood(errors: Sequence[float], doubts: Sequence[float], unit: float) -> float:
    """Return the log-likelihood of surprises whose size is not known beforehand (double exponential, so
    that single wide ones count for little).
    """
    size = log(sum(errors) / len(errors) / unit + _LEAST_ERROR)
    return -_TEMPER * (len(errors) * size + sum(map(log, doubts)) / 2.0)


def log_sum(logits: Sequence[float]) -> float:
    highest = max(logits)
    return highest + log(sum([exp(logit - highest) for logit in logits]))
