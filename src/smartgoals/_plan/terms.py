"""Terms: what of a goal decides its path before any plan is drawn: its metric, what is counted, where it begins and leads.

Knows goals, targets and metrics. Light on purpose: a check of a goal asks these and draws no plan.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from smartgoals._days import ONE_DAY
from smartgoals._model.facts import better_of, nature_of
from smartgoals._model.metric import Better, Metric, Nature
from smartgoals._model.target import ChangeBy, ReachLevel, StayWithin
from smartgoals._numbers import exact
from smartgoals._plan.good_side import good_side
from smartgoals._plan.one_day import asks_for_one_day
from smartgoals._plan.start import Start, stated_start

if TYPE_CHECKING:
    from datetime import date

    from smartgoals._model.goal import Goal
    from smartgoals._model.strategy import Strategy


def metric_of(goal: Goal, strategy: Strategy | None) -> Metric | str | None:
    """Return the metric a goal is about as far as it is known: the strategy's own, else the id of a standard one."""
    own = strategy.metrics.get(goal.metric) if strategy is not None and goal.metric is not None else None
    return own if own is not None else goal.metric


def stated_side(goal: Goal, metric: Metric | str | None) -> Better | None:
    """Return which side of a target is good, as far as the goal and its metric say it without any reading."""
    start = stated_start(goal)
    return good_side(
        goal.target,
        better_of(metric),
        start=None if start is None else start.value,
        is_stated=start is not None,
        is_flow=counts_from_zero(goal, nature_of(metric)),
    )


def counts_from_zero(goal: Goal, nature: Nature | None) -> bool:
    """Tell whether a goal adds up a flow over its own days."""
    return nature is Nature.FLOW and not isinstance(goal.target, StayWithin) and not asks_for_one_day(goal, nature)


def starts_on(goal: Goal, start: Start | None, *, counts_up: bool) -> date | None:
    """Return the day at whose end the plan of a goal begins."""
    if counts_up and goal.start is not None:
        return goal.start - ONE_DAY
    if isinstance(goal.target, StayWithin) and goal.plan_starts_on is not None:
        return goal.plan_starts_on
    return goal.plan_starts_on if start is None or start.on is None else start.on


def end_value(target: ReachLevel | ChangeBy, base: Fraction) -> Fraction | None:
    """Return the level or total that a target leads to from a baseline; None for a percentage of zero.

    A percentage is of the baseline's size, up or down as its sign says.

    >>> end_value(ChangeBy(percent=20), Fraction(-100))
    Fraction(-80, 1)
    """
    if isinstance(target, ReachLevel):
        return exact(target.value)
    if target.amount is not None:
        return base + exact(target.amount)
    return base + abs(base) * exact(target.percent or 0) / 100 if base else None
