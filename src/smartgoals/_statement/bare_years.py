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

_FIRST_END: Final = 2010
"""The first year that may be an end where the day is not told."""
_LONGEST: Final = 10
"""Years that a plan may have run by now."""
_OLD: Final = 15
"""Years after which none is compared with any more."""
_OF_A_RANGE: Final = frozenset({"end", "begin"})
_DOUBTED: Final = frozenset({"by", "to"})
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


class YearLike(NamedTuple):
    """Numbers that look like years and are figures, by their places among the tokens, where a draft of
    them says what is meant; `is_further` where the draft has a figure beside them, and `doubts` of
    what may be a year all the same.
    """

    places: frozenset[int]
    is_further: bool
    doubts: tuple[Ambiguity, ...]

    def are_meant(self, draft: Draft) -> bool:
        """Tell whether a draft of these figures says what is meant: it has a figure then, and where it
        had one it starts from the other.
        """
        return draft.amount is not None and (draft.baseline is not None or not self.is_further)


def figures_like_years(sentence: Sentence, draft: Draft, as_of: date | None) -> YearLike | None:
    """Return the numbers that look like years where a draft lacks a figure and they can be no end; None
    where there are none.
    """
    if draft.baseline is not None or sentence.lexicon.time is None:
        return None
    near = (*near_years(sentence.all_tokens, sentence.lexicon.time), *_untimed(sentence))
    is_further = draft.amount is not None
    first = _FIRST_END if as_of is None else as_of.year
    chosen = [
        one
        for one in near
        if (one.lead in _OF_A_RANGE or not is_further) and _is_figure(sentence, one, first)
    ]
    if not chosen:
        return None
    doubts = (
        _doubt(sentence, one) for one in chosen if one.lead in _DOUBTED and one.years[-1] > first - _OLD
    )
    return YearLike(frozenset(place for one in chosen for place in one.places), is_further, tuple(doubts))


def _is_figure(sentence: Sentence, near: NearYear, first: int) -> bool:
    """Tell whether a number like a year is a figure, since nobody plans until it or compares with it."""
    start, end = near.years[0], near.years[-1]
    is_over, is_old = end < first, end <= first - _OLD
    if _is_counted(sentence, near):
        return near.lead != "of" or is_old
    if near.lead == "begin":
        return True
    if not near.is_free:
        return False
    match near.lead:
        case "end":
            return True
        case "of":
            return is_old and _is_of_metric(sentence, near)
        case "range":
            return is_over or (near.is_timed and start < first - _LONGEST)
        case "to" | "by":
            return is_over or near.is_timed
        case _:
            return is_old


def _is_counted(sentence: Sentence, near: NearYear) -> bool:
    """Tell whether a metric is counted by a number: "to 2030 followers"."""
    token = sentence.all_tokens[near.places[-1]]
    _, behind = sentence.words_between(token.start, token.end)
    return behind in sentence.marks["metrics"]


def _is_of_metric(sentence: Sentence, near: NearYear) -> bool:
    """Tell whether a metric, or what is done, stands right before "de 2000": "augmenter les ventes de 2000"."""
    token = sentence.all_tokens[near.places[0]]
    place, _ = sentence.words_between(token.start, token.end)
    marks = (sentence.marks[table] for table in ("metrics", "directions"))
    return any(mark.until == place - 1 for table in marks for mark in table.values())


def _doubt(sentence: Sentence, near: NearYear) -> Ambiguity:
    """Return that a figure may be a year."""
    start, end = (sentence.all_tokens[place] for place in (near.places[0], near.places[-1]))
    return Ambiguity(field="amount", text=sentence.text[start.start : end.end])


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
        if not (is_asked or is_arrow or place in sentence.ends["bounds"]):
            continue
        places = [place]
        if role is not None and is_arrow and role[0] > 0 and is_year_like(sentence.words[role[0] - 1]):
            places.insert(0, role[0] - 1)
        behind = place + 1
        is_free = behind >= sentence.size or sentence.is_break(behind) or sentence.timed[behind] >= 0
        yield NearYear(
            tuple(map(sentence.token_of, places)),
            tuple(int(sentence.words[at]) for at in places),
            "end" if is_arrow else "",
            is_free,
        )


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
