"""Recognition: which language a sentence is in, by its common words. Knows the lexicons of the
house alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, Final

from smartgoals._messages.lexicons import HOUSE, lexicon_of
from smartgoals._statement.index import key_of
from smartgoals._statement.text import tokens_of

if TYPE_CHECKING:
    from smartgoals._messages.lexicon import Lexicon
    from smartgoals._statement.text import Token

__all__ = ["recognised"]

_COMMON: Final = 2
_KNOWN: Final = 1
_READ: Final = 400
"""Tokens that are looked at; a sentence has far fewer."""


@cache
def _weights() -> tuple[tuple[str, ...], Mapping[str, tuple[int, ...]]]:
    """Return the languages, and for each word how much it speaks for each of them."""
    weights: dict[str, list[int]] = {}
    for place, code in enumerate(HOUSE):
        lexicon = lexicon_of(code)
        for word in _time_words(lexicon):
            _weigh(weights, word, place, _COMMON)
        phrases = () if lexicon is None else lexicon.common
        others = () if lexicon is None else (lexicon.directions, lexicon.metrics)
        for phrase in (phrase for table in others for told in table.values() for phrase in told):
            for token in tokens_of(phrase):
                _weigh(weights, token, place, _KNOWN)
        for phrase in phrases:
            for token in tokens_of(phrase):
                _weigh(weights, token, place, _COMMON)
    return tuple(HOUSE), {word: tuple(each) for word, each in weights.items()}


def _time_words(lexicon: Lexicon | None) -> Iterator[Token]:
    """Yield the words of time of a language: of a few figures "fin T3" says which it is."""
    time = None if lexicon is None else lexicon.time
    tables = () if time is None else (*time.months, *time.weekdays, *time.words.values(), time.yearly)
    for part in " ".join(chain(*tables)).replace(",", " ").split():
        tokens = tokens_of(part)
        if len(tokens) == 1 and tokens[0].kind == "word":  # no part of "hallowe'en"
            yield tokens[0]


def _weigh(weights: dict[str, list[int]], token: Token, place: int, weight: int) -> None:
    weights.setdefault(key_of(token.bare), [0] * len(HOUSE))[place] = weight


def recognised(tokens: Sequence[Token]) -> str:
    """Return the language that most words of a sentence are common in; the first where none is.

    >>> [recognised(tokens_of(text)) for text in ("Gagner 50 abonnés par semaine", "Gain 50 a week")]
    ['fr', 'en']
    """
    codes, weights = _weights()
    scores = [0] * len(codes)
    for token in tokens[:_READ]:
        for place, weight in enumerate(weights.get(key_of(token.bare), ())):
            scores[place] += weight
    return codes[scores.index(max(scores))]
