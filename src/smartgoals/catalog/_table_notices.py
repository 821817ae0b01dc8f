"""Table notices: what must be known of rows as a whole, by their days and items.

Knows columns and days, and reads no figure. Each of them leaves the figures as they are read, and
says how they may be wrong.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from itertools import chain
from typing import Any, Final, NamedTuple

from smartgoals._location import as_text
from smartgoals._model.history import History
from smartgoals._record import Record
from smartgoals.catalog._dated import Dated
from smartgoals.catalog._grid import Grid
from smartgoals.catalog._mapped import Heed, Notice
from smartgoals.catalog._roles import Roles
from smartgoals.catalog._rounded_ids import rounded_ids

_MONTHS: Final = 12
_PAIRS: Final = re.compile(r"^\s*(\d{1,2})([/.-])(\d{1,2})\2\d{4}", re.MULTILINE)
# Of a day without a time, the last part would look like an offset of hours.
_OFFSET: Final = re.compile(r":\d\d(?:\.\d+)?\s?(Z|[+-]\d\d(?::?\d\d)?)\s*$")


class _Heeded(NamedTuple):
    """What is to be heeded of a column, with the facts that its sentence names and the rows it speaks of."""

    column: str
    heed: Heed
    facts: Mapping[str, object]
    rows: Sequence[int] = ()


def table_notices(
    grid: Grid,
    roles: Roles,
    days: Dated,
    histories: Sequence[History],
    *,
    day_first: bool | None,
    are_periods: bool,
) -> tuple[Notice, ...]:
    """Return what must be known of rows as a whole, by way of one of their histories.

    Nothing of rows that gave none; `are_periods` says that the days of a table may stand for weeks or
    months. Of an answer of a platform, which names its items and moments, only the order of day and
    month is in doubt.
    """
    if not histories:
        return ()
    metric = str(histories[0].metric_id)
    of_days: Iterator[_Heeded] = _of_order(grid, roles, day_first=day_first)
    of_items: Iterator[_Heeded] = iter(())
    if grid.layout.is_table:
        of_days = chain(_of_periods(roles, are_periods=are_periods), of_days, _of_clocks(grid, roles, days))
        of_items = iter(()) if roles.item is None else _of_items(grid, roles, roles.item, days)
    return tuple(
        Notice(
            column=one.column.strip(),
            metric=metric,
            heed=one.heed,
            facts=Record(one.facts),
            rows=grid.places_of(one.rows),
        )
        for one in (*of_days, *of_items)
    )


def _of_periods(roles: Roles, *, are_periods: bool) -> Iterator[_Heeded]:
    """Yield that days lie evenly apart, where they do."""
    if roles.day is not None and are_periods:
        yield _Heeded(roles.day, Heed.PERIODS, {})


def _of_order(grid: Grid, roles: Roles, *, day_first: bool | None) -> Iterator[_Heeded]:
    """Yield that days have another order than others of their column, or than was said."""
    if roles.day is not None and len(_orders(grid.columns[roles.day]) | ({day_first} - {None})) > 1:
        yield _Heeded(roles.day, Heed.ORDER_TORN, {})


def _of_clocks(grid: Grid, roles: Roles, days: Dated) -> Iterator[_Heeded]:
    """Yield the clocks that moments go by."""
    if roles.day is None:
        return
    cells = grid.columns[roles.day]
    # What closes a day is read by the zone of the account, in which it is midnight.
    read = (cell for cell, day in zip(cells, days.lasts, strict=True) if day is not None)
    clocks = frozenset() if roles.form == "end" else _clocks(list(read))
    if clocks - {None}:
        heed = Heed.CLOCK if len(clocks) == 1 else Heed.CLOCKS_DIFFER
        yield _Heeded(roles.day, heed, {"clocks": ", ".join(sorted(filter(None, clocks)))})


def _orders(cells: Sequence[Any]) -> set[bool]:
    """Return whether days come before months, as cells show it: both where they contradict one another."""
    found = _PAIRS.findall("\n".join(cell for cell in cells if isinstance(cell, str)))
    pairs = [(int(pair[0]), int(pair[2])) for pair in found]
    return {day > _MONTHS for day, month in pairs if min(day, month) <= _MONTHS < max(day, month)}


def _clocks(cells: Sequence[Any]) -> frozenset[str | None]:
    """Return the offsets that moments name, None for those that name none."""
    texts = [cell for cell in cells if isinstance(cell, str) and ":" in cell]
    found = {match[1] if (match := _OFFSET.search(text)) else None for text in texts}
    for moment in {cell for cell in cells if isinstance(cell, datetime)}:
        offset = moment.utcoffset()
        found.add(None if offset is None else moment.strftime("%z"))
    return frozenset(None if one is None else _written(one) for one in found)


def _written(offset: str) -> str:
    """Return an offset as ISO writes it: that of Greenwich by its hours, too."""
    plain = "+0000" if offset == "Z" else offset.replace(":", "").ljust(5, "0")
    return f"{plain[:3]}:{plain[3:5]}"


def _of_items(grid: Grid, roles: Roles, column: str, days: Dated) -> Iterator[_Heeded]:
    """Yield what is odd in how rows are named: ids that were rounded, and one item on several days
    of publication.
    """
    labels, cells = grid.labels(column), grid.columns[column]
    rounded = rounded_ids(cells)
    if rounded:
        yield _Heeded(
            column, Heed.ROUNDED_IDS, {"count": len(rounded), "cell": as_text(cells[rounded[0]])}, rounded
        )
    if not grid.layout.by_publication or len(set(labels)) == len(labels):
        return
    owners = [None] * grid.count if roles.by is None else grid.labels(roles.by)
    seen: defaultdict[tuple[Any, Any], set[int]] = defaultdict(set)
    named = [
        (row, (owner, label), day)
        for row, (owner, label, day) in enumerate(zip(owners, labels, days.lasts, strict=True))
        if label is not None and day is not None
    ]
    for _, key, day in named:
        seen[key].add(day)
    twice = [row for row, key, _ in named if len(seen[key]) > 1]
    if twice:
        yield _Heeded(column, Heed.ITEM_TWICE, {"count": len(twice)}, twice)
