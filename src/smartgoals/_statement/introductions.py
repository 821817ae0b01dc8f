"""Introductions: what stands around a number and says how it is meant: its role, its bound and its sign.

Knows the tables of bounds and roles; knows no figure.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from smartgoals._statement.measures import recurs_at
from smartgoals._statement.numbers import number_at

if TYPE_CHECKING:
    from smartgoals._statement.index import Mark
    from smartgoals._statement.sentence import Sentence

__all__ = ["bound_behind", "introduced"]

_ROLES: Final = frozenset({"to", "from", "by", "of", "between", "arrow", "now"})
_LONGEST_VERB: Final = 2
_BEFORE_WHOLE: Final = ("article", "definite")
_SIGNS: Final[Mapping[str, str]] = MappingProxyType({"+": "+", "-": "-", "~": ""})


def introduced(sentence: Sentence, first: int) -> tuple[int, frozenset[str], str | None, str]:
    """Return what introduces a number: where it begins, its role, its bound and its sign."""
    start, bound, sign = first, None, ""
    if start > 0 and sentence.words[start - 1] in _SIGNS and _is_sign(sentence, start):
        sign = _SIGNS[sentence.words[start - 1]]
        start -= 1
    roles: set[str] = set()
    if _is_rank(sentence, start):
        start -= 1
    while True:
        ended = None if _is_arrow(sentence, start) else _bound_before(sentence, start)
        if ended is not None and bound is None:
            senses = [one for one in ended[1].senses if not one.startswith("or_")]
            sense = senses[0] if senses else None
            if sense is not None:
                bound = sense
                roles |= _role_of(sentence, ended[0], start)
                start = ended[0]
                continue
        ended = _role_before(sentence, start)
        if ended is not None and _ROLES & set(ended[1].senses):
            to = _to_whole(sentence, ended[0]) if "of" in ended[1].senses else None
            if to is not None:
                return to, frozenset({"of", "to"}), None if bound == "about" else bound, sign
            roles |= set(ended[1].senses)
            first, led = _before_between(sentence, ended[0], roles)
            return first, led, None if bound == "about" else bound, sign
        if start > 0 and sentence.has("others", start - 1, "article") and not roles:
            start -= 1
            continue
        return start, frozenset(roles), None if bound == "about" else bound, sign


def _role_before(sentence: Sentence, place: int) -> tuple[int, Mark] | None:
    """Return the role that ends before a word; none where its words belong to a verb that leads to no level: "talk to 5
    customers".
    """
    verbs = (sentence.marks["implied"].get(at) for at in range(max(place - _LONGEST_VERB, 0), place))
    is_of_verb = any(mark is not None and mark.until == place and "meet" in mark.senses for mark in verbs)
    return None if is_of_verb else sentence.ends["roles"].get(place)


def _before_between(sentence: Sentence, first: int, roles: set[str]) -> tuple[int, frozenset[str]]:
    """Return where a role begins, with the one before it that leads to a range: "to between 35 and 40 %"."""
    before = sentence.ends["roles"].get(first) if "between" in roles else None
    if before is None or "to" not in before[1].senses:
        return first, frozenset(roles)
    return before[0], frozenset({*roles, "to"})


def _bound_before(sentence: Sentence, place: int) -> tuple[int, Mark] | None:
    """Return the bound that ends before a number; one that stands behind a number, "and above", may hold it."""
    ended, marks = sentence.ends["bounds"].get(place), sentence.marks["bounds"]
    if ended is None or not all(sense.startswith("or_") for sense in ended[1].senses):
        return ended
    inner = ((at, marks[at]) for at in range(ended[0] + 1, place) if at in marks)
    return next((one for one in inner if one[1].until == place), ended)


def _is_rank(sentence: Sentence, place: int) -> bool:
    """Tell whether a number is a rank, and counts nothing behind: "position 5", but not "to rank 5 pages"."""
    if place == 0 or not sentence.has("others", place - 1, "rank"):
        return False
    until = place + 1
    if until >= sentence.size or sentence.is_break(until) or sentence.timed[until] >= 0:
        return True
    return until in sentence.marks["roles"] or sentence.has("others", until, "stop")


def _to_whole(sentence: Sentence, of: int) -> int | None:
    """Return where a verb leads to a whole of so many: "grow to a team of 12", "to our team of 12"."""
    article = of - 2
    if article < 2 or not any(sentence.has("others", article, sense) for sense in _BEFORE_WHOLE):
        return None
    role = sentence.ends["roles"].get(article)
    if role is None or "to" not in role[1].senses:
        return None
    is_led = any(mark.until == role[0] for mark in sentence.marks["directions"].values())
    return role[0] if is_led else None


def _is_arrow(sentence: Sentence, start: int) -> bool:
    """Tell whether an arrow ends before a word: the ">" of "->" and "=>" compares nothing."""
    role = sentence.ends["roles"].get(start)
    return role is not None and "arrow" in role[1].senses


def _role_of(sentence: Sentence, first: int, until: int) -> set[str]:
    """Return the roles of a bound that is one as well, as "up to" and "sous"."""
    mark = sentence.marks["roles"].get(first)
    return set(mark.senses) if mark is not None and mark.until == until else set()


def _is_sign(sentence: Sentence, first: int) -> bool:
    """Tell whether a plus or minus belongs to the number behind it, and is no dash or range."""
    sign, number = sentence.tokens[first - 1], sentence.tokens[first]
    if sign.text == "+":
        return number.start - sign.end <= 1
    if first > 1 and sentence.tokens[first - 2].end == sign.start:
        return False
    return sign.end == number.start


def bound_behind(sentence: Sentence, until: int) -> str | None:
    """Return the bound that stands behind a number: "500+", "30 days or less"."""
    if until < sentence.size and sentence.words[until] == "+" and sentence.is_joined(until):
        return "at_least"
    if until < sentence.size and sentence.timed[until] >= 0:
        _, behind, phrase = sentence.times[sentence.timed[until]]
        until = until if phrase.period is None else behind  # "500 a month max"
    for place in range(until, min(until + 3, sentence.size)):
        if sentence.is_break(place) or sentence.timed[place] >= 0:
            return None
        mark = sentence.marks["bounds"].get(place)
        senses = () if mark is None else mark.senses
        if (
            mark is not None
            and number_at(sentence, mark.until) is not None
            and not recurs_at(sentence, mark.until)
        ):
            return None  # "4 articles d'au moins 800 mots"
        if "or_more" in senses:
            return "at_least"
        if "cap" in senses:
            return "cap"
        if "or_less" in senses:
            return "at_most"
    return None
