"""Roles of columns in tables: those that a sheet and the caller give, and no other; what is recommended can be followed."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve

import smartgoals as sg
from smartgoals import catalog
from smartgoals.catalog import ReadTable, Sheet, SheetColumn, UnmappedReason as Why
from smartgoals.catalog._recognition import nearest_sheet

DAYS = Sheet(platform="ga4", day="Jour", columns={"Sessions": "sessions"}, texts=["Country"], required=["Sessions"])
POSTS = Sheet(
    platform="x",
    id="posts",
    rows="posts",
    day="Published",
    day_form="moment",
    item="Post id",
    columns={"Views": "content_views"},
    texts=["Link"],
    counted="posts_published",
)
FIRST = "2026-11-01"


def told(read: ReadTable) -> dict[str, set[Why]]:
    """Return why columns gave something else."""
    words: dict[str, set[Why]] = {}
    for entry in read.unmapped:
        words.setdefault(entry.column, set()).add(entry.reason)
    return words


class TestUnknownColumns:
    """Headings that mean something elsewhere, and that the sheet has not."""

    def test_a_sheet_without_an_id_takes_no_parts_from_the_interface_of_its_platform(self) -> None:
        """What parts rows there is a column like any other here."""
        assert DAYS.id == "ga4"
        rows = [["Jour", "Sessions", "browser"], [FIRST, "5", "a"], [FIRST, "6", "b"]]
        read = catalog.read_table(rows, DAYS)
        assert (read.histories, told(read)) == ((), {"browser": {Why.UNKNOWN_COLUMN}, "Sessions": {Why.UNKNOWN_SPLIT}})
        assert catalog.read_table(rows, DAYS, splits=["browser"]).history("sessions").values == (11,)

    @pytest.mark.parametrize("heading", ["Date", "day", "Month", "mois", "date_start", "Reporting starts", "x.Jour"])
    @pytest.mark.parametrize("collected_on", [None, date(2026, 11, 2)])
    def test_no_unknown_column_is_that_of_the_days(self, heading: str, collected_on: date | None) -> None:
        """A table that lacks the day of its sheet has none, whatever else is called so; nor is it the day of saving."""
        read = catalog.read_table([[heading, "Sessions"], [FIRST, "5"]], DAYS, collected_on=collected_on)
        assert read.histories == ()
        assert told(read)[heading] == {Why.UNKNOWN_COLUMN}
        assert Why.NO_DAY in {entry.reason for entry in read.unmapped}

    def test_a_level_stands_on_the_day_on_which_its_table_was_saved(self) -> None:
        """A table without a day may say how things stand."""
        sheet = evolve(DAYS, columns=[SheetColumn("Fans", "followers")], required=["Fans"])
        read = catalog.read_table([["Fans", "x"], ["5", ""]], sheet, collected_on=date(2026, 11, 2))
        assert read.history("followers").days == (date(2026, 11, 2),)

    def test_a_day_beside_that_of_the_sheet_contradicts_nothing(self) -> None:
        """It is told, and the sheet's own day is read; so is an end that the sheet has not."""
        rows = [["Jour", "Date", "date_stop", "Sessions"], [FIRST, "2026-11-09", "2026-11-30", "5"]]
        read = catalog.read_table(rows, DAYS)
        assert read.history("sessions").days == (date(2026, 11, 1),)
        assert told(read) == {"Date": {Why.UNKNOWN_COLUMN}, "date_stop": {Why.UNKNOWN_COLUMN}}

    @pytest.mark.parametrize("heading", ["x.Sessions", "lifetime.Sessions", "Organic.Sessions"])
    def test_a_heading_that_ends_as_one_of_the_sheet_is_another(self, heading: str) -> None:
        """A name with another prefix is another figure; it may part rows all the same."""
        read = catalog.read_table([["Jour", "Sessions", heading], [FIRST, "5", "9"]], DAYS)
        assert read.history("sessions").values == (5,)
        assert told(read) == {heading: {Why.UNKNOWN_COLUMN}}
        assert catalog.read_table([["Jour", "Sessions", heading], [FIRST, "5", "9"]], DAYS, item=heading).histories

    def test_moments_of_a_sheet_are_read_as_it_says(self) -> None:
        """However the day is called elsewhere."""
        sheet = Sheet(platform="mailchimp", id="m", day="send_time", columns={"Sessions": "sessions"})
        read = catalog.read_table([["send_time", "Sessions"], ["2026-11-01 10:00", "5"]], sheet)
        assert (read.histories, told(read)) == ((), {"send_time": {Why.MOMENT}})

    def test_parts_of_an_interface_are_not_added_up(self) -> None:
        """Columns called as those that are added up there stand for what the sheet says."""
        names = ("followerGains.organicFollowerGain", "followerGains.paidFollowerGain")
        sheet = Sheet(platform="linkedin", day="Jour", columns={"Sessions": "sessions"})
        read = catalog.read_table([["Jour", "Sessions", *names], [FIRST, "1", "2", "3"]], sheet)
        assert [history.metric_id for history in read.histories] == ["sessions"]


