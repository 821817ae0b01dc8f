"""Ratios: quantities of a share that are told of a whole, in percent.

Knows quantities, wholes and what metrics are measured in.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from smartgoals._statement.metric_kinds import in_unit, kind_of_metric, share_of
from smartgoals._statement.numbers import number_at
from smartgoals._statement.passed import is_number
from smartgoals._statement.wholes import is_whole_of_rate

if TYPE_CHECKING:
    from smartgoals._statement.quantities import SaidQuantity
    from smartgoals._statement.sentence import Sentence

__all__ = ["in_percent", "told_of_whole"]

_CLOSE: Final = 4
"""So many words may stand between a count and its whole."""
_HUNDRED: Final = 100
_POINTS: Final = frozenset({"pp", "points"})
_SHARES: Final = frozenset({"share"})
_PLACES: Final = 6


def in_percent(sentence: Sentence, quantity: SaidQuantity, name: str | None) -> SaidQuantity:
    """Return a quantity of a metric that is a share in percent: returns of 3.5 per 1,000 are 0.35 %."""
    figure, base = quantity.figure, quantity.base
    if name is None or figure.unit is not None or kind_of_metric(name) != _SHARES:
        return quantity
    whole = _whole_of(sentence, quantity)
    if whole is None:
        return quantity
    figure = figure._replace(value=_of_hundred(figure.value, whole), unit="%")
    base = None if base is None else base._replace(value=_of_hundred(base.value, whole), unit="%")
    return quantity._replace(figure=figure, base=base)


def told_of_whole(sentence: Sentence, quantity: SaidQuantity | None, name: str) -> str:
    """Return what a count is called that is told of a whole: returns of 3.5 per 1,000 orders are a rate, and so is
    what leads to a share, "raise conversion by 20 % to 3 %", or moves by points, "by 0.5 points".
    """
    end = None if quantity is None else quantity.target or quantity.figure
    is_share = end is not None and end.unit == "%" and quantity is not None and quantity.target is not None
    if is_share or (end is not None and end.unit in _POINTS):
        return in_unit(name, "share", is_level=True) or name
    share = None if quantity is None or quantity.figure.unit is not None else share_of(name)
    is_of_whole = share is not None and quantity is not None and _whole_of(sentence, quantity) is not None
    return share if share is not None and is_of_whole else name


def _whole_of(sentence: Sentence, quantity: SaidQuantity) -> Decimal | None:
    """Return the whole that a level, or where it starts, is told of; None where neither is."""
    levels = (one for one in (quantity.figure, quantity.base) if one is not None)
    wholes = (_whole_behind(sentence, one.until) for one in levels)
    return next((one for one in wholes if one is not None), None)


def _of_hundred(value: Decimal, whole: Decimal) -> Decimal:
    return round(value * _HUNDRED / whole, _PLACES).normalize() + 0


def _whole_behind(sentence: Sentence, until: int) -> Decimal | None:
    """Return the whole that a number is told of, where one follows it."""
    for at in range(until, min(until + _CLOSE, sentence.size - 1)):
        said = number_at(sentence, at + 1) if is_number(sentence, at + 1) else None
        if said is not None and is_whole_of_rate(sentence, at + 1, said.value):
            return said.value
    return None
