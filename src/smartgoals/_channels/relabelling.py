"""Relabelling: how great a difference chance alone would show between groups of posts, when many
are looked at.

Pure numbers; knows nothing else. The names of the groups are handed out anew among the posts, many
times, and each time the greatest of all differences is kept (Westfall and Young, Resampling-Based
Multiple Testing, 1993: single-step maxT). The share of draws whose greatest difference is at least
a difference that was seen is its chance, and holds for all differences together. No shape is
assumed of the counts: a post that a thousand times as many people see is one post. A rate varies
more between posts than counting explains, by the squared coefficient of variation `spread`, as in
a gamma-Poisson model (Greenwood and Yule 1920); a difference is set against that.
"""

from __future__ import annotations

import math
import random
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate
from typing import Final, NamedTuple, TypeAlias

DRAWS: Final = 999
"""How often names are handed out anew: enough for a level of 5 % (Davison and Hinkley, Bootstrap
Methods, 1997, 4.2.5).
"""
_HALVINGS: Final = 50


class Tally(NamedTuple):
    """What one post has of one result: how many, of how much; nothing of nothing where nobody told."""

    part: float
    of: float


Groups: TypeAlias = Mapping[str, Sequence[tuple[Tally, ...]]]
"""Per name, the posts of it, each with one tally a result, in the order of the results."""
Asked: TypeAlias = tuple[str, int]
"""A name, and the place of a result."""
Chances: TypeAlias = Mapping[Asked, float]
"""Per name and result, the share of draws in which chance alone shows as great a difference anywhere."""


def rate_of(tallies: Iterable[Tally]) -> float | None:
    """Return how many there are of how much in all; None of nothing.

    >>> rate_of([Tally(3, 10), Tally(1, 30)])
    0.1
    """
    told = list(tallies)
    of = math.fsum(one.of for one in told)
    return math.fsum(one.part for one in told) / of if of > 0 else None


def spread_of(groups: Iterable[Sequence[Tally]]) -> float | None:
    """Return the squared coefficient of variation between the rates of posts, inside of groups;
    None when none has two.

    The one with which squared distances from the rate of the own group, each in its own variance, sum
    to the degrees of freedom (Williams 1982, Breslow 1984), and never below nothing: one post that very
    many saw counts as one.

    >>> round(spread_of([[Tally(10, 100), Tally(30, 100)]]), 9), spread_of([[Tally(5, 10)], [Tally(1, 10)]])
    (0.45, None)
    """
    free, off = 0, list[tuple[float, float]]()
    for group in groups:
        told = [one for one in group if one.of > 0]
        rate = rate_of(told)
        free += max(0, len(told) - 1)
        if rate:
            off += [((one.part - rate * one.of) ** 2, rate * one.of) for one in told]
    return _solved(off, free) if free else None


def _solved(off: Sequence[tuple[float, float]], free: int) -> float:
    """Return the spread at which squared distances come to the degrees of freedom; means stand
    beside them.
    """
    low, high = 0.0, math.fsum(square / mean**2 for square, mean in off) / free
    if math.fsum(square / mean for square, mean in off) <= free:
        return low
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        is_low = math.fsum(square / (mean + middle * mean * mean) for square, mean in off) > free
        low, high = (middle, high) if is_low else (low, middle)
    return high


def chances(blocks: Sequence[Groups], asked: Sequence[frozenset[Asked]]) -> tuple[Chances, ...]:
    """Return for each block the chance of every difference that is asked about, of a name from the others.

    A block is what may be compared: the posts of one channel by one trait. Names and the order of
    posts and blocks change nothing.
    """
    order = sorted(range(len(blocks)), key=lambda place: _key(blocks[place]))
    ready = {place: _Block(blocks[place], asked[place]) for place in order}
    seen = {place: block.differences(range(block.size)) for place, block in ready.items()}
    reached = {(place, key): 1 for place in order for key in seen[place]}
    chance = random.Random(_seed(blocks))
    for _ in range(DRAWS if reached else 0):
        greatest = max(max(ready[place].drawn(chance).values(), default=0.0) for place in order)
        for place, key in reached:
            reached[place, key] += greatest >= seen[place][key] * (1 - 1e-9)
    return tuple(
        {key: reached[place, key] / (DRAWS + 1) for key in seen[place]} for place in range(len(blocks))
    )


def _seed(blocks: Sequence[Groups]) -> str:
    """Return a seed made of all counts and of no name: draws that every call shared would share
    their error too.
    """
    return repr(sorted(sorted(post for posts in one.values() for post in posts) for one in blocks))


def _key(groups: Groups) -> list[list[tuple[Tally, ...]]]:
    return sorted(sorted(posts) for posts in groups.values())


class _Block:
    """The posts of one block in an order that hangs on their counts alone, and the slots of each name."""

    def __init__(self, groups: Groups, asked: frozenset[Asked]) -> None:
        names = sorted(groups, key=lambda name: (sorted(groups[name]), name))
        posts = [post for name in names for post in sorted(groups[name])]
        self.size, self._asked = len(posts), asked
        ends = list(accumulate(len(groups[name]) for name in names))
        self._slots = {
            name: slice(end - len(groups[name]), end) for name, end in zip(names, ends, strict=True)
        }
        results = sorted({result for _, result in asked})
        self._columns = {result: _ResultColumn([post[result] for post in posts]) for result in results}

    def drawn(self, chance: random.Random) -> Mapping[Asked, float]:
        """Return the differences after names were handed out anew."""
        order = list(range(self.size))
        chance.shuffle(order)
        return self.differences(order)

    def differences(self, order: Sequence[int]) -> Mapping[Asked, float]:
        """Return how far names lie from the others, in standard errors, when posts stand in an order."""
        return {
            (name, result): self._columns[result].difference(order[self._slots[name]])
            for name, result in self._asked
        }


class _ResultColumn:
    """One result of all posts of a block: parts, wholes and variances by post, and their sums."""

    def __init__(self, tallies: Sequence[Tally]) -> None:
        rate, spread = rate_of(tallies) or 0.0, spread_of([tallies]) or 0.0
        expected = [rate * one.of for one in tallies]
        self._part = [one.part for one in tallies]
        self._of = [one.of for one in tallies]
        self._variance = [mean + spread * mean * mean for mean in expected]
        self._sums = math.fsum(self._part), math.fsum(self._of), math.fsum(self._variance)

    def difference(self, places: Sequence[int]) -> float:
        """Return how far the rate of some posts lies from that of all others, in standard errors; 0
        where one has none.
        """
        part, of, variance = (
            sum(map(one.__getitem__, places)) for one in (self._part, self._of, self._variance)
        )
        of_rest = self._sums[1] - of
        if of <= 0 or of_rest <= 0:
            return 0.0
        square = variance / of**2 + (self._sums[2] - variance) / of_rest**2
        gap = part / of - (self._sums[0] - part) / of_rest
        return abs(gap) / math.sqrt(square) if square > 0 else 0.0
