"""Labels: cells that name what a row is about, and rows that are about all the others.

Knows cells and words. A total beside its parts would be counted a second time, so it is set aside and told.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence, Set
from typing import Any, Final

from smartgoals._errors import shown
from smartgoals._model._total_words import MEANS, SUMS, WHOLES, is_total, words_of
from smartgoals.catalog._day_cells import is_empty

# These say so beside others; where every row has such a word, it is a filter, or what is told.
_SCOPES: Final = MEANS | WHOLES
_PLAIN: Final = frozenset({str, int, bool})
_NUMBERS: Final = frozenset({int, float})
# Python refuses to write numbers of more digits than a few thousand.
_LARGEST: Final = 10**300
# Above so many labels, only those that begin as usual are looked at, so that a long column of links
# costs little.
_FEW: Final = 1000
_BEGINNINGS: Final = frozenset(
    written[:3]
    for word in (*SUMS, *_SCOPES, *"grand sub sous médiane ∑ ∑:".split(), "in ", "au ", "en ")
    for written in (word, word.upper(), word.capitalize())
)


def totals_among(labels: Collection[Any]) -> Set[Any]:
    """Return those of some labels that name a total of the others."""
    if len(labels) > _FEW:
        return {
            label
            for label in labels
            if isinstance(label, str) and label[:3] in _BEGINNINGS and is_total(label)
        }
    totals = {label for label in labels if is_total(label)}
    if totals and all(is_empty(label) or label in totals for label in labels):
        return {label for label in totals if _SCOPES.isdisjoint(words_of(label))}
    return totals


def says_a_mean(label: str) -> bool:
    """Tell whether a label of a total speaks of a mean, which may be less than what it is the mean of."""
    return not MEANS.isdisjoint(words_of(label))


def labels_of(cells: Sequence[Any], kinds: Set[type], distinct: Sequence[Any] | None) -> Sequence[Any]:
    """Return cells as labels: None for an empty one, and text for one that nothing could be looked up by.

    `distinct` are the distinct cells, None where there is one that nothing can be looked up by.
    """
    if str in kinds and not kinds.isdisjoint(_NUMBERS):
        # An id is a number in the rows of one file, and text in those of another one: what it says
        # is the same.
        return [_written(_label(cell)) for cell in cells]
    if distinct is None:
        return [_label(cell) for cell in cells]
    plain = kinds <= _PLAIN and not any(
        isinstance(cell, str) and (not cell or cell.isspace()) for cell in distinct
    )
    return cells if plain else [None if is_empty(cell) else cell for cell in cells]


def _written(label: Any) -> Any:
    """Return a whole number as the text that it is written as, and any other label as it is."""
    if type(label) is int:
        return str(label) if abs(label) <= _LARGEST else label
    return f"{label:.0f}" if type(label) is float and label.is_integer() else label


def _label(cell: Any) -> Any:
    if is_empty(cell):
        return None
    try:
        hash(cell)
    except TypeError:
        return shown(cell)
    return cell
