"""Sheets as documents: what a host keeps as JSON reads back equal, and holds no more than it must."""

import contextlib
import json
import tomllib
from typing import Any

import pytest
from cattrs import override
from hypothesis import given, strategies as st
from sheet_samples import sheet, sheets

import smartgoals as sg
from smartgoals import catalog, codec
from smartgoals.catalog import Sheet, SheetColumn

SHORT = {"platform": "snapchat", "day": "Jour", "columns": {"Vues": "content_views", "Lien": None}}


def back(data: Any, kind: Any = Sheet) -> Any:
    """Return what is read of data that went through JSON."""
    return codec.structure(json.loads(json.dumps(data, allow_nan=False)), kind)


@given(sheets())
def test_every_sheet_comes_back(drawn: Sheet) -> None:
    """A sheet that went through JSON is equal to the one written, bare and in its envelope."""
    for envelope in (False, True):
        data = codec.unstructure(drawn, envelope=envelope)
        assert back(data) == drawn
        assert codec.unstructure(back(data), envelope=envelope) == data


@given(sheets())
def test_only_what_differs_from_defaults_is_written(drawn: Sheet) -> None:
    """Without a key of what is written, it is another sheet, or none."""
    data = codec.unstructure(drawn)
    for key in data.keys() - {"platform", "columns"}:
        # Without a heading that is required, or that of the days, the rest is no sheet.
        with contextlib.suppress(sg.SmartGoalsError):
            assert back({name: part for name, part in data.items() if name != key}) != drawn


def test_what_a_sheet_fills_in_by_itself_is_not_written() -> None:
    """The id, the headings it is known by and what its figures are of follow from the rest."""
    mine = codec.structure(SHORT, Sheet)
    assert (mine.id, mine.of, mine.required) == ("snapchat", "account", (("Jour",), ("Vues",), ("Lien",)))
    assert codec.unstructure(mine) == {
        "platform": "snapchat",
        "columns": [{"headings": ["Vues"], "metric": "content_views"}, {"headings": ["Lien"]}],
        "day": ["Jour"],
    }
    said = Sheet(platform="x", id="x", of="account", required=[["D"], ["A"]], day="D", columns={"A": "reactions"})
    assert codec.unstructure(said).keys() == {"platform", "columns", "day"}
    other = Sheet(platform="x", id="y", of="post", required=["A"], day="D", columns={"A": "reactions"})
    assert codec.unstructure(other).keys() == {"platform", "columns", "day", "id", "of", "required"}


def test_a_host_may_have_written_what_follows() -> None:
    """An override of cattrs' renames what a sheet fills in, or has it written always."""
    own = {"id": override(rename="name"), "of": override(omit_if_default=False)}
    converter = codec.override_fields(codec.make_converter(), Sheet, own)
    mine = codec.structure(SHORT, Sheet)
    assert converter.unstructure(mine).keys() == {"platform", "columns", "day", "of"}
    named = Sheet(platform="snapchat", id="n", day="Jour", columns={})
    assert converter.unstructure(named)["name"] == "n"
    assert converter.structure(converter.unstructure(named), Sheet) == named


def test_shorter_forms_are_read_and_never_written() -> None:
    """One heading is a text, columns are metrics by headings, and TOML holds it all."""
    text = """
    platform = "snapchat"
    day = "Jour"
    required = ["Jour", ["Vues", "Views"]]
    splits = "Pays"
    [columns]
    Vues = "content_views"
    Views = "video_views"
    """
    mine = codec.structure(tomllib.loads(text), Sheet)
    assert mine == Sheet(
        platform="snapchat",
        day=["Jour"],
        required=[["Jour"], ["Vues", "Views"]],
        splits=[["Pays"]],
        columns=[SheetColumn(["Vues"], "content_views"), SheetColumn(["Views"], "video_views")],
    )
    written = codec.unstructure(mine)
    assert (written["day"], written["splits"]) == (["Jour"], [["Pays"]])
    assert written["columns"][0] == {"headings": ["Vues"], "metric": "content_views"}
    assert back({"headings": "Vues"}, SheetColumn) == SheetColumn("Vues")


def test_a_factor_is_a_number() -> None:
    """A factor is the decimal that its number prints as, and comes back exactly."""
    assert codec.unstructure(SheetColumn("A", factor=0.01))["factor"] == 0.01
    assert codec.unstructure(SheetColumn("A", factor=60))["factor"] == 60


