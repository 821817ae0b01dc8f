"""What rows are called that sum others up, or are their mean: Total, Somme, Σ, "All channels".

A table of words. Exports and audits have such rows alike, and a total that is counted beside its
parts comes in twice.
Words compare without case, accents and hyphens. English and French come first, then German and
Spanish, then what else has been met in exports.
"""

from __future__ import annotations

import re
from typing import Final

from smartgoals._words import folded

SUMS: Final = frozenset(
    (
        *"total totals subtotal subtotals grandtotal sum sums cumul".split(),
        *"totaux totale totales soustotal soustotaux somme sommes cumule cumulee σ".split(),
        *"gesamt insgesamt summe gesamtsumme zwischensumme endsumme".split(),
        *"gesamtergebnis zwischenergebnis suma sumas sumatotal".split(),
        *"totali totais totaal eindtotaal subtotaal reserved_total".split(),
    )
)
"""Words that say of a row, whatever the others say, that it adds something up."""

MEANS: Final = frozenset(
    (
        *"average averages avg mean median cumulative cumulated".split(),
        *"moyenne moyennes moy mediane durchschnitt mittelwert promedio ø".split(),
    )
)
"""Words of rows that are no other item either; where every row says one, it is what is told."""

WHOLES: Final = frozenset("all overall tous toutes ensemble alle todos todas".split())
"""Words that say so beside others; where every row says "all", a filter does."""

_SUMMARIES: Final = SUMS | MEANS | WHOLES
# As they are met: few labels have such a word, and only theirs are worth a closer look.
_TELLING: Final = _SUMMARIES | {"cumulé", "cumulée", "médiane", "tout"}
_HEADS: Final = SUMS | MEANS
_PHRASES: Final = frozenset({"in total", "au total", "en tout", "en total"})
# What may stand around such a word; any other word makes a name of it, as in "Total eclipse".
_BESIDE: Final = frozenset(
    (
        *"grand sub sous general generale generaux geral complessivo the of for together".split(),
        *"de des du d l les la le par per pour confondu confondus confondues".split(),
        *"der die das aller von pro del los las el por".split(),
        *"day days jour jours tag tage week weeks semaine semaines month months mois".split(),
        *"video videos post posts publication publications beitrage media medias medien".split(),
        *"campaign campaigns campagne campagnes kampagnen ad ads annonces anzeigen emails".split(),
        *"page pages seiten channel channels canal canaux kanale canales".split(),
        *"platform platforms plateforme plateformes plattformen plataformas".split(),
        *"network networks reseau reseaux redes profile profiles profil profils".split(),
        *"account accounts compte comptes konten cuentas source sources quellen medium".split(),
        *"country countries pays lander paises device devices appareils gerate".split(),
        *"traffic trafic item items element elements publicaciones".split(),
        *"row rows ligne lignes zeilen results resultats ergebnisse".split(),
        *"selected filtered filtre filtres".split(),
    )
)
_NUMBER: Final = re.compile(r"[\d.,\u00a0\u202f]*\d")
# The sign of a sum is a letter, or the mark that mathematics has for it.
_SUM_SIGN: Final = str.maketrans({"∑": "Σ"})
_AROUND: Final = " \t\u00a0\u202f:*=.-–—()[]\"'"
_PARTS: Final = re.compile(r"[\s:*=()\[\]\"'’–—]+")
_HEAD: Final = re.compile(r"(\w+)(?:-\w+)?")
_LONGEST: Final = 60


def is_total(label: object) -> bool:
    """Tell whether a label says that its row sums others up, and is no name that has such a word.

    >>> is_total("Grand total"), is_total("Total (2 videos)"), is_total("Total eclipse")
    (True, True, False)
    """
    if not isinstance(label, str) or len(label) > _LONGEST:
        return False
    said = _parts_of(label)
    if _TELLING.isdisjoint(said):
        return False
    said = list(map(_bare, said))
    return " ".join(said) in _PHRASES or all(
        word in _SUMMARIES or word in _BESIDE or _NUMBER.fullmatch(word) for word in said
    )


def begins_as_total(label: str) -> bool:
    """Tell whether a label begins with a word for a sum or a mean, whatever name stands behind it.

    >>> begins_as_total("Sous-total Meta"), begins_as_total("∑ Meta"), begins_as_total("Meta total")
    (True, True, False)
    """
    first = _HEAD.match(label.translate(_SUM_SIGN).strip())
    return first is not None and not _HEADS.isdisjoint(map(folded, (first[0], first[1])))


def words_of(label: str) -> list[str]:
    """Return the words of a label as the tables have them; an address or a handle is none.

    >>> words_of("Sous-total (général)"), words_of("∑"), words_of("@total")
    (['soustotal', 'general'], ['σ'], ['@total'])
    """
    return list(map(_bare, _parts_of(label)))


def _parts_of(label: str) -> list[str]:
    parts = _PARTS.split(label.translate(_SUM_SIGN).casefold())
    return [word.replace("-", "") for part in parts if (word := part.strip(_AROUND))]


def _bare(word: str) -> str:
    return folded(word) if word.isalnum() and not word.isascii() else word
