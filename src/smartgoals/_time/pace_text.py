"""How an amount per period is written: the one grammar behind `Pace.parse` and `Growth.parse`.

Reads text into parts and knows no pace. English and French words, thin spaces and typographic signs. A number that two
readers would read differently ("1,200 abonnés/mois": one comma two, or one thousand two hundred?) is refused with both
readings, never guessed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType
from typing import NamedTuple

from smartgoals._errors import InvalidValue, WrongType
from smartgoals._numbers import Number, number
from smartgoals._time.period import PeriodUnit, is_french_period_word, is_period_adverb, parse_period

__all__ = ["Parts", "is_percent", "split", "tidy"]

_LONGEST = 1_000
_SIGNS: Mapping[int, str] = MappingProxyType(
    str.maketrans({"\u2212": "-", "\u2019": "'", "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u2007": " "})
)
_SEPARATOR = re.compile(r"/|(?<!\S)(?:per|par|a|an|each|every|chaque|tous les|toutes les)(?!\S)", re.IGNORECASE)
_MONEY = "$€£¥₹"
_BODY = re.compile(
    rf"(?P<sign>[+-]?) ?(?P<money>[{_MONEY}]?) ?"
    r"(?P<number>(?:\d+(?: \d{3}(?!\d)|[',.]\d+)*|[.,]\d+)(?:e[+-]?\d{1,3}(?!\w))?)"
    rf"(?P<times>[kKM](?!\w)| [kM](?=[{_MONEY}])| (?:thousand|mille|milliers?|millions?)(?!\w))?"
    r" ?(?P<unit>.*)",
)
_TIMES: Mapping[str, int] = MappingProxyType(
    {"k": 10**3, "thousand": 10**3, "mille": 10**3, "millier": 10**3, "m": 10**6, "million": 10**6}
)
_OF = re.compile(r"(?:of |de |d')")
_PERCENT = re.compile(r"%|(?:percent|per cent|pour ?cent|pct)(?!\w)", re.IGNORECASE)


class Parts(NamedTuple):
    """What the text says: so much, of what (None when it does not say), every so many of which unit of time."""

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


def split(text: str, expected: str) -> Parts:
    """Read `amount unit/period`, or raise InvalidValue saying what was *expected*."""
    if not isinstance(text, str):
        raise WrongType(value=text, expected=expected)
    if len(text) > _LONGEST:
        raise InvalidValue(value=text, expected=expected, hint=f"at most {_LONGEST} characters")
    cut = _cut_period(tidy(text))
    found = cut and _BODY.fullmatch(cut[0])
    if not cut or not found:
        raise InvalidValue(value=text, expected=expected)
    _, count, period, french = cut
    written = _decimal(found["number"], french)
    if isinstance(written, str):
        raise InvalidValue(value=text, expected=expected, hint=written)
    amount, unit = _times(Fraction(written), found["times"] or "", found["unit"])
    if found["money"]:
        unit = f"{found['money']} {unit}".strip()
    return Parts(number(-amount if found["sign"] == "-" else amount), unit or None, count, period)


def _cut_period(text: str) -> tuple[str, int, PeriodUnit, bool] | None:
    """Cut off the period: what stands before it, its count and unit, and whether it is said in French."""
    for separator in _SEPARATOR.finditer(text):
        tail = text[separator.end() :].strip()
        parts = parse_period(tail)
        if parts is not None:
            return text[: separator.start()].strip(), *parts, is_french_period_word(tail.split()[-1].rstrip("."))
    body, _, last = text.rpartition(" ")
    parts = parse_period(last) if is_period_adverb(last) else None
    return None if parts is None else (body, *parts, is_french_period_word(last))


def _times(amount: Fraction, times: str, unit: str) -> tuple[Fraction, str]:
    word = times.strip().lower()
    if not word:
        return amount, unit
    if len(word) > 1:
        unit = _OF.sub("", unit, count=1) if _OF.match(unit) else unit
        word = word if word in _TIMES else word.removesuffix("s")
    return amount * _TIMES[word], unit


def _decimal(written: str, french: bool) -> Decimal | str:
    """Return the number that the digits, groups and signs write, or why nobody can say."""
    digits, _, exponent = written.lower().partition("e")
    whole, sign, part = _cut_decimals(digits, french)
    if sign == "?":
        return f"write {whole}{part} without a separator, or {whole}.{part}0 with a decimal point"
    groups = re.split(r"[ ',.]", whole)
    if len(groups) > 1 and (len(groups[0]) > 3 or any(len(group) != 3 for group in groups[1:])):
        return "digits stand in groups of three"
    return Decimal(f"{''.join(groups) or '0'}.{part or '0'}e{exponent or '0'}")


def _cut_decimals(digits: str, french: bool) -> tuple[str, str, str]:
    """Cut a written number at its decimal sign; the middle part is "" without one, "?" when it has two readings."""
    sign = max(",.", key=digits.rfind)
    whole, found, part = digits.rpartition(sign)
    if not found:
        return digits, "", ""
    if sign in whole:
        return digits, "", ""
    could_group = len(part) == 3 and 1 <= len(whole) <= 3 and whole[0] != "0"
    if could_group and french:
        return whole, "?", part
    if could_group and sign == ",":
        return digits, "", ""
    return whole, sign, part
