"""Denied: numbers that a word of not sets aside for another one: "in 3 days, not 5", « pas 300 mais 500 ».

Knows words and numbers; knows no figure.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from smartgoals._statement.numbers import number_at

if TYPE_CHECKING:
    from smartgoals._statement.sentence import Sentence

__all__ = ["is_denied"]

_LONGEST: Final = 3
"""So many words a phrase has at most that denies: « et non pas »."""
_FARTHEST: Final = 12
"""So many words stand at most between a number and the one that is meant in its place."""


def is_denied(sentence: Sentence, start: int, first: int, until: int) -> bool:
    """Tell whether a number is the one that is not meant, beside another that is.

    It begins at a word, with what introduces it from `start`, and ends before `until`.
    A number under a word of not that stands alone is a limit: "no more than 5", "do not post 5 times".
    """
    denies = _denial(sentence, start, first)
    if denies < 0:
        return False
    behind = range(until, _end_behind(sentence, until))
    is_instead = any(sentence.has("others", at, "but") for at in behind)
    return is_instead or any(
        number_at(sentence, at) is not None for at in range(max(denies - _FARTHEST, 0), denies)
    )


def _denial(sentence: Sentence, start: int, first: int) -> int:
    """Return where the words begin that deny a number: "not", « et non pas »; -1 where none do."""
    for at in range(max(start - _LONGEST, 0), start):
        mark = sentence.marks["others"].get(at)
        if mark is not None and "denies" in mark.senses and mark.until in {start, first}:
            return at
    return -1


def _end_behind(sentence: Sentence, until: int) -> int:
    """Return where the next number begins behind a word; where none does, that word."""
    behind = range(until, min(until + _FARTHEST, sentence.size))
    return next((at for at in behind if number_at(sentence, at) is not None), until)
