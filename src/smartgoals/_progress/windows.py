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
from smartgoals._numbers import rounded
from smartgoals._plan.quota import ZERO, RollingWindows, back, first_window_ends
from smartgoals._progress.kept import Stride, walked
from smartgoals._progress.standing import values_of_days

if TYPE_CHECKING:
    from smartgoals._progress.reader import Reader

__all__ = ["PastWindows", "margin_of", "past_windows"]

DAYS_OF_WEEK: Final = 7
_NEVER: Final = date.max.toordinal() + 1


class PastWindows(NamedTuple):
    """The margin of the worst window that failed so far, None where none did, and whether one is unread."""

    worst: Fraction | None = None
    is_unread: bool = False


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
    return walked(asked, (first - ONE_DAY, PastWindows()), on, reader.read, looks.next)


class _Look(NamedTuple):
    """What is looked at in each window: a reader, the values of the days, and what each window asks
    if all ask the same.
    """

    reader: Reader
    windows: RollingWindows
    levels: _Levels
    uniform: Fraction | None

    def next(self, before: date, past: PastWindows) -> Stride[PastWindows]:
        """Return how the windows went up to the one that ends on the day after another."""
        reader, plan, day = self.reader, self.reader.plan, before + ONE_DAY
        since = max(plan.start_day, back(self.windows.asking.period, day))
        is_first = plan.is_cap and since == plan.start_day
        due = self.windows.amount_on(day) if self.uniform is None or is_first else self.uniform
        if due and not reader.is_read(since, day):
            return Stride(day, past._replace(is_unread=True), reader.unread_since)
        # The last reading of a counter may turn out to be no reset, once there is another.
        sure = reader.history.position(day if reader.how.counter else since)
        margin = margin_of(self._level(day) - self._level(since), due, self.windows)
        if margin < 0 and (past.worst is None or margin < past.worst):
            past = past._replace(worst=margin)
        return Stride(day, past, sure if due or reader.how.counter else -1)

    def _level(self, day: date) -> Fraction:
        reader, start = self.reader, self.reader.plan.start_day
        if reader.how.counter and start < day and reader.history.position(day) == reader.read:
            return reader.level(day)
        level = self.levels.on(day)
        return level + reader.presumed_in(start, day) if reader.presumed else level


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
        ordinal = day.toordinal()
        while self.days[-1] <= ordinal:
            found = next(self.later, None)
            self.days.append(_NEVER if found is None else found[0].toordinal())
            self.values.append(self.values[-1] if found is None else found[1])
        return self.values[bisect_right(self.days, ordinal) - 1]


def _levels_of(reader: Reader) -> _Levels:
    """Return the values of the days of a reader; those of all days where it shares them with
    readers of other days.
    """
    kept, (_, _, about, key) = reader.kept, reader.asked("levels")
    if kept is None:
        return _Levels.of(reader, reader.on)
    return kept.once("levels", about, key, lambda: _Levels.of(reader, date.max))
