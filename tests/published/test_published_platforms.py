"""Platforms as people type them: one name, whoever asks."""

from typing import Any

import pytest
from published_samples import D

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


@pytest.mark.parametrize("platform", ["x", "twitter"])
def test_300_retweets_with_500_followers(platform: Any) -> None:
    """300 retweets with 500 followers."""
    assert retweets(platform) == "fail"


@pytest.mark.parametrize("platform", ["X", "Twitter"])
def test_300_retweets_with_500_followers_on_x_as_people_write_it(platform: Any) -> None:
    """300 retweets with 500 followers on x as people write it."""
    assert retweets(platform) == "fail"


def test_benchmarks_for_twitter_as_people_write_it() -> None:
    """Benchmarks for twitter as people write it."""
    assert catalog.priors("engagement_rate_followers", "Twitter", as_of=D(2025, 1, 1)) == catalog.priors(
        "engagement_rate_followers", "twitter", as_of=D(2025, 1, 1)
    )


def test_platforms_of_rows_as_people_write_them_are_read() -> None:
    """Platforms of rows as people write them are read."""
    for word, near in (("Instagram", "instagram"), ("X", "x")):
        rows = [{"date": "2026-01-05", "reach": 3}]
        assert catalog.read_rows(word, rows) == catalog.read_rows(near, rows)
