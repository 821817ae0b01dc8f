"""Exports as people have them: what looks like a figure of the account and is none is told, and never read as one."""

import csv
import io
from collections.abc import Iterable
from datetime import date
from typing import Any

import pytest
from hypothesis import example, given, strategies as st

from smartgoals import InvalidValue, catalog
from smartgoals.catalog import Exactness, Heed, NativeName, ReadRows, Unmapped, UnmappedReason as Why
from smartgoals.rules import data_findings

DAY = "2026-01-05"
ON = date(2026, 1, 5)


def table(text: str) -> list[dict[str, Any]]:
    """Return the rows of a CSV text."""
    return list(csv.DictReader(io.StringIO(text)))


def values(read: ReadRows, metric: str, channel: str | None = None) -> tuple[Any, ...] | None:
    """Return the values of a metric, or None when there is no history of it."""
    found = read.get(metric, channel)
    return None if found is None else found.values


def why(read: ReadRows) -> dict[str, Why]:
    """Return the columns that gave no reading, each with its last reason."""
    return {one.column: one.reason for one in read.unmapped}


class TestAnalyticsFiles:
    """The files that X lets its users download."""

    OVERVIEW = (
        "Date,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Unfollows,Replies,Reposts,Profile visits,Create Post\n"
        '"Sun, Sep 27, 2026",412,4,9,0,0,2,1,1,0,6,5\n"Fri, Sep 25, 2026",207,1,3,0,0,0,1,0,0,2,7\n'
    )

    def test_a_file_of_an_account_is_read_as_exported(self) -> None:
        """Days in words and headings as they stand; the day that is not there stays away."""
        read = catalog.read_rows("x", table(self.OVERVIEW))
        assert read.get("impressions").days == (date(2026, 9, 25), date(2026, 9, 27))  # type: ignore[union-attr]  # it is there
        assert (values(read, "unfollows"), values(read, "new_followers")) == ((1, 1), (0, 2))
        assert why(read) == {"Shares": Why.COMPONENT}

    def test_a_file_of_posts_is_no_file_of_the_account(self) -> None:
        """What a post was shown until the download is no figure of the day on which it was posted."""
        rows = table(f"Post id,Date,Impressions,Likes\n1,{DAY},500,4\n2,{DAY},700,9\n")
        read = catalog.read_rows("x", rows)
        assert read.histories == ()
        assert set(why(read).values()) == {Why.FIRST_READING}


@pytest.mark.parametrize(
    "label",
    [
        *("Total", "TOTAL:", "Grand total", "Total général", "Gesamt", "Summe", "RESERVED_TOTAL", "Σ", "Cumul"),
        *("Average", "Moyenne", "Ensemble", "All videos", "Total (2 videos)", "Toutes les vidéos", "Average per day"),
        *(
            "Total : 1 234 vidéos",
            "Ensemble des publications",
            "Alle Beiträge",
            "Sous-total",
            "In total",
            "Sum of 2 rows",
            "— Total —",
        ),
        *("∑", "∑ :", "Σ total", "Totaux", "Sommes", "Grand-total", "Moy.", "Avg.", "MÉDIANE"),
        *("Suma", "Suma total", "Totales", "Todos los canales", "Promedio", "En total", "En tout"),
        *("Ø", "Endsumme", "All networks"),
    ],
)
@pytest.mark.parametrize(
    ("platform", "column", "day"),
    [("youtube", "video", DAY), ("ga4", "country", "20260105"), ("ga4", "landingPage", "20260105")],
)
def test_a_total_is_no_part_of_itself(label: str, platform: str, column: str, day: str) -> None:
    """A row that sums up the others, or is their mean, is set aside and told by its label, in English, French or German."""
    name, metric = ("views", "video_views") if platform == "youtube" else ("sessions", "sessions")
    rows = [{"date": day, column: word, name: count} for word, count in (("abc", 100), ("def", 50), (label, 150))]
    read = catalog.read_rows(platform, rows)
    assert values(read, metric) == (150,)
    (entry,) = read.unmapped
    assert (entry.column, entry.reason, entry.rows) == (column, Why.TOTAL_ROW, (2,))


@pytest.mark.parametrize(
    "label",
    [
        *(
            "Total eclipse",
            "Average Joe",
            "All about Eve",
            "Ensemble, c'est tout",
            "/all-videos",
            "all_videos",
            "Totally",
        ),
        *(
            "Videos",
            "2026",
            "Sum it up",
            "All in",
            "Grand opening",
            "La moyenne montagne",
            "For all the days we had",
            "",
            " : ",
        ),
        *("@total", "#somme", "/total", "all_", "Global", "Combined"),
        *("Suma-Q", "Sommaire", "Total Énergie", "Tout en couleurs"),
    ],
)
def test_a_name_that_only_begins_as_a_total_is_a_name(label: str) -> None:
    """Titles, addresses and slugs that hold such a word, and words without one, name items."""
    rows = [{"day": DAY, "video": word, "views": 5} for word in ("abc", label)]
    read = catalog.read_rows("youtube", rows)
    assert Why.TOTAL_ROW not in why(read).values()
    assert catalog.read_rows("youtube", rows, by="video").get("video_views", "abc") is not None


