"""Dated: what comes between two days of a log that lies nearly evenly, where the amount about one of them may
be dated before its end or after.

What belongs here: the ways in which amounts may be dated, and the mean of what each brings. Knows questions
by what they say of days, and distributions.

A goal counts an amount in full on its day. A part of it, by how likely it has come, is what is expected, and
what nobody will read.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple, final

from attrs import evolve

from smartgoals._days import ONE_DAY
from smartgoals._forecast.about import About
from smartgoals._forecast.ask import Forecasting
from smartgoals._forecast.distribution import Distribution, Known, Pooled
from smartgoals._forecast.forecast import Forecast


@final
class DatedUpto(NamedTuple):
    """The days up to which amounts count by a day, without the one that may be dated by then and with it,
    and the chance that it is.
    """

    low: date
    high: date
    share: float

    @property
    def is_sure(self) -> bool:
        """Whether no amount may be dated by the day or after it."""
        return self.share >= 1.0


@final
class DatedWay(NamedTuple):
    """A way in which amounts may be dated: its chance, and the days between whose ends they count."""

    share: float
    after: date
    end: date


def ways_of(after: DatedUpto, end: DatedUpto) -> Sequence[DatedWay]:
    """Return the ways in which amounts between two days may be dated, none of them without a chance.

    >>> day = date(2026, 1, 1)
    >>> ways_of(DatedUpto(day, day, 1.0), DatedUpto(day, date(2026, 1, 8), 0.25))[0]
    DatedWay(share=0.75, after=datetime.date(2026, 1, 1), end=datetime.date(2026, 1, 1))
    """
    if (
        after.high == end.high and not after.is_sure
    ):  # one amount: who has it by the first has it by the second
        both, neither = after.share, 1.0 - end.share
        ways = [
            DatedWay(neither, after.low, end.low),
            DatedWay(end.share - after.share, after.low, end.high),
            DatedWay(both, after.high, end.high),
        ]
    else:
        ways = [
            DatedWay(one * other, begins, ends)
            for begins, one in ((after.low, 1.0 - after.share), (after.high, after.share))
            for ends, other in ((end.low, 1.0 - end.share), (end.high, end.share))
        ]
    return [way for way in ways if way.share > 0.0]


@final
class DatedAmounts:
    """What comes of a flow between the ends of two days, as the mean of the ways in which it may be dated.

    *counted* says up to which day amounts count by a day, *work* which day leaves as many days to work.
    """

    def __init__(
        self,
        asked: Forecasting,
        nearly: About | None,
        counted: Callable[[date], date],
        work: Callable[[date], date],
    ) -> None:
        self._asked, self._nearly, self._counted, self._work = asked, nearly, counted, work

    def between(self, after: date, end: date) -> Distribution:
        """Return the distribution of what comes."""
        ways = self._ways(after, end)
        return self._of(ways[0]) if len(ways) == 1 else self._pooled(ways)

    def told(self, made: Forecast, after: date, end: date) -> Forecast:
        """Return a forecast, where there is but one way, or else with the distribution of all of them."""
        ways = self._ways(after, end)
        return made if len(ways) == 1 else evolve(made, distribution=self._pooled(ways))

    def _ways(self, after: date, end: date) -> Sequence[DatedWay]:
        return ways_of(self._by(after), self._by(end))

    def _pooled(self, ways: Sequence[DatedWay]) -> Pooled:
        return Pooled(tuple(map(self._of, ways)), tuple([way.share for way in ways]))

    def _of(self, way: DatedWay) -> Distribution:
        begins, day = self._work(way.after) + ONE_DAY, self._work(way.end)
        return Known(0.0) if day < begins else self._asked.distribution(day, begins)

    def _by(self, day: date) -> DatedUpto:
        if self._nearly is None or day.toordinal() <= self._nearly.last:
            counted = self._counted(day)
            return DatedUpto(counted, counted, 1.0)
        low, high, share = self._nearly.either(day.toordinal())
        return DatedUpto(date.fromordinal(low), date.fromordinal(high), share)
