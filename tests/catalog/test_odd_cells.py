"""Cells of any type in a table: read or told, and no cell gives another row anything."""

from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final

import pytest
from hypothesis import example, given, strategies as st

import smartgoals as sg
from smartgoals import catalog
from smartgoals._time.day_words import many_in_words
from smartgoals.catalog import Sheet, UnmappedReason
from smartgoals.catalog._day_text import many_in_digits
from smartgoals.catalog._odd_cells import OddCell, with_plain_cells


class NAType:
    """What pandas has for a missing value: it has no truth value, and no comparison has one."""

    def __bool__(self) -> bool:
        raise TypeError("boolean value of NA is ambiguous")

    def __eq__(self, other: object) -> Any:
        return self

    __hash__ = object.__hash__


class NaTType(NAType):
    """The same for a moment."""


class Odd:
    """A cell that answers nothing."""

    def __bool__(self) -> bool:
        raise ZeroDivisionError

    def __eq__(self, other: object) -> bool:
        raise ZeroDivisionError

    def __hash__(self) -> int:
        raise ZeroDivisionError

    def __repr__(self) -> str:
        raise ZeroDivisionError

    def __getattr__(self, name: str) -> Any:
        raise ZeroDivisionError


class Printless(Odd):
    """One that can be compared and looked up, and not printed."""

    __hash__ = object.__hash__

    def __eq__(self, other: object) -> bool:
        return self is other


class Number(float):
    """A number of another library, as numpy has them."""

    dtype = "float64"


CELLS: Final = (
    NAType(), NaTType(), Odd(), Printless(), Number(3), Number("nan"), Decimal("sNaN"), Decimal("NaN"), Decimal(3),
    Fraction(7, 2), float("nan"), float("inf"), [1], {"a": 1}, {1}, b"x", 1j, object, True, date(2026, 1, 1),
    datetime(2026, 1, 1), time(1),  # noqa: DTZ001
    timedelta(1), 10**400, "\x00", "\ud800",
)  # fmt: skip
DAYS: Final = Sheet(
    platform="snapchat", id="days", day="Date", item="Post", splits=["Split"], texts=["T"], required=["Date"],
    columns={"Views": "content_views", "Rate": "open_rate", "Spend": "ad_spend"},
)  # fmt: skip
POSTS: Final = Sheet(
    platform="snapchat", id="posts", rows="posts", day="Date", item="Post", columns={"Views": "content_views"}, required=["Date"],
    counted="posts_published",
)  # fmt: skip
PARTS: Final = Sheet(
    platform="ga4",
    id="parts",
    rows="window",
    splits="Split",
    columns={"Views": "content_views"},
    totals="Sum",
    cut_by="Cut",
)
HEADINGS: Final = ["Split", "Date", "Post", "T", "Views", "Rate", "Spend", "Foo"]


def table(cell: object, row: int, column: int) -> list[list[Any]]:
    """Return a table with one odd cell in it."""
    rows: list[list[Any]] = [["a"] * 8, list(HEADINGS)]
    rows += [[f"s{day}", f"2026-01-0{day}", "a", "b", "5", "1%", "3", "x"] for day in (1, 2)]
    rows[row][column] = cell
    return rows


def said(rows: list[list[Any]], sheet: Sheet, window: Any) -> list[str]:
    """Return all that is said of a table, which may be refused."""
    try:
        read = catalog.read_table(rows, sheet, window=window)
    except sg.SmartGoalsError as fault:
        return [str(fault)]
    texts = [entry.text("fr") for entry in read.recognised]
    texts += [entry.text("fr") for entry in read.unmapped]
    return texts + [entry.text("fr") for entry in read.notices]


@pytest.mark.parametrize("sheet", [DAYS, POSTS, PARTS], ids=str)
@pytest.mark.parametrize("cell", CELLS, ids=lambda cell: type(cell).__name__)
def test_a_cell_of_any_type_anywhere_is_read_or_told(cell: object, sheet: Sheet) -> None:
    """Nothing but our own errors comes out, and what is told can be said."""
    window = (date(2026, 1, 1), date(2026, 1, 31)) if sheet is PARTS else None
    for row in range(4):
        for column in range(8):
            assert said(table(cell, row, column), sheet, window)


