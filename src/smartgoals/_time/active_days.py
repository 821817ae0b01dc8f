"""Counting and stepping active days in the time of a binary search, never day by day.

Private arithmetic under :class:`Calendar`: days are ordinals (1 = 1 January of year 1, a Monday), days off are disjoint
spans in order. The count up to a day is whole weeks × working days, plus the rest of the week, minus what the spans off
took; it never falls, so it can be inverted by bisection.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from datetime import date
from typing import final

from attrs import frozen

__all__ = ["ActiveDays"]

_LAST = date.max.toordinal()


@final
@frozen(eq=False)
class ActiveDays:
    """How many active days lie up to any ordinal, and which ordinal has the n-th of them."""

    _week: tuple[int, ...]  # working days among the first k days of a week that starts on Monday, k = 0…7
    _starts: tuple[int, ...]  # first ordinal of each span off
    _ends: tuple[int, ...]  # last ordinal of each span off
    _before: tuple[int, ...]  # active days up to the day before each span
    _lost: tuple[int, ...]  # working days that the spans before this one took; one entry more than spans

    @classmethod
    def of(cls, working_days: frozenset[int], spans_off: Iterable[tuple[int, int]]) -> ActiveDays:
        """Prepare the counts for these working weekdays and spans off (both ends included, in any order)."""
        week = tuple(sum(1 for one in working_days if one < k) for k in range(8))
        starts: list[int] = []
        ends: list[int] = []
        for start, end in sorted(spans_off):
            if starts and start <= ends[-1] + 1:
                ends[-1] = max(ends[-1], end)
            else:
                starts.append(start)
                ends.append(end)
        lost = [0]
        before = []
        for start, end in zip(starts, ends, strict=True):
            before.append(_working(week, start - 1) - lost[-1])
            lost.append(lost[-1] + _working(week, end) - _working(week, start - 1))
        return cls(week, tuple(starts), tuple(ends), tuple(before), tuple(lost))

    def upto(self, ordinal: int) -> int:
        """Return the number of active days from ordinal 1 to this one."""
        weeks, rest = divmod(ordinal, 7)
        worked = weeks * self._week[7] + self._week[rest]
        if not self._starts:
            return worked
        span = bisect_right(self._starts, ordinal) - 1
        if span < 0:
            return worked
        if ordinal <= self._ends[span]:
            return self._before[span]
        return worked - self._lost[span + 1]

    def nth(self, n: int) -> int | None:
        """Return the ordinal of the n-th active day (n >= 1), or None when the calendar ends before it."""
        if n < 1:
            return None
        passed = bisect_left(self._before, n)
        ordinal = _nth_working(self._week, n + self._lost[passed])
        return ordinal if ordinal <= _LAST else None

    @property
    def total(self) -> int:
        """The number of active days in all of the calendar."""
        return self.upto(_LAST)


def _working(week: tuple[int, ...], ordinal: int) -> int:
    weeks, rest = divmod(ordinal, 7)
    return weeks * week[7] + week[rest]


def _nth_working(week: tuple[int, ...], n: int) -> int:
    weeks, rest = divmod(n - 1, week[7])
    return weeks * 7 + bisect_left(week, rest + 1)
