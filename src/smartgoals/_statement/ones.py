"""Ones: an article that counts, as a period says how often: "a post each Tuesday" is one a week.

Knows words, names and periods; knows no figure. A language whose article is its word for one needs none of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from smartgoals._statement.measures import recurs_at, unit_at
from smartgoals._statement.metric_kinds import kind_of_metric
from smartgoals._statement.numbers import ONE
from smartgoals._statement.units import TIME_UNITS

if TYPE_CHECKING:
    from smartgoals._statement.sentence import Sentence

__all__ = ["articles_of", "one_at"]

_LONGEST: Final = 6
"""So many words stand at most between an article and the period: "a new video on YouTube every week"."""
_COUNTED: Final = frozenset({"count"})
_MEASURED: Final = TIME_UNITS | {"km", "miles", "pages"}
_PARTING: Final = ("clauses", "bounds", "numbers", "scales", "factors", "portions", "shares")


def articles_of(sentence: Sentence) -> set[int]:
    """Return the words that may be articles which count."""
    return {at for at, mark in sentence.marks["others"].items() if "one_of" in mark.senses}


def one_at(sentence: Sentence, place: int) -> tuple[str | None, int] | None:
    """Return the unit of the one that an article counts, and the word behind it: of "an hour a day" hours, of "a book
    every two weeks" none; None where the article at a word counts nothing.
    """
    if not sentence.has("others", place, "one_of") or sentence.timed[place] >= 0:
        return None
    unit, until, _ = unit_at(sentence, place + 1, ONE)
    if unit is not None:
        return (unit, until) if unit in _MEASURED and _recurs(sentence, until) else None
    for at in range(place + 1, min(place + 1 + _LONGEST, sentence.size)):
        if sentence.tokens[at].kind != "word" or any(at in sentence.marks[table] for table in _PARTING):
            return None
        name = sentence.marks["metrics"].get(at) or sentence.marks["channels"].get(at)  # "send a newsletter"
        if name is not None and kind_of_metric(name.senses[0]) == _COUNTED:
            until = _behind_channel(sentence, name.until)
            if _recurs(sentence, until):
                return None, place + 1
    return None


def _recurs(sentence: Sentence, place: int) -> bool:
    """Tell whether a phrase of more than one word says at a word how often."""
    if place >= sentence.size or not recurs_at(sentence, place):
        return False
    first, until, _ = sentence.times[sentence.timed[place]]
    return first == place and until > first + 1


def _behind_channel(sentence: Sentence, place: int) -> int:
    """Return the word behind the channel that something is on, where one follows: "on our YouTube"."""
    at = place + 1 if sentence.has("others", place, "stop") else place
    at += sentence.has("owners", at, "determiner")
    channel = sentence.marks["channels"].get(at)
    return place if channel is None else channel.until
