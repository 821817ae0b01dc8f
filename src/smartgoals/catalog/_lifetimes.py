"""Lifetimes: which columns hold totals to date, though the same word stands for a day's figure elsewhere.

Knows grids, roles and the platforms that tell lifetimes where they are asked for no days, and reads no cell.
"""

from __future__ import annotations

from smartgoals.catalog._data import names as data
from smartgoals.catalog._grid import Grid
from smartgoals.catalog._roles import Roles


def lifetimes(grid: Grid, roles: Roles) -> frozenset[str]:
    """Return the columns whose figures are totals to date, by what an answer or its layout says.

    An answer may name the period, nest the figure among those of a whole life, as
    `lifetime_metrics.IMPRESSION`, or tell a lifetime wherever it was asked for no range of days:
    then a day beside it is that of collection, and so is none at all.
    """
    if grid.layout.is_table:
        return grid.lifetimes  # a sheet says so by the shape of its columns
    paths = {column: column.casefold().split(".") for column in grid.columns}
    found = {column for column, path in paths.items() if any("lifetime" in part for part in path[:-1])}
    for platform, bound, objects in data.UNBOUND:
        if platform == grid.platform.id and not any(bound.casefold() in path for path in paths.values()):
            nests = {name.casefold() for name in objects}
            found |= {
                column for column, path in paths.items() if roles.day is None or not nests.isdisjoint(path)
            }
    return grid.lifetimes | found
