"""Pieces: words of several places of a text read as one, and where in it each of them stands."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

from smartgoals._statement.ambiguity import Span

__all__ = ["Pieces", "pieces_of"]

_JOINT: Final = " "


class Pieces(NamedTuple):
    """The text of some places of another, and for each of them where it begins and the place itself."""

    text: str
    places: tuple[tuple[int, Span], ...]

    def whence(self, span: Span) -> Span:
        """Return where words stand in the other text; of words over several pieces those of the first."""
        begin, (start, end) = max(place for place in self.places if place[0] <= span[0])
        return start + span[0] - begin, min(start + span[1] - begin, end)


def pieces_of(text: str, spans: Iterable[Span]) -> Pieces:
    """Return places of a text as one text.

    >>> pieces = pieces_of("Gain 5 fans and 3 likes", [(0, 4), (16, 23)])
    >>> pieces.text, pieces.whence((5, 6))
    ('Gain 3 likes', (16, 17))
    """
    said = ""
    places: list[tuple[int, Span]] = []
    for start, end in spans:
        said += _JOINT if said else ""
        places.append((len(said), (start, end)))
        said += text[start:end]
    return Pieces(said, tuple(places))
