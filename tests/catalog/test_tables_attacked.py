"""Tables that were read wrong without a word: each kind gives the right figures now, or says why it gives none."""

from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Any

import pytest

import smartgoals as sg
from smartgoals import catalog
from smartgoals.catalog import Heed, ReadTable, Sheet, SheetColumn, UnmappedReason

SAVED = date(2026, 2, 28)
TIKTOK = ["Date", "Video Views", "Profile Views", "Likes", "Comments", "Shares"]
X = ["Date", "Impressions", "New follows", "Unfollows"]
POSTS = ["Post ID", "Page ID", "Page name", "Title", "Publish time", "Views"]
STATUSES = ["id", "created_at", "replies_count", "reblogs_count", "favourites_count"]
VIDEOS = ["Content", "Video title", "Views", "Average view duration", "Unique viewers"]
DAILY = ["Date", "Views", "Average view duration", "Average percentage viewed (%)"]
TORN = Sheet(platform="tiktok", day="Date", day_first=True, columns={"Views": "video_views", "Likes": "reactions"})
TIKTOK_DAYS = ["Date", "Views", "Likes"]
NOVEMBER = (date(2026, 11, 1), date(2026, 11, 30))
YEAR = [date(2025, 2, 28) + timedelta(at) for at in range(365)]


def named(day: date) -> str:
    """Return a day as TikTok writes it."""
    return f"{day:%B} {day.day}"


def heeds(read: ReadTable, column: str) -> set[Heed]:
    """Return what is told of a column."""
    return {notice.heed for notice in read.notices if notice.column == column}


def reasons(read: ReadTable, column: str) -> set[UnmappedReason]:
    """Return why a column, or cells of it, gave nothing."""
    return {entry.reason for entry in read.unmapped if entry.column == column}


def metrics(read: ReadTable) -> dict[str, tuple[float, ...]]:
    """Return the values that were read, by their metric."""
    return {str(history.metric_id): history.values for history in read.histories}


