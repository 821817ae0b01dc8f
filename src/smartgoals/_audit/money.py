"""Amounts of money with their currency beside them: "$1,200.50", "1 200 €", "EUR 50". Pure text.

A sign that several currencies share, as the dollar's is, needs the currency said once in its column.
"""

from __future__ import annotations

from typing import Any

from smartgoals._errors import InvalidValue
from smartgoals._model.currency_signs import currency_of, is_shared, parted_amount, together


def named_currency(said: str) -> str:
    """Return the code of a currency, or the sign that several share; anything else as it stands.

    >>> [named_currency(said) for said in ("euros", "$", "xyz", "shells")]
    ['EUR', '$', 'XYZ', 'shells']
    """
    is_code = len(said) == 3 and said.isascii() and said.isalpha()
    return currency_of(said) or (said.upper() if is_code else said)


def parted(cell: Any) -> tuple[Any, str | None]:
    """Return the figure of a cell and the currency that stands beside it, or None.

    >>> parted("$1,200.50"), parted("1 200 €"), parted("12,5"), parted(50)
    (('1,200.50', '$'), ('1 200', 'EUR'), ('12,5', None), (50, None))
    """
    return parted_amount(cell) if isinstance(cell, str) else (cell, None)


def said_of(cell: Any, heading: str | None) -> str | None:
    """Return the currency that an amount says, by what stands beside it or else in its heading;
    None where neither does.

    Raises :class:`~smartgoals.InvalidValue` where the two differ.

    >>> said_of("50 €", None), said_of("50", "EUR"), said_of("$50", "USD"), said_of("50", None)
    ('EUR', 'EUR', 'USD', None)
    """
    beside = parted(cell)[1]
    if beside is None or heading is None:
        return beside or heading
    both = together(beside, heading)
    if both is None:
        raise InvalidValue(value=cell, expected=f"an amount in {heading}, the currency of its heading")
    return both


def agreed(said: str, named: str | None, cell: Any) -> str:
    """Return the currency of an amount, from what it says itself and what the rest of its row does.

    Raises :class:`~smartgoals.InvalidValue` where the two differ, and where a shared sign needs the row.
    """
    if named is None and is_shared(said):
        raise InvalidValue(
            value=cell, expected="an amount in a currency that is named", hint="several have this sign"
        )
    both = said if named is None else together(said, named_currency(named))
    if both is None:
        hint = "" if parted(cell)[1] is not None else f"its heading says {said}"
        expected = f"an amount in {named_currency(named or '')}, the currency of the row"
        raise InvalidValue(value=cell, expected=expected, hint=hint)
    return both
