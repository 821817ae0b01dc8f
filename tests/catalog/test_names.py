"""Native names: what they stand for, how exactly, what the platform keeps, and when meanings changed."""

from datetime import date
from typing import Any

import pytest
from hypothesis import assume, example, given, strategies as st
from tests.catalog.test_make_catalog import rows

from smartgoals import InvalidValue, UnknownName, WrongType, catalog
from smartgoals.catalog import Exactness, NativeName, RelevanceRow, Shape


def test_exactness_shape_and_note() -> None:
    """The trap of Instagram's follower_count is told where it is looked up."""
    found = catalog.from_native("instagram", "follower_count")
    assert (found.metric, found.exactness, found.shape) == ("new_followers", Exactness.LOSSY, Shape.FLOW)
    assert "Trap" in str(found)
    assert found.keeps_days == 730
    assert found.delay_days == 2


def test_one_word_with_two_meanings() -> None:
    """On Threads, views are profile views of an account and content views of a post; both are told."""
    account = catalog.from_native("threads", "views")
    assert account.metric == "profile_visits"
    assert [one.metric for one in account.others] == ["content_views"]
    assert "also content_views (media)" in str(account)
    assert catalog.from_native("threads", "views", of="media").metric == "content_views"
    assert catalog.from_native("threads", "views", surface="Media insights").metric == "content_views"
    with pytest.raises(UnknownName):
        catalog.from_native("threads", "views", of="story")
    with pytest.raises(UnknownName):
        catalog.from_native("threads", "views", surface="Story insights")


def test_breaks_and_removals_are_dated() -> None:
    """A name says since when it is gone, and a metric on which days its meaning changed there."""
    gone = catalog.from_native("instagram", "impressions")
    assert gone.removed_on == date(2025, 4, 21)
    assert "removed" in str(gone)
    assert [one.on for one in catalog.breaks("video_views", "youtube")] == [date(2025, 3, 31), date(2026, 8, 27)]
    assert [one.on for one in catalog.from_native("youtube", "views").breaks] == [date(2025, 3, 31), date(2026, 8, 27)]
    assert str(catalog.breaks("open_rate", "mailchimp")[0]).startswith("2021-09 (mailchimp): Apple")
    assert str(catalog.breaks("engagements", "instagram")[0]).startswith("2023-12-11 (instagram)")
    assert catalog.breaks("conversions", "ga4")[0].is_rename
    assert catalog.breaks("reach", "a-platform-of-tomorrow") == ()


def test_every_break_of_the_sources_is_known() -> None:
    """The nine dated breaks of the sources are in the catalogue, on their platforms."""
    known = {
        (place, one.on)
        for place in catalog.PLATFORMS
        for metric in catalog.METRICS
        for one in catalog.breaks(metric, place)
    }
    assert known >= {
        ("mailchimp", date(2021, 9, 1)),
        ("ga4", date(2023, 11, 1)),
        ("ga4", date(2024, 5, 6)),
        ("youtube", date(2025, 3, 31)),
        ("instagram", date(2025, 4, 21)),
        ("facebook", date(2025, 6, 1)),
        ("facebook", date(2025, 11, 15)),
        ("facebook", date(2026, 6, 15)),
        ("youtube", date(2026, 8, 27)),
    }


def test_retention() -> None:
    """How far back a platform goes and how late it is are facts of the platform; unknown is None."""
    assert catalog.PLATFORMS["x"].keeps_days == 30
    assert catalog.PLATFORMS["linkedin"].keeps_days == 365
    assert catalog.PLATFORMS["youtube"].delay_days == 3
    assert catalog.PLATFORMS["threads"].keeps_from == date(2024, 4, 13)
    assert catalog.PLATFORMS["bluesky"].keeps_days == 0
    assert catalog.PLATFORMS["facebook"].keeps_days is None
    assert "rolling 12 months" in str(catalog.PLATFORMS["linkedin"])
    assert catalog.DEFAULT.platforms is catalog.PLATFORMS


