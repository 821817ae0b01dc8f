"""Known sheets: the tables of platforms' web pages that are built in, made from their data when
first asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from fractions import Fraction
from functools import lru_cache
from typing import Any, Final, Protocol

from smartgoals._checked import each, instance, named
from smartgoals._errors import InvalidValue, SmartGoalsError, UnknownName, raise_all
from smartgoals._model.metric import Metric
from smartgoals.catalog._data import sheets as data
from smartgoals.catalog._sheet import Sheet, SheetColumn
from smartgoals.catalog._tables import Table


class HasSheets(Protocol):
    """What is asked of a catalogue: which metrics it knows, and which sheets of its caller."""

    @property
    def metrics(self) -> Mapping[str, Metric]: ...

    @property
    def own_sheets(self) -> tuple[Sheet, ...]: ...


def _sheet(row: tuple[Any, ...] | Sheet) -> Sheet:
    """Return a sheet from its row of data; a caller's own is one."""
    if isinstance(row, Sheet):
        return row
    facts = dict(zip(data.FIELDS, row, strict=True))
    seen_on = facts.pop("seen_on")
    columns = [_column(dict(zip(data.COLUMN_FIELDS, column, strict=True))) for column in facts.pop("columns")]
    return Sheet(columns=columns, seen_on=None if seen_on is None else date.fromisoformat(seen_on), **facts)


def _column(facts: dict[str, Any]) -> SheetColumn:
    return SheetColumn(
        facts.pop("headings"), facts.pop("metric"), factor=Fraction(facts.pop("factor")), **facts
    )


SHEETS: Final[Table[Sheet]] = Table({row[0]: row for row in data.ROWS}, _sheet, "sheet")


def sheets_with(own: tuple[Sheet, ...]) -> Table[Sheet]:
    """Return the sheets of a caller, the newest first, and those that are built in."""
    return _joined(own) if own else SHEETS


@lru_cache(maxsize=64)
def _joined(own: tuple[Sheet, ...]) -> Table[Sheet]:
    raise_all(list(_same_ids(own)))
    mine = {sheet.id: sheet for sheet in own}
    return Table({**mine, **{row[0]: row for row in data.ROWS if row[0] not in mine}}, _sheet, "sheet")


def _same_ids(sheets: Iterable[Sheet], known: Iterable[Sheet] = ()) -> Iterator[SmartGoalsError]:
    """Yield a fault for each sheet that has the id of another one: only one of them could be found by it."""
    first = {sheet.id: sheet for sheet in known}
    for at, sheet in enumerate(sheets):
        if first.setdefault(sheet.id, sheet) != sheet:
            hint = "without an id, a sheet has that of its platform" if sheet.id == sheet.platform else ""
            yield InvalidValue(
                value=sheet.id,
                expected="an id that no other sheet of yours has",
                hint=hint,
                path=f"sheets[{at}].id",
            )


def checked_sheets(catalog: HasSheets, sheets: Iterable[Sheet]) -> tuple[Sheet, ...]:
    """Return sheets whose metrics a catalogue knows, each with an id of its own; raises all faults
    together.
    """

    def known(sheet: Sheet) -> Sheet:
        faults: list[SmartGoalsError] = []
        for at, column in enumerate(instance(sheet, Sheet, "a Sheet").columns):
            if column.metric is not None and column.metric not in catalog.metrics:
                fault = UnknownName(kind="metric", name=column.metric, known=tuple(catalog.metrics))
                faults.append(fault.at(f"columns[{at}].metric"))
        raise_all(faults)
        return sheet

    several = named("sheets", lambda given: each(given, "sheets", known), sheets)
    raise_all(list(_same_ids(several, catalog.own_sheets)))
    # The same sheet again is no other one.
    return tuple(sheet for sheet in dict.fromkeys(several) if sheet not in catalog.own_sheets)
