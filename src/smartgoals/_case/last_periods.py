"""Last periods: what the whole periods brought up to which a baseline that is a pace was stated.
Knows facts of a goal.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from smartgoals._case.other_unit import is_in_other_unit
from smartgoals._case.periods import levels_of
from smartgoals._model.metric import Nature

if TYPE_CHECKING:
    from smartgoals._case.known import KnownGoal
    from smartgoals._model.baseline import Baseline
    from smartgoals._model.history import History
    from smartgoals._numbers import Number
    from smartgoals._plan.quota import Span
    from smartgoals._time.period import Period

__all__ = ["LastPeriods", "last_periods"]


class LastPeriods(NamedTuple):
    """The last whole period by a day, and the amounts of the whole periods that were read up to it,
    its own the last.
    """

    span: Span
    amounts: list[Number]


def last_periods(known: KnownGoal, base: Baseline, per: Period) -> LastPeriods | None:
    """Return what the periods up to a baseline brought: to its own day, else to the start, and to
    the day asked about.

    None where the last of them was not read to its end: nobody knows yet what it brought.
    """
    read, on = known.history, base.on or known.begins or known.as_of
    whole = known.periods_of(per)
    span = whole.closed_by(min(on, known.as_of))
    if (
        span is None
        or read is None
        or read.last.day < span.end
        or is_in_other_unit(known.goal, known.measured, known.readings)
    ):
        return None
    levels = _levels(known, read, per)
    if levels is None or not levels.on_day(span.end):
        return None
    return LastPeriods(span, [one.value for one in levels if one.day <= span.end])


def _levels(known: KnownGoal, read: History, per: Period) -> History | None:
    if per == known.per:
        return known.period_levels
    if known.nature is not Nature.FLOW:
        return None  # the people of a week are no quarter of a month's
    whole, way = known.periods_of(per), known.how
    return levels_of(
        known.goal, read, known.measured, whole, way=way, around=known.surroundings, of_people=False
    )
