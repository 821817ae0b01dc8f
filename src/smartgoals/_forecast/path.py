"""Paths: the middle and the scale of the sum of the changes over any number of steps, as one path.

What belongs here: rates at horizons of 1, 3, 9, 27… steps, joined so that all answers of one
history are read off one path. What does not: distributions (that is `model`). Imports the pool of
rates.

Three laws hold at every step. The scale never shrinks as steps are added, and never grows faster
than they do: two weeks are no less certain than their weeks together. Where the history never
turned back, the middle does not, and the `hold` (the scale relative to the middle) never grows:
whatever share of the chances lies above a total today does so tomorrow.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property
from itertools import accumulate, pairwise
from math import log
from typing import Final, NamedTuple, Self, final

from smartgoals._forecast.combine import Combiner
from smartgoals._forecast.distribution import SMALLEST
from smartgoals._forecast.passage import WITHIN_A_STEP
from smartgoals._forecast.series import EvenSeries, Kind
from smartgoals._forecast.swing import Swing

RATIO: Final = 3
_LOG_RATIO: Final = log(RATIO)
# So many steps are walked one by one, three years of days; beyond them the season is summed up by
# whole cycles.
WALKED: Final = 1100
# A middle is never taken for nearer to nothing than this share of its scale.
LEAST_MIDDLE: Final = 1e-6


@final
class StepsReach(NamedTuple):
    """The sum of the changes over so many steps: its middle, its scale, and the hold of its lower half."""

    steps: float
    middle: float
    scale: float
    hold: float


_NOW: Final = StepsReach(0.0, 0.0, 0.0, 0.0)


@final
class SeriesPath:
    """The path of one series; *unit* is the noise of its changes, or stands for it where the series
    is exact.
    """

    def __init__(self, series: EvenSeries, unit: float, *, is_exact: bool = False) -> None:
        self._way, self._combiner = series.one_way, Combiner(series, unit, is_exact=is_exact)
        # The summands of a level's season are no part of its changes.
        self.season = None if series.kind is Kind.LEVEL else series.season
        self._swing = Swing(series)
        self._passed = len(series.changes)
        # What is worked out on the way is replaced as a whole, never grown in place: threads may ask at once.
        self._anchors: tuple[StepsReach, ...] = ()
        self._sums: Sequence[StepsReach] = [_NOW]  # after each whole step, with the season
        # By the whole cycles beyond the steps that are walked: what they bring, and the next one, without season.
        self._far_off = dict[float, tuple[float, float]]()

    @property
    def under(self) -> float:
        """The chance that readings are of a level that lies under them, rather than start from the last."""
        return self._combiner.under

    @property
    def drawn(self) -> float:
        """The chance that a reading is drawn by itself about a level, rather than starts from the last."""
        return self._combiner.drawn

    @property
    def slope(self) -> float:
        """What the line under the readings brings a step, as far as they go along one."""
        return self._combiner.slope

    def at(self, steps: float) -> StepsReach:
        """Return the sum of the changes over so many steps, with their season."""
        season, sums = self.season, self._sums
        if season is None or steps <= 0.0:
            return self.plain(steps)
        if steps > WALKED:
            return self._far(season, steps)
        whole = int(steps)
        if whole >= len(sums):
            sums = self._add_up(season, self._far_enough(whole))
        if steps == whole:
            return sums[whole]
        return self._further(season, sums[whole], self.plain(whole), self.plain(steps))

    def scale(self, start: float, steps: float) -> float:
        """Return the scale of so many steps, were they now: by their own place in the season, from a horizon on."""
        scale = self.plain(steps).scale
        return scale if self.season is None else scale * self._swing.over(start, steps)

    def middle(self, steps: float) -> float:
        """Return the middle of that sum, which costs less to tell alone."""
        if steps <= 1.0 or (self.season is not None and steps <= WALKED):
            return self.at(steps).middle
        return self._middle(steps) if self.season is None else self._far_middle(self.season, steps)

    def _middle(self, steps: float) -> float:
        """Return the middle of that sum without its season, after more than one step."""
        anchors = self._upto(steps)
        position = bisect_left(anchors, (steps,))
        return _middle_between(anchors[position - 1], anchors[position], steps)

    def middles(self, steps: Sequence[float]) -> list[float]:
        """Return :meth:`middle` of many numbers of steps, in order, at a tenth of the cost where there is no season."""
        if self.season is not None or not steps:
            # The last one first: what leads there is added up once.
            return [self.middle(one) for one in reversed(steps)][::-1]
        since = bisect_right(steps, 1.0)
        found, anchors = [self.at(one).middle for one in steps[:since]], self._upto(steps[-1])
        for left, right in pairwise(anchors):
            upto = bisect_right(steps, right.steps, since)
            found += [_middle_between(left, right, one) for one in steps[since:upto]]
            since = upto
        return found

    def legs(self, steps: float) -> tuple[StepsReach, ...]:
        """Return the joints of the path, without season, up to the first that lies at or beyond so
        many steps.
        """
        anchors = self._upto(steps)
        last = next(k for k, anchor in enumerate(anchors) if anchor.steps >= steps)
        return anchors[: last + 1]

    def plain(self, steps: float) -> StepsReach:
        """Return the sum of the changes over so many steps, without their season."""
        anchors = self._upto(steps)
        first = anchors[0]
        if steps <= 0.0:
            return StepsReach(0.0, 0.0, 0.0, first.hold)
        if steps <= 1.0:
            scale = first.scale * steps**WITHIN_A_STEP
            hold = first.hold * steps ** (WITHIN_A_STEP - 1.0)
            return StepsReach(steps, first.middle * steps, scale, hold)
        position = bisect_left(anchors, (steps,))
        return _between(anchors[position - 1], anchors[position], steps)

    def _upto(self, steps: float) -> tuple[StepsReach, ...]:
        """Return the joints as far as the first at or beyond so many steps, or further."""
        anchors = self._anchors
        if not anchors or anchors[-1].steps < steps:
            while not anchors or anchors[-1].steps < steps:
                anchors = (*anchors, self._next(anchors))
            self._anchors = anchors
        return anchors

    def _far_enough(self, whole: int) -> int:
        """Return how far sums that are carried on to a step go: by an eighth, as far as joints are
        known, since whoever asks step by step would copy a square of them.
        """
        so_far = len(self._sums)
        if so_far == 1:
            return whole
        known = int(self._upto(whole)[-1].steps)
        return max(whole, min(so_far + so_far // 8, known, WALKED))

    def _add_up(self, season: Sequence[float], whole: int) -> Sequence[StepsReach]:
        """Return the sums with the season, carried on to a whole step."""
        sums, anchors = list(self._sums), self._upto(whole)
        before = self.plain(len(sums) - 1)
        if len(sums) == 1:
            first = anchors[0]
            sums.append(self._further(season, _NOW, before, first))
            before = first
        _, middle, scale, _ = sums[-1]
        passed, swing = self._passed, self._swing
        for left, right in pairwise(anchors):
            start, end = max(len(sums) - 1, int(left.steps)), min(whole, int(right.steps))
            for step in range(start + 1, end + 1):
                plain, at = _between(left, right, step), (passed + step - 1) % len(season)
                middle += season[at] * (plain.middle - before.middle)
                scale = max(scale, plain.scale * swing.over(0.0, step))
                sums.append(StepsReach(plain.steps, middle, scale, plain.hold))
                before = plain
        self._sums = sums
        return sums

    def _far(self, season: Sequence[float], steps: float) -> StepsReach:
        """Return the sum beyond the steps that are walked: by whole cycles, and within one by its factors."""
        last, walked, plain = self._walked(season), self.plain(WALKED), self.plain(steps)
        scale = last.scale + plain.scale - walked.scale
        return StepsReach(steps, self._far_middle(season, steps), scale, plain.hold)

    def _far_middle(self, season: Sequence[float], steps: float) -> float:
        """Return the middle of that sum, beyond the steps that are walked."""
        cycles, rest = divmod(steps - WALKED, len(season))
        if cycles not in self._far_off:
            ends = (WALKED + more * len(season) for more in (0.0, cycles, cycles + 1.0))
            walked, near, far = map(self._middle, ends)
            self._far_off[cycles] = near - walked, far - near
        near, more = self._far_off[cycles]
        rise = self._cycle.risen(rest)
        return self._walked(season).middle + rise.mean * (near + rise.share * more)

    def _walked(self, season: Sequence[float]) -> StepsReach:
        """Return the sum over all steps that are walked."""
        return (self._sums if len(self._sums) > WALKED else self._add_up(season, WALKED))[WALKED]

    @cached_property
    def _cycle(self) -> _Cycle:
        """The season's factors as they come after the steps that are walked."""
        season = self.season or (1.0,)
        return _Cycle.of([season[(self._passed + WALKED + at) % len(season)] for at in range(len(season))])

    def _further(
        self, season: Sequence[float], upto: StepsReach, before: StepsReach, plain: StepsReach
    ) -> StepsReach:
        """Return the sum with the season, from that at the last whole step before."""
        factor = season[(self._passed + int(upto.steps)) % len(season)]
        middle = upto.middle + factor * (plain.middle - before.middle)
        scale = max(upto.scale, plain.scale * self._swing.over(0.0, plain.steps))
        return StepsReach(plain.steps, middle, scale, plain.hold)

    def _next(self, anchors: Sequence[StepsReach]) -> StepsReach:
        if not anchors:
            rate = self._combiner.rate(1.0)
            middle = self._onwards(rate.centre, 0.0)
            scale = max(SMALLEST, rate.scale)
            return StepsReach(1.0, middle, scale, _hold(middle, scale))
        last = anchors[-1]
        steps = last.steps * RATIO
        rate = self._combiner.rate(steps)
        middle = self._onwards(rate.centre * steps, last.middle)
        scale = min(max(rate.scale * steps, last.scale), last.scale * RATIO)
        return StepsReach(steps, middle, scale, min(_hold(middle, scale), last.hold))

    def _onwards(self, middle: float, before: float) -> float:
        """Return a middle that does not turn back where the history never did."""
        way = self._way
        if not way:
            return middle
        return max(middle, before) if way > 0 else min(middle, before)


