"""One rate and one scale from many estimates: weights by traits and back-test, a scale by
disagreement and back-test.

What belongs here: the two formulas of the default method. Imports the bench of rates, traits and
the fitted constants. Every term is a ratio of the history's own numbers, so that scaling the values
scales the result, and mirroring mirrors it.

The weights are a softmax, so that the middle never leaves the estimates whatever the traits
(feature-based averaging of forecasts: P. Montero-Manso et al., International Journal of Forecasting
36, 2020).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import copysign, exp, log, sqrt
from operator import mul
from typing import Final, NamedTuple, final

from smartgoals._forecast.distribution import SMALLEST
from smartgoals._forecast.fitted import FITTED
from smartgoals._forecast.rates import Trial, Workbench
from smartgoals._forecast.series import EvenSeries, Kind
from smartgoals._forecast.traits import SeriesHabit, horizon, traits_of
from smartgoals._forecast.trend import AmountTrend
from smartgoals._forecast.underlying import Underlying, is_told, share_of

# The error one expects of any estimate, in units of the noise, counts as so many origins, and falls
# with the horizon so.
_PRIOR_ORIGINS: Final = 3.2
_PRIOR_DECAY: Final = -0.3
_WINDOWS_FOR_POWER: Final = 6.0
_WINDOWS_FOR_SCALE: Final = 3.0
# Half the standard deviation, half what successive differences tell of it: mean |difference| is 2 /
# sqrt(pi) of it.
_FROM_DIFFERENCES: Final = 0.886
_FROM_ABSOLUTE: Final = 1.2533
# Estimates from one or two changes agree because they are the same number: that is no sign of certainty.
_LEAST_DISAGREEMENT: Final = 0.02
_LEAST_RATE: Final = 0.05
_LEAST_ERROR: Final = 1e-3
_LARGEST: Final = 30.0
# So many errors in the back-test that do not hang together, beyond its windows, weigh as much as
# the fitted scale; and of how far the horizon goes beyond the back-test, so much counts: round
# values, by `benchmarks/judge_anew.py`, November 2026.
_ERRORS_FOR_SCALE: Final = 2.0
_BEYOND: Final = 0.5
_FEWEST_ERRORS: Final = 4
_MOST_CARRY: Final = 0.95
# What is assumed of one reading: a scale of so much of its size for the next step; and of equal changes.
_OF_ONE_READING: Final = 0.1
_STEADY: Final = 0.02
_ROUNDING: Final = 1e-12
# No centre is moved by more than so many times itself.
_SIDED: Final = 2.0
# What lies under the readings is held against the past twice as strictly as the estimates are, and a
# trend of amounts twice as strictly again.
_STRICTER: Final = 2.0
_STRICTER_OF_TRENDS: Final = 4.0
_DAYS_OF_A_WEEK: Final = 7


@final
class StepRate(NamedTuple):
    """What the next steps bring, per step on average: the middle, and the scale of its uncertainty."""

    centre: float
    scale: float
    windows: float


def noise(x: tuple[float, ...]) -> float:
    """Return the size of the step-to-step noise; of fewer than three values, half the last one.

    >>> noise((5.0, 5.0, 5.0)), noise((4.0,))
    (0.0, 2.0)
    """
    n = len(x)
    if n < 3:
        return abs(x[-1]) / 2.0 if x else 0.0
    mean = sum(x) / n
    deviation = sqrt(sum([(value - mean) ** 2 for value in x]) / n)
    differences = sum([abs(b - a) for a, b in pairwise(x)]) / (n - 1)
    return (deviation + _FROM_DIFFERENCES * differences) / 2.0


def noise_of(series: EvenSeries) -> float:
    """Return the size of the noise of a step, above zero even where the changes show none."""
    return _above_zero(noise(series.changes), series)


def _above_zero(found: float, series: EvenSeries) -> float:
    # A small share of the least float is zero, by which nothing can be measured.
    return found if found > _ROUNDING * _size(series) else max(_without_noise(series), SMALLEST)


def _size(series: EvenSeries) -> float:
    return max(max(map(abs, series.changes), default=0.0), abs(series.last_value))


def _without_noise(series: EvenSeries) -> float:
    """Return what to take for the noise where the changes show none: one reading, equal changes, or
    no change at all.
    """
    if series.readings == 1 or not series.changes:  # several readings of one day are one value
        return _OF_ONE_READING * (abs(series.last_value) or 1.0)
    mean = sum(series.changes) / len(series.changes)
    if abs(mean) > _ROUNDING * _size(series):
        return max(_STEADY, 1.0 / (len(series.changes) + 1.0)) * abs(mean)
    return (series.resolution or 1.0) / (series.readings + 1)


@final
class Combiner:
    """The formulas with the constants and traits of one series filled in; *unit* is the noise of
    its changes, above zero.

    A series that is an exact line goes on as it went: then *is_exact* makes the middle the rate of
    the line itself.
    """

    def __init__(self, series: EvenSeries, unit: float, *, is_exact: bool = False) -> None:
        traits = traits_of(series)
        self._bench, self._unit = Workbench(series), unit
        self._constants = FITTED[traits.habit]
        self._line = self._bench.sums[-1] / self._bench.n if is_exact else None
        numbers = traits.numbers
        # What the traits say of each estimate, and what the horizon adds.
        self._logits = {
            name: (sum(map(mul, coefficients, numbers)), coefficients[-1])
            for name, coefficients in self._constants.weights.items()
        }
        self._power, *self._of_signs = self._constants.scale
        self._may_stand = series.is_anew and traits.habit is SeriesHabit.WANDERING
        self._under: Underlying | None = None
        if not (series.kind is Kind.FLOW or series.one_way or is_exact) and is_told(series.changes):
            self._under = Underlying(series.changes, unit, is_anew=series.is_anew)
        self._trend: AmountTrend | None = None
        if series.kind is Kind.FLOW and not is_exact:
            week = _DAYS_OF_A_WEEK if series.steps.days == 1 else 1
            if AmountTrend.is_told(series.changes, week):
                self._trend = AmountTrend(series.changes, unit, week=week)

    def rate(self, steps: float) -> StepRate:
        """Return the rate over a horizon: that of the estimates, which start from the last reading, mixed
        with what the level under the readings tells, or the trend of the amounts, by its odds and by how
        either did in the back-test.
        """
        rate, trial, weights = self._estimated(steps)
        under = self._under or self._trend
        if under is None:
            return rate
        odds, errors = under.odds, under.errors(trial)
        if errors:
            own = weighed_errors(trial, weights)[: len(errors)]
            expected = _expected(trial.horizon)
            off, off_under = (sum(map(abs, row)) / self._unit + expected for row in (own, errors))
            odds += (
                (_STRICTER_OF_TRENDS if under is self._trend else _STRICTER)
                * self._power_of(trial)
                * log(off / off_under)
            )
        share, (middle, size) = share_of(odds), under.outlook(steps)
        apart = middle / steps - rate.centre
        scale = rate.scale ** (1.0 - share) * (size / steps) ** share
        return rate._replace(
            centre=rate.centre + share * apart,
            scale=sqrt(scale * scale + share * (1.0 - share) * apart * apart),
        )

    def estimated(self, steps: float) -> StepRate:
        """Return the rate over a horizon by the estimates alone."""
        return self._estimated(steps)[0]

    @property
    def under(self) -> float:
        """The chance that readings are of a level that lies under them, rather than start from the last."""
        return 0.0 if self._under is None else share_of(self._under.odds)

    @property
    def drawn(self) -> float:
        """The chance that a reading is drawn by itself about a level, rather than starts from the last:
        how far the next one takes back what one surprised by.
        """
        return 0.0 if self._under is None else self.under * self._under.fleeting

    @property
    def slope(self) -> float:
        """What the line under the readings brings a step, as far as they go along one."""
        return 0.0 if self._under is None else self._under.slope

    def _estimated(self, steps: float) -> tuple[StepRate, Trial, Sequence[float]]:
        unit, trial = self._unit, self._bench.trial(steps)
        weights = self._weights(trial, steps)
        weighed = sum(map(mul, weights, trial.estimates))
        centre = weighed if self._line is None else self._line
        signs = signs_of(trial, weights, centre, steps=steps, unit=unit, n=self._bench.n)
        power = self._power + sum(map(mul, self._of_signs, signs))
        scale = unit * exp(min(_LARGEST, max(-_LARGEST, power)))
        if self._may_stand:
            scale = _steadied(scale, trial, weights, steps)
        if self._line is None:
            centre = _shifted(centre, self._constants.shift * scale)
        return StepRate(centre=centre, scale=scale, windows=trial.windows), trial, weights

    def _power_of(self, trial: Trial) -> float:
        """Return how much a larger error in a back-test takes away."""
        certainty = trial.windows / (trial.windows + _WINDOWS_FOR_POWER)
        return self._constants.power + self._constants.power_of_certainty * certainty

    def _weights(self, trial: Trial, steps: float) -> list[float]:
        errors, ahead = log_errors(trial, self._unit), horizon(steps)
        power = self._power_of(trial)
        of = [self._logits[name] for name in trial.names]
        logits = [
            base + slope * ahead - power * error for (base, slope), error in zip(of, errors, strict=True)
        ]
        highest = max(logits)
        raw = [exp(logit - highest) for logit in logits]
        total = sum(raw)
        return [weight / total for weight in raw]


def _shifted(centre: float, shift: float) -> float:
    """Return a centre moved away from zero (or towards it, but never past it); one near zero hardly
    has a side.
    """
    size = abs(centre)
    if size == 0.0:
        return centre
    move = shift * min(1.0, _SIDED * size / abs(shift)) if shift else 0.0
    return copysign(size + move if move > 0.0 else size * exp(move / size), centre)


def log_errors(trial: Trial, unit: float) -> list[float]:
    """Return of each estimate the logarithm of its summed error at the origins, and of what one
    expects beside, in noises.
    """
    expected = _expected(trial.horizon)
    return [log(sum(map(abs, errors)) / unit + expected) for errors in trial.errors]


def _expected(horizon: int) -> float:
    expected: float = _PRIOR_ORIGINS * horizon**_PRIOR_DECAY
    return expected


def signs_of(
    trial: Trial, weights: Sequence[float], centre: float, *, steps: float, unit: float, n: int
) -> tuple[float, ...]:
    """Return what weighed estimates and their errors tell of the uncertainty of their mean, in
    units of the noise.

    Logarithms of the error in the back-test, of how far the horizon goes beyond it, of how far
    apart the estimates are, of the rate and of the horizon; where the back-test has few windows,
    its doubt and that of the horizon it had stand for it.
    """
    variance = sum(
        [weight * (estimate - centre) ** 2 for weight, estimate in zip(weights, trial.estimates, strict=True)]
    )
    errors = weighed_errors(trial, weights)
    trust = trial.windows / (trial.windows + _WINDOWS_FOR_SCALE)
    return (
        trust * log(_spread(errors) / unit + _LEAST_ERROR) if errors else 0.0,
        1.0 - trust,
        log(steps / trial.horizon),
        log(sqrt(variance) / unit + max(_LEAST_DISAGREEMENT, 1.0 / n**2)),
        log(abs(centre) / unit + _LEAST_RATE),
        log(steps) - 3.0,
        (1.0 - trust) * log(trial.horizon),
    )


def weighed_errors(trial: Trial, weights: Sequence[float]) -> list[float]:
    """Return how far the weighed estimates were off at past origins, the latest first."""
    return [sum(map(mul, weights, row)) for row in zip(*trial.errors, strict=True)]


def _steadied(scale: float, trial: Trial, weights: Sequence[float], steps: float) -> float:
    """Return a scale nearer to that of the back-test, the more its errors show that the level stands.

    Where a level wanders, the errors at origins whose windows overlap hang together, and count as
    no more than the windows that do not. Where each value is drawn about the same level, every one
    of them is news, however far ahead it looked. The excess is what weighs: without it the fitted
    scale stays as it is.
    """
    errors = weighed_errors(trial, weights)
    spread = _spread(errors) if len(errors) >= _FEWEST_ERRORS else 0.0
    if spread <= 0.0:
        return scale
    mean = sum(errors) / len(errors)  # a bias is no sign that errors hang together
    excess = _independent([(error - mean) / spread for error in errors]) - trial.windows
    if excess <= 0.0:
        return scale
    share = excess / (excess + _ERRORS_FOR_SCALE)
    # Of a mean change over more steps than were tried out, what a standing level adds is nothing.
    ahead = max(1.0, steps / trial.horizon)
    beyond: float = ahead ** (_BEYOND * (1.0 - share) - 1.0)
    return float(scale ** (1.0 - share) * (spread * beyond) ** share)


def _independent(errors: Sequence[float]) -> float:
    """Return how many independent errors tell as much as these, by how far each carries over to the next.

    The number for a mean of an autoregression of order one: N (1 - r) / (1 + r).
    """
    n = len(errors)
    square = sum(map(mul, errors, errors))
    if square <= 0.0:
        return float(n)
    carried: float = sum(map(mul, errors, errors[1:])) / square * n / (n - 1)
    carried = min(max(carried, 0.0), _MOST_CARRY)
    return n * (1.0 - carried) / (1.0 + carried)


def _spread(errors: Sequence[float]) -> float:
    n = len(errors)
    return (sqrt(sum(map(mul, errors, errors)) / n) + _FROM_ABSOLUTE * sum(map(abs, errors)) / n) / 2.0
