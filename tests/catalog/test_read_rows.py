"""Rows of platforms become histories, with column names as the platforms document them, and nothing lost without a word."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import example, given, strategies as st

from smartgoals import History, InvalidValue, Metric, SmartGoalsError, UnknownName, WrongType, catalog
from smartgoals._messages.worded import Worded
from smartgoals._record import Record
from smartgoals.catalog import Heed, NativeName, Notice, ReadRows, Unmapped, UnmappedReason as Why

FIRST = date(2026, 11, 1)


def pairs(read: ReadRows, metric: str, channel: str | None = None) -> list[tuple[date, Any]]:
    """Return the readings of a metric, or nothing."""
    found = read.get(metric, channel)
    return [] if found is None else list(zip(found.days, found.values, strict=True))


def why(read: ReadRows) -> dict[str, Why]:
    """Return the columns that could not be mapped, each with its reason."""
    return {one.column: one.reason for one in read.unmapped}


def heeds(read: ReadRows, column: str) -> list[Heed]:
    """Return what must be known of a column."""
    return [one.heed for one in read.notices if one.column == column]


class TestPlatforms:
    """One example for each platform, with the columns of its documentation."""

    def test_instagram_series(self) -> None:
        """A Graph API answer: a series a metric, whose end_time is the exclusive end of the day in Pacific time."""
        answer = [
            {
                "name": "reach",
                "period": "day",
                "values": [
                    {"value": 12, "end_time": "2026-11-02T08:00:00+0000"},
                    {"value": 15, "end_time": "2026-11-03T08:00:00+0000"},
                ],
                "title": "Reach",
                "id": "17841405822304914/insights/reach/day",
            },
            {"name": "reach", "period": "days_28", "values": [{"value": 90, "end_time": "2026-11-03T08:00:00+0000"}]},
        ]
        read = catalog.read_rows("instagram", answer)
        assert pairs(read, "reach") == [(FIRST, 12), (date(2026, 11, 2), 15)]
        assert why(read) == {"reach": Why.OTHER_PERIOD}
        assert read.get("reach").definition == "instagram reach"  # type: ignore[union-attr]  # it is there, see above

    def test_instagram_totals_and_silence(self) -> None:
        """A total value is dated by the caller, and an empty data set gives no reading, not a zero."""
        read = catalog.read_rows(
            "instagram", [{"name": "views", "period": "day", "total_value": {"value": 300}}], collected_on=FIRST
        )
        assert pairs(read, "content_views") == [(FIRST, 300)]
        assert catalog.read_rows("instagram", [{"name": "reach", "period": "day", "values": []}]) == ReadRows()
        odd = catalog.read_rows(
            "instagram", [{"name": "reach", "values": [3]}, {"name": "reach", "total_value": 4, "values": None}]
        )
        assert odd.histories == ()

    def test_facebook(self) -> None:
        """Page insights by day: follows are followers, milliseconds become seconds, and reactions by type are added."""
        rows = [
            {"date": "2026-11-01", "page_follows": 1200, "page_media_view": 900, "page_video_view_time": 90_000},
            {"date": "2026-11-02", "page_follows": 1210, "page_media_view": 950, "page_video_view_time": 1},
        ]
        read = catalog.read_rows("facebook", rows)
        assert pairs(read, "followers")[-1] == (date(2026, 11, 2), 1210)
        assert pairs(read, "watch_time") == [(FIRST, 90), (date(2026, 11, 2), 0.001)]
        assert heeds(read, "page_video_view_time") == [Heed.UNIT_CONVERTED]
        posts = [
            {"date": day, "post_id": "1", "post_reactions_by_type_total": {"like": likes, "love": 2}}
            for day, likes in (("2026-11-01", 3), ("2026-11-02", 8))
        ]
        posts.append({"date": "2026-11-03", "post_id": "1", "post_reactions_by_type_total": {}})
        assert pairs(catalog.read_rows("facebook", posts), "reactions") == [(date(2026, 11, 2), 5)]

    def test_facebook_breaks(self) -> None:
        """A removed name and a changed definition are told beside the history."""
        rows = [{"date": "2025-11-14", "page_fans": 5}, {"date": "2025-11-16", "page_fans": 6}]
        assert set(heeds(catalog.read_rows("facebook", rows), "page_fans")) == {
            Heed.NEAR,
            Heed.REMOVED,
            Heed.DEFINITION_BREAK,
        }

    def test_youtube(self) -> None:
        """Analytics by day: minutes become seconds, percentages shares, subscribers gained and lost are flows."""
        rows = [
            {
                "day": "2026-11-01",
                "views": 500,
                "estimatedMinutesWatched": 90,
                "averageViewPercentage": 41.5,
                "subscribersGained": 7,
                "subscribersLost": 2,
            },
        ]
        read = catalog.read_rows("youtube", rows)
        assert pairs(read, "watch_time") == [(FIRST, 5400)]
        assert pairs(read, "average_percentage_viewed") == [(FIRST, 0.415)]
        assert pairs(read, "new_followers") == [(FIRST, 7)]
        assert pairs(read, "unfollows") == [(FIRST, 2)]

    def test_linkedin(self) -> None:
        """Share statistics: nested, with the day as a span of epoch milliseconds; gains are added when both are there."""
        start = int(datetime(2026, 11, 1, tzinfo=UTC).timestamp() * 1000)
        day = 86_400_000
        rows = [
            {
                "timeRange": {"start": start, "end": start + day},
                "totalShareStatistics": {"impressionCount": 100, "likeCount": -1},
            },
            {
                "timeRange": {"start": start, "end": start + 7 * day},
                "totalShareStatistics": {"impressionCount": 700, "likeCount": 5},
            },
        ]
        read = catalog.read_rows("linkedin", rows)
        assert pairs(read, "impressions") == [(FIRST, 100)]
        assert pairs(read, "reactions") == [(FIRST, -1)]
        assert set(why(read).values()) == {Why.OTHER_PERIOD}
        gains = [{"date": "2026-11-01", "followerGains": {"organicFollowerGain": 5, "paidFollowerGain": 2}}]
        assert pairs(catalog.read_rows("linkedin", gains), "new_followers") == [(FIRST, 7)]
        half = [{"date": "2026-11-01", "followerGains": {"organicFollowerGain": 5}}]
        assert why(catalog.read_rows("linkedin", half)) == {"followerGains.organicFollowerGain": Why.COMPONENT}
        silent = [{"date": "2026-11-01", "followerGains": {"organicFollowerGain": 5, "paidFollowerGain": None}}]
        assert catalog.read_rows("linkedin", silent).histories == ()

    def test_x(self) -> None:
        """Posts with running totals: differences per post, added per day; a post that is new counts from zero."""
        rows = [
            {
                "date": "2026-11-01",
                "post_id": "1",
                "created_at": "2026-10-01T09:00:00.000Z",
                "public_metrics": {"like_count": 10},
            },
            {
                "date": "2026-11-08",
                "post_id": "1",
                "created_at": "2026-10-01T09:00:00.000Z",
                "public_metrics": {"like_count": 14},
            },
            {
                "date": "2026-11-08",
                "post_id": "2",
                "created_at": "2026-11-05T09:00:00.000Z",
                "public_metrics": {"like_count": 6},
            },
            {
                "date": "2026-11-09",
                "post_id": "2",
                "created_at": "2026-11-05T09:00:00.000Z",
                "public_metrics": {"like_count": 5},
            },
        ]
        read = catalog.read_rows("x", rows)
        assert pairs(read, "reactions") == [(date(2026, 11, 8), 10), (date(2026, 11, 9), -1)]
        assert set(heeds(read, "public_metrics.like_count")) == {Heed.DIFFERENCED, Heed.GAP, Heed.FELL}
        assert [(one.reason, one.count) for one in read.unmapped] == [(Why.FIRST_READING, 1)]

    def test_tiktok(self) -> None:
        """Business account metrics by day."""
        rows = [
            {
                "date": "2026-11-01",
                "daily_new_followers": 4,
                "daily_lost_followers": 1,
                "daily_total_followers": 80,
                "bio_link_clicks": 2,
            }
        ]
        read = catalog.read_rows("tiktok", rows)
        assert pairs(read, "followers") == [(FIRST, 80)]
        assert pairs(read, "new_followers") == [(FIRST, 4)]
        assert why(read) == {"bio_link_clicks": Why.COMPONENT}
        taken = catalog.read_rows("tiktok", rows, accept=["exact", "component"])
        assert pairs(taken, "link_clicks") == [(FIRST, 2)]
        assert heeds(taken, "bio_link_clicks") == [Heed.COMPONENT]

    def test_ga4(self) -> None:
        """The Data API writes days as 20261101 and values as text; channel groups become channels."""
        rows = [
            {
                "date": "20261101",
                "sessionDefaultChannelGroup": "Organic Social",
                "sessions": "120",
                "engagementRate": "0.55",
            },
            {"date": "20261101", "sessionDefaultChannelGroup": "Email", "sessions": "30", "engagementRate": "0.8"},
            {
                "date": "20261102",
                "sessionDefaultChannelGroup": "Organic Social",
                "sessions": "",
                "engagementRate": "n/a",
            },
            {"date": "20261102", "sessionDefaultChannelGroup": "", "sessions": "7", "engagementRate": "1"},
        ]
        read = catalog.read_rows("ga4", rows, by="sessionDefaultChannelGroup")
        assert pairs(read, "sessions", "Organic Social") == [(FIRST, 120)]
        assert pairs(read, "site_engagement_rate", "Email") == [(FIRST, 0.8)]
        assert why(read) == {
            "sessionDefaultChannelGroup": Why.NO_CHANNEL,
            "engagementRate": Why.NOT_AVAILABLE,
        }
        assert read.get("sessions", "Nobody") is None

    def test_mailchimp(self) -> None:
        """Campaign reports are dated by their sending; two campaigns of a day add as flows, and never as rates."""
        rows = [
            {
                "campaign_id": "a",
                "send_time": "2026-11-01T09:00:00+00:00",
                "emails_sent": 100,
                "opens": {"open_rate": 0.4, "unique_opens": 40},
            },
            {
                "campaign_id": "b",
                "send_time": "2026-11-02T09:00:00+00:00",
                "emails_sent": 100,
                "opens": {"open_rate": 0.3, "unique_opens": 30},
            },
            {
                "campaign_id": "c",
                "send_time": "2026-11-02T15:00:00+00:00",
                "emails_sent": 50,
                "opens": {"open_rate": 0.2, "unique_opens": 10},
            },
        ]
        read = catalog.read_rows("mailchimp", rows)
        assert pairs(read, "emails_sent") == [(FIRST, 100), (date(2026, 11, 2), 150)]
        assert pairs(read, "open_rate") == [(FIRST, 0.4)]
        assert why(read) == {
            "opens.unique_opens": Why.COMPONENT,
            "opens.open_rate": Why.OF_ONE_ITEM,
        }
        audience = catalog.read_rows(
            "mailchimp", [{"stats": {"member_count": 900, "avg_sub_rate": 12}}], collected_on=FIRST
        )
        assert pairs(audience, "email_subscribers") == [(FIRST, 900)]
        assert why(audience) == {"stats.avg_sub_rate": Why.NOT_DAILY}

    def test_meta_ads(self) -> None:
        """Rows over several days are set aside where others are of one day; percentages become shares."""
        rows = [
            {
                "date_start": "2026-11-01",
                "date_stop": "2026-11-01",
                "impressions": "1000",
                "spend": "12.5",
                "inline_link_click_ctr": "1.25",
            },
            {
                "date_start": "2026-11-01",
                "date_stop": "2026-11-07",
                "impressions": "9000",
                "spend": "80",
                "inline_link_click_ctr": "1",
            },
        ]
        read = catalog.read_rows("meta_ads", rows)
        assert pairs(read, "impressions") == [(FIRST, 1000)]
        assert pairs(read, "ad_spend") == [(FIRST, 12.5)]
        assert pairs(read, "click_through_rate") == [(FIRST, 0.0125)]
        assert {(one.reason, one.rows) for one in read.unmapped} == {(Why.OTHER_PERIOD, (1,))}


class TestLaws:
    """What holds for every platform."""

    @given(
        st.lists(
            st.tuples(st.integers(0, 400), st.one_of(st.none(), st.integers(0, 10**6))),
            unique_by=lambda one: one[0],
            max_size=30,
        )
    )
    def test_reading_is_building(self, cells: list[tuple[int, int | None]]) -> None:
        """Rows give the history that the same pairs give, whatever their order and holes; silence is not zero."""
        rows = [{"date": (FIRST + timedelta(days)).isoformat(), "reach": value} for days, value in cells]
        read = catalog.read_rows("instagram", rows)
        told = sorted((FIRST + timedelta(days), value) for days, value in cells if value is not None)
        assert pairs(read, "reach") == told

    @given(st.lists(st.tuples(st.integers(0, 20), st.integers(0, 50)), max_size=25))
    def test_repetition_and_contradiction(self, cells: list[tuple[int, int]]) -> None:
        """A day told twice alike counts once; told differently it counts not at all, and is reported."""
        rows = [{"date": (FIRST + timedelta(days)).isoformat(), "reach": value} for days, value in cells]
        read = catalog.read_rows("instagram", rows)
        by_day: dict[date, set[int]] = {}
        for days, value in cells:
            by_day.setdefault(FIRST + timedelta(days), set()).add(value)
        assert pairs(read, "reach") == sorted((day, next(iter(told))) for day, told in by_day.items() if len(told) == 1)
        clashes = sum(len(told) > 1 for told in by_day.values())
        assert sum(one.count for one in read.unmapped if one.reason is Why.CONFLICT) == clashes
        alike = len(cells) > len({(days, value) for days, value in cells})
        assert not alike or Heed.REPEATED in heeds(read, "reach") or clashes

    @given(st.lists(st.integers(0, 1000), min_size=2, max_size=12))
    def test_differences_add_up_to_the_counter(self, totals: list[int]) -> None:
        """The changes of a running total add up to its last value less its first."""
        rows = [{"date": FIRST + timedelta(day), "statistics.viewCount": total} for day, total in enumerate(totals)]
        read = catalog.read_rows("youtube", rows)
        assert sum(value for _, value in pairs(read, "video_views")) == totals[-1] - totals[0]

    @given(st.permutations(range(8)))
    def test_the_order_of_rows_never_matters(self, order: list[int]) -> None:
        """Any order of rows gives the same histories."""
        rows = [
            {"date": FIRST + timedelta(place // 2), "post_id": place % 2, "public_metrics": {"like_count": place * 3.5}}
            for place in range(8)
        ]
        read = catalog.read_rows("x", [rows[place] for place in order])
        assert pairs(read, "reactions") == pairs(catalog.read_rows("x", rows), "reactions")

    @given(st.lists(st.sampled_from("abc"), min_size=1, max_size=12))
    def test_channels_are_told_apart_wherever_their_rows_stand(self, order: list[str]) -> None:
        """Together, in turn or scattered: each channel gets its own rows, and no other."""
        rows = [
            {"date": FIRST + timedelta(place), "source": name, "sessions": place} for place, name in enumerate(order)
        ]
        read = catalog.read_rows("ga4", rows, by="source")
        for name in set(order):
            own = [(FIRST + timedelta(place), place) for place, one in enumerate(order) if one == name]
            assert pairs(read, "sessions", name) == own
        assert len(read.histories) == len(set(order))

    @given(st.permutations(["activeUsers", "totalUsers", "date"]), st.integers(0, 10**6), st.integers(0, 10**6))
    @example(["date", "activeUsers", "totalUsers"], 11, 10)
    def test_the_more_exact_of_two_names_speaks(self, columns: list[str], active: int, total: int) -> None:
        """Total users before active users, in whichever order they come; the other is reported."""
        row = {"date": "20261101", "activeUsers": active, "totalUsers": total}
        read = catalog.read_rows("ga4", [{column: row[column] for column in columns}])
        assert pairs(read, "visitors") == [(FIRST, total)]
        assert why(read) == {"activeUsers": Why.SECOND_NAME}

    @given(st.lists(st.sets(st.sampled_from(["reach", "likes", "comments"])), min_size=1, max_size=6))
    @example([{"reach"}, {"likes"}, set()])
    def test_rows_of_different_columns(self, columns: list[set[str]]) -> None:
        """Rows need not have the same columns; a missing cell is no reading."""
        rows = [
            {"date": FIRST + timedelta(at), **{name: at + len(name) for name in sorted(names)}}
            for at, names in enumerate(columns)
        ]
        read = catalog.read_rows("instagram", rows)
        for name, metric in (("reach", "reach"), ("likes", "reactions"), ("comments", "comments")):
            told = [(FIRST + timedelta(at), at + len(name)) for at, names in enumerate(columns) if name in names]
            assert pairs(read, metric) == told

    @given(st.lists(st.integers(0, 1000), min_size=2, max_size=6))
    @example([40, 42, 44])
    def test_stocks_of_flows_are_differenced(self, counts: list[int]) -> None:
        """A lifetime count of posts gives posts published as its change."""
        rows = [{"date": FIRST + timedelta(day), "media_count": count} for day, count in enumerate(counts)]
        read = catalog.read_rows("instagram", rows, accept=["lossy"])
        assert pairs(read, "posts_published") == [
            (FIRST + timedelta(day), counts[day] - counts[day - 1]) for day in range(1, len(counts))
        ]

    @given(st.sets(st.integers(0, 20), min_size=2), st.integers(0, 100))
    @example({0, 1, 3}, 30)
    def test_youtube_counters(self, places: set[int], each: int) -> None:
        """The Data API gives running totals as text: each value is the change since the reading before, and a gap is told."""
        days = sorted(places)
        rows = [
            {
                "date": FIRST + timedelta(day),
                "statistics": {"viewCount": str(1000 + each * day), "subscriberCount": "990"},
            }
            for day in days
        ]
        read = catalog.read_rows("youtube", rows)
        assert pairs(read, "video_views") == [
            (FIRST + timedelta(day), each * (day - before)) for before, day in pairwise(days)
        ]
        assert pairs(read, "followers") == [(FIRST + timedelta(day), 990) for day in days]
        assert why(read) == {"statistics.viewCount": Why.FIRST_READING}
        gaps = {Heed.GAP} if len(days) <= days[-1] - days[0] else set()
        assert set(heeds(read, "statistics.viewCount")) == {Heed.DIFFERENCED, *gaps}
        assert heeds(read, "statistics.subscriberCount") == [Heed.NEAR]

    @given(st.sampled_from(sorted(catalog.PLATFORMS)), st.none() | st.just("anything"))
    @example("instagram", None)
    @example("instagram", "anything")
    def test_no_rows_give_nothing(self, platform: str, by: str | None) -> None:
        """An empty answer is an empty result."""
        assert catalog.read_rows(platform, [], by=by) == ReadRows()

    @given(st.lists(st.integers(0, 1000), min_size=1, max_size=9))
    @example([5])
    def test_histories_are_what_tuples_make(self, counts: list[int]) -> None:
        """A history that was read equals one built from pairs, but for where it is from."""
        rows = [{"date": FIRST + timedelta(day), "followers_count": count} for day, count in enumerate(counts)]
        (told,) = catalog.read_rows("instagram", rows).histories
        built = History.of(
            [(FIRST + timedelta(day), count) for day, count in enumerate(counts)],
            metric="followers", channel="instagram", definition=told.definition, source=told.source,
        )  # fmt: skip
        assert told == built

    @given(st.lists(st.integers(0, 10**6), min_size=4, max_size=4), st.integers(0, 10**6))
    @example([10, 10, 10, 10], 3)
    def test_google_business_profile(self, shown: list[int], clicks: int) -> None:
        """Dates in parts are read, and impressions are the sum of the four surfaces."""
        surfaces = [
            f"BUSINESS_IMPRESSIONS_{device}_{place}" for device in ("DESKTOP", "MOBILE") for place in ("MAPS", "SEARCH")
        ]
        figures = dict(zip(surfaces, shown, strict=True))
        rows = [{"date": {"year": 2026, "month": 11, "day": 1}, "WEBSITE_CLICKS": clicks, **figures}]
        read = catalog.read_rows("google_business_profile", rows)
        assert (pairs(read, "impressions"), pairs(read, "link_clicks")) == ([(FIRST, sum(shown))], [(FIRST, clicks)])
        assert read.unmapped == ()

    @given(st.integers(0, 10**6), st.none() | st.dates(), st.sampled_from([None, "fediverse"]))
    @example(12, None, None)
    @example(12, FIRST, "fediverse")
    def test_rows_without_a_day(self, count: int, on: date | None, channel: str | None) -> None:
        """Rows that name no day are dated by the caller, or reported."""
        read = catalog.read_rows("mastodon", [{"followers_count": count}], collected_on=on, channel=channel)
        if on is None:
            assert (read.histories, why(read)) == ((), {"date": Why.NO_DAY})
        else:
            assert pairs(read, "followers", channel or "mastodon") == [(on, count)]

    @given(st.text("abC é", min_size=1, max_size=6).filter(lambda name: name == name.strip()), st.integers(0, 10**6))
    @example("Views", 4)
    def test_own_platforms_and_metrics(self, name: str, count: int) -> None:
        """A caller's own names make a platform of their own readable, with a metric of their own."""
        mine = catalog.with_metric(Metric(id="story_views", nature="flow", unit="count")).with_names(
            NativeName(platform="snapchat", name=name, metric="story_views")
        )
        read = mine.read_rows("snapchat", [{"date": "2026-11-01", name: count}], channel="snap")
        assert read.histories[0].metric == mine.metrics["story_views"]
        assert pairs(read, "story_views", "snap") == [(FIRST, count)]

    def test_two_names_for_one_figure_agree_or_tell_nothing(self) -> None:
        """Where neither of two columns is more exact, a row in which they differ is read in none of them."""
        cells = [("5", "5"), ("5", "6"), ("", "7"), ("8", None), ("n/a", 9), ("5", "5.0")]
        for first, second in (("conversions", "keyEvents"), ("keyEvents", "conversions")):
            rows = [
                {"date": FIRST + timedelta(day), first: one, second: other} for day, (one, other) in enumerate(cells)
            ]
            read = catalog.read_rows("ga4", rows)
            days = (FIRST, FIRST + timedelta(3), FIRST + timedelta(5))
            assert pairs(read, "conversions") == list(zip(days, (5, 8, 5), strict=True))
            assert [(one.column, one.reason, one.rows) for one in read.unmapped if one.rows] == [
                (first, Why.CONFLICT, (1,)),
                (first, Why.NOT_AVAILABLE, (4,)),
            ]
            assert why(read)[second] is Why.SECOND_NAME

    def test_names_that_are_only_near_may_differ(self) -> None:
        """Likes and follows of a page are two counts near one metric, of which the first is read."""
        rows = [{"date": "2023-11-01", "page_fan_adds": 4, "page_daily_follows": 5}]
        read = catalog.read_rows("facebook", rows)
        assert pairs(read, "new_followers") == [(date(2023, 11, 1), 4)]
        assert str(read.unmapped[0]) == "page_daily_follows: new followers is told by another column (1)"

    def test_unknown_columns_name_the_nearest(self) -> None:
        """A column nobody knows is reported with the name that may be meant."""
        read = catalog.read_rows("instagram", [{"date": "2026-11-01", "reech": 3, "mood": "good"}])
        suggestions = {one.column: one.suggestion for one in read.unmapped}
        assert suggestions == {"reech": "reach", "mood": None}
        assert "did you mean reach?" in str(read.unmapped[0])

    def test_lossy_names_are_left_alone_until_accepted(self) -> None:
        """The trap of follower_count is not walked into by default."""
        rows = [{"date": "2026-11-01", "follower_count": 5}]
        read = catalog.read_rows("instagram", rows)
        assert (read.histories, why(read)) == ((), {"follower_count": Why.LOSSY})
        assert str(read.unmapped[0]) == "follower_count: stands for new followers too loosely (1)"
        taken = catalog.read_rows("instagram", rows, accept=["exact", "near", "lossy"])
        assert pairs(taken, "new_followers") == [(FIRST, 5)]
        assert "Trap" in str(taken.notices[0])
        assert why(
            catalog.read_rows("youtube", [{"day": "2026-11-01", "videoThumbnailImpressions": 5}], accept=["exact"])
        ) == {"videoThumbnailImpressions": Why.NEAR}

    def test_shapes_that_do_not_fit_are_refused(self) -> None:
        """A mean cannot stand for a flow, even in a name of the caller's own."""
        mine = catalog.with_names(NativeName(platform="instagram", name="daily_mean", metric="reactions", shape="mean"))
        assert why(mine.read_rows("instagram", [{"date": FIRST, "daily_mean": 3}])) == {"daily_mean": Why.UNFIT_SHAPE}

    def test_which_meaning_is_meant(self) -> None:
        """Rows with an item take the meaning of a post, others that of the account; `of` decides where neither fits."""
        account = catalog.read_rows("threads", [{"date": FIRST, "views": 7}])
        assert pairs(account, "profile_visits") == [(FIRST, 7)]
        post = [{"date": FIRST, "media_id": "1", "timestamp": "2026-11-01T07:00:00+0000", "views": 7}]
        assert pairs(catalog.read_rows("threads", post), "content_views") == [(FIRST, 7)]
        said = catalog.read_rows(
            "threads", [{"date": FIRST + timedelta(day), "views": 7 + day} for day in (0, 1)], of="media"
        )
        assert pairs(said, "content_views") == [(date(2026, 11, 2), 1)]
        assert pairs(catalog.read_rows("ga4", [{"date": FIRST, "sessions": 7}], of="site"), "sessions") == [(FIRST, 7)]

    def test_figures_of_one_post_say_nothing_of_the_account(self) -> None:
        """The reach of a post is not the account's, even when it is the only post of the day."""
        rows = [{"date": FIRST, "media_id": "1", "timestamp": "2026-11-01T07:00:00+0000", "reach": 70, "likes": 4}]
        read = catalog.read_rows("instagram", rows)
        assert why(read) == {"reach": Why.OF_ONE_ITEM}
        assert pairs(read, "reactions") == [(FIRST, 4)]

    def test_new_items_count_from_zero_on_their_own_day_only(self) -> None:
        """Without an earlier collection, an item counts from zero only when collected on the day it appeared."""
        rows = [{"video_id": "1", "create_time": 1793524000 + add, "like_count": 5} for add in (0, -86_400)]
        rows[1]["video_id"] = "2"
        read = catalog.read_rows("tiktok", rows, collected_on=FIRST)
        assert pairs(read, "reactions") == [(FIRST, 5)]
        assert [one.count for one in read.unmapped] == [1]

    def test_lists_inside_rows_are_no_figures(self) -> None:
        """A list in a cell is no figure and is reported, and neither is what is beside a mapping."""
        rows = [
            {"date": "2026-11-01", "reach": 4, "children": [1, 2]},
            {"date": "2026-11-02", "reach": 5, "children": []},
        ]
        read = catalog.read_rows("instagram", rows)
        assert pairs(read, "reach") == [(FIRST, 4), (date(2026, 11, 2), 5)]
        assert why(read) == {"children": Why.UNKNOWN_COLUMN}
        mixed = [
            {"date": "2026-11-01", "post_id": "1", "post_reactions_by_type_total": {"like": 1.5}},
            {"date": "2026-11-01", "post_id": "1", "post_reactions_by_type_total": 3},
        ]
        assert catalog.read_rows("facebook", mixed).histories == ()

    def test_bad_calls_are_refused(self) -> None:
        """An unknown platform, a row that is none, a column that is not there, and an unknown word are refused."""
        with pytest.raises(UnknownName):
            catalog.read_rows("instagrm", [])
        with pytest.raises(WrongType) as caught:
            catalog.read_rows("instagram", [{"date": "2026-11-01"}, 3])  # type: ignore[list-item]  # the point of the test
        assert caught.value.path == "rows[1]"
        with pytest.raises(WrongType):
            catalog.read_rows("instagram", {"date": "2026-11-01"})  # type: ignore[arg-type]  # the point of the test
        with pytest.raises(InvalidValue) as column:
            catalog.read_rows("instagram", [{"date": "2026-11-01"}], by="country")
        assert column.value.path == "by"
        with pytest.raises(UnknownName):
            catalog.read_rows("instagram", [], accept=["exakt"])

    @pytest.mark.parametrize(
        ("options", "paths", "said"),
        [
            ({"of": "medai"}, ["of"], "did you mean 'media'?"),
            ({"of": "post"}, ["of"], "known: account, media"),
            ({"of": ["media"]}, ["of"], "unknown owner of figures"),
            ({"of": "", "day_first": "no"}, ["day_first", "of"], "must be true, false or None"),
            (
                {"day_first": 1, "accept": ["exact", "neer"], "collected_on": 3},
                ["accept[1]", "collected_on", "day_first"],
                "",
            ),
            ({"by": "views"}, ["by"], "not one of figures"),
            ({"item": "views", "splits": ["id", "date", "lable"]}, ["item", "splits[1]", "splits[2]"], "'label'?"),
            ({"of": "medai", "by": "views"}, ["of", "by"], "did you mean 'media'?"),
            ({"by": "date"}, ["by"], "not that of the days"),
            ({"by": ["label"], "item": 3}, ["by", "item"], "one of the columns"),
            ({"splits": ["label", "views"]}, ["splits[1]"], "not one of figures"),
        ],
    )
    def test_an_option_that_means_nothing_is_refused(
        self, options: dict[str, Any], paths: list[str], said: str
    ) -> None:
        """Owners nobody has, columns of days or figures, and what is no truth value are refused, all at once."""
        rows = [{"id": "1", "date": f"2026-08-2{day}", "label": "a", "views": 300} for day in (3, 4)]
        with pytest.raises(SmartGoalsError) as caught:
            catalog.read_rows("instagram", rows, **options)
        assert [fault.path for fault in caught.value.problems] == paths
        assert said in str(caught.value)

    def test_mappings_that_are_no_dicts_are_read(self) -> None:
        """Any mapping is a row."""
        row = catalog.PLATFORMS  # a mapping, whose values are no figures
        assert catalog.read_rows("instagram", [row]).histories == ()  # type: ignore[list-item]  # its values are platforms


@pytest.mark.parametrize("why", list(Why))
def test_what_was_not_mapped_speaks_both_languages(why: Why) -> None:
    """Every reason reads in English and in French, with its facts filled in."""
    one = Unmapped(column="likes", reason=why, count=3, metric="reactions")
    assert "(3)" in str(one)
    assert one.text() != one.text("fr")
    assert "{" not in one.text("fr")


@pytest.mark.parametrize("heed", list(Heed))
def test_notices_speak_both_languages(heed: Heed) -> None:
    """Every notice reads in English and in French."""
    one = Notice(column="likes", metric="reactions", heed=heed)
    filled = Notice(
        column="likes",
        metric="reactions",
        heed=heed,
        facts=Record(
            {
                "note": "a",
                "day": FIRST,
                "what": Worded("before", fr="avant"),
                "unit": "ms",
                "count": 2,
                "currency": "EUR",
                "label": "Somme",
            }
        ),
    )
    assert one.heed is heed
    assert str(filled) != filled.text("fr")
    assert "before" not in filled.text("fr")
