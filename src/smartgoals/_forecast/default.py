"""The default forecaster: what `forecast` and `project` ask when no method is named.

What belongs here: fitting the model once and reading the asked days off it. The model itself is in `model`.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Final, final

from attrs import evolve, frozen

from smartgoals._checked import an, each, refusing
from smartgoals._days import day as to_day, optional_day
from smartgoals._forecast.distribution import Bounded, Known, Shape
from smartgoals._forecast.forecast import Forecast, Inputs
from smartgoals._forecast.model import Model
from smartgoals._forecast.passage import AnyPassage
from smartgoals._forecast.series import EvenSeries, Kind, prepare
from smartgoals._model.history import History

_ASSUMED: Final = (
    "the next changes come from the same source as the past ones, whose rate drifts",
    "a pace does not go on accelerating",
)
_ONE_WAY: Final = "what has never turned back does not turn back"
_SEASONAL: Final = "the season repeats as in the past cycles"


@final
@frozen
class Default:
    """A pool of rates weighed by back-test, with a scale learned from back-test and prior; deterministic.

    `docs/explanation/projection.md` describes the method and its measured accuracy.
    """

    name: str = "default"

    def __call__(
        self, history: History, days: Sequence[date], *, as_of: date, total_from: date | None = None
    ) -> tuple[Forecast, ...]:
        """Return a forecast for each of the days, which lie after the last reading known on *as_of*."""
        return FittedDefault(history, as_of, self.name).forecasts(days, total_from)


@final
class FittedDefault:
    """The default method fitted to a history as known on a day: any number of days may be asked of it.

    Whether it is one of counts is told by its readings, unless *is_whole* does.
    """

    @refusing(history=an(History, "a History"), as_of=to_day)
    def __init__(
        self, history: History, as_of: date, name: str = "default", *, is_whole: bool | None = None
    ) -> None:
        series = prepare(history, as_of)
        if is_whole is not None and series.unit == 1.0:
            series = evolve(series, is_whole=is_whole)
        low, high = history.bounds
        self.model = Model(series, None if low is None else float(low), None if high is None else float(high))
        self.as_of, self.name = as_of, name
        self.inputs = Inputs(
            readings=series.readings,
            first=date.fromordinal(history.ordinals[0]),
            last=date.fromordinal(series.last_ordinal),
            step=str(series.steps),
            kind=series.kind.value,
        )
        self.assumptions = _assumptions(series)

    @refusing(day=to_day)
    def steps_to(self, day: date) -> float:
        """Return how many natural steps a day lies after the last reading, but for days that bring
        nothing at the end.
        """
        return self.model.series.steps_to(day.toordinal())

    @refusing(days=partial(each, what="days", convert=to_day), total_from=optional_day)
    def forecasts(self, days: Sequence[date], total_from: date | None = None) -> tuple[Forecast, ...]:
        """Return a forecast for each of the days after the last reading."""
        return tuple([self._forecast(day, total_from) for day in days])

    @refusing(day=to_day, total_from=optional_day)
    def distribution(self, day: date, total_from: date | None = None) -> Shape:
        """Return what the forecast of a day tells, and nothing beside it."""
        if total_from is not None:
            return self._total(total_from, day)
        steps, is_off = self.steps_to(day), self.model.series.is_off(day.toordinal())
        return Known(0.0) if is_off else self.model.on_day(steps)

    @property
    def level_says(self) -> float:
        """How much it says beside the model that a steady flow keeps its level."""
        return 0.0 if self.model.kept_level is None else self.model.kept_level.share

    @refusing(first=to_day, last=to_day)
    def common(self, first: date, last: date) -> float:
        """Return the share of what is uncertain from one day to another that all such stretches have in common,
        as long as the level keeps; all of it, where nothing says that it does.
        """
        window = self.model.series.window(first.toordinal(), last.toordinal())
        level = self.model.kept_level
        return 1.0 if window is None or level is None else level.common(*window)

    def _forecast(self, day: date, total_from: date | None) -> Forecast:
        shape, passage = self._value(day) if total_from is None else (self._total(total_from, day), None)
        return Forecast(
            on=day,
            as_of=self.as_of,
            method=self.name,
            distribution=shape,
            passage=passage,
            total_from=total_from,
            inputs=self.inputs,
            assumptions=self.assumptions,
        )

    def _value(self, day: date) -> tuple[Shape, AnyPassage | None]:
        """Return what the value may be on a day, and what it may be on the way there."""
        steps, is_off = self.steps_to(day), self.model.series.is_off(day.toordinal())
        if is_off and steps <= 0.0:
            return Known(0.0), None
        shape = self.model.on_day(steps)
        return Known(0.0) if is_off else shape, self.model.passage(steps, shape)

    def _total(self, first: date, last: date) -> Shape:
        window = self.model.series.window(first.toordinal(), last.toordinal())
        if window is None:
            return Known(0.0)
        shape, low = self.model.total(*window), self.model.low
        # What only ever fell has an edge of its own, which may lie beyond the range of the metric.
        return (
            Bounded(shape, 0.0, None) if low is not None and low >= 0.0 > self.model.series.one_way else shape
        )


def _assumptions(series: EvenSeries) -> tuple[str, ...]:
    extra = (_ONE_WAY,) if series.one_way and series.kind is Kind.COUNTER else ()
    return (*_ASSUMED, *extra, _SEASONAL) if series.season is not None else (*_ASSUMED, *extra)


DEFAULT: Final = Default()
