"""Recognition: which language a sentence is in, by its common words. Knows the lexicons of the
house alone.

A word with an apostrophe speaks as a whole ("don't"), else by what stands before the apostrophe or
behind it ("l'", "'s"), and its parts by themselves only where neither is common.
"""

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
_LONGEST_HEADING: Final = 14
_READ: Final = 400
"""Tokens that are looked at; a sentence has far fewer."""


@cache
def _weights() -> tuple[tuple[str, ...], Mapping[str, tuple[int, ...]]]:
    """Return the languages, and for each word how much it speaks for each of them."""
    weights: dict[str, list[int]] = {}
    for place, code in enumerate(HOUSE):
        lexicon = lexicon_of(code)
        for word in _time_words(lexicon):
            _weigh(weights, word.bare, place, _COMMON)
        phrases = () if lexicon is None else lexicon.common
        others = () if lexicon is None else (lexicon.directions, lexicon.metrics)
        for phrase in (phrase for table in others for told in table.values() for phrase in told):
            for token in tokens_of(phrase):
                _weigh(weights, token.bare, place, _KNOWN)
        for phrase in phrases:
            _weigh(weights, phrase, place, _COMMON)
    return tuple(HOUSE), {word: tuple(each) for word, each in weights.items()}


def _time_words(lexicon: Lexicon | None) -> Iterator[Token]:
    """Yield the words of time of a language: of a few figures "fin T3" says which it is."""
    time = None if lexicon is None else lexicon.time
    tables = () if time is None else (*time.months, *time.weekdays, *time.words.values(), time.yearly)
    for part in " ".join(chain(*tables)).replace(",", " ").split():
        tokens = tokens_of(part)
        if len(tokens) == 1 and tokens[0].kind == "word":  # no part of "hallowe'en"
            yield tokens[0]


def _weigh(weights: dict[str, list[int]], word: str, place: int, weight: int) -> None:
    """Note how much a word speaks for a language; signs and numbers are those of all of them."""
    tokens = tokens_of(word)
    if any(token.kind == "word" for token in tokens):
        said = "".join(key_of(token.text.lower()) for token in tokens)
        for key in {said, "".join(key_of(token.bare) for token in tokens)}:
            weights.setdefault(key, [0] * len(HOUSE))[place] = weight


def recognised(tokens: Sequence[Token]) -> str:
    """Return the language that most words of a sentence are common in; the first where none is.

    >>> texts = ("Gagner 50 abonnés par semaine", "Gain 50 a week", "Don't lose clients", "L'an prochain")
    >>> [recognised(tokens_of(text)) for text in texts]
    ['fr', 'en', 'en', 'fr']
    """
    codes, weights = _weights()
    scores = _scores(tokens[:_READ], weights)
    best = scores.index(max(scores))
    colon = next((at for at, token in enumerate(tokens[:_LONGEST_HEADING]) if token.text == ":"), None)
    if colon is not None and colon + 1 < len(tokens):
        # A noun before a colon keeps its name in any language: "electric vans : réduire de 5".
        scores, begins = (
            _scores(tokens[colon + 1 : _READ], weights),
            weights.get(key_of(tokens[colon + 1].bare)),
        )
        rest = scores.index(max(scores))
        if begins is not None and begins[rest] > begins[best] == 0:
            return codes[rest]
    return codes[best]


def _scores(tokens: Sequence[Token], weights: Mapping[str, tuple[int, ...]]) -> list[int]:
    """Return how much words speak for each language."""
    scores = [0] * len(HOUSE)
    for key in _keys(tokens, weights):
        for place, weight in enumerate(weights.get(key, ())):
            scores[place] += weight
    return scores


def _keys(tokens: Sequence[Token], weights: Mapping[str, tuple[int, ...]]) -> Iterator[str]:
    """Yield the words of a sentence as they are weighed, those with an apostrophe at its joint."""
    place, last = 0, len(tokens) - 1
    while place <= last:
        key = _key(tokens[place], weights)
        if place >= last - 1 or tokens[place + 1].text != "'" or not _is_joint(tokens[place : place + 3]):
            yield key
            place += 1
            continue
        behind = key_of(tokens[place + 2].bare)
        whole, elided, short = f"{key}'{behind}", f"{key}'", f"'{behind}"
        if whole in weights:
            yield whole
            place += 3
        elif short in weights:
            yield from (key, short)
            place += 3
        else:
            yield elided if elided in weights else key
            place += 2


def _key(token: Token, weights: Mapping[str, tuple[int, ...]]) -> str:
    """Return a word as it is weighed: with its accents where it has some, as "à" is no "a"."""
    said = key_of(token.text.lower())
    return said if said in weights else key_of(token.bare)


def _is_joint(tokens: Sequence[Token]) -> bool:
    """Tell whether the second of three tokens joins the words at its sides."""
    before, mark, behind = tokens
    is_tight = before.end == mark.start and mark.end == behind.start
    return is_tight and before.kind == behind.kind == "word"
