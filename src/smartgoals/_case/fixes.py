"""Mended goals: a target inside the stretch band, a deadline at the end of a quarter. Values only; nothing is applied.

Knows the model and what a case has shown. A fix is always a valid goal, or there is none.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from attrs import evolve

from smartgoals._case.asked import WEEK, Asked, Shape
from smartgoals._errors import SmartGoalsError
from smartgoals._model.metric import Unit
from smartgoals._model.target import REACHED, ChangeBy, GrowBy, KeepPace, ReachLevel, ReachPace, Target
from smartgoals._numbers import Number, exact
from smartgoals._time.mean_length import mean_length

if TYPE_CHECKING:
    from smartgoals._case.case import Case
    from smartgoals._model.goal import Goal
    from smartgoals._time.pace import Pace

_LEAST_DAYS: Final = 28
_UP_TO_THREE: Final = Context(prec=3, rounding=ROUND_FLOOR)
_DOWN_TO_THREE: Final = Context(prec=3, rounding=ROUND_CEILING)


def easier(case: Case) -> Goal | None:
    """Return the goal with the largest target that its own figures have shown: the upper end of the stretch band."""
    shown = case.judgement.shown
    return None if shown is None else _asking(case, shown.best, down=True)


def harder(case: Case) -> Goal | None:
    """Return the goal with a target between the usual and the best shown: the middle of the stretch band."""
    shown = case.judgement.shown
    if shown is None:
        return None
    return _asking(case, (shown.usual + shown.best) / 2, down=False)


def _asking(case: Case, amount: Fraction, *, down: bool) -> Goal | None:
    """Return the goal asking for this much in the shape it asks in; None where it would not ask for less (or more)."""
    asked, goal = case.asked, case.goal
    target = goal.target
    if asked is None or asked.amount is None or not isinstance(target, (*REACHED, KeepPace)):
        return None
    if isinstance(target, GrowBy):
        return None  # another growth is for a proposal to say
    if (amount < asked.amount * asked.sign) is not down:
        return None
    try:
        mended = evolve(goal, target=_told(case, asked, target, amount * asked.sign))
    except SmartGoalsError:  # a change of zero, or a value no number reaches: then there is no mended goal
        return None
    # What the rounding leaves as it was mends nothing, and beyond its baseline it would be a goal the other way.
    return None if mended == goal or case.of(mended).sign != case.sign else mended


def _told(case: Case, asked: Asked, target: ReachLevel | ChangeBy | ReachPace | KeepPace, amount: Fraction) -> Target:
    """Return the target that asks for an amount (a week, or a level) in its own terms."""
    if isinstance(target, KeepPace):
        pace = evolve(target.pace, amount=_tidy(case, _pace_of(case, asked, target.pace, amount), asked.sign))
        return evolve(target, pace=pace, milestones=())
    final = amount
    if case.per is not None:
        final *= mean_length(case.per, case.goal.calendar) / WEEK if asked.shape is Shape.TOTAL else 1
    elif asked.shape is not Shape.LEVEL:
        final = (asked.final or Fraction(0)) + (amount - (asked.amount or 0)) * (asked.weeks or 0)
    if isinstance(target, ReachPace):
        pace = evolve(target.pace, amount=_tidy(case, final, asked.sign))
        return evolve(target, pace=pace, milestones=())
    if isinstance(target, ReachLevel):
        return evolve(target, value=_tidy(case, final, asked.sign), milestones=())
    base = exact(case.start.value) if case.start is not None else Fraction(0)
    change = _tidy(case, final - base, asked.sign)
    # A change the other way would be another goal; zero is what ChangeBy refuses, and then there is no fix.
    return ChangeBy(change if change * asked.sign > 0 else 0, judged=target.judged)


def _pace_of(case: Case, asked: Asked, pace: Pace, amount: Fraction) -> Fraction:
    """Return the pace to keep that asks for an amount a week: of a stock by the end, with what is lost or won already."""
    if asked.shape is Shape.LEVEL:
        return amount
    if asked.final is None or asked.weeks is None or asked.amount is None or not case.gained:
        return amount * mean_length(pace.period, case.goal.calendar) / WEEK
    gains = case.gained + (amount - asked.amount) * asked.weeks
    return exact(pace.amount) * gains / case.gained


def _tidy(case: Case, value: Fraction, sign: int) -> Number:
    """Round a target towards the easier side: whole for what is counted in wholes, else to three significant digits."""
    if case.metric is not None and case.metric.unit is Unit.COUNT and abs(value) >= 1:
        whole = value.numerator // value.denominator
        return whole if sign > 0 or whole == value else whole + 1
    digits = _UP_TO_THREE if sign > 0 else _DOWN_TO_THREE
    return float(digits.divide(Decimal(value.numerator), Decimal(value.denominator)))


def with_deadline(goal: Goal, deadline: date | None) -> Goal | None:
    """Return the goal with another deadline, or None where that would contradict it."""
    try:
        return None if deadline is None else evolve(goal, deadline=deadline)
    except SmartGoalsError:
        return None


def end_of_quarter(goal: Goal, as_of: date) -> Goal | None:
    """Return the goal with a deadline at the end of the quarter that leaves at least four weeks, in its fiscal calendar."""
    begins = max(goal.plan_starts_on or as_of, as_of)
    try:
        end = goal.calendar.fiscal_quarter_of(begins).end
        if (end - begins).days < _LEAST_DAYS:
            end = goal.calendar.fiscal_quarter_of(end + timedelta(days=1)).end
    except (SmartGoalsError, OverflowError):  # the calendar ends there
        return None
    return with_deadline(goal, end)
