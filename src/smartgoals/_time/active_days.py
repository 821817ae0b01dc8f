"""Counting and stepping active days in the time of a binary search, never day by day.

Private arithmetic under :class:`Calendar`: days are ordinals (1 = 1 January of year 1, a Monday),
and what a day weighs is a whole number of units, 1 where every active day weighs the same. Spans of
days that weigh something else than their weekday does are disjoint and in order. The count up to a
day is whole weeks × units of a week, plus the rest of the week, less what the spans took (or with
what they gave); it never falls, so it can be inverted by bisection.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from datetime import date
from fractions import Fraction
from itertools import accumulate
from typing import TypeAlias, final

from attrs import frozen

__all__ = ["ActiveDays", "Days", "in_days"]

_LAST = date.max.toordinal()

Days: TypeAlias = int | Fraction
"""A number of active days, exactly: whole, unless a calendar gives some days another weight."""


def in_days(units: int, of_a_day: int) -> Days:
    """Return units as days: a whole number where it is one.

    >>> in_days(4, 2), in_days(9, 2)
    (2, Fraction(9, 2))
    """
    days, rest = divmod(units, of_a_day)
    return Fraction(units, of_a_day) if rest else days


@final
@frozen(eq=False)
class ActiveDays:
    """How many units lie up to any ordinal, and by which ordinal the n-th of them has passed."""

    _week: tuple[int, ...]  # units of the first k days of a week that starts on Monday, k = 0…7
    _starts: tuple[int, ...]  # first ordinal of each span
    _ends: tuple[int, ...]  # last ordinal of each span
    _each: tuple[int, ...]  # units of each day of the span, 0 for days off
    _before: tuple[int, ...]  # units up to the day before each span
    _lost: tuple[int, ...]  # units of weekdays that the spans before this one took; one entry more than spans

    @classmethod
    def of(cls, weekdays: Sequence[int], spans: Iterable[tuple[int, int, int]]) -> ActiveDays:
        """Prepare the counts for the units of each weekday and for spans of another weight: first,
        last, units of a day.

        Spans may come in any order; those that overlap weigh the same.
        """
        week = tuple(accumulate(weekdays, initial=0))
        starts: list[int] = []
        ends: list[int] = []
        each: list[int] = []
        for start, end, units in sorted(spans):
            if starts and start <= ends[-1] + 1 and units == each[-1]:
                ends[-1] = max(ends[-1], end)
            else:
                starts.append(start)
                ends.append(end)
                each.append(units)
        lost = [0]
        before = []
        for start, end, units in zip(starts, ends, each, strict=True):
            eve = _by_weekday(week, start - 1)
            before.append(eve - lost[-1])
            lost.append(lost[-1] + _by_weekday(week, end) - eve - units * (end - start + 1))
        return cls(week, tuple(starts), tuple(ends), tuple(each), tuple(before), tuple(lost))

    def upto(self, ordinal: int) -> int:
        """Return the units from ordinal 1 to this one."""
        weeks, rest = divmod(ordinal, 7)
        worked = weeks * self._week[7] + self._week[rest]
        if not self._starts:
            return worked
        span = bisect_right(self._starts, ordinal) - 1
        if span < 0:
            return worked
        if ordinal <= self._ends[span]:
            return self._before[span] + self._each[span] * (ordinal - self._starts[span] + 1)
        return worked - self._lost[span + 1]

    def nth(self, n: int) -> int | None:
        """Return the first ordinal up to which n units lie (n >= 1), or None when the calendar ends
        before it.
        """
        if n < 1:
            return None
        passed = bisect_left(self._before, n)
        if passed and self._each[passed - 1]:
            span = passed - 1
            inside = self._starts[span] + (n - self._before[span] - 1) // self._each[span]
            if inside <= self._ends[span]:
                return inside
        ordinal = _nth_by_weekday(self._week, n + self._lost[passed])
        return ordinal if ordinal <= _LAST else None

    def alike_upto(self, ordinal: int) -> int:
        """Return the last ordinal up to which each from one on weighs what its weekday does; the eve
        of one that does not.
        """
        span = bisect_left(self._ends, ordinal)
        return max(ordinal, self._starts[span]) - 1 if span < len(self._starts) else _LAST

    @property
    def total(self) -> int:
        """The units in all of the calendar."""
        return self.upto(_LAST)

    @property
    def week(self) -> int:
        """The units of a week without any span."""
        return self._week[7]


def _by_weekday(week: tuple[int, ...], ordinal: int) -> int:
    weeks, rest = divmod(ordinal, 7)
    return weeks * week[7] + week[rest]


def _nth_by_weekday(week: tuple[int, ...], n: int) -> int:
    weeks, rest = divmod(n - 1, week[7])
    return weeks * 7 + bisect_left(week, rest + 1)
