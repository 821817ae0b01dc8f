"""The sheets that are built in, as data: recognised in every spelling and order, without mixing one up with another."""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import assume, given, strategies as st
from tests.catalog.sheet_examples import Example
from tests.catalog.sheets_of_networks import OF_NETWORKS
from tests.catalog.sheets_of_sites import OF_SITES
from tests.catalog.sheets_of_videos import OF_VIDEOS
from tests.shares import share_of_examples

from smartgoals import SmartGoalsError, catalog
from smartgoals._model.whole_counts import is_whole
from smartgoals.catalog import Recognised, Sheet, UnmappedReason

EXAMPLES = (*OF_NETWORKS, *OF_VIDEOS, *OF_SITES)
SHEETS = tuple(catalog.sheets.values())
ALIKE = tuple(sheet for sheet in SHEETS if not sheet.titled and not sheet.alone)
FIRST = date(2026, 8, 1)


def tables(example: Example) -> Sequence[Recognised]:
    """Return the tables of an example."""
    return catalog.read_table(example.rows, **example.needs).recognised


def called(example: Example) -> str:
    """Return how an example is called in the list of tests."""
    return f"{example.sheet}-{example.language}"


def is_even(example: Example) -> bool:
    """Tell whether every row below the headings has a cell for each of them, and for none else."""
    rows, at = example.rows, tables(example)[0].row
    return {len(row) for row in rows[at:]} == {len(rows[at])}


WIDE = tuple(one for one in EXAMPLES if one.sheet in {sheet.id for sheet in ALIKE} and len(tables(one)) == 1)


def groups(sheet: Sheet) -> Iterator[list[tuple[str, ...]]]:
    """Yield for each required entry the columns of which any one says it, each with its spellings."""
    places = [spelled for _, spelled in sheet.places if spelled]
    for entry in sheet.required:
        yield list(dict.fromkeys(spelled for spelled in places if not set(entry).isdisjoint(spelled)))


def above(sheet: Sheet) -> list[list[str]]:
    """Return the lines that stand above the headings of a sheet which is known by such lines."""
    lines = [[f"{word}: 20260801" if word.startswith("# ") else word] for word in sheet.begins[:1]]
    return [*lines, [f"{sheet.ends[0]}: 20260803"]] if sheet.ends else lines


@st.composite
def headings(draw: st.DrawFn, sheet: Sheet) -> list[str]:
    """Draw headings of a table of a sheet: the required ones and any others, in any spelling and order."""
    columns = [spelled for _, spelled in sheet.places if spelled]
    wanted = [draw(st.sampled_from(several)) for several in groups(sheet)]
    others = [] if sheet.alone else draw(st.lists(st.sampled_from(columns), unique=True, max_size=6))
    if len(set(wanted)) < 2:
        wanted.append(draw(st.sampled_from([column.headings for column in sheet.columns])))
    chosen = list(dict.fromkeys([*wanted, *others]))
    return draw(st.permutations([draw(st.sampled_from(spelled)) for spelled in chosen]))


@st.composite
def dressed(draw: st.DrawFn, heading: str) -> str:
    """Draw a heading as files write it: in other case, with blanks around it, other marks, and a currency."""
    ways: list[Callable[[str], str]] = [str, str.upper, str.title, " {} ".format, "{}\u00a0".format, "\ufeff{}".format]
    dress = draw(st.sampled_from(ways))
    marks = draw(st.sampled_from([("'", "’"), ("’", "'"), (" ", "\u00a0"), ("¤", "EUR"), ("¤", "US$")]))
    return dress(heading).replace(*marks)


@share_of_examples(8)
@given(st.data())
@pytest.mark.parametrize("sheet", [sheet for sheet in SHEETS if not sheet.titled], ids=str)
def test_a_sheet_is_recognised_by_its_own_headings(sheet: Sheet, data: st.DataObject) -> None:
    """Any of a sheet's headings, in any spelling, language and order, make it be recognised, and no other one."""
    drawn = [data.draw(dressed(heading)) for heading in data.draw(headings(sheet))]
    found = catalog.read_table([*above(sheet), drawn, [""] * len(drawn)])
    assert [one.sheet.id for one in found.recognised] == [sheet.id]


@pytest.mark.parametrize("sheet", [sheet for sheet in SHEETS if sheet.titled], ids=str)
def test_a_titled_sheet_is_recognised_by_each_of_its_titles(sheet: Sheet) -> None:
    """Of a file whose title names the figures every title makes the sheet be recognised, and names them."""
    for column in sheet.columns:
        for title in column.headings:
            found = catalog.read_table([["sep=", ""], [title], ["Date", "Primary"], ["2026-08-01T00:00:00", "3"]])
            assert (found.sheet.id, found.recognised[0].title) == (sheet.id, title)
            assert found.history(str(column.metric)).values == (3,)


