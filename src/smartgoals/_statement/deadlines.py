"""Deadlines of drafts: which of the phrases of time of a sentence says by when, or how often, its
goal is meant.

Knows phrases of time and the clauses they stand in; which days they mean is read elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from smartgoals._statement.clauses import COMPARED, MAIN, MEANS
from smartgoals._statement.draft import Ambiguity
from smartgoals._statement.measures import currency_before
from smartgoals._statement.passed import is_number
from smartgoals._statement.stated import STATED
from smartgoals._statement.units import CURRENCIES
from smartgoals._statement.words import AmountKind, DeadlineKind

if TYPE_CHECKING:
    from smartgoals._statement.amounts import Recurring
    from smartgoals._statement.clauses import Clauses
    from smartgoals._statement.fields import Fields
    from smartgoals._statement.figures import SaidFigure
    from smartgoals._statement.sentence import Sentence

__all__ = ["deadline_into", "other_deadlines"]

_SHORTEST_PRICE: Final = 3
"""The words of a price and what leads to it: "at", "$", "5"."""
_BESIDE: Final = frozenset({MEANS, COMPARED})
_GOALS: Final = ("directions", "clauses")
_OF_GOALS: Final = frozenset({"increase", "decrease", "improve", "gain", "leads_in"})
"""Senses of words of the goal itself, and of nothing that is measured: "growth", "target"."""


def deadline_into(fields: Fields, sentence: Sentence, clauses: Clauses, recurring: Recurring | None) -> None:
    """Fill in by when, or how often: a time of the outcome before one of what is done for it."""
    phrases = [
        one
        for one in sentence.times
        if one[2].is_deadline
        and one[0] < one[1]
        and clauses.labels[one[0]] != STATED
        and (one[2].is_firm or not _is_of_baseline(fields, sentence, one[0]))
    ]
    own = [one for one in phrases if clauses.labels[one[0]] == MAIN]
    own = own or [one for one in phrases if clauses.labels[one[0]] != COMPARED] or phrases
    phrase = own[0] if own else _again(fields, sentence, clauses, recurring)
    if phrase is None:
        return
    first, until, time = phrase
    fields.put("deadline_text", sentence.said(first, until))
    fields.put("deadline_kind", time.kind)
    fields.put("deadline", time.deadline, sentence.span(first, until))


def _is_of_baseline(fields: Fields, sentence: Sentence, first: int) -> bool:
    """Tell whether a time right behind where the goal starts says when that was: "contre 400 au 31/12"."""
    places = fields.spans.get("baseline")
    if not places or "target" not in fields.values:
        return False
    return (
        not sentence.text[places[0][1] : sentence.tokens[first].start].strip()
        and sentence.tokens[first].start > places[0][1]
    )


def _again(
    fields: Fields, sentence: Sentence, clauses: Clauses, recurring: Recurring | None
) -> Recurring | None:
    """Return the phrase that says how often; its period may be unknown ("each sprint")."""
    own = [one for one in sentence.times if one[2].kind is DeadlineKind.RECURRING and one[0] < one[1]]
    again = [one for one in own if clauses.labels[one[0]] == MAIN]
    every = again if recurring is None else [recurring, *again]
    return next(
        (
            one
            for one in every
            if not _is_of_level(fields, sentence, one) and not _is_of_price(fields, sentence, one)
        ),
        None,
    )


def _is_of_level(fields: Fields, sentence: Sentence, recurring: Recurring) -> bool:
    """Tell whether a period belongs to what is measured: "from 8/quarter to 2/quarter", "monthly
    churn under 2 %".

    A label of a change, or of a goal, says how often: "monthly growth of 5 %", "objectif mensuel : 40 leads".
    """
    first, until, phrase = recurring
    kind, has_pace = fields.values.get("amount_kind"), "pace" in fields.values
    if kind is None or (has_pace and kind is not AmountKind.RELATIVE):
        return False
    has_levels = kind is AmountKind.TARGET and "baseline" in fields.values
    if has_levels or ("per" in fields.values and kind is not AmountKind.TARGET and not has_pace):
        return True
    if phrase.label == "before":
        beside = [sentence.marks[table].get(until) for table in _GOALS]
    else:
        beside = [mark for table in _GOALS for mark in sentence.marks[table].values() if mark.until == first]
    return bool(phrase.label) and not any(
        mark is not None and _OF_GOALS & set(mark.senses) for mark in beside
    )


def _is_of_price(fields: Fields, sentence: Sentence, recurring: Recurring) -> bool:
    """Tell whether a period belongs to a price beside what is counted: "1,000 members at $5 a month"."""
    first, unit = recurring[0], fields.values.get("unit")
    if "amount" not in fields.values or unit in CURRENCIES or first < _SHORTEST_PRICE:
        return False
    mark = sentence.marks["units"].get(first - 1)
    if mark is not None and mark.senses[0] in CURRENCIES and mark.until == first:
        price = first - 2
    else:
        price = currency_before(sentence, first - 1) if is_number(sentence, first - 1) else first - 1
    is_money = price < first - 1
    at = sentence.ends["roles"].get(price)
    return is_money and at is not None and "to" in at[1].senses and price not in sentence.ends["bounds"]


def other_deadlines(
    fields: Fields, sentence: Sentence, clauses: Clauses, figures: Sequence[SaidFigure]
) -> Iterator[Ambiguity]:
    """Yield which other days may be meant: a phrase with two readings, and a second amount with a
    day of its own.
    """
    said, deadline = fields.values.get("deadline_text"), fields.values.get("deadline")
    for first, until, phrase in sentence.times:
        if said is not None and phrase.readings and said == sentence.said(first, until):
            taken = () if phrase.deadline is None else (phrase.deadline,)
            days = dict.fromkeys((*taken, *phrase.readings))
            yield Ambiguity(field="deadline", text=said, readings=tuple(day.isoformat() for day in days))
        elif said is not None and phrase.is_no_day and said == sentence.said(first, until):
            yield Ambiguity(field="deadline", text=said)
    if deadline is None:
        return
    place = fields.spans["deadline"][0]
    # "500 by May, then 800 by June": of one thing, since nothing else is named beside the second figure.
    amounts = {
        figure.until
        for figure in figures
        if sentence.span(figure.first, figure.until)[0] > place[1] and not figure.role & {"from", "now"}
    }
    days = dict.fromkeys(
        phrase.deadline
        for first, _, phrase in sentence.times
        if first in amounts
        and phrase.deadline not in {None, deadline}
        and clauses.labels[first] not in _BESIDE
    )
    if days:
        text = sentence.text[place[0] : place[1]]
        readings = (deadline, *days)
        yield Ambiguity(field="deadline", text=text, readings=tuple(str(day) for day in readings))
