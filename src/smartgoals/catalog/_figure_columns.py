"""Figure columns: the columns of a grid that are read, with their numbers in our unit and the
currency of each amount.

Knows names, cells and metrics.
"""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence, Set
from functools import cached_property
from typing import Any, Final, NamedTuple, final

from attrs import frozen

from smartgoals._model.metric import Metric, Nature, OverChannels, OverTime, Unit
from smartgoals.catalog._data import names as data
from smartgoals.catalog._formulas import denominators
from smartgoals.catalog._grid import Grid
from smartgoals.catalog._mapped import UnmappedReason
from smartgoals.catalog._meanings import Meanings, MeaningTerms
from smartgoals.catalog._money import currencies_of, currency_of_heading
from smartgoals.catalog._name_words import Exactness
from smartgoals.catalog._names import NativeName
from smartgoals.catalog._number_cells import Sense, beyond_in, numbers_of, signs_in
from smartgoals.catalog._number_text import Sign, Unread, is_short
from smartgoals.catalog._roles import Roles
from smartgoals.catalog._shares import PARTS


def fractions_in(numbers: Sequence[Any]) -> list[int]:
    """Return where numbers stand that are no whole ones."""
    if isinstance(numbers, array):
        return []
    return [row for row, value in enumerate(numbers) if isinstance(value, float) and not value.is_integer()]


def rounded_in(column: Sequence[Any], kinds: Set[type]) -> list[int]:
    """Return where the cells of a column stand that are abbreviated numbers, as 1.2K is."""
    if str not in kinds:
        return []
    short = {cell for cell in column if isinstance(cell, str) and cell[-1:].isalpha() and is_short(cell)}
    return (
        [row for row, cell in enumerate(column) if isinstance(cell, str) and cell in short] if short else []
    )


_AVERAGED: Final = frozenset({Nature.RATIO, Nature.MEAN, Nature.DISTRIBUTION, Nature.SCORE})
_NO_HISTORY: Final = frozenset({UnmappedReason.ITEM_UNSAID, UnmappedReason.NEAR})
_OF_PEOPLE_OR_LEVELS: Final = frozenset({OverTime.REQUERY, OverTime.LAST, "first"})


class FigureColumn(NamedTuple):
    """A column that is read: its name, meaning and metric, its numbers, whether any is missing, and
    its currencies.

    `currencies` holds one for each row, and is None where nothing names any; `averaged` says that
    equal values of several items are the value of all, and `rounded` holds the rows whose cell is
    an abbreviated number; `beyond` those whose number lies out of the range of the metric.
    """

    name: str
    meaning: NativeName
    metric: Metric
    numbers: Sequence[Any]
    gaps: bool
    currencies: Sequence[str | None] | None
    averaged: bool = False
    rounded: Sequence[int] = ()
    beyond: Sequence[int] = ()


