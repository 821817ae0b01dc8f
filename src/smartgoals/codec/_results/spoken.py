"""Spoken facts: facts that a language says in its words, written with them. Knows no result.

Findings keep the sentence itself, and their facts as plain values. Where a result makes its sentence
anew after reading, what a fact is called in the languages of the house and in the one asked for
travels with it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, NewType

import cattrs

from smartgoals._errors import WrongType
from smartgoals._messages.formatting import LANGUAGES
from smartgoals._messages.worded import Worded
from smartgoals._time.pace import Pace
from smartgoals.codec._results import leaves
from smartgoals.codec._results.row import Read, Speech, Write

Spoken = NewType("Spoken", object)
"""A fact that may say itself: written as `word`, the plain text, and `said`, its words by language."""

WORD: Final = "word"
SAID: Final = "said"
PACE: Final = "pace"


def writer(_: Any, __: cattrs.Converter, speech: Speech) -> Write:
    """Return what writes a fact with what languages call it; a pace apart, since it is no text."""
    languages = {**LANGUAGES, speech.language.code: speech.language}

    def write(value: Any) -> Any:
        if isinstance(value, Worded):
            return {WORD: str(value), SAID: {code: value.into(into) for code, into in languages.items()}}
        if isinstance(value, Pace):
            return {PACE: leaves.write_pace(value)}
        return [write(one) for one in value] if isinstance(value, tuple) else leaves.write_fact(value)

    return write


def reader(_: Any, __: cattrs.Converter, ___: Speech) -> Read:
    """Return what reads a fact, one that says itself with its words."""

    def read(value: Any, _: Any) -> Any:
        if isinstance(value, (list, tuple)):
            return tuple([read(one, Spoken) for one in value])
        if isinstance(value, Mapping) and PACE in value:
            return leaves.read_pace(value[PACE], Pace)
        if isinstance(value, Mapping) and WORD in value:
            return Worded.named(leaves.read_plain(value[WORD], str), names(leaves.asked(value, SAID)))
        return leaves.read_fact(value)

    return read


def names(value: Any) -> dict[str, str]:
    """Read what something is called, by the codes of languages."""
    if not isinstance(value, Mapping):
        raise WrongType(value=value, expected="an object of words by language", path=SAID)
    return {str(code): leaves.read_plain(words, str) for code, words in value.items()}
