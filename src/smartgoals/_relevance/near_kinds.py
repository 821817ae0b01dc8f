"""Near kinds: which kind of objective a word means that names none. Knows the kinds and what they are called.

Kinds are open words, so that a caller may describe his own; a slip of one that is known would be taken
for such a kind without a sound.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from difflib import get_close_matches
from typing import Final

from smartgoals._words import folded
from smartgoals.catalog._levels import OBJECTIVE_KINDS

_ALIKE: Final = 0.75
_SHORT: Final = 3
_LONGEST_GUESSED: Final = 60


def near_kind(word: str, known: Collection[str]) -> str | None:
    """Return the kind that an unknown word means: a slip of an id, of a name in either language or of a word
    in them, or how one of these begins.

    None for a known kind, and where no kind is like it.

    >>> kinds = ["brand_awareness", "conversions_sales", "community_engagement"]
    >>> [near_kind(word, kinds) for word in ("conversion_sales", "Notoriété", "awarness", "carbon")]
    ['conversions_sales', 'brand_awareness', 'brand_awareness', None]
    """
    said = folded(word)[:_LONGEST_GUESSED]
    if word in known or len(said) <= _SHORT:
        return None
    spellings = {spelling: kind for spelling, kind in _spellings(known) if len(spelling) > _SHORT}
    close = get_close_matches(said, spellings, n=1, cutoff=_ALIKE)
    if close:
        return spellings[close[0]]
    begun = {kind for spelling, kind in spellings.items() if spelling.startswith(said)}
    return begun.pop() if len(begun) == 1 else None


def _spellings(known: Collection[str]) -> Iterator[tuple[str, str]]:
    """Yield what kinds are called: single words that name one kind alone, then names, then ids, which win."""
    words: dict[str, set[str]] = {}
    whole: list[tuple[str, str]] = []
    for kind in known:
        facts = OBJECTIVE_KINDS.get(kind)
        names = [] if facts is None else [facts.name_en, facts.name_fr]
        whole += [(folded(name), kind) for name in (*names, kind)]
        for name in (*names, kind.replace("_", " ")):
            for word in name.split():
                words.setdefault(folded(word), set()).add(kind)
    yield from ((word, next(iter(kinds))) for word, kinds in words.items() if len(kinds) == 1)
    yield from whole
