"""Figures, days and templates in a language. Data and pure text; knows only numbers and errors.

English and French are built in. A host's own language is a :class:`Language` value, handed in wherever text is made; nothing
is registered anywhere.
"""

from __future__ import annotations

import string
from collections.abc import Mapping
from datetime import date
from decimal import ROUND_HALF_EVEN, Context, Decimal
from types import MappingProxyType
from typing import Final, final

from attrs import field, frozen

from smartgoals._checked import checked, name
from smartgoals._errors import UnknownName
from smartgoals._messages.worded import Worded
from smartgoals._numbers import Number

_CONTEXT: Final = Context(prec=400, rounding=ROUND_HALF_EVEN)


def _months(value: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(value)


@final
@checked
@frozen(kw_only=True)
class Language:
    """How a language writes figures and days; the templates themselves lie with what they describe.

    `day_form` is filled with `{day}`, `{month}` (the month's name) and `{year}`; `first_day` is how the first day of a
    month is written, "1er" in French.

    >>> FRENCH.figure(1234567.5), FRENCH.percent(0.125)
    ('1\\u202f234\\u202f567,5', '12,5\\u202f%')
    """

    code: str = field(converter=name)
    decimal: str
    thousands: str
    percent_sign: str
    day_form: str
    months: tuple[str, ...] = field(converter=_months)
    none: str
    first_day: str = "1"

    def figure(self, value: Number, places: int = 4) -> str:
        """Write a number with the language's separators, to at most *places* decimals (significant ones below 0.01)."""
        number = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
        if number and abs(number) < Decimal("0.01"):
            number = number.quantize(Decimal(1).scaleb(number.adjusted() - 2), context=_CONTEXT)
        else:
            number = number.quantize(Decimal(1).scaleb(-places), context=_CONTEXT)
        text = format(number, ",f")
        whole, _, rest = text.partition(".")
        rest = rest.rstrip("0")
        if len(whole.lstrip("-")) == 5 and "," in whole:
            whole = whole.replace(",", "")  # four digits read better without a separator in both languages
        return whole.replace(",", self.thousands) + (self.decimal + rest if rest else "")

    def percent(self, share: Number, places: int = 1) -> str:
        """Write a share as a percentage: 0.125 is 12.5 %; a chance that is neither none nor certain never reads as one."""
        least = 10.0**-places
        percentage = float(Decimal(repr(share)) * 100)
        if 0 < percentage <= least / 2:
            return f"<{self.figure(least, places)}{self.percent_sign}"
        if 100 - least / 2 <= percentage < 100:
            return f">{self.figure(100 - least, places)}{self.percent_sign}"
        return self.figure(percentage, places) + self.percent_sign

    def day(self, value: date) -> str:
        """Write a day."""
        number = self.first_day if value.day == 1 else value.day
        return self.day_form.format(day=number, month=self.months[value.month - 1], year=value.year)

    def value(self, value: object) -> str:
        """Write whatever evidence may hold: a number, a day, text, a list, or nothing."""
        if value is None:
            return self.none
        if isinstance(value, bool):
            return str(value).lower()
        if isinstance(value, (int, float)):
            return self.figure(value)
        if isinstance(value, date):
            return self.day(value)
        if isinstance(value, (list, tuple)):
            return ", ".join(self.value(one) for one in value)
        return value.into(self.code) if isinstance(value, Worded) else str(value)


ENGLISH: Final = Language(
    code="en",
    decimal=".",
    thousands=",",
    percent_sign=" %",
    day_form="{day} {month} {year}",
    months=("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
            "December"),
    none="unknown",
)  # fmt: skip
FRENCH: Final = Language(
    code="fr",
    decimal=",",
    thousands="\u202f",
    percent_sign="\u202f%",
    day_form="{day} {month} {year}",
    months=("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
            "décembre"),
    none="inconnu",
    first_day="1er",
)  # fmt: skip
LANGUAGES: Final[Mapping[str, Language]] = MappingProxyType({"en": ENGLISH, "fr": FRENCH})


def language(value: Language | str) -> Language:
    """Return a language by its code, or the language itself; refuse an unknown code with the known ones."""
    if isinstance(value, Language):
        return value
    try:
        return LANGUAGES[value]
    except (KeyError, TypeError):
        raise UnknownName(kind="language", name=value, known=tuple(LANGUAGES), path="language") from None


class _Filler(string.Formatter):
    """Fills a template with evidence: `{x}` as the language writes it, `{x:%}` as a percentage, `{x:.0}` rounded."""

    def __init__(self, language: Language) -> None:
        self._language = language

    def format_field(self, value: object, format_spec: str) -> str:
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            if format_spec == "%":
                return self._language.percent(value)
            if format_spec.startswith("."):
                return self._language.figure(value, int(format_spec[1:]))
        return self._language.value(value)


def fill(template: str, values: Mapping[str, object], into: Language) -> str:
    """Fill a template with evidence, figures and days written as the language does.

    >>> fill("{need} a week with {have}", {"need": 300, "have": None}, ENGLISH)
    '300 a week with unknown'
    """
    return _Filler(into).vformat(template, (), values)


def choose(texts: Mapping[str, str], into: Language) -> str:
    """Return the text of a language, or the English one when there is none in it."""
    return texts.get(into.code) or texts["en"]
