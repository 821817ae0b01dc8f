"""What cells say instead of a value: n/a, a dash, "non disponible". A table of words.

Something was looked for and is not there, which is neither a blank nor a zero. English and French
come first, then what tools write and other languages do. Compare without case and outer blanks.
"""

from __future__ import annotations

from typing import Final

ABSENT: Final = frozenset(
    (
        *"n/a n.a. na #n/a #na n/d n.d. nd #n/d s.o. s/o - -- --- – — −".split(),
        *"none null undefined".split(),
        *("not available", "(not available)", "unavailable", "no data", "(not set)", "(none)"),
        *("non disponible", "(non disponible)", "indisponible", "non renseigné", "aucun", "aucune"),
        *("non communiqué", "non communiquée", "non communique", "not disclosed", "not provided"),
        *("aucune donnée", "(vide)", "(blank)", "(empty)", "(null)"),
        *("k.a.", "#nv", "nicht verfügbar", "keine angabe", "no disponible", "sin datos"),
    )
)
"""Words of any cell."""

ABSENT_FIGURES: Final = ABSENT | frozenset(
    "nan nat nil vide empty blank nc n.c. n/c n.c ? ?? unknown inconnu inconnue".split()
)
"""Words of cells for figures and days; elsewhere they may be names or words, as Nil, Nan and NC are."""

NO_IN_ENGLISH: Final = ("no", "n", "false")
NO_IN_FRENCH: Final = ("non", "faux")
"""Words of a cell that answers no."""
