"""Countings: the words of a sentence for how a pace is counted: over whichever such period, or by the calendar.

Knows marks and periods; reads no figure.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from smartgoals._statement.ambiguity import Ambiguity
from smartgoals._time.counting import Counting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartgoals._statement.draft import Draft
    from smartgoals._statement.sentence import Sentence
    from smartgoals._statement.time_phrase import TimePhrase

__all__ = ["counting_of", "lost_countings"]

_SAID: Final = (("rolled", Counting.ROLLING), ("by_calendar", Counting.CALENDAR))


def counting_of(sentence: Sentence, phrase: TimePhrase) -> Counting | None:
    """Return how so many of a period are counted: "in any 7 days", "5 a week, counted by the calendar"; None where no
    word says it.
    """
    if phrase.is_rolling:
        return Counting.ROLLING
    said = {sense for mark in sentence.marks["others"].values() for sense in mark.senses}
    return next((counting for sense, counting in _SAID if sense in said), None)


def lost_countings(sentence: Sentence, draft: Draft) -> Iterator[Ambiguity]:
    """Yield the words for how something is counted that a draft does not hold: of what is no pace, and what a quota
    carries over.
    """
    if draft.amount is None:
        return
    ways = {sense for sense, _ in _SAID} if draft.counted is None else set()
    for first, mark in sentence.marks["others"].items():
        if "carried" in mark.senses or not ways.isdisjoint(mark.senses):
            yield Ambiguity(field="pace", text=sentence.said(first, mark.until))
