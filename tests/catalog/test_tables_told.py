"""What is told of tables: the right reason, for the right rows, and no alarm where nothing is wrong."""

from datetime import date
from typing import Any

import pytest

from smartgoals import InvalidValue, SmartGoalsError, catalog, codec
from smartgoals.catalog import Heed, ReadTable, Sheet, SheetColumn, UnmappedReason as Why

POSTS = ["Post ID", "Page ID", "Page name", "Title", "Publish time", "Views"]
X = ["Date", "Impressions", "New follows", "Unfollows"]
TIKTOK = ["Date", "Video Views", "Profile Views", "Likes", "Comments", "Shares"]
FROM_TO = Sheet(platform="snapchat", day="From", until="To", columns={"Views": "content_views"})
START, END = ["# Start date: 20260901"], ["# End date: 20260904"]


def post(key: str, views: Any, at: str = "09/27/2026 10:00") -> list[Any]:
    """Return the row of a post."""
    return [key, "1", "F", "t", at, views]


def plain(text: str) -> str:
    """Return a French text with plain blanks."""
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def told(read: ReadTable) -> list[tuple[str, Why, tuple[int, ...], str | None]]:
    """Return what was not read: column, reason, rows and cell."""
    return [(one.column, one.reason, one.rows, one.cell) for one in read.unmapped]


class TestPosts:
    """Rows of posts, each counted once."""

    @pytest.mark.parametrize("word", ["Total", "Total général", "Grand total"])
    @pytest.mark.parametrize("said", ["22", "23"])
    def test_a_total_is_no_post_and_says_nothing_of_their_number(self, word: str, said: str) -> None:
        """The figures are held against it, and the count of rows is not."""
        rows = [POSTS, post("1", "10"), post("2", "12", "09/28/2026 10:00"), [word, "", "", "", "", said]]
        read = catalog.read_table(rows)
        assert read.history("posts_published").values == (1, 1)
        differing = [one.column for one in read.notices if one.heed is Heed.TOTAL_DIFFERS]
        assert differing == ([] if said == "22" else ["Views"])

    def test_a_total_above_posts_by_content_says_nothing_of_their_number_either(self) -> None:
        """Nor where the heading of the posts has another name."""
        rows = [["Content", "Video publish time", "Views"], ["Total", "", "5"], ["a", "Sep 3, 2026", "5"]]
        sheet = Sheet(
            platform="youtube",
            rows="posts",
            day="Video publish time",
            item="Content",
            columns={"Views": "video_views"},
            counted="posts_published",
        )
        read = catalog.read_table(rows, sheet)
        assert read.history("posts_published").values == (1,)
        assert not [one for one in read.notices if one.heed is Heed.TOTAL_DIFFERS]

    def test_a_post_whose_figures_grew_is_one_post_beside_the_others(self) -> None:
        """Which of its figures is the last is not said; that it is one post is."""
        read = catalog.read_table([POSTS, post("1", "10"), post("1", "12"), post("2", "5", "09/27/2026 11:00")])
        assert read.history("posts_published").values == (2,)
        assert told(read) == [("Views", Why.CONFLICT, (1, 2), None), ("Views", Why.TORN_DAY, (3,), None)]

    def test_posts_without_an_id_stay_several(self) -> None:
        """Nothing says that they are one."""
        rows = [POSTS, post("", "10"), post("", "12", "09/27/2026 11:00"), post("2", "5")]
        read = catalog.read_table(rows)
        assert ("(rows)", Why.NO_ITEM, (1, 2), None) in told(read)
        alone = catalog.read_table(rows[:3])
        assert alone.get("posts_published") is None

    def test_one_number_written_in_two_ways_is_one(self) -> None:
        """A text with thousands and the number of a workbook are the same figure."""
        read = catalog.read_table([POSTS, post("1", "1,234"), post("1", 1234), post("2", "5")])
        assert (read.history("content_views").values, read.unmapped) == ((1239,), ())


