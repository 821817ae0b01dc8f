"""The one way to say a sentence: a key, its facts and a language in; words out."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from smartgoals._messages.formatting import Language, asked_in

__all__ = ["say"]

_NOTHING: Final[Mapping[str, object]] = MappingProxyType({})


def say(key: str, facts: Mapping[str, object] = _NOTHING, language: Language | str | None = None) -> str:
    """Return the sentence of a key in a language, filled with its facts; in English where none is asked for.

    Raises :class:`~smartgoals.UnknownName` for the code of a language that is not known.

    >>> say("progress.no_deadline", language="fr")
    'le but n’a pas d’échéance'
    >>> say("unmapped.more", {"rows": "rows[0]", "more": 3})
    'rows[0] and 3 more'
    """
    return asked_in(language).say(key, facts)
