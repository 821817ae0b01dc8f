"""Calendar: which days are active, as an immutable value: working days, holidays, pauses; weeks and
fiscal years.

Knows days, not goals. A calendar answers "how many active days lie in (after, upto]" and its
inverse in the time of a binary search. Off means off: nothing new is due on an inactive day.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from itertools import pairwise
from math import ceil, floor
from typing import Literal, TypeAlias, final

from attrs import evolve, field, frozen

from smartgoals._checked import brief, checked, each, named, optional_text, refuse, truth
from smartgoals._days import day as to_day
from smartgoals._documents import document
from smartgoals._errors import InvalidValue, WrongType, raise_all
from smartgoals._messages.worded import Worded
from smartgoals._numbers import Number, NumberLike, exact, number, rounded
from smartgoals._time.active_days import ActiveDays, Days, in_days
from smartgoals._time.fiscal import (
    DateSpan,
    FirstWeek,
    FiscalNaming,
    FiscalPattern,
    FiscalYears,
    first_week,
    fiscal_day,
    fiscal_month,
    fiscal_naming,
    fiscal_pattern,
    leap_period,
)
from smartgoals._time.holidays import Holidays, holidays
from smartgoals._time.weekdays import WEEKDAY_NAMES, WorkingDays, short_names, weekday, working_days
from smartgoals._time.weights import Weights, counts_of, in_words, merged, weights
from smartgoals._time.whole import whole
from smartgoals._words import Word, member

__all__ = [
    "EVERY_DAY",
    "Calendar",
    "DateSpan",
    "FirstWeek",
    "FiscalNaming",
    "FiscalPattern",
    "Holidays",
    "Pause",
    "PauseKeeps",
]

_LAST = date.max.toordinal()


@final
class PauseKeeps(Word):
    """What a pause leaves as it was: the pace (so the end moves), or the end (so the pace rises)."""

    PACE = "pace"
    END = "end"


PauseKeepsLike: TypeAlias = PauseKeeps | Literal["pace", "end"]
"""What a pause keeps, or the word of it."""


def pause_keeps(value: PauseKeepsLike) -> PauseKeeps:
    """Return what a pause keeps, or refuse the word."""
    return member(PauseKeeps, value, "thing for a pause to keep")


def _as_word(value: Word) -> str:
    return repr(value.value)


@final
@document
@checked
@brief
@frozen
class Pause:
    """Days on which nothing is expected, both ends included, and what they leave as it was.

    `keeps="pace"`: the pace stays and the end of a plan moves; `keeps="end"`: the end stays and the
    pace rises.

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
        return (
            f"pause from {self.start.isoformat()} to {self.end.isoformat()}{reason}, keeping the {self.keeps}"
        )


def _pause(value: Pause) -> Pause:
    if isinstance(value, Pause):
        return value
    raise WrongType(value=value, expected="a Pause")


def _pauses(value: Iterable[Pause]) -> tuple[Pause, ...]:
    ordered = tuple(sorted(each(value, "pauses", _pause), key=lambda one: (one.start, one.end)))
    for earlier, later in pairwise(ordered):
        if later.start <= earlier.end:
            said = Worded(str(later), "fault.pause", {"start": later.start, "end": later.end})
            raise InvalidValue(
                value=said, expected=f"clear of the other pauses; it overlaps {str(earlier)!r}"
            )
    return ordered


def _working_days(value: WorkingDays) -> tuple[int, ...]:
    return tuple(sorted(working_days(value)))


def _week_start(value: int | str) -> str:
    return WEEKDAY_NAMES[weekday(value)]


def _as_names(value: tuple[int, ...]) -> str:
    return repr(short_names(value))


