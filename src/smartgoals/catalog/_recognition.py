"""Recognition: which sheet a table has, by its headings and the lines above them, and what is said
of one that has none.

Knows sheets and cells of headings, and reads no figure.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from functools import lru_cache
from types import MappingProxyType
from typing import Any, Final, NamedTuple, Self

from smartgoals.catalog._day_cells import is_empty
from smartgoals.catalog._sheet import Sheet, bare_heading

# More headings than any export of a platform has.
_MOST_HEADINGS: Final = 1000
_FEWEST_KNOWN: Final = 2


class HeadingPlace(NamedTuple):
    """Where in a sheet a heading lies: the path of its field, and the first spelling of what it
    stands for.
    """

    path: str
    heading: str


class SheetFit(NamedTuple):
    """A sheet whose headings a row has: how many of them, and how many headings it does not know.

    `required` is how many columns and lines it asks for, and `is_own` says that it is a caller's,
    who knows best.
    """

    sheet: Sheet
    known: int
    unknown: int
    required: int = 0
    is_own: bool = False

    @property
    def rank(self) -> tuple[bool, int, int, int]:
        """How well it fits; the least is the best."""
        return not self.is_own, -self.known, self.unknown, -self.required


@lru_cache(maxsize=512)
def places_of(sheet: Sheet) -> Mapping[str, HeadingPlace]:
    """Return where the headings of a sheet lie in it, by how they compare."""
    return MappingProxyType(
        {
            bare_heading(heading): HeadingPlace(path, headings[0])
            for path, headings in sheet.places
            for heading in headings
        }
    )


def index_of(path: str) -> int:
    """Return which of several columns a path means.

    >>> index_of("columns[3]")
    3
    """
    return int(path.partition("[")[2].rstrip("]"))


@lru_cache(maxsize=16)
def known_headings(sheets: tuple[Sheet, ...]) -> frozenset[str]:
    """Return every heading of some sheets, as they compare."""
    return frozenset().union(*map(places_of, sheets))


def _required(sheet: Sheet) -> tuple[frozenset[str], ...]:
    """Return, once for each column by which a sheet is known, the spellings that say so."""
    return tuple(dict.fromkeys(_required_each(sheet)))


@lru_cache(maxsize=512)
def _required_each(sheet: Sheet) -> tuple[frozenset[str], ...]:
    """Return, for each of the headings that a sheet asks for, the spellings that say so."""
    places = places_of(sheet)

    def spellings(headings: tuple[str, ...]) -> frozenset[str]:
        paths = {places[bare_heading(heading)].path for heading in headings}
        return frozenset(bare for bare, place in places.items() if place.path in paths)

    return tuple(map(spellings, sheet.required))


def bare_headings(row: Sequence[Any]) -> tuple[str, ...]:
    """Return the headings of a row as they compare; nothing where a cell is no text, or there is none."""
    cells = [cell for cell in row[:_MOST_HEADINGS] if not is_empty(cell)]
    if not cells or not all(isinstance(cell, str) for cell in cells):
        return ()
    return tuple(map(bare_heading, cells))


class LinesAbove(NamedTuple):
    """What lines say that stand above headings: the last of them as it compares, and which of some
    words any of them begins with.

    A file may have thousands of rows that are no table, and all of them stand above the first one.
    """

    last: str | None = None
    begun: frozenset[str] = frozenset()

    def and_more(self, lines: Iterable[str], words: Iterable[str]) -> Self:
        """Return what they say with more lines below them."""
        last, begun = self
        for line in lines:
            last = bare_heading(line)
            begun |= {word for word in words if last.startswith(word)}
        return self._replace(last=last, begun=begun)


def fits(
    row: Sequence[Any],
    above: LinesAbove,
    sheets: tuple[Sheet, ...],
    own: Set[str],
    *,
    is_asked: bool = False,
) -> list[SheetFit]:
    """Return the sheets that a row of headings has: a caller's own first, then the one that knows
    most of them.

    `above` is what the lines before the row say that are no rows of a table, `own` the ids of the caller's sheets.
    `is_asked` says that the caller names the sheet, which then needs no lines above that name its days.
    """
    cells = bare_headings(row)
    present = frozenset(cells)
    # Most rows are none of headings, and need not be held against every sheet.
    if present.isdisjoint(known_headings(sheets)) and not _are_titled_alone(sheets):
        return []
    found = [fit for sheet in sheets if (fit := _fit(sheet, present, above, is_asked=is_asked)) is not None]
    ranked = [fit._replace(is_own=fit.sheet.id in own, required=_asked(fit.sheet)) for fit in found]
    return sorted(ranked, key=lambda fit: fit.rank)


@lru_cache(maxsize=16)
def _are_titled_alone(sheets: tuple[Sheet, ...]) -> bool:
    """Tell whether a sheet is known by the line above its headings and by none of them."""
    return any(sheet.titled and not sheet.required for sheet in sheets)


def _asked(sheet: Sheet) -> int:
    """Return how much a sheet asks for to be one: columns, and lines above the headings."""
    return len(sheet.required) + (sheet.titled or bool(sheet.begins))


def _fit(sheet: Sheet, present: Set[str], above: LinesAbove, *, is_asked: bool) -> SheetFit | None:
    """Return how well a sheet fits headings and the lines above them, or None where it does not."""
    places = places_of(sheet)
    if not all(group & present for group in _required(sheet)):
        return None
    known = len(present & places.keys())
    if sheet.titled:
        # The heading of the figures says nothing, or another thing than the title, which is right.
        title = None if above.last is None else places.get(above.last)
        named = title is not None and title.path.startswith("columns")
        return (
            SheetFit(sheet, known + 1, len(present) - 2) if named and _has_figures(sheet, present) else None
        )
    if sheet.alone and len(present) > known:
        return None
    if sheet.begins and not is_asked and not _says_when(sheet, above):
        return None
    if not sheet.required and known < _FEWEST_KNOWN:
        return None
    return SheetFit(sheet, known, len(present) - known)


def titled_figures(sheet: Sheet, present: Set[str]) -> Set[str]:
    """Return which headings of a table stand above the figures that the line above names.

    They are those of the sheet, else all that it knows no other meaning of.
    """
    named = present & frozenset(map(bare_heading, sheet.figure_headings))
    others = {bare for bare, place in places_of(sheet).items() if not place.path.startswith("columns")}
    return named or present - others


def _has_figures(sheet: Sheet, present: Set[str]) -> bool:
    """Tell whether it is clear which heading stands above the figures that the line above names."""
    figures = titled_figures(sheet, present)
    return len(figures) == 1 or len(figures) == len(present) == 2


def _says_when(sheet: Sheet, above: LinesAbove) -> bool:
    return not above.begun.isdisjoint(map(bare_heading, sheet.begins))


class Lack(NamedTuple):
    """The sheet that comes nearest to a row: the headings that it would need, and those that are too many."""

    sheet: Sheet
    missing: tuple[str, ...]
    beyond: tuple[str, ...] = ()


def nearest_sheet(row: Sequence[Any], sheets: Iterable[Sheet]) -> Lack | None:
    """Return the sheet that knows most headings of a row, two at least, and half of those by which
    it is known; else None.

    Lines above that a sheet asks for count as one heading that is not there.
    """
    present = frozenset(bare_headings(row))
    best: tuple[tuple[int, float], Lack] | None = None
    for sheet in sheets:
        places, asked = places_of(sheet), len(sheet.required) + (sheet.titled or bool(sheet.begins))
        known = len(present & places.keys())
        groups = zip(sheet.required, _required_each(sheet), strict=True)
        missing = [headings[0] for headings, group in groups if not group & present]
        if sheet.titled and present.isdisjoint(map(bare_heading, sheet.figure_headings)):
            missing += sheet.figure_headings[:1]
        named = len(sheet.required) + sheet.titled - len(missing)
        rank = (known, named / asked) if asked else (known, 1.0)
        if sheet.titled and not _has_figures(sheet, present):
            continue
        if known < _FEWEST_KNOWN or named * 2 < asked or (best is not None and rank <= best[0]):
            continue
        beyond = sorted(present - places.keys()) if sheet.alone else ()
        best = rank, Lack(sheet, tuple(missing), tuple(beyond))
    return None if best is None else best[1]
