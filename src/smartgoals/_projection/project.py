"""project: from a goal and a history to how likely it is met.

What belongs here: putting a projection together. Chances are made in `chances` and `quotas`, arrivals in `arriving`. The goal
is judged by the terms it had on the day, and readings after the day are ignored.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from attrs import evolve

from smartgoals._checked import instance
from smartgoals._days import day
from smartgoals._forecast.ask import Asked
from smartgoals._forecast.forecast import Forecast
from smartgoals._forecast.protocol import MethodLike
from smartgoals._model.goal import Goal
from smartgoals._model.history import History
from smartgoals._model.metric import Metric
from smartgoals._model.target import Milestone
from smartgoals._plan.band import Band
from smartgoals._plan.from_goal import NoPlan, metric_of
from smartgoals._plan.plan import Plan
from smartgoals._progress.assess import assess
from smartgoals._progress.progress import Progress
from smartgoals._projection.arriving import arrival
from smartgoals._projection.chances import Chance, of_band, of_level
from smartgoals._projection.projection import Arrival, MilestoneChance, PeriodChance, Projection
from smartgoals._projection.question import Question
from smartgoals._projection.quotas import of_quota
from smartgoals._projection.reasons import ProjectionReason
from smartgoals._record import Record
from smartgoals._time.counting import Counting

if TYPE_CHECKING:
    from smartgoals._model.strategy import Strategy

__all__ = ["project"]


def project(
    goal: Goal,
    history: History,
    *,
    as_of: date,
    method: MethodLike | None = None,
    strategy: Strategy | None = None,
) -> Projection:
    """Return how likely a goal is met, from what was read by the end of the day *as_of*.

    `method` is what :func:`smartgoals.forecast` takes as one; None is the default. The strategy gives the caller's own
    metrics. A goal that lacks what a chance needs has `probability` None and says why in `reasons`; so does a history
    without a reading by the day. Raises :class:`~smartgoals.InvalidValue` for a history of another metric or channel.

    >>> from datetime import date, timedelta
    >>> from smartgoals import ReachLevel
    >>> days = [date(2026, 1, 4) + timedelta(weeks=k) for k in range(12)]
    >>> history = History.of([(on, 1000 + 40 * k + k % 3) for k, on in enumerate(days)], metric="followers")
    >>> goal = Goal(id="g", metric="followers", target=ReachLevel(1700), start=date(2026, 1, 5), deadline=date(2026, 6, 28))
    >>> p = project(goal, history, as_of=days[-1])
    >>> p.probability > 0.5, p.arrival.median < goal.deadline, project(goal, history, as_of=days[-1]) == p
    (True, True, True)
    """
    on = day(as_of)
    asked_of = instance(goal, Goal, "a Goal").as_asked_on(on)
    readings = _with_metric(instance(history, History, "a History"), asked_of, strategy)
    progress = assess(goal, readings, as_of=on, strategy=strategy)
    plan = progress.plan
    if plan is None or not readings.position(on):
        return _unknown(asked_of, progress, on, _why(progress, readings, on))
    question = Question(asked_of, progress, plan, Asked(readings, on, method))
    if isinstance(plan, Band):
        return _of_band(question, plan)
    return _of_plan(question, plan)


def _with_metric(history: History, goal: Goal, strategy: Strategy | None) -> History:
    """Return the history with its metric as far as goal and strategy know it."""
    if isinstance(history.metric, Metric):
        return history
    metric = metric_of(goal, strategy)
    if metric is None or metric == history.metric:
        return history
    if history.metric is not None and not isinstance(metric, Metric):
        return history  # another metric's history: assess refuses it with both names
    return evolve(history, metric=metric)


def _why(progress: Progress, history: History, on: date) -> ProjectionReason:
    if not history.position(on):
        return ProjectionReason.NO_READING
    found = [reason for reason in progress.reasons.values() if isinstance(reason, NoPlan)]
    return ProjectionReason(found[0].value) if found else ProjectionReason.NO_TARGET


def _unknown(goal: Goal, progress: Progress, on: date, why: ProjectionReason) -> Projection:
    return Projection(
        goal=goal.id,
        as_of=on,
        deadline=goal.deadline,
        arrival=Arrival(reason=why),
        progress=progress,
        reasons=Record({"probability": why, "expected": why, "arrival": why}),
    )


def _common(question: Question, forecast: Forecast, chance: Chance) -> dict[str, Any]:
    reasons = {} if chance.reason is None else {"probability": chance.reason}
    return {
        "goal": question.goal.id,
        "as_of": question.as_of,
        "deadline": question.end,
        "method": forecast.method,
        "bound": question.bound,
        "judged": question.judged,
        "unit": question.progress.unit,
        "now": question.now,
        "since": question.since,
        "probability": chance.value,
        "forecast": forecast,
        "progress": question.progress,
        "reasons": reasons,
    }


def _of_plan(question: Question, plan: Plan) -> Projection:
    forecast = question.forecasts([question.end], cautious=True)[0]
    target = float(plan.end_value)
    periods: tuple[PeriodChance, ...] = ()
    keeps = plan.pace is not None and plan.counted is not Counting.CONTINUOUS
    if plan.pace is not None and keeps:
        chance, periods = of_quota(question, plan, plan.pace, forecast)
    else:
        chance = of_level(question, target, forecast)
    facts = _common(question, forecast, chance)
    reasons = facts.pop("reasons")
    if plan.pace is not None:
        facts["period"] = plan.pace.period
    arrives = Arrival(reason=ProjectionReason.NOTHING_TO_ARRIVE_AT)
    if not keeps and not plan.is_cap:
        arrives = arrival(question, target)
    if arrives.reason is not None:
        reasons["arrival"] = arrives.reason
    return Projection(
        **facts,
        target=None if keeps else plan.end_value,
        arrival=arrives,
        milestones=_milestones(question),
        periods=periods,
        reasons=Record(reasons),
    )


def _of_band(question: Question, band: Band) -> Projection:
    forecast = question.amounts(question.end)
    facts = _common(question, forecast, of_band(question, band, forecast))
    reasons = facts.pop("reasons") | {"arrival": ProjectionReason.NOTHING_TO_ARRIVE_AT}
    arrives = Arrival(reason=ProjectionReason.NOTHING_TO_ARRIVE_AT)
    return Projection(**facts, arrival=arrives, reasons=Record(reasons))


def _milestones(question: Question) -> tuple[MilestoneChance, ...]:
    marks: tuple[Milestone, ...] = getattr(question.goal.target, "milestones", ())
    ahead = [one for one in marks if question.last < one.on]
    forecasts = question.forecasts([one.on for one in ahead])
    chances = [of_level(question, float(one.value), found) for one, found in zip(ahead, forecasts, strict=True)]
    return tuple([MilestoneChance(one.on, one.value, chance.value) for one, chance in zip(ahead, chances, strict=True)])
