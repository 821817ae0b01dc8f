"""Reader: one history read for one plan on one day, so that every window of it is read in the same way.

Knows standing values and plans. What a policy presumes for missing days is part of every window it falls into.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import NamedTuple

from smartgoals._days import ONE_DAY
from smartgoals._model.history import History
from smartgoals._model.metric import Nature
from smartgoals._plan.plan import Plan
from smartgoals._progress.along import ZERO, presumed
from smartgoals._progress.missing import Run
from smartgoals._progress.standing import HowRead, level_on


class Reader(NamedTuple):
    """A history, how to read it, the plan and day it is read for, what is presumed, and what was read on the day."""

    history: History
    how: HowRead
    plan: Plan
    on: date
    presumed: tuple[Run, ...]
    times: Fraction
    read: Fraction | None

    @property
    def adds_up(self) -> bool:
        """Whether readings add up, so that the value is a total and cannot fall."""
        return self.how.nature is Nature.FLOW

    def presumed_in(self, after: date, upto: date) -> Fraction:
        """Return what is presumed for the missing days in (after, upto]."""
        total = ZERO
        for first, last in self.presumed:
            since, until = max(first - ONE_DAY, after), min(last, upto)
            if since < until:
                total += presumed(self.plan, since, until, self.times)
        return total

    def change(self, after: date, upto: date) -> Fraction:
        """Return what changed from the end of one day to the end of another, exactly."""
        extra = self.presumed_in(after, upto) if self.presumed else ZERO
        if self.adds_up:
            return self.history.exact_total(after, upto) + extra
        return self._level(upto) - self._level(after) + extra

    def _level(self, on: date) -> Fraction:
        if on == self.on and self.read is not None:
            return self.read
        found = level_on(self.history, self.how, self.plan.start_day, on)
        return self.plan.knots[0].exact if found is None else found

    def evidence_from(self, after: date) -> date:
        """Return the first day from which a window that begins at the end of *after* may count, not before any evidence."""
        first = self.plan.start_day
        if len(self.history):
            first = min(first, date.fromordinal(self.history.ordinals[0]))
        return max(after, first)
