"""Summaries: rows that sum others up or are their mean, told by the label that says so, and rows
that only seem to be.

Knows labels, roles and figures. A word for a total is one where rows are told apart; elsewhere it
may be a grade or a setting, and beside names a name. Whatever is decided is told: a total that is
counted comes in twice, a part that is not is lost.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence, Set
from fractions import Fraction
from functools import cached_property
from typing import Any, Final, NamedTuple, final

from attrs import field, frozen

from smartgoals._model.metric import Nature
from smartgoals._numbers import exact, rounded
from smartgoals.catalog._figure_columns import FigureColumn, FigureReader
from smartgoals.catalog._grid import Grid
from smartgoals.catalog._labels import says_a_mean, totals_among
from smartgoals.catalog._mapped import UnmappedReason
from smartgoals.catalog._name_words import Shape
from smartgoals.catalog._names import NativeName
from smartgoals.catalog._report import Report
from smartgoals.catalog._roles import Roles

# Numbers that were rounded before they were added differ from their total by less.
_NEAR: Final = Fraction(1, 1000)


class _Below(NamedTuple):
    """A label of rows whose figure is less than that of a row that they would have summed up."""

    label: str
    rows: Sequence[int]
    metric: str


def without_summaries(
    columns: FigureReader, names: Mapping[str, tuple[NativeName, ...]], report: Report
) -> Grid:
    """Return the grid without rows that are totals of others, which are told by the column that says so.

    The columns of figures are read here only where a label leaves a doubt.
    """
    grid, apart = columns.grid, frozenset(columns.meanings.figures)
    called: dict[str, frozenset[int]] = {}
    for column in grid.columns:
        if column not in apart and str in grid.kinds[column]:
            rows = _called_totals(grid, column)
            if rows:
                called[column] = rows
    own = grid.layout.totals
    if not called and not own:
        return grid
    told = _Told(columns=columns, names=names, apart=apart, called=called)
    gone, whole = {*own}, {*own} if len(own) == 1 else set[int]()
    for column in called:
        totals, below = told.totals(column)
        for name in below:
            report.called_total(grid, column, name.label, name.rows, name.metric)
        report.rows(grid, column, UnmappedReason.TOTAL_ROW, totals - gone)
        if len(totals) == 1 and not says_a_mean(grid.columns[column][min(totals)]):
            whole |= {row for row in totals - gone if _is_of_all(columns, column, row)}
        gone |= totals
    if whole:
        _compare(told.figures, grid, whole, gone, report)
    return grid.without(gone) if gone else grid


def _is_of_all(columns: FigureReader, column: str, total: int) -> bool:
    """Tell whether the only total of a table is that of all its rows.

    A total of each day is not: rows of several tables may be in one.
    """
    day = columns.roles.day
    if day is None or day == column:
        return True
    days = columns.grid.labels(day)
    return days[total] is None or all(cell is None or cell == days[total] for cell in days)


def _compare(
    figures: Sequence[FigureColumn], grid: Grid, totals: Set[int], gone: Set[int], report: Report
) -> None:
    """Tell what totals of a whole table say otherwise than its rows make."""
    for figure in figures:
        numbers = figure.numbers
        # Posts are counted by their rows, and the total is none.
        if figure.name in grid.layout.made:
            continue
        if figure.metric.nature is not Nature.FLOW or figure.meaning.shape is not Shape.FLOW:
            continue
        parts = [
            exact(number) for row, number in enumerate(numbers) if row not in gone and _is_number(number)
        ]
        made = sum(parts, Fraction(0))
        for total in sorted(totals):
            said = numbers[total]
            if _is_number(said) and abs(made - exact(said)) > abs(exact(said)) * _NEAR:
                report.total(grid, figure, total, rounded(made), said)


def _is_number(number: Any) -> bool:
    return isinstance(number, (int, float))


def _called_totals(grid: Grid, column: str) -> frozenset[int]:
    """Return the rows whose cell in a column is a word for a total."""
    cells = grid.columns[column]
    known = grid.coded_unless_varied(column)
    totals = totals_among(
        [cell for cell in cells if isinstance(cell, str)] if known is None else known.distinct
    )
    if not totals:
        return frozenset()
    return frozenset(row for row, cell in enumerate(cells) if isinstance(cell, str) and cell in totals)


@final
@frozen(kw_only=True)
class _Told:
    """What tells a total from a row that is called as one; `called` holds the rows that are, by the
    column of the word.
    """

    columns: FigureReader
    names: Mapping[str, tuple[NativeName, ...]]
    apart: Set[str]
    called: Mapping[str, frozenset[int]]
    _labels: dict[str, Sequence[Any]] = field(factory=dict, init=False)

    @property
    def grid(self) -> Grid:
        """The grid with all its rows."""
        return self.columns.grid

    @property
    def roles(self) -> Roles:
        """What its columns are."""
        return self.columns.roles

    def totals(self, column: str) -> tuple[Set[int], Sequence[_Below]]:
        """Return the rows that are totals by one column, and the labels in it that turn out to be names."""
        rows = self.called[column]
        days = {self.roles.day, self.roles.until, *self.roles.days_too}
        if column in days:
            return rows, ()
        if column not in self._telling:
            rows = rows - self._named_elsewhere(column)
        names = self._names(column, rows)
        return rows.difference(*(name.rows for name in names)), names

    @cached_property
    def figures(self) -> Sequence[FigureColumn]:
        """The columns of figures, of all rows."""
        return self.columns.figures(self.names)[0]

    @cached_property
    def _telling(self) -> Sequence[str]:
        """The columns that tell the rows of a day apart."""
        return tuple(dict.fromkeys(filter(None, (self.roles.by, self.roles.item, *self.roles.splits))))

    def _of(self, column: str) -> Sequence[Any]:
        """Return the labels of a column; a word for a total is none."""
        if column not in self._labels:
            labels, called = self.grid.labels(column), self.called.get(column, frozenset())
            self._labels[column] = [None if row in called else label for row, label in enumerate(labels)]
        return self._labels[column]

    def _named_elsewhere(self, column: str) -> Set[int]:
        """Return the rows called totals by a column that tells nothing apart, while another names
        them and them alone.

        The row of an ad is that of the ad, whatever grade or setting it has; a row of a campaign
        beside others of it may be their sum.
        """
        if not self._telling:
            return frozenset()
        labels = self.grid.labels(column)
        keys = list(zip(*map(self._of, self._telling), strict=True))
        days = self._of(self.roles.day) if self.roles.day is not None else [None] * len(keys)
        words: defaultdict[Hashable, set[Any]] = defaultdict(set)
        for day, key, label in zip(days, keys, labels, strict=True):
            words[day, key].add(label)
        return {
            row
            for row in self.called[column]
            if any(part is not None for part in keys[row]) and len(words[days[row], keys[row]]) == 1
        }

    def _names(self, column: str, rows: Set[int]) -> Sequence[_Below]:
        """Return the labels that are names for all their being called so: what they count is less
        than a part of it.
        """
        cells = self.grid.columns[column]
        doubtful: defaultdict[str, list[int]] = defaultdict(list)
        for row in sorted(rows):
            if not says_a_mean(cells[row]):
                doubtful[cells[row]].append(row)
        if not doubtful:
            return ()
        parts = self._parts(column)
        found = ((label, several, parts.less_than_one(several)) for label, several in doubtful.items())
        return [_Below(label, several, metric) for label, several, metric in found if metric is not None]

    def _parts(self, column: str) -> _Parts:
        """Return what rows that a column calls totals may be the totals of."""
        called = self.grid.layout.totals.union(*self.called.values())
        return _Parts(
            rows=[
                row for row, label in enumerate(self._of(column)) if label is not None and row not in called
            ],
            labels=[
                self._of(name) for name in self.grid.columns if name != column and name not in self.apart
            ],
            counts=[
                one
                for one in self.figures
                if one.metric.nature is Nature.FLOW and not _has_less_than_none(one)
            ],
        )


@final
@frozen(kw_only=True)
class _Parts:
    """The rows that others may be the totals of, the columns that say what a row is about, and the
    figures that add up.
    """

    rows: Sequence[int]
    labels: Sequence[Sequence[Any]]
    counts: Sequence[FigureColumn]
    _largest: dict[tuple[int, ...], Mapping[Hashable, list[Any]]] = field(factory=dict, init=False)

    def less_than_one(self, rows: Sequence[int]) -> str | None:
        """Return the metric of which one of some rows has less than a row that it would sum up, or None."""
        for row in rows:
            # A total says of itself what all its parts have in common: their day, and whatever they
            # are not parted by.
            said = tuple(place for place, labels in enumerate(self.labels) if labels[row] is not None)
            largest = self._of_alike(said).get(self._about(row, said), ())
            for figure, most in zip(self.counts, largest, strict=False):
                number = figure.numbers[row]
                if most is not None and isinstance(number, (int, float)) and number < most:
                    return figure.metric.id
        return None

    def _about(self, row: int, said: tuple[int, ...]) -> Hashable:
        return tuple(self.labels[place][row] for place in said)

    def _of_alike(self, said: tuple[int, ...]) -> Mapping[Hashable, list[Any]]:
        """Return the largest number of each figure among the rows that agree in some columns."""
        if said not in self._largest:
            alike: defaultdict[Hashable, list[Any]] = defaultdict(lambda: [None] * len(self.counts))
            for row in self.rows:
                largest = alike[self._about(row, said)]
                for place, figure in enumerate(self.counts):
                    number = figure.numbers[row]
                    if isinstance(number, (int, float)) and (
                        largest[place] is None or number > largest[place]
                    ):
                        largest[place] = number
            self._largest[said] = alike
        return self._largest[said]


def _has_less_than_none(figure: FigureColumn) -> bool:
    """Tell whether some number is below zero: then a sum may be less than what it sums up."""
    return any(isinstance(number, (int, float)) and number < 0 for number in figure.numbers)
