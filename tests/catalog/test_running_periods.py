"""Periods that were not over when they were collected are read as their days up to then, and later ones not at all."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import example, given, strategies as st

import smartgoals as sg
from smartgoals import catalog
from smartgoals.catalog import Heed, ReadRows, ReadTable, Sheet, SheetColumn, UnmappedReason as Why

Span = tuple[date, date]
OCTOBER, NOVEMBER, DECEMBER = (
    (date(2026, 10, 1), date(2026, 10, 31)),
    (date(2026, 11, 1), date(2026, 11, 30)),
    (date(2026, 12, 1), date(2026, 12, 31)),
)
MONTHS = Sheet(platform="snapchat", id="months", day="Month", columns=[SheetColumn("Views", "content_views")])
SPANS = Sheet(
    platform="snapchat",
    id="spans",
    day="From",
    until="To",
    columns={"Views": "content_views", "Reach": "reach", "Rate": "engagement_rate_reach", "Followers": "followers"},
)


def by_sheet(spans: Sequence[Span], collected_on: date | None) -> ReadTable:
    """Read the days of rows from a table, each with a hundred views for its place."""
    rows = [[first, last, 100 * at, 10 * at, 0.1, at] for at, (first, last) in enumerate(spans, 1)]
    return catalog.read_table(
        [["From", "To", "Views", "Reach", "Rate", "Followers"], *rows], SPANS, collected_on=collected_on
    )


def by_rows(spans: Sequence[Span], collected_on: date | None) -> ReadRows:
    """Read the same from rows of a platform."""
    rows = [
        {"date_start": str(first), "date_stop": str(last), "impressions": 100 * at, "reach": 10 * at}
        for at, (first, last) in enumerate(spans, 1)
    ]
    return catalog.read_rows("meta_ads", rows, collected_on=collected_on)


def readings(history: sg.History | None) -> list[tuple[date, date, Any]]:
    """Return the first day, the last day and the value of each reading."""
    return [] if history is None else [(one.covers or one.day, one.day, one.value) for one in history]


def rows_told(read: ReadRows | ReadTable, word: Why | Heed) -> set[int]:
    """Return the rows of which one thing is said."""
    words = [(one.reason, one.rows) for one in read.unmapped] + [(one.heed, one.rows) for one in read.notices]
    return {row for said, rows in words if said is word for row in rows}


@st.composite
def following(draw: st.DrawFn) -> list[Span]:
    """Return periods that follow one another, whatever their lengths."""
    day, spans = date(2026, 9, 28), []
    for length in draw(st.lists(st.integers(2, 40), min_size=1, max_size=5)):
        spans.append((day, day + timedelta(length - 1)))
        day += timedelta(length)
    return spans


@given(spans=following(), after=st.integers(-3, 160))
@example(spans=[OCTOBER, NOVEMBER], after=34)  # the first of November
@example(spans=[OCTOBER, NOVEMBER], after=33)  # the last of October
def test_no_reading_counts_a_day_after_collection(spans: list[Span], after: int) -> None:
    """Each row covers its days up to that of collection, is told where they are fewer, and not read where they are none."""
    on = date(2026, 9, 28) + timedelta(after)
    table, rows = by_sheet(spans, on), by_rows(spans, on)
    begun = [(first, last) for first, last in spans if first <= on]
    cut = [(first, min(last, on)) for first, last in begun]
    expected = [(*span, 100 * at) for at, span in enumerate(cut, 1)]
    assert readings(table.get("content_views")) == readings(rows.get("impressions")) == expected
    people = [(*span, 10 * at) for at, span in enumerate(cut, 1)]
    assert readings(table.get("reach")) == readings(rows.get("reach")) == people
    assert readings(table.get("engagement_rate_reach")) == [(*span, 0.1) for span in cut]
    # A level stands where it was seen.
    assert readings(table.get("followers")) == [(last, last, at) for at, (_, last) in enumerate(cut, 1)]
    running = {at for at, (_, last) in enumerate(begun) if last > on}
    later = set(range(len(begun), len(spans)))
    for read, above in ((table, 1), (rows, 0)):
        assert rows_told(read, Heed.SO_FAR) == {row + above for row in running}
        assert rows_told(read, Why.AFTER_SAVING) == {row + above for row in later}


@given(spans=following(), after=st.integers(0, 400))
def test_what_was_over_at_collection_is_read_as_without_its_day(spans: list[Span], after: int) -> None:
    """Periods that had ended, and periods of which nobody says when they were collected, are read whole."""
    on = spans[-1][1] + timedelta(after)
    assert by_sheet(spans, on) == by_sheet(spans, None)
    assert by_rows(spans, on) == by_rows(spans, None)
    whole = [(*span, 100 * at) for at, span in enumerate(spans, 1)]
    assert readings(by_sheet(spans, None).get("content_views")) == whole


@pytest.mark.parametrize(
    ("platform", "rows", "covers"),
    [
        ("ga4", [{"yearMonth": "202610", "sessions": 9}, {"yearMonth": "202611", "sessions": 3}], date(2026, 11, 1)),
        ("ga4", [{"isoYearIsoWeek": "202644", "sessions": 9}, {"isoYearIsoWeek": "202646", "sessions": 3}], None),
        ("ga4", [{"date": "20261107", "sessions": 9}, {"date": "20261109", "sessions": 3}], None),
    ],
)
def test_whatever_names_the_period_it_ends_with_collection(
    platform: str, rows: list[dict[str, Any]], covers: date | None
) -> None:
    """A month, a week and a day of an answer are held against the day of collection."""
    read = catalog.read_rows(platform, rows, collected_on=date(2026, 11, 9))
    history = read.get("sessions")
    assert history is not None
    assert (history[-1].day, history[-1].value, history[-1].covers) == (date(2026, 11, 9), 3, covers)
    before = catalog.read_rows(platform, rows, collected_on=date(2026, 11, 8))
    if covers is None:
        assert rows_told(before, Why.AFTER_SAVING) == {1}
        assert [one.value for one in before.histories[0]] == [9]


def test_a_month_of_which_one_day_is_over_is_no_day() -> None:
    """Months beside it are read all the same, and beside days it is told as a month is."""
    on = NOVEMBER[0]
    assert readings(by_sheet([OCTOBER, NOVEMBER, DECEMBER], on).get("content_views")) == [
        (*OCTOBER, 100),
        (on, on, 200),
    ]
    days = [(on - timedelta(1),) * 2, (on, on)]
    beside = by_sheet([*days, NOVEMBER], on)
    assert readings(beside.get("content_views")) == [(*days[0], 100), (on, on, 200)]
    assert 3 in rows_told(beside, Why.OTHER_PERIOD)
    # The level of a month that runs is that of the day, as is another of that day.
    assert rows_told(beside, Why.CONFLICT) == {2, 3}


def test_a_quota_counts_what_a_running_month_has_brought() -> None:
    """Nine days of November are counted on the ninth, and are no whole month that missed its quota."""
    rows = [["Month", "Views"], ["2026-10", "1200"], ["2026-11", "300"]]
    read = catalog.read_table(rows, MONTHS, collected_on=date(2026, 11, 9))
    goal = sg.Goal(
        id="views",
        metric="content_views",
        channel="snapchat",
        target=sg.KeepPace("1000/month", counted="calendar"),
        start=OCTOBER[0],
        deadline=DECEMBER[1],
    )
    made = {on: sg.assess(goal, read.histories[0], as_of=date(2026, 11, on)).quota for on in (8, 9, 29)}
    assert {on: one and one.made for on, one in made.items()} == {8: 0, 9: 300, 29: 300}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "Views: periods that were not over on `collected_on`, and are read as their days up to it: 1 (rows[1])",
        ),
        ("fr", "Views\xa0: périodes non finies à `collected_on`, et lues comme leurs jours jusque-là\xa0: 1 (rows[1])"),
    ],
)
def test_a_running_period_is_told_in_words(language: str, text: str) -> None:
    """The notice names the column and the row."""
    read = catalog.read_table([["Month", "Views"], ["2026-11", "300"]], MONTHS, collected_on=date(2026, 11, 9))
    assert text in {one.text(language) for one in read.notices}
