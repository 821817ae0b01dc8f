"""What a figure covers when nothing but the layout of an answer says so: windows up to a day, totals to date, and items."""

from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import example, given, strategies as st

from smartgoals import catalog
from smartgoals.catalog import Heed, ReadRows, UnmappedReason as Why

ON = date(2026, 5, 1)
DAYS = ("2026-11-01", "2026-11-02")


def values(read: ReadRows, metric: str) -> tuple[Any, ...] | None:
    """Return the values of a metric, or None when there is no history of it."""
    found = read.get(metric)
    return None if found is None else found.values


def why(read: ReadRows) -> dict[str, Why]:
    """Return the columns that gave no reading, each with its last reason."""
    return {one.column: one.reason for one in read.unmapped}


def series(name: str, period: str, value: int, end: str | None = None) -> dict[str, Any]:
    """Return a series of the Graph API with a single value, on a day of its own or on none."""
    if end is None:
        return {"name": name, "period": period, "total_value": {"value": value}}
    return {"name": name, "period": period, "values": [{"value": value, "end_time": end}]}


class TestWindows:
    """A figure over several days covers as many, whoever names the last of them."""

    @pytest.mark.parametrize(
        ("period", "first"), [("days_28", date(2026, 4, 4)), ("week", date(2026, 4, 25)), ("day", None)]
    )
    @pytest.mark.parametrize(
        ("platform", "name", "metric"),
        [("instagram", "reach", "reach"), ("facebook", "page_views_total", "profile_visits")],
    )
    def test_the_day_of_collection_is_the_last_one(
        self, platform: str, name: str, metric: str, period: str, first: date | None
    ) -> None:
        """As the day is, where it is named: with an end of the window in the answer the same comes out."""
        bare: list[dict[str, Any]] = [
            series(name, period, 300),
            {"name": name, "period": period, "values": [{"value": 300}]},
        ]
        for answer in (*bare, series(name, period, 300, "2026-05-02T07:00:00+0000")):
            read = catalog.read_rows(platform, [answer], collected_on=ON)
            (reading,) = read.get(metric) or ()
            assert (reading.day, reading.covers, reading.value) == (ON, first, 300)
            assert [one.heed for one in read.notices] == ([] if first is None else [Heed.COVERS])
            assert read.unmapped == ()

    def test_a_window_beside_a_series_covers_its_days(self) -> None:
        """The week is one beside days as well; an amount of one period is none of another."""
        daily = series("reach", "day", 12, "2026-05-02T07:00:00+0000")
        read = catalog.read_rows(
            "instagram", [daily, series("reach", "days_28", 300), series("views", "week", 70)], collected_on=ON
        )
        assert (values(read, "reach"), why(read)) == ((12,), {"reach": Why.OTHER_PERIOD})
        (week,) = read.get("content_views") or ()
        assert (week.covers, week.day) == (date(2026, 4, 25), ON)

    def test_without_a_day_a_window_is_told(self) -> None:
        """Which 28 days these were, nobody said."""
        read = catalog.read_rows("instagram", [series("reach", "days_28", 300)])
        assert (read.histories, why(read)) == ((), {"date": Why.NO_DAY})


class TestLifetimesOfAnswers:
    """A lifetime is a total to date, whatever stands beside it."""

    def test_a_lifetime_beside_days_is_a_total_to_date(self) -> None:
        """It is where counting starts, and no day's amount; people of a whole life are no day's."""
        daily = series("accounts_engaged", "day", 12, "2026-05-02T07:00:00+0000")
        lives = [series("views", "lifetime", 5000), series("reach", "lifetime", 900)]
        read = catalog.read_rows("instagram", [daily, *lives], collected_on=ON)
        assert [one.metric for one in read.histories] == ["accounts_engaged"]
        assert why(read) == {"views": Why.FIRST_READING, "reach": Why.NOT_DAILY}

    def test_a_day_speaks_beside_the_lifetime_of_its_name(self) -> None:
        """The two are no two values of one day."""
        daily = series("views", "day", 12, "2026-05-02T07:00:00+0000")
        read = catalog.read_rows("instagram", [daily, series("views", "lifetime", 5000)], collected_on=ON)
        assert (values(read, "content_views"), why(read)) == ((12,), {"lifetime.views": Why.SECOND_NAME})


