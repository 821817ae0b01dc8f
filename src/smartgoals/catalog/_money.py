"""Money: the currency that a cell, a heading or a column beside it names, so that two currencies
are never added.

Knows texts only.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set
from typing import Any, Final

from smartgoals._model.currency_signs import currency_of, parted_amount, together

_HEADING: Final = re.compile(r"[(\[]\s*([^()\[\]]{1,30})[)\]]")
_WORDS: Final = frozenset({"devise", "monnaie", "währung", "waehrung", "moneda", "valuta", "moeda"})


def names_currency(column: str) -> bool:
    """Tell whether a column is one of currencies: `account_currency`, `currencyCode`, Devise, Währung."""
    word = column.rpartition(".")[2].casefold()
    return "currency" in word or word in _WORDS


def currency(word: object) -> str | None:
    """Return a currency by its code, whatever way it is written; None where a cell names none."""
    said = word.strip() if isinstance(word, str) else ""
    return currency_of(said) or said.upper() or None


def currency_of_heading(column: str) -> str | None:
    """Return the currency in a heading such as "Amount spent (EUR)", or None."""
    named = (currency_of(aside.strip()) for aside in _HEADING.findall(column))
    return next(filter(None, named), None)


def currencies_of(
    cells: Iterable[Any], beside: Sequence[Any] | None, of_heading: str | None
) -> tuple[Sequence[str | None], Set[int]]:
    """Return the currency of each amount, and the rows where cell, column beside and heading name
    different ones.
    """
    named = [parted_amount(cell)[1] if isinstance(cell, str) else None for cell in cells]
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
    """Return the one currency that all of some name, or None: a sign that several share names none
    against a code.

    >>> agreed(["$", "CAD"]), agreed(["USD", "EUR"])
    ('CAD', None)
    """
    said, *more = currencies
    for other in more:
        both = together(said, other)
        if both is None:
            return None
        said = both
    return said
