"""Listed: amounts of one list, and the period behind the last of them, which counts them all: "10 leads,
5 demos and 2 customers a week".

A list is sure where its amounts are plain and alike; where a verb leads to a level, "reach 500 followers and
30 likes a week", it is left open. Knows figures and phrases of time; chooses none.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from smartgoals._model.facts import nature_of
from smartgoals._model.metric import Nature
from smartgoals._numbers import plain
from smartgoals._statement.ambiguity import Ambiguity
from smartgoals._statement.clauses import clauses_of
from smartgoals._statement.figures import figures_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from smartgoals._statement.draft import Draft
    from smartgoals._statement.figures import SaidFigure
    from smartgoals._statement.sentence import Sentence

__all__ = ["ListedAmounts", "lists_of", "open_lists", "period_behind"]

_LONGEST_NOUN: Final = 4
"""So many words stand at most between an amount of a list and what parts it from the next."""
_SHARES: Final = frozenset({"%", "pp", "points"})
_COMMA: Final = ","
_COMES: Final = frozenset({"win", "acquire", "hire"})
"""What verbs say of whoever is there from then on."""


class ListedAmounts(NamedTuple):
    """The amounts of a list, in order, and the words of the period behind the last."""

    figures: tuple[SaidFigure, ...]
    first: int
    until: int
    has_level: bool
    """Whether one counts what is there on any day, and no verb says that so many come."""

    @property
    def is_sure(self) -> bool:
        """Whether all are so many of something, and no level to be reached or change of it."""
        is_led = any(one.role for one in self.figures)
        return not (is_led or self.has_level) and len({one.unit for one in self.figures}) == 1


def lists_of(sentence: Sentence, figures: Sequence[SaidFigure]) -> Iterator[ListedAmounts]:
    """Yield the lists of amounts behind which a period stands, that a comma or an "and" parts."""
    counts = [one for one in figures if not (one.is_weak or one.is_factor or one.unit in _SHARES)]
    for first, until, phrase in sentence.times:
        before = [one for one in counts if one.until <= first < until]
        if phrase.period is None or not before or not _is_noun(sentence, range(before[-1].until, first)):
            continue
        listed = before[-1:]
        for one, other in reversed([*pairwise(before)]):
            if not _is_joined(sentence, one, other, is_last=len(listed) == 1):
                break
            listed.insert(0, one)
        if len(listed) > 1:
            has_level = any(_is_there(sentence, one) for one in listed) and not _comes(sentence, listed[0])
            yield ListedAmounts((*listed,), first, until, has_level)


def period_behind(
    sentence: Sentence, figures: Sequence[SaidFigure], figure: SaidFigure
) -> tuple[int, int] | None:
    """Return the words of the period that surely counts a figure of a list."""
    for one in lists_of(sentence, figures):
        if one.is_sure and figure.first in {other.first for other in one.figures}:
            return one.first, one.until
    return None


def open_lists(sentence: Sentence, draft: Draft) -> Iterator[Ambiguity]:
    """Yield that a period behind a list may count the amount of a draft, which was read without one."""
    if draft.amount is None or draft.pace is not None or draft.per is not None:
        return
    sentence = clauses_of(sentence).sentence
    own, _ = sentence.words_between(*draft.spans["amount"][0])
    for one in lists_of(sentence, figures_of(sentence)):
        if own in {other.first for other in one.figures[:-1]}:
            period = sentence.times[sentence.timed[one.first]][2].period
            readings = (plain(draft.amount), f"{plain(draft.amount)}/{period}")
            yield Ambiguity(field="pace", text=sentence.said(own, one.until), readings=readings)


def _is_there(sentence: Sentence, figure: SaidFigure) -> bool:
    """Tell whether a figure counts what is there on any day: followers, members."""
    noun = sentence.marks["metrics"].get(figure.until)
    return noun is not None and nature_of(noun.senses[0]) is Nature.STOCK


def _comes(sentence: Sentence, figure: SaidFigure) -> bool:
    """Tell whether a verb before a figure says that so many come: "win", "recruit"."""
    verbs, implied = sentence.marks["directions"], sentence.marks["implied"]
    return any(
        (at in verbs and "gain" in verbs[at].senses) or (at in implied and _COMES & set(implied[at].senses))
        for at in range(figure.start)
    )


def _is_joined(sentence: Sentence, one: SaidFigure, other: SaidFigure, *, is_last: bool) -> bool:
    """Tell whether nothing but its noun and what parts two items of a list stands between two amounts."""
    joint = other.start - 1
    while joint > one.until and sentence.has("others", joint, "filler"):
        joint -= 1
    if joint < one.until:
        return False
    ended = sentence.ends["clauses"].get(joint + 1)
    is_and = ended is not None and "and" in ended[1].senses
    if not is_and and (is_last or sentence.words[joint] != _COMMA):
        return False
    begin = ended[0] if is_and and ended is not None else joint
    if is_and and sentence.words[begin - 1] == _COMMA:
        begin -= 1  # "5 demos, and 2 customers"
    is_counted = begin > one.until or one.unit is not None  # and no "1,100 and 1,200"
    return is_counted and _is_noun(sentence, range(one.until, begin))


def _is_noun(sentence: Sentence, words: range) -> bool:
    """Tell whether some words name what is counted, and no verb, sign or time is among them."""
    verbs, nouns = sentence.marks["directions"], sentence.marks["metrics"]
    return len(words) <= _LONGEST_NOUN and not any(
        sentence.is_break(at)
        or sentence.timed[at] >= 0
        or (at in verbs and at not in nouns)
        or sentence.has("clauses", at, "and")
        for at in words
    )
