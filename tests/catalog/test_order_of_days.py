"""The order of day and month: what a cell shows, what its column shows, and what the caller says, in that order."""

from datetime import date

import pytest

from smartgoals import catalog
from smartgoals.catalog import Heed, ReadRows, ReadTable, Sheet

SHEET = Sheet(platform="snapchat", id="own", day="date", columns={"likes": "reactions"})


def read_both(cells: list[str], *, day_first: bool | None) -> list[ReadTable | ReadRows]:
    """Return the same days read as a table and as an answer."""
    table = [["date", "likes"], *([cell, str(at)] for at, cell in enumerate(cells, 1))]
    rows = [{"date": cell, "likes": at} for at, cell in enumerate(cells, 1)]
    return [
        catalog.read_table(table, SHEET, day_first=day_first),
        catalog.read_rows("instagram", rows, day_first=day_first),
    ]


@pytest.mark.parametrize("day_first", [None, True, False])
@pytest.mark.parametrize(
    ("cells", "shows", "by_column"),
    [
        (["05/13/2026", "04/05/2026"], {False}, date(2026, 4, 5)),
        (["13/05/2026", "04/05/2026"], {True}, date(2026, 5, 4)),
        (["13/05/2026", "05/14/2026", "04/05/2026"], {True, False}, None),
        (["04/05/2026"], set(), None),
    ],
)
def test_the_column_goes_before_what_the_caller_says(
    cells: list[str], shows: set[bool], by_column: date | None, *, day_first: bool | None
) -> None:
    """A day that shows no order is read as its column shows it, else as `day_first` says; a contradiction is told."""
    said = {None: None, True: date(2026, 5, 4), False: date(2026, 4, 5)}[day_first]
    for read in read_both(cells, day_first=day_first):
        days = {value: day for one in read.histories for value, day in zip(one.values, one.days, strict=True)}
        assert days.get(len(cells)) == (by_column or said)
        torn = len(shows | ({day_first} - {None})) > 1
        assert [one.heed for one in read.notices] == [Heed.ORDER_TORN] * torn


def test_what_is_told_says_what_was_done() -> None:
    """In both languages, and of rows as of tables."""
    for read in read_both(["05/13/2026", "04/05/2026"], day_first=True):
        (one,) = read.notices
        assert one.text().endswith(
            "one that shows none as its column does, or as `day_first` says where that shows both"
        )
        assert "sans ordre visible comme leur colonne" in one.text("fr")
