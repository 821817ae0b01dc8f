"""Worked: the earlier day that leaves as many days to work as a day behind pauses and holidays does.

Knows calendars and days with readings, and no goal.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from fractions import Fraction
from functools import cached_property
from typing import Final, final

from attrs import evolve

from smartgoals._days import ONE_DAY
from smartgoals._errors import InvalidValue
from smartgoals._forecast.coverage import days_off
from smartgoals._forecast.series import EvenSeries
from smartgoals._time.calendar import Calendar

_WEEK: Final = 7
# Whether days off are read anyway is told by so many of the last readings.
_LATELY: Final = 100


def day_read(day: date, calendar: Calendar, series: EvenSeries, step: timedelta) -> date:
    """Return a day, or where it is off and never read the next one, in steps of a day on or back, that is not both,
    if that is still ahead: nobody holds it against a bound.
    """
    read = day
    while series.is_off(read.toordinal()) and not calendar.is_active(read):
        read += step
    return read if read.toordinal() > series.last_ordinal else day


@final
class Worked:
    """What the days after a last reading leave to work, by a calendar and the days with readings as ordinals.

    Pauses bring nothing, and take no day of the week that is never read. Holidays and half days
    bring less than their weekday does, as far as there are more of them ahead than there were
    before, which the readings know.
    """

    def __init__(self, calendar: Calendar, ordinals: Sequence[int]) -> None:
        self.calendar, self._ordinals = calendar, ordinals
        self.last = date.fromordinal(ordinals[-1])
        self._is_special = bool(calendar.holidays.days or calendar.weights)

    def day(self, day: date) -> date:
        """Return the day that has as many worked days before it as a day has, were there neither
        pauses nor holidays.
        """
        if day <= self.last:
            return day
        earlier = self._before_pauses(day) if self.calendar.pauses else day
        return self._earlier(earlier, self._off(day)) if self._is_special else earlier

    def _before_pauses(self, day: date) -> date:
        """Return the day so many days of work before a day as pauses take: whole weeks at once, since
        a pause may be for ever.
        """
        paused = sum(
            self._days_of_work(max(pause.start, self.last + ONE_DAY), min(pause.end, day))
            for pause in self.calendar.pauses
        )
        weeks, rest = divmod(paused, _WEEK - len(self._idle))
        return self._earlier(max(day - timedelta(weeks * _WEEK), self.last), rest)

    def _days_of_work(self, first: date, last: date) -> int:
        """Return how many days from one to another are days of work; 0 where the last lies before
        the first.
        """
        weeks, rest = divmod(max((last - first).days + 1, 0), _WEEK)
        odd = [k for k in range(rest) if (first.toordinal() + k) % _WEEK not in self._idle]
        return weeks * (_WEEK - len(self._idle)) + len(odd)

    def _off(self, day: date) -> int:
        """Return how many more days of work holidays and half days take from those ahead than they
        usually do.
        """
        taken, usual = self._taken(self.last, day)
        return max(0, round(taken - self._share_before * usual))

    @cached_property
    def _share_before(self) -> Fraction:
        """The share of the work that holidays and half days took in the days of the readings."""
        first = date.fromordinal(max(self._ordinals[0] - 1, 1))
        taken, usual = self._taken(first, self.last)
        return Fraction(taken, usual) if taken > 0 < usual else Fraction(0)

    @cached_property
    def _usual(self) -> Calendar:
        """The calendar without what is special of single days."""
        weights = {name: weight for name, weight in self.calendar.weights.items() if isinstance(name, str)}
        return evolve(self.calendar, holidays=None, weights=weights)

    def _taken(self, after: date, upto: date) -> tuple[Fraction, Fraction]:
        """Return the days of work that are taken from those between two days, and how many these
        usually are.
        """
        usual = Fraction(self._usual.active_days(after, upto))
        try:
            return usual - self.calendar.active_days(after, upto), usual
        except InvalidValue:  # nobody knows the holidays of these years
            return Fraction(0), usual

    def _earlier(self, day: date, off: int) -> date:
        """Return the day so many days of work before a day; days of the week that are never read
        are none of them.
        """
        for _ in range(off):
            while day > self.last and day.toordinal() % _WEEK in self._idle:
                day -= ONE_DAY
            day = max(day - ONE_DAY, self.last)
        return day

    @cached_property
    def _idle(self) -> frozenset[int]:
        """The days of the week, as remainders of ordinals by seven, on which nothing is ever read."""
        lately = sorted(set(self._ordinals[-_LATELY:]))
        off = {one % _WEEK for one in range(1, 1 + _WEEK) if not self._usual.is_active(date.fromordinal(one))}
        return days_off(lately) or frozenset(off - {one % _WEEK for one in lately})
