"""assess: from a plan or goal and a history to the progress on a day.

What belongs here: the terms in force, what fits what, and putting a progress together. The quantities themselves are made
in `along`, `quota` and `held`. A goal is judged by the terms it had on the day, readings after the day are ignored, and with
`known_on` so is whatever was not yet known.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, TypeVar

from attrs import evolve

from smartgoals._checked import refuse, truth
from smartgoals._days import day
from smartgoals._errors import SmartGoalsError, WrongType
from smartgoals._model.baseline import Baseline
from smartgoals._model.facts import nature_of
from smartgoals._model.goal import Goal
from smartgoals._model.history import History
from smartgoals._model.metric import Metric, Nature
from smartgoals._model.target import ChangeBy, Judged, KeepPace, ReachLevel
from smartgoals._plan.band import Band
from smartgoals._plan.from_goal import NoPlan, metric_of, plan_or_reason
from smartgoals._plan.one_day import as_levels, asks_for_one_day
from smartgoals._plan.plan import Plan
from smartgoals._progress.held import band_progress, unplanned_progress
from smartgoals._progress.missing import CARRY, AssumeLike, assume
from smartgoals._progress.planned import planned_progress
from smartgoals._progress.progress import Progress
from smartgoals._progress.standing import HowRead
from smartgoals._progress.terms import Terms
from smartgoals._progress.windows import ahead
from smartgoals._time.period import Period, PeriodLike, period

if TYPE_CHECKING:
    from smartgoals._model.strategy import Strategy

__all__ = ["assess"]

T = TypeVar("T")
R = TypeVar("R")

FOUR_WEEKS = Period(4, "week")


def assess(
    plan_or_goal: Plan | Band | Goal,
    history: History,
    *,
    as_of: date,
    strategy: Strategy | None = None,
    missing: AssumeLike = CARRY,
    known_on: date | None = None,
    recent: PeriodLike = FOUR_WEEKS,
    horizon: PeriodLike | None = None,
    before_start: bool = False,
    counter: bool = False,
    recompute_over: PeriodLike | None = None,
) -> Progress:
    """Return where a history stands against a plan or goal at the end of the day *as_of*.

    A goal is taken by the terms in force on that day, with the strategy's own metrics if one is given; a goal without a
    baseline starts from the last reading before its start, or else from its first one. Readings after the day are ignored,
    and with *known_on* (a day, usually *as_of* itself) also those that were recorded later.

    A flow counts up from the plan's start; with *before_start* also what was read before. Any other metric is a level, the
    last reading carried forward, and so is a flow of which some single day shall reach a level (judged on any day).
    *missing* says what days without a reading mean (see :class:`Assume`), *counter* that a level only rises, so that a drop
    is a reset: it goes on from where it was, and the day is in `resets`. A ratio or mean with denominators is pooled over
    the last *recompute_over*. *recent* is the window of the recent pace, *horizon* how far from the day an arrival is still
    worth telling.

    Raises :class:`~smartgoals.InvalidValue` for a history of another metric or channel than the goal's.

    >>> from datetime import date
    >>> from smartgoals import History, Plan
    >>> plan = Plan.linear(date(2021, 5, 31), 233, date(2021, 6, 30), 0)
    >>> p = assess(plan, History.of([(date(2021, 6, 10), 150)]), as_of=date(2021, 6, 10))
    >>> print(p)
    on plan on 2021-06-10: 150 of 155.3333 expected
    >>> round(p.gap, 4), str(p.required_pace), p.safe_days, p.falls_behind_on
    (5.3333, '-7.5/day', 0, datetime.date(2021, 6, 11))
    """
    on = _named("as_of", day, as_of)
    readings = _history(history)
    if known_on is not None:
        readings = readings.as_known_on(_named("known_on", day, known_on))
    goal = plan_or_goal.as_asked_on(on) if isinstance(plan_or_goal, Goal) else None
    metric = _metric(goal, readings, strategy)
    if goal is not None and asks_for_one_day(goal, nature_of(metric)):
        readings = as_levels(readings, metric)
        metric = readings.metric
    how = HowRead(
        nature_of(metric),
        _named("missing", assume, missing),
        _named("before_start", truth, before_start),
        _named("counter", truth, counter),
        None if recompute_over is None else _named("recompute_over", period, recompute_over),
    )
    last = None if horizon is None else ahead(_named("horizon", period, horizon), on)
    terms = Terms(goal, metric, readings, how, on, _named("recent", period, recent), last)
    found: Plan | Band | None
    reason: NoPlan | None = None
    if goal is None:
        found = _plan(plan_or_goal)
    else:
        found, reason, terms = _plan_of(goal, terms)
    if isinstance(found, Plan):
        return planned_progress(found, terms)
    if found is None:
        return unplanned_progress(reason or NoPlan.NO_TARGET, terms)
    return band_progress(found, terms)


def _named(path: str, read: Callable[[T], R], value: T) -> R:
    """Read an argument; whatever is wrong with it is told under its name."""
    try:
        return read(value)
    except SmartGoalsError as fault:
        raise fault.at(path) from None


def _history(value: History) -> History:
    if isinstance(value, History):
        return value
    hint = "History.of(pairs) makes one"
    raise WrongType(value=value, expected="a History", hint=hint, path="history")


def _plan(value: object) -> Plan | Band:
    if isinstance(value, (Plan, Band)):
        return value
    raise WrongType(value=value, expected="a Plan or a Goal", path="plan_or_goal")


def _metric(goal: Goal | None, history: History, strategy: Strategy | None) -> Metric | str | None:
    """Return what is measured, as far as it is known, once goal and history are known to speak of the same."""
    if goal is None:
        return history.metric
    if goal.metric is not None and history.metric_id is not None and goal.metric != history.metric_id:
        raise refuse("history.metric", str(history.metric_id), f"the metric of the goal, {goal.metric!r}")
    if goal.channel is not None and history.channel is not None and goal.channel != history.channel:
        raise refuse("history.channel", str(history.channel), f"the channel of the goal, {goal.channel!r}")
    if isinstance(history.metric, Metric):
        return history.metric
    return metric_of(goal, strategy) or history.metric


def _plan_of(goal: Goal, terms: Terms) -> tuple[Plan | Band | None, NoPlan | None, Terms]:
    found, reason = plan_or_reason(goal, terms.metric)
    if reason is NoPlan.NO_BASELINE and terms.how.nature is not Nature.FLOW:
        read = _first_evidence(goal, terms.history.upto(terms.on))
        if read is not None:
            found, reason = plan_or_reason(_started(goal, read[0]), terms.metric)
            terms = terms._replace(baseline_read_on=read[1])
    any_day = isinstance(goal.target, (ReachLevel, ChangeBy)) and goal.target.judged is Judged.ANY_DAY
    return found, reason, terms._replace(any_day=any_day)


def _started(goal: Goal, baseline: Baseline) -> Goal:
    """Return the goal with a baseline that was read; the milestones that lie before it have no part in its plan."""
    target, on = goal.target, baseline.on
    if on is not None and isinstance(target, (ReachLevel, ChangeBy, KeepPace)) and target.milestones:
        target = evolve(target, milestones=[one for one in target.milestones if one.on > on])
    return evolve(goal, baseline=baseline, target=target)


def _first_evidence(goal: Goal, history: History) -> tuple[Baseline, date] | None:
    """Return a baseline from the last reading before the goal's start, else from the first one in it; and its day."""
    start, deadline = goal.plan_starts_on, goal.deadline
    before = None if start is None else history.reading_on(start)
    if before is not None:
        return Baseline(value=before.value), before.day
    if not len(history) or deadline is None or history.first.day >= deadline:
        return None
    return Baseline(value=history.first.value, on=history.first.day), history.first.day
