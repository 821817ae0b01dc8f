"""Calendar: which days are active, as an immutable value: working days, holidays, pauses; weeks and fiscal years.

Knows days, not goals. A calendar answers "how many active days lie in (after, upto]" and its inverse in the time of a
binary search. Off means off: nothing new is due on an inactive day.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import pairwise
from typing import final

from attrs import evolve, field, frozen

from smartgoals._checked import brief, checked, each, optional_text, refuse
from smartgoals._days import day as to_day
from smartgoals._errors import InvalidValue, WrongType
from smartgoals._time.active_days import ActiveDays
from smartgoals._time.fiscal import (
    DateSpan,
    FiscalPattern,
    fiscal_month,
    fiscal_period,
    fiscal_quarter,
    fiscal_year,
)
from smartgoals._time.holidays import Holidays, holidays
from smartgoals._time.weekdays import WEEKDAY_NAMES, WorkingDays, short_names, weekday, working_days
from smartgoals._time.whole import whole
from smartgoals._words import Word, member

__all__ = ["EVERY_DAY", "Calendar", "DateSpan", "FiscalPattern", "Holidays", "Pause", "PauseKeeps"]

_LAST = date.max.toordinal()


@final
class PauseKeeps(Word):
    """What a pause leaves as it was: the pace (so the end moves), or the end (so the pace rises)."""

    PACE = "pace"
    END = "end"


def pause_keeps(value: PauseKeeps | str) -> PauseKeeps:
    """Return what a pause keeps, or refuse the word."""
    return member(PauseKeeps, value, "thing for a pause to keep")


def _pattern(value: FiscalPattern | str) -> FiscalPattern:
    return member(FiscalPattern, value, "fiscal pattern")


def _as_word(value: Word) -> str:
    return repr(value.value)


@final
@checked
@brief
@frozen
class Pause:
    """Days on which nothing is expected, both ends included, and what they leave as it was.

    `keeps="pace"`: the pace stays and the end of a plan moves; `keeps="end"`: the end stays and the pace rises.

    >>> from datetime import date
    >>> str(Pause(date(2026, 8, 1), date(2026, 8, 16), keeps="pace", reason="summer"))
    'pause from 2026-08-01 to 2026-08-16 (summer), keeping the pace'
    """

    start: date = field(converter=to_day)
    end: date = field(converter=to_day)
    keeps: PauseKeeps = field(kw_only=True, converter=pause_keeps, repr=_as_word)
    reason: str | None = field(default=None, kw_only=True, converter=optional_text)

    def __attrs_post_init__(self) -> None:
        if self.end < self.start:
            raise refuse("end", self.end, f"on or after the start, {self.start.isoformat()}")

    def __str__(self) -> str:
        reason = f" ({self.reason})" if self.reason else ""
        return f"pause from {self.start.isoformat()} to {self.end.isoformat()}{reason}, keeping the {self.keeps}"


def _pause(value: Pause) -> Pause:
    if isinstance(value, Pause):
        return value
    raise WrongType(value=value, expected="a Pause")


def _pauses(value: Iterable[Pause]) -> tuple[Pause, ...]:
    ordered = tuple(sorted(each(value, "pauses", _pause), key=lambda one: (one.start, one.end)))
    for earlier, later in pairwise(ordered):
        if later.start <= earlier.end:
            raise InvalidValue(value=str(later), expected=f"clear of the other pauses; it overlaps {str(earlier)!r}")
    return ordered


def _working_days(value: WorkingDays) -> tuple[int, ...]:
    return tuple(sorted(working_days(value)))


def _week_start(value: int | str) -> str:
    return WEEKDAY_NAMES[weekday(value)]


def _as_names(value: tuple[int, ...]) -> str:
    return repr(short_names(value))


@final
@checked
@brief
@frozen(kw_only=True)
class Calendar:
    """Which days count: working weekdays, less holidays, less pauses; and where weeks and fiscal years begin.

    `working_days`: "mon-fri", "mon,wed,fri", "lun-ven", names or numbers (0 is Monday), None for every day. `holidays`:
    any container of dates, also of the PyPI package `holidays` (see :class:`Holidays`). `pauses` may not overlap.
    `week_start` is a weekday, `fiscal_year_start` a month (1 to 12), `fiscal_pattern` "months", "4-4-5", "4-5-4" or
    "5-4-4". Raises :class:`~smartgoals.InvalidValue` or :class:`~smartgoals.WrongType`; a calendar without any active
    day is refused.

    >>> from datetime import date
    >>> week = Calendar(working_days="mon-fri", holidays=[date(2026, 1, 1)])
    >>> week.active_days(date(2025, 12, 31), date(2026, 1, 7))
    4
    >>> week.nth_active_day(date(2025, 12, 31), 1)
    datetime.date(2026, 1, 2)
    """

    working_days: tuple[int, ...] = field(default=None, converter=_working_days, repr=_as_names)
    holidays: Holidays = field(default=None, converter=holidays)
    pauses: tuple[Pause, ...] = field(default=(), converter=_pauses)
    week_start: str = field(default="monday", converter=_week_start)
    fiscal_year_start: int = field(default=1, converter=fiscal_month)
    fiscal_pattern: FiscalPattern = field(default=FiscalPattern.MONTHS, converter=_pattern, repr=_as_word)
    _days: ActiveDays = field(init=False, eq=False, repr=False)
    _first: int = field(init=False, eq=False, repr=False)  # ordinals the calendar can answer about
    _last: int = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        spans = [(one.toordinal(), one.toordinal()) for one in self.holidays]
        spans += [(one.start.toordinal(), one.end.toordinal()) for one in self.pauses]
        days = ActiveDays.of(frozenset(self.working_days), spans)
        if days.total == 0:
            raise refuse("pauses", len(self.pauses), "pauses and holidays that leave an active day")
        known = self.holidays
        object.__setattr__(self, "_days", days)
        object.__setattr__(self, "_first", known.known_from.toordinal() if known.known_from else 1)
        object.__setattr__(self, "_last", known.known_until.toordinal() if known.known_until else _LAST)

    def is_active(self, day: date) -> bool:
        """Tell whether something is expected on this day."""
        ordinal = to_day(day).toordinal()
        return self.active_upto(ordinal) > self.active_upto(ordinal - 1)

    def active_days(self, after: date, upto: date) -> int:
        """Return the number of active days in (after, upto]: the day *after* is not counted, the day *upto* is.

        Negative when *upto* lies before *after*. Raises :class:`~smartgoals.InvalidValue` where holidays are unknown.
        """
        return self.active_upto(to_day(upto).toordinal()) - self.active_upto(to_day(after).toordinal())

    def nth_active_day(self, after: date, n: int) -> date | None:
        """Return the n-th active day after a day; for negative n the one as many days before; the day itself for n = 0.

        None when the calendar, or what is known of its holidays, ends before that day.
        """
        n = whole(n, "a whole number of active days", "n")
        ordinal = to_day(after).toordinal()
        if n == 0:
            return after
        found = self._days.nth(self.active_upto(ordinal) + n if n > 0 else self.active_upto(ordinal - 1) + n + 1)
        return None if found is None or not self._first <= found <= self._last else date.fromordinal(found)

    def active_upto(self, ordinal: int) -> int:
        """Return the number of active days from the first of the calendar to the day with this ordinal.

        For arithmetic on many days; raises :class:`~smartgoals.InvalidValue` where the holidays are unknown.
        """
        if self._first - 1 <= ordinal <= self._last:
            return self._days.upto(ordinal)
        known = f"a day from {date.fromordinal(self._first)} to {date.fromordinal(self._last)}"
        raise InvalidValue(
            value=date.fromordinal(max(ordinal, 1)),
            expected=f"{known}, where the holidays are known",
            hint="Holidays.of(source, first_year=…, last_year=…) asks about other years",
        )

    def week_of(self, day: date) -> DateSpan:
        """Return the week a day belongs to: start, end and label (the ISO week for weeks that start on Monday).

        >>> from datetime import date
        >>> EVERY_DAY.week_of(date(2027, 1, 1)).label
        '2026-W53'
        """
        ordinal = to_day(day).toordinal()
        start = ordinal - (ordinal - 1 - WEEKDAY_NAMES.index(self.week_start)) % 7
        first, last = date.fromordinal(max(start, 1)), date.fromordinal(min(start + 6, _LAST))
        year, week, _ = first.isocalendar()
        label = f"{year}-W{week:02}" if self.week_start == "monday" else f"week of {first.isoformat()}"
        return DateSpan(first, last, label)

    def fiscal_year_of(self, day: date) -> DateSpan:
        """Return the fiscal year of a day, named after the calendar year it ends in.

        >>> from datetime import date
        >>> Calendar(fiscal_year_start=7).fiscal_year_of(date(2025, 9, 1)).label
        'FY2026'
        """
        return fiscal_year(to_day(day), month=self.fiscal_year_start, pattern=self.fiscal_pattern, week_start=self._w)

    def fiscal_quarter_of(self, day: date) -> DateSpan:
        """Return the quarter of the fiscal year a day belongs to, such as FY2026 Q1."""
        return fiscal_quarter(
            to_day(day), month=self.fiscal_year_start, pattern=self.fiscal_pattern, week_start=self._w
        )

    def fiscal_period_of(self, day: date) -> DateSpan:
        """Return the fiscal month (P1 to P12) a day belongs to; of four or five weeks in the 4-4-5 family."""
        return fiscal_period(to_day(day), month=self.fiscal_year_start, pattern=self.fiscal_pattern, week_start=self._w)

    @property
    def _w(self) -> int:
        return WEEKDAY_NAMES.index(self.week_start)

    def with_pause(self, pause: Pause) -> Calendar:
        """Return the same calendar with one more pause."""
        return evolve(self, pauses=(*self.pauses, pause))

    def without_pauses(self) -> Calendar:
        """Return the same calendar with every pause taken out."""
        return evolve(self, pauses=()) if self.pauses else self

    def __str__(self) -> str:
        every = len(self.working_days) == 7
        text = "every day" if every else short_names(self.working_days)
        for count, what in ((len(self.holidays), "holiday"), (len(self.pauses), "pause")):
            text += f" less {count} {what}{'' if count == 1 else 's'}" if count else ""
        return text


EVERY_DAY = Calendar()
"""The calendar on which every day counts."""
