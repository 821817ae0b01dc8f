"""Tables of web pages, read by sheets of one's own: what is recognised, what is read, and what is told of the rest."""

import csv
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any
from unittest.mock import patch

import pytest
from attrs import evolve
from hypothesis import assume, example, given, strategies as st

import smartgoals as sg
from smartgoals import catalog
from smartgoals.catalog import Heed, ReadTable, Sheet, SheetColumn, UnmappedReason as Why, _recognition
from smartgoals.catalog._sheet import bare_heading

DAYS = Sheet(
    platform="snapchat",
    id="snap.days",
    title="Days",
    title_fr="Jours",
    day=["Date", "Jour"],
    columns=[
        SheetColumn(["Views", "Vues"], "content_views"),
        SheetColumn(["Followers", "Abonnés"], "followers"),
        SheetColumn("Taps"),
    ],
    texts=["Comment"],
    required=["Date", "Views"],
)
POSTS = Sheet(
    platform="snapchat",
    id="snap.posts",
    rows="posts",
    day="Published",
    day_form="moment",
    item="Post id",
    columns={"Views": "content_views", "Reach": "reach"},
    counted="posts_published",
)
MAILS = Sheet(
    platform="mailchimp",
    id="mails",
    rows="posts",
    of="campaign",
    day="Sent",
    item="Id",
    columns={"Open Rate": "open_rate", "Emails": "emails_sent"},
)
REPORT = Sheet(
    platform="ga4",
    id="report",
    rows="window",
    columns={"Sessions": "sessions", "Users": "visitors"},
    splits=[["Channel", "Canal"]],
    begins=["# Start date:", "# Date de début :"],
    ends=["# End date:", "# Date de fin :"],
)
COUNTED = Sheet(
    platform="ga4",
    id="counted",
    day=["Nth day", "Nième jour"],
    day_form="nth",
    columns=[SheetColumn(["Sessions", "Visites"], "sessions"), SheetColumn("Users", "visitors")],
    begins=["# Start date:"],
    ends=["# End date:"],
)
TITLED = Sheet(
    platform="facebook",
    id="titled",
    day="Date",
    titled=True,
    figure_headings=["Primary"],
    columns=[SheetColumn("Follows", "new_followers", gaps_are_zero=True), SheetColumn("Visits", "profile_visits")],
)


def read(rows: Any, *sheets: Sheet, **options: Any) -> ReadTable:
    """Return what a table gives where some sheets are known besides ours."""
    known = catalog.with_sheets(*sheets) if len(sheets) != 1 else catalog.DEFAULT
    return known.read_table(rows, *sheets if len(sheets) == 1 else (), **options)


def told(result: ReadTable) -> dict[Why, tuple[int, ...]]:
    """Return the rows that gave no reading, by why."""
    rows: dict[tuple[str, Why], set[int]] = {}
    for entry in result.unmapped:
        rows.setdefault((entry.column, entry.reason), set()).update(entry.rows)
    return {why: tuple(sorted(several)) for (_, why), several in rows.items()}


def heeds(result: ReadTable) -> set[Heed]:
    """Return what must be known of a result."""
    return {notice.heed for notice in result.notices}


def values(result: ReadTable, metric: str) -> dict[date, Any]:
    """Return the readings of a metric by day."""
    history = result.history(metric)
    return dict(zip(history.days, history.values, strict=True))


