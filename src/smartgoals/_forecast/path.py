"""Paths: the middle and the scale of the sum of the changes over any number of steps, as one path.

What belongs here: rates at horizons of 1, 3, 9, 27… steps, joined so that all answers of one history are read off one path.
What does not: distributions (that is `model`). Imports the pool of rates.

Three laws hold at every step. The scale never shrinks as steps are added, and never grows faster than they do: two weeks are
no less certain than their weeks together. Where the history never turned back, the middle does not, and the `hold` (the
scale relative to the middle) never grows: whatever share of the chances lies above a total today does so tomorrow.
"""

from __future__ import annotations

from math import log
from typing import Final, NamedTuple, final

from smartgoals._forecast.combine import Combiner
from smartgoals._forecast.passage import WITHIN_A_STEP
from smartgoals._forecast.series import Kind, Series

RATIO: Final = 3
# A step on which the season brings nothing still brings some doubt.
_LEAST_FACTOR: Final = 0.05
# A middle is never taken for nearer to nothing than this share of its scale.
LEAST_MIDDLE: Final = 1e-6


@final
class Reach(NamedTuple):
    """The sum of the changes over so many steps: its middle, its scale, and the hold of its lower half."""

    steps: float
    middle: float
    scale: float
    hold: float


@final
class Path:
    """The path of one series; *unit* is the noise of its changes, or stands for it where the series is exact."""

    def __init__(self, series: Series, unit: float, *, is_exact: bool = False) -> None:
        self._series, self._combiner = series, Combiner(series, unit, is_exact=is_exact)
        self._anchors: list[Reach] = []
        self._sums: list[tuple[float, float, Reach]] = []

    def at(self, steps: float) -> Reach:
        """Return the sum of the changes over so many steps, with their season."""
        plain = self.plain(steps)
        if self._series.season is None or self._series.kind is Kind.LEVEL:
            return plain
        if not self._sums:
            self._sums.append((0.0, 0.0, Reach(0.0, 0.0, 0.0, 0.0)))
        whole = int(steps)
        for step in range(len(self._sums), whole + 1):
            self._sums.append(self._further(step, self.plain(step)))
        middle, scale, _ = self._sums[whole] if steps == whole else self._further(whole + 1, plain)
        return Reach(steps, middle, scale, plain.hold)

    def legs(self, steps: float) -> list[Reach]:
        """Return the joints of the path, without season, up to the first that lies at or beyond so many steps."""
        self.plain(steps)
        last = next(k for k, anchor in enumerate(self._anchors) if anchor.steps >= steps)
        return self._anchors[: last + 1]

    def plain(self, steps: float) -> Reach:
        """Return the sum of the changes over so many steps, without their season."""
        anchors = self._anchors
        while not anchors or anchors[-1].steps < steps:
            anchors.append(self._next())
        if steps <= 1.0:
            first = anchors[0]
            if steps <= 0.0:
                return Reach(0.0, 0.0, 0.0, first.hold)
            scale = first.scale * steps**WITHIN_A_STEP
            return Reach(steps, first.middle * steps, scale, first.hold * steps ** (WITHIN_A_STEP - 1.0))
        position = 1
        while anchors[position].steps < steps:
            position += 1
        left, right = anchors[position - 1], anchors[position]
        share = (steps - left.steps) / (right.steps - left.steps)
        along = log(steps / left.steps) / log(right.steps / left.steps)
        return Reach(
            steps,
            left.middle + (right.middle - left.middle) * share,
            left.scale * (right.scale / left.scale) ** along,
            left.hold * (right.hold / left.hold) ** along,
        )

    def _further(self, step: int, plain: Reach) -> tuple[float, float, Reach]:
        """Return the sums with the season after the given steps, from those at the end of the step before."""
        middle, scale, before = self._sums[step - 1]
        factor = self._series.season_after(step)
        wider = max(_LEAST_FACTOR, factor) * (plain.scale - before.scale)
        return middle + factor * (plain.middle - before.middle), scale + wider, plain

    def _next(self) -> Reach:
        if not self._anchors:
            rate = self._combiner.rate(1.0)
            middle = self._onwards(rate.centre, 0.0)
            return Reach(1.0, middle, rate.scale, _hold(middle, rate.scale))
        last = self._anchors[-1]
        steps = last.steps * RATIO
        rate = self._combiner.rate(steps)
        middle = self._onwards(rate.centre * steps, last.middle)
        scale = min(max(rate.scale * steps, last.scale), last.scale * RATIO)
        return Reach(steps, middle, scale, min(_hold(middle, scale), last.hold))

    def _onwards(self, middle: float, before: float) -> float:
        """Return a middle that does not turn back where the history never did."""
        way = self._series.one_way
        if not way:
            return middle
        return max(middle, before) if way > 0 else min(middle, before)


def _hold(middle: float, scale: float) -> float:
    return scale / max(abs(middle), LEAST_MIDDLE * scale)
