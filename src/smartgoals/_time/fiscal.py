"""Fiscal years, quarters and periods: arithmetic on days, from the date a fiscal year starts on.

By months a year runs from its date to the eve of the next one, and its periods are months from that
date. By weeks it has 52 of them and what is left over, mostly nothing and sometimes a 53rd week,
belongs to one period: the last, unless a team says another. The names of the 4-4-5 family are the
lengths of a quarter's three periods in weeks; 13x4 are thirteen periods of four weeks, three to a
quarter and four to the last one, as PepsiCo and Costco report (12, 12, 12 and 16 weeks).
"""

from __future__ import annotations

from bisect import bisect_right
from calendar import monthrange
from collections.abc import Mapping
from datetime import date
from itertools import accumulate
from types import MappingProxyType
from typing import Final, NamedTuple, final

from smartgoals._checked import refuse
from smartgoals._errors import InvalidValue, SmartGoalsError
from smartgoals._time.whole import whole
from smartgoals._words import Word, member

__all__ = ["DateSpan", "FirstWeek", "FiscalNaming", "FiscalPattern", "FiscalYears"]

_MONTHS: Final = 12
_DAYS: Final = 31
_WEEKS_OF_YEAR: Final = 52
_HALF_WEEK: Final = 3
_LAST: Final = date.max.toordinal()
_SHORTEST_MONTH: Final = 28
_CYCLE: Final = 400
_CYCLE_DAYS: Final = 146_097


@final
class FiscalPattern(Word):
    """How a fiscal year is cut: by calendar months, or in weeks as retailers do."""

    MONTHS = "months"
    WEEKS_4_4_5 = "4-4-5"
    WEEKS_4_5_4 = "4-5-4"
    WEEKS_5_4_4 = "5-4-4"
    WEEKS_13X4 = "13x4"


@final
class FirstWeek(Word):
    """Where a fiscal year of weeks begins, beside the date that is named for it.

    `nearest`: with the week that begins nearest to the date; `last`: with the last one to begin on
    it or before it; `first`: with the first one to begin on it or after it; `date`: on the date
    itself, whatever weekday that is.
    """

    NEAREST = "nearest"
    LAST = "last"
    FIRST = "first"
    DATE = "date"


@final
class FiscalNaming(Word):
    """Which calendar year names a fiscal year: the one it ends in, or the one it starts in."""

    END = "end"
    START = "start"


_PERIODS: Final[Mapping[FiscalPattern, tuple[int, ...]]] = MappingProxyType(
    {
        FiscalPattern.WEEKS_4_4_5: (4, 4, 5) * 4,
        FiscalPattern.WEEKS_4_5_4: (4, 5, 4) * 4,
        FiscalPattern.WEEKS_5_4_4: (5, 4, 4) * 4,
        FiscalPattern.WEEKS_13X4: (4,) * 13,
    }
)
"""The weeks of each period of a year of 52."""


class DateSpan(NamedTuple):
    """A named run of days, both ends included."""

    start: date
    end: date
    label: str


def fiscal_pattern(value: FiscalPattern | str) -> FiscalPattern:
    """Return the pattern that a word names."""
    return member(FiscalPattern, value, "fiscal pattern")


def first_week(value: FirstWeek | str) -> FirstWeek:
    """Return the first week that a word names."""
    return member(FirstWeek, value, "first week of a fiscal year")


def fiscal_naming(value: FiscalNaming | str) -> FiscalNaming:
    """Return the way to name a fiscal year that a word names."""
    return member(FiscalNaming, value, "way to name a fiscal year")


def fiscal_month(value: int) -> int:
    """Return the month a fiscal year starts in, 1 to 12, or refuse it."""
    return _within(value, _MONTHS, "a month from 1 to 12")


def fiscal_day(value: int) -> int:
    """Return the day of the month a fiscal year starts on, 1 to 31, or refuse it."""
    return _within(value, _DAYS, "a day of the month from 1 to 31")


def leap_period(value: int | None) -> int | None:
    """Return the period that takes a 53rd week, from 1; None for the last one."""
    return (
        None
        if value is None
        else _within(value, _MONTHS + 1, "a period from 1 to 13, or None for the last one")
    )


def _within(value: int, most: int, expected: str) -> int:
    number = whole(value, expected)
    if not 1 <= number <= most:
        raise InvalidValue(value=value, expected=expected)
    return number