class TestDaysWithoutAYear:
    """The order of rows says the year, where they follow one another."""

    @staticmethod
    def read(names: list[str], saved: date = SAVED, **options: Any) -> ReadTable:
        """Read days with a view more on each."""
        rows = [[name, str(at), "1", "1", "1", "1"] for at, name in enumerate(names)]
        return catalog.read_table([TIKTOK, *rows], collected_on=saved, **options)

    @pytest.mark.parametrize("days", [YEAR, YEAR[::-1], [date(2025, 2, 27), *YEAR], YEAR[:40] + YEAR[43:]])
    def test_a_whole_year_is_in_the_order_of_its_rows(self, days: list[date]) -> None:
        """The first day is that of a year before, in whichever direction rows run, and of more than a year too."""
        read = self.read([named(day) for day in days])
        assert read.history("video_views").days == tuple(sorted(days))
        assert read.unmapped == ()
        assert read.history("video_views").values[-1] == days.index(max(days))

    def test_days_in_no_order_are_told_where_they_fold(self) -> None:
        """Of a year of rows in no order, the day of saving may be that of a year before."""
        read = self.read([named(day) for day in [*YEAR[5:9], *YEAR[:5], *YEAR[9:]]])
        assert reasons(read, "Date") == {UnmappedReason.NO_YEAR}
        assert read.unmapped[0].rows == (5,)
        assert min(read.history("video_views").days) == date(2025, 3, 1)

    def test_days_in_no_order_are_the_last_of_their_name(self) -> None:
        """A few rows reach back a few days alone."""
        read = self.read(["February 27", "November 3", "February 26"])
        assert read.history("video_views").days == (date(2025, 11, 3), date(2026, 2, 26), date(2026, 2, 27))

    def test_each_channel_has_an_order_of_its_own(self) -> None:
        """The days of one channel do not go on where those of another one end."""
        sheet = Sheet(platform="tiktok", day="Date", splits="Account", columns={"Views": "video_views"})
        rows = [[named(day), account, "1"] for account in "ab" for day in YEAR]
        table = [["Date", "Account", "Views"], *rows, ["", "", ""]]
        read = catalog.read_table(table, sheet, by="Account", collected_on=SAVED)
        assert [history.days for history in read.histories] == [tuple(YEAR)] * 2

    def test_days_of_a_name_stand_beside_each_other(self) -> None:
        """Two parts of a day are no year apart."""
        sheet = Sheet(platform="tiktok", day="Date", columns={"Views": "followers"})
        read = catalog.read_table([["Date", "Views"], *[["March 3", "5"]] * 2], sheet, collected_on=SAVED)
        assert read.history("followers").days == (date(2025, 3, 3),)

    @pytest.mark.parametrize("days", [YEAR[-61:], YEAR[-61:][::-1], YEAR, [date(2025, 2, 27), *YEAR]])
    @pytest.mark.parametrize("early", [1, 3, 31])
    def test_a_day_of_saving_told_too_early_moves_no_year(self, days: list[date], early: int) -> None:
        """Rows up to a month after `collected_on` are told and not read; the others are where they were."""
        saved = max(days) - timedelta(early)
        read = self.read([named(day) for day in days], saved)
        assert read.history("video_views").days == tuple(sorted(day for day in days if day <= saved))
        assert [(entry.reason, entry.count) for entry in read.unmapped] == [(UnmappedReason.AFTER_SAVING, early)]

    def test_one_order_shows_for_all_that_a_table_was_saved_later(self) -> None:
        """A country with a day alone is of the days of the others; what no other reaches is of the year before."""
        sheet = Sheet(platform="tiktok", day="Date", splits="Country", columns={"Views": "video_views"})
        rows = [[f"February {day}", "FR", "1"] for day in range(20, 29)]
        others = [["March 1", "FR", "1"], ["March 1", "BE", "5"], ["March 2", "CH", "7"]]
        read = catalog.read_table([["Date", "Country", "Views"], *rows, *others], sheet, collected_on=SAVED)
        days = [date(2025, 3, 2), *(date(2026, 2, day) for day in range(20, 29))]
        assert read.history("video_views").days == tuple(days)
        assert [entry.rows for entry in read.unmapped] == [(10, 11)]
        early = catalog.read_table([["Date", "Country", "Views"], *others], sheet, collected_on=SAVED)
        assert early.history("video_views").days == (date(2025, 3, 1), date(2025, 3, 2))

    @pytest.mark.parametrize("late", [0, 1, 200])
    def test_a_day_of_saving_told_late_moves_no_year(self, late: int) -> None:
        """365 rows saved on the last of them, or the day after, are those of the year before."""
        days = [date(2025, 2, 28) + timedelta(place) for place in range(365)]
        read = self.read([named(day) for day in days], max(days) + timedelta(late))
        assert (read.history("video_views").days, read.unmapped) == (tuple(days), ())

    def test_a_leap_day_says_which_of_two_years_has_all_days(self) -> None:
        """Without 29 February, days up to March are all there in 2023, where those of 2024 would lack one."""
        days = [date(2023, 2, 1) + timedelta(place) for place in range(40)]
        read = self.read([named(day) for day in days], date(2024, 3, 1))
        assert read.history("video_views").days == tuple(days)

    @pytest.mark.parametrize("saved", [date(2026, 12, 1), date(2026, 1, 5)])
    @pytest.mark.parametrize(
        "days", [["February 29"], ["February 28", "February 29", "March 1"], ["March 1", "February 29"]]
    )
    def test_a_leap_day_more_than_a_year_before_is_told(self, days: list[str], saved: date) -> None:
        """What the last year has not is none of its days, and neither is what follows it."""
        read = self.read(days, saved)
        assert read.histories == ()
        assert [entry.count for entry in read.unmapped] == [len(days)]

    def test_leap_days_and_weekdays_are_those_of_their_year(self) -> None:
        """29 February was in 2024; a weekday that is another one's is told, and what names its year is read."""
        leap = self.read(["February 28", "February 29", "March 1"], date(2024, 6, 1))
        assert leap.history("video_views").days[1] == date(2024, 2, 29)
        wrong = self.read(["Mon, February 26", "Mon, February 27"], SAVED)
        assert reasons(wrong, "Date") == {UnmappedReason.NO_DAY}
        mixed = self.read(["February 26", "2026-02-27"], SAVED)
        assert mixed.history("video_views").days == (date(2026, 2, 26), date(2026, 2, 27))
        assert self.read(["February 29", "February 30"], date(3, 1, 1)).histories == ()


