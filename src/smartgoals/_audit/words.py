"""The words of a sheet's cells: yes, active, keep, pass, in English and French as people type them.
A table of words.

The first English word of each is the one a document holds, and the first French one is what a
French sheet writes. They compare without case, accents, blanks and marks.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any, Final, TypeAlias

from smartgoals._audit.cells import absent, text_of
from smartgoals._errors import UnknownName
from smartgoals._location import as_text
from smartgoals._model.absent_words import NO_IN_ENGLISH, NO_IN_FRENCH
from smartgoals._model.audit import ChannelStatus, Decision, Verified
from smartgoals._model.measurement import CheckResult
from smartgoals._words import Word, folded

_Spellings: TypeAlias = Mapping[Word, tuple[tuple[str, ...], tuple[str, ...]]]
_WORDS: Final[Mapping[type[Word], tuple[str, _Spellings]]] = MappingProxyType(
    {
        Verified: (
            "state of verification",
            MappingProxyType(
                {
                    Verified.YES: (
                        ("yes", "y", "true", "verified", "✓", "✔"),
                        ("oui", "o", "vrai", "vérifié", "certifié"),
                    ),
                    Verified.NO: (
                        (*NO_IN_ENGLISH, "not verified", "unverified"),
                        (*NO_IN_FRENCH, "non vérifié", "pas vérifié", "non certifié"),
                    ),
                    Verified.REQUESTED: (
                        ("requested", "applied", "pending", "in progress"),
                        ("demandé", "en cours", "en attente", "demande en cours"),
                    ),
                    Verified.NOT_OFFERED: (
                        ("not_offered", "not possible", "impossible"),
                        ("non proposé", "pas proposé", "pas possible"),
                    ),
                    Verified.UNKNOWN: (("unknown", "?", "not known"), ("inconnu", "à vérifier")),
                }
            ),
        ),
        ChannelStatus: (
            "status of a channel",
            MappingProxyType(
                {
                    ChannelStatus.ACTIVE: (
                        ("active", "live", "in use"),
                        ("actif", "active", "en activité", "vivant"),
                    ),
                    ChannelStatus.DORMANT: (
                        ("dormant", "inactive", "silent", "quiet"),
                        ("dormant", "en sommeil", "en veille", "inactif", "inactive", "silencieux"),
                    ),
                    ChannelStatus.ABANDONED: (
                        ("abandoned", "dead", "given up"),
                        ("abandonné", "mort", "délaissé"),
                    ),
                    ChannelStatus.PLACEHOLDER: (
                        ("placeholder", "parked", "reserved"),
                        ("réservé", "nom réservé", "page d'attente"),
                    ),
                    ChannelStatus.UNKNOWN: (("unknown", "?", "not known"), ("inconnu", "à vérifier")),
                }
            ),
        ),
        Decision: (
            "decision",
            MappingProxyType(
                {
                    Decision.KEEP: (
                        ("keep", "kept", "maintain", "continue", "stay"),
                        ("garder", "conserver", "maintenir", "continuer", "gardé", "conservé"),
                    ),
                    Decision.INVEST: (
                        ("invest", "invest more", "grow", "increase", "develop"),
                        ("investir", "développer", "renforcer", "augmenter"),
                    ),
                    Decision.REDUCE: (
                        ("reduce", "reduced", "cut back", "cut", "decrease"),
                        ("réduire", "diminuer", "alléger"),
                    ),
                    Decision.MERGE: (("merge", "combine", "merged"), ("fusionner", "regrouper", "fusion")),
                    Decision.DEACTIVATE: (
                        (
                            *("deactivate", "close", "closed", "stop", "drop", "delete", "shut down"),
                            *("deactivated", "stopped", "dropped", "deleted"),
                        ),
                        ("désactiver", "fermer", "arrêter", "clôturer", "supprimer", "désactivé", "fermé"),
                    ),
                    Decision.UNDECIDED: (
                        ("undecided", "to decide", "to be decided", "tbd", "open", "?"),
                        ("indécis", "à décider", "en suspens", "non décidé"),
                    ),
                }
            ),
        ),
        CheckResult: (
            "result of a check",
            MappingProxyType(
                {
                    CheckResult.PASS: (
                        ("pass", "passed", "ok", "yes", "y", "✓", "✔"),
                        ("réussi", "oui", "bon"),
                    ),
                    CheckResult.FAIL: (
                        ("fail", "failed", "no", "n", "ko", "✗", "✘"),
                        ("échec", "échoué", "non"),
                    ),
                    CheckResult.NOT_APPLICABLE: (
                        ("not_applicable", "n/a", "not relevant"),
                        ("sans objet", "s.o."),
                    ),
                }
            ),
        ),
    }
)
# What is decided may be told as what is to be done.
_TO_DO: Final = re.compile(r"(?:to be|to|à|a)\s+(?P<what>.+)", re.IGNORECASE)
_PINNED: Final = (("pinned", "pin"), ("épinglé", "épinglée"))


def word_of(kind: type[Word], cell: Any) -> Word:
    """Read a word of a sheet, in either language; refuse one that nobody knows, with the nearest
    that is known.

    >>> word_of(Decision, "À garder"), word_of(Verified, True)
    (Decision.KEEP, Verified.YES)
    """
    said = as_text(cell).strip()
    to_do = _TO_DO.fullmatch(said) if kind is Decision else None
    for one in (said, *([to_do["what"]] if to_do else [])):
        if _folded(one) in _by_spelling(kind):
            return _by_spelling(kind)[_folded(one)]
    what, spellings = _WORDS[kind]
    known = tuple(word for english, french in spellings.values() for word in (english[0], french[0]))
    raise UnknownName(kind=what, name=text_of(cell), known=tuple(dict.fromkeys(known)))


def optional_word_of(kind: type[Word], cell: Any) -> Word | None:
    """Read a word of a sheet, or None where the cell says that it is not available."""
    return None if absent(cell) else word_of(kind, cell)


def is_pinned(said: str) -> bool | None:
    """Tell whether a part of an item says that it is pinned; None for a word that says something else."""
    if not said:
        return False
    return True if folded(said) in map(folded, _PINNED[0] + _PINNED[1]) else None


def pinned(*, french: bool) -> str:
    """Return the word for a pinned piece of content."""
    return _PINNED[french][0]


def written_word(word: Word, *, french: bool) -> str:
    """Return a word as a sheet of a language writes it.

    >>> written_word(Decision.KEEP, french=True), written_word(Decision.KEEP, french=False)
    ('garder', 'keep')
    """
    english, others = _WORDS[type(word)][1][word]
    return others[0] if french else english[0]


@cache
def _by_spelling(kind: type[Word]) -> Mapping[str, Word]:
    found: dict[str, Word] = {}
    for one, (english, french) in _WORDS[kind][1].items():
        # A page is "fermée" where an account is "fermé".
        feminine = [f"{said}e" for said in french if len(said) > 3 and said[-1] not in "ers"]
        found |= {_folded(said): one for said in (*feminine, *english, *french)}
    return MappingProxyType(found)


def _folded(text: str) -> str:
    """Compare as words do; a word of marks alone, such as a tick, stands for itself."""
    return folded(text) or text.strip()