def test_other_spellings() -> None:
    """A name that a table writes with remarks is found as it is delivered."""
    assert catalog.from_native("linkedin", "firstDegreeSize").metric == "followers"
    assert catalog.from_native("mailchimp", "bounces.hard_bounces").metric == "email_bounce_rate"


def test_unknown_platforms_are_refused() -> None:
    """A platform nobody described is refused with the nearest; what is no name is no name."""
    with pytest.raises(UnknownName) as caught:
        catalog.from_native("instagrm", "reach")
    assert caught.value.suggestion == "instagram"
    with pytest.raises(UnknownName):
        catalog.from_native("instagram", 3)  # type: ignore[arg-type]  # the point of the test
    with pytest.raises(UnknownName):
        catalog.from_native("instagram", ["reach"])  # type: ignore[arg-type]  # the point of the test


def test_a_name_without_its_prefix() -> None:
    """A host that unpacks nested answers may drop the prefix where only one name, or one exact one, ends so."""
    assert catalog.from_native("x", "followers_count").metric == "followers"
    assert catalog.from_native("youtube", "subscriberCount").name == "statistics.subscriberCount"
    assert catalog.from_native("mailchimp", "open_rate").name == "opens.open_rate"
    for name in ("organic_metrics.like_count", "list_stats.open_rate", "nobody"):
        with pytest.raises(UnknownName):
            catalog.from_native("x" if "metrics" in name else "mailchimp", name)
    with pytest.raises(UnknownName):
        catalog.from_native("instagram", 3)  # type: ignore[arg-type]  # the point of the test
    own = catalog.with_names(*(NativeName(platform="mine", name=f"{one}.clicks", metric="link_clicks") for one in "ab"))
    with pytest.raises(UnknownName):
        own.from_native("mine", "clicks")


def test_what_a_name_is_about_as_the_table_writes_it() -> None:
    """A figure of a channel or video is found by either word, and by both as they stand in the row."""
    for of in ("channel", "video", "channel or video"):
        assert catalog.from_native("youtube", "views", of=of).metric == "video_views"


class TestStandings:
    """The relevance table is looked up, and changed by values only."""

    def test_rows_of_a_caller_win(self) -> None:
        """A row of one's own lies above ours, in a new catalogue only."""
        mine = catalog.with_relevance(RelevanceRow(objective="lead_generation", metric="mentions", level="supporting"))
        assert mine.standing("mentions", "lead_generation").level == "supporting"
        assert catalog.standing("mentions", "lead_generation").level == "unrelated"
        assert mine.standing("sessions", "lead_generation") == catalog.standing("sessions", "lead_generation")
        assert mine.relevance != catalog.DEFAULT.relevance
        assert hash(mine.relevance) == hash(catalog.DEFAULT.relevance)
        assert "10 objective kinds" in repr(mine.relevance)
        assert mine.relevance != "a table"

    def test_a_kind_of_ones_own(self) -> None:
        """A new objective kind is described by its rows; what they leave out is unknown."""
        mine = catalog.with_relevance(
            RelevanceRow(objective="fundraising", metric="conversions", level="direct", guardrail=True)
        )
        assert mine.kinds[-1] == "fundraising"
        assert list(mine.relevance)[-1] == "fundraising"
        assert mine.standing("conversions", "fundraising") == ("direct", False, True)
        assert mine.standing("reach", "fundraising").level == "unknown"

    def test_unknown_names_are_refused(self) -> None:
        """Metric and kind must be known, and a row says something."""
        with pytest.raises(UnknownName):
            catalog.standing("folowers", "lead_generation")
        with pytest.raises(UnknownName) as kind:
            catalog.standing("followers", "lead_generaton")
        assert kind.value.suggestion == "lead_generation"
        with pytest.raises(UnknownName):
            catalog.with_relevance(RelevanceRow(objective="lead_generation", metric="nobody", level="direct"))
        with pytest.raises(InvalidValue):
            RelevanceRow(objective="a", metric="reach", level="unknown")
        with pytest.raises(InvalidValue):
            RelevanceRow(objective="a", metric="reach", level="context", proxy=True)
        with pytest.raises(WrongType):
            catalog.with_relevance("direct")  # type: ignore[arg-type]  # the point of the test

    @pytest.mark.parametrize("bad", ["", " ", None, 3])
    def test_a_row_names_its_kind(self, bad: Any) -> None:
        """What is no id of a kind is refused, with its field named; an objective stands for its kind."""
        with pytest.raises((InvalidValue, WrongType), match="objective"):
            RelevanceRow(objective=bad, metric="reach", level="direct")


