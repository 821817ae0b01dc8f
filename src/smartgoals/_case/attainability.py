"""By what a goal's attainability is judged: the strongest evidence that can decide, and what it shows.

Evidence is asked in a fixed order (see the page on attainability): the goal's own history, its audits,
whether the figure has already stood there, goals reached before, benchmarks. The first that can decide
does; later ones are not asked. When none can, the answer is *unknown*: a goal never fails for lack of
data, and never passes either. More evidence of one's own comes earlier in the order, so it may turn a
pass into a fail, and never into unknown. How hard that makes the goal is for `difficulty` to say.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple

from attrs import evolve

from smartgoals._case.asked import Asked, AskedShape, per_week, weeks_between
from smartgoals._case.capacity import Capacity, Reach, capacity_of, may_be_judged
from smartgoals._case.other_unit import is_in_other_unit
from smartgoals._case.shown import Demonstrated, from_audits
from smartgoals._model.metric import Better, Nature
from smartgoals._model.target import REACHED, KeepPace, ReachLevel, ReachPace
from smartgoals._numbers import LARGEST, Number, exact, rounded
from smartgoals._plan.check_ins import moved_deadline
from smartgoals._plan.good_side import sign_of
from smartgoals._plan.one_day import asks_for_one_day
from smartgoals._plan.terms import fits_pace, level_at_end
from smartgoals._words import Word

if TYPE_CHECKING:
    from smartgoals._case.known import KnownGoal
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

    `times` compares what is asked with the best that was shown (2 is twice the best); None where
    the best gives no measure (it never moved that way), and 0 where nothing is asked that was not
    there already.
    """

    by: Ground
    shown: Demonstrated | None = None
    times: Fraction | None = None
    past: ClosedGoal | None = None
    capacity: Capacity | None = None
    leap: Leap | None = None


class Leap(NamedTuple):
    """A target many times the baseline that the goal itself states, of which nothing else tells."""

    base: Number
    final: Fraction
    times: Fraction


LEAP: Final = 5
"""From so many times the stated baseline on a goal is asked how. House choice, 2026: published goals with
a baseline that experts call good ask for at most some three times it."""

_NOTHING: Final = Judgement(Ground.NOTHING)
_STANDING: Final = Judgement(Ground.STANDING)


def judge(case: KnownGoal, asked: Asked | None, shown: Demonstrated | None) -> Judgement:
    """Return the strongest evidence that can decide, from what a goal asks and its history shows.

    Of a goal that asks for nothing, and of one that is over, nothing is left to judge; of a pace that
    its metric cannot have, nothing can be.
    """
    around = case.surroundings
    if case.goal.target is None or case.is_over or not fits_pace(case.goal, case.nature):
        return _NOTHING
    if around.has_figures or case.given is not None:
        own = _own(case, asked, shown)
        if own is not None:
            return own
    if _stood_there(case):
        return _STANDING
    return _by_others(case, asked)


def _by_others(case: KnownGoal, asked: Asked | None) -> Judgement:
    """Return what goals reached before, and accounts of others, tell of a goal."""
    around = case.surroundings
    leap = leap_of(case)
    if not (around.has_closed_goals or may_be_judged(case)):
        return Judgement(Ground.NOTHING, leap=leap)
    if asked is None or asked.amount is None or asks_for_one_day(case.goal, case.nature):
        return Judgement(Ground.NOTHING, leap=leap)  # they tell of totals, and of no single day
    past = _reached_before(case, asked, asked.amount * asked.sign) if around.has_closed_goals else None
    if past is not None:
        return Judgement(Ground.PAST_GOALS, past=past)
    capacity = capacity_of(case, asked)
    if capacity is None:
        return Judgement(Ground.NOTHING, leap=leap)
    is_open = capacity.reach is Reach.BETWEEN or (leap is not None and capacity.reach is Reach.WITHIN)
    return Judgement(Ground.NOTHING if is_open else Ground.BENCHMARKS, capacity=capacity, leap=leap)


def leap_of(case: KnownGoal) -> Leap | None:
    """Return how many times its own stated baseline a goal asks for, where that is many times."""
    base, level = case.goal.baseline, None
    if base is None or base.value <= 0 or is_in_other_unit(case.goal, case.measured, case.readings):
        return None
    if isinstance(case.goal.target, REACHED) and (case.nature is not Nature.FLOW or case.per is not None):
        level = level_at_end(case.goal, case.start, case.per)
    start = None if case.start is None else exact(case.start.value)
    if level is None or level <= 0 or start is None or start <= 0:
        return None
    times = level / start if case.good_side is not Better.LOWER else start / level
    # Times what is as good as zero, beyond the reach of a float, are as little said as times zero.
    return Leap(base.value, level, times) if LEAP <= times <= LARGEST else None


