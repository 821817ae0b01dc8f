"""Judged: what the deadline of a goal brought, once it is judged, in the terms in which it was forecast until then.

What belongs here: that `expected` means one thing on all days, the deadline among them, and what to know of days
that nobody read. Knows questions by what they hold.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from attrs import evolve

from smartgoals._forecast.caution import Caution, CautionCode
from smartgoals._forecast.coverage import days_off
from smartgoals._forecast.distribution import Known
from smartgoals._forecast.forecast import Forecast, Inputs
from smartgoals._forecast.gone_by import counted_since
from smartgoals._model.metric import Nature
from smartgoals._plan.band import Band
from smartgoals._plan.one_day import is_of_single_days
from smartgoals._progress.progress import counts_people, silence_tells
from smartgoals._projection.question import ProjectionQuestion
from smartgoals._time.counting import Counting

__all__ = ["cautions_of_end", "fan_of", "judged_forecast"]

_WEEK: Final = 7
_SILENT_STEPS: Final = 2
"""So many steps without a reading are told as silence: one may be entered late. House choice, 2026."""


def fan_of(question: ProjectionQuestion, days: Sequence[date]) -> list[Forecast]:
    """Return the forecasts of what the goal is about, at the end of each of the days.

    A deadline that has been judged is told as it was judged.
    """
    judged, end = judged_forecast(question), question.end
    open_days = [day for day in days if judged is None or day != end]
    is_band = isinstance(question.plan, Band) and question.plan.per is None
    made = iter(question.amounts(open_days) if is_band else question.forecasts(open_days, cautious=True))
    forecasts = [judged if judged is not None and day == end else next(made) for day in days]
    cautions = cautions_of_end(question)
    return [
        evolve(one, cautions=(*one.cautions, *cautions)) if cautions and day == end else one
        for one, day in zip(forecasts, days, strict=True)
    ]


def judged_forecast(question: ProjectionQuestion) -> Forecast | None:
    """Return what the deadline brought, once it is judged; None before, and if nobody read so far.

    A goal is judged by the last reading before its deadline, however old; what stood there is
    no better known for that, and is forecast from the last reading on.
    """
    known = question.history
    if not _is_judged(question) or question.progress.actual is None or question.last < question.told_on:
        return None
    return Forecast(
        on=question.end,
        as_of=question.as_of,
        method="reading",
        distribution=Known(_brought(question)),
        total_from=question.first_day if question.is_flow else None,
        is_known=True,
        inputs=Inputs(readings=len(known), first=known.first.day, last=known.last.day),
    )


def _brought(question: ProjectionQuestion) -> float:
    """Return what the deadline brought: of periods and windows the total, or the level, as it was forecast, and
    not what counts of it.
    """
    plan, counts = question.plan, float(question.progress.actual or 0)
    is_kept = plan.per is not None if isinstance(plan, Band) else plan.counted is not Counting.CONTINUOUS
    if not is_kept or counts_people(question.progress):
        return counts
    known = question.history.upto(question.end)
    return counted_since(known, question.first_day) if question.is_flow else float(known.numbers[-1])


def cautions_of_end(question: ProjectionQuestion) -> tuple[Caution, ...]:
    """Return what to know of the last day of a goal: how long before its deadline it was read last, once it is
    judged; before, over how many days silence is taken for the usual, where its progress counts it as nothing.
    """
    if _is_judged(question):
        unread = _unread_days(question)
        return (Caution(CautionCode.UNREAD_DEADLINE, unread),) if unread else ()
    silent = _silent_days(question)
    return (Caution(CautionCode.SILENT_DAYS, silent),) if silent else ()


def _silent_days(question: ProjectionQuestion) -> int:
    """Return how many days of a goal went by since the last reading of what adds up, of which a forecast expects
    as much as ever; 0 while the next reading may only be late, and of those of which something is said.
    """
    is_counted = (
        question.is_flow and question.periods is None and not is_of_single_days(question.goal, Nature.FLOW)
    )
    if not is_counted or question.progress.settled is not None or silence_tells(question.progress):
        return 0
    if (question.as_of - question.last).days < _SILENT_STEPS * question.days_of_step:
        return 0
    return max(0, (question.as_of - max(question.last, question.start)).days)


def _unread_days(question: ProjectionQuestion) -> int:
    """Return how many days before its deadline a judged goal was last read, but for days never read."""
    before = question.history.upto(question.told_on)
    off = days_off(sorted(set(before.ordinals))) if question.is_flow and len(before) else frozenset()
    after = before.ordinals[-1] if len(before) else question.told_on.toordinal()
    unread = range(after + 1, question.told_on.toordinal() + 1)
    return sum(ordinal % _WEEK not in off for ordinal in unread) if off else len(unread)


def _is_judged(question: ProjectionQuestion) -> bool:
    settled = question.progress.settled
    return settled is not None and settled.is_judged
