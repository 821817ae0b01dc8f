"""Presumed: a flow with what the way of reading presumes of silent days, as a progress counts them.

What belongs here: `missing="pessimistic"`, where an allowance is used up at a multiple of its own pace,
and a demand stands still. Knows histories, plans and bands.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from smartgoals._case.as_read import with_values
from smartgoals._numbers import exact
from smartgoals._plan.plan import Plan
from smartgoals._progress.period_band import quota_plans
from smartgoals._progress.reader import presumed_between
from smartgoals._progress.standing import missing_runs

if TYPE_CHECKING:
    from smartgoals._model.history import History
    from smartgoals._model.way_of_reading import Assume
    from smartgoals._plan.band import Band

__all__ = ["presumed_along", "with_presumed"]

_BY_DAY: Final = 1100
"""So many days before the last one are told one by one, three years; what lies before them as one amount."""


def presumed_along(plan: Plan | Band | None) -> Plan | None:
    """Return the plan along which a use of silent days is presumed: its own, or that of the one bound of
    a band of periods; None where nothing is said of single days, or two bounds say two things.
    """
    if plan is None:
        return None
    if isinstance(plan, Plan):
        return plan if plan.per is None else None
    plans = () if plan.per is None else quota_plans(plan)
    return plans[0] if len(plans) == 1 else None


def with_presumed(history: History, assume: Assume, plan: Plan, as_of: date) -> History:
    """Return a flow with an amount on each silent day of a plan up to a day: what is presumed of it."""
    last = min(as_of, plan.end_day)
    runs = (
        missing_runs(history, plan.start_day, last, between=assume.between) if last > plan.start_day else ()
    )
    if not runs:
        return history
    times, silent = exact(assume.times), list[tuple[date, Fraction]]()
    for first, end in runs:
        silent += _amounts(plan, times, first.toordinal(), end.toordinal(), last.toordinal() - _BY_DAY)
    return with_values(
        history,
        [*history.days, *(day for day, _ in silent)],
        [*map(exact, history.values), *(amount for _, amount in silent)],
        None if history.covers is None else [*history.covers, *(None for _ in silent)],
    )


def _amounts(
    plan: Plan, times: Fraction, first: int, end: int, since: int
) -> Iterator[tuple[date, Fraction]]:
    """Yield what is presumed of the days of a run, those before a day together on the last of them."""
    ends = [*([min(end, since)] if first <= since else []), *range(max(first, since + 1), end + 1)]
    for eve, day in pairwise([first - 1, *ends]):
        after, upto = date.fromordinal(eve), date.fromordinal(day)
        yield upto, presumed_between(plan, after, upto, times)
