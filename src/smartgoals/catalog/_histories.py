"""Histories of a grid: rows whose days and figures are read, told apart by channel and by what they
are about.

Knows columns and series, and makes the histories. Rows of many channels come in any order; a grid
of channels and days sorts them in one pass where that costs little, and tells at the same time
whether a channel has two rows for one day.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import cached_property, partial
from itertools import islice
from operator import itemgetter, lt, ne
from typing import Any, Final, TypeAlias, cast, final

from attrs import evolve, field, frozen

from smartgoals._checked import name
from smartgoals._errors import SmartGoalsError
from smartgoals._location import as_text
from smartgoals._model._columns import Columns, numbers_of
from smartgoals._model.facts import is_standard
from smartgoals._model.history import History
from smartgoals.catalog._dated import Dated
from smartgoals.catalog._day_cells import moment_day
from smartgoals.catalog._figure_columns import FigureColumn
from smartgoals.catalog._grid import Grid
from smartgoals.catalog._mapped import UnmappedReason
from smartgoals.catalog._meanings import Meanings, may_be_of_items
from smartgoals.catalog._number_cells import within_reach
from smartgoals.catalog._number_text import Unread
from smartgoals.catalog._report import Report
from smartgoals.catalog._roles import Roles
from smartgoals.catalog._rounded_ids import rounded_ids
from smartgoals.catalog._series import Cells, Series, series
from smartgoals.catalog._twins import Twins

Pick: TypeAlias = Callable[[Sequence[Any]], Sequence[Any]]
# How many times as many places as rows a grid may have.
_THIN: Final = 4
# What stands in a grid where no row does.
_HOLE: Final = -1


@final
@frozen(kw_only=True)
class Group:
    """The rows of one channel: which, how to take them out of a column, and whether each has a day
    of its own, in order.

    `rows` and `pick` are None for all rows as they stand.
    """

    name: str
    rows: Sequence[int] | None
    pick: Pick | None
    lasts: Sequence[int | None]
    apart: bool

    def taken(self, column: Sequence[Any]) -> Sequence[Any]:
        """Return the group's cells of a column; those of an array in an array."""
        if self.pick is None:
            return column
        cells = self.pick(column)
        return array(column.typecode, cells) if isinstance(column, array) else cells


def picker(positions: Sequence[int]) -> Pick:
    """Return how to take rows out of a column; rows together or at equal distances are sliced out."""
    if isinstance(positions, range):
        return itemgetter(slice(positions.start, positions.stop, positions.step))
    return itemgetter(*positions) if len(positions) > 1 else itemgetter(slice(positions[0], positions[0] + 1))


def one_group(name: str, lasts: Sequence[int | None]) -> Group:
    """Return all rows as one group, in order of day if no two have the same."""
    if None not in lasts and all(map(lt, lasts, islice(lasts, 1, None))):  # type: ignore[arg-type]  # none of them is None
        return Group(name=name, rows=None, pick=None, lasts=lasts, apart=True)
    groups = _grid([name], [0] * len(lasts), lasts)
    return groups[0] if groups else Group(name=name, rows=None, pick=None, lasts=lasts, apart=False)


def groups_by(codes: Sequence[int], names: Sequence[str | None], lasts: Sequence[int | None]) -> list[Group]:
    """Return a group for each name, in the order of the names; rows whose name is None belong to none.

    `codes` says which of the names each row has; two of them may be the same.
    """
    every = {
        name: place for place, name in enumerate(dict.fromkeys(name for name in names if name is not None))
    }
    if None not in names:
        if len(every) < len(names):
            merged = list(map(every.__getitem__, names))  # type: ignore[arg-type]  # none of them is None
            codes, names = list(map(merged.__getitem__, codes)), list(every)
        elif (ranges := _in_ranges(codes, len(names))) is not None:
            return [_group(name, rows, picker(rows)(lasts)) for name, rows in zip(every, ranges, strict=True)]
        groups = _grid(list(every), codes, lasts)
        if groups:
            return groups
    positions: dict[str | None, list[int]] = {name: [] for name in (*every, None)}
    for row, code in enumerate(codes):
        positions[names[code]].append(row)
    return [_group(name, positions[name], picker(positions[name])(lasts)) for name in every]


def _in_ranges(codes: Sequence[int], count: int) -> Sequence[range] | None:
    """Return where each of the names stands, if its rows follow each other, or take turns with the
    others; else None.

    Exports come a channel after the other, or in the same order on every day; both are found
    without a look at each row in Python. The codes count the names as they appear.
    """
    turns, rest = divmod(len(codes), count)
    if not rest and codes == list(range(count)) * turns:
        return [range(place, len(codes), count) for place in range(count)]
    ranges, place = [], 0
    for code in range(count):
        end = bisect_left(codes, True, lo=place, key=partial(ne, code))
        if end == place or codes[place:end].count(code) < end - place:
            return None
        ranges.append(range(place, end))
        place = end
    return ranges if place == len(codes) else None