@pytest.mark.parametrize(
    ("data", "told"),
    [
        ({"columns": {}}, {"platform": "is missing", "day": "heading of the days"}),
        ({**SHORT, "colums": []}, {"colums": "did you mean 'columns'"}),
        ({**SHORT, "day": 3}, {"day": "a list of headings"}),
        ({**SHORT, "texts": ["Notes", 3, ""]}, {"texts[1]": "text", "texts[2]": "not empty"}),
        ({**SHORT, "required": ["Jour", ["Nope"]]}, {"required[1]": "headings of the sheet"}),
        ({**SHORT, "required": [[]]}, {"required[0]": "a heading, or several"}),
        ({**SHORT, "splits": [{"a": 1}]}, {"splits[0]": "a list of headings"}),
        ({**SHORT, "texts": "jour "}, {"texts[0]": "a heading that day has not"}),
        ({**SHORT, "columns": {"Vues": 3, " ": "reach"}}, {"columns.Vues": "an id", "columns[' ']": "not empty"}),
        ({**SHORT, "columns": {"Jour": "reach"}}, {"columns[0]": "a heading that day has not"}),
        ({**SHORT, "columns": "Vues"}, {"columns": "a list of sheet columns"}),
        ({**SHORT, "columns": ["Vues"]}, {"columns[0]": "an object"}),
        (
            {**SHORT, "columns": [{"metric": "reach", "factor": 0}, {"headings": [], "shape": "round"}]},
            {
                "columns[0].headings": "is missing",
                "columns[0].factor": "other than zero",
                "columns[1].headings": "a heading, or",
                "columns[1].shape": "shape",
            },
        ),
        ({**SHORT, "columns": [{"headings": "A", "factor": 0}]}, {"columns[0].factor": "other than zero"}),
        ({**SHORT, "columns": [{"headings": "A", "factor": "1/100"}]}, {"columns[0].factor": "a number"}),
        ({**SHORT, "rows": "lines", "day_form": "iso"}, {"rows": "kind of rows", "day_form": "form of days"}),
        ({**SHORT, "seen_on": "yesterday", "alone": 1}, {"seen_on": "a day such as", "alone": "true or false"}),
    ],
)
def test_every_fault_is_told_with_its_path(data: Any, told: dict[str, str]) -> None:
    """What is wrong with a sheet is told at once, each at its place; in French as well."""
    with pytest.raises(sg.SmartGoalsError) as caught:
        codec.structure(data, Sheet)
    assert {one.path for one in caught.value.problems} == told.keys()
    for one in caught.value.problems:
        assert told[one.path] in str(one)
    assert "en anglais" not in codec.wording(caught.value, "fr", data=data)


@given(sheets(), st.data())
def test_one_wrong_place_leaves_an_error_of_ours(drawn: Sheet, data: st.DataObject) -> None:
    """With anything else in one place, a sheet comes back, or an error of ours is raised."""
    written = codec.unstructure(drawn)
    key = data.draw(st.sampled_from(sorted(written)))
    wrong: Any = data.draw(st.sampled_from([None, True, 7, "", "zzz", [], [None], [[]], ["a", "A "], {}, {"zzz": 1}]))
    with contextlib.suppress(sg.SmartGoalsError):
        read = codec.structure({**written, key: wrong}, Sheet)
        assert back(codec.unstructure(read)) == read


def test_unknown_keys_are_reported_where_a_host_asks() -> None:
    """A sheet of a later release is read without the keys that are unknown, which are named."""
    data = {**SHORT, "columns": [{"headings": "Vues", "later": 1}], "sooner": 2}
    read = codec.structure(data, Sheet, "report")
    assert set(read.unknown) == {"sooner", "columns[0].later"}
    assert read.value == Sheet(platform="snapchat", day="Jour", columns={"Vues": None})


def test_a_patch_changes_a_place_of_a_sheet() -> None:
    """Places of a sheet are changed by their paths, and what it fills in follows."""
    after = codec.patch(codec.structure(SHORT, Sheet), {"columns[1].metric": "link_clicks", "day[0]": "Date"})
    assert (after.columns[1].metric, after.required[0]) == ("link_clicks", ("Date",))


def test_several_sheets_are_a_list() -> None:
    """What a host recognises beside what we do is a list of sheets in its configuration."""
    known = (sheet(), codec.structure(SHORT, Sheet))
    assert back(codec.unstructure(known), tuple[Sheet, ...]) == known
    with pytest.raises(sg.SmartGoalsError) as caught:
        back([SHORT, {**SHORT, "day": 3}], tuple[Sheet, ...])
    assert caught.value.path == "[1].day"


def test_a_sheet_that_was_read_reads_tables() -> None:
    """A sheet kept as JSON recognises the table it was written for."""
    mine = back(codec.unstructure(codec.structure(SHORT, Sheet)))
    rows = [["Jour", "Vues", "Lien"], ["2026-11-01", "4", ""]]
    read = catalog.with_sheets(mine).read_table(rows)
    assert (read.sheet, read.history("content_views").values) == (mine, (4,))
