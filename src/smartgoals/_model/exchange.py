"""Exchange: a meter that was taken out and another one put in its place. Knows days and numbers,
and no history.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TypeAlias, final

from attrs import field, frozen

from smartgoals._checked import brief, checked, each, instance, refuse
from smartgoals._days import day
from smartgoals._documents import document
from smartgoals._errors import raise_all
from smartgoals._numbers import Number, NumberLike, not_negative, optional_not_negative, plain

__all__ = ["Exchange", "ExchangeLike", "exchanges"]


@final
@document
@checked
@brief
@frozen
class Exchange:
    """A counter exchanged for another: readings from the day `on` are those of the new one.

    The new one started at `starts_at`, in the unit of the metric. `stood_at` is what the old one
    showed when it was taken out; without it the old one counts up to its last reading. Raises
    :class:`~smartgoals.InvalidValue` for a value below zero, which no counter shows.

    >>> from datetime import date
    >>> print(Exchange(date(2026, 3, 2), starts_at=100, stood_at=9480))
    9480 exchanged for 100 on 2026-03-02
    """

    on: date = field(converter=day)
    starts_at: Number = field(default=0, converter=not_negative)
    stood_at: Number | None = field(default=None, converter=optional_not_negative, kw_only=True)

    def __str__(self) -> str:
        old = "" if self.stood_at is None else f"{plain(self.stood_at)} "
        return f"{old}exchanged for {plain(self.starts_at)} on {self.on.isoformat()}"


ExchangeLike: TypeAlias = "Exchange | tuple[date, NumberLike]"


def _exchange(value: ExchangeLike) -> Exchange:
    if isinstance(value, (tuple, list)) and len(value) == 2:
        return Exchange(*value)
    return instance(value, Exchange, "an Exchange, or a pair (day, what the new one starts at)")


def exchanges(value: Iterable[ExchangeLike]) -> tuple[Exchange, ...]:
    """Return exchanges in order of day; refuse two on one day, of which nobody knows which came first."""
    given = each(value, "exchanges", _exchange)
    days: set[date] = set()
    faults = []
    for position, exchange in enumerate(given):
        if exchange.on in days:
            faults.append(refuse(f"[{position}].on", exchange.on.isoformat(), "one exchange a day"))
        days.add(exchange.on)
    raise_all(faults)
    return tuple(sorted(given, key=lambda exchange: exchange.on))
