"""Report: what is said beside the histories while rows are read, one entry for a column and reason.

Knows what reading answers with, and where rows stand in what was handed over.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any, Final, final

from attrs import evolve, field, frozen

from smartgoals._errors import shown
from smartgoals._messages.worded import Worded
from smartgoals._model.history import History
from smartgoals._model.metric import Metric, Unit
from smartgoals._numbers import Number
from smartgoals._record import Record
from smartgoals.catalog._day_cells import is_empty
from smartgoals.catalog._day_text import DayDoubt
from smartgoals.catalog._figure_columns import FigureColumn
from smartgoals.catalog._grid import Grid
from smartgoals.catalog._mapped import Heed, Notice, Unmapped, UnmappedReason
from smartgoals.catalog._name_words import Exactness
from smartgoals.catalog._names import NativeName
from smartgoals.catalog._number_cells import two_numbers
from smartgoals.catalog._series import Series
from smartgoals.catalog._spoken import named_metric

_LONGEST_CELL: Final = 60
_OF_A_CELL: Final = frozenset({UnmappedReason.TWO_NUMBERS, UnmappedReason.NOT_A_NUMBER})
# As many cells of a column that cannot be read are each quoted; of the others it is said where they stand.
MOST_CELLS: Final = 20
_BAD_CELLS: Final = _OF_A_CELL | {UnmappedReason(doubt.value) for doubt in DayDoubt}


def shown_cell(cell: object) -> str | None:
    """Return what a cell says, as far as a sentence can quote it; None for one that says nothing."""
    if is_empty(cell):
        return None
    said = cell if isinstance(cell, str) else cell.isoformat() if isinstance(cell, date) else shown(cell)
    return said if len(said) <= _LONGEST_CELL else said[:_LONGEST_CELL] + "…"


def _has_room(cell: str | None, told: Collection[str | None]) -> bool:
    """Tell whether a cell is told by itself beside others of its column that are."""
    return cell in told or len(told) < MOST_CELLS


def _no_ways(_: object) -> tuple[str, ...]:
    """Return no reading of a cell, which has none."""
    return ()


@final
@frozen(kw_only=True)
class Report:
    """What could not be mapped and what must be known, as it is found out."""

    _metrics: Mapping[str, Metric] = field(alias="metrics")
    _unmapped: dict[tuple[str, UnmappedReason, str | None], Unmapped] = field(factory=dict, init=False)
    _notices: dict[tuple[object, ...], Notice] = field(factory=dict, init=False)

    @property
    def unmapped(self) -> tuple[Unmapped, ...]:
        """What could not be mapped, in order of appearance."""
        return tuple(self._unmapped.values())

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What must be known of what was mapped, in order of appearance."""
        return tuple(self._notices.values())

    def add(self, entry: Unmapped) -> None:
        """Take in one entry; those of one column and reason become one, whatever the number of channels.

        Cells that cannot be read are told each by itself, up to a number of them.
        """
        if entry.metric is not None:
            entry = evolve(entry, metric=self._named(entry.metric))
        key = (entry.column, entry.reason, entry.cell if entry.reason in _BAD_CELLS else None)
        if key[2] is not None and not _has_room(key[2], self._cells_told(*key[:2])):
            entry, key = evolve(entry, cell=None, readings=()), (*key[:2], None)
        before = self._unmapped.get(key)
        if before is not None:
            rows = tuple(sorted({*before.rows, *entry.rows}))
            entry = evolve(before, count=before.count + entry.count, rows=rows)
        self._unmapped[key] = entry

    def _cells_told(self, column: str, why: UnmappedReason) -> Collection[str]:
        return [cell for *key, cell in self._unmapped if key == [column, why] and cell is not None]

    def cells(
        self,
        grid: Grid,
        column: str,
        why: UnmappedReason,
        rows: Iterable[int],
        ways: Callable[[Any], tuple[str, ...]],
        **facts: object,
    ) -> None:
        """Take in rows whose cell cannot be read: each cell by itself with the `ways` to read it,
        the last ones together.
        """
        # A sum of several columns is called by all of them; no heading is to be mistaken for one.
        cells = grid.columns[column if column in grid.columns else column.partition(" + ")[0]]
        alike: dict[str | None, list[int]] = {}
        for row in sorted(rows):
            said = shown_cell(cells[row])
            alike.setdefault(said if _has_room(said, alike) else None, []).append(row)
        for said, several in alike.items():
            readings = () if said is None else ways(cells[several[0]])
            self.rows(grid, column, why, several, cell=said, readings=readings, **facts)

    def rows(
        self, grid: Grid, column: str, why: UnmappedReason, rows: Iterable[int], **facts: object
    ) -> None:
        """Take in rows of a grid that gave no reading of a column, if there are any."""
        places = grid.places_of(sorted(rows))
        if places:
            self.add(Unmapped(column=column, reason=why, rows=places, **{"count": len(places), **facts}))  # type: ignore[arg-type]  # facts are fields

    def called_total(self, grid: Grid, column: str, label: str, rows: Sequence[int], metric: str) -> None:
        """Take in rows that are called as a total is, and are none."""
        facts = Record[str, object]({"label": label.strip()})
        self._notices[column, Heed.CALLED_TOTAL, label] = Notice(
            column=column, metric=metric, heed=Heed.CALLED_TOTAL, facts=facts, rows=grid.places_of(rows)
        )

    def total(self, grid: Grid, figure: FigureColumn, row: int, made: Number, said: Number) -> None:
        """Take in that rows add up to another figure than their total says."""
        facts = {"sum": made, "total": said}
        self._notice(figure.name, figure.meaning, Heed.TOTAL_DIFFERS, facts, grid.places_of([row]))

    def series(self, grid: Grid, column: str, meaning: NativeName, made: Series) -> None:
        """Take in what gave no reading of a column on one channel."""
        for why, rows in made.problems.items():
            beside = made.beside.get(why)
            beside = None if beside is None else beside.strip()
            facts: dict[str, object] = {"metric": meaning.metric, "suggestion": beside}
            if why in made.counts:
                facts["count"] = made.counts[why]
            if why in _OF_A_CELL and rows:
                share = self._metrics[meaning.metric].unit is Unit.RATIO
                is_torn = why is UnmappedReason.TWO_NUMBERS
                ways = partial(two_numbers, share=share, factor=meaning.factor) if is_torn else _no_ways
                self.cells(grid, column, why, set(rows), ways, **facts)
                continue
            self.rows(grid, column, why, set(rows), **facts)

    def history(
        self, grid: Grid, figure: FigureColumn, made: Series, history: History, *, currency: str | None
    ) -> None:
        """Take in what must be known of a history."""
        column, meaning = figure.name, figure.meaning
        if meaning.exactness is not Exactness.EXACT and "+" not in column:
            self._notice(
                column, meaning, Heed(meaning.exactness.value), _told("note", meaning.note, meaning.note_fr)
            )
        if meaning.factor != 1:
            unit = _told("unit", meaning.unit_note, meaning.unit_note_fr)
            self._notice(column, meaning, Heed.UNIT_CONVERTED, unit)
        if made.filled:
            self._notice(column, meaning, Heed.GAPS_ARE_ZERO, {"count": made.filled})
        if figure.rounded:
            self._notice(
                column, meaning, Heed.ROUNDED, {"count": len(figure.rounded)}, grid.places_of(figure.rounded)
            )
        if figure.beyond:
            cell = shown_cell(grid.columns[column][figure.beyond[0]])
            facts: dict[str, object] = {"count": len(figure.beyond), "cell": cell}
            self._notice(column, meaning, Heed.OUT_OF_RANGE, facts, grid.places_of(figure.beyond))
        if grid.layout.by_publication:
            self._notice(column, meaning, Heed.BY_PUBLICATION, {})
        if column in grid.layout.unverified:
            self._notice(column, meaning, Heed.UNVERIFIED, {})
        if currency is not None:
            self._notice(column, meaning, Heed.CURRENCY, {"currency": currency})
        if made.firsts is not None:
            self._notice(column, meaning, Heed.COVERS, {})
        first, last = history.ordinals[0], history.ordinals[-1]
        if meaning.removed_on is not None and last >= meaning.removed_on.toordinal():
            self._notice(column, meaning, Heed.REMOVED, {"day": meaning.removed_on})
        for change in meaning.breaks:
            if first < change.on.toordinal() <= last and not change.is_rename:
                what = {"day": change.on, **_told("what", change.what, change.what_fr)}
                self._notice(column, meaning, Heed.DEFINITION_BREAK, what)
        for heed, rows in made.heeds.items():
            # Every reading of running totals is a difference: only what is out of the ordinary is
            # named by its rows.
            named: Sequence[int] = () if heed is Heed.DIFFERENCED else rows
            self._notice(column, meaning, heed, {"count": len(rows)}, grid.places_of(named))

    def _notice(
        self,
        column: str,
        meaning: NativeName,
        heed: Heed,
        facts: Mapping[str, object],
        rows: tuple[int, ...] = (),
    ) -> None:
        key = (column, heed, facts.get("day"), facts.get("currency"))
        before = self._notices.get(key)
        if before is not None and rows:
            rows = tuple(sorted({*before.rows, *rows}))
            facts = {**facts, "count": len(rows)}
        metric = self._named(meaning.metric)
        self._notices[key] = Notice(column=column, metric=metric, heed=heed, facts=Record(facts), rows=rows)

    def _named(self, metric: str) -> str:
        """Return a metric as languages say it by the name that the catalogue has for it."""
        known = self._metrics.get(metric)
        return metric if known is None else named_metric(known)


def _told(fact: str, english: str | None, into_french: str | None) -> Mapping[str, object]:
    """Return a fact as templates find it, which says its French text where there is one."""
    if english is None or into_french is None:
        return {fact: english}
    return {fact: Worded(english, en=english, fr=into_french)}
