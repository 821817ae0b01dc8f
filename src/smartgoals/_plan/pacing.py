"""From a pace to knots: where a plan stands that goes at a pace until a day, or until it reaches a value.

Knows paces and calendars, works on exact points, and knows no plan. Paces by the day or week are
one straight stretch; paces by the month bend at each boundary of their calendar month, since a
month's amount is spread over its own days.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from math import floor
from typing import Literal, NamedTuple, TypeAlias, final

from attrs import evolve

from smartgoals._checked import Arguments, refuse
from smartgoals._days import day as to_day, optional_day
from smartgoals._numbers import NumberLike, exact, plain, rounded
from smartgoals._plan.fields import a_calendar, optional_pace
from smartgoals._plan.knots import Knot, KnotLike, Points, exact_value, knot
from smartgoals._time.calendar import EVERY_DAY, Calendar, PauseKeeps
from smartgoals._time.pace import Pace, PaceLike, pace as to_pace
from smartgoals._time.period import PeriodUnit
from smartgoals._words import Word, member

__all__ = ["Keeps", "PaceTerms", "agreed", "asked_of", "given_of", "keeps_of", "reaching", "until"]

_BILLIONTH = Fraction(1, 10**9)
_MOST_PERIODS = 12_000
_LAST = date.max.toordinal()


@final
class Keeps(Word):
    """What a pace keeps where the calendar has days off.

    `pace`: an active day earns its share and a day off earns nothing. `total`: what the days off
    would have earned is spread over the active days.
    """

    PACE = "pace"
    TOTAL = "total"


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
    def earning(self) -> Calendar:
        """The days that earn: pauses that keep the end, and with `total` all days off, are made up
        for by others.
        """
        pauses = tuple(one for one in self.calendar.pauses if one.keeps is PauseKeeps.PACE)
        if self.keeps is Keeps.TOTAL:
            return Calendar(pauses=pauses) if pauses else EVERY_DAY
        return (
            self.calendar
            if len(pauses) == len(self.calendar.pauses)
            else evolve(self.calendar, pauses=pauses)
        )


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


class _EvenStretch(NamedTuple):
    """Days (after, upto] on which every earning day earns the same."""

    after: int
    upto: int
    rate: Fraction


def until(asked: PaceTerms, day: date) -> Points:
    """Return the points of a plan at a pace until a day."""
    if day <= asked.start_day:
        raise refuse("until", day, f"after the start day, {asked.start_day.isoformat()}")
    earning, end = asked.earning, day.toordinal()
    if asked.pace.period.days is not None:  # one stretch, which no boundary of a month cuts
        first = asked.start_day.toordinal()
        days = end - first if earning is EVERY_DAY else earning.active_upto(end) - earning.active_upto(first)
        amount = exact(asked.pace.amount)
        per = amount.denominator * asked.pace.period.days
        earned = Fraction(amount.numerator * days, per)
        return ((first, asked.start_value), (end, asked.start_value + earned))
    points = [(asked.start_day.toordinal(), asked.start_value)]
    stretches = _stretches(asked)
    while points[-1][0] < end:
        stretch = next(stretches)
        upto = min(stretch.upto, end)
        earned = stretch.rate * (earning.active_upto(upto) - earning.active_upto(stretch.after))
        points.append((upto, points[-1][1] + earned))
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
    earning = asked.earning
    points = [(asked.start_day.toordinal(), asked.start_value)]
    if asked.pace.period.days is not None or change / amount <= _MOST_PERIODS:
        for stretch in _stretches(asked):
            left = value - points[-1][1]
            upto = min(stretch.upto, _LAST)
            days = earning.active_upto(upto) - earning.active_upto(stretch.after)
            needed = left / stretch.rate
            if needed <= days + _BILLIONTH:
                return _merged(
                    _on_an_active_day(_arrive(points, value, needed, stretch, earning), asked), asked.calendar
                )
            points.append((upto, points[-1][1] + stretch.rate * days))
    raise refuse("reaching", shown, f"a value that {asked.pace} reaches within the calendar")


def _arrive(
    points: list[tuple[int, Fraction]],
    value: Fraction,
    needed: Fraction,
    stretch: _EvenStretch,
    earning: Calendar,
) -> list[tuple[int, Fraction]]:
    """Add the last whole day before the value and the day that reaches it."""
    # A pace such as 0.333…/day is a rounded number: a billionth of a day short still counts as reached.
    after, wanted = date.fromordinal(stretch.after), needed - _BILLIONTH
    end = earning.day_by(after, max(wanted, Fraction(0)), strictly=wanted <= 0) or date.max
    eve, done = end.toordinal() - 1, earning.active_upto(stretch.after)
    before = earning.active_upto(eve) - done
    if before > 0 and earning.active_upto(eve + 1) - done > needed:
        on = earning.day_by(after, before) or end
        points.append((on.toordinal(), points[-1][1] + stretch.rate * before))
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
    if abs(end - wanted) > _BILLIONTH * max(abs(end - start), abs(wanted - start)):
        by = f"{plain(rounded(end))}, which {pace} gives by {date.fromordinal(day).isoformat()}"
        raise refuse("value", value, by, "give two of day, value and pace, or three that agree")


def _stretches(asked: PaceTerms) -> Iterator[_EvenStretch]:
    """Yield the stretches of equal daily amounts from the start on: one for days and weeks, one a
    period for months.
    """
    period, amount = asked.pace.period, exact(asked.pace.amount)
    start = asked.start_day.toordinal()
    if period.days is not None:
        yield _EvenStretch(start, _LAST, amount / period.days)
        return
    # Months counted from a first day end on the eve of each boundary, since a value stands at the
    # end of its day.
    origin, eve = (asked.start_day, 0) if asked.months_from is None else (asked.months_from, 1)
    k = floor(period.position(origin, date.fromordinal(min(start + eve, _LAST))))
    since = period.boundary_ordinal(origin, k) - eve
    while since < _LAST:
        k += 1
        upto = period.boundary_ordinal(origin, k) - eve
        yield _EvenStretch(max(since, start), upto, amount / (upto - since))
        since = upto


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
