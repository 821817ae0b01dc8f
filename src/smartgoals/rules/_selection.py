"""Which rules speak: one pure decision. Knows codes and nothing else.

Explicit beats implicit, and a longer prefix beats a shorter one. Without any selection every stable rule is in; with one,
only what it names. A preview or deprecated rule comes in by its full code alone, so that a prefix never changes verdicts
behind the caller's back.
"""

from __future__ import annotations

from collections.abc import Iterable


def is_selected(code: str, *, stable: bool, selected: Iterable[str], ignored: Iterable[str]) -> bool:
    """Tell whether the rule with this code runs.

    >>> is_selected("SGA301", stable=True, selected=["SGA"], ignored=["SGA3"])
    False
    >>> is_selected("SGA301", stable=True, selected=["SGA301"], ignored=["SGA3"])
    True
    """
    chosen = tuple(selected)
    wanted, unwanted = longest(code, chosen), longest(code, ignored)
    if not stable and wanted != code:
        return False
    if wanted is None:
        return not chosen and unwanted is None
    return unwanted is None or len(unwanted) < len(wanted)


def longest(code: str, prefixes: Iterable[str]) -> str | None:
    """Return the longest of the prefixes that a code begins with, or None."""
    return max((one for one in prefixes if code.startswith(one)), key=len, default=None)
