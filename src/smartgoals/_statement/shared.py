"""Shared: what a part of a sentence has in common with those before it: their verb, and the time for all.

"Increase followers by 10 % and leads by 50 by June" increases both, by June. A part with a verb of its own,
one that is built otherwise ("and an NPS above 40") or that the verb would say nonsense of has its own words
alone. Knows parts and drafts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from smartgoals._model.target import Bound
from smartgoals._statement.words import DeadlineKind, Movement

if TYPE_CHECKING:
    from smartgoals._statement.ambiguity import Span
    from smartgoals._statement.draft import Draft
    from smartgoals._statement.figures import SaidQuantity
    from smartgoals._statement.parts import SentencePart
    from smartgoals._statement.sentence import Sentence

__all__ = ["has_verb", "is_said_of", "may_share", "period_of", "times_for", "verb_of"]

_AGAINST: Final = frozenset({(Movement.INCREASE, Bound.AT_MOST), (Movement.DECREASE, Bound.AT_LEAST)})
"""No verb of more leads to the most that is allowed, and none of less to the least."""

_WAYS: Final = frozenset({"up", "down"})
_TURNS: Final = frozenset({"increase", "decrease", "improve"})


def times_for(draft: Draft, verb: Sequence[Span], part: Span, *, is_parted: bool) -> Iterator[Span]:
    """Yield when the first goal is due where that holds for a part, too: it stands before the verb of all,
    or behind the part.
    """
    if draft.deadline_kind is DeadlineKind.RECURRING and draft.pace is None:
        return  # "reach 500 followers, 20 likes and 3 leads a week": so many leads a week
    for start, end in draft.spans.get("deadline", ()):
        is_before = bool(verb) and end <= verb[0][0] and not is_parted
        if is_before or start >= part[1]:
            yield start, end


def period_of(draft: Draft) -> tuple[Span, ...]:
    """Return the words for how often the first goal is to be met."""
    return draft.spans.get("pace", ())[1:]


def verb_of(sentence: Sentence, part: SentencePart, draft: Draft) -> tuple[Span, ...]:
    """Return the verb of a part, with the word that says its way, "bring churn down by 2 points"; none where
    another verb follows its figure: "by 10 %, cutting costs by 5 % and …".
    """
    verb = draft.spans.get("direction", ())
    if not verb or draft.amount is None:
        return verb
    marks, bounds = sentence.marks["directions"], sentence.marks["bounds"]
    amount = sentence.words_between(*draft.spans["amount"][0])
    behind = (
        marks[at]
        for at in range(amount[1], part.until)
        if at in marks and at not in sentence.marks["metrics"]
    )
    if any(_TURNS & set(mark.senses) for mark in behind):
        return ()
    first = sentence.words_between(*verb[0])[1]
    between = [at for at in range(first, amount[0]) if at in marks and at not in bounds]
    # Right before the figure another verb says its way, too: "Growth: reach 500".
    ways = (at for at in between if _WAYS & set(marks[at].senses) or marks[at].until == amount[0])
    return (*verb, *(sentence.span(at, marks[at].until) for at in ways))


def may_share(sentence: Sentence, verb: Sequence[Span], part: SentencePart) -> bool:
    """Tell whether a part can be said of a verb before it, in a sentence that denies nothing before."""
    if not verb or verb[-1][1] > sentence.tokens[part.first].start:
        return False
    return not any(sentence.has("others", at, "not") for at in range(part.first))


def has_verb(sentence: Sentence, alone: Draft) -> bool:
    """Tell whether a part says its direction itself, and by no noun that a verb is written like: "visits"."""
    if alone.direction is None:
        return False
    spans = alone.spans.get("direction")
    if spans is None or alone.metric is not None:
        return True
    return sentence.words_between(*spans[0])[0] not in sentence.marks["metrics"]


def is_said_of(
    shared: Draft, alone: Draft, first: Draft, quantities: tuple[SaidQuantity, SaidQuantity]
) -> bool:
    """Tell whether a part is said of the verb that it was read with: its figure is introduced as that of the
    *first* goal, on the same side of its noun, and verb and bound agree.
    """
    if shared.amount is None or (shared.direction, shared.bound) in _AGAINST:
        return False
    if alone.amount is not None and (shared.amount != alone.amount or _are_other(shared, alone)):
        return False
    if shared.direction is Movement.ACHIEVE:
        return True
    sides = {_side_of(one) for one in (shared, first)} - {0}
    return _are_alike(*quantities) and len(sides) < 2


def _are_other(shared: Draft, alone: Draft) -> bool:
    """Tell whether the verb hides what the part alone is about: of "sales of 300", "hire" makes people."""
    begin = shared.spans["clause"][0][0]
    return "metric" in alone.spans and all(start < begin for start, _ in shared.spans.get("metric", ()))


def _are_alike(first: SaidQuantity, other: SaidQuantity) -> bool:
    """Tell whether the figure of a part is introduced as that of the first goal, or by how much it moves
    where that moves from one level to another: "from 4 to 2 hours and complaints by 10 %".
    """
    return _is_change(first) == _is_change(other) or (first.base is not None and _is_change(other))


def _is_change(quantity: SaidQuantity) -> bool:
    """Tell whether a figure is introduced as by how much: "by 10 %", "by half"."""
    figure = quantity.figure
    return quantity.base is None and ("by" in figure.role or figure.is_factor)


def _side_of(draft: Draft) -> int:
    """Return on which side of its noun a figure stands; 0 where no noun or no figure does."""
    places = draft.spans.get("metric") or draft.spans.get("object")
    if not places or draft.amount is None:
        return 0
    return 1 if places[0][0] > draft.spans["amount"][0][0] else -1
