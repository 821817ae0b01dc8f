"""From a pace to knots: where a plan stands that goes at a pace until a day, or until it reaches a value.

Knows paces and calendars, works on exact points, and knows no plan. Paces by the day or week are
one straight stretch; paces by the month bend at each boundary of their calendar month, since a
month's amount is spread over its own days. What days earn is worked out in `earning`.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Literal, NamedTuple, TypeAlias

from smartgoals._checked import Arguments, refuse
from smartgoals._days import day as to_day, optional_day
from smartgoals._numbers import NumberLike, exact, plain, rounded
from smartgoals._plan.earning import BILLIONTH, Earning, EvenStretch, Keeps
from smartgoals._plan.fields import a_calendar, optional_pace
from smartgoals._plan.knots import Knot, KnotLike, Points, exact_value, knot
from smartgoals._time.calendar import Calendar
from smartgoals._time.pace import Pace, PaceLike, pace as to_pace
from smartgoals._time.period import PeriodUnit
from smartgoals._words import member

__all__ = ["Keeps", "PaceTerms", "agreed", "asked_of", "given_of", "keeps_of", "reaching", "until"]

_MOST_PERIODS = 12_000
_LAST = date.max.toordinal()

KeepsLike: TypeAlias = Keeps | Literal["pace", "total"]
"""What a pace keeps over days off, or the word of it."""


def keeps_of(pace: Pace) -> Keeps:
    """Return what a pace keeps unless told: a pace per day its amount on every active day, any
    other its total.
    """
    is_daily = pace.period.count == 1 and pace.period.unit is PeriodUnit.DAY
    return Keeps.PACE if is_daily else Keeps.TOTAL


class PaceTerms(NamedTuple):
    """What a plan at a pace is asked for: where it starts, how fast it goes, and which days count how."""

    start_day: date
    start_value: Fraction
    pace: Pace
    calendar: Calendar
    keeps: Keeps
    months_from: date | None

    @property
    def earning(self) -> Earning:
        """What its days earn."""
        return Earning.of(self.start_day, self.pace, self.calendar, self.keeps, self.months_from)


def asked_of(
    start_day: date,
    start_value: NumberLike,
    at: PaceLike,
    *,
    calendar: Calendar,
    keeps: KeepsLike | None,
    months_from: date | None,
) -> PaceTerms:
    """Return what a plan at a pace is asked for; what is wrong with several arguments is told at once."""
    told = Arguments()
    begins, first = (
        told.read("start_day", to_day, start_day),
        told.read("start_value", exact_value, start_value),
    )
    rate, around = told.read("at", to_pace, at), told.read("calendar", a_calendar, calendar)
    off = (
        None if keeps is None else told.read("keeps", lambda one: member(Keeps, one, "thing to keep"), keeps)
    )
    months = told.read("months_from", optional_day, months_from)
    told.settle()
    return PaceTerms(begins, first, rate, around, off or keeps_of(rate), months)


class PlanTerms(NamedTuple):
    """What a plan is solved from: where it starts, and two or three of the day and value of its end
    and its pace.
    """

    start: Knot
    day: date | None
    value: Fraction | None
    pace: Pace | None

    @property
    def end(self) -> tuple[date, Fraction] | None:
        """Day and value of the end, where there is no pace that leads to them."""
        is_both = self.day is not None and self.value is not None and self.pace is None
        return (self.day, self.value) if is_both else None  # type: ignore[return-value]  # both are given

    @property
    def rate(self) -> Pace:
        """The pace, with one of day and value at least."""
        if self.pace is None or (self.day is None and self.value is None):
            lacking = "pace" if self.pace is None else "day"
            raise refuse(lacking, None, "given: two of day, value and pace make a plan")
        return self.pace


def given_of(
    start: KnotLike, *, day: date | None, value: NumberLike | None, pace: PaceLike | None
) -> PlanTerms:
    """Read what a plan is solved from; what is wrong with several arguments is told at once."""
    told = Arguments()
    begins, ends = told.read("start", knot, start), told.read("day", optional_day, day)
    reach = None if value is None else told.read("value", exact_value, value)
    rate = told.read("pace", optional_pace, pace)
    told.settle()
    return PlanTerms(begins, ends, reach, rate)


def until(asked: PaceTerms, day: date) -> Points:
    """Return the points of a plan at a pace until a day."""
    if day <= asked.start_day:
        raise refuse("until", day, f"after the start day, {asked.start_day.isoformat()}")
    earning, end = asked.earning, day.toordinal()
    points = [(asked.start_day.toordinal(), asked.start_value)]
    if asked.pace.period.days is not None:  # one stretch, which no boundary of a month cuts
        return (*points, (end, asked.start_value + earning.by_day(day)))
    months = earning.months()
    while points[-1][0] < end:
        month = next(months)
        upto = min(month.upto, end)
        points.append((upto, points[-1][1] + month.rate * month.days_to(upto)))
    return _merged(points, asked.calendar)


def reaching(asked: PaceTerms, value: Fraction) -> Points:
    """Return the points of a plan at a pace until it reaches a value, or say why no day follows."""
    change, amount = value - asked.start_value, exact(asked.pace.amount)
    shown = plain(rounded(value))
    if change == 0:
        raise refuse(
            "reaching", shown, "a value other than the start value, which the plan stands on already"
        )
    if amount == 0:
        raise refuse("pace", str(asked.pace), "a pace other than zero, which reaches nothing")
    if change * amount < 0:
        sign = "positive" if change > 0 else "negative"
        raise refuse(
            "pace",
            str(asked.pace),
            f"a {sign} pace, to go from {plain(rounded(asked.start_value))} to {shown}",
        )
    points = _reached(asked, change) if asked.pace.period.days is not None else _by_month(asked, change)
    if points is None:
        raise refuse("reaching", shown, f"a value that {asked.pace} reaches within the calendar")
    return _merged(_on_an_active_day(points, asked), asked.calendar)


def _reached(asked: PaceTerms, change: Fraction) -> list[tuple[int, Fraction]] | None:
    """Return the points of a pace by days or weeks until it has earned a change; None if it never does."""
    earning, start = asked.earning, (asked.start_day.toordinal(), asked.start_value)
    k = earning.reaching(change)
    if k is None:
        return None
    period = earning.nth(k)
    done = earning.by_day(date.fromordinal(period.after))
    return _arrive([start], asked.start_value + change, (period, asked.start_value + done))


def _by_month(asked: PaceTerms, change: Fraction) -> list[tuple[int, Fraction]] | None:
    """Return the points of a pace by the month until it has earned a change; None if it never does."""
    points, value = [(asked.start_day.toordinal(), asked.start_value)], asked.start_value + change
    if change / exact(asked.pace.amount) > _MOST_PERIODS:
        return None
    for month in asked.earning.months():
        days = month.days_to(_LAST)
        if (value - points[-1][1]) / month.rate <= days + BILLIONTH:
            return _arrive(points, value, (month, points[-1][1]))
        points.append((min(month.upto, _LAST), points[-1][1] + month.rate * days))
    return None


def _arrive(
    points: list[tuple[int, Fraction]], value: Fraction, from_there: tuple[EvenStretch, Fraction]
) -> list[tuple[int, Fraction]]:
    """Add the last whole day before the value, and the day that reaches it in a stretch that starts
    from another value.
    """
    (stretch, since), earning = from_there, from_there[0].earning
    needed = (value - since) / stretch.rate
    # A pace such as 0.333…/day is a rounded number: a billionth of a day short still counts as reached.
    after, wanted = date.fromordinal(stretch.after), needed - BILLIONTH
    end = earning.day_by(after, max(wanted, Fraction(0)), strictly=wanted <= 0) or date.max
    eve = max(end.toordinal() - 1, stretch.after)
    before = stretch.days_to(eve)
    if stretch.days_to(end.toordinal()) > needed and (before > 0 or since != points[-1][1]):
        on = (earning.day_by(after, before) or end).toordinal()
        points.append((on, since + stretch.rate * before))
    points.append((end.toordinal(), value))
    return points


def _on_an_active_day(points: list[tuple[int, Fraction]], asked: PaceTerms) -> list[tuple[int, Fraction]]:
    """Arrive on the first active day at the soonest, where days off earn towards the total."""
    first = asked.calendar.nth_active_day(asked.start_day, 1) or date.max
    return [*points[:-1], (max(points[-1][0], first.toordinal()), points[-1][1])]


def agreed(found: Points, pace: Pace | None, value: NumberLike | None) -> None:
    """Refuse an end value that is not, to a billionth of the change, the one a pace leads to; None
    is no value.
    """
    if value is None:
        return
    start, (day, end), wanted = found[0][1], found[-1], exact_value(value)
    if abs(end - wanted) > BILLIONTH * max(abs(end - start), abs(wanted - start)):
        by = f"{plain(rounded(end))}, which {pace} gives by {date.fromordinal(day).isoformat()}"
        raise refuse("value", value, by, "give two of day, value and pace, or three that agree")


def _merged(points: list[tuple[int, Fraction]], calendar: Calendar) -> Points:
    """Leave out points that no active day leads to, or away from: their change is made up for in
    the next stretch.
    """
    kept = points[:1]
    for one in points[1:-1]:
        here = calendar.active_upto(one[0])
        if calendar.active_upto(kept[-1][0]) < here < calendar.active_upto(points[-1][0]):
            kept.append(one)
    return (*kept, points[-1])
