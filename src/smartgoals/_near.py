"""Names that are known, and which of them somebody meant: the search behind every "did you mean".
Imports nothing of smartgoals.

Few names are all compared. Of many, only those are that share the rarest pieces of the misspelt one, so
that each search takes bounded time, however many names there are.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from functools import cached_property
from typing import Any, Final, final

_LONGEST_GUESSED: Final = 200
_FEW: Final = 60
"""Names that are all compared."""
_LOOKED_UP: Final = 600
"""Entries of the index that one search may read."""
_COMPARED: Final = 30
"""Of many names, those that one search compares letter by letter."""
_PIECES: Final = (2, 3)
"""How many letters a piece has: pairs find short names, threes tell long ones apart."""
_CUTOFF: Final = 0.6


@final
class Names(tuple[str, ...]):
    """Names in order, which many errors may share: what finds the nearest of them is made once,
    when first asked for.
    """

    def nearest(self, name: object) -> str | None:
        """Return the name most like *name*, or None when nothing is close."""
        if not isinstance(name, str) or len(name) > _LONGEST_GUESSED:
            return None
        sought = name.casefold()
        candidates = self._folded if len(self) <= _FEW else self._alike(sought)
        close = difflib.get_close_matches(sought, candidates, n=1, cutoff=_CUTOFF)
        return self._folded[close[0]] if close else None

    @cached_property
    def _folded(self) -> dict[str, str]:
        return {one.casefold(): one for one in self}

    @cached_property
    def _by_piece(self) -> dict[str, list[str]]:
        index: dict[str, list[str]] = {}
        for one in self._folded:
            if len(one) <= _LONGEST_GUESSED:  # no longer one is near to what is searched for
                for piece in _pieces(one):
                    index.setdefault(piece, []).append(one)
        return index

    def _alike(self, sought: str) -> list[str]:
        """Return the few names that share most of the rarest pieces, in an order that only the
        names decide.
        """
        lists = [self._by_piece[piece] for piece in _pieces(sought) if piece in self._by_piece]
        shared: dict[str, int] = {}
        left = _LOOKED_UP
        for names in sorted(lists, key=len):
            for one in names[:left]:
                shared[one] = shared.get(one, 0) + 1
            left -= len(names)
            if left <= 0:
                break
        return sorted(shared, key=lambda one: (-shared[one], abs(len(one) - len(sought)), one))[:_COMPARED]

    def __reduce__(self) -> tuple[Any, ...]:
        return Names, (tuple(self),)


def _pieces(name: str) -> dict[str, None]:
    """Return the pieces of a name, each once, in order; its ends are pieces too."""
    framed = f" {name} "
    return dict.fromkeys(framed[at : at + size] for size in _PIECES for at in range(len(framed) - size + 1))


def nearest(name: object, known: Iterable[str]) -> str | None:
    """Return the known name most like *name*, or None when nothing is close."""
    return Names(known).nearest(name)
