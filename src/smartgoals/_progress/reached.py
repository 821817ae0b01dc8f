"""Reached: on which days a value stood on another or past it: the first one, and since when without a break.

Knows readers. One pass over a column of plain numbers; an exact value is made only where a number
is close to the one asked about, and of what is pooled over a window.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from fractions import Fraction
from functools import partial
from itertools import accumulate
from math import ceil, floor
from typing import TYPE_CHECKING, Any, NamedTuple

from smartgoals._days import ONE_DAY
from smartgoals._model._spans import part_after, says_days
from smartgoals._model.way_of_reading import MissingDays
from smartgoals._numbers import Number, exact, rounded
from smartgoals._progress.counters import lost_by_stretch

if TYPE_CHECKING:
    from smartgoals._progress.reader import Reader


def is_past(value: Fraction, goal: Fraction, *, falls: bool) -> bool:
    """Tell whether a value is on another once both are rounded, or past it."""
    return rounded(value) <= rounded(goal) if falls else rounded(value) >= rounded(goal)


def first_reached(reader: Reader, goal: Fraction, *, falls: bool) -> date | None:
    """Return the first day since the plan's start on which a level stood on a value or past it, or None.

    What it stands on at the start counts for the first day if nothing is read on it.
    """
    first = reader.plan.start_day + ONE_DAY
    is_carried = reader.on >= first and reader.how.assume.missing is not MissingDays.UNKNOWN
    if (
        is_carried
        and not reader.history.on_day(first)
        and is_past(reader.stood_at_start(), goal, falls=falls)
    ):
        return first
    return next(
        (day for day, value in _candidates(reader, goal, falls) if is_past(value, goal, falls=falls)), None
    )


def _candidates(reader: Reader, goal: Fraction, falls: bool) -> Iterator[tuple[date, Fraction]]:
    """Yield the days whose value may be past another; of plain levels only those whose reading is."""
    if reader.how.counter or reader.how.pools(reader.history):
        yield from reader.values()
        return
    ordinals, numbers, wanted = reader.history.ordinals, reader.history.numbers, rounded(goal)
    low, high = reader.history.position(reader.plan.start_day), reader.history.position(reader.on)
    part = numbers[low:high]
    best = min(part, default=None) if falls else max(part, default=None)
    if best is None or (best > wanted if falls else best < wanted):
        return
    for at, number in enumerate(part, start=low):
        if (number <= wanted if falls else number >= wanted) and _closes(ordinals, at, high):
            yield date.fromordinal(ordinals[at]), exact(number)


def reached_since(reader: Reader, goal: Fraction, *, falls: bool) -> date | None:
    """Return the first day of the run of days up to now on which the value stands on a value or
    past it, or None.

    Not before the plan's first day, unless that is still to come.
    """
    first = min(reader.plan.start_day + ONE_DAY, reader.on)
    since = first if is_past(reader.stood_at_start(), goal, falls=falls) else None
    if reader.how.pools(reader.history):
        for day, value in reader.values():
            if not is_past(value, goal, falls=falls):
                since = None
            elif since is None:
                since = day
        return since
    low, high = reader.history.position(reader.plan.start_day), reader.history.position(reader.on)
    ordinals = reader.history.ordinals
    for stretch in _stretches(reader, goal, low, high, falls):
        short = stretch.last_short(ordinals, high, goal, falls)
        if short is not None:
            return date.fromordinal(ordinals[short + 1]) if short + 1 < high else None
    if since is not None:
        return since
    return date.fromordinal(ordinals[low]) if low < high else None


class _Stretch(NamedTuple):
    """A part of a column from a position on, whose numbers are past a value from `safe` on; `tell`
    says what one stands for.
    """

    numbers: Sequence[Number]
    low: int
    safe: Number
    tell: Callable[[Number], Fraction]

    def last_short(self, ordinals: Sequence[int], high: int, goal: Fraction, falls: bool) -> int | None:
        """Return the position of the last number that closes a day short of a value, or None."""
        numbers, safe = self.numbers, self.safe
        worst = max(numbers, default=safe) if falls else min(numbers, default=safe)
        if worst <= safe if falls else worst >= safe:
            return None
        end = self.low + len(numbers) - 1
        passed = safe
        for back, number in enumerate(reversed(numbers)):
            if number <= safe if falls else number >= safe:
                continue
            if number == passed or not _closes(ordinals, end - back, high):
                continue
            if not is_past(self.tell(number), goal, falls=falls):
                return end - back
            passed = number  # it is on the value once rounded, and so is its like
        return None


def _stretches(reader: Reader, goal: Fraction, low: int, high: int, falls: bool) -> Iterator[_Stretch]:
    """Yield the readings of a plan's days from the last back to the first, as parts that are
    compared in one way.
    """
    history, base = reader.history, reader.base
    if reader.adds_up and says_days(history):
        totals = _shared_totals(reader, low, high)
        whole = goal - base
        yield _Stretch(
            totals, low, floor(whole) if falls else ceil(whole), lambda number: base + Fraction(number)
        )
        return
    if reader.adds_up:
        before = reader.how.before_start
        column, scale = history.running_totals.column, history.running_totals.scale
        origin = column[0 if before else low]
        whole = (goal - base) * scale + origin
        yield _Stretch(
            column[low + 1 : high + 1],
            low,
            floor(whole) if falls else ceil(whole),
            lambda number: base + Fraction(int(number) - origin, scale),
        )
        return
    for first, end, lost in lost_by_stretch(history, reader.how, base, reader.plan.start_day, high):
        yield _Stretch(history.numbers[first:end], first, rounded(goal - lost), partial(_on_top, lost))


def _shared_totals(reader: Reader, low: int, high: int) -> Sequence[Any]:
    """Return the exact totals after each reading where some cover days before the plan's first one."""
    history, start = reader.history, reader.plan.start_day
    first, since = (0, 0) if reader.how.before_start else (low, start.toordinal())
    parts = (part_after(history, at, since) for at in range(first, high))
    return list(accumulate(parts))[low - first :]


def _on_top(lost: Fraction, number: Number) -> Fraction:
    return exact(number) + lost


def _closes(ordinals: Sequence[int], at: int, high: int) -> bool:
    """Tell whether a reading is the last one of its day."""
    return at + 1 == high or ordinals[at + 1] != ordinals[at]
