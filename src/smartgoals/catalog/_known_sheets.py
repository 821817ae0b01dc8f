"""Known sheets: the tables of platforms' web pages that are built in, made from their data when first asked for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from fractions import Fraction
from functools import lru_cache
from typing import Any, Final, Protocol

from smartgoals._checked import each, instance
from smartgoals._errors import SmartGoalsError, UnknownName, raise_all
from smartgoals._model.metric import Metric
from smartgoals.catalog._data import sheets as data
from smartgoals.catalog._sheet import Sheet, SheetColumn
from smartgoals.catalog._tables import Table


class HasMetrics(Protocol):
    """What is asked of a catalogue: which metrics it knows."""

    @property
    def metrics(self) -> Mapping[str, Metric]: ...


def _sheet(row: tuple[Any, ...] | Sheet) -> Sheet:
    """Return a sheet from its row of data; a caller's own is one."""
    if isinstance(row, Sheet):
        return row
    facts = dict(zip(data.FIELDS, row, strict=True))
    seen_on = facts.pop("seen_on")
    columns = [_column(dict(zip(data.COLUMN_FIELDS, column, strict=True))) for column in facts.pop("columns")]
    return Sheet(columns=columns, seen_on=None if seen_on is None else date.fromisoformat(seen_on), **facts)


def _column(facts: dict[str, Any]) -> SheetColumn:
    return SheetColumn(facts.pop("headings"), facts.pop("metric"), factor=Fraction(facts.pop("factor")), **facts)


SHEETS: Final[Table[Sheet]] = Table({row[0]: row for row in data.ROWS}, _sheet, "sheet")


def sheets_with(own: tuple[Sheet, ...]) -> Table[Sheet]:
    """Return the sheets of a caller, the newest first, and those that are built in."""
    return _joined(own) if own else SHEETS


@lru_cache(maxsize=64)
def _joined(own: tuple[Sheet, ...]) -> Table[Sheet]:
    mine = {sheet.id: sheet for sheet in reversed(own)}
    return Table({**mine, **{row[0]: row for row in data.ROWS if row[0] not in mine}}, _sheet, "sheet")


def checked_sheets(catalog: HasMetrics, sheets: Iterable[Sheet]) -> tuple[Sheet, ...]:
    """Return sheets whose metrics a catalogue knows; raises all faults together."""

    def known(sheet: Sheet) -> Sheet:
        faults: list[SmartGoalsError] = []
        for at, column in enumerate(instance(sheet, Sheet, "a Sheet").columns):
            if column.metric is not None and column.metric not in catalog.metrics:
                fault = UnknownName(kind="metric", name=column.metric, known=tuple(catalog.metrics))
                faults.append(fault.at(f"columns[{at}].metric"))
        raise_all(faults)
        return sheet

    return each(sheets, "sheets", known)
