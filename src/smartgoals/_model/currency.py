"""Currency: in which money a figure is told, as far as somebody says. Knows metrics and histories.

An amount without a currency is not known to be in that of another, so amounts are of one money
where all name the same, or none names any.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from smartgoals._model.currency_signs import SHARED, currency_of
from smartgoals._model.facts import unit_of
from smartgoals._model.metric import Unit

if TYPE_CHECKING:
    from smartgoals._model.history import History
    from smartgoals._model.metric import Metric

# As histories of exports end what they are of ("ga4 purchaseRevenue in EUR"), and people in French.
_TOLD: Final = r"\b(?:in|en) (?P<word>\S{1,12})\s*"
_CODE: Final = r"[A-Z]{3}"


def is_money(metric: Metric | str | None) -> bool:
    """Tell whether a metric, or a standard id, is told in money."""
    return unit_of(metric) is Unit.MONEY


def currency_of_history(history: History) -> str | None:
    """Return the currency, or the sign of several, in which a history says that it is told, or None."""
    found = re.search(_TOLD + r"\Z", history.definition or "")
    if found is None:
        return None
    word = found["word"]
    return currency_of(word) or (word if re.fullmatch(_CODE, word) else None)


def currency_told(unit: str | None, history: History | None, pace_unit: str | None) -> str | None:
    """Return the money in which figures of a metric of a unit are told: that of its readings, else
    of its pace.

    None where they are no money, or nobody says which. Every room that tells figures asks here.

    >>> currency_told("money", None, "€"), currency_told("money", None, "orders"), currency_told("count", None, "EUR")
    ('EUR', None, None)
    """
    if unit != Unit.MONEY:
        return None
    read = None if history is None else currency_of_history(history)
    return read or (None if pace_unit is None else currency_of(pace_unit))


def may_be_one(currency: str, other: str) -> bool:
    """Tell whether two currencies, or signs of several, may stand for one.

    >>> may_be_one("EUR", "USD"), may_be_one("$", "CAD"), may_be_one("$", "EUR")
    (False, True, False)
    """
    return not SHARED.get(currency, {currency}).isdisjoint(SHARED.get(other, {other}))


def of_one_money(currencies: Iterable[str | None]) -> bool:
    """Tell whether amounts may be added: all name one currency, or none names any.

    >>> of_one_money(["EUR", "EUR"]), of_one_money([None, None]), of_one_money(["EUR", None])
    (True, True, False)
    """
    return len(set(currencies)) < 2
