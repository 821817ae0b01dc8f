"""Bands: how a band has been held before, and when it was left. Knows readings and bands; says
nothing of chances.

A band that was left is missed for good, by its progress; but as long as its last day is ahead, what
is left of it may be held, and one slip tells nobody to close the goal.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from statistics import median
from typing import TYPE_CHECKING, Final, NamedTuple

from smartgoals._case.shown import LEAST_SHOWN
from smartgoals._days import ONE_DAY
from smartgoals._model.metric import Nature
from smartgoals._model.target import Bound, KeepPace, StayWithin
from smartgoals._numbers import exact
from smartgoals._plan.one_day import as_levels
from smartgoals._time.counting import Counting
from smartgoals._time.pace import Pace

if TYPE_CHECKING:
    from smartgoals._case.known import KnownGoal
    from smartgoals._numbers import Number

_ENOUGH: Final = 8
"""From so many figures on it counts that every one lay inside (as with any history)."""
_MANY_TIMES: Final = 10
"""A band that lets pass so many times what was ever read asks for nothing. House choice, 2026."""


class Slip(NamedTuple):
    """The last figure of a goal's days that left its band, and how many of them did."""

    day: date
    value: Number
    outside: int
    figures: int


def quota_of(case: KnownGoal) -> KeepPace | None:
    """Return the quota that a band of periods with one bound is, while it is open and two of them were
    read; None of any other goal.
    """
    target = case.goal.target
    if not isinstance(target, StayWithin) or target.per is None:
        return None
    if target.low is not None and target.high is not None:
        return None
    if case.decided is not None or held(case, target)[1] < LEAST_SHOWN:
        return None
    amount, bound = (target.high, Bound.AT_MOST) if target.low is None else (target.low, Bound.AT_LEAST)
    return KeepPace(Pace(amount or 0, target.per), counted=Counting.CALENDAR, bound=bound)


def held(case: KnownGoal, band: StayWithin) -> tuple[int, int]:
    """Return how many figures (readings, or whole periods) lay inside a band, and of how many."""
    figures = _figures(case, band)
    return sum(_room(band, value) >= 0 for _, value in figures), len(figures)


def is_rarely_held(case: KnownGoal, band: StayWithin) -> bool:
    """Tell whether most figures lay outside a band, or none is known to have lain inside: a lucky one or two of
    many show nobody how to hold it.
    """
    inside, figures = held(case, band)
    return not inside or 2 * inside < figures


def slip_of(case: KnownGoal) -> Slip | None:
    """Return by what a band was left; None while it was not, and where it was mostly not held, or is over."""
    band, eve = case.goal.target, case.begins
    if not isinstance(band, StayWithin) or case.is_over or not held(case, band)[0]:
        return None
    eve = case.goal.start - ONE_DAY if case.goal.start is not None else eve
    figures = [(day, value) for day, value in _figures(case, band) if eve is None or day > eve]
    outside = [(day, value) for day, value in figures if _room(band, value) < 0]
    if not outside or (len(outside) > 1 and 2 * len(outside) > len(figures)):
        return None
    return Slip(*outside[-1], len(outside), len(figures))


def is_steadily_held(case: KnownGoal, band: StayWithin) -> bool:
    """Tell whether every figure lay inside, of enough, and their middle does not leave the band as
    it moves.
    """
    figures, ends_on = _figures(case, band), case.ends_on
    if len(figures) < _ENOUGH or any(_room(band, value) < 0 for _, value in figures):
        return False
    half = len(figures) // 2
    earlier, later = figures[:half], figures[-half:]
    before, after = (median(exact(value) for _, value in part) for part in (earlier, later))
    days = [median(day.toordinal() for day, _ in part) for part in (earlier, later)]
    ahead = 0 if ends_on is None else max(0, ends_on.toordinal() - days[1])
    steps = Fraction(ahead) / Fraction(days[1] - days[0])
    return _room(band, after + (after - before) * steps) >= 0


def is_slack(case: KnownGoal, band: StayWithin) -> bool:
    """Tell whether many times as much as was ever read, and as small a part of it, lie inside a band."""
    values = [exact(value) for _, value in _figures(case, band)]
    if len(values) < _ENOUGH or min(values) < 0 or not max(values):
        return False
    return all(_room(band, one) >= 0 for one in (max(values) * _MANY_TIMES, min(values) / _MANY_TIMES))


def _figures(case: KnownGoal, band: StayWithin) -> list[tuple[date, Number]]:
    history = case.read if band.per is None else case.period_levels
    if history is not None and case.nature is Nature.FLOW and band.per is None:
        history = as_levels(history, case.measured)
    return [] if history is None else list(zip(history.days, history.values, strict=True))


def _room(band: StayWithin, value: Number | Fraction) -> Fraction:
    """Return how far inside a band a value is; negative outside."""
    at = value if isinstance(value, Fraction) else exact(value)
    low = [at - exact(band.low)] if band.low is not None else []
    high = [exact(band.high) - at] if band.high is not None else []
    return min(low + high)
