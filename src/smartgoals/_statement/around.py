"""Around: what the words around the times of a sentence say of them: that a level is reached, that something is
capped, that it was so much before.

Knows marks; reads no time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from smartgoals._statement.time_scene import Around

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartgoals._statement.sentence import Sentence

__all__ = ["around_of"]

_CAPPING: Final = ("bounds", "others")
_CAPS: Final = frozenset({"at_most", "cap", "not", "caps"})
_HELD: Final = frozenset({"cap", "caps"})
_MOVES: Final = frozenset({"increase", "decrease", "improve", "gain", "move"})


def around_of(sentence: Sentence) -> Around:
    """Return what the words of a sentence say of its times, by the places of their tokens."""
    marks = sentence.marks
    return Around(
        is_reached=any(sentence.has("roles", at, "to") for at in marks["directions"]),
        is_capped=any(
            not _CAPS.isdisjoint(mark.senses) for table in _CAPPING for mark in marks[table].values()
        ),
        nows={
            sentence.token_of(at): sentence.token_of(mark.until - 1) + 1
            for at, mark in marks["roles"].items()
            if "now" in mark.senses
        },
        caps=frozenset(sentence.token_of(at) for at in _caps(sentence)),
        held=frozenset(sentence.token_of(at) for at in (*_caps(sentence), *_below(sentence))),
    )


def _caps(sentence: Sentence) -> Iterator[int]:
    """Yield the words that say what must not be passed: "never more than", and "at most" where nothing moves
    to it.

    What is brought down to at most so many has a day by which it is there: "cut refunds to at most 5 in one
    month".
    """
    marks = sentence.marks
    is_moved = any(
        at not in marks["metrics"] and not _MOVES.isdisjoint(mark.senses)
        for at, mark in marks["directions"].items()
    )
    for table in _CAPPING:
        for at, mark in marks[table].items():
            is_held = not is_moved and not _HELD.isdisjoint(mark.senses)
            if is_held or ("over" in mark.senses and _is_negated(sentence, at)):
                yield at


def _below(sentence: Sentence) -> Iterator[int]:
    """Yield the words below which something is kept: "keep complaints under 5"."""
    marks = sentence.marks
    if any("maintain" in mark.senses for mark in marks["directions"].values()):
        yield from (at for at, mark in marks["bounds"].items() if "at_most" in mark.senses)


def _is_negated(sentence: Sentence, place: int) -> bool:
    """Tell whether a word of not stands before another one, in its clause."""
    for at in range(place - 1, -1, -1):
        if sentence.is_break(at):
            return False
        if sentence.has("others", at, "not"):
            return True
    return False
