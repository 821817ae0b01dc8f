"""Groups: the rows of each channel, in order of day where that costs little.

Knows positions and days. Rows of many channels come in any order; a grid of channels and days sorts them in one pass, and
tells at the same time whether a channel has two rows for one day.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import islice
from operator import itemgetter, lt, ne
from typing import Any, Final, TypeAlias, final

from attrs import frozen

Pick: TypeAlias = Callable[[Sequence[Any]], Sequence[Any]]
# How many times as many places as rows a grid may have.
_THIN: Final = 4


@final
@frozen(kw_only=True)
class Group:
    """The rows of one channel: which, how to take them out of a column, and whether each has a day of its own, in order.

    `rows` and `pick` are None for all rows as they stand.
    """

    name: str
    rows: Sequence[int] | None
    pick: Pick | None
    lasts: Sequence[int | None]
    apart: bool

    def taken(self, column: Sequence[Any]) -> Sequence[Any]:
        """Return the group's cells of a column."""
        return column if self.pick is None else self.pick(column)


def picker(positions: Sequence[int]) -> Pick:
    """Return how to take rows out of a column; rows together or at equal distances are sliced out."""
    if isinstance(positions, range):
        return itemgetter(slice(positions.start, positions.stop, positions.step))
    return itemgetter(*positions) if len(positions) > 1 else itemgetter(slice(positions[0], positions[0] + 1))


def one_group(name: str, lasts: Sequence[int | None]) -> Group:
    """Return all rows as one group, in order of day if no two have the same."""
    if None not in lasts:
        if all(map(lt, lasts, islice(lasts, 1, None))):  # type: ignore[arg-type]  # none of them is None
            return Group(name=name, rows=None, pick=None, lasts=lasts, apart=True)
        groups = list(_grid([name], lasts, [name] * len(lasts), {name: 0}))  # type: ignore[arg-type]  # none of them is None
        if groups and groups[0].apart:
            return groups[0]
    return Group(name=name, rows=None, pick=None, lasts=lasts, apart=False)


def groups_by(
    cells: Sequence[Any], names: Mapping[Any, str], lasts: Sequence[int | None], *, whole: bool
) -> list[Group]:
    """Return a group for each name, in the order of the names; a cell without a name belongs to none.

    `whole` says that every cell has a name.
    """
    every = list(dict.fromkeys(names.values()))
    if not every:
        return []
    if whole and len(every) == len(names):
        ranges = _in_ranges(cells, list(names))
        if ranges is not None:
            return [_group(name, rows, picker(rows)(lasts)) for name, rows in zip(every, ranges, strict=True)]
    if whole and None not in lasts:
        order = {name: place for place, name in enumerate(every)}
        groups = list(_grid(every, lasts, cells, {cell: order[name] for cell, name in names.items()}))  # type: ignore[arg-type]  # none of them is None
        if groups:
            return groups
    positions: dict[str, list[int]] = {name: [] for name in every}
    for position, cell in enumerate(cells):
        name = names.get(cell)
        if name is not None:
            positions[name].append(position)
    return [_group(name, rows, picker(rows)(lasts)) for name, rows in positions.items()]


def _in_ranges(cells: Sequence[Any], names: Sequence[Any]) -> Sequence[range] | None:
    """Return where each name stands, if its rows follow each other, or take turns with the others; else None.

    Exports come a channel after the other, or in the same order on every day; both are found without a look at each cell in
    Python.
    """
    turns, rest = divmod(len(cells), len(names))
    if not rest and cells == names * turns:  # type: ignore[operator]  # both are lists
        return [range(place, len(cells), len(names)) for place in range(len(names))]
    ranges, place = [], 0
    for name in names:
        end = bisect_left(cells, True, lo=place, key=partial(ne, name))
        if end == place or cells[place:end].count(name) < end - place:
            return None
        ranges.append(range(place, end))
        place = end
    return ranges if place == len(cells) else None


def _group(name: str, rows: Sequence[int], lasts: Sequence[int | None]) -> Group:
    apart = None not in lasts and all(map(lt, lasts, islice(lasts, 1, None)))  # type: ignore[arg-type]  # none of them is None
    return Group(name=name, rows=rows, pick=picker(rows), lasts=lasts, apart=apart)


def _grid(
    names: Sequence[str], lasts: Sequence[int], cells: Sequence[Any], order: Mapping[Any, int]
) -> Iterator[Group]:
    """Yield the groups from a grid of channels and days; nothing where it would be too thin, or two rows share a place.

    `order` is the place of each cell's channel among the names.
    """
    first = min(lasts)
    width = max(lasts) - first + 1
    if width * len(names) > _THIN * len(lasts):
        return
    grid: list[int | None] = [None] * (width * len(names))
    starts = {cell: place * width - first for cell, place in order.items()}
    for row, (start, last) in enumerate(zip(map(starts.__getitem__, cells), lasts, strict=True)):
        grid[start + last] = row
    holes = grid.count(None)
    if len(grid) - holes < len(lasts):
        return
    for place, name in enumerate(names):
        part = grid[place * width : (place + 1) * width]
        days: Sequence[int] = range(first, first + width)
        if holes and None in part:
            days = [day for day, row in zip(days, part, strict=True) if row is not None]
            part = [row for row in part if row is not None]
        yield Group(name=name, rows=part, pick=picker(part), lasts=days, apart=True)  # type: ignore[arg-type]  # None is left out
