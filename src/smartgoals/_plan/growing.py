"""Growing: the way of a base that grows by a percentage of its size, with a bend at the end of each
of its periods.

Knows growths, calendars and whole periods, and no plan. Periods are counted from the day after the
one at whose end the way begins, so that from 1 March they are calendar months; those of a fiscal
calendar are its own. Days between two bends lie on a straight line.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal, localcontext
from fractions import Fraction
from itertools import count, takewhile
from math import floor
from typing import TYPE_CHECKING, Final, NamedTuple

from smartgoals._checked import refuse
from smartgoals._days import ONE_DAY
from smartgoals._numbers import exact, rounded
from smartgoals._plan import changes
from smartgoals._plan.line import Line
from smartgoals._plan.quota import Span
from smartgoals._plan.whole_periods import WholePeriods, arriving, share_of

if TYPE_CHECKING:
    from smartgoals._plan.knots import Points
    from smartgoals._time.calendar import Calendar
    from smartgoals._time.pace import Growth

__all__ = ["Growing"]

_DIGITS: Final = 60
"""Digits in which a growth is carried on from period to period: more than three times those that a
number keeps.
"""
_MOST: Final = Decimal("1e308")


class _Close(NamedTuple):
    """The last day of a period, by its ordinal, and the share of a whole one that it closes."""

    on: int
    share: Fraction


class Growing(NamedTuple):
    """A base that grows on a calendar from the end of a day on."""

    growth: Growth
    base: Fraction
    calendar: Calendar
    begins: date

    def way(self, end: date, whole: WholePeriods | None) -> Points | None:
        """Return the points to the end of a day, as pauses move them; InvalidValue where it leads
        beyond every number.

        What is judged by *whole* periods arrives with the last of them, as far as it has grown by
        then; None without one.
        """
        path = changes.moved(
            (*self._bends(end), (end.toordinal(), self._grown(self.periods(end)))), self.calendar
        )
        return path if whole is None else arriving(path, whole, Line.of(path, self.calendar).at)

    def periods(self, end: date) -> Fraction:
        """Return after how many periods a day ends."""
        if self._whole.are_fiscal:
            return self._whole.between(self.begins, end)
        period, first = self.growth.period, self._first
        k = floor(period.position(first, end))
        start, following = (period.boundary_ordinal(first, each) for each in (k, k + 1))
        return k + Fraction(end.toordinal() + 1 - start, following - start)

    def _bends(self, end: date) -> Points:
        points = [(self.begins.toordinal(), self.base)]
        with localcontext(prec=_DIGITS):
            factor = 1 + exact(self.growth.percent) / 100
            each, power = Decimal(factor.numerator) / factor.denominator, Decimal(1)
            for close in self._closes_before(end):
                power *= each if close.share == 1 else self._part_of(close.share)
                if power > _MOST:
                    raise refuse("growth", str(self.growth), "a growth whose result is below 1e308")
                points.append((close.on, exact(rounded(self._times(Fraction(power))))))
        return tuple(points)

    def _part_of(self, share: Fraction) -> Decimal:
        part = self.growth.exact_factor(share)
        return Decimal(part.numerator) / part.denominator

    def _grown(self, periods: Fraction) -> Fraction:
        return exact(rounded(self._times(self.growth.exact_factor(periods))))

    def _times(self, factor: Fraction) -> Fraction:
        return self.base + abs(self.base) * (factor - 1)

    @property
    def _whole(self) -> WholePeriods:
        return WholePeriods(self.growth.period, self.calendar, self._first)

    @property
    def _first(self) -> date:
        return self.begins + ONE_DAY

    def _closes_before(self, end: date) -> Iterator[_Close]:
        period, first = self.growth.period, self._first
        closes: Iterator[_Close] = map(self._close_of, self._whole.since(first))
        if not self._whole.are_fiscal:
            closes = (_Close(period.boundary_ordinal(first, k) - 1, Fraction(1)) for k in count(1))
        return takewhile(lambda close: close.on < end.toordinal(), closes)

    def _close_of(self, span: Span) -> _Close:
        return _Close(span.end.toordinal(), share_of(span, self.begins, span.end))
