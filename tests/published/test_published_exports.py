"""Shapes of public exports and answers, read right or told."""

from datetime import UTC, datetime
from fractions import Fraction
from zoneinfo import ZoneInfo

import pytest
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


def test_x_overview_with_own_names_and_iso_days() -> None:
    """X overview with own names and iso days."""
    rows = table(X_OVERVIEW)
    for row in rows:
        row["Date"] = {"Sun, Sep 27, 2026": "2026-09-27", "Fri, Sep 25, 2026": "2026-09-25"}[row["Date"]]
    read = X_NAMES.read_rows("x", rows)
    assert read.get("impressions").days == (D(2026, 9, 25), D(2026, 9, 27))  # the gap stays a gap
    assert got(read, "unfollows", D(2026, 9, 25)) == 1
    assert got(read, "new_followers", D(2026, 9, 27)) == 2


def test_same_day_twice_is_a_conflict() -> None:
    """Same day twice is a conflict."""
    read = X_NAMES.read_rows("x", table("Date,Impressions\n2026-09-27,412\n2026-09-27,3\n"))
    assert read.histories == ()
    assert whys(read) == {"Impressions": "conflict"}


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


def test_a_byte_order_mark_is_no_part_of_a_heading() -> None:
    """A file read without knowing of its byte order mark still has a column of days."""
    read = catalog.read_rows("ga4", [{"\ufeffdate": "20260720", "sessions": "3"}])
    assert got(read, "sessions", D(2026, 7, 20)) == 3


def test_wider_windows_of_reach_are_no_daily_reach() -> None:
    """A week's reach says which days it covers."""
    answer = [{"name": "reach", "period": "week", "values": [{"value": 40, "end_time": "2026-11-02T08:00:00+0000"}]}]
    read = catalog.read_rows("instagram", answer)
    assert [(reading.covers, reading.day) for reading in read.get("reach")] == [(D(2026, 10, 26), D(2026, 11, 1))]


def test_connector_row_with_a_moment_for_a_day_is_reported() -> None:
    """Connector row with a moment for a day is reported."""
    row = {"follower_count": 7, "date": "2025-06-28T07:00:00+00:00", "reach": 5, "reach_week": 9, "reach_days_28": 20}
    read = catalog.read_rows("instagram", [row])
    assert read.histories == ()
    assert "date" in whys(read)


def test_end_time_of_a_pacific_page() -> None:
    """End time of a pacific page."""
    answer = [{"name": "reach", "period": "day", "values": [{"value": 42, "end_time": "2015-04-12T07:00:00+0000"}]}]
    assert catalog.read_rows("instagram", answer).get("reach").days == (D(2015, 4, 11),)


def test_ads_rows_over_a_month_have_no_day() -> None:
    """A month's spend is read at the month's end, and says which days it covers."""
    read = catalog.read_rows("meta_ads", [{"date_start": "2026-05-01", "date_stop": "2026-05-31", "spend": "100"}])
    assert [(reading.covers, reading.day) for reading in read.get("ad_spend")] == [(D(2026, 5, 1), D(2026, 5, 31))]


def test_renamed_metric_breaks_the_series() -> None:
    """Renamed metric breaks the series."""
    read = catalog.read_rows(
        "instagram", [{"date": "2025-04-20", "impressions": 900}, {"date": "2025-04-22", "impressions": 910}]
    )
    assert {"removed", "definition_break"} <= {note.heed.value for note in read.notices}


def test_two_columns_with_the_same_count_are_not_added() -> None:
    """Two columns with the same count are not added."""
    names = (
        catalog.NativeName(platform="warehouse", name=name, metric="content_views")
        for name in ("album_views", "photo_views")
    )
    read = catalog.with_names(*names).read_rows(
        "warehouse", [{"date": "2026-01-05", "album_views": 300, "photo_views": 300}]
    )
    assert got(read, "content_views", D(2026, 1, 5)) == 300
    assert whys(read) == {"photo_views": "second_name"}


def test_removed_video_makes_the_channel_total_fall() -> None:
    """Removed video makes the channel total fall."""
    rows = [
        {"date": f"2026-11-0{day}", "statistics": {"viewCount": str(views)}} for day, views in ((1, 1400), (2, 1050))
    ]
    read = catalog.read_rows("youtube", rows)
    assert got(read, "video_views", D(2026, 11, 2)) == -350
    assert "fell" in {note.heed.value for note in read.notices}


def test_search_console_percentages_with_a_factor() -> None:
    """Search console percentages with a factor."""
    mine = catalog.with_names(
        catalog.NativeName(platform="search", name="Clicks", metric="link_clicks"),
        catalog.NativeName(
            platform="search", name="CTR", metric="click_through_rate", shape="ratio", factor=Fraction(1, 100)
        ),
    )
    rows = table("Date,Clicks,CTR\n2026-01-05,3,2.5%\n")
    assert got(mine.read_rows("search", rows), "click_through_rate", D(2026, 1, 5)) == 0.025
    rows[0]["CTR"] = rows[0]["CTR"].rstrip("%")
    assert got(mine.read_rows("search", rows), "click_through_rate", D(2026, 1, 5)) == 0.025


def test_matomo_percent_string_is_read() -> None:
    """Matomo percent string is read."""
    mine = catalog.with_names(
        catalog.NativeName(platform="matomo", name="nb_uniq_visitors", metric="visitors", shape="unique"),
        catalog.NativeName(platform="matomo", name="bounce_rate", metric="bounce_rate", shape="ratio"),
    )
    read = mine.read_rows("matomo", [{"date": "2026-01-05", "nb_uniq_visitors": 105, "bounce_rate": "68%"}])
    assert got(read, "visitors", D(2026, 1, 5)) == 105
    assert got(read, "bounce_rate", D(2026, 1, 5)) == 0.68


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
