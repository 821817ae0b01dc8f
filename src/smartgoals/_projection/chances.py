"""The chance of a goal, for each meaning a target can have; and whether what was read already settles it.

What belongs here: levels, totals and bands. Quotas lie in `quotas`. Knows questions and forecasts.
"""

from __future__ import annotations

from typing import NamedTuple, final

from attrs import evolve

from smartgoals._forecast.forecast import LEAST_CHANCE, Forecast, parts_on_the_way
from smartgoals._model.target import Bound, Judged
from smartgoals._plan.band import Band
from smartgoals._progress.progress import Progress
from smartgoals._projection.question import ProjectionQuestion
from smartgoals._projection.reasons import ProjectionReason


@final
class Chance(NamedTuple):
    """A chance, and the reason why it is certain, if it is."""

    value: float
    reason: ProjectionReason | None = None


def settled_chance(progress: Progress) -> Chance | None:
    """Return the certain chance of a goal whose outcome readings have decided; None while it is open."""
    settled = progress.settled
    if settled is None:
        return None
    if settled.is_judged:
        reason = ProjectionReason.JUDGED
    else:
        reason = ProjectionReason.ALREADY_MET if settled.is_met else ProjectionReason.ALREADY_MISSED
    return Chance(float(settled.is_met), reason)


def honest(chance: float) -> float:
    """Return a chance that no reading has decided: a millionth away from certainty at least."""
    return min(1.0 - LEAST_CHANCE, max(LEAST_CHANCE, chance))


def of_level(question: ProjectionQuestion, target: float, forecast: Forecast) -> float:
    """Return the chance of a level on the deadline or on any day, or of a total by the deadline."""
    upward = question.bound is Bound.AT_LEAST
    if question.judged is Judged.ANY_DAY and not question.is_flow and not forecast.is_known:
        return honest(reached_by(forecast, target, upward=upward, first=question.first_standing))
    return honest(_on_the_day(forecast, target, upward=upward))


def reached_by(forecast: Forecast, x: float, *, upward: bool, first: Forecast | None = None) -> float:
    """Return the chance that a day of the goal, up to that of a forecast, has a value or a better one.

    Days before the first one of a goal that begins later count for nothing: the value is there on it, or is
    reached after it as likely as by a value that was not reached until then.
    """
    by_then = _reached(forecast, x, upward=upward)
    if first is None:
        return by_then
    if forecast.day < first.day:
        return 0.0
    there, before = _on_the_day(first, x, upward=upward), _reached(first, x, upward=upward)
    later = max(0.0, by_then - before) / (1.0 - before) if before < 1.0 else 0.0
    return max(_on_the_day(forecast, x, upward=upward), there + (1.0 - there) * later)


def _reached(forecast: Forecast, x: float, *, upward: bool) -> float:
    return forecast.reached(at_least=x) if upward else forecast.reached(at_most=x)


def _on_the_day(forecast: Forecast, x: float, *, upward: bool) -> float:
    return forecast.probability(at_least=x) if upward else forecast.probability(at_most=x)


def of_band(band: Band, forecast: Forecast, first: Forecast | None = None) -> float:
    """Return the chance of staying within a band on every reading of the goal's days up to the deadline.

    The chances of leaving it upwards and downwards are taken as independent, and staying is never
    likelier than standing inside at the end, or on the first day of a goal that begins later.
    """
    low = None if band.low is None else float(band.low)
    high = None if band.high is None else float(band.high)
    parts = parts_on_the_way(forecast)
    if parts is not None:  # what never changed goes on just so, on all days at once
        is_inside = (low is None or low <= parts.value) and (high is None or parts.value <= high)
        rest = of_band(band, evolve(forecast, distribution=parts.rest), first)
        return honest(parts.share * is_inside + (1.0 - parts.share) * rest)
    stays = 1.0
    if high is not None:
        stays *= 1.0 - reached_by(forecast, _beyond(high, 1.0), upward=True, first=first)
    if low is not None:
        stays *= 1.0 - reached_by(forecast, _beyond(low, -1.0), upward=False, first=first)
    ends = [forecast] if first is None else [forecast, first]
    return honest(min(stays, *[_inside(low, high, end) for end in ends]))


def _inside(low: float | None, high: float | None, forecast: Forecast) -> float:
    """Return the chance that the value of a day lies between bounds."""
    inside = 1.0 if high is None else forecast.probability(at_most=high)
    return inside if low is None else inside + forecast.probability(at_least=low) - 1.0


def _beyond(bound: float, side: float) -> float:
    """Return the first value outside a bound, which itself is allowed: a billionth further, to be
    safe from rounding.
    """
    return bound + side * max(abs(bound), 1e-300) * 1e-9
