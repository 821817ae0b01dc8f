"""Earning: what the days of a pace earn, and by which of its periods it has earned how much.

Knows paces and calendars, and no plan. A pace that keeps its total spreads the amount of each of
its periods, which are counted from its first day, over the working days of that period, and a pause
that keeps the pace takes the share of those that it covers. Several weeks are spread week by week,
so that 14 in two weeks are 7 a week. Holidays take nothing from a whole period; of one without a
working day, others make up for it, as they do for pauses that keep the end.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from math import floor
from typing import TYPE_CHECKING, Final, NamedTuple, final

from attrs import evolve

from smartgoals._errors import InvalidValue
from smartgoals._numbers import exact
from smartgoals._time.calendar import EVERY_DAY, Calendar, Pause, PauseKeeps
from smartgoals._words import Word

if TYPE_CHECKING:
    from smartgoals._time.active_days import Days
    from smartgoals._time.pace import Pace

__all__ = ["BILLIONTH", "Earning", "EvenStretch", "Keeps"]

BILLIONTH: Final = Fraction(1, 10**9)
_LAST: Final = date.max.toordinal()
_WEEK: Final = 7


@final
class Keeps(Word):
    """What a pace keeps where the calendar has days off.

    `pace`: an active day earns its share and a day off earns nothing. `total`: what the days off
    of a period would have earned is spread over its active days.
    """

    PACE = "pace"
    TOTAL = "total"


class EvenStretch(NamedTuple):
    """Days (after, upto] on which every active day of a calendar earns the same."""

    after: int
    upto: int
    rate: Fraction
    earning: Calendar

    def days_to(self, day: int) -> Days:
        """Return how many of its days earn, up to the end of one of them."""
        return _active(self.earning, self.after, min(day, self.upto))


class Earning(NamedTuple):
    """A pace from the end of a day on, on a calendar without the pauses that keep the end, and on
    one without any.
    """

    start_day: date
    pace: Pace
    keeps: Keeps
    calendar: Calendar
    open_calendar: Calendar
    months_from: date | None

    @classmethod
    def of(
        cls, start_day: date, pace: Pace, calendar: Calendar, keeps: Keeps, months_from: date | None
    ) -> Earning:
        """Return what a pace earns from the end of a day on; months run from it, or from a first day."""
        pauses = tuple(one for one in calendar.pauses if one.keeps is PauseKeeps.PACE)
        paused = calendar if len(pauses) == len(calendar.pauses) else evolve(calendar, pauses=pauses)
        return cls(start_day, pace, keeps, paused, paused.without_pauses(), months_from)

    def by_day(self, day: date) -> Fraction:
        """Return what a pace by days or weeks earns from its start to the end of a day."""
        begins, end = self.start_day.toordinal(), day.toordinal()
        if self.calendar is EVERY_DAY or self.keeps is Keeps.PACE:
            days = end - begins if self.calendar is EVERY_DAY else _active(self.calendar, begins, end)
            amount = exact(self.pace.amount)
            return Fraction(amount.numerator * days, amount.denominator * (self.pace.period.days or 1))
        whole, part = divmod(end - begins, self._length)
        earned = self._amount * whole - self._taken_from(whole)
        if part:
            last = self.nth(whole)
            earned += last.rate * last.days_to(end)
        return earned

    def nth(self, k: int) -> EvenStretch:
        """Return a period of days, or a week, 0 for the first; it may end beyond all days."""
        after = self.start_day.toordinal() + k * self._length
        return self._spread(after, after + self._length)

    def reaching(self, change: Fraction) -> int | None:
        """Return the first period of days, or week, by whose end a change is earned; None if it never is."""
        sign, begins = (1 if change > 0 else -1), self.start_day.toordinal()
        # A pace such as 0.333…/day is a rounded number: a billionth of a day short still counts as earned.
        size = abs(change) - abs(self._amount) / self._length * BILLIONTH
        many = -((begins - _LAST) // self._length)

        def earned(k: int) -> Fraction:
            return sign * self.by_day(date.fromordinal(min(begins + (k + 1) * self._length, _LAST)))

        k = bisect_left(range(many), size, key=earned)
        return k if k < many else None

    def months(self) -> Iterator[EvenStretch]:
        """Yield the periods of a pace by the month, the first from the start day on."""
        period, start = self.pace.period, self.start_day.toordinal()
        # Months counted from a first day end on the eve of each boundary, since a value stands at the
        # end of its day.
        origin, eve = (self.start_day, 0) if self.months_from is None else (self.months_from, 1)
        k = floor(period.position(origin, date.fromordinal(min(start + eve, _LAST))))
        since = period.boundary_ordinal(origin, k) - eve
        while since < _LAST:
            k += 1
            upto = period.boundary_ordinal(origin, k) - eve
            yield self._spread(since, upto)._replace(after=max(since, start))
            since = upto

    @property
    def _length(self) -> int:
        """The days of a period, of several weeks those of one."""
        days = self.pace.period.days or 1
        return days if days % _WEEK else _WEEK

    @property
    def _amount(self) -> Fraction:
        """The amount of a period, of several weeks that of one."""
        days = self.pace.period.days
        return exact(self.pace.amount) * (1 if days is None else Fraction(self._length, days))

    def _spread(self, after: int, upto: int) -> EvenStretch:
        """Return a period, whose amount is spread over its working days where it keeps the total, and
        over all days where it keeps the pace or has no other.
        """
        amount = self._amount
        days = _active(self.open_calendar, after, upto) if self.keeps is Keeps.TOTAL else 0
        if days:
            return EvenStretch(after, upto, amount / days, self.calendar)
        earning = EVERY_DAY if self.keeps is Keeps.TOTAL else self.calendar
        return EvenStretch(after, upto, amount / (upto - after), earning)

    def _taken_from(self, many: int) -> Fraction:
        """Return what pauses take from the first periods, all of which are whole."""
        begins, length, amount = self.start_day.toordinal(), self._length, self._amount
        k, taken = 0, Fraction(0)
        for pause in self.calendar.pauses:
            k = max(k, (pause.start.toordinal() - 1 - begins) // length)
            while k < many and begins + k * length < pause.end.toordinal():
                run = self._paused_alike(begins + k * length, pause)
                if run:
                    taken += amount * min(run, many - k)
                else:
                    period = self.nth(k)
                    taken += amount - period.rate * period.days_to(period.upto)
                k += max(run, 1)
        return taken

    def _paused_alike(self, after: int, pause: Pause) -> int:
        """Return how many periods in a row lie in a pause and have working days for sure: none for
        one that is cut, is near a holiday, or is shorter than a week.
        """
        if self._length < _WEEK or after + 1 < pause.start.toordinal():
            return 0
        alike = self.open_calendar.alike_upto(after + 1)
        return max(min(pause.end.toordinal(), alike) - after, 0) // self._length


def _active(calendar: Calendar, after: int, upto: int) -> Days:
    """Return the active days in (after, upto]; where the holidays are not known, days that are no
    days off, and beyond either end of all days as many as in the weeks next to it.
    """
    beyond = max(upto - _LAST, 0) or min(after, 0)
    if beyond:
        weeks = -(-abs(beyond) // _WEEK) * _WEEK
        by = weeks if beyond > 0 else -weeks
        after, upto = after - by, upto - by
    try:
        return calendar.active_upto(upto) - calendar.active_upto(after)
    except InvalidValue:
        return _active(evolve(calendar, holidays=None), after, upto)
