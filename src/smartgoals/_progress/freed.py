"""Freed: what of an allowance of each day was used on days off that let it be used.

A day off lets as much be used as any other, which is left over to no other day: it is given as it
is used, and no part of what the other days are told to bring. In a pause nothing is given. Knows
the days of a plan, and readings through a reader.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from smartgoals._days import ONE_DAY
from smartgoals._plan.quota import DAY, ZERO, RollingWindows, Span, active_days
from smartgoals._progress.carry import spared_of
from smartgoals._progress.kept import Stride, walked

if TYPE_CHECKING:
    from smartgoals._plan.plan import Plan
    from smartgoals._progress.reader import Reader
    from smartgoals._time.calendar import Calendar

__all__ = ["freed_between", "freed_upto", "spares_days_off"]

_WEEK = 7


def spares_days_off(plan: Plan) -> bool:
    """Tell whether a plan is an allowance of each day with days off, which let as much be used."""
    return plan.is_cap and plan.pace is not None and plan.pace.period == DAY and _may_be_off(plan.calendar)


def _may_be_off(calendar: Calendar) -> bool:
    return len(calendar.working_days) < _WEEK or bool(calendar.holidays or calendar.weights)


def freed_upto(reader: Reader) -> Fraction:
    """Return what was used freely from the start of a plan to the day of a reader."""
    begins, on = reader.plan.start_day, reader.on
    if not spares_days_off(reader.plan) or on <= begins:
        return ZERO
    return walked(reader.asked("freed"), (begins, ZERO), on, reader.read, _Freeing(reader).next)


def freed_between(reader: Reader, after: date, upto: date) -> Fraction:
    """Return what was used freely after one day, up to another."""
    if not spares_days_off(reader.plan):
        return ZERO
    day, freeing, found = max(after, reader.plan.start_day), _Freeing(reader), ZERO
    while day < upto:
        day += ONE_DAY
        found += freeing.on(day)
    return found


class _Freeing:
    """What each day off lets be used, and was used on it."""

    def __init__(self, reader: Reader) -> None:
        self._reader, self._asking = reader, RollingWindows.of(reader.plan).asking

    def on(self, day: date) -> Fraction:
        """Return what was used freely on a day: nothing on an active one, and in a pause."""
        span = Span(day, day)
        if active_days(self._reader.plan.calendar, span):
            return ZERO
        spared = self._asking.spared_in(span, span)
        return spared_of(self._reader.change(day - ONE_DAY, day), spared) if spared else ZERO

    def next(self, before: date, found: Fraction) -> Stride[Fraction]:
        """Return what was used freely up to the end of the day after another."""
        day = before + ONE_DAY
        return Stride(day, found + self.on(day), self._reader.sure_since(before, day))
