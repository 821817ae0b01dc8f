"""Counted: how much of what an event brings counts for a goal, by the days on which it is judged.
Knows cases and events.
"""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from statistics import median_low
from typing import TYPE_CHECKING, Final, NamedTuple, final

from smartgoals._days import ONE_DAY, moved
from smartgoals._forecast.counts import behind_counts
from smartgoals._model.metric import Nature
from smartgoals._model.target import Judged
from smartgoals._projection.worked import Worked
from smartgoals._what_if.words import WhatIfReason

if TYPE_CHECKING:
    from collections.abc import Sequence

    from smartgoals._case.case import Case
    from smartgoals._forecast.ask import Forecasting
    from smartgoals._forecast.forecast import Forecast
    from smartgoals._model.event import Event
    from smartgoals._projection.projection import Projection

ADDS: Final = frozenset({Nature.FLOW, Nature.STOCK})
"""Natures to which an event adds what stays: of any other a value is higher while it is on, and
then as before.
"""
_NOT_ADDED: Final = frozenset({Nature.UNIQUE, None})
"""Natures of which nobody knows what an event adds to them."""


@final
class CountedDays(NamedTuple):
    """The days that nobody has read yet from which on, and up to which, what comes counts for a goal,
    and what an amount is a share of.

    `adds` tells whether an amount is that of an event, of which those days count that lie inside;
    else a value is higher on the days of the event, which are a share of those that it is told of.
    `base` is what stands or was counted already, to which what is to come adds. `is_told` is False
    where an event moves the chance, and an amount in all does not tell how.
    """

    first: date
    last: date
    adds: bool = True
    is_told: bool = True
    base: float = 0.0

    @classmethod
    def of(cls, case: Case, projection: Projection, forecast: Forecast) -> CountedDays:
        """Return the days that count for a goal.

        What is to come adds up from where the projection begins to count: a stock keeps what it
        won, whenever that was, unless it counts from a start ahead; a total is of the days of the
        goal, an amount of a period of that period. Any other value is that of its last reading,
        which tells of the days since the one before. A goal of any day, of every period, or of
        people is moved by each day, and not by an amount.
        """
        unread = read_upto(case) + ONE_DAY
        if projection.judged is Judged.ANY_DAY or projection.target is None or case.nature in _NOT_ADDED:
            return cls(unread, max(forecast.day, projection.deadline or forecast.day), is_told=False)
        if case.nature in ADDS:
            begins = max(unread, (projection.since or case.as_of) + ONE_DAY)
            return cls(begins, forecast.day, base=projection.now or 0.0)
        return cls(moved(forecast.day, 1 - _spacing(case)), forecast.day, adds=False)

    @property
    def days(self) -> int:
        """How many days count."""
        return (self.last - self.first).days + 1

    def part(self, event: Event) -> float:
        """Return the share of an event's effect that counts: each day brings as much as any other."""
        inside = (min(self.last, event.end) - max(self.first, event.start)).days + 1
        if inside <= 0:
            return 0.0
        return inside / (event.days if self.adds else self.days)

    def why_not(self, event: Event) -> WhatIfReason:
        """Return why nothing of an event counts."""
        return WhatIfReason.AFTER_THE_END if event.start > self.last else WhatIfReason.OFF_THE_DAYS


def read_upto(case: Case) -> date:
    """Return the last day of which readings tell: no reading holds what an event brings later. Where nothing
    was read, it is the day asked about.
    """
    forecasting = case.forecasting
    return case.as_of if forecasting is None else date.fromordinal(forecasting.last)


def _spacing(case: Case) -> int:
    """Return how many days usually lie between two readings."""
    days = [] if case.history is None else sorted(set(case.history.ordinals))
    return median_low([later - earlier for earlier, later in pairwise(days)] or [1])


def usual_amount(case: Case, event: Event, counting: CountedDays | None = None) -> float | None:
    """Return the middle of what the days of an event bring without it; None where nobody can forecast that.

    It is told by the days that count; others were read, and hold what it brought, or lie beyond the
    end. Pauses and holidays bring nothing, as in
    a projection. Of a share, a mean or a score it is where that stands on the last of the days.
    """
    forecasting = case.forecasting
    if forecasting is None:
        return None
    first, last = max(event.start, read_upto(case) + ONE_DAY), event.end
    if counting is not None and counting.part(event):
        first, last = max(first, counting.first), min(last, counting.last)
    if case.nature not in ADDS:
        return _middles(forecasting, [last])[0]
    return event.days / ((last - first).days + 1) * _comes(case, forecasting, first, last)


def usual_between(
    case: Case, forecasting: Forecasting, counting: CountedDays, first: date, last: date
) -> float:
    """Return the part of what counts that comes anyway from one day that counts to another."""
    if case.nature in ADDS:
        return _comes(case, forecasting, first, last)
    days = (last - first).days + 1
    return _middles(forecasting, [last])[0] * days / counting.days


def _comes(case: Case, forecasting: Forecasting, first: date, last: date) -> float:
    """Return the middle of what days bring of what adds up, without what pauses and holidays take."""
    work = Worked(case.goal.calendar, forecasting.known.ordinals)
    eve, end = work.day(first - ONE_DAY), work.day(last)
    if case.nature is Nature.FLOW:
        return _middles(forecasting, [end], eve + ONE_DAY)[0] if eve < end else 0.0
    before, after = _middles(forecasting, [eve, end])
    return after - before


def _middles(forecasting: Forecasting, days: Sequence[date], total_from: date | None = None) -> list[float]:
    """Return the middles of what is forecast of some days; of counts those of what lies behind them."""
    made = forecasting.forecasts(days, total_from, cautious=False)
    return [behind_counts(one).expected for one in made]
