"""The periods of a quota and the windows of a rolling pace: which days they hold, when they close,
what they ask for.

Knows plans and calendars, and no history. A whole period asks for the whole amount, a part of one
for the share of its active days, a period without an active day for nothing. Periods are those of
the calendar (its weeks, months, quarters and years); periods of several units, such as two weeks,
run from the first day.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from math import floor
from typing import TYPE_CHECKING, NamedTuple

from attrs import evolve

from smartgoals._days import ONE_DAY
from smartgoals._errors import InvalidValue
from smartgoals._numbers import exact
from smartgoals._time.calendar import Calendar, PauseKeeps
from smartgoals._time.carry_over import CarryOver
from smartgoals._time.pace import Pace
from smartgoals._time.period import Period, PeriodUnit

if TYPE_CHECKING:
    from smartgoals._plan.knots import Points
    from smartgoals._plan.plan import Plan
    from smartgoals._time.active_days import Days

DAY = Period(1, PeriodUnit.DAY)
ZERO = Fraction(0)
_LAST = date.max.toordinal()
_MONTHS = 12
_WEEK = 7


class Span(NamedTuple):
    """The days of a period, both ends included."""

    start: date
    end: date

    @property
    def eve(self) -> date:
        """The day at whose end the period begins; of the first day of all it is that day."""
        return self.start - ONE_DAY if self.start > date.min else date.min


def back(period: Period, on: date) -> date:
    """Return the day one period before a day, or the first day of the calendar where that lies before it."""
    return boundary(period, on, -1)


def ahead(period: Period, on: date) -> date:
    """Return the day one period after a day, or the last day of the calendar where that lies after it."""
    return boundary(period, on, 1)


def boundary(period: Period, on: date, k: int) -> date:
    """Return the day some periods after a day, as `Period.boundary` does; where that lies outside the
    calendar, its first or last day.
    """
    days, months = period.days, period.months
    if months is None:
        return date.fromordinal(min(max(on.toordinal() + k * (days or 0), 1), _LAST))
    year, month = divmod(on.year * _MONTHS + on.month - 1 + k * months, _MONTHS)
    if not date.min.year <= year <= date.max.year:
        return date.min if k < 0 else date.max
    return date(year, month + 1, min(on.day, monthrange(year, month + 1)[1]))


def whole_period(period: Period, calendar: Calendar, first: date, on: date) -> Span:
    """Return the whole period that a day falls into; periods of several units are counted from *first*."""
    if period.count > 1:
        return _counted_from(period, first, on)
    if period.unit is PeriodUnit.DAY:
        return Span(on, on)
    if period.unit is PeriodUnit.WEEK:
        return Span(*calendar.week_of(on)[:2])
    if period.unit is PeriodUnit.MONTH:
        if not calendar.has_calendar_months:
            return Span(*calendar.fiscal_period_of(on)[:2])
        return Span(on.replace(day=1), on.replace(day=monthrange(on.year, on.month)[1]))
    if period.unit is PeriodUnit.QUARTER:
        return Span(*calendar.fiscal_quarter_of(on)[:2])
    return Span(*calendar.fiscal_year_of(on)[:2])


def _counted_from(period: Period, first: date, on: date) -> Span:
    k = floor(period.position(first, on))
    # The first and the last period there are may have no start or end inside the calendar.
    start = max(period.boundary_ordinal(first, k), 1)
    end = min(period.boundary_ordinal(first, k + 1) - 1, _LAST)
    return Span(date.fromordinal(start), date.fromordinal(end))


class Asking(NamedTuple):
    """An amount per period, and the calendars that say which share of it some days ask for.

    `asked_calendar` is the calendar without the pauses that keep the end, whose days are made up for
    on others of the period; `open_calendar` is the one without any pause, of which those that keep
    the pace take their share.
    """

    amount: Fraction
    period: Period
    calendar: Calendar
    asked_calendar: Calendar
    open_calendar: Calendar

    @classmethod
    def of(cls, pace: Pace, calendar: Calendar) -> Asking:
        """Return what a pace asks on a calendar."""
        pauses = tuple(pause for pause in calendar.pauses if pause.keeps is PauseKeeps.PACE)
        asked = calendar if len(pauses) == len(calendar.pauses) else evolve(calendar, pauses=pauses)
        return cls(
            exact(pace.amount), pace.period, calendar, asked, asked.without_pauses() if pauses else asked
        )

    @property
    def is_made_up_for(self) -> bool:
        """Whether no pause takes a share away."""
        return self.asked_calendar is self.open_calendar

    @property
    def _length_alike(self) -> int | None:
        """The days of a period, where one is as active as the next but for days with a weight of their own."""
        is_even = len(self.calendar.working_days) == _WEEK and not self.calendar.weights
        days = self.period.days
        return None if days is None or (days % _WEEK and not is_even) else days

    def amount_in(self, part: Span, whole: Span) -> Fraction:
        """Return what the days of a part of a whole period (or window) ask for, exactly; a half day
        half of a pace per day.
        """
        if self.period.days == 1:
            return self.amount * active_days(self.calendar, part)
        if not active_days(self.calendar, part):
            return ZERO
        if part == whole and self.is_made_up_for:
            return self.amount
        asked, days = active_days(self.asked_calendar, part), active_days(self.open_calendar, whole)
        return self.amount * Fraction(asked, days)

    def spared_in(self, part: Span, whole: Span) -> Fraction | None:
        """Return how much an allowance lets be used in a part of a whole period without an active day: as
        much as on other days. None where a pause takes the days: nothing is judged there.
        """
        if self.calendar.pauses and active_days(self.calendar.without_pauses(), part):
            return None
        days = [(span.end - span.start).days + 1 for span in (part, whole)]
        return self.amount * Fraction(*days)

    def stretches(
        self, first: date, last: date, *, of_people: bool = False
    ) -> Iterator[tuple[Span, Fraction]]:
        """Yield the periods from a first day to a last one, cut to these days, each with what it asks
        for; whole ones in a row that are alike as one stretch.

        The people of a period are told of all its days, so that those before the first day count as well.
        """
        on, length = first, self._length_alike
        while on <= last:
            whole = whole_period(self.period, self.calendar, first, on)
            part = Span(max(whole.start, first), min(whole.end, last))
            amount = self.amount_in(Span(whole.start, part.end) if of_people else part, whole)
            if length is not None and part == whole:
                upto = min(self.calendar.alike_upto(part.start.toordinal()), last.toordinal())
                count = max(1, (upto - part.start.toordinal() + 1) // length)
                part, amount = Span(part.start, part.end + (count - 1) * length * ONE_DAY), amount * count
            yield part, amount
            if part.end == date.max:
                return
            on = part.end + ONE_DAY


def active_days(calendar: Calendar, span: Span) -> Days:
    """Return the active days of a span; where the holidays are not known, days that are no days off."""
    if span.start == date.min:  # the first day of the calendar has no eve
        return calendar.active_upto(span.end.toordinal())
    try:
        return calendar.active_days(span.eve, span.end)
    except InvalidValue:
        return evolve(calendar, holidays=None).active_days(span.eve, span.end)


def quota_points(
    start_day: date,
    start_value: Fraction,
    pace: Pace,
    calendar: Calendar,
    end_day: date,
    *,
    of_people: bool = False,
) -> Points:
    """Return the points of a plan that stands, at the end of each period, on what the periods so
    far asked for.

    Points on one line are left out, so that a year of equal weeks is one stretch.
    """
    asking = Asking.of(pace, calendar)
    first, value = start_day + ONE_DAY, start_value
    points = [(start_day.toordinal(), value)]
    if pace.period == DAY and (asking.is_made_up_for or _are_known(calendar, start_day, end_day)):
        value += asking.amount * calendar.active_days(start_day, end_day)
        idle = () if asking.is_made_up_for else _idle_at_first(calendar, start_day, end_day)
        return (*points, *((day, start_value) for day in idle), (end_day.toordinal(), value))
    slope: Fraction | None = None
    for span, amount in asking.stretches(first, end_day, of_people=of_people):
        days, value = active_days(calendar, span), value + amount
        end = (span.end.toordinal(), value)
        if not days or (slope is not None and amount == slope * days):
            points[len(points) - (len(points) > 1) :] = [end]
        else:
            points.append(end)
            slope = amount / days
    return tuple(points)


def _are_known(calendar: Calendar, start_day: date, end_day: date) -> bool:
    """Tell whether the days off from a day to another are known."""
    since, until = calendar.holidays.known_from, calendar.holidays.known_until
    return (since is None or since <= start_day) and (until is None or end_day <= until)


def _idle_at_first(calendar: Calendar, start_day: date, end_day: date) -> tuple[int, ...]:
    """Return the eve of the first active day between the ends of two days, unless that is the start day."""
    first = calendar.nth_active_day(start_day, 1)
    if first is None or first > end_day or first == start_day + ONE_DAY:
        return ()
    return ((first - ONE_DAY).toordinal(),)


# -- the periods and windows of a plan


def _period(plan: Plan) -> Period:
    return DAY if plan.pace is None else plan.pace.period


def period_of(plan: Plan, on: date) -> Span:
    """Return the quota period that a day of the plan falls into, cut to the plan's days."""
    first = plan.start_day + ONE_DAY
    on = min(max(on, first), plan.end_day)
    whole = whole_period(_period(plan), plan.calendar, first, on)
    return Span(max(whole.start, first), min(whole.end, plan.end_day))