@final
@frozen(kw_only=True)
class FigureReader:
    """What the numbers of a column depend on besides its own cells: the metrics, the currency
    beside them, the other columns.
    """

    catalog: MeaningTerms
    grid: Grid
    roles: Roles
    meanings: Meanings

    def figures(
        self, names: Mapping[str, tuple[NativeName, ...]]
    ) -> tuple[list[FigureColumn], frozenset[str]]:
        """Return the columns that are read, and those that others stand for: parts which were added up."""
        figures = [self._agreed(self._column(name, meaning)) for name, meaning in self.meanings.read.items()]
        used: set[str] = set()
        metrics = {figure.metric.id for figure in figures}
        for platform, metric, pieces in () if self.grid.layout.is_table else data.SUMS:
            columns = [column for piece in pieces if (column := self.grid.first([piece])) is not None]
            if platform == self.grid.platform.id and metric not in metrics and len(columns) == len(pieces):
                meaning = names[pieces[0]][0]
                lists = [self._column(column, meaning).numbers for column in columns]
                total = [_sum(cells) for cells in zip(*lists, strict=True)]
                summed = FigureColumn(
                    " + ".join(columns), meaning, self.catalog.metric(metric), total, True, None
                )
                figures.append(summed)
                used.update(columns)
        return figures, frozenset(used)

    def unread(self) -> list[FigureColumn]:
        """Return the columns that give no history for what they are of, or for how exact they are; their
        numbers are those of their rows.
        """
        return [
            self._column(name, meaning) for name, meaning, why in self.meanings.lost if why in _NO_HISTORY
        ]

    def _agreed(self, figure: FigureColumn) -> FigureColumn:
        """Return a column without the numbers that another one, which stands for the same thing,
        tells otherwise.
        """
        numbers = figure.numbers
        for name, meaning, why in self.meanings.lost:
            if why is UnmappedReason.SECOND_NAME and _says_the_same(meaning, figure.meaning):
                pairs = zip(numbers, self._column(name, meaning).numbers, strict=True)
                numbers = [Unread.CONFLICT if _differ(number, other) else number for number, other in pairs]
        return figure if numbers is figure.numbers else figure._replace(numbers=numbers, gaps=True)

    @cached_property
    def _signs(self) -> Set[Sign]:
        """The decimal signs that the figures of the grid show beyond doubt."""
        return signs_in((self.grid.columns[name], self.grid.kinds[name]) for name in self.meanings.figures)

    def _column(self, name: str, meaning: NativeName) -> FigureColumn:
        metric = self.catalog.metric(meaning.metric)
        cells, kinds = self.grid.columns[name], self.grid.kinds[name]
        sense = Sense.of(metric, meaning.factor, is_table=self.grid.layout.is_table)
        numbers, gaps = numbers_of(cells, sense, lambda: self._signs, kinds)
        if gaps and name in self.grid.layout.empty_is_zero:
            numbers = [0 if value is None else value for value in numbers]
        money: Sequence[str | None] | None = None
        if metric.unit is Unit.MONEY:
            money, torn = self._currencies(name)
            if torn:
                numbers = [_torn(number) if row in torn else number for row, number in enumerate(numbers)]
                gaps = True
        averaged = self._is_averaged(metric) or (
            self.grid.layout.by_publication and metric.nature in _AVERAGED
        )
        low, high = metric.range
        bounds = (low, 1 if high is None and sense.share and metric.id in PARTS else high)
        rounded, beyond = rounded_in(cells, kinds), beyond_in(numbers, bounds, gaps=gaps)
        if sense.whole:
            beyond = sorted({*beyond, *fractions_in(numbers)})
        return FigureColumn(name, meaning, metric, numbers, gaps, money, averaged, rounded, beyond)

    def _is_averaged(self, metric: Metric) -> bool:
        """Tell whether equal values of several items are the value of all: the mean of equals is no other.

        A quotient is such a mean where what it is divided by adds up: 1.5 views by each of two
        audiences are 3 by the people who are in both.
        """
        if metric.nature not in _AVERAGED or metric.over_channels is OverChannels.SUM:
            return False
        tree = self.catalog.tree(metric.id)
        below = () if tree is None else denominators(tree)
        return all(self.catalog.combination_of(name).over_time not in _OF_PEOPLE_OR_LEVELS for name in below)

    def _currencies(self, name: str) -> tuple[Sequence[str | None] | None, Set[int]]:
        """Return the currency of each amount, None where nothing names any, and the rows that name
        several.
        """
        column, of_heading = self.roles.currency, currency_of_heading(name)
        beside = None if column is None else self.grid.columns[column]
        if beside is None and of_heading is None and str not in self.grid.kinds[name]:
            return None, frozenset()
        money, torn = currencies_of(self.grid.columns[name], beside, of_heading)
        return money if any(money) else None, torn


def _says_the_same(meaning: NativeName, other: NativeName) -> bool:
    """Tell whether two names stand exactly for one metric of one owner, in one shape: then their
    figures are equal.
    """
    same = (meaning.metric, meaning.of, meaning.shape) == (other.metric, other.of, other.shape)
    return same and meaning.exactness is other.exactness is Exactness.EXACT


def _differ(number: Any, other: Any) -> bool:
    return isinstance(number, (int, float)) and isinstance(other, (int, float)) and number != other


def _torn(number: Any) -> Any:
    """Return what an amount in two currencies is: no number; what was none stays so."""
    return Unread.CURRENCIES if isinstance(number, (int, float)) else number


def _sum(cells: Sequence[Any]) -> Any:
    """Return what the parts of a figure add up to; an empty part makes the sum empty."""
    return sum(cells) if all(isinstance(cell, (int, float)) for cell in cells) else None
