"""Arithmetic of published figures: windows, rates, unions and currencies."""

from contextlib import suppress
from datetime import timedelta
from typing import Any

import pytest
from published_samples import WEEKS_START, D, one

import smartgoals as sg
from smartgoals import catalog


def test_daily_visitors_give_bounds_and_the_week_is_asked_again() -> None:
    """Daily visitors give bounds and the week is asked again."""
    days = [20, 15, 18, 17, 15, 14, 16]
    assert catalog.combine_windows("visitors", days).interval == catalog.Interval(20, 115)
    assert catalog.combine_windows("visitors", days, known=90) == 90
    assert catalog.combine_windows("visitors", [3, 3], known=4) == 4
    with pytest.raises(sg.InvalidValue):
        catalog.combine_windows("visitors", [100, 100], known=250)


def test_a_union_outside_its_parts_is_found() -> None:
    """A union outside its parts is found."""
    daily = sg.History.of(
        [(WEEKS_START + timedelta(k), v) for k, v in enumerate([20, 15, 18, 17, 15, 14, 16])],
        metric="visitors",
        channel="s",
    )
    assert sg.data_findings([daily], unions=[one("visitors", 90, "s")]) == ()
    assert [f.code for f in sg.data_findings([daily], unions=[one("visitors", 130, "s")])] == ["SGD114"]


def test_rates_are_recomputed_and_never_averaged() -> None:
    """Rates are recomputed and never averaged."""
    assert catalog.combine_windows("click_through_rate", [0.1, 0.15, 0.2]).value is None
    parts = [{"link_clicks": 10, "impressions": 100}, {"link_clicks": 40, "impressions": 900}]
    assert catalog.combine_windows("click_through_rate", parts) == 0.05


def test_average_position_is_weighted_by_impressions() -> None:
    """Average position is weighted by impressions."""
    position = sg.Metric(
        id="average_position", nature="mean", unit="count", better="lower", formula="sum_of_positions / impressions"
    )
    mine = catalog.with_metric(position, inputs=["sum_of_positions"])
    parts = [{"sum_of_positions": 186 * 3.38172, "impressions": 186}, {"sum_of_positions": 5, "impressions": 1}]
    assert mine.combine_windows("average_position", parts).value == pytest.approx(3.3904, abs=1e-4)
    assert mine.combine_windows("average_position", [3.38172, 5]).value is None


def test_click_rate_and_click_to_open_rate_are_two_metrics() -> None:
    """Click rate and click to open rate are two metrics."""
    assert catalog.derive("email_click_rate", {"unique_clicks": 1, "emails_delivered": 2}) == 0.5
    assert catalog.derive("click_to_open_rate", {"unique_clicks": 1, "unique_opens": 1}) == 1


def test_engagement_rates_with_published_numbers() -> None:
    """Engagement rates with published numbers."""
    per_follower = catalog.derive(
        "engagement_rate_followers", {"engagements": 255, "followers": 3500, "posts_published": 1}
    )
    assert per_follower.value == pytest.approx(0.0729, abs=5e-5)
    assert catalog.derive(
        "engagement_rate_impressions", {"engagements": 51, "impressions": 1807}
    ).value == pytest.approx(0.0282, abs=5e-5)
    assert (
        catalog.derive("engagement_rate_impressions", {"engagements": 2, "impressions": 0}).reason == "zero_denominator"
    )
    assert catalog.derive("net_new_followers", {"new_followers": 4, "unfollows": 6}) == -2


def test_growth_has_the_right_sign() -> None:
    """Growth has the right sign."""
    assert catalog.derive(
        "follower_growth_rate", {"net_new_followers": 1233 - 1220, "followers_at_start": 1220}
    ).value == pytest.approx(0.010656, abs=1e-6)


