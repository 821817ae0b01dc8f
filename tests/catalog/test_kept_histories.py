"""What is said of several tables of a file, of sheets of one id, and of sheets made from others."""

import pickle
from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve

import smartgoals as sg
from smartgoals import catalog, codec
from smartgoals.catalog import Heed, NativeName, Sheet, SheetColumn, UnmappedReason as Why

MINE = Sheet(platform="snapchat", day="Jour", columns={"Vues": "content_views"})
OTHER = Sheet(platform="snapchat", day="Date", columns={"Views": "content_views"})
COUNTED = Sheet(
    platform="ga4",
    id="counted",
    day="Nth day",
    day_form="nth",
    columns=[SheetColumn("Sessions", "sessions"), SheetColumn("Users", "visitors")],
    begins=["# Start date:"],
)


def counted(first: str, heading: str, *cells: str) -> list[list[Any]]:
    """Return a table of days that are counted from the first."""
    return [[f"# Start date: {first}"], ["Nth day", heading], *([str(at), cell] for at, cell in enumerate(cells)), []]


def notices(rows: list[list[Any]]) -> list[tuple[str, Heed, tuple[int, ...]]]:
    """Return what must be known of the tables of a file."""
    return [(one.column, one.heed, one.rows) for one in catalog.read_table(rows, COUNTED).notices]


def test_what_must_be_known_of_a_history_that_is_not_kept_is_not_told() -> None:
    """Of two tables with the same days one is kept, with its notices alone; whichever comes first."""
    rounded, plain = counted("20261101", "Sessions", "1.2K"), counted("20261101", "Sessions", "5", "6")
    assert notices([*rounded, *plain]) == []
    assert notices([*plain, *rounded]) == []
    assert notices([*rounded, *counted("20261201", "Sessions", "1.5K")]) == [
        ("Sessions", Heed.ROUNDED, (2,)),
        ("Sessions", Heed.ROUNDED, (6,)),
    ]
    assert notices([*counted("20261101", "Users", "1.2K"), *plain]) == [("Users", Heed.ROUNDED, (2,))]


def test_what_is_said_of_a_whole_table_goes_with_all_its_histories() -> None:
    """The order of its days is told as long as anything of it is kept."""
    sheet = Sheet(
        platform="x",
        id="d",
        day="Day",
        day_first=False,
        columns={"A": "reactions", "B": "shares"},
        required=["Day"],
        begins=["Export"],
    )
    months = [["Export"], ["Day", "A", "B"], ["03/05/2026", "1", "2"], []]
    days = [["Export"], ["Day", "A", "B"], ["2026-03-05", "1", ""], ["2026-03-06", "1", ""], []]
    read = catalog.read_table([*months, *days], sheet)
    assert [(history.metric_id, len(history)) for history in read.histories] == [("reactions", 2), ("shares", 1)]
    assert [notice.heed for notice in read.notices] == [Heed.ORDER_ASSUMED]
    whole = [*days[:2], *([*row[:2], "3"] for row in days[2:4])]
    assert catalog.read_table([*months, *whole], sheet).notices == ()


@pytest.mark.parametrize(
    ("heed", "options", "rows"),
    [
        (Heed.ORDER_ASSUMED, {"day_first": False}, [["03/05/2026", "a"]]),
        (Heed.ORDER_TORN, {}, [["13/05/2026", "a"], ["05/14/2026", "a"]]),
        (Heed.PLAIN_HEADINGS, {"alone": True}, [["2026-03-05", "a"]]),
        (Heed.PERIODS, {}, [["2026-03-02", "a"], ["2026-03-09", "a"], ["2026-03-16", "a"]]),
        (Heed.CLOCK, {}, [["2026-03-05T00:00+02", "a"]]),
        (Heed.CLOCKS_DIFFER, {}, [["2026-03-05T00:00+02", "a"], ["2026-03-06T00:00Z", "a"]]),
        (Heed.ITEM_TWICE, {"rows": "posts"}, [["2026-03-05", "a"], ["2026-03-06", "a"]]),
        (Heed.ROUNDED_IDS, {"rows": "posts"}, [["2026-03-05", "1.97E+18"]]),
    ],
)
def test_each_notice_of_a_whole_table_goes_with_any_of_its_histories(
    heed: Heed, options: dict[str, Any], rows: list[list[str]]
) -> None:
    """Its first metric is told better by another table, and what is left of it is as it was."""
    columns = {"A": "reactions", "B": "shares"}
    sheet = Sheet(platform="x", id="d", day="Day", item="Id", columns=columns, begins=["Export"], **options)
    head = [["Export"], ["Day", "Id", "A", "B"]]
    days = [date(2026, 3, 1) + timedelta(at) for at in range(80)]
    better = [[day.isoformat(), f"b{at}", "1", ""] for at, day in enumerate(days)]
    read = catalog.read_table([*head, *([*row, "1", "2"] for row in rows), [], *head, *better], sheet)
    assert read.history("reactions").days == tuple(days)
    assert len(read.history("shares")) == len(rows)
    assert heed in {notice.heed for notice in read.notices}
    whole = [[*row[:3], "3"] for row in better]
    read = catalog.read_table([*head, *([*row, "1", "2"] for row in rows), [], *head, *whole], sheet)
    assert heed not in {notice.heed for notice in read.notices} - {Heed.PLAIN_HEADINGS}


