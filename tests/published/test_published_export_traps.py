"""Shapes of public exports that were read wrong without a word, with the right values."""

from published_samples import D, got, table, whys

from smartgoals import catalog


def test_end_time_with_an_offset_east_of_greenwich() -> None:
    """Midnight in Paris at the end of 1 November closes 1 November."""
    answer = [{"name": "reach", "period": "day", "values": [{"value": 12, "end_time": "2026-11-02T00:00:00+0100"}]}]
    assert got(catalog.read_rows("instagram", answer), "reach", D(2026, 11, 1)) == 12


def test_equal_uniques_of_two_groups_are_not_one_figure() -> None:
    """4 visitors by e-mail and 4 by social networks are 4 to 8 people: no value."""
    rows = table("date,sessionDefaultChannelGroup,totalUsers\n20260720,Email,4\n20260720,Organic Social,4\n")
    read = catalog.read_rows("ga4", rows)
    assert got(read, "visitors", D(2026, 7, 20)) is None
    assert "totalUsers" in whys(read)


def test_two_mailing_lists_of_one_size_are_not_one_list() -> None:
    """Two mailing lists of one size are not one list."""
    rows = [{"id": name, "stats": {"member_count": 900}} for name in ("a", "b")]
    read = catalog.read_rows("mailchimp", rows, collected_on=D(2026, 11, 1))
    assert read.histories == ()
    assert whys(read) == {"stats.member_count": "of_one_item"}


def test_rows_of_two_landing_pages_are_no_repetition() -> None:
    """5 sessions on /a and 5 on /b are 10, and never 5."""
    rows = table("date,landingPage,sessions\n20260720,/a,5\n20260720,/b,5\n")
    assert got(catalog.read_rows("ga4", rows), "sessions", D(2026, 7, 20)) == 10


def test_paid_and_organic_halves_are_no_repetition() -> None:
    """Paid and organic halves are no repetition."""
    rows = [{"date": "2026-01-05", "is_from_ads": paid, "page_media_view": 50} for paid in ("0", "1")]
    assert got(catalog.read_rows("facebook", rows), "content_views", D(2026, 1, 5)) == 100


def test_spend_in_two_currencies_is_not_added() -> None:
    """Spend in two currencies is not added."""
    rows = table(
        "date_start,date_stop,campaign_id,account_currency,spend\n"
        "2026-05-01,2026-05-01,1,EUR,100\n2026-05-01,2026-05-01,2,USD,50\n"
    )
    read = catalog.read_rows("meta_ads", rows)
    assert read.histories == ()
    assert whys(read) == {"spend": "currencies"}


LIFETIME = {
    "share": "urn:li:share:1",
    "totalShareStatistics": {"impressionCount": 1700, "clickCount": 20, "likeCount": 25},
}


def test_lifetime_totals_of_linkedin_posts_are_not_counted_again() -> None:
    """Collected on two days with nothing new in between: no impression was made on the second day."""
    read = catalog.read_rows("linkedin", [LIFETIME | {"date": "2026-11-01"}, LIFETIME | {"date": "2026-11-02"}])
    assert got(read, "impressions", D(2026, 11, 2)) == 0


def test_daily_video_views_of_a_tiktok_account_are_flows() -> None:
    """Daily video views of a tiktok account are flows."""
    rows = [
        {"date": f"2026-08-2{day}", "video_views": views, "profile_views": 2}
        for day, views in ((3, 10), (4, 20), (5, 30))
    ]
    read = catalog.read_rows("tiktok", rows)
    assert read.get("video_views").values == (10, 20, 30)


def test_linkedin_engagement_counts_clicks_and_is_not_exact() -> None:
    """1 click on 33 impressions is 3.03 % there and 0 % by our formula (interactions / impressions)."""
    assert catalog.from_native("linkedin", "engagement").exactness == "near"
