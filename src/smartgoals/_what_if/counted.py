"""Counted: how much of what an event brings counts for a goal, by the days on which it is judged. Knows cases and events."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple, final

from smartgoals._days import ONE_DAY
from smartgoals._model.metric import Nature
from smartgoals._what_if.words import WhatIfReason

if TYPE_CHECKING:
    from smartgoals._case.case import Case
    from smartgoals._forecast.forecast import Forecast
    from smartgoals._model.event import Event

ADDS: Final = frozenset({Nature.FLOW, Nature.STOCK})
"""Natures to which an event adds what stays: of any other a value is higher while it is on, and then as before."""


@final
class Counting(NamedTuple):
    """The days after today from which on, and up to which, what comes counts for a goal."""

    first: date
    last: date
    adds: bool

    @classmethod
    def of(cls, case: Case, forecast: Forecast) -> Counting:
        """Return the days that count for a goal; of a value that is judged on one day that day alone.

        A stock keeps what it won, whenever that was; a total is of the days of the goal.
        """
        tomorrow = case.as_of + ONE_DAY
        if case.nature is Nature.STOCK:
            return cls(tomorrow, forecast.day, adds=True)
        if case.nature is Nature.FLOW:
            return cls(max(tomorrow, forecast.total_from or forecast.day), forecast.day, adds=True)
        return cls(forecast.day, forecast.day, adds=False)

    def part(self, event: Event) -> float:
        """Return the share of an event's effect that counts: that of its days, each bringing as much as the others."""
        inside = (min(self.last, event.end) - max(self.first, event.start)).days + 1
        if inside <= 0:
            return 0.0
        return inside / event.days if self.adds else 1.0

    def why_not(self, event: Event) -> WhatIfReason:
        """Return why nothing of an event counts."""
        return WhatIfReason.AFTER_THE_END if event.start > self.last else WhatIfReason.OFF_THE_DAYS


def usual_amount(case: Case, event: Event) -> float | None:
    """Return the middle of what the days of an event bring without it; None where nobody can forecast that.

    Of a share, a mean or a score it is where that stands on the last of them.
    """
    forecasting = case.forecasting
    if forecasting is None:
        return None
    if case.nature is Nature.FLOW:
        return forecasting.forecasts([event.end], event.start, cautious=False)[0].expected
    if case.nature is not Nature.STOCK:
        return forecasting.forecasts([event.end], cautious=False)[0].expected
    eve = max(event.start - ONE_DAY, forecasting.known.first.day)
    before, after = forecasting.forecasts([eve, event.end], cautious=False)
    return after.expected - before.expected
