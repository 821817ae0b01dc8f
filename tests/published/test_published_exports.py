"""Shapes of public exports and answers, read right or told."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given, strategies as st
from published_samples import D, got, table, whys

import smartgoals as sg
from smartgoals import catalog

X_OVERVIEW = """Date,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Unfollows,Replies,Reposts,Visits,Create Post
"Sun, Sep 27, 2026",412,4,9,0,0,2,1,1,0,6,5
"Fri, Sep 25, 2026",207,1,3,0,0,0,1,0,0,2,7
"""

COLUMN = "daily_total_followers"

X_NAMES = catalog.with_names(
    *(
        catalog.NativeName(platform="x", name=name, metric=metric)
        for name, metric in (
            ("Impressions", "impressions"),
            ("New follows", "new_followers"),
            ("Unfollows", "unfollows"),
        )
    )
)


def test_x_overview_as_exported_is_read() -> None:
    """The days in words are read, the column that is a part of another is told, and so is one without a meaning."""
    read = catalog.read_rows("x", table(X_OVERVIEW))
    assert [got(read, "impressions", D(2026, 9, on)) for on in (25, 27)] == [207, 412]
    assert [got(read, "unfollows", D(2026, 9, on)) for on in (25, 27)] == [1, 1]
    assert whys(read) == {"Visits": "unknown_column", "Shares": "component"}


@pytest.mark.parametrize(
    ("cell", "value", "why"),
    [
        ("1,234", 1234, {}),
        ("1 234", 1234, {}),
        ("12.5%", None, {COLUMN: "not_a_number"}),
        ("1.2K", 1200, {}),
        *((word, None, {COLUMN: "not_available"}) for word in ("--", "N/A", "undefined", "nan", "null")),
    ],
)
def test_figures_as_people_write_them(cell: str, value: int | None, why: dict[str, str]) -> None:
    """A count is read where it can be one number only, and told where it is rounded, no count, or not there."""
    read = catalog.read_rows("tiktok", [{"date": "2026-08-24", COLUMN: cell}])
    assert got(read, "followers", D(2026, 8, 24)) == value
    assert whys(read) == why


@pytest.mark.parametrize("cell", ["24/08/2026", "08/24/2026", "Aug 24, 2026", "2026-08-24T00:00:00", "2026-W35-1"])
def test_days_as_people_write_them_are_read(cell: str) -> None:
    """Each says 24 August 2026, and nothing else."""
    read = catalog.read_rows("tiktok", [{"date": cell, COLUMN: 5}])
    assert read.get("followers").days == (D(2026, 8, 24),)


@pytest.mark.parametrize(("cell", "why"), [("24 August", "no_year"), ("Total", "total_row")])
def test_what_is_no_day_is_told(cell: str, why: str) -> None:
    """A day without a year may be of any year, and a total is of no day."""
    read = catalog.read_rows("tiktok", [{"date": cell, COLUMN: 5}])
    assert read.histories == ()
    assert whys(read) == {"date": why}


def test_connector_row_with_a_moment_for_a_day_is_reported() -> None:
    """Connector row with a moment for a day is reported."""
    row = {"follower_count": 7, "date": "2025-06-28T07:00:00+00:00", "reach": 5, "reach_week": 9, "reach_days_28": 20}
    read = catalog.read_rows("instagram", [row])
    assert read.histories == ()
    assert "date" in whys(read)


def test_renamed_metric_breaks_the_series() -> None:
    """Renamed metric breaks the series."""
    read = catalog.read_rows(
        "instagram", [{"date": "2025-04-20", "impressions": 900}, {"date": "2025-04-22", "impressions": 910}]
    )
    assert {"removed", "definition_break"} <= {note.heed.value for note in read.notices}


def test_mastodon_boost_speaks_for_its_booster_only() -> None:
    """Mastodon boost speaks for its booster only."""
    status = {"id": "1", "favourites_count": 3, "account": {"followers_count": 120}, "reblog": None}
    boost = {
        "id": "2",
        "favourites_count": 0,
        "account": {"followers_count": 120},
        "reblog": {"id": "77", "favourites_count": 5000, "account": {"followers_count": 90000}},
    }
    read = catalog.read_rows("mastodon", [status, boost], collected_on=D(2026, 11, 3))
    assert got(read, "followers", D(2026, 11, 3)) == 120
    assert whys(read)["reblog.favourites_count"] == "second_name"


def test_mastodon_weeks_as_epoch_text_are_reported() -> None:
    """The service's own statistics of the week are figures of no account."""
    read = catalog.read_rows("mastodon", [{"week": "1793577600", "statuses": "215", "logins": "40"}])
    assert read.histories == ()
    assert whys(read) == {"statuses": "unknown_column", "logins": "unknown_column"}