class TestDays:
    """Tables with a row a day."""

    def test_a_table_is_known_by_its_headings_and_says_why(self) -> None:
        """Lines above do not matter, nor the order of columns; the answer names sheet, row and headings in two languages."""
        rows = [["Export"], [], ["Vues", "Jour", "Abonnés"], ["1 200", "1er nov. 2026", "5"], ["7", "2 nov. 2026", "6"]]
        result = read(rows, DAYS, POSTS)
        assert result.sheet == DAYS
        assert values(result, "content_views") == {date(2026, 11, 1): 1200, date(2026, 11, 2): 7}
        assert result.history("followers").channel == "snapchat"
        assert result.history("content_views").definition == "snapchat Vues"
        assert str(result.recognised[0]) == "Days: rows[2] has its headings Vues, Jour, Abonnés"
        assert result.recognised[0].text("fr") == "Jours : rows[2] en a les en-têtes Vues, Jour, Abonnés"
        assert result.unmapped == result.notices == ()

    def test_cells_that_are_not_read_are_told_with_row_column_and_cell(self) -> None:
        """All problems of a table come at once, and none ends it."""
        rows = [
            ["Date", "Views", "Taps", "Foo", "Comment"],
            ["2026-11-01", "many", "3", "x", "good"],
            ["soon", "4", "", "", ""],
            ["05/01/2026", "1", "", "", ""],
            ["Nov 3", "1", "", "", ""],
            ["2026-11-05", "1", "", "", "", "extra"],
            ["2026-11-06", "6"],
        ]
        result = read(rows, DAYS)
        assert values(result, "content_views") == {date(2026, 11, 6): 6}
        assert [str(entry) for entry in result.unmapped] == [
            "(cells without a heading): the row has more cells than there are headings in “extra”, and is not read (1: rows[5])",
            "Taps: known, and no metric of the catalogue stands for it (1)",
            "Foo: no such name is known on the platform (5)",
            "Date: no day can be read in “soon” (1: rows[2])",
            "Date: two days can be read in “05/01/2026”: 2026-01-05 or 2026-05-01 (1: rows[3])",
            "Date: days without a year in “Nov 3”; `collected_on`, the day on which the table was saved, tells it (1: rows[4])",
            "Views: not a number of content views in “many” (1: rows[1])",
        ]
        assert all(" : " in entry.text("fr") for entry in result.unmapped)

    def test_a_row_of_a_reader_of_dictionaries_that_is_too_long_is_told(self) -> None:
        """What stands under None belongs beyond the last heading, and nobody knows which cell is whose."""
        rows = list(csv.DictReader(["Date,Views", "2026-11-01,1,412", "2026-11-02,3"]))
        result = read(rows, DAYS)
        assert (result.history("content_views").values, told(result)) == ((3,), {Why.TOO_LONG: (1,)})

    def test_dates_beside_days_in_digits_may_be_swapped(self) -> None:
        """A spreadsheet makes 5 November of 05/11 and leaves 05/13 as it is: such a date can be two days."""
        sheet = Sheet(platform="x", day="Day", columns={"A": "reactions"})
        rows = [
            ["Day", "A"],
            [date(2026, 11, 5), "1"],
            [date(2026, 5, 13), "2"],
            [date(2026, 5, 5), "3"],
            ["05/13/2025", "4"],
        ]
        result = read(rows, sheet)
        assert (result.history("reactions").values, told(result)) == ((4, 3, 2), {Why.TWO_DAYS: (1,)})

    def test_the_order_of_day_and_month_that_a_sheet_takes_for_granted_is_told(self) -> None:
        """Where no cell shows it, the platform's order is used and told; where only the other makes a run of days, none is."""
        sheet = Sheet(platform="x", day="Day", day_first=False, columns={"A": "reactions"})
        assumed = read([["Day", "A"], ["03/05/2026", "1"], ["03/07/2026", "1"]], sheet)
        assert assumed.history("reactions").days == (date(2026, 3, 5), date(2026, 3, 7))
        assert heeds(assumed) == {Heed.ORDER_ASSUMED}
        assert assumed.notices[0].column == "Day"
        run = read([["Day", "A"], *([f"{day:02}/09/2026", "1"] for day in (1, 2, 3, 4))], sheet)
        assert (run.histories, told(run)) == ((), {Why.TWO_DAYS: (1, 2, 3, 4)})

    def test_headings_as_plain_as_any_are_told(self) -> None:
        """A table that a few plain words make one of a platform may be of another tool."""
        alone = Sheet(
            platform="x", day="Day", columns={"Count": "reactions"}, alone=True, title="Plain", title_fr="Simple"
        )
        result = read([["Day", "Count"], ["2026-11-01", "4"]], alone)
        (notice,) = result.notices
        assert str(notice) == "Day: headings as plain as these may be another tool’s; read as those of Plain"
        assert "lus comme ceux de Simple" in notice.text("fr")

    def test_a_year_is_that_of_the_day_of_saving_or_the_one_before(self) -> None:
        """Days without a year are the last of their name; 29 February within a year, and a wrong weekday none."""
        rows = [
            ["Date", "Views"],
            ["Nov 3", "1"],
            ["3 janvier", "2"],
            ["Tue, Nov 3", "1"],
            ["Feb 29", "4"],
            ["Wed, Nov 4", "5"],
        ]
        result = read(rows[:3], DAYS, collected_on=date(2027, 1, 2))
        assert values(result, "content_views") == {date(2026, 1, 3): 2, date(2026, 11, 3): 1}
        result = read(rows, DAYS, collected_on=date(2025, 6, 1))
        assert told(result) == {Why.NO_DAY: (3, 4, 5)}
        assert date(2024, 2, 29) in values(read(rows, DAYS, collected_on=date(2024, 6, 1)), "content_views")
        assert told(read([rows[0], ["Feb 30", "1"], ["Feb 0", "1"]], DAYS)) == {Why.NO_DAY: (1, 2)}
        # "Jun-26" is June 2026, as a spreadsheet writes it, and what is no weekday names none.
        cells = ("Jun-26", "juin-26", "Foo, Nov 3", "Nov 3 " + " " * 80 + "x")
        assert told(read([rows[0], *([cell, "1"] for cell in cells)], DAYS)) == {Why.NO_DAY: (1, 2, 3, 4)}

    def test_two_spellings_of_one_column_in_a_table_are_told(self) -> None:
        """Views and Vues side by side stand for the same metric: the first one speaks, the other is told."""
        result = read([["Date", "Views", "Vues"], ["2026-11-01", "4", "4"]], DAYS)
        assert (result.history("content_views").values, set(told(result))) == ((4,), {Why.SECOND_NAME})

    def test_a_column_without_a_heading_is_told_unless_it_is_empty(self) -> None:
        """Nothing that a table holds goes without a word."""
        result = read([["Date", "Views", "", None], ["2026-11-01", "4", "x", None]], DAYS)
        assert [str(entry) for entry in result.unmapped] == ["[2]: cells that no heading stands above (1)"]

    def test_days_that_may_be_periods_are_told_where_none_follows_another(self) -> None:
        """A table of weeks under the heading of days is no table of days; two days in a row show that it is one."""
        sheet = Sheet(platform="x", day="Day", columns={"A": "reactions"}, may_be_periods=True)
        rows = [["Day", "A"], ["2026-11-02", "1"], ["2026-11-09", "2"], ["2026-11-16", "2"]]
        result = read(rows, sheet)
        assert (result.histories, told(result)) == ((), {Why.PERIODS: (1, 2, 3)})
        assert read([*rows, ["2026-11-17", "1"]], sheet).unmapped == ()
        assert read(rows[:2], sheet).unmapped == ()

    @pytest.mark.parametrize(
        ("form", "cell", "first", "last"),
        [
            ("week", "2026-11-02", date(2026, 11, 2), date(2026, 11, 8)),
            ("month", "2026-11", date(2026, 11, 1), date(2026, 11, 30)),
            ("month", "novembre 2026", date(2026, 11, 1), date(2026, 11, 30)),
            ("compact", "20261102", date(2026, 11, 2), date(2026, 11, 2)),
            ("moment", "02/16/2026 05:14", date(2026, 2, 16), date(2026, 2, 16)),
            ("moment", "16/02/2026, 5:14 PM", date(2026, 2, 16), date(2026, 2, 16)),
            ("moment", "Jun 09, 2018 09:30 pm", date(2018, 6, 9), date(2018, 6, 9)),
            ("moment", "2016-12-23 18:50 +0000", date(2016, 12, 23), date(2016, 12, 23)),
            ("moment", "2025/10/31 18:19:10", date(2025, 10, 31), date(2025, 10, 31)),
        ],
    )
    def test_days_are_read_in_the_form_that_the_sheet_names(
        self, form: str, cell: str, first: date, last: date
    ) -> None:
        """Weeks and months cover their days; a moment by the clock of the account is its day."""
        sheet = Sheet(platform="x", day="Day", day_form=form, columns={"A": "reactions"})
        reading = read([["Day", "A"], [cell, "1"]], sheet).history("reactions").last
        assert (reading.covers or reading.day, reading.day) == (first, last)

    def test_moments_of_a_column_decide_the_order_of_day_and_month(self) -> None:
        """One moment beyond the twelfth shows how the others are written; else the sheet says, else the caller."""
        sheet = Sheet(platform="x", day="Day", day_form="moment", columns={"A": "reactions"})
        rows = [["Day", "A"], ["02/03/2026 05:14", "1"], ["02/16/2026 05:14", "2"]]
        assert read(rows, sheet).history("reactions").days == (date(2026, 2, 3), date(2026, 2, 16))
        months = Sheet(platform="x", day="Day", day_form="moment", day_first=False, columns={"A": "reactions"})
        assert read(rows[:2], months).history("reactions").days == (date(2026, 2, 3),)
        assert read(rows[:2], months, day_first=True).history("reactions").days == (date(2026, 3, 2),)
        assert told(read(rows[:2], sheet)) == {Why.TWO_DAYS: (1,)}