NAMES = sorted({(row["platform"], row["native_name"]) for row in rows("platform-names.csv")})


@given(st.sampled_from(NAMES), st.data())
def test_unknown_names_name_the_nearest(name: tuple[str, str], data: st.DataObject) -> None:
    """A slip in a long name is answered with a name of that platform, or read as one."""
    platform, native = name
    assume(len(native) > 7 and native.isascii() and " " not in native)
    place = data.draw(st.integers(1, len(native) - 2))
    slip = native[:place] + native[place + 1 :]
    try:
        found = catalog.from_native(platform, slip)
    except UnknownName as caught:
        suggestion = caught.suggestion
    else:
        suggestion = found.name
    assert suggestion is None or catalog.from_native(platform, suggestion).platform == platform


@pytest.mark.parametrize(
    ("platform", "name", "nearest"),
    [("instagram", "reech", "reach"), ("youtube", "estimatedMinutesWatch", "estimatedMinutesWatched")],
)
def test_a_slip_is_answered(platform: str, name: str, nearest: str) -> None:
    """With the name that was meant."""
    with pytest.raises(UnknownName) as caught:
        catalog.from_native(platform, name)
    assert caught.value.suggestion == nearest


@given(
    st.sampled_from(["snapchat", "instagram", "ga4"]),
    st.sampled_from(["story_views", "follower_count", "reach", "sessions", "Views"]),
    st.sampled_from(["content_views", "new_followers", "leads"]),
)
@example("snapchat", "story_views", "content_views")
@example("instagram", "follower_count", "new_followers")
def test_own_names_come_first(platform: str, name: str, metric: str) -> None:
    """A caller adds names of a new platform, or corrects one of ours, by values; every other name stays as it was."""
    mine = catalog.with_names(NativeName(platform=platform, name=name, metric=metric))
    found = mine.from_native(platform, name)
    assert (found.metric, found.exactness) == (metric, Exactness.EXACT)
    for place, other in (("instagram", "reach"), ("facebook", "page_follows"), ("youtube", "views")):
        if (place, other) != (platform, name):
            assert mine.from_native(place, other) == catalog.from_native(place, other)
    rows_ = [{"date": "2026-11-01" if platform != "ga4" else "20261101", name: 3}]
    assert [(one.metric_id, one.values) for one in mine.read_rows(platform, rows_).histories] == [(metric, (3,))]


@pytest.mark.parametrize(
    ("call", "error"),
    [
        (lambda: catalog.from_native("snapchat", "story_views"), UnknownName),
        (lambda: catalog.with_names("reach"), WrongType),
        (lambda: catalog.with_names(NativeName(platform="snapchat", name="a", metric="nobody")), UnknownName),
        (lambda: NativeName(platform="snapchat", name="a", metric="reach", shape="round"), UnknownName),
    ],
)
def test_names_that_are_none_are_refused(call: Any, error: type[Exception]) -> None:
    """A platform that nobody described, no name, a metric and a shape that nobody knows."""
    with pytest.raises(error):
        call()


@given(st.sampled_from(NAMES), st.sampled_from([str.upper, str.title, " {} ".format]))
def test_a_platform_is_known_however_it_is_written(name: tuple[str, str], written: Any) -> None:
    """Names are looked up on the same platform in capitals, and with blanks around it."""
    platform, native = name
    assert catalog.from_native(written(platform), native) == catalog.from_native(platform, native)