def test_what_is_missing_in_a_frame_is_missing_and_what_answers_nothing_is_told() -> None:
    """A missing figure is no reading; a cell of another type is quoted by its type, with its row."""
    rows: list[list[Any]] = [
        ["Date", "Views"],
        ["2026-01-01", NAType()],
        [NaTType(), 4],
        ["2026-01-03", Odd()],
        ["2026-01-04", Number(6)],
    ]
    read = catalog.read_table(rows, DAYS)
    assert read.history("content_views").values == (6,)
    assert [str(entry) for entry in read.unmapped] == [
        "Date: no day can be read (1: rows[2])",
        "Views: not a number of content views in “<Odd>” (1: rows[3])",
    ]


def test_lists_of_what_cannot_be_compared_are_no_twins() -> None:
    """A heading that occurs twice above them is told; what cannot be printed is quoted by its type."""
    rows: list[list[Any]] = [["Date", "Views", "Views"], ["2026-01-01", [NAType()], [NAType()]]]
    assert [entry.reason for entry in catalog.read_table(rows, DAYS).unmapped] == [UnmappedReason.HEADING_TWICE]
    (entry,) = catalog.read_table([rows[0][:2], ["2026-01-01", [Odd()]]], DAYS).unmapped
    assert entry.cell == "<list>"


def test_plain_rows_are_handed_on_as_they_are() -> None:
    """Only rows with an odd cell are made anew, and what stands for one says its type."""
    plain = [["a", 1, None], ["b", 2.5, b"x"]]
    assert with_plain_cells(plain) is plain
    made = with_plain_cells([plain[0], ["c", Odd(), Number(2)]])
    assert made[0] is plain[0]
    assert isinstance(made[1][1], OddCell)
    assert (str(made[1][1]), made[1][2]) == ("<Odd>", 2.0)


LINES: Final = (
    "Sep 27, 2026",
    "27 sept. 2026",
    "27/09/2026",
    "2026-09-27",
    "20260927",
    "1 234",
    "1,234",
    "1.5",
    "7",
    "x",
    "",
)


@given(st.lists(st.lists(st.sampled_from(LINES), min_size=1, max_size=3).map("\n".join), min_size=1, max_size=5))
@example(["Sep 27, 2026\nSep 28, 2026", "x"])
@example(["27/09/2026\n28/09/2026", "x"])
@example(["1 234\n5", "7"])
@example(["1,234\n1,235", "7"])
def test_a_cell_of_several_lines_gives_no_other_row_anything(cells: Sequence[str]) -> None:
    """Each cell is read as it would be if it stood alone beside a clear one, or told; never as part of another."""
    dated: list[list[Any]] = [[cell, at + 1] for at, cell in enumerate(cells)]
    history = catalog.read_table([["Date", "Views"], *dated], DAYS).get("content_views")
    for day, value in [] if history is None else zip(history.days, history.values, strict=True):
        said = {cells[at].strip() for at in range(len(cells)) if at + 1 == value}
        assert day == date(2026, 9, 27)
        assert not any("\n" in one for one in said)
    rows = [["Date", "Views"], *([f"2026-01-0{at + 1}", cell] for at, cell in enumerate(cells))]
    figures = catalog.read_table(rows, DAYS).get("content_views")
    right: dict[str, set[float]] = {
        "1 234": {1234},
        "1,234": {1234, 1.234},
        "1.5": {1.5},
        "7": {7},
        "20260927": {20260927},
    }
    for day, value in [] if figures is None else zip(figures.days, figures.values, strict=True):
        assert value in right[cells[day.day - 1].strip()]


@pytest.mark.parametrize(
    ("read", "texts"),
    [
        (many_in_words, ["Sep 27, 2026\nSep 28, 2026", "x"]),
        (many_in_words, ["27 sept. 2026\n28 sept. 2026", "x"]),
        (lambda texts: many_in_digits(texts, True), ["27/09/2026\n28/09/2026", "x"]),
    ],
)
def test_many_days_are_those_of_as_many_texts(read: Callable[[list[str]], Any], texts: list[str]) -> None:
    """Lines are counted before they are taken for texts."""
    assert read(texts) is None
    assert read([*texts[0].split("\n")]) == [739886, 739887]