class TestNumbers:
    """Cells of figures."""

    @pytest.mark.parametrize(
        ("cell", "value"),
        [
            ("1.2K", 1200),
            ("1,2 k", 1200),
            ("3M", 3_000_000),
            ("2,5 Md", 2_500_000_000),
            ("1.5B", 1_500_000_000),
            ("12 k", 12_000),
        ],
    )
    def test_an_abbreviated_number_is_read_and_told_as_rounded(self, cell: str, value: int) -> None:
        """1.2K is 1,200 to the nearest hundred: it is used, with its row."""
        result = read([["Date", "Views"], ["2026-11-01", cell]], DAYS)
        assert result.history("content_views").values == (value,)
        assert [str(notice) for notice in result.notices] == [
            "Views: abbreviated numbers, which are rounded: 1 (rows[1])"
        ]

    def test_an_abbreviated_number_that_can_be_two_is_told(self) -> None:
        """1,234K is a thousand times 1,234 or 1.234."""
        result = read([["Date", "Views"], ["2026-11-01", "1,234K"]], DAYS)
        assert told(result) == {Why.TWO_NUMBERS: (1,)}

    @pytest.mark.parametrize(
        ("cell", "seconds"),
        [
            ("0:03:21", 201), ("1:00:00", 3600), ("1m 23s", 83), ("3 min 20s", 200), ("1 h 5 min", 3900), ("2 hours", 7200),
            ("1 jour 1 heure", 90_000), (time(0, 3, 21), 201), (timedelta(seconds=83), 83), ("83", 83), (83.5, 83.5),
        ],
    )  # fmt: skip
    def test_a_duration_by_the_clock_or_in_words_is_read_in_the_unit_of_its_metric(
        self, cell: Any, seconds: float
    ) -> None:
        """What says its own unit needs no factor; a bare number is told in the unit of the column."""
        sheet = Sheet(platform="ga4", day="Date", columns={"Time": "avg_session_duration"})
        assert read([["Date", "Time"], ["2026-11-01", cell]], sheet).history("avg_session_duration").values == (
            seconds,
        )

    def test_a_clock_of_two_parts_can_be_two_durations(self) -> None:
        """3:21 are minutes and seconds or hours and minutes; both are named."""
        sheet = Sheet(platform="ga4", day="Date", columns={"Time": "avg_session_duration"})
        (entry,) = read([["Date", "Time"], ["2026-11-01", "3:21"]], sheet).unmapped
        assert (entry.reason, entry.cell, entry.readings) == (Why.TWO_NUMBERS, "3:21", ("0:03:21", "3:21:00"))

    def test_a_factor_turns_a_column_into_our_unit(self) -> None:
        """Percent without a sign and hours of a metric in seconds; a percent sign says it by itself."""
        sheet = Sheet(
            platform="youtube",
            day="Date",
            columns=[
                SheetColumn("Rate (%)", "click_through_rate", factor=Fraction(1, 100), unit_note="percent"),
                SheetColumn("Rate", "bounce_rate"),
            ],
        )
        rows = [["Date", "Rate (%)", "Rate"], ["2026-11-01", "5.19", "5.19%"], ["2026-11-02", "5.19 %", "50 %"]]
        result = read(rows, sheet)
        assert result.history("click_through_rate").values == (0.0519, 0.0519)
        assert result.history("bounce_rate").values == (0.0519, 0.5)
        assert [str(notice) for notice in result.notices] == ["Rate (%): converted from percent"]

    def test_a_share_that_cannot_be_or_can_be_two_is_told(self) -> None:
        """Above one it is none, and shows that others lack their percent sign, as one that has it does; but for zero."""
        bounces = Sheet(platform="ga4", day="Date", columns={"Rate": "bounce_rate"})
        bare = read([["Date", "Rate"], ["2026-11-01", "2.5"], ["2026-11-02", "0.5"], ["2026-11-03", "n/a"]], bounces)
        assert bare.get("bounce_rate") is None
        assert told(bare) == {Why.NOT_A_NUMBER: (1,), Why.TWO_NUMBERS: (2,), Why.NOT_AVAILABLE: (3,)}
        sheet = Sheet(platform="x", day="Date", columns={"CTR": "click_through_rate"})
        mixed = read([["Date", "CTR"], ["2026-11-01", "2.5%"], ["2026-11-02", "0.5"], ["2026-11-03", "0"]], sheet)
        assert (mixed.history("click_through_rate").values, told(mixed)) == ((0.025, 0), {Why.TWO_NUMBERS: (2,)})

    def test_money_is_in_the_currency_of_its_heading(self) -> None:
        """A heading may name any currency; amounts of two are never added."""
        sheet = Sheet(platform="meta_ads", day="Day", columns={"Amount spent (¤)": "ad_spend"})
        result = read([["Day", "Amount spent (EUR)"], ["2026-11-01", "12,50 €"]], sheet)
        assert result.history("ad_spend").values == (12.5,)
        assert [str(notice) for notice in result.notices] == ["Amount spent (EUR): amounts in EUR"]
        torn = read([["Day", "Amount spent (EUR)"], ["2026-11-01", "$12.50"]], sheet)
        assert told(torn) == {Why.CURRENCIES: (1,)}


class TestPosts:
    """Tables with a row a post or campaign."""

    def test_posts_of_one_number_that_differ_elsewhere_are_no_repetition(self) -> None:
        """A spreadsheet rounds long ids: what the row says besides tells two posts apart, or leaves it open and is told."""
        sheet = evolve(POSTS, texts=["Link"])
        rows = [["Post id", "Published", "Views", "Reach", "Link"], ["1E+16", "2026-11-13 10:00", "0", "0", "a"]]
        twice = read([*rows, ["1E+16", "2026-11-13 10:00", "0", "0", "b"]], sheet)
        assert set(told(twice)) == {Why.UNKNOWN_SPLIT, Why.OF_ONE_ITEM}
        hours = read([*rows, ["1E+16", "2026-11-13 18:00", "0", "0", "a"]], sheet)
        assert Why.UNKNOWN_SPLIT in told(hours)
        same = read([*rows, rows[1]], sheet)
        assert (same.history("posts_published").values, Heed.REPEATED in heeds(same)) == ((1,), True)

    def test_rates_of_campaigns_are_those_of_their_day(self) -> None:
        """One campaign a day has the rate of that day; of two, neither speaks for it."""
        rows = [
            ["Id", "Sent", "Open Rate", "Emails"],
            ["a", "2026-11-01", "25%", "10"],
            ["b", "2026-11-08", "30%", "20"],
        ]
        assert read(rows, MAILS).history("open_rate").values == (0.25, 0.3)
        both = read([*rows, ["c", "2026-11-08", "40%", "5"]], MAILS)
        assert (both.history("open_rate").values, both.history("emails_sent").values) == ((0.25,), (10, 25))
        assert told(both) == {Why.OF_ONE_ITEM: (2, 3)}


