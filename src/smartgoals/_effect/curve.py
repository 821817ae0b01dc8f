"""Curve: quantiles of one amount at fixed shares, and how several methods' are averaged into those of one.

What belongs here: averages of quantiles (Vincent averages), their widths, and their end at zero.
Knows numbers only.

Averaged quantiles keep the shape of what is averaged, where averaged chances would widen it (K. C.
Lichtendahl et al., Management Science 59, 2013). The narrower a method, the more it counts; where
methods disagree, the average is the wider.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import exp, sqrt
from typing import Final, TypeAlias

from smartgoals._effect.constants import DISAGREEMENT
from smartgoals._forecast.student import LIGHT, quantile

SHARES: Final = (0.005, 0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.975, 0.995)
MIDDLE: Final = SHARES.index(0.5)
_LOW, _HIGH = SHARES.index(0.1), SHARES.index(0.9)
_STUDENT: Final = tuple([quantile(share, LIGHT) for share in SHARES])

Curve: TypeAlias = tuple[float, ...]
"""Quantiles at :data:`SHARES`."""


def curve_of(at: Callable[[float], float]) -> Curve:
    """Return the curve of a function from shares to quantiles."""
    return tuple([at(share) for share in SHARES])


def student_curve(middle: float, scale: float) -> Curve:
    """Return the curve of Student's t with four degrees of freedom."""
    return tuple([middle + scale * t for t in _STUDENT])


def width(curve: Curve) -> float:
    """Return the width of the 80 % interval."""
    return curve[_HIGH] - curve[_LOW]


def widened(curve: Curve, factor: float) -> Curve:
    """Return a curve whose quantiles lie so many times as far from the middle."""
    middle = curve[MIDDLE]
    return tuple([middle + factor * (value - middle) for value in curve])


def bent(curve: Curve) -> Curve:
    """Return a curve that ends at zero, for what was never below it: the logarithm of its lower
    half is the t's.

    >>> min(bent(student_curve(1.0, 10.0))) > 0.0
    True
    """
    middle = curve[MIDDLE]
    if middle <= 0.0:
        return tuple([max(0.0, value) for value in curve])
    return tuple([value if value >= middle else middle * exp((value - middle) / middle) for value in curve])


def averaged(curves: Sequence[Curve], least: float) -> Curve:
    """Return the average of curves, each weighing one over its width, which is never taken for less
    than *least*.
    """
    weights = [1.0 / max(width(curve), least) for curve in curves]
    total = sum(weights)
    weights = [weight / total for weight in weights]
    middle = _mean([curve[MIDDLE] for curve in curves], weights)
    spread = _mean([(curve[MIDDLE] - middle) ** 2 for curve in curves], weights)
    own = max(_mean([width(curve) for curve in curves], weights), least)
    wider = sqrt(own * own + DISAGREEMENT * spread) / own
    apart = [[value - curve[MIDDLE] for value in curve] for curve in curves]
    return tuple([middle + wider * _mean(column, weights) for column in zip(*apart, strict=True)])


def _mean(values: Sequence[float], weights: Sequence[float]) -> float:
    return sum([weight * value for weight, value in zip(weights, values, strict=True)])
