"""Groups: the rows of each channel, in order of day where that costs little.

Knows positions and days. Rows of many channels come in any order; a grid of channels and days sorts
them in one pass, and tells at the same time whether a channel has two rows for one day.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import partial
from itertools import islice
from operator import itemgetter, lt, ne
from typing import Any, Final, TypeAlias, cast, final

from attrs import frozen

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
    for position, name in enumerate(names):
        rows = grid[position * width : (position + 1) * width]
        days: Sequence[int] = every_day
        if holes and _HOLE in rows:
            days = [day for day, row in zip(every_day, rows, strict=True) if row != _HOLE]
            rows = [row for row in rows if row != _HOLE]
        groups.append(Group(name=name, rows=rows, pick=picker(rows), lasts=days, apart=True))
    return groups
