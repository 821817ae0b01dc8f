"""What cells say instead of a value: n/a, a dash, "non disponible". A table of words.

Something was looked for and is not there, which is neither a blank nor a zero. English and French
come first, then what tools write and other languages do. Compare without case and outer blanks.

Fields of goals, channels and accounts are asked by :func:`is_said`: who answers, for whom, what is decided.
"""

from __future__ import annotations

from typing import Final

from smartgoals._words import folded

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

_OPEN: Final = frozenset(
    folded(word)
    for word in (
        *"tbd tba tbc todo tdb undecided unknown unassigned unspecified pending later xx xxx".split(),
        *("to be defined", "to be determined", "to be decided", "to be announced", "to be confirmed"),
        *("to be filled in", "to define", "to determine", "to decide", "to confirm", "to do", "to fill in"),
        *("not known", "not yet known", "not defined", "not yet defined", "not decided", "not yet decided"),
        *("not assigned", "not yet assigned", "not specified", "not said", "not applicable", "don't know"),
        *("nobody", "no one", "no-one", "no owner", "no decision", "no audience", "nothing", "somebody"),
        *("someone", "something", "not set", "none", "blank", "empty", "null", "vide"),
        *("à définir", "à déterminer", "à décider", "à préciser", "à confirmer", "à compléter", "à remplir"),
        *("à renseigner", "à voir", "à désigner", "à nommer", "à attribuer", "a faire", "plus tard"),
        *("non défini", "non définie", "non déterminé", "non déterminée", "non précisé", "non précisée"),
        *("non décidé", "non décidée", "non attribué", "non attribuée", "non applicable", "sans objet"),
        *("pas encore défini", "pas encore définie", "pas encore décidé", "pas encore décidée", "pas défini"),
        *("pas décidé", "inconnu", "inconnue", "indéfini", "indéfinie", "indécis", "indécise", "ne sais pas"),
        *("personne", "rien", "quelqu'un", "quelque chose", "aucune décision", "aucun responsable"),
    )
)
"""Words that leave a field open, as compared: it is to be filled in, or there is nothing to fill in."""

_EVERYBODY: Final = frozenset(
    folded(word)
    for word in (
        *("everyone", "everybody", "all", "all of us", "we all", "us all", "anyone", "anybody", "whoever"),
        *("tout le monde", "tous", "toutes", "nous tous", "nous toutes", "chacun", "chacune"),
        *("n'importe qui", "quiconque"),
    )
)
"""What belongs to all of them nobody answers for; for whom something is, or who it is about, they may say."""

_MARKS: Final = "?!.…-–—−_*/~()[] "
"""Marks that stand for what is to come; a field of nothing else says nothing."""


def is_said(text: str | None) -> bool:
    """Tell whether a field says something: it is there, and is no mark and no words for "open".

    >>> is_said("Ana"), is_said("TBD"), is_said("(à définir)"), is_said("?"), is_said(None)
    (True, False, False, False, False)
    """
    cell = "" if text is None else text.strip().casefold()
    is_mark = not cell.strip(_MARKS)
    return (
        not is_mark
        and cell not in ABSENT
        and cell.strip("()[]<> ") not in ABSENT
        and folded(cell) not in _OPEN
    )


def names_somebody(text: str | None) -> bool:
    """Tell whether a field says who answers: somebody, and not everybody.

    >>> names_somebody("Ana"), names_somebody("everyone"), is_said("everyone")
    (True, False, True)
    """
    return text is not None and is_said(text) and folded(text) not in _EVERYBODY
