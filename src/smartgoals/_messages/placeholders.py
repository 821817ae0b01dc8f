"""Placeholders of templates: which facts a sentence asks for, and whether a translation asks for others."""

from __future__ import annotations

import string

from smartgoals._errors import InvalidValue

__all__ = ["placeholders", "unlike"]


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
    return frozenset(name for _, name, _, _ in parts if name is not None)


def unlike(template: str, english: str) -> InvalidValue | None:
    """Return what is wrong with a translation: a fact that the English sentence does not have; or None.

    >>> unlike("{who} readings", "{count} readings")
    InvalidValue("must be a template with only {count}, got '{who} readings'")
    """
    try:
        more = placeholders(template) - placeholders(english)
    except InvalidValue as fault:
        return fault
    if not more:
        return None
    known = ", ".join(f"{{{name}}}" for name in sorted(placeholders(english)))
    expected = f"a template with only {known}" if known else "a text without placeholders"
    return InvalidValue(value=template, expected=expected)
