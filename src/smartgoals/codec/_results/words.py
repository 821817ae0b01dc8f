"""Words of facts: how a language says facts whose plain value says less, written beside them. Knows
no result.

Evidence keeps its plain values, for programs. What a fact says otherwise than its plain value would
(a name, an amount in its unit) travels beside it, so that facts in words are after reading what
they were before.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from types import NoneType
from typing import Any, Final, NewType, TypeAlias

from smartgoals._errors import SmartGoalsError, WrongType, raise_all
from smartgoals._messages.amount import named
from smartgoals._messages.formatting import Language
from smartgoals._messages.inert import inert
from smartgoals._messages.worded import Worded
from smartgoals._record import Record
from smartgoals.codec._results import leaves

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
