"""Amounts of money with their currency beside them: "$1,200.50", "1 200 €", "EUR 50". Pure text.

A sign that several currencies share, as the dollar's is, needs the currency said once in its column.
"""

from __future__ import annotations

import re
from typing import Any, Final

from smartgoals._errors import InvalidValue

_SIGNED: Final = re.compile(
    r"(?P<before>[^\d\s.,'’+−-]{1,4})?\s*(?P<figure>[+−-]?[\d.,][\d\s.,'’]*)(?P<after>[^\d\s.,'’+−-]{1,4})?"
)
_SIGNS: Final = (
    ("€", "EUR"), ("£", "GBP"), ("₹", "INR"), ("zł", "PLN"), ("₺", "TRY"), ("₽", "RUB"), ("₩", "KRW"), ("₪", "ILS"),
    ("₴", "UAH"), ("₫", "VND"), ("฿", "THB"), ("us$", "USD"), ("ca$", "CAD"), ("c$", "CAD"), ("au$", "AUD"), ("a$", "AUD"),
    ("nz$", "NZD"), ("hk$", "HKD"), ("s$", "SGD"), ("r$", "BRL"),
)  # fmt: skip
_SHARED: Final = (
    ("$", frozenset({"USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN", "ARS", "CLP", "COP"})),
    ("¥", frozenset({"JPY", "CNY"})),
    ("kr", frozenset({"SEK", "NOK", "DKK", "ISK"})),
)


def currency_of(said: str) -> str:
    """Return the code of a currency for a sign that only one currency has; anything else as it stands.

    >>> currency_of("€"), currency_of("EUR"), currency_of("$")
    ('EUR', 'EUR', '$')
    """
    return dict(_SIGNS).get(said.casefold(), said)


def parted(cell: Any) -> tuple[Any, str | None]:
    """Return the figure of a cell and the currency that stands beside it, by sign or code; None where none stands there.

    >>> parted("$1,200.50"), parted("1 200 €"), parted("12,5"), parted("12.5 hours")
    (('1,200.50', '$'), ('1 200', 'EUR'), ('12,5', None), ('12.5 hours', None))
    """
    found = _SIGNED.fullmatch(cell.strip()) if isinstance(cell, str) else None
    beside = [one for one in (found["before"], found["after"]) if one] if found is not None else []
    if found is None or len(beside) != 1:
        return cell, None
    currency = currency_of(beside[0])
    is_code = len(currency) == 3 and currency.isascii() and currency.isalpha() and currency.isupper()
    return (found["figure"].strip(), currency) if is_code or currency.casefold() in dict(_SHARED) else (cell, None)


def said_of(cell: Any, heading: str | None) -> str | None:
    """Return the currency that an amount says, by what stands beside it or else in its heading; None where neither does.

    Raises :class:`~smartgoals.InvalidValue` where the two differ.

    >>> said_of("50 €", None), said_of("50", "EUR"), said_of("$50", "USD"), said_of("50", None)
    ('EUR', 'EUR', 'USD', None)
    """
    beside = parted(cell)[1]
    if beside is None or heading is None:
        return beside or heading
    both = _together(beside, heading)
    if both is None:
        raise InvalidValue(value=cell, expected=f"an amount in {heading}, the currency of its heading")
    return both


def agreed(said: str, named: str | None, cell: Any) -> str:
    """Return the currency of an amount, from what it says itself and what the rest of its row does.

    Raises :class:`~smartgoals.InvalidValue` where the two differ, and where a shared sign needs the row.
    """
    if named is None and is_shared(said):
        raise InvalidValue(value=cell, expected="an amount in a currency that is named", hint="several have this sign")
    both = said if named is None else _together(said, named.upper())
    if both is None:
        hint = "" if parted(cell)[1] is not None else f"its heading says {said}"
        raise InvalidValue(
            value=cell, expected=f"an amount in {(named or '').upper()}, the currency of the row", hint=hint
        )
    return both


def is_shared(currency: str) -> bool:
    """Tell whether a sign is that of several currencies, as the dollar's is."""
    return currency.casefold() in dict(_SHARED)


def _together(one: str, other: str) -> str | None:
    """Return the more exact of two ways to name one currency, or None for two currencies."""
    shared = dict(_SHARED)
    if one == other or one in shared.get(other.casefold(), ()):
        return one
    return other if other in shared.get(one.casefold(), ()) else None
