"""How templates write their facts: as shares, to so many decimals, or as counts of things; held against the English one.

Knows no key and no rule.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from smartgoals._messages.placeholders import pieces

_FREE: Final = frozenset(("", "^"))
"""Ways of writing a fact that change no figure, so that each language takes them where it likes."""


def written_otherwise(own: str, english: str) -> Iterator[str]:
    """Yield what a template writes otherwise than the English one.

    >>> list(written_otherwise("{age:#week}", "{age:#day}"))
    ["'{age:#week}' writes {age:#week}, and English '{age:#day}'"]
    """
    meant = _written(english)
    for name, ways in _written(own).items():
        for way in sorted(ways - meant.get(name, _FREE) - _FREE):
            yield f"{own!r} writes {{{name}:{way}}}, and English {english!r}"
        # What is counted may be named in the words around it; a share without its sign is another figure.
        if "%" in meant.get(name, _FREE) and "%" not in ways:
            yield f"{own!r} does not write the share {{{name}:%}} as one"


def _written(template: str) -> dict[str, frozenset[str]]:
    """Return how each fact of a template is written, wherever it stands."""
    written: dict[str, frozenset[str]] = {}
    for _, fact, way in pieces(template) or ():
        if fact is not None:
            name = fact.removeprefix("of_")
            written[name] = written.get(name, frozenset()) | {way}
    return written
