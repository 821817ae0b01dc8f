"""Crossing: the least place on a grid at which a chance reaches a share, found with few looks at the chance.

Knows whole numbers and chances, and neither days nor goals. A look at a chance is dear, and tells
more than whether it is enough: between two places the chance is taken to go as a Student's t does,
whose quantile then goes along a line (the secant rule on that scale, kept within the two places as
in T. J. Dekker, "Finding a zero by means of successive linear interpolation", 1969; an end that stays is
taken for half as far off, the rule that M. Dowell and P. Jarratt examine in BIT 11, 1971). To tell that an
outcome is sure is cheap, and the edge of what is sure is halved to exactly.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple, final

from smartgoals._forecast.student import LIGHT, quantile

__all__ = ["ENOUGH", "Crossing", "Looks"]

ENOUGH: Final = 0.015
"""A place is taken whose chance is above the share by no more than this."""
_EDGE: Final = 1e-6
_BEYOND: Final = 1.25
_LEAST_STEP: Final = 0.1
_MOST_WIDENED: Final = 10
_MOST_LOOKS: Final = 8
# What is looked at around a place where an edge is likely: further and further off, until it is passed.
_AROUND: Final = (0, *(way * 2**power for power in range(12) for way in (-1, 1)))


class Crossing(NamedTuple):
    """The least place with the share, its chance, and whether all below it, or it itself, is sure;
    `place` None where none is.

    `is_all` then tells that every place has the share, and otherwise none has.
    """

    place: int | None
    chance: float | None = None
    is_all: bool = False
    is_lost_below: bool = False
    is_met: bool = False


@final
class Looks:
    """The chances of places, each looked at once; more is better.

    `sure` tells for next to nothing whether a place is surely met or missed, None where it is open;
    `edges` are places where that is likely to begin or end, which are looked at before a chance is given
    up, and `near` others, which only save looks; and `far` are places so far off that a chance which has a
    share there still, or has it not yet, is taken to do so everywhere.

    >>> looks = Looks(lambda place: place / 1000, lambda place: None, lowest=1, highest=999)
    >>> looks.crossing(0.25, start=400, width=50).place in range(250, 261)
    True
    """

    def __init__(
        self,
        chance: Callable[[int], float],
        sure: Callable[[int], bool | None],
        *,
        lowest: int | None = None,
        highest: int | None = None,
        edges: Sequence[int] = (),
        near: Sequence[int] = (),
        far: Sequence[int] = (),
    ) -> None:
        self._chance, self._sure, self._lowest, self._highest = chance, sure, lowest, highest
        self._edges, self._far = edges, far
        self._near = [place + by for place in (*near, *edges) for by in _AROUND]
        self.known = dict[int, float]()
        self.certain = dict[int, bool | None]()
        self.edges_of_sure = dict[bool, int]()

    def at(self, place: int) -> float:
        """Return the chance of a place."""
        if place not in self.known:
            sure = self._is_sure(place)
            self.known[place] = self._chance(place) if sure is None else float(sure)
        return self.known[place]

    def crossing(self, share: float, *, start: int, width: int) -> Crossing:
        """Return the least place with a share, looked for from a start on, which is off by about a width."""
        low, high = self._ends(share, start, max(1, width))
        if high is not None and self._is_enough(high, share):
            return self._found(high)
        if low is None or high is None:
            return Crossing(None, is_all=low is None)
        low, high = self._between_edges(share, low, high)
        return self._found(self._closer(share, low, high)[1])

    def _found(self, place: int) -> Crossing:
        """Return a place with what is sure of it and of the one below, whichever looks led to it."""
        below = place - 1
        is_lost = below == self._kept(below) and self._is_sure(below) is False
        return Crossing(place, self.at(place), is_lost_below=is_lost, is_met=self.certain[place] is True)

    def _is_enough(self, place: int, share: float) -> bool:
        """Tell whether a place has little more than a share, of its own and not because its outcome
        is sure.
        """
        return self.certain[place] is None and 0.0 <= self.at(place) - share <= ENOUGH

    def _is_sure(self, place: int) -> bool | None:
        if place not in self.certain:
            self.certain[place] = self._sure(place)
        return self.certain[place]

    def _ends(self, share: float, start: int, width: int) -> tuple[int | None, int | None]:
        """Return a place below the share and one above it that has it; None for one that is not to be had."""
        self.at(self._kept(start))
        for _ in range(_MOST_WIDENED):
            low, high = self._nearest(share)
            if high is not None and (low is not None or self._is_enough(high, share)):
                return low, high
            end, way = (high, -1) if low is None else (low, 1)
            place = self._kept(self._further(share, end or 0, way, width))
            if place == end:
                break
            self.at(place)
            width *= 2
        for edge in (*self._edges, *self._far):
            if None in self._nearest(share):
                self.at(self._kept(edge))
        return self._nearest(share)

    def _kept(self, place: int) -> int:
        least = place if self._lowest is None else max(place, self._lowest)
        return least if self._highest is None else min(least, self._highest)

    def _nearest(self, share: float) -> tuple[int | None, int | None]:
        """Return the highest two neighbours among the places known between which the share is crossed."""
        places = sorted(self.known)
        for low, high in zip(reversed(places[:-1]), reversed(places[1:]), strict=True):
            if self.known[low] < share <= self.known[high]:
                return low, high
        if self.known[places[0]] >= share:
            return None, places[0]
        return places[-1], None

    def _further(self, share: float, end: int, way: int, width: int) -> int:
        """Return a place beyond an end: where the line through the chances known leads to, and a
        little more.
        """
        off = abs(_scale(share) - _scale(self.known[end]))
        step = round(width * min(1.0, max(off, _LEAST_STEP)))
        others = sorted((one for one in self.known if one != end), key=lambda one: abs(one - end))
        rise = 0.0
        if others and self.certain[end] is None and self.certain[others[0]] is None:
            rise = (_scale(self.known[end]) - _scale(self.known[others[0]])) / (end - others[0])
        if rise > 0.0:
            step = min(round(off / rise * _BEYOND) + 1, 8 * width)
        return end + way * max(1, step)

    def _closer(self, share: float, low: int, high: int) -> tuple[int, int]:
        """Return the two places moved together, until the upper one has little more than the share.

        An end that stays twice counts for half as far off (the "Illinois" rule), so that neither end creeps.
        """
        wanted, kept, stayed = _scale(share + ENOUGH / 2.0), {low: 1.0, high: 1.0}, None
        looks = 0
        while high - low > 1 and not self._is_enough(high, share):
            looks += 1
            below, above = (kept[end] * (_scale(self.at(end)) - wanted) for end in (low, high))
            is_line = looks <= _MOST_LOOKS and below < 0.0 < above  # where it jumps, no line helps
            part = below / (below - above) if is_line else 0.5
            place = min(high - 1, max(low + 1, low + round(part * (high - low))))
            is_above = self.at(place) >= share
            stays = low if is_above else high
            kept, stayed = {place: 1.0, stays: kept[stays] / (2.0 if stays == stayed else 1.0)}, stays
            low, high = (low, place) if is_above else (place, high)
        return low, high

    def _between_edges(self, share: float, low: int, high: int) -> tuple[int, int]:
        """Return the two places moved to where nothing is sure any more, or to an edge that the
        share is crossed at.
        """
        if self._is_sure(low) is False:
            low = self._last_sure(low, high, sure=False)
            if self.at(low + 1) >= share:
                return low, low + 1
            low += 1
        if self._is_sure(high) is True:
            high = self._last_sure(high, low, sure=True)
            if self.at(high - 1) < share:
                return high - 1, high
            high -= 1
        return low, high

    def _last_sure(self, end: int, other: int, *, sure: bool) -> int:
        """Return the last place from an end on, towards another, of which the outcome is sure.

        What is known already is not asked again, and the edge is looked for where it is likely to be.
        """
        way = 1 if other > end else -1
        between = [one for one in self.certain if min(end, other) < one < max(end, other)]
        for one in sorted(between, reverse=way < 0):
            if self.certain[one] is not sure:
                other = one
                break
            end = one
        likely = iter(self._near)
        while abs(other - end) > 1:
            low, high = min(end, other), max(end, other)
            middle = next((one for one in likely if low < one < high), (end + other) // 2)
            end, other = (middle, other) if self._is_sure(middle) is sure else (end, middle)
        self.edges_of_sure[sure] = end
        return end


def _scale(chance: float) -> float:
    return quantile(min(1.0 - _EDGE, max(_EDGE, chance)), LIGHT)
