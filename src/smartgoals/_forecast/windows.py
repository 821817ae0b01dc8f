"""Windows: the sum of the changes over days that begin later, by their own place in the season, and more
uncertain the later they begin.

What belongs here: how the uncertainty of a window grows with the days until it begins. What does
not: the path from now on (that is `path`). Imports paths and steps.

The scale of a window is that of its own stretch of the season, times a power of its end over its
length; it is none smaller than that of a shorter one that begins with it. So a window is no more
certain than one of as many days that begins earlier, where both bring as much of the season: whole
cycles later, or whole cycles long.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate, islice
from typing import Final, NamedTuple, Self, final

from smartgoals._forecast.path import WALKED, SeriesPath, StepsReach
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
    """Of windows that begin one after the other, the scale of each and what it brings; and the most of either
    up to it.
    """

    scales: Sequence[float]
    brought: Sequence[float]
    widest: Sequence[float]
    most: Sequence[float]

    def and_then(self, scales: Sequence[float], brought: Sequence[float]) -> Self:
        """Return them with those that begin next."""
        widest, most = _most_so_far(self.widest, scales), _most_so_far(self.most, brought)
        return type(self)([*self.scales, *scales], [*self.brought, *brought], widest, most)


def _most_so_far(so_far: Sequence[float], values: Sequence[float]) -> list[float]:
    """Return the greatest of all values up to each, from the greatest so far on."""
    return [*so_far, *islice(accumulate(values, max, initial=so_far[-1] if so_far else 0.0), 1, None)]


@final
class _Shorter(NamedTuple):
    """Of windows that begin at one place of the season, by their steps: the scale, and how many steps the next
    shorter one has that may be wider.
    """

    scales: Sequence[float]
    wider: Sequence[int]


_NONE: Final = _Earlier((), (), (), ())


@final
class Windows:
    """The windows of one path. Not a value: lengths that were asked for are kept."""

    def __init__(self, path: SeriesPath, series: EvenSeries) -> None:
        self._path, self._series = path, series
        self._cycle = 1 if path.season is None else len(path.season)
        # After how many days the season begins anew; 0 where none of as many days brings as much again.
        self._days = 1 if path.season is None else (series.steps.days or 0) * self._cycle
        # Replaced as a whole, never grown in place: threads may ask at once.
        # By the place of the season that they begin at, the windows of each whole number of steps.
        self._begun: dict[int, _Shorter] = {}
        # By that place and their steps, the windows of which the widest tells the scale of one that begins there.
        self._widest: dict[tuple[int, float], Sequence[tuple[float, float]]] = {}
        # By their days and the first day that brings as much, the windows that begin on each such day.
        self._known: dict[tuple[int, int], _Earlier] = {}
        self._middles: Sequence[float] = [0.0]

    def over(self, start: float, end: float) -> StepsReach:
        """Return the sum of the changes between two horizons, in steps after the last reading."""
        path, series = self._path, self._series
        if start <= 0.0 or end <= start:
            return path.at(end)
        first = series.steps.days_upto(series.last_ordinal, start)
        days = max(1, series.steps.days_upto(series.last_ordinal, end) - first)
        length = _Length(days, *series.steps.range_of(days))
        scale = self._scale(start, length.most)
        if series.one_way:
            scale = max(scale, self._held(first, length))
        middle = path.at(end).middle - path.at(start).middle
        return StepsReach(end - start, middle, scale, self._hold(start, length))

    def _hold(self, start: float, length: _Length) -> float:
        return self._path.plain(length.fewest).hold * _later(start, length.most)

    def _held(self, first: int, length: _Length) -> float:
        """Return the least scale of a window that goes one way, by those of as many days before it that bring
        as much of the season.

        The half towards the edge narrows where the middle falls: then the other half is the wider by as much.
        """
        every = self._every(length)
        path, known = self._path, self._earlier(first, length, every)
        start, end = self._steps(first), self._steps(first + length.days)
        own = abs(path.middle(end) - path.middle(start))
        hold, upto = self._hold(start, length), min(first // every + 1, len(known.scales))
        # A window that is narrower than the widest by more than any middle may fall is not the one that holds.
        widest = known.widest[upto - 1]
        most = hold * max(0.0, known.most[upto - 1] - own)
        since = bisect_left(known.widest, widest, 0, upto, key=lambda one: one + most)
        scales, brought = known.scales[since:upto], known.brought[since:upto]
        if known.most[upto - 1] <= own:
            return max(scales)
        held = [one + hold * (by - own) for one, by in zip(scales, brought, strict=True)]
        return max(*scales, *held)

    def _every(self, length: _Length) -> int:
        """Return after how many days windows of a length bring as much of the season again."""
        cycle = self._days
        if not cycle:
            return 2 * _MOST_DAYS
        return 1 if length.days % cycle == 0 else cycle

    def _earlier(self, first: int, length: _Length, every: int) -> _Earlier:
        """Return the windows of a length that begin as many whole cycles before a day as there are, and perhaps
        later ones.
        """
        days, since, most = length.days, first % every, min(first, _MOST_DAYS)
        known = self._known.get((days, since), _NONE)
        begins = range(since + every * len(known.scales), max(most, since) + 1, every)
        if begins:
            upto = self._far_enough(begins[0], begins[-1], _MOST_DAYS)
            begins = range(begins[0], upto + 1, every)
            middles = self._middles_upto(begins[-1] + days)
            scales = self._begun_on(begins, length, is_one_place=every == self._days)
            brought = [abs(middles[at + days] - middles[at]) for at in begins]
            known = self._known[days, since] = known.and_then(scales, brought)
        return known

    def _begun_on(self, days: range, length: _Length, *, is_one_place: bool) -> list[float]:
        """Return the scales of windows of a length that begin on some days, be it all at one place of the season."""
        now = [] if days[0] else [self._path.at(self._steps(length.days)).scale]
        later = self._horizons(days[len(now) :])
        if is_one_place and later:
            return [*now, *self._scales(later, length.most)]
        return [*now, *(self._scale(start, length.most) for start in later)]

    def _middles_upto(self, days: int) -> Sequence[float]:
        """Return what comes until each of so many days, and perhaps until later ones."""
        known = self._middles
        if len(known) <= days:
            upto = self._far_enough(len(known), days, 2 * _MOST_DAYS)
            later = self._path.middles(self._horizons(range(len(known), upto + 1)))
            known = self._middles = [*known, *later]
        return known

    def _far_enough(self, so_far: int, asked: int, most: int) -> int:
        """Return how far what is known of so many days is carried on: by an eighth, since whoever
        asks day by day would copy a square of them; by no more where steps are those of the calendar, which ends.
        """
        if so_far == 1 or self._series.steps.days is None:
            return asked
        return max(asked, min(so_far + so_far // 8, most))

    def _horizons(self, days: range) -> list[float]:
        """Return how many steps lie before each of some days after the last reading."""
        step = self._series.steps.days
        return [day / step for day in days] if step else [self._steps(day) for day in days]

    def _steps(self, days: int) -> float:
        return self._series.steps.between(self._series.last_ordinal, self._series.last_ordinal + days)

    def _scale(self, start: float, length: float) -> float:
        """Return the scale of a window, which is none smaller than that of any shorter one that begins with it."""
        return self._scales([start], length)[0]

    def _scales(self, starts: Sequence[float], length: float) -> list[float]:
        """Return the scales of windows of a length that begin after some steps, all at one place of the season."""
        path = self._path
        if path.season is None or starts[0] == int(starts[0]):
            wide = self._wide(int(starts[0]) % self._cycle, length)
            return [
                max([scale * (1.0 + start / steps) ** LATER for scale, steps in wide]) for start in starts
            ]
        each = [length, *range(1, min(int(length), WALKED) + 1)]
        return [max([path.scale(start, steps) * _later(start, steps) for steps in each]) for start in starts]

    def _wide(self, place: int, length: float) -> Sequence[tuple[float, float]]:
        """Return the scales and steps of the windows from a place of the season on that are no longer than one,
        and may be as wide, be it that they begin any whole cycles later.
        """
        known = self._widest.get((place, length))
        if known is None:
            whole = min(int(length), WALKED)
            scales, wider = self._shorter(place, whole)
            found = [(self._path.scale(place, length), length)]
            while whole:
                found.append((scales[whole], float(whole)))
                whole = wider[whole]
            known = self._widest[place, length] = found
        return known

    def _shorter(self, place: int, whole: int) -> _Shorter:
        """Return the windows from a place of the season on, of so many steps or perhaps more.

        Later ones are the wider by a power of the start over the length, less for long windows than for short
        ones: a shorter window that is narrower even so is none to look at.
        """
        known = self._begun.get(place, _Shorter([0.0], [0]))
        if len(known.scales) <= whole:
            scales, wider = list(known.scales), list(known.wider)
            for steps in range(len(scales), whole + 1):
                scale, before = self._path.scale(place, steps), steps - 1
                while before and scales[before] <= scale * (before / steps) ** LATER:
                    before = wider[before]
                scales.append(scale)
                wider.append(before)
            known = self._begun[place] = _Shorter(scales, wider)
        return known


def _later(start: float, length: float) -> float:
    """Return how much more uncertain a window of a length is that begins after some steps."""
    growth: float = (1.0 + start / length) ** LATER
    return growth
