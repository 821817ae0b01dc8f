"""Windows: the sum of the changes over days that begin later, as uncertain as a window from now on, and more.

What belongs here: how the uncertainty of a window grows with the days until it begins. What does
not: the path from now on (that is `path`). Imports paths and steps.

A window that begins later is no more certain than one of as many days that begins earlier, whatever
the season: its scale is that of the stretch of the season that brings most, times a power of its
end over its length.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from itertools import accumulate
from operator import sub
from typing import Final, NamedTuple, Self, final

from smartgoals._forecast.path import LEAST_FACTOR, WALKED, SeriesPath, StepsReach
from smartgoals._forecast.series import EvenSeries

# The scale of a window grows as this power of its end over its length.
LATER: Final = 0.3
# Windows that begin later than this are held by the last of those that do not: ten years of days.
_MOST_DAYS: Final = 3650


@final
class _Length(NamedTuple):
    """The days of a window, and the fewest and most steps that so many days can have."""

    days: int
    fewest: float
    most: float


@final
class _Earlier(NamedTuple):
    """Of windows that begin day by day, the scale of each and what it brings; and the most of either up to it."""

    scales: Sequence[float]
    brought: Sequence[float]
    widest: Sequence[float]
    most: Sequence[float]

    def and_then(self, scales: Sequence[float], brought: Sequence[float]) -> Self:
        """Return them with those that begin on the next days."""
        widest, most = list(self.widest), list(self.most)
        wide, much = widest[-1], most[-1]
        for scale, by in zip(scales, brought, strict=True):
            wide, much = scale if scale > wide else wide, by if by > much else much
            widest.append(wide)
            most.append(much)
        return type(self)([*self.scales, *scales], [*self.brought, *brought], widest, most)


@final
class Windows:
    """The windows of one path. Not a value: lengths that were asked for are kept."""

    def __init__(self, path: SeriesPath, series: EvenSeries) -> None:
        self._path, self._series = path, series
        season = path.season
        self._cycle = 1 if season is None else len(season)
        factors = [1.0] if season is None else [max(LEAST_FACTOR, factor) for factor in season]
        self._cycles = sum(factors)
        self._summed = list(accumulate([*factors, *factors], initial=0.0))
        # What so many steps of a cycle bring at most, wherever in the season they begin.
        self._rests = dict[int, float]()
        # After each whole step, the scale of the widest window of so many; and at which of them it
        # grows too slowly.
        # Replaced as a whole, never grown in place: threads may ask at once.
        self._grown: tuple[Sequence[float], Sequence[int]] = ([0.0], [])
        # By their days, the windows that begin on each day after the last reading.
        self._known: dict[int, _Earlier] = {}
        self._middles: Sequence[float] = [0.0]

    def over(self, start: float, end: float) -> StepsReach:
        """Return the sum of the changes between two horizons, in steps after the last reading."""
        path, series = self._path, self._series
        if start <= 0.0 or end <= start:
            return path.at(end)
        first = series.steps.days_upto(series.last_ordinal, start)
        days = max(1, series.steps.days_upto(series.last_ordinal, end) - first)
        length = _Length(days, *series.steps.range_of(days))
        (scale,) = self._scales(length.most)([start])
        if series.one_way:
            scale = max(scale, self._held(first, length))
        middle = path.at(end).middle - path.at(start).middle
        return StepsReach(end - start, middle, scale, self._hold(start, length))

    def _hold(self, start: float, length: _Length) -> float:
        return self._path.plain(length.fewest).hold * _later(start, length.most)

    def _held(self, first: int, length: _Length) -> float:
        """Return the least scale of a window that goes one way, by those of as many days before it.

        The half towards the edge narrows where the middle falls: then the other half is the wider by as much.
        """
        path, known = self._path, self._earlier(first, length)
        start, end = self._steps(first), self._steps(first + length.days)
        own = abs(path.middle(end) - path.middle(start))
        hold, upto = self._hold(start, length), min(first + 1, len(known.scales))
        # A window that is narrower than the widest by more than any middle may fall is not the one that holds.
        widest = known.widest[upto - 1]
        most = hold * max(0.0, known.most[upto - 1] - own)
        since = bisect_left(known.widest, widest, 0, upto, key=lambda one: one + most)
        scales, brought = known.scales[since:upto], known.brought[since:upto]
        if known.most[upto - 1] <= own:
            return max(scales)
        held = [one + hold * (by - own) for one, by in zip(scales, brought, strict=True)]
        return max(*scales, *held)

    def _earlier(self, first: int, length: _Length) -> _Earlier:
        """Return the windows of a length that begin on each day up to one, and perhaps on later ones."""
        days, most = length.days, min(first, _MOST_DAYS)
        known = self._known.get(days)
        if known is None:
            middles = self._middles_upto(days)
            scale, by = [self._path.at(self._steps(days)).scale], [abs(middles[days] - middles[0])]
            known = _Earlier(scale, by, scale, by)
        if len(known.scales) <= most:
            begins = range(len(known.scales), self._far_enough(len(known.scales), most, _MOST_DAYS) + 1)
            middles = self._middles_upto(begins[-1] + days)
            scales = self._scales(length.most)([self._steps(at) for at in begins])
            brought = [abs(middles[at + days] - middles[at]) for at in begins]
            known = self._known[days] = known.and_then(scales, brought)
        return known

    def _middles_upto(self, days: int) -> Sequence[float]:
        """Return what comes until each of so many days, and perhaps until later ones."""
        known = self._middles
        if len(known) <= days:
            # The last one first: what leads there is added up once.
            upto = self._far_enough(len(known), days, 2 * _MOST_DAYS)
            later = [self._path.middle(self._steps(at)) for at in range(upto, len(known) - 1, -1)]
            known = self._middles = [*known, *reversed(later)]
        return known

    def _far_enough(self, so_far: int, asked: int, most: int) -> int:
        """Return how far what is known of so many days is carried on: by an eighth, since whoever
        asks day by day would copy a square of them; by no more where steps are those of the calendar, which ends.
        """
        if so_far == 1 or self._series.steps.days is None:
            return asked
        return max(asked, min(so_far + so_far // 8, most))

    def _steps(self, days: int) -> float:
        return self._series.steps.between(self._series.last_ordinal, self._series.last_ordinal + days)

    def _scales(self, length: float) -> Callable[[Sequence[float]], Sequence[float]]:
        """Return what tells the scales of windows of a length by their starts, which are none smaller
        than that of any shorter one that begins with them.
        """
        own = self._widest_of(length)
        widest, peaks = self._grown
        shorter = [(widest[steps], steps) for steps in peaks[: bisect_left(peaks, length)]]

        def scales(starts: Sequence[float]) -> Sequence[float]:
            largest = [own * _later(start, length) for start in starts]
            for widest_of_so_many, steps in shorter:
                others = [widest_of_so_many * _later(start, steps) for start in starts]
                largest = list(map(max, largest, others))
            return largest

        return scales

    def _widest_of(self, length: float) -> float:
        """Return the scale of a window from now on, were its season the one that brings most."""
        whole, plain = min(int(length), WALKED), self._path.plain(length).scale
        if self._path.season is None:
            return plain
        widest = self._extended(whole)
        if length > WALKED:  # over so many cycles all windows bring the same
            far = widest[whole] + plain - self._path.plain(float(whole)).scale
            return max(far, self._path.at(length).scale)
        share = self._most(whole) + (length - whole) * (self._most(whole + 1) - self._most(whole))
        return max(widest[whole], plain * share / length, self._path.at(length).scale)

    def _extended(self, whole: int) -> Sequence[float]:
        """Return the scales of the widest windows of as many steps as asked for, or more."""
        path, before_all = self._path, self._grown
        if len(before_all[0]) > whole:
            return before_all[0]
        widest, peaks = list(before_all[0]), list(before_all[1])
        while len(widest) <= whole:
            steps = len(widest)
            scale = max(
                path.plain(float(steps)).scale * self._most(steps) / steps, path.at(float(steps)).scale
            )
            before = widest[-1]
            widest.append(max(before, scale))
            is_slow = steps > 1 and widest[-1] < before * (steps / (steps - 1.0)) ** LATER
            if is_slow and (steps == 2 or before > widest[-3]):
                peaks.append(steps - 1)
        self._grown = widest, peaks
        return widest

    def _most(self, steps: int) -> float:
        """Return what so many steps bring at most, wherever in the season they begin, as steps of
        the usual kind.
        """
        cycles, rest = divmod(steps, self._cycle)
        if rest not in self._rests:
            summed = self._summed
            self._rests[rest] = max(map(sub, summed[rest : rest + self._cycle], summed))
        return cycles * self._cycles + self._rests[rest]


def _later(start: float, length: float) -> float:
    """Return how much more uncertain a window of a length is that begins after some steps."""
    growth: float = (1.0 + start / length) ** LATER
    return growth
