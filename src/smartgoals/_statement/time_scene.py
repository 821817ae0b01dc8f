"""The scene of a sentence in time, what a named time is, and what is left of one at an edge or as a part.

Knows atoms and days; reads no phrase.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from functools import partial
from itertools import pairwise
from types import MappingProxyType
from typing import Any, Final, NamedTuple, TypeAlias

from smartgoals._statement.text import Token
from smartgoals._statement.time_days import Days, Stretch, at_edge, each_year, fixed
from smartgoals._statement.time_index import Atom
from smartgoals._statement.words import DeadlineKind

__all__ = ["ALONE", "FORWARD", "ROOM", "Around", "Cut", "Point", "Scene", "cut_of", "edged", "skipped"]

ROOM: Final = 64
"""How far a phrase may look ahead; so many empty atoms stand behind the last one."""
FORWARD: Final[Mapping[str, int]] = MappingProxyType({"this": 0, "next": 1, "last": -1})
"""How far the one that is meant lies from the one that runs."""

Cut: TypeAlias = Callable[[Days], Days | None]
"""What takes a part out of a stretch."""


class Around(NamedTuple):
    """What the words around its times say of them: `is_reached` tells whether a level is reached, and
    `is_capped` whether something is bounded from above; `nows` has the tokens at which words begin for how it
    is now, each with the one behind them, and `caps` those of words that say what must not be passed; `held`
    has also those of words below which something is kept.
    """

    is_reached: bool = False
    is_capped: bool = False
    nows: Mapping[int, int] = MappingProxyType({})
    caps: Collection[int] = frozenset()
    held: Collection[int] = frozenset()


_KEPT: Final = frozenset({"year", "relative", "quarter", "half"})
"""Forms of times whose end may be another day as often as they themselves may: of "the end of fiscal Q1"."""
ALONE: Final = Around()
"""Times of which no other word says anything."""


class Scene(NamedTuple):
    """A sentence as tokens and atoms, the day it is read on, and how its team and its language write days.

    `numbers` are how many it has in figures, and `around` what the other words say of its times.
    """

    tokens: Sequence[Token]
    atoms: Sequence[Atom]
    as_of: date | None
    fiscal_start: int
    day_first: bool
    numbers: int = 0
    around: Around = ALONE

    def role(self, at: int, category: str) -> Any:
        """Return the role of an atom in a category, or None."""
        return self.atoms[at].roles.get(category)

    def has(self, at: int, category: str) -> bool:
        """Tell whether an atom has a role in a category."""
        return category in self.atoms[at].roles

    def is_noun(self, at: int) -> bool:
        """Tell whether an atom is a word that has nothing to do with time."""
        atom = self.atoms[at]
        return atom.kind == "word" and not atom.roles

    def is_glued(self, at: int, count: int) -> bool:
        """Tell whether so many atoms from one on are a token each, with no blank between them."""
        first = self.atoms[at].first
        if self.atoms[at + count - 1].until != first + count:
            return False
        tokens = self.tokens[first : first + count]
        return all(left.end == right.start for left, right in pairwise(tokens))


class Point(NamedTuple):
    """A named time: what it names, the atom behind it, and in which form it was named.

    `says_year` where the words fix the year; `is_past` for "last year"; `others` are the other days it
    may mean, where it can be read in two ways; `edge` is the part of it that was asked for. One that
    `is_nowhere` names what no calendar has: 31 June 2027, a month of the year 10000; one that `is_unread`
    looks like a time, and which one nobody can tell: 13/13/2027, Q5, the 2030s.
    """

    stretch: Stretch
    at: int
    form: str
    says_year: bool = False
    is_past: bool = False
    others: tuple[Stretch, ...] = ()
    edge: str = ""
    is_nowhere: bool = False
    is_unread: bool = False


def skipped(scene: Scene, at: int, *categories: str, most: int = 3) -> int:
    """Return the place behind words that say nothing."""
    for _ in range(most):
        if scene.atoms[at].roles.keys().isdisjoint(categories):
            break
        at += 1
    return at


def cut_of(named: Point, kind: DeadlineKind, cut: Cut, form: str = "nth") -> Point:
    """Return a part of a named time."""
    known, by_year = named.stretch.days, named.stretch.by_year
    if by_year is None:
        stretch = fixed(kind, None if known is None else cut(known))
    else:
        stretch = each_year(kind, partial(_cut_of_year, by_year, cut))
    return named._replace(stretch=stretch, form=form, others=(), is_unread=False)


def _cut_of_year(by_year: Callable[[int], Days | None], cut: Cut, year: int) -> Days | None:
    days = by_year(year)
    return None if days is None else cut(days)


def edged(named: Point, edge: str) -> Point:
    """Return what an edge leaves of a named time; its middle is a day."""
    kind = DeadlineKind.ABSOLUTE_DATE if edge == "mid" else named.stretch.kind
    others = named.others if edge == "end" and named.form in _KEPT else ()
    return cut_of(named, kind, partial(at_edge, edge=edge), named.form)._replace(edge=edge, others=others)
