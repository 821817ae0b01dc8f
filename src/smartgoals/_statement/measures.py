"""Measures: the unit of a number, before it or behind, and lengths of time said in two parts.

Knows numbers and the table of units; knows no figure.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from smartgoals._statement.metric_kinds import IMPLIED, kind_of_metric
from smartgoals._statement.numbers import half_behind, number_at
from smartgoals._statement.passed import is_hyphened, is_number
from smartgoals._statement.units import CENTS, CURRENCIES

if TYPE_CHECKING:
    from smartgoals._statement.index import Mark
    from smartgoals._statement.sentence import Sentence

__all__ = ["currency_at", "currency_before", "end_of_days", "recurs_at", "unit_at"]

_SHORTER: Final[Mapping[str, tuple[str, int]]] = MappingProxyType(
    {"hours": ("minutes", 60), "minutes": ("seconds", 60)}
)
_HUNDRED: Final = 100
_HALF: Final = Decimal("0.5")
_NOUNS: Final = frozenset({"pages", "words", "stars", "points"})
"""Units that are nouns as well, and may begin a name: "page views"."""


def recurs_at(sentence: Sentence, place: int) -> bool:
    number = sentence.timed[place]
    return number >= 0 and sentence.times[number][2].period is not None


def end_of_days(sentence: Sentence, place: int) -> int | None:
    """Return the word behind the days that a number before a word counts, of which each period has so many: that of "5
    days a week", « 3 soirs par semaine »; None where it counts no such days.
    """
    marks = (sentence.marks["units"].get(at) for at in (place - 1, place))
    named = [mark.until for mark in marks if mark is not None and mark.senses[0] == "days"]
    if sentence.has("others", place, "in_days"):
        named.append(sentence.marks["others"][place].until)
    return next((at for at in named if at < sentence.size and recurs_at(sentence, at)), None)


def currency_before(sentence: Sentence, place: int) -> int:
    """Return where the currency before a number begins, or the number itself."""
    for first in (place - 1, place - 2):
        mark = sentence.marks["units"].get(first)
        if first >= 0 and mark is not None and mark.until == place and CURRENCIES & set(mark.senses):
            gap = sentence.tokens[place].start - sentence.tokens[place - 1].end
            is_sign = sentence.tokens[place - 1].kind == "sign"
            # "5 € 30": a sign that already belongs to the number before it.
            if gap <= 1 and (is_sign or not is_number(sentence, first - 1)):
                if is_number(sentence, first - 1) and gap:
                    return place
                return first
    return place


def currency_at(sentence: Sentence, place: int) -> str:
    """Return the currency that a word is, whatever else it may be."""
    return next(one for one in sentence.marks["units"][place].senses if one in CURRENCIES)


def unit_at(sentence: Sentence, place: int, value: Decimal) -> tuple[str | None, int, Decimal]:
    """Return the unit at a word, the word after it, and the value in that unit."""
    if place >= sentence.size:
        return None, place, value
    if sentence.has("roles", place, "of") and place + 1 in sentence.marks["units"]:
        money = sentence.marks["units"][place + 1]
        if money.senses[0] in CURRENCIES:
            return money.senses[0], money.until, value
    mark = sentence.marks["units"].get(place)
    if mark is None:
        return None, place, value
    if (
        place + 1 < sentence.size
        and mark.senses[0] == "days"
        and mark.until < sentence.size
        and recurs_at(sentence, mark.until)
    ):
        return None, mark.until, value
    token = sentence.tokens[place]
    if CENTS in mark.senses or (mark.senses[0] in CURRENCIES and sentence.has("units", mark.until, CENTS)):
        return _cents_at(sentence, place, mark, value)
    unit, until = _unit_of(sentence, place, mark), mark.until
    if len(token.text) == 1 and token.kind == "word" and not _is_unit_letter(sentence, place):
        return None, place, value
    metric = sentence.marks["metrics"].get(place)
    is_name = unit in _NOUNS
    if metric is not None and metric.until > until and is_name:
        return None, place, value
    if unit == "m" and _has_seconds(sentence, until):
        unit = "minutes"  # "1m30s"
    shorter = _SHORTER.get(unit)
    if shorter is not None and until < sentence.size and is_number(sentence, until):
        rest = number_at(sentence, until)
        if rest is not None and (
            sentence.has("units", rest.until, "x") or end_of_days(sentence, rest.until) is not None
        ):
            rest = None  # "2 hours 3 times a week", "8 hours 5 nights a week"
        is_joined = sentence.is_joined(until) or until + 1 in sentence.marks["units"]
        if rest is not None and rest.value < 60 and (is_joined or _ends_duration(sentence, until)):
            after = sentence.marks["units"].get(rest.until)
            end = after.until if after is not None and after.senses[0] == shorter[0] else rest.until
            return shorter[0], end, value * shorter[1] + rest.value
    half = half_behind(sentence, until)
    if half is not None and (half >= sentence.size or not is_hyphened(sentence, half)):
        return unit, half, value + _HALF  # "deux heures et demie", and no "2 jours et demi-finale"
    return unit, until, value


def _cents_at(sentence: Sentence, place: int, mark: Mark, value: Decimal) -> tuple[str | None, int, Decimal]:
    """Return cents, in the currency that stands at them: "40 euro cents", "40 centimes d'euro"."""
    until = mark.until
    if CENTS not in mark.senses:
        return currency_at(sentence, place), sentence.marks["units"][until].until, value / _HUNDRED
    money = sentence.marks["units"].get(until + 1) if sentence.has("roles", until, "of") else None
    if money is not None and money.senses[0] in CURRENCIES:
        return money.senses[0], money.until, value / _HUNDRED
    return CENTS, until, value


def _unit_of(sentence: Sentence, place: int, mark: Mark) -> str:
    """Return the unit that a mark means: the one whose sign is the word itself, or money where
    money is spoken of.

    As in "1 Gbps", which is no "1 GBP", and in "save 20 pounds".
    """
    if len(mark.senses) == 1:
        return mark.senses[0]
    exact = [one for one in mark.senses if one.casefold() == sentence.tokens[place].bare]
    noun = sentence.marks["metrics"].get(mark.until + 1)
    is_of = sentence.has("roles", mark.until, "of") and (
        noun is None or "money" not in kind_of_metric(noun.senses[0])
    )
    is_money = not is_of and _speaks_of_money(sentence)  # "collect 500 pounds of food"
    money = [one for one in mark.senses if one in CURRENCIES] if is_money else []
    return next(iter((*exact, *money, *mark.senses)))


def _speaks_of_money(sentence: Sentence) -> bool:
    """Tell whether a metric of money is named, or a verb counts some by itself: "costs", "spend"."""
    names = (mark.senses[0] for mark in sentence.marks["metrics"].values())
    verbs = (sense for mark in sentence.marks["implied"].values() for sense in mark.senses)
    return any("money" in kind_of_metric(name) for name in names) or any(
        (one, "money") in IMPLIED for one in verbs
    )


def _has_seconds(sentence: Sentence, place: int) -> bool:
    """Tell whether seconds are joined to what stands before them: the "30s" of "1m30s"."""
    if place + 1 >= sentence.size or not is_number(sentence, place) or not sentence.is_joined(place):
        return False
    mark = sentence.marks["units"].get(place + 1)
    return mark is not None and mark.senses[0] == "seconds" and sentence.is_joined(place + 1)


def _ends_duration(sentence: Sentence, place: int) -> bool:
    """Tell whether two digits are the rest of a length of time: "1 h 30", and no "1 hour 20 guests"."""
    if len(sentence.words[place]) != 2:
        return False
    until = place + 1
    if until >= sentence.size or sentence.tokens[until].kind == "sign" or sentence.timed[until] >= 0:
        return True
    tables = ("roles", "bounds", "clauses")
    return any(until in sentence.marks[table] for table in tables) or sentence.has("others", until, "stop")


def _is_unit_letter(sentence: Sentence, place: int) -> bool:
    """Tell whether one letter is a unit: beside digits, small, and no start of a word with an
    apostrophe."""
    token = sentence.tokens[place]
    said = sentence.text[token.start : token.end]
    if not is_number(sentence, place - 1) or (said.isupper() and said != "L"):
        return False
    following = sentence.text[token.end : token.end + 2]
    return not following.startswith(("'", "’")) and not (following[:1] == "-" and following[1:].isalpha())
