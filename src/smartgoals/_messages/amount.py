"""Amounts: numbers that programs compare as numbers, and that a sentence tells in their unit.

Knows units by their words and how a language writes figures; what is measured is known elsewhere.
"""

from __future__ import annotations

from functools import partial
from math import floor, log10
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple, final

from smartgoals._messages.formatting import fill
from smartgoals._messages.worded import Worded

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from smartgoals._messages.formatting import Language
    from smartgoals._numbers import Number

__all__ = ["Amount", "WholeAmount", "amount", "count_places", "counted", "named", "timed", "told_in"]

_SCALES: Final = frozenset({"seconds", "minutes", "hours", "days"})
_FINER: Final = MappingProxyType(
    {"days": (24, "hours"), "hours": (60, "minutes"), "minutes": (60, "seconds")}
)
"""How many of which finer scale make one of a scale of time."""
_SURE: Final = 1000


@final
class Amount(float):
    """A number that a language says in its unit; it equals, hashes and sorts as the number."""

    __slots__ = ("_last", "_said")
    _said: Callable[[Language], str]
    _last: tuple[Language, str] | None

    def __new__(cls, value: float, said: Callable[[Language], str]) -> Amount:
        """Make it of the number, and a function of a language that says it (one that pickles)."""
        made = super().__new__(cls, value)
        made._said, made._last = said, None
        return made

    def into(self, language: Language) -> str:
        """Return the amount as a language says it; the last words are kept, since several findings
        say one fact.
        """
        last = self._last
        if last is None or last[0] is not language:
            last = self._last = language, self._said(language)
        return last[1]

    def __reduce__(self) -> tuple[object, ...]:
        return Amount, (float(self), self._said)


@final
class WholeAmount(int):
    """A whole number that a language says in its unit; it equals, hashes and sorts as the number."""

    _said: Callable[[Language], str]
    _last: tuple[Language, str] | None

    def __new__(cls, value: int, said: Callable[[Language], str]) -> WholeAmount:
        """Make it of the number, and a function of a language that says it (one that pickles)."""
        made = super().__new__(cls, value)
        made._said, made._last = said, None
        return made

    def into(self, language: Language) -> str:
        """Return the amount as a language says it; the last words are kept, since several findings
        say one fact.
        """
        last = self._last
        if last is None or last[0] is not language:
            last = self._last = language, self._said(language)
        return last[1]

    def __reduce__(self) -> tuple[object, ...]:
        return WholeAmount, (int(self), self._said)


def amount(
    value: Number,
    unit: str = "count",
    *,
    currency: str | None = None,
    scale: str | None = None,
    each: str | None = None,
    places: int | None = None,
) -> Amount | WholeAmount:
    """Return a number that is told in its unit: a ratio in percent, money with its currency, a
    duration in its scale.

    `unit` is the word of a metric's unit; `each` is the key of what it recurs in, such as
    "period.per_week"; `places` is to how many decimals it is told, as many as a person reads unless said.

    >>> from smartgoals._messages.formatting import ENGLISH, FRENCH
    >>> amount(0.031, "ratio").into(ENGLISH), amount(1200, each="period.per_week").into(FRENCH)
    ('3.1 %', '1200 par semaine')
    >>> amount(90, "duration", scale="minutes").into(ENGLISH), amount(500) == 500
    ('90 min', True)
    """
    said = partial(_said, value, _Unit(unit, currency, scale, each, places=places))
    return WholeAmount(value, said) if isinstance(value, int) else Amount(value, said)


def named(value: Number, names: Mapping[str, str]) -> Amount | WholeAmount:
    """Return a number that is told by the words of each language, by its code, and plainly where
    there are none.

    >>> from smartgoals._messages.formatting import ENGLISH, FRENCH
    >>> share = named(0.031, {"fr": "3,1 pour cent"})
    >>> share == 0.031, share.into(FRENCH), share.into(ENGLISH)
    (True, '3,1 pour cent', '0.031')
    """
    said = partial(_named, value, dict(names))
    return WholeAmount(value, said) if isinstance(value, int) else Amount(value, said)


def _named(value: Number, names: Mapping[str, str], language: Language) -> str:
    return language.among(names) or language.figure(value)


@final
class _Unit(NamedTuple):
    """In what a number is told: the word of a unit, a currency, a scale, what it recurs in, and to how
    many decimals.
    """

    word: str
    currency: str | None
    scale: str | None
    each: str | None
    noun: tuple[tuple[str, str], ...] = ()
    places: int | None = None


def counted(value: object, nouns: Mapping[str, str], currency: str | None = None) -> object:
    """Return an amount that is a plain count, or money, as told with what is counted or which
    money; else as it is.

    *nouns* holds, by the code of a language, its singular and plural parted by a bar. Words that are
    filled with amounts tell them so.

    >>> from smartgoals._messages.formatting import FRENCH
    >>> fans = {"fr": "abonné|abonnés"}
    >>> counted(amount(300, each="period.per_week"), fans).into(FRENCH), counted(300, fans)
    ('300 abonnés par semaine', 300)
    """
    if isinstance(value, Worded):
        return _words_counted(value, nouns, currency)
    said = value._said if isinstance(value, (Amount, WholeAmount)) else None
    if not isinstance(said, partial) or said.func is not _said:
        return value
    number, unit = said.args
    told = partial(
        _said, number, unit._replace(noun=tuple(nouns.items()), currency=unit.currency or currency)
    )
    return WholeAmount(number, told) if isinstance(number, int) else Amount(number, told)


