"""Arithmetic that guides, bug reports and help pages work out by hand, with the numbers changed."""

from datetime import date, timedelta
from typing import Any

import pytest

import smartgoals as sg
from smartgoals import catalog

MONDAY = date(2026, 1, 5)
DAYS = [20, 15, 18, 17, 15, 14, 16]


def test_daily_visitors_give_bounds_and_the_week_is_asked_again() -> None:
    """Visitors of seven days are between those of the best day and their sum; only the source knows how many."""
    assert catalog.combine_windows("visitors", DAYS).interval == catalog.Interval(20, 115)
    assert catalog.combine_windows("visitors", DAYS, known=90) == 90
    assert catalog.combine_windows("visitors", [3, 3], known=4) == 4


@pytest.mark.parametrize(("union", "codes"), [(90, []), (20, []), (115, []), (130, ["SGD114"]), (19, ["SGD114"])])
def test_a_union_outside_its_parts_is_found(union: int, codes: list[str]) -> None:
    """A week's visitors that the days cannot hold are found among the readings, too."""
    daily = sg.History.of(
        [(MONDAY + timedelta(place), value) for place, value in enumerate(DAYS)], metric="visitors", channel="s"
    )
    week = sg.History.of([(MONDAY, union)], metric="visitors", channel="s")
    assert [one.code for one in sg.rules.data_findings([daily], unions=[week])] == codes


def test_average_position_is_weighted_by_impressions() -> None:
    """A mean of one's own is combined from what it is a mean of, and never from itself."""
    position = sg.Metric(id="average_position", nature="mean", better="lower", formula="sum_of_positions / impressions")
    mine = catalog.with_metric(position, inputs=["sum_of_positions"])
    parts = [{"sum_of_positions": 186 * 3.38172, "impressions": 186}, {"sum_of_positions": 5, "impressions": 1}]
    assert mine.combine_windows("average_position", parts).value == pytest.approx(3.3904, abs=1e-4)
    assert mine.combine_windows("average_position", [3.38172, 5]).value is None


@pytest.mark.parametrize(("metric", "parts", "expected"), [
    ("email_click_rate", {"unique_clicks": 1, "emails_delivered": 2}, 0.5),
    ("click_to_open_rate", {"unique_clicks": 1, "unique_opens": 1}, 1),
    ("engagement_rate_followers", {"engagements": 255, "followers": 3500, "posts_published": 1}, 0.0728571),
    ("engagement_rate_impressions", {"engagements": 51, "impressions": 1807}, 0.0282236),
    ("net_new_followers", {"new_followers": 4, "unfollows": 6}, -2),
    ("follower_growth_rate", {"net_new_followers": 13, "followers_at_start": 1220}, 0.0106557),
    ("roas", {"attributed_revenue": 5000, "ad_spend": 1000}, 5),
])  # fmt: skip
def test_published_rates(metric: str, parts: dict[str, Any], expected: float) -> None:
    """Rates as their publishers work them out; two that sound alike are two metrics."""
    assert catalog.derive(metric, parts).value == pytest.approx(expected, abs=1e-6)


def test_costs_are_those_of_all_results() -> None:
    """What was spent over what came of it, also where one window brought nothing."""
    windows = [{"total_cost": 100, "conversions": 5}, {"total_cost": 50, "conversions": 0}]
    assert catalog.combine_windows("cpa", windows) == 30


@pytest.mark.parametrize(("metric", "values", "reason"), [
    ("reach", [6000, None], "part_absent"),
    ("followers", [100, None], "part_absent"),
    ("average_percentage_viewed", [0.4, 0.6], "raw_data_needed"),
])  # fmt: skip
def test_absent_parts_stay_absent(metric: str, values: list[float | None], reason: str) -> None:
    """A part that nobody knows leaves the whole unknown, with the reason."""
    assert catalog.combine_windows(metric, values).reason == reason


def test_currencies_that_are_named_are_not_mixed() -> None:
    """Kronor are not divided by dollars, and euros not added to them."""
    with pytest.raises(sg.InvalidValue):
        catalog.derive(
            "roas", {"attributed_revenue": 5000, "ad_spend": 95}, units={"attributed_revenue": "SEK", "ad_spend": "USD"}
        )
    with pytest.raises(sg.InvalidValue):
        catalog.combine_channels("ad_spend", [100, 50], units=["EUR", "USD"])
