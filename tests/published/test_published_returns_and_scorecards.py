"""Published returns on investment, scorecards and depth, with the right values."""

from typing import Any

from published_samples import QUARTER, D, refused

import smartgoals as sg


def test_odd_returns() -> None:
    """Odd returns."""
    assert sg.roi(300, 0).net_roi is None
    assert sg.roi(300, 0).reasons["net_roi"]
    assert (sg.roi(300, 500).net_roi, sg.roi(-100, 500).net_roi) == (-0.4, -1.2)
    for cost in (sg.returns.Cost(), sg.returns.Cost(effort_hours=10), None, -5):
        assert refused(lambda cost=cost: sg.roi(300, cost))
    assert "labour_missing" in [c.value for c in sg.roi(300, sg.returns.Cost(ad_spend=100, effort_hours=10)).cautions]
    assert refused(lambda: sg.roi(5000, sg.returns.Cost(ad_spend=95, currency="USD"), currency="SEK"))
    assert refused(lambda: sg.roi(5000, 1000, value_kind="revenue", gross_margin=40))
    assert sg.returns.acquisition_cost(cost=1000, new_customers=0) is None


def test_totals_of_returns() -> None:
    """Totals of returns."""
    click = sg.returns.Attribution(model="last_click")
    euro = sg.roi(1000, sg.returns.Cost(ad_spend=500, currency="EUR"), attribution=click)
    for other in (sg.returns.Cost(ad_spend=100, currency="USD"), sg.returns.Cost(ad_spend=100)):
        assert refused(lambda other=other: sg.returns.total_roi([euro, sg.roi(600, other, attribution=click)]))
    assert refused(lambda: sg.returns.total_roi([sg.roi(1, 1), sg.roi(2, 1)]))
    assert sg.returns.total_roi([sg.roi(100, 0, attribution=click), sg.roi(200, 100, attribution=click)]).net_roi == 2


def entry(name: Any, hours: Any, window: Any = QUARTER, **figures: Any) -> Any:
    """Return an audited channel with its hours and figures."""
    return sg.audits.ChannelAudit(
        platform=name,
        channel=name,
        owner="Ana",
        mission="sell",
        cost=sg.returns.Cost(effort_hours=hours),
        baselines=[
            sg.audits.Measurement(metric=metric, value=value, window=window) for metric, value in figures.items()
        ],
    )


def cards(*audits: Any, **options: Any) -> Any:
    """Return the scorecards of audits."""
    names = [one.channel for one in audits[-1].channels]
    plan = sg.Strategy(channels=[sg.Channel(id=name, platform=name) for name in names], audits=audits)
    return sg.channels.scorecards(plan, as_of=D(2026, 4, 2), **options)


def stocktaking(*entries: Any, id: Any = "q1", window: Any = QUARTER) -> Any:
    """Return an audit of channels over a window."""
    return sg.Audit(id=id, as_of=window.end, window=window, channels=entries)


def test_mixed_currencies_in_scorecards_are_refused() -> None:
    """Mixed currencies in scorecards are refused."""

    def paid(name, currency):
        return sg.audits.ChannelAudit(
            platform=name, channel=name, mission="m", cost=sg.returns.Cost(ad_spend=100, currency=currency)
        )

    assert refused(lambda: cards(stocktaking(paid("instagram", "EUR"), paid("x", "USD")), outcome="purchases"))


def test_leads_that_are_not_available_are_not_zero_leads() -> None:
    """Instagram's leads are n/a: nobody knows its outcomes, its share or its value an hour."""
    found = cards(
        stocktaking(entry("instagram", 10, purchases=3, leads=None), entry("x", 10, purchases=3, leads=10)),
        values={"purchases": 50, "leads": 5},
    ).get("instagram")
    assert (found.outcome_share, found.value_per_hour) == (None, None)


AUTUMN = sg.audits.Window(D(2025, 10, 1), D(2025, 12, 31))


def test_two_calendar_quarters_have_a_trend() -> None:
    """`compare` compares them (92 and 90 days, three months each): +300."""
    audits = [
        stocktaking(entry("ig", 10, AUTUMN, purchases=100), id="q4", window=AUTUMN),
        stocktaking(entry("ig", 10, QUARTER, purchases=400)),
    ]
    assert sg.audits.compare(*audits).get("ig", "purchases").difference == 300
    assert cards(*audits, outcome="purchases").get("ig").trend == "up"
