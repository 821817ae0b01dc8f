"""Laws of sheets: a table made of a sheet's own headings is read by it, and odd cells never become figures.

Knows no sheet by its name.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction
from math import isfinite
from typing import Any, Final, final

from attrs import evolve, frozen

from smartgoals._checked import Arguments, instance
from smartgoals._errors import SmartGoalsError
from smartgoals._forecast.answered import failure_text
from smartgoals._messages.formatting import LANGUAGES
from smartgoals._model.platform import near_platform
from smartgoals.catalog._catalog import Catalog
from smartgoals.catalog._default import catalog_or_default
from smartgoals.catalog._mapped import UnmappedReason
from smartgoals.catalog._name_words import Exactness
from smartgoals.catalog._read_tables import ReadTable
from smartgoals.catalog._sheet import DayForm, Sheet, SheetRows, bare_heading
from smartgoals.codec._document import structure, unstructure
from smartgoals.testing._check import Flaw, Flaws, NamedCheck, checks_of, law, raised

_FIRST: Final = date(2026, 8, 3)
_LAST: Final = date(2026, 8, 5)
_WINDOW: Final = (_FIRST, _LAST)
_FORMS: Final = (
    (DayForm.ANY, "{:%Y-%m-%d}"),
    (DayForm.COMPACT, "{:%Y%m%d}"),
    (DayForm.MOMENT, "{:%Y-%m-%dT00:00:00}"),
    (DayForm.WEEK, "{:%Y-%m-%d}"),
    (DayForm.MONTH, "{:%Y-%m-%d}"),
)
_STEPS: Final = ((DayForm.WEEK, 7), (DayForm.MONTH, 31))
_OF_ITS_KIND: Final = frozenset(
    (
        UnmappedReason.COMPONENT,
        UnmappedReason.SECOND_NAME,
        UnmappedReason.NOT_DAILY,
        UnmappedReason.UNFIT_SHAPE,
        UnmappedReason.OF_ONE_ITEM,
    ),
)
"""Why a column gives no figure though it was read: a part of a whole, or means of posts, which add
up to nothing.
"""
_JUNK: Final[tuple[Any, ...]] = (
    *(
        None,
        "",
        " ",
        "-",
        "–",
        "n/a",
        "NaN",
        "inf",
        "-inf",
        "1e999",
        "1.2.3",
        "1,2,3",
        "--5",
        "+",
        "%",
        "5 %%",
    ),
    *(
        "=1+1",
        "12:34:56:78",
        "2026-08-03",
        "(5)",
        "#REF!",
        "١٢٣",
        "five",
        "0x1F",
        "1_000",
        "9" * 400,
        "\u202e12",
    ),
    *(
        True,
        float("nan"),
        float("inf"),
        10**400,
        b"5",
        [],
        {},
        (1, 2),
        date(2026, 8, 3),
        -1,
        -0.5,
        "1 2",
    ),
)


def sheet_checks(sheet: Sheet, *, within: Catalog | None = None) -> tuple[NamedCheck, ...]:
    """Return the checks of a sheet, beside the sheets of a catalogue; the default one where none is given.

    Raises :class:`~smartgoals.SmartGoalsError` for anything else.

    >>> from smartgoals import catalog, testing
    >>> greedy = catalog.Sheet(platform="snapchat", id="mine", day="Jour", columns={"Vues": "content_views"}, totals=["2026"])
    >>> [failure.name for failure in testing.run_checks(testing.sheet_checks(greedy)).failures]
    ['reads-its-own-table']
    """
    arguments = Arguments()
    given = arguments.read("sheet", lambda value: instance(value, Sheet, "a Sheet"), sheet)
    around = arguments.read(
        "within",
        lambda value: instance(catalog_or_default(value), Catalog, "a Catalog"),
        within,
    )
    arguments.settle()
    return checks_of(_LAWS, SheetTrial(given, around), given.id)


@final
@frozen(eq=False)
class SheetTrial:
    """A sheet, and the catalogue that it shall be read in."""

    sheet: Sheet
    within: Catalog

    def read(self, rows: list[list[Any]], *, is_named: bool = True) -> ReadTable:
        """Return what a table gives by this sheet, or by whichever sheet is recognised."""
        catalog = self.within
        if not is_named and self.sheet.id not in catalog.sheets:
            catalog = catalog.with_sheets(self.sheet)
        window = _WINDOW if self.sheet.rows is SheetRows.WINDOW and not self.sheet.begins else None
        named = self.sheet if is_named else None
        return catalog.read_table(
            rows,
            sheet=named,
            window=window,
            collected_on=_LAST,
            accept=[*Exactness],
        )

    def table(self, place: int, cells: list[Any]) -> list[list[Any]]:
        """Return a table with the headings that the sheet needs and those of one column, and these
        cells in it.
        """
        sheet, column = self.sheet, self.sheet.columns[place]
        if sheet.titled:
            headings, above = [sheet.day[0], *sheet.figure_headings[:1]], [[column.headings[0], ""]]
        else:
            needed = [entry[0] for entry in sheet.required if not set(entry) & set(column.headings)]
            headings = list(
                dict.fromkeys(
                    [*sheet.day[:1], *sheet.until[:1], *sheet.item[:1], *needed, column.headings[0]],
                ),
            )
            above = _above(sheet)
        own = sheet.figure_headings[0] if sheet.titled and sheet.figure_headings else column.headings[0]
        rows = [[self._cell(heading, own, at, cell) for heading in headings] for at, cell in enumerate(cells)]
        return [*above, headings, *rows]

    def _cell(self, heading: str, own: str, at: int, cell: Any) -> Any:
        sheet = self.sheet
        if heading == own:
            return cell
        if heading in sheet.day or heading in sheet.until:
            return _day_cell(sheet, at)
        if heading in sheet.item:
            return f"post-{at}"
        return ""


def _day_cell(sheet: Sheet, at: int) -> str:
    if sheet.day_form is DayForm.NTH:
        return str(at)
    step = dict(_STEPS).get(sheet.day_form, 1)
    return dict(_FORMS)[sheet.day_form].format(_FIRST + timedelta(days=step * at))


def _above(sheet: Sheet) -> list[list[Any]]:
    lines = zip((sheet.begins, sheet.ends), _WINDOW, strict=True)
    lines_above = [
        f"{words[0]}: {day:%Y%m%d}" if words[0].startswith("# ") else words[0]
        for words, day in lines
        if words
    ]
    return [[line] for line in lines_above]


def _figures(read: ReadTable) -> list[float]:
    return [value for history in read.histories for value in history.values]


def _counted(trial: SheetTrial) -> Iterator[tuple[int, str]]:
    for place, column in enumerate(trial.sheet.columns):
        if column.metric is not None:
            yield (
                place,
                str(column.metric),
            )


@law("headings-apart", "No heading stands for two columns, or could be taken for a figure.")
def _headings_apart(trial: SheetTrial) -> Flaws:
    seen: dict[str, str] = {}
    for path, headings in trial.sheet.places:
        for heading in headings:
            bare = bare_heading(heading)
            if seen.setdefault(bare, path) != path:
                yield Flaw(path, f"{heading!r} is one of {seen[bare]} too")
            if bare.replace(".", "").replace(",", "").isdecimal():
                yield Flaw(path, f"{heading!r} reads as a number")


@law("metrics-known", "Each column and counted thing is of a metric that the catalogue knows.")
def _metrics_known(trial: SheetTrial) -> Flaws:
    metrics = trial.within.metrics
    for place, metric in _counted(trial):
        if metric not in metrics:
            yield Flaw(f"columns[{place}].metric", f"there is no metric {metric!r}")
    if trial.sheet.counted is not None and trial.sheet.counted not in metrics:
        yield Flaw("counted", f"there is no metric {trial.sheet.counted!r}")
    if not any(True for _ in _counted(trial)) and trial.sheet.counted is None:
        yield Flaw("columns", "none gives a figure")


@law("platform-spelt", "Its platform is a known one or one of its own, and no slip of a known one.")
def _platform_spelt(trial: SheetTrial) -> Flaws:
    near = near_platform(trial.sheet.platform)
    if near is not None:
        yield Flaw("platform", f"nobody knows {trial.sheet.platform!r}; did you mean {near!r}?")


@law("reads-its-own-table", "Of a table with its own headings it reads each column, row by row.")
def _reads_its_own_table(trial: SheetTrial) -> Flaws:
    for place, metric in _counted(trial):
        column = trial.sheet.columns[place]
        if metric not in trial.within.metrics:
            continue
        try:
            read = trial.read(trial.table(place, ["1", "1", "1"]))
        except Exception as failure:  # whatever reading by this sheet raises
            yield raised(failure, f"columns[{place}]")
            continue
        history = read.get(metric)
        said = [
            unmapped
            for unmapped in read.unmapped
            if bare_heading(unmapped.column) in map(bare_heading, column.headings)
        ]
        if (history is None or not len(history)) and not any(
            unmapped.reason in _OF_ITS_KIND for unmapped in said
        ):
            why = (
                "; ".join(dict.fromkeys(unmapped.text() for unmapped in read.unmapped))
                or "nothing is said of it"
            )
            yield Flaw(f"columns[{place}]", f"{column.headings[0]!r} gives no figure: {why}")


@law("figures-by-factor", "A figure is the number in its cell times the factor of its column.")
def _figures_by_factor(trial: SheetTrial) -> Flaws:
    for place, metric in _counted(trial):
        factor = trial.sheet.columns[place].factor
        if factor == 1 or metric not in trial.within.metrics:
            continue
        read = trial.read(trial.table(place, ["1"]))
        values = [
            Fraction(value).limit_denominator(10**6)
            for history in read.histories
            if history.metric_id == metric
            for value in history.values
        ]
        if values and values != [factor]:
            yield Flaw(
                f"columns[{place}].factor",
                f"1 becomes {values[0]}, and the factor is {factor}",
            )


@law("recognised", "A table with its own headings is recognised as of this sheet, and of no other.")
def _recognised(trial: SheetTrial) -> Flaws:
    place = next((place for place, _ in _counted(trial)), 0)
    table = trial.table(place, ["1", "1"])
    try:
        read = trial.read(table, is_named=False)
    except SmartGoalsError as failure:
        yield Flaw("required", failure_text(failure))
        return
    ids = [table.sheet.id for table in read.recognised]
    if ids != [trial.sheet.id]:
        yield Flaw("required", f"its table is taken for one of {', '.join(ids)}")


@law(
    "odd-cells-are-no-figures",
    "Whatever stands in a cell, reading gives finite figures or says why not, and raises no foreign error.",
)
def _odd_cells(trial: SheetTrial) -> Flaws:
    for place, metric in list(_counted(trial))[:_MOST_COLUMNS]:
        if metric in trial.within.metrics:
            yield from _of_cells(trial, place, ("1", *_JUNK, "1"))


def _of_cells(trial: SheetTrial, place: int, cells: tuple[Any, ...]) -> Iterator[Flaw]:
    """Yield what is wrong with reading cells below each other; of a table that is refused, each by itself."""
    try:
        read = trial.read(trial.table(place, list(cells)))
    except Exception as failure:
        if len(cells) > 1:
            yield from (flaw for cell in cells for flaw in _of_cells(trial, place, (cell,)))
        elif not isinstance(failure, SmartGoalsError):
            yield raised(failure, f"columns[{place}] with {str(cells)[:20]}")
    else:
        if not all(map(isfinite, _figures(read))):
            yield Flaw(
                f"columns[{place}]",
                f"of {str(cells)[:40]} one becomes a figure that is none",
            )


_MOST_COLUMNS: Final = 3


@law(
    "odd-days-are-told",
    "Whatever stands where a day should be, reading gives figures of days or says why not.",
)
def _odd_days(trial: SheetTrial) -> Flaws:
    if trial.sheet.day:
        yield from _of_days(trial, (*_JUNK, "31/02/2026", "99999999", "Monday", "Total"))


def _of_days(trial: SheetTrial, days: tuple[Any, ...]) -> Iterator[Flaw]:
    """Yield what is wrong with reading days below each other; where something is, each by itself."""
    rows = trial.table(0, ["1"] * (len(days) + 1))
    for row, day in zip(rows[-len(days) :], days, strict=True):
        row[0] = day
    try:
        trial.read(rows)
    except Exception as failure:
        if len(days) > 1:
            yield from (flaw for day in days for flaw in _of_days(trial, (day,)))
        elif not isinstance(failure, SmartGoalsError):
            yield raised(failure, f"days {str(days)[:20]}")


@law(
    "titled",
    "It has a title to be called by in each language of the house, if it has one at all.",
)
def _titled(trial: SheetTrial) -> Flaws:
    for code in LANGUAGES:
        if not trial.sheet.name(code).strip():
            yield Flaw("title", f"there is none in {code!r}")


@law("round-trip", "It goes through the codec, and comes back equal.")
def _round_trip(trial: SheetTrial) -> Flaws:
    sheet = trial.sheet
    back = structure(json.loads(json.dumps(unstructure(sheet))), Sheet)
    if back != sheet or evolve(back) != sheet:
        yield Flaw("", f"it came back as {back!r}")


_LAWS: Final = (
    _headings_apart,
    _metrics_known,
    _platform_spelt,
    _reads_its_own_table,
    _figures_by_factor,
    _recognised,
    _odd_cells,
    _odd_days,
    _titled,
    _round_trip,
)
