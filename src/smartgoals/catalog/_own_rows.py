"""Own rows: which rows of a block are about something, and what is said of those that are not.

Knows sheets and blocks. Comments, rows that say a table was cut, rows with more cells than headings and
rows that sum others up are told; blank ones and headings that are said again are nothing.
Figures that a row of totals leaves empty, or writes as zero because they do not add up, are unsaid.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final, NamedTuple

from smartgoals._location import as_text
from smartgoals._model._total_words import is_total
from smartgoals._model.absent_words import ABSENT_FIGURES, NO_IN_ENGLISH, NO_IN_FRENCH
from smartgoals._model.metric import Metric, Nature
from smartgoals.catalog._blocks import (
    Below,
    Block,
    Row,
    begins_another,
    begins_note,
    below,
    is_blank,
    is_note,
    is_thin,
)
from smartgoals.catalog._day_cells import is_empty, said_by
from smartgoals.catalog._day_text import DayDoubt, Ways
from smartgoals.catalog._labels import says_a_mean
from smartgoals.catalog._mapped import Unmapped, UnmappedReason
from smartgoals.catalog._sheet import Sheet, bare_heading

_LONGEST: Final = 60
# What cells say for nothing, or no, where a table has no empty ones.
_NOTHING: Final = ABSENT_FIGURES | {*NO_IN_ENGLISH, *NO_IN_FRENCH, "{}", "[]"}
_OF_ZERO: Final = frozenset("0.,")
_A_SENTENCE: Final = 4
# What the cells are called that no heading stands above.
_BEYOND: Final = "(cells without a heading)"


class OwnRows(NamedTuple):
    """Where the rows of a table stand, those that sum them up in the sheet's own words, and what
    was left out.
    """

    places: list[int]
    totals: frozenset[int]
    unmapped: list[Unmapped]


def own_rows(rows: Sequence[Row], block: Block, sheet: Sheet) -> OwnRows:
    """Return the rows of a table; each of the others that says something is told."""
    headings = rows[block.heading]
    width = len(headings)
    places = [at for at in block.rows if not (is_blank(rows[at]) or _are_headings(rows[at], headings))]
    unmapped = (
        [] if places else [_told(as_text(next(iter(headings))), UnmappedReason.NO_ROWS, [block.heading])]
    )
    totals: set[int] = set()
    for column, why, gone in _left_out(rows, places, sheet, headings):
        apart = sorted({*gone}.intersection(places)) if gone else []
        if not apart:
            continue
        named = column or as_text(next(cell for cell in rows[apart[0]] if not is_empty(cell)))[:_LONGEST]
        cell = as_text(rows[apart[0]][width]) if why is UnmappedReason.TOO_LONG else None
        unmapped.append(_told(named, why, apart, cell))
        places = sorted({*places}.difference(apart))
        if why is UnmappedReason.TOTAL_ROW:
            totals |= {at for at in apart if not _says_a_mean(rows[at], width)}
    return OwnRows(places, frozenset(totals), unmapped)


def _left_out(
    rows: Sequence[Row], places: Sequence[int], sheet: Sheet, headings: Row
) -> Iterator[tuple[str, UnmappedReason, list[int]]]:
    """Yield rows that are none of a table, why, and what their column is called where it is not
    their first cell.
    """
    # Nearly every row begins with a letter or digit, and is no note.
    known = below(headings, sheet)
    odd = [at for at in places if not (type(rows[at][0]) is str and rows[at][0][:1].isalnum())]
    yield "", UnmappedReason.NOTE, [at for at in odd if is_note(rows[at]) or _is_parted_note(rows[at], known)]
    for column in sheet.left_out_when:
        ats = [at for at, heading in enumerate(headings) if _is_called(heading, column)]
        yield (
            column,
            UnmappedReason.OF_OTHERS,
            [row for row in places for at in ats if _says_so(rows[row], at)],
        )
    for words, why in ((sheet.cut_by, UnmappedReason.CUT), (sheet.totals, UnmappedReason.TOTAL_ROW)):
        begins = tuple(map(bare_heading, words))
        yield "", why, [at for at in places if begins and _begins(rows[at], begins)]
    # What the sheet knows the meaning of is no mere remark.
    yield "", UnmappedReason.NOTE, _remarks(rows, places, known)
    width = len(headings)
    longer = [at for at in places if len(rows[at]) > width and not all(map(is_empty, rows[at][width:]))]
    # "Grand total" stands behind the last heading, where only its row has a cell.
    totals = [at for at in longer if any(map(is_total, rows[at][width:]))]
    yield _BEYOND, UnmappedReason.TOTAL_ROW, totals
    yield _BEYOND, UnmappedReason.TOO_LONG, [at for at in longer if at not in totals]


def _remarks(rows: Sequence[Row], places: Sequence[int], known: Below) -> list[int]:
    """Return the lines below a table that say something of it, as that its last days are estimates.

    They stand where its days do, alone in their rows, are several words and name no day.
    """
    found: list[int] = []
    for at in reversed(places):
        cell = rows[at][0]
        if known.days[:1] != (0,) or not isinstance(cell, str) or not is_thin(rows[at]):
            break
        if len(cell.split()) < _A_SENTENCE or said_by(cell, Ways(known.form)) is not DayDoubt.NO_DAY:
            break
        found.append(at)
    return found[::-1]


def _is_parted_note(row: Row, known: Below) -> bool:
    """Tell whether a row is a comment that commas part into cells, with words where figures stand."""
    return begins_note(row[0]) and begins_another(row, known)


def _told(column: str, why: UnmappedReason, rows: Sequence[int], cell: str | None = None) -> Unmapped:
    return Unmapped(column=column, reason=why, rows=tuple(rows), count=len(rows), cell=cell)


def _says_a_mean(row: Row, width: int) -> bool:
    """Tell whether a row that sums others up is their mean, which is no sum to hold against them."""
    return any(says_a_mean(cell) for cell in (row[0], *row[width:]) if isinstance(cell, str))


def _is_called(heading: object, column: str) -> bool:
    return isinstance(heading, str) and bare_heading(heading) == bare_heading(column)


def _says_so(row: Row, at: int) -> bool:
    """Tell whether a cell says that a row is of others: it is filled, and not with a word for
    nothing or no.
    """
    cell = row[at] if at < len(row) else None
    said = "" if is_empty(cell) else as_text(cell).strip().casefold()
    return said not in _NOTHING and not _OF_ZERO.issuperset(said)


def _begins(row: Row, words: tuple[str, ...]) -> bool:
    return isinstance(row[0], str) and bare_heading(row[0]).startswith(words)


def _are_headings(row: Row, headings: Row) -> bool:
    """Tell whether a row says the headings again, as between two files in one."""
    return isinstance(row[0], str) and row[0] == headings[0] and are_equal(row, headings)


def are_equal(cells: Sequence[Any], others: Sequence[Any]) -> bool:
    """Tell whether two rows or columns hold the same; cells of the caller's may compare in any way."""
    try:
        return list(cells) == list(others)
    except Exception:  # whatever they raise
        return False


VIEWS: Final = frozenset({"video_views", "engaged_views", "content_views"})
"""Metrics that take somebody who looked."""
_ADDED: Final = frozenset({Nature.FLOW, Nature.STOCK})
_WRITTEN_ZERO: Final = frozenset("0:., %")


def is_unsaid(total: Row, at: int, parts: Sequence[Row], metric: Metric, *, seen: bool) -> bool:
    """Tell whether a total says nothing of a metric, where parts of it do or somebody looked (`seen`)."""
    if at >= len(total) or is_empty(total[at]):
        return any(at < len(part) and not is_empty(part[at]) for part in parts)
    if metric.nature in _ADDED or not _is_zero(total[at]):
        return False
    return (seen and metric.nature is Nature.UNIQUE) or any(says_something(part, at) for part in parts)


def says_something(row: Row, at: int) -> bool:
    """Tell whether a cell is neither empty nor zero."""
    return at < len(row) and not is_empty(row[at]) and not _is_zero(row[at])


def _is_zero(cell: object) -> bool:
    said = as_text(cell)
    return "0" in said and set(said) <= _WRITTEN_ZERO