@pytest.mark.parametrize("word", ["All", "all countries", "Average", "Ensemble"])
def test_what_every_row_says_is_no_total_of_others(word: str) -> None:
    """A filter that every row names, or the statistic that is told, sums nothing up."""
    rows = [{"date": day, "country": word, "sessions": 5} for day in ("20260720", "20260721")]
    assert values(catalog.read_rows("ga4", rows), "sessions") == (5, 5)
    rows.append({"date": "20260721", "country": "FR", "sessions": 3})
    assert values(catalog.read_rows("ga4", rows), "sessions") == (3,)


def test_totals_among_days_and_channels_are_told() -> None:
    """Where a day or a channel should stand, a total is neither; a name that only begins so is a name."""
    rows = table(
        "date,sessionSource,sessions\n20260720,a,158\n20260721,Total eclipse,150\nGrand total,a,308\n20260721,Total,308\n"
    )
    read = catalog.read_rows("ga4", rows, by="sessionSource")
    assert [(one.channel, one.values) for one in read.histories] == [("a", (158,)), ("Total eclipse", (150,))]
    assert [(one.column, one.reason, one.rows) for one in read.unmapped] == [
        ("date", Why.TOTAL_ROW, (2,)),
        ("sessionSource", Why.TOTAL_ROW, (3,)),
    ]
    assert catalog.read_rows("youtube", [{"day": DAY, "video": "Total", "views": 3}]).histories == ()
    many = [{"day": DAY, "video": f"v{place}", "views": 1} for place in range(1500)]
    assert values(
        catalog.read_rows("youtube", [*many, {"day": DAY, "video": "Total (1500 videos)", "views": 1500}]),
        "video_views",
    ) == (1500,)
    for label in ("∑", "Médiane", "Suma"):
        summed = [*many, {"day": DAY, "video": label, "views": 1500}]
        assert values(catalog.read_rows("youtube", summed), "video_views") == (1500,)


def test_a_row_that_is_a_total_in_two_columns_is_told_once() -> None:
    """Whichever label says so first."""
    rows = table(f"day,video,country,views\n{DAY},abc,FR,100\n{DAY},Total,Total,100\n")
    read = catalog.read_rows("youtube", rows)
    assert values(read, "video_views") == (100,)
    assert [one.rows for one in read.unmapped if one.reason is Why.TOTAL_ROW] == [(1,)]


def test_a_label_that_is_no_text_is_a_label() -> None:
    """Numbers name channels as well as words do; a cell that is not one thing, or too long to be a name, names none."""
    rows = [{"day": DAY, "source": source, "views": 3} for source in (7, {1, 2}, "x" * 300, "Total", None)]
    read = catalog.read_rows("youtube", rows, by="source")
    assert [one.channel for one in read.histories] == ["7", "{1, 2}"]
    assert [(one.reason, one.rows) for one in read.unmapped] == [
        (Why.TOTAL_ROW, (3,)),
        (Why.NO_CHANNEL, (2, 4)),
    ]


def test_a_row_without_a_label_may_be_a_total() -> None:
    """Beside rows of videos, one of no video is told; figures that no video has are the account's."""
    rows = table(f"day,video,views\n{DAY},abc,100\n{DAY},def,50\n{DAY},,150\n")
    read = catalog.read_rows("youtube", rows)
    assert (values(read, "video_views"), read.unmapped[0].reason, read.unmapped[0].rows) == (
        (150,),
        Why.NO_ITEM,
        (2,),
    )
    ads = table(f"date_start,campaign_id,ad_id,spend\n{DAY},1,,30\n{DAY},1,a,10\n{DAY},1,b,20\n")
    assert values(catalog.read_rows("meta_ads", ads), "ad_spend") == (30,)
    account = [{"date": DAY, "followers_count": 9}, {"date": DAY, "media_id": "1", "timestamp": DAY, "like_count": 4}]
    assert values(catalog.read_rows("instagram", account), "followers") == (9,)