class TestWindows:
    """Tables that name no day, and several tables in a file."""

    ROWS = (
        ["# ----"],
        ["# Account: Foo, Inc"],
        ["# Start date: 20261101"],
        ["# End date: 20261130"],
        ["Channel", "Sessions", "Users"],
        ["Email", "30", "20"],
        ["Social", "70", "60"],
    )

    def test_other_days_than_the_file_names_are_refused(self) -> None:
        """What the lines above a table say is sure; the same from the caller is no fault."""
        right = (date(2026, 11, 1), date(2026, 11, 30))
        assert read(list(self.ROWS), REPORT, window=right).history("sessions").last.covers == right[0]
        with pytest.raises(sg.InvalidValue, match=r"window: must be the days of the table, 2026-11-01 to 2026-11-30"):
            read(list(self.ROWS), REPORT, window=(date(2026, 8, 1), date(2026, 8, 31)))

    def test_a_sum_of_which_parts_are_known_to_be_missing_is_told_or_none(self) -> None:
        """A row without a figure is told beside the sum of the others; of rows that contradict each other nothing is left."""
        rows = [list(row) for row in self.ROWS]
        partial = read([*rows, ["Ads", "", "3"]], REPORT)
        assert (partial.history("sessions").values, heeds(partial)) == ((100,), {Heed.PARTIAL, Heed.COVERS})
        torn = read([*rows, ["Ads", "5", ""], ["Ads", "6", ""]], REPORT)
        assert torn.get("sessions") is None
        assert {why: places for why, places in told(torn).items() if why is not Why.OF_ONE_ITEM} == {
            Why.CONFLICT: (7, 8),
            Why.TORN_DAY: (5, 6),
        }

    def test_a_mean_of_one_part_is_not_that_of_all(self) -> None:
        """Where the rate of a part is not there, the others do not speak for the day."""
        sheet = evolve(REPORT, columns=[SheetColumn("Rate", "bounce_rate")])
        rows = [*self.ROWS[:4], ["Channel", "Rate"], ["Email", "0.5"], ["Social", "--"]]
        result = read(rows, sheet)
        assert (result.histories, told(result)[Why.OF_ONE_ITEM]) == ((), (5,))

    @pytest.mark.parametrize(
        "lines",
        [
            [["# 20261101-20261130"]],
            [["July"], ["November 1, 2026 - November 30, 2026"]],
            [["# Date de début : 20261101"], ["# Date de fin : 20261130"]],
        ],
    )
    def test_two_days_in_a_line_are_a_window(self, lines: list[list[str]]) -> None:
        """A line may name both days, in any writing that names them."""
        marks = evolve(REPORT, id="marks", texts=[])
        rows = [*lines, ["Channel", "Sessions"], ["Email", "3"]]
        plain = Sheet(platform="ga4", rows="window", columns={"Sessions": "sessions"}, splits="Channel")
        sheet = marks if lines[0][0].startswith("# Date") else plain
        assert read(rows, sheet).history("sessions").last.covers == date(2026, 11, 1)

    def test_a_table_without_days_says_so_and_takes_those_of_the_caller(self) -> None:
        """Nothing is dated by guess: the window is told, or asked for."""
        sheet = Sheet(platform="ga4", rows="window", columns={"Sessions": "sessions"}, splits="Channel")
        rows = [["Channel", "Sessions"], ["Email", "3"]]
        result = read(rows, sheet)
        assert (result.histories, told(result)) == ((), {Why.NO_WINDOW: (1,)})
        window = sg.audits.Window(date(2026, 11, 1), date(2026, 11, 30))
        for days in (window, (window.start, window.end)):
            assert read(rows, sheet, window=days).history("sessions").last.day == window.end

    def test_days_are_counted_from_the_first_one_of_their_own_table(self) -> None:
        """Each table of a file has its own first day; a table of other headings is told, and what comes twice is read once."""
        rows = [
            ["# Start date: 20261101"],
            ["Nth day", "Sessions"],
            ["0000", "5"],
            ["0001", "6"],
            [],
            ["# Start date: 20261201"],
            ["Nth day", "Users"],
            ["0000", "3"],
            ["x", "4"],
            [],
            ["Cohort", "Value"],
            ["0", "9"],
            [],
            ["# Start date: 20261101"],
            ["# End date: 20261130"],
            ["Channel", "Sessions"],
            ["Email", "30"],
        ]
        result = read(rows, COUNTED, REPORT)
        assert [table.sheet.id for table in result.recognised] == ["counted", "counted", "report"]
        assert values(result, "sessions") == {date(2026, 11, 1): 5, date(2026, 11, 2): 6}
        assert values(result, "visitors") == {date(2026, 12, 1): 3}
        assert told(result) == {Why.NO_DAY: (8,), Why.UNKNOWN_TABLE: (10,), Why.SECOND_TABLE: (15,)}

    def test_days_that_nobody_counts_from_are_told(self) -> None:
        """Without a first day, a counted day is none; the caller's window says it."""
        sheet = Sheet(platform="ga4", day="Nth day", day_form="nth", columns={"Sessions": "sessions"})
        rows = [["Nth day", "Sessions"], ["0000", "5"], ["9999999", "6"], ["99999", "6"], ["x", "6"]]
        assert Why.NO_WINDOW in told(read(rows[:2], sheet))
        result = read(rows, sheet, window=(date(2026, 11, 1), date(9999, 12, 1)))
        assert (result.history("sessions").values, told(result)) == ((5, 6), {Why.NO_DAY: (2, 4)})

    def test_the_line_above_the_headings_may_name_the_figures(self) -> None:
        """Blocks of one figure each, whose heading says nothing; days of silence are zero where the sheet says so."""
        rows = [
            ["sep=,"],
            ["Follows"],
            ["Date", "Primary"],
            ["2026-11-01T00:00:00", "2"],
            ["2026-11-03T00:00:00", "4"],
            [],
            ["Visits"],
            ["Date", "Follows"],
            ["2026-11-01T00:00:00", "9"],
        ]
        result = read(rows, TITLED)
        assert result.history("new_followers").values == (2, 0, 4)
        assert result.history("profile_visits").values == (9,)
        assert str(result.recognised[1]) == "titled: rows[7] has its headings Visits, Date, Follows"
        assert heeds(result) == {Heed.GAPS_ARE_ZERO}

    def test_totals_and_what_says_that_rows_are_missing_are_set_aside(self) -> None:
        """A row of totals is no part; a cell behind the last heading may say so; a cut table says so."""
        sheet = Sheet(
            platform="youtube",
            rows="window",
            columns={"Views": "video_views"},
            splits="Video",
            totals="Sum of",
            cut_by="Showing top",
        )
        rows = [
            ["Video", "Views"],
            ["Total", "10"],
            ["", "10", "Grand total"],
            ["a", "7"],
            ["b", "3"],
            ["Sum of all", "10"],
            ["Showing top 500 results", ""],
        ]
        result = read(rows, sheet, window=(date(2026, 11, 1), date(2026, 11, 30)))
        assert result.history("video_views").values == (10,)
        assert [(entry.reason, entry.rows) for entry in result.unmapped] == [
            (Why.CUT, (6,)),
            (Why.TOTAL_ROW, (5,)),
            (Why.TOTAL_ROW, (2,)),
            (Why.TOTAL_ROW, (1,)),
        ]

    def test_a_total_may_say_the_whole_of_which_the_rows_are_parts(self) -> None:
        """Where a table lists a part alone, its row of totals is read, people and rates too; `by` reads the parts."""
        sheet = Sheet(
            platform="youtube",
            rows="window",
            item="Content",
            of="video",
            total_is_whole=True,
            columns=[
                SheetColumn("Views", "video_views", exactness="component", note="listed", note_fr="listées"),
                SheetColumn("Viewers", "reach"),
            ],
        )
        window = (date(2026, 11, 1), date(2026, 11, 30))
        rows = [["Content", "Views", "Viewers"], ["Total", "1000", "700"], ["a", "400", "300"], ["b", "300", "250"]]
        whole = read(rows, sheet, window=window)
        assert (whole.history("video_views").values, whole.history("reach").values) == ((1000,), (700,))
        assert told(whole) == {Why.PARTS: (2, 3)}
        parts = read(rows, sheet, window=window, by="Content")
        assert (parts.history("video_views", "b").values, parts.history("reach", "b").values) == ((300,), (250,))
        titled = [[*row, title] for row, title in zip(rows, ("Title", "", "Bread", "Cake"), strict=True)]
        named = read(titled, evolve(sheet, texts=["Title"]), window=window, by="Title")
        assert named.history("video_views", "Cake").values == (300,)
        for others in ([rows[0], *rows[2:]], [rows[0], rows[1], rows[1], *rows[2:]]):
            assert {Why.COMPONENT, Why.OF_ONE_ITEM} <= set(told(read(others, sheet, window=window)))
        alone = read(rows[:2], sheet, window=window)
        assert (alone.history("reach").values, alone.unmapped) == ((700,), ())

    def test_notes_above_and_beside_a_table_are_told(self) -> None:
        """Cells above the first table that are no title of it do not vanish."""
        rows = [["Followers", "812"], [], ["Date", "Views"], ["2026-11-01", "1"], ["# a note"], ["2026-11-02", "2"]]
        result = read(rows, DAYS)
        assert [str(entry) for entry in result.unmapped] == [
            "Followers: cells above the table, which are not read (1: rows[0])",
            "# a note: a comment among the rows, which is not read (1: rows[4])",
        ]
        assert result.history("content_views").values == (1, 2)


