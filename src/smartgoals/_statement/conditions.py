"""Conditions: what narrows a goal and no goal holds, beside its figure: for which share of cases a level holds, what so
many are worth, what each of them has, and of which percentile or of how many stars is spoken.

Knows figures, clauses and drafts; chooses none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from smartgoals._numbers import exact
from smartgoals._statement.ambiguity import Ambiguity
from smartgoals._statement.clauses import MAIN, MEANS, PURPOSE
from smartgoals._statement.metric_kinds import MARKS
from smartgoals._statement.numbers import number_at
from smartgoals._statement.passed import is_number
from smartgoals._statement.relations import is_of_cases
from smartgoals._statement.shares import closes
from smartgoals._statement.units import CURRENCIES, TIME_UNITS
from smartgoals._statement.words import Movement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartgoals._statement.clauses import Clauses
    from smartgoals._statement.draft import Draft
    from smartgoals._statement.figures import SaidFigure
    from smartgoals._statement.sentence import Sentence

__all__ = ["is_condition", "is_of_each", "lost_conditions"]

_ENOUGH: Final = frozenset({"at_least", "over"})
_CAPS: Final = frozenset({"at_most", "cap"})
_LEVELS: Final = frozenset({"from", "now", "by"})
_LONGEST_NOUN: Final = 3
_LONGEST_ORDINAL: Final = 3
"""So many words a percentile has at most behind its number: « 95 e centile »."""
_LETTERS: Final = 3
_HALF: Final = 50
_REVIEWS: Final = frozenset({"reviews", "ratings"})


def is_condition(sentence: Sentence, figure: SaidFigure, draft: Draft, clauses: Clauses) -> bool:
    """Tell whether a figure that no field holds narrows what a draft asks for."""
    label = clauses.labels[figure.first]
    if label == MEANS:
        is_beside = _is_level_beside(figure, draft) and _is_beside(sentence, figure, clauses)
        return is_beside or is_of_each(sentence, figure)
    is_of_some = draft.unit in TIME_UNITS and is_of_cases(sentence, figure, clauses, has_time=True)
    if label != MAIN:
        is_for = label == PURPOSE and sentence.has("clauses", figure.start - 1, "purpose")
        return is_of_each(sentence, figure) or (is_for and (is_of_some or _is_worth(sentence, figure, draft)))
    return (
        is_of_each(sentence, figure)
        or is_of_some
        or _is_worth(sentence, figure, draft)
        or _is_part_somewhere(sentence, figure, draft)
        or _is_of_enough(sentence, figure, draft)
    )


def _is_level_beside(figure: SaidFigure, draft: Draft) -> bool:
    """Tell whether a figure bounds what is to hold as well, and is nothing that is done for it: "with fewer than 2 errors",
    "with an open rate above 40 %".
    """
    if figure.bound is None:
        return False
    is_level = draft.direction is Movement.MAINTAIN or draft.metric in MARKS or figure.unit == "%"
    return is_level or figure.bound in _CAPS


def _is_of_enough(sentence: Sentence, figure: SaidFigure, draft: Draft) -> bool:
    """Tell whether a figure is of how many a mean is to be told: "a 4.7 rating from at least 200 reviews"."""
    is_counted = figure.unit is None and figure.bound in _ENOUGH and figure.until in sentence.marks["metrics"]
    return is_counted and draft.metric in MARKS


def _is_beside(sentence: Sentence, figure: SaidFigure, clauses: Clauses) -> bool:
    """Tell whether a means is none, as it only bounds what is done: "with fewer than 2 errors", and no "by replying within
    an hour".
    """
    begin = figure.first
    while begin > 0 and clauses.labels[begin - 1] == MEANS:
        begin -= 1
    return sentence.has("others", begin, "beside")


def is_of_each(sentence: Sentence, figure: SaidFigure) -> bool:
    """Tell whether a figure is that of each that is counted: "12 accounts worth £5k each", « à 5 k€ chacun »."""
    last = min(figure.until + _LONGEST_NOUN, sentence.size)
    for at in range(figure.until, last):
        if sentence.is_break(at) or sentence.timed[at] >= 0:
            break
        if sentence.has("others", at, "apiece"):
            return closes(sentence, sentence.marks["others"][at].until)
    return False


def _is_worth(sentence: Sentence, figure: SaidFigure, draft: Draft) -> bool:
    """Tell whether money is what all or each of those that are counted bring: "12 deals worth $120k", « pour un total de
    120 k€ », « 300 billets à 25 € ».
    """
    is_own = figure.unit in CURRENCIES and draft.unit is None and not figure.role & _LEVELS - {"by"}
    counted = draft.spans.get("amount", ())
    return is_own and any(end <= sentence.span(figure.first, figure.until)[0] for _, end in counted)


def _is_part_somewhere(sentence: Sentence, figure: SaidFigure, draft: Draft) -> bool:
    """Tell whether a figure behind a comma counts some of those that a goal counts: "20 partners, at least 5 in Germany"."""
    is_alike = figure.unit is None is draft.unit and not figure.role and not figure.is_factor
    is_less = is_alike and draft.amount is not None and figure.value < exact(draft.amount)
    is_parted = figure.start > 0 and sentence.words[figure.start - 1] == ","
    return is_less and is_parted and sentence.has("others", figure.until, "inside")


def lost_conditions(sentence: Sentence, draft: Draft) -> Iterator[Ambiguity]:
    """Yield the percentile of which a level is told, and the stars of the reviews that are counted, which no metric
    holds: "p95 latency below 300 ms", "30 reviews of 4 stars or more".
    """
    if draft.amount is None:
        return
    behind = 0
    for at in range(sentence.size - 1):
        until = _end_of_percentile(sentence, at) or _end_of_stars(sentence, at, draft)
        if until is None or at < behind:
            continue
        behind = until
        yield Ambiguity(field="also", text=sentence.said(at, until))


def _end_of_percentile(sentence: Sentence, place: int) -> int | None:
    """Return the word behind a percentile that begins at a word: of "p95", "95th percentile", « 95e centile »."""
    if sentence.words[place] == "p":
        said = number_at(sentence, place + 1)
        is_said = (
            said is not None and said.value >= _HALF and sentence.is_joined(place + 1)
        )  # and no "P1 bugs"
        return place + 2 if is_said else None
    if sentence.has("others", place, "percentile"):
        return sentence.marks["others"][place].until
    if not is_number(sentence, place):
        return None
    for at in range(place + 1, min(place + 1 + _LONGEST_ORDINAL, sentence.size)):
        if sentence.has("others", at, "percentile"):
            return sentence.marks["others"][at].until
        if sentence.tokens[at].kind != "word" or len(sentence.words[at]) > _LETTERS:
            break
    return None


def _end_of_stars(sentence: Sentence, place: int, draft: Draft) -> int | None:
    """Return the word behind the stars of reviews that a draft counts, with their bound."""
    if (
        draft.metric not in _REVIEWS
        or not is_number(sentence, place)
        or not sentence.has("units", place + 1, "stars")
    ):
        return None
    until = sentence.marks["units"][place + 1].until
    bound = sentence.marks["bounds"].get(until)
    return until if bound is None or sentence.timed[until] >= 0 else bound.until
