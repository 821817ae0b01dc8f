"""Days in text: what one cell of an export says, be it a day, a week or a month, or why it says none.

Knows days only. Nothing is guessed: a day that depends on a time zone, and one that can be read in
two ways, are told as what they are. Whole columns, whose other cells may decide between two ways,
are read in `_day_cells`.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Final, NamedTuple, TypeAlias

from smartgoals._time.day_words import WithoutYear, in_words, other_weekday, without_year
from smartgoals._words import Word

_ISO: Final = re.compile(r"\d{4}-\d\d-\d\d")
_ISO_WEEKDAY: Final = re.compile(r"\d{4}-W\d\d-\d")
_ISO_MOMENT: Final = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d.*")
_COMPACT: Final = re.compile(r"\d{8}")
_WEEK: Final = re.compile(r"(\d{4})-?W(\d\d)")
_FROM_TO: Final = re.compile(r"(\d{4}-\d\d-\d\d)(?:\s*[,/–—]\s*|\s+(?:-|to|au)\s+)(\d{4}-\d\d-\d\d)")
_SIX: Final = re.compile(r"(\d{4})(\d\d)")
_MONTH: Final = re.compile(r"(\d{4})-(\d\d)")
_YEAR_FIRST: Final = re.compile(r"(\d{4})([/.-])(\d{1,2})\2(\d{1,2})")
YEAR_LAST: Final = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?:[ T]0?0:00(?::00)?)?")
_CLOCK: Final = re.compile(r"(.*?\d{4}),?[ T]\s*(\d{1,2}:\d\d(?::\d\d)?(?:\s*[ap]\.?m\.?)?)", re.IGNORECASE)
_CLOCK_AFTER: Final = re.compile(
    r"(\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}),?[ T]\s*(\d{1,2}:\d\d(?::\d\d)?(?:\s*[ap]\.?m\.?)?)", re.IGNORECASE
)
# Days with a time of day, line by line: what comes before it is the day.
CLOCKS: Final = re.compile(
    r"^([^\n:]*\d),?[ T]\s?\d{1,2}:\d\d(?::\d\d)?(?:\s?[ap]m)?$", re.IGNORECASE | re.MULTILINE
)
_DIGITS: Final = re.compile(r"^(\d\d?)([/.-])(\d\d?)\2(\d{4})$", re.MULTILINE)
_BEFORE_OFFSET: Final = re.compile(r" (?=[+-]\d\d(?::?\d\d)?$)")
_MIDNIGHT: Final = re.compile(r"0?0:00(?::00)?|12:00(?::00)?\s*a\.?m\.?", re.IGNORECASE)
_LONGEST: Final = 60
_DAYS_AT_MOST: Final = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
LEAP_YEAR: Final = 366
_QUARTER_HOUR: Final = 900
_A_DAY: Final = timedelta(days=1)
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


class DayDoubt(Word):
    """Why a cell names no day."""

    NO_DAY = "no_day"
    MOMENT = "moment"
    TWO_DAYS = "two_days"
    NO_YEAR = "no_year"


class DaySpan(NamedTuple):
    """The first and the last day that a row is about, as ordinals: twice the same for a row of one day."""

    first: int
    last: int


Said: TypeAlias = "DaySpan | DayDoubt"


class Ways(NamedTuple):
    """How the cells of a column are read: the platform's form, and what the whole column decides.

    `day_first` says whether 05/01 is 5 January, `east` whether an account lies so far east that its
    midnight at ten or eleven o'clock of Greenwich begins the next day there; None where neither the
    column nor the caller says. `latest` is the last day that one without a year can be, an ordinal.
    """

    form: str
    day_first: bool | None = None
    east: bool | None = None
    latest: int | None = None


def one_day(day: date) -> DaySpan:
    """Return the span of a single day."""
    ordinal = day.toordinal()
    return DaySpan(ordinal, ordinal)


def of_text(cell: str, ways: Ways) -> Said:
    """Return what a text says; raises ValueError for what looks like a day and is none."""
    text = cell.strip()
    if len(text) > _LONGEST:
        return DayDoubt.NO_DAY
    if _ISO_MOMENT.fullmatch(text):
        return of_moment(datetime.fromisoformat(_BEFORE_OFFSET.sub("", text)), ways)
    if ways.form == "end":
        # A column of ends names moments: whether a bare day is the one that ended or the one after,
        # it does not say.
        bare = of_text(text, ways._replace(form="iso"))
        return DayDoubt.NO_DAY if bare is DayDoubt.NO_DAY else DayDoubt.TWO_DAYS
    if _ISO.fullmatch(text):
        return _in_period(date.fromisoformat(text), ways.form)
    if _COMPACT.fullmatch(text) and ways.form == "compact":
        return one_day(date.fromisoformat(text))
    if _ISO_WEEKDAY.fullmatch(text):
        return one_day(date.fromisoformat(text))
    text = without_clock(text, ways.form)
    said = _of_period(text, ways.form) or _of_numbers(text, ways) or _of_words(text, ways.latest)
    if isinstance(said, DaySpan) and said.first == said.last:
        return _in_period(date.fromordinal(said.last), ways.form)
    return said


def without_clock(text: str, form: str) -> str:
    """Return a text without its time of day, where a column tells moments by the clock of the account."""
    clock = None if form != "moment" else _CLOCK.fullmatch(text) or _CLOCK_AFTER.fullmatch(text)
    return text if clock is None else clock[1].rstrip(", ")


def of_moment(moment: datetime, ways: Ways) -> Said:
    """Return the day of a moment: of midnight the day that begins, and in a column of ends the day
    that ended.
    """
    if ways.form == "end":
        return _ended(moment, ways.east)
    if moment.time() == time(0):
        return _in_period(moment.date(), ways.form)
    return one_day(moment.date()) if ways.form == "moment" else DayDoubt.MOMENT


def _ended(moment: datetime, east: bool | None) -> Said:
    """Return the day that a moment closes.

    Midnight says it by itself, wherever it is. Of an instant given in UTC, or in the zone of
    whoever fetched it, the account's zone follows: it is the one in which the instant is midnight.
    """
    offset = moment.utcoffset()
    if offset is None or offset:
        if moment.time() == time(0):
            return one_day(moment.date() - _A_DAY)
        if offset is None:
            return DayDoubt.MOMENT
    begins = of_midnight(moment.astimezone(UTC), east)
    return begins if isinstance(begins, DayDoubt) else one_day(date.fromordinal(begins.first - 1))


def of_midnight(instant: datetime, east: bool | None) -> Said:
    """Return the day that begins where an instant, given in UTC, is midnight.

    No inhabited zone lies more than 11 hours west of Greenwich or 14 hours east of it, so only ten
    and eleven o'clock can be the midnight of both: of Hawaii and the Line Islands, of Niue and of
    New Zealand in summer.
    """
    seconds = instant.hour * 3600 + instant.minute * 60 + instant.second
    if seconds % _QUARTER_HOUR or instant.microsecond:
        return DayDoubt.MOMENT
    hours = seconds / 3600
    if hours in {10, 11} and east is None:
        return DayDoubt.TWO_DAYS
    begins_later = hours > 11 or (hours >= 10 and (east or hours % 1 != 0))
    return one_day(instant.date() + _A_DAY * begins_later)


def _in_period(day: date, form: str) -> Said:
    """Return the week or month that begins with a day, where a column names weeks or months; else the day."""
    if form == "week":
        # Weeks begin on Mondays, or on Sundays, or are called by their last day: only a Monday tells.
        return _week(day) if day.weekday() == 0 else DayDoubt.TWO_DAYS
    if form == "month":
        return _month(day.year, day.month) if day.day == 1 else DayDoubt.NO_DAY
    return one_day(day)


def _of_period(text: str, form: str) -> DaySpan | None:
    """Return the week or month that a text names, or None."""
    if match := _WEEK.fullmatch(text):
        return _iso_week(int(match[1]), int(match[2]))
    if match := _MONTH.fullmatch(text):
        return _month(int(match[1]), int(match[2]))
    if match := _FROM_TO.fullmatch(text):
        first, last = (date.fromisoformat(day).toordinal() for day in match.groups())
        if first > last:
            raise ValueError(text)
        return DaySpan(first, last)
    match = _SIX.fullmatch(text)
    if match is None:
        return _of_epoch(int(text)) if form == "week" and text.isdecimal() else None
    year, number = int(match[1]), int(match[2])
    readers = {"us_week": _us_week, "iso_week": _iso_week, "month": _month}
    return readers[form](year, number) if form in readers else None


def _of_epoch(seconds: int) -> DaySpan | None:
    """Return the week whose first Monday begins at a moment, told in seconds since 1970."""
    first = _EPOCH + timedelta(seconds=seconds)
    whole = first.time() == time(0) and first.weekday() == 0
    return _week(first.date()) if whole else None


def _iso_week(year: int, week: int) -> DaySpan:
    return _week(date.fromisocalendar(year, week, 1))


def _week(first: date) -> DaySpan:
    return DaySpan(first.toordinal(), date.fromordinal(first.toordinal() + 6).toordinal())


def _us_week(year: int, week: int) -> DaySpan:
    """Return a week that begins on Sunday; 1 January is always in the first one, and no week
    reaches into another year.
    """
    new_year, last = date(year, 1, 1), date(year, 12, 31)
    sunday = new_year.toordinal() - new_year.isoweekday() % 7 + 7 * (week - 1)
    first, end = max(new_year.toordinal(), sunday), min(last.toordinal(), sunday + 6)
    if not new_year.toordinal() <= first <= end:
        raise ValueError(week)
    return DaySpan(first, end)


def _month(year: int, month: int) -> DaySpan:
    first = date(year, month, 1).toordinal()
    return DaySpan(first, first + monthrange(year, month)[1] - 1)


def _of_numbers(text: str, ways: Ways) -> Said | None:
    """Return the day of 24/08/2026, 08/24/2026 or 2026/08/24; two days where neither the cell nor
    the column says.
    """
    if match := _YEAR_FIRST.fullmatch(text):
        return one_day(date(int(match[1]), int(match[3]), int(match[4])))
    match = YEAR_LAST.fullmatch(text)
    if match is None:
        return None
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    if first == second or second > 12:
        return one_day(date(year, first, second))
    if first > 12:
        return one_day(date(year, second, first))
    if ways.form == "month" and 1 in {first, second}:
        # Of the two days it can be, only one begins a month.
        return one_day(date(year, second, first) if first == 1 else date(year, first, second))
    if ways.day_first is None:
        return DayDoubt.TWO_DAYS
    return one_day(date(year, second, first) if ways.day_first else date(year, first, second))


def many_in_digits(texts: Sequence[str], day_first: bool | None) -> list[int] | None:
    """Return the days of texts such as 24/08/2026, as ordinals; None where they do not agree in
    which number is the day.

    What a text shows is sure; what the caller says of the column stands where none does.
    """
    lines = "\n".join(texts)
    parts = _DIGITS.findall(lines)
    if len(parts) != len(texts) or lines.count("\n") >= len(texts):
        return None  # a text of several lines would name the day of another one
    firsts, seconds, years = ([int(part[place]) for part in parts] for place in (0, 2, 3))
    shown = {max(numbers) > 12 for numbers in (firsts, seconds)}
    if shown == {True, False}:
        day_first = max(firsts) > 12
    elif day_first is None:
        return None
    days, months = (firsts, seconds) if day_first else (seconds, firsts)
    try:
        return list(map(date.toordinal, map(date, years, months, days)))
    except ValueError:
        return None


def _of_words(text: str, latest: int | None) -> Said:
    """Return the day of "Sun, Sep 27, 2026" or "27 septembre 2026", or the month of "September 2026"."""
    if clock := _CLOCK.fullmatch(text):
        if not _MIDNIGHT.fullmatch(clock[2]):
            return DayDoubt.MOMENT
        text = clock[1]
    named = in_words(text)
    if named is None:
        yearless = without_year(text)
        return DayDoubt.NO_DAY if yearless is None else _latest(yearless, latest)
    if named.day is None:
        return _month(named.year, named.month)
    day = date(named.year, named.month, named.day)
    return one_day(day) if other_weekday(day, named.weekday) is None else DayDoubt.NO_DAY


def _latest(named: WithoutYear, latest: int | None) -> Said:
    """Return the last day of this name that is not after the day on which a table was saved."""
    if named.day > _DAYS_AT_MOST[named.month - 1] or not named.day:
        return DayDoubt.NO_DAY
    if latest is None:
        return DayDoubt.NO_YEAR
    saved = date.fromordinal(latest)
    years = range(saved.year, max(saved.year - 2, 0), -1)
    days = (
        date(year, named.month, named.day) for year in years if named.day <= monthrange(year, named.month)[1]
    )
    # An export that leaves the year out reaches back a year at most.
    day = next((day for day in days if day <= saved and (saved - day).days <= LEAP_YEAR), None)
    return DayDoubt.NO_DAY if day is None or other_weekday(day, named.weekday) is not None else one_day(day)
