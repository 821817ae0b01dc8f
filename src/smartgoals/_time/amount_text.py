"""How an amount is written: digits in groups, decimals, and fractions such as 1/2, 1 1/2 and 1½.

Reads text into exact numbers; knows neither units nor paces. A number that two readers would read
differently ("1,200 abonnés/mois": one comma two, or one thousand two hundred?) is refused with both
readings, never guessed.
"""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from fractions import Fraction

__all__ = ["AMOUNT", "FRACTION", "amount"]

_GLYPHS = "¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
_BAR = "[/\u2044\u2215]"  # a slash, that of fractions, that of divisions
_DECIMAL = r"(?:\d+(?: \d{3}(?!\d)|[',.]\d+)*|[.,]\d+)(?:e[+-]?\d{1,3}(?!\w))?"
_UNDER = r"\d++(?![,.]?\d|e[+-]?\d)"

AMOUNT = rf"(?:{_DECIMAL}(?: ?[{_GLYPHS}]|(?: \d{{1,2}})? ?{_BAR} ?{_UNDER})?|[{_GLYPHS}])"
"""The pattern of an amount without its sign, to be part of another one; :func:`amount` reads what
it matches.
"""

FRACTION = rf"(?:[{_GLYPHS}]|\d+ ?{_BAR} ?\d)"
"""The pattern that a fraction begins with."""

_PARTS = re.compile(
    rf"(?P<whole>{_DECIMAL})?"
    rf"(?: ?(?P<glyph>[{_GLYPHS}])|(?: (?P<over>\d{{1,2}}))? ?{_BAR} ?(?P<under>{_UNDER}))?"
)
_PLAINLY = "write a fraction in digits alone, such as 3/2 or 1 1/2, or as a decimal number"


def amount(written: str, french: bool) -> Fraction | str:
    """Return the exact number that text matched by :data:`AMOUNT` writes, or why nobody can say.

    >>> amount("1 1/2", False), amount("1½", True), amount("1,5", True)
    (Fraction(3, 2), Fraction(3, 2), Fraction(3, 2))
    >>> amount("1,200", True)
    'write 1200 without a separator, or 1.2000 with a decimal point'
    """
    parts = _PARTS.fullmatch(written)
    whole, glyph, over, under = parts.groups()  # type: ignore[union-attr]  # AMOUNT has matched it
    if under is not None and not int(under):
        return "nothing can be divided by zero"
    if under is not None and over is None:
        return Fraction(int(whole), int(under)) if whole.isdecimal() else _PLAINLY
    if glyph is not None:
        # Compatible characters of ½ are 1, the slash of fractions, and 2.
        over, under = unicodedata.normalize("NFKC", glyph).split("\u2044")
    read = _decimal(whole or "0", french)
    if under is None or isinstance(read, str):
        return read
    part = Fraction(int(over), int(under))
    return read + part if part < 1 and read.denominator == 1 else _PLAINLY


def _decimal(written: str, french: bool) -> Fraction | str:
    """Return the number that the digits, groups and signs write, or why nobody can say."""
    digits, _, exponent = written.lower().partition("e")
    whole, sign, part = _cut_decimals(digits, french)
    if sign == "?":
        return f"write {whole}{part} without a separator, or {whole}.{part}0 with a decimal point"
    groups = re.split(r"[ ',.]", whole)
    if part and not part.isdecimal():
        return "no digits are grouped after the decimal sign"
    if len(groups) > 1 and (len(groups[0]) > 3 or any(len(group) != 3 for group in groups[1:])):
        return "digits stand in groups of three"
    return Fraction(Decimal(f"{''.join(groups) or '0'}.{part or '0'}e{exponent or '0'}"))


def _cut_decimals(digits: str, french: bool) -> tuple[str, str, str]:
    """Cut a written number at its decimal sign; the middle part is "" without one, "?" when it has
    two readings.
    """
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
