"""Reader: one history read for one plan or band up to one day, so that every window of it is read in the same way.

Knows standing values and plans. What a policy presumes for missing days is part of every window it falls into.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from smartgoals._days import ONE_DAY
from smartgoals._model.facts import bounds_of
from smartgoals._model.metric import Nature
from smartgoals._model.way_of_reading import MissingDays
from smartgoals._numbers import Number, exact, rounded
from smartgoals._plan.quota import ZERO
from smartgoals._progress.standing import (
    HowRead,
    Run,
    Standing,
    level_on,
    standing,
    values_of_days,
)

if TYPE_CHECKING:
    from smartgoals._model.history import History
    from smartgoals._plan.plan import Plan


class Reader(NamedTuple):
    """A history and how to read it, for a plan; the value it starts from, the day, what is presumed, what is read.

    `base` is what the goal starts from, `presumed` the days for which a use of an allowance is assumed, at
    `times` the pace of the plan.
    """

    history: History
    how: HowRead
    plan: Plan
    base: Fraction
    on: date
    stands: Standing
    presumed: tuple[Run, ...] = ()
    times: Fraction = ZERO

    @classmethod
    def of(cls, history: History, how: HowRead, plan: Plan, base: Fraction, on: date) -> Reader:
        """Return the reader of a history for a plan up to the end of a day."""
        stands = standing(history, how, base=base, since=plan.start_day, on=on)
        reader = cls(history, how, plan, base, on, stands)
        if how.assume.missing is not MissingDays.PESSIMISTIC:
            return reader
        reader = reader._replace(presumed=stands.assumed, times=exact(how.assume.times))
        if stands.value is None or not stands.assumed:
            return reader
        value = stands.value + reader.presumed_in(date.min, on)
        return reader._replace(stands=stands._replace(value=value))

    @property
    def adds_up(self) -> bool:
        """Whether readings add up, so that the value is a total."""
        return self.how.nature is Nature.FLOW

    @property
    def only_adds(self) -> bool:
        """Whether a total cannot go back from where the plan leads, by the range of what is counted.

        Where nobody gives a range, it is taken from the readings so far: what never fell is a count.
        """
        if not self.adds_up or (self.times and not self.plan.is_cap):
            return False  # what is presumed for silent days takes away from a demand
        rises, bounds = (self.plan.change or self.plan.sign) > 0, bounds_of(self.history.metric)
        bound = bounds[0] if rises else bounds[1]
        if bound is None and bounds == (None, None):
            read = self.history.numbers[: self.history.position(self.on)]
            bound = min(read, default=0) if rises else max(read, default=0)
        return bound is not None and (bound >= 0 if rises else bound <= 0)

    @property
    def carried_in(self) -> Fraction | None:
        """What the first day of the plan shows if nothing is read until then."""
        if self.on < self.plan.start_day and self.how.from_baseline and not self.how.pools(self.history):
            return self.base
        return self.stands.value

    def presumed_in(self, after: date, upto: date) -> Fraction:
        """Return what is presumed to have been used on the missing days in (after, upto]."""
        total = ZERO
        for first, last in self.presumed:
            since, until = max(first - ONE_DAY, after), min(last, upto)
            if since < until:
                total += _presumed(self.plan, since, until, self.times)
        return total

    def change(self, after: date, upto: date) -> Fraction:
        """Return what changed from the end of one day to the end of another, exactly."""
        extra = self.presumed_in(after, upto) if self.presumed else ZERO
        if self.adds_up:
            return self.history.exact_total(after, upto) + extra
        change = self.level(upto) - self.level(after)
        return change + extra if self.presumed else change

    def level(self, on: date) -> Fraction:
        """Return the level at the end of a day; what the goal starts from before any reading, and on its first day."""
        if on == self.on and self.stands.value is not None and not self.presumed:
            return self.stands.value
        if on == self.plan.start_day:
            return self.base
        found = level_on(self.history, self.how, self.base, self.plan.start_day, on)
        return self.base if found is None else found

    def evidence_from(self, after: date) -> date:
        """Return the first day from which a window that begins at the end of *after* may count, not before any evidence."""
        first = self.plan.start_day
        if len(self.history):
            first = min(first, date.fromordinal(self.history.ordinals[0]))
        return max(after, first)

    def is_read(self, after: date, upto: date) -> bool:
        """Whether something is known of the days in (after, upto]: a reading in them or later, or a policy for silence."""
        if self.how.assume.missing in (MissingDays.ZERO, MissingDays.PESSIMISTIC):
            return True
        return self.history.position(self.on) > self.history.position(after)

    def values(self) -> Iterator[tuple[date, Fraction]]:
        """Yield the days on which the value may have changed, from the plan's first to the day, and the value at their end."""
        return values_of_days(self.history, self.how, self.base, self.plan.start_day, self.on)

    def was_reached(self, goal: Fraction, *, falls: bool) -> bool:
        """Tell whether a level stood on a value, or past it, on any day since the start."""
        first = self.plan.start_day + ONE_DAY
        is_carried = self.on >= first and self.how.assume.missing is not MissingDays.UNKNOWN
        if is_carried and not self.history.on_day(first):
            stood = rounded(self.stood_at_start())
            if _is_past(stood, rounded(goal), falls):
                return True
        if self.how.counter or self.how.pools(self.history):
            return any(value <= goal if falls else value >= goal for _, value in self.values())
        low, high = self.history.position(self.plan.start_day), self.history.position(self.on)
        if low >= high:
            return False
        numbers, wanted = self.history.numbers[low:high], rounded(goal)
        return min(numbers) <= wanted if falls else max(numbers) >= wanted

    def reached_since(self, goal: Fraction, *, falls: bool) -> date | None:
        """Return the first day of the run of days up to now on which the value stands on a value or past it, or None.

        Not before the plan's first day, unless that is still to come. A level is looked for in the column of values,
        a total that only grows by halving; anything else takes one pass over the readings.
        """
        first = min(self.plan.start_day + ONE_DAY, self.on)
        wanted = rounded(goal)
        since: date | None = first if _is_past(rounded(self.stood_at_start()), wanted, falls) else None
        if self.adds_up and not falls and self.only_adds and not self.how.before_start:
            return since or self._total_reached(goal)
        if self.adds_up or self.how.counter or self.how.pools(self.history):
            for day, value in self.values():
                if not _is_past(rounded(value), wanted, falls):
                    since = None
                elif since is None:
                    since = day
            return since
        return self._level_reached(since, wanted, falls)

    def stood_at_start(self) -> Fraction:
        """Return what was read by the plan's start, which may not be what the plan starts from; else that."""
        start = self.plan.start_day
        found = None if self.adds_up else level_on(self.history, self.how, self.base, start, start)
        return self.base if found is None else found

    def _total_reached(self, goal: Fraction) -> date | None:
        history, after = self.history, self.plan.start_day
        low, high = history.position(after), history.position(self.on)
        ordinals = history.ordinals[low:high]

        def reached(ordinal: int) -> bool:
            total = self.base + history.exact_total(after, date.fromordinal(ordinal))
            return total >= goal or rounded(total) == rounded(goal)

        at = bisect_left(ordinals, True, key=reached)
        return date.fromordinal(ordinals[at]) if at < len(ordinals) else None

    def _level_reached(self, since: date | None, wanted: Number, falls: bool) -> date | None:
        """Return since when a level has stood past a value: the reading after the last that fell short, else *since*."""
        history = self.history
        low, high = history.position(self.plan.start_day), history.position(self.on)
        numbers, ordinals = history.numbers, history.ordinals
        worst = (max if falls else min)(numbers[low:high], default=wanted)
        short = None
        if not _is_past(worst, wanted, falls):
            for at in range(high - 1, low - 1, -1):
                closes = at + 1 == high or ordinals[at + 1] != ordinals[at]
                if closes and not _is_past(numbers[at], wanted, falls):
                    short = at
                    break
        if short is not None:
            after = short + 1
            return date.fromordinal(ordinals[after]) if after < high else None
        if since is not None:
            return since
        return date.fromordinal(ordinals[low]) if low < high else None


def _is_past(value: Number, wanted: Number, falls: bool) -> bool:
    return value <= wanted if falls else value >= wanted


def _presumed(plan: Plan, after: date, upto: date, times: Fraction) -> Fraction:
    """Return what is assumed to have been used of an allowance in (after, upto]: a multiple of what the plan gave.

    Only the stretches of the plan that lead away from its good side count; a demand is presumed to have stood still.
    """
    total, level = ZERO, plan.exact_on(after)
    for on in (*(knot.on for knot in plan.knots if after < knot.on < upto), upto):
        value = plan.exact_on(on)
        if (value - level) * plan.sign < 0:
            total += value - level
        level = value
    return total * times
