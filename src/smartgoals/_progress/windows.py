"""Windows: the worst rolling window so far, by one walk over the days since the start.

Knows the windows of a plan, and readings through a reader. A window that ended is told in the same
way on every later day, so that the days of a call share the walk, and the values that it looks at.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple, Self

from attrs import frozen

from smartgoals._days import ONE_DAY
from smartgoals._model._spans import says_days
from smartgoals._numbers import rounded
from smartgoals._plan.quota import DAY, ZERO, RollingWindows, Span, active_days, back, first_window_ends
from smartgoals._progress.carry import spared_of
from smartgoals._progress.kept import Stride, walked
from smartgoals._progress.standing import values_of_days

if TYPE_CHECKING:
    from smartgoals._plan.plan import Plan
    from smartgoals._progress.reader import Reader
    from smartgoals._time.period import Period

__all__ = ["PastWindows", "margin_of", "past_windows"]

DAYS_OF_WEEK: Final = 7
_SHORTEST_MONTH: Final = 28
_LAST: Final = date.max.toordinal()
_NEVER: Final = _LAST + 1


class PastWindows(NamedTuple):
    """The margin of the worst window that failed so far, None where none did, and whether one is unread.

    Of a demand `lost` is what its windows lacked in all, each by the share of the plan that its last
    day has, and `unseen` what the plan asks on the days with which unread ones end. Both are counted
    up to the end of a day, after which each window lacks a share (`lacks`), None where it is unread.
    `freely` is what of an allowance of each day was used on days off that let it be used.
    """

    worst: Fraction | None = None
    is_unread: bool = False
    lost: Fraction = ZERO
    unseen: Fraction = ZERO
    counted_to: date | None = None
    lacks: Fraction | None = ZERO
    freely: Fraction = ZERO

    def upto(self, plan: Plan, day: date) -> PastWindows:
        """Return the same with what windows lacked counted up to a day."""
        if self.lacks == ZERO:
            return self._replace(counted_to=day)
        asks = abs(plan.exact_on(day) - plan.exact_on(self.counted_to or plan.start_day))
        if self.lacks is None:
            return self._replace(counted_to=day, unseen=self.unseen + asks)
        return self._replace(counted_to=day, lost=self.lost + self.lacks * asks)


def past_windows(reader: Reader, windows: RollingWindows) -> PastWindows:
    """Return how the windows of a plan went that ended by the day of a reader."""
    plan, on = reader.plan, reader.on
    first = plan.start_day + ONE_DAY if plan.is_cap else first_window_ends(plan)
    if first > on:
        return PastWindows()
    asked = reader.asked("windows")
    looks = _Look(
        reader, windows, _levels_of(reader), windows.amount_on(first) if _is_uniform(windows) else None
    )
    return walked(asked, (first - ONE_DAY, PastWindows()), on, reader.read, looks.next).upto(plan, on)


class _Look(NamedTuple):
    """What is looked at in each window: a reader, the values of the days, and what each window asks
    if all ask the same.
    """

    reader: Reader
    windows: RollingWindows
    levels: _Levels
    uniform: Fraction | None

    def next(self, before: date, past: PastWindows) -> Stride[PastWindows]:
        """Return how the windows went up to the one that ends on the day after another, and those
        after it that hold and ask the same.
        """
        went = self._after(before, past)
        return went._replace(on=self._alike_upto(went.on))

    def _alike_upto(self, day: date) -> date:
        """Return the last day whose window surely holds and asks what that of a day does: no value
        changes on the way, neither at its end nor where it begins.
        """
        reader = self.reader
        since = back(self.windows.asking.period, day)
        if reader.presumed or reader.how.counter or since <= reader.plan.start_day or self._is_spread:
            return day
        ends, begins, days = day.toordinal(), since.toordinal(), _shortest(self.windows.asking.period)
        last = min(self._changes_after(ends), self._changes_after(begins) + days) - 1
        if self.uniform is None:
            last = min(last, ends + days // 2)
            if last <= ends or not self._asks_all(date.fromordinal(last - days), day):
                return day
        return date.fromordinal(max(ends, min(last, _LAST)))

    def _asks_all(self, after: date, upto: date) -> bool:
        """Tell whether every window that holds some days surely asks for the whole amount."""
        asking = self.windows.asking
        is_whole = asking.is_made_up_for and asking.period != DAY
        return is_whole and bool(active_days(asking.calendar, Span(after + ONE_DAY, upto)))

    def _changes_after(self, ordinal: int) -> int:
        """Return the first day after another on which something is read, or the value changes."""
        read = self.reader.history.ordinals
        place = bisect_right(read, ordinal)
        return min(read[place] if place < len(read) else _NEVER, self.levels.changes_after(ordinal))

    def _after(self, before: date, past: PastWindows) -> Stride[PastWindows]:
        reader, plan, day = self.reader, self.reader.plan, before + ONE_DAY
        # The first window speaks for all days since the start, each later one for that it ends with.
        past = past.upto(plan, plan.start_day if past.counted_to is None else before)
        since = max(plan.start_day, back(self.windows.asking.period, day))
        is_first = plan.is_cap and since == plan.start_day
        due = self.windows.amount_on(day) if self.uniform is None or is_first else self.uniform
        untold = reader.untold_since(day)
        if due and not (reader.is_read(since, day) and reader.read > untold):
            # Nothing is expected of days off, so that nobody need read them.
            is_unread = past.is_unread or not self.windows.is_idle(since, day)
            lacks = None if is_unread else past.lacks
            return Stride(day, past._replace(is_unread=is_unread, lacks=lacks), reader.unread_since)
        # The last reading of a counter may turn out to be no reset, once there is another.
        is_counter = reader.how.counter
        sure = reader.history.position(day) if is_counter else max(untold, reader.sure_since(since, day))
        held = self._held(since, day)
        if plan.is_cap and self.windows.asking.period == DAY and self.windows.is_idle(since, day):
            past = past._replace(freely=past.freely + spared_of(held, due))
        margin = margin_of(held, due, self.windows)
        if margin < 0 and (past.worst is None or margin < past.worst):
            past = past._replace(worst=margin)
        past = past._replace(lacks=-margin / abs(due) if margin < 0 and due and not plan.is_cap else ZERO)
        return Stride(day, past, sure if due or is_counter else -1)

    @property
    def _is_spread(self) -> bool:
        """Whether amounts are spread over the days that they cover, each of which then changes the total."""
        return self.reader.adds_up and says_days(self.reader.history)

    def _held(self, since: date, day: date) -> Fraction:
        """Return what the days after one up to another hold."""
        if self._is_spread:
            return self.reader.change(since, day)
        return self._level(day) - self._level(since)

    def _level(self, day: date) -> Fraction:
        reader, start = self.reader, self.reader.plan.start_day
        if reader.how.counter and start < day and reader.history.position(day) == reader.read:
            return reader.level(day)
        level = self.levels.on(day)
        return level + reader.presumed_in(start, day) if reader.presumed else level


def _shortest(period: Period) -> int:
    """Return of how many days a period is at the least."""
    days, months = period.days, period.months
    return days or (months or 0) * _SHORTEST_MONTH


def _is_uniform(windows: RollingWindows) -> bool:
    """Tell whether every whole window surely asks for the same: none can lie in days off, in a
    pause or in half days.
    """
    calendar, days = windows.plan.calendar, windows.asking.period.days
    if calendar.pauses or calendar.holidays or calendar.weights:
        return False
    return len(calendar.working_days) == DAYS_OF_WEEK or days is None or days >= DAYS_OF_WEEK


def margin_of(holds: Fraction, due: Fraction, windows: RollingWindows) -> Fraction:
    """Return how far a window is on its good side; one that has nothing to ask for, such as in a
    pause, is not missed.
    """
    if rounded(holds) == rounded(due):
        return ZERO
    margin = (holds - due) * windows.plan.sign
    return margin if due or not windows.asking.amount else max(ZERO, margin)


@frozen(eq=False)
class _Levels:
    """The values at the end of the days since a plan's start, by the days they change, read on as
    far as is asked.
    """

    days: list[int]
    values: list[Fraction]
    later: Iterator[tuple[date, Fraction]]

    @classmethod
    def of(cls, reader: Reader, upto: date) -> Self:
        """Return the values of a reader: of what adds up since the start, else the levels."""
        base, start = reader.base, reader.plan.start_day
        read = values_of_days(reader.history, reader.how, base, start, upto)
        days = [start.toordinal(), start.toordinal() + 1]
        if reader.adds_up:
            return cls(days, [ZERO, ZERO], ((on, value - base) for on, value in read))
        return cls(days, [base, reader.stood_at_start()], read)

    def on(self, day: date) -> Fraction:
        """Return the value at the end of a day."""
        return self.values[self._place(day.toordinal()) - 1]

    def changes_after(self, ordinal: int) -> int:
        """Return the first day after another on which the value may change."""
        return self.days[self._place(ordinal)]

    def _place(self, ordinal: int) -> int:
        while self.days[-1] <= ordinal:
            found = next(self.later, None)
            self.days.append(_NEVER if found is None else found[0].toordinal())
            self.values.append(self.values[-1] if found is None else found[1])
        return bisect_right(self.days, ordinal)


def _levels_of(reader: Reader) -> _Levels:
    """Return the values of the days of a reader; those of all days where it shares them with
    readers of other days.
    """
    kept, (_, _, about, key) = reader.kept, reader.asked("levels")
    if kept is None:
        return _Levels.of(reader, reader.on)
    return kept.once("levels", about, key, lambda: _Levels.of(reader, date.max))
