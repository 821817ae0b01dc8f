"""One rate and one scale from many estimates: weights by back-test, a scale by back-test and prior.

What belongs here: the two formulas of the default method and their fitted constants. Imports the bench of rates only. The
constants were found by maximum likelihood on the development series (`docs/explanation/projection.md` says how and how well
they hold on other series); every term is a ratio of the history's own numbers, so that scaling the values scales the result.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import exp, log, sqrt
from types import MappingProxyType
from typing import Final, final

from attrs import frozen

from smartgoals._forecast.rates import Bench, Trial
from smartgoals._forecast.series import Kind


@final
@frozen(kw_only=True)
class _Constants:
    """What the formulas take for one kind of series."""

    # Weight of an estimate: (its mean absolute error) ** -(floor + rise * certainty).
    power_floor: float
    power_rise: float
    # The error one expects of any estimate, in units of the noise: size * horizon ** decay; counts as _PRIOR_ORIGINS origins.
    size: float
    decay: float


_CONSTANTS: Final = MappingProxyType(
    {
        Kind.FLOW: _Constants(power_floor=0.0, power_rise=2.0, size=1.0, decay=-0.15),
        Kind.COUNTER: _Constants(power_floor=1.0, power_rise=6.0, size=1.2, decay=-0.25),
        Kind.LEVEL: _Constants(power_floor=4.0, power_rise=6.0, size=0.9, decay=-0.5),
    }
)
_PRIOR_ORIGINS: Final = 4.0
_PRIOR_SHARE: Final = 0.8
_WINDOWS_FOR_POWER: Final = 6.0
_WINDOWS_FOR_SCALE: Final = 3.0
# Half the standard deviation, half what successive differences tell of it: mean |difference| is 2 / sqrt(pi) of it.
_FROM_DIFFERENCES: Final = 0.886
_FROM_ABSOLUTE: Final = 1.2533
# Estimates from one or two changes agree because they are the same number: that is no sign of certainty.
_LEAST_DISAGREEMENT: Final = 0.02


@final
@frozen(kw_only=True)
class Rate:
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


def combined(bench: Bench, steps: float, unit: float) -> Rate:
    """Return the rate over a horizon; *unit* is the noise of the changes, above zero."""
    trial = bench.trial(steps)
    constants = _CONSTANTS[bench.kind]
    weights = _weights(trial, constants, unit)
    centre = sum([w * e for w, e in zip(weights, trial.estimates, strict=True)])
    disagreement = sqrt(sum([w * (e - centre) ** 2 for w, e in zip(weights, trial.estimates, strict=True)]))
    errors = [sum([w * e for w, e in zip(weights, row, strict=True)]) for row in zip(*trial.errors, strict=True)]
    tested = _spread(errors) / unit if errors else None
    apart = disagreement / unit + max(_LEAST_DISAGREEMENT, 1.0 / bench.n**2)
    scale = _scale(bench.kind, trial, tested, steps=steps, centre=abs(centre) / unit, apart=apart)
    return Rate(centre=centre, scale=unit * scale, windows=trial.windows)


def _weights(trial: Trial, constants: _Constants, unit: float) -> list[float]:
    expected = _PRIOR_ORIGINS * _PRIOR_SHARE * constants.size * unit * trial.horizon**constants.decay
    sizes = [sum(map(abs, errors)) + expected for errors in trial.errors]
    best = min(sizes)
    certainty = trial.windows / (trial.windows + _WINDOWS_FOR_POWER)
    power = constants.power_floor + constants.power_rise * certainty
    raw = [prior * (best / size) ** power for prior, size in zip(trial.priors, sizes, strict=True)]
    total = sum(raw)
    return [weight / total for weight in raw]


def _spread(errors: Sequence[float]) -> float:
    n = len(errors)
    return (sqrt(sum([e * e for e in errors]) / n) + _FROM_ABSOLUTE * sum(map(abs, errors)) / n) / 2.0


def _scale(kind: Kind, trial: Trial, tested: float | None, *, steps: float, centre: float, apart: float) -> float:
    """Return the scale of the error of the mean change; it and all it is made from are in units of the noise.

    A product of powers: of the errors in the back-test (as far as there are windows to trust them), of how far apart the
    estimates are, of the rate itself, and of the horizon.
    """
    trust = trial.windows / (trial.windows + _WINDOWS_FOR_SCALE)
    seen = 0.0 if tested is None else trust * log(tested + 1e-3)
    beyond = log(steps / trial.horizon)
    if kind is Kind.LEVEL:
        prior = (1.0 - trust) * (0.27 - 0.31 * log(trial.horizon))
        return exp(0.63 + 0.45 * seen + prior - 0.35 * beyond + 0.62 * log(apart))
    spoken = 0.30 * log(apart) + 0.34 * log(centre + 0.05)
    return exp(-0.54 + 0.22 * seen + 0.45 * (1.0 - trust) + 0.15 * beyond + spoken - 0.14 * (log(steps) - 3.0))
