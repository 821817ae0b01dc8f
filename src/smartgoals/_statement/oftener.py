"""So many times: what makes them a comparison with what there is, as in "twice as often" and "10 times the
leads".

Knows words and what introduces a figure; chooses none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from smartgoals._statement.introductions import introduced

if TYPE_CHECKING:
    from smartgoals._statement.sentence import Sentence

__all__ = ["behind_times", "is_oftener", "turns_before"]

_AS_MUCH: Final = ("as_many", "as_often")
_OFTEN: Final = frozenset({"oftener", "as_often"})


def behind_times(sentence: Sentence, place: int, until: int) -> int | None:
    """Return the word behind what makes so many times a comparison: "as many", or before "the leads".

    None where nothing is compared with what there is now, as in "3 times the first week", and in the ratio
    of "an LTV of 3 times the CAC".
    """
    others, metrics = sentence.marks["others"], sentence.marks["metrics"]
    if any(sentence.has("others", until, sense) for sense in _AS_MUCH):
        return others[until].until
    at = until
    is_the = is_led = sentence.has("others", at, "as_the")
    at = others[at].until if is_the or sentence.has("others", at, "article") else at
    if sentence.has("others", at, "filler") and others[at].until > at + 1:  # "(the) number of"
        is_the, at = True, others[at].until
    while is_the and at not in metrics and sentence.has("others", at, "filler"):
        at = others[at].until  # "the equivalent of our leads"
    if not is_the or at not in metrics or sentence.timed[until] >= 0:
        return None
    start, role, _, _ = introduced(sentence, place)
    verbs = sentence.marks["directions"]
    is_ratio = role - {"to", "by"} or any(name not in verbs for name in metrics if name < start)
    if is_ratio:
        return None
    return others[until].until if others[until].until > until + 1 and is_led else until


def is_oftener(sentence: Sentence, first: int, until: int) -> bool:
    """Tell whether a change is one of how often something is done: "twice as often", "half as often"."""
    others = sentence.marks["others"]
    inner = (others[at] for at in range(first, until + 1) if at in others)
    return any(_OFTEN & set(mark.senses) for mark in inner)


def turns_before(sentence: Sentence, place: int) -> bool:
    """Tell whether a verb of more or less stands before a word, and none that goes from level to level."""
    marks = sentence.marks["directions"]
    senses = {sense for at, mark in marks.items() if at < place for sense in mark.senses}
    return bool(senses & {"increase", "decrease", "improve"}) and "move" not in senses
