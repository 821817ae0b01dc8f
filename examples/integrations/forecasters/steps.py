"""Even steps of a history, and forecasts from simulated paths of them: what the three methods beside it share.

Models of other packages take one value a step. Readings are uneven, an amount of two days is none of one, and a day
asked about may lie between two steps; a total is the sum along each path, never a sum of quantiles.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from math import ceil
from typing import TypeAlias

import numpy
from attrs import frozen
from numpy.typing import NDArray

import smartgoals as sg

Floats: TypeAlias = NDArray[numpy.float64]
A_YEAR_AND_A_MONTH = 400


@frozen
class Steps:
    """A history as values in even steps of so many days, the last of which ends with the last reading.

    Of a flow they are the amounts of the steps, of anything else the values at their ends.
    """

    days: int
    last: date
    values: tuple[float, ...]
    is_flow: bool
    bounds: tuple[float, float]

    @classmethod
    def of(cls, history: sg.History, least: int) -> Steps:
        """Return the steps of a history; fewer than *least* are refused, in words that the reasons of a goal say."""
        if len(history) < 2:
            raise ValueError("two readings are needed to know their step")
        days = numpy.asarray(history.ordinals)
        values = numpy.asarray([float(value) for value in history.values])
        step = max(1, int(numpy.median(numpy.diff(days))))
        is_flow = history.nature == "flow"
        if is_flow:
            days, values = _running(history, step)
        even = numpy.interp(numpy.arange(days[-1], days[0] - 1, -step)[::-1], days, values)
        if is_flow:
            even = numpy.diff(even)
        if len(even) < least:
            raise ValueError(f"{least} steps of {step} days are needed, and there are {len(even)}")
        low, high = history.bounds
        bounds = (-numpy.inf if low is None else float(low), numpy.inf if high is None else float(high))
        return cls(step, history.last.day, tuple(even.tolist()), is_flow, bounds)

    @property
    def season(self) -> int:
        """How many steps a season has: a week of days, a year of months; 1 where two of them were not seen."""
        length = 7 if self.days == 1 else 12 if 28 <= self.days <= 31 else 1
        return length if len(self.values) >= 2 * length else 1

    def horizon(self, days: Sequence[date]) -> int:
        """Return how many steps to simulate: the same for nearly all questions, so that answers are of the same paths."""
        furthest = A_YEAR_AND_A_MONTH
        while furthest < (max(days) - self.last).days:
            furthest *= 2
        return ceil(furthest / self.days)

    def forecasts(
        self, paths: Floats, days: Sequence[date], *, as_of: date, method: str, total_from: date | None
    ) -> list[sg.Forecast]:
        """Return the forecast of each day from paths, one in a row; of totals, from the sums along each path."""
        if not numpy.isfinite(paths).all():
            raise ValueError("the model simulated values that are no numbers")
        paths = paths.clip(*self.bounds)
        start = 0.0 if self.is_flow else self.values[-1]
        reached = numpy.insert(paths.cumsum(axis=1) if self.is_flow else paths, 0, start, axis=1)
        made = []
        for day in days:
            ahead = (day - self.last).days
            if total_from is not None:
                before = (total_from - self.last).days - 1
                samples = _at(reached, ahead / self.days) - _at(reached, before / self.days)
            elif self.is_flow:  # one reading of a flow is the amount of its step
                samples = paths[:, ceil(ahead / self.days) - 1]
            else:
                samples = _at(reached, ahead / self.days)
            forecast = sg.Forecast.of_samples(
                samples.tolist(), on=day, as_of=as_of, method=method, total_from=total_from
            )
            if not self.is_flow:  # so that "reached on any day" has an answer
                forecast = forecast.with_path_from(start, self.last)
            made.append(forecast)
        return made


def _running(history: sg.History, step: int) -> tuple[NDArray[numpy.int64], Floats]:
    """Return the running total of a flow at the ends of what its amounts are of.

    An amount is of the days that it covers, else of those since the one before it, and the total goes up along a line.
    """
    days, totals = [history.ordinals[0] - step], [0.0]
    if history[0].covers is not None:
        days = [history[0].covers.toordinal() - 1]
    for reading in history:
        if reading.covers is not None:
            begins = reading.covers.toordinal() - 1
            if begins < days[-1]:
                raise ValueError(f"two readings are of {reading.covers}: amounts that overlap are no steps")
            days, totals = [*days, begins], [*totals, totals[-1]]
        days, totals = [*days, reading.day.toordinal()], [*totals, totals[-1] + float(reading.value)]
    return numpy.asarray(days), numpy.asarray(totals)


def _at(reached: Floats, step: float) -> Floats:
    """Return the values of all paths so many steps ahead, between two steps along a line."""
    before = int(step)
    share = step - before
    return reached[:, before] if not share else reached[:, before] * (1 - share) + reached[:, before + 1] * share
