"""Bare years: "from 100 to 500 by 2150", "d'ici 2150", which no figure of the goal takes.

Behind "by" and "in" a number may be an amount as well. Far from ours the figures choose first: what none
of them took is a year, and what may be either is told. Of our time it is a year first, and a figure where
the goal has no other and it can be no end: "from 1500 to 2000 by June". Knows drafts and their sentences.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

from smartgoals._statement.ambiguity import Ambiguity
from smartgoals._statement.passed import is_year_like
from smartgoals._statement.time_far import NearYear, loose_years, near_years
from smartgoals._statement.words import AmountKind, DeadlineKind

if TYPE_CHECKING:
    from datetime import date

    from smartgoals._statement.draft import Draft
    from smartgoals._statement.sentence import Sentence

__all__ = ["BareYears", "bare_years", "figures_like_years", "has_end"]

_FIRST_END: Final = 2000
"""The first year that may be an end where the day is not told."""
_FURTHEST: Final = 60
_LONGEST: Final = 10
"""Years that a plan may have run by now."""
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


class Counted(NamedTuple):
    """Numbers that look like years and may be figures, by their places among the tokens; `may_end` where
    one of them may be an end as well, and `is_further` where the draft has a figure beside them.
    """

    places: frozenset[int]
    may_end: bool
    is_further: bool

    def are_meant(self, draft: Draft) -> bool:
        """Tell whether a draft of these figures says what is meant: it has a figure then, and its end."""
        if self.may_end and not has_end(draft):
            return False
        return draft.amount is not None and (draft.baseline is not None or not self.is_further)


def figures_like_years(sentence: Sentence, draft: Draft, as_of: date | None) -> Iterator[Counted]:
    """Yield numbers that look like years where a draft lacks a figure: first those that are an end for
    nobody, then all.
    """
    if draft.baseline is not None or draft.also or sentence.lexicon.time is None:
        return
    near = (*near_years(sentence.all_tokens, sentence.lexicon.time), *_untimed(sentence))
    is_further = draft.amount is not None
    if is_further:
        near = tuple(one for one in near if one.is_range)
    odd = [one for one in near if not _may_be_end(one, as_of)]
    for chosen, may_end in ((odd, False), (near, True)):
        if chosen:
            yield Counted(frozenset(place for one in chosen for place in one.places), may_end, is_further)


def _untimed(sentence: Sentence) -> Iterator[NearYear]:
    """Yield the numbers of no time behind what leads to a figure: "reach 2000", "below 2000", "1500 -> 2000"."""
    for place in range(1, sentence.size):
        said = sentence.words[place]
        if not (is_year_like(said) and sentence.timed[place] < 0):
            continue
        mark = sentence.marks["directions"].get(place - 1)
        is_asked = mark is not None and mark.until == place and "deliver" not in mark.senses
        role = sentence.ends["roles"].get(place)
        is_arrow = role is not None and "arrow" in role[1].senses
        is_bound = place in sentence.ends["bounds"]
        if not (is_asked or is_arrow or is_bound):
            continue
        places = [place]
        if role is not None and is_arrow and role[0] > 0 and is_year_like(sentence.words[role[0] - 1]):
            places.insert(0, role[0] - 1)
        yield NearYear(
            tuple(map(sentence.token_of, places)),
            tuple(int(sentence.words[at]) for at in places),
            is_bound,
            False,
            is_arrow,
        )


def _may_be_end(near: NearYear, as_of: date | None) -> bool:
    """Tell whether somebody may plan until a year: one that is not over, and not a lifetime away."""
    first = _FIRST_END if as_of is None else as_of.year - 1
    start, end = near.years[0], near.years[-1]
    is_ours = first - _LONGEST < start <= end and first <= end <= first + _FURTHEST
    return near.is_led and not near.is_counted and is_ours


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
