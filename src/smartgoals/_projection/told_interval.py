"""Told interval: the ends of an interval as people read them, without what the figure cannot be.

Knows numbers and kinds of units, and no goals. A forecast without a range of its metric may reach below nothing,
or between two whole numbers: its ends stay what they are, and texts tell those of the figure.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, floor

from smartgoals._model.metric import Unit

__all__ = ["told_interval"]

_NEARLY = 1e-9


def told_interval(
    ends: tuple[float, float], expected: float, unit: Unit | str | None, beside: Sequence[float | None] = ()
) -> tuple[float, float]:
    """Return the ends of an interval about what is expected as they are told, where it and what stands *beside* it
    are possible: a duration is never below nothing, and what is counted in whole numbers lies between none.

    >>> told_interval((-0.9, 1.7), 0.4, "duration"), told_interval((74.95, 75.05), 75.0, "count", [40, 75])
    ((0.0, 1.7), (75.0, 75.0))
    >>> told_interval((74.95, 75.05), 75.0, "count", [40.5]), told_interval((-3.2, 1.0), -1.0, "duration")
    ((74.95, 75.05), (-3.2, 1.0))
    """
    low, high = ends
    known = [expected, *(one for one in beside if one is not None)]
    if unit == Unit.DURATION and min(known) >= 0.0:
        return max(0.0, low), max(0.0, high)
    if unit == Unit.COUNT and all(float(one).is_integer() for one in known):
        inner = float(ceil(low - _NEARLY)), float(floor(high + _NEARLY))
        return inner if inner[0] <= expected <= inner[1] else ends
    return ends
