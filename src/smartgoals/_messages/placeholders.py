"""Placeholders of templates: which facts a sentence asks for, and whether a translation asks for others."""

from __future__ import annotations

import re
import string
from functools import lru_cache
from typing import Final

from smartgoals._errors import InvalidValue

__all__ = ["ABSENT", "Absent", "decimals", "pieces", "placeholders", "unlike"]

_SPEC: Final = re.compile(r"%|\^|\.\d|#\w+")
"""How a fact may be written: as a percentage, with a capital, to so many decimals, or as a count of
things.
"""


def placeholders(template: str) -> frozenset[str]:
    """Return the names of the facts that a template asks for; refuses a template with a stray brace.

    >>> sorted(placeholders("{need} a week with {have:.1}"))
    ['have', 'need']
    """
    try:
        parts = list(string.Formatter().parse(template))
    except ValueError as fault:
        hint = "write {{ and }} for braces that are meant"
        expected = f"a template whose braces close ({fault})"
        raise InvalidValue(value=template, expected=expected, hint=hint) from None
    converted = [f"{{{name}!{kind}}}" for _, name, _, kind in parts if kind is not None]
    if converted:
        raise InvalidValue(
            value=template, expected="a template without conversions", hint=", ".join(converted)
        )
    odd = [f"{{{name}:{spec}}}" for _, name, spec, _ in parts if spec and not _SPEC.fullmatch(spec)]
    if odd:
        expected = "a template with {x}, {x:%}, {x:^}, {x:.2} or {x:#reading}"
        raise InvalidValue(value=template, expected=expected, hint=", ".join(odd))
    return frozenset(name for _, name, _, _ in parts if name is not None)


def unlike(template: str, house: str) -> InvalidValue | None:
    """Return what is wrong with a translation: a fact that the sentences of the house do not have; or None.

    >>> unlike("{who} readings", "{count} readings")
    InvalidValue("must be a template with only {count}, got '{who} readings'")
    """
    try:
        more = placeholders(template) - placeholders(house)
    except InvalidValue as fault:
        return fault
    if not more:
        return None
    known = ", ".join(f"{{{name}}}" for name in sorted(placeholders(house)))
    expected = f"a template with only {known}" if known else "a text without placeholders"
    return InvalidValue(value=template, expected=expected)


@lru_cache(maxsize=4_096)
def pieces(template: str) -> tuple[tuple[str, str | None, str], ...] | None:
    """Return a template as text, name and form, piece by piece; None for one that says more than
    that, or is none.
    """
    try:
        parts = tuple(string.Formatter().parse(template))
    except ValueError:
        return None
    named = [(name, form, conversion) for _, name, form, conversion in parts if name is not None]
    if any(
        not name or name.isdigit() or conversion or "{" in (form or "") for name, form, conversion in named
    ):
        return None
    return tuple((text, name, form or "") for text, name, form, _ in parts)


MOST_DECIMALS: Final = 30


class Absent(str):
    """The name of a fact that a template asks for and nobody gave."""

    __slots__ = ()

    def __str__(self) -> str:
        return f"{{{super().__str__()}}}"


ABSENT: Final = object()


def decimals(value: int) -> int:
    """Return how many decimals shall be written, or refuse what is no such number."""
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= MOST_DECIMALS:
        return value
    raise InvalidValue(value=value, expected=f"a number of decimals from 0 to {MOST_DECIMALS}")
