"""Words of facts: how a language says facts whose plain value says less, written beside them. Knows
no result.

Evidence keeps its plain values, for programs. What a fact says otherwise than its plain value would
(a name, an amount in its unit) travels beside it, so that facts in words are after reading what
they were before. Where a result makes its sentence anew after reading, what a fact is called in
the languages of the house and in the one asked for travels with it (`Spoken`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from types import NoneType
from typing import Any, Final, NewType, TypeAlias

import cattrs

from smartgoals._errors import SmartGoalsError, WrongType, raise_all
from smartgoals._messages.amount import named
from smartgoals._messages.formatting import LANGUAGES, Language
from smartgoals._messages.inert import inert
from smartgoals._messages.worded import Worded
from smartgoals._record import Record
from smartgoals._time.pace import Pace
from smartgoals.codec._results import leaves
from smartgoals.codec._results.row import Read, Speech, Write

Words = NewType("Words", object)
"""The words of a fact: text, and for a tuple a list of those of each part."""

Facts: TypeAlias = Mapping[str, Any]
_PLAIN: Final = frozenset((str, int, float, bool, date, NoneType))
"""What is said from its plain value alone."""


def writer(into: Language) -> Callable[[Facts], dict[str, Any]]:
    """Return what writes the words of facts in a language: of those that it says otherwise than
    their plain value.
    """

    def write(facts: Facts) -> dict[str, Any]:
        said: dict[str, Any] = {}
        for name, fact in facts.items():
            if type(fact) not in _PLAIN:
                words = _words(fact, into)
                if words is not None:
                    said[name] = words
        return said

    return write


def _words(fact: Any, into: Language) -> Any:
    """Return the words of a fact; None where its plain value says the same."""
    if isinstance(fact, (tuple, list)):
        parts = [None if type(part) in _PLAIN else _words(part, into) for part in fact]
        if all(words is None for words in parts):
            return None
        return [into.value(part) if words is None else words for part, words in zip(fact, parts, strict=True)]
    if not hasattr(fact, "into"):
        return None
    words, is_text = into.value(fact), isinstance(fact, str)
    plain = inert(str(fact)) if is_text else into.figure(int(fact) if isinstance(fact, int) else float(fact))
    return None if words == plain else words


def read(value: Any, _: Any = None) -> Record[str, Any]:
    """Read the words of facts, by the names of the facts."""
    if not isinstance(value, Mapping):
        raise WrongType(value=value, expected="an object of words by the names of facts")
    faults: list[SmartGoalsError] = []
    made = leaves.gathered(
        (((str(name),), (str(name), words)) for name, words in value.items()), _read_item, faults
    )
    raise_all(faults)
    return Record(made)


def _read_item(item: tuple[str, Any]) -> tuple[str, Any]:
    return item[0], _read_words(item[1])


def _read_words(value: Any) -> Any:
    if isinstance(value, str):
        return value
    if isinstance(value, (list, tuple)):
        return tuple(map(_read_words, value))
    raise WrongType(value=value, expected="text, or a list of texts")


def restored(facts: Facts, words: Facts, into: Language) -> Record[str, Any]:
    """Return facts that are said again as they were written in a language; each equals its plain value."""
    return Record({name: _restored(fact, words.get(name), into) for name, fact in facts.items()})


def _restored(fact: Any, words: Any, into: Language) -> Any:
    if isinstance(fact, tuple) and isinstance(words, tuple) and len(fact) == len(words):
        return tuple(_restored(part, said, into) for part, said in zip(fact, words, strict=True))
    if not isinstance(words, str) or words == into.value(fact):
        return fact
    if isinstance(fact, str):
        return Worded.named(fact, {into.code: words})
    if isinstance(fact, (int, float)) and not isinstance(fact, bool):
        return named(fact, {into.code: words})
    return fact


Spoken = NewType("Spoken", object)
"""A fact that may say itself: written as `word`, the plain text, and `said`, its words by language."""

WORD: Final = "word"
SAID: Final = "said"
PACE: Final = "pace"


def spoken_writer(_: Any, __: cattrs.Converter, speech: Speech) -> Write:
    """Return what writes a fact with what languages call it; a pace apart, since it is no text."""
    languages = {**LANGUAGES, speech.language.code: speech.language}

    def write(value: Any) -> Any:
        if isinstance(value, Worded):
            return {WORD: str(value), SAID: {code: value.into(into) for code, into in languages.items()}}
        if isinstance(value, Pace):
            return {PACE: leaves.write_pace(value)}
        return [write(one) for one in value] if isinstance(value, tuple) else leaves.write_fact(value)

    return write


def spoken_reader(_: Any, __: cattrs.Converter, ___: Speech) -> Read:
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
