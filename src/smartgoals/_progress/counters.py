"""Counters: what a counter that was reset or exchanged carries on from before it began anew.

Knows histories and how they are read. Only the last reading of a day asked about may be told
otherwise later, when the next one shows that the counter came back; all that lies before it is the
same on every later day.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction
from itertools import accumulate, compress, count, islice
from operator import gt
from typing import TYPE_CHECKING, NamedTuple

from smartgoals._days import ONE_DAY
from smartgoals._numbers import Number, exact

if TYPE_CHECKING:
    from smartgoals._model.exchange import Exchange
    from smartgoals._model.history import History
    from smartgoals._progress.how_read import HowRead
    from smartgoals._progress.kept import Kept

__all__ = ["jumps", "lost_by_stretch", "lost_to_resets"]

Exchanged = Mapping[int, tuple["Exchange", ...]]


class _Jump(NamedTuple):
    """A reading before which a counter began anew: its position, what is carried on from before,
    whether it was a reset.
    """

    position: int
    carried: Fraction
    is_reset: bool


class _Counter(NamedTuple):
    """A counter as it was read from a position on: what it stood on before, and where it was exchanged."""

    numbers: Sequence[Number]
    how: HowRead
    base: Fraction
    low: int
    exchanged: Exchanged

    @classmethod
    def of(cls, history: History, how: HowRead, base: Fraction, since: date) -> _Counter:
        """Return a counter that stood on a base at the end of a day."""
        low = history.position(since)
        return cls(history.numbers, how, base, low, _exchanged(history, how, low))

    def jump(self, at: int, high: int) -> _Jump | None:
        """Return how the counter began anew before the reading at a position, with those before *high* read.

        The baseline stands for what was read until the start. A smaller fall is a correction, and
        so is a zero after which the counter stands where it stood.
        """
        numbers, how = self.numbers, self.how
        shown = exact(numbers[at - 1]) if at > self.low else self.base
        carried, was_reset = Fraction(0), False
        for exchange in self.exchanged.get(at, ()):
            if exchange.stood_at is not None:
                stood = exact(exchange.stood_at)
                if _is_reset(how, shown, stood, None):
                    carried, was_reset = carried + shown - how.resets_to, True
                shown = stood
            starts = exact(exchange.starts_at)
            carried, shown = carried + shown - starts, starts
        if _is_reset(how, shown, exact(numbers[at]), self._shown_next(at, high)):
            carried, was_reset = carried + shown - how.resets_to, True
        return _Jump(at, carried, was_reset) if was_reset or at in self.exchanged else None

    def _shown_next(self, at: int, high: int) -> Fraction | None:
        """Return what the same counter showed after a reading: when it was read next, or taken out."""
        if at + 1 >= high:
            return None
        if at + 1 in self.exchanged:
            stood = self.exchanged[at + 1][0].stood_at
            return None if stood is None else exact(stood)
        return exact(self.numbers[at + 1])

    def jumps(self, high: int) -> Iterator[_Jump]:
        """Yield each reading before a position before which the counter was reset or exchanged."""
        low = self.low
        if low >= high:
            return
        numbers = self.numbers[low:high]
        falls = set(compress(count(low + 1), map(gt, numbers, islice(numbers, 1, None))))
        if numbers[0] < self.base:
            falls.add(low)
        for at in sorted(falls | {at for at in self.exchanged if at < high}):
            found = self.jump(at, high)
            if found is not None:
                yield found


class _Lost(NamedTuple):
    """What a counter carries on in all: after how many jumps how much, and the days of the resets
    among them.
    """

    counter: _Counter
    positions: Sequence[int]
    carried: Sequence[Fraction]
    resets: Sequence[int]
    days: Sequence[date]

    @classmethod
    def of(cls, history: History, how: HowRead, base: Fraction, since: date) -> _Lost:
        """Return what is carried on with all readings known."""
        counter = _Counter.of(history, how, base, since)
        found = list(counter.jumps(len(history)))
        resets = [jump.position for jump in found if jump.is_reset]
        return cls(
            counter,
            [jump.position for jump in found],
            [*accumulate((jump.carried for jump in found), initial=Fraction(0))],
            resets,
            [date.fromordinal(history.ordinals[at]) for at in resets],
        )

    def upto(self, history: History, high: int) -> tuple[Fraction, tuple[date, ...]]:
        """Return what is carried on with the readings before a position known, and the days of the resets."""
        last = high - 1
        if last < self.counter.low:
            return Fraction(0), ()
        lost = self.carried[bisect_left(self.positions, last)]
        days = tuple(self.days[: bisect_left(self.resets, last)])
        numbers = self.counter.numbers
        before = numbers[last - 1] if last > self.counter.low else self.counter.base
        jump = (
            self.counter.jump(last, high)
            if numbers[last] < before or last in self.counter.exchanged
            else None
        )
        if jump is None:
            return lost, days
        day = (date.fromordinal(history.ordinals[last]),) if jump.is_reset else ()
        return lost + jump.carried, (*days, *day)


def lost_to_resets(
    history: History, how: HowRead, base: Fraction, since: date, high: int, *, kept: Kept | None = None
) -> tuple[Fraction, tuple[date, ...]]:
    """Return what a counter carries on from before it began anew since the start, in all, and the
    days of its resets.
    """
    if kept is not None:
        lost = kept.once("lost", (history,), (how, base, since), lambda: _Lost.of(history, how, base, since))
        return lost.upto(history, high)
    found = list(jumps(history, how, base, since, high))
    days = [date.fromordinal(history.ordinals[jump.position]) for jump in found if jump.is_reset]
    return sum((jump.carried for jump in found), Fraction(0)), tuple(days)


def jumps(history: History, how: HowRead, base: Fraction, since: date, high: int) -> Iterator[_Jump]:
    """Yield each reading before which a counter was reset or exchanged since a day.

    An exchange counts from the first reading of the new counter, and what the old one showed at
    last and the new one at first are as good as read.
    """
    return _Counter.of(history, how, base, since).jumps(high)


def _is_reset(how: HowRead, before: Fraction, now: Fraction, after: Fraction | None) -> bool:
    """Tell whether a counter that showed one value, and then another, was reset between them: not
    from below its start.
    """
    origin = how.resets_to
    came_back = now in {0, origin} and after is not None and after >= before
    return before > origin and now - origin < (before - origin) * how.reset_below and not came_back


def _exchanged(history: History, how: HowRead, low: int) -> Exchanged:
    """Return the exchanges since the value that a plan starts from, by the first reading of the new
    counter.
    """
    if not how.exchanges or low >= len(history):
        return {}
    known = how.base_on or date.fromordinal(history.ordinals[max(low - 1, 0)])
    found: dict[int, tuple[Exchange, ...]] = {}
    for exchange in how.exchanges:
        if exchange.on > known:
            at = max(history.position(exchange.on - ONE_DAY), low)
            found[at] = (*found.get(at, ()), exchange)
    return found


def lost_by_stretch(
    history: History, how: HowRead, base: Fraction, since: date, high: int
) -> Iterator[tuple[int, int, Fraction]]:
    """Yield the stretches between resets from the last to the first: where each begins and ends,
    and what was lost before.
    """
    passed = list(jumps(history, how, base, since, high)) if how.counter else []
    lost = sum((jump.carried for jump in passed), Fraction(0))
    for jump in reversed(passed):
        yield jump.position, high, lost
        lost, high = lost - jump.carried, jump.position
    yield history.position(since), high, lost
