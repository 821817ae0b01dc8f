"""Answers as platforms document them: item ids, splits of a day, lists with one entry, and rows that name no channel."""

import random
from datetime import date, timedelta
from typing import Any

import pytest

from smartgoals import catalog
from smartgoals.catalog import ReadRows, UnmappedReason as Why

DAY = date(2026, 1, 5)
NEXT = DAY + timedelta(1)


def values(read: ReadRows, metric: str, channel: str | None = None) -> tuple[Any, ...] | None:
    """Return the values of a metric, or None when there is no history of it."""
    found = read.get(metric, channel)
    return None if found is None else found.values


def why(read: ReadRows, column: str) -> Why | None:
    """Return why a column gave no reading."""
    return next((one.reason for one in read.unmapped if one.column == column), None)


def test_posts_of_x_are_told_apart_by_id() -> None:
    """The API names a post `id`: totals become differences of each post, and a new post counts from zero."""
    rows = [
        {"date": DAY, "id": "1", "created_at": "2026-01-01T00:00:00.000Z", "public_metrics": {"like_count": 5}},
        {"date": NEXT, "id": "1", "created_at": "2026-01-01T00:00:00.000Z", "public_metrics": {"like_count": 4}},
        {"date": NEXT, "id": "2", "created_at": "2026-01-06T01:00:00.000Z", "public_metrics": {"like_count": 7}},
    ]
    assert values(catalog.read_rows("x", rows), "reactions") == (6,)


def test_the_id_of_somebody_else_tells_no_item() -> None:
    """An id inside another object is that object's, so the row is one of the account."""
    rows = [{"date": DAY, "owner": {"id": "7"}, "views": 40}]
    read = catalog.read_rows("instagram", rows)
    assert (values(read, "content_views"), why(read, "owner.id")) == ((40,), Why.UNKNOWN_COLUMN)


def test_media_of_instagram() -> None:
    """Fields of the media node are those of one post, whatever the account calls the same."""
    rows = [
        {"date": day, "id": "m", "like_count": likes, "comments_count": 2, "reach": 300}
        for day, likes in ((DAY, 10), (NEXT, 14))
    ]
    read = catalog.read_rows("instagram", rows)
    assert (values(read, "reactions"), values(read, "comments")) == ((4,), (0,))
    assert why(read, "reach") is Why.OF_ONE_ITEM


def test_reactions_of_a_page_come_by_type() -> None:
    """A daily total by type of reaction is the sum of its types."""
    told = [{"value": {"like": 3, "love": 2}, "end_time": "2026-01-06T08:00:00+0000"}]
    answer = [{"name": "page_actions_post_reactions_total", "period": "day", "values": told}]
    assert values(catalog.read_rows("facebook", answer), "reactions") == (5,)


def test_sources_of_sessions_add_up() -> None:
    """Without `by`, rows per source of a session make the day: counts add, people and rates do not."""
    rows: list[dict[str, Any]] = [
        {"date": 20260105, "sessionSource": source, "sessionMedium": "social", "sessions": 5, "totalUsers": users}
        for source, users in (("instagram", 4), ("facebook", 3))
    ]
    read = catalog.read_rows("ga4", rows)
    assert values(read, "sessions") == (10,)
    assert why(read, "totalUsers") is Why.OF_ONE_ITEM
    apart = catalog.read_rows("ga4", rows, by="sessionSource")
    assert (values(apart, "sessions", "instagram"), values(apart, "visitors", "facebook")) == ((5,), (3,))


def test_ads_of_an_account_add_up() -> None:
    """Rows per ad add up to the account; an action told as a list with one entry is its value, other lists are none."""
    rows: list[dict[str, Any]] = [
        {
            "date_start": "2026-01-05", "date_stop": "2026-01-05", "campaign_id": "c", "ad_id": ad, "spend": "2.5",
            "outbound_clicks": [{"action_type": "outbound_click", "value": "4"}],
            "conversions": [{"action_type": "a", "value": "1"}, {"action_type": "b", "value": "2"}] if ad == "1" else [],
        }
        for ad in ("1", "2")
    ]  # fmt: skip
    read = catalog.read_rows("meta_ads", rows)
    assert (values(read, "ad_spend"), values(read, "link_clicks")) == ((5,), (8,))
    assert why(read, "conversions") is Why.NOT_A_NUMBER


def test_a_sum_reports_none_of_its_parts() -> None:
    """Parts that were added up are mapped, even the one that has no row of its own."""
    rows = [{"date": DAY, "followerGains": {"organicFollowerGain": 3, "paidFollowerGain": 1}}]
    read = catalog.read_rows("linkedin", rows)
    assert (values(read, "new_followers"), read.unmapped) == ((4,), ())


def test_rows_without_a_day_get_the_day_of_collection() -> None:
    """A total beside a series has no day of its own; it gets the one that the caller names."""
    answer: list[dict[str, Any]] = [
        {"name": "reach", "period": "day", "values": [{"value": 120, "end_time": "2026-01-06T08:00:00+0000"}]},
        {"name": "likes", "period": "day", "total_value": {"value": 44}},
    ]
    assert why(catalog.read_rows("instagram", answer), "end_time") is Why.NO_DAY
    read = catalog.read_rows("instagram", answer, collected_on=NEXT)
    assert [(one.metric, one.days) for one in read.histories] == [("reach", (DAY,)), ("reactions", (NEXT,))]


def test_day_columns_of_exports_are_capitalised() -> None:
    """Exports write Date where answers write date."""
    assert values(catalog.read_rows("youtube", [{"Date": "2026-01-05", "views": 3}]), "video_views") == (3,)


def test_rows_that_name_no_channel_are_reported() -> None:
    """Nothing is dropped without a word: empty cells and lists name no channel."""
    rows = [{"day": DAY, "views": 1, "source": source} for source in ("a", "", None, [1], " ")]
    read = catalog.read_rows("youtube", rows, by="source")
    assert [one.channel for one in read.histories] == ["a"]
    assert [(one.column, one.reason, one.count) for one in read.unmapped] == [("source", Why.NO_CHANNEL, 4)]


def test_a_notice_says_no_more_than_is_known() -> None:
    """A name that is only near and has no note says just that."""
    rows = [{"send_time": "2026-01-05T08:00:00+00:00", "campaign_id": "1", "ecommerce": {"total_revenue": 9.5}}]
    notice = catalog.read_rows("mailchimp", rows).notices[0]
    assert notice.text() == "ecommerce.total_revenue: near attributed revenue, not the same"
    assert notice.text("fr").endswith("pas identique")


@pytest.mark.parametrize("order", ["together", "in turns", "mixed"])
def test_channels_come_out_the_same_in_any_order(order: str) -> None:
    """Whether channels follow each other, take turns or mix, each gets its own readings."""
    rows = [{"day": DAY + timedelta(place), "source": source, "views": place} for source in "abc" for place in range(4)]
    if order == "in turns":
        rows.sort(key=lambda row: row["views"])  # type: ignore[arg-type,return-value]  # views are ints
    elif order == "mixed":
        random.Random(1).shuffle(rows)
    read = catalog.read_rows("youtube", rows, by="source")
    assert {one.channel: one.values for one in read.histories} == dict.fromkeys("abc", (0, 1, 2, 3))
