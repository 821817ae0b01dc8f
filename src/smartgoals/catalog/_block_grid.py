"""Block grids: the rows of one table turned into columns, with what its sheet says of each, and
what is left out.

Knows sheets and blocks, and reads no figure. Whatever gives no column is told: a heading that occurs
twice, a cell that no heading stands above, a column that is known and has no metric here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from datetime import date
from types import MappingProxyType
from typing import Any, Final, NamedTuple, final

from attrs import evolve, field, frozen

from smartgoals._errors import InvalidValue
from smartgoals._location import as_text
from smartgoals._model._total_words import is_total
from smartgoals._model.metric import Metric, Nature
from smartgoals.catalog._blocks import Block, Row, window_of
from smartgoals.catalog._day_cells import is_empty
from smartgoals.catalog._grid import Grid, Layout, grid_of_columns
from smartgoals.catalog._mapped import Unmapped, UnmappedReason
from smartgoals.catalog._meanings import ITEMS, MeaningTerms
from smartgoals.catalog._money import names_currency
from smartgoals.catalog._name_words import Exactness, Shape
from smartgoals.catalog._names import NativeName, Platform, breaks_of
from smartgoals.catalog._own_rows import VIEWS, are_equal, is_unsaid, own_rows, says_something
from smartgoals.catalog._recognition import index_of, places_of, titled_figures
from smartgoals.catalog._rows import GridTerms
from smartgoals.catalog._sheet import DayForm, Sheet, SheetColumn, SheetRows, bare_heading
from smartgoals.catalog._spoken import named_metric

# What columns are called that the table has not: one post a row, and the days that a line above names.
_ROWS: Final = "(rows)"
_FIRST: Final = "(first day)"
_LAST: Final = "(last day)"
_SHAPES: Final[Mapping[Nature, Shape]] = MappingProxyType(
    {
        Nature.FLOW: Shape.FLOW,
        Nature.STOCK: Shape.STOCK,
        Nature.UNIQUE: Shape.UNIQUE,
        Nature.RATIO: Shape.RATIO,
        Nature.MEAN: Shape.MEAN,
        Nature.DISTRIBUTION: Shape.MEAN,
        Nature.SCORE: Shape.SCORE,
    }
)
_FIGURES: Final = "columns"


class BlockGrid(NamedTuple):
    """A table in columns, the meaning of each name, what of it gave no column, and how it shall be
    read by these columns.
    """

    grid: Grid | None
    names: Mapping[str, tuple[NativeName, ...]]
    unmapped: Sequence[Unmapped]
    terms: GridTerms


class _SheetColumn(NamedTuple):
    """A column of a table: its heading as written, where that lies in the sheet, and its cells."""

    heading: str
    path: str | None
    cells: Sequence[Any]


def block_grid(
    catalog: MeaningTerms,
    sheet: Sheet,
    block: Block,
    rows: Sequence[Row],
    *,
    window: tuple[int, int] | None,
    terms: GridTerms,
) -> BlockGrid:
    """Return a table in columns; `window` is what the caller says of its days, and `terms` how it
    shall be read.
    """
    return _Maker(catalog=catalog, sheet=sheet, block=block, rows=rows, terms=terms).made(window)


@final
@frozen(kw_only=True)
class _Maker:
    """What the columns of a table are made from; `unmapped` grows as they are."""

    catalog: MeaningTerms
    sheet: Sheet
    block: Block
    rows: Sequence[Row]
    terms: GridTerms
    unmapped: list[Unmapped] = field(factory=list, init=False)
    texts: dict[str, Sequence[Any]] = field(factory=dict, init=False)
    unsaid: set[int] = field(factory=set, init=False)

    @property
    def by(self) -> str | None:
        """The column that tells channels apart, None where the table is of one."""
        return self.terms.by

    @property
    def called(self) -> frozenset[str | None]:
        """The columns that the caller names."""
        return frozenset({self.terms.by, self.terms.item, *self.terms.splits})

    def made(self, window: tuple[int, int] | None) -> BlockGrid:
        """Return the table in columns."""
        own = own_rows(self.rows, self.block, self.sheet)
        self.unmapped.extend(own.unmapped)
        parts, whole = self._whole(own.places)
        # A total is held against the rows that it sums up, once their figures are read.
        places = parts if whole or not own.totals else sorted({*parts, *own.totals})
        columns = [column for column in self._columns(places) if not (whole and column.path == "item")]
        roles = {column.path: column for column in columns if column.path is not None}
        names = self._names(columns, whole=whole or (self.sheet.total_is_whole and self.by is not None))
        cells = {column.heading: column.cells for column in columns}
        covered = self._window(window, parts)
        day, lacking = self._days(roles.get("day"), cells, covered or (None, None), len(places))
        if lacking is not None:
            if covered is not None:
                self._tell(lacking, UnmappedReason.NO_WINDOW, parts)
            return BlockGrid(None, names, self.unmapped, self.terms)
        until = _LAST if _LAST in cells else roles["until"].heading if "until" in roles else None
        if self.sheet.counted is not None:
            cells[_ROWS] = [1] * len(places)
        totals = frozenset(row for row, place in enumerate(places) if place in own.totals)
        made = frozenset({_ROWS, _FIRST, _LAST, *map(_clock, day)})
        layout = self._layout(columns)._replace(totals=totals, made=made)
        grid = grid_of_columns(cells, self._platform(columns, day, until), places, layout, self.texts)
        return BlockGrid(grid, names, self.unmapped, self._terms(grid, day))

    def _days(
        self,
        named: _SheetColumn | None,
        cells: dict[str, Sequence[Any]],
        window: tuple[int | None, int | None],
        count: int,
    ) -> tuple[tuple[str, ...], str | None]:
        """Return the column of the days, which may be made here, and the column that lacks a
        window, or None.
        """
        begins, ends = window
        if self.sheet.rows is SheetRows.WINDOW:
            if begins is None or ends is None:
                return (), _LAST
            cells |= {_FIRST: [date.fromordinal(begins)] * count, _LAST: [date.fromordinal(ends)] * count}
            return (_FIRST,), None
        if named is None:
            return self.sheet.day[:1], None
        if self.sheet.rows is SheetRows.POSTS:
            # Two posts of one day may have appeared at different hours.
            (cells if named.heading in self.called else self.texts)[_clock(named.heading)] = named.cells
        if self.sheet.day_form is DayForm.NTH:
            if begins is None:
                return (), named.heading
            last = date.max.toordinal() if ends is None else ends
            cells[named.heading] = [_nth(cell, begins, last) for cell in named.cells]
        return (named.heading,), None

    def _terms(self, grid: Grid, day: tuple[str, ...]) -> GridTerms:
        """Return how the table shall be read; what is said of the days of posts is meant of their moments."""
        moments = {heading: key for heading in day if (key := _clock(heading)) in grid.columns}
        item, splits = self.terms.item, self.terms.splits
        return self.terms._replace(
            item=None if item is None else moments.get(item, item),
            splits=tuple(moments.get(column, column) for column in splits),
        )

    def _platform(self, columns: Sequence[_SheetColumn], day: tuple[str, ...], until: str | None) -> Platform:
        """Return how the rows name their days and what they are of, as reading asks of a platform."""
        form = self.sheet.day_form
        return Platform(
            id=self.sheet.id,
            name=self.sheet.name(),
            benchmark=self.sheet.platform,
            days=day,
            day_form="iso" if form in {DayForm.ANY, DayForm.NTH} else form.value,
            until=until,
            item=tuple(column.heading for column in columns if column.path == "item"),
            splits=tuple(column.heading for column in columns if (column.path or "").startswith("splits")),
        )

    def _tell(self, column: str, why: UnmappedReason, rows: Sequence[int] = (), **facts: Any) -> None:
        count = facts.pop("count", len(rows))
        self.unmapped.append(Unmapped(column=column, reason=why, rows=tuple(rows), count=count, **facts))

    def _whole(self, places: list[int]) -> tuple[list[int], bool]:
        """Return the only row of totals where it says the whole of which the others are parts, else
        all rows.
        """
        items = [
            at for at, heading in enumerate(self.rows[self.block.heading]) if self._path_of(heading) == "item"
        ]
        if not self.sheet.total_is_whole or self.by is not None or not items:
            return places, False
        totals = [
            place
            for place in places
            if len(self.rows[place]) > items[0] and is_total(self.rows[place][items[0]])
        ]
        if len(totals) != 1:
            return places, False
        parts = [place for place in places if place not in totals]
        if parts:
            self._tell(as_text(self.rows[self.block.heading][items[0]]), UnmappedReason.PARTS, parts)
        self._tell_unsaid(totals[0], parts)
        return totals, True

    def _tell_unsaid(self, total: int, parts: Sequence[int]) -> None:
        """Tell the figures that the row of totals lacks, while rows below it have them, or writes
        zero for.
        """
        metrics: dict[int, Metric] = {}
        for at, heading in enumerate(self.rows[self.block.heading]):
            path = self._path_of(heading) or ""
            known = self.sheet.columns[index_of(path)].metric if path.startswith(_FIGURES) else None
            if known is not None:
                metrics[at] = self.catalog.metric(known)
        seen = any(
            metric.id in VIEWS and says_something(self.rows[total], at) for at, metric in metrics.items()
        )
        for at, metric in metrics.items():
            below = [self.rows[place] for place in parts]
            if is_unsaid(self.rows[total], at, below, metric, seen=seen):
                self.unsaid.add(at)
                named = named_metric(metric)
                heading = as_text(self.rows[self.block.heading][at]).strip()
                self._tell(heading, UnmappedReason.NO_TOTAL, [total], metric=named)

    def _path_of(self, heading: object) -> str | None:
        place = places_of(self.sheet).get(bare_heading(heading)) if isinstance(heading, str) else None
        return None if place is None else place.path

    def _columns(self, places: Sequence[int]) -> list[_SheetColumn]:
        """Return the columns that may be read, each heading once."""
        headings = self.rows[self.block.heading]
        every = _turned([self.rows[place] for place in places], len(headings))
        known = places_of(self.sheet)
        by_heading: dict[str, list[_SheetColumn]] = {}
        titled = self._titled(headings)
        for at, (heading, cells) in enumerate(zip(headings, every, strict=True)):
            if is_empty(heading):
                if not all(map(is_empty, cells)):
                    self._tell(
                        f"[{at}]", UnmappedReason.UNHEADED, count=sum(not is_empty(cell) for cell in cells)
                    )
                continue
            written = as_text(heading).strip().removeprefix("\ufeff").strip()
            if bare_heading(written) in titled:
                written = self.block.above[-1]
            bare = bare_heading(written)
            place = known.get(bare)
            own = [None] * len(places) if at in self.unsaid else cells
            column = _SheetColumn(written, None if place is None else place.path, own)
            by_heading.setdefault(bare, []).append(column)
        return [column for several in by_heading.values() for column in self._readable(several)]

    def _titled(self, headings: Row) -> Set[str]:
        """Return the headings of figures that the line above names, which say nothing themselves."""
        if not self.sheet.titled or not self.block.above:
            return frozenset()
        written = frozenset(bare_heading(as_text(heading)) for heading in headings if not is_empty(heading))
        return titled_figures(self.sheet, written)

    def _readable(self, several: Sequence[_SheetColumn]) -> Iterator[_SheetColumn]:
        """Yield the column of a heading, unless it occurs twice with other cells, or gives nothing
        we count.
        """
        column, *others = several
        if not all(are_equal(other.cells, column.cells) for other in others):
            self._tell(column.heading, UnmappedReason.HEADING_TWICE, count=len(several))
            return
        path = column.path or ""
        if path == "item" and self.terms.item not in {None, column.heading}:
            path = "texts"  # the caller says that another column names what rows are of
        if (
            path.startswith("texts")
            and not names_currency(column.heading)
            and column.heading not in self.called
        ):
            self.texts[column.heading] = column.cells
            return
        if path.startswith(_FIGURES) and self._of(column).metric is None:
            filled = sum(not is_empty(cell) for cell in column.cells)
            if filled:
                self._tell(column.heading, UnmappedReason.NO_METRIC, count=filled)
            return
        yield column

    def _of(self, column: _SheetColumn) -> SheetColumn:
        """Return what the sheet says of a column of figures."""
        return self.sheet.columns[index_of(column.path or "")]

    def _window(
        self, window: tuple[int, int] | None, rows: Sequence[int]
    ) -> tuple[int | None, int | None] | None:
        """Return the first and last day of the table, by the lines above it, else as the caller says.

        None where the lines name them backwards, which is told of these rows where they need the days.
        Raises InvalidValue where both say it, and differ.
        """
        begins, ends = window_of(self.block.above, self.sheet)
        is_asked = self.sheet.rows is SheetRows.WINDOW or self.sheet.day_form is DayForm.NTH
        if window is None and is_asked and begins is not None and ends is not None and begins > ends:
            cell = days_written((begins, ends))
            self._tell(_LAST, UnmappedReason.ENDS_BEFORE_START, rows, cell=cell)
            return None
        if window is None or not is_asked:
            return begins, ends
        first, last = window
        if begins not in {None, first} or ends not in {None, last}:
            begin, end = ("…" if day is None else date.fromordinal(day).isoformat() for day in (begins, ends))
            expected = f"the days of the table, {begin} to {end}"
            hint = f"the lines above rows[{self.block.heading}] say it"
            raise InvalidValue(value=days_written(window), expected=expected, hint=hint, path="window")
        return first, last

    def _names(self, columns: Sequence[_SheetColumn], *, whole: bool) -> Mapping[str, tuple[NativeName, ...]]:
        """Return the meaning of every heading of the sheet, those of the table as they are written there.

        `whole` says that rows are of what their channel has, and of no part of it.
        """
        names = {
            heading: (self._meaning(column, heading, whole=whole),)
            for column in self.sheet.columns
            for heading in column.headings
            if column.metric
        }
        for column in columns:
            if (column.path or "").startswith(_FIGURES):
                names[column.heading] = (self._meaning(self._of(column), column.heading, whole=whole),)
        if self.sheet.counted is not None:
            names[_ROWS] = (self._meaning(SheetColumn([_ROWS], self.sheet.counted), _ROWS),)
        return names

    def _meaning(self, column: SheetColumn, heading: str, *, whole: bool = False) -> NativeName:
        if whole and column.exactness is Exactness.COMPONENT:
            column = evolve(column, exactness=Exactness.EXACT, note=None, note_fr=None)
        metric = self.catalog.metric(column.metric or "")
        known = (self.catalog.metrics.get(metric.id) or metric).id
        return NativeName(
            platform=self.sheet.platform,
            name=heading,
            metric=known,
            exactness=column.exactness,
            shape=column.shape or _SHAPES[metric.nature],
            of="account" if whole else self._of_rows,
            factor=column.factor,
            note=column.note,
            note_fr=column.note_fr,
            unit_note=column.unit_note,
            unit_note_fr=column.unit_note_fr,
            source=self.sheet.source,
            breaks=breaks_of(known, self.sheet.platform),
        )

    @property
    def _of_rows(self) -> str:
        """What a row is of: of a post or the like where the caller says which column names them,
        and the sheet does not.
        """
        of = self.sheet.of
        return of if self.terms.item is None or not ITEMS.isdisjoint(of.split(" or ")) else "post"

    @property
    def _is_torn(self) -> bool:
        """Whether a row of the table could not be read at all."""
        return any(entry.reason is UnmappedReason.TOO_LONG for entry in self.unmapped)

    def _layout(self, columns: Sequence[_SheetColumn]) -> Layout:
        unverified = frozenset(map(bare_heading, self.sheet.unverified))
        figures = [column for column in columns if (column.path or "").startswith(_FIGURES)]
        return Layout(
            is_table=True,
            by_publication=self.sheet.rows is SheetRows.POSTS,
            empty_is_zero=frozenset(column.heading for column in figures if self._of(column).empty_is_zero),
            # A row that is not read may be of any day.
            gaps_are_zero=frozenset(
                column.heading for column in figures if self._of(column).gaps_are_zero and not self._is_torn
            ),
            may_be_periods=self.sheet.may_be_periods,
            unverified=frozenset(
                column.heading for column in figures if bare_heading(column.heading) in unverified
            ),
            texts=frozenset(self.texts),
            latest=None if self.terms.collected_on is None else self.terms.collected_on.toordinal(),
        )


def days_written(days: tuple[int, int]) -> str:
    """Return the first and the last of some days as every language reads them."""
    return " – ".join(date.fromordinal(day).isoformat() for day in days)


def _clock(heading: str) -> str:
    """Return what the moments are called whose days a column gives: no heading ends in a blank."""
    return f"{heading} "


def _turned(rows: Sequence[Row], width: int) -> Sequence[Sequence[Any]]:
    """Return rows as columns; a row that ends early has nothing in the others."""
    if not rows:
        return [()] * width
    if set(map(len, rows)) != {width}:
        rows = [[*row[:width], *[None] * (width - len(row))] for row in rows]
    return list(zip(*rows, strict=True))


def _nth(cell: Any, first: int, last: int) -> Any:
    """Return the day that comes so many days after the first one; a cell that names none up to the
    last as it is.
    """
    count = as_text(cell).strip()
    if not (count.isascii() and count.isdigit()) or len(count) > 6:
        return cell
    day = first + int(count)
    return date.fromordinal(day) if day <= last else cell
