"""Strategies for time as people plan with it: periods, paces, calendars of active days, check-in schedules."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from smartgoals._numbers import Number
from smartgoals._time.cadence import Cadence
from smartgoals._time.calendar import Calendar, FiscalPattern, Pause
from smartgoals._time.pace import Growth, Pace
from smartgoals._time.period import Period, PeriodUnit
from smartgoals._time.weekdays import WEEKDAY_NAMES
from smartgoals.strategies._values import (
    LAST_DAY,
    check_bounds,
    check_day,
    check_strategy,
    days,
    numbers,
    optional,
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


def periods(*, units: Sequence[PeriodUnit | str] | None = None, max_count: int = 24) -> st.SearchStrategy[Period]:
    """Periods of 1 to *max_count* days, weeks, months, quarters or years, or of the *units* given. Shrinks to one day."""
    allowed = list(PeriodUnit) if units is None else [PeriodUnit(one) for one in units]
    if not allowed:
        raise InvalidArgument("units must name at least one unit of time")
    check_bounds(1, max_count, ("1", "max_count"))
    return st.builds(Period, st.integers(1, min(3, max_count)) | st.integers(1, max_count), st.sampled_from(allowed))


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
    return st.builds(Pace, numbers(min_value, max_value), period, unit)


def growths(*, max_percent: Number = 200) -> st.SearchStrategy[Growth]:
    """Compound growth from -99 % to *max_percent* per period. Shrinks to 0 %/day."""
    return st.builds(Growth, numbers(-99, max_percent), _periods())


def pauses(min_value: date | None = None, max_value: date | None = None) -> st.SearchStrategy[Pause]:
    """Pauses of 1 to 60 days that lie within *min_value* and *max_value*. Shrinks to the day 2026-01-01."""
    last = check_day(max_value, "max_value", LAST_DAY)

    def pause(start: date, length: int, keeps: str, reason: str | None) -> Pause:
        end = date.fromordinal(min(last.toordinal(), start.toordinal() + length))
        return Pause(start, end, keeps=keeps, reason=reason)

    return st.builds(
        pause,
        days(min_value, last),
        st.integers(0, 59),
        st.sampled_from(("pace", "end")),
        optional(texts()),
    )


@st.composite
def _several_pauses(draw: Any) -> tuple[Pause, ...]:
    """Pauses one after the other, a gap between each: no two can overlap."""
    start = draw(days())
    found: list[Pause] = []
    for gap, length in draw(st.lists(st.tuples(st.integers(1, 90), st.integers(0, 30)), max_size=3)):
        first = start + timedelta(days=gap)
        start = first + timedelta(days=length)
        found.append(Pause(first, start, keeps=draw(st.sampled_from(("pace", "end")))))
    return tuple(found)


def calendars() -> st.SearchStrategy[Calendar]:
    """Calendars: working days, holidays, pauses, the start of weeks and of fiscal years. Shrinks to every day."""
    mostly_all = st.none() | st.just("mon-fri") | st.sets(st.integers(0, 6), min_size=1)
    return st.just(Calendar()) | st.builds(
        Calendar,
        working_days=mostly_all,
        holidays=st.lists(days(), max_size=4),
        pauses=_several_pauses(),
        week_start=st.sampled_from((WEEKDAY_NAMES[0], WEEKDAY_NAMES[6], *WEEKDAY_NAMES)),
        fiscal_year_start=st.integers(1, 12),
        fiscal_pattern=st.sampled_from(tuple(FiscalPattern)),
    )


def cadences() -> st.SearchStrategy[Cadence]:
    """Check-in schedules: a period, or an RFC 5545 rule. Shrinks to every day."""
    plain = st.sampled_from(("day", "week", "month")).map(lambda word: Cadence(every=word))
    return plain | st.builds(Cadence, every=_periods()) | st.builds(Cadence, rule=st.sampled_from(_RULES))


def _periods() -> st.SearchStrategy[Period]:
    return periods()
