"""Further goals of a sentence: parts joined by "and" that each ask for a figure of something else.

A part counts where it surely asks: a figure of the main clause, with what it counts, or of the same
on another network. One thing told twice, or of two months, is one goal. What a part shares with those
before it, as their verb, it is read with.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from attrs import evolve

from smartgoals._record import Record
from smartgoals._statement.figures import figures_of
from smartgoals._statement.listed import period_behind
from smartgoals._statement.parts import may_part, parts_of
from smartgoals._statement.passed import is_year_like
from smartgoals._statement.pieces import pieces_of
from smartgoals._statement.shared import has_verb, is_said_of, may_share, period_of, times_for, verb_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from smartgoals._statement.ambiguity import Ambiguity, Span
    from smartgoals._statement.draft import Draft
    from smartgoals._statement.figures import SaidQuantity
    from smartgoals._statement.parts import SentencePart
    from smartgoals._statement.sentence import Sentence

__all__ = ["further_goals"]

_SETTLED: Final = frozenset({"metric", "amount_kind"})
"""Fields of which a doubt tells several readings, the first of them taken."""


class _WholeSentence(NamedTuple):
    """A sentence with the draft of its first goal and the figure of that; *read* reads words of it."""

    sentence: Sentence
    draft: Draft
    quantity: SaidQuantity
    read: Callable[[str], Draft]


def further_goals(sentence: Sentence, draft: Draft, read: Callable[[str], Draft]) -> tuple[Draft, ...]:
    """Return the goals that a sentence asks for beside that of its draft; *read* reads a part of it."""
    is_of_noun = "object" in draft.spans and draft.direction is not None  # "increase prices by 5 %"
    has_figure = draft.amount is not None or draft.baseline is not None
    if not has_figure or not (draft.metric or is_of_noun) or not may_part(sentence):
        return ()
    found: dict[tuple[str | None, str | None], Draft] = {}
    parts = list(parts_of(sentence))
    own = next((part for part in parts if _holds(sentence, part, draft)), None)
    if own is None:
        return ()
    whole = _WholeSentence(sentence, draft, own.quantity, read)
    verb: tuple[Span, ...] = ()
    for part in parts:
        if part is own:
            verb = verb_of(sentence, part, draft)
            continue
        other = _draft_of(whole, part, verb)
        if other.spans.get("direction", ((0, 0),))[0][0] >= other.spans["clause"][0][0]:
            verb = verb_of(sentence, part, other)  # its own, and none that it shares
        if other.amount is None or any(map(_is_open, other.ambiguities)):
            continue
        if other.metric in (None, draft.metric) and _is_elsewhere(other, draft):
            found[draft.metric, other.channel] = evolve(other, metric=draft.metric)
        elif other.metric is None:
            if not part.is_listed and _names_something(sentence, part.first, other):
                found.setdefault((None, None), other)
        elif other.metric not in {draft.metric, *(metric for metric, _ in found)} and _is_named(other):
            found[other.metric, None] = other
    return tuple(found.values())


def _holds(sentence: Sentence, part: SentencePart, draft: Draft) -> bool:
    start, end = sentence.span(part.first, part.until)
    name = "baseline" if draft.amount is None else "amount"  # "leads from 100 and sales from 20 to 30"
    return start <= draft.spans[name][0][0] < end


def _draft_of(whole: _WholeSentence, part: SentencePart, verb: tuple[Span, ...]) -> Draft:
    """Return the draft of a part, read with what it shares with those before it."""
    sentence, draft = whole.sentence, whole.draft
    place = sentence.span(part.first, part.until)
    told = _read(whole, place, (place,))
    times = () if _is_timed(told) else (*times_for(draft, verb, place, is_parted=part.is_parted),)
    listed = period_behind(sentence, figures_of(sentence), part.quantity.figure)
    if listed is not None and listed[0] >= part.until:
        times = tuple(sorted({sentence.span(*listed), *times}))
    told = _read(whole, place, (place, *times)) if times else told
    if may_share(sentence, verb, part) and not has_verb(sentence, told):
        lead = _lead_of(whole, part, told, verb[-1][1])
        with_verb = _read(whole, place, (*verb, *lead, place, *times))
        quantities = (whole.quantity, whole.quantity if lead else part.quantity)
        told = with_verb if is_said_of(with_verb, told, draft, quantities) else told
        times = () if times or _is_timed(told) or not _is_elsewhere(told, draft) else period_of(draft)
        told = _read(whole, place, (*verb, *lead, place, *times)) if times and told is with_verb else told
    return told


def _lead_of(whole: _WholeSentence, part: SentencePart, alone: Draft, behind: int) -> tuple[Span, ...]:
    """Return what introduces the figure of the first goal, where a part of the same on another network has
    a figure alone: "to 5000 on Instagram and 2000 on LinkedIn". It stands *behind* the verb.
    """
    first, figure = whole.quantity.figure, part.quantity.figure
    is_bare = part.first == figure.first and figure.bound is None and part.quantity.base is None
    if not (is_bare and first.role and alone.metric is None and _is_elsewhere(alone, whole.draft)):
        return ()
    lead = whole.sentence.span(first.start, first.first)
    return (lead,) if lead[0] >= behind else ()  # "reach 500": the verb leads there itself


def _is_timed(draft: Draft) -> bool:
    return draft.deadline_text is not None or draft.pace is not None


def _is_open(doubt: Ambiguity) -> bool:
    """Tell whether a doubt leaves open what a part asks for; a figure that may be a year is still its figure."""
    return doubt.field not in _SETTLED and not is_year_like(doubt.text)


def _is_elsewhere(part: Draft, draft: Draft) -> bool:
    """Tell whether a part asks for a figure of the same, on a network of its own."""
    is_alike = (part.unit, part.upper) == (draft.unit, draft.upper)
    return is_alike and part.channel is not None and part.channel != draft.channel


def _is_named(part: Draft) -> bool:
    """Tell whether a part names its metric, and not only the verb before it does: "within 2 hours and
    30 minutes".
    """
    clause = part.spans["clause"][0]
    return any(start >= clause[0] for start, _ in part.spans.get("metric", ()))


def _names_something(sentence: Sentence, first: int, part: Draft) -> bool:
    """Tell whether a part opens with a word that has no other sense, before its figure: "delay −20 %"; but
    none of what is there already: "and keep the 2,000 we have".
    """
    place, _ = sentence.words_between(*part.spans["amount"][0])
    if sentence.tokens[first].kind != "word" or first >= place or sentence.timed[first] >= 0:
        return False
    if sentence.has("others", place - 1, "definite"):
        return False
    return not any(
        first in sentence.marks[table] for table in ("others", "roles", "bounds", "clauses", "channels")
    )


def _read(whole: _WholeSentence, clause: Span, places: Iterable[Span]) -> Draft:
    """Return the draft of some words of a sentence, with their places in it."""
    pieces = pieces_of(whole.sentence.text, places)
    part = whole.read(pieces.text)
    spans = {name: tuple(map(pieces.whence, said)) for name, said in part.spans.items()}
    spans["clause"] = (clause,)
    return evolve(part, statement=whole.draft.statement, spans=Record(spans), also=())
