"""Where a value stands along a plan's line, and what follows: shares, time earned, paces, safe
days. Exact Fractions.

Knows plans, and no goal and no history. Every function takes exact values and returns exact ones or
days, or the reason why there is none; rounding and naming happen where the progress is put
together. Nothing here walks over days: the cost is that of the plan's knots. Signs are turned, not
multiplied, and differences compared as whole numbers: Fractions are the cost.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from smartgoals._numbers import rounded
from smartgoals._plan.from_goal import NoPlan
from smartgoals._plan.line import end_nearby
from smartgoals._plan.quota import ZERO
from smartgoals._progress.reasons import Reason

if TYPE_CHECKING:
    from smartgoals._plan.plan import Plan
    from smartgoals._time.active_days import Days


class Where(NamedTuple):
    """A plan, a day, and the value there against what is expected of it; and the differences that
    quantities are made from.

    `base` and `goal` are where the plan starts and ends. `gap` and `short` (what is missing to the
    end value) are turned so that good is positive in the first and bad in the second; `way`, `made`
    and `asked` are changes from the start value, unturned: in all, so far, and expected so far.
    Each is exact, and made when it is read.
    """

    plan: Plan
    on: date
    value: Fraction
    expected: Fraction
    base: Fraction
    goal: Fraction
    falls: bool

    @property
    def gap(self) -> Fraction:
        """How far the value is on the good side of what is expected."""
        return self.expected - self.value if self.falls else self.value - self.expected

    @property
    def short(self) -> Fraction:
        """What is missing to the end value; zero or negative once it is reached."""
        return self.value - self.goal if self.falls else self.goal - self.value

    @property
    def way(self) -> Fraction:
        """The change from the start value to the end value."""
        return self.goal - self.base

    @property
    def made(self) -> Fraction:
        """The change from the start value to the value."""
        return self.value - self.base

    @property
    def asked(self) -> Fraction:
        """The change from the start value to what is expected."""
        return self.expected - self.base

    @property
    def passed(self) -> Days:
        """The active days of the plan until the day."""
        return self.plan.elapsed(self.on)

    @property
    def total(self) -> Days:
        """The active days of the plan."""
        return self.plan.total_active

    @property
    def is_reached(self) -> bool:
        """Whether the value is on the good side of the end value, or on it."""
        apart = _apart(self.value, self.goal)
        return apart <= 0 if self.falls else apart >= 0

    @property
    def is_cap(self) -> bool:
        """Whether the plan leads away from its good side."""
        apart = _apart(self.goal, self.base)
        return apart > 0 if self.falls else apart < 0


def _apart(left: Fraction, right: Fraction) -> int:
    """Return a number with the sign of the difference of two fractions, without making it."""
    return left.numerator * right.denominator - right.numerator * left.denominator


def where(plan: Plan, on: date, value: Fraction, expected: Fraction) -> Where:
    """Return where a value stands on a day, against what is expected of it."""
    base, goal = plan.knots[0].exact, plan.knots[-1].exact
    # Nobody can log the third of a post that a plan asks for: what is the line's number once
    # rounded is on the line.
    told = rounded(value)
    if told == rounded(expected):
        value = expected
    elif told == rounded(goal):
        value = goal
    return Where(plan, on, value, expected, base, goal, plan.sign < 0)


def time_share(plan: Plan, day: date, decides: date) -> Fraction | NoPlan:
    """Return the share that has passed by a day of the active days up to the last one that counts."""
    days = plan.elapsed(decides)
    return Fraction(plan.elapsed(min(day, decides)), days) if days else NoPlan.NO_ACTIVE_DAY


def attainment(at: Where) -> Fraction:
    """Return the share of the way that is made; of a level to be held, 1 on its good side and 0 on
    the other.
    """
    if at.goal == at.base:
        return Fraction(at.is_reached)
    return _share(at.value, at.goal, at.base)


def pace_index(at: Where) -> Fraction | Reason:
    """Return progress made over progress expected: the SPI of earned value."""
    if at.expected == at.base:
        return Reason.NOTHING_EXPECTED
    return _share(at.value, at.expected, at.base)


def _share(value: Fraction, whole: Fraction, base: Fraction) -> Fraction:
    """Return (value - base) / (whole - base), brought to lowest terms once and not three times."""
    return Fraction(_apart(value, base) * whole.denominator, _apart(whole, base) * value.denominator)


def earned(at: Where) -> Fraction | Reason:
    """Return the active time after which the plan expects the value, exactly; nearest to the day
    where it stands still.
    """
    if at.goal == at.base:
        return Reason.NO_CHANGE_ASKED
    if len(at.plan.knots) > 2:
        return at.plan.earned(rounded(at.value), near=at.on)
    share = attainment(at)
    if share.numerator <= 0:
        return ZERO
    if share.numerator >= share.denominator:
        return Fraction(at.total)
    time = share * at.total
    near = end_nearby(at.plan.calendar, at.plan.start_day, time)
    return time if near is None else at.plan.earned(rounded(at.value))


def earned_day(at: Where, time: Fraction) -> date:
    """Return the first whole day of the plan at whose end it expects what was earned by an active time."""
    plan = at.plan
    if time == at.passed and plan.start_day <= at.on <= plan.end_day:
        return at.on
    return plan.calendar.day_by(plan.start_day, time) or plan.end_day


def required(at: Where, left: Days, *, adds_up: bool, is_over: bool) -> Fraction | Reason:
    """Return what each of the active days left must bring on average (for an allowance, may bring)."""
    if at.is_reached and not at.is_cap:
        return ZERO
    if is_over:
        return Reason.PAST_DEADLINE
    if left == 0:
        return Reason.NO_DAYS_LEFT
    if at.is_cap and adds_up and not at.is_reached:
        return Reason.USED_UP
    return (-at.short if at.falls else at.short) / left


def feasibility(needed: Fraction, mean: Fraction, *, falls: bool) -> Fraction | Reason:
    """Return required over demonstrated pace; for an allowance with room, demonstrated over allowed pace.

    So at most 1 is feasible either way: 0 where an allowance is not drawn on. What needs nothing
    more is not asked.
    """
    need, speed = needed.numerator, mean.numerator
    if falls:
        need, speed = -need, -speed
    if need <= 0:
        if speed >= 0:
            return ZERO
        return mean / needed if need else Reason.USED_UP
    if speed <= 0:
        return Reason.WRONG_WAY if speed else Reason.NO_PACE
    return needed / mean


def reached_on(at: Where, mean: Fraction | Reason, last: date | None) -> date | Reason:
    """Return the first whole day on which the value reaches the plan's end value at a pace per active day."""
    if at.short.numerator >= 0 if at.is_cap else at.is_reached:
        return at.on
    if isinstance(mean, Reason):
        return mean
    if not mean:
        return Reason.NO_PACE
    days = (-at.short if at.falls else at.short) / mean
    if days.numerator < 0:
        return Reason.WRONG_WAY
    found = at.plan.calendar.day_by(at.on, days)
    return Reason.BEYOND_HORIZON if found is None or (last is not None and found > last) else found