@pytest.mark.parametrize(
    ("platform", "columns", "name", "metric"),
    [("youtube", ("day", "date"), "views", "video_views"), ("tiktok", ("date", "Jour"), "video_views", "video_views")],
)
def test_two_columns_of_days_agree_or_tell_nothing(
    platform: str, columns: tuple[str, str], name: str, metric: str
) -> None:
    """A day that two columns tell is one; where they differ, the row is about neither, and the other column is no unknown one."""
    days = [
        ("2026-07-20", "2026-07-20"),
        ("2026-07-21", "21 July 2026"),
        ("2026-07-22", ""),
        ("2026-07-23", "2026-07-24"),
    ]
    rows = [dict(zip((*columns, name), (*both, 5), strict=True)) for both in days]
    read = catalog.read_rows(platform, rows)
    assert values(read, metric) == (5, 5, 5)
    (entry,) = read.unmapped
    assert (entry.column, entry.reason, entry.rows) == (columns[0], Why.TWO_DAYS, (3,))
    assert entry.readings == ("2026-07-23", "2026-07-24")
    assert "“2026-07-23 / 2026-07-24”" in str(entry)
    assert catalog.read_rows(platform, rows[:3]).unmapped == ()


def test_a_part_of_a_day_is_no_day() -> None:
    """The day of the month beside the date, and the day on which others appeared, contradict nothing."""
    rows = [{"date": "20260720", "day": "20", "sessions": 5}, {"date": "20260721", "day": "21", "sessions": 6}]
    read = catalog.read_rows("ga4", rows)
    assert (values(read, "sessions"), why(read)) == ((5, 6), {"day": Why.UNKNOWN_COLUMN})
    rows = [{"day": DAY, "date": "2026-07-20", "views": 5}]
    assert values(catalog.read_rows("youtube", rows, splits=["date"]), "video_views") == (5,)


def test_the_day_of_collection_dates_levels_only() -> None:
    """Beside days, a row without one may be their total: of sessions it is no day's, and a level stands where it was read."""
    rows = table("date,sessions\n20260720,158\n,308\n")
    read = catalog.read_rows("ga4", rows, collected_on=date(2026, 8, 1))
    assert (values(read, "sessions"), read.unmapped[0].reason, read.unmapped[0].rows) == (
        (158,),
        Why.NO_DAY,
        (1,),
    )
    levels = table("date,daily_total_followers\n2026-07-20,15\n,30\n")
    assert values(catalog.read_rows("tiktok", levels, collected_on=date(2026, 8, 1)), "followers") == (15, 30)


class TestSeveralOfOneKind:
    """Equal figures of several items are no one figure, unless they are rates."""

    @given(st.integers(0, 10**6), st.lists(st.sampled_from("abcdef"), min_size=2, max_size=5, unique=True))
    def test_people_and_levels_of_several_are_none(self, count: int, labels: list[str]) -> None:
        """So many visitors by each way are one to all times as many people, and lists of one size are several lists."""
        groups = [{"date": "20260720", "sessionSource": one, "totalUsers": count, "bounceRate": 0.5} for one in labels]
        read = catalog.read_rows("ga4", groups)
        assert (values(read, "visitors"), why(read)["totalUsers"]) == (None, Why.OF_ONE_ITEM)
        assert values(read, "bounce_rate") == (0.5,)
        lists = [{"id": one, "stats": {"member_count": count}} for one in labels]
        assert catalog.read_rows("mailchimp", lists, collected_on=ON).histories == ()
        accounts = [{"id": one, "followers_count": count} for one in labels]
        assert catalog.read_rows("mastodon", accounts, collected_on=ON).histories == ()

    @pytest.mark.parametrize(
        ("metric", "is_one"),
        [
            *(
                ("frequency", False),
                ("engagement_rate_reach", False),
                ("reach_rate", False),
                ("follower_growth_rate", False),
            ),
            *(("posting_frequency", False), ("returning_visitor_share", False), ("engagement_rate_followers", False)),
            *(("click_through_rate", True), ("bounce_rate", True), ("cpm", True), ("average_rating", True)),
            *(("engagements_per_post", True), ("first_response_time", True), ("open_rate", True), ("nps", True)),
        ],
    )
    def test_equal_quotients_are_one_where_what_they_are_divided_by_adds_up(self, metric: str, is_one: bool) -> None:
        """1.5 views by each of two audiences may be 3 by the people in both; half of each of two counts is half of both."""
        mine = catalog.with_names(
            NativeName(platform="snapchat", name="Figure", metric=metric, shape="ratio", of="campaign")
        )
        rows = [{"date": DAY, "Campaign": label, "Figure": 0.5} for label in "ab"]
        read = mine.read_rows("snapchat", rows, item="Campaign")
        assert values(read, metric) == ((0.5,) if is_one else None)
        assert is_one or why(read)["Figure"] is Why.OF_ONE_ITEM
        assert values(mine.read_rows("snapchat", rows[:1], item="Campaign"), metric) == (0.5,)

    def test_frequency_of_two_campaigns_is_none(self) -> None:
        """Meta's reach and frequency of two campaigns that were seen alike say nothing of both."""
        rows = [{"date_start": DAY, "date_stop": DAY, "campaign_id": one, "frequency": "1.5"} for one in "ab"]
        assert why(catalog.read_rows("meta_ads", rows)) == {"frequency": Why.OF_ONE_ITEM}

    def test_the_account_beside_its_posts_is_one(self) -> None:
        """Each status tells its author's followers again; another author's are another figure."""
        rows: list[dict[str, Any]] = [
            {"id": "1", "favourites_count": 3, "account": {"followers_count": 120}},
            {"id": "2", "favourites_count": 0, "account": {"followers_count": 120}},
        ]
        assert values(catalog.read_rows("mastodon", rows, collected_on=ON), "followers") == (120,)
        for row, author in zip(rows, "ab", strict=True):
            row["account"]["id"] = author
        assert values(catalog.read_rows("mastodon", rows, collected_on=ON), "followers") is None
        rows[1]["account"] = {"id": "a", "followers_count": 121}
        assert why(catalog.read_rows("mastodon", rows, collected_on=ON))["account.followers_count"] is Why.CONFLICT


