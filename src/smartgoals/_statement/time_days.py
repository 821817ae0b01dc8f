"""Days of time phrases: which days a month, a quarter, a season or a week has, and what is left of
them at an edge.

Arithmetic on days alone; it reads no word. What leaves the calendar is None, and never an error.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Mapping
from datetime import date
from fractions import Fraction
from types import MappingProxyType
from typing import Final, NamedTuple, TypeAlias

from dateutil.easter import easter
from dateutil.relativedelta import relativedelta

from smartgoals._messages.time_words import Yearly
from smartgoals._statement.words import DeadlineKind

__all__ = [
    "KINDS",
    "Days",
    "Stretch",
    "after",
    "at_edge",
    "date_of",
    "day",
    "each_year",
    "fiscal_year",
    "fixed",
    "half_of",
    "months",
    "nth",
    "nth_weekday",
    "part_of_year",
    "unit_days",
    "week",
    "week_around",
    "weekend_around",
    "yearly",
]

Days: TypeAlias = tuple[int, int]
"""The first and the last day of a stretch, as ordinals; of a mere end the first is the day after the last."""

_LAST: Final = date.max.toordinal()
_LAST_YEAR: Final = date.max.year
_YEARS_AHEAD: Final = 9  # 29 February comes again within eight years
_MOST: Final = 20_000
_DAYS_OF_MONTH: Final = 30
_WEEK: Final = 7
_THURSDAY: Final = 3
_SATURDAY: Final = 5
_SURE_WEEKS: Final = 52
"""So many weeks has every year; another one where its Thursday lies in it."""

KINDS: Final[Mapping[str, DeadlineKind]] = MappingProxyType(
    {
        "day": DeadlineKind.ABSOLUTE_DATE,
        "working_day": DeadlineKind.ABSOLUTE_DATE,
        "week": DeadlineKind.DURATION,
        "weekend": DeadlineKind.DURATION,
        "fortnight": DeadlineKind.DURATION,
        "fifteen_days": DeadlineKind.DURATION,
        "eight_days": DeadlineKind.DURATION,
        "month": DeadlineKind.MONTH,
        "quarter": DeadlineKind.QUARTER,
        # A half is a named part of a year, as a quarter is, and no length from today.
        "half": DeadlineKind.QUARTER,
        "year": DeadlineKind.YEAR,
        "fiscal_year": DeadlineKind.YEAR,
        "decade": DeadlineKind.YEAR,
    }
)
"""How a deadline is said that names one of a unit."""

_MONTHS: Final[Mapping[str, int]] = MappingProxyType(
    {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120}
)
_DAYS: Final[Mapping[str, int]] = MappingProxyType(
    {"day": 1, "week": 7, "weekend": 7, "fortnight": 14, "fifteen_days": 15, "eight_days": 8}
)


class Stretch(NamedTuple):
    """What a phrase names: known days, or those of each year where the sentence does not say which."""

    kind: DeadlineKind
    days: Days | None = None
    by_year: Callable[[int], Days | None] | None = None

    def resolved(self, as_of: date | None, *, eve: bool = False, strictly: bool = False) -> Days | None:
        """Return the days; of those that come every year the first whose last day has not passed.

        For an *eve* the day before its first counts instead; *strictly* asks for one that has not begun.
        """
        if self.by_year is None or as_of is None:
            return self.days
        today = as_of.toordinal()
        for year in range(as_of.year - 1, as_of.year + _YEARS_AHEAD):
            days = self.by_year(year)
            if days is not None and (days[0] > today if strictly or eve else days[1] >= today):
                return days
        return None

    def at(self, year: int) -> Stretch:
        """Return the stretch of one year."""
        return self if self.by_year is None else Stretch(self.kind, self.by_year(year))


def fixed(kind: DeadlineKind, days: Days | None) -> Stretch:
    """Return a stretch whose days are known, or cannot be known."""
    return Stretch(kind, days)


def each_year(kind: DeadlineKind, by_year: Callable[[int], Days | None]) -> Stretch:
    """Return a stretch that every year has."""
    return Stretch(kind, None, by_year)


def date_of(ordinal: int) -> date | None:
    """Return the day of an ordinal, or None outside the calendar."""
    return date.fromordinal(ordinal) if 1 <= ordinal <= _LAST else None


def day(year: int, month: int, number: int) -> Days | None:
    """Return a single day, or None where the calendar has no such day.

    >>> day(2026, 6, 31) is None
    True
    """
    if not (1 <= year <= _LAST_YEAR and 1 <= month <= 12 and 1 <= number <= monthrange(year, month)[1]):
        return None
    ordinal = date(year, month, number).toordinal()
    return ordinal, ordinal


def months(year: int, first: int, count: int) -> Days | None:
    """Return so many months from a month on; that one may lie outside the year."""
    first_year, first_month = divmod(year * 12 + first - 1, 12)
    last_year, last_month = divmod(year * 12 + first - 2 + count, 12)
    if not (first_year >= 1 and last_year <= _LAST_YEAR):
        return None
    end = date(last_year, last_month + 1, monthrange(last_year, last_month + 1)[1])
    return date(first_year, first_month + 1, 1).toordinal(), end.toordinal()


def fiscal_year(year: int, start: int) -> Days | None:
    """Return the fiscal year that ends in a year and begins in a month.

    >>> [date.fromordinal(number).isoformat() for number in fiscal_year(2027, 7)]
    ['2026-07-01', '2027-06-30']
    """
    return months(year if start == 1 else year - 1, start, 12)


def part_of_year(year: int, start: int, number: int, length: int) -> Days | None:
    """Return the n-th part, of so many months, of the fiscal year that ends in a year."""
    return months(year if start == 1 else year - 1, start + (number - 1) * length, length)


def week(year: int, number: int) -> Days | None:
    """Return an ISO week, from Monday to Sunday; not every year has a 53rd one.

    >>> week(2027, 53) is None, date.fromordinal(week(2026, 53)[1]).isoformat()
    (True, '2027-01-03')
    """
    january = day(year, 1, 4)  # which always lies in the first week
    if january is None:
        return None
    first = week_around(january)[0] + _WEEK * (number - 1)
    if number > _SURE_WEEKS and first + _THURSDAY > date(year, 12, 31).toordinal():
        return None
    return first, first + _WEEK - 1


def yearly(rule: Yearly, year: int) -> Days | None:
    """Return the days of a rule in a year."""
    first = _one_of(rule, year)
    if first is None or rule.until is None:
        return None if first is None else (first, first)
    last = _one_of(rule.until, year)
    if last is not None and last < first:
        last = _one_of(rule.until, year + 1)
    return None if last is None else (first, last)


def _one_of(rule: Yearly, year: int) -> int | None:
    if not 1583 <= year <= 4099:  # years for which the rule of Easter is known; all others go with it
        return None
    if rule.easter:
        return easter(year).toordinal() + rule.shift
    if rule.weekday is None:
        known = day(year, rule.month, rule.day)
        return None if known is None else known[0] + rule.shift
    first, last = months(year, rule.month, 1) or (1, 1)
    return nth_weekday((first, last), rule.weekday, rule.nth) + rule.shift


def nth_weekday(days: Days, weekday: int, number: int) -> int:
    """Return the n-th of a weekday in a stretch, the last one for -1 or 0."""
    first, last = days
    if number < 1:
        return last - (last - 1 - weekday) % _WEEK
    return first + (weekday - (first - 1)) % _WEEK + _WEEK * (number - 1)


def nth(days: Days, unit: str, number: int, count: int = 1) -> Days | None:
    """Return the n-th of a unit in a stretch, or the first *count* of them together; the last one for 0.

    >>> march = months(2027, 3, 1)
    >>> [date.fromordinal(number).day for number in nth(march, "week", 1)]
    [1, 7]
    """
    first, last = days
    if not 1 <= first <= last <= _LAST:
        return None
    if unit in _MONTHS:
        start = date.fromordinal(first)
        length = _MONTHS[unit]
        whole = (
            (date.fromordinal(last).year - start.year) * 12 + date.fromordinal(last).month - start.month + 1
        )
        number = number or whole // length
        cut = months(start.year, start.month + (number - 1) * length, length * count) if number else None
    else:
        size = _DAYS.get(unit, 1)
        begin = first + (number - 1) * size if number else last - size + 1
        cut = begin, begin + size * count - 1
    return cut if cut is not None and first <= cut[0] and cut[1] <= last else None


def week_around(days: Days) -> Days:
    """Return the week, from Monday to Sunday, that a day lies in."""
    monday = days[0] - (days[0] - 1) % _WEEK
    return monday, monday + _WEEK - 1


def weekend_around(days: Days) -> Days:
    """Return a weekend with the feast beside it: that of a Monday begins on Saturday, that of a
    Friday with it.
    """
    weekday = (days[0] - 1) % _WEEK
    saturday = days[0] + _SATURDAY - weekday if weekday else days[0] - 2
    return min(saturday, days[0]), max(saturday + 1, days[0])


def half_of(days: Days, number: int) -> Days:
    """Return the first half of a month, up to the 15th, or the rest of it."""
    first, last = days
    return (first, first + 14) if number == 1 else (first + 15, last)


def unit_days(unit: str, as_of: date, shift: int, fiscal_start: int) -> Days | None:
    """Return the unit that a day lies in, or one so many before or after it."""
    today = as_of.toordinal()
    if unit in {"day", "working_day"}:
        return today + shift, today + shift
    if unit in _DAYS:
        monday = today - as_of.weekday() + shift * _WEEK
        return (monday + _SATURDAY if unit == "weekend" else monday), monday + _WEEK - 1
    year, index = as_of.year, as_of.month - 1
    if unit == "fiscal_year":
        return fiscal_year(year + (fiscal_start > 1 and as_of.month >= fiscal_start) + shift, fiscal_start)
    if unit == "decade":
        return months(year - year % 10 + 10 * shift, 1, 120)
    length = _MONTHS[unit]
    if unit == "year":
        return months(year + shift, 1, 12)
    late = (index - (fiscal_start - 1)) % length
    return months(year, index - late + 1 + shift * length, length)


def at_edge(days: Days, edge: str) -> Days:
    """Return what an edge leaves of a stretch: its end, its first day, its first part or its middle.

    The first part is a third of it, the middle the 15th of a month, 30 June of a year.

    >>> [date.fromordinal(number).isoformat() for number in at_edge(months(2027, 1, 12), "early")]
    ['2027-01-01', '2027-03-31']
    """
    first, last = days
    if edge == "end":
        return last + 1, last
    if not 1 <= first <= last <= _LAST:
        return days  # an end has no parts, and what leaves the calendar has no days
    if edge == "start":
        return first, first
    length = last - first + 1
    if edge == "late":
        return last - length // 3, last
    if edge == "early":
        return first, _first_part(first, length)
    middle = _middle(first, last, length)
    return middle, middle


def _first_part(first: int, length: int) -> int:
    start = date.fromordinal(first)
    whole = round(length / 30.44)
    if whole <= 1:
        return first + max(length // 3, 1) - 1
    cut = months(start.year, start.month, 3 if whole >= 12 else 1)
    return first if cut is None else cut[1]


def _middle(first: int, last: int, length: int) -> int:
    start, whole = date.fromordinal(first), round(length / 30.44)
    if whole == 1:
        return first + 14
    if whole < 1:
        return first + length // 2
    end = (months(start.year, start.month, whole // 2) or (first, last))[1]
    return end + 15 if whole % 2 else end  # of three months the 15th of the second one


def after(as_of: date, count: Fraction | int, unit: str) -> date | None:
    """Return the day a length from another, by the calendar; None outside it.

    >>> after(date(2026, 1, 31), 6, "month"), after(date(2026, 1, 30), 3, "working_day")
    (datetime.date(2026, 7, 31), datetime.date(2026, 2, 4))
    """
    if not 0 <= count <= _MOST:
        return None
    if unit == "working_day":
        return _after_working_days(as_of, int(count))
    if unit not in _MONTHS:
        # A fiscal year is as long as any other.
        if unit == "fiscal_year":
            return after(as_of, count, "year")
        return date_of(as_of.toordinal() + int(count * _DAYS[unit]))
    whole, rest = divmod(count * _MONTHS[unit], 1)
    try:
        moved = as_of + relativedelta(months=int(whole))
    except (ValueError, OverflowError):
        return None
    return date_of(moved.toordinal() + int(rest * _DAYS_OF_MONTH))


def before(day_of: date, count: Fraction | int, unit: str) -> date | None:
    """Return the day a length before another, by the calendar; None outside it.

    >>> before(date(2026, 12, 25), 2, "week"), before(date(2026, 6, 1), 3, "working_day")
    (datetime.date(2026, 12, 11), datetime.date(2026, 5, 27))
    """
    if not 0 <= count <= _MOST:
        return None
    if unit == "fiscal_year":
        return before(day_of, count, "year")
    if unit == "working_day":
        return _before_working_days(day_of, int(count))
    if unit not in _MONTHS:
        return date_of(day_of.toordinal() - int(count * _DAYS[unit]))
    whole, rest = divmod(count * _MONTHS[unit], 1)
    try:
        moved = day_of - relativedelta(months=int(whole))
    except (ValueError, OverflowError):
        return None
    return date_of(moved.toordinal() - int(rest * _DAYS_OF_MONTH))


def _before_working_days(day_of: date, count: int) -> date | None:
    """Return the day so many working days before another; a Saturday is the eve of none."""
    weeks, rest = divmod(count, 5)
    ordinal = day_of.toordinal() - weeks * _WEEK
    past = max(day_of.weekday() - 5, 0)  # what stands between a weekend and its Saturday
    ordinal, weekday = ordinal - past, day_of.weekday() - past
    return date_of(ordinal - rest - (2 if rest > weekday else 0))


def _after_working_days(as_of: date, count: int) -> date | None:
    weeks, rest = divmod(count, 5)
    ordinal = as_of.toordinal() + weeks * _WEEK
    weekday = min(as_of.weekday(), 4)
    ordinal -= as_of.weekday() - weekday
    return date_of(ordinal + rest + (2 if weekday + rest > 4 else 0))
