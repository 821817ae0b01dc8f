"""Tables below tables, and comments: rows of one are never read under the headings of another, and none goes without a word."""

from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve

from smartgoals import catalog
from smartgoals.catalog import ReadTable, Sheet, SheetColumn, UnmappedReason as Why

DAYS = Sheet(
    platform="snapchat",
    id="snap.days",
    day="Date",
    columns=[SheetColumn("Views", "content_views"), SheetColumn("Reach", "reach"), SheetColumn("Kind")],
    texts=["Remark"],
    required=["Date", "Views"],
)
PARTS = Sheet(platform="ga4", id="parts", rows="window", splits="Channel", columns={"Sessions": "sessions"})
TITLED = Sheet(
    platform="x", id="titled", day="Date", titled=True, columns={"Follows": "new_followers"}, figure_headings="Primary"
)
HEADINGS = ["Date", "Views", "Reach", "Kind", "Remark"]
WINDOW = (date(2026, 11, 1), date(2026, 11, 30))


def days(count: int) -> list[list[Any]]:
    """Return a table of so many days."""
    first = date(2026, 1, 1)
    return [HEADINGS, *([(first + timedelta(at)).isoformat(), "1", "2", "a", ""] for at in range(count))]


def told(read: ReadTable) -> dict[Why, tuple[int, ...]]:
    """Return the rows that gave no reading, by why."""
    return {entry.reason: entry.rows for entry in read.unmapped if entry.reason is not Why.NO_METRIC}


@pytest.mark.parametrize("count", [1, 3, 58, 59, 60, 61, 100])
@pytest.mark.parametrize(
    "headings",
    [
        ["Date", "Foo", "Bar"],
        ["Jour", "Partages", "Enregistrements"],
        ["Country", "Sessions", "Total 2026"],
        ["Pays", "Visites", ""],
        ["", "Mobile", "Desktop"],
        ["Date", "Clicks", "Impressions", "CTR", "Position"],
    ],
)
def test_a_row_of_words_where_figures_stand_ends_the_table_and_is_told(headings: list[str], count: int) -> None:
    """However far down, and whether a sheet knows the other table or not: its rows are none of the first."""
    rows = [*days(count), headings, ["2027-01-01", "70", "80", "3%", "4"]]
    read = catalog.read_table(rows, DAYS)
    assert read.history("content_views").values == (1,) * count
    assert told(read) == {Why.UNKNOWN_TABLE: (count + 1,)}
    assert [entry.count for entry in read.unmapped if entry.reason is Why.UNKNOWN_TABLE] == [2]


def test_a_further_table_of_a_known_sheet_is_read_by_it_however_far_down() -> None:
    """Beyond the first rows its headings need no blank line above them, and not the words of figures alone."""
    rows = [*days(80), ["Post id", "Published", "Taps"], ["a", "2026-05-01", "9"], *days(1)]
    posts = Sheet(
        platform="snapchat", id="posts", rows="posts", day="Published", item="Post id", columns={"Taps": "reactions"}
    )
    read = catalog.with_sheets(DAYS, posts).read_table(rows)
    assert [table.sheet.id for table in read.recognised] == ["snap.days", "posts", "snap.days"]
    assert read.history("reactions").days == (date(2026, 5, 1),)
    far = [*days(80), ["Kind", "Remark", "Post id", "Published", "Taps"], ["", "", "a", "2026-05-01", "9"]]
    assert catalog.with_sheets(DAYS, posts).read_table(far).sheet.id == "snap.days"


@pytest.mark.parametrize(
    "row",
    [
        ["2026-02-01", "many", "lots", "a", "b"],
        ["soon", "4", "", "", ""],
        ["soon", "n/a", "--", "", ""],
        ["soon", "n/a", "<10", "", ""],
        ["soon", 5, "lots", "", ""],
        ["soon", "many", 5, "", ""],
        ["soon", "", "", "word", "word"],
        ["soon", " ", "", "word", "word"],
        [date(2026, 2, 1), "many", "", "", ""],
        ["", "EUR 12", "lots", "", ""],
        ["20260201", "many"],
    ],
)
def test_a_row_with_a_day_or_a_figure_ends_no_table(row: list[Any]) -> None:
    """A cell that cannot be read is told, and the rows below it go on."""
    rows = [*days(2), row, ["2026-03-01", "7", "8", "", ""]]
    sheet = (
        DAYS
        if row[0] != "20260201"
        else Sheet(platform="x", day="Date", day_form="nth", columns={"Views": "content_views"})
    )
    read = catalog.read_table(rows, sheet, window=None if sheet is DAYS else WINDOW)
    assert Why.UNKNOWN_TABLE not in told(read)
    assert sheet is not DAYS or read.history("content_views").values == (1, 1, 7)


