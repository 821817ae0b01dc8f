"""Labels: cells that name what a row is about, and rows that are about all the others.

Knows cells and words. A total beside its parts would be counted a second time, so it is set aside and told.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence, Set
from typing import Any, Final

from smartgoals._errors import shown
from smartgoals.catalog._day_cells import is_empty

_TOTALS: Final = frozenset(
    (
        *"total totals totaux totale totaal gesamt insgesamt summe sum somme subtotal subtotals overall".split(),
        *"gesamtsumme gesamtergebnis zwischensumme zwischenergebnis eindtotaal reserved_total σ".split(),
        *("grand total", "grand totals", "sub-total", "sub total", "overall total", "total overall", "all total"),
        *("total général", "total general", "sous-total", "sous total", "totaux généraux", "somme totale"),
        *("total geral", "totale complessivo", "suma total", "total gesamt", "gesamt total", "in total", "au total"),
    )
)
_PLAIN: Final = frozenset({str, int, bool})
_AROUND: Final = " \t\u00a0\u202f:*=.-–—()[]\"'"
# Above so many labels, only those that are written as usual are looked for, so that a long column of links costs little.
_FEW: Final = 1000
_USUAL: Final = frozenset(
    written for word in _TOTALS for written in (word, word.upper(), word.capitalize(), word.title())
)


def is_total(label: object) -> bool:
    """Tell whether a label says that its row is the sum of others.

    >>> is_total("Grand total"), is_total("Total général :"), is_total("Total eclipse")
    (True, True, False)
    """
    return isinstance(label, str) and len(label) <= 40 and label.strip(_AROUND).casefold() in _TOTALS


def totals_among(labels: Collection[Any]) -> Set[Any]:
    """Return those of some labels that name a total."""
    if len(labels) <= _FEW:
        return {label for label in labels if is_total(label)}
    return set() if _USUAL.isdisjoint(labels) else _USUAL.intersection(labels)


def labels_of(cells: Sequence[Any], kinds: Set[type], distinct: Sequence[Any] | None) -> Sequence[Any]:
    """Return cells as labels: None for an empty one, and text for one that nothing could be looked up by.

    `distinct` are the distinct cells, None where there is one that nothing can be looked up by.
    """
    if distinct is None:
        return [_label(cell) for cell in cells]
    plain = kinds <= _PLAIN and not any(isinstance(cell, str) and (not cell or cell.isspace()) for cell in distinct)
    return cells if plain else [None if is_empty(cell) else cell for cell in cells]


def _label(cell: Any) -> Any:
    if is_empty(cell):
        return None
    try:
        hash(cell)
    except TypeError:
        return shown(cell)
    return cell
