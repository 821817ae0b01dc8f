"""The cells of a sheet: blank, not available, figures as people write them, and lists with their escapes. Pure text.

Knows numbers and errors, and no audit.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal, InvalidOperation
from typing import Any, Final

from smartgoals._errors import InvalidValue
from smartgoals._numbers import Number, number

NOT_AVAILABLE: Final = "n/a"
_ABSENT: Final = frozenset({"n/a", "n.a.", "na", "n.d.", "nd", "-", "–", "not available", "non disponible"})
_GROUPS: Final = re.compile(r"[+-]?\d{1,3}(,\d{3})+(\.\d*)?")
_EXPECTED: Final = "a number such as 1776 or 12.5, or n/a"


def filled(cell: object) -> bool:
    """Tell whether somebody wrote something."""
    return cell is not None and str(cell).strip() != ""


def absent(cell: object) -> bool:
    """Tell whether a cell says that something was looked for and is not available."""
    return isinstance(cell, str) and cell.strip().casefold() in _ABSENT


def text_of(cell: object) -> str:
    """Return a cell as text; a backslash in front says that what follows is meant as it stands."""
    return str(cell).strip().removeprefix("\\")


def figure_of(cell: Any) -> Number | None:
    """Read a figure: 1776, "1,776", "1 776", "12,5"; None for `n/a`. Whole numbers stay exact, however long.

    >>> figure_of("1,776"), figure_of("12,5"), figure_of("n/a"), figure_of("12345678901234567890")
    (1776, 12.5, None, 12345678901234567890)
    """
    if not isinstance(cell, str):
        return number(cell)
    if absent(cell):
        return None
    digits = "".join(one for one in cell.strip() if not one.isspace() and one not in "'’")
    if _GROUPS.fullmatch(digits):
        digits = digits.replace(",", "")
    elif digits.count(",") == 1 and "." not in digits:
        digits = digits.replace(",", ".")
    try:
        value = Decimal(digits)
    except InvalidOperation:
        raise InvalidValue(value=cell, expected=_EXPECTED) from None
    return number(value)


def decimal_comma(cell: Any) -> Any:
    """Return a cell of a French sheet with its decimal commas as points."""
    return cell.replace(",", ".") if isinstance(cell, str) else cell


def items(cell: Any) -> list[str]:
    """Split a list at its semicolons, those after a backslash apart; the escapes stay in."""
    return [one.strip() for one in _split(str(cell), ";") if one.strip()]


def parts(item: str, separator: str) -> list[str]:
    """Split an item at a separator and take the escapes out."""
    return [re.sub(r"\\(.)", r"\1", one.strip(), flags=re.DOTALL) for one in _split(item, separator)]


def joined(said: Iterable[str]) -> str:
    """Put back together what an unescaped "=" parted in an item that has no parts."""
    return "=".join(said)


def join_items(rows: Iterable[Iterable[str]], separator: str) -> str:
    """Write a list of items, each a row of parts, so that :func:`items` and :func:`parts` read it back."""
    return "; ".join(separator.join(_escaped(part, separator) for part in row) for row in rows)


def _escaped(part: str, separator: str) -> str:
    for one in ("\\", ";", separator):
        part = part.replace(one, f"\\{one}")
    return part


def _split(text: str, separator: str) -> list[str]:
    found, start, position = [], 0, 0
    while position < len(text):
        if text[position] == "\\":
            position += 1
        elif text[position] == separator:
            found.append(text[start:position])
            start = position + 1
        position += 1
    return [*found, text[start:]]