def test_the_order_of_days_is_assumed_only_where_a_cell_is_read_by_it() -> None:
    """Dates that a spreadsheet may have swapped are told; the others of their column show the order."""
    sheet = Sheet(platform="x", id="d", day="Day", day_first=False, columns={"A": "reactions"})
    rows: list[list[Any]] = [["Day", "A"], [date(2026, 11, 5), "1"], ["11/13/2026", "2"]]
    read = catalog.read_table(rows, sheet)
    assert (read.history("reactions").values, read.notices) == ((2,), ())
    assert [entry.reason for entry in read.unmapped] == [Why.TWO_DAYS]
    assert catalog.read_table([rows[0], ["11/05/2026", "1"]], sheet).notices[0].heed is Heed.ORDER_ASSUMED


class TestIds:
    """Sheets of a caller are found by their ids."""

    @pytest.mark.parametrize("place", [0, 1])
    def test_two_sheets_of_one_id_are_refused(self, place: int) -> None:
        """Together or one after the other: the second would be lost, or the first."""
        with pytest.raises(
            sg.InvalidValue, match=rf"sheets\[{place}\].id: must be an id that no other .*has that of its platform"
        ):
            catalog.with_sheets(MINE, OTHER) if place else catalog.with_sheets(MINE).with_sheets(OTHER)
        named = [evolve(sheet, id="mine") for sheet in (MINE, OTHER)]
        with pytest.raises(sg.InvalidValue) as refused:
            catalog.with_sheets(*named)
        assert refused.value.hint == ""
        with pytest.raises(sg.InvalidValue, match=r"sheets\[1\].id"):
            _ = evolve(catalog.DEFAULT, own_sheets=(MINE, OTHER)).sheets

    def test_the_same_sheet_again_is_no_other_one(self) -> None:
        """A program may say it twice."""
        once = catalog.with_sheets(MINE)
        assert once.with_sheets(MINE) == catalog.with_sheets(MINE, MINE) == once

    def test_what_is_no_sheet_or_name_is_refused_at_its_place(self) -> None:
        """All of them at once."""
        with pytest.raises(sg.WrongType, match=r"sheets\[0\]: must be a Sheet"):
            catalog.with_sheets(5)  # type: ignore[arg-type]
        with pytest.raises(sg.WrongType, match=r"names\[0\]: must be a NativeName"):
            catalog.with_names(5)  # type: ignore[arg-type]
        name = NativeName(platform="snapchat", name="x", metric="reachh", shape="flow")
        with pytest.raises(sg.StructureErrors) as refused:
            catalog.with_names(name, 5)  # type: ignore[arg-type]
        assert {fault.path for fault in refused.value.problems} == {"names[0].metric", "names[1]"}


class TestDerived:
    """What a sheet says of itself where nobody says it."""

    def test_a_sheet_made_from_another_one_derives_its_own(self) -> None:
        """Id, required headings and whose the figures are follow from its own fields."""
        made = evolve(MINE, platform="x", rows="posts", columns={"Likes": "reactions"})
        assert (made.id, made.required, made.of) == ("x", (("Jour",), ("Likes",)), "post")
        assert evolve(made, id="mine", of="site", required=["Jour"]) == Sheet(
            platform="x",
            id="mine",
            day="Jour",
            rows="posts",
            columns={"Likes": "reactions"},
            of="site",
            required=["Jour"],
        )

    def test_what_is_said_stays(self) -> None:
        """Also where it is what would have been derived."""
        said = Sheet(
            platform="snapchat",
            id="snapchat",
            day="Jour",
            columns={"Vues": "content_views"},
            of="account",
            required=["Jour"],
        )
        made = evolve(said, platform="x", rows="posts")
        assert (made.id, made.required, made.of) == ("snapchat", (("Jour",),), "account")

    def test_what_is_derived_is_plain_to_everybody_else(self) -> None:
        """Equal, with the same hash, and as data."""
        said = Sheet(
            platform="snapchat",
            id="snapchat",
            day="Jour",
            columns={"Vues": "content_views"},
            of="account",
            required=["Jour", "Vues"],
        )
        assert said == MINE
        assert hash(said) == hash(MINE)
        assert repr(said) == repr(MINE)
        again = pickle.loads(pickle.dumps(MINE))
        assert evolve(again, platform="x").id == "x"
        assert codec.structure(codec.unstructure(MINE), Sheet) == MINE
