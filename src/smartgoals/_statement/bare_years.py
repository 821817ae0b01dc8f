"""Bare years: "from 100 to 500 by 2150", "d'ici 2150", which no figure of the goal takes.

Behind "by" and "in" a number may be an amount as well. Far from ours the figures choose first: what none
of them took is a year, and what may be either is told. Of our time it is a year first, and a figure where
the goal has no other and it can be no end: "from 1500 to 2000 by June". Knows drafts and their sentences.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum
from typing import TYPE_CHECKING, Final, NamedTuple

from smartgoals._statement.ambiguity import Ambiguity
from smartgoals._statement.passed import is_determined, is_number, is_year_like
from smartgoals._statement.time_far import NearYear, loose_years, near_years
from smartgoals._statement.words import AmountKind, DeadlineKind

if TYPE_CHECKING:
    from datetime import date

    from smartgoals._statement.draft import Draft
    from smartgoals._statement.sentence import Sentence

__all__ = ["BareYears", "bare_years", "figures_like_years", "has_end"]

_FIRST_END: Final = 2010
"""The first year that may be an end where the day is not told."""
_LAST_END: Final = 2099
"""The last year that is an end behind a comma where the day is not told: "by June, 2027"."""
_LONGEST: Final = 10
"""Years that a plan may have run by now."""
_OLD: Final = 15
"""Years after which none is compared with any more."""
_OF_A_RANGE: Final = frozenset({"end", "begin"})
_DOUBTED: Final = frozenset({"by", "to", "named"})
_ALL_DOUBTED: Final = _DOUBTED | {"", "range"}
_SETTING: Final = frozenset(":=")
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
    them says what is meant; `lacks` what that has and the draft before had not, `doubts` of what may be
    a year all the same, and whether the last of them is counted by a noun, and so is surely none.
    """

    places: frozenset[int]
    lacks: YearLikeFor
    doubts: tuple[Ambiguity, ...]
    before: Draft
    is_counted: bool = False

    def are_meant(self, draft: Draft) -> bool:
        """Tell whether a draft of these figures says what is meant: it has a figure then, and where it
        had one it starts from the other, or has one more goal with a figure beside it.
        """
        before = self.before
        has_more = _goals_beside(draft) > _goals_beside(before)
        if self.lacks is YearLikeFor.GOAL_BESIDE:
            return has_more
        if self.lacks is YearLikeFor.ANY:
            has_more = has_more or (before.amount is None and draft.amount is not None)
            has_more = has_more or (before.baseline is None and draft.baseline is not None)
            has_more = has_more or (before.deadline != draft.deadline and has_end(draft))
            has_more = has_more or _lost(draft) > _lost(before)  # "1000 by March and 2000 by June"
            keeps_end = self.is_counted or has_end(draft) or not has_end(before)
            return has_more and draft.amount is not None and keeps_end
        return draft.amount is not None and (draft.baseline is not None or self.lacks is YearLikeFor.AMOUNT)


class YearLikeFor(Enum):
    """What a figure that looks like a year may be of a draft."""

    AMOUNT = "amount"
    BASELINE = "baseline"
    GOAL_BESIDE = "goal_beside"
    ANY = "any"


def _lost(draft: Draft) -> int:
    """Return how many figures of a draft are told that no goal holds."""
    return sum(one.field == "also" for one in draft.ambiguities)


def _goals_beside(draft: Draft) -> int:
    """Return how many goals beside a draft have a figure."""
    return sum(one.amount is not None for one in draft.also)


