"""Answers as platforms document them: item ids, splits of a day, lists with one entry, and rows that name no channel."""

from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from hypothesis import example, given, strategies as st

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


def test_rows_without_a_day_get_the_day_of_collection() -> None:
    """A total beside a series has no day of its own; it gets the one that the caller names."""
    answer: list[dict[str, Any]] = [
        {"name": "reach", "period": "day", "values": [{"value": 120, "end_time": "2026-01-06T08:00:00+0000"}]},
        {"name": "likes", "period": "day", "total_value": {"value": 44}},
    ]
    assert why(catalog.read_rows("instagram", answer), "end_time") is Why.NO_DAY
    read = catalog.read_rows("instagram", answer, collected_on=NEXT)
    assert [(one.metric, one.days) for one in read.histories] == [("reach", (DAY,)), ("reactions", (NEXT,))]


def test_a_notice_says_no_more_than_is_known() -> None:
    """A name that is only near and has no note says just that."""
    rows = [{"send_time": "2026-01-05T08:00:00+00:00", "campaign_id": "1", "ecommerce": {"total_revenue": 9.5}}]
    notice = catalog.read_rows("mailchimp", rows).notices[0]
    assert notice.text() == "ecommerce.total_revenue: near attributed revenue, not the same"
    assert notice.text("fr").endswith("pas identique")


COUNTS = st.lists(st.integers(0, 10**6), min_size=1, max_size=5)


@given(st.dictionaries(st.sampled_from(["like", "love", "wow", "sad"]), st.integers(0, 1000), min_size=1))
@example({"like": 3, "love": 2})
def test_reactions_of_a_page_come_by_type(kinds: dict[str, int]) -> None:
    """A daily total by type of reaction is the sum of its types."""
    told = [{"value": kinds, "end_time": "2026-01-06T08:00:00+0000"}]
    answer = [{"name": "page_actions_post_reactions_total", "period": "day", "values": told}]
    assert values(catalog.read_rows("facebook", answer), "reactions") == (sum(kinds.values()),)


@given(COUNTS)
@example([5, 5])
def test_sources_of_sessions_add_up(counts: list[int]) -> None:
    """Without `by`, rows per source of a session make the day: counts add, people do not; with it each has its own."""
    rows: list[dict[str, Any]] = [
        {"date": 20260105, "sessionSource": f"s{at}", "sessionMedium": "social", "sessions": n, "totalUsers": n}
        for at, n in enumerate(counts)
    ]
    read = catalog.read_rows("ga4", rows)
    assert values(read, "sessions") == (sum(counts),)
    assert (why(read, "totalUsers") is Why.OF_ONE_ITEM) == (len(counts) > 1)
    apart = catalog.read_rows("ga4", rows, by="sessionSource")
    for at, n in enumerate(counts):
        assert (values(apart, "sessions", f"s{at}"), values(apart, "visitors", f"s{at}")) == ((n,), (n,))


@given(COUNTS)
@example([4, 4])
def test_ads_of_an_account_add_up(counts: list[int]) -> None:
    """Rows per ad add up to the account; an action told as a list with one entry is its value, other lists are none."""
    rows: list[dict[str, Any]] = [
        {
            "date_start": "2026-01-05", "date_stop": "2026-01-05", "campaign_id": "c", "ad_id": str(at), "spend": f"{n}.5",
            "outbound_clicks": [{"action_type": "outbound_click", "value": str(n)}],
            "conversions": [] if at else [{"action_type": "a", "value": "1"}, {"action_type": "b", "value": "2"}],
        }
        for at, n in enumerate(counts)
    ]  # fmt: skip
    read = catalog.read_rows("meta_ads", rows)
    assert values(read, "ad_spend") == (sum(counts) + len(counts) / 2,)
    assert values(read, "link_clicks") == (sum(counts),)
    assert why(read, "conversions") is Why.NOT_A_NUMBER


@given(st.integers(0, 10**6), st.integers(0, 10**6))
@example(3, 1)
def test_a_sum_reports_none_of_its_parts(organic: int, paid: int) -> None:
    """Parts that were added up are mapped, even the one that has no row of its own."""
    rows = [{"date": DAY, "followerGains": {"organicFollowerGain": organic, "paidFollowerGain": paid}}]
    read = catalog.read_rows("linkedin", rows)
    assert (values(read, "new_followers"), read.unmapped) == ((organic + paid,), ())


@given(st.sampled_from(["date", "Date", "day", "Day"]), st.integers(0, 10**6))
@example("Date", 3)
def test_day_columns_of_exports_are_capitalised(heading: str, views: int) -> None:
    """Exports write Date where answers write date."""
    assert values(catalog.read_rows("youtube", [{heading: "2026-01-05", "views": views}]), "video_views") == (views,)


@given(st.lists(st.sampled_from(["a", "b", "", None, [1], " "]), min_size=1, max_size=8))
@example(["a", "", None, [1], " "])
def test_rows_that_name_no_channel_are_reported(sources: list[Any]) -> None:
    """Nothing is dropped without a word: empty cells and lists name no channel."""
    rows = [{"day": DAY + timedelta(at), "views": at, "source": source} for at, source in enumerate(sources)]
    read = catalog.read_rows("youtube", rows, by="source")
    nameless = tuple(at for at, source in enumerate(sources) if source not in ("a", "b"))
    assert {one.channel for one in read.histories} == {source for source in sources if source in ("a", "b")}
    told = [(one.column, one.reason, one.rows) for one in read.unmapped]
    assert told == ([("source", Why.NO_CHANNEL, nameless)] if nameless else [])


@given(st.lists(st.integers(0, 1000), min_size=2, max_size=5))
@example([10, 14])
def test_media_of_instagram(likes: list[int]) -> None:
    """Fields of the media node are totals of one post, whatever the account calls the same."""
    rows = [
        {"date": DAY + timedelta(at), "id": "m", "like_count": n, "comments_count": 2, "reach": 300}
        for at, n in enumerate(likes)
    ]
    read = catalog.read_rows("instagram", rows)
    changes = tuple(after - before for before, after in pairwise(likes))
    assert (values(read, "reactions"), values(read, "comments")) == (changes, (0,) * len(changes))
    assert why(read, "reach") is Why.OF_ONE_ITEM