@pytest.mark.parametrize("count", [1, 58, 100])
@pytest.mark.parametrize(
    "headings",
    [
        ["Date", "1-minute views", "3-second views", "x"],
        ["date ", "3-second views", "Reach", ""],
        ["Jour", "7-day reach", "2026", "2025"],
        ["Date", "Partages", "+30 s", "2026"],
    ],
)
def test_a_heading_of_figures_may_begin_with_a_digit(headings: list[str], count: int) -> None:
    """Where days stand, a heading of days says that another table begins, whatever its figures are called."""
    read = catalog.read_table([*days(count), headings, ["2027-01-01", "70", "80"]], DAYS)
    assert read.history("content_views").values == (1,) * count
    assert told(read) == {Why.UNKNOWN_TABLE: (count + 1,)}


def test_an_item_may_be_called_as_its_heading_is() -> None:
    """A row with figures is one of them; one of words and numbers in words begins another table."""
    posts = Sheet(platform="x", rows="posts", day="Day", item="Post", columns={"Taps": "reactions", "Saves": "saves"})
    rows = [["Post", "Day", "Taps", "Saves"], ["a", "2026-05-01", "9", "1"], ["Post", "2026-05-02", "4", "x y"]]
    read = catalog.read_table(rows, posts)
    assert read.history("reactions").values == (9, 4)
    other = ["Post", "Weekday", "3-second taps", "x"]
    read = catalog.read_table([*rows, other, ["b", "2026-05-03", "7", "7"]], posts)
    assert read.history("reactions").values == (9, 4)
    assert told(read)[Why.UNKNOWN_TABLE] == (3,)
    dated = catalog.read_table([*rows[:2], ["Post", date(2026, 5, 2), "3x", "4x"]], posts)
    assert Why.UNKNOWN_TABLE not in told(dated)


def test_words_right_below_the_headings_explain_them() -> None:
    """A row that says something of the figures alone is no table, as Google writes one; further down it is."""
    rows: list[list[Any]] = [["Channel", "Sessions"], ["", "Number of sessions"], ["Email", "3"]]
    read = catalog.read_table(rows, PARTS, window=WINDOW)
    assert (read.history("sessions").values, told(read)) == ((3,), {Why.NOT_A_NUMBER: (1,)})
    rows = [["Channel", "Sessions", "x"], ["Email", "3"], ["", "Number", "of sessions"], ["Social", "4"]]
    read = catalog.read_table(rows, PARTS, window=WINDOW)
    assert (read.history("sessions").values, told(read)[Why.UNKNOWN_TABLE]) == ((3,), (2,))


def test_a_table_whose_figures_the_line_above_names_ends_too() -> None:
    """Its heading of figures says nothing, and stands where they do all the same."""
    rows = [["Follows"], ["Date", "Primary"], ["2026-11-01", "2"], ["Date", "Saves"], ["2026-11-02", "9"]]
    read = catalog.read_table(rows, TITLED)
    assert (read.history("new_followers").values, told(read)) == ((2,), {Why.UNKNOWN_TABLE: (3,)})


@pytest.mark.parametrize("title", ["Date", "Primary"])
def test_only_the_name_of_a_figure_is_a_title(title: str) -> None:
    """Any other heading of the sheet above the headings names no figure."""
    with pytest.raises(ValueError, match="Follows"):
        catalog.read_table([[title], ["Date", "Primary"], ["2026-11-01", "2"]], TITLED)


@pytest.mark.parametrize(
    ("headings", "figures"),
    [
        (["Date", "Remark", "Anything"], (3,)),
        (["Remark", "Anything", "Date"], (2,)),
        (["Date", "Primary", "Anything", "Remark"], (2,)),
        (["Date", "Follows", "Remark"], (2,)),
        (["Date", "Remark"], None),
        (["Date", "Anything", "Else"], None),
    ],
)
def test_texts_below_a_title_are_no_figures(headings: list[str], figures: tuple[int, ...] | None) -> None:
    """The column of figures is the one that the sheet calls so, else the only one it knows nothing of."""
    sheet = Sheet(
        platform="x",
        id="noted",
        day="Date",
        titled=True,
        columns={"Follows": "new_followers"},
        texts="Remark",
        figure_headings="Primary",
    )
    cells = ["2026-11-01" if heading == "Date" else str(at + 1) for at, heading in enumerate(headings)]
    if figures is None:
        with pytest.raises(ValueError, match="the headings of noted"):
            catalog.read_table([["Follows"], headings, cells], sheet)
    else:
        assert catalog.read_table([["Follows"], headings, cells], sheet).history("new_followers").values == figures


