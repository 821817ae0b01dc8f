"""Days without a year: where rows follow one another, their order says which year each is of.

Knows days only. The name of a day alone says its last occurrence before a table was saved; a table
of a whole year has a day of that name at its other end, too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, Final

from attrs import evolve

from smartgoals._time.day_words import WithoutYear, other_weekday, without_year
from smartgoals.catalog._day_cells import Days, is_empty
from smartgoals.catalog._day_text import LEAP_YEAR, DayDoubt
from smartgoals.catalog._grid import Grid
from smartgoals.catalog._roles import Roles

# Rows that are further apart than this do not follow one another.
_STEP: Final = 31
# A leap day is missing eight years in a row at most.
_YEARS: Final = 9
_YEAR: Final = 364
_LEAP_DAY: Final = (2, 29)


def with_years(grid: Grid, roles: Roles, days: Days) -> Days:
    """Return the days of a column with the years that the order of its rows says, where its days name none.

    Where no order is seen, and the table reaches back a whole year, the day on which it was saved
    may be that of a year before, and is told. So are all days where one of them is a leap day, and
    they are there in an older year alone: the day of saving is wrong.
    """
    cells, latest = grid.columns[roles.day or ""], grid.layout.latest
    if latest is None or days.firsts is not None or not any(map(_named, cells[:2])):
        return days
    groups = [names for rows in _groups(grid, roles) if (names := _names_of(cells, rows))]
    lasts, doubts = list(days.lasts), dict(days.doubts)
    for names, ordered in zip(groups, _orders(groups, latest), strict=True):
        if ordered is None:
            doubts |= _in_doubt(names, lasts, latest)
            continue
        for row, day in zip(names, ordered, strict=True):
            lasts[row] = day
            doubts.pop(row, None)
    lasts = [None if row in doubts else last for row, last in enumerate(lasts)]
    return evolve(days, lasts=lasts, doubts=dict(sorted(doubts.items())))


def _groups(grid: Grid, roles: Roles) -> Iterable[Sequence[int]]:
    """Return the rows of each thing that is told day by day."""
    groups: defaultdict[Any, list[int]] = defaultdict(list)
    columns = (roles.by, roles.item, *roles.splits)
    apart = [grid.labels(column) for column in columns if column is not None]
    for row, label in enumerate(zip(*apart, strict=True) if apart else [()] * grid.count):
        groups[label].append(row)
    return groups.values()


def _names_of(cells: Sequence[Any], rows: Sequence[int]) -> Mapping[int, WithoutYear]:
    """Return the days that some rows name, by row; nothing where one of them names none of this kind."""
    told = {row: _named(cells[row]) for row in rows if not is_empty(cells[row])}
    names = {row: name for row, name in told.items() if name is not None}
    return names if len(names) == len(told) else {}


def _orders(groups: Sequence[Mapping[int, WithoutYear]], latest: int) -> Sequence[Sequence[int] | None]:
    """Return the days of each group in its order: one that shows that a table was saved later says
    so of all.
    """
    orders = [_in_order(list(names.values()), latest, latest) for names in groups]
    reach = max((max(days) for days in orders if days is not None), default=latest)
    if reach <= latest:
        return orders
    return [_in_order(list(names.values()), latest, reach) for names in groups]


def _in_doubt(
    names: Mapping[int, WithoutYear], lasts: Sequence[int | None], latest: int
) -> Mapping[int, DayDoubt]:
    """Return the rows, of some in no order, whose year is in doubt."""
    if _is_older(list(names.values()), latest):
        return dict.fromkeys(names, DayDoubt.NO_YEAR)
    if not _folds([lasts[row] for row in names], latest):
        return {}
    return {row: DayDoubt.NO_YEAR for row in names if lasts[row] == latest}


def _named(cell: object) -> WithoutYear | None:
    return without_year(cell.strip()) if isinstance(cell, str) else None


def _in_order(names: Sequence[WithoutYear], latest: int, reach: int) -> Sequence[int] | None:
    """Return days that follow one another, in the year that their order says; None where they do not.

    The newest of them lies before a table was saved, or so short a time after it that the day of
    saving is that of another time zone, or was told too early, while the oldest lies before it.
    `reach` is the last day of others.
    """
    rising = _fitting(names[::-1], latest, reach)
    return rising[::-1] if rising is not None else _fitting(names, latest, reach)


def _fitting(names: Sequence[WithoutYear], latest: int, reach: int) -> Sequence[int] | None:
    """Return days from the newest to the oldest: in the year in which all of them are there, else
    in the later one.
    """
    beyond = _falling(names, min(latest + _STEP, date.max.toordinal()) + 1)
    before = _falling(names, latest + 1)
    is_later = beyond is not None and beyond[0] > latest and (beyond[-1] <= latest or beyond[0] <= reach)
    found = [days for days in (beyond if is_later else None, before) if days is not None]
    # An export that leaves the year out reaches back a year at most.
    found = [days for days in found if latest - days[0] <= LEAP_YEAR]
    # A leap day that is missing, or is not, tells two years apart.
    return next(filter(_are_daily, found), next(iter(found), None))


def _are_daily(days: Sequence[int]) -> bool:
    """Tell whether all days are there from the newest to the oldest."""
    return days[0] - days[-1] == len(set(days)) - 1


def _is_older(names: Sequence[WithoutYear], latest: int) -> bool:
    """Tell whether days follow one another, with a leap day, only more than a year before a table
    was saved.
    """
    if not any((name.month, name.day) == _LEAP_DAY for name in names):
        return False
    starts = (latest - LEAP_YEAR * years_ago for years_ago in range(_YEARS))
    return any(_falling(way, start + 1) for start in starts if start > 0 for way in (names, names[::-1]))


def _falling(names: Sequence[WithoutYear], before: int) -> list[int] | None:
    """Return days from the newest, before another one, to the oldest; None where one lies too far
    from the next.
    """
    days: list[int] = []
    for at, name in enumerate(names):
        if at and (name.month, name.day) == (names[at - 1].month, names[at - 1].day):
            days.append(days[-1])
            continue
        day = _last_before(name, days[-1] if days else before)
        if day is None or (days and days[-1] - day > _STEP):
            return None
        days.append(day)
    return days


def _last_before(name: WithoutYear, before: int) -> int | None:
    """Return the last day of a name before another one, None where its weekday is another, or there
    is none.
    """
    year = date.fromordinal(max(before - 1, 1)).year
    for one in range(year, max(year - _YEARS, 0), -1):
        try:
            day = date(one, name.month, name.day)
        except ValueError:
            continue
        if day.toordinal() < before:
            return day.toordinal() if other_weekday(day, name.weekday) is None else None
    return None


def _folds(days: Sequence[int | None], latest: int) -> bool:
    """Tell whether days reach back a whole year from the one on which their table was saved."""
    known = [day for day in days if day is not None]
    return latest in known and latest - min(known) >= _YEAR
