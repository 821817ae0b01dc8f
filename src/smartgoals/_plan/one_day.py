"""A level that a flow shall reach on any day: 1,000 visits in one day, not in all. Knows goals and histories.

Counted up, "on any day" would say nothing that "on the deadline" does not, since a total that is
reached stays reached. So the words keep their meaning: some single day's amount shall reach the
level, and each day is read as a level of its own.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import evolve

from smartgoals._model._spans import days_covered, says_days
from smartgoals._model.facts import better_of, bounds_of
from smartgoals._model.metric import Better, Metric, Nature, OverChannels, OverTime
from smartgoals._model.target import Judged, ReachLevel, StayWithin
from smartgoals._numbers import exact, rounded

if TYPE_CHECKING:
    from smartgoals._model.goal import Goal
    from smartgoals._model.history import History

__all__ = ["amounts_of_a_day", "as_levels", "asks_for_one_day", "is_of_single_days", "level_metric"]


def is_of_single_days(goal: Goal, nature: Nature | None) -> bool:
    """Tell whether a goal on a flow is about the amounts of single days: one that some day shall
    reach, or a band that each day is held against.
    """
    target = goal.target
    is_band = isinstance(target, StayWithin) and target.per is None
    return asks_for_one_day(goal, nature) or (nature is Nature.FLOW and is_band)


def asks_for_one_day(goal: Goal, nature: Nature | None) -> bool:
    """Tell whether a goal on a flow asks for a single day's amount."""
    target = goal.target
    return nature is Nature.FLOW and isinstance(target, ReachLevel) and target.judged is Judged.ANY_DAY


def as_levels(history: History, metric: Metric | str | None) -> History:
    """Return the days of a flow as levels: one reading a day, the total of that day's readings.

    An amount that covers several days stands for its mean day, which some day of them reached.

    >>> from datetime import date
    >>> from smartgoals import History
    >>> day = date(2026, 1, 4)
    >>> flow = History.of([(day, 3), (day, 4)], metric=Metric(id="visits", nature="flow"))
    >>> as_levels(flow, flow.metric).values
    (7,)
    """
    return evolve(_mean_days(history), metric=level_metric(metric))


def amounts_of_a_day(history: History) -> History:
    """Return a flow whose amounts of several days are those of their mean day, dated where they were
    read; one that says nothing of days as it is.

    >>> from datetime import date
    >>> from smartgoals import History
    >>> amounts_of_a_day(History.of([(date(2026, 1, 11), 70)], metric="leads", covers="week")).values
    (10,)
    """
    return _mean_days(history) if says_days(history) else history


def _mean_days(history: History) -> History:
    from smartgoals._model.history import History  # a goal that has no readings needs none

    amounts: dict[date, Fraction] = {}
    lengths = days_covered(history)
    for one, value, length in zip(history.days, history.values, lengths, strict=True):
        amounts[one] = amounts.get(one, Fraction(0)) + exact(value) / length
    return History.from_columns(
        list(amounts),
        list(map(rounded, amounts.values())),
        metric=history.metric,
        channel=history.channel,
        definition=history.definition,
    )


def level_metric(metric: Metric | str | None) -> Metric | None:
    """Return a metric as one whose amounts are levels."""
    if isinstance(metric, Metric):
        return evolve(metric, nature=Nature.SCORE, over_time=OverTime.NONE, over_channels=OverChannels.NONE)
    if metric is None:
        return None
    better = better_of(metric) or Better.HIGHER
    return Metric(id=metric, nature=Nature.SCORE, better=better, range=bounds_of(metric))