class FiscalYears(NamedTuple):
    """How the fiscal years of a calendar run; `week_start` is a weekday, 0 for Monday."""

    month: int
    day: int
    pattern: FiscalPattern
    first_week: FirstWeek
    leap_period: int | None
    naming: FiscalNaming
    week_start: int

    def faults(self) -> list[SmartGoalsError]:
        """Return what cannot be, each at the field of the calendar that says it."""
        faults: list[SmartGoalsError] = []
        # The year 1 has no 29 February, as most years.
        if self.day > _SHORTEST_MONTH and self.day > monthrange(1, self.month)[1]:
            hint = (
                "a fiscal year starts every year; 28 February and 1 March always exist"
                if self.month == 2
                else ""
            )
            expected = f"a day that month {self.month} has every year"
            faults.append(refuse("fiscal_year_day", self.day, expected, hint))
        if self.pattern is not FiscalPattern.MONTHS:
            most = len(_PERIODS[self.pattern])
            if (self.leap_period or 1) > most:
                faults.append(refuse("fiscal_leap_period", self.leap_period, f"a period from 1 to {most}"))
            return faults
        hint = f"the pattern {self.pattern.value!r} has no weeks; {', '.join(_PERIODS)} have"
        if self.leap_period is not None:
            faults.append(
                refuse("fiscal_leap_period", self.leap_period, "left out without a pattern of weeks", hint)
            )
        if self.first_week is not FirstWeek.NEAREST:
            expected = "left out without a pattern of weeks"
            faults.append(refuse("fiscal_first_week", self.first_week.value, expected, hint))
        return faults

    @property
    def last_takes_the_leap_week(self) -> bool:
        """Whether a 53rd week belongs to the last period, as it does when nobody says another."""
        return self.leap_period in (None, len(_PERIODS.get(self.pattern, ())))

    @property
    def has_calendar_months(self) -> bool:
        """Whether the periods are the months of the calendar."""
        return self.pattern is FiscalPattern.MONTHS and self.day == 1

    def year(self, day: date) -> DateSpan:
        """Return the fiscal year a day belongs to."""
        first = self._year_of(day)
        return self._span(self._begins(first), self._begins(first + 1), self._label(first))

    def quarter(self, day: date) -> DateSpan:
        """Return the quarter of the fiscal year a day belongs to."""
        first = self._year_of(day)
        bounds = self._bounds(first)
        quarters = [*bounds[:12:3], bounds[-1]]
        return self._part(day, quarters, f"{self._label(first)} Q")

    def period(self, day: date) -> DateSpan:
        """Return the fiscal period, or month, a day belongs to."""
        first = self._year_of(day)
        return self._part(day, self._bounds(first), f"{self._label(first)} P")

    def _year_of(self, day: date) -> int:
        """Return the calendar year whose date the fiscal year of a day starts on, or beside."""
        # A year of weeks may start up to six days before or after its date does, hence the four candidates.
        # The last days of the calendar may belong to the year 10000.
        for first in range(day.year + 1, max(day.year - 3, 0), -1):
            if self._begins(first) <= day.toordinal():
                return first
        raise InvalidValue(
            value=day, expected="a day whose fiscal year starts in the years 1 to 9999", path="day"
        )

    def _label(self, first: int) -> str:
        ends_later = (self.month, self.day) != (1, 1)
        return f"FY{first + 1 if ends_later and self.naming is FiscalNaming.END else first}"

    def _begins(self, first: int) -> int:
        """Return the ordinal, which may lie outside the calendar, on which the fiscal year of a
        calendar year begins.
        """
        anchor = self._month_of(first, 0)
        if self.pattern is FiscalPattern.MONTHS or self.first_week is FirstWeek.DATE:
            return anchor
        late = (anchor - 1 - self.week_start) % 7
        if self.first_week is FirstWeek.NEAREST:
            return anchor - late if late <= _HALF_WEEK else anchor - late + 7
        return anchor - late if self.first_week is FirstWeek.LAST or not late else anchor - late + 7

    def _month_of(self, first: int, k: int) -> int:
        """Return the ordinal on which the k-th month from the date in a calendar year begins."""
        more, index = divmod(self.month - 1 + k, _MONTHS)
        year, later = first + more, 0
        if year > date.max.year:  # years after the calendar run as those of 400 years before them
            year, later = year - _CYCLE, _CYCLE_DAYS
        last = monthrange(year, index + 1)[1]
        return date(year, index + 1, min(self.day, last)).toordinal() + later

    def _bounds(self, first: int) -> list[int]:
        """Return the first ordinal of each period of a fiscal year, and that of the year after it."""
        start, after = self._begins(first), self._begins(first + 1)
        if self.pattern is FiscalPattern.MONTHS:
            return [*(self._month_of(first, k) for k in range(_MONTHS)), after]
        weeks = _PERIODS[self.pattern]
        longer = (self.leap_period or len(weeks)) - 1
        days = [7 * count for count in weeks]
        days[longer] += after - start - 7 * _WEEKS_OF_YEAR
        return list(accumulate(days, initial=start))

    def _part(self, day: date, bounds: list[int], label: str) -> DateSpan:
        index = bisect_right(bounds, day.toordinal()) - 1
        return self._span(bounds[index], bounds[index + 1], f"{label}{index + 1}")

    def _span(self, start: int, after: int, label: str) -> DateSpan:
        """Return the days from an ordinal to the eve of another, cut to the calendar."""
        return DateSpan(date.fromordinal(max(start, 1)), date.fromordinal(min(after - 1, _LAST)), label)
