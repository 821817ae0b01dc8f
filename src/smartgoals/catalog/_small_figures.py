"""Small figures: shares, means and scores, which have no thousands unless their column shows them.

Knows the ways to read a text. The range of a metric goes before the other cells, and these before the
kind: where they contradict it, both ways are left.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence, Set
from typing import Final

from smartgoals._numbers import Number
from smartgoals.catalog._number_text import NumberReading, Readings, Sign

_THOUSAND: Final = 1000


def signs_of_small(every: Iterable[Readings], signs: Set[Sign]) -> Set[Sign] | None:
    """Return the decimal signs of a column of small figures; None where a text shows thousands beyond doubt.

    `signs` are those that texts show beyond doubt; where none does, those that they would have: of
    4.625 beside 1,234 one has thousands after all.
    """
    ways = [one for one in every if isinstance(one, tuple)]
    if any(len(one) == 1 and abs(one[0].value) >= _THOUSAND for one in ways):
        return None
    return signs or {sign for one in ways if len(one) > 1 and (sign := _least(one).sign) is not None}


def ways_of_small(
    ways: Sequence[NumberReading], signs: Set[Sign], allows: Callable[[Number], bool]
) -> Sequence[NumberReading]:
    """Return the one of two ways to read a small figure; both where the signs of its column say that
    it has thousands.

    `allows` tells whether a number lies in the range of the metric, which decides before them:
    4.625 beside 4,6 is no rating of thousands.
    """
    possible = [way for way in ways if allows(way.value)]
    if len(possible) == 1:
        return possible
    least = _least(ways)
    return [least] if signs <= {least.sign} else ways


def _least(ways: Sequence[NumberReading]) -> NumberReading:
    """Return the way to read a text without thousands."""
    return min(ways, key=lambda way: abs(way.value))