class TestTwins:
    """Two rows for one day are one row told twice only if nothing tells them apart."""

    @pytest.mark.parametrize(
        ("platform", "column"), [("ga4", "pagePath"), ("ga4", "fetched"), ("instagram", "followType")]
    )
    def test_rows_that_differ_in_an_unknown_column_are_no_repetition(self, platform: str, column: str) -> None:
        """Parts of the day, or two states of it: nobody can tell, and the column is named."""
        name, metric = ("sessions", "sessions") if platform == "ga4" else ("views", "content_views")
        rows = [{"date": "2026-07-20", column: word, name: 5} for word in ("a", "b")]
        read = catalog.read_rows(platform, rows)
        entry = next(one for one in read.unmapped if one.column == name)
        assert (values(read, metric), entry.reason, entry.suggestion, entry.rows) == (
            None,
            Why.UNKNOWN_SPLIT,
            column,
            (0, 1),
        )
        assert column in str(entry)
        assert values(catalog.read_rows(platform, rows, splits=[column]), metric) == (10,)

    @pytest.mark.parametrize(
        ("platform", "column", "cells"),
        [
            ("ga4", "tags", (["a"], ["b"])),
            ("ga4", "tags", (["a", "b"], ["a"])),
            ("ga4", "tags", (["a"], None)),
            ("ga4", "tags", (["a"], [])),
            ("ga4", "tags", ([{"value": 1, "tag": "a"}], [{"value": 1, "tag": "b"}])),
            ("ga4", "tags", (("a",), ("b",))),
            ("ga4", "tags", ([{"name": "a"}], {"name": "a"})),
            (
                "meta_ads",
                "actions",
                ([{"action_type": "click", "value": "1"}] * 2, [{"action_type": "view", "value": "1"}] * 2),
            ),
        ],
    )
    def test_lists_that_differ_tell_rows_apart(self, platform: str, column: str, cells: tuple[Any, Any]) -> None:
        """A list is compared as it was handed over, although it is no figure; equal ones make one row told twice."""
        days = {"date": "20260720"} if platform == "ga4" else {"date_start": DAY, "date_stop": DAY}
        name, metric = ("sessions", "sessions") if platform == "ga4" else ("impressions", "impressions")
        read = catalog.read_rows(platform, [{**days, column: cell, name: 5} for cell in cells])
        entry = next(one for one in read.unmapped if one.column == name)
        assert (values(read, metric), entry.reason, entry.rows) == (None, Why.UNKNOWN_SPLIT, (0, 1))
        alike = catalog.read_rows(platform, [{**days, column: cells[0], name: 5} for _ in cells])
        assert (values(alike, metric), [one.heed for one in alike.notices]) == ((5,), [Heed.REPEATED])

    def test_counts_by_kind_that_differ_are_no_repetition(self) -> None:
        """Three likes and a love, and two of each, are four reactions in two ways."""
        kinds = [{"like": 3, "love": 1}, {"like": 2, "love": 2}]
        rows = [
            {"date": day, "post_id": "1", "post_reactions_by_type_total": kinds[place]}
            for day, place in ((DAY, 0), (DAY, 1), ("2026-01-06", 0), ("2026-01-06", 0))
        ]
        read = catalog.read_rows("facebook", rows)
        assert [(one.reason, one.rows) for one in read.unmapped if one.reason is Why.CONFLICT] == [
            (Why.CONFLICT, (0, 1))
        ]

    def test_an_item_of_ones_own_is_named(self) -> None:
        """On a platform of the caller's, `item` names what totals to date belong to."""
        mine = catalog.with_names(
            NativeName(platform="snapchat", name="Views", metric="content_views", shape="lifetime", of="post")
        )
        rows = [
            {"date": day, "Story": story, "Views": 40} for day in ("2026-11-01", "2026-11-02") for story in ("a", "b")
        ]
        assert set(why(mine.read_rows("snapchat", rows)).values()) == {
            Why.UNKNOWN_COLUMN,
            Why.ITEM_UNSAID,
        }
        assert values(mine.read_rows("snapchat", rows, item="Story"), "content_views") == (0,)
        for fault, options in (("item", {"item": "Clip"}), ("splits[0]", {"splits": ["Clip"]})):
            with pytest.raises(InvalidValue) as caught:
                mine.read_rows("snapchat", rows, **options)  # type: ignore[arg-type]  # one option at a time
            assert caught.value.path == fault


