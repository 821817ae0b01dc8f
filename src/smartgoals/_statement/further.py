"""Further goals of a sentence: parts joined by "and" that each ask for a figure of something else.

A part counts where it surely asks: a figure of the main clause, with what it counts, or of the same
on another network. One thing told twice, or of two months, is one goal.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from attrs import evolve

from smartgoals._record import Record
from smartgoals._statement.clauses import MAIN, clauses_of
from smartgoals._statement.figures import figures_of
from smartgoals._statement.passed import is_year_like
from smartgoals._statement.quantities import SaidQuantity, quantities_of
from smartgoals._statement.stated import STATED, with_stated

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from smartgoals._statement.ambiguity import Ambiguity
    from smartgoals._statement.draft import Draft
    from smartgoals._statement.sentence import Sentence

__all__ = ["further_goals"]

_MOST: Final = 12
"""A sentence of more figures than this is a table, and nobody can be sure of it."""


def further_goals(sentence: Sentence, draft: Draft, read: Callable[[str], Draft]) -> tuple[Draft, ...]:
    """Return the goals that a sentence asks for beside that of its draft; *read* reads a part of it."""
    if draft.amount is None or draft.metric is None or not _may_part(sentence):
        return ()
    found: dict[tuple[str | None, str | None], Draft] = {}
    own = draft.spans["amount"][0]
    for first, until in _parts(sentence):
        start, end = sentence.span(first, until)
        if start <= own[0] < end:
            continue
        part = read(sentence.text[start:end])
        if part.amount is None or any(map(_is_open, part.ambiguities)):
            continue
        at = part.spans["amount"][0][0] + start
        if part.metric in (None, draft.metric) and _is_elsewhere(part, draft):
            found[draft.metric, part.channel] = evolve(_placed(part, draft, start, end), metric=draft.metric)
        elif part.metric in {draft.metric, *(metric for metric, _ in found)}:
            continue
        elif part.metric is not None or (
            _names_something(sentence, first, at) and not _is_there(sentence, at)
        ):
            found[part.metric, None] = _placed(part, draft, start, end)
    return tuple(found.values())


def _is_open(doubt: Ambiguity) -> bool:
    """Tell whether a doubt leaves open what a part asks for; a figure that may be a year is still its figure."""
    return doubt.field != "metric" and not is_year_like(doubt.text)


def _is_elsewhere(part: Draft, draft: Draft) -> bool:
    """Tell whether a part asks for another figure of the same, on a network of its own."""
    is_alike = (part.unit, part.upper) == (draft.unit, draft.upper) and part.amount != draft.amount
    return is_alike and part.channel is not None and part.channel != draft.channel


def _is_there(sentence: Sentence, amount: int) -> bool:
    """Tell whether a figure is of what is there already: "and keep the 2,000 we have"."""
    place = next(at for at, token in enumerate(sentence.tokens) if token.end > amount)
    return place > 0 and sentence.has("others", place - 1, "definite")


def _names_something(sentence: Sentence, first: int, amount: int) -> bool:
    """Tell whether a part opens with a word that has no other sense, before its figure: "delay −20 %"."""
    if sentence.tokens[first].kind != "word" or sentence.tokens[first].end > amount:
        return False
    return sentence.timed[first] < 0 and not any(
        first in sentence.marks[table] for table in ("others", "roles", "bounds", "clauses", "channels")
    )


def _may_part(sentence: Sentence) -> bool:
    return ";" in sentence.words or any("and" in mark.senses for mark in sentence.marks["clauses"].values())


def _parts(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Yield the first word of each part that holds a figure of the outcome, and the word behind it."""
    clauses = clauses_of(sentence)
    labels = clauses.labels
    quantities: list[SaidQuantity] = []
    beside: SaidQuantity | None = None
    figures = with_stated(sentence, figures_of(sentence), labels, clauses.verb)
    for one in quantities_of(sentence, figures, clauses):
        if labels[one.figure.first] == STATED:
            continue
        is_beside = labels[one.figure.first] != MAIN or (
            beside is not None and _join(sentence, beside, one) is not None
        )
        if is_beside:  # "with 3 posts and 2 stories": what is joined to a means is one as well
            beside = one
        else:
            beside = None
            quantities.append(one)
    if not 1 < len(quantities) <= _MOST:
        return
    joins = [_join(sentence, one, other) for one, other in pairwise(quantities)]
    starts = [0, *(until for _, until in filter(None, joins))]
    ends = [*(first for first, _ in filter(None, joins)), sentence.size]
    yield from ((first, until) for first, until in zip(starts, ends, strict=True) if first < until)


def _join(sentence: Sentence, one: SaidQuantity, other: SaidQuantity) -> tuple[int, int] | None:
    """Return where two figures are parted by an "and" or a semicolon: its first word and the one
    behind it.
    """
    begins = min(figure.start for figure in (other.figure, other.base) if figure is not None)
    ended = max(figure.until for figure in (one.figure, one.base) if figure is not None)
    for place in range(ended, begins):
        if sentence.words[place] == ";":
            return place, place + 1
        mark = sentence.marks["clauses"].get(place)
        if mark is not None and "and" in mark.senses:
            return place, mark.until
    return None


def _placed(part: Draft, draft: Draft, start: int, end: int) -> Draft:
    """Return the draft of a part with its places in the whole sentence."""
    spans = {
        field: tuple((first + start, until + start) for first, until in places)
        for field, places in part.spans.items()
    }
    spans["clause"] = ((start, end),)
    return evolve(part, statement=draft.statement, spans=Record(spans), also=())