class TestComments:
    """Lines that begin with a hash, and headings that do."""

    @pytest.mark.parametrize("note", [["# note", ""], ["# note"], ["# a note", " with a comma"]])
    @pytest.mark.parametrize(
        ("table", "values"),
        [
            ([START, END, ["Country", "Sessions"], ["France", "5"], ["Spain", "6"]], (11,)),
            ([START, END, ["Nth day", "Sessions"], ["0", "5"], ["1", "6"]], (5, 6)),
            ([START, ["Date", "Sessions"], ["20260901", "5"], ["20260902", "6"]], (5, 6)),
        ],
    )
    def test_a_comment_within_a_table_does_not_cut_it(
        self, table: list[list[str]], values: tuple[int, ...], note: list[str]
    ) -> None:
        """Its rows go on below it, and the comment is told."""
        read = catalog.read_table([*table[:-1], note, table[-1]])
        assert read.history("sessions").values == values
        assert [(one.column, one.reason) for one in read.unmapped] == [(note[0], Why.NOTE)]

    @pytest.mark.parametrize("between", [[[]], [START], [["# other"], START], [["# other"], []]])
    def test_a_table_below_a_blank_line_or_its_days_is_another_one(self, between: list[list[str]]) -> None:
        """Headings that are years are none of the rows above."""
        rows = [START, END, ["Country", "Sessions"], ["France", "5"], *between, ["Kind", "2025"], ["Spain", "6"]]
        read = catalog.read_table(rows)
        assert read.history("sessions").values == (5,)
        assert [one.reason for one in read.unmapped if one.reason is not Why.NOTE] == [Why.UNKNOWN_TABLE]

    def test_a_column_of_numbers_may_be_headed_by_a_hash(self) -> None:
        """It is a heading like any other, and told as one that nobody knows."""
        read = catalog.read_table([["#", *X], ["1", "2026-09-01", 1, 1, 1]])
        assert (read.history("impressions").values, told(read)) == ((1,), [("#", Why.UNKNOWN_COLUMN, (), None)])


class TestDays:
    """Days that cannot be read, and why."""

    def test_a_last_day_that_is_empty_or_before_the_first_is_told_as_such(self) -> None:
        """The cell of the first day is not to blame; where that is none, it is told alone."""
        rows = [
            ["From", "To", "Views"],
            ["2026-09-01", "", "5"],
            ["2026-09-03", "2026-09-01", "5"],
            ["2026-09-05", "soon", "5"],
            ["", "soon", "5"],
            ["2026-09-06", "2026-09-07", "8"],
        ]
        read = catalog.read_table(rows, FROM_TO)
        assert told(read) == [
            ("To", Why.NO_DAY, (1,), None),
            ("To", Why.NO_DAY, (3,), "soon"),
            ("To", Why.ENDS_BEFORE_START, (2,), "2026-09-03 – 2026-09-01"),
            ("From", Why.NO_DAY, (4,), None),
        ]
        assert read.history("content_views").values == (8,)
        backwards = read.unmapped[2]
        assert str(backwards).startswith("To: the last day comes before the first in “2026-09-03 – 2026-09-01”")
        assert backwards.text("fr").startswith("To : le dernier jour vient avant le premier dans « 2026-09-03")

    @pytest.mark.parametrize("table", [[["Country", "Sessions"], ["France", "5"]], [["Nth day", "Users"], ["0", "5"]]])
    def test_lines_above_that_name_days_backwards_are_told(self, table: list[list[str]]) -> None:
        """Saying that no line names them would be false."""
        above = [["# Start date: 20260904"], ["# End date: 20260901"]]
        assert told(catalog.read_table([*above, *table])) == [
            ("(last day)", Why.ENDS_BEFORE_START, (3,), "2026-09-04 – 2026-09-01")
        ]

    def test_days_of_rows_do_not_need_the_lines_above(self) -> None:
        """Rows that name their own days are read all the same."""
        above = [["# Start date: 20260904"], ["# End date: 20260901"]]
        read = catalog.read_table([*above, ["Date", "Sessions"], ["20260901", "5"]])
        assert (read.history("sessions").values, read.unmapped) == ((5,), ())

    def test_both_weeks_of_a_day_that_is_no_monday_are_named(self) -> None:
        """It may begin or end one; of two days none is one."""
        sheet = Sheet(platform="snapchat", day="D", day_form="week", columns={"Views": "content_views"})
        read = catalog.read_table([["D", "Views"], ["2026-09-06", "5"], ["05/01/2026", "6"]], sheet)
        assert [one.readings for one in read.unmapped] == [
            ("2026-08-31 – 2026-09-06", "2026-09-06 – 2026-09-12"),
            (),
        ]

    @pytest.mark.parametrize(
        ("cells", "lasts"),
        [
            (["01/09/2026", "01/10/2026"], [date(2026, 9, 30), date(2026, 10, 31)]),
            (["09/01/2026", "10/01/2026"], [date(2026, 9, 30), date(2026, 10, 31)]),
            (["01/01/2026", "01/02/2026"], [date(2026, 1, 31), date(2026, 2, 28)]),
        ],
    )
    def test_of_two_days_the_one_that_begins_a_month_is_meant(self, cells: list[str], lasts: list[date]) -> None:
        """Only one of them can be the first of a month."""
        sheet = Sheet(platform="snapchat", day="D", day_form="month", columns={"Views": "content_views"})
        read = catalog.read_table([["D", "Views"], *([cell, "5"] for cell in cells)], sheet)
        assert (list(read.history("content_views").days), read.unmapped) == (lasts, ())


