"""Countings: the words of a sentence for how a pace is counted: over whichever such period, or by the calendar.

Knows marks and periods; reads no figure.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from smartgoals._numbers import exact, plain, rounded
from smartgoals._statement.ambiguity import Ambiguity
from smartgoals._time.counting import Counting
from smartgoals._time.period import Period

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartgoals._statement.draft import Draft
    from smartgoals._statement.sentence import Sentence
    from smartgoals._statement.time_phrase import TimePhrase

__all__ = ["counting_of", "is_mean", "lost_countings", "period_meant", "window_of_mean"]

_SAID: Final = (("rolled", Counting.ROLLING), ("by_calendar", Counting.CALENDAR))


def counting_of(sentence: Sentence, phrase: TimePhrase) -> Counting | None:
    """Return how so many of a period are counted: "in any 7 days", "5 a week, counted by the calendar"; None where no
    word says it.
    """
    if phrase.is_rolling:
        return None if is_mean(sentence, phrase) else Counting.ROLLING
    said = {sense for mark in sentence.marks["others"].values() for sense in mark.senses}
    return next((counting for sense, counting in _SAID if sense in said), None)


def period_meant(sentence: Sentence, phrase: TimePhrase) -> Period | None:
    """Return the period of which a figure is the amount: of a mean over 7 days one day."""
    period = phrase.period
    return Period(1, period.unit) if period is not None and is_mean(sentence, phrase) else period


def is_mean(sentence: Sentence, phrase: TimePhrase) -> bool:
    """Tell whether a figure is the mean over a window, and not its sum: "average 8 hours over any 7 days", "a 7-day
    moving average of 500 visits"; a mean in the name of a metric is its own.
    """
    names = sentence.marks["metrics"]
    named = {place for at, name in names.items() for place in range(at, name.until)}
    others = sentence.marks["others"].items()
    return phrase.is_rolling and any("mean" in mark.senses and at not in named for at, mark in others)


def window_of_mean(sentence: Sentence, phrase: TimePhrase, draft: Draft) -> tuple[str, ...]:
    """Return the readings of a mean over a window: so many a day, or so many in whichever such days; of none nothing."""
    pace, period = draft.pace, phrase.period
    if pace is None or period is None or pace.period.unit is not period.unit or not is_mean(sentence, phrase):
        return ()
    amount, times = plain(pace.amount), period.count
    total = plain(rounded(exact(pace.amount) * times / pace.period.count))
    return f"{amount}/{pace.period}", f"rolling {total}/{period}"


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