class TestUnboundAnswers:
    """LinkedIn tells a lifetime wherever it was asked for no range of days."""

    @staticmethod
    def row(count: int, **more: object) -> dict[str, Any]:
        """Return an element of the answer."""
        shares = {"impressionCount": count, "uniqueImpressionsCount": 700, "engagement": 0.1}
        return {"organizationalEntity": "urn:li:organization:1", "totalShareStatistics": shares, **more}

    @pytest.mark.parametrize(
        ("rows", "told"),
        [
            ([{"totalShareStatistics": {"impressionCount": 1000}}], "totalShareStatistics.impressionCount"),
            ([{"impressionCount": 1000}], "impressionCount"),
            ([{"IMPRESSION": 1000}], "IMPRESSION"),
            (
                [{"totalPageStatistics": {"views": {"allPageViews": {"pageViews": 1000}}}}],
                "totalPageStatistics.views.allPageViews.pageViews",
            ),
        ],
    )
    def test_what_names_no_day_at_all_is_a_total_to_date(self, rows: list[dict[str, Any]], told: str) -> None:
        """The day of collection is not that of the figure."""
        read = catalog.read_rows("linkedin", rows, collected_on=ON)
        assert (read.histories, why(read)) == ((), {told: Why.FIRST_READING})

    def test_a_range_binds_the_figures_to_its_days(self) -> None:
        """A day of collection beside it is not asked; an element without a range beside others is told."""
        span = {"start": 1793491200000, "end": 1793577600000}
        read = catalog.read_rows("linkedin", [self.row(70, timeRange=span, date="2026-11-09")])
        (reading,) = read.get("impressions") or ()
        assert (reading.day, reading.covers, reading.value) == (date(2026, 11, 1), None, 70)
        assert (values(read, "reach"), why(read)) == ((700,), {"date": Why.UNKNOWN_COLUMN})
        both = catalog.read_rows("linkedin", [self.row(70, timeRange=span), self.row(1000)])
        assert (values(both, "impressions"), why(both)) == ((70,), {"timeRange": Why.NO_DAY})

    def test_totals_of_two_organisations_are_no_change(self) -> None:
        """Each counts for itself, and `by` tells them apart."""
        rows = [
            self.row(count, date=day) | {"organizationalEntity": one}
            for one, count, day in (("a", 10, DAYS[0]), ("b", 99, DAYS[1]))
        ]
        assert values(catalog.read_rows("linkedin", rows), "impressions") is None
        rows += [self.row(14, date=DAYS[1]) | {"organizationalEntity": "a"}]
        assert values(catalog.read_rows("linkedin", rows), "impressions") == (4,)
        read = catalog.read_rows("linkedin", rows, by="organizationalEntity")
        assert [(one.channel, one.values) for one in read.histories] == [("a", (4,))]


class TestItemsInSeveralColumns:
    """Where a platform names posts in several columns, and each row fills one, they are one column."""

    @pytest.mark.parametrize(
        ("platform", "keys", "figure", "metric"),
        [
            ("linkedin", ("ugcPost", "share"), {"totalShareStatistics": {"impressionCount": 1}}, "impressions"),
            ("x", ("tweet_id", "id"), {"public_metrics": {"like_count": 1}}, "reactions"),
            ("youtube", ("video_id", "video"), {"statistics": {"likeCount": 1}}, "reactions"),
            ("mastodon", ("status_id", "id"), {"favourites_count": 1}, "reactions"),
        ],
    )
    @given(blank=st.sampled_from(["left out", None, "", "  "]))
    def test_posts_of_two_kinds_are_posts(
        self, platform: str, keys: tuple[str, str], figure: dict[str, Any], metric: str, blank: str | None
    ) -> None:
        """Each counts from its own total, however the other column is left empty."""
        first, second = keys

        def row(key: str, other: str, one: str, day: str, count: int) -> dict[str, Any]:
            ((name, inner),) = figure.items()
            told = {next(iter(inner)): count} if isinstance(inner, dict) else count
            return {key: one, "date": day, name: told} | ({} if blank == "left out" else {other: blank})

        rows = [row(first, second, "u1", day, n) for day, n in zip(DAYS, (10, 12), strict=True)]
        rows += [row(second, first, "s1", day, n) for day, n in zip(DAYS, (50, 51), strict=True)]
        read = catalog.read_rows(platform, rows)
        assert values(read, metric) == (3,)
        assert set(why(read).values()) == {Why.FIRST_READING}

    def test_what_the_caller_names_stays_apart(self) -> None:
        """A column that was named is the one that is meant."""
        rows = [
            {key: one, "date": day, "public_metrics": {"like_count": n}}
            for key, one, n in (("tweet_id", "a", 5), ("id", "b", 7))
            for day in DAYS
        ]
        read = catalog.read_rows("x", rows, by="tweet_id")
        assert why(read)["tweet_id"] is Why.NO_CHANNEL
        alone = catalog.read_rows("x", rows, item="id")
        assert [one.reason for one in alone.unmapped] == [
            Why.UNKNOWN_COLUMN,
            Why.NO_ITEM,
            Why.FIRST_READING,
        ]