def figures_like_years(
    sentence: Sentence, draft: Draft, as_of: date | None, *, is_headed: bool = False
) -> Iterator[YearLike]:
    """Yield the numbers that look like years where a draft lacks a figure and they can be no end: those
    of its own, and of a goal beside one that has its figure; the sentence *is_headed* where a metric
    is named before it.
    """
    if sentence.lexicon.time is None:
        return
    near = (
        *near_years(sentence.all_tokens, sentence.lexicon.time),
        *_untimed(sentence, draft, is_headed=is_headed),
    )
    first = _FIRST_END if as_of is None else as_of.year
    figures = [one for one in near if _is_figure(sentence, one, first)]
    begun = (one for one in figures if one.lead == "named" and one.places[0] == 0)
    is_begun = is_headed and any(one.years[0] <= first - _OLD for one in begun)
    lacking: list[tuple[YearLikeFor, Sequence[NearYear]]] = []
    if is_begun or (draft.amount is None and draft.baseline is None):
        lacking.append((YearLikeFor.AMOUNT, figures))
    else:
        of_range = [one for one in figures if one.lead in _OF_A_RANGE and draft.baseline is None]
        lacking += [(YearLikeFor.BASELINE, of_range), (YearLikeFor.GOAL_BESIDE, figures)]
    lacking.append((YearLikeFor.ANY, [*_possible(sentence, near, first, as_of)]))
    for lacks, chosen in lacking:
        yield from _alike(sentence, chosen, first, (lacks, draft))


def _possible(
    sentence: Sentence, near: Sequence[NearYear], first: int, as_of: date | None
) -> Iterator[NearYear]:
    """Yield all numbers that look like years and may be figures where the sentence has an end beside them."""
    last = _LAST_END if as_of is None else first + _OLD
    by_place = {place: one for one in near for place in one.places}
    words = sentence.words
    chosen: set[int] = set()
    for place, said in enumerate(words):
        if is_year_like(said) and not is_determined(sentence, place):
            one = by_place.get(sentence.token_of(place))
            if _is_possible(sentence, place, one, (first, last)):
                chosen.add(place)
                # "between 1900 and 2100 visits", "from 1900 followers to 2100"
                pair = () if _is_again(sentence, place) else (place - 2, place - 3)
                chosen.update(
                    at
                    for at in pair
                    if at >= 0 and is_year_like(words[at]) and not _is_parted(sentence, at, place)
                )
    for place in sorted(chosen):
        token = sentence.token_of(place)
        yield by_place.get(token, NearYear((token,), (int(words[place]),), ""))


def _is_parted(sentence: Sentence, first: int, second: int) -> bool:
    """Tell whether a verb or a sign stands between two numbers, which are no range then: "by 1 May 2026,
    gain 1900 followers".
    """
    return any(at in sentence.marks["directions"] or sentence.is_break(at) for at in range(first, second))


def _is_possible(sentence: Sentence, place: int, near: NearYear | None, ours: tuple[int, int]) -> bool:
    """Tell whether a number that looks like a year may be a figure."""
    behind, years = place + 1, (int(sentence.words[place]),) if near is None else near.years
    first, last = ours
    is_near = all(first - _LONGEST < year <= first + _OLD for year in years)
    is_told = behind in sentence.marks["metrics"] or behind in sentence.marks["units"]
    is_told = is_told or behind + 1 in sentence.marks["channels"]  # "and 2031 on LinkedIn"
    if near is None and sentence.timed[place] >= 0:  # "by June 2100 followers", "by June, 2100 by July"
        is_parted = sentence.words[place - 1] == "," and not is_number(sentence, place - 2)
        is_parted = is_parted and not first - _LONGEST < years[0] <= last
        return (is_told and not is_near) or is_parted  # but "by June 30, 2100" is a day
    if near is None or near.lead not in {"of", "by", "since", "range"}:
        is_free = behind >= sentence.size or sentence.is_break(behind) or sentence.timed[behind] >= 0
        is_past = first - _OLD < years[-1] <= first
        pair = [at for at in (place - 2, behind + 1) if 0 <= at < sentence.size]
        is_paired = is_near and any(is_year_like(sentence.words[at]) for at in pair)
        is_open = is_free and not is_past and not is_paired
        return is_told or (is_open and (near is not None or _is_led(sentence, place)))
    if near.lead in {"of", "by"}:
        return _is_figure(sentence, near, first) or (is_told and not is_near)
    return not is_near or (is_told and near.lead == "range")


