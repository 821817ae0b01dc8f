"""Coded columns: the distinct cells of a column, and for each row which of them it holds.

Knows nothing of what cells mean. The cells of a long column lie all over memory and are compared letter by letter; a column is
looked up in them once, and whoever reads it afterwards goes by small numbers.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import count
from typing import Any, NamedTuple


class Coded(NamedTuple):
    """The distinct cells of a column in order of appearance, and the place of every row's cell among them."""

    distinct: Sequence[Any]
    codes: Sequence[int]


def coded(cells: Iterable[Any]) -> Coded:
    """Return a column with its distinct cells told once; raises TypeError for a cell that cannot be looked up.

    >>> coded(["ig", "x", "ig"])
    Coded(distinct=['ig', 'x'], codes=[0, 1, 0])
    """
    places: defaultdict[Any, int] = defaultdict(count().__next__)
    codes = list(map(places.__getitem__, cells))
    return Coded(list(places), codes)
