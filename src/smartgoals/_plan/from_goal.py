"""From a goal to its plan: which path a target means for which kind of metric, or why there is none.

Knows the model and plans. Stocks, shares, means and scores follow a level from the baseline; flows are counted up from zero
at the end of the day before the start, since what a flow brought before the goal belongs to no day of it. A level that a flow
shall reach on any day is the amount of a single day, and follows a level too.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple, final

from smartgoals._checked import instance, refuse
from smartgoals._days import ONE_DAY
from smartgoals._model.facts import better_of, nature_of
from smartgoals._model.goal import Goal
from smartgoals._model.metric import Better, Metric, Nature
from smartgoals._model.target import Bound, ChangeBy, KeepPace, Milestone, ReachLevel, StayWithin
from smartgoals._numbers import exact
from smartgoals._plan import changes, pacing
from smartgoals._plan.band import Band
from smartgoals._plan.knots import Points, from_points
from smartgoals._plan.one_day import asks_for_one_day
from smartgoals._plan.plan import Plan
from smartgoals._words import Word

if TYPE_CHECKING:
    from smartgoals._model.strategy import Strategy

__all__ = ["NoPlan", "plan", "plan_or_reason"]


@final
class NoPlan(Word):
    """Why a goal has no plan; each member's `missing` says what would be needed."""

    NO_TARGET = "no_target"
    NO_DEADLINE = "no_deadline"
    NO_BASELINE = "no_baseline"
    NO_START = "no_start"
    NO_PATH = "no_path"
    NO_ACTIVE_DAY = "no_active_day"

    @property
    def missing(self) -> str:
        """What the goal lacks, as words after "needs"."""
        return next(words for member, words in _MISSING if member is self)

    @property
    def field(self) -> str:
        """The field of the goal to mend."""
        return {"no_path": "target", "no_active_day": "calendar"}.get(self.value, self.value.removeprefix("no_"))


_MISSING = (
    (NoPlan.NO_TARGET, "a target"),
    (NoPlan.NO_DEADLINE, "a deadline"),
    (NoPlan.NO_BASELINE, "a baseline: the value the metric starts from"),
    (NoPlan.NO_START, "a start, or a baseline with its day"),
    (NoPlan.NO_PATH, "a target with a path; staying within a band has none, see Band"),
    (NoPlan.NO_ACTIVE_DAY, "a calendar with an active day between start and deadline"),
)  # fmt: skip


class _Span(NamedTuple):
    """Where a path starts and ends, and whether it counts up a flow."""

    start: date
    end: date
    counts_up: bool


def plan(goal: Goal, strategy: Strategy | None = None, *, until: date | None = None) -> Plan:
    """Return the plan of a goal: the value expected at the end of each of its days.

    The strategy gives the caller's own metrics; standard ones are known. *until* ends the plan of a goal without a
    deadline, such as a pace kept for good. Raises :class:`~smartgoals.InvalidValue` that says what is missing.

    >>> from datetime import date
    >>> from smartgoals import Baseline, Goal, ReachLevel
    >>> goal = Goal(id="g", metric="followers", target=ReachLevel(1290), baseline=Baseline(value=1200),
    ...             start=date(2026, 1, 1), deadline=date(2026, 3, 31))
    >>> plan(goal).value_on(date(2026, 1, 10))
    1210
    """
    goal = instance(goal, Goal, "a Goal")
    found, reason = plan_or_reason(goal, metric_of(goal, strategy), until=until)
    if isinstance(found, Plan):
        return found
    lacking = reason or NoPlan.NO_PATH
    raise refuse(lacking.field, getattr(goal, lacking.field), f"{lacking.missing}, for the goal to have a plan")


def metric_of(goal: Goal, strategy: Strategy | None) -> Metric | str | None:
    """Return the metric a goal is about as far as it is known: the strategy's own, else the id of a standard one."""
    own = strategy.metrics.get(goal.metric) if strategy is not None and goal.metric is not None else None
    return own if own is not None else goal.metric


def plan_or_reason(
    goal: Goal, metric: Metric | str | None, *, until: date | None = None
) -> tuple[Plan | Band | None, NoPlan | None]:
    """Return the plan or band of a goal and no reason, or None and why: for rooms that go on without a plan."""
    target, end = goal.target, goal.deadline or until
    if target is None:
        return None, NoPlan.NO_TARGET
    if end is None:
        return None, NoPlan.NO_DEADLINE
    nature = nature_of(metric)
    counts_up = nature is Nature.FLOW and not isinstance(target, StayWithin) and not asks_for_one_day(goal, nature)
    start = goal.start - ONE_DAY if counts_up and goal.start else goal.plan_starts_on
    if start is None or start >= end:
        return None, NoPlan.NO_START
    span = _Span(start, end, counts_up)
    if isinstance(target, StayWithin):
        return Band(low=target.low, high=target.high, start_day=start, end_day=end, calendar=goal.calendar), None
    if goal.baseline is None and not (counts_up and not isinstance(target, ChangeBy)):
        return None, NoPlan.NO_BASELINE
    if goal.calendar.active_days(start, end) == 0:
        return None, NoPlan.NO_ACTIVE_DAY
    if isinstance(target, KeepPace):
        return _pace_plan(goal, target, span, better_of(metric)), None
    return _level_plan(goal, target, span, better_of(metric)), None


def _level_plan(goal: Goal, target: ReachLevel | ChangeBy, span: _Span, better: Better | None) -> Plan:
    base = exact(goal.baseline.value) if goal.baseline is not None else Fraction(0)
    first = Fraction(0) if span.counts_up else base
    path = (
        (span.start.toordinal(), first),
        *_milestones(target.milestones, span),
        (span.end.toordinal(), _end_value(target, base)),
    )
    # A level's direction is told by its numbers; only a flow, which always counts up, and a flat goal need the metric's.
    told = better if span.counts_up or path[-1][1] == first else None
    return Plan(
        knots=from_points(changes.moved(path, goal.calendar)),
        calendar=goal.calendar,
        better=None if told is Better.CONTEXT else told,
    )


def _end_value(target: ReachLevel | ChangeBy, base: Fraction) -> Fraction:
    if isinstance(target, ReachLevel):
        return exact(target.value)
    if target.amount is not None:
        return base + exact(target.amount)
    return base * (1 + exact(target.percent or 0) / 100)


def _pace_plan(goal: Goal, target: KeepPace, span: _Span, better: Better | None) -> Plan:
    base = Fraction(0) if span.counts_up or goal.baseline is None else exact(goal.baseline.value)
    asked = pacing.Asked(span.start, base, target.pace, goal.calendar, pacing.Keeps.TOTAL, span.start + ONE_DAY)
    path = pacing.until(asked, span.end)
    bends = _milestones(target.milestones, span)
    if bends:
        path = (path[0], *bends, *(one for one in path[1:] if one[0] > bends[-1][0]))
    if target.bound is not None:
        better = Better.LOWER if target.bound is Bound.AT_MOST else Better.HIGHER
    return Plan(
        knots=from_points(path),
        calendar=goal.calendar,
        pace=target.pace,
        counted=target.counted,
        better=None if better is Better.CONTEXT else better,
    )


def _milestones(milestones: tuple[Milestone, ...], span: _Span) -> Points:
    """Return the milestones that lie between start and end, as points."""
    return tuple((one.on.toordinal(), exact(one.value)) for one in milestones if span.start < one.on < span.end)