class TestRefusals:
    """Files that are no table of any sheet, and options that mean nothing."""

    @pytest.mark.parametrize(
        ("rows", "said"),
        [
            ([], "rows: must be a table: a row of headings and rows below it"),
            ([[], [None, ""]], "rows: must be a table: a row of headings and rows below it"),
            (5, "rows: must be a list of rows, each a list of cells"),
            ("Date,Views", "rows: must be a list of rows, each a list of cells"),
            ([["Date", "Views"], 5], r"rows\[1\]: must be a list of cells"),
            ([["a", "b"]], r"rows\[0\]: must be the headings of a known sheet.*got \['a', 'b'\]"),
            ([["Jour", "Abonnés"]], r"rows\[0\]: must be the headings of snap.days, of which 'Views' are missing"),
            ([["Date;Views"], ["2026-11-01;4"]], "read the file with delimiter=';'"),
            ([["Date\tViews"], ["2026-11-01\t4"]], r"read the file with delimiter='\\t'"),
            ([["ÿþD\x00a\x00t\x00e\x00"]], "the file is UTF-16: open it with encoding='utf-16'"),
            ([["Date"], ["2026-11-01"]], r"rows\[0\]: must be headings of at least two columns"),
            (
                [["Foo"], ["Date", "Primary"], ["2026-11-01", "1"]],
                r"'Follows', 'Visits' do in titled, .*the line above is 'Foo'",
            ),
            ([["PK\x03\x04..."]], "the file is a workbook"),
            ([["Sessions", "Nth day"]], "the lines above the headings that a table of counted has"),
        ],
    )
    def test_a_file_that_no_sheet_fits_is_refused_with_what_was_seen(self, rows: Any, said: str) -> None:
        """The error names the row, its headings, the nearest sheet with what it lacks, and how the file was misread."""
        with pytest.raises(sg.SmartGoalsError, match=said):
            read(rows, DAYS, COUNTED, TITLED)

    def test_two_sheets_that_fit_alike_are_refused_and_one_that_knows_more_is_not(self) -> None:
        """Nothing chooses between equals; the caller does."""
        twin = Sheet(platform="x", id="twin", day="Date", columns={"Views": "video_views"})
        rows = [["Date", "Views"], ["2026-11-01", "4"]]
        with pytest.raises(sg.InvalidValue, match=r"rows\[0\].*they are those of twin, snap.days|of snap.days, twin"):
            read(rows, DAYS, twin)
        assert read(rows, twin).history("video_views").values == (4,)
        more = read([["Date", "Views", "Followers"], ["2026-11-01", "4", "5"]], DAYS, twin)
        assert more.sheet == DAYS

    def test_a_sheet_that_stands_alone_fits_no_table_with_other_headings(self) -> None:
        """Few plain headings are known as those of a sheet only where there are no others."""
        alone = Sheet(platform="x", id="alone", day="Day", columns={"Count": "reactions"}, alone=True)
        assert read([["Day", "Count"], ["2026-11-01", "4"]], alone, DAYS).sheet == alone
        with pytest.raises(sg.InvalidValue, match="headings of alone and no others, as 'else' are"):
            read([["Day", "Count", "Else"], ["2026-11-01", "4", "5"]], alone, DAYS)

    def test_all_options_that_mean_nothing_are_refused_together(self) -> None:
        """Each is named, with what would be right."""
        options: dict[str, Any] = {
            "window": 5,
            "accept": ["neer"],
            "collected_on": "x",
            "day_first": 1,
            "channel": 7,
            "by": 3,
        }
        with pytest.raises(sg.StructureErrors) as refused:
            catalog.read_table([["Date"]], "nope", **options)
        paths = {problem.path for problem in refused.value.problems}
        assert paths == {"window", "accept[0]", "collected_on", "day_first", "channel", "by", "sheet"}
        with pytest.raises(sg.WrongType, match="sheet: must be a Sheet, the id of one"):
            catalog.read_table([["Date"]], 5)  # type: ignore[arg-type]
        with pytest.raises(sg.SmartGoalsError, match=r"window\.end"):
            catalog.read_table([["Date"]], window=(date(2026, 2, 1), date(2026, 1, 1)))
        for options, said in (
            (
                {"window": (date(2026, 2, 1), date(2026, 2, 2))},
                "window: must be None, as the rows of the table name their days",
            ),
            ({"channel": "ours", "by": "Views"}, "channel: must be None, where a column tells channels apart"),
            ({"splits": "Views"}, "splits: must be a list of columns"),
            ({"item": 5}, "item: must be"),
        ):
            with pytest.raises(sg.SmartGoalsError, match=said):
                read([["Date", "Views"], ["2026-11-01", "4"]], DAYS, **options)
        with pytest.raises(sg.InvalidValue, match="by: must be one of the columns Date, Views"):
            read([["Date", "Views"], ["2026-11-01", "4"]], DAYS, by="Canal")

    def test_a_metric_that_was_not_read_is_refused_with_those_that_were(self) -> None:
        """`get` answers None, `history` says what there is."""
        result = read([["Date", "Views"], ["2026-11-01", "4"]], DAYS)
        assert result.get("followers") is None
        assert result.get("content_views", "elsewhere") is None
        with pytest.raises(
            sg.UnknownName, match="unknown metric read from the table 'followers'; known: content_views"
        ):
            result.history("followers")

    def test_a_sheet_that_contradicts_itself_is_refused_at_once(self) -> None:
        """All faults of a sheet come together, each at its field."""
        with pytest.raises(sg.StructureErrors) as refused:
            Sheet(platform="x", columns={"A": "reactions", "a ": "shares"}, required=["B"])
        assert {problem.path for problem in refused.value.problems} == {"day", "columns[1]", "required[0]"}
        with pytest.raises(sg.StructureErrors) as wrong:
            Sheet(platform="", day=5, rows="lines", columns=[3])  # type: ignore[arg-type, list-item]
        assert {problem.path for problem in wrong.value.problems} == {"platform", "day", "rows", "columns[0]"}
        with pytest.raises(sg.InvalidValue, match="factor"):
            SheetColumn("A", factor=0)
        with pytest.raises(sg.SmartGoalsError, match="headings"):
            SheetColumn([])

    def test_a_sheet_of_a_metric_that_nobody_knows_is_refused(self) -> None:
        """The catalogue that shall recognise a sheet must know its metrics; one with the same id stands in the place of ours."""
        odd = Sheet(platform="x", day="Day", columns={"A": "reactionz"})
        with pytest.raises(sg.UnknownName, match=r"sheets\[0\].*|columns\[0\].metric: unknown metric 'reactionz'"):
            catalog.with_sheets(odd)
        mine = Sheet(platform="x", id="x.account_overview", day="Day", columns={"A": "reactions"})
        known = catalog.with_sheets(mine)
        assert known.sheets["x.account_overview"] == mine
        assert len(known.sheets) == len(catalog.DEFAULT.sheets)