class TestPeriods:
    """Days a week or a month apart may stand for all days between."""

    @pytest.mark.parametrize(
        ("days", "are_told"),
        [
            (["2026-11-02", "2026-11-09", "2026-11-16"], True),
            (["2026-09-01", "2026-10-01", "2026-11-01"], True),
            (["2025-12-31", "2026-01-31", "2026-02-28"], True),
            (["2026-11-02", "2026-11-09"], False),
            (["2026-11-02", "2026-11-03", "2026-11-04"], False),
            (["2026-11-02", "2026-11-09", "2026-11-17"], False),
            (["2026-09-01", "2026-10-01", "2026-12-01"], True),
            (["2026-09-01", "2026-10-01", "2026-12-02"], False),
            (["2026-09-15", "2026-10-01", "2026-11-01", "2026-12-01"], True),
            (["2026-08-31", "2026-09-30", "2026-10-31", "2026-11-10"], True),
            (["2026-08-31", "2026-09-30", "2026-11-10"], False),
            (["2026-10-29", "2026-11-02", "2026-11-09", "2026-11-16"], True),
            (["2026-11-01", "2026-11-02", "2026-11-09", "2026-11-16", "2026-11-20"], True),
            (["2026-11-02", "2026-11-09", "2026-11-23"], True),
            (["2026-10-29", "2026-11-02", "2026-11-09"], False),
            (["2026-11-02"], False),
        ],
    )
    def test_even_gaps_are_told(self, days: list[str], *, are_told: bool) -> None:
        """The figures are read as days, with a notice."""
        read = catalog.read_table([X, *[[day, "10", "2", "1"] for day in days]])
        assert (Heed.PERIODS in heeds(read, "Date")) is are_told
        assert len(read.history("impressions")) == len(days)

    @pytest.mark.parametrize(
        ("days", "are_read"),
        [
            (["2026-11-02", "2026-11-10"], False),
            (["2026-10-29", "2026-11-02", "2026-11-09", "2026-11-16"], False),
            (["2026-11-01", "2026-11-02", "2026-11-09", "2026-11-16"], True),
        ],
    )
    def test_a_platform_that_gives_weeks_as_days_is_not_read(self, days: list[str], *, are_read: bool) -> None:
        """Weeks of YouTube are told, the first of them in part too; a day after another one may be a day."""
        read = catalog.read_table([["Date", "Views", "Subscribers"], *[[day, "10", "2"] for day in days]])
        assert bool(read.histories) is are_read
        assert (UnmappedReason.PERIODS in reasons(read, "Date")) is not are_read
        assert (Heed.PERIODS in heeds(read, "Date")) is are_read

    def test_no_zero_stands_between_two_weeks(self) -> None:
        """A day without a row is no day without anything, where rows may be weeks."""
        sheet = Sheet(platform="x", day="Date", columns=[SheetColumn("Likes", "reactions", gaps_are_zero=True)])
        rows = [["Date", "Likes"], *[[f"2026-11-{day:02}", "3"] for day in (2, 9, 16)]]
        assert catalog.read_table(rows, sheet).history("reactions").values == (3, 3, 3)
        assert len(catalog.read_table(rows[:3], sheet).history("reactions")) == 8


