"""Told part: the part of a goal by periods or windows that readings tell by its deadline, where the next reading
of their rhythm is due after it.

What belongs here: that a goal is judged as one that ends with what is told. Knows plans and bands, and when
readings are due. Which day that is for a chance, and which for an outcome, is one answer.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, TypeVar, cast

from attrs import evolve

from smartgoals._days import ONE_DAY
from smartgoals._plan.band import Band
from smartgoals._plan.knots import from_points, points
from smartgoals._plan.plan import Plan
from smartgoals._plan.quota import DAY, Span, active_days, ahead, back, first_window_ends, whole_period
from smartgoals._time.counting import Counting

if TYPE_CHECKING:
    from smartgoals._model.history import History

__all__ = ["judged_part", "told_part"]

_Asked = TypeVar("_Asked", bound="Plan | Band")


def judged_part(asked: _Asked, history: History, *, silence_tells: bool) -> _Asked:
    """Return the part of a plan or band that judges it on its deadline: what readings by then tell, where the next
    of their rhythm is due after it; else all of it.
    """
    end = asked.end_day
    read = history.position(end)
    if silence_tells or read < 2 or history.ordinals[read - 1] >= end.toordinal() or not _is_kept(asked):
        return asked
    from smartgoals._forecast.telling import Telling  # a goal that was read on its deadline needs none

    telling = Telling(history.upto(end), silence_tells=False)
    upto = telling.upto(end)
    return (None if upto >= end else told_part(asked, upto, in_spans=telling.is_in_spans)) or asked


def told_part(asked: _Asked, upto: date, *, in_spans: bool) -> _Asked | None:
    """Return the part of a plan or band that readings up to a day tell, which are of several days each or not:
    periods up to the day, or those that have begun by then. None where it asks for nothing.
    """
    end = min(upto if in_spans else _last_begun(asked, upto), asked.end_day)
    if upto <= asked.start_day or not active_days(asked.calendar, Span(asked.start_day + ONE_DAY, end)):
        return None
    return asked if end == asked.end_day else cast("_Asked | None", _cut(asked, end))


def _cut(asked: Plan | Band, end: date) -> Plan | Band | None:
    """Return a plan or band up to a day; None of a demand that no whole window of it asks for."""
    if isinstance(asked, Band):
        return evolve(asked, end_day=end)
    if asked.counted is Counting.ROLLING and not asked.is_cap and end < first_window_ends(asked):
        return None
    before = [point for point in points(asked.knots) if point[0] < end.toordinal()]
    return evolve(asked, knots=from_points((*before, (end.toordinal(), asked.exact_on(end)))))


def _is_kept(asked: Plan | Band) -> bool:
    """Tell whether a goal is kept period by period, or window by window."""
    if isinstance(asked, Band):
        return asked.per is not None
    return asked.pace is not None and asked.counted is not Counting.CONTINUOUS


def _last_begun(asked: Plan | Band, upto: date) -> date:
    """Return the end of the last period, or window, of which a reading on a day tells."""
    pace = asked.pace if isinstance(asked, Plan) else None
    period = (asked.per if pace is None else pace.period) or DAY
    if isinstance(asked, Plan) and asked.counted is Counting.ROLLING:
        end = ahead(period, upto) - ONE_DAY
        while end < asked.end_day and back(period, end + ONE_DAY) < upto:  # a month from its last days on
            end += ONE_DAY
        return end
    return whole_period(period, asked.calendar, asked.start_day + ONE_DAY, upto).end