class TestEdges:
    """What few files have, and any may."""

    def test_a_table_that_lacks_the_day_of_its_sheet_is_told(self) -> None:
        """Where a sheet asks for other headings, a table may come without its days: no row has one."""
        sheet = Sheet(platform="x", day="Day", columns={"A": "reactions"}, required=["A"])
        result = read([["A", "B"], ["1", "2"]], sheet)
        assert (result.histories, Why.NO_DAY in told(result)) == ((), True)

    def test_cells_that_cannot_be_compared_are_no_twins(self) -> None:
        """A heading that occurs twice above cells that refuse to compare is told, and ends nothing."""
        rows = [["Date", "Views", "Views"], ["2026-11-01", Decimal("sNaN"), Decimal("sNaN")]]
        assert Why.HEADING_TWICE in told(read(rows, DAYS))

    def test_a_further_table_is_found_however_far_down(self) -> None:
        """Below the first rows only a row behind a line of its own may be headings."""
        days = [date(2026, 1, 1) + timedelta(place) for place in range(70)]
        rows: list[list[Any]] = [["Date", "Views"], *([day.isoformat(), "1"] for day in days)]
        rows += [
            ["Posts"],
            ["Post id", "Published", "Views", "Reach"],
            ["a", "2026-05-01", "9", "1"],
            ["b"],
            ["c", "2026-05-02", "9", "1"],
        ]
        result = read(rows, DAYS, POSTS)
        assert [table.sheet.id for table in result.recognised] == ["snap.days", "snap.posts"]
        assert len(result.history("posts_published")) == 2

    def test_days_in_digits_that_the_calendar_lacks_are_told(self) -> None:
        """31 February is no day, in a column that shows its order."""
        sheet = Sheet(platform="x", day="Day", columns={"A": "reactions"})
        result = read([["Day", "A"], ["31/02/2026", "1"], ["13/01/2026", "2"]], sheet)
        assert (result.history("reactions").values, told(result)) == ((2,), {Why.NO_DAY: (1,)})

    def test_a_sheet_that_is_asked_for_says_what_it_needs(self) -> None:
        """A table with none of its headings is refused with those that it must have."""
        with pytest.raises(sg.InvalidValue, match=r"must be the headings of snap\.days: 'Date', 'Views'"):
            read([["a", "b"]], DAYS)


VIEWS = st.lists(st.integers(0, 10**6), min_size=1, max_size=8)


def on(place: int) -> date:
    """Return a day of November."""
    return date(2026, 11, 1) + timedelta(place)


def table_of(views: list[int]) -> list[list[Any]]:
    """Return a table of days and views."""
    return [["Date", "Views"], *([on(at).isoformat(), str(count)] for at, count in enumerate(views))]


@given(VIEWS)
@example([4, 5])
def test_rows_may_be_mappings_or_those_of_a_workbook(views: list[int]) -> None:
    """A reader of dictionaries, and days and numbers of a workbook, give the same as texts in lists."""
    head, *rows = table_of(views)
    plain = read([head, *rows], DAYS)
    assert plain.history("content_views").values == tuple(views)
    assert read([dict(zip(head, row, strict=True)) for row in rows], DAYS).histories == plain.histories
    midnight = [datetime.combine(on(at), time()) for at in range(len(views))]
    for days in (midnight, [on(at) for at in range(len(views))]):
        cells = [
            (day, float(count) if at % 2 else count, None)
            for at, (day, count) in enumerate(zip(days, views, strict=True))
        ]
        assert read([("Date", "Views", None), (None, None, None), *cells], DAYS).histories == plain.histories


