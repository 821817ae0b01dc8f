"""Shared: events that targets of several kinds ask for alike, so that each of them has one chance.

What belongs here: nothing at all, whichever periods are to bring none, and single days that are to stay within a
bound, told as a quota of each day. Knows questions, open periods and the chances of totals and bands.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, final

from attrs import evolve

from smartgoals._model.target import Bound, Judged, StayWithin
from smartgoals._plan.band import Band
from smartgoals._plan.plan import Plan
from smartgoals._plan.quota import DAY
from smartgoals._projection.brought import OpenPeriod
from smartgoals._projection.chances import honest, of_band
from smartgoals._projection.question import ProjectionQuestion

__all__ = ["SharedBounds", "of_no_day", "of_nothing", "of_shared", "of_some_day"]


@final
class SharedBounds(NamedTuple):
    """The open periods that a plan sets a bound for, and whether it is a cap, -1, or a floor, 1."""

    question: ProjectionQuestion
    plan: Plan
    periods: Sequence[OpenPeriod]
    sign: int


def of_shared(bounds: Sequence[SharedBounds], *, is_handed: bool = False) -> float | None:
    """Return the chance of all open periods where another target says the same: that nothing comes, or that
    every day stays within bounds, if none hands anything on. None where none does.
    """
    if not all(bound.periods for bound in bounds):
        return None
    caps = [bound for bound in bounds if bound.sign < 0]
    if caps and all(map(_allows_nothing, caps)) and all(map(_asks_nothing, bounds)):
        return of_nothing(caps[0].question)
    return None if is_handed else _of_days(bounds)


def of_nothing(question: ProjectionQuestion) -> float | None:
    """Return the chance that nothing comes from the start up to the end: a total of none. None where a total
    does not only add, by its range or, where nobody gives one, by its readings, or something came already.
    """
    low, high = question.history.bounds
    least = min(question.history.numbers) if low is None and high is None else low
    if not question.is_flow or least is None or least < 0 or question.counted:
        return None
    return honest(question.forecasts([question.end])[0].probability(at_most=0))


def of_no_day(question: ProjectionQuestion, band: Band) -> float | None:
    """Return the chance that no day passes a band, where that is a day on which anything comes; None of others."""
    is_floor = band.low is not None and band.low > 0
    if is_floor or band.high is None or not 0.0 <= float(band.high) < least_amount(question):
        return None
    return of_nothing(question)


def of_some_day(question: ProjectionQuestion, target: float) -> float | None:
    """Return the chance that a single day reaches an amount, where that is the least that can come: that not
    nothing comes. None of larger amounts.
    """
    if question.judged is not Judged.ANY_DAY or question.bound is not Bound.AT_LEAST:
        return None
    if not question.is_one_day or not 0.0 < target <= least_amount(question):
        return None
    none = StayWithin(high=0)
    asked = ProjectionQuestion(
        evolve(question.goal, target=none), question.progress, question.plan, question.asked
    )
    chance = of_nothing(asked)
    return None if chance is None else honest(1.0 - chance)


def least_amount(question: ProjectionQuestion) -> float:
    """Return the least that can come if anything does: one of what is counted, hardly anything of the rest."""
    is_counted = question.asked.is_default and question.asked.fitted().model.series.is_whole
    return 1.0 if is_counted else 5e-324


def _allows_nothing(bound: SharedBounds) -> bool:
    least = least_amount(bound.question)
    return all(0.0 <= one.left < least for one in bound.periods)


def _asks_nothing(bound: SharedBounds) -> bool:
    return bound.sign < 0 or all(one.left <= 0.0 for one in bound.periods)


def _of_days(bounds: Sequence[SharedBounds]) -> float | None:
    """Return the chance of a band of single days, where each period is a day of its own, of which a reading tells,
    and all have one bound; None of others. What is never read on a day of the week reaches no floor there.
    """
    question, plan, *_ = bounds[0]
    series = question.asked.fitted().model.series if question.asked.is_default else None
    if series is None or plan.pace is None or plan.pace.period != DAY or series.steps.days != 1:
        return None
    if not question.is_flow or question.is_told_in_spans:
        return None
    edges = dict[int, float]()
    for bound in bounds:
        never = [one for one in bound.periods if series.is_off(one.end.toordinal())]
        days = {
            (one.left, question.worked_days(one.after, one.end))
            for one in bound.periods
            if one not in never or question.worked_days(one.after, one.end)
        }
        if len(days) != 1 or (bound.sign > 0 and never):
            return None
        left, worked = days.pop()
        if worked != 1.0:
            return None
        edges[bound.sign] = left
    band = Band(low=edges.get(1), high=edges.get(-1), start_day=plan.start_day, end_day=plan.end_day)
    return of_band(band, question.amounts([question.end])[0], question.first_forecast)
