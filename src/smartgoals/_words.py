"""Words that JSON shows: the base of every enum, the one way to read such a word, and how words
that people type compare.

Imports only the errors.
"""

from __future__ import annotations

import unicodedata
from enum import StrEnum
from typing import Final, TypeVar

from smartgoals._errors import UnknownName, WrongType


class Word(StrEnum):
    """A string enum whose members equal their JSON word and whose `repr` pastes back."""

    def __repr__(self) -> str:
        return f"{type(self).__name__}.{self.name}"


W = TypeVar("W", bound=Word)


_VOWELS: Final = tuple("aeio")  # a unit begins with another sound


def member(kind: type[W], value: str, what: str) -> W:
    """Return the member of *kind* that *value* names, or refuse it with the nearest one.

    >>> class Colour(Word):
    ...     RED = "red"
    >>> member(Colour, "red", "colour")
    Colour.RED
    >>> member(Colour, "rde", "colour")
    Traceback (most recent call last):
        ...
    smartgoals._errors.UnknownName: unknown colour 'rde', did you mean 'red'?
    """
    if type(value) is kind:
        return value
    if not isinstance(value, str):
        words = ", ".join(kind)
        begins_with_vowel = what[:1] in _VOWELS
        raise WrongType(
            value=value,
            expected=f"an {what}: one of {words}" if begins_with_vowel else f"a {what}: one of {words}",
        )
    try:
        return kind(value)
    except ValueError:
        raise UnknownName(kind=what, name=str(value), known=tuple(m.value for m in kind)) from None


def folded(text: str) -> str:
    """Return a word as it compares with what another person typed: without case, accents, blanks and marks.

    >>> folded("Tik-Tok"), folded("Dernière publication"), folded("Nom d’utilisateur")
    ('tiktok', 'dernierepublication', 'nomdutilisateur')
    """
    plain = text if text.isascii() else unicodedata.normalize("NFKD", text)
    return "".join(filter(str.isalnum, plain.casefold()))
