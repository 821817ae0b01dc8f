"""Carried: the chance that a row of periods is kept of which each hands on what it has over, or owes. Knows no history.

What a period brings has the light tails of the other quotas, a Student's t. What it hands on is described by its mean and its
variance, as if it were normal: cut where a period is missed for good, and bounded where no more may be handed on (moment
matching, as in assumed-density filtering). Where nothing is handed on, the chance of each period is that of its t alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import erf, exp, hypot, inf, pi, sqrt
from statistics import NormalDist
from typing import Final, NamedTuple, final

from smartgoals._forecast.student import LIGHT, cumulative

_TINY: Final = 1e-12
_FAR: Final = 40.0
_PLACES: Final = tuple([NormalDist().inv_cdf((i + 0.5) / 9.0) for i in range(9)])
# Equally likely places of a normal distribution, stretched to have its variance.
_NODES: Final = tuple([place * sqrt(len(_PLACES) / sum(x * x for x in _PLACES)) for place in _PLACES])
# The variance of a t with four degrees of freedom is twice its scale squared, much of it far out, where a period is missed.
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


def chances(rooms: Sequence[Room], handing: Handing) -> list[tuple[float, float]]:
    """Return of each period the chance of bringing what it asks, and of not being missed for good, given those before it.

    The last one pays all debts, or is missed.

    >>> chances([Room(5.0, 0.0), Room(-3.0, 0.0)], Handing(0.0, 4.0))
    [(1.0, 1.0), (1.0, 1.0)]
    """
    handed = Room(0.0, 0.0)
    found = []
    for position, room in enumerate(rooms):
        lowest = 0.0 if position + 1 == len(rooms) else handing.lowest
        found.append((_above(room, handed, 0.0), _above(room, handed, lowest)))
        close = Room(handed.mean + room.mean, hypot(sqrt(_NOISE) * room.spread, handed.spread))
        handed = _handed_on(close, Handing(lowest, handing.highest))
    return found


def chance_alone(room: Room) -> float:
    """Return the chance of a period that is handed nothing.

    >>> chance_alone(Room(5.0, 0.0)), chance_alone(Room(0.0, 2.0))
    (1.0, 0.5)
    """
    return _above(room, Room(0.0, 0.0), 0.0)


def _above(room: Room, handed: Room, edge: float) -> float:
    """Return the chance that a period with what was handed to it closes on an edge or above it."""
    if edge == -inf:
        return 1.0
    above = room.mean + handed.mean - edge
    if handed.spread <= 0.0:
        return cumulative(above / room.spread, LIGHT) if room.spread > 0.0 else float(above >= 0.0)
    if room.spread <= 0.0:
        return NormalDist().cdf(above / handed.spread)
    return sum(cumulative((above + handed.spread * node) / room.spread, LIGHT) for node in _NODES) / len(_NODES)


def _handed_on(room: Room, handing: Handing) -> Room:
    """Return what is handed on of a normal close that was not missed, by its mean and spread."""
    lowest, highest = handing
    if lowest == highest == 0.0:
        return Room(0.0, 0.0)
    if room.spread <= 0.0:
        return Room(min(max(room.mean, lowest), highest), 0.0)
    low, high = _Edge.of(room, lowest), _Edge.of(room, highest)
    kept, full = 1.0 - low.share, 1.0 - high.share
    if kept < _TINY:
        return Room(lowest, 0.0)
    if full == 1.0:
        return Room(highest, 0.0)
    bounded = high.place * full if full else 0.0
    first = (low.density - high.density + bounded) / kept
    second = (high.share - low.share + low.weighted - high.weighted + (high.place * bounded if full else 0.0)) / kept
    return Room(room.mean + room.spread * first, room.spread * sqrt(max(0.0, second - first * first)))


@final
class _Edge(NamedTuple):
    """Where a normal distribution is cut, in its spreads: the share below, its density there, and that times the place."""

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
