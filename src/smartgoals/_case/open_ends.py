"""Open ends: whether a goal without an end says the same of some days however far it is drawn beyond
them.

What belongs here: the odd goals whose periods, days off or milestones reach as far as it is drawn.
Knows goals and calendars, and draws no plan.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from smartgoals._model.target import KeepPace, StayWithin
from smartgoals._plan.terms import counts_people
from smartgoals._time.counting import Counting

if TYPE_CHECKING:
    from smartgoals._model.goal import Goal
    from smartgoals._model.metric import Nature
    from smartgoals._time.calendar import Calendar
    from smartgoals._time.period import Period

__all__ = ["is_by_periods", "stand_alike"]

MOST_DAYS: Final = 1_830
"""Days that a period and all days off may last together: half of what is drawn beyond each day, so
that each period ends, and each debt finds a later one to pay it, before the drawing does.
"""


def stand_alike(goal: Goal, nature: Nature | None) -> bool:
    """Tell whether a goal by periods says the same of a day however far beyond it is drawn: no period
    and no pause reaches so far, and no milestone bends its line up to the end.
    """
    period, target = _period(goal, nature), goal.target
    if period is None or (isinstance(target, KeepPace) and target.milestones):
        return False
    return period.mean_days + _days_off(goal.calendar) <= MOST_DAYS


def is_by_periods(goal: Goal, nature: Nature | None) -> bool:
    """Tell whether a goal asks for amounts of periods that are told one by one, and of no window."""
    return _period(goal, nature) is not None


def _period(goal: Goal, nature: Nature | None) -> Period | None:
    """Return the period by which a goal asks; None for one stretch, or windows."""
    target = goal.target
    if isinstance(target, KeepPace):
        is_by_period = target.counted is Counting.CALENDAR or counts_people(goal, nature)
        return target.pace.period if is_by_period else None
    return target.per if isinstance(target, StayWithin) else None


def _days_off(calendar: Calendar) -> int:
    """Return how many days there may be without an active one: all that are special, and a week."""
    paused = sum((one.end - one.start).days + 1 for one in calendar.pauses)
    return len(calendar.holidays) + len(calendar.weights) + paused + 7
