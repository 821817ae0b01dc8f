"""Channels: the networks and channels that a sentence names, in its order; the first is the goal's
own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartgoals.catalog import METRICS

if TYPE_CHECKING:
    from smartgoals._statement.sentence import Sentence

__all__ = ["channels_of"]


def channels_of(sentence: Sentence) -> list[tuple[str, int, int]]:
    """Return each channel once, with the words that name it first."""
    channels: dict[str, tuple[str, int, int]] = {}
    marks = sentence.marks["channels"]
    covered = 0
    for first in sorted(marks):
        mark = marks[first]
        if first < covered or sentence.timed[first] >= 0 or not _is_name(sentence, first, mark.until):
            continue
        covered = mark.until
        name = mark.senses[0]
        channels.setdefault(name, (name, first, mark.until))
    return list(channels.values())


def _is_name(sentence: Sentence, first: int, until: int) -> bool:
    """Tell whether a word that is also a common one is a name here: it begins with a capital, and
    not the sentence."""
    if not sentence.has("others", first, "proper") or sentence.marks["others"][first].until != until:
        return True
    token = sentence.tokens[first]
    if not sentence.text[token.start].isupper():
        return False
    if len(token.text) > 1:
        return first > 0
    if _is_letter(sentence, first):
        return False
    # "X" beside a number multiplies it.
    before = sentence.tokens[first - 1] if first else None
    return before is None or before.kind != "number"


def _is_letter(sentence: Sentence, first: int) -> bool:
    """Tell whether a single capital stands for a name that is not told, as in "product X"."""
    if first == 0 or sentence.tokens[first - 1].kind != "word":
        return False
    ended = [name.senses[0] for at, name in sentence.marks["metrics"].items() if at < first == name.until]
    if ended:
        return not any(name in METRICS for name in ended)
    tables = ("others", "roles", "clauses", "owners", "bounds", "directions", "channels")
    return not any(first - 1 in sentence.marks[table] for table in tables)