def test_currencies_are_not_mixed_when_they_are_named() -> None:
    """Currencies are not mixed when they are named."""
    with pytest.raises(sg.InvalidValue):
        catalog.derive(
            "roas", {"attributed_revenue": 5000, "ad_spend": 95}, units={"attributed_revenue": "SEK", "ad_spend": "USD"}
        )
    assert catalog.derive("roas", {"attributed_revenue": 5000, "ad_spend": 1000}) == 5
    with pytest.raises(sg.InvalidValue):
        catalog.combine_channels("ad_spend", [100, 50], units=["EUR", "USD"])


def test_absent_parts_stay_absent() -> None:
    """Absent parts stay absent."""
    assert catalog.combine_channels("reach", [6000, None]).reason == "part_absent"
    assert catalog.combine_windows("followers", [100, None]).reason == "part_absent"
    assert catalog.combine_windows("average_percentage_viewed", [0.4, 0.6]).reason == "raw_data_needed"


def test_cost_per_result_is_spend_over_results() -> None:
    """Cost per result is spend over results."""
    assert (
        catalog.combine_windows("cpa", [{"total_cost": 100, "conversions": 5}, {"total_cost": 50, "conversions": 0}])
        == 30
    )


def test_two_months_at_one_percent_are_one_percent() -> None:
    """Two months at one percent are one percent."""
    parts = [
        {"engagements": 30, "posts_published": 3, "followers": 1000},
        {"engagements": 20, "posts_published": 1, "followers": 2000},
    ]
    found = catalog.combine_windows("engagement_rate_followers", parts)
    assert found.value is None or found.value == pytest.approx(0.01)


def test_one_window_does_not_silence_what_the_source_said() -> None:
    """The sum of daily visitors, 31,551, taken for the month of which the source says 27,540."""
    with suppress(sg.SmartGoalsError):
        assert catalog.combine_windows("visitors", [31551], known=27540) == 27540


DAILY_REACH = sg.History.of([(WEEKS_START + timedelta(k), 100) for k in range(7)], metric="reach", channel="c")


def test_a_history_of_people_has_no_total() -> None:
    """100 people on each of seven days are between 100 and 700."""
    with suppress(sg.SmartGoalsError):
        assert DAILY_REACH.total(D(2026, 1, 4), D(2026, 1, 11)) is None


def test_depth_does_not_add_people_over_days() -> None:
    """Depth does not add people over days."""

    def daily(metric, channel, value):
        return sg.History.of([(WEEKS_START + timedelta(k), value) for k in range(7)], metric=metric, channel=channel)

    readings = [
        daily("visitors", "a", 100),
        daily("visitors", "b", 50),
        daily("purchases", "a", 1),
        daily("purchases", "b", 3),
    ]
    with suppress(sg.SmartGoalsError):
        assert sg.deepen(readings).channel("a").volume != 700


WEEKLY_REACH = sg.History.of([(D(2026, 1, 11), 520), (D(2026, 1, 18), 530)], metric="reach", channel="c")


def reach_goal(counted: Any) -> Any:
    """Return a goal of 500 people a week."""
    pace = sg.KeepPace(sg.Pace.parse("500 people/week"), counted=counted)
    return sg.Goal(id="g", metric="reach", channel="c", target=pace, start=WEEKS_START, deadline=D(2026, 2, 1))


def test_a_weekly_reach_of_530_meets_500_people_a_week() -> None:
    """SGA rules read this pace as a level of 500 a week; so must the progress. Now: 10 of 500 made, 0 weeks met."""
    with suppress(sg.SmartGoalsError):
        quota = sg.assess(reach_goal("calendar"), WEEKLY_REACH, as_of=D(2026, 1, 18)).quota
        assert quota is None or quota.made == 530


def test_negative_views_of_a_removed_video_are_no_error() -> None:
    """Negative views of a removed video are no error."""
    found = sg.data_findings(catalog.read_rows("youtube", [{"day": "2026-11-02", "views": -100}]).histories)
    assert [f.code for f in found if f.severity == "error"] == []


def test_a_click_rate_of_320_percent_is_found() -> None:
    """3.2 (percent) where a share belongs: more clicks than impressions."""
    assert sg.data_findings([one("click_through_rate", 3.2)])
