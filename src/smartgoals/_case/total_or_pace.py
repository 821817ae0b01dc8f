"""Total or pace: whether the number of a goal on a flow may be the amount of one period and not a
total of all its days.

"From 15,100 visits a month to 18,875 by November" is a pace to be reached, and often written as a
level; the total that a level of a flow asks for is then a small part of what comes anyway. Knows
goals and what was shown; decides nothing.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple

from smartgoals._case.asked import WEEK, Asked, AskedShape, weeks_between
from smartgoals._days import ONE_DAY
from smartgoals._model.target import ChangeBy, Judged, ReachLevel
from smartgoals._numbers import exact
from smartgoals._plan.start import periods_between
from smartgoals._plan.terms import level_at_end
from smartgoals._time.mean_length import mean_length
from smartgoals._time.period import Period

if TYPE_CHECKING:
    from smartgoals._case.known import KnownGoal
    from smartgoals._case.shown import Demonstrated
    from smartgoals._model.baseline import Baseline

__all__ = ["Doubt", "doubt_about"]

_PERIODS: Final = (Period(1, "month"), Period(1, "week"))
NEAR: Final = Fraction(3, 5), Fraction(5, 3)
"""Between these shares of a usual period a number looks like that period's: two fifths less, or two
thirds more. House choice, 2026: goals for a quarter or two seldom ask for more, and what lies
further off is no amount of a period."""
LEAST_TIMES: Final = 2
"""So many times the number comes anyway over the goal's days, before anybody is asked. House choice, 2026."""


class Doubt(NamedTuple):
    """A number that may be a total or the amount of a period, and what to compare it with.

    A plain baseline of about what a month or a week brings makes it doubtful, and without one the
    number itself.

    `usual` is what one such period brings, by readings and audits or by a baseline that is a pace;
    `total` what the days of the goal bring at that. The number `is_near` that of a period, or a
    pace as the baseline alone makes it doubtful.
    """

    number: Fraction
    period: Period
    usual: Fraction
    total: Fraction
    is_near: bool


def doubt_about(known: KnownGoal, asked: Asked | None, shown: Demonstrated | None) -> Doubt | None:
    """Return what makes it doubtful that the number of a goal is a total of its days; None where a
    total is plainly meant.

    A level beside a baseline that is a pace is doubtful by what the goal itself says, whatever was read.
    """
    goal, target, begins, ends = known.goal, known.goal.target, _eve(known), known.ends_on
    if not isinstance(target, (ReachLevel, ChangeBy)) or target.judged is not Judged.ON_DEADLINE:
        return None  # the level of any day is a day's amount, and no total
    if begins is None or ends is None or begins >= ends:
        return None
    base, number = goal.baseline, level_at_end(goal, known.start)
    if isinstance(target, ChangeBy) and base is None:
        return None  # it is measured from as many days before
    if isinstance(target, ReachLevel) and base is not None and base.per is not None:
        return _beside_pace(
            exact(target.value), base, base.per, periods_between(goal.calendar, base.per, begins, ends)
        )
    is_total = asked is not None and asked.shape is AskedShape.TOTAL and known.per is None
    if asked is None or not is_total or shown is None or number is None:
        return None
    usual, weeks = shown.usual * asked.sign / WEEK, weeks_between(goal, begins, ends)
    # A change is one of its baseline, however far it leads; a level may be so large as to be a total.
    is_large = weeks is not None and usual * WEEK * weeks < LEAST_TIMES * number
    if usual <= 0 or weeks is None or (is_large and isinstance(target, ReachLevel)):
        return None
    # Where it starts from says more than where it leads.
    told = number if base is None else exact(base.value)
    lengths = [(period, mean_length(period, goal.calendar)) for period in _PERIODS]
    near = [one for one in lengths if _is_near(told, usual * one[1])]
    if not near or weeks * WEEK < LEAST_TIMES * near[0][1]:
        return None
    return Doubt(number, near[0][0], usual * near[0][1], usual * WEEK * weeks, is_near=True)


def _eve(known: KnownGoal) -> date | None:
    """Return the day before the days whose total counts: those of the goal, whatever day its
    baseline is of.
    """
    return known.begins if known.goal.start is None else known.goal.start - ONE_DAY


def _beside_pace(number: Fraction, base: Baseline, per: Period, many: Fraction) -> Doubt | None:
    """Return the doubt about a level beside a baseline that is a pace; none where the goal's days
    are one such period.
    """
    if many == 1:
        return None  # so many in all its days and so many in that period are the same
    usual = exact(base.value)
    return Doubt(number, per, usual, usual * many, is_near=_is_near(number, usual))


def _is_near(number: Fraction, usual: Fraction) -> bool:
    return usual * NEAR[0] <= number <= usual * NEAR[1]
