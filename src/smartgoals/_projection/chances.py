"""The chance of a goal, for each meaning a target can have; and whether what was read already settles it.

What belongs here: levels, totals and bands. Quotas lie in `quotas`. Knows questions and forecasts.
"""

from __future__ import annotations

from typing import NamedTuple, final

from smartgoals._forecast.forecast import Forecast
from smartgoals._model.target import Bound, Judged
from smartgoals._plan.band import Band
from smartgoals._projection.question import Question
from smartgoals._projection.reasons import ProjectionReason

_LEAST = 1e-6


@final
class Chance(NamedTuple):
    """A chance, and the reason why it is certain, if it is."""

    value: float
    reason: ProjectionReason | None = None


MET = Chance(1.0, ProjectionReason.ALREADY_MET)
MISSED = Chance(0.0, ProjectionReason.ALREADY_MISSED)


def of_level(question: Question, target: float, forecast: Forecast) -> Chance:
    """Return the chance of a level on the deadline or on any day, or of a total by the deadline."""
    upward = question.bound is Bound.AT_LEAST
    if forecast.is_known:
        return _judged(_holds(question, forecast, target, upward=upward))
    if question.is_flow:
        if question.only_adds and question.counted >= target and upward:
            return MET
        if question.only_adds and question.counted > target and not upward:
            return MISSED
    elif question.judged is Judged.ANY_DAY:
        if any(value >= target if upward else value <= target for value in question.values_since_start()):
            return MET
        return Chance(forecast.reached(at_least=target) if upward else forecast.reached(at_most=target))
    return Chance(forecast.probability(at_least=target) if upward else forecast.probability(at_most=target))


def _holds(question: Question, forecast: Forecast, target: float, *, upward: bool) -> bool:
    values = [forecast.expected]
    if question.judged is Judged.ANY_DAY and not question.is_flow:
        values += question.values_since_start()
    return any(value >= target if upward else value <= target for value in values)


def _judged(met: bool) -> Chance:
    return Chance(1.0 if met else 0.0, ProjectionReason.JUDGED)


def of_band(question: Question, band: Band, forecast: Forecast) -> Chance:
    """Return the chance of staying within a band on every reading from the start to the deadline.

    The chances of leaving it upwards and downwards are taken as independent, and staying is never likelier than standing
    inside at the end.
    """
    low = None if band.low is None else float(band.low)
    high = None if band.high is None else float(band.high)
    seen = question.values_since_start()
    if any((low is not None and value < low) or (high is not None and value > high) for value in seen):
        return MISSED
    if forecast.is_known:
        return _judged(True)
    inside = stays = 1.0
    if high is not None:
        stays *= 1.0 - forecast.reached(at_least=_beyond(high, 1.0))
        inside = forecast.probability(at_most=high)
    if low is not None:
        stays *= 1.0 - forecast.reached(at_most=_beyond(low, -1.0))
        inside += forecast.probability(at_least=low) - 1.0
    return Chance(min(1.0 - _LEAST, max(_LEAST, min(stays, inside))))


def _beyond(bound: float, side: float) -> float:
    """Return the first value outside a bound, which itself is allowed: a billionth further, to be safe from rounding."""
    return bound + side * max(abs(bound), 1e-300) * 1e-9
