"""Arithmetic that guides, bug reports and help pages work out by hand, with the numbers changed."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import example, given, strategies as st

import smartgoals as sg
from smartgoals import catalog

MONDAY = date(2026, 1, 5)
DAYS = [20, 15, 18, 17, 15, 14, 16]


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


def test_currencies_that_are_named_are_not_added() -> None:
    """Euros are not added to dollars."""
    with pytest.raises(sg.InvalidValue):
        catalog.combine_channels("ad_spend", [100, 50], units=["EUR", "USD"])


@given(st.lists(st.tuples(st.integers(0, 1000), st.integers(0, 20)), min_size=2, max_size=5))
@example([(100, 5), (50, 0)])
def test_costs_are_those_of_all_results(windows: list[tuple[int, int]]) -> None:
    """What was spent over what came of it, also where one window brought nothing."""
    found = catalog.combine_windows("cpa", [{"total_cost": cost, "conversions": won} for cost, won in windows])
    cost, won = (sum(row[at] for row in windows) for at in (0, 1))
    assert found.value == (pytest.approx(cost / won) if won else None)


@given(st.lists(st.integers(0, 100), min_size=2, max_size=7), st.integers(0, 400))
@example(DAYS, 90)
@example(DAYS, 20)
@example(DAYS, 115)
@example(DAYS, 130)
@example(DAYS, 19)
@example([3, 3], 4)
def test_a_union_is_one_to_the_arithmetic_and_to_the_findings(days: list[int], union: int) -> None:
    """Visitors of days are between those of the best day and their sum; another week is refused, and found among readings."""
    is_possible = max(days) <= union <= sum(days)
    daily = sg.History.of(
        [(MONDAY + timedelta(place), value) for place, value in enumerate(days)], metric="visitors", channel="s"
    )
    week = sg.History.of([(MONDAY, union)], metric="visitors", channel="s")
    codes = [one.code for one in sg.rules.data_findings([daily], unions=[week])]
    assert ("SGD114" in codes) is not is_possible
    if is_possible:
        assert catalog.combine_windows("visitors", days, known=union) == union
    else:
        with pytest.raises(sg.InvalidValue):
            catalog.combine_windows("visitors", days, known=union)
    if max(days) < sum(days):
        assert catalog.combine_windows("visitors", days).interval == catalog.Interval(max(days), sum(days))