class TestTotalsToDate:
    """What is a total to date of an item is counted once, and never taken for the account's day."""

    POST = {"totalShareStatistics": {"impressionCount": 1700, "clickCount": 20, "likeCount": 25}}  # noqa: RUF012 -- never changed

    @pytest.mark.parametrize("key", ["share", "ugcPost", "Share"])
    def test_a_second_look_at_a_post_brings_nothing(self, key: str) -> None:
        """Collected on two days with nothing new in between, no impression was made on the second."""
        rows = [{"date": day, key: "urn:li:share:1", **self.POST} for day in ("2026-11-01", "2026-11-02")]
        read = catalog.read_rows("LinkedIn", rows)
        assert (values(read, "impressions"), values(read, "post_clicks")) == ((0,), (0,))

    def test_a_span_is_no_total_to_date(self) -> None:
        """Statistics of a post over a day that the row names are those of the day."""
        span = {"start": 1793491200000, "end": 1793577600000}
        assert values(
            catalog.read_rows("linkedin", [{"timeRange": span, "share": "1", **self.POST}]), "impressions"
        ) == (1700,)

    def test_insights_to_date_are_those_of_their_posts(self) -> None:
        """The id of the answer says which post; two posts seen as often are two posts."""
        answer = [
            {"name": "post_media_view", "period": "lifetime", "id": f"1_{post}/insights", "values": [{"value": 50}]}
            for post in "ab"
        ]
        assert why(catalog.read_rows("facebook", answer, collected_on=ON)) == {"post_media_view": Why.FIRST_READING}
        visits = [{"name": "profile_views", "period": "lifetime", "id": "1", "values": [{"value": 50}]}]
        assert why(catalog.read_rows("instagram", visits, collected_on=ON)) == {"profile_views": Why.FIRST_READING}

    def test_a_figure_nested_among_lifetimes_is_a_total(self) -> None:
        """Pinterest answers daily figures and totals to date under one word; the day's speaks where both are there."""
        rows = [
            {"date": f"2026-11-0{day}", "pin_id": "p", "lifetime_metrics": {"IMPRESSION": 100 + 5 * day}}
            for day in (1, 2)
        ]
        assert values(catalog.read_rows("pinterest", rows), "impressions") == (5,)
        for row in rows:
            row["daily_metrics"] = {"IMPRESSION": 7}
        read = catalog.read_rows("pinterest", rows)
        assert (values(read, "impressions"), why(read)) == (
            (7, 7),
            {"lifetime_metrics.IMPRESSION": Why.SECOND_NAME},
        )

    def test_figures_of_the_account_are_no_totals_of_posts(self) -> None:
        """Daily views of an account are as they stand; those of a video are totals; without either name, they are told."""
        account = [{"date": f"2026-08-2{day}", "video_views": 10 * day, "profile_views": 2} for day in (1, 2, 3)]
        assert values(catalog.read_rows("tiktok", account), "video_views") == (10, 20, 30)
        video = [{**row, "video_id": "v"} for row in account]
        assert values(catalog.read_rows("tiktok", video), "video_views") == (10, 10)
        unsaid = [{"date": f"2026-08-2{day}", "view_count": 10 * day} for day in (1, 2, 3)]
        assert why(catalog.read_rows("tiktok", unsaid)) == {"view_count": Why.ITEM_UNSAID}
        assert values(catalog.read_rows("tiktok", unsaid, of="video"), "video_views") == (10, 10)

    def test_an_item_counts_from_the_day_it_appeared(self) -> None:
        """One that appeared later than it was read, or in a year that is none, is as old as any other."""
        for born in (1793524000 + 10 * 86_400, 10**20, "soon", None):
            row = {"date": "2026-11-01", "video_id": "1", "create_time": born, "like_count": 5}
            assert why(catalog.read_rows("tiktok", [row])) == {"like_count": Why.FIRST_READING}

    @pytest.mark.parametrize(
        ("beside", "expected"),
        [
            ({"followers_count": 9}, (300, 310)),
            ({"like_count": 3}, (10,)),
            ({"timestamp": "2026-01-01T07:00:00+0000"}, (10,)),
            ({}, None),
        ],
    )
    def test_an_id_may_be_the_account(self, beside: dict[str, Any], expected: tuple[int, ...] | None) -> None:
        """What stands beside it tells whose it is: what only accounts have, or only posts; where nothing does, it is told."""
        rows = [
            {"date": day, "id": "1784", "views": views, **beside}
            for day, views in (("2026-01-05", 300), ("2026-01-06", 310))
        ]
        read = catalog.read_rows("instagram", rows)
        assert values(read, "content_views") == expected
        assert (why(read).get("views") is Why.TWO_MEANINGS) is (expected is None)
        assert values(catalog.read_rows("instagram", rows, of="account"), "content_views") == (300, 310)