def test_a_sheet_that_is_known_by_its_title_alone_is_found() -> None:
    """Where no heading is asked for, the line above says enough."""
    sheet = Sheet(platform="x", id="alone", rows="window", titled=True, columns={"Follows": "new_followers"})
    read = catalog.with_sheets(sheet).read_table([["Follows"], ["A", "B"], ["x", "2"]])
    assert read.sheet == sheet


class TestComments:
    """Lines that begin with a hash."""

    def test_a_row_of_data_that_begins_as_a_comment_is_one_of_data(self) -> None:
        """A post may be titled so; only a line that says nothing else is a comment, and it is told."""
        posts = Sheet(
            platform="x", id="posts", rows="posts", day="Published", item="Title", columns={"Taps": "reactions"}
        )
        rows = [
            ["Title", "Published", "Taps"],
            ["# MondayMotivation", "2026-11-01", "5"],
            ["#fun", "2026-11-02", "6"],
            ["# a note", "", ""],
            ["#", "2026-11-03", "7"],
            [],
            ["# TuesdayTip", "2026-11-04", "8"],
        ]
        read = catalog.read_table(rows, posts)
        assert read.history("reactions").values == (5, 6, 7, 8)
        (note,) = read.unmapped
        assert str(note) == "# a note: a comment among the rows, which is not read (1: rows[3])"
        assert note.text("fr") == "# a note : un commentaire parmi les lignes, qui n’est pas lu (1 : rows[3])"

    def test_a_row_of_data_above_further_headings_stays_with_its_table(self) -> None:
        """Without a blank line it goes on with the rows above it; behind one, a comma parts a comment."""
        rows: list[list[Any]] = [*days(1), ["# odd", "4", "5"], ["Date", "Foo", "Bar"], ["2027-01-01", "70", "80"]]
        assert told(catalog.read_table(rows, DAYS)) == {Why.NO_DAY: (2,), Why.UNKNOWN_TABLE: (3,)}
        lines = [[], ["# Account: Foo", " Inc"], ["# 20261101-20261130"], ["Channel", "Sessions"], ["Email", "3"]]
        read = catalog.with_sheets(DAYS, PARTS).read_table([*days(1), *lines])
        assert (read.history("sessions").days, told(read)) == ((date(2026, 11, 30),), {})


@pytest.mark.parametrize(
    "headings", [["Views", "Date"], ["Date", "Views"], ["Views", "Kind", "Date"], ["Kind", "Date", "Views"]]
)
@pytest.mark.parametrize("word", ["Clicks", "3-second plays"])
@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_a_row_of_words_of_any_length_gives_no_figure(headings: list[str], word: str, count: int) -> None:
    """Wherever the day has its column, and however many cells are there: what follows is told and is no part of the table."""
    day = {"Date": "2026-01-0{}", "Views": "{}", "Kind": "a"}
    rows = [[day[heading].format(at) for heading in headings] for at in (1, 2, 3)]
    further = [[word, "Plays", "Rate", "Cost"][:count], ["7", "8", "9", "10"][:count]]
    read = catalog.read_table([headings, *rows, *further], evolve(DAYS, columns=DAYS.columns[::2], texts=[]))
    assert read.history("content_views").values == (1, 2, 3)
    assert 4 in {at for entry in read.unmapped if entry.reason is not Why.NO_METRIC for at in entry.rows}


@pytest.mark.parametrize("blank", ["", None, " "])
def test_blank_cells_make_no_row_too_long(blank: object) -> None:
    """A row may go on behind the last heading as far as it likes, as long as nothing stands there."""
    rows = [[f"2026-01-0{at}", str(at), *[blank] * at] for at in (1, 2, 3)]
    read = catalog.read_table([["Date", "Views"], *rows], DAYS)
    assert (read.history("content_views").values, told(read)) == ((1, 2, 3), {})
