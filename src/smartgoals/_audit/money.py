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
_SIGNS: Final = (("€", "EUR"), ("£", "GBP"), ("₹", "INR"), ("zł", "PLN"), ("₺", "TRY"))
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


def agreed(beside: str, named: str | None, cell: Any) -> str:
    """Return the currency of an amount, from what stands beside it and what the row's column names.

    Raises :class:`~smartgoals.InvalidValue` where the two differ, and where a shared sign needs the column.
    """
    shared = dict(_SHARED).get(beside.casefold())
    named = named.upper() if named is not None else None
    if named is None and shared is not None:
        raise InvalidValue(value=cell, expected="an amount in a currency that is named", hint="several have this sign")
    if named is None or named == beside or (shared is not None and named in shared):
        return named or beside
    raise InvalidValue(value=cell, expected=f"an amount in {named}, the currency of the row")