class TestAnswers:
    """What the Graph API says beside the figures."""

    @staticmethod
    def answer(period: Any, *ends: str) -> list[dict[str, Any]]:
        """Return a series of reach."""
        told = [{"value": 10 + place, "end_time": end} for place, end in enumerate(ends)]
        return [{"name": "reach", "period": period, "values": told}]

    def test_a_week_is_no_day(self) -> None:
        """A weekly reach covers seven days; two that share days are told, and so is a window that nobody knows."""
        (week,) = catalog.read_rows("instagram", self.answer("week", "2026-11-02T08:00:00+0000")).histories[0]
        assert (week.covers, week.day) == (date(2026, 10, 26), date(2026, 11, 1))
        rolling = self.answer("days_28", "2026-11-02T08:00:00+0000", "2026-11-03T08:00:00+0000")
        assert why(catalog.read_rows("instagram", rolling)) == {"reach": Why.OTHER_PERIOD}
        assert why(catalog.read_rows("instagram", self.answer("month", "2026-11-02T08:00:00+0000"))) == {
            "reach by month": Why.UNKNOWN_COLUMN
        }
        assert catalog.read_rows("instagram", self.answer([], "2026-11-02T08:00:00+0000")).histories == ()

    def test_a_breakdown_is_told_or_read(self) -> None:
        """Parts of a total that nobody asked for are told; `by` makes channels of them."""
        parts = [
            {"dimension_values": [word], "value": count} for word, count in (("FOLLOWER", 200), ("NON_FOLLOWER", 100))
        ]
        total = {"value": 300, "breakdowns": [{"dimension_keys": ["follow_type"], "results": [*parts, 3, {}]}]}
        answer = [{"name": "views", "period": "day", "total_value": total}]
        read = catalog.read_rows("instagram", answer, collected_on=ON)
        assert (values(read, "content_views"), why(read)) == (
            (300,),
            {"views by follow_type": Why.UNKNOWN_COLUMN},
        )
        apart = catalog.read_rows("instagram", answer, collected_on=ON, by="follow_type")
        assert (values(apart, "content_views", "FOLLOWER"), values(apart, "content_views", "NON_FOLLOWER")) == (
            (200,),
            (100,),
        )


class TestSuggestions:
    """A suggestion names what was meant, or nothing."""

    @pytest.mark.parametrize(
        ("platform", "column", "suggestion", "metric"),
        [
            ("tiktok", "Video Views", "video_views", None),
            ("instagram", "reech", "reach", None),
            ("linkedin", "Total followers", None, None),
            ("instagram", "reach_week", None, None),
            ("mastodon", "Followers", None, "followers"),
            ("youtube", "Abonnés", None, "followers"),
            ("ga4", "x" * 500, None, None),
        ],
    )
    def test_a_slip_is_a_slip_and_another_word_another(
        self, platform: str, column: str, suggestion: str | None, metric: str | None
    ) -> None:
        """Spelling and a letter or two are forgiven; a heading in our own words leads to the metric of that name."""
        (entry,) = catalog.read_rows(platform, [{"date": DAY, column: 3}]).unmapped
        assert (entry.reason, entry.suggestion, entry.metric) == (Why.UNKNOWN_COLUMN, suggestion, metric)
        assert (suggestion or metric or "no such name") in str(entry)

    def test_former_names_are_names(self) -> None:
        """Key events were conversions until May 2024, which changed the word and nothing else."""
        assert catalog.from_native("ga4", "conversions").name == "keyEvents"
        assert values(catalog.read_rows("ga4", [{"date": "20240101", "conversions": "3"}]), "conversions") == (3,)


