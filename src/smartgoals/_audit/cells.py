"""The cells of a sheet: blank, not available, and lists with their escapes. Pure text.

Figures are in `figures`, days in `days`, words in `words`; nothing here knows an audit.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, Final

from smartgoals._location import as_text
from smartgoals._model._frames import is_missing
from smartgoals._model.absent_words import ABSENT, ABSENT_FIGURES

NOT_AVAILABLE: Final = "n/a"


def filled(cell: object) -> bool:
    """Tell whether somebody wrote something; what stands for a missing value in a frame is nothing."""
    if isinstance(cell, str):
        return cell != "" and not cell.isspace()
    return not is_missing(cell) and as_text(cell).strip() != ""


def absent(cell: object) -> bool:
    """Tell whether a cell says that something was looked for and is not available."""
    return isinstance(cell, str) and cell.strip().casefold() in ABSENT


def absent_figure(cell: object) -> bool:
    """Tell whether a cell for a figure or a day says that there is none."""
    return isinstance(cell, str) and cell.strip().casefold() in ABSENT_FIGURES


def text_of(cell: object) -> str:
    """Return a cell as text; a backslash in front says that what follows is meant as it stands."""
    return as_text(cell).strip().removeprefix("\\")


def items(cell: Any) -> list[str]:
    """Split a list at its semicolons, those after a backslash apart; the escapes stay in."""
    return [one.strip() for one in _split(as_text(cell), ";") if one.strip()]


def parts(item: str, separator: str) -> list[str]:
    """Split an item at a separator and take the escapes out."""
    return [re.sub(r"\\(.)", r"\1", one.strip(), flags=re.DOTALL) for one in _split(item, separator)]


def joined(said: Iterable[str]) -> str:
    """Put back together what an unescaped "=" parted in an item that has no parts."""
    return "=".join(said)


def join_items(rows: Iterable[Iterable[str]], separator: str) -> str:
    """Write a list of items, each a row of parts, so that :func:`items` and :func:`parts` read it back."""
    return as_it_stands("; ".join(separator.join(_escaped(part, separator) for part in row) for row in rows))


def as_it_stands(text: str) -> str:
    """Write a text so that it is not taken for the word that something is not available."""
    return f"\\{text}" if absent(text) else text


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
