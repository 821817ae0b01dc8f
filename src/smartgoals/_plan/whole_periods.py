"""Whole periods: which periods a pace to be reached is judged by. Knows periods and calendars, and
no readings.

A period counts when it has an active day and no pause that keeps the pace cuts it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from fractions import Fraction
from itertools import islice, takewhile
from typing import TYPE_CHECKING, Final, NamedTuple

from smartgoals._days import ONE_DAY
from smartgoals._errors import SmartGoalsError
from smartgoals._plan.quota import DAY, Span, active_days, whole_period
from smartgoals._time.calendar import Calendar, PauseKeeps
from smartgoals._time.period import Period

if TYPE_CHECKING:
    from smartgoals._plan.knots import Points

__all__ = ["WholePeriods", "arriving", "share_of"]

_MOST_SKIPPED: Final = 4_000
"""Periods that are skipped in a row before none is looked for any more: ten years of days off."""


class WholePeriods(NamedTuple):
    """The periods of a calendar, or those of several units, which run from a first day."""

    period: Period
    calendar: Calendar
    first: date

    def around(self, on: date) -> Span:
        """Return the whole period that a day falls into."""
        return whole_period(self.period, self.calendar, self.first, on)

    def counts(self, span: Span) -> bool:
        """Tell whether a period is one to be judged by."""
        for pause in self.calendar.pauses:
            if pause.keeps is PauseKeeps.PACE and pause.start <= span.end and span.start <= pause.end:
                return False
        return bool(active_days(self.calendar, span))

    @property
    def are_fiscal(self) -> bool:
        """Whether they are the months, quarters or years of a fiscal calendar."""
        is_of_months = self.period.count == 1 and self.period.months is not None
        return is_of_months and not self.calendar.has_calendar_months

    def between(self, eve: date, end: date) -> Fraction:
        """Return how many lie between the ends of two days, the first and last by the share of their days."""
        spans = takewhile(lambda span: span.start <= end, self.since(eve + ONE_DAY))
        return sum((share_of(span, eve, end) for span in spans), Fraction(0))

    def in_whole(self, brought: Fraction, span: Span) -> Fraction:
        """Return what a period brought as the pace it is: a half day that brought half has the pace
        of a whole one.
        """
        if self.period != DAY:
            return brought
        return brought / active_days(self.calendar, span)

    def closed_by(self, on: date) -> Span | None:
        """Return the last whole period that counts and ends on a day or before it; None where there
        is none.
        """
        for span in self._back(on):
            if span.end <= on and self.counts(span):
                return span
        return None

    def closing_after(self, on: date) -> Span | None:
        """Return the first whole period that counts and ends after a day; None where there is none."""
        for span in islice(self.since(on if on == date.max else on + ONE_DAY), _MOST_SKIPPED):
            if span.end > on and self.counts(span):
                return span
        return None

    def since(self, on: date) -> Iterator[Span]:
        """Yield the whole periods from the one of a day on, as far as the calendar goes."""
        while True:
            span = self._around(on)
            if span is None:
                return
            yield span
            if span.end == date.max:
                return
            on = span.end + ONE_DAY

    def _back(self, on: date) -> Iterator[Span]:
        for _ in range(_MOST_SKIPPED):
            span = self._around(on)
            if span is None:
                return
            yield span
            if span.start == date.min:
                return
            on = span.eve

    def _around(self, on: date) -> Span | None:
        try:
            return self.around(on)
        except SmartGoalsError:  # the first fiscal year of all has not begun, or the last one has no end
            return None


def share_of(span: Span, eve: date, end: date) -> Fraction:
    """Return which share of a period's days lies between the ends of two days."""
    return Fraction((min(span.end, end) - max(span.eve, eve)).days, (span.end - span.eve).days)


def arriving(path: Points, whole: WholePeriods, at: Callable[[int], Fraction] | None = None) -> Points | None:
    """Return a way that arrives with the last whole period which ends by its end; None where none
    ends after its start.

    It arrives at its last value, or where it stands by then (*at*), and stays there.
    """
    first, (last, value) = path[0][0], path[-1]
    closes = whole.closed_by(date.fromordinal(last))
    if closes is None or closes.end.toordinal() <= first:
        return None
    arrives = closes.end.toordinal()
    if arrives == last:
        return path
    value = value if at is None else at(arrives)
    on_the_way = tuple(point for point in path[:-1] if point[0] < arrives)
    return (*on_the_way, (arrives, value), (last, value))
