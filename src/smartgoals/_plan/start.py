"""Where a goal starts: the value, the day at whose end its plan stands on it, and who says so.
Worked out here alone.

Knows goals, readings and measurements; knows no target. A goal that states no baseline starts from
what was read, or else audited, before it, or else from the first reading in it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from smartgoals._days import ONE_DAY
from smartgoals._model._spans import firsts, says_days
from smartgoals._model.target import ChangeBy, GrowBy, KeepPace
from smartgoals._numbers import exact, rounded
from smartgoals._plan.quota import DAY
from smartgoals._plan.whole_periods import WholePeriods
from smartgoals._time.mean_length import mean_length
from smartgoals._words import Word

if TYPE_CHECKING:
    from smartgoals._model.goal import Goal
    from smartgoals._model.history import History
    from smartgoals._model.measurement import Measurement
    from smartgoals._numbers import Number
    from smartgoals._time.calendar import Calendar
    from smartgoals._time.period import Period

_FEWEST_DAYS: Final = 28
"""Fewer days than these four weeks, over which a recent pace is told too, are no usual ones. House choice, 2026."""

_MONTH: Final = range(27, 33)

__all__ = [
    "DaysBefore",
    "Start",
    "StartBy",
    "as_many_days_before",
    "asks_for_share",
    "awaits_start",
    "days_before",
    "periods_between",
    "start_of",
    "stated_start",
]


class StartBy(Word):
    """Who says where a goal starts."""

    GOAL = "goal"
    HISTORY = "history"
    AUDIT = "audit"


class Start(NamedTuple):
    """The value a goal starts from, the day at whose end its plan stands on it, the day it was read
    on, and by whom.

    `on` is None where neither a start nor a day of the value is known.
    """

    value: Number
    on: date | None
    read_on: date | None
    by: StartBy

    @property
    def is_stated(self) -> bool:
        """Whether the goal itself says it."""
        return self.by is StartBy.GOAL


def stated_start(goal: Goal, per: Period | None = None) -> Start | None:
    """Return where a goal says that it starts, or None without a baseline.

    *per* is the period whose amounts the goal is about; a baseline that is a pace tells no other
    goal where it starts.
    """
    base = goal.baseline
    if base is None or (base.per is not None and per is None):
        return None
    value = base.value
    if base.per is not None and per is not None and base.per != per:
        times = mean_length(per, goal.calendar) / mean_length(base.per, goal.calendar)
        value = rounded(exact(value) * times)
    return Start(value, goal.plan_starts_on, base.on, StartBy.GOAL)


def awaits_start(goal: Goal, read_upto: date) -> bool:
    """Tell whether what a goal asks counts from a value that nobody has read by the day of the last reading:
    that of the eve of its start, which no baseline states.

    Until then it counts from that reading. What comes before the start is none of what it asks, be the
    start ahead or gone by in silence: of what grew unseen nobody knows that it grew in the goal's days.
    """
    begins = goal.plan_starts_on
    counts_from_start = isinstance(goal.target, (ChangeBy, GrowBy, KeepPace)) and goal.baseline is None
    return counts_from_start and begins is not None and read_upto < begins


def asks_for_share(goal: Goal) -> bool:
    """Tell whether what a goal asks is a share of where it starts: a change in percent, or a growth."""
    target = goal.target
    return isinstance(target, GrowBy) or (isinstance(target, ChangeBy) and target.percent is not None)


def start_of(
    goal: Goal,
    history: History | None,
    as_of: date,
    measured: Sequence[Measurement] = (),
    per: Period | None = None,
) -> Start | None:
    """Return where a goal starts, from what was read by the end of a day and from what audits
    measured, oldest first.

    Of a goal about the amounts of a period the history holds these amounts, and what an audit measured over a
    window is taken as the share of it.
    """
    stated = stated_start(goal, per)
    if stated is not None or (goal.baseline is not None and isinstance(goal.target, (ChangeBy, GrowBy))):
        return stated  # a change is one of its baseline, and of no other value
    if per is not None:
        measured = [one for one in measured if one.window is not None]
    begins = goal.plan_starts_on
    if begins is None:
        return _first(history, as_of) or _audited(goal, measured, as_of, per)
    eve = min(begins, as_of)
    reading = history.reading_on(eve) if history is not None else None
    if reading is not None:
        return Start(reading.value, begins, reading.day, StartBy.HISTORY)
    return _audited(goal, measured, eve, per) or _first(history, as_of)


def as_many_days_before(
    goal: Goal, history: History | None, as_of: date, measured: Sequence[Measurement] = ()
) -> Start | None:
    """Return what as many days before a goal as it has brought, which the change of a total is measured from.

    These are the last days read before the start; of an even log, such as one of Sundays, those of
    as many amounts as it dates on the goal's own days, each of which counts in full. Where fewer
    were read, but four weeks or more, they count by their share; of an audit, the days of what it
    measured over a window. None where that tells nothing, and of a goal without a first and a last
    day.
    """
    begins, ends = goal.plan_starts_on, goal.deadline
    if begins is None or ends is None or ends <= begins:
        return None
    eve = min(begins, as_of)
    last = None if history is None else history.reading_on(eve)
    if history is not None and last is not None:
        before = days_before(history, last.day, begins, ends)
        if before is not None:
            brought = history.exact_total(before.since, last.day) * before.share
            return Start(rounded(brought), begins, last.day, StartBy.HISTORY)
    for one in reversed(measured):
        window = one.window
        if one.value is not None and window is not None and window.end <= eve:
            brought = exact(one.value) * Fraction((ends - begins).days, window.days)
            return Start(rounded(brought), begins, window.end, StartBy.AUDIT)
    return None


class DaysBefore(NamedTuple):
    """The days that a change of a total is measured from, after the end of one day up to another, and how many
    times what they bring is taken for that of as many days as the goal has.
    """

    since: date
    upto: date
    share: Fraction


def days_before(history: History, upto: date, begins: date, ends: date) -> DaysBefore | None:
    """Return as many days before a goal, that begins and ends at the ends of two days, as it has, up to the
    one on which the last reading is dated by then, or will be; None where too few are read.
    """
    days = _of_as_many_amounts(history, upto.toordinal(), begins, ends) or (ends - begins).days
    before = date.fromordinal(max(1, upto.toordinal() - days))
    since = max(before, _before_all(history))
    length = (upto - since).days
    if since == before or length >= _FEWEST_DAYS:
        return DaysBefore(since, upto, Fraction(days, length))
    return None


def _of_as_many_amounts(history: History, last: int, begins: date, ends: date) -> int:
    """Return how many days, up to a last one read, have as many amounts as an even log will date on the days
    of a goal: none of a log that is not even, says which days it covers, or dates nothing on them.
    """
    read = list(dict.fromkeys(history.ordinals[: bisect_right(history.ordinals, last)]))
    if len(read) < 2 or says_days(history):
        return 0
    step = read[-1] - read[-2]
    days = ((ends.toordinal() - last) // step - (begins.toordinal() - last) // step) * step
    since = bisect_left(read, last - days)
    is_even = all(later - earlier == step for earlier, later in pairwise(read[since:]))
    return days if is_even else 0


def _before_all(history: History) -> date:
    """Return the day at whose end the days begin that readings tell of: the first amount of those that do
    not say which days they cover speaks for as many as lie before the second, and a lone one for none.
    """
    if says_days(history):
        return date.fromordinal(max(1, firsts(history, 0, 1)[0] - 1))
    first = history.ordinals[0]
    second = next((one for one in history.ordinals if one > first), first)
    ends = [date.fromordinal(one) for one in (first, second)]
    if second - first in _MONTH and all(_ends_month(one) for one in ends):
        return date.fromordinal(max(1, first - ends[0].day))
    return date.fromordinal(max(1, 2 * first - second))


def _ends_month(on: date) -> bool:
    return on == date.max or (on + ONE_DAY).day == 1


def _audited(goal: Goal, measured: Sequence[Measurement], eve: date, per: Period | None) -> Start | None:
    for one in reversed(measured):
        if one.value is not None and (one.ends_on is None or one.ends_on <= eve):
            value = one.value if per is None else _in_period(goal, one, one.value, per)
            return Start(value, goal.plan_starts_on or one.ends_on, one.ends_on, StartBy.AUDIT)
    return None


def _in_period(goal: Goal, measured: Measurement, value: Number, per: Period) -> Number:
    """Return what a window brought as an amount of a period: of whole periods their mean, else by
    its days.
    """
    window, calendar = measured.window, goal.calendar
    if window is None or window.end == date.max:
        return value
    periods = periods_between(calendar, per, window.start - ONE_DAY, window.end)
    return rounded(exact(value) / periods) if periods else value


def periods_between(calendar: Calendar, per: Period, eve: date, end: date) -> Fraction:
    """Return how many periods of a calendar lie between the ends of two days: of single days the active ones.

    Of a fiscal calendar they are its own, the first and last by the share of their days.
    """
    first = eve + ONE_DAY
    if per == DAY:
        return Fraction(calendar.active_days(eve, end))
    whole = WholePeriods(per, calendar, first)
    if whole.are_fiscal:
        return whole.between(eve, end)
    return per.position(first, end if end == date.max else end + ONE_DAY)


def _first(history: History | None, as_of: date) -> Start | None:
    if history is None or not history.position(as_of):
        return None
    first = history.first
    return Start(first.value, first.day, first.day, StartBy.HISTORY)
