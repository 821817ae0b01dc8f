"""Recognition: which language a sentence is in, by its common words. Knows the lexicons of the
house alone."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Final

from smartgoals._messages.lexicons import HOUSE, lexicon_of
from smartgoals._statement.index import key_of
from smartgoals._statement.text import tokens_of

if TYPE_CHECKING:
    from smartgoals._statement.text import Token

__all__ = ["recognised"]

_READ: Final = 400
"""Tokens that are looked at; a sentence has far fewer."""


@cache
def _common() -> tuple[tuple[str, frozenset[str], frozenset[str]], ...]:
    """Return for each language its common words, and other words that it has."""
    rows = []
    for code in HOUSE:
        lexicon = lexicon_of(code)
        if lexicon is None:
            continue
        common = frozenset(
            key_of(token.bare) for word in lexicon.common for token in tokens_of(word)
        )
        other = {
            key_of(token.bare)
            for table in (lexicon.directions, lexicon.metrics)
            for phrases in table.values()
            for phrase in phrases
            for token in tokens_of(phrase)
        }
        rows.append((code, common, frozenset(other)))
    return tuple(rows)


def recognised(tokens: Sequence[Token]) -> str:
    """Return the code of the language that most words of a sentence are common in; the first where
    none is.

    >>> recognised(tokens_of("Gagner 50 abonnés par semaine")), recognised(tokens_of("Gain 50 a week"))
    ('fr', 'en')
    """
    words = [key_of(token.bare) for token in tokens[:_READ] if token.kind == "word"]
    best, most = "", -1
    for code, common, other in _common():
        score = sum(2 if word in common else 1 if word in other else 0 for word in words)
        if score > most:
            best, most = code, score
    return best