class TestTotals:
    """A total of people that is written as zero says nothing."""

    @staticmethod
    def read(total: list[Any], *parts: list[Any]) -> ReadTable:
        """Read a table of videos."""
        return catalog.read_table([VIDEOS, total, *parts], window=NOVEMBER)

    @pytest.mark.parametrize("parts", [[["abc", "t", "60", "0:01:10", "7"]], []])
    def test_people_who_were_not_totalled_are_told(self, parts: list[list[Any]]) -> None:
        """Views without anybody who viewed are none."""
        read = self.read(["Total", "", "100", "0:01:10", "0"], *parts)
        assert "reach" not in metrics(read)
        assert reasons(read, "Unique viewers") == {UnmappedReason.NO_TOTAL}
        assert read.history("video_views").values == (100,)
        assert read.history("average_view_duration").values == (70,)

    def test_nobody_who_viewed_nothing_is_a_figure(self) -> None:
        """Without a view there is nobody; a mean is none where a part has one."""
        read = self.read(["Total", "", "0", "0:00:00", "0"], ["abc", "t", "0", "0:01:10"])
        assert read.history("reach").values == (0,)
        assert reasons(read, "Average view duration") == {UnmappedReason.NO_TOTAL}


class TestItems:
    """Posts are told apart by what their ids say."""

    @staticmethod
    def read(*posts: tuple[Any, str]) -> ReadTable:
        """Read posts by their id and day."""
        rows = [[id, "1", "p", "t", f"11/{day}/2026 10:00", "100"] for id, day in posts]
        return catalog.read_table([POSTS, *rows])

    @pytest.mark.parametrize("other", [12, 12.0])
    def test_a_number_and_a_text_are_one_id(self, other: Any) -> None:
        """A post whose id is text in one row and a number in another one counts once."""
        read = self.read(("12", "13"), (other, "13"), (12.5, "14"), (10**400, "15"))
        assert read.history("content_views").values == (100, 100, 100)
        assert Heed.REPEATED in heeds(read, "Views")

    def test_a_post_on_two_days_is_told(self) -> None:
        """It counts on both, and the rows are named; two channels may have the same id."""
        read = self.read(("12", "13"), ("12", "14"), ("13", "15"), ("", "16"))
        (notice,) = [notice for notice in read.notices if notice.heed is Heed.ITEM_TWICE]
        assert (notice.column, notice.rows) == ("Post ID", (1, 2))
        rows = [["12", "1", "a", "t", "11/13/2026 10:00", "100"], ["12", "2", "b", "t", "11/14/2026 10:00", "100"]]
        apart = catalog.read_table([POSTS, *rows], by="Page name")
        assert Heed.ITEM_TWICE not in heeds(apart, "Post ID")

    def test_rounded_ids_are_named(self) -> None:
        """A spreadsheet keeps fifteen digits of an id."""
        read = self.read(("1.22158E+17", "13"), (122158000000000001.0, "14"), ("122158", "15"))
        (notice,) = [notice for notice in read.notices if notice.heed is Heed.ROUNDED_IDS]
        assert (notice.rows, notice.facts["cell"]) == ((1, 2), "1.22158E+17")

    @pytest.mark.parametrize("id", ["1.97E+18", 1.97e18, 1970000000000000000, " 1970000000000000000"])
    def test_a_rounded_id_is_that_of_two_posts(self, id: Any) -> None:
        """How many posts have it nobody knows, where they differ; a whole number that was rounded is told, too."""
        rows = [[id, "1", "p", title, "11/13/2026 10:00", "100"] for title in "ab"]
        read = catalog.read_table([POSTS, *rows])
        assert read.histories == ()
        assert reasons(read, "(rows)") == {UnmappedReason.UNKNOWN_SPLIT}
        alone = catalog.read_table([POSTS, rows[0]])
        assert metrics(alone)["posts_published"] == (1,)
        assert Heed.ROUNDED_IDS in heeds(alone, "Post ID")

    @pytest.mark.parametrize("ids", [(17841400000000123, 17841400000000000), (123456789012300, 10**400)])
    def test_ids_that_are_whole_are_no_matter(self, ids: tuple[int, int]) -> None:
        """One that ends in zeros beside others that do not was not rounded, and short ones are whole."""
        read = self.read((ids[0], "13"), (ids[1], "13"))
        assert Heed.ROUNDED_IDS not in heeds(read, "Post ID")


