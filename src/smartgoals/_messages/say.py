"""Sentences by code: templates in the built-in languages as rows beside what they describe, and the one way to fill them.

Knows languages and how they write figures; what a code means is known where its rows lie.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TypeAlias

from smartgoals._messages.formatting import Language, choose, fill, language as language_of

Texts: TypeAlias = Mapping[str, Mapping[str, str]]
"""Templates by code, each by the code of its language."""


def texts(rows: tuple[tuple[str, str, str], ...]) -> Texts:
    """Return templates by code, from rows of code, English and French."""
    return MappingProxyType({code: MappingProxyType({"en": en, "fr": fr}) for code, en, fr in rows})


def say(
    templates: Texts,
    code: str,
    facts: Mapping[str, object],
    language: Language | str,
) -> str:
    """Return the sentence of a code, filled with its facts; in English where the language has none.

    A fact that reads differently in another language stands beside itself under `name_fr` and the like.

    >>> shop = texts((("open", "open from {first}", "ouvert dès le {first}"), ("closed", "closed", "fermé")))
    >>> say(shop, "open", {"first": "Monday", "first_fr": "lundi"}, "fr")
    'ouvert dès le lundi'
    """
    into = language_of(language)
    values = {name: facts.get(f"{name}_{into.code}", value) for name, value in facts.items()}
    return fill(choose(templates[code], into), values, into)
