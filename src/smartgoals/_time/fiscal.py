"""Fiscal years, quarters and periods: arithmetic on days, from the month a fiscal year starts in.

A fiscal year is named after the calendar year it ends in (July 2025 to June 2026 is FY2026). In the 4-4-5 family the year
starts on the week's first day nearest to the first of that month, has quarters of 13 weeks, and a 53rd week, when there
is one, belongs to the last period. The names follow the lengths of a quarter's three periods in weeks.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple, final

from smartgoals._errors import InvalidValue
from smartgoals._time.whole import whole
from smartgoals._words import Word

__all__ = ["DateSpan", "FiscalPattern", "fiscal_quarter", "fiscal_year"]

_MONTHS = 12
_WEEKS_OF_QUARTER = 13
_HALF_WEEK = 3


@final
class FiscalPattern(Word):
    """How a fiscal year is cut: by calendar months, or in weeks as retailers do."""

    MONTHS = "months"
    WEEKS_4_4_5 = "4-4-5"
    WEEKS_4_5_4 = "4-5-4"
    WEEKS_5_4_4 = "5-4-4"


class DateSpan(NamedTuple):
    """A named run of days, both ends included."""

    start: date
    end: date
    label: str


def fiscal_month(value: int) -> int:
    """Return the month a fiscal year starts in, 1 to 12, or refuse it."""
    month = whole(value, "a month from 1 to 12")
    if not 1 <= month <= _MONTHS:
        raise InvalidValue(value=value, expected="a month from 1 to 12")
    return month


def fiscal_year(day: date, *, month: int, pattern: FiscalPattern, week_start: int) -> DateSpan:
    """Return the fiscal year a day belongs to."""
    # A year of weeks may start up to three days before or after its month does, hence the three candidates.
    for first in (day.year + 1, day.year, day.year - 1):
        start = _year_start(first, month, pattern, week_start)
        if start is not None and start <= day:
            after = _year_start(first + 1, month, pattern, week_start)
            end = date.max if after is None else after - timedelta(days=1)
            return DateSpan(start, end, f"FY{first if month == 1 else first + 1}")
    raise InvalidValue(value=day, expected="a day whose fiscal year starts in the years 1 to 9999")


def fiscal_quarter(day: date, *, month: int, pattern: FiscalPattern, week_start: int) -> DateSpan:
    """Return the quarter of the fiscal year a day belongs to."""
    year = fiscal_year(day, month=month, pattern=pattern, week_start=week_start)
    if pattern is FiscalPattern.MONTHS:
        index = ((day.month - month) % _MONTHS) // 3
        starts = [_first_of(year.start.year, month + 3 * k) for k in (index, index + 1)]
    else:
        index = min((day - year.start).days // (7 * _WEEKS_OF_QUARTER), 3)
        starts = [year.start + timedelta(weeks=_WEEKS_OF_QUARTER * k) for k in (index, index + 1)]
    end = year.end if index == 3 else starts[1] - timedelta(days=1)
    return DateSpan(starts[0], end, f"{year.label} Q{index + 1}")


def fiscal_period(day: date, *, month: int, pattern: FiscalPattern, week_start: int) -> DateSpan:
    """Return the fiscal month (period 1 to 12) a day belongs to."""
    quarter = fiscal_quarter(day, month=month, pattern=pattern, week_start=week_start)
    first = 3 * (int(quarter.label[-1]) - 1) + 1
    if pattern is FiscalPattern.MONTHS:
        starts = [_first_of(quarter.start.year, quarter.start.month + k) for k in range(3)]
    else:
        one, two, _ = (int(weeks) for weeks in pattern.split("-"))
        starts = [quarter.start + timedelta(weeks=weeks) for weeks in (0, one, one + two)]
    index = sum(1 for start in starts if start <= day) - 1
    end = quarter.end if index == 2 else starts[index + 1] - timedelta(days=1)
    return DateSpan(starts[index], end, f"{quarter.label.split()[0]} P{first + index}")


def _first_of(year: int, month: int) -> date:
    """Return the first of a month counted on from January of *year*, or date.max past the end of the calendar."""
    more, index = divmod(month - 1, _MONTHS)
    return date(year + more, index + 1, 1) if year + more <= date.max.year else date.max


def _year_start(year: int, month: int, pattern: FiscalPattern, week_start: int) -> date | None:
    if not date.min.year <= year <= date.max.year:
        return None
    first = date(year, month, 1)
    if pattern is FiscalPattern.MONTHS:
        return first
    late = (first.weekday() - week_start) % 7
    shift = -late if late <= _HALF_WEEK else 7 - late
    ordinal = first.toordinal() + shift
    return date.fromordinal(max(ordinal, 1))
