"""Rounded ids: names of items that a spreadsheet took for numbers, of which it keeps fifteen digits.

Knows cells only. Two items may have one such id.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final

_WRITTEN: Final = re.compile(r"\d(?:[.,]\d+)?[Ee]\+?\d{1,3}")
# Above it, a number that a spreadsheet keeps is not every whole number.
_EXACT: Final = 2**53
_KEPT: Final = 15
_FEWEST_ZEROS: Final = 2
# Python refuses to write numbers of more digits than a few thousand.
_LARGEST: Final = 10**300


def rounded_ids(cells: Sequence[Any]) -> list[int]:
    """Return where ids stand that were rounded.

    Long whole numbers are, where nothing but zeros follows fifteen digits in all of them.

    >>> rounded_ids(["1.97E+18", "12", 1.5e17]), rounded_ids([1970000000000000000])
    ([0, 2], [0])
    >>> rounded_ids([17841400000000000, 17841400000000123])
    []
    """
    written = {row: _said(cell) for row, cell in enumerate(cells)}
    long = [row for row, said in written.items() if len(said) > _KEPT and said.isdecimal()]
    zeros = long if all(_ends_in_zeros(written[row]) for row in long) else ()
    return sorted({*zeros, *(row for row, cell in enumerate(cells) if _is_rounded(cell))})


def _said(cell: object) -> str:
    """Return the digits that a cell may be; of a number that no id has, none."""
    if isinstance(cell, int):
        return str(cell) if cell < _LARGEST else ""
    return cell.strip() if isinstance(cell, str) else ""


def _ends_in_zeros(digits: str) -> bool:
    return not digits[min(_KEPT, len(digits) - _FEWEST_ZEROS) :].strip("0")


def _is_rounded(cell: object) -> bool:
    if isinstance(cell, str):
        return "+" in cell[-4:] and _WRITTEN.fullmatch(cell.strip()) is not None
    return isinstance(cell, float) and cell >= _EXACT