class TestClocks:
    """The day of a moment with an offset is that of its own clock, which is told."""

    @pytest.mark.parametrize(
        ("moments", "clocks", "heed"),
        [
            (["2026-11-13T23:30:00Z"], "+00:00", Heed.CLOCK),
            (["2026-11-13T23:30:00.000Z", "2026-11-14T10:00:00+0200"], "+00:00, +02:00", Heed.CLOCKS_DIFFER),
            (["2026-11-13 23:30:00 +01:00", "2026-11-14 10:00:00"], "+01:00", Heed.CLOCKS_DIFFER),
            ([datetime(2026, 11, 13, 23, tzinfo=timezone(timedelta(hours=-5)))], "-05:00", Heed.CLOCK),
            ([datetime(2026, 11, 13, 23, tzinfo=UTC), datetime(2026, 11, 13, 22)], "+00:00", Heed.CLOCKS_DIFFER),  # noqa: DTZ001
            (["2026-11-13T23:30:00", "2026-11-14"], None, None),
            (["2026-11-13T23:30:00+02"], "+02:00", Heed.CLOCK),
            (["2026-11-13 23:30 -03", "2026-11-13T23:30-0300"], "-03:00", Heed.CLOCK),
            (["2026-11-13T23:30:00.5+0530"], "+05:30", Heed.CLOCK),
        ],
    )
    def test_the_clocks_are_told(self, moments: list[Any], clocks: str | None, heed: Heed | None) -> None:
        """In a notice of the column of moments."""
        read = catalog.read_table([STATUSES, *[[str(at), one, "1", "2", "3"] for at, one in enumerate(moments)]])
        told = [(notice.heed, notice.facts["clocks"]) for notice in read.notices if notice.column == "created_at"]
        assert told == ([] if heed is None else [(heed, clocks)])

    def test_a_table_of_days_has_clocks_too(self) -> None:
        """Midnight is that of its own clock, in whichever table; what names no day says nothing."""
        cells = ["2026-11-13T00:00:00+02", "2026-11-14T00:00:00+02:00", "2026-11-15T08:00:00+09:00"]
        read = catalog.read_table([X, *[[cell, "1", "1", "1"] for cell in cells]])
        assert read.history("impressions").days == (date(2026, 11, 13), date(2026, 11, 14))
        told = [(notice.heed, notice.facts["clocks"]) for notice in read.notices if notice.column == "Date"]
        assert told == [(Heed.CLOCK, "+02:00")]


class TestOthers:
    """Posts of others that an account shared are not its own."""

    @pytest.mark.parametrize("shared", ["{'id': 3}", {"id": 3}, True])
    @pytest.mark.parametrize(
        "nothing",
        [
            *("", None, "None", False, 0, 0.0, "0.0", "0,0", "no", "Non", "FAUX", "false", "—", " - "),
            *("undefined", "#N/A", "n/a", "vide", "aucun", "NaN", "[]", "{}"),
        ],
    )
    def test_boosts_are_left_out(self, shared: Any, nothing: Any) -> None:
        """They are told, with their rows."""
        rows = [["1", "2026-11-13T10:00", "1", "2", "3", nothing], ["2", "2026-11-13T11:00", "50", "60", "70", shared]]
        read = catalog.read_table([[*STATUSES, "reblog"], *rows, ["3", "2026-11-13T12:00", "1", "2", "3"]])
        assert metrics(read)["reactions"] == (6,)
        assert metrics(read)["posts_published"] == (2,)
        told = [(entry.rows, entry.count) for entry in read.unmapped if entry.reason is UnmappedReason.OF_OTHERS]
        assert told == [((2,), 1)]

    def test_reposts_are_left_out(self) -> None:
        """Whoever reposted is named beside the post."""
        headings = ["uri", "createdAt", "replyCount", "repostCount", "likeCount", "reason.by.did", "reason.by.handle"]
        rows = [["a", "2026-11-13T10:00", "1", "2", "3"], ["b", "2026-11-13T11:00", "5", "6", "7", "did:plc:a", "me"]]
        read = catalog.read_table([headings, *rows])
        assert metrics(read)["reactions"] == (3,)
        assert reasons(read, "reason.by.did") >= {UnmappedReason.OF_OTHERS}

    def test_what_leaves_rows_out_is_a_heading_of_the_sheet(self) -> None:
        """Any other one is refused."""
        with pytest.raises(sg.InvalidValue, match=r"left_out_when\[0\]"):
            Sheet(platform="x", day="Date", columns={"Views": "video_views"}, left_out_when="Shared")


