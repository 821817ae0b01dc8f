"""Suggestions: what a column nobody knows may have been meant to be, a name of the platform or a
metric of ours.

Knows names and metrics. A suggestion that misleads is worse than none: a slip of a letter or two is
one, another word is not.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Final

from smartgoals._words import folded
from smartgoals.catalog._data import metrics as data

_MOST_LETTERS: Final = 2
_LIKENESS: Final = 0.8
_LONGEST: Final = 200
_folded: Final = lru_cache(maxsize=4096)(folded)  # every heading is held against the same names


def meant(column: str, names: Iterable[str]) -> str | None:
    """Return the name of the platform that a column spells in another way or with a slip, or None.

    >>> meant("Video Views", ["video_views", "profile_views"]), meant("total_views", ["video_views"])
    ('video_views', None)
    """
    if len(column) > _LONGEST:
        return None
    asked = _folded(column)
    spelled = {_folded(name): name for name in names}
    if asked in spelled:
        return spelled[asked]
    near = [
        (SequenceMatcher(None, asked, bare).ratio(), name)
        for bare, name in spelled.items()
        if abs(len(bare) - len(asked)) <= _MOST_LETTERS and _slips(asked, bare) <= _MOST_LETTERS
    ]
    ratio, name = max(near, default=(0.0, ""))
    return name if ratio >= _LIKENESS else None


def metric_called(column: str, metrics: Mapping[str, object]) -> str | None:
    """Return the metric whose id or name, English or French, a column has for its heading; None
    when none has.

    >>> metric_called("Abonnés", {"followers": None})
    'followers'
    """
    asked = _one(_folded(column)) if len(column) <= _LONGEST else ""
    name = _standard().get(asked)
    return (
        name
        if name in metrics
        else next((metric for metric in metrics if _one(_folded(metric)) == asked), None)
    )


@cache
def _standard() -> Mapping[str, str]:
    """Return the standard metrics by what people call them."""
    called = {_one(_folded(word)): str(name) for name, *words in data.ROWS for word in words[:2]}
    return MappingProxyType(called | {_one(_folded(row[0])): str(row[0]) for row in data.ROWS})


def _one(word: str) -> str:
    """Return a word in the singular, as far as an s at its end tells."""
    return word.removesuffix("s")


@lru_cache(maxsize=4096)
def _letters(word: str) -> Counter[str]:
    return Counter(word)


def _slips(word: str, other: str) -> int:
    """Return how many letters of the longer word do not stand in the other one in their order; more
    than are a slip as soon as that is sure.
    """
    longer, shorter = (word, other) if len(word) >= len(other) else (other, word)
    lacking = (_letters(longer) - _letters(shorter)).total()
    if lacking > _MOST_LETTERS:  # in whatever order: most words are told apart by that alone
        return lacking
    kept = sum(block.size for block in SequenceMatcher(None, word, other).get_matching_blocks())
    return len(longer) - kept
