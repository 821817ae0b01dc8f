"""Coded columns: the distinct cells of a column, and for each row which of them it holds.

Knows nothing of what cells mean. The cells of a long column lie all over memory and are compared
letter by letter; a column is looked up in them once, and whoever reads it afterwards goes by small
numbers.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence, Set
from itertools import count
from types import NoneType
from typing import Any, Final, NamedTuple

_SAMPLE: Final = 200


class Coded(NamedTuple):
    """The distinct cells of a column in order of appearance, and the place of every row's cell among them."""

    distinct: Sequence[Any]
    codes: Sequence[int]


def coded(cells: Iterable[Any]) -> Coded:
    """Return a column with its distinct cells told once; raises TypeError for a cell that cannot be
    looked up.

    >>> coded(["ig", "x", "ig"])
    Coded(distinct=['ig', 'x'], codes=[0, 1, 0])
    """
    places: defaultdict[Any, int] = defaultdict(count().__next__)
    codes = list(map(places.__getitem__, cells))
    return Coded(list(places), codes)


def are_varied(cells: Sequence[Any]) -> bool:
    """Tell whether hardly two cells of a column of texts are equal, by a sample: then it is not
    worth coding.
    """
    sample = _sample(cells)
    return len(set(sample)) == len(sample) > 1


def kinds_of(cells: Sequence[Any]) -> tuple[Set[type], Coded | None]:
    """Return the types of a column's cells, and the coded column where they were found out by way of it.

    Texts that repeat are coded before long, and then only the distinct ones need be asked: what
    equals a text is taken for it.
    """
    known = None
    if set(map(type, _sample(cells))) == {str} and not are_varied(cells):
        try:
            known = coded(cells)
        except TypeError:
            return set(map(type, cells)), None  # a list or mapping among the texts
        kinds = set(map(type, known.distinct))
        # Cells of other types may be equal to each other, as one is to true.
        if kinds <= {str, NoneType}:
            return kinds, known
    return set(map(type, cells)), known


def _sample(cells: Sequence[Any]) -> Sequence[Any]:
    return cells[:: max(1, len(cells) // _SAMPLE)]