def falls_behind(at: Where, times: Fraction) -> date | None:
    """Return the first later day of the plan on which an idle value is behind, or None when none is.

    Idle means that nothing more is done; with *times* an allowance is used up at that multiple of
    the plan's own pace. Within a stretch between knots the margin changes evenly with the active
    days, so the day follows by division.
    """
    plan = at.plan
    first = max(at.on, plan.start_day)
    margin, day, level, passed = at.gap, max(at.on, plan.start_day), plan.exact_on(at.on), at.passed
    for knot in plan.knots:
        if knot.on <= first:
            continue
        lost = level - knot.exact if at.falls else knot.exact - level
        if lost.numerator < 0:
            lost = lost * (1 - times) if times else lost
        there = plan.elapsed(knot.on)
        if margin < lost:
            safe = margin * (there - passed) / lost
            fails = plan.calendar.day_by(day, safe, strictly=True) if there > passed else knot.on
            if times or fails is None or end_nearby(plan.calendar, day, safe) is None:
                return fails
            if rounded(plan.exact_on(fails)) != rounded(at.value):
                return fails
            later = plan.calendar.nth_active_day(fails, 1)
            if later is None or later <= knot.on:
                return later
            lost = margin
        margin, day, level, passed = margin - lost, knot.on, knot.exact, there
    return None