def test_engagement_that_counts_clicks_is_not_ours() -> None:
    """LinkedIn's rate has clicks in its numerator: near, and the notice says so."""
    assert catalog.from_native("linkedin", "engagement").exactness is Exactness.NEAR
    notice = catalog.read_rows("linkedin", [{"date": DAY, "engagement": 0.03}]).notices[0]
    assert (notice.heed, "clicks" in str(notice)) == (Heed.NEAR, True)


@given(st.lists(st.booleans(), min_size=1, max_size=40))
def test_every_row_that_is_not_read_is_named(readable: list[bool]) -> None:
    """Rows are named by their place in what was handed over: all of them in `rows`, the first few in the text."""
    rows = [{"date": DAY if one else "soon", "reach": 5} for one in readable]
    wrong = tuple(place for place, one in enumerate(readable) if not one)
    told = [one for one in catalog.read_rows("instagram", rows).unmapped if one.reason is Why.NO_DAY]
    assert [(one.rows, one.count) for one in told] == ([(wrong, len(wrong))] if wrong else [])
    for one in told:
        assert f"rows[{wrong[0]}]" in str(one)
        assert (f"and {len(wrong) - 5} more" in str(one)) is (len(wrong) > 5)
        assert len(repr(one)) < 300


def test_rows_are_named_across_channels_and_answers() -> None:
    """Channels that share a fault share its entry, and the days of a series stand in the row of the series."""
    rows = [{"day": DAY, "source": source, "views": cell} for source, cell in (("a", "x"), ("b", 3), ("b", "x"))]
    (entry,) = catalog.read_rows("youtube", rows, by="source").unmapped
    assert (entry.rows, entry.count) == ((0, 2), 2)
    answer = TestAnswers.answer(
        "day", "2026-11-02T08:00:00+0000", "2026-11-02T09:13:00+0000", "2026-11-04T09:13:00+0000"
    )
    entries = catalog.read_rows("instagram", [*answer[:0], {"name": "likes", "values": []}, *answer]).unmapped
    assert {(entry.reason, entry.rows, entry.count) for entry in entries} == {(Why.MOMENT, (1,), 1)}


def test_a_notice_names_its_rows_across_channels() -> None:
    """What was told twice is named wherever it stands."""
    rows = [{"day": DAY, "source": source, "views": 3} for source in "aabb"]
    (notice,) = catalog.read_rows("youtube", rows, by="source").notices
    assert (notice.heed, notice.rows, str(notice)) == (
        Heed.REPEATED,
        (1, 3),
        "views: rows told twice: 2 (rows[1], rows[3])",
    )


