"""Bare years far from ours: "from 100 to 500 by 2150", "d'ici 2150", which no figure of the goal takes.

Behind "by" and "in" a number may be an amount as well, so that the figures choose first: what none of
them took is a year, and what may be either is told. Knows drafts and their sentences.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

from smartgoals._statement.ambiguity import Ambiguity
from smartgoals._statement.time_far import loose_years
from smartgoals._statement.words import AmountKind, DeadlineKind

if TYPE_CHECKING:
    from smartgoals._statement.draft import Draft
    from smartgoals._statement.sentence import Sentence

__all__ = ["BareYears", "bare_years", "has_end"]

_NOT_OWN: Final = frozenset({"clause", "deadline"})
"""Places of a goal beside another that say nothing of its figures."""


class BareYears(NamedTuple):
    """The places of numbers that are years, among the tokens of a text, and what may be one; `said` are
    the words of the first, for where they end no goal: "by 1149".
    """

    places: frozenset[int] = frozenset()
    doubts: tuple[Ambiguity, ...] = ()
    said: tuple[Ambiguity, ...] = ()


def bare_years(sentence: Sentence, draft: Draft) -> BareYears:
    """Return the numbers that no figure took and that stand where a year would."""
    if has_end(draft) or sentence.lexicon.time is None:
        return BareYears()
    places: set[int] = set()
    doubts = [Ambiguity(field="deadline", text=said) for said in sentence.unread]
    years: list[Ambiguity] = []
    for loose in loose_years(sentence.all_tokens, sentence.lexicon.time):
        start, end = (sentence.all_tokens[place] for place in (loose.first, loose.last))
        words = range(*sentence.words_between(start.start, end.end))
        said = Ambiguity(field="deadline", text=sentence.text[start.start : end.end])
        if sentence.timed[words.stop - 1] >= 0 or words.stop - 1 in sentence.ends["bounds"]:
            continue
        leads = _leads(sentence, words)
        taken = [name for name, span in _spans(draft) if span[0] < end.end and start.start < span[1]]
        is_range = len(loose.years) > 1
        if loose.is_first and any(token.kind == "number" for token in sentence.tokens[words.stop :]):
            taken = []  # "by 2150, reach 500 followers"
        is_sure = loose.is_led and not taken
        if is_sure and not _is_unsure(sentence, draft, words, leads, is_range=is_range):
            places.update(loose.years)
            years.append(said)
        elif not taken or (not is_range and _may_be_year(draft, taken, leads, int(end.text))):
            doubts.append(said)
    return BareYears(frozenset(places), tuple(doubts), tuple(years))


def has_end(draft: Draft) -> bool:
    """Tell whether a draft says by when, and not only how often."""
    return draft.deadline_text is not None and draft.deadline_kind is not DeadlineKind.RECURRING


def _spans(draft: Draft) -> Iterator[tuple[str, tuple[int, int]]]:
    """Yield where the fields of a draft stand, and of the goals beside it."""
    for name, spans in draft.spans.items():
        yield from ((name, span) for span in spans)
    for other in draft.also:
        yield from ((f"also.{name}", span) for name, span in _spans(other) if name not in _NOT_OWN)


def _leads(sentence: Sentence, words: range) -> frozenset[str]:
    """Return what the words before a number say of its figure: "to" it, "by" it."""
    last = sentence.ends["roles"].get(words.stop - 1)
    return frozenset() if last is None else frozenset(last[1].senses)


def _is_unsure(
    sentence: Sentence, draft: Draft, words: range, leads: frozenset[str], *, is_range: bool
) -> bool:
    """Tell whether a number that no figure took may still be one: "reach 500 fans, views by 3000"."""
    if "to" in leads and not is_range:
        return True
    amount = draft.spans.get("amount")
    if not amount or not (is_range or "by" in leads):
        return False
    return sentence.is_cut(sentence.words_between(*amount[0])[1], words.start)


def _may_be_year(draft: Draft, taken: list[str], leads: frozenset[str], number: int) -> bool:
    """Tell whether an amount may be a year, since nothing but its place says what it is: "launch it by
    2150", "by 20 % until 2150".
    """
    if draft.upper == number:
        return True
    is_level = set(taken) <= {"amount", "target"} and draft.amount_kind is AmountKind.TARGET
    return is_level and "to" not in leads
