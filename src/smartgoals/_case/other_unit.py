"""Other unit: whether a pace is told in another unit of time, or in another currency, than what is read.

Nobody knows what one is in the other, so that such a goal has neither a plan nor a chance. Knows
goals, metrics and what histories say of their money.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartgoals._model import facts
from smartgoals._model.currency import currency_of_history, currency_told, is_money, may_be_one
from smartgoals._model.currency_signs import currency_of
from smartgoals._plan.terms import is_in_other_scale, unit_of

if TYPE_CHECKING:
    from smartgoals._model.goal import Goal
    from smartgoals._model.history import History
    from smartgoals._model.metric import Metric

__all__ = ["currency_of_goal", "is_in_other_money", "is_in_other_unit"]


def is_in_other_money(goal: Goal, metric: Metric | str | None, readings: History | None) -> bool:
    """Tell whether a pace names another currency than the readings do."""
    unit = None if goal.target is None or not is_money(metric) else unit_of(goal.target)
    if unit is None or readings is None:
        return False
    said, read = currency_of(unit), currency_of_history(readings)
    return said is not None and read is not None and not may_be_one(said, read)


def is_in_other_unit(goal: Goal, metric: Metric | str | None, readings: History | None) -> bool:
    """Tell whether a pace is told in another unit of time, or another currency, than what is read."""
    return is_in_other_scale(goal, metric) or is_in_other_money(goal, metric, readings)


def currency_of_goal(goal: Goal, metric: Metric | str | None, readings: History | None) -> str | None:
    """Return the money that the readings of a goal name, else its pace; of readings in another, its pace."""
    unit = None if goal.target is None else unit_of(goal.target)
    known = None if is_in_other_money(goal, metric, readings) else readings
    return currency_told(facts.unit_of(metric), known, unit)
