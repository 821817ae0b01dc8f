"""Periods: what a goal about the amounts of periods reads of its history. Knows goals, whole
periods and histories.

Functions of just that, which the facts of a case call when they are first asked for.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from math import ceil
from typing import TYPE_CHECKING, Final, NamedTuple

from smartgoals._case.as_read import with_values
from smartgoals._days import ONE_DAY
from smartgoals._model._spans import says_days
from smartgoals._model.facts import better_of
from smartgoals._model.metric import Nature
from smartgoals._model.target import KeepPace, ReachPace, StayWithin
from smartgoals._model.way_of_reading import AS_USUAL, CARRY, MissingDays
from smartgoals._numbers import exact
from smartgoals._plan.check_ins import moved_deadline
from smartgoals._plan.from_goal import NoPlan
from smartgoals._plan.good_side import good_side, sign_of
from smartgoals._plan.start import stated_start
from smartgoals._plan.terms import pace_period, periods_of
from smartgoals._plan.whole_periods import WholePeriods
from smartgoals._progress import period_levels
from smartgoals._progress.period_levels import FewReadings
from smartgoals._progress.reasons import Reason

if TYPE_CHECKING:
    from smartgoals._case.surroundings import Surroundings
    from smartgoals._model.goal import Goal
    from smartgoals._model.history import History
    from smartgoals._model.measurement import Measurement
    from smartgoals._model.metric import Metric
    from smartgoals._model.way_of_reading import WayOfReading
    from smartgoals._time.period import Period

__all__ = [
    "People",
    "last_told",
    "levels_of",
    "measured_in",
    "no_longer_than",
    "of_its_period",
    "period_of",
    "told_before",
    "told_upto",
    "whole_periods",
    "why_untold",
]


def period_of(goal: Goal, nature: Nature | None) -> Period | None:
    """Return the period whose amounts a goal is about: of a pace to be reached, a band, or people
    of each period.
    """
    target = goal.target
    if isinstance(target, StayWithin):
        return target.per
    if isinstance(target, KeepPace):
        return target.pace.period if nature is Nature.UNIQUE else None
    return pace_period(goal, nature)


def whole_periods(goal: Goal, period: Period, history: History | None, as_of: date) -> WholePeriods:
    """Return the whole periods of a goal's calendar, those of several units from its first day on."""
    eve = goal.plan_starts_on
    if eve is not None:
        return periods_of(goal, period, eve)
    return WholePeriods(period, goal.calendar, history.first.day if history else as_of)


def levels_of(
    goal: Goal,
    amounts: History,
    metric: Metric | str | None,
    whole: WholePeriods,
    *,
    way: WayOfReading | None,
    around: Surroundings,
    of_people: bool,
) -> History:
    """Return the amounts of a goal's whole periods, as levels; those of many days come from one table."""
    begins, ends = goal.plan_starts_on, moved_deadline(goal)
    assume, is_little_good = (way or AS_USUAL).missing or CARRY, _is_little_good(goal, metric, whole.period)

    def table(upto: date) -> period_levels.ClosedPeriods:
        return period_levels.closed_periods(
            amounts,
            metric,
            whole,
            upto=upto,
            begins=begins,
            ends=ends,
            assume=assume,
            of_people=of_people,
            is_little_good=is_little_good,
        )

    if not len(amounts) or says_days(amounts):
        return table(around.as_of).by(around.as_of)
    longest = 2 * ceil(whole.period.mean_days) + 31  # also of a fiscal calendar's, whose periods are uneven
    horizon = _horizon(amounts, around.as_of, longest, is_endless=assume.missing is MissingDays.ZERO)
    key = (
        "closed periods",
        id(amounts),
        metric,
        whole,
        begins,
        ends,
        assume,
        of_people,
        is_little_good,
        horizon,
    )
    return around.once_for_every_day(key, lambda: (amounts, table(horizon)))[1].by(around.as_of)


def _is_little_good(goal: Goal, metric: Metric | str | None, per: Period) -> bool:
    """Tell whether an amount of a period is the better the nearer it lies to nothing."""
    start, target = stated_start(goal, per), goal.target
    base = None if start is None else start.value
    side = good_side(target, better_of(metric), start=base, is_stated=start is not None)
    level = target.pace.amount if isinstance(target, ReachPace) else 0
    return sign_of(side) * (level or base or 0) < 0


def _horizon(amounts: History, as_of: date, longest: int, *, is_endless: bool) -> date:
    """Return up to which day a table is made: at most twice as far as is asked, so that many days
    need few tables.

    No period that begins after the last reading is read, unless silence tells something
    (*is_endless*); *longest* is more days than any period has.
    """
    first, last = amounts.ordinals[0], amounts.ordinals[-1]
    ahead = first + (1 << max(0, as_of.toordinal() - first).bit_length())
    if not is_endless:
        ahead = min(ahead, last + longest)
    return date.fromordinal(min(ahead, date.max.toordinal()))