@share_of_examples(8)
@given(st.data())
@pytest.mark.parametrize("example", [one for one in WIDE if is_even(one)], ids=called)
def test_the_order_of_columns_does_not_matter(example: Example, data: st.DataObject) -> None:
    """A table reads the same in any order of its columns, with a blank one among them."""
    rows = example.rows
    at = tables(example)[0].row
    order = [*range(len(rows[at])), -1]
    sheet = catalog.sheets[example.sheet]
    kept = order[:1] if sheet.totals or sheet.cut_by else []
    order = [*kept, *data.draw(st.permutations(order[len(kept) :]))]
    moved = [["" if place < 0 else row[place] for place in order] for row in rows[at:]]
    found = catalog.read_table([*rows[:at], *moved], **example.needs)
    own = catalog.read_table(example.rows, **example.needs)
    assert found.sheet == own.sheet
    assert set(found.histories) == set(own.histories)
    assert {(one.column, one.reason, one.rows) for one in found.unmapped} == {
        (one.column, one.reason, one.rows) for one in own.unmapped
    }


@pytest.mark.parametrize("example", [one for one in WIDE if is_even(one)], ids=called)
def test_an_unknown_column_is_told_and_changes_nothing(example: Example) -> None:
    """A column nobody knows is told, with a heading it may be a slip of, or a metric that it is called as, or with neither."""
    rows = example.rows
    at = tables(example)[0].row
    sheet = catalog.sheets[example.sheet]
    known = next(heading for heading in rows[at] if any(heading in one.headings for one in sheet.columns if one.metric))
    slip = known.replace("e", "ee", 1) if "e" in known else f"{known}s"
    extra = {"Weather in town": ("", ""), slip: (known, ""), "Job applications": ("", "job_applications")}
    longer = [[*row, *(extra if place == at else ("1", "1", "1"))] for place, row in enumerate(rows) if place >= at]
    found, own = (catalog.read_table(table, **example.needs) for table in ([*rows[:at], *longer], rows))
    assert found.sheet == own.sheet
    assert set(found.histories) == set(own.histories)
    told = {
        one.column: (one.suggestion or "", one.metric or "")
        for one in found.unmapped
        if one.reason is UnmappedReason.UNKNOWN_COLUMN and one.column in extra
    }
    if own.histories:
        assert told == extra


CELLS = st.one_of(
    st.integers(0, 10**7).map(str),
    st.integers(1000, 10**6).map("{:,}".format),
    st.sampled_from(["", "-", "n/a", "abc", "1,2,3", "12 %", "3/4", "--1", "=A1", "1.2.3", "\x00", "9" * 400, "TRUE"]),
)
DAILY = tuple(
    sheet for sheet in ALIKE if sheet.rows == "days" and sheet.day_form != "nth" and not (sheet.item or sheet.splits)
)


@share_of_examples(4)
@given(st.data())
@pytest.mark.parametrize("sheet", DAILY, ids=str)
def test_each_row_is_read_or_told(sheet: Sheet, data: st.DataObject) -> None:
    """Every cell of a figure gives the reading of its day, or is told with its row, or is empty; none gets lost."""
    drawn = list(dict.fromkeys(several[0][0] for several in groups(sheet)))
    figures = {column.headings[0]: column for column in sheet.columns if column.metric is not None}
    drawn += [heading for heading in figures if heading not in drawn]
    days = [FIRST + timedelta(place) for place in range(data.draw(st.integers(2, 5)))]
    rows = [[cell(sheet, heading, day, data) for heading in drawn] for day in days]
    try:
        found = catalog.read_table([*above(sheet), drawn, *rows])
    except SmartGoalsError as fault:
        pytest.fail(f"a table of {sheet.id} is refused: {fault}")
    at = len(above(sheet)) + 1
    told: dict[str, set[int]] = {}
    for one in found.unmapped:
        told.setdefault(one.column, set()).update(one.rows or range(at, at + len(rows)))
    for heading, column in figures.items():
        history = found.get(str(column.metric))
        of_it = history is not None and heading in (history.definition or "")
        for place, (day, row) in enumerate(zip(days, rows, strict=True)):
            if row[drawn.index(heading)].strip() and at + place not in told.get(heading, set()):
                assert of_it, heading
                assert history is not None
                assert history.value_on(day) is not None, (heading, row)


def cell(sheet: Sheet, heading: str, day: date, data: st.DataObject) -> str:
    """Draw a cell: the day of its row, or something that may be a figure."""
    if heading in sheet.day:
        return day.strftime("%Y%m%d") if sheet.day_form == "compact" else day.isoformat()
    return str(data.draw(CELLS)) if any(heading in column.headings for column in sheet.columns) else ""


NUMBERS = {
    "en": [str, "{:,}".format],
    "fr": [str, lambda value: f"{value:,}".replace(",", "\u202f"), lambda value: f"{value:,}".replace(",", "\u00a0")],
}
DAYS = {
    "en": [
        date.isoformat,
        lambda day: f"{day:%a, %b} {day.day}, {day.year}",
        lambda day: f"{day:%B} {day.day}, {day.year}",
    ],
    "fr": [date.isoformat, lambda day: f"{day.day} {'août' if day.month == 8 else 'septembre'} {day.year}"],
}


