"""Tables that were read, as data: whatever their cells say, what is read of them comes back equal."""

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given, strategies as st
from table_results import DAYS, POSTS, WINDOW, read_tables

import smartgoals as sg
from smartgoals import catalog, codec
from smartgoals.catalog import Heed, ReadTable, Sheet, UnmappedReason

TEXTS = ["", "2026-11-01", "2026-11-02", "05/01/2026", "Nov 3", "3", "1,5", "1.2K", "2.5 %", "many", "€ 4"]
CELLS = st.sampled_from([*TEXTS, None, "Total", 7, 0.5, date(2026, 11, 1)])


def back(result: ReadTable, language: str) -> ReadTable:
    """Return a table that was read as it comes back from JSON."""
    data = json.loads(json.dumps(codec.unstructure(result, language=language), allow_nan=False))
    again = codec.structure(data, ReadTable)
    assert codec.unstructure(again, language=language) == data
    return again


def said(result: ReadTable, language: str) -> list[str]:
    """Return what is said of a table in a language."""
    told: list[Any] = [*result.recognised, *result.unmapped, *result.notices]
    return [one.text(language) for one in told]


@given(
    rows=st.lists(st.lists(CELLS, max_size=9), max_size=5),
    sheet=st.sampled_from([DAYS, POSTS, WINDOW]),
    language=st.sampled_from(["en", "fr"]),
)
def test_every_table_that_was_read_comes_back(rows: list[list[Any]], sheet: Sheet, language: str) -> None:
    """Histories, what was not read and what must be known come back as they were, in words too."""
    columns = [sheet.day, sheet.item, *sheet.splits, *(column.headings for column in sheet.columns)]
    table = [[headings[0] for headings in columns if headings], *rows]
    demos = sg.Metric(id="demos", nature="flow", unit="count", name_fr="Démonstrations")
    result = catalog.with_metric(demos).read_table(table, sheet)
    again = back(result, language)
    assert again == result
    assert said(again, language) == said(result, language)
    assert said(again, "en") == said(result, "en")


def test_words_that_only_tables_have_are_among_the_samples() -> None:
    """Every word that tables of web pages brought is written and read in the samples of results."""
    results = list(read_tables("en"))
    told = {one.reason for result in results for one in result.unmapped}
    heeded = {one.heed for result in results for one in result.notices}
    totals = "total_differs order_assumed plain_headings"
    whole = "periods order_torn clock clocks_differ item_twice rounded_ids"
    reasons = "no_year no_window periods no_metric heading_twice unheaded too_long unknown_table beside_table"
    assert {
        *map(
            UnmappedReason,
            f"{reasons} second_table cut no_rows torn_day parts note no_total after_saving of_others".split(),
        ),
        UnmappedReason.ENDS_BEFORE_START,
    } <= told
    assert {
        *map(Heed, f"rounded gaps_are_zero by_publication unverified partial {totals} {whole} out_of_range".split())
    } <= heeded


def test_a_table_travels_with_its_sheet() -> None:
    """Whoever shows the data elsewhere finds the sheet as a document, why it fits, and where that was seen."""
    (first, *_) = read_tables("fr")
    one = codec.unstructure(first, language="fr")["read_table"]["recognised"][0]
    assert one["sheet"] == codec.unstructure(DAYS)
    assert (one["row"], one["headings"], one["title"]) == (0, ["Jour", "Tenues", "Visites"], None)
    assert one["text"].startswith("Démonstrations")
    assert "https://example.org/help" in one["text"]
    assert back(first, "fr").sheet == DAYS


def test_a_table_of_no_sheet_is_refused() -> None:
    """What was read has at least one table; without one, nothing could be asked of it."""
    with pytest.raises(sg.InvalidValue, match="recognised: must be a list that is not empty"):
        codec.structure({"recognised": [], "histories": [], "unmapped": [], "notices": []}, ReadTable)
    schema = codec.json_schema(ReadTable)["$defs"]["read_table"]["properties"]["recognised"]
    assert schema["minItems"] == 1


def test_every_word_of_tables_is_in_the_schema() -> None:
    """Whoever reads the data by the schema knows every reason and every heed there is."""
    definitions = codec.json_schema(ReadTable)["$defs"]
    assert definitions["unmapped"]["properties"]["reason"]["enum"] == [*map(str, UnmappedReason)]
    assert definitions["notice"]["properties"]["heed"]["enum"] == [*map(str, Heed)]
