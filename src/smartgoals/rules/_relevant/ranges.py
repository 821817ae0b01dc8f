"""Ranges: between which values a goal is met, so far as that can be held against another goal's.

Knows goals, and no readings. Paces, totals, quotas and bands of periods are ranges of a pace a week,
bands of levels are ranges of a level, and a level to reach is one on its last day. What is of unlike
kinds cannot be compared.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple

from smartgoals._case.asked import WEEK, per_week, weeks_between
from smartgoals._model.metric import Better, Nature
from smartgoals._model.target import KeepPace, StayWithin
from smartgoals._numbers import exact
from smartgoals._plan.check_ins import moved_deadline
from smartgoals._plan.one_day import asks_for_one_day
from smartgoals._plan.start import stated_start
from smartgoals._plan.terms import fits_pace, level_at_end, pace_period, stated_side
from smartgoals._time.mean_length import mean_length

if TYPE_CHECKING:
    from smartgoals._model.goal import Goal
    from smartgoals._model.metric import Metric
    from smartgoals._numbers import Number
    from smartgoals._time.period import Period

_PACE: Final = "pace"
_LEVEL: Final = "level"


class Range(NamedTuple):
    """Between which values a goal is met, and of what; `on` is the only day on which that is asked."""

    of: tuple[str, Period | None]
    low: Fraction | None
    high: Fraction | None
    on: date | None = None

    def is_apart_from(self, other: Range) -> bool:
        """Tell whether no value lies in both."""
        return _is_above(self, other) or _is_above(other, self)


def _is_above(one: Range, other: Range) -> bool:
    return one.low is not None and other.high is not None and one.low > other.high


def range_of(goal: Goal, metric: Metric | None) -> Range | None:
    """Return between which values a goal is met; None where that cannot be held against other goals."""
    target = goal.target
    if target is None or metric is None or not fits_pace(goal, metric.nature):
        return None
    if isinstance(target, StayWithin):
        return _of_band(goal, target, metric.nature)
    side, per = stated_side(goal, metric), None
    if side is None:
        return None
    if isinstance(target, KeepPace):
        per = target.pace.period if metric.nature is Nature.UNIQUE else None
        bound = exact(target.pace.amount) if per is not None else per_week(target.pace, goal.calendar)
        return _bounded((_PACE, per), bound, side)
    per = pace_period(goal, metric.nature)
    level = level_at_end(goal, stated_start(goal, per), per)
    if level is None or asks_for_one_day(goal, metric.nature):
        return None
    if per is not None:
        is_people = metric.nature is Nature.UNIQUE
        bound = level if is_people else level * WEEK / mean_length(per, goal.calendar)
        return _bounded((_PACE, per if is_people else None), bound, side)
    if metric.nature is not Nature.FLOW:
        return _bounded((_LEVEL, None), level, side)._replace(on=moved_deadline(goal) or date.max)
    begins, ends = goal.plan_starts_on, goal.deadline
    weeks = None if begins is None or ends is None else weeks_between(goal, begins, ends)
    return None if weeks is None else _bounded((_PACE, None), level / weeks, side)


def _bounded(of: tuple[str, Period | None], bound: Fraction, side: Better) -> Range:
    return Range(of, None, bound) if side is Better.LOWER else Range(of, bound, None)


def _of_band(goal: Goal, band: StayWithin, nature: Nature) -> Range:
    """Return the range of a band: of a level, of the people of its period, or of what comes a week."""
    days = mean_length(band.per, goal.calendar) if band.per is not None else Fraction(1)
    if nature is Nature.UNIQUE and band.per is not None:
        return Range((_PACE, band.per), _exact(band.low), _exact(band.high))
    if band.per is None and nature is not Nature.FLOW:
        return Range((_LEVEL, None), _exact(band.low), _exact(band.high))
    low, high = _exact(band.low), _exact(band.high)
    times = Fraction(WEEK) / days
    return Range((_PACE, None), None if low is None else low * times, None if high is None else high * times)


def _exact(value: Number | None) -> Fraction | None:
    return None if value is None else exact(value)
