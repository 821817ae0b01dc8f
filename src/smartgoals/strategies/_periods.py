"""Strategies for time as people plan with it: periods, paces, calendars of active days, check-in
schedules.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from smartgoals._location import shown
from smartgoals._numbers import Number
from smartgoals._time.cadence import Cadence
from smartgoals._time.calendar import Calendar, FirstWeek, FiscalNaming, FiscalPattern, Pause, PauseKeeps
from smartgoals._time.pace import Growth, Pace
from smartgoals._time.period import Period, PeriodUnit
from smartgoals._time.weekdays import WEEKDAY_NAMES
from smartgoals.strategies._values import (
    LAST_DAY,
    check_day,
    check_sizes,
    check_strategy,
    days,
    made,
    numbers,
    optional,
    rarely,
    several,
    texts,
)

_UNITS = ("followers", "posts", "€", "hours", "nouveaux abonnés", "km", "leads")
_RULES = (
    "FREQ=WEEKLY;BYDAY=MO",
    "FREQ=DAILY;INTERVAL=10",
    "FREQ=MONTHLY;BYMONTHDAY=31",
    "FREQ=MONTHLY;BYDAY=-1FR",
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE,FR",
    "FREQ=MONTHLY;COUNT=12;BYMONTHDAY=1",
)


def periods(
    *, units: Sequence[PeriodUnit | str] | None = None, max_count: int = 24
) -> st.SearchStrategy[Period]:
    """Periods of 1 to *max_count* days, weeks, months, quarters or years, or of the *units* given.
    Shrinks to one day.
    """
    try:
        allowed = list(PeriodUnit) if units is None else [PeriodUnit(unit) for unit in units]
    except Exception:  # Python looks a member up by what the caller's value does, and tells it by its repr
        raise InvalidArgument(f"units={shown(units)} must be units of time") from None
    if not allowed:
        raise InvalidArgument("units must name at least one unit of time")
    check_sizes(1, max_count, ("1", "max_count"))
    return made(
        Period, st.integers(1, min(3, max_count)) | st.integers(1, max_count), st.sampled_from(allowed)
    )


def paces(
    min_value: Number | None = None,
    max_value: Number | None = None,
    *,
    units: st.SearchStrategy[str | None] | None = None,
    periods: st.SearchStrategy[Period] | None = None,
) -> st.SearchStrategy[Pace]:
    """Paces whose amount lies from *min_value* to *max_value*. Shrinks to 0/day.

    `units` draws the unit (a few units of social media, or none), `periods` the period.
    """
    unit = check_strategy(units, "units", optional(st.sampled_from(_UNITS)))
    period = check_strategy(periods, "periods", _periods())
    return made(Pace, numbers(min_value, max_value), period, unit)


def growths(*, max_percent: Number = 200) -> st.SearchStrategy[Growth]:
    """Compound growth from -99 % to *max_percent* per period. Shrinks to 0 %/day."""
    return made(Growth, numbers(-99, max_percent), _periods())


def pauses(min_value: date | None = None, max_value: date | None = None) -> st.SearchStrategy[Pause]:
    """Pauses of 1 to 60 days that lie within *min_value* and *max_value*. Shrinks to the day 2026-01-01."""
    last = check_day(max_value, "max_value", LAST_DAY)

    def pause(start: date, length: int, keeps: PauseKeeps, reason: str | None) -> Pause:
        end = date.fromordinal(min(last.toordinal(), start.toordinal() + length))
        return Pause(start, end, keeps=keeps, reason=reason)

    return made(
        pause,
        days(min_value, last),
        st.integers(0, 59),
        st.sampled_from(PauseKeeps),
        optional(texts(), of=3),
    )


def _several_pauses() -> st.SearchStrategy[tuple[Pause, ...]]:
    """Pauses one after the other, a gap between each: no two can overlap."""

    def spread(start: date, spans: tuple[tuple[int, int, PauseKeeps], ...]) -> tuple[Pause, ...]:
        pauses: list[Pause] = []
        for gap, length, keeps in spans:
            first = start + timedelta(days=gap)
            start = first + timedelta(days=length)
            pauses.append(Pause(first, start, keeps=keeps))
        return tuple(pauses)

    span = st.tuples(st.integers(1, 90), st.integers(0, 30), st.sampled_from(PauseKeeps))
    return made(spread, days(), several(span))


def _weights() -> st.SearchStrategy[dict[date | str, Number]]:
    """Half days, worked Saturdays, double shifts: weights that leave each weekday some work, and
    single days any.
    """
    named = st.dictionaries(st.sampled_from(WEEKDAY_NAMES), st.sampled_from((1, 0.5, 0.25, 2)), max_size=2)
    single = st.dictionaries(days(), st.sampled_from((1, 0, 0.5, 1.5)), max_size=3)
    return made(lambda weekdays, dates: {**weekdays, **dates}, named, single)


def _fiscal_years() -> st.SearchStrategy[dict[str, Any]]:
    """The fields of a calendar about its fiscal years, which depend on one another."""

    def fields(
        month: int, day: int, pattern: FiscalPattern, named: FiscalNaming, weeks: Any
    ) -> dict[str, Any]:
        last = monthrange(1, month)[1]  # the year 1 has no 29 February, which no fiscal year can start on
        plain: dict[str, Any] = {"fiscal_year_start": month, "fiscal_year_day": min(day, last)}
        plain |= {"fiscal_pattern": pattern, "fiscal_year_named": named}
        if pattern is FiscalPattern.MONTHS:
            return plain
        first_week, leap = weeks
        most = 13 if pattern is FiscalPattern.WEEKS_13X4 else 12
        return {**plain, "fiscal_first_week": first_week, "fiscal_leap_period": leap and min(leap, most)}

    return made(
        fields,
        st.integers(1, 12),
        rarely(1, st.integers(1, 31)),
        st.sampled_from(FiscalPattern),
        st.sampled_from(FiscalNaming),
        st.tuples(st.sampled_from(FirstWeek), optional(st.integers(1, 13))),
    )


def _all_sorts() -> st.SearchStrategy[Calendar]:
    """Calendars in which anything may be out of the ordinary."""
    working = st.sampled_from((None, "mon-fri", "mon-sat")) | st.sets(st.integers(0, 6), min_size=1)
    return made(
        lambda fiscal, **fields: Calendar(**fiscal, **fields),
        rarely({}, _fiscal_years(), of=3),
        working_days=working,
        holidays=several(days(), 4),
        weights=rarely({}, _weights(), of=3),
        pauses=_several_pauses(),
        week_start=st.sampled_from((WEEKDAY_NAMES[0], WEEKDAY_NAMES[6], *WEEKDAY_NAMES)),
    )


def calendars() -> st.SearchStrategy[Calendar]:
    """Calendars: working days, holidays, weights, pauses, weeks and fiscal years. Shrinks to every day."""
    return rarely(Calendar(), _all_sorts(), of=3)


def cadences() -> st.SearchStrategy[Cadence]:
    """Check-in schedules: a period, or an RFC 5545 rule. Shrinks to every day."""
    common = tuple(Cadence(every=word) for word in ("day", "week", "month"))
    dull = st.sampled_from((*common, *(Cadence(rule=rule) for rule in _RULES)))
    return dull | made(Cadence, every=_periods())


def _periods() -> st.SearchStrategy[Period]:
    return periods()
