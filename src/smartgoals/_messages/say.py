"""The one way to say a sentence: a key, its facts and a language in; words out."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from smartgoals._messages.formatting import Language, language as language_of

__all__ = ["say"]

_NOTHING: Final[Mapping[str, object]] = MappingProxyType({})


def say(key: str, facts: Mapping[str, object] = _NOTHING, language: Language | str = "en") -> str:
    """Return the sentence of a key in a language, filled with its facts.

    A fact that reads differently in a language stands beside itself under its name and the language's code.
    Raises :class:`~smartgoals.UnknownName` for the code of a language that is not known.

    >>> say("progress.no_deadline", language="fr")
    'le but n’a pas d’échéance'
    >>> say("unmapped.more", {"rows": "rows[0]", "more": 3})
    'rows[0] and 3 more'
    """
    into = language_of(language)
    own = {name: facts.get(f"{name}_{into.code}", value) for name, value in facts.items()}
    return into.say(key, own)