def _stood_there(case: KnownGoal) -> bool:
    """Tell whether the figure has stood where the target wants it: in the baseline, a reading or an audit.

    Any one will do, so that further readings never take the answer away; more of them decide by themselves.
    """
    target, metric = case.goal.target, case.metric
    if metric is None or metric.nature is Nature.FLOW or not isinstance(target, ReachLevel):
        return False  # the figures of a pace to be reached are amounts of periods
    sign, baseline = sign_of(case.good_side), case.goal.baseline
    seen = (
        [] if baseline is None or baseline.per is not None else [baseline.value]
    )  # a pace is no place to stand
    seen += [] if case.read is None else case.read.values
    seen += [one.value for one in case.audited if one.value is not None]
    return any(value * sign >= target.value * sign for value in seen)


def _own(case: KnownGoal, asked: Asked | None, shown: Demonstrated | None) -> Judgement | None:
    """Return the judgement by readings, or else by audits, where they are enough."""
    if shown is not None and _decides(asked, shown):
        return Judgement(Ground.HISTORY, shown, times_of(asked, shown))
    audited = from_audits(case.audited_alike, asked)
    if audited is not None and _decides(asked, audited):
        return Judgement(Ground.AUDITS, audited, times_of(asked, audited))
    return None


def _decides(asked: Asked | None, shown: Demonstrated) -> bool:
    """Tell whether figures of one's own are enough: two windows, or one that already shows what is asked.

    A band decides only when it has been held before: how hard it is to get into one, a projection
    says better.
    """
    if asked is not None and asked.shape is AskedShape.BAND:
        return shown.best >= 0
    times = times_of(asked, shown)
    return shown.windows > 1 or (times is not None and times <= 1)


def times_of(asked: Asked | None, shown: Demonstrated) -> Fraction | None:
    """Return how many times the best that was shown is asked, up to 1 where it was; None where the
    best gives no measure.

    Without a deadline nothing may be asked in figures: then it counts that the figure has moved the
    right way.
    """
    wanted = None if asked is None else asked.wanted
    if asked is None or wanted is None:
        is_level = asked is not None and asked.shape in (AskedShape.LEVEL, AskedShape.BAND)
        return Fraction(0) if is_level or shown.best > 0 else None
    if wanted <= shown.best:
        return Fraction(0) if wanted <= 0 else wanted / shown.best
    is_cap = (asked.shape is AskedShape.TOTAL or asked.is_amount) and asked.sign < 0
    # Of a loss, as of a cap, half as much is twice as hard.
    if is_cap or wanted < 0:
        return shown.best / wanted if wanted < 0 else None
    return wanted / shown.best if shown.best > 0 else None


def _reached_before(case: KnownGoal, asked: Asked, wanted: Fraction) -> ClosedGoal | None:
    """Return the closed goal of the same metric that reached most, when that is at least what is
    wanted now.
    """

    from smartgoals._model.closed_goal import Outcome  # loads where there is a past goal to learn from

    best: tuple[Fraction, ClosedGoal] | None = None
    for one in case.evidence.all_closed_goals:
        if (
            one.goal.metric != case.goal.metric
            or one.outcome is not Outcome.MET
            or one.closed_on > case.as_of
        ):
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
        is_people = asked.shape is AskedShape.LEVEL
        return (exact(reached.amount) if is_people else per_week(reached, goal.calendar)) * asked.sign
    if asked.shape is AskedShape.LEVEL:
        told = goal.target.value if isinstance(goal.target, ReachLevel) else None
        told = told if past.actual is None else past.actual
        return None if told is None else exact(told) * asked.sign
    begins, ends = goal.plan_starts_on, moved_deadline(goal)
    weeks = weeks_between(goal, begins, ends) if begins is not None and ends is not None else None
    if past.actual is not None and weeks is not None:
        if asked.shape is AskedShape.TOTAL:
            return exact(past.actual) * asked.sign / weeks
        if goal.baseline is not None:
            return (exact(past.actual) - exact(goal.baseline.value)) * asked.sign / weeks
    return (
        per_week(goal.target.pace, goal.calendar) * asked.sign if isinstance(goal.target, KeepPace) else None
    )


def figure(value: Fraction) -> Number:
    """Return an exact figure for a message or the evidence: rounded once, to six significant digits
    when it is no whole.
    """
    plain = rounded(value)
    return plain if isinstance(plain, int) else float(f"{plain:.6g}")
