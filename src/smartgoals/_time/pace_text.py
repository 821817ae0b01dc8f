"""How an amount per period is written: the one grammar behind `Pace.parse` and `Growth.parse`.

Reads text into parts and knows no pace. English and French words, thin spaces and typographic
signs. A slash between two numbers begins the period where the period has a count ("1/2 weeks" is one
per two weeks), and makes a fraction where it has none ("1/2 per week" is a half). A sign is no unit:
"50+/week" is refused with the way to say it, never guessed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import NamedTuple

from smartgoals._errors import InvalidValue, WrongType
from smartgoals._numbers import Number, number
from smartgoals._time.amount_text import AMOUNT, FRACTION, amount
from smartgoals._time.period import (
    PeriodUnit,
    is_french_period_word,
    is_period_adverb,
    parse_period,
    why_no_period,
)

__all__ = ["Parts", "is_percent", "split", "tidy", "why_no_unit"]

_LONGEST = 1_000
_SIGNS: Mapping[int, str] = MappingProxyType(
    str.maketrans({"\u2212": "-", "\u2019": "'", "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u2007": " "})
)
_SEPARATOR = re.compile(
    r"/|(?<!\S)(?:per|par|a|an|each|every|chaque|tous les|toutes les)(?!\S)", re.IGNORECASE
)
_MONEY = "$€£¥₹"
_BODY = re.compile(
    rf"(?P<sign>[+-]?) ?(?P<money>[{_MONEY}]?) ?"
    rf"(?P<number>{AMOUNT})"
    rf"(?P<times>[kKM](?!\w)| [kM](?=[{_MONEY}])| (?:thousand|mille|milliers?|millions?)(?!\w))?"
    r" ?(?P<unit>.*)",
)
_TIMES: Mapping[str, int] = MappingProxyType(
    {"k": 10**3, "thousand": 10**3, "mille": 10**3, "millier": 10**3, "m": 10**6, "million": 10**6}
)
_OF = re.compile(r"^(?:of |de |d')")
_PERCENT = re.compile(r"%|(?:percent|per cent|pour ?cent|pct)(?!\w)", re.IGNORECASE)


# Looked for where a unit begins or ends with a digit alone, and compiled then: few units do.
_NUMBER = rf"{AMOUNT}(?: |\Z)|{FRACTION}"
# What stands right behind the digits of an amount and is none: "1O" and "0x10" are slips, "5G" and
# "10km" are not.
_BROKEN = re.compile(r"[OoI]+(?!\w)|[^\W\d]\w*\d")
# Nor is a power, another numeral, an ordinal or an accent: "5²", "5₂", "5º" and "5´" are no 5.
_ONTO_DIGITS = frozenset({"No", "Nl", "Sk", "Lm", "Mn", "Mc", "Me"})
_ORDINALS = "ªº"
_PER_NUMBER = rf"(?:{_SEPARATOR.pattern})\s*\d{{1,2}}\Z"
_NO_WORD = frozenset({"Pd", "Pe", "Sm"})  # dashes, closing brackets, signs of mathematics
_MARKS = "&*.,/:;?!\\^_·…"
_SIGNED = "a pace is one amount, and its unit begins with no sign: '50/week' or '50 followers/week'"
_WORDS = "a unit is a word: '50 followers/week'"
_APART = "an amount is written in digits, and a unit with digits in it stands apart: '5 b2b leads/week'"
_HALF_A_PERIOD = "a unit ends in no number after 'per' or '/', and one per half a week is '2/week'"
_BOUNDS: Mapping[str, str] = MappingProxyType({
    sign: f"say so in the target: KeepPace('50/week', bound='{bound}')"
    for bound, signs in (("at_least", "+>≥⩾"), ("at_most", "<≤⩽"))
    for sign in signs
})  # fmt: skip


class Parts(NamedTuple):
    """What the text says: so much, of what (None when it does not say), every so many of which unit
    of time.
    """

    amount: Number
    unit: str | None
    many: int
    period: PeriodUnit


def tidy(text: str) -> str:
    """Return text with one kind of space, minus and apostrophe, and no space doubled or at an end."""
    return " ".join(text.translate(_SIGNS).split())


def is_percent(unit: str | None, *, alone: bool = False) -> bool:
    """Tell whether a unit says percent, or nothing but percent: an amount of it is a relative growth."""
    if unit is None:
        return False
    return (_PERCENT.fullmatch(unit) if alone else _PERCENT.match(unit)) is not None


def why_no_unit(unit: str) -> str:
    """Return what would be right where tidy text is no unit; empty for text that may be one.

    >>> why_no_unit("followers"), why_no_unit("½")
    ('', "a unit is a word: '50 followers/week'")
    """
    if _is_sign(unit[:1]):
        return _BOUNDS.get(unit[0], _SIGNED)
    if not unit[:1].isalpha() and re.match(_NUMBER, unit):
        return _WORDS
    # Else "1 per 1/2 week" would be one of a unit called "per 1", every two weeks.
    return _HALF_A_PERIOD if unit[-1:].isdecimal() and re.search(_PER_NUMBER, unit, re.IGNORECASE) else ""


def _is_sign(character: str) -> bool:
    return character != "" and (character in _MARKS or unicodedata.category(character) in _NO_WORD)


def split(text: str, expected: str) -> Parts:
    """Read `amount unit/period`, or raise InvalidValue saying what was *expected*."""
    if not isinstance(text, str):
        raise WrongType(value=text, expected=expected)
    if len(text) > _LONGEST:
        raise InvalidValue(value=text, expected=expected, hint=f"at most {_LONGEST} characters")
    cut = _cut_period(tidy(text))
    found = cut and _BODY.fullmatch(cut[0])
    if not cut or not found:
        said = cut[0].lstrip("+- ") if cut else ""
        hint = _BOUNDS.get(said[0], _SIGNED) if _is_sign(said[:1]) else why_no_period(text)
        raise InvalidValue(value=text, expected=expected, hint=hint)
    _, count, period, french = cut
    written = amount(found["number"], french)
    hint = written if isinstance(written, str) else why_no_unit(found["unit"])
    if isinstance(written, str) or hint:
        raise InvalidValue(value=text, expected=expected, hint=hint)
    apart = _why_no_amount(cut[0], found)
    if apart:
        raise InvalidValue(value=text, expected=expected, hint=apart)
    size, unit = _times(written, found["times"] or "", found["unit"])
    if found["money"]:
        unit = f"{found['money']} {unit}".strip()
    return Parts(number(-size if found["sign"] == "-" else size), unit or None, count, period)


def _why_no_amount(text: str, found: re.Match[str]) -> str:
    """Return what would be right where a unit that is written onto its amount belongs to that; else empty."""
    begins, unit = found.start("unit"), found["unit"]
    if not unit or text[begins - 1 : begins] == " ":
        return ""
    belongs = unicodedata.category(unit[0]) in _ONTO_DIGITS or unit[0] in _ORDINALS
    return _APART if belongs or _BROKEN.match(unit) else ""


def _cut_period(text: str) -> tuple[str, int, PeriodUnit, bool] | None:
    """Cut off the period: what stands before it, its count and unit, and whether it is said in French."""
    for separator in _SEPARATOR.finditer(text):
        tail = text[separator.end() :].strip()
        parts = parse_period(tail)
        if parts is not None:
            return (
                text[: separator.start()].strip(),
                *parts,
                is_french_period_word(tail.split()[-1].rstrip(".")),
            )
    body, _, last = text.rpartition(" ")
    parts = parse_period(last) if is_period_adverb(last) else None
    return None if parts is None else (body, *parts, is_french_period_word(last))


def _times(size: Fraction, times: str, unit: str) -> tuple[Fraction, str]:
    word = times.strip().lower()
    if not word:
        return size, unit
    word = word if word in _TIMES else word.removesuffix("s")
    return size * _TIMES[word], _OF.sub("", unit)