def asked_around(plan: Plan, on: date) -> Fraction:
    """Return what the quota period of a day asks for by itself; nothing before the first one."""
    if on <= plan.start_day:
        return ZERO
    span = period_of(plan, on)
    return plan.exact_on(span.end) - plan.exact_on(span.eve)


def spared_in(plan: Plan, span: Span) -> Fraction | None:
    """Return how much may be used in a quota period without an active day, nothing of a demand; None
    where nothing of it is judged.
    """
    if not plan.is_cap and plan.carry is CarryOver.NONE:
        return None
    asking = RollingWindows.of(plan).asking
    whole = whole_period(asking.period, plan.calendar, plan.start_day + ONE_DAY, span.start)
    spared = asking.spared_in(span, whole)
    return spared if spared is None or plan.is_cap else ZERO


def last_closed(plan: Plan, on: date) -> date:
    """Return the last day up to a day at whose end a period closed; the plan's start day before the first."""
    if on <= plan.start_day:
        return plan.start_day
    span = period_of(plan, on)
    return span.end if span.end <= on else span.eve


def window_start(plan: Plan, on: date) -> date:
    """Return the day at whose end the rolling window that ends with a day begins, not before the
    plan does.
    """
    return max(plan.start_day, back(_period(plan), on))


def first_window_ends(plan: Plan) -> date:
    """Return the day with which the first whole window of a plan ends."""
    return ahead(_period(plan), plan.start_day)


