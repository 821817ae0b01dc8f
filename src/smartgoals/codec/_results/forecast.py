"""Forecasts and projections as data: the distribution by its parameters, and what follows from it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final, NamedTuple

from smartgoals._checked import refuse
from smartgoals._errors import WrongType
from smartgoals._forecast.caution import Caution
from smartgoals._forecast.distribution import Bounded, Known, Pooled, Quantiles, Shape, Shifted, TwoPiece, Weighted
from smartgoals._forecast.forecast import Forecast, Inputs
from smartgoals._forecast.passage import AmountLeg, Amounts, Implied, OneWay, WalkLeg, Wandering
from smartgoals._forecast.rounding import Rounded, RoundedPath
from smartgoals._progress.progress import Progress
from smartgoals._projection.projection import Arrival, MilestoneChance, PeriodChance, Projection, Sensitivity
from smartgoals._record import Record
from smartgoals.codec._results.row import TEXT, Result, Speech, Told

_SHARES: Final = tuple(k / 100 for k in range(1, 100))


class Interval(NamedTuple):
    """The central interval that holds a value with a chance of 80 %."""

    low: float
    high: float


def _interval(value: Forecast | Projection) -> Interval | None:
    has_one = isinstance(value, Forecast) or value.forecast is not None
    return Interval(*value.interval(0.8)) if has_one else None


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


ROWS: Final[tuple[Result, ...]] = (
    Result("known", Known, is_tagged=True),
    Result("two_piece", TwoPiece, is_tagged=True),
    Result("bounded", Bounded, is_tagged=True),
    Result("weighted", Weighted, is_tagged=True),
    Result("quantiles", Quantiles, is_tagged=True),
    Result("pooled", Pooled, is_tagged=True),
    Result("shifted", Shifted, is_tagged=True),
    Result("rounded", Rounded, is_tagged=True),
    Result("walk_leg", WalkLeg),
    Result("amount_leg", AmountLeg),
    Result("one_way", OneWay, is_tagged=True),
    Result("wandering", Wandering, is_tagged=True),
    Result("amounts", Amounts, is_tagged=True),
    Result("implied", Implied, is_tagged=True),
    Result("rounded_path", RoundedPath, is_tagged=True),
    Result("inputs", Inputs),
    Result("caution", Caution, (TEXT,)),
    Result("interval_80", Interval),
    Result(
        "forecast",
        Forecast,
        ("expected", Told("interval", lambda value, _: _interval(value), Interval | None)),
        without=("again",),
        build=_forecast,
    ),
    Result("arrival", Arrival),
    Result("milestone_chance", MilestoneChance),
    Result("period_chance", PeriodChance),
    Result("sensitivity", Sensitivity),
    Result(
        "projection",
        Projection,
        (
            "expected",
            Told("interval", lambda value, _: _interval(value), Interval | None),
            "cautions",
            "is_certain",
            "pace_expected",
            "pace_for_even",
            "pace_for_likely",
        ),
        types=Record({"progress": Progress | None}),
    ),
)
