"""Shapes of public exports and answers, read right or told."""

from datetime import UTC, datetime
from fractions import Fraction
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from published_samples import D, got, table, whys

import smartgoals as sg
from smartgoals import catalog

X_OVERVIEW = """Date,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Unfollows,Replies,Reposts,Visits,Create Post
"Sun, Sep 27, 2026",412,4,9,0,0,2,1,1,0,6,5
"Fri, Sep 25, 2026",207,1,3,0,0,0,1,0,0,2,7
"""

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


def test_x_overview_as_exported_is_reported_whole() -> None:
    """X overview as exported is reported whole."""
    read = catalog.read_rows("x", table(X_OVERVIEW))
    if read.histories:  # read as the table it is
        assert [got(read, "impressions", D(2026, 9, on)) for on in (25, 27)] == [207, 412]
    else:
        assert {"Date", "Impressions"} <= set(whys(read))


def test_x_overview_with_own_names_and_iso_days() -> None:
    """X overview with own names and iso days."""
    rows = table(X_OVERVIEW)
    for row in rows:
        row["Date"] = {"Sun, Sep 27, 2026": "2026-09-27", "Fri, Sep 25, 2026": "2026-09-25"}[row["Date"]]
    read = X_NAMES.read_rows("x", rows)
    assert read.history("impressions").days == (D(2026, 9, 25), D(2026, 9, 27))  # the gap stays a gap
    assert got(read, "unfollows", D(2026, 9, 25)) == 1
    assert got(read, "new_followers", D(2026, 9, 27)) == 2


def test_same_day_twice_is_a_conflict() -> None:
    """Same day twice is a conflict."""
    read = X_NAMES.read_rows("x", table("Date,Impressions\n2026-09-27,412\n2026-09-27,3\n"))
    assert read.histories == ()
    assert whys(read) == {"Impressions": "conflict"}


EMPTY_WORDS = {"--", "N/A", "undefined", "nan", "null"}


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("1,234", 1234),
        ("1 234", 1234),
        ("12.5%", None),
        ("1.2K", 1200),
        *((word, None) for word in sorted(EMPTY_WORDS)),
    ],
)
def test_figures_as_people_write_them_are_never_wrong_figures(cell: Any, value: Any) -> None:
    """Reported, or read right; a word for "nothing" may also be read as an empty cell."""
    read = catalog.read_rows("tiktok", [{"date": "2026-08-24", "daily_total_followers": cell}])
    assert got(read, "followers", D(2026, 8, 24)) in {value, None}
    assert read.histories or read.unmapped or cell in EMPTY_WORDS


@pytest.mark.parametrize(
    "cell", ["24/08/2026", "08/24/2026", "Aug 24, 2026", "24 August", "2026-08-24T00:00:00", "2026-W35-1", "Total"]
)
def test_days_as_people_write_them_are_never_wrong_days(cell: Any) -> None:
    """Reported, or read right: each but the one without a year and the last says 24 August 2026."""
    read = catalog.read_rows("tiktok", [{"date": cell, "daily_total_followers": 5}])
    if read.histories:
        assert cell not in {"24 August", "Total"}
        assert read.history("followers").days == (D(2026, 8, 24),)
    else:
        assert "date" in whys(read)


def test_total_rows_without_a_day_are_reported() -> None:
    """Total rows without a day are reported."""
    read = catalog.read_rows("ga4", table("date,sessions\n20260720,158\n20260721,150\n,308\nGrand total,308\n"))
    assert read.history("sessions").values == (158, 150)
    assert read.unmapped or read.notices


def test_byte_order_mark_is_reported() -> None:
    """Byte order mark is reported."""
    read = catalog.read_rows("ga4", [{"\ufeffdate": "20260720", "sessions": "3"}])
    assert "date" in whys(read) if read.histories == () else got(read, "sessions", D(2026, 7, 20)) == 3