@share_of_examples(4)
@given(st.sampled_from(["en", "fr"]), st.data())
@pytest.mark.parametrize("sheet", DAILY, ids=str)
def test_what_a_locale_writes_is_read_back(sheet: Sheet, language: str, data: st.DataObject) -> None:
    """Counts and days written as English and French files write them are read as what they were.

    Only what need not be whole, as conversions, may be told as a number that can be read in two ways.
    """
    counts = [column for column in sheet.columns if column.metric is not None and is_read_as_count(column)]
    assume(counts and sheet.day_form == "any")
    column = data.draw(st.sampled_from(counts))
    drawn = list(dict.fromkeys([*(several[0][0] for several in groups(sheet)), column.headings[0]]))
    days = [FIRST + timedelta(place) for place in range(20, 40)]
    values = data.draw(st.lists(st.integers(0, 10**8), min_size=20, max_size=20))
    number, written = (data.draw(st.sampled_from(ways[language])) for ways in (NUMBERS, DAYS))
    cells: dict[str, list[Any]] = {heading: [""] * 20 for heading in drawn}
    cells |= {column.headings[0]: list(map(number, values)), sheet.day[0]: list(map(written, days))}
    rows = [list(row) for row in zip(*(cells[heading] for heading in drawn), strict=True)]
    found = catalog.read_table([*above(sheet), drawn, *rows])
    history, at = found.get(str(column.metric)), len(above(sheet)) + 1
    doubts = [one for one in found.unmapped if one.reason is UnmappedReason.TWO_NUMBERS]
    doubtful = {place - at for one in doubts for place in one.rows}
    assert not (doubtful and is_whole(catalog.METRICS[str(column.metric)]))
    read = {day: value for place, (day, value) in enumerate(zip(days, values, strict=True)) if place not in doubtful}
    assert ({} if history is None else dict(zip(history.days, history.values, strict=True))) == read


def is_read_as_count(column: Any) -> bool:
    """Tell whether a column is read by default, as a count that adds up."""
    metric = catalog.METRICS[column.metric]
    return column.exactness in {"exact", "near"} and metric.unit == "count" and column.factor == 1


def test_every_sheet_names_its_source_and_when_it_was_seen() -> None:
    """No sheet is without a source, a day not in the future, titles in both languages and notes in both."""
    for sheet in SHEETS:
        assert sheet.source
        assert sheet.seen_on is not None
        assert sheet.seen_on <= date(2026, 11, 27)
        assert sheet.name("en") != sheet.name("fr") or "audience" in sheet.name("fr")
        assert (sheet.note is None) is (sheet.note_fr is None)
        for column in sheet.columns:
            assert (column.exactness == "exact") is (column.note is None) is (column.note_fr is None)
            assert (column.factor == 1) is (column.unit_note is None) is (column.unit_note_fr is None)


def test_french_notes_are_set_as_french_is() -> None:
    """A French note has a blank before a colon and a semicolon, and no straight apostrophe."""
    notes = [sheet.note_fr for sheet in SHEETS] + [column.note_fr for sheet in SHEETS for column in sheet.columns]
    for note in filter(None, notes):
        assert not re.search(r"[^\s\u00a0\u202f][:;]|'", note), note


def test_unverified_headings_are_told_with_their_figures() -> None:
    """A figure under a heading that was seen in no file is read with a notice, and one that was seen without."""
    for language, heed in (("fr", True), ("en", False)):
        examples = [one for one in EXAMPLES if one.sheet == "instagram.posts" and one.language == language]
        for example in examples:
            found = catalog.read_table(example.rows)
            columns = {one.column for one in found.notices if one.heed == "unverified"}
            assert bool(columns) is heed
            assert columns <= set(example.values)


REFUSED = {
    "a comparison of Search Console": [
        ["Top pages", "Last 3 months Clicks", "Previous 3 months Clicks"],
        ["a", "3", "2"],
    ],
    "YouTube by traffic source": [["Traffic source", "Views", "Watch time (hours)"], ["Search", "9", "1"]],
    "YouTube's chart by source": [["Date", "Traffic source", "Views"], ["2026-08-01", "Search", "4"]],
    "Klaviyo's campaigns": [
        ["Campaign Name", "Send Time", "Total Recipients", "Open Rate"],
        ["A", "2026-08-01 11:00:00", "9", "3%"],
    ],
    "Sprout's posts": [
        ["Date", "Post ID", "Network", "Post", "Impressions", "Likes"],
        ["12/30/2025 9:40 am", "1", "X", "a", "9", "1"],
    ],
    "a title nobody knows": [["sep=", ""], ["Gains"], ["Date", "Primary"], ["2026-08-01T00:00:00", "9"]],
    "a table of one's own": [["Date", "Impressions", "Reach", "Followers"], ["2026-08-01", "9", "8", "7"]],
    "days and views among others": [["Date", "Views", "Reach", "Mood"], ["2026-08-01", "9", "8", "good"]],
}


@pytest.mark.parametrize("rows", REFUSED.values(), ids=REFUSED)
def test_tables_of_other_kinds_are_refused(rows: list[list[str]]) -> None:
    """What only looks like a sheet of ours is refused with what was seen, and never read by one."""
    with pytest.raises(SmartGoalsError) as fault:
        catalog.read_table(rows)
    assert rows[-2][0] in str(fault.value)
