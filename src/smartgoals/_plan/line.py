"""The line under a plan: exact values over active days, its slope, its inverse and its comparison with another.

Pure arithmetic on ordinals and fractions, kept apart from the plan so that each reads on one screen. Between two knots the
line rises evenly with the active days; days off leave it where it stands.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Self, final

from attrs import frozen

from smartgoals._numbers import exact, rounded

if TYPE_CHECKING:
    from smartgoals._plan.knots import Points
    from smartgoals._time.calendar import Calendar

__all__ = ["Line", "nearly_whole"]

_BILLION = 10**9


def nearly_whole(days: Fraction) -> bool:
    """Tell whether a number of days is not whole, but within a billionth of it, as the rounding of a value leaves it."""
    rest = days.numerator % days.denominator
    return 0 < min(rest, days.denominator - rest) * _BILLION < days.denominator


@final
@frozen(eq=False)
class Line:
    """Knots as ordinals, their exact values, and the active days of the calendar up to each."""

    days: tuple[int, ...]
    values: tuple[Fraction, ...]
    counts: tuple[int, ...]
    calendar: Calendar

    @classmethod
    def of(cls, points: Points, calendar: Calendar) -> Self:
        """Prepare the line through these points."""
        days = tuple(day for day, _ in points)
        return cls(days, tuple(value for _, value in points), tuple(map(calendar.active_upto, days)), calendar)

    @property
    def toward(self) -> int:
        """+1 when it ends higher than it starts, -1 when lower, 0 when level."""
        last, first = self.values[-1], self.values[0]
        # The sign of the difference as whole numbers, which costs a tenth of comparing fractions twice.
        apart = last.numerator * first.denominator - first.numerator * last.denominator
        return (apart > 0) - (apart < 0)

    def at(self, ordinal: int) -> Fraction:
        """Return the value at the end of a day; flat before the first and after the last knot."""
        at = bisect_right(self.days, ordinal) - 1
        if at < 0:
            return self.values[0]
        if at == len(self.days) - 1 or self.days[at] == ordinal:
            return self.values[at]
        done = self.calendar.active_upto(ordinal) - self.counts[at]
        if done == 0:
            return self.values[at]
        # Left + (right - left) × done / days, brought to lowest terms once and not four times.
        left, right, days = self.values[at], self.values[at + 1], self.counts[at + 1] - self.counts[at]
        n0, d0, n1, d1 = left.numerator, left.denominator, right.numerator, right.denominator
        return Fraction(n0 * d1 * days + (n1 * d0 - n0 * d1) * done, d0 * d1 * days)

    def slope_on(self, ordinal: int) -> Fraction:
        """Return what one active day adds on the stretch that a day lies on; the day must be active and on the line."""
        return self._slope(bisect_left(self.days, ordinal))

    def _slope(self, at: int) -> Fraction:
        return (self.values[at] - self.values[at - 1]) / (self.counts[at] - self.counts[at - 1])

    def first_reached(self, wanted: Fraction) -> date | None:
        """Return the first day at whose end the line, as a rounded number, is at or past a value."""
        toward = self.toward or (1 if wanted > self.values[0] else -1)

        def reached(value: Fraction) -> bool:
            return value * toward >= wanted * toward or exact(rounded(value)) == wanted

        if reached(self.values[0]):
            return date.fromordinal(self.days[0])
        for at in range(1, len(self.days)):
            if reached(self.values[at]):
                found = self._first_on(at, reached)
                # A step back on the same day takes away what the stretch before it had reached.
                if reached(self.at(found.toordinal())):
                    return found
        return None

    def _first_on(self, at: int, reached: Callable[[Fraction], bool]) -> date:
        knot, between = date.fromordinal(self.days[at]), self.counts[at] - self.counts[at - 1]
        if between == 0:
            return knot
        start, slope = self.values[at - 1], self._slope(at)
        done = bisect_left(range(1, between + 1), True, key=lambda k: reached(start + slope * k)) + 1
        return self.calendar.nth_active_day(date.fromordinal(self.days[at - 1]), done) or knot

    def earned(self, wanted: Fraction, toward: int) -> Fraction:
        """Return the active time from the first knot after which the line is first at or past a value."""
        if (wanted - self.values[0]) * toward <= 0:
            return Fraction(0)
        for at in range(1, len(self.values)):
            v0, v1 = self.values[at - 1], self.values[at]
            if (v1 - wanted) * toward >= 0:
                t0, t1 = self.counts[at - 1] - self.counts[0], self.counts[at] - self.counts[0]
                return t0 + (wanted - v0) / (v1 - v0) * (t1 - t0)
        return Fraction(self.counts[-1] - self.counts[0])

    def standstill(self, first: Fraction, wanted: Fraction, elapsed: int) -> Fraction:
        """Return the time nearest to *elapsed* while the line stands still on a value that it reached at *first*."""
        last = first
        times = [Fraction(count - self.counts[0]) for count in self.counts]
        for at in range(1, len(times)):
            # Only what follows without a gap is the same standstill: a plan that turns back may meet the value again.
            if self.values[at - 1] == self.values[at] == wanted and times[at - 1] <= last:
                last = max(last, times[at])
        return max(first, min(last, Fraction(elapsed)))

    def settled(self, time: Fraction, wanted: Fraction) -> Fraction:
        """Return whole active days for a time that only the rounding of a value keeps from them, else the time."""
        if not nearly_whole(time):
            return time
        days = round(time)
        on = self.calendar.nth_active_day(date.fromordinal(self.days[0]), days)
        there = self.values[-1] if on is None else self.at(on.toordinal())
        return Fraction(days) if rounded(there) == rounded(wanted) else time

    def days_to_compare(self, other: Line, before: int) -> Iterable[int]:
        """Return the days before a day on which two lines must be compared to know how they lie everywhere."""
        first, last = min(self.days[0], other.days[0]), max(self.days[-1], other.days[-1])
        if self.calendar != other.calendar:
            return range(first, min(before, last + 1))
        # On one calendar both are straight between their knots, so the ends of each stretch decide.
        days = {one - eve for line in (self, other) for one in line.days for eve in (0, 1)} | {before - 1}
        return (one for one in sorted(days) if first <= one < before)