class TestCells:
    """Cells that cannot be read, each by itself."""

    @pytest.mark.parametrize(
        ("cells", "metric", "factor", "ways"),
        [
            (["1.234%", "4,6%"], "click_through_rate", 1, ("12.34", "0.01234")),
            (["1.234"], "average_view_duration", 60, ("74040", "74.04")),
        ],
    )
    def test_the_ways_to_read_a_cell_are_in_our_unit(
        self, cells: list[str], metric: str, factor: int, ways: tuple[str, str]
    ) -> None:
        """Percent are hundredths, and minutes are sixty seconds."""
        column = SheetColumn("Figure", metric, factor=factor, unit_note="u", unit_note_fr="u")
        sheet = Sheet(platform="snapchat", day="Day", columns=[column])
        rows = [[f"2026-09-0{at}", cell] for at, cell in enumerate(cells, 1)]
        read = catalog.read_table([["Day", "Figure"], *rows], sheet)
        (one,) = read.unmapped
        assert (one.readings, one.reason) == (ways, Why.TWO_NUMBERS)
        assert all(way.replace(".", ",") in one.text("fr") for way in ways)

    def test_each_cell_is_told_with_its_rows(self) -> None:
        """One that stands in several rows is told once; what cannot be told apart any more is told together."""
        rows = [["2026-09-01", f"x{at % 25}", "1", "1"] for at in range(30)]
        read = catalog.read_table([X, *rows], day_first=True)
        cells = [one for one in read.unmapped if one.column == "Impressions"]
        assert [(one.cell, one.rows) for one in cells[:2]] == [("x0", (1, 26)), ("x1", (2, 27))]
        assert [one.cell for one in cells] == [*(f"x{at}" for at in range(20)), None]
        assert (cells[-1].rows, sum(one.count for one in cells)) == ((21, 22, 23, 24, 25), 30)

    def test_days_are_told_cell_by_cell_too(self) -> None:
        """The first one does not stand for the others."""
        rows = [X, ["32/13/2026", 1, 1, 1], ["foo", 1, 1, 1], ["foo", 1, 1, 1]]
        assert told(catalog.read_table(rows)) == [
            ("Date", Why.NO_DAY, (1,), "32/13/2026"),
            ("Date", Why.NO_DAY, (2, 3), "foo"),
        ]

    @pytest.mark.parametrize(
        ("headings", "cells", "why", "readings"),
        [
            (TIKTOK, [f"January {day}" for day in range(1, 31)], Why.NO_YEAR, ()),
            (X, [f"{day:02}/01/2026" for day in range(2, 13)], Why.TWO_DAYS, ("2026-01-02", "2026-02-01")),
            (X, [f"2026-01-{day:02}T08:00" for day in range(1, 31)], Why.MOMENT, ()),
            (X, [f"le {day} du mois" for day in range(1, 31)], Why.NO_DAY, ()),
        ],
    )
    def test_what_a_whole_column_lacks_is_told_once(
        self, headings: list[str], cells: list[str], why: Why, readings: tuple[str, ...]
    ) -> None:
        """One cause with one remedy is one entry, with its first cell and all rows."""
        rows = [[cell, *["1"] * (len(headings) - 1)] for cell in cells]
        sheet = None if headings is TIKTOK else Sheet(platform="x", day="Date", columns={"Impressions": "impressions"})
        (entry,) = [one for one in catalog.read_table([headings, *rows], sheet).unmapped if one.column == "Date"]
        assert (entry.reason, entry.cell, entry.readings) == (why, cells[0], readings)
        assert entry.rows == tuple(range(1, len(cells) + 1))

    @pytest.mark.parametrize("line", ["Showing top 500 results", "Mostrando os primeiros 500 resultados"])
    def test_that_a_table_was_cut_is_no_mere_comment(self, line: str) -> None:
        """A table by date that says so below it lacks rows; another line beneath is a comment."""
        table = [["Date", "Views", "Subscribers"], ["2026-11-01", "5", "1"], [line, "", ""]]
        assert told(catalog.read_table(table)) == [(line, Why.CUT, (2,), None)]
        below = catalog.read_table([*table, ["The last 2 days are estimates"]])
        assert [(reason, rows) for _, reason, rows, _ in told(below)] == [(Why.CUT, (2,)), (Why.NOTE, (3,))]

    def test_cells_of_many_channels_are_told_up_to_the_same_number(self) -> None:
        """The bound is one of the column."""
        rows = [[f"c{at}", "2026-09-01", f"x{at}", "1", "1"] for at in range(30)]
        read = catalog.read_table([["Account", *X], *rows], by="Account")
        cells = [one.cell for one in read.unmapped if one.column == "Impressions"]
        assert cells == [*(f"x{at}" for at in range(20)), None]

    def test_a_line_below_a_table_is_told_as_one(self) -> None:
        """That its last days are estimates is no day; a cell that is neither is told where days are."""
        above = [["Analytics overview"], ["Date", "Impressions"]]
        below = [["2026-11-01", "5"], ["The last 2 days are estimates", ""]]
        assert told(catalog.read_table([*above, *below])) == [("The last 2 days are estimates", Why.NOTE, (3,), None)]
        read = catalog.read_table([*above, *below, ["2026-11-02", "6"], ["soon"], ["27 September 2026"]])
        assert told(read) == [
            ("Date", Why.NO_DAY, (3,), "The last 2 days are estimates"),
            ("Date", Why.NO_DAY, (5,), "soon"),
        ]


