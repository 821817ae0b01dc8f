"""Grids: a platform's rows turned into columns, nested answers flattened; no meaning is given to
any cell here.

Knows platforms and the names whose cells are mappings. Columns are what the reader works on,
because a hundred thousand rows must cost little more than their histories.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from operator import itemgetter
from types import MappingProxyType
from typing import Any, Final, NamedTuple, final

from attrs import evolve, field, frozen

from smartgoals._checked import sequence
from smartgoals._errors import WrongType, raise_all
from smartgoals._location import as_text
from smartgoals.catalog._coded import Coded, are_varied, coded, kinds_of
from smartgoals.catalog._data import names as data
from smartgoals.catalog._graph import TO_DATE, is_answer, rows_of
from smartgoals.catalog._labels import labels_of
from smartgoals.catalog._names import Platform
from smartgoals.catalog._number_text import Unread

WHOLE: Final = frozenset(data.WHOLE)
# Deeper than any answer of a platform, so that a hostile one is told instead of followed.
_DEEPEST: Final = 20


class Layout(NamedTuple):
    """What the sheet of a table says of its columns, as far as reading the cells depends on it.

    `is_table` says that a sheet does: then no column is taken for what its heading is called elsewhere.
    `by_publication` says that a row counts on the day its post was published, `may_be_periods` that days
    which do not follow one another may be weeks or months. `empty_is_zero`, `gaps_are_zero` and
    `unverified` name columns, `texts` those that tell rows apart and are read as nothing, and `made`
    those that the table has not. `totals` are the rows that sum others up in the sheet's own words,
    which are told already, and `latest` is the last day that a day without a year can be, an ordinal.
    """

    is_table: bool = False
    by_publication: bool = False
    may_be_periods: bool = False
    empty_is_zero: frozenset[str] = frozenset()
    gaps_are_zero: frozenset[str] = frozenset()
    unverified: frozenset[str] = frozenset()
    texts: frozenset[str] = frozenset()
    made: frozenset[str] = frozenset()
    totals: frozenset[int] = frozenset()
    latest: int | None = None


@final
@frozen(kw_only=True)
class Grid:
    """Rows as columns of equal length, with the types of cells in each, found out once.

    `places` says where each row stands in what was handed over, and `covered` how many days the
    figures of each cover, as far as an answer says so; both are None where the rows are as they
    were handed over. `lifetimes` are the columns that an answer calls totals to date. `whole` holds
    the cells of a column whose lists and mappings were made one figure, or none: two of them may
    differ where the figures do not.
    """

    platform: Platform
    columns: Mapping[str, Sequence[Any]]
    kinds: Mapping[str, Set[type]]
    count: int
    places: Sequence[int] | None = None
    covered: Sequence[int | None] | None = None
    lifetimes: frozenset[str] = frozenset()
    whole: Mapping[str, Sequence[Any]] = MappingProxyType({})
    layout: Layout = Layout()  # noqa: RUF009 -- a tuple cannot change
    _coded: dict[str, Coded | None] = field(factory=dict, alias="coded")

    def coded(self, column: str) -> Coded | None:
        """Return a column with its distinct cells told once; None where a cell cannot be looked up."""
        if column not in self._coded:
            try:
                self._coded[column] = coded(self.columns[column])
            except TypeError:
                self._coded[column] = None
        return self._coded[column]

    def coded_unless_varied(self, column: str) -> Coded | None:
        """Return a column with its distinct cells told once, if some of them are likely to be equal."""
        varied = (
            column not in self._coded and self.kinds[column] == {str} and are_varied(self.columns[column])
        )
        return None if varied else self.coded(column)

    def labels(self, column: str) -> Sequence[Any]:
        """Return the cells of a column as labels: None for an empty one, text for one that cannot
        be looked up.
        """
        known = self.coded(column)
        return labels_of(self.columns[column], self.kinds[column], None if known is None else known.distinct)

    def coded_labels(self, column: str) -> Coded:
        """Return the labels of a column with the distinct ones told once."""
        labels, known = self.labels(column), self.coded(column)
        return known if known is not None and labels is self.columns[column] else coded(labels)

    def first(self, names: Iterable[str]) -> str | None:
        """Return the first of these columns that the grid has, by its name or by the end of a nested one."""
        spelled = {column: _bare(column) for column in self.columns}
        for name in names:
            bare = _bare(name)
            for column, whole in spelled.items():
                # The id inside another object is that object's: an author or an owner, not the item
                # of the row.
                if whole == bare or (name != "id" and whole.endswith(f".{bare}")):
                    return column
        return None

    def without(self, rows: Set[int]) -> Grid:
        """Return the grid without some rows; the others keep their places."""
        kept = [row for row in range(self.count) if row not in rows]
        columns = {name: [cells[row] for row in kept] for name, cells in self.columns.items()}
        return evolve(
            self,
            columns=columns,
            kinds={name: set(map(type, cells)) for name, cells in columns.items()},
            count=len(kept),
            places=kept if self.places is None else [self.places[row] for row in kept],
            covered=None if self.covered is None else [self.covered[row] for row in kept],
            whole={name: [cells[row] for row in kept] for name, cells in self.whole.items()},
            layout=self.layout._replace(
                totals=frozenset(at for at, row in enumerate(kept) if row in self.layout.totals)
            ),
            coded={},
        )

    def joined(self, names: Sequence[str], cells: Sequence[Any]) -> Grid:
        """Return the grid with one column in the place of several, called as the first of them."""
        columns = {name: own for name, own in self.columns.items() if name not in names[1:]} | {
            names[0]: cells
        }
        return evolve(
            self,
            columns=columns,
            kinds={name: self.kinds[name] for name in columns} | {names[0]: set(map(type, cells))},
            coded={name: known for name, known in self._coded.items() if name not in names},
        )

    def places_of(self, rows: Iterable[int]) -> tuple[int, ...]:
        """Return where rows stand in what was handed over, each place once."""
        return tuple(rows) if self.places is None else tuple(dict.fromkeys(self.places[row] for row in rows))


def _bare(name: str) -> str:
    """Return a name as files and answers both spell it: `Post id` and `post_id` are one."""
    return name.casefold().replace("_", "").replace(" ", "").replace("-", "")


def grid_of(rows: Iterable[Mapping[str, Any]], place: Platform, by: str | None = None) -> Grid:
    """Return rows as columns; nested cells get dotted names, a Graph API series becomes a row a day."""
    kept = rows if type(rows) is list else sequence(rows, "rows (mappings from column to cell)")
    if set(map(type, kept)) - {dict}:
        raise_all(
            [
                WrongType(value=row, expected="a mapping from column to cell", path=f"rows[{at}]")
                for at, row in enumerate(kept)
                if not isinstance(row, Mapping)
            ]
        )
    columns, places, covered = _turned(kept), None, None
    lifetimes: frozenset[str] = frozenset()
    if is_answer(columns):
        made = rows_of(kept, by)
        columns = _turned([row.cells for row in made])
        places, covered = [row.place for row in made], [row.days for row in made]
        lifetimes = frozenset(row.column for row in made if row.days == TO_DATE)
    flat = dict(_flat(columns, "", place, 0))
    return Grid(
        platform=place,
        columns={path: column.cells for path, column in flat.items()},
        kinds={path: column.kinds for path, column in flat.items()},
        count=len(next(iter(columns.values()), ())),
        places=places,
        covered=covered,
        lifetimes=lifetimes,
        whole={path: column.whole for path, column in flat.items() if column.whole is not None},
        coded={path: column.coded for path, column in flat.items() if column.coded is not None},
    )


def grid_of_columns(
    columns: Mapping[str, Sequence[Any]],
    place: Platform,
    places: Sequence[int],
    layout: Layout,
    texts: Mapping[str, Sequence[Any]],
) -> Grid:
    """Return columns of plain cells as a grid, with where each row stands in what was handed over."""
    kinds, known = {}, {}
    for name, cells in columns.items():
        kinds[name], known[name] = kinds_of(cells)
    return Grid(
        platform=place,
        columns=columns,
        kinds=kinds,
        count=len(places),
        places=places,
        layout=layout,
        whole=texts,
        coded={name: one for name, one in known.items() if one is not None},
    )


def _turned(rows: Sequence[Mapping[str, Any]]) -> dict[str, Sequence[Any]]:
    if not rows:
        return {}
    keys = tuple(rows[0])
    if sum(map(len, rows)) == len(keys) * len(rows):
        try:
            return _named((key, list(map(itemgetter(key), rows))) for key in keys)
        except KeyError:
            pass  # rows of equal length with different columns: taken one by one below
    # Rows may have other columns each, so that most cells of most columns are none: only those that are
    # there are looked at.
    every: dict[object, list[Any]] = {}
    for place, row in enumerate(rows):
        for key, cell in row.items():
            column = every.get(key)
            if column is None:
                column = every[key] = [None] * len(rows)
            column[place] = cell
    return _named(every.items())


def _named(columns: Iterable[tuple[object, Sequence[Any]]]) -> dict[str, Sequence[Any]]:
    """Return columns by name, without the byte order mark and the blanks that a file leaves around one."""
    named: dict[str, Sequence[Any]] = {}
    for key, cells in columns:
        plain = as_text(key).strip().removeprefix("\ufeff").strip()
        named[as_text(key) if plain in named else plain] = cells
    return named


class _Column(NamedTuple):
    """A column with the types of its cells, and the cells as they came where lists and mappings
    were made figures.
    """

    cells: Sequence[Any]
    kinds: Set[type]
    whole: Sequence[Any] | None = None
    coded: Coded | None = None


def _flat(
    columns: Mapping[str, Sequence[Any]], prefix: str, place: Platform, depth: int
) -> Iterator[tuple[str, _Column]]:
    """Yield each column by its path."""
    for name, cells in columns.items():
        path = f"{prefix}{name}"
        kinds, known = kinds_of(cells)
        nested = any(issubclass(kind, Mapping) for kind in kinds)
        if name in place.days or not (nested or any(issubclass(kind, list) for kind in kinds)):
            yield path, _Column(cells, kinds, coded=known)
        elif (place.id, path) in WHOLE:
            yield path, _typed(map(_whole, cells), cells)
        elif nested and depth < _DEEPEST:
            inner = [cell if isinstance(cell, Mapping) else {} for cell in cells]
            yield from _flat(_turned(inner), f"{path}.", place, depth + 1)
            beside = [None if isinstance(cell, Mapping) else cell for cell in cells]
            if any(cell is not None for cell in beside):
                yield path, _typed(map(_only, beside), beside)
        else:
            yield path, _typed(map(_only, cells), cells)


def _typed(cells: Iterable[Any], whole: Sequence[Any]) -> _Column:
    kept = list(cells)
    return _Column(kept, set(map(type, kept)), whole)


def _only(cell: object) -> object:
    """Return the value of a list with one entry, as Meta's actions are told; none for an empty one;
    else no figure.
    """
    if not isinstance(cell, (list, Mapping)):
        return cell
    if isinstance(cell, list) and not cell:
        return None
    entry = cell[0] if isinstance(cell, list) and len(cell) == 1 else None
    value = entry.get("value", cell) if isinstance(entry, Mapping) else cell
    return Unread.NOT_A_NUMBER if isinstance(value, (list, Mapping)) else value


def _whole(cell: object) -> object:
    """Return the sum of a mapping of counts, None for an empty one, and any other cell as it is."""
    if not isinstance(cell, Mapping):
        return cell
    counts = [count for count in cell.values() if count is not None]
    return sum(counts) if counts and all(type(count) is int for count in counts) else None
