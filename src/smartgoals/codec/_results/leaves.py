"""Leaves of results: numbers, days, words, sentences, facts and exact fractions, written and read.
Knows no result.

Readers take the value and its type, as hooks of cattrs do; each raises an error of ours for what it
cannot read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from fractions import Fraction
from math import isfinite
from typing import Any, Final, NewType

from smartgoals._errors import InvalidValue, SmartGoalsError, UnknownName, WrongType
from smartgoals._messages.formatting import Language
from smartgoals._messages.rows import phrase_of
from smartgoals._messages.worded import Worded
from smartgoals._numbers import number
from smartgoals._plan.from_goal import NoPlan
from smartgoals._progress.reasons import Reason, key_of
from smartgoals._time.pace import Pace
from smartgoals._words import member
from smartgoals.codec._results.row import Read, Speech, Write

LATER_WORD: Final = "word of this release"
"""What an unknown word is none of: a later release may know it."""
Said = NewType("Said", str)
"""Plain text that a language says in its own words: written as `reason`, the plain text, and
`text`, the words.
"""

_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_FRACTION: Final = re.compile(r"-?[0-9]{1,4000}(/[0-9]{1,4000})?")
_LARGEST_WHOLE: Final = 10**4000
"""Beyond the digits of a fraction in text."""
_ENDLESS: Final = ("inf", "-inf")


write_plain: Final[Write] = str.__str__
"""Write text, worded or a word of an enum, as plain text."""


def read_plain(value: Any, _: Any) -> str:
    """Read text."""
    if isinstance(value, str):
        return value
    raise WrongType(value=value, expected="text")


def read_number(value: Any, _: Any) -> int | float:
    """Read a number."""
    return number(value)


def write_float(value: float) -> float | str:
    """Write a number; one without end is a word, because JSON has none."""
    if isfinite(value):
        if isinstance(value, int):
            return int(value)  # no float holds each whole number beyond 2**53
        return value if type(value) is float else float(value)
    return str(float(value))


def read_float(value: Any, _: Any) -> int | float:
    """Read a number, or the word of one without end."""
    if isinstance(value, str) and value in _ENDLESS:
        return float(value)
    return read_number(value, _)


def read_whole(value: Any, _: Any) -> int:
    """Read a whole number."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise WrongType(value=value, expected="a whole number")
    return value


def read_truth(value: Any, _: Any) -> bool:
    """Read true or false."""
    if not isinstance(value, bool):
        raise WrongType(value=value, expected="true or false")
    return value


def _day_of(value: str) -> date | None:
    if _DAY.fullmatch(value) is None:
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


def read_word(value: Any, kind: Any) -> Any:
    """Read a word of an enum, alone or as the code of a sentence; one of a later release is refused
    where it stands.
    """
    is_said = isinstance(value, Mapping)
    if is_said:
        value = value.get("code")
    try:
        return member(kind, value, LATER_WORD)
    except SmartGoalsError as fault:
        raise fault.at("code" if is_said else "") from None


def writer_of_word(speech: Speech) -> Write:
    """Return what writes an enum as its word; one that says itself by its word as `code`, and the
    sentence as `text`.
    """
    said: dict[tuple[type, str], str] = {}  # words of two enums may be equal

    def write(value: Any) -> Any:
        kind = type(value)
        if not hasattr(kind, "text"):
            return value.value
        text = said.get((kind, value))
        if text is None:
            text = said[kind, value] = value.text(speech.language)
        return {"code": value.value, "text": text}

    return write


def writer_of_why(speech: Speech) -> Write:
    """Return what writes why there is no quantity: the word, its sentence, and the field of the
    goal to mend, if any.
    """
    said: dict[tuple[type, str], tuple[str, str, str | None]] = {}

    def write(value: Reason | NoPlan) -> dict[str, str | None]:
        known = said.get((type(value), value))
        if known is None:
            mend = value.field if isinstance(value, NoPlan) else None
            known = said[type(value), value] = (
                value.value,
                speech.language.phrase(key_of(value.value)),
                mend,
            )
        return {"code": known[0], "text": known[1], "field": known[2]}

    return write


def read_why(value: Any, _: Any = None) -> Reason | NoPlan:
    """Read why there is no quantity: what names a field of the goal to mend says why it has no plan."""
    lacks = isinstance(value, Mapping) and value.get("field") is not None
    read: Reason | NoPlan = read_word(value, NoPlan if lacks else Reason)
    return read


