"""Dated rows: the last and the first day of every row, and what is said of those that name none.

Knows roles, cells and days.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Any, NamedTuple

from smartgoals._location import as_text
from smartgoals.catalog._day_cells import Days, days_of, is_empty, ways_to_read
from smartgoals.catalog._day_text import DayDoubt
from smartgoals.catalog._grid import Grid
from smartgoals.catalog._mapped import Unmapped, UnmappedReason
from smartgoals.catalog._report import MOST_CELLS, Report, shown_cell
from smartgoals.catalog._roles import Roles
from smartgoals.catalog._yearless import with_years


class Dated(NamedTuple):
    """The last and the first day of every row as ordinals, and the rows whose day is only that of collection.

    `firsts` is None where every row is about a single day. `ends` holds, of the rows whose days
    were not over when they were collected, the day on which they end; the last day of such a row is
    that of collection, since it counts no later one.
    """

    lasts: Sequence[int | None]
    firsts: Sequence[int | None] | None = None
    as_of: frozenset[int] = frozenset()
    ends: Mapping[int, int] = MappingProxyType({})


def days_beside(grid: Grid, roles: Roles, day_first: bool | None) -> Mapping[str, Sequence[int | None]]:
    """Return what columns beside that of the days say of the day, as far as all their cells are
    days or empty.
    """
    beside = {column: _days(grid, column, roles.form, day_first) for column in roles.days_too}
    return {
        column: days.lasts
        for column, days in beside.items()
        if days.firsts is None and all(is_empty(grid.columns[column][row]) for row in days.doubts)
    }


def dated(
    grid: Grid,
    roles: Roles,
    collected: int | None,
    day_first: bool | None,
    *,
    beside: Mapping[str, Sequence[int | None]],
    report: Report,
) -> Dated:
    """Return the days of every row; rows that name none, or two with those of `beside`, are told,
    each with the reason.
    """
    if roles.day is None:
        return _undated(grid, collected, report)
    cells = grid.columns[roles.day]
    days = with_years(grid, roles, _days(grid, roles.day, roles.form, day_first))
    lasts, firsts, doubts = days.lasts, days.firsts, days.doubts
    for column, others in beside.items():
        lasts = _agreed(grid, (roles.day, column), (lasts, others), report)
    if roles.until is not None:
        ends = _days(grid, roles.until, "iso", day_first)
        _tell_ends(grid, roles, days, ends, report)
        lasts, firsts, doubts = _between(lasts, ends.lasts, doubts)
    blank: frozenset[int] = frozenset()
    if collected is not None and doubts:
        blank = frozenset(row for row in doubts if is_empty(cells[row]))
        lasts = [collected if row in blank else last for row, last in enumerate(lasts)]
        firsts = firsts and [collected if row in blank else first for row, first in enumerate(firsts)]
    if grid.covered is not None:
        # After the days of collection are in: a week that is told without its day is a week up to there.
        firsts = _covered(lasts, grid.covered)
    running: Mapping[int, int] = {}
    if collected is not None:
        lasts, running = _until_collected(grid, roles.day, (lasts, firsts), collected, report)
    _tell(grid, roles, {row: doubt for row, doubt in doubts.items() if row not in blank}, report)
    # An answer says of each figure what it covers; in a table, a row without a day may be the total
    # of the others.
    return Dated(lasts, firsts, frozenset() if grid.covered is not None else blank, running)


def _undated(grid: Grid, collected: int | None, report: Report) -> Dated:
    """Return the days of rows without a column of them: that of collection, if anybody says it."""
    if collected is None:
        report.add(Unmapped(column=grid.platform.days[0], reason=UnmappedReason.NO_DAY, count=grid.count))
    always = [collected] * grid.count
    firsts = None if grid.covered is None else _covered(always, grid.covered)
    # The day on which a table was saved is no day that its figures are of; a level stands there all the same.
    return Dated(always, firsts, frozenset(range(grid.count)) if grid.layout.is_table else frozenset())


def _until_collected(
    grid: Grid,
    column: str,
    days: tuple[Sequence[int | None], Sequence[int | None] | None],
    collected: int,
    report: Report,
) -> tuple[Sequence[int | None], Mapping[int, int]]:
    """Return the last days of rows as far as they were over at collection, and when the others end.

    Rows that begin after it are told, and have no day.
    """
    lasts, firsts = days
    ends = {row: last for row, last in enumerate(lasts) if last is not None and last > collected}
    begins = lasts if firsts is None else firsts
    later = [row for row in ends if (begins[row] or 0) > collected]
    report.rows(
        grid,
        column,
        UnmappedReason.AFTER_SAVING,
        later,
        cell=shown_cell(grid.columns[column][later[0]]) if later else None,
    )
    until = dict.fromkeys(ends, collected) | dict.fromkeys(later)
    cut = [until.get(row, last) for row, last in enumerate(lasts)] if ends else lasts
    return cut, {row: last for row, last in ends.items() if row not in later}


def _days(grid: Grid, column: str, form: str, day_first: bool | None) -> Days:
    known = grid.coded_unless_varied(column)
    return days_of(
        grid.columns[column], form, grid.kinds[column], known, day_first=day_first, latest=grid.layout.latest
    )


def _agreed(
    grid: Grid,
    columns: tuple[str, str],
    days: tuple[Sequence[int | None], Sequence[int | None]],
    report: Report,
) -> Sequence[int | None]:
    """Return the days of a column without those that another one contradicts, which are told."""
    pairs = list(zip(*days, strict=True))
    torn = [
        row
        for row, (day, other) in enumerate(pairs)
        if day is not None and other is not None and day != other
    ]
    if not torn:
        return days[0]
    cells = " / ".join(as_text(grid.columns[column][torn[0]]) for column in columns)
    ways = tuple(date.fromordinal(day).isoformat() for day in pairs[torn[0]] if day is not None)
    report.rows(
        grid, columns[0], UnmappedReason.TWO_DAYS, torn, cell=cells, readings=ways, suggestion=columns[1]
    )
    gone = frozenset(torn)
    return [None if row in gone else day for row, day in enumerate(days[0])]


def _between(
    firsts: Sequence[int | None], lasts: Sequence[int | None], doubts: Mapping[int, DayDoubt]
) -> tuple[Sequence[int | None], Sequence[int | None] | None, Mapping[int, DayDoubt]]:
    """Return the last and first days of rows that name both; one without the other, or before it,
    says nothing.

    Of the doubts, those about the first days are left; those about the last ones are told by `_tell_ends`.
    """
    wrong = {
        row
        for row, (first, last) in enumerate(zip(firsts, lasts, strict=True))
        if first is None or last is None or first > last
    }
    if wrong:
        lasts = [None if row in wrong else last for row, last in enumerate(lasts)]
        firsts = [None if row in wrong else first for row, first in enumerate(firsts)]
    return lasts, None if firsts == lasts else firsts, doubts


def _tell_ends(grid: Grid, roles: Roles, begins: Days, ends: Days, report: Report) -> None:
    """Tell which rows have no last day, and which have one before their first."""
    column = roles.until or ""
    late = {row: doubt for row, doubt in ends.doubts.items() if row not in begins.doubts}
    _tell_doubts(grid, column, "iso", late, report)
    pairs = enumerate(zip(begins.lasts, ends.lasts, strict=True))
    torn = [row for row, (first, last) in pairs if first is not None and last is not None and first > last]
    if torn:
        cells = (grid.columns[name][torn[0]] for name in (roles.day or "", column))
        said = " – ".join(shown_cell(cell) or "" for cell in cells)
        report.rows(grid, column, UnmappedReason.ENDS_BEFORE_START, torn, cell=said)


def _covered(lasts: Sequence[int | None], widths: Sequence[int | None]) -> Sequence[int | None] | None:
    """Return the first days of rows whose answer says how many they cover; None where none covers
    more than one.
    """
    if not any((width or 0) > 1 for width in widths):
        return None
    return [
        None if last is None else max(1, last - max(width or 1, 1) + 1)
        for last, width in zip(lasts, widths, strict=True)
    ]


def _tell(grid: Grid, roles: Roles, doubts: Mapping[int, DayDoubt], report: Report) -> None:
    """Tell which rows have no day, and why."""
    _tell_doubts(grid, roles.day or "", roles.form, doubts, report)


def _tell_doubts(grid: Grid, column: str, form: str, doubts: Mapping[int, DayDoubt], report: Report) -> None:
    """Tell which cells are in doubt, each by itself unless all of them have one cause and remedy."""
    cells = grid.columns[column]
    for doubt in dict.fromkeys(doubts.values()):
        rows = [row for row, other in doubts.items() if other is doubt]
        why, is_torn = UnmappedReason(doubt.value), doubt is DayDoubt.TWO_DAYS

        def ways(cell: Any, is_torn: bool = is_torn) -> tuple[str, ...]:
            return ways_to_read(cell, form) if is_torn else ()

        if _is_of_column(doubt, [cells[row] for row in rows], grid.count, form):
            first = cells[rows[0]]
            said = shown_cell(first)
            report.rows(grid, column, why, rows, cell=said, readings=ways(first))
        else:
            report.cells(grid, column, why, rows, ways)


def _is_of_column(doubt: DayDoubt, cells: Sequence[Any], count: int, form: str) -> bool:
    """Tell whether it is the column that gives no days, and no cell of it by itself."""
    if doubt is DayDoubt.TWO_DAYS:
        # Of weeks and ends, each cell has its own.
        return form not in {"week", "end"} and all(isinstance(cell, str) for cell in cells)
    if doubt is DayDoubt.NO_DAY:
        # A column that is written in an unknown way, where so many cells are no slips.
        return len(cells) == count and len(set(map(shown_cell, cells))) > MOST_CELLS
    return True
