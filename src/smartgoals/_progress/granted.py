"""Granted: targets that nothing which a metric can be would miss: a total of at least 0 of what is
only counted, a share of at most all.

Knows plans, bands, and the range of what is measured. A range is a promise: it holds for days that
nobody read, and no longer once a reading breaks it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from smartgoals._model.facts import bounds_of, nature_of
from smartgoals._model.metric import Nature
from smartgoals._numbers import exact
from smartgoals._time.counting import Counting

if TYPE_CHECKING:
    from datetime import date
    from fractions import Fraction

    from smartgoals._model.history import History
    from smartgoals._model.metric import Metric
    from smartgoals._numbers import Number
    from smartgoals._plan.band import Band
    from smartgoals._plan.plan import Plan
    from smartgoals._progress.how_read import HowRead

__all__ = ["Granting"]


class Granting(NamedTuple):
    """What tells whether a target is granted: the metric, its readings up to a day and how they are
    read, and what the goal starts from.
    """

    metric: Metric | str | None
    history: History
    how: HowRead
    base: Fraction
    on: date

    @property
    def _adds_up(self) -> bool:
        return self.how.nature is Nature.FLOW

    def plan(self, plan: Plan) -> bool:
        """Tell whether a plan asks for nothing that there could be less of, or allows all there can be."""
        if plan.pace is not None and plan.counted is not Counting.CONTINUOUS:
            return self._adds_up and self._holds(exact(plan.pace.amount), plan.sign)
        asked = plan.knots[-1].exact - (self.base if self._adds_up else 0)
        return self._holds(asked, plan.sign, is_amount=plan.per is not None)

    def band(self, band: Band) -> bool:
        """Tell whether nothing that is possible lies outside a band of single days."""
        bounds = ((band.low, 1), (band.high, -1))
        return all(self._holds(exact(bound), sign) for bound, sign in bounds if bound is not None)

    def _holds(self, bound: Fraction, sign: int, *, is_amount: bool = False) -> bool:
        """Tell whether a bound is never broken, at least it where the sign is positive, else at most."""
        least, most = self._possible(is_amount=is_amount)
        end = least if sign > 0 else most
        return end is not None and (exact(end) - bound) * sign >= 0 and self._is_within(least, most)

    def _possible(self, *, is_amount: bool) -> tuple[Number | None, Number | None]:
        """Return the least and the most there can be: of amounts that add up a range says the sign alone."""
        low, high = bounds_of(self.metric)
        if is_amount or self._adds_up or nature_of(self.metric) is Nature.FLOW:
            return (
                0 if low is not None and low >= 0 else None,
                0 if high is not None and high <= 0 else None,
            )
        return low, None if self.how.counter else high  # a counter goes on from what was reset

    def _is_within(self, least: Number | None, most: Number | None) -> bool:
        """Tell whether all that was read lies within what there can be."""
        read = self.history.numbers[: self.history.position(self.on)]
        if not len(read):
            return True
        return (least is None or min(read) >= least) and (most is None or max(read) <= most)
