"""Published cases of revision on thin evidence, and of which metric serves which objective."""

from datetime import timedelta
from typing import Any

import pytest
from published_samples import D

import smartgoals as sg
from smartgoals import catalog


def followers_goal(target: Any, **more: Any) -> Any:
    """Return a goal on followers over a quarter."""
    return sg.Goal(
        id="g", metric="followers", channel="ig", target=target, start=D(2026, 3, 30), deadline=D(2026, 6, 28), **more
    )


def weekly(last: Any, first: Any = 1000, gain: Any = 10, count: Any = 13) -> Any:
    """Return followers read once a week, up to a day."""
    days = [last - timedelta(weeks=count - 1 - k) for k in range(count)]
    return sg.History.of([(on, first + gain * k) for k, on in enumerate(days)], metric="followers", channel="ig")


def test_nothing_and_one_reading_are_unknown() -> None:
    """Nothing and one reading are unknown."""
    goal = followers_goal(sg.ReachLevel(3000))
    assert sg.revise(goal, as_of=D(2026, 3, 29)).verdict == "unknown"
    assert (
        sg.revise(goal, sg.Evidence(histories=[weekly(D(2026, 3, 29), count=1)]), as_of=D(2026, 3, 29)).verdict
        == "unknown"
    )


def test_two_readings_support_no_proposal_without_a_word() -> None:
    """1,100 and 1,200 a week later: no ground to ask for 2,600 instead of 1,500, or at least say what it rests on."""
    found = sg.revise(
        followers_goal(sg.ReachLevel(1500)),
        sg.Evidence(histories=[weekly(D(2026, 3, 29), 1100, 100, 2)]),
        as_of=D(2026, 3, 29),
    )
    assert found.proposed is None or "reading" in found.reason


def test_what_happens_anyway_is_ten_a_week() -> None:
    """Every week brought 10, and the last reading is 13 weeks old: 10 a week happen anyway, not 20."""
    found = sg.revise(
        followers_goal(sg.ReachLevel(1500)), sg.Evidence(histories=[weekly(D(2025, 12, 28))]), as_of=D(2026, 3, 29)
    )
    assert found.figures.get("happening") is None or found.figures["happening"] == pytest.approx(10, rel=0.1)


def test_comfortable_and_out_of_reach_are_not_said_of_one_goal() -> None:
    """Comfortable and out of reach are not said of one goal."""
    evidence = sg.Evidence(histories=[weekly(D(2025, 9, 28))])
    goal = followers_goal(sg.ReachLevel(1500))
    comfortable = sg.revise(goal, evidence, as_of=D(2026, 3, 29)).verdict == "comfortable"
    assert not (
        comfortable and sg.check(goal, evidence=evidence, as_of=D(2026, 3, 29)).verdicts["attainable"] == "fail"
    )


LEVELS = """
brand_awareness direct: aided_awareness reach share_of_voice
brand_awareness supporting: followers follower_growth_rate
brand_awareness unrelated: purchases support_calls hires
conversions_sales direct: purchases conversion_rate repeat_purchase_rate roas cpa
conversions_sales supporting: sessions followers bounce_rate
conversions_sales context: reach ad_spend effort_hours
conversions_sales unrelated: support_calls
lead_generation unrelated: mentions reactions
lead_generation supporting: sessions email_click_rate visitors
lead_generation direct: new_email_subscribers cost_per_lead
lead_generation context: followers
customer_care direct: support_calls first_response_time csat
customer_care unrelated: followers impressions
customer_care context: inbound_messages
reputation direct: average_rating net_sentiment negative_mentions
reputation unrelated: sessions
reputation context: reach
community_engagement direct: comments net_new_followers
community_engagement supporting: followers
community_engagement unrelated: purchases
community_engagement context: reach
website_traffic direct: sessions
website_traffic supporting: link_clicks bounce_rate
website_traffic context: followers
retention_loyalty direct: churn_rate repeat_purchase_rate
retention_loyalty context: new_customers
retention_loyalty unrelated: reach
employer_brand direct: job_applications hires
employer_brand unrelated: purchases
employer_brand supporting: employee_shares
thought_leadership direct: expert_citations
thought_leadership unrelated: purchases
thought_leadership context: reactions
"""


CASES = [
    (*head.split(), metric)
    for head, metrics in (line.split(":") for line in LEVELS.strip().splitlines())
    for metric in metrics.split()
]


@pytest.mark.parametrize(("kind", "level", "metric"), CASES)
def test_levels(kind: Any, level: Any, metric: Any) -> None:
    """A metric is as near to an objective as experts say it is."""
    assert sg.relevance(metric, sg.Objective(id="o", title="t", kind=kind, serves="the business")).level == level


@pytest.mark.parametrize("kind", list(sg.ObjectiveKind))
def test_every_kind_is_told_an_outcome_first_and_advertising_value_never(kind: Any) -> None:
    """Every kind is told an outcome first and advertising value never."""
    found = sg.recommend_metrics(kind, limit=3)
    assert len(found) == 3
    assert found[0].level == "direct"
    assert "ave" not in {one.metric for one in sg.recommend_metrics(kind)}
    assert catalog.METRICS[found[0].metric].stage in {"outcome", "impact", "outtake"}


@pytest.mark.parametrize("kind", ["lead_generation", "website_traffic", "conversions_sales"])
def test_clicks_on_thumbnails_are_no_clicks_to_the_site(kind: Any) -> None:
    """YouTube's only click rate is of thumbnails (its own note says so): no lead, visit or sale follows from it."""
    assert "click_through_rate" not in {one.metric for one in sg.recommend_metrics(kind, have=["youtube"])}


def test_what_cannot_be_read_is_not_recommended() -> None:
    """Mailchimp's only name for new subscribers (`stats.avg_sub_rate`) is refused by `read_rows` as not daily."""
    read = catalog.read_rows(
        "mailchimp", [{"stats": {"member_count": 900, "avg_sub_rate": 12}}], collected_on=D(2026, 11, 1)
    )
    if read.history("new_email_subscribers") is None:
        assert "new_email_subscribers" not in {
            one.metric for one in sg.recommend_metrics("lead_generation", have=["mailchimp"])
        }
