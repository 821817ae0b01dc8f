"""The chance of a goal, for each meaning a target can have; and whether what was read already settles it.

What belongs here: levels, totals and bands. Quotas lie in `quotas`. Knows questions and forecasts.
"""

from __future__ import annotations

from typing import NamedTuple, final

from smartgoals._forecast.forecast import LEAST_CHANCE, Forecast
from smartgoals._model.target import Bound, Judged
from smartgoals._plan.band import Band
from smartgoals._progress.progress import Progress
from smartgoals._projection.question import Question
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


def of_level(question: Question, target: float, forecast: Forecast) -> float:
    """Return the chance of a level on the deadline or on any day, or of a total by the deadline."""
    upward = question.bound is Bound.AT_LEAST
    if question.judged is Judged.ANY_DAY and not question.is_flow and not forecast.is_known:
        found = forecast.reached(at_least=target) if upward else forecast.reached(at_most=target)
    else:
        found = forecast.probability(at_least=target) if upward else forecast.probability(at_most=target)
    return honest(found)


def of_band(band: Band, forecast: Forecast) -> float:
    """Return the chance of staying within a band on every reading from now to the deadline.

    The chances of leaving it upwards and downwards are taken as independent, and staying is never likelier than standing
    inside at the end.
    """
    low = None if band.low is None else float(band.low)
    high = None if band.high is None else float(band.high)
    inside = stays = 1.0
    if high is not None:
        stays *= 1.0 - forecast.reached(at_least=_beyond(high, 1.0))
        inside = forecast.probability(at_most=high)
    if low is not None:
        stays *= 1.0 - forecast.reached(at_most=_beyond(low, -1.0))
        inside += forecast.probability(at_least=low) - 1.0
    return honest(min(stays, inside))


def _beyond(bound: float, side: float) -> float:
    """Return the first value outside a bound, which itself is allowed: a billionth further, to be safe from rounding."""
    return bound + side * max(abs(bound), 1e-300) * 1e-9
