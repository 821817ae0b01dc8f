"""Platforms as people type them: one name, whoever asks."""

from typing import Any

from hypothesis import example, given, strategies as st
from published_samples import D
from tests.shares import share_of_examples

import smartgoals as sg
from smartgoals import catalog


def retweets(platform: Any) -> Any:
    """The guide's example: 300 retweets a week with 500 followers."""
    goal = sg.Goal(
        id="g",
        objective="o",
        metric="shares",
        channel="c",
        statement="300 retweets a week",
        target=sg.KeepPace(sg.Pace.parse("300 shares/week")),
        start=D(2026, 1, 5),
        deadline=D(2026, 6, 28),
    )
    plan = sg.Strategy(
        objectives=[sg.Objective(id="o", title="Be known", kind="brand_awareness", serves="sales")],
        channels=[sg.Channel(id="c", platform=platform)],
        goals=[goal],
    )
    readings = [
        sg.History.of([(D(2026, 1, 4), 500)], metric="followers", channel="c"),
        sg.History.of([(D(2025, 12, 28), 4), (D(2026, 1, 4), 4)], metric="posts_published", channel="c"),
    ]
    return sg.check(goal, evidence=sg.Evidence(strategy=plan, histories=readings), as_of=D(2026, 1, 5)).verdicts[
        "attainable"
    ]


WRITTEN = st.sampled_from([str, str.upper, str.title, " {} ".format])


@share_of_examples(8)
@given(st.sampled_from(["x", "twitter"]), WRITTEN)
@example("x", str)
@example("twitter", str)
@example("x", str.upper)
@example("twitter", str.title)
def test_300_retweets_with_500_followers_on_x_however_it_is_written(platform: str, written: Any) -> None:
    """Out of reach on X, under its former name too, and as people write either."""
    assert retweets(written(platform)) == "fail"


@given(st.sampled_from(["twitter", "x", "instagram", "linkedin"]), WRITTEN)
@example("twitter", str.title)
@example("instagram", str.title)
@example("x", str.upper)
def test_benchmarks_and_rows_of_a_platform_are_those_of_its_name(platform: str, written: Any) -> None:
    """Whoever asks for Twitter's benchmarks, or hands over rows of X, is answered as for the plain name."""
    told = [
        catalog.priors("engagement_rate_followers", one, as_of=D(2025, 1, 1)) for one in (written(platform), platform)
    ]
    assert told[0] == told[1]
    rows = [{"date": "2026-01-05", "reach": 3}]
    near = "x" if platform == "twitter" else platform
    assert catalog.read_rows(written(platform), rows) == catalog.read_rows(near, rows)
