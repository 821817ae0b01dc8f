"""By what a goal's attainability is judged: the strongest evidence that can decide, and what it decides.

Evidence is asked in a fixed order (see the page on attainability): the goal's own history, its audits, whether the figure has
already stood there, goals reached before, benchmarks. The first that can decide does; later ones are not asked. When none
can, the answer is *unknown*: a goal never fails for lack of data, and never passes either. More evidence of one's own comes
earlier in the order, so it may turn a pass into a fail, and never into unknown.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple

from attrs import evolve

from smartgoals._case.asked import Asked, Shape, per_week, weeks_between
from smartgoals._case.capacity import Capacity, Reach, capacity_of, may_be_judged
from smartgoals._case.shown import Demonstrated, from_audits
from smartgoals._model.metric import Nature
from smartgoals._model.target import KeepPace, ReachLevel, ReachPace
from smartgoals._numbers import Number, exact, rounded
from smartgoals._plan.good_side import sign_of
from smartgoals._plan.one_day import asks_for_one_day
from smartgoals._words import Word

if TYPE_CHECKING:
    from smartgoals._case.known import Known
    from smartgoals._model.closed_goal import ClosedGoal


class Ground(Word):
    """What attainability is judged by."""

    HISTORY = "history"
    AUDITS = "audits"
    STANDING = "standing"
    PAST_GOALS = "past_goals"
    BENCHMARKS = "benchmarks"
    NOTHING = "nothing"


class Judgement(NamedTuple):
    """The ground that decides, and what it shows: figures of one's own, a goal reached before, or capacity.

    `times` compares what is asked with the best that was shown (2 is twice the best); None where the best gives no measure
    (it never moved that way), and 0 where nothing is asked that was not there already.
    """

    by: Ground
    shown: Demonstrated | None = None
    times: Fraction | None = None
    past: ClosedGoal | None = None
    capacity: Capacity | None = None


_NOTHING: Final = Judgement(Ground.NOTHING)
_STANDING: Final = Judgement(Ground.STANDING)


def judge(case: Known, asked: Asked | None, shown: Demonstrated | None) -> Judgement:
    """Return the strongest evidence that can decide whether the goal is attainable, from what it asks and its history shows."""
    around = case.surroundings
    if case.is_wrong_way:  # nothing has to be shown for a figure to get worse; that it shall is for other rules to say
        return _STANDING
    if around.has_figures or case.given is not None:
        own = _own(case, asked, shown)
        if own is not None:
            return own
    if _stood_there(case):
        return _STANDING
    if case.goal.target is None or not (around.has_closed_goals or may_be_judged(case)):
        return _NOTHING
    if asks_for_one_day(case.goal, case.nature):
        return _NOTHING  # goals reached before and benchmarks tell of totals
    if asked is None or asked.amount is None:
        return _NOTHING
    past = _reached_before(case, asked, asked.amount * asked.sign) if around.has_closed_goals else None
    if past is not None:
        return Judgement(Ground.PAST_GOALS, past=past)
    capacity = capacity_of(case, asked)
    if capacity is None:
        return _NOTHING
    return Judgement(Ground.NOTHING if capacity.reach is Reach.BETWEEN else Ground.BENCHMARKS, capacity=capacity)


def _stood_there(case: Known) -> bool:
    """Tell whether the figure has stood where the target wants it: in the baseline, a reading or an audit.

    Any one will do, so that further readings never take the answer away; more of them decide by themselves.
    """
    target, metric = case.goal.target, case.metric
    if metric is None or metric.nature is Nature.FLOW or not isinstance(target, ReachLevel):
        return False  # the figures of a pace to be reached are amounts of periods
    sign, baseline = sign_of(case.good_side), case.goal.baseline
    seen = [] if baseline is None or baseline.per is not None else [baseline.value]  # a pace is no place to stand
    seen += [] if case.read is None else case.read.values
    seen += [one.value for one in case.audited if one.value is not None]
    return any(value * sign >= target.value * sign for value in seen)


def _own(case: Known, asked: Asked | None, shown: Demonstrated | None) -> Judgement | None:
    """Return the judgement by readings, or else by audits, where they are enough."""
    if shown is not None and _decides(asked, shown):
        return Judgement(Ground.HISTORY, shown, times_of(asked, shown))
    audited = from_audits(case.audited_alike, asked)
    if audited is not None and _decides(asked, audited):
        return Judgement(Ground.AUDITS, audited, times_of(asked, audited))
    return None


def _decides(asked: Asked | None, shown: Demonstrated) -> bool:
    """Tell whether figures of one's own are enough: two windows, or one that already shows what is asked.

    A band decides only when it has been held before: how hard it is to get into one, a projection says better.
    """
    if asked is not None and asked.shape is Shape.BAND:
        return shown.best >= 0
    times = times_of(asked, shown)
    return shown.windows > 1 or (times is not None and times <= 1)


def times_of(asked: Asked | None, shown: Demonstrated) -> Fraction | None:
    """Return how many times the best that was shown is asked, up to 1 where it was; None where the best gives no measure.

    Without a target or deadline nothing is asked in figures: then it counts that the figure has moved the right way.
    """
    if asked is None or asked.amount is None:
        is_level = asked is not None and asked.shape in (Shape.LEVEL, Shape.BAND)
        return Fraction(0) if is_level or shown.best > 0 else None
    amount = asked.amount * asked.sign
    if amount <= shown.best:
        return Fraction(0) if amount <= 0 else amount / shown.best
    if asked.shape is Shape.LEVEL and not asked.is_amount:
        return (amount - shown.usual) / (shown.best - shown.usual) if shown.best > shown.usual else None
    if (asked.shape is Shape.TOTAL or asked.is_amount) and asked.sign < 0:
        return shown.best / amount if amount < 0 else None
    return amount / shown.best if shown.best > 0 else None


def _reached_before(case: Known, asked: Asked, wanted: Fraction) -> ClosedGoal | None:
    """Return the closed goal of the same metric that reached most, when that is at least what is wanted now."""

    from smartgoals._model.closed_goal import Outcome  # loads where there is a past goal to learn from

    best: tuple[Fraction, ClosedGoal] | None = None
    for one in case.evidence.all_closed_goals:
        if one.goal.metric != case.goal.metric or one.outcome is not Outcome.MET or one.closed_on > case.as_of:
            continue
        reached = achieved(one, asked)
        if reached is not None and (best is None or reached > best[0]):
            best = reached, one
    return None if best is None or wanted > best[0] else best[1]


def achieved(past: ClosedGoal, asked: Asked) -> Fraction | None:
    """Return what a past goal reached in the shape that is asked now, the good direction upwards."""
    goal = past.goal
    if isinstance(goal.target, ReachPace):
        pace = goal.target.pace
        reached = pace if past.actual is None else evolve(pace, amount=past.actual)
        is_people = asked.shape is Shape.LEVEL
        return (exact(reached.amount) if is_people else per_week(reached, goal.calendar)) * asked.sign
    if asked.shape is Shape.LEVEL:
        told = goal.target.value if isinstance(goal.target, ReachLevel) else None
        told = told if past.actual is None else past.actual
        return None if told is None else exact(told) * asked.sign
    begins = goal.plan_starts_on
    weeks = weeks_between(goal, begins, goal.deadline) if begins is not None and goal.deadline is not None else None
    if past.actual is not None and weeks is not None:
        if asked.shape is Shape.TOTAL:
            return exact(past.actual) * asked.sign / weeks
        if goal.baseline is not None:
            return (exact(past.actual) - exact(goal.baseline.value)) * asked.sign / weeks
    return per_week(goal.target.pace, goal.calendar) * asked.sign if isinstance(goal.target, KeepPace) else None


def figure(value: Fraction) -> Number:
    """Return an exact figure for a message or the evidence: rounded once, to six significant digits when it is no whole."""
    plain = rounded(value)
    return plain if isinstance(plain, int) else float(f"{plain:.6g}")
