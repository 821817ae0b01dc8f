"""The line under a plan: exact values over active days, its slope, its inverse and its comparison
with another.

Pure arithmetic on ordinals and fractions, kept apart from the plan so that each reads on one
screen. Between two knots the line rises evenly with the active days; days off leave it where it
stands.
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
    from smartgoals._time.active_days import Days
    from smartgoals._time.calendar import Calendar

__all__ = ["Line", "end_nearby"]

_BILLION = 10**9
_BILLIONTH = Fraction(1, _BILLION)


def end_nearby(calendar: Calendar, after: date, time: Fraction) -> Days | None:
    """Return the active days at the end of a day from which a time is a billionth away at most, as
    rounding leaves it.

    None where the time is that of the end of a day itself, or of none.
    """
    if not calendar.weights:
        rest = time.numerator % time.denominator
        is_near = 0 < min(rest, time.denominator - rest) * _BILLION < time.denominator
        return round(time) if is_near else None
    days = calendar.active_days(after, calendar.day_by(after, time - _BILLIONTH) or after)
    return days if 0 < abs(days - time) < _BILLIONTH else None


@final
@frozen(eq=False)
class Line:
    """Knots as ordinals, their exact values, and the active days of the calendar up to each."""

    days: tuple[int, ...]
    values: tuple[Fraction, ...]
    counts: tuple[Days, ...]
    calendar: Calendar

    @classmethod
    def of(cls, points: Points, calendar: Calendar) -> Self:
        """Prepare the line through these points."""
        days = tuple(day for day, _ in points)
        return cls(
            days, tuple(value for _, value in points), tuple(map(calendar.active_upto, days)), calendar
        )

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
        """Return what a whole active day adds on the stretch that a day lies on; the day must be
        active and on the line.
        """
        return self._slope(bisect_left(self.days, ordinal))

    def after(self, time: Days) -> Fraction:
        """Return the value after an active time since the first knot, exactly, be it in the middle
        of a day.
        """
        on = self.calendar.day_by(date.fromordinal(self.days[0]), time)
        ordinal, begins = self.days[-1] if on is None else on.toordinal(), self.counts[0]
        if self.calendar.active_upto(ordinal) - begins <= time:
            return self.at(ordinal)
        into = time - (self.calendar.active_upto(ordinal - 1) - begins)
        return self.at(ordinal - 1) + self.slope_on(ordinal) * into

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
        start, slope, done = self.values[at - 1], self._slope(at), self.counts[at - 1]
        if self.calendar.weights:
            upto, days = self.calendar.active_upto, range(self.days[at - 1] + 1, self.days[at] + 1)
            first = bisect_left(days, True, key=lambda day: reached(start + slope * (upto(day) - done)))
            return date.fromordinal(days[first])
        whole = bisect_left(range(1, int(between) + 1), True, key=lambda k: reached(start + slope * k)) + 1
        return self.calendar.nth_active_day(date.fromordinal(self.days[at - 1]), whole) or knot

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

    def standstill(self, first: Fraction, wanted: Fraction, elapsed: Days) -> Fraction:
        """Return the time nearest to *elapsed* while the line stands still on a value that it
        reached at *first*.
        """
        last = first
        times = [Fraction(count - self.counts[0]) for count in self.counts]
        for at in range(1, len(times)):
            # Only what follows without a gap is the same standstill: a plan that turns back may
            # meet the value again.
            if self.values[at - 1] == self.values[at] == wanted and times[at - 1] <= last:
                last = max(last, times[at])
        return max(first, min(last, Fraction(elapsed)))

    def settled(self, time: Fraction, wanted: Fraction) -> Fraction:
        """Return the active days at the end of a day for a time that only the rounding of a value
        keeps from it.
        """
        days = end_nearby(self.calendar, date.fromordinal(self.days[0]), time)
        if days is None:
            return time
        on = self.calendar.day_by(date.fromordinal(self.days[0]), days)
        there = self.values[-1] if on is None else self.at(on.toordinal())
        return Fraction(days) if rounded(there) == rounded(wanted) else time

    def days_to_compare(self, other: Line, before: int) -> Iterable[int]:
        """Return the days before a day on which two lines must be compared to know how they lie
        everywhere.
        """
        first, last = min(self.days[0], other.days[0]), max(self.days[-1], other.days[-1])
        if self.calendar != other.calendar:
            return range(first, min(before, last + 1))
        # On one calendar both are straight between their knots, so the ends of each stretch decide.
        days = {one - eve for line in (self, other) for one in line.days for eve in (0, 1)} | {before - 1}
        return (one for one in sorted(days) if first <= one < before)
