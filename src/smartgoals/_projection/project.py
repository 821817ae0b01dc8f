"""Projecting: from a goal, its progress and a history with a method to ask, to how likely the goal is met.

What belongs here: putting a projection together, and the chance alone for who needs no more. What
readings have decided is read from the progress; chances are made in `chances` and `quotas`,
arrivals in `arriving`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any

from attrs import evolve

from smartgoals._errors import SmartGoalsError
from smartgoals._forecast.answered import failure_text
from smartgoals._forecast.ask import Forecasting
from smartgoals._forecast.forecast import Forecast
from smartgoals._model.goal import Goal
from smartgoals._model.target import Judged, Milestone
from smartgoals._plan.band import Band
from smartgoals._plan.from_goal import NoPlan
from smartgoals._plan.plan import Plan
from smartgoals._progress.progress import Progress, quotas_of
from smartgoals._progress.reasons import Reason
from smartgoals._projection.any_period import of_any_period
from smartgoals._projection.arriving import arrival
from smartgoals._projection.chances import Chance, honest, of_band, of_level, settled_chance
from smartgoals._projection.judged import fan_of
from smartgoals._projection.later import Later
from smartgoals._projection.parts import Arrival, MilestoneChance, PeriodChance
from smartgoals._projection.projection import WEEK, Projection
from smartgoals._projection.question import ProjectionQuestion
from smartgoals._projection.quotas import of_period_band, of_quota
from smartgoals._projection.reasons import OF_PROGRESS, ProjectionReason
from smartgoals._projection.rolling import asks_nothing, of_rolling
from smartgoals._projection.shared import of_no_day, of_some_day
from smartgoals._projection.unread import why_unread
from smartgoals._record import Record
from smartgoals._time.counting import Counting

__all__ = ["odds_of", "projection_of"]

# Readings that tell nothing of what is asked, today or on any later day.
_UNREADABLE = frozenset({Reason.PEOPLE_DO_NOT_ADD_UP, Reason.SPANS_DIFFER})
# What a goal itself has wrong, whatever is read.
_WRONG = frozenset({NoPlan.OTHER_SCALE, NoPlan.OTHER_MONEY, NoPlan.TOO_MANY_PERIODS})


def projection_of(
    goal: Goal,
    progress: Progress,
    asked: Forecasting | None,
    later: Later | None = None,
    of_bounds: Sequence[Forecasting] = (),
) -> Projection:
    """Return how likely a goal is met, from its progress and what a forecast of its history says.

    *asked* is the history up to the day and the method, None where nothing was read, and *later* what it may
    be made with anew on a day to come. *of_bounds* are the histories that the bounds of a band of periods
    are held against, where each has its own. A method that raises costs the goal its projection: `failure` then
    says what it raised.
    """
    question = _question(goal, progress, asked, later, of_bounds)
    if isinstance(question, Projection):
        return question
    plan, certain = question.plan, settled_chance(progress)
    try:
        if isinstance(plan, Plan):
            return _of_plan(question, plan, certain)
        if plan.per is not None:
            return _of_periods(question, plan, certain)
        return _of_band(question, plan, certain)
    except SmartGoalsError as failure:
        return _failed(question, certain, failure)
    except Exception as failure:  # a method of the caller's may raise anything
        if question.asked.is_default:
            raise
        return _failed(question, certain, failure)


def odds_of(
    goal: Goal, progress: Progress, asked: Forecasting | None, of_bounds: Sequence[Forecasting] = ()
) -> tuple[float | None, ProjectionReason | None]:
    """Return the chance that a projection of the same tells, and its reason, for who needs nothing else.

    The day of arrival, the fan and the chances of single periods, which cost most of a projection, are not
    worked out; where the first periods leave no chance, the others are not looked at. A method of the
    caller's is asked for the whole projection, for what fails of that fails here.
    """
    question = _question(goal, progress, asked, None, of_bounds)
    if isinstance(question, Projection):
        whole = question
    elif not question.asked.is_default:
        whole = projection_of(goal, progress, asked, None, of_bounds)
    else:
        found = settled_chance(progress)
        return (_chance(question), None) if found is None else (found.value, found.reason)
    return whole.probability, whole.reasons.get("probability")


def _question(
    goal: Goal,
    progress: Progress,
    asked: Forecasting | None,
    later: Later | None,
    of_bounds: Sequence[Forecasting],
) -> ProjectionQuestion | Projection:
    """Return what is asked of forecasts; of a goal of which nothing is to be asked, what is known without."""
    plan, certain = progress.plan, settled_chance(progress)
    why = progress.reasons["actual"] if progress.actual is None else None
    wrong = _wrong(progress)
    if wrong is not None:
        return _unknown(goal, progress, later, wrong)
    if isinstance(why, Reason) and why in _UNREADABLE:
        unread = _unknown(goal, progress, later, ProjectionReason(why.value))
        return unread if certain is None else _decided(unread, certain)
    if asked is None:
        told = (
            ProjectionReason(why.value)
            if why is not None and why in OF_PROGRESS
            else ProjectionReason.NO_READING
        )
        unread = _unknown(goal, progress, later, told)
        return unread if certain is None else _decided(unread, certain)
    if plan is None or not progress.deadline:
        return _unknown(goal, progress, later, _why(progress))
    if certain is None and progress.as_of >= progress.deadline:
        return _unknown(goal, progress, later, _why(progress))
    if certain is None and isinstance(plan, Plan) and asks_nothing(plan):
        return _unknown(goal, progress, later, ProjectionReason.NO_WHOLE_PERIOD)
    question = ProjectionQuestion(goal, progress, plan, asked, later=later, of_bounds=of_bounds)
    unread_for = why_unread(question) if certain is None else None
    return question if unread_for is None else _unknown(goal, progress, later, unread_for)


def _chance(question: ProjectionQuestion) -> float:
    """Return the chance of a goal that is open, by the default method."""
    plan = question.plan
    if isinstance(plan, Plan):
        if plan.pace is not None and _keeps(plan):
            return _of_kept(question, plan, is_listed=False)[0]
        return _of_target(question, float(question.asked_of(plan)), question.forecasts([question.end])[0])
    if plan.per is not None:
        return of_period_band(question, quotas_of(question.progress, plan), is_listed=False)[0]
    return _of_days(question, plan, question.amounts([question.end])[0])


def _wrong(progress: Progress) -> ProjectionReason | None:
    """Return why a goal has no plan where that is its own fault, which no reading mends."""
    lacking = progress.reasons["gap"] if progress.plan is None else None
    return ProjectionReason(lacking.value) if isinstance(lacking, NoPlan) and lacking in _WRONG else None


def _why(progress: Progress) -> ProjectionReason:
    reasons = progress.reasons
    lacking = next((why for why in reasons.values() if isinstance(why, NoPlan)), None)
    if lacking is not None:
        return ProjectionReason(lacking.value)
    if not progress.deadline:
        return ProjectionReason.NO_DEADLINE
    told = next((why for why in reasons.values() if why in OF_PROGRESS), Reason.NO_READING)
    return ProjectionReason(told.value)


def _unknown(goal: Goal, progress: Progress, later: Later | None, why: ProjectionReason) -> Projection:
    return Projection(
        goal=goal.id,
        as_of=progress.as_of,
        deadline=progress.deadline,
        bound=progress.bound,
        arrival=Arrival(reason=why),
        progress=progress,
        reasons=Record({"probability": why, "expected": why, "arrival": why}),
        later=later,
    )


def _decided(unread: Projection, certain: Chance) -> Projection:
    """Return a projection without a forecast, of a goal that silence has decided, or readings
    before those of today.
    """
    reasons = dict(unread.reasons) | {"probability": certain.reason or ProjectionReason.JUDGED}
    return evolve(unread, probability=certain.value, reasons=Record(reasons))


def _failed(question: ProjectionQuestion, certain: Chance | None, failure: Exception) -> Projection:
    """Return the projection of a goal whose method failed: what readings have decided stays decided."""
    progress = question.progress
    why = ProjectionReason.METHOD_FAILED
    reasons = {"probability": why, "expected": why, "arrival": why}
    if certain is not None and certain.reason is not None:
        reasons["probability"] = certain.reason
    return Projection(
        goal=question.goal.id,
        as_of=progress.as_of,
        deadline=progress.deadline,
        method=question.asked.forecaster.name,
        bound=progress.bound,
        probability=None if certain is None else certain.value,
        arrival=Arrival(reason=why),
        progress=progress,
        reasons=Record(reasons),
        failure=failure_text(failure.__cause__ or failure),
        later=question.later,
    )


def _common(question: ProjectionQuestion) -> Mapping[str, Any]:
    return {
        "goal": question.goal.id,
        "as_of": question.as_of,
        "deadline": question.end,
        "bound": question.bound,
        "judged": question.judged,
        "unit": question.progress.unit,
        "now": question.now,
        "since": question.since,
        "days_ahead": question.days_ahead,
        "progress": question.progress,
        "is_moved": question.is_moved_by_pace,
        "later": question.later,
    }


def _fanned(question: ProjectionQuestion, forecast: Forecast) -> Forecast:
    """Return a forecast that makes those of other days anew, so that no result holds a fitted model."""
    again = partial(
        _again, goal=question.goal, progress=question.progress, plan=question.plan, anew=question.asked.anew()
    )
    return evolve(forecast, again=again)


def _again(
    days: Sequence[date],
    *,
    goal: Goal,
    progress: Progress,
    plan: Plan | Band,
    anew: Callable[[], Forecasting],
) -> Sequence[Forecast]:
    return fan_of(ProjectionQuestion(goal, progress, plan, anew()), days)


def _of_plan(question: ProjectionQuestion, plan: Plan, certain: Chance | None) -> Projection:
    forecast = fan_of(question, [question.end])[0]
    asked = question.asked_of(plan)
    target = float(asked)
    periods: tuple[PeriodChance, ...] = ()
    keeps = _keeps(plan)
    if keeps and not (certain and certain.reason is ProjectionReason.JUDGED):
        chance, periods = _of_kept(question, plan, is_listed=True)
        if certain is not None and certain.reason is ProjectionReason.ALREADY_MET:
            periods = tuple([period._replace(probability=1.0) for period in periods])
    else:
        chance = _of_target(question, target, forecast)
    found = certain or Chance(chance)
    arrives = Arrival(reason=ProjectionReason.NOTHING_TO_ARRIVE_AT)
    if not keeps and not plan.is_cap:
        arrives = arrival(question, target)
    period = plan.per or (WEEK if plan.pace is None else plan.pace.period)
    return Projection(
        **_common(question),
        period=period,
        method=forecast.method,
        forecast=_fanned(question, forecast),
        probability=found.value,
        target=None if keeps else asked,
        arrival=arrives,
        milestones=_milestones(question, plan),
        periods=periods,
        reasons=_reasons(found, arrives),
    )


def _keeps(plan: Plan) -> bool:
    """Tell whether a plan is kept period by period, or window by window."""
    return plan.pace is not None and plan.counted is not Counting.CONTINUOUS


def _of_kept(
    question: ProjectionQuestion, plan: Plan, *, is_listed: bool
) -> tuple[float, tuple[PeriodChance, ...]]:
    """Return the chance of every period or window of a plan, and, if they are to be listed, of each."""
    is_rolling = plan.counted is Counting.ROLLING
    return (of_rolling if is_rolling else of_quota)(question, plan, is_listed=is_listed)


def _of_target(question: ProjectionQuestion, target: float, forecast: Forecast) -> float:
    """Return the chance of a level, a total or the amount of a period."""
    if question.periods is None or question.judged is not Judged.ANY_DAY:
        some_day = of_some_day(question, target)
        return of_level(question, target, forecast) if some_day is None else some_day
    any_period = of_any_period(question, question.periods, target)
    return of_level(question, target, forecast) if any_period is None else any_period


def _of_periods(question: ProjectionQuestion, band: Band, certain: Chance | None) -> Projection:
    """Return how likely every period stays within a band."""
    forecast = fan_of(question, [question.end])[0]
    found, periods = certain, tuple[PeriodChance, ...]()
    if found is None or found.reason is not ProjectionReason.JUDGED:
        chance, periods = of_period_band(question, quotas_of(question.progress, band))
        found = found or Chance(chance)
    arrives = Arrival(reason=ProjectionReason.NOTHING_TO_ARRIVE_AT)
    return Projection(
        **_common(question),
        period=band.per or WEEK,
        method=forecast.method,
        forecast=_fanned(question, forecast),
        probability=found.value,
        arrival=arrives,
        periods=periods,
        reasons=_reasons(found, arrives),
    )


def _of_band(question: ProjectionQuestion, band: Band, certain: Chance | None) -> Projection:
    forecast = fan_of(question, [question.end])[0]
    found = certain or Chance(_of_days(question, band, forecast))
    arrives = Arrival(reason=ProjectionReason.NOTHING_TO_ARRIVE_AT)
    return Projection(
        **_common(question),
        method=forecast.method,
        forecast=_fanned(question, forecast),
        probability=found.value,
        arrival=arrives,
        reasons=_reasons(found, arrives),
    )


def _of_days(question: ProjectionQuestion, band: Band, forecast: Forecast) -> float:
    """Return the chance that every day stays within a band: none where what is said of silent days of a
    flow puts them outside.
    """
    if question.is_flow and question.progress.is_met is False:
        return honest(0.0)
    none = of_no_day(question, band)
    return of_band(band, forecast, question.first_forecast) if none is None else none


def _reasons(chance: Chance, arrives: Arrival) -> Record[str, ProjectionReason]:
    reasons = {"probability": chance.reason, "arrival": arrives.reason}
    return Record({name: why for name, why in reasons.items() if why is not None})


def _milestones(question: ProjectionQuestion, plan: Plan) -> tuple[MilestoneChance, ...]:
    marks: tuple[Milestone, ...] = getattr(question.goal.target, "milestones", ())
    due = [(one, question.due_on(one.on)) for one in marks]
    ahead = [(one, on) for one, on in due if question.last < on and question.bends_on(plan, on)]
    forecasts = question.forecasts([on for _, on in ahead])
    return tuple(
        MilestoneChance(on, one.value, of_level(question, float(one.value), forecast))
        for (one, on), forecast in zip(ahead, forecasts, strict=True)
    )