def _group(name: str, rows: Sequence[int], lasts: Sequence[int | None]) -> Group:
    apart = None not in lasts and all(map(lt, lasts, islice(lasts, 1, None)))  # type: ignore[arg-type]  # none of them is None
    return Group(name=name, rows=rows, pick=picker(rows), lasts=lasts, apart=apart)


def _grid(names: Sequence[str], codes: Sequence[int], lasts: Sequence[int | None]) -> list[Group]:
    """Return the groups from a grid of channels and days; none where it would be too thin, or two
    rows share a place.

    `codes` says which of the names each row has.
    """
    every = set(lasts)
    if None in every:
        return []
    first: int = min(every)  # type: ignore[type-var, assignment]  # none of them is None
    width: int = max(every) - first + 1  # type: ignore[type-var, operator]  # none of them is None
    if width * len(names) > _THIN * len(lasts):
        return []
    grid = [_HOLE] * (width * len(names))
    starts = [place * width - first for place in range(len(names))]
    for row, code, last in zip(range(len(lasts)), codes, cast("Sequence[int]", lasts), strict=True):
        grid[starts[code] + last] = row
    holes = grid.count(_HOLE)
    if len(grid) - holes < len(lasts):
        return []
    groups = []
    # Made once for all: each history copies it as it lies in memory.
    every_day = array("i", range(first, first + width))
    for position, channel in enumerate(names):
        rows = grid[position * width : (position + 1) * width]
        days: Sequence[int] = every_day
        if holes and _HOLE in rows:
            days = [day for day, row in zip(every_day, rows, strict=True) if row != _HOLE]
            rows = [row for row in rows if row != _HOLE]
        groups.append(Group(name=channel, rows=rows, pick=picker(rows), lasts=days, apart=True))
    return groups


# A post whose figures differ in two rows is one all the same.
_NO_TWINS: Final = Twins(figures={}, unknown={})
# What names an object inside a row: the author of a status, the owner of a page.
_IDS: Final = ("id", "acct", "username", "handle", "did", "urn", "uri", "url")


