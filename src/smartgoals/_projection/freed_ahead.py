"""Freed ahead: what days off to come will let be used of an allowance of each day, as far as it is expected
to be used.

A day off lets as much be used as any other, and gives it as it is used: on the days off to come it is
taken to be as much as on the last ones of their weekday. Knows histories and plans.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from itertools import islice
from typing import TYPE_CHECKING, Final

from smartgoals._days import ONE_DAY
from smartgoals._numbers import nearest_float
from smartgoals._plan.quota import RollingWindows, Span
from smartgoals._progress.carry import spared_of
from smartgoals._time.calendar import Calendar

if TYPE_CHECKING:
    from smartgoals._model.history import History
    from smartgoals._plan.plan import Plan

__all__ = ["freed_ahead"]

_WEEK: Final = 7
# So many days off of a weekday tell what comes on it, as eight weeks tell what is usual elsewhere.
_LATELY: Final = 8


def freed_ahead(history: History, plan: Plan) -> float:
    """Return what is expected to be used freely on the weekly days off between the last reading and a plan's end."""
    calendar, asking = plan.calendar, RollingWindows.of(plan).asking
    since, found = max(history.last.day, plan.start_day), Fraction(0)
    for weekday in sorted(set(range(_WEEK)) - set(calendar.working_days)):
        ahead = _count(calendar, weekday, since, plan.end_day)
        before = list(islice(_before(history, calendar, weekday), _LATELY))
        if not (ahead and before):
            continue
        used = (history.exact_total(day - ONE_DAY, day) for day in before)
        spared = (asking.spared_in(Span(day, day), Span(day, day)) or Fraction(0) for day in before)
        found += sum(map(spared_of, used, spared), Fraction(0)) * ahead / len(before)
    return nearest_float(found)


def _before(history: History, calendar: Calendar, weekday: int) -> Iterator[date]:
    """Yield the last days of a weekday that readings tell of, the latest first, but for pauses."""
    first, last = history.ordinals[0], history.ordinals[-1]
    latest = last - (last - 1 - weekday) % _WEEK  # the first of all days is a Monday
    days = map(date.fromordinal, range(latest, max(first, 2) - 1, -_WEEK))
    return (day for day in days if not any(one.start <= day <= one.end for one in calendar.pauses))


def _count(calendar: Calendar, weekday: int, after: date, upto: date) -> int:
    """Return how many days of a weekday lie after a day, up to another, in no pause."""
    since, last = after.toordinal(), upto.toordinal()
    paused = sum(
        _of_weekday(weekday, max(one.start.toordinal() - 1, since), min(one.end.toordinal(), last))
        for one in calendar.pauses
    )
    return _of_weekday(weekday, since, last) - paused


def _of_weekday(weekday: int, after: int, upto: int) -> int:
    """Return how many days of a weekday lie after a day, up to another, both as ordinals."""
    return max(0, (upto - 1 - weekday) // _WEEK - (after - 1 - weekday) // _WEEK)
