"""The lexicons of the languages of the house: data alone, loaded when a language is first read."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from smartgoals._messages.lexicon import Lexicon

__all__ = ["HOUSE", "lexicon_of"]

HOUSE: Final[Mapping[str, str]] = MappingProxyType({"en": "english", "fr": "french"})
"""The modules of the languages that have a lexicon, by code."""


@cache
def lexicon_of(code: str) -> Lexicon | None:
    """Return the lexicon of a language of the house; None for any other code."""
    module = HOUSE.get(code)
    if module is None:
        return None
    lexicon: Lexicon = import_module(f"smartgoals._messages.lexicons.{module}").LEXICON
    return lexicon
