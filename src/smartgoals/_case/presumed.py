"""Presumed: a history with what the way of reading presumes of silent days, as a progress counts them.

What belongs here: `missing="pessimistic"`, where an allowance is used up at a multiple of its own pace,
a demand stands still, and a band of single days has what puts it out of bounds. Knows histories, plans
and bands.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from itertools import accumulate, islice, pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from smartgoals._case.as_read import with_values
from smartgoals._days import ONE_DAY
from smartgoals._numbers import exact
from smartgoals._plan.plan import Plan
from smartgoals._plan.quota import ZERO
from smartgoals._progress.band import presumed_of_a_day
from smartgoals._progress.period_band import quota_plans
from smartgoals._progress.reader import presumed_between
from smartgoals._progress.standing import missing_runs

if TYPE_CHECKING:
    from smartgoals._model.history import History
    from smartgoals._numbers import Number
    from smartgoals._plan.band import Band
    from smartgoals._progress.how_read import HowRead

__all__ = ["Presumed", "presumed_along", "presumed_of_single_days"]

_BY_DAY: Final = 1100
"""So many days before the last one are told one by one, three years; what lies before them as one amount."""


class Presumed(NamedTuple):
    """What is presumed of the silent days of a plan or band: so much along a plan, or the same `amount`
    of each active day.
    """

    plan: Plan | Band
    how: HowRead
    amount: Fraction | None = None

    def told(self, history: History, as_of: date, *, is_flow: bool) -> History:
        """Return a history with what is presumed of each silent day up to a day: of a flow the amount of
        the day, of anything else where it stands at the end of it.
        """
        plan, assume = self.plan, self.how.assume
        last = min(as_of, plan.end_day)
        if last <= plan.start_day:
            return history
        runs = missing_runs(history, plan.start_day, last, between=assume.between and is_flow)
        silent = [one for run in runs for one in self._amounts(*run, last.toordinal() - _BY_DAY)]
        if not is_flow:
            silent = _levels(history.value_on(last), silent)
        if not silent:
            return history
        return with_values(
            history,
            [*history.days, *(day for day, _ in silent)],
            [*map(exact, history.values), *(amount for _, amount in silent)],
            None if history.covers is None else [*history.covers, *(None for _ in silent)],
        )

    def _amounts(self, first: date, end: date, since: int) -> Iterator[tuple[date, Fraction]]:
        """Yield what is presumed of the days of a run, those before a day together on the last of them."""
        plan, times = self.plan, exact(self.how.assume.times)
        if not isinstance(plan, Plan) or self.amount is not None:
            yield from self._of_each_day(max(first.toordinal(), since), end.toordinal())
            return
        start, stop = first.toordinal(), end.toordinal()
        ends = [*([min(stop, since)] if start <= since else []), *range(max(start, since + 1), stop + 1)]
        for eve, day in pairwise([start - 1, *ends]):
            after, upto = date.fromordinal(eve), date.fromordinal(day)
            yield upto, presumed_between(plan, after, upto, times)

    def _of_each_day(self, first: int, end: int) -> Iterator[tuple[date, Fraction]]:
        for day in map(date.fromordinal, range(first, end + 1)):
            if self.plan.calendar.active_days(day - ONE_DAY, day):
                yield day, self.amount or ZERO


def _levels(stood: Number | None, silent: list[tuple[date, Fraction]]) -> list[tuple[date, Fraction]]:
    """Return where a level stands on silent days of which so much is presumed: none where it stands still."""
    if stood is None or not any(amount for _, amount in silent):
        return []
    levels = accumulate((amount for _, amount in silent), initial=exact(stood))
    return list(zip((day for day, _ in silent), islice(levels, 1, None), strict=True))


def presumed_along(plan: Plan | Band, how: HowRead) -> tuple[Presumed, ...]:
    """Return what is presumed of silent days along a plan, or along the quotas of a band of periods, one
    for each bound; nothing where what is not read whole tells nothing, as of the amount of a period.
    """
    if isinstance(plan, Plan):
        return (Presumed(plan, how),) if plan.per is None else ()
    plans = () if plan.per is None else quota_plans(plan)
    return tuple([Presumed(one, how) for one in plans])


def presumed_of_single_days(plan: Plan | Band, how: HowRead) -> Presumed | None:
    """Return what is presumed of each silent day of a flow where a goal is about single days: nothing, and
    of a band that silence would keep so much that it does not.

    Less on any day is reached by no day that nobody read.
    """
    if isinstance(plan, Plan):
        return Presumed(plan, how, ZERO) if plan.sign > 0 else None
    return Presumed(plan, how, presumed_of_a_day(plan, how))
