"""Carried: the chance that a row of periods is kept of which each hands on what it has over, or
owes. Knows no history.

What a period brings has the light tails of the other quotas, a Student's t. What it hands on has
two parts: the greatest surplus, with the chance of closing there or above, and what lies between
the worst debt and that, described by its mean and its variance as if it were normal (moment
matching, as in assumed-density filtering). The two stay apart, since a bound that is nearly always
reached is certain, however doubtful the close: one mean and variance of both would put it in doubt,
which costs most where a period is much narrower than the one before it. Where nothing is handed on,
the chance of each period is that of its t alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import erf, exp, hypot, inf, pi, sqrt
from statistics import NormalDist
from typing import Final, NamedTuple, final

from smartgoals._forecast.student import LIGHT, cumulative, cumulative_light

_TINY: Final = 1e-12
# What is left of a chance here moves no mean of chances that is told.
_NO_CHANCE: Final = 1e-18
_FAR: Final = 40.0
_PLACES: Final = tuple([NormalDist().inv_cdf((i + 0.5) / 9.0) for i in range(9)])
# Equally likely places of a normal distribution, stretched to have its variance.
_NODES: Final = tuple([place * sqrt(len(_PLACES) / sum(x * x for x in _PLACES)) for place in _PLACES])
# The variance of a t with four degrees of freedom is twice its scale squared, much of it far out,
# where a period is missed.
_NOISE: Final = 1.5


@final
class Handing(NamedTuple):
    """What may be handed on, the good side positive: from the worst debt to the greatest surplus."""

    lowest: float = 0.0
    highest: float = 0.0


@final
class Room(NamedTuple):
    """How far beyond what it asks a period is expected to be, and the spread around that."""

    mean: float
    spread: float


class Handed(NamedTuple):
    """What is handed on: the chance of the greatest surplus, that surplus, and the rest as if it
    were normal.
    """

    full: float
    most: float
    rest: Room

    @property
    def parts(self) -> list[tuple[float, Room]]:
        """The greatest surplus and the rest, each with its chance, where it has one."""
        parts = ((self.full, Room(self.most, 0.0)), (1.0 - self.full, self.rest))
        return [part for part in parts if part[0] > 0.0]


_ALL: Final = Handing(-inf, inf)
_NOTHING: Final = Handed(0.0, 0.0, Room(0.0, 0.0))


def chances(rooms: Sequence[Room], handing: Handing) -> list[tuple[float, float]]:
    """Return of each period the chance of bringing what it asks, and of not being missed for good,
    given those before it.

    The last one pays all debts, or is missed.

    >>> chances([Room(5.0, 0.0), Room(-3.0, 0.0)], Handing(0.0, 4.0))
    [(1.0, 1.0), (1.0, 1.0)]
    """
    handed = _NOTHING
    found = []
    for position, room in enumerate(rooms):
        lowest = 0.0 if position + 1 == len(rooms) else handing.lowest
        found.append((_above(room, handed, 0.0), _above(room, handed, lowest)))
        handed = _handed_on(_closes(room, handed), Handing(lowest, handing.highest))
    return found


def chances_kept(periods: Iterable[Sequence[Room]], count: int, handing: Handing) -> list[float]:
    """Return by rate the chance that none of so many periods is missed for good, of which rooms by rate
    are told one period after another; those of rates that are left no chance are not looked at further.

    >>> chances_kept([[Room(5.0, 0.0)], [Room(-3.0, 0.0)]], 2, Handing(0.0, 4.0))
    [1.0]
    """
    kept, handed = list[float](), list[Handed]()
    for position, rooms in enumerate(periods):
        if not position:
            kept, handed = [1.0] * len(rooms), [_NOTHING] * len(rooms)
        if handing == _ALL and position + 1 < count:  # nothing is missed, and all is handed on
            handed = [
                Handed(0.0, inf, _closed(room, one.rest)) for room, one in zip(rooms, handed, strict=True)
            ]
            continue
        lowest = 0.0 if position + 1 == count else handing.lowest
        for at, room in enumerate(rooms):
            if kept[at] > _NO_CHANCE:
                kept[at] *= _above(room, handed[at], lowest)
                handed[at] = _handed_on(_closes(room, handed[at]), Handing(lowest, handing.highest))
        if max(kept) <= _NO_CHANCE:
            break
    return kept


def _closes(room: Room, handed: Handed) -> list[tuple[float, Room]]:
    """Return the closes of a period, each with its chance: after the greatest surplus, and after the rest."""
    return [(share, _closed(room, one)) for share, one in handed.parts]


def _closed(room: Room, handed: Room) -> Room:
    """Return where a period closes that was handed one part."""
    return Room(handed.mean + room.mean, hypot(sqrt(_NOISE) * room.spread, handed.spread))


def chance_alone(room: Room) -> float:
    """Return the chance of a period that is handed nothing.

    >>> chance_alone(Room(5.0, 0.0)), chance_alone(Room(0.0, 2.0))
    (1.0, 0.5)
    """
    return _above_with(room, Room(0.0, 0.0), 0.0)


def chances_alone(rooms: Sequence[Room]) -> list[float]:
    """Return the chances of periods that are handed nothing, each by itself.

    >>> chances_alone([Room(5.0, 0.0), Room(0.0, 2.0)])
    [1.0, 0.5]
    """
    if any(room.spread <= 0.0 for room in rooms):
        return [chance_alone(room) for room in rooms]
    return cumulative_light([room.mean / room.spread for room in rooms])


def _above(room: Room, handed: Handed, edge: float) -> float:
    """Return the chance that a period with what was handed to it closes on an edge or above it."""
    return sum(share * _above_with(room, one, edge) for share, one in handed.parts)


def _above_with(room: Room, handed: Room, edge: float) -> float:
    """Return the chance that a period with one part of what was handed to it closes on an edge or
    above it.
    """
    if edge == -inf:
        return 1.0
    above = room.mean + handed.mean - edge
    if handed.spread <= 0.0:
        return cumulative(above / room.spread, LIGHT) if room.spread > 0.0 else float(above >= 0.0)
    if room.spread <= 0.0:
        return NormalDist().cdf(above / handed.spread)
    return sum(cumulative((above + handed.spread * node) / room.spread, LIGHT) for node in _NODES) / len(
        _NODES
    )


def _handed_on(closes: Sequence[tuple[float, Room]], handing: Handing) -> Handed:
    """Return what is handed on of closes that were not missed; where all were, the worst debt."""
    if handing == _ALL and len(closes) == 1:
        return Handed(0.0, inf, closes[0][1])
    parts = [(share, _Parted.of(close, handing)) for share, close in closes]
    kept = sum(share * one.kept for share, one in parts)
    if kept < _TINY:
        return Handed(0.0, handing.highest, Room(handing.lowest, 0.0))
    full = sum(share * one.full for share, one in parts) / kept
    between = [(share * (one.kept - one.full), one.between) for share, one in parts]
    rest = sum(share for share, _ in between)
    if rest < _TINY:
        return Handed(1.0, handing.highest, Room(handing.highest, 0.0))
    mean = sum(share * one.mean for share, one in between) / rest
    apart = [(share / rest, hypot(one.spread, one.mean - mean)) for share, one in between]
    return Handed(full, handing.highest, Room(mean, hypot(*(sqrt(share) * off for share, off in apart))))


class _Parted(NamedTuple):
    """The shares of a normal close that are not missed, and that reach the greatest surplus, and
    what lies between.
    """

    kept: float
    full: float
    between: Room

    @classmethod
    def of(cls, close: Room, handing: Handing) -> _Parted:
        """Return a close parted by its bounds: Johnson, Kotz and Balakrishnan, Continuous
        Univariate Distributions 1, 13.10.
        """
        lowest, highest = handing
        if close.spread <= 0.0:
            within = Room(min(max(close.mean, lowest), highest), 0.0)
            return cls(float(close.mean >= lowest), float(close.mean >= highest), within)
        low, high = _Edge.of(close, lowest), _Edge.of(close, highest)
        share = high.share - low.share
        if share < _TINY:
            return cls(1.0 - low.share, 1.0 - high.share, Room(min(max(close.mean, lowest), highest), 0.0))
        first = (low.density - high.density) / share
        second = 1.0 + (low.weighted - high.weighted) / share
        between = Room(
            close.mean + close.spread * first, close.spread * sqrt(max(0.0, second - first * first))
        )
        return cls(1.0 - low.share, 1.0 - high.share, between)


@final
class _Edge(NamedTuple):
    """Where a normal distribution is cut, in its spreads: the share below, its density there, and
    that times the place.
    """

    place: float
    share: float
    density: float
    weighted: float

    @classmethod
    def of(cls, room: Room, edge: float) -> _Edge:
        place = (edge - room.mean) / room.spread
        if abs(place) > _FAR:
            return cls(place, float(place > 0.0), 0.0, 0.0)
        density = exp(-place * place / 2.0) / sqrt(2.0 * pi)
        return cls(place, (1.0 + erf(place / sqrt(2.0))) / 2.0, density, place * density)
