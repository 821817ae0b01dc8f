"""Tables of platforms' web pages: rows of cells, as a CSV reader or a workbook gives them, turned
into histories.

Knows blocks, sheets and the reading of grids. The laws are those of `_rows`; what is more: a table is
read by a sheet that it has, and one that has none, or two, is refused with what was seen.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import chain
from typing import Any, Final, NamedTuple, Protocol, TypeAlias

from smartgoals._checked import Arguments, each, named, optional_text, optional_truth, sequence, text
from smartgoals._days import day, optional_day
from smartgoals._errors import InvalidValue, SmartGoalsError, WrongType, raise_all
from smartgoals._location import as_text
from smartgoals._messages.worded import Worded
from smartgoals._model.measurement import Window
from smartgoals._record import Record
from smartgoals.catalog._block_grid import block_grid, days_written
from smartgoals.catalog._blocks import Block, Row, blocks_of, is_aside
from smartgoals.catalog._day_cells import days_of, is_empty
from smartgoals.catalog._grid import Grid
from smartgoals.catalog._mapped import Heed, Notice, ReadRows, Unmapped, UnmappedReason
from smartgoals.catalog._meanings import MeaningTerms
from smartgoals.catalog._name_words import Exactness
from smartgoals.catalog._odd_cells import with_plain_cells
from smartgoals.catalog._read_tables import KeptHistories, ReadTable, Recognised
from smartgoals.catalog._recognition import Lack, bare_headings, nearest_sheet, places_of
from smartgoals.catalog._rows import GridTerms, accepted_of, read_grid
from smartgoals.catalog._sheet import DayForm, Sheet, SheetRows, bare_heading
from smartgoals.catalog._tables import Table

_MOST_SHOWN: Final = 8
_RUN: Final = 3
_FEW: Final = 20
_QUOTED: Final = (
    "each row is a single cell: read the file with delimiter=',', or each cell once more where the lines are"
    " quoted"
)
_SIGNS: Final = (";", "\t", ",", "|")
TableRows: TypeAlias = "Iterable[Sequence[Any]] | Iterable[Mapping[str, Any]]"
"""Rows of a file: lists of cells, or mappings from heading to cell."""
WindowLike: TypeAlias = "Window | tuple[date, date]"
"""The days that a table covers: a window, or its first and last day."""


class KnowsSheets(MeaningTerms, Protocol):
    """What reading a table asks of a catalogue."""

    @property
    def sheets(self) -> Table[Sheet]: ...

    @property
    def own_sheets(self) -> tuple[Sheet, ...]: ...


class TableAsked(NamedTuple):
    """How a table shall be read, as :meth:`smartgoals.catalog.Catalog.read_table` is told."""

    sheet: Sheet | str | None
    channel: str | None
    by: str | None
    collected_on: date | None
    window: WindowLike | None
    accept: Iterable[str]
    day_first: bool | None
    item: str | None = None
    splits: Iterable[str] = ()


class _TableTerms(NamedTuple):
    """The same, with every option checked."""

    sheet: Sheet | None
    channel: str | None
    window: tuple[int, int] | None
    terms: GridTerms


def read_table(catalog: KnowsSheets, rows: TableRows, asked: TableAsked) -> ReadTable:
    """Turn the tables of a file into histories; see :meth:`smartgoals.catalog.Catalog.read_table`."""
    terms = _checked(catalog, asked)
    table = with_plain_cells(_table_of(rows))
    sheets = tuple(catalog.sheets.values()) if terms.sheet is None else (terms.sheet,)
    own = frozenset(sheet.id for sheet in catalog.own_sheets)
    blocks = blocks_of(table, sheets, own, is_asked=terms.sheet is not None)
    if not any(block.fits for block in blocks):
        raise _no_sheet(table, sheets, is_asked=terms.sheet is not None)
    raise_all([_two_sheets(table, block) for block in blocks if _is_undecided(block)])
    if terms.window is not None and not any(_takes_window(block) for block in blocks):
        expected = "None, as the rows of the table name their days"
        raise InvalidValue(value=days_written(terms.window), expected=expected, path="window")
    unmapped = _beside(table, blocks)
    kept = KeptHistories()
    recognised = []
    for block in blocks:
        if not block.fits:
            unmapped.append(_unknown_table(table, block))
            continue
        recognised.append(_recognised(table, block))
        read = _read_block(catalog, table, block, terms)
        unmapped += read.unmapped
        unmapped += kept.add(read, block.heading)
    return ReadTable(
        recognised=tuple(recognised),
        histories=kept.histories,
        unmapped=tuple(unmapped),
        notices=kept.notices,
    )


def _read_block(catalog: KnowsSheets, table: Sequence[Row], block: Block, terms: _TableTerms) -> ReadRows:
    """Return what one table of a file gives."""
    sheet = block.fits[0].sheet
    made = block_grid(catalog, sheet, block, table, window=terms.window, terms=terms.terms)
    if made.grid is None:
        return ReadRows(unmapped=tuple(made.unmapped))
    channel = terms.channel or sheet.platform
    read = read_grid(catalog, made.grid, made.names, made.terms, channel=channel)
    notices: list[Notice] = []
    doubtful = _doubtful(read, made.grid)
    # Where the cells show both orders, that of the platform is no better than another.
    torn = any(notice.heed is Heed.ORDER_TORN for notice in read.notices)
    if terms.terms.day_first is None and sheet.day_first is not None and doubtful and not torn:
        cells = made.grid.columns[made.grid.platform.days[0]]
        if not _runs_otherwise(cells, made.grid.platform.day_form, day_first=sheet.day_first):
            own = made.terms._replace(day_first=sheet.day_first)
            assumed = read_grid(catalog, made.grid, made.names, own, channel=channel)
            # Dates that a spreadsheet made of days in digits stay as doubtful as they were.
            if _doubtful(assumed, made.grid) != doubtful:
                read = assumed
                notices += _noted(read, made.grid.platform.days[0], Heed.ORDER_ASSUMED)
    if sheet.alone:
        column = as_text(table[block.heading][0]).strip()
        notices += _noted(
            read, column, Heed.PLAIN_HEADINGS, sheet=Worded(sheet.name("en"), fr=sheet.name("fr"))
        )
    return ReadRows(
        histories=read.histories, unmapped=(*made.unmapped, *read.unmapped), notices=(*notices, *read.notices)
    )


def _doubtful(read: ReadRows, grid: Grid) -> frozenset[int]:
    """Return the rows of a table whose days can be two."""
    doubts = [
        entry.rows
        for entry in read.unmapped
        if entry.reason is UnmappedReason.TWO_DAYS and entry.column in grid.platform.days
    ]
    return frozenset(chain.from_iterable(doubts))


def _runs_otherwise(cells: Sequence[Any], form: str, *, day_first: bool) -> bool:
    """Tell whether days follow one another only in the other order of day and month: then the usual
    one is in doubt.
    """
    kinds = set(map(type, cells))
    runs = {
        side: _are_a_run(days_of(cells, form, kinds, None, day_first=side).lasts) for side in (True, False)
    }
    return runs[not day_first] and not runs[day_first]


def _are_a_run(days: Sequence[int | None]) -> bool:
    """Tell whether some days, three at least, are all there from the first to the last."""
    known = {day for day in days if day is not None}
    return len(known) >= _RUN and max(known) - min(known) == len(known) - 1


def _noted(read: ReadRows, column: str, heed: Heed, **facts: object) -> list[Notice]:
    """Return what is to be known of a table as a notice, with a metric that it gave; nothing where
    it gave none.
    """
    if not read.histories:
        return []
    return [Notice(column=column, metric=str(read.histories[0].metric_id), heed=heed, facts=Record(facts))]


def _takes_window(block: Block) -> bool:
    """Tell whether the days of a table may be named by its caller."""
    sheet = block.fits[0].sheet if block.fits else None
    return sheet is not None and (sheet.rows is SheetRows.WINDOW or sheet.day_form is DayForm.NTH)


def _checked(catalog: KnowsSheets, asked: TableAsked) -> _TableTerms:
    """Return how a table shall be read; raises all faults of the options together."""
    given = Arguments()
    terms = GridTerms(
        by=given.read("by", optional_text, asked.by),
        collected_on=given.read("collected_on", optional_day, asked.collected_on),
        accepted=given.read("accept", accepted_of, asked.accept) or frozenset[Exactness](),
        day_first=given.read("day_first", optional_truth, asked.day_first),
        item=given.read("item", optional_text, asked.item),
        splits=given.read("splits", _names_of, asked.splits) or (),
    )
    if asked.by is not None and asked.channel is not None:
        expected = "None, where a column tells channels apart (by)"
        given.faults.append(InvalidValue(value=asked.channel, expected=expected, path="channel"))

    def sheet_of(value: Sheet | str | None) -> Sheet | None:
        if isinstance(value, str):
            return catalog.sheets[value]
        if value is None or isinstance(value, Sheet):
            return value
        raise WrongType(value=value, expected="a Sheet, the id of one, or None for that which fits")

    made = _TableTerms(
        sheet=given.read("sheet", sheet_of, asked.sheet),
        channel=given.read("channel", optional_text, asked.channel),
        window=given.read("window", _window, asked.window),
        terms=terms,
    )
    given.settle()
    return made


def _names_of(columns: Iterable[str]) -> tuple[str, ...]:
    return each(columns, "columns", text)


def _window(value: WindowLike | None) -> tuple[int, int] | None:
    """Read the first and last day that a table covers, as ordinals."""
    if value is None:
        return None
    if isinstance(value, tuple) and len(value) == 2:
        value = Window(*map(day, value))
    if not isinstance(value, Window):
        raise WrongType(value=value, expected="a Window(start, end), or both days in a tuple")
    return value.start.toordinal(), value.end.toordinal()


def _table_of(rows: TableRows) -> list[Row]:
    """Return rows as lists of cells; those of mappings below their keys. Refuses what has no cells at all."""
    every: Sequence[Any] = rows if type(rows) is list else named("rows", _sequence, rows)
    if every and all(isinstance(row, Mapping) for row in every):
        keys = list(dict.fromkeys(key for row in every for key in row if key is not None))
        # What a reader of dictionaries finds beyond the last heading stands under None.
        every = [keys, *([*(row.get(key) for key in keys), *(row.get(None) or ())] for row in every)]
    faults: list[SmartGoalsError] = [
        WrongType(value=row, expected="a list of cells", path=f"rows[{place}]")
        for place, row in enumerate(every)
        if not isinstance(row, (list, tuple))
    ]
    raise_all(faults)
    if not any(not is_empty(cell) for row in every for cell in row):
        raise InvalidValue(value=every, expected="a table: a row of headings and rows below it", path="rows")
    return list(every)


def _sequence(rows: TableRows) -> tuple[Any, ...]:
    return sequence(rows, "rows, each a list of cells")


def _no_sheet(table: Sequence[Row], sheets: Sequence[Sheet], *, is_asked: bool) -> InvalidValue:
    """Return what is said of a file in which no sheet is found: what was seen, and what would be right."""
    wide = [(place, row) for place, row in enumerate(table[:_FEW]) if not is_aside(row)]
    place, seen = (
        wide[0] if wide else next((at, row) for at, row in enumerate(table) if not all(map(is_empty, row)))
    )
    lacks = [(at, row, lack) for at, row in wide if (lack := nearest_sheet(row, sheets)) is not None]
    expected = "the headings of a known sheet; `sheet` says how another table looks"
    hint = _misread(table)
    if not hint and lacks:
        place, seen, lack = min(lacks, key=lambda entry: len(entry[2].missing))
        expected = _lacking(lack)
        title = next((as_text(cell) for cell in table[place - 1] if not is_empty(cell)), "") if place else ""
        hint = f"the line above is {title[:60]!r}" if title and lack.sheet.titled else ""
        if lack.sheet.begins and not lack.missing:
            hint = "without these lines, `sheet` says which table it is"
    elif is_asked:
        needed = sheets[0].required or tuple(headings for _, headings in sheets[0].places if headings)
        expected = f"the headings of {sheets[0].id}: {', '.join(repr(headings[0]) for headings in needed)}"
    if not wide and not hint:
        expected = "headings of at least two columns"
    headings = [as_text(cell)[:60] for cell in seen if not is_empty(cell)][:_MOST_SHOWN]
    return InvalidValue(value=headings, expected=expected, hint=hint, path=f"rows[{place}]")


def _lacking(lack: Lack) -> str:
    """Return what a table would need to be one of the sheet that comes nearest."""
    sheet = lack.sheet
    if lack.missing:
        return f"the headings of {sheet.id}, of which {', '.join(map(repr, lack.missing))} are missing"
    if lack.beyond:
        return f"the headings of {sheet.id} and no others, as {', '.join(map(repr, lack.beyond))} are"
    if sheet.titled:
        titles = ", ".join(repr(column.headings[0]) for column in sheet.columns[:_MOST_SHOWN])
        return f"headings below a line that names the figures, as {titles} do in {sheet.id}"
    return f"the lines above the headings that a table of {sheet.id} has"


def _misread(table: Sequence[Row]) -> str:
    """Return what is wrong with how a file was opened, as far as its cells show it."""
    texts = [str(cell) for row in table[:_FEW] for cell in row if isinstance(cell, str)]
    if any("\x00" in text or text.startswith(("ÿþ", "þÿ", "\ufffd\ufffd")) for text in texts):
        return "the file is UTF-16: open it with encoding='utf-16'"
    if any(text.startswith("PK\x03\x04") for text in texts):
        return "the file is a workbook: open it with a reader of workbooks"
    if texts and all(len(row) < 2 for row in table[:_FEW]):
        for sign in _SIGNS:
            if sum(sign in text for text in texts) * 2 > len(texts):
                if sign == ",":
                    # A reader of files takes commas unless told otherwise, and finds none in lines
                    # within quotes.
                    return _QUOTED
                return f"each row is a single cell: read the file with delimiter={sign!r}"
    return ""


def _is_undecided(block: Block) -> bool:
    """Tell whether two sheets know as many headings of a table as each other, and none is better."""
    return len(block.fits) > 1 and block.fits[0].rank == block.fits[1].rank


def _two_sheets(table: Sequence[Row], block: Block) -> InvalidValue:
    best = block.fits[0].rank
    names = ", ".join(fit.sheet.id for fit in block.fits if fit.rank == best)
    headings = [as_text(cell)[:60] for cell in table[block.heading] if not is_empty(cell)][:_MOST_SHOWN]
    return InvalidValue(
        value=headings,
        expected="the headings of one sheet",
        hint=f"they are those of {names}: say which with `sheet`",
        path=f"rows[{block.heading}]",
    )


def _beside(table: Sequence[Row], blocks: Sequence[Block]) -> list[Unmapped]:
    """Return what is said of cells above the first table: they are not read."""
    first = blocks[0].heading
    rows = tuple(place for place, row in enumerate(table[:first]) if not is_aside(row))
    if not rows:
        return []
    if _is_table(table[:first], rows):
        block = Block(rows[0], (), (), range(rows[0] + 1, rows[-1] + 1))
        return [_unknown_table(table, block)]
    said = next(as_text(cell) for cell in table[rows[0]] if not is_empty(cell))
    return [Unmapped(column=said[:60], reason=UnmappedReason.BESIDE_TABLE, count=len(rows), rows=rows)]


def _is_table(table: Sequence[Row], rows: Sequence[int]) -> bool:
    """Tell whether rows are a table: one of words, and below it others as wide, each with a figure."""
    headings, *others = (table[at] for at in rows)
    if rows[-1] - rows[0] != len(others) or not others or not bare_headings(headings):
        return False
    is_wide = all(len(row) == len(headings) for row in others)
    return is_wide and all(any(not is_empty(cell) and _is_figure(cell) for cell in row) for row in others)


def _is_figure(cell: object) -> bool:
    return as_text(cell)[:1].isdigit()


def _unknown_table(table: Sequence[Row], block: Block) -> Unmapped:
    """Return what is said of a table that no sheet fits, beside others that some do."""
    headings = [as_text(cell)[:60] for cell in table[block.heading] if not is_empty(cell)][:_MOST_SHOWN]
    return Unmapped(
        column=", ".join(headings),
        reason=UnmappedReason.UNKNOWN_TABLE,
        count=len(block.rows) + 1,
        rows=(block.heading,),
    )


def _recognised(table: Sequence[Row], block: Block) -> Recognised:
    """Return why a table has its sheet."""
    sheet = block.fits[0].sheet
    known = places_of(sheet)
    headings = [as_text(cell).strip() for cell in table[block.heading] if not is_empty(cell)]
    title = block.above[-1] if sheet.titled and block.above else None
    return Recognised(
        sheet=sheet,
        row=block.heading,
        headings=tuple(heading for heading in headings if bare_heading(heading) in known),
        title=title,
    )