@given(VIEWS, st.sets(st.integers(1, 7)), st.booleans())
@example([1, 2, 3], {1, 2}, True)
@example([1, 2, 3], {1, 2}, False)
def test_rows_that_say_the_headings_again_go_on(views: list[int], places: set[int], is_parted: bool) -> None:
    """Several files in one are one table, as far as their days differ, with blank lines between them or without."""
    head, *rows = table_of(views)
    again = [
        line
        for at, row in enumerate(rows)
        for line in ([*([[]] if is_parted else []), head, row] if at in places else [row])
    ]
    found = read([head, *again], DAYS)
    assert found.history("content_views").values == tuple(views)
    assert found.unmapped == ()


def test_headings_without_rows_are_told() -> None:
    """There is nothing to read."""
    (entry,) = read([["Date", "Views"]], DAYS).unmapped
    assert str(entry) == "Date: headings without a row below them (1: rows[0])"


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 1000), st.integers(0, 1000)), min_size=1, max_size=8))
@example([(12, 100, 60), (12, 50, 40), (14, 7, 7)])
def test_posts_count_on_the_day_they_were_published(posts: list[tuple[int, int, int]]) -> None:
    """Totals of the posts of a day add up there, people do not, and each post is one; all of it is told."""
    rows: list[list[Any]] = [["Post id", "Published", "Views", "Reach"]]
    rows += [[str(at), f"{on(day)} 10:00", str(views), str(people)] for at, (day, views, people) in enumerate(posts)]
    result = read([*rows, ["", "", "0", "0"]], POSTS)
    days = {on(day) for day, _, _ in posts}
    assert values(result, "content_views") == {day: sum(n for at, n, _ in posts if on(at) == day) for day in days}
    assert values(result, "posts_published") == {day: sum(on(at) == day for at, _, _ in posts) for day in days}
    assert told(result) == {Why.OF_ONE_ITEM: (), Why.NO_DAY: (len(posts) + 1,)}
    assert heeds(result) == {Heed.BY_PUBLICATION}
    assert "with its total so far" in str(result.notices[0])


@given(st.lists(st.tuples(st.integers(0, 1000), st.integers(0, 1000)), min_size=1, max_size=6), st.integers(0, 364))
@example([(30, 20), (70, 60)], 29)
def test_a_table_covers_the_days_that_the_lines_above_it_name(parts: list[tuple[int, int]], more: int) -> None:
    """Counts of the rows add up to one reading of the window, people do not; by the column that parts rows each has its own."""
    last = on(more)
    above = [["# ----"], ["# Account: Foo, Inc"], ["# Start date: 20261101"], [f"# End date: {last:%Y%m%d}"]]
    rows = [[f"c{at}", str(sessions), str(users)] for at, (sessions, users) in enumerate(parts)]
    table = [*above, ["Channel", "Sessions", "Users"], *rows]
    result = read(table, REPORT)
    (reading,) = result.history("sessions")
    assert (reading.value, reading.day) == (sum(sessions for sessions, _ in parts), last)
    assert reading.covers == (on(0) if more else None)
    assert told(result) == ({Why.OF_ONE_ITEM: tuple(range(5, 5 + len(parts)))} if len(parts) > 1 else {})
    apart = read(table, REPORT, by="Channel")
    assert [apart.history("visitors", f"c{at}").values for at in range(len(parts))] == [(users,) for _, users in parts]


@given(st.lists(st.integers(0, 500), min_size=2, max_size=5), st.integers(-100, 400))
@example([400, 300], 300)
@example([400, 300], 0)
@example([499, 500], 1)
@example([498, 500], 1)
def test_a_total_that_says_another_thing_than_its_rows_is_told(parts: list[int], more: int) -> None:
    """Rows that lack more than a thousandth of the file's own total are no whole; a total that agrees, or a mean, is not told."""
    sheet = Sheet(platform="youtube", rows="window", columns={"Views": "video_views"}, splits="Video")
    window, total = (on(0), on(29)), max(*parts, sum(parts) + more)
    differs = abs(total - sum(parts)) * 1000 > total
    rows = [[f"v{at}", str(count)] for at, count in enumerate(parts)]
    result = read([["Video", "Views"], ["Total", str(total)], *rows], sheet, window=window)
    assert result.history("video_views").values == (sum(parts),)
    assert (Heed.TOTAL_DIFFERS in heeds(result)) == differs
    mean = read([["Video", "Views"], ["Average", str(max(parts))], *rows], sheet, window=window)
    assert Heed.TOTAL_DIFFERS not in heeds(mean)
    days = Sheet(platform="youtube", day="Date", columns={"Views": "video_views"})
    by_day = [
        ["Date", "Views"],
        *([on(at).isoformat(), str(count)] for at, count in enumerate(parts)),
        ["Total", str(total)],
    ]
    assert (Heed.TOTAL_DIFFERS in heeds(read(by_day, days))) == differs


def test_what_a_total_says_is_quoted() -> None:
    """Beside what its rows come to."""
    sheet = Sheet(platform="youtube", rows="window", columns={"Views": "video_views"}, splits="Video")
    result = read([["Video", "Views"], ["Total", "1000"], ["a", "400"], ["b", "300"]], sheet, window=(on(0), on(29)))
    assert [str(notice) for notice in result.notices if notice.heed is Heed.TOTAL_DIFFERS] == [
        "Views: the rows add up to 700, and their total says 1000: some are missing, or counted twice (rows[1])"
    ]


@given(st.lists(VIEWS, min_size=2, max_size=2), st.integers(0, 40))
@example([[5, 6], [7]], 30)
@example([[5, 6], [5]], 0)
def test_tables_of_one_sheet_are_joined_where_their_days_differ(tables: list[list[int]], later: int) -> None:
    """Two periods of one figure in a file are one history; where they share days, the one with more readings is kept."""
    first, second = (
        [
            [f"# Start date: {on(start):%Y%m%d}"],
            ["Nth day", "Sessions"],
            *([str(at), str(n)] for at, n in enumerate(counts)),
            [],
        ]
        for start, counts in zip((0, later), tables, strict=True)
    )
    result = read([*first, *second], COUNTED)
    found = result.history("sessions").values
    if later >= len(tables[0]):
        assert (found, told(result)) == ((*tables[0], *tables[1]), {})
    else:
        assert found == tuple(max(tables, key=len))
        assert set(told(result)) == {Why.SECOND_TABLE}


