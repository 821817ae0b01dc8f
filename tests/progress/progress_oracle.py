"""A slow, day-by-day reckoning of progress: no formula of the library, only counting, to hold every fast path against."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

DAY = timedelta(days=1)


def exact(value: float) -> Fraction:
    """Return the decimal that a number prints as."""
    return Fraction(Decimal(repr(value)))


@dataclass
class Oracle:
    """A plan as a list of daily values, readings as pairs, and questions answered by walking through the days."""

    knots: list[tuple[date, float]]
    readings: list[tuple[date, float]]
    as_of: date
    sign: int = 1
    flow: bool = False
    off: frozenset[date] = frozenset()
    weekdays: frozenset[int] = frozenset(range(7))
    weights: Mapping[date, float] = field(default_factory=dict)

    def weight(self, on: date) -> Fraction:
        """Return what a day counts for: its own weight, or one where something is expected on it."""
        if on in self.weights:
            return exact(self.weights[on])
        return Fraction(on.weekday() in self.weekdays and on not in self.off)

    def days(self, after: date, upto: date) -> list[date]:
        """Return the days in (after, upto]."""
        return [after + DAY * k for k in range(1, (upto - after).days + 1)]

    def count(self, after: date, upto: date) -> Fraction:
        """Return the active days in (after, upto], each for its weight."""
        return sum(map(self.weight, self.days(after, upto)), Fraction(0))

    @property
    def start(self) -> date:
        """The first day of the plan."""
        return self.knots[0][0]

    @property
    def end(self) -> date:
        """The last day of the plan."""
        return self.knots[-1][0]

    def expected(self, on: date) -> Fraction:
        """Walk from knot to knot, adding the stretch's share on each active day."""
        value = exact(self.knots[0][1])
        for (day0, value0), (day1, value1) in zip(self.knots, self.knots[1:], strict=False):
            if on >= day1:
                value = exact(value1)
                continue
            each = self.count(day0, day1)
            for day in self.days(day0, on):
                value += (exact(value1) - exact(value0)) / each * self.weight(day)
            return value
        return value

    @property
    def actual(self) -> Fraction | None:
        """Add up a flow since the start, or carry the last level."""
        seen = [(day, exact(value)) for day, value in self.readings if day <= self.as_of]
        if self.flow and self.as_of <= self.start:
            return exact(self.knots[0][1])
        if self.flow:
            since = [value for day, value in seen if day > self.start]
            return exact(self.knots[0][1]) + sum(since, Fraction(0)) if since else None
        last = max((day for day, _ in seen), default=None)
        return [value for day, value in seen if day == last][-1] if seen else None

    @property
    def is_met_for_good(self) -> bool:
        """Tell whether a total has reached the target, of which no entry so far took anything back."""
        actual, goal = self.actual, exact(self.knots[-1][1])
        if not self.flow or actual is None or self.as_of <= self.start:
            return False
        read = [value * self.sign for day, value in self.readings if day <= self.as_of]
        grows = min(read, default=0) >= 0 and any(read)
        return grows and (float(actual) == float(goal) or (actual - goal) * self.sign >= 0)

    def gap(self, on: date) -> Fraction:
        """Return how far today's value is ahead of a day's plan: nothing where both are the same number once rounded.

        What is met for good is not behind, whatever the plan asks for on its way to the target.
        """
        actual, expected = self.actual or Fraction(0), self.expected(on)
        ahead = Fraction(0) if float(actual) == float(expected) else self.sign * (actual - expected)
        return max(ahead, Fraction(0)) if self.is_met_for_good else ahead

    @property
    def falls_behind_on(self) -> date | None:
        """Step on, day by day, until today's value is behind, or the plan is over."""
        on = self.as_of + DAY
        while on <= self.end:
            if self.gap(on) < 0:
                return on
            on += DAY
        return None

    @property
    def safe_days(self) -> int:
        """Count the days that may pass idle."""
        if self.gap(self.as_of) < 0:
            return 0
        found = self.falls_behind_on
        return (found - self.as_of).days - 1 if found else (self.end - self.as_of).days

    @property
    def required(self) -> Fraction | None:
        """Share what is missing among the active days left."""
        missing = exact(self.knots[-1][1]) - (self.actual or Fraction(0))
        if missing * self.sign <= 0:
            return Fraction(0)
        left = self.count(max(self.as_of, self.start), self.end)
        return missing / left if left else None

    @property
    def mean(self) -> Fraction | None:
        """Share what was made among the active days so far."""
        passed = self.count(self.start, self.as_of)
        return ((self.actual or Fraction(0)) - exact(self.knots[0][1])) / passed if passed else None

    def arrives_on(self, most: int) -> date | None:
        """Add the mean pace on each active day until the target is reached."""
        value, target = self.actual or Fraction(0), exact(self.knots[-1][1])
        on = self.as_of
        for _ in range(most):
            if (target - value) * self.sign <= 0:
                return on
            on += DAY
            value += (self.mean or Fraction(0)) * self.weight(on)
        return None

    @property
    def earned(self) -> Fraction:
        """Walk along a monotone plan until it has reached the value, then take the share of the last active day."""
        toward = 1 if self.knots[-1][1] > self.knots[0][1] else -1
        value = toward * (self.actual or Fraction(0))
        before = toward * exact(self.knots[0][1])
        if value <= before:
            return Fraction(0)
        passed = Fraction(0)
        for day in self.days(self.start, self.end):
            now = toward * self.expected(day)
            if self.weight(day):
                if now >= value:
                    return passed + (value - before) / (now - before) * self.weight(day)
                passed += self.weight(day)
            before = now
        return passed
