"""Terms: what of a goal decides its path before any plan is drawn: its metric, what is counted,
where it begins and leads.

Knows goals, targets and metrics. Light on purpose: a check of a goal asks these and draws no plan.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from smartgoals._days import ONE_DAY
from smartgoals._errors import InvalidValue
from smartgoals._model import facts
from smartgoals._model.facts import better_of, nature_of
from smartgoals._model.metric import Better, Metric, Nature
from smartgoals._model.scale import scale_of
from smartgoals._model.target import (
    REACHED,
    ChangeBy,
    GrowBy,
    KeepPace,
    ReachLevel,
    ReachPace,
    StayWithin,
    Target,
)
from smartgoals._numbers import exact
from smartgoals._plan.good_side import good_side, level_named
from smartgoals._plan.one_day import asks_for_one_day
from smartgoals._plan.start import Start, stated_start
from smartgoals._plan.whole_periods import WholePeriods
from smartgoals._time.counting import Counting

if TYPE_CHECKING:
    from datetime import date

    from smartgoals._model.goal import Goal
    from smartgoals._model.strategy import Strategy
    from smartgoals._time.period import Period

MOST_PERIODS: Final = 10_000
"""Periods of a goal that are laid out one by one: days for 27 years, weeks for 190, months for 830.

Every question walks them, so that a last day of the calendar, put where no deadline is meant, would
cost each of them seconds.
"""


def metric_of(goal: Goal, strategy: Strategy | None) -> Metric | str | None:
    """Return the metric a goal is about as far as it is known: the strategy's own, else the id of a
    standard one.
    """
    own = strategy.metrics.get(goal.metric) if strategy is not None and goal.metric is not None else None
    return own if own is not None else goal.metric


def stated_side(goal: Goal, metric: Metric | str | None) -> Better | None:
    """Return which side of a target is good, as far as the goal and its metric say it without any reading."""
    nature = nature_of(metric)
    start = stated_start(goal, pace_period(goal, nature))
    return good_side(
        goal.target,
        better_of(metric),
        start=None if start is None else start.value,
        is_stated=start is not None,
        is_flow=counts_from_zero(goal, nature),
    )


def counts_from_zero(goal: Goal, nature: Nature | None) -> bool:
    """Tell whether a goal adds up a flow, or the people of one period after another, over its own days."""
    if isinstance(goal.target, StayWithin) or asks_for_one_day(goal, nature):
        return False
    if nature is Nature.UNIQUE:
        return counts_people(goal, nature)
    return nature is Nature.FLOW and pace_period(goal, nature) is None


def asks_for_more(goal: Goal, nature: Nature | None) -> bool:
    """Tell whether a goal asks of a flow for another total than as many days before brought, and names none."""
    is_total = nature is Nature.FLOW and counts_from_zero(goal, nature)
    return is_total and goal.baseline is None and isinstance(goal.target, ChangeBy)


def pace_period(goal: Goal, nature: Nature | None) -> Period | None:
    """Return the period of which a goal asks that its amount reaches a level; None for a goal that
    asks for no pace.

    A pace to be reached says it itself, a change of a pace by its baseline, and a growth of what
    adds up by either.
    """
    target, base = goal.target, goal.baseline
    if nature not in (Nature.FLOW, Nature.UNIQUE, None):
        return None
    if isinstance(target, ReachPace):
        return target.pace.period
    stated = None if base is None else base.per
    if isinstance(target, GrowBy) and nature is Nature.FLOW:
        return stated or target.growth.period
    return stated if isinstance(target, (ChangeBy, GrowBy)) and nature is not None else None


def counts_people(goal: Goal, nature: Nature | None) -> bool:
    """Tell whether a goal holds the unique counts of one period after another against an amount."""
    target = goal.target
    is_by_period = isinstance(target, KeepPace) or (isinstance(target, StayWithin) and target.per is not None)
    return nature is Nature.UNIQUE and is_by_period


def fits_pace(goal: Goal, nature: Nature | None) -> bool:
    """Tell whether what is measured has the pace that a target asks for: people and amounts have
    one, a stock has that of its gains, a rate has none. It may move at one that runs on, as a line does.
    """
    target = goal.target
    if isinstance(target, ReachPace):
        return nature in (Nature.FLOW, Nature.UNIQUE, None)
    is_quota = isinstance(target, KeepPace) and target.counted is not Counting.CONTINUOUS
    if is_quota or (isinstance(target, StayWithin) and target.per is not None):
        return nature in (Nature.FLOW, Nature.UNIQUE, Nature.STOCK, None)
    return True


def starts_on(goal: Goal, start: Start | None, *, counts_up: bool) -> date | None:
    """Return the day at whose end the plan of a goal begins."""
    is_by_period = isinstance(goal.target, StayWithin) and goal.target.per is not None
    if (counts_up or is_by_period) and goal.start is not None:
        return goal.start - ONE_DAY
    if isinstance(goal.target, StayWithin) and goal.plan_starts_on is not None:
        return goal.plan_starts_on
    return goal.plan_starts_on if start is None or start.on is None else start.on


def end_value(target: ReachLevel | ChangeBy | ReachPace, base: Fraction) -> Fraction | None:
    """Return the level or total that a target leads to from a baseline; None for a percentage of zero.

    A percentage is of the baseline's size, up or down as its sign says.

    >>> end_value(ChangeBy(percent=20), Fraction(-100))
    Fraction(-80, 1)
    """
    if isinstance(target, (ReachLevel, ReachPace)):
        return exact(level_named(target))
    if target.amount is not None:
        return base + exact(target.amount)
    return base + abs(base) * exact(target.percent or 0) / 100 if base else None


def periods_of(goal: Goal, per: Period, eve: date) -> WholePeriods:
    """Return the whole periods of a goal whose plan begins at the end of a day: of several units
    from its first day on.
    """
    first = goal.start if per.count > 1 else None
    return WholePeriods(per, goal.calendar, first or eve + ONE_DAY)


def finer(period: Period, per: Period | None) -> Period:
    """Return the shorter of the periods by which a growth grows and is judged."""
    return period if per is None or period.mean_days <= per.mean_days else per


def can_lay_out(period: Period, eve: date, end: date) -> bool:
    """Tell whether no more periods lie between the ends of two days than are laid out."""
    return (end - eve).days <= MOST_PERIODS * period.mean_days


def level_at_end(goal: Goal, start: Start | None, per: Period | None = None) -> Fraction | None:
    """Return the level, total or amount of a period that a target which is reached leads to; None
    where nobody knows.

    A change needs something to change, and a growth a deadline too, not too many periods away.
    *per* is the period whose amounts the goal is about: they grow until the last whole one ends.
    """
    target = goal.target
    if not isinstance(target, REACHED) or (start is None and isinstance(target, (ChangeBy, GrowBy))):
        return None
    base = Fraction(0) if start is None else exact(start.value)
    if not isinstance(target, GrowBy):
        return end_value(target, base)
    begins = goal.plan_starts_on or (start.on if start else None)
    if begins is None or goal.deadline is None or goal.deadline <= begins or not base:
        return None
    if not can_lay_out(finer(target.growth.period, per), begins, goal.deadline):
        return None
    from smartgoals._plan.growing import Growing

    whole = None if per is None else periods_of(goal, per, begins)
    try:
        way = Growing(target.growth, base, goal.calendar, begins).way(goal.deadline, whole)
    except InvalidValue:  # beyond every number
        return None
    return None if way is None else way[-1][1]


def is_in_other_scale(goal: Goal, metric: Metric | str | None) -> bool:
    """Tell whether a goal says its pace in another unit of time than its metric: hours of what is
    told in seconds.
    """
    told = None if goal.target is None else scale_of(unit_of(goal.target))
    return told is not None and facts.scale_of(metric) not in {None, told}


def unit_of(target: Target) -> str | None:
    """Return the unit that a target names: a pace may say what it counts."""
    return target.pace.unit if isinstance(target, (KeepPace, ReachPace)) else None