def told_upto(goal: Goal, readings: History, whole: WholePeriods, as_of: date, *, is_pace: bool) -> date:
    """Return the last day whose readings tell of what a goal is judged by on a day."""
    return last_told(readings, whole, as_of, moved_deadline(goal), is_pace=is_pace)


def last_told(
    readings: History, whole: WholePeriods, as_of: date, end: date | None, *, is_pace: bool
) -> date:
    """Return the last day whose readings tell of what is judged on a day: none after an end does.

    A pace to be reached is told by whole periods alone, so that nothing in the running one says
    how to read them; only where nothing was read before, there is nothing else to go by.
    """
    day = as_of if end is None else min(as_of, end)
    span = whole.closed_by(day) if is_pace else None
    return day if span is None or not readings.position(span.end) else span.end


def of_its_period(amounts: History, whole: WholePeriods) -> History:
    """Return amounts of periods of which an only one says that it is of its own, as no other tells the step."""
    if len(amounts) != 1:
        return amounts
    begins = whole.around(amounts.last.day).start
    return with_values(amounts, [*amounts.days], [*map(exact, amounts.values)], [begins])


class People(NamedTuple):
    """Readings of people, and the amounts they are as long as every period has one reading; told
    alike on all days.
    """

    readings: History
    amounts: History
    whole: WholePeriods
    added: date | None
    few: FewReadings | None

    @classmethod
    def of(cls, readings: History, metric: Metric | str | None, whole: WholePeriods) -> People:
        """Return readings of people as amounts of whole periods."""
        amounts = period_levels.as_amounts(readings, metric, whole)
        few = FewReadings.of(readings, whole) if len(readings) else None
        return cls(readings, amounts, whole, period_levels.first_added(amounts, whole), few)

    def readable(self, upto: date) -> History:
        """Return the amounts without those after a day, if only there several readings of people
        fall into one period.
        """
        return self.amounts.upto(upto) if self.added is not None and self.added > upto else self.amounts

    def unreadable(self, upto: date) -> Reason | None:
        """Return why the readings up to a day tell nothing of the amounts of periods.

        The people of several readings do not add up, and those of other spans are not those of a period.
        """
        if self.few is None or not self.readings.position(upto):
            return None
        if self.added is not None and self.added <= upto:
            return Reason.PEOPLE_DO_NOT_ADD_UP
        if not self.amounts.position(upto) or self.few.are_all_by(upto):
            return Reason.SPANS_DIFFER
        return None


def why_untold(goal: Goal, period: Period, as_of: date) -> Reason | NoPlan:
    """Return why readings by a day tell nothing of the whole periods that a goal is judged by."""
    eve, end = goal.plan_starts_on or date.min, moved_deadline(goal)
    whole = whole_periods(goal, period, None, as_of)
    last = None if end is None else whole.closed_by(end)
    if end is not None and (last is None or last.end <= eve):
        return NoPlan.NO_WHOLE_PERIOD
    closed = whole.closed_by(as_of)
    return Reason.NO_PERIOD_OVER if closed is None or closed.end <= eve else Reason.PERIOD_UNREAD


def told_before(amounts: History, whole: WholePeriods, why: Reason | None) -> History:
    """Return the amounts before the first period of which readings tell nothing; readings of other
    spans tell none.
    """
    day = period_levels.first_added(amounts, whole) if why is Reason.PEOPLE_DO_NOT_ADD_UP else None
    return amounts.upto(date.min if day is None else whole.around(day).eve)


def measured_in(period: Period, audited: tuple[Measurement, ...]) -> tuple[Measurement, ...]:
    """Return the unique counts of audits that are those of one whole period."""
    return tuple(
        one for one in audited if one.window is not None and _is_one(one.window.start, one.window.end, period)
    )


_ALIKE: Final = Fraction(6, 5)
"""A quarter is of 90 to 92 days, and a goal of one may begin some days late."""


def no_longer_than(goal: Goal, audited: tuple[Measurement, ...]) -> tuple[Measurement, ...]:
    """Return the unique counts of audits that are of no more days than a goal has: the people of a
    quarter are none of a month.
    """
    begins, ends = goal.plan_starts_on, goal.deadline
    if begins is None or ends is None:
        return audited
    most = (ends - begins).days * _ALIKE
    return tuple(one for one in audited if one.window is None or one.window.days <= most)


def _is_one(start: date, end: date, period: Period) -> bool:
    return end < date.max and period.position(start, end + ONE_DAY) == 1