class TestOrder:
    """Days in digits that contradict one another, or the caller, are told."""

    @pytest.mark.parametrize(
        ("days", "day_first", "are_told"),
        [
            (["13/05/2026", "05/14/2026"], None, True),
            (["13/05/2026", "14/05/2026"], False, True),
            (["13/05/2026", "14/05/2026"], True, False),
            (["13/05/2026", "14/05/2026"], None, False),
            (["2026-05-13", "2026-05-14"], False, False),
        ],
    )
    def test_a_contradiction_is_told(self, days: list[str], day_first: bool | None, *, are_told: bool) -> None:
        """Each cell is read as it shows itself."""
        read = catalog.read_table([X, *[[day, "10", "2", "1"] for day in days]], day_first=day_first)
        assert read.history("impressions").days == (date(2026, 5, 13), date(2026, 5, 14))
        assert (Heed.ORDER_TORN in heeds(read, "Date")) is are_told

    def test_the_order_of_a_platform_is_none_where_both_are_shown(self) -> None:
        """What is torn is not assumed: of two orders in one column, that of the platform is no better."""
        cells = ["13/05/2026", "05/14/2026", "05/06/2026"]
        read = catalog.read_table([TIKTOK_DAYS, *[[cell, "1", "1"] for cell in cells]], TORN)
        assert heeds(read, "Date") == {Heed.ORDER_TORN}
        assert [(entry.reason, entry.rows) for entry in read.unmapped] == [(UnmappedReason.TWO_DAYS, (3,))]

    def test_dates_that_a_spreadsheet_made_leave_the_order_open(self) -> None:
        """Where the order of the platform helps nothing, it is not held against the cells."""
        rows = [TIKTOK_DAYS, ["05/13/2026", "1", "1"], [date(2026, 5, 11), "1", "1"]]
        read = catalog.read_table(rows, TORN)
        assert heeds(read, "Date") == set()
        assert reasons(read, "Date") == {UnmappedReason.TWO_DAYS}

    def test_the_first_cell_is_like_any_other(self) -> None:
        """A day in words above days in digits hides no contradiction."""
        cells = ["12 May 2026", "13/05/2026", "05/14/2026"]
        read = catalog.read_table([X, *[[cell, "10", "2", "1"] for cell in cells]])
        assert Heed.ORDER_TORN in heeds(read, "Date")


