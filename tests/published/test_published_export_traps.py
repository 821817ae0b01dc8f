"""Shapes of public exports that were read wrong without a word, with the right values."""

from datetime import date, datetime, timedelta, timezone
from itertools import pairwise
from typing import Any

from hypothesis import example, given, strategies as st
from published_samples import D, got, whys

from smartgoals import catalog

COUNTS = st.integers(0, 10**6)
TWO = st.sampled_from(["EUR", "USD", "GBP", "SEK", "JPY"])


@given(st.dates(D(2000, 1, 1), D(2100, 1, 1)), st.sampled_from([1, 2, 9, -5, -8]), COUNTS)
@example(D(2026, 11, 1), 1, 12)
def test_midnight_at_the_end_of_a_day_closes_that_day(day: date, hours: int, count: int) -> None:
    """Midnight in Paris at the end of 1 November closes 1 November, and so anywhere east or west of Greenwich."""
    end = datetime.combine(day + timedelta(1), datetime.min.time(), timezone(timedelta(hours=hours)))
    told = [{"value": count, "end_time": end.strftime("%Y-%m-%dT%H:%M:%S%z")}]
    answer = [{"name": "reach", "period": "day", "values": told}]
    assert got(catalog.read_rows("instagram", answer), "reach", day) == count


@given(COUNTS, COUNTS)
@example(4, 4)
@example(900, 900)
def test_people_and_lists_of_two_are_no_one_figure(one: int, other: int) -> None:
    """4 visitors by e-mail and 4 by social networks are 4 to 8 people, and two lists of one size are two: no value."""
    groups = (("Email", one), ("Organic Social", other))
    rows = [{"date": "20260720", "sessionDefaultChannelGroup": name, "totalUsers": n} for name, n in groups]
    assert got(catalog.read_rows("ga4", rows), "visitors", D(2026, 7, 20)) is None
    assert "totalUsers" in whys(catalog.read_rows("ga4", rows))
    lists = [{"id": name, "stats": {"member_count": count}} for name, count in (("a", one), ("b", other))]
    read = catalog.read_rows("mailchimp", lists, collected_on=D(2026, 11, 1))
    assert read.histories == ()
    assert whys(read) == {"stats.member_count": "of_one_item"}


PARTS = (
    ("ga4", "landingPage", "sessions", "sessions", "20260105"),
    ("ga4", "country", "sessions", "sessions", "20260105"),
    ("facebook", "is_from_ads", "page_media_view", "content_views", "2026-01-05"),
)


@given(st.sampled_from(PARTS), st.lists(COUNTS, min_size=1, max_size=5))
@example(PARTS[0], [5, 5])
@example(PARTS[2], [50, 50])
def test_known_parts_of_a_day_add_up(part: tuple[str, ...], counts: list[int]) -> None:
    """5 sessions on /a and 5 on /b are 10, and never 5; paid and organic halves are no repetition either."""
    platform, split, name, metric, day = part
    rows = [{"date": day, split: str(place), name: count} for place, count in enumerate(counts)]
    assert got(catalog.read_rows(platform, rows), metric, D(2026, 1, 5)) == sum(counts)


@given(st.lists(TWO, min_size=1, max_size=4), st.integers(1, 10**6))
@example(["EUR", "USD"], 100)
def test_spend_is_added_within_one_currency_alone(currencies: list[str], spend: int) -> None:
    """100 euros and 50 dollars are 150 of nothing; of one currency they are one amount."""
    day = {"date_start": "2026-05-01", "date_stop": "2026-05-01"}
    rows: list[dict[str, Any]] = [
        {**day, "campaign_id": place, "account_currency": code, "spend": spend} for place, code in enumerate(currencies)
    ]
    read = catalog.read_rows("meta_ads", rows)
    if len(set(currencies)) == 1:
        assert got(read, "ad_spend", D(2026, 5, 1)) == spend * len(rows)
    else:
        assert (read.histories, whys(read)) == ((), {"spend": "currencies"})


@given(st.lists(COUNTS, min_size=2, max_size=6))
@example([1700, 1700])
def test_lifetime_totals_of_posts_bring_what_came_since(totals: list[int]) -> None:
    """Collected on two days with nothing new in between, no impression was made on the second day."""
    rows = [
        {"share": "urn:li:share:1", "date": f"2026-11-0{day}", "totalShareStatistics": {"impressionCount": total}}
        for day, total in enumerate(totals, start=1)
    ]
    read = catalog.read_rows("linkedin", rows)
    came = [got(read, "impressions", D(2026, 11, day)) for day in range(1, len(totals) + 1)]
    assert came == [None, *(later - sooner for sooner, later in pairwise(totals))]


@given(st.lists(COUNTS, min_size=1, max_size=9))
@example([10, 20, 30])
def test_daily_video_views_of_an_account_are_flows(views: list[int]) -> None:
    """Each day's views are read as they stand: an account's are no totals to date."""
    rows = [{"date": f"2026-08-2{day}", "video_views": n, "profile_views": 2} for day, n in enumerate(views)]
    assert catalog.read_rows("tiktok", rows).get("video_views").values == tuple(views)


def test_linkedin_engagement_counts_clicks_and_is_not_exact() -> None:
    """1 click on 33 impressions is 3.03 % there and 0 % by our formula (interactions / impressions)."""
    assert catalog.from_native("linkedin", "engagement").exactness == "near"