def _words_counted(value: Worded, nouns: Mapping[str, str], currency: str | None) -> Worded:
    """Return words with their amounts told with what is counted."""
    whose = getattr(value._said, "__self__", None)  # words that an amount says itself
    if whose is not None:
        told = counted(whose, nouns, currency)
        return value if told is whose else Worded(str(value), said=told.into)  # type: ignore[attr-defined]  # as it was
    facts = {name: counted(part, nouns, currency) for name, part in value.facts.items()}
    if all(facts[name] is part for name, part in value.facts.items()):
        return value
    return Worded(str(value), value.key, facts)


def _said(value: Number, unit: _Unit, language: Language) -> str:
    told = _plain(value, unit, language)
    if unit.each is None:
        return told
    return language.say("unit.each", {"amount": told, "period": language.phrase(unit.each)})


def _plain(value: Number, unit: _Unit, language: Language) -> str:
    if unit.word == "ratio":
        usual = 1 if abs(value) >= _TENTH else 2
        return language.percent(value, usual if unit.places is None else unit.places)
    usual = money_places(value, unit.currency) if unit.word == "money" else places_of(value)
    figure = language.figure(value, usual if unit.places is None else unit.places)
    if unit.word == "money" and unit.currency is not None:
        return language.say("unit.money", {"amount": figure, "currency": unit.currency})
    if unit.scale in _SCALES:
        told, scale = told_in(value, unit.scale or "")
        if scale != unit.scale:
            figure = language.figure(told, places_of(told))
        return timed(figure, told, scale, language)
    noun = language.among(dict(unit.noun)) if unit.noun else None
    return figure if noun is None else f"{figure} {language.chosen(noun, value)}"


def told_in(value: Number, scale: str) -> tuple[Number, str]:
    """Return a time in the scale that people tell it in: a finer one where it is whole there, and has
    more than two decimals here.

    >>> told_in(5 / 60, "hours"), told_in(1.5, "hours"), told_in(-0.001234, "hours")
    ((5, 'minutes'), (1.5, 'hours'), (-0.001234, 'hours'))
    """
    if scale not in _FINER or isinstance(value, int):  # which may be more than any float
        return value, scale
    size = float(value)
    if round(size, 2) == size:
        return value, scale
    parts, finer = _FINER[scale]
    whole = round(size * parts)
    return (whole, finer) if whole / parts == size else (value, scale)


def timed(figure: str, value: Number, scale: str, language: Language) -> str:
    """Return a figure of time in its scale, days as one or several.

    >>> from smartgoals._messages.formatting import FRENCH
    >>> [timed(*one, FRENCH).replace("\xa0", " ") for one in (("0,9", 0.9, "days"), ("4", 4, "hours"))]
    ['0,9 jour', '4 h']
    """
    return fill(language.chosen(language.phrase(f"unit.{scale}"), value), {"amount": figure}, language)


_TENTH: Final = 0.1
_TEN: Final = 10
_LEAST_PART: Final = 0.05


def count_places(value: Number) -> int:
    """Return to how many decimals a figure of what is counted is told: no parts, but of a few.

    >>> count_places(78.27), count_places(7.14), count_places(0.031)
    (0, 1, 4)
    """
    if 0 < abs(value) < _LEAST_PART:  # no part is told as nothing
        return places_of(value)
    return 0 if abs(value) >= _TEN else 1


_WITHOUT_DECIMALS: Final = frozenset(
    (
        "BIF",
        "CLP",
        "DJF",
        "GNF",
        "ISK",
        "JPY",
        "KMF",
        "KRW",
        "PYG",
        "RWF",
        "UGX",
        "VND",
        "VUV",
        "XAF",
        "XOF",
        "XPF",
    )
)
_WITH_THREE: Final = frozenset(("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"))
"""The currencies whose money has no decimals, and three (ISO 4217). All others have two."""


def decimals_of(currency: str | None) -> int:
    """Return how many decimals the money of a currency has: two where nobody says which it is.

    >>> decimals_of("EUR"), decimals_of("JPY"), decimals_of("TND"), decimals_of(None)
    (2, 0, 3, 2)
    """
    if currency in _WITHOUT_DECIMALS:
        return 0
    return 3 if currency in _WITH_THREE else 2


def money_places(value: Number, currency: str | None) -> int:
    """Return to how many decimals an amount of money is told: none of a thousand and more, else
    those of its currency.

    What a click costs may be less than its coin: there the first two digits are told, and no amount
    as nothing.

    >>> [money_places(value, "EUR") for value in (1234.5, 494.1516, 0.4567, 0.0043, 0)]
    [0, 2, 2, 4, 2]
    """
    size, places = abs(value), decimals_of(currency)
    if 0 < size < 10.0 ** (1 - places):
        return 1 - floor(log10(size))
    return 0 if size >= _SURE else places


def places_of(value: Number) -> int:
    """Return to how many decimals a person reads a figure: as many as its first three or four digits need.

    >>> [places_of(value) for value in (1234.5, 123.45, 12.345, 0.12345)]
    [0, 1, 2, 4]
    """
    size = abs(value)
    return 0 if size >= _SURE else 1 if size >= _SURE / 10 else 2 if size >= 1 else 4
