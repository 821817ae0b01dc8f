"""Money: the currency that a cell, a heading or a column beside it names, so that two currencies are never added.

Knows texts only.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final

_SIGNS: Final[Mapping[str, str]] = MappingProxyType({"€": "EUR", "£": "GBP", "₹": "INR", "₩": "KRW", "₺": "TRY"})
# A dollar is one of twenty, a yen may be a yuan: the sign is kept as it is, and is another currency than any code.
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
    return _SIGNS.get(said, said.upper()) or None


def currency_of_heading(column: str) -> str | None:
    """Return the currency in a heading such as "Amount spent (EUR)", or None."""
    match = _HEADING.search(column)
    return None if match is None else currency(match[1])


def currencies_of(cells: Iterable[Any], beside: Sequence[Any] | None) -> list[str | None]:
    """Return the currency of each amount: the one it names itself, else the one in the column beside it."""
    named = [amount_and_currency(cell)[1] if isinstance(cell, str) else None for cell in cells]
    if beside is None:
        return named
    return [own or currency(other) for own, other in zip(named, beside, strict=True)]
