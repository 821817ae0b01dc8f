"""Reader: one history read for one plan or band up to one day, so that every window of it is read
in the same way.

Knows standing values and plans. What a policy presumes for missing days is part of every window it
falls into.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple, Self

from smartgoals._days import ONE_DAY
from smartgoals._model._spans import amount, firsts, says_days
from smartgoals._model.facts import bounds_of
from smartgoals._model.metric import Nature
from smartgoals._model.way_of_reading import MissingDays
from smartgoals._numbers import exact
from smartgoals._plan.quota import ZERO
from smartgoals._progress.how_read import HowRead
from smartgoals._progress.kept import Begun, Kept, WalkOf
from smartgoals._progress.standing import (
    HistoryStanding,
    Run,
    level_on,
    missing_runs,
    standing,
    values_of_days,
)

if TYPE_CHECKING:
    from smartgoals._model.history import History
    from smartgoals._plan.plan import Plan
    from smartgoals._progress.reasons import Reason


class Reader(NamedTuple):
    """A history and how to read it, for a plan; the value it starts from, the day, what is
    presumed, what is read.

    `base` is what the goal starts from, `presumed` the days for which a use of an allowance is
    assumed, at `times` the pace of the plan. `kept` holds what is the same for the readers of other
    days, None for one alone; `alike` is the one thing that readers have in common whose histories
    and plans say the same of the days they share, None where they are the same themselves. `begun` is
    what it shares with those of histories that go on from the same one.
    """

    history: History
    how: HowRead
    plan: Plan
    base: Fraction
    on: date
    stands: HistoryStanding
    presumed: tuple[Run, ...] = ()
    times: Fraction = ZERO
    kept: Kept | None = None
    alike: object = None
    begun: Begun | None = None

    @classmethod
    def of(
        cls,
        history: History,
        how: HowRead,
        plan: Plan,
        base: Fraction,
        on: date,
        *,
        kept: Kept | None = None,
        alike: object = None,
        begun: Begun | None = None,
    ) -> Reader:
        """Return the reader of a history for a plan up to the end of a day."""
        stands = standing(history, how, base=base, since=plan.start_day, on=on, kept=kept)
        reader = cls(history, how, plan, base, on, stands, kept=kept, alike=alike, begun=begun)
        if how.assume.missing is not MissingDays.PESSIMISTIC:
            return reader
        # What is presumed of silent days is taken back by a later reading, so that days share nothing.
        reader = reader.alone._replace(presumed=stands.assumed, times=exact(how.assume.times))
        if stands.value is None or not stands.assumed:
            return reader
        value = stands.value + reader.presumed_in(date.min, on)
        return reader._replace(stands=stands._replace(value=value))

    def without_value(self, why: Reason) -> Reader:
        """Return the reader of a history that tells nothing of what is asked, and why."""
        return self._replace(stands=HistoryStanding(None, why), presumed=())

    @property
    def alone(self) -> Self:
        """The reader without what it shares with those of other days."""
        return self if self.kept is None and self.begun is None else self._replace(kept=None, begun=None)

    @property
    def read(self) -> int:
        """How many readings there are by the day."""
        return self.history.position(self.on)

    def asked(self, question: str) -> WalkOf:
        """Return a question about the days of the plan, whose answers the readers of other days share."""
        about = (self.history, self.plan) if self.alike is None else (self.alike, self.plan.better)
        return WalkOf(self.kept, question, about, (self.how, self.base))

    def sure_since(self, after: date, upto: date) -> int:
        """Return the readings it takes to be sure of what (after, upto] brought: with more of them
        nothing changes it.
        """
        since = -1 if self._silence_tells else self.history.position(after)
        if self.kept is None or not says_days(self.history):
            return since
        # A later reading may cover days of the past.
        history = self.history
        begins = self.kept.once("firsts", (history,), (), lambda: _first_days(history))
        return max(since, bisect_right(begins, upto.toordinal()) - 1)

    @property
    def unread_since(self) -> int:
        """The readings it takes to be sure that nobody read some days: of people no later reading tells."""
        return -1 if self.how.of_people else self.read

    @property
    def last_told(self) -> date | None:
        """The last day before that of the reader of which the value is told, where silence tells
        nothing; None without one.
        """
        since, upto = self.plan.start_day, self.history.position(self.on)
        if upto <= self.history.position(since):
            return None
        day = date.fromordinal(self.history.ordinals[upto - 1])
        if self.adds_up:
            silent = missing_runs(self.history, since, day, between=self.how.assume.between)
            day = silent[0][0] - ONE_DAY if silent else day
        return day if since < day < self.on else None

    @property
    def adds_up(self) -> bool:
        """Whether readings add up, so that the value is a total."""
        return self.how.nature is Nature.FLOW

    @property
    def allows_nothing(self) -> bool:
        """Whether a total of which less is better is to stay where it begins: one more misses that."""
        return self.adds_up and self.plan.sign < 0 and not self.plan.change

    @property
    def only_adds(self) -> bool:
        """Whether a total cannot go back from where the plan leads, by the range of what is counted.

        Where nobody gives a range, it is taken from the readings so far: what never fell is a count.
        """
        is_allowance = self.plan.is_cap or self.allows_nothing
        if not self.adds_up or (self.times and not is_allowance):
            return False  # what is presumed for silent days takes away from a demand
        toward = self.plan.change or (-self.plan.sign if is_allowance else self.plan.sign)
        rises, bounds = toward > 0, bounds_of(self.history.metric)
        bound = bounds[0] if rises else bounds[1]
        if bound is None and bounds == (None, None):
            read = self.history.numbers[: self.history.position(self.on)]
            # Readings of nothing say of no side that a total does not go there.
            bound = (min(read) if rises else max(read)) if any(read) else None
        return bound is not None and (bound >= 0 if rises else bound <= 0)

    @property
    def carried_in(self) -> Fraction | None:
        """What the first day of the plan shows if nothing is read until then: what the goal states,
        where that is newer than the readings.
        """
        starts = self.plan.start_day
        if self.on < starts and self.how.is_stated_since(self.history, self.read, starts, starts):
            return self.base
        return self.stands.value

    def presumed_in(self, after: date, upto: date) -> Fraction:
        """Return what is presumed to have been used on the missing days in (after, upto]."""
        total = ZERO
        for first, last in self.presumed:
            since, until = max(first - ONE_DAY, after), min(last, upto)
            if since < until:
                total += presumed_between(self.plan, since, until, self.times)
        return total

    def change(self, after: date, upto: date) -> Fraction:
        """Return what changed from the end of one day to the end of another, exactly."""
        extra = self.presumed_in(after, upto) if self.presumed else ZERO
        if self.adds_up:
            return amount(self.history, after, upto, self.on) + extra
        change = self.level(upto) - self.level(after)
        return change + extra if self.presumed else change

    def level(self, on: date) -> Fraction:
        """Return the level at the end of a day; what the goal starts from before any reading, and
        on its first day.
        """
        if on == self.on and self.stands.value is not None and not self.presumed:
            return self.stands.value
        if on == self.plan.start_day:
            return self.base
        found = level_on(self.history, self.how, self.base, self.plan.start_day, on, kept=self.kept)
        return self.base if found is None else found

    def evidence_from(self, after: date) -> date:
        """Return the first day from which a window that begins at the end of *after* may count, not
        before any evidence.
        """
        first = self.plan.start_day
        if len(self.history):
            first = min(first, date.fromordinal(self.history.ordinals[0]))
        return max(after, first)

    def is_read(self, after: date, upto: date) -> bool:
        """Whether something is known of the days in (after, upto]: a reading in them or later, or a
        policy for silence.
        """
        if self._silence_tells:
            return True
        last = upto if self.how.of_people else self.on
        return self.history.position(min(last, self.on)) > self.history.position(after)

    def untold_since(self, upto: date) -> int:
        """The readings it takes to tell the days up to one: those that follow an amount of several
        days wait for the next one; -1 where none do.
        """
        read = self.history.position(upto)
        if self._silence_tells or self.how.of_people or not self.adds_up or not read:
            return -1
        ends, begins = self.history.ordinals[read - 1], firsts(self.history, read - 1, read)[0]
        return read if begins < ends < upto.toordinal() else -1

    def read_around(self, since: date) -> tuple[date, date]:
        """Return the last day up to one on which a level was known, by a reading or as the plan's start, and
        the last on which it was read; where silence tells what it was, the days themselves.
        """
        if self._silence_tells:
            return since, self.on
        starts = self.plan.start_day
        before, now = (self.history.reading_on(day) for day in (since, self.on))
        known = [starts] if starts <= since else []
        known += [before.day] if before is not None else []
        return max(known, default=since), self.on if now is None else now.day

    @property
    def _silence_tells(self) -> bool:
        return self.how.silence_tells

    def values(self) -> Iterator[tuple[date, Fraction]]:
        """Yield the days on which the value may have changed, from the plan's first to the day, and
        the value at their end.
        """
        return values_of_days(self.history, self.how, self.base, self.plan.start_day, self.on)

    def stood_at_start(self) -> Fraction:
        """Return what was read by the plan's start, which may not be what the plan starts from; else that."""
        start = self.plan.start_day
        found = (
            None
            if self.adds_up
            else level_on(self.history, self.how, self.base, start, start, kept=self.kept)
        )
        return self.base if found is None else found


def _first_days(history: History) -> Sequence[int]:
    """Return the first day that any reading covers from each on, ascending."""
    begins = firsts(history, 0, len(history))
    return [*accumulate(reversed(begins), min)][::-1]


def presumed_between(plan: Plan, after: date, upto: date, times: Fraction) -> Fraction:
    """Return what is assumed to have been used of an allowance in (after, upto]: a multiple of what
    the plan gave.

    Only the stretches of the plan that lead away from its good side count; a demand is presumed to
    have stood still.
    """
    total, level = ZERO, plan.exact_on(after)
    for on in (*(knot.on for knot in plan.knots if after < knot.on < upto), upto):
        value = plan.exact_on(on)
        if (value - level) * plan.sign < 0:
            total += value - level
        level = value
    return total * times
