"""Totals: what is allowed, or wanted, of what adds up: in all, from the first day of a goal to its last.

Knows targets and metrics, no text. A band of a flow is one of each day's amount, which is not what "at most
€2,000 on ads until December" says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartgoals._model.facts import better_of
from smartgoals._model.metric import Better
from smartgoals._model.target import ReachLevel, StayWithin
from smartgoals._time.period import Period, PeriodUnit

if TYPE_CHECKING:
    from datetime import date

    from smartgoals._model.metric import Metric
    from smartgoals._model.target import Target
    from smartgoals._numbers import Number

__all__ = ["days_of", "is_of_days", "total_within"]


def days_of(first: date | None, last: date | None) -> int | None:
    """Return how many days a goal has, both ends among them; None where one is not known."""
    if first is None or last is None or last < first:
        return None
    return (last - first).days + 1


def is_of_days(period: Period | None) -> bool:
    """Tell whether an amount is told of each day."""
    return period is not None and period.count == 1 and period.unit is PeriodUnit.DAY


def total_within(
    metric: Metric | str | None,
    low: Number | None,
    high: Number | None,
    days: int | None,
    *,
    is_from_level: bool = False,
) -> Target:
    """Return what bounds ask of the total of so many days.

    One on the good side of a metric is a total to reach: at most 30 unfollows, at least 50 leads. Any other
    is a band of one period, as long as the goal is. Where nobody knows how long that is, it is a band that
    says no period, which no goal can have.

    >>> print(total_within("unfollows", None, 30, None))
    reach 30
    >>> print(total_within("ad_spend", None, 2000, 90))
    stay at or under 2000 per 90 days
    """
    side = better_of(metric)
    if high is None and low is not None and side is not Better.LOWER and not is_from_level:
        return ReachLevel(low)
    if low is None and high is not None and side is Better.LOWER:
        return ReachLevel(high)
    return StayWithin(low=low, high=high, per=None if days is None else Period(days, PeriodUnit.DAY))
