"""Clocks: hours of the day that something is done at, between or before, which count nothing: "at
6:30", "à 18 h".

Knows words, marks and numbers; knows no figure. Where a length of time is measured, an hour is one of that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from smartgoals._statement.metric_kinds import kind_of_metric
from smartgoals._statement.numbers import number_at
from smartgoals._statement.passed import is_number
from smartgoals._statement.shares import closes

if TYPE_CHECKING:
    from smartgoals._statement.sentence import Sentence

__all__ = ["is_time_of_day"]

_HOURS: Final = 24
_HOUR: Final = 60
_MOVES: Final = frozenset({"increase", "decrease", "maintain", "improve", "move", "gain"})
_MINUTES: Final = 3
"""A time of day has its hour, what parts them, and its minutes."""


def is_time_of_day(sentence: Sentence, place: int, unit: str | None) -> bool:
    """Tell whether a number begins a time of day: "wake up at 6:30 every day", "se lever à 6 h 30"."""
    until = _end_of_minutes(sentence, place)
    if until and sentence.has("others", until, "clock"):
        return True
    if not until and not _is_full_hour(sentence, place, unit):
        return False
    names = sentence.marks["metrics"].items()
    if any("time" in kind_of_metric(mark.senses[0]) for at, mark in names if at < place):
        return False
    marks = sentence.marks["directions"].items()
    verbs = {sense for at, mark in marks if at < place for sense in mark.senses}
    if _is_of_two(sentence, place, until or place + 2):
        # "Rester entre 1 h et 2 h" bounds how much; "garder la boutique ouverte de 9 h à 19 h"
        # bounds no figure.
        is_between = any(sentence.has("roles", at, "between") for at in range(max(0, place - 4), place))
        return not verbs & (_MOVES if is_between else _MOVES - {"maintain"})
    return _is_at(sentence, place, verbs) and _ends(sentence, place, until)


def _end_of_minutes(sentence: Sentence, place: int) -> int:
    """Return the word after an hour with its minutes, in two digits: "6:30", "18h30", "18 h 30"; 0
    where none is.
    """
    until = place + _MINUTES
    if until > sentence.size or not (is_number(sentence, place) and is_number(sentence, until - 1)):
        return 0
    minutes = sentence.words[until - 1]
    if len(minutes) != len("00") or not minutes.isdecimal() or int(minutes) >= _HOUR:
        return 0
    is_joined = all(sentence.is_joined(at) for at in (place + 1, place + 2))
    is_clock = is_joined and sentence.words[place + 1] == ":"
    return until if is_clock or _is_hour(sentence, place) else 0


def _is_hour(sentence: Sentence, place: int) -> bool:
    """Tell whether a number is an hour, in a letter behind it: "18 h"."""
    said = number_at(sentence, place)
    if said is None or said.value > _HOURS or not sentence.has("units", said.until, "hours"):
        return False
    token = sentence.tokens[said.until]
    return said.until == place + 1 and token.end - token.start == 1


def _is_full_hour(sentence: Sentence, place: int, unit: str | None) -> bool:
    return unit == "hours" and _is_hour(sentence, place) and place not in sentence.ends["bounds"]


def _is_at(sentence: Sentence, place: int, verbs: set[str]) -> bool:
    """Tell whether something is done at, before or after a number, and nothing is moved to it."""
    role = sentence.ends["roles"].get(place)
    # "Atteindre 1 h" is how much, as "reach" leads to figures alone.
    is_at = role is not None and "to" in role[1].senses and role[0] not in sentence.marks["directions"]
    is_before = place > 0 and sentence.has("others", place - 1, "hour") and not is_at
    return (is_before or (is_at and bool(verbs))) and not verbs & _MOVES


def _ends(sentence: Sentence, place: int, until: int) -> bool:
    """Tell whether nothing behind a time of day says what it would count: "à 18h30 trois fois par
    semaine".
    """
    if until:
        is_end = closes(sentence, until) or number_at(sentence, until) is not None
        return is_end and not sentence.has("others", until, "each_of")
    behind = place + 2
    return not (behind < sentence.size and sentence.has("roles", behind, "of") and sentence.timed[behind] < 0)


def _is_of_two(sentence: Sentence, place: int, until: int) -> bool:
    """Tell whether a number is one of two hours that something is open: "de 9 h à 19 h", "entre 23
    h 30 et 5 h".
    """
    following = until + 1
    if following < sentence.size and _is_hour(sentence, following):
        first, second = place, following
    else:
        first, second = (
            next((at for at in (place - 3, place - 4) if at > 0 and _is_hour(sentence, at)), 0),
            place,
        )
    if first < 1:
        return False
    role = sentence.ends["roles"].get(first)
    is_begun = role is not None and bool({"from", "between"} & set(role[1].senses))
    joint = sentence.marks["roles"].get(second - 1)
    is_joined = joint is not None and bool({"to", "and"} & set(joint.senses))
    return is_begun and is_joined and _is_hour(sentence, second)
