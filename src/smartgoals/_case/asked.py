"""What a target asks for, in terms that readings can be compared with: a change or a total per
week, a level, or a band.

Knows the model and exact numbers; knows no readings but where the goal stands. A stock is asked for
a change per week (a pace becomes a level path, as in the plan), a flow for a total per week, and
every other nature for a level. Direction is taken out: `sign` is +1 where more is wanted and -1
where less is.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple

from attrs import evolve

from smartgoals._days import ONE_DAY
from smartgoals._errors import SmartGoalsError
from smartgoals._model.metric import Better, Metric, Nature
from smartgoals._model.target import GrowBy, KeepPace, Milestone, ReachPace, StayWithin, Target
from smartgoals._numbers import exact
from smartgoals._plan.good_side import sign_of
from smartgoals._plan.one_day import asks_for_one_day
from smartgoals._plan.start import awaits_start
from smartgoals._plan.terms import level_at_end, pace_period
from smartgoals._time.mean_length import mean_length
from smartgoals._words import Word

if TYPE_CHECKING:
    from smartgoals._model.goal import Goal
    from smartgoals._model.history import History
    from smartgoals._numbers import Number
    from smartgoals._plan.start import Start
    from smartgoals._time.calendar import Calendar
    from smartgoals._time.pace import Pace
    from smartgoals._time.period import Period

WEEK: Final = 7


class AskedShape(Word):
    """What is compared: a change per week of a stock, a total per week of a flow, a level, or a band."""

    CHANGE = "change"
    TOTAL = "total"
    LEVEL = "level"
    BAND = "band"


class Asked(NamedTuple):
    """What the target asks for.

    `amount` is a change or a total per week, or the level; None when the goal does not say enough
    (no deadline, no baseline) or nothing is left to do in. `final` is the level or total at the end,
    where there is one, and `weeks` the time for it. A level that `is_amount` is one of people in a
    period, or of some one day, of which twice as many are twice as much; any other has a `gap`, the
    change from where the figure stands, which is what past changes are compared with.
    """

    shape: AskedShape
    sign: int
    amount: Fraction | None
    final: Fraction | None = None
    weeks: Fraction | None = None
    low: Fraction | None = None
    high: Fraction | None = None
    is_amount: bool = False
    gap: Fraction | None = None

    @property
    def is_rated(self) -> bool:
        """Whether it is a level that is compared by its change: a share, a mean, a score."""
        return self.shape is AskedShape.LEVEL and not self.is_amount

    @property
    def is_change(self) -> bool:
        """Whether what is compared is a change, of which nothing is where it stands."""
        return self.shape is AskedShape.CHANGE or self.is_rated

    @property
    def wanted(self) -> Fraction | None:
        """What is compared with the best that was shown, the good direction upwards.

        A change or total a week, or the amount; of any other level the change a week that still leads
        to it (in all, where no deadline says by when).
        """
        if not self.is_rated:
            return None if self.amount is None else self.amount * self.sign
        return None if self.gap is None else self.gap * self.sign / (self.weeks or 1)


class Standpoint(NamedTuple):
    """What an amount asked is measured from: the goal's start, what was read, the day, the good
    side, and the end.

    `gained` is what a pace that runs on brings by the end, as its plan has it. Where silence is said
    to be zero, nothing came since the last reading.
    """

    start: Start | None
    history: History | None
    as_of: date
    side: Better | None
    ends_on: date | None
    gained: Fraction | None = None
    is_silence_zero: bool = False

    @property
    def now(self) -> Number | None:
        """The value that the goal still has to move: the last reading, or where it starts."""
        if self.history is not None:
            return self.history.last.value
        return None if self.start is None else self.start.value

    @property
    def now_on(self) -> date:
        """The day of that value: silence since then is no time lost."""
        if self.history is not None:
            return self.history.last.day
        begins = None if self.start is None else self.start.on
        return self.as_of if begins is None else min(begins, self.as_of)


def asked_of(
    goal: Goal, metric: Metric | None, point: Standpoint, *, is_in_other_unit: bool = False
) -> Asked | None:
    """Return what a goal's target asks for; None without a target or a known metric.

    What is asked in another unit than is read is no amount of it.
    """
    target = goal.target
    if target is None or metric is None:
        return None
    if isinstance(target, StayWithin):
        low = None if target.low is None else exact(target.low)
        high = None if target.high is None else exact(target.high)
        return Asked(AskedShape.BAND, 1, None, low=low, high=high)
    sign = sign_of(point.side)
    if is_in_other_unit:
        return Asked(AskedShape.TOTAL if metric.nature is Nature.FLOW else AskedShape.LEVEL, sign, None)
    per = pace_period(goal, metric.nature)
    if per is not None or isinstance(target, ReachPace):
        return _pace(goal, metric.nature, sign, point, per)
    if metric.nature is Nature.STOCK:
        return _change(goal, target, sign, point)
    if asks_for_one_day(goal, metric.nature):
        level = level_at_end(goal, point.start)
        return Asked(AskedShape.LEVEL, sign, level, level, is_amount=True)
    if metric.nature is Nature.FLOW:
        return _total(goal, target, sign, point)
    if isinstance(target, KeepPace):
        if metric.nature is Nature.UNIQUE:
            amount = exact(target.pace.amount)
            return Asked(AskedShape.LEVEL, sign, amount, amount, is_amount=True)
        return _change(goal, target, sign, point)
    return _level(goal, sign, point)


def bends_of(target: Target | None) -> tuple[Milestone, ...]:
    """Return the values on the way of a target; a band has none."""
    return () if target is None else target.milestones


def without_bends(target: Target | None) -> Target | None:
    """Return a target without values on the way."""
    return (
        target
        if isinstance(target, (StayWithin, GrowBy)) or target is None
        else evolve(target, milestones=())
    )


def weeks_between(goal: Goal, after: date, upto: date) -> Fraction | None:
    """Return the weeks of active days from the end of one day to the end of another; None where
    there are none.
    """
    try:
        days = goal.calendar.active_days(after, upto)
    except SmartGoalsError:  # the calendar does not know these years
        return None
    return Fraction(days) / goal.calendar.days_of_week if days > 0 else None


def has_no_active_day(goal: Goal, after: date, upto: date) -> bool:
    """Tell whether no day after one and up to another is active, as far as the calendar knows them."""
    try:
        return not goal.calendar.active_days(after, upto)
    except SmartGoalsError:  # the calendar does not know these years
        return False


def per_week(pace: Pace, calendar: Calendar) -> Fraction:
    """Return a pace as an amount per week of a calendar; a month counts its mean days, a pace per
    day active ones.
    """
    return exact(pace.amount) * WEEK / mean_length(pace.period, calendar)


def _pace(goal: Goal, nature: Nature, sign: int, point: Standpoint, per: Period | None) -> Asked:
    """Return the pace that shall be reached in the end, as a total a week, or as the people of its period."""
    shape = AskedShape.TOTAL if nature is Nature.FLOW else AskedShape.LEVEL
    level = None if per is None else level_at_end(goal, point.start, per)
    if level is None or per is None:
        return Asked(shape, sign, None)
    if shape is AskedShape.LEVEL:
        return Asked(shape, sign, level, is_amount=True)
    return Asked(shape, sign, level * WEEK / mean_length(per, goal.calendar))


def _level(goal: Goal, sign: int, point: Standpoint) -> Asked:
    level = level_at_end(goal, point.start)
    gap = None if level is None or point.now is None else level - exact(point.now)
    days = None if point.ends_on is None else (point.ends_on - _counted_since(goal, point)).days
    weeks = Fraction(days, WEEK) if days is not None and days > 0 else None
    return Asked(AskedShape.LEVEL, sign, level, level, weeks=weeks, gap=gap)


def _change(goal: Goal, target: Target, sign: int, point: Standpoint) -> Asked:
    start, since, now = point.start, _counted_since(goal, point), point.now
    pace, final = None, None
    if isinstance(target, KeepPace):
        pace = per_week(target.pace, goal.calendar)
        if start is not None and point.gained is not None:
            final = exact(start.value) + point.gained
    else:
        final = level_at_end(goal, start)
    weeks = _weeks_left(goal, since, point)
    if final is not None and now is not None and weeks is not None:
        return Asked(AskedShape.CHANGE, sign, (final - exact(now)) / weeks, final, weeks)
    is_led = final is not None and now is not None  # without days left, no pace leads there
    return Asked(AskedShape.CHANGE, sign, None if is_led else pace, final, weeks)


def _counted_since(goal: Goal, point: Standpoint) -> date:
    """Return the day from which on what comes counts: nobody keeps a pace before it begins, and what comes
    before the start of a change is none of it.
    """
    begins = goal.plan_starts_on
    if begins is None or not (isinstance(goal.target, KeepPace) or awaits_start(goal, point.now_on)):
        return point.now_on
    return max(point.now_on, begins)


def _total(goal: Goal, target: Target, sign: int, point: Standpoint) -> Asked:
    if isinstance(target, KeepPace):
        # What was not made yet is asked of the weeks left; of it nobody knows without a reading.
        if point.gained is None or point.history is None:
            return Asked(AskedShape.TOTAL, sign, per_week(target.pace, goal.calendar))
        final: Fraction | None = point.gained
    else:
        final = level_at_end(goal, point.start)
    begins = goal.plan_starts_on
    if goal.start is not None:
        begins = goal.start - ONE_DAY
    if final is None or begins is None:
        return Asked(AskedShape.TOTAL, sign, None, final)
    known_to = point.as_of if point.history is None or point.is_silence_zero else point.history.last.day
    since, done = max(begins, known_to), Fraction(0)
    weeks = _weeks_left(goal, since, point)
    if weeks is None:
        return Asked(AskedShape.TOTAL, sign, None, final)
    if point.history is not None and since > begins:
        done = point.history.exact_total(begins, since)
    return Asked(AskedShape.TOTAL, sign, (final - done) / weeks, final, weeks)


def _weeks_left(goal: Goal, since: date, point: Standpoint) -> Fraction | None:
    """Return the weeks that were left since a day; None where the last day has come."""
    ends_on = point.ends_on
    if ends_on is None or max(since, point.as_of) >= ends_on:
        return None
    return weeks_between(goal, since, ends_on)