def writer_of_said(speech: Speech) -> Write:
    """Return what writes a plain text beside what it is in the language, with the key of its phrase
    where it has one.
    """

    def write(value: str) -> dict[str, Any]:
        if not isinstance(value, Worded):
            return {"reason": value, "text": value, "code": None, "facts": {}}
        facts = {name: write_fact(fact) for name, fact in value.facts.items()} if value.key else {}
        text = value.into(speech.language)
        return {"reason": write_plain(value), "text": text, "code": value.key or None, "facts": facts}

    return write


def reader_of_said(speech: Speech) -> Read:
    """Return what reads a plain text that says itself: by its phrase, else in the language it was
    written in.
    """

    def read(value: Any, _: Any) -> str:
        if not isinstance(value, Mapping):
            return Worded(read_plain(value, str))
        plain, said = (read_plain(value.get(key), str) for key in ("reason", "text"))
        code, facts = value.get("code"), value.get("facts")
        if isinstance(code, str) and isinstance(facts, Mapping) and phrase_of(code, "en") is not None:
            return Worded(plain, code, {str(name): read_fact(fact) for name, fact in facts.items()})
        return Worded.named(plain, {speech.language.code: said})

    return read


def write_fraction(value: Fraction) -> str:
    """Write an exact fraction as text: "86675/49", or "12"."""
    return str(value)


def read_fraction(value: Any, _: Any = Fraction) -> Fraction:
    """Read an exact fraction from its text, or from a whole number."""
    expected = "a fraction in text, such as '86675/49'"
    if isinstance(value, int) and not isinstance(value, bool):
        if abs(value) < _LARGEST_WHOLE:
            return Fraction(value)
        raise InvalidValue(value=value, expected=expected)
    if not isinstance(value, str):
        raise WrongType(value=value, expected=expected)
    try:
        if _FRACTION.fullmatch(value):
            return Fraction(value)
    except ZeroDivisionError:
        pass
    raise InvalidValue(value=value, expected=expected)


def write_pace(value: Pace) -> Any:
    """Write a pace as its text; one so large that digits do not tell a whole number from a rounded
    one, as an object.
    """
    if abs(value.amount) < _LARGEST_TOLD:
        return str(value)
    return {"amount": value.amount, "unit": value.unit, "period": str(value.period)}


def read_pace(value: Any, _: Any) -> Pace:
    """Read a pace from its text, or from its parts."""
    if not isinstance(value, Mapping):
        return Pace.parse(value)
    return Pace(asked(value, "amount"), asked(value, "period"), value.get("unit"))


_LARGEST_TOLD: Final = 2**53


def write_fact(value: Any) -> Any:
    """Write what evidence may hold: a day as ISO text, a tuple as a list, and text that could be
    taken for a day apart.
    """
    kind = type(value)
    if kind is float:
        return write_float(value)
    if value is None or kind is int or kind is bool:
        return value
    if isinstance(value, str):
        plain: str = write_plain(value)
        return plain if len(plain) != _LENGTH or _day_of(plain) is None else {"text": plain}
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, (tuple, list)):
        return [write_fact(one) for one in value]
    return write_float(value) if isinstance(value, (int, float)) else str(value)


_LENGTH: Final = len("2026-01-31")


def read_fact(value: Any, _: Any = None) -> Any:
    """Read what evidence may hold."""
    if isinstance(value, str):
        day = _day_of(value) if len(value) == _LENGTH else None
        return value if day is None else day
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, (int, float)):
        return number(value)
    if isinstance(value, (list, tuple)):
        return tuple([read_fact(one) for one in value])
    if isinstance(value, Mapping) and isinstance(value.get("text"), str):
        return value["text"]
    raise WrongType(value=value, expected="a number, a day, text, true or false, a list of these, or null")


def gathered(items: Any, read: Callable[[Any], Any], faults: list[SmartGoalsError]) -> list[Any]:
    """Read every pair of a place and a part, and note what cannot be read at its place."""
    made = []
    for place, item in items:
        try:
            made.append(read(item))
        except SmartGoalsError as fault:
            faults.append(fault.at(place))
    return made


def listed(value: Any, length: int) -> list[Any]:
    """Return a list of so many; refuse anything else."""
    if not isinstance(value, (list, tuple)) or len(value) != length:
        raise WrongType(value=value, expected=f"a list of {length}")
    return list(value)


def asked(value: Any, key: str) -> Any:
    """Return what stands under a key of an object; refuse what is none, and one without the key."""
    if not isinstance(value, Mapping):
        raise WrongType(value=value, expected="an object")
    if key not in value:
        raise InvalidValue(value=None, expected="given", hint="the key is missing", path=key)
    return value[key]


def is_of_house(language: Language) -> bool:
    """Tell whether a language is one of the house, so that its code says all."""
    try:
        return Language.of(language.code) == language
    except UnknownName:
        return False
