"""Twins: two rows about the same thing, and whether they are one row told twice.

Knows columns. Rows are twins when nothing tells them apart; rows that differ in a column nobody
knows may be parts of a day, a later state of it, or a total beside its parts, and no library can
tell which.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any, final

from attrs import frozen

from smartgoals.catalog._day_cells import is_empty


@final
@frozen(kw_only=True)
class Twins:
    """The columns in which two rows for one day may differ: figures, which may be silent in one of
    them, and unknown ones.

    `numbers` are those of the figures that are read: one written in two ways is the same.
    """

    figures: Mapping[str, Sequence[Any]]
    unknown: Mapping[str, Sequence[Any]]
    numbers: Mapping[str, Sequence[Any]] = MappingProxyType({})

    def parted_by(self, row: int, other: int) -> str | None:
        """Return the first unknown column in which two rows differ, or None."""
        return next(
            (name for name, cells in self.unknown.items() if not _alike(cells[row], cells[other])), None
        )

    def contradict(self, row: int, other: int) -> bool:
        """Tell whether two rows give different figures for something."""
        return any(
            not _alike(cells[row], cells[other])
            and not (is_empty(cells[row]) or is_empty(cells[other]) or self._are_one(name, row, other))
            for name, cells in self.figures.items()
        )

    def _are_one(self, name: str, row: int, other: int) -> bool:
        """Tell whether two cells, written in two ways, are the same number."""
        numbers = self.numbers.get(name)
        return (
            numbers is not None and isinstance(numbers[row], (int, float)) and numbers[row] == numbers[other]
        )


def _alike(cell: object, other: object) -> bool:
    try:
        return cell is other or bool(cell == other) or (is_empty(cell) and is_empty(other))
    except Exception:  # a cell of the caller's may compare in any way
        return False