@final
@document
@checked
@brief
@frozen(kw_only=True)
class Calendar:
    """Which days count, and for how much: working weekdays, less holidays, less pauses; weeks and
    fiscal years.

    `working_days`: "mon-fri", "mon,wed,fri", "lun-ven", names or numbers (0 is Monday), None for
    every day. `weights`: what weekdays or days count for that are no whole day, such as {"sat":
    0.5, date(2026, 12, 24): 0.5}; one day of 1 is worked whatever its weekday is. `holidays`: any
    container of dates, also of the PyPI package `holidays` (see
    :class:`Holidays`). `pauses` may not overlap. A pause goes before the weight of a day, that
    before a holiday, that before the weekday.

    `week_start` is a weekday. The fiscal year starts in a month, `fiscal_year_start` (1 to 12), on
    its `fiscal_year_day`, is cut by `fiscal_pattern` ("months", "4-4-5", "4-5-4", "5-4-4", "13x4"),
    and named after the calendar year of its end or start (`fiscal_year_named`). Where it is cut by
    weeks it begins as `fiscal_first_week` says (see
    :class:`FirstWeek`), and a 53rd week belongs to the period `fiscal_leap_period`, None for the last one.

    Raises :class:`~smartgoals.InvalidValue` or :class:`~smartgoals.WrongType`; a calendar without
    any active day is refused.

    >>> from datetime import date
    >>> week = Calendar(working_days="mon-fri", holidays=[date(2026, 1, 1)], weights={"sat": 0.5})
    >>> week.active_days(date(2025, 12, 31), date(2026, 1, 7))
    Fraction(9, 2)
    >>> week.nth_active_day(date(2025, 12, 31), 1)
    datetime.date(2026, 1, 2)
    """

    working_days: tuple[int, ...] = field(default=None, converter=_working_days, repr=_as_names)
    holidays: Holidays = field(default=None, converter=holidays)
    pauses: tuple[Pause, ...] = field(default=(), converter=_pauses)
    week_start: str = field(default="monday", converter=_week_start)
    fiscal_year_start: int = field(default=1, converter=fiscal_month)
    fiscal_pattern: FiscalPattern = field(
        default=FiscalPattern.MONTHS, converter=fiscal_pattern, repr=_as_word
    )
    weights: Weights = field(default=None, converter=weights)
    fiscal_year_day: int = field(default=1, converter=fiscal_day)
    fiscal_first_week: FirstWeek = field(default=FirstWeek.NEAREST, converter=first_week, repr=_as_word)
    fiscal_leap_period: int | None = field(default=None, converter=leap_period)
    fiscal_year_named: FiscalNaming = field(default=FiscalNaming.END, converter=fiscal_naming, repr=_as_word)
    _days: ActiveDays = field(init=False, eq=False, repr=False)
    _units: int = field(init=False, eq=False, repr=False)  # of a whole day, among those of _days
    _one_by_one: ActiveDays = field(
        init=False, eq=False, repr=False
    )  # days of any weight, each counted as one
    _first: int = field(init=False, eq=False, repr=False)  # ordinals the calendar can answer about
    _last: int = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        if self.weights:
            working, telling = merged(self.working_days, self.weights)
            if not working:
                raise refuse("weights", dict(self.weights), "weights that leave a weekday to work on")
            object.__setattr__(self, "working_days", working)
            object.__setattr__(self, "weights", telling)
        pauses = [(pause.start.toordinal(), pause.end.toordinal()) for pause in self.pauses]
        days, units, one_by_one = counts_of(self.working_days, self.weights, self.holidays, pauses)
        fiscal = self._fiscal
        faults = fiscal.faults()
        if days.total == 0:
            faults.append(refuse("pauses", len(self.pauses), "pauses and holidays that leave an active day"))
        raise_all(faults)
        if fiscal.last_takes_the_leap_week:
            object.__setattr__(self, "fiscal_leap_period", None)
        known = self.holidays
        object.__setattr__(self, "_days", days)
        object.__setattr__(self, "_units", units)
        object.__setattr__(self, "_one_by_one", one_by_one)
        object.__setattr__(self, "_first", known.known_from.toordinal() if known.known_from else 1)
        object.__setattr__(self, "_last", known.known_until.toordinal() if known.known_until else _LAST)

    def is_active(self, day: date) -> bool:
        """Tell whether something is expected on this day."""
        return self.exact_weight_of(day) > 0

    def weight_of(self, day: date) -> Number:
        """Return what a day counts for: 1 for a whole active day, 0 for a day off.

        >>> from datetime import date
        >>> week = Calendar(working_days="mon-fri", weights={date(2026, 12, 24): 0.5})
        >>> week.weight_of(date(2026, 12, 23)), week.weight_of(date(2026, 12, 24)), week.weight_of(date(2026, 12, 26))
        (1, 0.5, 0)
        """
        return rounded(Fraction(self.exact_weight_of(day)))

    def exact_weight_of(self, day: date) -> Days:
        """Return what a day counts for, exactly."""
        ordinal = to_day(day).toordinal()
        return self.active_upto(ordinal) - self.active_upto(ordinal - 1)

    def active_days(self, after: date, upto: date) -> Days:
        """Return the number of active days in (after, upto]: the day *after* is not counted, the
        day *upto* is.

        Each day counts for its weight, so a calendar with half days answers with exact fractions.
        Negative when *upto* lies before *after*. Raises :class:`~smartgoals.InvalidValue` where
        holidays are unknown.
        """
        return self.active_upto(to_day(upto).toordinal()) - self.active_upto(to_day(after).toordinal())

    def knows(self, after: date, upto: date) -> bool:
        """Tell whether of each day in (after, upto] it is known whether it is a holiday.

        >>> from datetime import date
        >>> year = Holidays(known_from=date(2026, 1, 1), known_until=date(2026, 12, 31))
        >>> week = Calendar(holidays=year)
        >>> week.knows(date(2025, 12, 31), date(2026, 12, 31)), week.knows(date(2026, 6, 1), date(2027, 1, 1))
        (True, False)
        """
        return self._first - 1 <= to_day(after).toordinal() and to_day(upto).toordinal() <= self._last

    def nth_active_day(self, after: date, n: int) -> date | None:
        """Return the n-th active day after a day; for negative n the one as many days before; the
        day itself for n = 0.

        Days are counted one by one here, half days too; :meth:`day_by` counts them by their weight.
        None when the calendar, or what is known of its holidays, ends before that day.
        """
        n = whole(n, "a whole number of active days", "n")
        ordinal = to_day(after).toordinal()
        if n == 0:
            return after
        counted_from = ordinal if n > 0 else ordinal - 1
        if not self._first - 1 <= counted_from <= self._last:
            raise self._unknown(counted_from)
        days = self._one_by_one
        return self._day(days.nth(days.upto(counted_from) + n + (n < 0)))

    def day_by(self, after: date, days: Days | NumberLike, *, strictly: bool = False) -> date | None:
        """Return the first day by whose end at least so many active days have passed since the end
        of another.

        The inverse of :meth:`active_days`; *strictly* asks for more than so many. The day *after*
        itself where none are asked for; None when the calendar, or what is known of its holidays,
        ends before that day.

        >>> from datetime import date
        >>> week = Calendar(working_days="mon-fri", weights={"fri": 0.5})
        >>> week.day_by(date(2026, 1, 4), 4), week.day_by(date(2026, 1, 4), 4, strictly=True)
        (datetime.date(2026, 1, 8), datetime.date(2026, 1, 9))
        """
        ordinal = to_day(after).toordinal()
        time = days if isinstance(days, Fraction) or type(days) is int else exact(number(days))
        is_more = strictly if type(strictly) is bool else named("strictly", truth, strictly)
        units = floor(time * self._units) + 1 if is_more else ceil(time * self._units)
        if units <= 0:
            return after
        if not self._first - 1 <= ordinal <= self._last:
            raise self._unknown(ordinal)
        return self._day(self._days.nth(self._days.upto(ordinal) + units))

    def _day(self, ordinal: int | None) -> date | None:
        return (
            None if ordinal is None or not self._first <= ordinal <= self._last else date.fromordinal(ordinal)
        )

    def active_upto(self, ordinal: int) -> Days:
        """Return the number of active days from the first of the calendar to the day with this ordinal.

        For arithmetic on many days; raises :class:`~smartgoals.InvalidValue` where the holidays are unknown.
        """
        ordinal = whole(ordinal, "the ordinal of a day", "ordinal")
        if not 0 <= ordinal <= date.max.toordinal():
            raise refuse("ordinal", ordinal, "the ordinal of a day of the calendar")
        if not self._first - 1 <= ordinal <= self._last:
            raise self._unknown(ordinal)
        units = self._days.upto(ordinal)
        return units if self._units == 1 else in_days(units, self._units)

    def alike_upto(self, ordinal: int) -> int:
        """Return the last ordinal up to which each day from one on counts as its weekday does, with
        no holiday, pause or weight of its own; the eve of one that does not.

        >>> from datetime import date
        >>> spring = Calendar(holidays=[date(2026, 5, 1)])
        >>> date.fromordinal(spring.alike_upto(date(2026, 1, 1).toordinal()))
        datetime.date(2026, 4, 30)
        """
        return self._days.alike_upto(ordinal)

    @property
    def days_of_week(self) -> Days:
        """The active days of a week in which nothing is special."""
        return in_days(self._days.week, self._units)

    def _unknown(self, ordinal: int) -> InvalidValue:
        """Return the refusal of a day of which nobody knows whether it is a holiday."""
        known = f"a day from {date.fromordinal(self._first)} to {date.fromordinal(self._last)}"
        return InvalidValue(
            value=date.fromordinal(max(ordinal, 1)),
            expected=f"{known}, where the holidays are known",
            hint="Holidays.of(source, first_year=…, last_year=…) asks about other years",
        )

    def week_of(self, day: date) -> DateSpan:
        """Return the week a day belongs to: start, end and label (the ISO week for weeks that start
        on Monday).

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
        """Return the fiscal year of a day, named after the calendar year it ends in, or starts in
        where the calendar says so.

        >>> from datetime import date
        >>> Calendar(fiscal_year_start=7).fiscal_year_of(date(2025, 9, 1)).label
        'FY2026'
        >>> Calendar(fiscal_year_start=7, fiscal_year_named="start").fiscal_year_of(date(2025, 9, 1)).label
        'FY2025'
        """
        return self._fiscal.year(to_day(day))

    def fiscal_quarter_of(self, day: date) -> DateSpan:
        """Return the quarter of the fiscal year a day belongs to, such as FY2026 Q1; of thirteen
        periods three, and four last.

        >>> from datetime import date
        >>> food = Calendar(fiscal_pattern="13x4")
        >>> food.fiscal_quarter_of(date(2026, 12, 1))
        DateSpan(start=datetime.date(2026, 9, 7), end=datetime.date(2027, 1, 3), label='FY2026 Q4')
        """
        return self._fiscal.quarter(to_day(day))

    def fiscal_period_of(self, day: date) -> DateSpan:
        """Return the fiscal month (P1 to P12) or period of four weeks (P1 to P13) a day belongs to.

        >>> from datetime import date
        >>> tax = Calendar(fiscal_year_start=4, fiscal_year_day=6)
        >>> tax.fiscal_period_of(date(2026, 5, 5))
        DateSpan(start=datetime.date(2026, 4, 6), end=datetime.date(2026, 5, 5), label='FY2027 P1')
        """
        return self._fiscal.period(to_day(day))

    @property
    def has_calendar_months(self) -> bool:
        """Whether the fiscal months are the months of the calendar: no pattern of weeks, and a year
        from the first of one.
        """
        return self._fiscal.has_calendar_months

    @property
    def _fiscal(self) -> FiscalYears:
        return FiscalYears(
            self.fiscal_year_start,
            self.fiscal_year_day,
            self.fiscal_pattern,
            self.fiscal_first_week,
            self.fiscal_leap_period,
            self.fiscal_year_named,
            WEEKDAY_NAMES.index(self.week_start),
        )

    def with_pause(self, pause: Pause) -> Calendar:
        """Return the same calendar with one more pause."""
        return evolve(self, pauses=(*self.pauses, pause))

    def without_pauses(self) -> Calendar:
        """Return the same calendar with every pause taken out."""
        return evolve(self, pauses=()) if self.pauses else self

    def __str__(self) -> str:
        every = len(self.working_days) == 7
        text = ("every day" if every else short_names(self.working_days)) + in_words(self.weights)
        for count, what in ((len(self.holidays), "holiday"), (len(self.pauses), "pause")):
            text += f" less {count} {what}{'' if count == 1 else 's'}" if count else ""
        return text


EVERY_DAY = Calendar()
"""The calendar on which every day counts."""
