"""Figures of tables: shares whose percent signs are missing, numbers out of range, and totals in a sheet's own words."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, strategies as st

from smartgoals import catalog
from smartgoals.catalog import Heed, NativeName, ReadRows, ReadTable, Sheet, SheetColumn, UnmappedReason as Why

DAYS = Sheet(
    platform="snapchat",
    id="days",
    day="Date",
    columns={
        "Views": "content_views",
        "Net": "net_new_followers",
        "CTR": "click_through_rate",
        "Open rate": "open_rate",
    },
    required=["Date"],
)
PERCENT = Sheet(
    platform="snapchat",
    id="percent",
    day="Date",
    columns=[SheetColumn("CTR", "click_through_rate", factor=0.01), SheetColumn("Open rate", "open_rate", factor=0.01)],
    required=["Date"],
)
METRICS = {"CTR": "click_through_rate", "Open rate": "open_rate", "Views": "content_views", "Net": "net_new_followers"}
WINDOW = (date(2026, 11, 1), date(2026, 11, 30))


def column(heading: str, cells: list[Any], sheet: Sheet = DAYS) -> ReadTable:
    """Return what a column gives."""
    return catalog.read_table(
        [["Date", heading], *([f"2026-11-{at + 1:02}", cell] for at, cell in enumerate(cells))], sheet
    )


def values(read: ReadTable, heading: str) -> tuple[Any, ...]:
    """Return the readings of a column."""
    history = read.get(METRICS[heading])
    return () if history is None else history.values


def told(read: ReadTable | ReadRows) -> dict[Why, tuple[int, ...]]:
    """Return the rows that gave no reading, by why."""
    rows: dict[tuple[str, Why], set[int]] = {}
    for entry in read.unmapped:
        rows.setdefault((entry.column, entry.reason), set()).update(entry.rows)
    return {why: tuple(sorted(several)) for (_, why), several in rows.items()}


class TestShares:
    """Percentages that lack their sign."""

    @pytest.mark.parametrize(
        ("heading", "cells", "read", "unread"),
        [
            ("CTR", ["2,5", "3,1"], (), {Why.TWO_NUMBERS: (1, 2)}),
            ("CTR", ["2.5", "0.4"], (), {Why.TWO_NUMBERS: (1, 2)}),
            ("CTR", [2.5, 0.4, 0], (0,), {Why.TWO_NUMBERS: (1, 2)}),
            ("CTR", [2, 1], (), {Why.TWO_NUMBERS: (1, 2)}),
            ("CTR", ["2.5", "1%"], (0.01,), {Why.TWO_NUMBERS: (1,)}),
            ("CTR", ["250%", "1%"], (2.5, 0.01), {}),
            ("CTR", [0.4, "0,31"], (0.4, 0.31), {}),
            ("CTR", ["0.4", None, "n/a"], (0.4,), {Why.NOT_AVAILABLE: (3,)}),
            ("Open rate", ["41.09", "0.4"], (), {Why.NOT_A_NUMBER: (1,), Why.TWO_NUMBERS: (2,)}),
            ("Open rate", [41.09, 38], (), {Why.NOT_A_NUMBER: (1, 2)}),
            ("Open rate", ["140%", "40%"], (0.4,), {Why.NOT_A_NUMBER: (1,)}),
            ("Open rate", [1, 0.5], (1, 0.5), {}),
        ],
    )
    def test_a_column_whose_percent_signs_are_missing_is_told(
        self, heading: str, cells: list[Any], read: tuple[Any, ...], unread: dict[Why, tuple[int, ...]]
    ) -> None:
        """One number that no share can be shows that the others of its column may lack their sign as well."""
        found = column(heading, cells)
        assert (values(found, heading), told(found)) == (read, unread)

    def test_both_ways_to_read_a_share_are_named(self) -> None:
        """The number, and its hundredth."""
        entry, other = column("CTR", ["2,5", "0.4"]).unmapped
        assert str(entry) == "CTR: two numbers can be read in “2,5”: 2.5 or 0.025 (1: rows[1])"
        assert entry.text("fr") == "CTR : deux nombres peuvent être lus dans « 2,5 » : 2,5 ou 0,025 (1 : rows[1])"
        assert str(other) == "CTR: two numbers can be read in “0.4”: 0.4 or 0.004 (1: rows[2])"

    @pytest.mark.parametrize("cell", [2.5, Decimal("2.5"), Fraction(5, 2)])
    def test_the_ways_to_read_a_number_of_any_type_are_named(self, cell: Any) -> None:
        """As those of a text."""
        (entry,) = column("CTR", [cell]).unmapped
        assert entry.readings == ("2.5", "0.025")

    @pytest.mark.parametrize("heading", ["CTR", "Open rate"])
    def test_a_sheet_that_says_percent_leaves_no_doubt(self, heading: str) -> None:
        """Its factor makes shares of the numbers, whatever they are; what is above one then is none of a rate within it."""
        assert values(column(heading, ["2.5", 0.4], PERCENT), heading) == (0.025, 0.004)
        assert told(column("Open rate", ["250", 0.4], PERCENT)) == {Why.NOT_A_NUMBER: (1,)}

    @given(st.lists(st.floats(0.001, 1), min_size=1, max_size=6), st.floats(1.001, 100), st.booleans())
    def test_no_share_is_read_beside_a_number_that_is_none(
        self, shares: list[float], odd: float, as_text: bool
    ) -> None:
        """In whichever order, as texts or as numbers."""
        cells: list[Any] = [*shares, odd]
        assert values(column("CTR", list(map(str, cells)) if as_text else cells), "CTR") == ()

    def test_what_an_answer_calls_a_share_is_one(self) -> None:
        """Rows of an interface say in which unit they are: they are read as they stand, and told as out of range."""
        read = catalog.read_rows(
            "ga4", [{"date": "20260720", "bounceRate": 45.2}, {"date": "20260721", "bounceRate": 0.4}]
        )
        assert read.histories[0].values == (45.2, 0.4)
        assert [(notice.heed, notice.rows) for notice in read.notices] == [(Heed.OUT_OF_RANGE, (0,))]


class TestRange:
    """Numbers that a metric cannot have."""

    @pytest.mark.parametrize("cells", [[-3, 4], [-3.5, 4], ["-3", "4"], ["-3", "", "4"], ["−3", "x", "4"]])
    def test_a_number_out_of_the_range_of_its_metric_is_told(self, cells: list[Any]) -> None:
        """It is read as it stands, since platforms correct counts so, with its row, column and cell."""
        read = column("Views", cells)
        assert values(read, "Views")[0] < 0
        (notice,) = read.notices
        assert (
            str(notice)
            == f"Views: no possible number of content views, and read as it stands in “{cells[0]}”: 1 (rows[1])"
        )
        assert notice.text("fr").startswith("Views : nombre impossible de vues, et lu tel quel dans « ")

    @pytest.mark.parametrize(("heading", "cells"), [("Net", [-3, 4]), ("Views", [0, 4]), ("Views", ["", None])])
    def test_a_number_that_a_metric_can_have_is_not(self, heading: str, cells: list[Any]) -> None:
        """A net change may be below zero, and a count zero."""
        assert column(heading, cells).notices == ()

    def test_a_bound_of_ones_own_metric_is_kept(self) -> None:
        """Scores end where their metric says."""
        mine = catalog.with_names(NativeName(platform="snapchat", name="Score", metric="nps", shape="score"))
        read = mine.read_rows("snapchat", [{"date": "2026-01-05", "Score": 140}])
        assert [notice.heed for notice in read.notices] == [Heed.OUT_OF_RANGE]


class TestTotals:
    """Rows that say in the sheet's own words that they sum others up."""

    SHEET = Sheet(
        platform="google_ads",
        id="campaigns",
        rows="window",
        columns=[SheetColumn("Impr.", "impressions"), SheetColumn("CTR", "click_through_rate")],
        splits="Campaign",
        totals=["Total: ", "Average: "],
        required=["Impr."],
    )

    def differing(self, rows: list[list[Any]], sheet: Sheet = SHEET) -> list[str]:
        """Return what is said of totals that differ from their rows."""
        read = catalog.read_table(rows, sheet, window=WINDOW if sheet is self.SHEET else None)
        return [str(notice) for notice in read.notices if notice.heed is Heed.TOTAL_DIFFERS]

    def test_a_total_in_the_words_of_the_sheet_is_held_against_its_rows(self) -> None:
        """It is set aside as before, and told where it says another thing."""
        rows = [["Campaign", "Impr.", "CTR"], ["a", "3", "1%"], ["b", "4", "2%"]]
        assert self.differing([*rows, ["Total: Campaigns", "9", "2%"]]) == [
            "Impr.: the rows add up to 7, and their total says 9: some are missing, or counted twice (rows[3])"
        ]
        assert self.differing([*rows, ["Total: Campaigns", "7", "2%"]]) == []
        assert self.differing([*rows, ["Average: Campaigns", "3.5", "2%"]]) == []
        # Of two, one may be that of a part, as of the campaigns that were filtered.
        assert self.differing([*rows, ["Total: Filtered", "3", ""], ["Total: Campaigns", "9", ""]]) == []

    def test_a_grand_total_behind_the_last_heading_is_held_against_its_rows(self) -> None:
        """Google Analytics writes it so; a day without a name there is no day."""
        rows = [["Campaign", "Impr.", "CTR"], ["", "9", "", "Grand total"], ["a", "3", "1%"], ["b", "4", "2%"]]
        assert len(self.differing(rows)) == 1
        days = Sheet(platform="ga4", id="d", day="Date", columns={"Views": "page_views"})
        by_day: list[list[Any]] = [
            ["Date", "Views"],
            ["", "12", "Grand total"],
            ["2026-11-01", "3"],
            ["2026-11-02", "4"],
        ]
        assert len(self.differing(by_day, days)) == 1
        read = catalog.read_table(by_day, days)
        assert (read.history("page_views").values, told(read)) == ((3, 4), {Why.TOTAL_ROW: (1,)})

    def test_a_total_without_a_day_is_that_of_all_days(self) -> None:
        """One that names a day is that of the day, and of no other."""
        sheet = Sheet(platform="x", id="d", day="Date", splits="Country", columns={"Views": "page_views"})
        rows = [["Date", "Country", "Views"], ["2026-11-01", "FR", "3"], ["2026-11-02", "FR", "4"]]
        assert len(self.differing([*rows, ["", "Total", "12"]], sheet)) == 1
        assert self.differing([*rows, ["2026-11-02", "Total", "12"]], sheet) == []

    def test_totals_and_what_is_called_so_are_told_apart_beside_a_total_of_the_sheet(self) -> None:
        """The sum of all is no part that a row called as a total could be less than."""
        rows = [
            ["Campaign", "Impr.", "CTR"],
            ["Total", "7", ""],
            ["a", "3", ""],
            ["b", "4", ""],
            ["Total: all", "7", ""],
        ]
        read = catalog.read_table(rows, self.SHEET, window=WINDOW)
        assert read.history("impressions").values == (7,)
        assert {notice.heed for notice in read.notices} == {Heed.COVERS}
        assert [entry.rows for entry in read.unmapped if entry.reason is Why.TOTAL_ROW] == [(4,), (1,)]

    def test_a_total_that_lacks_a_figure_of_its_parts_is_told(self) -> None:
        """Where the row of totals says the whole, what it does not say is known of the parts alone."""
        sheet = Sheet(
            platform="youtube",
            rows="window",
            item="Content",
            of="video",
            total_is_whole=True,
            columns={"Views": "video_views", "Likes": "reactions", "Shares": "shares", "Kind": None},
            required=["Views"],
        )
        rows = [
            ["Content", "Kind", "Views", "Shares", "Likes"],
            ["Total", "", "9"],
            ["a", "x", "4", "", "3"],
            ["b", "x", "5"],
        ]
        read = catalog.read_table(rows, sheet, window=WINDOW)
        assert [history.metric_id for history in read.histories] == ["video_views"]
        lacking = [entry for entry in read.unmapped if entry.reason is Why.NO_TOTAL]
        assert [str(entry) for entry in lacking] == [
            "Likes: the row of totals says no reactions, of which the other rows are parts alone (1: rows[1])"
        ]
        assert lacking[0].text("fr").startswith("Likes : la ligne de total ne dit rien de réactions")


def test_days_after_the_day_of_saving_are_told() -> None:
    """They are no days of the table; a week that had begun is, and where nobody says the day of saving, so are all."""
    rows = [["Date", "Views"], ["2026-11-01", "3"], ["2026-11-02", "4"], ["2026-11-03", "5"]]
    read = catalog.read_table(rows, DAYS, collected_on=date(2026, 11, 1))
    assert read.history("content_views").values == (3,)
    assert [str(entry) for entry in read.unmapped] == [
        "Date: days that come after `collected_on` in “2026-11-02”, and are not read (2: rows[2], rows[3])"
    ]
    assert catalog.read_table(rows, DAYS).unmapped == ()
    weeks = Sheet(platform="x", id="weeks", day="Date", day_form="week", columns={"Views": "content_views"})
    begun = catalog.read_table(
        [["Date", "Views"], ["2026-11-02", "3"], ["2026-11-09", "4"]], weeks, collected_on=date(2026, 11, 3)
    )
    assert (begun.history("content_views").values, told(begun)) == ((3,), {Why.AFTER_SAVING: (2,)})
