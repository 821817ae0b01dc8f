"""Further headings: whether a row below a table begins another one, by its words where the table has figures.

Knows sheets and cells. A second table read under the headings of the first gives figures of something
else, so that a row of headings ends a table even where no sheet knows it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any, Final, NamedTuple

from smartgoals._model.absent_words import ABSENT_FIGURES
from smartgoals._model.currency_signs import parted_amount
from smartgoals.catalog._day_cells import is_empty, said_by
from smartgoals.catalog._day_text import DayDoubt, Ways
from smartgoals.catalog._number_text import Unread, readings_of
from smartgoals.catalog._recognition import index_of, places_of, titled_figures
from smartgoals.catalog._sheet import DayForm, Sheet, bare_heading

_DIGITS: Final = frozenset("0123456789")
# Headings of days anywhere, in either language.
DAYS: Final = frozenset("date day jour week semaine month mois".split())
# A count of days from the first is digits alone, which no other form of days is.
_FORMS: Final = frozenset({DayForm.ANY, DayForm.NTH})


class Below(NamedTuple):
    """Where the rows below some headings have figures and days, and the form in which they write the days.

    `others` are the known columns that are no figures, those of days among them; `names` says how
    the columns of days, and of what rows are of, may be headed.
    """

    figures: tuple[int, ...] = ()
    days: tuple[int, ...] = ()
    others: tuple[int, ...] = ()
    form: str = ""
    names: tuple[tuple[int, frozenset[str]], ...] = ()


def below(headings: Sequence[Any], sheet: Sheet) -> Below:
    """Return what stands below the headings of a table of this sheet."""
    places = places_of(sheet)
    present = frozenset(bare_heading(heading) for heading in headings if isinstance(heading, str))
    titled = titled_figures(sheet, present) if sheet.titled else ()
    figures, days, others, names = [], [], [], []
    for at, heading in enumerate(headings):
        place = places.get(bare_heading(heading)) if isinstance(heading, str) else None
        path = "" if place is None else place.path
        if path in {"day", "until"}:
            days.append(at)
        if path in {"day", "until", "item"}:
            own = frozenset(map(bare_heading, getattr(sheet, path)))
            names.append((at, own if path == "item" else own | DAYS))
        if isinstance(heading, str) and bare_heading(heading) in titled:
            figures.append(at)
        elif path.startswith("columns"):
            figures += [at] if sheet.columns[index_of(path)].metric is not None else []
        elif path:
            others.append(at)
    form = "iso" if sheet.day_form in _FORMS else sheet.day_form.value
    return Below(tuple(figures), tuple(days), tuple(others), form, tuple(names))


def says_more(row: Sequence[Any], known: Below) -> bool:
    """Tell whether a row says something of columns of figures alone, as the words below headings
    that explain them.
    """
    return bool(known.others) and all(at >= len(row) or is_empty(row[at]) for at in known.others)


def begins_another(row: Sequence[Any], known: Below) -> bool:
    """Tell whether a row is one of headings: words where figures stand, no day where days do, and
    nothing but text.

    Where a figure is called by a number, as "3-second views", the heading of another column says it.
    """
    has_words = False
    for at in known.figures:
        cell = row[at] if at < len(row) else None
        if type(cell) is str and cell:
            # Nearly every cell is a number, and costs no more than this.
            if cell[0] in _DIGITS or not _is_word(cell):
                return _says_its_headings(row, known)
            has_words = has_words or (not cell.isspace() and _DIGITS.isdisjoint(cell))
        elif not is_empty(cell):
            return False
    if not has_words or not all(isinstance(cell, str) or is_empty(cell) for cell in row):
        return False
    cells = [row[at] for at in known.days if at < len(row) and not is_empty(row[at])]
    return all(
        said_by(cell, Ways(known.form)) is DayDoubt.NO_DAY and not cell.strip().isdigit() for cell in cells
    )


def _says_its_headings(row: Sequence[Any], known: Below) -> bool:
    """Tell whether a row has a heading where days stand, or what rows are of: an item may be called
    as one with figures.
    """
    said = [at for at, names in known.names if at < len(row) and _is_one_of(row[at], names)]
    if not said or not all(isinstance(cell, str) or is_empty(cell) for cell in row):
        return False
    figures = [row[at] for at in known.figures if at < len(row) and not is_empty(row[at])]
    return any(at in known.days for at in said) or not any(map(_is_number, figures))


def _is_one_of(cell: object, names: frozenset[str]) -> bool:
    return isinstance(cell, str) and bare_heading(cell) in names


def _is_number(cell: str) -> bool:
    return readings_of(parted_amount(cell)[0]) is not Unread.NOT_A_NUMBER


@lru_cache(maxsize=256)
def _is_word(cell: str) -> bool:
    """Tell whether a text is no figure and no word for a missing one; blanks say nothing either way."""
    if not _DIGITS.isdisjoint(cell):
        return cell[0].isalpha() and not _is_number(cell)
    return cell.isspace() or cell.strip().casefold() not in ABSENT_FIGURES
