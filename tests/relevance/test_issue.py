"""The statements that must run as written, through the front door."""

import smartgoals as sg
from smartgoals import catalog


def test_must_run_as_written() -> None:
    """The example of the plan for this room runs word for word."""
    leads = sg.Objective(id="list", title="Build a mailing list", kind="lead_generation")
    assert sg.relevance("mentions", leads).level == "unrelated"
    assert sg.relevance("sessions", leads).level == "supporting"
    assert sg.relevance("new_email_subscribers", leads).level == "direct"
    assert sg.relevance("followers", leads).is_vanity
    assert "community_engagement" in sg.relevance("followers", leads).would_serve
    assert [r.metric for r in sg.recommend_metrics(leads, limit=3)]
    assert catalog.METRICS["conversion_rate"].nature == "ratio"
    assert catalog.METRICS["reach"].over_channels == "interval"
    assert "new_followers" in str(catalog.from_native("instagram", "follower_count"))


def test_the_other_names_are_at_the_front_door() -> None:
    """Deepening and data findings are called through the front door too."""
    assert sg.rules.data_findings([]) == ()
    assert callable(sg.channels.deepen)
