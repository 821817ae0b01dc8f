"""Outcomes are something gained, and money is worth itself."""

from datetime import date
from typing import Any

import pytest

import smartgoals as sg
from smartgoals import catalog
from smartgoals.audits import ChannelAudit, Measurement, Window
from smartgoals.returns import Cost

QUARTERS = [
    Window(date(2026, 1, 5), date(2026, 4, 5)),
    Window(date(2026, 4, 6), date(2026, 7, 5)),
]


def plan_of(*entries: ChannelAudit, **facts: Any) -> sg.Strategy:
    """Return a strategy with the same entries in two quarterly audits."""
    audits = [
        sg.Audit(id=f"q{at}", as_of=window.end, window=window, channels=entries) for at, window in enumerate(QUARTERS)
    ]
    channels = [sg.Channel(id=str(one.channel), platform=one.platform) for one in entries]
    return sg.Strategy(channels=channels, audits=audits, **facts)


def seen(platform: str, metric: str, value: float, cost: Cost, currency: str | None = None) -> ChannelAudit:
    """Return an entry with one figure."""
    figure = Measurement(metric=metric, value=value, currency=currency)
    return ChannelAudit(platform=platform, channel=platform, owner="Ana", mission="sell", cost=cost, baselines=[figure])


LOST = plan_of(
    seen("x", "unfollows", 100, Cost(effort_hours=10)), seen("instagram", "unfollows", 10, Cost(effort_hours=90))
)


@pytest.mark.parametrize(
    ("asked", "path"),
    [({"outcome": "unfollows"}, "outcome"), ({"values": {"unfollows": 2}}, "values.unfollows")],
)
def test_what_is_lost_is_no_outcome(asked: dict[str, Any], path: str) -> None:
    """The channel that loses most would be ranked first."""
    with pytest.raises(sg.SmartGoalsError, match="something gained, such as purchases or leads") as told:
        sg.channels.scorecards(LOST, as_of=date(2026, 7, 6), **asked)
    assert str(told.value).startswith(path)
    assert "fewer are better" in str(told.value)


def test_nothing_lost_is_counted_without_a_word() -> None:
    """Complaints tell directly of service, and no channel is to bring more of them."""
    care = sg.Objective(id="care", title="Care", kind="customer_service", serves="sales")
    complaints = sg.Metric(id="gripes", nature="flow", unit="count", better="lower")
    own = catalog.with_metric(complaints).with_relevance(
        catalog.RelevanceRow(objective="customer_service", metric="gripes", level="direct")
    )
    plan = plan_of(seen("x", "gripes", 9, Cost(effort_hours=10)), objectives=[care], metrics=[complaints])
    found = sg.channels.scorecards(plan, as_of=date(2026, 7, 6), evidence=sg.Evidence(catalog=own))
    assert found.outcomes == ()


@pytest.mark.parametrize(
    ("earned", "currency", "advice"),
    [(1000, "EUR", "reduce"), (4000, "EUR", None), (1000, "USD", "undecided"), (1000, None, "undecided")],
)
def test_money_is_worth_itself(earned: float, currency: str | None, advice: str | None) -> None:
    """Revenue beside higher costs in its currency loses, whether its worth is said or not."""
    plan = plan_of(seen("x", "revenue", earned, Cost(ad_spend=3000, currency="EUR"), currency))
    for values in (None, {"revenue": 1}):
        found = sg.channels.scorecards(plan, as_of=date(2026, 7, 6), outcome="revenue", values=values)
        said = {one.code: one.evidence["advice"] for one in found.cards[0].suggestions}
        assert said.get("K8") == advice


def test_a_count_is_worth_nothing_unless_it_is_said() -> None:
    """Of purchases nobody knows what one is worth."""
    plan = plan_of(seen("x", "purchases", 1, Cost(ad_spend=3000, currency="EUR")))
    found = sg.channels.scorecards(plan, as_of=date(2026, 7, 6), outcome="purchases")
    assert "K8" not in {one.code for one in found.cards[0].suggestions}
