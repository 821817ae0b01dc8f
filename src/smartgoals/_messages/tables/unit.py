"""How amounts are told in their unit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from smartgoals._messages.rows import Row

ROWS: Final[tuple[Row, ...]] = (
    ("money", "{amount} {currency}", "{amount} {currency}"),
    ("each", "{amount} {period}", "{amount} {period}"),
    ("seconds", "{amount} s", "{amount} s"),
    ("minutes", "{amount} min", "{amount} min"),
    ("hours", "{amount} h", "{amount} h"),
    ("days", "{amount} day|{amount} days", "{amount} jour|{amount} jours"),
    ("more", "{amount} more", "{amount} de plus"),
    ("less", "{amount} less", "{amount} de moins"),
)