@given(
    st.lists(st.none() | st.integers(0, 9), min_size=2, max_size=5), st.lists(st.integers(1, 4), min_size=5, max_size=5)
)
@example([None, 2], [3, 1, 1, 1, 1])
def test_empty_cells_and_days_without_a_row_may_be_zero(cells: list[int | None], gaps: list[int]) -> None:
    """Silence is zero only where the sheet says so of the column, between the first row and the last."""
    sheet = Sheet(
        platform="x",
        day="Day",
        columns=[
            SheetColumn("A", "reactions", empty_is_zero=True),
            SheetColumn("B", "comments"),
            SheetColumn("C", "shares", gaps_are_zero=True),
        ],
    )
    places = [sum(gaps[:at]) for at in range(len(cells))]
    rows = [
        [on(at).isoformat(), *[("" if n is None else str(n))] * 2, "1"] for at, n in zip(places, cells, strict=True)
    ]
    result = read([["Day", "A", "B", "C"], *rows], sheet)
    assert result.history("reactions").values == tuple(n or 0 for n in cells)
    silent = result.get("comments")
    assert (() if silent is None else silent.values) == tuple(n for n in cells if n is not None)
    may_be_periods = Heed.PERIODS in heeds(result)
    filled = tuple(int(at in places) for at in range(places[-1] + 1))
    assert result.history("shares").values == ((1,) * len(cells) if may_be_periods else filled)
    assert (Heed.GAPS_ARE_ZERO in heeds(result)) == (not may_be_periods and 0 in filled)


def test_zeros_between_rows_are_counted() -> None:
    """And named with their column."""
    sheet = Sheet(platform="x", day="Day", columns=[SheetColumn("C", "shares", gaps_are_zero=True)])
    result = read([["Day", "C"], ["2026-11-01", "1"], ["2026-11-04", "4"]], sheet)
    assert [str(notice) for notice in result.notices] == ["C: days between two rows have none, and count as zero: 2"]


@given(VIEWS, VIEWS, st.sampled_from(["views ", "VIEWS", " Views"]))
@example([4], [4], "views ")
@example([4, 4], [4, 5], "views ")
def test_a_heading_that_occurs_twice_is_told_unless_the_cells_agree(
    views: list[int], others: list[int], again: str
) -> None:
    """Of two columns of one name nobody knows which is meant; the same column twice is one."""
    both = list(zip(views, others, strict=False))
    rows = [["Date", "Views", again], *([on(at).isoformat(), *map(str, pair)] for at, pair in enumerate(both))]
    result = read(rows, DAYS)
    if all(one == other for one, other in both):
        assert (result.history("content_views").values, result.unmapped) == (tuple(one for one, _ in both), ())
    else:
        assert result.get("content_views") is None
        assert str(result.unmapped[0]).startswith("Views: the heading occurs more than once")


@given(st.lists(st.integers(0, 1000), min_size=2, max_size=6))
@example([4, 5])
def test_columns_that_nobody_knows_may_tell_items_or_parts(views: list[int]) -> None:
    """`splits` says that an unknown column parts the rows, which add up then, and `item` that it names what they are of."""
    rows = [["Date", "Views", "Country"], *(["2026-11-01", str(count), f"c{at}"] for at, count in enumerate(views))]
    assert told(read(rows, DAYS)) == {Why.UNKNOWN_COLUMN: (), Why.UNKNOWN_SPLIT: tuple(range(1, len(views) + 1))}
    assert read(rows, DAYS, splits=["Country"]).history("content_views").values == (sum(views),)
    assert read(rows, evolve(DAYS, of="post"), item="Country").history("content_views").values == (sum(views),)


@given(
    before=st.integers(0, 60),
    behind=st.integers(0, 60),
    saved=st.dates(date(2001, 1, 1), date(2035, 12, 31)),
    newest_first=st.booleans(),
)
@example(before=1, behind=31, saved=date(2026, 6, 20), newest_first=True)
@example(before=1, behind=32, saved=date(2026, 6, 20), newest_first=False)
def test_days_without_a_year_may_go_on_a_month_behind_the_day_of_saving(
    before: int, behind: int, saved: date, *, newest_first: bool
) -> None:
    """Days in a row that begin up to that day and end up to 31 days later are those about it, and not of a year before."""
    days = [saved + timedelta(at) for at in range(-before, behind + 1)]
    assume(all((one.month, one.day) != (2, 29) for one in days))
    rows = [[f"{one:%b} {one.day}", "3"] for one in days][:: -1 if newest_first else 1]
    result = read([["Date", "Views"], *rows], DAYS, collected_on=saved)
    about = [one for one in days if one <= saved] if behind <= 31 else [one.replace(year=one.year - 1) for one in days]
    assert result.history("content_views").days == tuple(about)


@given(st.sampled_from(["2026-11-0x", "soon", "", "32/13/2026"]), st.integers(2, 9))
@example("2026-11-0x", 2)
def test_no_gap_is_filled_while_the_day_of_a_row_is_unknown(cell: str, gap: int) -> None:
    """The row that names no day, or has too many cells, may be that of the gap."""
    head = [["Follows"], ["Date", "Primary"], [on(0).isoformat(), "2"]]
    last = [on(gap).isoformat(), "4"]
    result = read([*head, [cell, "5"], last], TITLED)
    assert (result.history("new_followers").values, told(result)) == ((2, 4), {Why.NO_DAY: (3,)})
    long = read([*head, [on(1).isoformat(), "5", "6"], last], TITLED)
    assert (long.history("new_followers").values, told(long)) == ((2, 4), {Why.TOO_LONG: (3,)})
    whole = read([*head, last], TITLED)
    assert whole.history("new_followers").values == (2, *[0] * (gap - 1), 4)


def test_the_work_grows_with_the_rows() -> None:
    """Lines above a table are compared once each, and not again for every row that might be its headings."""
    rows = [["Date", "Sessions"]] * 400
    with (
        patch.object(_recognition, "bare_heading", wraps=bare_heading) as compared,
        pytest.raises(sg.InvalidValue, match=r"the lines above the headings that a table of ga4\.report_days has"),
    ):
        catalog.read_table(rows)
    assert compared.call_count <= 30 * len(rows)


def test_a_line_far_above_names_the_days_of_the_first_table() -> None:
    """Lines that are no rows of a table all stand above the first one: each may say what its headings do not."""
    lines = [["# Start date: 20260101"], ["# End date: 20260102"], *[["Date", "Sessions so far"]] * 80]
    found = catalog.read_table([*lines, ["Date", "Sessions"], ["20260101", "3"], ["20260102", "4"]])
    assert [one.values for one in found.histories] == [(3, 4)]
