"""A table in Markdown."""

from __future__ import annotations

from collections.abc import Sequence


def grid(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a table; columns whose head begins with > stand to the right."""
    ruled = "".join("--:|" if name.startswith(">") else "---|" for name in heads)
    lines = [line([name.lstrip(">") for name in heads]), f"|{ruled}", *map(line, rows)]
    return "\n".join(lines) + "\n"


def line(cells: Sequence[str]) -> str:
    """Return a row of a table; an empty cell is one blank."""
    return "|" + "|".join(f" {cell} " if cell else " " for cell in cells) + "|"