class TestRecommended:
    """What a table says to do can be done."""

    ROWS = (["Post id", "Published", "Views", "Link"], ["1E+16", "2026-11-13 10:00", "4", "a"])

    @pytest.mark.parametrize(
        ("other", "column"),
        [(["1E+16", "2026-11-13 10:00", "4", "b"], "Link"), (["1E+16", "2026-11-13 18:00", "4", "a"], "Published")],
    )
    def test_a_column_that_tells_rows_apart_may_be_named(self, other: list[Any], column: str) -> None:
        """Texts, and the hours at which posts appeared, are named as they are in the table, and can be used so."""
        rows = [*self.ROWS, other]
        read = catalog.read_table(rows, POSTS)
        assert {entry.suggestion for entry in read.unmapped} == {column}
        assert f"rows of one day differ in {column};" in str(read.unmapped[0])
        for options in ({"splits": [column]}, {"item": column}):
            followed = catalog.read_table(rows, POSTS, **options)
            assert followed.history("posts_published").values == (2,)
            assert followed.unmapped == ()

    def test_a_text_may_name_the_items_or_parts_of_days(self) -> None:
        """As a column that nobody knows may."""
        rows = [["Jour", "Sessions", "Country"], [FIRST, "4", "FR"], [FIRST, "5", "BE"]]
        assert told(catalog.read_table(rows, DAYS)) == {"Sessions": {Why.UNKNOWN_SPLIT}}
        for options in ({"splits": ["Country"]}, {"item": "Country"}):
            assert catalog.read_table(rows, DAYS, **options).history("sessions").values == (9,)

    def test_equal_figures_of_two_items_are_two(self) -> None:
        """What the caller calls items has figures of its own, which are no single one told twice."""
        rows = [["Jour", "Sessions", "Page"], [FIRST, "4", "a"], [FIRST, "4", "b"]]
        for of in ("account", "site", "campaign"):
            sheet = evolve(DAYS, of=of)
            assert catalog.read_table(rows, sheet, item="Page").history("sessions").values == (8,)

    def test_a_refusal_names_the_columns_of_the_table_alone(self) -> None:
        """Texts among them, and none that the table has not."""
        with pytest.raises(sg.InvalidValue) as refused:
            catalog.read_table(list(self.ROWS), POSTS, splits=["Lnik"])
        assert refused.value.expected == "one of the columns Post id, Published, Views, Link"
        assert "did you mean 'Link'?" in str(refused.value)

    def test_columns_that_a_table_has_not_are_said_in_each_language(self) -> None:
        """How many rows there are, and what has no heading, are no headings of the file."""
        read = catalog.read_table([*self.ROWS, ["2", "2026-11-14 10:00", "4", "a", "more"]], POSTS)
        assert read.unmapped[0].text("fr").startswith("(cellules sans en-tête) : ")
        assert [notice.text("fr").split(" : ")[0] for notice in read.notices] == ["Views", "(lignes)", "Post id"]
        window = Sheet(platform="x", id="w", rows="window", columns={"Views": "content_views"}, splits="A")
        (entry,) = catalog.read_table([["A", "Views"], ["b", "4"]], window).unmapped
        assert entry.text("fr").startswith("(dernier jour) : ")
        assert str(entry).startswith("(last day): ")


def test_the_nearest_sheet_is_the_one_that_knows_most_of_the_headings() -> None:
    """It lacks what it calls so first, whatever comes first in the alphabet."""
    few = Sheet(
        platform="x",
        id="few",
        day=["Date", "Jour"],
        columns={"Views": "video_views"},
        texts=["Kind"],
        required=["Date", "Views"],
    )
    many = Sheet(
        platform="x",
        id="many",
        day=["Week", "A week"],
        columns={"Views": "video_views", "Likes": "reactions", "Shares": "shares"},
        texts=["Kind"],
        required=[["Week"], ["Views"], ["Likes"]],
    )
    for sheets in ((few, many), (many, few)):
        lack = nearest_sheet(["Views", "Kind", "Likes", "Shares"], sheets)
        assert lack is not None
        assert (lack.sheet, lack.missing) == (many, ("Week",))
    window = Sheet(
        platform="x", id="w", rows="window", columns={"A": "reactions", "B": "shares"}, begins=["From"], required=()
    )
    assert nearest_sheet(["A", "B"], [window]) is None
    loose = Sheet(platform="x", id="l", rows="window", columns=[], texts=["A", "B"])
    assert nearest_sheet(["A", "B"], [loose]) is not None