class TestSheets:
    """Which sheet a table has, and what is said where it has none."""

    WINDOW = (date(2026, 9, 1), date(2026, 9, 30))

    @pytest.mark.parametrize(
        ("sheet", "rows"),
        [
            ("ga4.report", [["Country", "Sessions"], ["France", "5"]]),
            ("ga4.days", [["Nth day", "Sessions"], ["0", "5"]]),
            ("ga4.report_days", [["Date", "Sessions"], ["20260901", "5"]]),
        ],
    )
    def test_a_sheet_that_is_asked_for_needs_no_lines_above(self, sheet: str, rows: list[list[str]]) -> None:
        """They only say which it is, and the days, which the caller can say as well."""
        window = None if sheet == "ga4.report_days" else self.WINDOW
        read = catalog.read_table(rows, sheet, window=window)
        assert (read.sheet.id, read.history("sessions").values) == (sheet, (5,))
        with pytest.raises(ValueError, match="without these lines, `sheet` says which table it is"):
            catalog.read_table(rows)

    @pytest.mark.parametrize("day", ["Date", "date", "Day", "Jour"])
    def test_a_plain_word_beside_a_day_is_no_sheet_of_a_platform(self, day: str) -> None:
        """A table of Date and Conversions may be anybody's: it is refused, or its plain headings are told."""
        columns = [column for sheet in catalog.sheets.values() for column in sheet.columns]
        headings = {heading for column in columns for heading in column.headings if heading[1:].isalpha()}
        for heading in sorted(one for one in headings if one[1:].islower()):
            try:
                read = catalog.read_table([[day, heading], ["2026-11-01", "4"]])
            except InvalidValue:
                continue
            assert Heed.PLAIN_HEADINGS in {notice.heed for notice in read.notices}, heading

    def test_rows_of_the_data_api_are_known_by_its_names(self) -> None:
        """Nothing stands above them."""
        read = catalog.read_table([{"date": "20260901", "activeUsers": "5", "sessions": 7}])
        assert (read.sheet.id, read.history("sessions").values) == ("ga4.data_api", (7,))

    @pytest.mark.parametrize("headings", [["Date", "Primary", "Note"], ["Note", "Primary", "Date"]])
    def test_results_may_have_other_columns_beside_their_figures(self, headings: list[str]) -> None:
        """The heading that says nothing is the one that the line above names."""
        cells = {"Date": "2025-01-01T00:00:00", "Primary": "5", "Note": "7"}
        read = catalog.read_table([["Facebook reach"], headings, [cells[heading] for heading in headings]])
        assert (read.history("reach").values, told(read)) == ((5,), [("Note", Why.UNKNOWN_COLUMN, (), None)])

    @pytest.mark.parametrize("form", ["any", "week", "moment"])
    def test_a_cell_may_name_the_first_and_the_last_day(self, form: str) -> None:
        """As Matomo writes weeks; one that names them backwards names none."""
        sheet = Sheet(platform="matomo", day="Date", day_form=form, columns={"Visits": "sessions"})
        spans = [
            "2009-12-28,2010-01-03",
            "2026-09-01 - 2026-09-07",
            "2026-09-08 to 2026-09-14",
            "2026-09-15/2026-09-21",
        ]
        rows = [["Date", "Visits"], *([span, "5"] for span in spans), ["2026-10-09,2026-10-01", "5"]]
        read = catalog.read_table(rows, sheet)
        found = [(one.covers, one.day) for one in read.history("sessions")]
        assert found[:2] == [
            (date(2009, 12, 28), date(2010, 1, 3)),
            (date(2026, 9, 1), date(2026, 9, 7)),
        ]
        assert (len(found), told(read)) == (4, [("Date", Why.NO_DAY, (5,), "2026-10-09,2026-10-01")])

    def test_a_table_above_the_first_known_one_is_a_table(self) -> None:
        """Cells that are none stay cells."""
        days: list[list[str]] = [["# Start date: 20260901"], ["Nth day", "Active users"], ["0", "5"]]
        weeks = [["# Start date: 20260901"], ["Nth week", "Active users"], ["0", "5"], ["1", "7"]]
        (table,) = catalog.read_table([*weeks, [], *days]).unmapped
        assert (table.reason, table.column, table.rows, table.count) == (
            Why.UNKNOWN_TABLE,
            "Nth week, Active users",
            (1,),
            3,
        )
        for cells in (
            [["Account", "Atelier"]],
            [["Account", "Atelier"], ["Shop", "Paris"]],
            [["Account", "Atelier"], [], ["Shop", "3"]],
            [["Account", "Atelier"], ["Shop", "3", "4"]],
            [["Account", 1], ["Shop", "3"]],
        ):
            (said,) = catalog.read_table([*cells, [], *days]).unmapped
            assert said.reason is Why.BESIDE_TABLE

    def test_a_table_with_other_columns_is_not_sent_to_a_sheet_of_two(self) -> None:
        """A title above it would not make it one."""
        with pytest.raises(ValueError, match="youtube") as refused:
            catalog.read_table([["Date", "Traffic source", "Views"], ["2026-09-01", "Browse", "5"]])
        assert "meta.results" not in str(refused.value)

    def test_lines_that_are_quoted_as_a_whole_are_told_apart(self) -> None:
        """Whoever read the file with commas did nothing wrong."""
        with pytest.raises(ValueError, match="or each cell once more where the lines are quoted"):
            catalog.read_table([["Date,Impressions,New follows,Unfollows"], ["2026-09-01,1,1,1"]])


