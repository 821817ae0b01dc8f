"""Blocks: the tables in a file, each with its headings, the lines above them and the rows below.

Knows sheets and cells. A file of a platform may begin with lines that are no table, and hold several
tables. A second one read under the headings of the first gives figures of something else, so that a
row of headings ends a table even where no sheet knows it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from functools import lru_cache
from typing import Any, Final, NamedTuple, TypeAlias

from smartgoals._location import as_text
from smartgoals._model.absent_words import ABSENT_FIGURES
from smartgoals._model.currency_signs import parted_amount
from smartgoals.catalog._day_cells import is_empty, said_by
from smartgoals.catalog._day_text import DayDoubt, DaySpan, Ways
from smartgoals.catalog._number_text import Unread, readings_of
from smartgoals.catalog._recognition import (
    LinesAbove,
    SheetFit,
    bare_headings,
    fits,
    index_of,
    known_headings,
    places_of,
    titled_figures,
)
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


Row: TypeAlias = Sequence[Any]
# Headings of the first table stand near the top.
_TOP: Final = 60
_COMMENT: Final = "#"
_TWO_DAYS: Final = re.compile(
    r"(?:#\s*)?(\S.{0,40}?)\s*(?:-|–|—|\bto\b|\bau\b)\s*(\S[^-–—]{0,40}|\d{4}-\d\d-\d\d)"
)


class Block(NamedTuple):
    """A table in a file: the row of its headings, the lines above it, the sheets that fit it, and
    its own rows.

    `fits` is empty for a table that no sheet fits. Rows that are blank or notes are still among its own.
    """

    heading: int
    above: Sequence[str]
    fits: Sequence[SheetFit]
    rows: range


def blocks_of(
    rows: Sequence[Row], sheets: tuple[Sheet, ...], own: Set[str] = frozenset(), *, is_asked: bool = False
) -> list[Block]:
    """Return the tables of a file in their order; nothing where no sheet fits any of its rows.

    `own` are the ids of the caller's sheets, which come before others, and `is_asked` says that the caller
    names the sheet. A table ends where another
    begins: with the headings of a sheet, behind a blank line where a file of its kind has several, and
    with words where its figures stand.
    """
    finder = _Finder(rows, sheets, own, is_asked=is_asked)
    for place, row in enumerate(rows):
        if place < _TOP or finder.above or not finder.is_plain(row):
            finder.take(place, row)
    return finder.blocks


class _Finder:
    """The tables found so far, and the lines since the last row of one."""

    def __init__(
        self, rows: Sequence[Row], sheets: tuple[Sheet, ...], own: Set[str], *, is_asked: bool
    ) -> None:
        self.is_asked = is_asked
        self.rows, self.sheets, self.own = rows, sheets, own
        self.headings = known_headings(sheets) | DAYS
        self.blocks: list[Block] = []
        # What stands anywhere above the first table may say whose it is.
        self.earlier: list[str] = []
        self.earlier_say = LinesAbove()
        self.above: list[str] = []
        self.is_parted = False
        self.known = Below()
        # How lines begin that name the days of a table, and so say that one follows.
        self.begins = tuple({bare_heading(word) for sheet in sheets for word in sheet.begins})

    def is_plain(self, row: Row) -> bool:
        """Tell whether a row is as nearly all of a long table are: it begins with a text, and has a
        figure where they stand.
        """
        at = self.known.figures[0] if self.known.figures else 0
        if not 0 < at < len(row) or type(row[0]) is not str or type(row[at]) is not str:
            return False
        return row[0][:1].isalnum() and row[at][:1].isdigit() and not _may_be_heading(row, self.headings)

    def take(self, place: int, row: Row) -> None:
        """Take in a row: a line between tables, headings, or a row of the table above it."""
        # Below headings, what follows on a row of figures may be one itself, as a post that begins
        # with "# " is.
        if is_aside(row) if self.above or not self.blocks else is_thin(row):
            self._set_aside(row)
            return
        # A row of figures is known as such by one cell; any other may be headings.
        begins = begins_another(row, self.known)
        if begins and place == self.blocks[-1].heading + 1 and says_more(row, self.known):
            begins = False
        if begins and begins_note(row[0]):
            # A comma in a comment parts it into cells.
            self._set_aside(row)
            return
        if begins or place < _TOP or self.above or _may_be_heading(row, self.headings):
            self._take_headings(place, row, begins=begins)
        self.above, self.is_parted = [], False

    def _set_aside(self, row: Row) -> None:
        """Keep a line that is no row of a table; within one of several, a comment by itself ends none."""
        said = _said(row)
        is_end = not said or bare_heading(said).startswith(self.begins)
        is_within = bool(self.blocks) and bool(self.blocks[-1].fits)
        self.is_parted = self.is_parted or is_end or (said.startswith(_COMMENT) and not is_within)
        self.above.append(said)

    def _take_headings(self, place: int, row: Row, *, begins: bool) -> None:
        """Begin a table where a row is headings."""
        say = self.earlier_say.and_more(self.above, self.begins)
        fitting = fits(row, say, self.sheets, self.own, is_asked=self.is_asked)
        before = self.blocks[-1] if self.blocks else None
        if not fitting and not (before and (begins or (self.is_parted and _has_several(before)))):
            if before is None:
                said = _said(row)
                self.earlier += [*self.above, said]
                self.earlier_say = say.and_more((said,), self.begins)
            return
        if before is not None:
            if _says_again(self.rows, place, before):
                return
            end = max(before.rows.start, place - len(self.above))
            self.blocks[-1] = before._replace(rows=range(before.rows.start, end))
        lines, self.earlier, self.earlier_say = [*self.earlier, *self.above], [], LinesAbove()
        self.blocks.append(Block(place, lines, fitting, range(place + 1, len(self.rows))))
        self.known = below(row, fitting[0].sheet) if fitting else Below()


def _says_again(rows: Sequence[Row], place: int, block: Block) -> bool:
    """Tell whether a row says the headings of the table above it again: its rows go on, as those of
    two files in one.
    """
    same = bare_headings(rows[place]) == bare_headings(rows[block.heading])
    return same and bool(block.fits) and not _has_several(block)


def is_thin(row: Row) -> bool:
    """Tell whether a row has less than two cells that say something: it is blank, a title or a note."""
    # Nearly all rows begin with two texts; of other cells nothing is asked but whether they say something.
    if len(row) > 1 and type(row[0]) is type(row[1]) is str and row[0].strip() and row[1].strip():
        return False
    return sum(not is_empty(cell) for cell in row) < 2


def is_aside(row: Row) -> bool:
    """Tell whether a row is thin, or a note in which commas stand, which a reader of files parts
    into cells.
    """
    return is_thin(row) or begins_note(row[0])


def is_blank(row: Row) -> bool:
    """Tell whether no cell of a row says anything."""
    return all(map(is_empty, row))


def is_note(row: Row) -> bool:
    """Tell whether the only thing that a row says is a comment, and so none of a table."""
    begins = next((cell for cell in row if not is_empty(cell)), None)
    return type(begins) is str and begins.lstrip()[:1] == _COMMENT and is_thin(row)


def begins_note(cell: object) -> bool:
    """Tell whether a cell begins a comment, and is no hashtag and no heading of numbers."""
    return isinstance(cell, str) and cell.startswith("# ")


def _said(row: Row) -> str:
    """Return what the cells of a thin row say; a comma in a note parts it into several."""
    said = (as_text(cell).strip().removeprefix("\ufeff") for cell in row if not is_empty(cell))
    return ", ".join(said)


def _may_be_heading(row: Row, headings: Set[str]) -> bool:
    """Tell whether a row begins with a heading as it is spelled in some sheet, which costs little
    to ask of each.
    """
    return type(row[0]) is str and row[0].strip().casefold() in headings


def _has_several(block: Block) -> bool:
    """Tell whether a file of this kind has several tables, parted by blank lines."""
    return not block.fits or block.fits[0].sheet.titled or bool(block.fits[0].sheet.begins)


def window_of(above: Sequence[str], sheet: Sheet) -> tuple[int | None, int | None]:
    """Return the first and the last day of a table, as the lines above it name them; ordinals, or None.

    The last may come before the first, as a slip of whoever wrote the lines.
    """
    first, last = _named_day(above, sheet.begins), _named_day(above, sheet.ends)
    if first is None and last is None:
        first, last = next(filter(None, map(_both_days, reversed(above))), (None, None))
    return first, last


def _both_days(line: str) -> tuple[int, int] | None:
    """Return the days of a line that names two of them and nothing else, as "1 July 2026 - 31 July
    2026" does.
    """
    if not (match := _TWO_DAYS.fullmatch(line)):
        return None
    first, last = _day(match[1]), _day(match[2])
    return None if first is None or last is None else (first, last)


def _named_day(above: Sequence[str], words: Sequence[str]) -> int | None:
    """Return the day in the last line that begins with one of some words."""
    begins = tuple(map(bare_heading, words))
    for line in reversed(above):
        bare = bare_heading(line)
        for word in begins:
            if bare.startswith(word):
                return _day(bare.removeprefix(word).strip(" :,;"))
    return None


def _day(said: str) -> int | None:
    day = said_by(said, Ways(DayForm.COMPACT))
    return day.last if isinstance(day, DaySpan) and day.first == day.last else None
