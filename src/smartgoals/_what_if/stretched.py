"""Stretched: a distribution as it is once a share of what is to come is added to it, or taken away.

What belongs here: the line `times * x + by` for each shape. Knows distributions, and nothing of
events or goals.
"""

from __future__ import annotations

from functools import partial
from typing import Final, cast

from attrs import evolve

from smartgoals._forecast.distribution import (
    SMALLEST,
    Bounded,
    Distribution,
    Known,
    Pooled,
    Quantiles,
    Shape,
    Shifted,
    Steady,
    TwoPiece,
    Weighted,
    Whole,
    finite,
)
from smartgoals._forecast.rounding import Rounded

__all__ = ["stretched"]

_SHARES: Final = tuple([place / 100.0 for place in range(1, 100)])
"""The shares by whose quantiles a shape of a caller's own is drawn."""


def stretched(shape: Distribution, times: float, by: float) -> Shape:
    """Return the distribution of `times * x + by`, with *times* above zero.

    >>> stretched(Known(3.0), 2.0, 1.0)
    Known(value=7.0)
    >>> stretched(Quantiles((0.1, 0.9), (80.0, 120.0)), 0.5, 10.0).values
    (50.0, 70.0)
    """
    return cast("Shape", _stretched(shape, times, by))


def _stretched(shape: Distribution, times: float, by: float) -> Distribution:
    moved = partial(_moved, times=times, by=by)
    if isinstance(shape, Known):
        return Known(moved(shape.value))
    if isinstance(shape, TwoPiece):
        return evolve(
            shape,
            centre=moved(shape.centre),
            down=max(SMALLEST, finite(times * shape.down)),
            up=max(SMALLEST, finite(times * shape.up)),
            edge=None if shape.edge is None else moved(shape.edge),
        )
    if isinstance(shape, (Weighted, Quantiles)):
        return evolve(shape, values=tuple(map(moved, shape.values)))
    if isinstance(shape, Shifted):
        # The rest apart from what is counted already, lest a small one be lost in a large total.
        return Shifted(_stretched(shape.inner, times, 0.0), moved(shape.by))
    if isinstance(shape, Pooled):
        return evolve(shape, parts=tuple([_stretched(part, times, by) for part in shape.parts]))
    if isinstance(shape, Steady):
        return Steady(_stretched(shape.inner, times, by), shape.share)
    if isinstance(shape, Whole):  # what is added is counted as well
        return Whole(_stretched(shape.inner, times, by))
    if isinstance(shape, Rounded):
        return Rounded(stretched(shape.inner, times, by), shape.grain)
    if isinstance(shape, Bounded):
        low, high = (None if end is None else moved(end) for end in (shape.low, shape.high))
        return Bounded(_stretched(shape.inner, times, by), low, high)
    return Quantiles(_SHARES, tuple([moved(shape.quantile(share)) for share in _SHARES]))


def _moved(value: float, times: float, by: float) -> float:
    return finite(finite(times * value) + by)
