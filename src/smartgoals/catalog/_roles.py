"""Roles: which columns of a grid say what its rows are about, and are no figures: day, item, parts
of a day, currency.

Knows grids and platforms, and reads no cell.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final, final

from attrs import frozen

from smartgoals._errors import InvalidValue, SmartGoalsError, nearest
from smartgoals.catalog._data import names as data
from smartgoals.catalog._grid import Grid
from smartgoals.catalog._money import names_currency

# Headings of days in files that people keep, asked after those of the platform.
_DAYS: Final = ("date", "day", "jour", "datum", "tag", "date_start", "start_date", "Reporting starts")
_PLAIN_DAYS: Final = frozenset({"date", "day", "jour", "datum", "tag"})
_UNTIL: Final = ("date_stop", "end_date", "Reporting ends")
# How the cells of a column are read, by its name; other columns of days as the platform writes them.
_FORMS: Final[Mapping[str, str]] = MappingProxyType({"end_time": "end", "send_time": "moment"})
_PERIODS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "yearweek": "us_week",
        "isoyearisoweek": "iso_week",
        "yearmonth": "month",
        **dict.fromkeys(("week", "semaine", "woche"), "week"),
        **dict.fromkeys(("month", "mois", "monat"), "month"),
    }
)


@final
@frozen(kw_only=True)
class Roles:
    """The columns that are no figures; `form` says how the days are read, `spans` that rows name
    the days they cover.

    `days_too` are other columns that are called as days are, `date` beside `day`.
    """

    day: str | None
    days_too: tuple[str, ...]
    form: str
    until: str | None
    item: str | None
    born: str | None
    splits: tuple[str, ...]
    by: str | None
    currency: str | None

    @property
    def apart(self) -> frozenset[str | None]:
        """Every column that has a role."""
        return frozenset({self.day, self.until, self.item, self.born, *self.splits, self.by, self.currency})

    @property
    def spans(self) -> bool:
        """Tell whether rows name the days that their figures cover: such a figure is no running total."""
        return self.until is not None or self.form in _PERIODS.values() or self.day == "timeRange"


def roles_of(grid: Grid, *, by: str | None, item: str | None, splits: Sequence[str]) -> Roles:
    """Return the roles of a grid's columns, those that the caller names among them."""
    if grid.layout.is_table:
        return _roles_of_sheet(grid, by=by, item=item, splits=splits)
    day, form = _day(grid)
    starts = grid.platform.until is not None or day in {"date_start", "start_date", "Reporting starts"}
    own_item = item or grid.first(grid.platform.item)
    known_splits = (*grid.platform.splits, *dict(data.SPLITS).get(grid.platform.id, ()))
    taken = {by, item, day}
    is_plain = day is not None and day.casefold() in _PLAIN_DAYS
    return Roles(
        day=day,
        days_too=tuple(
            column
            for column in grid.columns
            if is_plain and column.casefold() in _PLAIN_DAYS and column not in {*taken, *splits, own_item}
        ),
        form=form,
        until=grid.first([*filter(None, [grid.platform.until]), *_UNTIL]) if starts else None,
        # A column that tells channels apart names accounts, whatever it is called.
        item=None if own_item == by else own_item,
        born=grid.first(grid.platform.born),
        splits=tuple(
            dict.fromkeys(
                column
                for column in (*splits, *known_splits)
                if column in grid.columns and column not in taken
            )
        ),
        by=by,
        currency=next((column for column in grid.columns if names_currency(column)), None),
    )


def _roles_of_sheet(grid: Grid, *, by: str | None, item: str | None, splits: Sequence[str]) -> Roles:
    """Return the roles that a sheet and the caller give: no other column has one, whatever its
    heading is elsewhere.

    A column that names a currency is asked for that alone.
    """
    day, form = _day(grid)
    own_item = item or next((column for column in grid.platform.item if column in grid.columns), None)
    taken = {by, item, day}
    return Roles(
        day=day,
        days_too=(),
        form=form,
        until=grid.platform.until,
        item=None if own_item == by else own_item,
        born=None,
        splits=tuple(
            dict.fromkeys(
                column
                for column in (*splits, *grid.platform.splits)
                if column in grid.columns and column not in taken
            )
        ),
        by=by,
        currency=next((column for column in grid.columns if names_currency(column)), None),
    )


def with_one_item(grid: Grid, named: Collection[str | None]) -> Grid:
    """Return the grid with one column of items, where a platform has several and each row is named
    in one of them.

    A column that the caller names is what they say, and rows named in two columns at once are named
    by the first one.
    """
    found = dict.fromkeys(column for name in grid.platform.item if (column := grid.first([name])) is not None)
    columns = [column for column in found if column not in named]
    if len(columns) < 2:
        return grid
    filled = [
        [label for label in several if label is not None]
        for several in zip(*map(grid.labels, columns), strict=True)
    ]
    if max(map(len, filled), default=0) > 1:
        return grid
    return grid.joined(columns, [label[0] if label else None for label in filled])


def faults_of(
    grid: Grid, named: Mapping[str, str | None], *, is_figure: Callable[[str], bool]
) -> Iterator[SmartGoalsError]:
    """Yield what is wrong with the columns that a caller names: they are not there, or their cells
    are days or figures.
    """
    day, _ = _day(grid)
    for path, name in named.items() if grid.count else ():
        if name is None:
            continue
        if not isinstance(name, str) or name not in grid.columns:
            there = [
                column for column in (*grid.columns, *grid.layout.texts) if column not in grid.layout.made
            ]
            meant = nearest(name, there)
            hint = f"did you mean {meant!r}?" if meant else ""
            yield InvalidValue(
                value=name, expected=f"one of the columns {', '.join(there)}", hint=hint, path=path
            )
        elif name == day:
            expected = "a column that tells rows of one day apart, not that of the days"
            yield InvalidValue(value=name, expected=expected, path=path)
        elif is_figure(name):
            expected = "a column that tells rows of one day apart, not one of figures"
            yield InvalidValue(value=name, expected=expected, path=path)


def _day(grid: Grid) -> tuple[str | None, str]:
    """Return the column of days and how its cells are read; weeks and months where no column names days."""
    if grid.layout.is_table:
        named = next((column for column in grid.platform.days if column in grid.columns), None)
        return named, grid.platform.day_form
    column = grid.first(grid.platform.days) or grid.first(_DAYS)
    if column is not None:
        return column, _FORMS.get(column.rpartition(".")[2], grid.platform.day_form)
    for name in grid.columns:
        form = _PERIODS.get(name.rpartition(".")[2].casefold())
        if form is not None:
            return name, form
    return None, grid.platform.day_form
