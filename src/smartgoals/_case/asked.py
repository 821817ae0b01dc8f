"""What a target asks for, in terms that readings can be compared with: a change or a total per week, a level, or a band.

Knows the model and exact numbers; knows no readings but where the goal stands. A stock is asked for a change per week (a
pace becomes a level path, as in the plan), a flow for a total per week, and every other nature for a level. Direction is
taken out: `sign` is +1 where more is wanted and -1 where less is.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple

from attrs import evolve

from smartgoals._days import ONE_DAY
from smartgoals._errors import SmartGoalsError
from smartgoals._model.goal import Goal
from smartgoals._model.metric import Better, Nature
from smartgoals._model.target import Bound, ChangeBy, KeepPace, Milestone, ReachLevel, StayWithin, Target
from smartgoals._numbers import exact
from smartgoals._words import Word

if TYPE_CHECKING:
    from smartgoals._case.case import Case

WEEK: Final = 7


class Shape(Word):
    """What is compared: a change per week of a stock, a total per week of a flow, a level, or a band."""

    CHANGE = "change"
    TOTAL = "total"
    LEVEL = "level"
    BAND = "band"


class Asked(NamedTuple):
    """What the target asks for.

    `amount` is a change or a total per week, or the level; None when the goal does not say enough (no deadline, no
    baseline) or nothing is left to do in. `final` is the level or total at the end, where there is one.
    """

    shape: Shape
    sign: int
    amount: Fraction | None
    final: Fraction | None = None
    weeks: Fraction | None = None
    low: Fraction | None = None
    high: Fraction | None = None


def asked_of(case: Case) -> Asked | None:
    """Return what a goal's target asks for; None without a target or a known metric."""
    target, metric = case.goal.target, case.metric
    if target is None or metric is None:
        return None
    if isinstance(target, StayWithin):
        low = None if target.low is None else exact(target.low)
        high = None if target.high is None else exact(target.high)
        return Asked(Shape.BAND, 1, None, low=low, high=high)
    sign = direction(case)
    if metric.nature is Nature.STOCK:
        return _change(case, target, sign)
    if metric.nature is Nature.FLOW:
        return _total(case, target, sign)
    if isinstance(target, KeepPace):
        if metric.nature is Nature.UNIQUE:
            return Asked(Shape.LEVEL, sign, exact(target.pace.amount), exact(target.pace.amount))
        return _change(case, target, sign)
    level = level_of(case, target)
    return Asked(Shape.LEVEL, sign, level, level)


def direction(case: Case) -> int:
    """Return +1 where the goal wants more, -1 where it wants less."""
    target, metric = case.goal.target, case.metric
    if isinstance(target, ChangeBy):
        return 1 if (target.amount or target.percent or 0) > 0 else -1
    if isinstance(target, KeepPace):
        if target.bound is not None:
            return -1 if target.bound is Bound.AT_MOST else 1
        if target.pace.amount < 0:
            return -1
    if metric is not None and metric.better is not Better.CONTEXT:
        return -1 if metric.better is Better.LOWER else 1
    if isinstance(target, ReachLevel) and case.origin is not None:
        return -1 if exact(target.value) < exact(case.origin.value) else 1
    return 1


def level_of(case: Case, target: ReachLevel | ChangeBy) -> Fraction | None:
    """Return the level or total at the end that a target names; None for a change from nobody knows where."""
    if isinstance(target, ReachLevel):
        return exact(target.value)
    if case.origin is None:
        return None
    base = exact(case.origin.value)
    return base + exact(target.amount) if target.amount is not None else base * (1 + exact(target.percent or 0) / 100)


def bends_of(target: Target | None) -> tuple[Milestone, ...]:
    """Return the values on the way of a target; a band has none."""
    return () if target is None or isinstance(target, StayWithin) else target.milestones


def without_bends(target: Target | None) -> Target | None:
    """Return a target without values on the way."""
    return target if target is None or isinstance(target, StayWithin) else evolve(target, milestones=())


def weeks_between(goal: Goal, after: date, upto: date) -> Fraction | None:
    """Return the weeks of active days from the end of one day to the end of another; None where there are none."""
    try:
        days = goal.calendar.active_days(after, upto)
    except SmartGoalsError:  # the calendar does not know these years
        return None
    return Fraction(days, len(goal.calendar.working_days)) if days > 0 else None


def per_week(target: KeepPace) -> Fraction:
    """Return a pace as an amount per week; a month counts its mean days."""
    return target.pace.per_day_mean * WEEK


def _change(case: Case, target: ReachLevel | ChangeBy | KeepPace, sign: int) -> Asked:
    goal, origin = case.goal, case.origin
    begins = goal.plan_starts_on
    pace, final = None, None
    if isinstance(target, KeepPace):
        pace = per_week(target)
        if origin is not None and begins is not None and goal.deadline is not None and begins < goal.deadline:
            final = exact(origin.value) + target.pace.exact_over(begins, goal.deadline)
    else:
        final = level_of(case, target)
    now = case.history.last.value if case.history is not None else (origin.value if origin is not None else None)
    since = max(case.as_of, begins) if begins is not None else case.as_of
    weeks = weeks_between(goal, since, goal.deadline) if goal.deadline is not None and since < goal.deadline else None
    if final is not None and now is not None and weeks is not None:
        return Asked(Shape.CHANGE, sign, (final - exact(now)) / weeks, final, weeks)
    return Asked(Shape.CHANGE, sign, pace, final, weeks)


def _total(case: Case, target: ReachLevel | ChangeBy | KeepPace, sign: int) -> Asked:
    goal = case.goal
    if isinstance(target, KeepPace):
        return Asked(Shape.TOTAL, sign, per_week(target))
    final = level_of(case, target)
    if final is None or goal.deadline is None or goal.plan_starts_on is None:
        return Asked(Shape.TOTAL, sign, None, final)
    begins = goal.start - ONE_DAY if goal.start is not None else goal.plan_starts_on
    since = max(begins, case.as_of)
    weeks = weeks_between(goal, since, goal.deadline) if since < goal.deadline else None
    if weeks is None:
        return Asked(Shape.TOTAL, sign, None, final)
    done = case.history.exact_total(begins, since) if case.history is not None and since > begins else Fraction(0)
    return Asked(Shape.TOTAL, sign, (final - done) / weeks, final, weeks)
