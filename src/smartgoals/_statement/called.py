"""Called: numbers by which things are called, and not counted: versions, times of day, prices of one thing.

Knows words, marks and numbers; knows no figure.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from smartgoals._statement.clocks import is_time_of_day
from smartgoals._statement.metric_kinds import kind_of_metric
from smartgoals._statement.numbers import number_at
from smartgoals._statement.passed import is_hyphened, is_number
from smartgoals._statement.shares import closes
from smartgoals._statement.units import CURRENCIES
from smartgoals.catalog import METRICS

if TYPE_CHECKING:
    from smartgoals._statement.sentence import Sentence

__all__ = ["calls_something"]

_VERSIONS: Final = 100
"""No version is counted so high: from there on a number behind a name is a level, as that of a test."""
_MOVES: Final = frozenset({"increase", "decrease", "maintain", "improve", "move", "gain"})
_OTHERS: Final = _MOVES | {"obtain", "collect"}
_PRICES: Final = 1000
"""What costs as much is a budget, a fund or a round, and no price: its money is what counts."""
_LEADS: Final = frozenset({"to", "from"})
_TABLES: Final = (
    "directions",
    "roles",
    "bounds",
    "clauses",
    "others",
    "owners",
    "metrics",
    "channels",
    "units",
    "numbers",
)


def calls_something(sentence: Sentence, place: int, first: int, until: int, unit: str | None) -> bool:
    """Tell whether a number, with what introduces its unit from `first`, belongs to what something
    is called.
    """
    if unit in CURRENCIES:
        return _is_price_of_one(sentence, place, first, until)
    return (
        _is_version(sentence, place, until, unit)
        or is_time_of_day(sentence, place, unit)
        or _is_one_to_one(sentence, place)
        or _is_led_back(sentence, place, until)
        or _is_below(sentence, place)
    )


def _senses_before(sentence: Sentence, place: int) -> set[str]:
    marks = sentence.marks["directions"].items()
    return {sense for at, mark in marks if at < place for sense in mark.senses}


def _is_name(sentence: Sentence, place: int) -> bool:
    """Tell whether a word has a capital, as "Windows" and "iOS" have, and is in no table."""
    if place < 1 or sentence.tokens[place].kind != "word" or sentence.timed[place] >= 0:
        return False
    token = sentence.tokens[place]
    is_capital = any(letter.isupper() for letter in sentence.text[token.start : token.end])
    return is_capital and not any(place in sentence.marks[table] for table in _TABLES)


def _is_version(sentence: Sentence, place: int, until: int, unit: str | None) -> bool:
    """Tell whether a number is that of a version or a plan: "upgrade to Windows 11", "complete
    Couch to 5K".
    """
    if sentence.has("roles", place - 1, "to") and _is_name(sentence, place - 2):
        verb = sentence.marks["directions"].get(place - 3)
        is_made = verb is not None and "deliver" in verb.senses and not _MOVES & set(verb.senses)
        return is_made and closes(sentence, until)
    said = number_at(sentence, place)
    if unit is not None or said is None:
        return False
    is_name = said.value < _VERSIONS and _is_name(sentence, place - 1)
    if not is_name and not _is_name_like_noun(sentence, place - 1):
        return False
    role = sentence.ends["roles"].get(place - 1)
    is_led = role is not None and bool(_LEADS & set(role[1].senses))
    verbs = sentence.marks["directions"].values()
    is_made = any(
        mark.until == place - 1 and "deliver" in mark.senses for mark in verbs
    )  # "launch Windows 11"
    is_on = is_name and not is_led and (is_made or sentence.has("others", place - 2, "stop"))
    if is_on:
        return closes(sentence, until) and not _senses_before(sentence, place) & _MOVES  # "launch on iOS 18"
    return is_led and (closes(sentence, until) or sentence.has("roles", until, "to"))


def _is_name_like_noun(sentence: Sentence, place: int) -> bool:
    """Tell whether a noun is the name of what somebody moves to, by its capital: "move to Office 365"."""
    named = sentence.marks["metrics"].get(place)
    if named is None or named.until != place + 1 or named.senses[0] in METRICS:
        return False
    token = sentence.tokens[place]
    said = sentence.text[token.start : token.end]
    verbs = sentence.marks["directions"].items()
    is_led = any(mark.until == place and at + 1 < place for at, mark in verbs)  # "move to", "passer à"
    return said == said.capitalize() and (is_led or "move" in _senses_before(sentence, place))


def _is_one_to_one(sentence: Sentence, place: int) -> bool:
    """Tell whether a number is told with itself: "one-to-ones", "1-to-1 talks"."""
    said = number_at(sentence, place)
    if said is None or said.until >= sentence.size or not is_hyphened(sentence, said.until):
        return False
    other = number_at(sentence, said.until + 1) if sentence.has("roles", said.until, "to") else None
    return other is not None and other.value == said.value


def _is_led_back(sentence: Sentence, place: int, until: int) -> bool:
    """Tell whether a number is the year that something shall come back to: "return to 2019 visitor
    numbers".
    """
    others = (sentence.marks["others"].get(at) for at in range(max(0, place - 4), place))
    is_back = any(mark is not None and "back" in mark.senses and mark.until == place for mark in others)
    said = sentence.words[place]
    return (
        is_back
        and until == place + 1
        and len(said) == len("2019")
        and said[:2] in {"19", "20"}
        and said.isdecimal()
    )


def _is_below(sentence: Sentence, place: int) -> bool:
    """Tell whether a number is the second one of a pair that is told as one over the other: "120 over 80"."""
    bound = sentence.marks["bounds"].get(place - 1)
    is_over = bound is not None and bound.until == place and "over" in bound.senses
    return is_over and is_number(sentence, place - 2) and sentence.timed[place - 2] < 0


def _is_price_of_one(sentence: Sentence, place: int, first: int, until: int) -> bool:
    """Tell whether money says what one thing costs that is made: "launch a $10 plan", "lancer une
    offre à 10 €".
    """
    verbs = [
        at for at, mark in sentence.marks["directions"].items() if at < first and "deliver" in mark.senses
    ]
    said = number_at(sentence, place)
    if not verbs or said is None or said.value >= _PRICES or verbs[0] in sentence.marks["implied"]:
        return False
    if _senses_before(sentence, first) & _OTHERS:
        return False
    if first > 0 and sentence.has("others", first - 1, "article"):
        noun = sentence.marks["metrics"].get(until)
        is_worth = noun is not None and "money" in kind_of_metric(noun.senses[0])  # "obtain a £200 grant"
        return not is_worth and not closes(sentence, until)
    role = sentence.ends["roles"].get(first)
    if role is None or "to" not in role[1].senses or "by" in role[1].senses:
        return False
    between = range(verbs[0], first)
    names = (sentence.marks["metrics"].get(at) for at in between)
    if any(name is not None and "money" in kind_of_metric(name.senses[0]) for name in names):
        return False
    counts = (number_at(sentence, at) for at in between)
    return any(sentence.has("others", at, "article") for at in between) and all(
        said is None or said.is_weak for said in counts
    )
