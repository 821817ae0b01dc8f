"""Student's t with two and with four degrees of freedom: the only two that have both sides in closed form.

What belongs here: distribution functions and quantiles, exact to rounding and without tables or
iteration. Imports nothing of smartgoals. The formulas are those of W. T. Shaw, "Sampling Student's
T distribution", Journal of Computational Finance 9 (2006), sections 2.1 and 2.2.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import acos, cos, sqrt

LIGHT = 4
HEAVY = 2
_FAR = 1e150


def cumulative(t: float, df: int) -> float:
    """Return P(T <= t) for two (:data:`HEAVY`) or four (:data:`LIGHT`) degrees of freedom.

    >>> round(cumulative(1.0, HEAVY), 6), round(cumulative(1.0, LIGHT), 6)
    (0.788675, 0.81305)
    """
    if abs(t) > _FAR:
        return 0.0 if t < 0 else 1.0
    if t < 0:  # the lower tail is computed as an upper one would lose its digits
        return _upper(-t, df)
    return 1.0 - _upper(t, df)


def _upper(t: float, df: int) -> float:
    if df == HEAVY:
        root = sqrt(2.0 + t * t)
        return 1.0 / (root * (root + t))
    ratio = t / sqrt(4.0 + t * t)
    gap = 4.0 / (4.0 + t * t) / (1.0 + ratio)  # 1 - ratio, without cancellation
    return gap * gap * (2.0 + ratio) / 4.0


def cumulative_light(places: Iterable[float]) -> list[float]:
    """Return :func:`cumulative` of many places, for four degrees of freedom, at a third of the cost.

    >>> cumulative_light([-1.0, 1.0]) == [cumulative(t, LIGHT) for t in (-1.0, 1.0)]
    True
    """
    found = []
    for place in places:
        t = -place if place < 0.0 else place
        if t > _FAR:
            upper = 0.0
        else:
            square = 4.0 + t * t
            ratio = t / sqrt(square)
            gap = 4.0 / square / (1.0 + ratio)
            upper = gap * gap * (2.0 + ratio) / 4.0
        found.append(upper if place < 0.0 else 1.0 - upper)
    return found


def mean_light(places: Sequence[float], by: float, scale: float) -> tuple[float, float]:
    """Return the mean of :func:`cumulative` of many places moved by an amount, over a scale, for four degrees
    of freedom, and how fast it rises with the amount.

    Its digits are those of numbers around one: of a small chance it tells fewer than :func:`cumulative`.

    >>> mean_light([0.0], 0.0, 0.5), mean_light([-1.0, 1.0], 0.0, 2.0)[0]
    ((0.5, 0.75), 0.5)
    """
    total = rise = 0.0
    for place in places:
        t = (place + by) / scale
        if not -_FAR < t < _FAR:
            total += 2.0 if t > 0.0 else -2.0
            continue
        part = 4.0 / (4.0 + t * t)
        ratio = t * sqrt(part) / 2.0
        total += ratio * (3.0 - ratio * ratio)
        rise += part * part * sqrt(part)
    count = len(places)
    return 0.5 + total / (4.0 * count), 0.375 * rise / (count * scale)


def density_light(t: float) -> float:
    """Return the density of t with four degrees of freedom.

    >>> density_light(0.0)
    0.375
    """
    part = 4.0 / (4.0 + t * t)
    return 0.375 * part * part * sqrt(part)


def quantile(p: float, df: int) -> float:
    """Return the t below which the share *p* lies, for 0 < p < 1.

    >>> round(quantile(0.975, HEAVY), 4), round(quantile(0.975, LIGHT), 4)
    (4.3027, 2.7764)
    """
    spread = 4.0 * p * (1.0 - p)
    if df == HEAVY:
        return 2.0 * (p - 0.5) * sqrt(2.0 / spread)
    root = sqrt(spread)
    size = 2.0 * sqrt(max(0.0, cos(acos(min(1.0, root)) / 3.0) / root - 1.0))
    return size if p >= 0.5 else -size
