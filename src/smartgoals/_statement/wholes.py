"""Wholes: what a rate is of: the 1,000 of "3.5 per 1,000 orders", which counts nothing of its own.

Knows numbers and the words between the two; knows no figure.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from smartgoals._statement.numbers import number_at
from smartgoals._statement.passed import is_number

if TYPE_CHECKING:
    from smartgoals._statement.sentence import Sentence

__all__ = ["end_of_whole", "is_round", "is_whole_of_rate"]

_CLOSE: Final = 4
"""So many words may stand between a count and its whole, as its unit and its noun do."""
_LEAST: Final = 100
_TOPS: Final = frozenset({10, 100})


def is_round(value: Decimal) -> bool:
    """Tell whether a number is what people tell rates of: 100, 1,000, 10,000.

    >>> [is_round(Decimal(number)) for number in ("100", "1000", "250", "10", "0")]
    [True, True, False, False, False]
    """
    return value >= _LEAST and value.normalize().as_tuple().digits == (1,)


def is_round_ten(value: Decimal) -> bool:
    """Tell whether a number is one that people tell shares of, ten or a hundred."""
    return value in _TOPS


def is_whole_of_rate(sentence: Sentence, place: int, value: Decimal) -> bool:
    """Tell whether a number is the whole of the one before it: "2 pour 1 000 salariés", "5 per 100
    deliveries".
    """
    if place == 0 or not sentence.has("others", place - 1, "each_of") or not is_round(value):
        return False
    if _is_of_noun(sentence, place):
        return True
    for at in range(place - 2, max(place - 2 - _CLOSE, -1), -1):
        if is_number(sentence, at) or at in sentence.marks["numbers"]:
            return True
        if sentence.is_break(at) or sentence.timed[at] >= 0:
            break
    return False


def _is_of_noun(sentence: Sentence, place: int) -> bool:
    """Tell whether a noun before a number is told of so many, as its own figure follows: "per 1,000
    orders under 5".
    """
    if not any(mark.until == place - 1 for mark in sentence.marks["metrics"].values()):
        return False
    rest = (
        at for at in range(place + 1, sentence.size) if is_number(sentence, at) and sentence.timed[at] < 0
    )
    at = next(rest, -1)
    role = sentence.ends["roles"].get(at)
    is_level = role is not None and bool({"to", "from"} & set(role[1].senses))
    return at > 0 and (is_level or at in sentence.ends["bounds"])


def _is_counted_whole(sentence: Sentence, place: int) -> bool:
    """Tell whether a number in digits is told of another one that counts the same: "30 of 45 services"."""
    if place + 2 >= sentence.size or not (
        is_number(sentence, place - 1) and is_number(sentence, place + 1) and sentence.lexicon.head_last
    ):
        return False
    part, whole = number_at(sentence, place - 1), number_at(sentence, place + 1)
    is_part = part is not None and whole is not None and part.until == place and part.value < whole.value
    behind = place + 2
    is_plain = whole is not None and whole.until == behind < sentence.size and not is_round_ten(whole.value)
    is_noun = is_plain and sentence.tokens[behind].kind == "word" and behind not in sentence.marks["units"]
    return (
        is_part and is_noun and sentence.timed[place + 1] < 0 and not sentence.has("others", behind, "stop")
    )


def end_of_whole(sentence: Sentence, place: int) -> int | None:
    """Return the word after all that there are, of which a number before a word is a part: "3 of
    the 5 regions".
    """
    at = place
    if at >= sentence.size or not sentence.has("roles", at, "of"):
        return None
    if _is_counted_whole(sentence, at):
        return at + 2
    at += 0 if sentence.has("others", at, "definite") else 1  # "3 des 5 régions", "3 de nos 5 régions"
    if not sentence.has("others", at, "definite"):
        return None
    whole = number_at(sentence, at + 1)
    return None if whole is None or sentence.timed[at + 1] >= 0 else whole.until
