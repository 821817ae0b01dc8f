"""Check-ins: the days on which a goal is looked at, and those to which pauses move its milestones and
its end. Knows goals and cadences, and no readings.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from smartgoals._errors import SmartGoalsError
from smartgoals._model.target import KeepPace, StayWithin
from smartgoals._plan.changes import moved
from smartgoals._plan.quota import ZERO
from smartgoals._time.cadence import Cadence
from smartgoals._time.period import Period, PeriodUnit

if TYPE_CHECKING:
    from smartgoals._model.goal import Goal

__all__ = ["WEEKLY", "check_ins", "milestone_due", "moved_deadline"]

WEEKLY: Final = Cadence(every=Period(1, PeriodUnit.WEEK))
"""How often a goal is looked at that does not say it: weekly (C. McChesney, S. Covey, J. Huling, The 4
Disciplines of Execution, 2012, discipline 4: a session every week)."""


def check_ins(
    goal: Goal, begins: date, after: date, upto: date, cadence: Cadence | None = None
) -> tuple[date, ...]:
    """Return the days after one day and up to another on which a goal is looked at.

    They are counted from the goal's start, or the day *begins* where it has none, by *cadence*, else
    its own, else weekly.

    >>> from smartgoals import Goal
    >>> goal = Goal(id="g", start=date(2026, 1, 5), cadence="every 2 weeks")
    >>> [day.isoformat() for day in check_ins(goal, goal.start, date(2026, 1, 10), date(2026, 2, 10))]
    ['2026-01-19', '2026-02-02']
    """
    first = goal.start or begins
    if upto < first:
        return ()
    often = cadence or goal.cadence or WEEKLY
    return tuple([day for day in often.days(first, upto) if day > after])


def moved_deadline(goal: Goal) -> date | None:
    """Return the last day a goal is judged on: pauses that keep the pace move the end of what is to
    be reached. Where the days off are not known it is the deadline that is stated.
    """
    eve, end = goal.plan_starts_on, goal.deadline
    if eve is None or end is None:
        return end
    try:
        return milestone_due(goal, eve, end)
    except SmartGoalsError:  # the plan, which asks for those days as well, says so
        return end


def milestone_due(goal: Goal, begins: date, day: date) -> date:
    """Return the day on which a milestone is due: pauses that keep the pace move it, as they do the end."""
    if isinstance(goal.target, (KeepPace, StayWithin)):
        return day
    path = ((begins.toordinal(), ZERO), (day.toordinal(), ZERO))
    return date.fromordinal(moved(path, goal.calendar)[-1][0]) if path[0] < path[1] else day
