"""Earlier: what the readings of periods that close before a day's own bring, for these to be kept.

What belongs here: the least (of an allowance: the most) of each reading supposed in a period of a quota
that a later check-in does not tell of. Knows plans, progress and histories.

A value of the running period says nothing of those before it. Were the line to it laid over them as well, it
would lose one that is all but used up, or needs more a day, whatever the running period brings.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from fractions import Fraction
from typing import Self, final

from smartgoals._model._spans import says_days
from smartgoals._model.history import History
from smartgoals._model.metric import Nature
from smartgoals._plan.band import Band
from smartgoals._plan.plan import Plan
from smartgoals._plan.quota import ZERO, Span, period_of
from smartgoals._progress.carry import AskedPeriod, Carry
from smartgoals._progress.progress import Progress, carried_to, quotas_of
from smartgoals._projection.later import Later
from smartgoals._time.counting import Counting

__all__ = ["EarlierPeriods"]


@final
class EarlierPeriods:
    """The periods of a quota that are open today, as far as check-ins lie behind them; each is worked out once."""

    def __init__(self, quota: Plan, progress: Progress, readings: History) -> None:
        self._quota, self._progress, self._readings = quota, progress, readings
        self._known = dict[date, Fraction]()

    @classmethod
    def of(cls, later: Later, progress: Progress) -> Self | None:
        """Return those of a goal of amounts, each dated on a day; None of one whose periods hand on what they
        owe, so that none is lost before the last, and of any that has no quota.
        """
        plan, readings = progress.plan, later.readings
        if later.nature is not Nature.FLOW or says_days(readings):
            return None
        quotas = quotas_of(progress, plan) if isinstance(plan, Band) and plan.per is not None else (plan,)
        quota = quotas[0]
        if len(quotas) > 1 or not isinstance(quota, Plan) or quota.pace is None:
            return None
        if quota.counted is not Counting.CALENDAR or Carry.of(quota).debt:
            return None
        return cls(quota, progress, readings)

    def least(self, days: Sequence[date], on: date) -> Mapping[date, Fraction]:
        """Return what the readings of some days up to another bring at the least, those that lie in a period
        which closes before that day.
        """
        closed = [day for day in days if self._quota.start_day < day <= period_of(self._quota, on).eve]
        least, place = dict[date, Fraction](), 0
        while place < len(closed):
            span = period_of(self._quota, closed[place])
            inside = [day for day in closed[place:] if day <= span.end]
            if span.end not in self._known:
                self._known[span.end] = self._left(span) / len(inside)
            least |= dict.fromkeys(inside, self._known[span.end])
            place += len(inside)
        return least

    def _left(self, span: Span) -> Fraction:
        """Return what a period still has to bring, or may."""
        last, carried = self._readings.last.day, ZERO
        if span.eve <= last:
            carried = carried_to(self._progress, span.start)
        made = self._readings.exact_total(span.eve, last) if span.eve < last else ZERO
        return AskedPeriod.on(self._quota, span.end, carried).due - made
