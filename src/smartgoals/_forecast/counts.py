"""Counts: whole numbers, and what lies behind them, which moves by parts of one as well.

What belongs here: taking the steps of whole numbers off a forecast, and moving counts by an amount. A
rate, a pace, or what an event brings is no whole number: it is read off what lies behind. Knows
distributions, passages and forecasts.
"""

from __future__ import annotations

from typing import cast

from attrs import evolve

from smartgoals._forecast.distribution import (
    Bounded,
    Distribution,
    Pooled,
    Shape,
    Shifted,
    Steady,
    Whole,
    half_way,
)
from smartgoals._forecast.forecast import Forecast
from smartgoals._forecast.passage import Amounts, OneWay, Wandering
from smartgoals._numbers import Number

__all__ = ["behind_counts", "edge_behind", "shifted", "smooth"]


def smooth(shape: Distribution) -> Shape:
    """Return a distribution without the steps of whole numbers: what lies behind counts.

    >>> from smartgoals._forecast.distribution import Known
    >>> smooth(Shifted(Whole(Known(2.2)), 3.0)).quantile(0.5)
    5.2
    """
    if isinstance(shape, Whole):
        return cast("Shape", shape.inner)
    if isinstance(shape, (Bounded, Shifted, Steady)):
        return evolve(shape, inner=smooth(shape.inner))
    if isinstance(shape, Pooled):
        return evolve(shape, parts=tuple(map(smooth, shape.parts)))
    return cast("Shape", shape)  # or one of a caller's own


def shifted(shape: Distribution, by: float) -> Shape:
    """Return a distribution moved by an amount; counts are whole numbers still, what is not moves behind them.

    >>> from smartgoals._forecast.distribution import Known
    >>> shifted(Whole(Known(2.2)), 0.5), shifted(Known(2.2), 0.5)
    (Whole(inner=Shifted(inner=Known(value=2.2), by=0.5)), Shifted(inner=Known(value=2.2), by=0.5))
    """
    behind = smooth(shape)
    return Shifted(shape, by) if behind == shape else Whole(Shifted(behind, by))


def behind_counts(forecast: Forecast) -> Forecast:
    """Return a forecast of what lies behind counts, which moves by parts of one as well; any other as it is."""
    way, shape = forecast.passage, smooth(forecast.distribution)
    if shape == forecast.distribution:
        return forecast
    if isinstance(way, OneWay):
        way = evolve(way, at_end=smooth(way.at_end), at_start=smooth(way.at_start))
    elif isinstance(way, (Amounts, Wandering)):
        on_the_way = tuple(map(smooth, way.on_the_way))
        way = evolve(way, at_end=smooth(way.at_end), on_the_way=on_the_way, is_whole=False)
    return evolve(forecast, distribution=shape, passage=way)


def edge_behind(forecast: Forecast, x: Number, *, upward: bool) -> Number:
    """Return what must be reached behind counts (see :func:`behind_counts`) for a count to be at least (or
    at most) a number: half a step before it.
    """
    is_smooth = smooth(forecast.distribution) == forecast.distribution
    return x if is_smooth else half_way(float(x), upward=upward)
