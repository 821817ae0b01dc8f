"""Laid: readings of days still to come, on a straight line from the last one to a value that is supposed.

What belongs here: on which days they would be read, and what they would say. Knows histories, and
no goal.

A level goes along the line, and is read on the day supposed itself. An amount is the same for every
reading, and none is made up for days that no reading of the log's own spacing would cover by then.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from fractions import Fraction
from math import ceil
from types import MappingProxyType
from typing import Final, NamedTuple, final

from smartgoals._days import ONE_DAY
from smartgoals._forecast.coverage import days_off
from smartgoals._forecast.rhythm import Rhythm, rhythm_of
from smartgoals._forecast.steps import Steps, steps_of
from smartgoals._model._spans import says_days
from smartgoals._model.history import History
from smartgoals._model.reading import Reading
from smartgoals._numbers import Number, exact, rounded

__all__ = ["Laid"]

_WEEK: Final = 7
_LATELY: Final = 12
_NO_LEAST: Final[Mapping[date, Fraction]] = MappingProxyType({})


@final
class Laid(NamedTuple):
    """A log, whether its values are amounts, and whether they are told of whole spans of days alone.

    >>> levels = History.of([(date(2026, 1, 4), 10), (date(2026, 1, 11), 12)], metric="followers")
    >>> laid = Laid(levels)
    >>> [(on.day, value) for on, value in laid.rows(laid.days(date(2026, 1, 20)), Fraction(30), 0)]
    [(18, 26), (20, 30)]
    >>> Laid(levels, is_amount=True).days(date(2026, 1, 20))
    (datetime.date(2026, 1, 18),)
    """

    history: History
    is_amount: bool = False
    is_of_spans: bool = False

    def days(self, on: date) -> tuple[date, ...]:
        """Return the days after the last reading, up to a day, on which the log would be read."""
        last = self.history.last.day
        days = tuple(self._usual(on))
        if self._is_of_spans or on <= last or (days and days[-1] == on):
            return days
        return (*days, on)

    @property
    def _is_of_spans(self) -> bool:
        return self.is_amount or self.is_of_spans or says_days(self.history)

    def rows(
        self,
        days: Sequence[date],
        value: Fraction,
        places: int,
        sign: int = 1,
        counting: Fraction | None = None,
        *,
        least: Mapping[date, Fraction] = _NO_LEAST,
    ) -> Sequence[Reading | tuple[date, Number]]:
        """Return what days would say, were the level *value* on the last of them, or the amount of
        each of them, but of those that bring more at the *least* on the side of the sign.

        What lies between has so many decimal places, and is never short on the side of the sign; the
        last one makes it exact: of amounts the sum of the last ones, as many as are *counting* then (all
        where nothing is said; of one that a window cuts, a part).
        """
        rest = Fraction(len(days) - 1)
        if counting is not None:
            rest = min(max(counting - 1, Fraction(0)), rest)
        last, scale = self.history.last, Fraction(10) ** places
        goal = value * scale * sign
        if self.is_amount:
            edges = {day: ceil(amount * scale * sign) for day, amount in least.items()}
            between, end = _amounts(days, goal, rest, edges)
        else:
            between, end = self._levels(days, goal, scale * sign)
        values = [*(_decimal(sign * one, places) for one in between), rounded(end / scale / sign)]
        covers = says_days(self.history)
        if not covers and last.out_of is None:
            return list(zip(days, values, strict=True))
        spans = zip(days, values, self._firsts(days) if covers else [None] * len(days), strict=True)
        return [Reading(day, one, out_of=last.out_of, covers=first) for day, one, first in spans]

    @property
    def _rhythm(self) -> Rhythm | None:
        """How readings follow each other that leave days out between them; None of any others."""
        found = rhythm_of(self.history)
        return found if found is not None and found.leaves_out else None

    def _firsts(self, days: Sequence[date]) -> list[date]:
        """Return the first days that readings of some days cover: all since the one before, unless they
        leave days out.
        """
        rhythm = self._rhythm
        if rhythm is None:
            return [one + ONE_DAY for one in (self.history.last.day, *days[:-1])]
        return [date.fromordinal(rhythm.begins(one.toordinal())) for one in days]

    def _levels(self, days: Sequence[date], value: Fraction, scale: Fraction) -> tuple[list[int], Fraction]:
        since, before = self.history.last.day.toordinal(), exact(self.history.last.value) * scale
        rise = (value - before) / (days[-1].toordinal() - since)
        # Whole numbers over one denominator: a long line costs next to nothing.
        under = before.denominator * rise.denominator
        first, step = int(before * under), int(rise * under)
        return [-(-(first + step * (day.toordinal() - since)) // under) for day in days[:-1]], value

    def _usual(self, on: date) -> list[date]:
        """Return the days to come at the log's usual spacing; those of the week that are never read
        are left out.
        """
        rhythm = self._rhythm
        if rhythm is not None:
            return list(map(date.fromordinal, rhythm.dates(on.toordinal())))
        ordinals = sorted(set(self.history.ordinals))
        last, step = ordinals[-1], steps_of(ordinals)
        if step.days is None:
            return self._by_month(step, on)
        off = days_off(ordinals) if step.days == 1 else frozenset[int]()
        days = range(last + step.days, on.toordinal() + 1, step.days)
        return [date.fromordinal(one) for one in days if one % _WEEK not in off]

    def _by_month(self, step: Steps, on: date) -> list[date]:
        """Return the days to come of a log of calendar months, one or several: on the last day of each,
        where it usually is.
        """
        lately = self.history.days[-_LATELY:]
        usual, last = max([one.day for one in lately]), self.history.ordinals[-1]
        days, k = list[date](), 0
        while (day := step.day_after(last, k, usual)) <= on.toordinal():
            k += 1
            if day > last + _WEEK:
                days.append(date.fromordinal(day))
        return days


def _amounts(
    days: Sequence[date], value: Fraction, rest: Fraction, least: Mapping[date, int]
) -> tuple[list[int], Fraction]:
    """Return equal amounts rounded up, or what days bring at the least, and a last one that makes up for the
    rest of those that count with it.
    """
    each = ceil(value)
    return [max(each, least.get(day, each)) for day in days[:-1]], value + rest * (value - each)


def _decimal(whole: int, places: int) -> Number:
    """Return a whole number over so many tens."""
    return float(whole / 10**places) if places > 0 else int(whole * 10**-places)
