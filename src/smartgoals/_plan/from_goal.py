"""From a goal to its plan: which path a target means for which kind of metric, or why there is none.

Knows the model and plans. Stocks, shares, means and scores follow a level from the baseline; flows
are counted up from zero at the end of the day before the start, since what a flow brought before
the goal belongs to no day of it. A level that a flow shall reach on any day is the amount of a
single day, and follows a level too; so does a pace to be reached, the amount of a period. Where a
goal starts is worked out in `start`, which side is good in `good_side`, what a quota asks for in
`quota`.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from smartgoals._checked import instance, named, refuse
from smartgoals._days import ONE_DAY, moved, optional_day
from smartgoals._errors import InvalidValue
from smartgoals._model.facts import better_of, nature_of
from smartgoals._model.goal import Goal
from smartgoals._model.metric import Better, Metric, Nature
from smartgoals._model.target import ChangeBy, GrowBy, KeepPace, Milestone, ReachLevel, ReachPace, StayWithin
from smartgoals._numbers import exact
from smartgoals._plan import changes, pacing
from smartgoals._plan.band import Band
from smartgoals._plan.good_side import good_side, level_named, side_toward, sign_of
from smartgoals._plan.growing import Growing
from smartgoals._plan.knots import from_points
from smartgoals._plan.line import Line
from smartgoals._plan.no_plan import NoPlan
from smartgoals._plan.plan import Plan
from smartgoals._plan.quota import quota_points
from smartgoals._plan.start import Start, stated_start
from smartgoals._plan.terms import (
    can_lay_out,
    counts_from_zero,
    counts_people,
    end_value,
    finer,
    fits_pace,
    is_in_other_scale,
    metric_of,
    pace_period,
    periods_of,
    starts_on,
    unit_of,
)
from smartgoals._plan.whole_periods import WholePeriods, arriving
from smartgoals._time.calendar import EVERY_DAY
from smartgoals._time.carry_over import CarryOver
from smartgoals._time.counting import Counting

if TYPE_CHECKING:
    from smartgoals._model.strategy import Strategy
    from smartgoals._plan.knots import Points
    from smartgoals._time.calendar import Calendar
    from smartgoals._time.pace import Growth, Pace
    from smartgoals._time.period import Period

__all__ = ["NoPlan", "plan", "plan_or_reason"]


_TOO_MANY: Final = NoPlan.TOO_MANY_PERIODS


def plan(goal: Goal, strategy: Strategy | None = None, *, until: date | None = None) -> Plan:
    """Return the plan of a goal: the value expected at the end of each of its days.

    The strategy gives the caller's own metrics; standard ones are known. *until* ends the plan of a goal
    without a deadline, such as a pace kept for good. Raises :class:`~smartgoals.InvalidValue` that says what
    is missing, such as the definition of a metric that nobody knows.

    >>> from datetime import date
    >>> from smartgoals import Baseline, Goal, ReachLevel
    >>> goal = Goal(id="g", metric="followers", target=ReachLevel(1290), baseline=Baseline(value=1200),
    ...             start=date(2026, 1, 1), deadline=date(2026, 3, 31))
    >>> plan(goal).value_on(date(2026, 1, 10))
    1210
    """
    instance(goal, Goal, "a Goal", "goal")
    if strategy is not None:
        from smartgoals._model.strategy import Strategy  # who plans a goal alone pays for none

        instance(strategy, Strategy, "a Strategy", "strategy")
    ends = named("until", optional_day, until)
    made, reason = plan_or_reason(goal, metric_of(goal, strategy), until=ends)
    if isinstance(made, Plan):
        return made
    has_path = not isinstance(goal.target, StayWithin)  # a band has none, however near its deadline
    lacking = reason if reason is not None and (has_path or reason is not _TOO_MANY) else NoPlan.NO_PATH
    at, value = lacking.field, getattr(goal, lacking.field, 0)
    if lacking is _TOO_MANY and goal.deadline is None:
        at, value = "until", ends
    if isinstance(goal.target, GrowBy) and "." in at:
        at, value = "target.growth", str(goal.target.growth)
    hint = ""
    if lacking is NoPlan.HOLIDAYS_UNKNOWN:
        known = goal.calendar.holidays
        hint = f"they are known from {known.known_from} to {known.known_until}"
    raise refuse(at, value, f"{lacking.missing}, for the goal to have a plan", hint)


def plan_or_reason(
    goal: Goal,
    metric: Metric | str | None,
    *,
    start: Start | None = None,
    until: date | None = None,
) -> tuple[Plan | Band | None, NoPlan | None]:
    """Return the plan or band of a goal and no reason, or None and why: for rooms that go on without a plan.

    *start* is where it starts; None is what the goal states.
    """
    target, end = goal.target, goal.deadline or until
    if target is None:
        return None, NoPlan.NO_TARGET
    if end is None:
        return None, NoPlan.NO_DEADLINE
    nature = nature_of(metric)
    if metric is not None and nature is None:
        return None, NoPlan.UNKNOWN_METRIC
    if is_in_other_scale(goal, metric):
        return None, NoPlan.OTHER_SCALE
    if not fits_pace(goal, nature):
        return None, NoPlan.UNFIT_PACE
    per = pace_period(goal, nature)
    terms = _PathTerms.of(goal, metric, start or stated_start(goal, per), end)
    if terms.begins is None or terms.begins >= end:
        eve = goal.plan_starts_on
        return None, NoPlan.NO_START if eve is None or eve >= end else NoPlan.NO_BASELINE
    lacking = _lacking_days(goal, nature, terms.begins, end)
    if lacking is not None:
        return None, lacking
    calendar = goal.calendar
    has_days = calendar is EVERY_DAY or calendar.active_days(terms.begins, end) > 0
    if isinstance(target, StayWithin):
        if target.per is not None and not has_days:
            return None, NoPlan.NO_ACTIVE_DAY
        return _band(goal, target, terms.begins, end), None
    if terms.start is None and not (terms.counts_up and not isinstance(target, ChangeBy)):
        return None, NoPlan.NO_BASELINE
    if not has_days:
        return None, NoPlan.NO_ACTIVE_DAY
    base = Fraction(0) if terms.start is None else exact(terms.start.value)
    ends = _Ends(terms.begins, end, base, terms.counts_up)
    if isinstance(target, KeepPace):
        return _pace_plan(goal, target, ends, terms.side, is_people=counts_people(goal, nature)), None
    path = _path(goal, target, ends, per, is_held=terms.is_held)
    if isinstance(path, NoPlan):
        return None, path
    return _along(path, calendar, better=terms.side, unit=unit_of(target), per=per), None


def _lacking_days(goal: Goal, nature: Nature | None, begins: date, end: date) -> NoPlan | None:
    """Return why the days of a goal cannot be laid out, None where they can."""
    if not goal.calendar.knows(begins, end):
        return NoPlan.HOLIDAYS_UNKNOWN
    laid_out = _period_laid_out(goal, nature)
    is_too_long = laid_out is not None and not can_lay_out(laid_out, begins, end)
    return NoPlan.TOO_MANY_PERIODS if is_too_long else None


class _PathTerms(NamedTuple):
    """What a path needs to know first: where the goal starts and when, which side is good, what
    kind of path it is.

    `is_held` marks a level without a stated baseline that stood beyond its target when the goal began, or of
    which nothing is known before its deadline: such a level is there to be held.
    """

    start: Start | None
    begins: date | None
    side: Better | None
    counts_up: bool
    is_held: bool

    @classmethod
    def of(cls, goal: Goal, metric: Metric | str | None, start: Start | None, end: date) -> _PathTerms:
        """Return the terms of a goal that starts somewhere and ends on a day."""
        counts_up = counts_from_zero(goal, nature_of(metric))
        side = good_side(
            goal.target,
            better_of(metric),
            start=None if start is None else start.value,
            is_stated=start is not None and start.is_stated,
            is_flow=counts_up,
        )
        begins = starts_on(goal, start, counts_up=counts_up)
        target = goal.target
        is_held = False
        if (
            isinstance(target, (ReachLevel, ReachPace))
            and start is not None
            and start.on is not None
            and not (start.is_stated or counts_up or side is None)
        ):
            beyond = (exact(start.value) - exact(level_named(target))) * sign_of(side)
            is_held = beyond >= 0 or start.on >= end
            if is_held:
                begins = goal.plan_starts_on or moved(start.on, -1)
        return cls(start, begins, side, counts_up, is_held)


def _period_laid_out(goal: Goal, nature: Nature | None) -> Period | None:
    """Return the period whose repeats a plan is made of, one after the other; None for one stretch.

    A pace that runs on is one stretch by the day or week, and bends with each month.
    """
    target = goal.target
    if isinstance(target, KeepPace):
        is_counted = target.counted is not Counting.CONTINUOUS or counts_people(goal, nature)
        return target.pace.period if is_counted or target.pace.period.days is None else None
    if isinstance(target, GrowBy):
        return finer(target.growth.period, pace_period(goal, nature))
    return target.per if isinstance(target, StayWithin) else pace_period(goal, nature)


def _band(goal: Goal, target: StayWithin, begins: date, end: date) -> Band:
    return Band(
        low=target.low,
        high=target.high,
        start_day=begins,
        end_day=end,
        calendar=goal.calendar,
        per=target.per,
    )


class _Ends(NamedTuple):
    """Where a path starts and ends, the baseline's value, and whether it counts up a flow."""

    start: date
    end: date
    base: Fraction
    counts_up: bool

    @property
    def first(self) -> Fraction:
        """The value the path starts from."""
        return Fraction(0) if self.counts_up else self.base


