"""When the periods of a quota close, and what a plan asks for by then. Knows plans and calendars, and no history.

A quota is judged when its period closes: until then a demand expects only what closed periods asked for, and an allowance
gives the whole quota of the period that runs. Periods are those of the calendar (its weeks, months, quarters and years);
periods of several units, such as two weeks, run from the plan's first day. Partial periods at the ends of a plan ask for
the share of the quota that their days have in it, because the plan's line does.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from fractions import Fraction
from math import floor
from typing import NamedTuple

from smartgoals._days import ONE_DAY
from smartgoals._errors import InvalidValue
from smartgoals._numbers import exact
from smartgoals._plan.plan import Plan
from smartgoals._progress.windows import back
from smartgoals._time.calendar import Calendar
from smartgoals._time.counting import Counting
from smartgoals._time.period import Period, PeriodUnit


class Span(NamedTuple):
    """The days of a period, both ends included."""

    start: date
    end: date


def period_of(plan: Plan, on: date) -> Span:
    """Return the quota period that a day of the plan falls into, cut to the plan's days."""
    first = plan.start_day + ONE_DAY
    on = min(max(on, first), plan.end_day)
    whole = _whole_period(_period(plan), plan.calendar, first, on)
    return Span(max(whole.start, first), min(whole.end, plan.end_day))


def _whole_period(period: Period, calendar: Calendar, first: date, on: date) -> Span:
    if period.count > 1:
        return _counted_from(period, first, on)
    if period.unit is PeriodUnit.DAY:
        return Span(on, on)
    if period.unit is PeriodUnit.WEEK:
        return Span(*calendar.week_of(on)[:2])
    if period.unit is PeriodUnit.MONTH:
        return Span(on.replace(day=1), on.replace(day=monthrange(on.year, on.month)[1]))
    if period.unit is PeriodUnit.QUARTER:
        return Span(*calendar.fiscal_quarter_of(on)[:2])
    return Span(*calendar.fiscal_year_of(on)[:2])


def _counted_from(period: Period, first: date, on: date) -> Span:
    k = floor(period.position(first, on))
    start = period.boundary(first, k)
    try:
        return Span(start, period.boundary(first, k + 1) - ONE_DAY)
    except InvalidValue:
        return Span(start, date.max)  # the last period there is has no end inside the calendar


def last_closed(plan: Plan, on: date) -> date:
    """Return the last day on or before a day at whose end a period closed; the plan's start day before the first."""
    if on <= plan.start_day:
        return plan.start_day
    span = period_of(plan, on)
    return span.end if span.end <= on else span.start - ONE_DAY


def judged_value(plan: Plan, on: date) -> Fraction:
    """Return the value a day is judged against, exactly: the line itself, or what the quota periods ask for."""
    if plan.counted is not Counting.CALENDAR:
        return plan.exact_on(on)
    if plan.is_cap:
        return plan.exact_on(on if on <= plan.start_day else period_of(plan, on).end)
    return plan.exact_on(last_closed(plan, on))


def window_start(plan: Plan, on: date) -> date:
    """Return the day at whose end the rolling window that ends with a day begins, not before the plan does."""
    return max(plan.start_day, back(_period(plan), on))


def rolling_quota(plan: Plan, on: date) -> Fraction:
    """Return what the window that ends with a day asks for: nothing of a demand until a first whole window has passed."""
    whole = plan.is_cap or back(_period(plan), on) >= plan.start_day
    return quota_of(plan) if whole else Fraction(0)


def quota_of(plan: Plan) -> Fraction:
    """Return the amount that one whole period asks for."""
    return Fraction(0) if plan.pace is None else exact(plan.pace.amount)


def _period(plan: Plan) -> Period:
    return Period(1, PeriodUnit.DAY) if plan.pace is None else plan.pace.period
