"""Odd cells: what a caller's own types do when they are asked, and what stands for them where they cannot be.

Knows no column. A cell may refuse to be compared, looked up or printed, and may have no truth value;
every reader below asks for these, so that odd cells are found once, by their types.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from fractions import Fraction
from itertools import chain
from types import NoneType
from typing import Any, Final, final

from attrs import frozen

from smartgoals.catalog._day_cells import is_empty

_PLAIN: Final = frozenset({str, int, float, bool, NoneType, date, datetime, time, timedelta, Fraction, bytes})


@final
@frozen(eq=False, repr=False)
class OddCell:
    """What stands for a cell that answers nothing: it is no number and no day, and says its type."""

    type_name: str

    def __repr__(self) -> str:
        return f"<{self.type_name}>"


def with_plain_cells(rows: Sequence[Sequence[Any]]) -> Sequence[Sequence[Any]]:
    """Return rows whose cells can be compared, looked up and printed; what is missing in a frame is None.

    >>> from decimal import Decimal
    >>> print(*with_plain_cells([["a", Decimal("sNaN")]])[0])
    a <Decimal>
    """
    if set(map(type, chain.from_iterable(rows))) <= _PLAIN:
        return rows
    return [row if set(map(type, row)) <= _PLAIN else list(map(_plain, row)) for row in rows]


def _plain(cell: Any) -> Any:
    if type(cell) in _PLAIN:
        return cell
    if is_empty(cell):
        return None
    return cell if _answers(cell) else OddCell(type(cell).__name__)


def _answers(cell: Any) -> bool:
    """Tell whether a cell can be compared, looked up and printed."""
    try:
        if not isinstance(cell, (list, dict, set)):
            hash(cell)
        return all((cell == cell, str(cell) is not None, repr(cell), f"{cell.__class__}"))  # noqa: PLR0124 -- what is not itself can be told from nothing
    except Exception:  # a cell of the caller's may do anything
        return False