class TestNumbers:
    """Numbers that cannot be, or can be two, are told."""

    @staticmethod
    def read(*impressions: Any) -> ReadTable:
        """Read a day for each cell."""
        return catalog.read_table([X, *[[f"2026-11-{13 + at}", one, "2", "1"] for at, one in enumerate(impressions)]])

    @pytest.mark.parametrize("cell", ["1.5", 1.5])
    def test_half_an_impression_is_told(self, cell: Any) -> None:
        """It is read as it stands, with a notice that names its row."""
        (notice,) = [notice for notice in self.read(cell, 2.0).notices if notice.column == "Impressions"]
        assert (notice.heed, notice.rows) == (Heed.OUT_OF_RANGE, (1,))

    def test_more_clicks_than_impressions_are_told(self) -> None:
        """A share of more than all."""
        headings = ["Date", "Clicks", "Impressions", "CTR", "Position"]
        read = catalog.read_table(
            [headings, ["2026-11-13", "1", "9", "120%", "3"], ["2026-11-14", "1", "9", "2%", "3"]]
        )
        assert Heed.OUT_OF_RANGE in heeds(read, "CTR")

    @pytest.mark.parametrize(
        ("headings", "row", "is_told"),
        [
            (["Views", "Subscribers", "Average views per viewer"], ["0", "1", "0"], False),
            (["Views", "Subscribers", "Average views per viewer"], ["9", "1", "0"], True),
            (["Views", "Subscribers", "Average views per viewer"], ["", "1", "0"], True),
            (["Views", "Subscribers", "Unique viewers", "Average views per viewer"], ["0", "1", "0", "0"], False),
            (["Views", "Subscribers", "Impressions", "Unique viewers", "Average views per viewer"], [*"01900"], False),
            (["Views", "Subscribers", "Unique viewers", "Average views per viewer"], ["9", "1", "7", "0"], True),
            (["Views", "Subscribers", "Unique viewers", "Average views per viewer"], ["9", "1", "7", "0.5"], True),
        ],
    )
    def test_a_rate_of_nothing_is_no_reading(self, headings: list[str], row: list[str], *, is_told: bool) -> None:
        """No views for each viewer on a day without any is how nothing is written; beside views it is an alarm."""
        read = catalog.read_table([["Date", *headings], ["2026-11-13", *row], ["2026-11-14", *["2"] * len(row)]])
        assert read.history("frequency").values == ((float(row[-1]), 2) if is_told else (2,))
        assert (Heed.OUT_OF_RANGE in heeds(read, "Average views per viewer")) is is_told
        assert (UnmappedReason.OF_NOTHING in reasons(read, "Average views per viewer")) is not is_told

    def test_thousands_in_two_writings_are_told(self) -> None:
        """One of both is no number of thousands."""
        read = self.read("1.412", "2,532", "7")
        assert reasons(read, "Impressions") == {UnmappedReason.TWO_NUMBERS}
        assert read.history("impressions").values == (7,)
        assert self.read("1.412", "2.500", "7").history("impressions").values == (1412, 2500, 7)

    @staticmethod
    def daily(*cells: tuple[Any, Any]) -> ReadTable:
        """Read durations and shares, a day each."""
        return catalog.read_table([DAILY, *[[f"2026-11-{13 + at}", "9", *pair] for at, pair in enumerate(cells)]])

    @pytest.mark.parametrize(
        ("shares", "right"),
        [
            (("45.2%", "0.45"), (0.452,)),
            ((0.452, 0.38), ()),
            (("45.2%", "38.1"), (0.452, 0.381)),
            (("0.45", "0.38"), (0.0045, 0.0038)),
            ((45.2, 0.38), (0.452, 0.0038)),
            ((1, 0), (0.01, 0)),
        ],
    )
    def test_percent_beside_shares_are_told(self, shares: tuple[Any, ...], right: tuple[float, ...]) -> None:
        """0.45 below a heading of percent may be a share, beside a percent sign or in a workbook."""
        read = self.daily(*(("0:01:10", share) for share in shares))
        assert metrics(read).get("average_percentage_viewed", ()) == right
        assert (UnmappedReason.TWO_NUMBERS in reasons(read, DAILY[3])) is (len(right) < 2)

    @pytest.mark.parametrize(
        ("durations", "right"),
        [
            ((0.00081, 0.0007), ()),
            ((0.00081, time(0, 1, 10)), (70,)),
            ((0.00081, "0:01:10"), (70,)),
            ((0.4, 70.0), (0.4, 70)),
            ((0, 0), (0, 0)),
        ],
    )
    def test_fractions_of_a_day_are_told(self, durations: tuple[Any, ...], right: tuple[float, ...]) -> None:
        """A workbook keeps 0:01:10 as 0.00081."""
        read = self.daily(*((duration, "45%") for duration in durations))
        assert metrics(read).get("average_view_duration", ()) == right


@pytest.mark.parametrize("rows", [[{}], [{}, {}]])
def test_mappings_without_a_heading_are_refused(rows: list[dict[str, Any]]) -> None:
    """There is no cell to read."""
    with pytest.raises(sg.InvalidValue, match="must be a table"):
        catalog.read_table(rows)