def _path(
    goal: Goal,
    target: ReachLevel | ChangeBy | ReachPace | GrowBy,
    ends: _Ends,
    per: Period | None,
    *,
    is_held: bool,
) -> Points | NoPlan:
    """Return the way to a level; to an amount of a period by the end of the last whole one."""
    whole = None if per is None else periods_of(goal, per, ends.start)
    if isinstance(target, GrowBy):
        path = _grown(goal, target.growth, ends, whole)
    else:
        straight = _straight(goal, target, ends, is_held=is_held)
        path = straight if whole is None or isinstance(straight, NoPlan) else arriving(straight, whole)
    if path is None:
        return NoPlan.NO_WHOLE_PERIOD
    if whole is None or whole.first > ends.start or isinstance(path, NoPlan):
        return path
    # Its periods run from the goal's first day, though the baseline is of a later one.
    return (((whole.first - ONE_DAY).toordinal(), path[0][1]), *path)


def _grown(goal: Goal, growth: Growth, ends: _Ends, whole: WholePeriods | None) -> Points | NoPlan | None:
    if not ends.base:
        return NoPlan.PERCENT_OF_ZERO
    try:
        return Growing(growth, ends.base, goal.calendar, ends.start).way(ends.end, whole)
    except InvalidValue:
        return NoPlan.BEYOND_NUMBERS