@given(st.permutations(range(6)), st.sampled_from([1, 40_000]))
def test_channels_far_apart_in_time_are_told_apart(order: list[int], stride: int) -> None:
    """Few rows over a century are read like many rows of a week."""
    days = [
        date.fromordinal(600_000 + place * stride) if stride > 1 else date(2026, 1, 1 + place) for place in range(3)
    ]
    rows = [{"day": days[place // 2], "source": "ab"[place % 2], "views": place} for place in order]
    read = catalog.read_rows("youtube", rows, by="source")
    assert {one.channel: (one.days, one.values) for one in read.histories} == {
        "a": (tuple(days), (0, 2, 4)),
        "b": (tuple(days), (1, 3, 5)),
    }


def test_nested_cells_are_told_at_any_depth() -> None:
    """A figure beside a mapping is told, an answer without end is followed so far and no further."""
    mixed: Iterable[dict[str, Any]] = [{"date": DAY, "reach": {"value": 3}}, {"date": "2026-01-06", "reach": 5}]
    assert values(catalog.read_rows("instagram", mixed), "reach") == (5,)
    endless: dict[str, Any] = {}
    endless["more"] = endless
    read = catalog.read_rows("instagram", [{"date": DAY, "reach": 5, "more": endless}])
    assert (values(read, "reach"), len(read.unmapped)) == ((5,), 1)


COUNTS = st.integers(0, 10**6)
BLANK = st.sampled_from([None, float("nan"), " ", ""])


@given(COUNTS, COUNTS, st.booleans())
@example(900, 900, False)
@example(900, 900, True)
def test_one_list_after_another_is_no_history_of_either(one: int, other: int, is_same: bool) -> None:
    """900 subscribers of one list today, and of another one tomorrow, is not a list that stood still."""
    rows = [
        {"date": f"2026-11-0{day}", "id": name, "stats.member_count": count}
        for day, name, count in ((1, "a", one), (2, "a" if is_same else "b", other))
    ]
    read = catalog.read_rows("mailchimp", rows)
    assert values(read, "email_subscribers") == ((one, other) if is_same else None)


@given(st.lists(BLANK, min_size=1, max_size=5), COUNTS)
@example([None, float("nan"), " ", float("nan")], 5)
def test_a_missing_cell_is_like_any_other(cells: list[Any], count: int) -> None:
    """None, NaN and a blank say nothing, and so nothing that differs."""
    rows = [{"date": "20260720", "label": cell, "sessions": count} for cell in cells]
    assert values(catalog.read_rows("ga4", rows), "sessions") == (count,)


@given(COUNTS, COUNTS, COUNTS, BLANK)
@example(3, 4, 5, None)
@example(3, 3, 5, None)
def test_a_silent_cell_contradicts_nothing_and_another_figure_everything(
    one: int, other: int, comments: int, blank: Any
) -> None:
    """A row that says less is the same row told shorter; where two differ, an equal figure may be that of two halves."""
    rows = [{"date": DAY, "likes": one, "comments": comments}, {"date": DAY, "likes": other, "comments": blank}]
    read = catalog.read_rows("instagram", rows)
    if one == other:
        assert (values(read, "reactions"), values(read, "comments")) == ((one,), (comments,))
        assert [(told.heed, told.rows) for told in read.notices] == [(Heed.REPEATED, (1,))]
    else:
        assert values(read, "reactions") is None
        assert why(read)["likes"] is Why.CONFLICT
        told_twice = catalog.read_rows("instagram", [row | {"comments": comments} for row in rows])
        assert (told_twice.histories, set(why(told_twice).values())) == ((), {Why.CONFLICT})


def test_halves_of_a_page_have_no_followers_together() -> None:
    """Paid and organic views add up, and the level beside them is of neither half."""
    halves = [{"date": DAY, "is_from_ads": paid, "page_media_view": 50, "page_follows": 9} for paid in ("0", "1")]
    read = catalog.read_rows("facebook", halves)
    assert (values(read, "content_views"), values(read, "followers")) == ((100,), None)


@given(st.lists(st.integers(1, 10**6), min_size=1, max_size=4))
@example([100])
@example([100, 100])
def test_a_campaign_is_sent_once(sent: list[int]) -> None:
    """A report read again sends nothing; dated by its sending, a campaign counts on that day."""
    rows = [
        {"date": day, "campaign_id": str(at), "emails_sent": count}
        for day in ("2026-11-01", "2026-11-02")
        for at, count in enumerate(sent)
    ]
    assert values(catalog.read_rows("mailchimp", rows), "emails_sent") == (0,)
    dated = [
        {"id": str(at), "send_time": "2026-11-01T09:00:00+00:00", "emails_sent": count} for at, count in enumerate(sent)
    ]
    assert values(catalog.read_rows("mailchimp", dated), "emails_sent") == (sum(sent),)


@given(st.lists(COUNTS, min_size=1, max_size=5))
@example([5, 5])
def test_an_id_matters_only_where_a_word_has_two_meanings(views: list[int]) -> None:
    """Views of a channel and of a video are one flow, and need no telling apart."""
    rows = [{"day": DAY, "id": str(at), "views": count} for at, count in enumerate(views)]
    assert values(catalog.read_rows("youtube", rows), "video_views") == (sum(views),)


@given(st.lists(COUNTS | st.sampled_from(["", "undefined", "n/a", None]), min_size=1, max_size=9))
@example([3, "", "undefined"])
def test_gaps_in_an_export_are_not_zero(cells: list[Any]) -> None:
    """Neither an empty cell, nor a word for nothing, nor a day that is not there, is a zero."""
    rows = [{"date": f"2026-08-{2 * at + 1:02}", "daily_new_followers": cell} for at, cell in enumerate(cells)]
    told = tuple(cell for cell in cells if isinstance(cell, int))
    assert values(catalog.read_rows("tiktok", rows), "new_followers") == (told or None)


@given(st.lists(st.floats(0, 100), min_size=1, max_size=4))
@example([45.2, 0.452])
def test_percentages_in_a_share_column_are_found(shares: list[float]) -> None:
    """45.2 where a share belongs is read as it stands, and found by the checks of the data."""
    rows = [{"date": f"2026072{at}", "bounceRate": share} for at, share in enumerate(shares)]
    read = catalog.read_rows("ga4", rows)
    assert values(read, "bounce_rate") == tuple(shares)
    assert (Heed.OUT_OF_RANGE in {one.heed for one in read.notices}) == any(share > 1 for share in shares)
    assert bool(data_findings(read.histories)) >= any(share > 1 for share in shares)


@given(st.text("abc é", min_size=1).filter(lambda name: name == name.strip()), st.integers(0, 9999))
@example("mood", 3)
def test_an_entry_without_rows_is_about_its_column(column: str, count: int) -> None:
    """A name that is not read at all is told by the number of its cells."""
    said = str(Unmapped(column=column, reason=Why.UNKNOWN_COLUMN, count=count))
    assert said == f"{column}: no such name is known on the platform ({count})"