def test_moment_becomes_a_day_in_the_zone_of_the_page() -> None:
    """Moment becomes a day in the zone of the page."""
    assert sg.day_of_moment(datetime(2026, 11, 1, 22, 30, tzinfo=UTC), zone=ZoneInfo("Europe/Paris")) == D(2026, 11, 1)
    assert sg.day_of_moment(datetime(2026, 11, 1, 23, 0, tzinfo=UTC), zone=ZoneInfo("Europe/Paris")) == D(2026, 11, 2)


COUNTS = st.integers(0, 10**6)
PERCENTS = st.decimals(0, 100, places=1)


@given(st.permutations(range(2)), st.booleans())
@example([0, 1], True)
def test_days_in_words_or_digits_and_the_order_of_rows_change_nothing(order: list[int], is_iso: bool) -> None:
    """An export whose days are rewritten, or whose rows come the other way round, says the same; the gap stays a gap."""
    rows = table(X_OVERVIEW)
    if is_iso:
        for row, day in zip(rows, ("2026-09-27", "2026-09-25"), strict=True):
            row["Date"] = day
    read = X_NAMES.read_rows("x", [rows[place] for place in order])
    assert read.get("impressions").days == (D(2026, 9, 25), D(2026, 9, 27))
    assert got(read, "unfollows", D(2026, 9, 25)) == 1
    assert got(read, "new_followers", D(2026, 9, 27)) == 2
    assert set(read.histories) == set(X_NAMES.read_rows("x", table(X_OVERVIEW)).histories)


@given(COUNTS, COUNTS)
@example(412, 3)
@example(412, 412)
def test_one_day_told_in_two_ways_is_told_in_none(one: int, other: int) -> None:
    """The same figure again is one reading; another one contradicts it."""
    read = X_NAMES.read_rows("x", table(f"Date,Impressions\n2026-09-27,{one}\n2026-09-27,{other}\n"))
    assert got(read, "impressions", D(2026, 9, 27)) == (one if one == other else None)
    assert whys(read) == ({} if one == other else {"Impressions": "conflict"})


@given(st.permutations(["date", "sessions", "totalUsers"]), COUNTS)
@example(["date", "sessions", "totalUsers"], 3)
def test_a_byte_order_mark_is_no_part_of_a_heading(headings: list[str], count: int) -> None:
    """A file read without knowing of its byte order mark still has its first column, whichever that is."""
    row = {"date": "20260720", "sessions": str(count), "totalUsers": str(count)}
    plain = [{heading: row[heading] for heading in headings}]
    marked = [{("\ufeff" if heading == headings[0] else "") + heading: row[heading] for heading in headings}]
    assert catalog.read_rows("ga4", marked).histories == catalog.read_rows("ga4", plain).histories
    assert got(catalog.read_rows("ga4", marked), "sessions", D(2026, 7, 20)) == count