class TestWording:
    """Refusals in the words of people who write no programs."""

    @pytest.mark.parametrize(
        ("options", "said", "en_francais"),
        [
            (
                {"by": "zz"},
                (
                    "Column of the channels: expected a column of the table: Date, Impressions, New follows, Unfollows, "
                    "got “zz”"
                ),
                (
                    "Colonne des canaux : on attend une colonne du tableau : Date, Impressions, New follows, Unfollows ; "
                    "on lit « zz »"
                ),
            ),
            (
                {"item": "Date"},
                (
                    "Column of the items: expected a column that tells rows of one day apart, not that of the days, "
                    "got “Date”"
                ),
                (
                    "Colonne des éléments : on attend une colonne qui distingue les lignes d’un jour, et non celle des "
                    "jours ; on lit « Date »"
                ),
            ),
            (
                {"by": "Impressions"},
                (
                    "Column of the channels: expected a column that tells rows of one day apart, not one of figures, "
                    "got “Impressions”"
                ),
                (
                    "Colonne des canaux : on attend une colonne qui distingue les lignes d’un jour, et non une colonne "
                    "de chiffres ; on lit « Impressions »"
                ),
            ),
            (
                {"accept": ("near", "good")},
                (
                    "Exactness accepted 2: “good” is not an exactness that is known; known are: exact, near, component, "
                    "lossy"
                ),
                (
                    "Exactitude acceptée 2 : « good » n’est pas une exactitude connue ; sont connus : exact, near, "
                    "component, lossy"
                ),
            ),
            (
                {"sheet": "linkedin.content"},
                (
                    "Row 1: expected the headings of linkedin.content: Date, Impressions (organic), Impressions (total), "
                    "got “Date”, “Impressions”, “New follows”, “Unfollows”"
                ),
                (
                    "Ligne 1 : on attend les en-têtes de linkedin.content : Date, Impressions (organic), Impressions "
                    "(total) ; on lit « Date », « Impressions », « New follows », « Unfollows »"
                ),
            ),
            (
                {"sheet": "nowhere"},
                "Sheet: “nowhere” is not a name that is known here",
                "Modèle de tableau : « nowhere » n’est pas",
            ),
        ],
    )
    def test_what_is_wrong_with_an_option_is_said_in_both_languages(
        self, options: dict[str, Any], said: str, en_francais: str
    ) -> None:
        """Without English in French, and with the headings that were read."""
        with pytest.raises(SmartGoalsError) as refused:
            catalog.read_table([X, ["2026-09-01", 1, 1, 1]], **options)
        assert codec.wording(refused.value).startswith(said)
        assert plain(codec.wording(refused.value, "fr")).startswith(en_francais)

    @pytest.mark.parametrize(
        ("above", "headings", "said", "en_francais"),
        [
            (
                [START, END],
                ["Nth day", "Active users"],
                "Window: expected the days of the table, 1 September 2026 to 4 September 2026, got “2026-01-01 – ",
                "Fenêtre : on attend les jours du tableau, du 1er septembre 2026 au 4 septembre 2026 ; on lit « 2026-",
            ),
            (
                [START],
                ["Nth day", "Active users"],
                "Window: expected the days of the table, 1 September 2026 to …, got “2026-01-01 – 2026-01-31”",
                "Fenêtre : on attend les jours du tableau, du 1er septembre 2026 au … ; on lit « 2026-01-01 – ",
            ),
            (
                [],
                X,
                "Window: expected no days, as the rows of the table name their own, got “2026-01-01 – 2026-01-31”",
                "Fenêtre : on attend aucun jour, puisque les lignes du tableau nomment les leurs ; on lit « 2026-01-01 – ",
            ),
        ],
    )
    def test_a_window_of_other_days_is_refused_in_both_languages(
        self, above: list[list[str]], headings: list[str], said: str, en_francais: str
    ) -> None:
        """No English is left in French."""
        window = (date(2026, 1, 1), date(2026, 1, 31))
        with pytest.raises(SmartGoalsError) as refused:
            catalog.read_table([*above, headings, ["0000", "1"]], window=window)
        assert codec.wording(refused.value).startswith(said)
        assert plain(codec.wording(refused.value, "fr")).startswith(en_francais)

    def test_an_unknown_table_is_told_by_its_headings(self) -> None:
        """A list is no answer to what was read; where nothing else was, it is one."""
        with pytest.raises(SmartGoalsError) as refused:
            catalog.read_table([["Foo", "Bar"], ["1", "2"]])
        assert plain(codec.wording(refused.value, "fr")).endswith("d’un tableau connu ; on lit « Foo », « Bar »")

    def test_a_column_that_is_misspelt_is_asked_after_in_french_too(self) -> None:
        """The nearest heading is the one that may be meant."""
        with pytest.raises(SmartGoalsError) as refused:
            catalog.read_table([X, ["2026-09-01", 1, 1, 1]], by="Impresions")
        assert plain(codec.wording(refused.value, "fr")).endswith("ouliez-vous dire « Impressions » ?")

    def test_a_refusal_without_headings_says_what_was_read(self) -> None:
        """There is nothing to name."""
        fault = InvalidValue(value=[], expected="the headings of a known sheet; `sheet` says how another table looks")
        assert codec.wording(fault).endswith("got a list")


def test_a_heading_may_have_a_plus() -> None:
    """It is one column, and its cells are told as those of any other."""
    sheet = Sheet(platform="snapchat", day="Day", columns={"Views + replays": "content_views"})
    read = catalog.read_table([["Day", "Views + replays"], ["2026-09-01", "many"]], sheet)
    assert told(read) == [("Views + replays", Why.NOT_A_NUMBER, (1,), "many")]