def _straight(
    goal: Goal, target: ReachLevel | ChangeBy | ReachPace, ends: _Ends, *, is_held: bool
) -> Points | NoPlan:
    """Return the points of the way to a level; those of one that stood beyond it when the goal
    began stay on it.
    """
    first, last = ends.start.toordinal(), ends.end.toordinal()
    value = end_value(target, ends.base)
    if value is None:
        return NoPlan.PERCENT_OF_ZERO
    if is_held:
        return changes.moved(((first, value), (last, value)), goal.calendar)
    bends = _milestones(target.milestones, ends)
    return changes.moved(((first, ends.first), *bends, (last, value)), goal.calendar)


def _pace_plan(goal: Goal, target: KeepPace, ends: _Ends, side: Better | None, *, is_people: bool) -> Plan:
    # The people of two periods do not add up, so that each period stands by itself.
    counted = Counting.CALENDAR if is_people else target.counted
    if counted is Counting.CALENDAR:
        path = quota_points(ends.start, ends.first, target.pace, goal.calendar, ends.end, of_people=is_people)
    else:
        keeps = pacing.keeps_of(target.pace)
        first_day = ends.start + ONE_DAY
        path = pacing.until(
            pacing.PaceTerms(ends.start, ends.first, target.pace, goal.calendar, keeps, first_day),
            ends.end,
        )
    bends = _milestones(target.milestones, ends)
    if bends:
        path = (path[0], *bends, *(point for point in path[1:] if point[0] > bends[-1][0]))
    carries = target if counted is Counting.CALENDAR else None
    return _along(path, goal.calendar, better=side, pace=target.pace, counted=counted, carries=carries)


def _along(
    path: Points,
    calendar: Calendar,
    *,
    better: Better | None,
    pace: Pace | None = None,
    counted: Counting = Counting.CONTINUOUS,
    unit: str | None = None,
    per: Period | None = None,
    carries: KeepPace | None = None,
) -> Plan:
    """Return the plan through the points of a goal, whose parts were checked when the goal was made.

    It is equal to the one that the constructor makes, which would check them again; days that do not rise
    strictly, as a pause may leave them, go through the constructor.
    """
    side: Better | None = None if better is Better.CONTEXT else better
    carry, limit = (CarryOver.NONE, None) if carries is None else (carries.carry, carries.carry_at_most)
    if any(later[0] <= earlier[0] for earlier, later in pairwise(path)):
        return Plan(
            knots=from_points(path),
            calendar=calendar,
            better=side,
            pace=pace,
            counted=counted,
            unit=unit,
            per=per,
            carry=carry,
            carry_at_most=limit,
        )
    if side is None:
        side = side_toward(path[0][1], path[-1][1])
    plan = object.__new__(Plan)
    for name, value in (
        ("knots", from_points(path)),
        ("calendar", calendar),
        ("unit", unit if pace is None else pace.unit),
        ("better", side),
        ("counted", counted),
        ("pace", pace),
        ("per", per),
        ("carry", carry),
        ("carry_at_most", limit),
        ("_line", Line.of(path, calendar)),
    ):
        object.__setattr__(plan, name, value)
    return plan


def _milestones(milestones: tuple[Milestone, ...], ends: _Ends) -> Points:
    """Return the milestones that lie between start and end, as points."""
    return tuple(
        (one.on.toordinal(), exact(one.value)) for one in milestones if ends.start < one.on < ends.end
    )
