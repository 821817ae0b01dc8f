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

from smartgoals._model._spans import days_covered
from smartgoals._model.facts import better_of, bounds_of
from smartgoals._model.metric import Better, Metric, Nature, OverChannels, OverTime
from smartgoals._model.target import Judged, ReachLevel
from smartgoals._numbers import exact, rounded

if TYPE_CHECKING:
    from smartgoals._model.goal import Goal
    from smartgoals._model.history import History

__all__ = ["as_levels", "asks_for_one_day", "level_metric"]


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
    from smartgoals._model.history import History  # a goal that has no readings needs none

    amounts: dict[date, Fraction] = {}
    lengths = days_covered(history)
    for one, value, length in zip(history.days, history.values, lengths, strict=True):
        amounts[one] = amounts.get(one, Fraction(0)) + exact(value) / length
    return History.from_columns(
        list(amounts),
        list(map(rounded, amounts.values())),
        metric=level_metric(metric),
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
