"""Sheets: a platform's rows turned into columns, nested answers flattened; no meaning is given to any cell here.

Knows platforms and the names whose cells are mappings. Columns are what the reader works on, because a hundred thousand rows
must cost little more than their histories.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import chain
from operator import itemgetter
from typing import Any, Final, final

from attrs import frozen

from smartgoals._checked import sequence
from smartgoals._errors import WrongType
from smartgoals.catalog._cells import UNREADABLE
from smartgoals.catalog._data import names as data
from smartgoals.catalog._names import Platform

WHOLE: Final = frozenset(data.WHOLE)


@final
@frozen(kw_only=True)
class Sheet:
    """Rows as columns of equal length, with the types of cells in each, found out once."""

    platform: Platform
    columns: Mapping[str, Sequence[Any]]
    kinds: Mapping[str, Set[type]]
    count: int

    def first(self, names: Iterable[str]) -> str | None:
        """Return the first of these columns that the sheet has, by its name or by the end of a nested one."""
        for name in names:
            for column in self.columns:
                # The id inside another object is that object's: an author or an owner, not the item of the row.
                nested = name != "id" and column.endswith(f".{name}")
                if nested or column.lower() == name.lower():
                    return column
        return None

    def keys(self, item: str | None, splits: Sequence[str]) -> Sequence[Any] | None:
        """Return what tells the rows of one day apart: the item, the columns that split the day, or None for nothing."""
        columns = [self.columns[one] for one in (item, *splits) if one is not None]
        return list(zip(*columns, strict=True)) if len(columns) > 1 else next(iter(columns), None)


def sheet_of(rows: Iterable[Mapping[str, Any]], place: Platform) -> Sheet:
    """Return rows as columns; nested cells get dotted names, a Graph API series becomes a row a day."""
    kept = rows if type(rows) is list else sequence(rows, "rows (mappings from column to cell)")
    if set(map(type, kept)) - {dict}:
        for position, row in enumerate(kept):
            if not isinstance(row, Mapping):
                raise WrongType(value=row, expected="a mapping from column to cell", path=f"rows[{position}]")
    columns = _turned(kept)
    if "name" in columns and not columns.keys().isdisjoint(("values", "total_value")):
        columns = _turned([one for row in kept for one in _series_rows(row)])
    flat = {path: (cells, kinds) for path, cells, kinds in _flat(columns, "", place)}
    columns = {path: cells for path, (cells, _) in flat.items()}
    kinds = {path: kinds for path, (_, kinds) in flat.items()}
    return Sheet(platform=place, columns=columns, kinds=kinds, count=len(next(iter(columns.values()), ())))


def _turned(rows: Sequence[Mapping[str, Any]]) -> dict[str, Sequence[Any]]:
    if not rows:
        return {}
    keys = tuple(rows[0])
    if set(map(len, rows)) == {len(keys)}:
        try:
            return {str(key): list(map(itemgetter(key), rows)) for key in keys}
        except KeyError:
            pass  # rows of equal length with different columns: taken one by one below
    every = dict.fromkeys(chain.from_iterable(rows))
    return {str(key): [row.get(key) for row in rows] for key in every}


def _flat(
    columns: Mapping[str, Sequence[Any]], prefix: str, place: Platform
) -> Iterator[tuple[str, Sequence[Any], Set[type]]]:
    for name, cells in columns.items():
        path = f"{prefix}{name}"
        kinds = set(map(type, cells))
        if name in place.days or not any(issubclass(kind, (Mapping, list)) for kind in kinds):
            yield path, cells, kinds
        elif (place.id, path) in WHOLE:
            yield path, *_typed(map(_whole, cells))
        elif any(issubclass(kind, Mapping) for kind in kinds):
            inner = [cell if isinstance(cell, Mapping) else {} for cell in cells]
            yield from _flat(_turned(inner), f"{path}.", place)
        else:
            yield path, *_typed(_only(cell) if isinstance(cell, list) else cell for cell in cells)


def _typed(cells: Iterable[Any]) -> tuple[Sequence[Any], Set[type]]:
    kept = list(cells)
    return kept, set(map(type, kept))


def _only(cell: Sequence[object]) -> object:
    """Return the value of a list with one entry, as Meta's actions are told; none for an empty one; else no figure."""
    if not cell:
        return None
    one = cell[0]
    return one["value"] if len(cell) == 1 and isinstance(one, Mapping) and "value" in one else UNREADABLE


def _whole(cell: object) -> object:
    """Return the sum of a mapping of counts, None for an empty one, and any other cell as it is."""
    if not isinstance(cell, Mapping):
        return cell
    counts = [one for one in cell.values() if one is not None]
    return sum(counts) if counts and all(type(one) is int for one in counts) else None


def _series_rows(row: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """Yield a row a day from a Graph API series `{name, period, values: [{value, end_time}]}` or `{name, total_value}`."""
    name, values, total = row.get("name"), row.get("values"), row.get("total_value")
    # A window wider than a day is no daily figure: it gets a name that nobody knows, so that it is reported.
    column = name if row.get("period") in {None, "day", "lifetime"} else f"{name} by {row['period']}"
    if isinstance(values, list):
        for one in values:
            if isinstance(one, Mapping):
                yield {key: cell for key, cell in one.items() if key != "value"} | {str(column): one.get("value")}
    elif isinstance(total, Mapping):
        yield {str(column): total.get("value")}
    else:
        yield row
