"""Proposed targets and deadlines: goals whose amount lies within bounds, in numbers and days that a
person would say.

Knows the rules' case and rounding; judges nothing. A proposal is a valid goal, or there is none.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple

from attrs import evolve

from smartgoals._case.asked import WEEK, Asked, AskedShape
from smartgoals._case.roundness import round_day, round_number
from smartgoals._errors import SmartGoalsError
from smartgoals._model.metric import Unit
from smartgoals._model.target import ChangeBy, GrowBy, KeepPace, Reached, ReachLevel, ReachPace
from smartgoals._numbers import exact, rounded
from smartgoals._plan.good_side import level_named
from smartgoals._plan.growing import Growing
from smartgoals._plan.terms import level_at_end, periods_of
from smartgoals._time.mean_length import mean_length
from smartgoals._time.pace import Pace

if TYPE_CHECKING:
    from smartgoals._case.case import Case
    from smartgoals._model.goal import Goal

SLACK: Final = Fraction(1, 20)
"""How far below what is happening anyway a rounded number may lie, when nothing rounder lies above it."""
_LONGEST: Final = 1_096
"""Another deadline lies no more than three years ahead, or twice the goal's own days: later it is
another goal.
"""


class Request(NamedTuple):
    """A goal to be mended: its case, its target, what that asks for, and how much of it as the
    metric counts.
    """

    case: Case
    target: Reached | KeepPace
    asked: Asked
    amount: Fraction


class Wanted(NamedTuple):
    """The amounts a proposal may ask for, the good direction upwards, and the one it should come near to.

    Rounding may give way below `low`, and never below `least`.
    """

    low: Fraction
    high: Fraction
    preferred: Fraction
    least: Fraction | None = None


class _NumberTerms(NamedTuple):
    """How an amount becomes the number in a target, on which it depends monotonously; None where no
    number says it.
    """

    number_of: Callable[[Fraction], Fraction | None]
    whole: bool
    """Whether wholes are counted; then tenths will do for a slow pace, and nothing finer. Else two
    digits, or three, are said.
    """

    @classmethod
    def line(cls, at_zero: Fraction, slope: Fraction, *, whole: bool) -> _NumberTerms:
        """Return the terms of amount = at_zero + slope x number."""
        return cls(lambda amount: (amount - at_zero) / slope if slope > 0 else None, whole)


def with_target(request: Request, wanted: Wanted) -> Goal | None:
    """Return the goal asking for a round amount that is wanted; None where its target cannot say one."""
    number = _number(_terms(request), wanted, request.asked.sign)
    if number is None:
        return None
    try:
        return evolve(request.case.goal, target=_target(request.target, number))
    except SmartGoalsError:  # a number beyond every float, or a change of zero
        return None


def _target(target: Reached | KeepPace, number: Fraction) -> Reached | KeepPace:
    said = rounded(number)
    if isinstance(target, (KeepPace, ReachPace)):
        return evolve(target, pace=evolve(target.pace, amount=said), milestones=())
    if isinstance(target, GrowBy):
        return evolve(target, growth=evolve(target.growth, percent=said))
    if isinstance(target, ChangeBy):
        if target.amount is None:
            return ChangeBy(percent=said, judged=target.judged)
        return ChangeBy(said, judged=target.judged)
    return ReachLevel(said, judged=target.judged)


def _number(terms: _NumberTerms, wanted: Wanted, sign: int) -> Fraction | None:
    middle = terms.number_of(wanted.preferred * sign)
    ends = [terms.number_of(amount * sign) for amount in (wanted.low, wanted.high)]
    for finest in (0, -1) if terms.whole else _digits(ends):
        inner = (wanted.low + wanted.preferred) / 2, (wanted.preferred + wanted.high) / 2
        slack = wanted.low - SLACK * abs(wanted.low)
        slack = slack if wanted.least is None else max(slack, wanted.least)
        for amounts in (inner, (wanted.low, wanted.high), (slack, wanted.high)):
            bounds = [number for amount in amounts if (number := terms.number_of(amount * sign)) is not None]
            if middle is None or len(bounds) < 2:
                return None
            found = round_number(min(bounds), max(bounds), middle, finest=finest)
            if found is not None:
                return found
    return None


def _digits(ends: Sequence[Fraction | None]) -> tuple[int | None, ...]:
    """Return the powers of ten of two and three digits of the largest bound: nobody says a finer number."""
    largest, power = max((abs(one) for one in ends if one is not None), default=Fraction(0)), 0
    if not largest:
        return (None,)
    while largest >= 10 ** (power + 1):
        power += 1
    while largest < Fraction(10) ** power:
        power -= 1
    return power - 1, power - 2


def _terms(request: Request) -> _NumberTerms:
    case, target, asked, amount = request
    counted = case.metric is not None and case.metric.unit is Unit.COUNT
    if isinstance(target, KeepPace):
        return _pace_terms(request, target.pace, counted)
    slope = Fraction(1) if asked.shape is AskedShape.LEVEL else 1 / (asked.weeks or Fraction(1))
    if case.per is not None and asked.shape is AskedShape.TOTAL:
        slope = WEEK / mean_length(case.per, case.goal.calendar)
    if isinstance(target, GrowBy):
        return _growth_terms(case, target, amount, slope)
    if isinstance(target, (ReachLevel, ReachPace)):
        return _NumberTerms.line(amount - exact(level_named(target)) * slope, slope, whole=counted)
    if target.amount is not None:
        return _NumberTerms.line(amount - exact(target.amount) * slope, slope, whole=counted)
    by_percent = slope * abs(exact(case.start.value if case.start is not None else 0)) / 100
    return _NumberTerms.line(amount - exact(target.percent or 0) * by_percent, by_percent, whole=False)


def _growth_terms(case: Case, target: GrowBy, amount: Fraction, slope: Fraction) -> _NumberTerms:
    """Return the terms of a growth: the percentage a period that leads from the baseline to an amount."""
    start, goal = case.start, case.goal
    base = Fraction(0) if start is None else exact(start.value)
    begins = goal.plan_starts_on or (None if start is None else start.on) or case.as_of
    final, ends = level_at_end(goal, start, case.per) or Fraction(0), max(begins, goal.deadline or begins)
    closes = None if case.per is None else periods_of(goal, case.per, begins).closed_by(ends)
    growing = Growing(target.growth, base, goal.calendar, begins)
    periods = growing.periods(ends if closes is None else max(begins, closes.end))

    def percent(wanted: Fraction) -> Fraction | None:
        factor = 1 + (final + (wanted - amount) / slope - base) / abs(base) if base else Fraction(0)
        if factor <= 0 or not periods:
            return None
        try:
            return exact(float(factor) ** (1 / float(periods)) - 1) * 100
        except OverflowError:  # what grows so much in so small a part of a period has no percentage
            return None

    return _NumberTerms(percent, whole=False)


def _pace_terms(request: Request, pace: Pace, counted: bool) -> _NumberTerms:
    asked, goal = request.asked, request.case.goal
    if asked.shape is AskedShape.LEVEL:
        return _NumberTerms.line(Fraction(0), Fraction(1), whole=counted)
    gained, weeks = request.case.gained, asked.weeks
    if asked.final is None or weeks is None or not gained:
        return _NumberTerms.line(Fraction(0), WEEK / mean_length(pace.period, goal.calendar), whole=counted)
    slope = gained / exact(pace.amount) / weeks  # what one more a period brings, as the plan has it
    return _NumberTerms.line(request.amount - exact(pace.amount) * slope, slope, whole=counted)


def with_deadline(request: Request, wanted: Wanted) -> Goal | None:
    """Return the goal with the same target by another day, at a pace that is wanted; None for a
    pace or a level.
    """
    case, goal = request.case, request.case.goal
    if request.asked.shape is AskedShape.LEVEL or isinstance(request.target, KeepPace) or wanted.low <= 0:
        return None
    if case.per is not None or isinstance(request.target, GrowBy):
        return None  # the pace it shall have in the end is the same on any day
    first = max(case.as_of, goal.plan_starts_on or case.as_of).toordinal() + 1
    own = 0 if goal.deadline is None else goal.deadline.toordinal() - first
    last = min(first + max(_LONGEST, 2 * own), date.max.toordinal())
    if case.objective is not None and case.objective.deadline is not None:
        last = min(last, case.objective.deadline.toordinal())
    earliest, latest, preferred = (
        _first_day(case, first, last, amount) for amount in (wanted.high, wanted.low, wanted.preferred)
    )
    if earliest is None:
        return None
    bounds = earliest, latest or last, preferred or last
    return _by(goal, round_day(*map(date.fromordinal, bounds)))


def _first_day(case: Case, first: int, last: int, amount: Fraction) -> int | None:
    """Return the first day by which the target asks for no more than an amount; None when there is none."""
    low, high = first, last + 1
    while low < high:
        middle = (low + high) // 2
        asks = _amount_by(case, date.fromordinal(middle))
        if asks is not None and asks <= amount:
            high = middle
        else:
            low = middle + 1
    return low if low <= last else None


def _amount_by(case: Case, deadline: date) -> Fraction | None:
    goal = _by(case.goal, deadline)
    if goal is None:
        return None
    asked = case.with_goal(goal).asked
    return asked.amount * asked.sign if asked is not None and asked.amount is not None else None


def _by(goal: Goal, deadline: date) -> Goal | None:
    try:
        return evolve(goal, deadline=deadline)
    except SmartGoalsError:  # before the start, the baseline or a milestone
        return None
