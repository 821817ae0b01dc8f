"""Mended deadlines: another one, or the end of a quarter. A fix is always a valid goal, or there is none."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from attrs import evolve

from smartgoals._errors import SmartGoalsError

if TYPE_CHECKING:
    from smartgoals._model.goal import Goal

_LEAST_DAYS: Final = 28


def with_deadline(goal: Goal, deadline: date | None) -> Goal | None:
    """Return the goal with another deadline, or None where that would contradict it."""
    try:
        return None if deadline is None else evolve(goal, deadline=deadline)
    except SmartGoalsError:
        return None


def end_of_quarter(goal: Goal, as_of: date) -> Goal | None:
    """Return the goal with a deadline at the end of the quarter that leaves at least four weeks, in
    its fiscal calendar.
    """
    begins = max(goal.plan_starts_on or as_of, as_of)
    try:
        end = goal.calendar.fiscal_quarter_of(begins).end
        if (end - begins).days < _LEAST_DAYS:
            end = goal.calendar.fiscal_quarter_of(end + timedelta(days=1)).end
    except (SmartGoalsError, OverflowError):  # the calendar ends there
        return None
    return with_deadline(goal, end)