@given(
    st.dates(D(2011, 1, 1), D(2040, 1, 1)),
    st.sampled_from([("day", None), ("week", 6), ("days_28", 27)]),
    st.sampled_from(["07", "08"]),
)
@example(D(2026, 11, 1), ("week", 6), "08")
@example(D(2015, 4, 11), ("day", None), "07")
def test_a_window_of_reach_says_which_days_it_covers(day: date, period: tuple[str, int | None], hour: str) -> None:
    """A page of the Pacific ends its days at seven or eight in Greenwich; a week's reach is no day's."""
    word, before = period
    told = [{"value": 40, "end_time": f"{day + timedelta(1)}T{hour}:00:00+0000"}]
    read = catalog.read_rows("instagram", [{"name": "reach", "period": word, "values": told}])
    first = None if before is None else day - timedelta(before)
    assert [(reading.covers, reading.day) for reading in read.get("reach")] == [(first, day)]


@given(st.dates(D(2011, 1, 1), D(2040, 1, 1)), st.integers(0, 92))
@example(D(2026, 5, 1), 30)
def test_spend_over_several_days_is_read_at_their_end(first: date, more: int) -> None:
    """A month's spend stands on its last day, and says which days it covers; a single day's is that day's."""
    last = first + timedelta(more)
    row = {"date_start": first.isoformat(), "date_stop": last.isoformat(), "spend": "100"}
    read = catalog.read_rows("meta_ads", [row])
    assert [(reading.covers, reading.day) for reading in read.get("ad_spend")] == [(first if more else None, last)]


@given(COUNTS, COUNTS)
@example(300, 300)
def test_two_columns_of_one_figure_are_never_added(one: int, other: int) -> None:
    """Where they agree they are one count; where they differ nobody knows which is right."""
    names = (
        catalog.NativeName(platform="warehouse", name=name, metric="content_views")
        for name in ("album_views", "photo_views")
    )
    row = {"date": "2026-01-05", "album_views": one, "photo_views": other}
    read = catalog.with_names(*names).read_rows("warehouse", [row])
    assert got(read, "content_views", D(2026, 1, 5)) == (one if one == other else None)
    assert whys(read)["photo_views"] == "second_name"


@given(COUNTS, COUNTS)
@example(1400, 1050)
def test_a_channel_total_that_falls_is_told(before: int, after: int) -> None:
    """A removed video takes its views along: the day is below zero, and a notice says that the total fell."""
    rows: list[dict[str, Any]] = [
        {"date": f"2026-11-0{day}", "statistics": {"viewCount": str(views)}} for day, views in ((1, before), (2, after))
    ]
    read = catalog.read_rows("youtube", rows)
    assert got(read, "video_views", D(2026, 11, 2)) == after - before
    assert ("fell" in {note.heed.value for note in read.notices}) == (after < before)


@given(PERCENTS)
@example(Decimal("2.5"))
@example(Decimal(68))
def test_a_percentage_is_its_hundredth_with_its_sign_or_by_its_column(percent: Decimal) -> None:
    """Search Console's 2.5% and 2.5 in a column of percent are one share, and so is Matomo's 68% where none says so."""
    mine = catalog.with_names(
        catalog.NativeName(
            platform="search", name="CTR", metric="click_through_rate", shape="ratio", factor=Fraction(1, 100)
        ),
        catalog.NativeName(platform="matomo", name="nb_uniq_visitors", metric="visitors", shape="unique"),
        catalog.NativeName(platform="matomo", name="bounce_rate", metric="bounce_rate", shape="ratio"),
    )
    for cell in (f"{percent}%", f"{percent}"):
        read = mine.read_rows("search", [{"Date": "2026-01-05", "CTR": cell}])
        assert got(read, "click_through_rate", D(2026, 1, 5)) == float(percent / 100)
    rows = [{"date": "2026-01-05", "nb_uniq_visitors": 105, "bounce_rate": f"{percent}%"}]
    read = mine.read_rows("matomo", rows)
    assert got(read, "visitors", D(2026, 1, 5)) == 105
    assert got(read, "bounce_rate", D(2026, 1, 5)) == float(percent / 100)
