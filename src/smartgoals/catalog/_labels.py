"""Labels: cells that name what a row is about, and rows that are about all the others.

Knows cells and words. A total beside its parts would be counted a second time, so it is set aside and told.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence, Set
from typing import Any, Final

from smartgoals._errors import shown
from smartgoals.catalog._day_cells import is_empty

# What a row is called that sums others up; a mean of the others is no other item either.
_TOTALS: Final = frozenset(
    (
        *"total totals totaux totale totaal gesamt insgesamt summe sum somme subtotal subtotals cumul cumulé".split(),
        *"gesamtsumme gesamtergebnis zwischensumme zwischenergebnis eindtotaal reserved_total σ sub-total sous-total".split(),
    )
)
# These say so beside others; where every row says "all", a filter does, and "mean" is what is told.
_SCOPES: Final = frozenset(
    "all tous toutes alle overall ensemble average mean moyenne durchschnitt mittelwert median médiane".split()
)
_SUMMARIES: Final = _TOTALS | _SCOPES
_PHRASES: Final = frozenset({"in total", "au total"})
# What may stand around such a word; any other word makes a name of it, as in "Total eclipse".
_BESIDE: Final = frozenset(
    (
        *"grand sub sous general général généraux generaux geral complessivo suma the of for".split(),
        *"de des du d l les la le par per pour der die das aller von pro".split(),
        *"day days jour jours tag tage week weeks semaine semaines month months mois".split(),
        *"video videos vidéo vidéos post posts publication publications beiträge media médias medien".split(),
        *"campaign campaigns campagne campagnes kampagnen ad ads annonces anzeigen emails e-mails".split(),
        *"page pages seiten channel channels canal canaux kanäle platform platforms plateformes".split(),
        *"network networks réseaux account accounts compte comptes konten source sources quellen medium".split(),
        *"country countries pays länder device devices appareils geräte traffic trafic item items éléments".split(),
        *"row rows ligne lignes zeilen results résultats ergebnisse selected filtered filtré filtrés".split(),
    )
)
_NUMBER: Final = re.compile(r"[\d.,\u00a0\u202f]*\d")
_PLAIN: Final = frozenset({str, int, bool})
_AROUND: Final = " \t\u00a0\u202f:*=.-–—()[]\"'"
_PARTS: Final = re.compile(r"[\s:*=()\[\]\"'’–—]+")
_LONGEST: Final = 60
# Above so many labels, only those that begin as usual are looked at, so that a long column of links costs little.
_FEW: Final = 1000
_BEGINNINGS: Final = frozenset(
    written[:3]
    for word in (*_SUMMARIES, "grand", "sub", "sous", "suma", "in ", "au ")
    for written in (word, word.upper(), word.capitalize())
)


def is_total(label: object) -> bool:
    """Tell whether a label says that its row sums others up: a word for that, with no other that makes a name of it.

    >>> is_total("Grand total"), is_total("Total (2 videos)"), is_total("Total eclipse")
    (True, True, False)
    """
    if not isinstance(label, str) or len(label) > _LONGEST:
        return False
    said = _words(label)
    if " ".join(said) in _PHRASES:
        return True
    return not _SUMMARIES.isdisjoint(said) and all(
        word in _SUMMARIES or word in _BESIDE or _NUMBER.fullmatch(word) for word in said
    )


def _words(label: str) -> list[str]:
    words = [part.strip(_AROUND) for part in _PARTS.split(label.casefold())]
    return [word for word in words if word]


def totals_among(labels: Collection[Any]) -> Set[Any]:
    """Return those of some labels that name a total of the others."""
    if len(labels) > _FEW:
        return {label for label in labels if isinstance(label, str) and label[:3] in _BEGINNINGS and is_total(label)}
    totals = {label for label in labels if is_total(label)}
    if totals and all(is_empty(label) or label in totals for label in labels):
        return {label for label in totals if _SCOPES.isdisjoint(_words(label))}
    return totals


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