@final
@frozen(kw_only=True)
class Rows:
    """The rows of a grid with all that is known of them."""

    grid: Grid
    roles: Roles
    meanings: Meanings
    dated: Dated
    report: Report
    figures: Sequence[FigureColumn] = ()
    _labels: dict[tuple[str, ...], Sequence[Any] | None] = field(factory=dict, init=False)
    # By what the labels above are: they live as long.
    _distinct: dict[int, bool] = field(factory=dict, init=False)

    def groups(self, channel: str) -> list[Group]:
        """Return the rows of every channel; rows that name no channel are told."""
        by = self.roles.by
        if by is None:
            return [one_group(channel, self.dated.lasts)]
        labels, codes = self.grid.coded_labels(by)
        names = list(map(_name_of, labels))
        if None in names:
            nameless = [row for row, code in enumerate(codes) if names[code] is None]
            self.report.rows(self.grid, by, UnmappedReason.NO_CHANNEL, nameless)
        return groups_by(codes, names, self.dated.lasts)

    def history(self, group: Group, figure: FigureColumn) -> History | None:
        """Return the history of one column on one channel, or None when it has no readings; tell
        what was left out.
        """
        cells, values = self._cells(group, figure), group.taken(figure.numbers)
        made = self._made(cells, values, group.name, figure) or self._made(
            evolve(cells, gaps=True), within_reach(values), group.name, figure
        )
        if made is None:
            self.report.rows(
                self.grid, figure.name, UnmappedReason.NOT_A_NUMBER, cells.rows, metric=figure.metric.id
            )
            return None
        readings, history = made
        self.report.series(self.grid, figure.name, figure.meaning, readings)
        if history is not None:
            self.report.history(self.grid, figure, readings, history, currency=cells.currency)
        return history

    def _made(
        self, cells: Cells, values: Sequence[Any], channel: str, figure: FigureColumn
    ) -> tuple[Series, History | None] | None:
        """Return series and history of one column; None where a number, or a sum, lies beyond the
        reach of a float.
        """
        try:
            made = series(cells, values, figure.metric.nature, figure.meaning.shape)
            if figure.name in self.grid.layout.gaps_are_zero:
                made = made.without_gaps(cells.lasts)
            return made, _history_of(made, channel, figure, cells.currency) if made.lasts else None
        except SmartGoalsError:
            return None

    def _cells(self, group: Group, figure: FigureColumn) -> Cells:
        """Return what the rows of a group say besides their figures."""
        items, shared = self._items(figure)
        currencies = None if figure.currencies is None else group.taken(figure.currencies)
        named: set[str | None] = set()
        if currencies is not None:
            values = group.taken(figure.numbers)
            named = {
                currency
                for currency, value in zip(currencies, values, strict=True)
                if isinstance(value, (int, float))
            }
        return Cells(
            rows=range(self.grid.count) if group.rows is None else group.rows,
            lasts=group.lasts,
            apart=group.apart,
            items=None if items is None else group.taken(items),
            born=None if self._born is None else group.taken(self._born),
            firsts=None if self.dated.firsts is None else group.taken(self.dated.firsts),
            as_of=self.dated.as_of,
            ends=self.dated.ends,
            spans=self.roles.spans,
            shared=shared,
            distinct=items is not None and self._are_distinct(items),
            averaged=figure.averaged,
            currencies=currencies if len(named) > 1 else None,
            currency=next(iter(named)) if len(named) == 1 else None,
            gaps=figure.gaps,
            twins=_NO_TWINS if figure.name in self.grid.layout.made and self._are_named else self._twins,
        )

    def _are_distinct(self, items: Sequence[Any]) -> bool:
        """Tell whether no two rows name the same item; rows that name several things are not asked."""
        if id(items) not in self._distinct:
            named = [item for item in items if item is not None]
            is_plain = not any(isinstance(item, tuple) for item in named[:1])
            self._distinct[id(items)] = is_plain and len(set(named)) == len(named)
        return self._distinct[id(items)]

    @cached_property
    def _born(self) -> Sequence[int | None] | None:
        """The day on which the item of each row appeared."""
        column = self.roles.born
        return None if column is None else list(map(moment_day, self.grid.columns[column]))

    @cached_property
    def _are_named(self) -> bool:
        """Whether every row names its item, so that two rows of one name are of one thing.

        An id that was rounded may be that of two.
        """
        item = self.roles.item
        if item is None or None in self.grid.labels(item):
            return False
        return not rounded_ids(self.grid.columns[item])

    @cached_property
    def _twins(self) -> Twins:
        """What two rows for one day are compared by."""
        unknown = [*self.meanings.unknown, *filter(None, [self.roles.currency]), *self.grid.layout.texts]
        columns = {**self.grid.columns, **self.grid.whole}
        return Twins(
            figures={name: columns[name] for name in self.meanings.figures},
            unknown={name: columns[name] for name in unknown},
            numbers={one.name: one.numbers for one in self.figures if one.name not in self.grid.whole},
        )

    def _items(self, figure: FigureColumn) -> tuple[Sequence[Any] | None, bool]:
        """Return what tells the rows of a day apart, and whether a figure of the account stands
        beside each item.
        """
        item, shared = self.roles.item, False
        if item is not None and self.meanings.per_item and not may_be_of_items(figure.meaning):
            item, shared = self._owner(figure.name), True
        return self._labels_of(tuple(filter(None, (item, *self.roles.splits)))), shared

    def _owner(self, column: str) -> str | None:
        """Return the column that names the object in which a figure is nested, or None."""
        parts = column.split(".")[:-1]
        paths = (".".join(parts[:depth]) for depth in range(len(parts), 0, -1))
        return next(
            (own for path in paths for word in _IDS if (own := f"{path}.{word}") in self.grid.columns), None
        )

    def _labels_of(self, names: tuple[str, ...]) -> Sequence[Any] | None:
        """Return the labels of some columns, together for several; columns in which all rows agree
        tell nothing apart.
        """
        if names not in self._labels:
            columns = [self.grid.labels(column) for column in names]
            telling = [
                labels
                for labels in columns
                if len(set(labels)) > 1 or (self._born is not None and labels is columns[0])
            ]
            self._labels[names] = (
                list(zip(*telling, strict=True)) if len(telling) > 1 else next(iter(telling), None)
            )
        return self._labels[names]


def _name_of(label: object) -> str | None:
    """Return the channel that a label names, or None."""
    try:
        return None if label is None or isinstance(label, Unread) else name(as_text(label).strip())
    except SmartGoalsError:
        return None


def _history_of(made: Series, channel: str, figure: FigureColumn, currency: str | None) -> History:
    """Return the history of a series; here, and nowhere else, a reading learns which days it covers."""
    meaning, metric = figure.meaning, figure.metric
    money = "" if currency is None else f" in {currency}"
    return History(
        columns=_columns_of(made),
        # A standard id says enough; a metric of the caller's own travels with the history.
        metric=metric.id if is_standard(metric.id) else metric,
        channel=channel,
        definition=f"{meaning.platform} {meaning.name}{money}",
        source=meaning.source,
    )


def _columns_of(made: Series) -> Columns:
    """Return the columns of a series, whose days are in order already, each told once."""
    covers = None
    if made.firsts is not None:
        spans = zip(made.firsts, made.lasts, strict=True)
        covers = array("i", [0 if first == last else first for first, last in spans])
    return Columns(array("i", made.lasts), numbers_of(made.values, "[{}].value"), covers=covers)
