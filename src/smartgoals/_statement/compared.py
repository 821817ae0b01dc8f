"""Compared: with which days of the past a change is compared, "year-on-year", "vs Q2 2025".

What these days brought is where the goal starts, which the sentence does not say. Knows phrases of time and
drafts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from smartgoals._statement.ambiguity import Ambiguity
from smartgoals._statement.bases import is_behind_length
from smartgoals._statement.clauses import COMPARED, MAIN, clauses_of
from smartgoals._statement.figures import figures_of
from smartgoals._statement.words import AmountKind, DeadlineKind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from smartgoals._statement.clauses import Clauses
    from smartgoals._statement.draft import Draft
    from smartgoals._statement.sentence import Sentence

__all__ = ["is_compared_by_year", "lengths_before", "open_starts"]

_YEAR: Final = 366
_CHANGES: Final = frozenset({AmountKind.RELATIVE, AmountKind.DELTA})
_ON_YEAR: Final = "on_year"


def is_compared_by_year(sentence: Sentence, clauses: Clauses, place: int, as_of: date | None) -> bool:
    """Tell whether "year-on-year" compares the days of a goal with those a year before: it ends within one.

    "10 % year-on-year until 2030" is a growth in each of several years.
    """
    if not sentence.has("others", place, _ON_YEAR):
        return False
    ends = (
        phrase.deadline
        for first, _, phrase in sentence.times
        if phrase.is_deadline and phrase.deadline is not None and clauses.labels[first] == MAIN
    )
    end = next(ends, None)
    return end is not None and (as_of is None or (end - as_of).days <= _YEAR)


def open_starts(sentence: Sentence, draft: Draft) -> Iterator[Ambiguity]:
    """Yield the days that a change is compared with, of which the figure is to be given as its baseline."""
    if draft.amount_kind not in _CHANGES or draft.baseline is not None or draft.pace is not None:
        return
    clauses = clauses_of(sentence)
    for first, until, phrase in clauses.sentence.times:
        is_opened = sentence.has("clauses", first, "compared")
        is_past = phrase.kind is not DeadlineKind.RECURRING and not phrase.is_deadline
        begin = first
        while begin > 0 and clauses.labels[begin] == clauses.labels[begin - 1] == COMPARED:
            begin -= 1
        is_inside = clauses.labels[first] == COMPARED
        if sentence.has("others", first, _ON_YEAR) or (is_past and (is_opened or is_inside)):
            yield Ambiguity(field="baseline", text=sentence.said(begin, until))


def lengths_before(sentence: Sentence, draft: Draft) -> Iterator[Ambiguity]:
    """Yield what is told behind an amount and a length, and may be of either: "sell 500 in 30 days instead
    of 60".
    """
    if draft.amount is None or draft.baseline is not None:
        return
    if any("instead" in mark.senses for mark in sentence.marks["others"].values()):
        starts = (one for one in figures_of(sentence) if is_behind_length(sentence, one))
        for one in starts:
            said = sentence.said(one.start, one.until)
            yield Ambiguity(field="baseline", text=said, readings=(sentence.said(one.first, one.until),))
