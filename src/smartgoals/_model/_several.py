"""Several histories of one metric and channel, of unlike definitions: which of them is read. Knows histories.

The one that was read last; of those read on one day the one with more readings, and else an order that
rests on what they say, and never on where they stand.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from smartgoals._model.history import History


def read_last_first(histories: Iterable[History]) -> list[History]:
    """Return histories in the order in which they answer for their metric on their channel."""
    found = list(histories)
    return found if len(found) < 2 else sorted(found, key=_order)


def _order(history: History) -> tuple[object, ...]:
    last = history.last.day if len(history) else date.min
    definition = history.definition
    readings = tuple(history.ordinals), tuple(history.values)
    return -last.toordinal(), -len(history), definition is not None, definition or "", *readings
