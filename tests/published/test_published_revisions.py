"""Published cases of revision on thin evidence, and of what a source can be asked."""

from datetime import timedelta
from typing import Any

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
    assert found.proposed is None
    assert "rests on little" in found.text()


def test_what_happens_anyway_is_ten_a_week() -> None:
    """Every week brought 10, and the last reading is 13 weeks old: 10 a week happen anyway, not 20."""
    found = sg.revise(
        followers_goal(sg.ReachLevel(1500)), sg.Evidence(histories=[weekly(D(2025, 12, 28))]), as_of=D(2026, 3, 29)
    )
    assert found.figures["happening"] == 10


def test_comfortable_and_out_of_reach_are_not_said_of_one_goal() -> None:
    """Counted from the last reading, ten a week get there; both say so, and that the reading is old."""
    evidence = sg.Evidence(histories=[weekly(D(2025, 9, 28))])
    goal = followers_goal(sg.ReachLevel(1500))
    proposal = sg.revise(goal, evidence, as_of=D(2026, 3, 29))
    report = sg.check(goal, evidence=evidence, as_of=D(2026, 3, 29))
    assert (proposal.verdict, report.verdicts["attainable"]) == ("comfortable", "pass")
    assert "28 September 2025" in proposal.text()
    assert report.finding("SGA312").severity == "warning"


def test_what_cannot_be_read_is_not_recommended() -> None:
    """Mailchimp's only name for new subscribers (`stats.avg_sub_rate`) is refused by `read_rows` as not daily."""
    read = catalog.read_rows(
        "mailchimp", [{"stats": {"member_count": 900, "avg_sub_rate": 12}}], collected_on=D(2026, 11, 1)
    )
    assert read.get("new_email_subscribers") is None
    told = sg.recommend_metrics("lead_generation", have=["mailchimp"])
    assert "new_email_subscribers" not in {each.metric for each in told}