TOTALS = st.lists(st.integers(0, 10**6), min_size=2, max_size=5)


def changes(totals: list[int]) -> tuple[int, ...]:
    """Return what came from each reading to the next."""
    return tuple(after - before for before, after in pairwise(totals))


def dated(place: int) -> str:
    """Return a day of November."""
    return f"2026-11-{place + 1:02}"


@given(TOTALS)
@example([1000, 1030])
def test_a_lifetime_is_counted_once(totals: list[int]) -> None:
    """Each look brings what came since the one before; its people and its rate are no day's."""
    row = TestUnboundAnswers.row
    read = catalog.read_rows("linkedin", [row(total, date=dated(at)) for at, total in enumerate(totals)])
    assert values(read, "impressions") == changes(totals)
    assert Heed.DIFFERENCED in {one.heed for one in read.notices}
    assert (Heed.FELL in {one.heed for one in read.notices}) == any(one < 0 for one in changes(totals))
    assert [(one.column.rpartition(".")[2], one.reason) for one in read.unmapped] == [
        ("uniqueImpressionsCount", Why.NOT_DAILY),
        ("engagement", Why.NOT_DAILY),
        ("impressionCount", Why.FIRST_READING),
    ]


@given(TOTALS)
@example([50, 50])
def test_a_table_of_days_is_one(counts: list[int]) -> None:
    """What was laid out by day is no answer any more: its figures are those of the day that it names."""
    rows = [{"date": dated(at), "impressionCount": count} for at, count in enumerate(counts)]
    assert values(catalog.read_rows("linkedin", rows), "impressions") == tuple(counts)


@given(st.integers(0, 10**9))
@example(1200)
def test_a_level_of_a_lifetime_is_a_level(count: int) -> None:
    """Followers stand on the day on which they are seen."""
    read = catalog.read_rows("facebook", [series("page_follows", "lifetime", count)], collected_on=ON)
    assert (values(read, "followers"), read.unmapped) == ((count,), ())


@given(TOTALS, st.sampled_from(["post", "clip", "Beitrag"]))
@example([10, 12], "post")
def test_a_post_that_an_unknown_column_names_is_counted_once(totals: list[int], column: str) -> None:
    """Nobody knows the column, and the layout says that it is a total."""
    rows = [
        {column: "u1", "date": dated(at), "totalShareStatistics": {"impressionCount": n}} for at, n in enumerate(totals)
    ]
    read = catalog.read_rows("linkedin", rows)
    assert (values(read, "impressions"), why(read)[column]) == (changes(totals), Why.UNKNOWN_COLUMN)


@given(TOTALS)
@example([10, 12])
def test_a_row_with_two_names_is_named_by_the_first(totals: list[int]) -> None:
    """Two names of one post are no two posts, and the other one is told."""
    rows = [
        {"post_id": "1", "id": "9", "date": dated(at), "public_metrics": {"like_count": n}}
        for at, n in enumerate(totals)
    ]
    read = catalog.read_rows("x", rows)
    assert (values(read, "reactions"), why(read)["id"]) == (changes(totals), Why.UNKNOWN_COLUMN)
