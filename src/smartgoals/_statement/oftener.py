"""So many times: what makes them a comparison with what there is, as in "twice as often" and "10 times the
leads".

Knows words and what introduces a figure; chooses none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from smartgoals._statement.introductions import introduced
from smartgoals.catalog._shares import MULTIPLES

if TYPE_CHECKING:
    from smartgoals._statement.sentence import Sentence

__all__ = ["behind_times", "is_level_in_times", "is_oftener", "turns_before"]

_IN_TIMES: Final = frozenset({"ratio", "coverage", "cover", "turnover", "multiple", "leverage"})
"""Last words of names of what is told in times of something."""
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


def is_level_in_times(sentence: Sentence, place: int, until: int) -> bool:
    """Tell whether so many times are a level of what is told in times: "a ROAS of 4x", "pipeline coverage
    at 3x"; of all else they are a factor, as in "grow leads to 3x".
    """
    start, role, bound, _ = introduced(sentence, place)
    is_turned = turns_before(sentence, start)
    counted = sentence.marks["metrics"].get(until)
    if counted is not None:  # "achieve a 4x ROAS", and no "2x ROAS"
        return place > 0 and not is_turned and _is_in_times(counted.senses[0])
    tables = (sentence.marks["metrics"], sentence.marks["heads"])
    names = [(mark.senses[0], mark.until) for table in tables for at, mark in table.items() if at < start]
    is_told = not names or any(_is_in_times(name) for name, _ in names)
    if role == {"by"} or ("by" in role and is_turned):
        return False  # "by 3x", "augmenter de 3x"
    if role or bound is not None:
        return is_told
    return not is_turned and any(_is_in_times(name) and end == start for name, end in names)  # "ROAS 4x"


def _is_in_times(name: str) -> bool:
    """Tell whether levels of a metric are told in times."""
    return name in MULTIPLES or name.rpartition("_")[2] in _IN_TIMES


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
