"""Shares: "9 out of 10" in percent, and a mark or a part with what it is of, which says nothing more.

Knows numbers and the words behind them; knows no figure.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from smartgoals._statement.metric_kinds import MARKS, kind_of_metric
from smartgoals._statement.numbers import SaidNumber, number_at
from smartgoals._statement.passed import is_in_time, is_number
from smartgoals._statement.units import TIME_UNITS
from smartgoals._statement.wholes import end_of_whole, is_round, is_round_ten

if TYPE_CHECKING:
    from smartgoals._statement.sentence import Sentence

__all__ = ["TOPS", "closes", "of_scale", "of_whole", "share_of"]

TOPS: Final = frozenset({5, 10, 20, 100})
"""What marks are given out of."""
_SCHOOL: Final = 20
"""What marks of French schools are out of; shares are told of ten or a hundred."""
_HUNDRED: Final = 100
_SHARES: Final = frozenset({"share"})


def of_scale(sentence: Sentence, said: SaidNumber) -> SaidNumber:
    """Return a mark with what it is out of, which says nothing more: "3.2 / 5", "a rating of 4 out of 5"."""
    until = end_of_whole(sentence, said.until)
    if until is not None or said.until >= sentence.size:
        return said if until is None else said._replace(until=until)
    role = sentence.marks["roles"].get(said.until)
    at = said.until + 1
    if role is not None and "out_of" in role.senses and _is_marked(sentence, said, role.until):
        at = role.until
    elif sentence.words[said.until] != "/":
        return said
    if at >= sentence.size or not is_number(sentence, at):
        return said
    top = number_at(sentence, at)
    is_mark = (
        top is not None and top.value in TOPS and said.value <= top.value and not is_in_time(sentence, at)
    )
    return said._replace(until=top.until) if is_mark and top is not None else said


def _is_marked(sentence: Sentence, said: SaidNumber, at: int) -> bool:
    """Tell whether a number and its whole are a mark: of what has marks, or of twenty, where they
    count nothing.
    """
    top = number_at(sentence, at)
    if top is None or top.value not in TOPS:
        return False
    is_averaged = sentence.has("roles", top.until, "of") and sentence.has("others", top.until + 1, "mean")
    if not closes(sentence, top.until) and not is_averaged:
        return False
    near = top.until + 1  # "13 sur 20 de moyenne en maths"
    names = [
        mark.senses[0]
        for place, mark in sentence.marks["metrics"].items()
        if place < said.until or place == near
    ]
    if any(name in MARKS for name in names):
        return True
    is_of = top.until < sentence.size and sentence.has("roles", top.until, "of")
    is_of = is_of and sentence.timed[top.until] < 0 and not is_averaged  # no "13 sur 20 d'ici juin"
    return top.value == _SCHOOL and not is_of and not any(kind_of_metric(name) == _SHARES for name in names)


def _is_unsaid(sentence: Sentence, place: int) -> bool:
    """Tell whether a word goes on with what a number counts: a noun, or one that is in no table."""
    if closes(sentence, place) or sentence.tokens[place].kind != "word":
        return False
    is_verb = place in sentence.marks["directions"] and place not in sentence.marks["metrics"]
    return not is_verb and not any(place in sentence.marks[table] for table in ("roles", "clauses", "bounds"))


def share_of(
    sentence: Sentence, value: Decimal, place: int, unit: str | None
) -> tuple[Decimal, int, str] | None:
    """Return "9 out of 10", "one in three" and "1 sur 5" as percentages."""
    role = sentence.marks["roles"].get(place)
    is_of = _is_of_round(sentence, place)
    is_apart = not is_of and (role is None or "out_of" not in role.senses)
    if is_apart:
        # "1 habitant sur 5", « 9 e-mails sur 10 »: what is counted stands between.
        noun = sentence.marks["metrics"].get(place)
        place = place + 1 if noun is None else noun.until
        role = sentence.marks["roles"].get(place)
    if unit is not None or role is None or not (is_of or "out_of" in role.senses):
        return None
    whole = number_at(sentence, role.until)
    is_inside = is_apart and sentence.has("others", place, "inside")
    if whole is not None and is_inside and _is_unsaid(sentence, whole.until):
        return None  # "5 classes in 12 schools", and no "1 customer in 5"
    if whole is None or not 0 < value < whole.value or is_in_time(sentence, role.until):
        return None
    if whole.value > _HUNDRED and not (value == 1 and is_round(whole.value)):
        return None  # "1 in 1,000", and no "500 in 2,000"
    if value != value.to_integral_value():
        return None
    unit_behind = sentence.marks["units"].get(whole.until)
    if unit_behind is not None and unit_behind.senses[0] in TIME_UNITS:
        return None
    places = max(2, whole.value.adjusted() - 2)
    return round(value * 100 / whole.value, places).normalize() + 0, whole.until, "%"


def _is_of_round(sentence: Sentence, place: int) -> bool:
    """Tell whether a number is told of ten or a hundred of what it counts: "95 of 100 tickets"."""
    whole = number_at(sentence, place + 1) if sentence.has("roles", place, "of") else None
    is_round_one = whole is not None and is_round_ten(whole.value) and is_number(sentence, place - 1)
    return is_round_one and whole is not None and _is_unsaid(sentence, whole.until)


def of_whole(sentence: Sentence, value: Decimal, share: Decimal, first: int) -> Decimal:
    """Return a number in percent of the whole that a share behind it is told of, at a word: the 7 of "from 7 to
    9 out of 10" is 70.
    """
    said = number_at(sentence, first)
    if said is None or said.value in (0, share):
        return value
    return round(value * share / said.value, 2).normalize() + 0


def closes(sentence: Sentence, until: int) -> bool:
    """Tell whether what is counted ends before a word."""
    if until >= sentence.size or sentence.is_break(until) or sentence.timed[until] >= 0:
        return True
    return sentence.has("others", until, "stop") or sentence.tokens[until].kind == "sign"
