"""Forecasts and projections as data: the distribution by its parameters, and what follows from it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise
from math import fsum
from typing import Any, Final, NamedTuple

from smartgoals._checked import refuse
from smartgoals._errors import InvalidValue, WrongType
from smartgoals._forecast.caution import Caution
from smartgoals._forecast.distribution import (
    Bounded,
    Known,
    Pooled,
    Quantiles,
    Shape,
    Shifted,
    Steady,
    TwoPiece,
    Weighted,
    Whole,
)
from smartgoals._forecast.forecast import Forecast, Inputs
from smartgoals._forecast.passage import AmountLeg, Amounts, Implied, OneWay, WalkLeg, Wandering
from smartgoals._forecast.rounding import Rounded, RoundedPath
from smartgoals._forecast.skewed import Skewed
from smartgoals._forecast.student import HEAVY, LIGHT
from smartgoals._numbers import plain
from smartgoals._progress.progress import Progress
from smartgoals._projection.parts import Arrival, MilestoneChance, PeriodChance, Sensitivity
from smartgoals._projection.projection import Projection
from smartgoals._projection.tripwire import Tripwire, Tripwires
from smartgoals._record import Record
from smartgoals.codec._results import limits
from smartgoals.codec._results.row import TEXT, Result, Speech, Told

_ROUNDING: Final = 1e-6
_SHARES: Final = tuple(k / 100 for k in range(1, 100))


class WrittenInterval(NamedTuple):
    """The central interval that holds a value with a chance of 80 %."""

    low: float
    high: float


def _interval(value: Forecast | Projection) -> WrittenInterval | None:
    has_one = isinstance(value, Forecast) or value.forecast is not None
    return WrittenInterval(*value.interval(0.8)) if has_one else None


def described(shape: Any) -> Shape:
    """Return what stands for a distribution of a caller's own class: the quantiles it answers with.

    Raises :class:`~smartgoals.WrongType` for what has none.
    """
    quantile = getattr(shape, "quantile", None)
    if quantile is None:
        raise WrongType(
            value=shape, expected="a distribution or passage of smartgoals, or a distribution with quantiles"
        )
    values = sorted(float(quantile(share)) for share in _SHARES)
    return Quantiles(_SHARES, tuple(values))


def needs_forecaster(days: Sequence[date]) -> Sequence[Forecast]:
    """Refuse: other days are forecast by the method itself, and data hold what it said of one day."""
    hint = "a forecast read from data has no forecaster: forecast again, or project the goal again"
    raise refuse("days", len(days), "asked of a forecast that was made in this program", hint)


def _forecast(given: dict[str, Any], _: Mapping[str, Any], __: Speech) -> Forecast:
    return Forecast(**given, again=needs_forecaster)


def _bounded(given: dict[str, Any], _: Mapping[str, Any], __: Speech) -> Bounded:
    """Return a distribution whose bounds have room between them."""
    low, high = given["low"], given["high"]
    if low is not None and high is not None and high < low:
        raise InvalidValue(value=high, expected=f"at or above low, which is {plain(low)}", path="high")
    return Bounded(**given)


def _weighted(given: dict[str, Any], _: Mapping[str, Any], __: Speech) -> Weighted:
    """Return values with a share each."""
    limits.same_length(given["values"], given["shares"], "shares")
    return Weighted(**given)


def _pooled(given: dict[str, Any], _: Mapping[str, Any], __: Speech) -> Pooled:
    """Return distributions with a share each, which make one, or with none."""
    shares = given["shares"]
    if shares is not None:
        limits.same_length(given["parts"], shares, "shares")
        if abs(fsum(shares) - 1.0) > _ROUNDING:
            raise InvalidValue(value=list(shares), expected="shares that make 1 together", path="shares")
    return Pooled(**given)


def _quantiles(given: dict[str, Any], _: Mapping[str, Any], __: Speech) -> Quantiles:
    """Return shares with a value each."""
    limits.same_length(given["shares"], given["values"], "values")
    return Quantiles(**given)


def _wandering(given: dict[str, Any], _: Mapping[str, Any], __: Speech) -> Wandering:
    """Return a path whose joints follow each other, the last of several beyond the last day, and
    the one before it not.
    """
    joints = [leg.steps for leg in given["legs"]]
    _follow(given["legs"], "steps")
    if len(joints) > 1 and not joints[-2] <= given["steps"] <= joints[-1]:
        expected = f"a number from {plain(joints[-2])} to {plain(joints[-1])}"
        raise InvalidValue(value=given["steps"], expected=expected, path="steps")
    return Wandering(**given)


def _amounts(given: dict[str, Any], _: Mapping[str, Any], __: Speech) -> Amounts:
    """Return a path of amounts whose joints follow each other."""
    _follow(given["legs"], "upto")
    return Amounts(**given)


def _follow(legs: Sequence[Any], name: str) -> None:
    """Refuse a joint that does not lie after the one before it."""
    for at, (before, after) in enumerate(pairwise(legs), 1):
        if not getattr(before, name) < getattr(after, name):
            value = getattr(after, name)
            raise InvalidValue(
                value=value, expected="above that of the joint before it", path=f"legs[{at}].{name}"
            )


_GRAIN: Final = limits.between(1, 10**15)
"""The size of the steps to which readings are rounded: tens, hundreds, thousands and so on."""
# Student's t has both sides in closed form for these alone.
_FREEDOM: Final = limits.among(HEAVY, LIGHT)
_TWO_PIECE: Final = Record(
    {
        "centre": limits.FINITE,
        "edge": limits.FINITE,
        "down": limits.ABOVE_ZERO,
        "up": limits.ABOVE_ZERO,
        "down_df": _FREEDOM,
        "up_df": _FREEDOM,
        "on_edge": limits.between(0, 1),
    }
)
_SKEWED: Final = Record(
    {
        "mean": limits.FINITE,
        "deviation": limits.ABOVE_ZERO,
        "skew": limits.FINITE,
        "df": limits.ABOVE_ZERO,
        "nothing": limits.between(0, 1),
    }
)
_WEIGHTED: Final = Record({"values": limits.ASCENDING, "shares": limits.shares(fewest=1, with_ends=True)})
_POOLED: Final = Record({"parts": limits.FILLED, "shares": limits.CHANCE})
_QUANTILES: Final = Record({"shares": limits.shares(fewest=2, with_ends=False), "values": limits.ASCENDING})
_WALK_LEG: Final = Record(
    {
        "steps": limits.JOINT,
        "drift": limits.FINITE,
        "drift_scale": limits.NOT_NEGATIVE,
        "step": limits.NOT_NEGATIVE,
        "scale": limits.ABOVE_ZERO,
    }
)
_WANDERING: Final = Record(
    {
        **dict.fromkeys(("start", "peak", "trough"), limits.FINITE),
        "steps": limits.STEPS,
        "legs": limits.FILLED,
        "first": limits.STEPS,
        "noise": limits.NOT_NEGATIVE,
        "drawn": limits.between(0, 1),
    }
)
_AMOUNTS: Final = Record(
    {
        "legs": limits.FILLED,
        "ratios": limits.ASCENDING,
        "spread": limits.ABOVE_ZERO,
        "noise": limits.ABOVE_ZERO,
        "count": limits.STEPS,
    }
)
_ROUNDED_PATH: Final = Record({"grain": _GRAIN, "doubts": limits.FILLED})

ROWS: Final[tuple[Result, ...]] = (
    Result("known", Known, is_tagged=True),
    Result("two_piece", TwoPiece, is_tagged=True, limits=_TWO_PIECE),
    Result("skewed", Skewed, is_tagged=True, limits=_SKEWED),
    Result("bounded", Bounded, is_tagged=True, build=_bounded),
    Result("weighted", Weighted, is_tagged=True, limits=_WEIGHTED, build=_weighted),
    Result("quantiles", Quantiles, is_tagged=True, limits=_QUANTILES, build=_quantiles),
    Result("pooled", Pooled, is_tagged=True, limits=_POOLED, build=_pooled),
    Result("shifted", Shifted, is_tagged=True, limits=Record({"by": limits.FINITE})),
    Result("steady", Steady, is_tagged=True, limits=Record({"share": limits.between(0, 1)})),
    Result("whole", Whole, is_tagged=True),
    Result("rounded", Rounded, is_tagged=True, limits=Record({"grain": _GRAIN})),
    Result("walk_leg", WalkLeg, limits=_WALK_LEG),
    Result("amount_leg", AmountLeg, limits=Record({"upto": limits.JOINT, "centre": limits.FINITE})),
    Result("one_way", OneWay, is_tagged=True),
    Result("wandering", Wandering, is_tagged=True, limits=_WANDERING, build=_wandering),
    Result("amounts", Amounts, is_tagged=True, limits=_AMOUNTS, build=_amounts),
    Result(
        "implied", Implied, is_tagged=True, limits=Record({"start": limits.FINITE, "steps": limits.STEPS})
    ),
    Result("rounded_path", RoundedPath, is_tagged=True, limits=_ROUNDED_PATH),
    Result("inputs", Inputs),
    Result("caution", Caution, (TEXT,)),
    Result("interval_80", WrittenInterval),
    Result(
        "forecast",
        Forecast,
        ("expected", Told("interval", lambda value, _: _interval(value), WrittenInterval | None)),
        without=("again",),
        build=_forecast,
    ),
    Result("arrival", Arrival),
    Result("milestone_chance", MilestoneChance),
    Result("period_chance", PeriodChance),
    Result("sensitivity", Sensitivity),
    Result("tripwire", Tripwire),
    Result(
        "tripwires",
        Tripwires,
        (TEXT,),
        limits=Record({"chances": limits.SOME_CHANCES, "metric_unit": limits.UNIT}),
    ),
    Result(
        "projection",
        Projection,
        (
            "expected",
            Told("interval", lambda value, _: _interval(value), WrittenInterval | None),
            "cautions",
            "is_certain",
            "pace_expected",
            "pace_for_even",
            "pace_for_likely",
        ),
        without=("later",),
        types=Record({"progress": Progress | None}),
        limits=Record({"days_ahead": limits.between(-limits.REACH, limits.REACH), "unit": limits.UNIT}),
    ),
)
