"""Total or pace: whether the number of a goal on a flow looks like the amount of one month or week and not like a total.

"From 15,100 visits a month to 18,875 by November" is a pace to be reached, and often written as a level; the total that a
level of a flow asks for is then a small part of what comes anyway. Knows goals and what was shown; decides nothing.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from smartgoals._case.asked import WEEK, Asked, Shape, weeks_between
from smartgoals._model.target import ChangeBy, Judged, ReachLevel
from smartgoals._numbers import exact
from smartgoals._plan.terms import level_at_end
from smartgoals._time.mean_length import mean_length
from smartgoals._time.period import Period

if TYPE_CHECKING:
    from smartgoals._case.known import Known
    from smartgoals._case.shown import Demonstrated

__all__ = ["period_meant"]

_PERIODS: Final = (Period(1, "month"), Period(1, "week"))
NEAR: Final = Fraction(3, 5), Fraction(5, 3)
"""Between these shares of a usual period a number looks like that period's: two fifths less, or two thirds more. House choice,
2026: goals for a quarter or two seldom ask for more, and what lies further off is asked nothing."""
LEAST_TIMES: Final = 2
"""So many times the number comes anyway over the goal's days, before anybody is asked. House choice, 2026."""


def period_meant(known: Known, asked: Asked | None, shown: Demonstrated | None) -> Period | None:
    """Return the period whose usual amount the number of a goal is near to; None where a total is plainly meant.

    A level beside a baseline that is a pace is near to it by what the goal itself says.
    """
    goal, target = known.goal, known.goal.target
    base = goal.baseline
    if isinstance(target, ReachLevel) and base is not None and base.per is not None:
        return base.per  # who says from how many a month says so many a month
    is_level = isinstance(target, (ReachLevel, ChangeBy)) and target.judged is Judged.ON_DEADLINE
    if not is_level or shown is None or asked is None or asked.shape is not Shape.TOTAL or known.per is not None:
        return None
    number, begins, ends = level_at_end(goal, known.start, known.per), known.begins, known.ends_on
    usual = shown.usual * asked.sign / WEEK
    if number is None or begins is None or ends is None or begins >= ends or usual <= 0:
        return None
    weeks = weeks_between(goal, begins, ends)
    if weeks is None or usual * WEEK * weeks < LEAST_TIMES * number:
        return None
    numbers = [number]
    if base is not None:
        numbers.append(exact(base.value))  # where it starts from says it as well as where it leads
    near = [
        period
        for period in _PERIODS
        if _is_near(min(numbers), max(numbers), usual * mean_length(period, goal.calendar))
    ]
    return near[0] if near and weeks * WEEK >= LEAST_TIMES * mean_length(near[0], goal.calendar) else None


def _is_near(low: Fraction, high: Fraction, usual: Fraction) -> bool:
    return usual * NEAR[0] <= low and high <= usual * NEAR[1]