def _is_led(sentence: Sentence, place: int) -> bool:
    """Tell whether a word leads to a figure: "reach 2050", "target 2050", "above 2050"; none does that
    says what is done with a thing of its year: "prepare 2050".
    """
    mark = sentence.marks["directions"].get(place - 1)
    if mark is not None and mark.until == place:
        return "deliver" not in mark.senses
    role = sentence.ends["roles"].get(place)
    is_led = (role is not None and "and" not in role[1].senses) or place in sentence.ends["bounds"]
    return is_led or _is_again(sentence, place)


def _is_again(sentence: Sentence, place: int) -> bool:
    """Tell whether a number has a time of its own behind that of another: "1000 by March and 2000 by June"."""
    before, behind, timed = place - 2, place + 1, sentence.timed
    is_timed = before >= 0 and behind < sentence.size and timed[before] >= 0 and timed[behind] >= 0
    return is_timed and sentence.has("clauses", place - 1, "and")


def _alike(
    sentence: Sentence,
    figures: Sequence[NearYear],
    first: int,
    lacks: tuple[YearLikeFor, Draft],
) -> Iterator[YearLike]:
    """Yield some figures with what may be said against them, where there are any."""
    doubted = _ALL_DOUBTED if lacks[0] is YearLikeFor.ANY else _DOUBTED
    doubts = (
        _doubt(sentence, one)
        for one in dict.fromkeys(figures)
        if one.lead in doubted and one.years[-1] > first - _OLD and not _is_counted(sentence, one)
    )
    if figures:
        places = frozenset(place for one in figures for place in one.places)
        last = figures[-1]
        is_counted = _is_counted(sentence, last) and last.years[-1] > first + _OLD
        yield YearLike(places, lacks[0], tuple(doubts), lacks[1], is_counted)


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
        case "named":
            return True
        case "to" | "by":
            return is_over or near.is_timed
        case "since":
            return False
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


def _untimed(sentence: Sentence, draft: Draft, *, is_headed: bool) -> Iterator[NearYear]:
    """Yield the numbers of no time behind what leads to a figure: "reach 2000", "below 2000", "1500 -> 2000",
    "Followers: 2000", "followers 2000"; the metric may be that of a heading before the sentence.
    """
    ends = {mark.until for mark in sentence.marks["metrics"].values()}
    for place in range(sentence.size):
        said, before = sentence.words[place], sentence.words[place - 1] if place else ""
        is_named = (place - 1 in ends and before in _SETTING) or (is_headed and not place)
        if not is_year_like(said) or (sentence.timed[place] >= 0 and not is_named):
            continue
        mark = sentence.marks["directions"].get(place - 1)
        is_asked = mark is not None and mark.until == place and "deliver" not in mark.senses
        role = sentence.ends["roles"].get(place)
        is_arrow = role is not None and "arrow" in role[1].senses
        behind = place + 1
        is_behind = place in ends and behind < sentence.size and sentence.timed[behind] >= 0
        if not (is_asked or is_arrow or is_named or is_behind or place in sentence.ends["bounds"]):
            continue
        places = [place]
        if role is not None and is_arrow and role[0] > 0 and is_year_like(sentence.words[role[0] - 1]):
            places.insert(0, role[0] - 1)
        is_free = behind >= sentence.size or sentence.timed[behind] >= 0
        is_free = is_free or (sentence.is_break(behind) and sentence.words[behind] != ":")  # "2024: 5000"
        yield NearYear(
            tuple(map(sentence.token_of, places)),
            tuple(int(sentence.words[at]) for at in places),
            "end" if is_arrow else "named" if is_named else "",
            is_free,
            has_end(draft) and said not in (draft.deadline_text or ""),
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
    2150", "by 20 % until 2150", "followers by 500, views by 3000".
    """
    if draft.upper == number:
        return True
    if set(taken) == {"also.amount"}:
        return "by" in leads
    is_level = set(taken) <= {"amount", "target"} and draft.amount_kind is AmountKind.TARGET
    return is_level and "to" not in leads
