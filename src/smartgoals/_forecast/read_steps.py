"""Read steps: which steps of a flow are ever read, where some days of the week never are.

What belongs here: the steps past and ahead that a reading tells of, and what such readings were. Knows series only.

What is never read brings nothing to a total. Of single readings it is none: no floor is missed on it, and what
the others bring lies higher than the mean of all days.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, final

from attrs import frozen

from smartgoals._forecast.coverage import DAYS_OF_WEEK
from smartgoals._forecast.rates import smoothed
from smartgoals._forecast.series import EvenSeries

_RATIOS_KEPT: Final = 365
_PAST_KEPT: Final = 90
_LARGEST_RATIO: Final = 1e6
_LEVEL_BEFORE: Final = 0.2


@final
@frozen
class ReadSteps:
    """The steps of a flow but for those of days that are never read; all where there are none."""

    series: EvenSeries

    @property
    def share(self) -> float:
        """The share of the steps that are read."""
        return 1.0 - len(self.series.off) / DAYS_OF_WEEK

    def is_read(self, step: int) -> bool:
        """Tell whether a step is, counted from the last reading, those before it below zero."""
        return not self.series.off or not self.series.is_off(self.series.last_ordinal + step)

    def count(self, steps: float) -> float:
        """Return how many of so many steps ahead are."""
        if not self.series.off:
            return steps
        weeks, rest = divmod(int(steps), DAYS_OF_WEEK)
        return steps - weeks * len(self.series.off) - sum([not self.is_read(1 + at) for at in range(rest)])

    def past(self) -> Iterator[float]:
        """Yield the last amounts, in the unit of the readings and with their season."""
        series = self.series
        season, count = series.season or (1.0,), len(series.changes)
        for at in range(max(0, count - _PAST_KEPT), count):
            if self.is_read(at + 1 - count):
                yield series.changes[at] * season[at % len(season)] * series.unit

    def ratios(self) -> list[float]:
        """Return the last amounts without their season over the smoothed level before them."""
        changes, way = self.series.changes, sum(self.series.changes)
        pairs = zip(changes[1:], smoothed(changes, _LEVEL_BEFORE), strict=False)
        ratios = [
            min(_LARGEST_RATIO, max(-_LARGEST_RATIO, value / level))
            for at, (value, level) in enumerate(pairs, 2 - len(changes))
            if level * way > 0.0 and self.is_read(at)
        ]
        return ratios[-_RATIOS_KEPT:]
