"""Money: the currency that a cell, a heading or a column beside it names, so that two currencies are never added.

Knows texts only.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence, Set
from types import MappingProxyType
from typing import Any, Final

_CODES: Final[Mapping[str, str]] = MappingProxyType(
    {
        word: code
        for code, words in (
            ("EUR", ("€", "EURO", "EUROS")),
            ("GBP", ("£", "POUND STERLING", "POUNDS STERLING", "LIVRE STERLING", "LIVRES STERLING")),
            ("USD", ("US$", "US DOLLAR", "US DOLLARS", "DOLLAR US", "DOLLARS US")),
            *(
                ("INR", ("₹",)),
                ("KRW", ("₩",)),
                ("TRY", ("₺",)),
                ("BRL", ("R$",)),
                ("MXN", ("MX$",)),
                ("TWD", ("NT$",)),
            ),
            *(
                ("AUD", ("A$", "AU$")),
                ("CAD", ("C$", "CA$")),
                ("NZD", ("NZ$",)),
                ("HKD", ("HK$",)),
                ("SGD", ("S$", "SG$")),
            ),
        )
        for word in words
    }
)
# A dollar is one of twenty, a yen may be a yuan: alone, the sign is kept as it is, and is another currency than any code.
_SHARED: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {
        "$": frozenset(
            "USD AUD CAD NZD HKD SGD MXN TWD ARS CLP COP UYU BBD BSD BZD FJD JMD NAD TTD LRD DOP BND".split()
        ),
        "¥": frozenset({"JPY", "CNY"}),
        "GBP": frozenset({"GIP", "FKP", "SHP", "EGP", "LBP"}),
    }
)
_SIGN: Final = r"[€£$¥₹₩₺]|[A-Z]{1,2}\$|[A-Z]{3}"
_AMOUNT: Final = re.compile(rf"(?:({_SIGN})\s*)?([+\-\u2212]?[\d.,'\s\u2019]*\d)(?:\s*({_SIGN}))?")
_HEADING: Final = re.compile(rf"[(\[]\s*({_SIGN})\s*[)\]]")
_WORDS: Final = frozenset({"devise", "monnaie", "währung", "waehrung", "moneda", "valuta", "moeda"})
_LONGEST: Final = 100


def names_currency(column: str) -> bool:
    """Tell whether a column is one of currencies: `account_currency`, `currencyCode`, Devise, Währung."""
    word = column.rpartition(".")[2].casefold()
    return "currency" in word or word in _WORDS


def amount_and_currency(cell: str) -> tuple[str, str | None]:
    """Part a cell into its amount and the currency it names, if any.

    >>> amount_and_currency("12,50 €"), amount_and_currency("USD 1,200"), amount_and_currency("7")
    (('12,50', 'EUR'), ('1,200', 'USD'), ('7', None))
    """
    match = _AMOUNT.fullmatch(cell.strip()) if len(cell) <= _LONGEST else None
    if match is None or (match[1] is None) is (match[3] is None):
        return cell, None
    return match[2], currency(match[1] or match[3])


def currency(word: object) -> str | None:
    """Return a currency by its code, whatever way it is written; None where a cell names none."""
    said = word.strip() if isinstance(word, str) else ""
    return _CODES.get(said.upper(), said.upper()) or None


def currency_of_heading(column: str) -> str | None:
    """Return the currency in a heading such as "Amount spent (EUR)", or None."""
    match = _HEADING.search(column)
    return None if match is None else currency(match[1])


def currencies_of(
    cells: Iterable[Any], beside: Sequence[Any] | None, of_heading: str | None
) -> tuple[Sequence[str | None], Set[int]]:
    """Return the currency of each amount, and the rows where cell, column beside and heading name different ones."""
    named = [amount_and_currency(cell)[1] if isinstance(cell, str) else None for cell in cells]
    others = [None] * len(named) if beside is None else list(map(currency, beside))
    if of_heading is None and not any(named):
        return others, frozenset()
    money: list[str | None] = []
    torn: set[int] = set()
    for row, (own, other) in enumerate(zip(named, others, strict=True)):
        said = [word for word in (own, other, of_heading) if word is not None]
        money.append(agreed(said) if said else None)
        if said and money[-1] is None:
            torn.add(row)
    return money, torn


def agreed(currencies: Iterable[str]) -> str | None:
    """Return the one currency that all of some name, or None: a sign that several share names none against a code.

    >>> agreed(["$", "CAD"]), agreed(["USD", "EUR"])
    ('CAD', None)
    """
    said, *more = currencies
    for other in more:
        if other in _SHARED.get(said, ()):
            said = other
        elif other != said and said not in _SHARED.get(other, ()):
            return None
    return said