class RollingWindows(NamedTuple):
    """What the rolling windows of a plan ask for."""

    plan: Plan
    asking: Asking

    @classmethod
    def of(cls, plan: Plan) -> RollingWindows:
        """Return the windows of a plan that comes from a pace."""
        pace = plan.pace if plan.pace is not None else Pace(0, DAY)
        return cls(plan, Asking.of(pace, plan.calendar))

    def amount_on(self, on: date) -> Fraction:
        """Return what the window that ends with a day asks for: of a demand nothing before the
        first whole one.

        Days off and pauses ask for nothing, and those before the plan's start are as active as any. What an
        allowance gives to any other days it lets be used on days off.
        """
        return self.amount_since(back(self.asking.period, on), on)

    def amount_since(self, begins: date, on: date) -> Fraction:
        """Return what the window from the end of one day to the end of another asks for."""
        # A month back from its last day may lie before the first one of a whole window, as months differ.
        if not self.plan.is_cap and begins < self.plan.start_day and on < first_window_ends(self.plan):
            return ZERO
        if on <= self.plan.start_day or begins >= on:
            return ZERO
        span = Span(begins + ONE_DAY, on)
        amount = self.asking.amount_in(span, span)
        return self.asking.spared_in(span, span) or ZERO if self.plan.is_cap and not amount else amount

    def is_idle(self, begins: date, on: date) -> bool:
        """Tell whether no day of a window is active."""
        return not active_days(self.plan.calendar, Span(begins + ONE_DAY, on))