class _Risen(NamedTuple):
    """The mean factor of a cycle, and the share of the cycle that its first steps bring."""

    mean: float
    share: float


class _Cycle(NamedTuple):
    """The factors of a cycle in the order in which they come, and their sums before each of them and after all."""

    factors: Sequence[float]
    before: Sequence[float]

    @classmethod
    def of(cls, factors: Sequence[float]) -> Self:
        """Return a cycle of factors."""
        return cls(factors, list(accumulate(factors, initial=0.0)))

    def risen(self, steps: float) -> _Risen:
        """Return what so many of its first steps bring."""
        count, total, whole = len(self.factors), self.before[-1], int(steps)
        so_far = self.before[whole] + (steps - whole) * self.factors[whole]
        return _Risen(total / count, so_far / total if total > 0.0 else steps / count)


def _between(left: StepsReach, right: StepsReach, steps: float) -> StepsReach:
    """Return what lies between two joints."""
    (start, m0, s0, h0), (end, m1, s1, h1) = left, right
    along = log(steps / start) / _LOG_RATIO
    middle = m0 + (m1 - m0) * ((steps - start) / (end - start))
    return StepsReach(float(steps), middle, s0 * (s1 / s0) ** along, h0 * (h1 / h0) ** along)


def _middle_between(left: StepsReach, right: StepsReach, steps: float) -> float:
    """Return the middle of what lies between two joints."""
    return left.middle + (right.middle - left.middle) * ((steps - left.steps) / (right.steps - left.steps))


def _hold(middle: float, scale: float) -> float:
    return max(SMALLEST, scale / max(abs(middle), LEAST_MIDDLE * scale))
