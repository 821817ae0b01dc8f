"""Cautions: what must be known of a table as a whole, by the days and items of its rows.

Knows columns and days, and reads no figure. Each of them leaves the figures as they are read, and says how they may be wrong.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from itertools import pairwise
from typing import Any, Final, NamedTuple

from smartgoals._model.history import History
from smartgoals._record import Record
from smartgoals.catalog._dated import Dated
from smartgoals.catalog._grid import Grid
from smartgoals.catalog._mapped import Heed, Notice
from smartgoals.catalog._roles import Roles

_WEEK: Final = 7
_FEW: Final = 3
_MONTHS: Final = 12
_PAIRS: Final = re.compile(r"^\s*(\d{1,2})([/.-])(\d{1,2})\2\d{4}", re.MULTILINE)
_OFFSET: Final = re.compile(r"(?:Z|[+-]\d\d:?\d\d)$")
_ROUNDED: Final = re.compile(r"\d(?:[.,]\d+)?[Ee]\+?\d{1,3}")
# Above it, a number that a spreadsheet keeps is not every whole number.
_EXACT: Final = 2**53


class _Caution(NamedTuple):
    """What is to be heeded of a column, with the facts that its sentence names and the rows it speaks of."""

    column: str
    heed: Heed
    facts: Mapping[str, object]
    rows: Sequence[int] = ()


def cautions(
    grid: Grid, roles: Roles, days: Dated, histories: Sequence[History], *, day_first: bool | None
) -> tuple[Notice, ...]:
    """Return what must be known of the rows of a table, by way of one of its histories; nothing where it gave none."""
    if not grid.layout.is_table or not histories:
        return ()
    metric = str(histories[0].metric_id)
    return tuple(
        Notice(
            column=caution.column.strip(),
            metric=metric,
            heed=caution.heed,
            facts=Record(caution.facts),
            rows=grid.places_of(caution.rows),
        )
        for caution in _cautions(grid, roles, days, day_first)
    )


def _cautions(grid: Grid, roles: Roles, days: Dated, day_first: bool | None) -> Iterator[_Caution]:
    """Yield what is to be heeded of days and of items."""
    if roles.day is not None:
        cells = grid.columns[roles.day]
        if may_be_periods(grid, days):
            yield _Caution(roles.day, Heed.PERIODS, {})
        if len(_orders(cells) | ({day_first} - {None})) > 1:
            yield _Caution(roles.day, Heed.ORDER_TORN, {})
        clocks = _clocks(cells) if roles.form == "moment" else frozenset()
        if clocks - {None}:
            heed = Heed.CLOCK if len(clocks) == 1 else Heed.CLOCKS_DIFFER
            yield _Caution(roles.day, heed, {"clocks": ", ".join(sorted(filter(None, clocks)))})
    if roles.item is not None:
        yield from _of_items(grid, roles, roles.item, days)


def may_be_periods(grid: Grid, days: Dated) -> bool:
    """Tell whether the days of a table are so even that they may stand for weeks or months."""
    if grid.layout.by_publication or not grid.layout.is_table or days.firsts is not None:
        return False
    known = sorted({day for day in days.lasts if day is not None})
    if len(known) < _FEW or known[1] - known[0] < _WEEK:
        return False
    if {later - earlier for earlier, later in pairwise(known)} == {_WEEK}:
        return True
    firsts = [date.fromordinal(day) for day in known]
    after = [date.fromordinal(min(day + 1, date.max.toordinal())) for day in known]
    return _are_months(firsts) or _are_months(after)


def _are_months(days: Sequence[date]) -> bool:
    """Tell whether days are firsts of months that follow one another."""
    counts = [day.year * _MONTHS + day.month for day in days]
    return {day.day for day in days} == {1} and all(later - earlier == 1 for earlier, later in pairwise(counts))


def _orders(cells: Sequence[Any]) -> set[bool]:
    """Return whether days come before months, as the cells of a column show it: both where they contradict one another."""
    texts = (cell for cell in cells if isinstance(cell, str))
    first = next(texts, "")
    if not _PAIRS.match(first):
        return set()
    pairs = [(int(pair[0]), int(pair[2])) for pair in _PAIRS.findall("\n".join([first, *texts]))]
    return {day > _MONTHS for day, month in pairs if min(day, month) <= _MONTHS < max(day, month)}


def _clocks(cells: Sequence[Any]) -> frozenset[str | None]:
    """Return the offsets that moments name, None for those that name none."""
    ends = {cell.rstrip()[-6:] for cell in cells if isinstance(cell, str) and ":" in cell}
    found = {match[0] if (match := _OFFSET.search(end)) else None for end in ends}
    for moment in {cell for cell in cells if isinstance(cell, datetime)}:
        offset = moment.utcoffset()
        found.add(None if offset is None else moment.strftime("%z"))
    return frozenset(None if one is None else _written(one) for one in found)


def _written(offset: str) -> str:
    """Return an offset as ISO writes it: that of Greenwich by its hours, too."""
    plain = "+0000" if offset == "Z" else offset.replace(":", "")
    return f"{plain[:3]}:{plain[3:5]}"


def _of_items(grid: Grid, roles: Roles, column: str, days: Dated) -> Iterator[_Caution]:
    """Yield what is odd in how rows are named: ids that were rounded, and one item on several days of publication."""
    labels, cells = grid.labels(column), grid.columns[column]
    rounded = [row for row, cell in enumerate(cells) if _is_rounded(cell)]
    if rounded:
        yield _Caution(column, Heed.ROUNDED_IDS, {"count": len(rounded), "cell": str(cells[rounded[0]])}, rounded)
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
        yield _Caution(column, Heed.ITEM_TWICE, {"count": len(twice)}, twice)


def _is_rounded(cell: object) -> bool:
    if isinstance(cell, str):
        return "+" in cell[-4:] and _ROUNDED.fullmatch(cell.strip()) is not None
    return isinstance(cell, float) and cell >= _EXACT