def test_gaps_are_not_zero() -> None:
    """Gaps are not zero."""
    rows = table("date,daily_new_followers\n2026-08-23,3\n2026-08-24,\n2026-08-26,undefined\n")
    assert catalog.read_rows("tiktok", rows).history("new_followers").values == (3,)


def test_wider_windows_of_reach_are_no_daily_reach() -> None:
    """No reading, or one that says which days it covers."""
    answer = [{"name": "reach", "period": "week", "values": [{"value": 40, "end_time": "2026-11-02T08:00:00+0000"}]}]
    read = catalog.read_rows("instagram", answer)
    assert all(getattr(reading, "covers", None) for found in read.histories for reading in found)


def test_connector_row_with_a_moment_for_a_day_is_reported() -> None:
    """Connector row with a moment for a day is reported."""
    row = {"follower_count": 7, "date": "2025-06-28T07:00:00+00:00", "reach": 5, "reach_week": 9, "reach_days_28": 20}
    read = catalog.read_rows("instagram", [row])
    assert read.histories == ()
    assert "date" in whys(read)


def test_end_time_of_a_pacific_page() -> None:
    """End time of a pacific page."""
    answer = [{"name": "reach", "period": "day", "values": [{"value": 42, "end_time": "2015-04-12T07:00:00+0000"}]}]
    assert catalog.read_rows("instagram", answer).history("reach").days == (D(2015, 4, 11),)


def test_ads_rows_over_a_month_have_no_day() -> None:
    """No reading and told so, or one at the month's end that says which days it covers."""
    read = catalog.read_rows("meta_ads", [{"date_start": "2026-05-01", "date_stop": "2026-05-31", "spend": "100"}])
    assert got(read, "ad_spend", D(2026, 5, 1)) is None
    assert all(getattr(reading, "covers", None) for found in read.histories for reading in found)
    assert read.histories or "date_start" in whys(read)


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
    assert got(read, "content_views", D(2026, 1, 5)) in {300, None}
    assert "photo_views" in whys(read)


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
    assert got(mine.read_rows("search", rows), "click_through_rate", D(2026, 1, 5)) in {0.025, None}
    rows[0]["CTR"] = rows[0]["CTR"].rstrip("%")
    assert got(mine.read_rows("search", rows), "click_through_rate", D(2026, 1, 5)) == 0.025


def test_matomo_percent_string_is_reported() -> None:
    """Matomo percent string is reported."""
    mine = catalog.with_names(
        catalog.NativeName(platform="matomo", name="nb_uniq_visitors", metric="visitors", shape="unique"),
        catalog.NativeName(platform="matomo", name="bounce_rate", metric="bounce_rate", shape="ratio"),
    )
    read = mine.read_rows("matomo", [{"date": "2026-01-05", "nb_uniq_visitors": 105, "bounce_rate": "68%"}])
    assert got(read, "visitors", D(2026, 1, 5)) == 105
    assert got(read, "bounce_rate", D(2026, 1, 5)) == 0.68 or "bounce_rate" in whys(read)


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
    """Or read as what they are: the week from Monday 2 to Sunday 8 November 2026."""
    read = catalog.read_rows("mastodon", [{"week": "1793577600", "statuses": "215", "logins": "40"}])
    assert all(found.days == (D(2026, 11, 8),) for found in read.histories)
    assert read.histories or read.unmapped


def test_percent_in_a_share_column_is_found() -> None:
    """Percent in a share column is found."""
    read = catalog.read_rows("ga4", table("date,bounceRate\n20260720,45.2\n20260721,0.452\n"))
    assert sg.data_findings(read.histories) or "bounceRate" in whys(read)


def test_moment_becomes_a_day_in_the_zone_of_the_page() -> None:
    """Moment becomes a day in the zone of the page."""
    assert sg.day_of_moment(datetime(2026, 11, 1, 22, 30, tzinfo=UTC), zone=ZoneInfo("Europe/Paris")) == D(2026, 11, 1)
    assert sg.day_of_moment(datetime(2026, 11, 1, 23, 0, tzinfo=UTC), zone=ZoneInfo("Europe/Paris")) == D(2026, 11, 2)
