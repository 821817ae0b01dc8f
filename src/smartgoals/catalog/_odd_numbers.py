"""Odd numbers: cells that were read, and of which something must be known. Knows texts of numbers only."""

from __future__ import annotations

from array import array
from collections.abc import Sequence, Set
from typing import Any

from smartgoals.catalog._number_text import is_short


def fractions_in(numbers: Sequence[Any]) -> list[int]:
    """Return where numbers stand that are no whole ones."""
    if isinstance(numbers, array):
        return []
    return [row for row, value in enumerate(numbers) if isinstance(value, float) and not value.is_integer()]


def rounded_in(column: Sequence[Any], kinds: Set[type]) -> list[int]:
    """Return where the cells of a column stand that are abbreviated numbers, as 1.2K is."""
    if str not in kinds:
        return []
    short = {cell for cell in column if isinstance(cell, str) and cell[-1:].isalpha() and is_short(cell)}
    return (
        [row for row, cell in enumerate(column) if isinstance(cell, str) and cell in short] if short else []
    )
