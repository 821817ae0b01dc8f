"""Blocks: the tables in a file, each with its headings, the lines above them and the rows below.

Knows sheets. A file of a platform may begin with lines that are no table, and hold several tables.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from typing import Any, Final, NamedTuple, TypeAlias

from smartgoals.catalog._day_cells import is_empty, said_by
from smartgoals.catalog._day_text import Span, Ways
from smartgoals.catalog._recognition import Fit, bare_headings, fits, known_headings
from smartgoals.catalog._sheet import DayForm, Sheet, bare_heading

Row: TypeAlias = Sequence[Any]
# Headings stand near the top; further tables begin behind a line that is none of their rows.
_TOP: Final = 60
_COMMENT: Final = "#"
_TWO_DAYS: Final = re.compile(r"(?:#\s*)?(\S.{0,40}?)\s*(?:-|–|—|\bto\b|\bau\b)\s*(\S[^-–—]{0,40}|\d{4}-\d\d-\d\d)")


class Block(NamedTuple):
    """A table in a file: the row of its headings, the lines above it, the sheets that fit it, and its own rows.

    `fits` is empty for a table that no sheet fits. Rows that are blank or notes are still among its own.
    """

    heading: int
    above: Sequence[str]
    fits: Sequence[Fit]
    rows: range


def blocks_of(rows: Sequence[Row], sheets: tuple[Sheet, ...], own: Set[str] = frozenset()) -> list[Block]:
    """Return the tables of a file in their order; nothing where no sheet fits any of its rows.

    `own` are the ids of the caller's sheets, which come before others.
    """
    blocks: list[Block] = []
    # What stands anywhere above the first table may say whose it is.
    earlier: list[str] = []
    for place, above, is_parted in _candidates(rows, sheets):
        lines = [*earlier, *above] if not blocks else above
        fitting = fits(rows[place], lines, sheets, own)
        if not fitting and not (blocks and is_parted and _has_several(blocks[-1])):
            earlier += [*above, _said(rows[place])]
            continue
        if blocks and _says_again(rows, place, blocks[-1]):
            continue
        if blocks:
            before = blocks[-1]
            end = max(before.rows.start, place - len(above))
            blocks[-1] = before._replace(rows=range(before.rows.start, end))
        blocks.append(Block(place, lines, fitting, range(place + 1, len(rows))))
    return blocks


def _says_again(rows: Sequence[Row], place: int, block: Block) -> bool:
    """Tell whether a row says the headings of the table above it again: its rows go on, as those of two files in one."""
    same = bare_headings(rows[place]) == bare_headings(rows[block.heading])
    return same and bool(block.fits) and not _has_several(block)


def _candidates(rows: Sequence[Row], sheets: tuple[Sheet, ...]) -> Iterator[tuple[int, list[str], bool]]:
    """Yield the rows that may be headings, the lines above each, and whether a blank line or a note parts it from before.

    Near the top any row may be; further down only one behind lines that are no rows.
    """
    headings = known_headings(sheets)
    above: list[str] = []
    parted = False
    for place, row in enumerate(rows):
        if is_thin(row):
            said = _said(row)
            parted = parted or not said or said.startswith(_COMMENT)
            above.append(said)
        else:
            if place < _TOP or (above and (parted or _may_be_heading(row, headings))):
                yield place, above, parted
            above, parted = [], False


def is_thin(row: Row) -> bool:
    """Tell whether a row has less than two cells that say something: it is blank, a title or a note."""
    if len(row) > 1 and row[0] and row[1] and not (type(row[0]) is str and row[0][0] in "#\ufeff"):
        return False
    if row and _begins_note(row[0]):
        return True
    return sum(not is_empty(cell) for cell in row) < 2


def is_note(row: Row) -> bool:
    """Tell whether a row is blank or a comment, and so none of a table."""
    said = _said(row) if is_thin(row) else "x"
    return not said or said.startswith(_COMMENT)


def _begins_note(cell: object) -> bool:
    """Tell whether a cell begins a comment, and is no hashtag."""
    return isinstance(cell, str) and (cell.startswith("# ") or cell.strip() == _COMMENT)


def _said(row: Row) -> str:
    """Return what the cells of a thin row say; a comma in a note parts it into several."""
    said = (str(cell).strip().removeprefix("\ufeff") for cell in row if not is_empty(cell))
    return ", ".join(said)


def _may_be_heading(row: Row, headings: frozenset[str]) -> bool:
    return isinstance(row[0], str) and bare_heading(row[0]) in headings


def _has_several(block: Block) -> bool:
    """Tell whether a file of this kind has several tables, parted by blank lines."""
    return not block.fits or block.fits[0].sheet.titled or bool(block.fits[0].sheet.begins)


def window_of(above: Sequence[str], sheet: Sheet) -> tuple[int | None, int | None]:
    """Return the first and the last day of a table, as the lines above it name them; ordinals, or None."""
    first, last = _named_day(above, sheet.begins), _named_day(above, sheet.ends)
    if first is None and last is None:
        first, last = next(filter(None, map(_both_days, reversed(above))), (None, None))
    is_backwards = first is not None and last is not None and first > last
    return (None, None) if is_backwards else (first, last)


def _both_days(line: str) -> tuple[int, int] | None:
    """Return the days of a line that names two of them and nothing else, as "1 July 2026 - 31 July 2026" does."""
    if not (match := _TWO_DAYS.fullmatch(line)):
        return None
    first, last = _day(match[1]), _day(match[2])
    return None if first is None or last is None else (first, last)


def _named_day(above: Sequence[str], words: Sequence[str]) -> int | None:
    """Return the day in the last line that begins with one of some words."""
    begins = tuple(map(bare_heading, words))
    for line in reversed(above):
        bare = bare_heading(line)
        for word in begins:
            if bare.startswith(word):
                return _day(bare.removeprefix(word).strip(" :,;"))
    return None


def _day(said: str) -> int | None:
    day = said_by(said, Ways(DayForm.COMPACT))
    return day.last if isinstance(day, Span) and day.first == day.last else None
