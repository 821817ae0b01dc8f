"""Gone by: what the readings of a flow say of past days, and what of them no reading tells.

What belongs here: the share of an amount that falls on the days asked about, and what days between
two readings are taken for that neither covers. Knows histories and how readings lie.

An amount that says which days it covers is spread over them. One that does not speaks for the days
since the reading before it, as `coverage` finds them; of a lone reading, for its own day.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction
from itertools import accumulate, pairwise
from typing import Final, NamedTuple, final

from smartgoals._forecast.coverage import Way, coverage_of, daily, days_off
from smartgoals._forecast.distribution import finite
from smartgoals._forecast.series import never_told
from smartgoals._forecast.steps import day_of_month, steps_of
from smartgoals._model._spans import firsts, part_after, says_days
from smartgoals._model.history import History
from smartgoals._numbers import exact, nearest_float

_WEEK: Final = 7


@final
class Untold(NamedTuple):
    """Days between two readings that neither covers, as ordinals, and what a day of them brought."""

    first: int
    last: int
    per_day: Fraction


@final
class AmountOfDays(NamedTuple):
    """What some days brought, and how many of them no reading covers."""

    value: float
    untold: int = 0


@final
class _ReadingRow(NamedTuple):
    """A reading: its first and its last day, and its amount."""

    first: int
    own: int
    value: Fraction

    def inside(self, first: int, last: int) -> Fraction:
        days = max(0, min(self.own, last) - max(self.first, first) + 1)
        return self.value * Fraction(days, self.own - self.first + 1)


@final
class DaysCovered:
    """The days that the readings of a flow cover, ready to be asked for any of them.

    >>> weeks = History.of([(date(2026, 1, 4), 70), (date(2026, 1, 11), 140)], metric="leads")
    >>> DaysCovered(weeks).amount(date(2026, 1, 4), date(2026, 1, 5))
    AmountOfDays(value=30.0, untold=0)
    """

    def __init__(self, known: History) -> None:
        values = map(exact, known.values)
        begins = firsts_of(known)
        self._rows = [_ReadingRow(*row) for row in zip(begins, known.ordinals, values, strict=True)]
        self._owns = list(known.ordinals)
        self._longest = max(row.own - row.first for row in self._rows)
        self.first = min(begins)
        self._untold = tuple(self._between(known))

    def amount(self, first: date, last: date) -> AmountOfDays:
        """Return what the days from one to another brought, both included."""
        start, end = first.toordinal(), last.toordinal()
        low, high = bisect_left(self._owns, start), bisect_right(self._owns, end + self._longest)
        total = sum((row.inside(start, end) for row in self._rows[low:high]), Fraction(0))
        untold = 0
        for gap in self._untold:
            days = max(0, min(gap.last, end) - max(gap.first, start) + 1)
            total, untold = total + gap.per_day * days, untold + days
        return AmountOfDays(finite(nearest_float(total)), untold)

    def _between(self, known: History) -> Iterator[Untold]:
        """Yield the days between readings that none covers, but for days of the week never read."""
        owns = known.ordinals
        off = never_told(owns, firsts_of(known)) if says_days(known) else days_off(sorted(set(owns)))
        covered = accumulate((row.own for row in self._rows), max)
        for before, after, upto in zip(self._rows, self._rows[1:], covered, strict=False):
            per_day = (_per_day(before) + _per_day(after)) / 2
            if not off:
                if after.first > upto + 1:
                    yield Untold(upto + 1, after.first - 1, per_day)
                continue
            lacking = (day for day in range(upto + 1, after.first) if day % _WEEK not in off)
            yield from (Untold(day, day, per_day) for day in lacking)


def _per_day(row: _ReadingRow) -> Fraction:
    return row.value / (row.own - row.first + 1)


def firsts_of(known: History) -> Sequence[int]:
    """Return the first day that each reading covers."""
    if says_days(known):
        return firsts(known, 0, len(known))
    days, amounts = daily(known.ordinals, list(map(float, known.numbers)))
    begins = dict(zip(days, _firsts_of(days, amounts), strict=True))
    return [begins[own] for own in known.ordinals]


def _firsts_of(days: Sequence[int], amounts: Sequence[float]) -> Sequence[int]:
    """Return the first days that amounts read on ascending days cover, where they do not say."""
    coverage = coverage_of(days, amounts)
    if coverage.firsts is not None:
        return coverage.firsts
    if coverage.way is Way.ON_WEEKDAYS or len(days) == 1:
        return days
    whole = days[:-1] if coverage.way is Way.RUNNING_MONTH else days
    step, kept = steps_of(whole), day_of_month(whole)
    begins = [max(1, step.day_after(own, -1, kept or date.fromordinal(own).day) + 1) for own in days]
    if step.days is None:
        for place, (before, own) in enumerate(pairwise(days), 1):
            if round(step.between(before, own)) <= 1:
                begins[place] = before + 1
    return begins


def counted_since(known: History, first: date) -> float:
    """Return the total of the readings from a day on, that day included, as a goal counts them.

    An amount that says which days it covers counts with the share of those since, any other in
    full.
    """
    position = known.position(first) - len(known.on_day(first))
    if says_days(known):
        parts = (part_after(known, at, first.toordinal() - 1) for at in range(position, len(known)))
        return finite(nearest_float(sum(parts, Fraction(0))))
    return finite(sum(map(float, known.numbers[position:])))
