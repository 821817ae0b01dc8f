"""Priors of single platforms: those there are have a source and a year, and of the others there is honestly none."""

from datetime import date

import pytest

from smartgoals import catalog

AS_OF = date(2026, 11, 26)


def own(platform: str) -> set[str]:
    """Return the metrics of which a platform has a usable figure of its own."""
    return {one.metric for one in catalog.DEFAULT.benchmarks if one.usable and platform in one.platform.split("+")}


@pytest.mark.parametrize("platform", ["threads", "pinterest", "bluesky", "mastodon"])
def test_where_nobody_publishes_a_figure_there_is_none(platform: str) -> None:
    """No prior is borrowed from another platform, as the page on attainability says."""
    assert own(platform) == set()
    for metric in ("engagement_rate_followers", "engagement_rate_impressions", "follower_growth_rate", "content_views"):
        assert catalog.priors(metric, platform, as_of=AS_OF) == ()


@pytest.mark.parametrize(("platform", "metrics"), [
    ("youtube", {"engagement_rate_impressions"}),
    ("email", {"open_rate", "email_click_rate", "click_to_open_rate", "unsubscribe_rate", "conversion_rate"}),
])  # fmt: skip
def test_what_there_is_has_a_source_and_a_year(platform: str, metrics: set[str]) -> None:
    """The figures that are told of video and of newsletters, each by whom and of when."""
    assert own(platform) == metrics
    for metric in metrics:
        for prior in catalog.priors(metric, platform, as_of=AS_OF):
            assert prior.source
            assert prior.year is not None
