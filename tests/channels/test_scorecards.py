"""Scorecards: what each channel takes and brings, what the rules K1 to K10 suggest, and what fits the hours there are."""

import pickle
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import attrs
import pytest
from hypothesis import example, given, settings, strategies as st

import smartgoals as sg
from smartgoals import catalog, strategies as sgst
from smartgoals._channels.ranking import ranking
from smartgoals._channels.snapshots import SnapshotTerms, snapshot_of

END = date(2026, 4, 5)
AIMS = [sg.Objective(id="sales", title="Sell more", kind="conversions_sales")]


def quarter(back: int) -> sg.audits.Window:
    """Return a quarter of thirteen weeks, so many before the latest."""
    end = END - timedelta(weeks=13 * back)
    return sg.audits.Window(end - timedelta(days=90), end)


def seen(name: str, hours: float | None = None, bought: float | None = None, **facts: Any) -> sg.audits.ChannelAudit:
    """Return an entry with its hours over the quarter, its purchases, and other figures by metric."""
    figures = {"purchases": bought} | {key: facts.pop(key) for key in list(facts) if key in sg.catalog.METRICS}
    measured = [
        sg.audits.Measurement(metric=metric, value=value[0], out_of=value[1])
        if isinstance(value, tuple)
        else sg.audits.Measurement(metric=metric, value=value)
        for metric, value in figures.items()
        if value is not None
    ]
    cost = {"cost": sg.returns.Cost(effort_hours=hours)} if hours is not None else {}
    known = {"platform": name, "channel": name, "owner": "Ana", "mission": "sell"} | cost | facts
    return sg.audits.ChannelAudit(baselines=measured, **known)  # type: ignore[arg-type]  # facts are fields


def cards(
    *audits: list[sg.audits.ChannelAudit], strategy: sg.Strategy | None = None, **facts: Any
) -> sg.channels.Scorecards:
    """Return scorecards from quarterly audits, the latest first."""
    found = [
        sg.Audit(id=f"q{back}", as_of=quarter(back).end, window=quarter(back), channels=entries)
        for back, entries in enumerate(audits)
    ]
    names = sorted({str(one.channel) for entries in audits for one in entries})
    plan = strategy or sg.Strategy(objectives=AIMS, channels=[sg.Channel(id=name, platform=name) for name in names])
    return sg.channels.scorecards(
        plan, evidence=sg.Evidence(audits=found), as_of=END, **({"outcome": "purchases"} | facts)
    )


def codes(found: sg.channels.Scorecards, channel: str) -> dict[str, str]:
    """Return what each rule advises on a channel."""
    return {one.code: one.evidence["advice"] for one in found.get(channel).suggestions}


def test_shares_and_costs() -> None:
    """Effort and outcome shares, the cost of an outcome and the value of an hour follow from the audit."""
    found = cards(
        [
            seen("web", 65, 360, cost=sg.returns.Cost(effort_hours=65, hourly_cost=20, ad_spend=500, currency="EUR")),
            seen("x", 130, 40),
        ]
    )
    web, x = found.get("web"), found.get("x")
    assert (web.hours, x.hours, web.outcome_share, x.outcome_share) == (5, 10, 0.9, 0.1)
    assert (web.effort_share, web.cost, web.currency, web.cost_per_outcome) == (pytest.approx(1 / 3), 1800, "EUR", 5)
    assert web.value_per_hour == pytest.approx(360 / 65)
    assert x.uncertainty == pytest.approx(40**-0.5)
    assert (found.window, found.audit, found.outcomes, found.capacity) == (quarter(0), "q0", ("purchases",), None)
    assert [one.fits for one in found.ranking] == [None, None]


def test_no_purpose_k1() -> None:
    """A channel without objective or mission should get one, or go; its name is kept where there is a reason."""
    entries = [seen("x", 5, 1, mission=None)]
    assert codes(cards(entries), "x")["K1"] == "close"
    assert cards(entries).get("x").advice == "close"
    kept = cards(entries, exceptions={"x": ["care_load"]}).get("x")
    assert (kept.advice, kept.exceptions) == ("park", (sg.channels.KeepReason.CARE_LOAD,))
    unlisted = sg.Strategy(
        channels=[sg.Channel(id="x", platform="x", purpose="news"), sg.Channel(id="y", platform="y")]
    )
    found = cards([], strategy=unlisted)
    assert "K1" not in codes(found, "x")
    assert codes(found, "y")["K1"] == "close"


def test_silent_and_ownerless_k2() -> None:
    """A silent channel that nobody owns is parked; with an owner, or a recent post, it is not."""
    silent = {"owner": None, "last_post_on": date(2025, 11, 1)}
    assert codes(cards([seen("x", **silent)]), "x")["K2"] == "park"
    assert "K2" not in codes(cards([seen("x", **(silent | {"owner": "Ana"}))]), "x")
    assert "K2" not in codes(cards([seen("x", **(silent | {"last_post_on": date(2026, 4, 1)}))]), "x")
    assert "K2" not in codes(cards([seen("x", owner=None)]), "x")
    owned = sg.Strategy(channels=[sg.Channel(id="x", platform="x", owner="Ben")])
    assert "K2" not in codes(cards([seen("x", **silent)], strategy=owned), "x")


def test_effort_above_outcome_k3() -> None:
    """Half the effort for a tenth of the sales, twice running: reduce. Once, or with few sales: not yet."""
    now, then = [seen("x", 100, 100), seen("web", 100, 900)], [seen("x", 100, 90), seen("web", 100, 910)]
    found = cards(now, then)
    assert codes(found, "x") == {"K3": "reduce"}
    assert found.get("x").advice == "reduce"
    assert "50 % of the effort" in found.get("x").suggestions[0].message
    assert "K3" not in codes(cards(now, then, least_reviews=1), "web")
    assert "K3" not in codes(cards(now, least_reviews=1), "x")
    few = cards([seen("x", 100, 1), seen("web", 100, 9)], [seen("x", 100, 1), seen("web", 100, 9)])
    assert codes(few, "x") == {"K3": "undecided"}
    assert few.get("x").advice == "undecided"
    assert "too small" in few.get("x").suggestions[0].message
    better_before = cards(now, [seen("x", 100, 500), seen("web", 100, 500)])
    assert "K3" not in codes(better_before, "x")
    unknown_before = cards(now, [seen("x", None, 90), seen("web", 100, 910)])
    assert "K3" not in codes(unknown_before, "x")


def test_small_but_good_k4() -> None:
    """Little traffic that buys, or comes back, more often than average deserves more; few sales leave it open."""

    def twice(**small: Any) -> sg.channels.Scorecards:
        entries = [
            seen("mail", 10, small.pop("bought", None), **small),
            seen("web", 10, 300, sessions=30_000, repeat_purchase_rate=(0.1, 900)),
        ]
        return cards(entries, entries)

    assert codes(twice(bought=100, sessions=2000), "mail")["K4"] == "invest"
    assert twice(bought=100, sessions=2000).get("mail").advice == "invest"
    assert codes(twice(bought=2, sessions=150), "mail")["K4"] == "undecided"
    assert "K4" not in codes(twice(bought=10, sessions=2000), "mail")
    assert codes(twice(bought=10, sessions=2000, repeat_purchase_rate=(0.5, 100)), "mail")["K4"] == "invest"
    assert codes(twice(sessions=2000, conversion_rate=0.05), "mail")["K4"] == "invest"
    assert codes(twice(sessions=2000, conversion_rate=(0.05, 2000)), "mail")["K4"] == "invest"
    assert "K4" not in codes(twice(bought=100), "mail")
    assert "K4" not in codes(twice(bought=100, sessions=2000), "web")
    assert "K4" not in codes(twice(sessions=2000, repeat_purchase_rate=0.5), "mail")


def test_many_visits_that_leave_k5() -> None:
    """Much traffic that bounces and does not buy, twice running, is repaired before it gets more effort."""

    def pair(
        bought: float | None, bounce: float | None, sessions: float | None = 30_000
    ) -> list[sg.audits.ChannelAudit]:
        return [
            seen("x", 10, bought, sessions=sessions, bounce_rate=bounce),
            seen("web", 10, 500, sessions=10_000, bounce_rate=0.3),
        ]

    found = cards(pair(60, 0.8), pair(70, 0.8))
    assert codes(found, "x")["K5"] == "repair"
    assert found.get("x").conversion_rate == 0.002
    for other in (
        pair(60, 0.2),
        pair(60, None),
        pair(None, 0.8),
        pair(9000, 0.8),
        pair(60, 0.8, 1000),
        pair(60, 0.8, None),
    ):
        assert "K5" not in codes(cards(pair(60, 0.8), other), "x")
    few = [[seen("x", 10, 1, sessions=300, bounce_rate=0.8), seen("web", 10, 3, sessions=200, bounce_rate=0.3)]] * 2
    assert codes(cards(*few), "x")["K5"] == "undecided"
    assert "K5" not in codes(cards(pair(60, 0.8), least_reviews=1), "x")


def test_capacity_k7() -> None:
    """Channels are ranked by value per hour, and what no longer fits the capacity is parked."""
    entries = [seen("a", 130, 10), seen("b", 65, 400), seen("c", 65, 100), seen("d")]
    plan = sg.Strategy(
        channels=[sg.Channel(id=one, platform=one) for one in "abcd"], capacity=sg.Pace.parse("12 hours/week")
    )
    found = cards(entries, entries, strategy=plan)
    assert [(one.channel, one.fits) for one in found.ranking] == [("b", True), ("c", True), ("a", False), ("d", None)]
    assert found.capacity == 12
    assert codes(found, "a")["K7"] == "park"
    assert "20 hours a week" in found.get("a").suggestions[-1].message
    assert codes(found, "b").get("K7") is None
    roomy = cards(entries, entries, strategy=plan, capacity=sg.Pace.parse("100 h/month"))
    assert [one.fits for one in roomy.ranking] == [True, True, True, None]


@pytest.mark.parametrize(
    ("hours", "capacity", "advice"),
    [
        # By value per hour: b, c, a.
        ((10, 20, 5), 1, {"b": "reduce", "a": "park"}),
        ((30, 20, 5), 1, {"b": "reduce", "a": "park"}),
        ((30, 20, 5), 2, {"a": "park"}),
        ((30, 20, 5), 0, {"a": "park", "b": "park", "c": "park"}),
        ((30, 20, 5), 9, {}),
    ],
)
def test_the_one_that_brings_most_is_not_parked(
    hours: tuple[int, int, int], capacity: int, advice: dict[str, str]
) -> None:
    """What alone takes more hours than there are is to take fewer, if none brings more for an hour, else to wait."""
    entries = [seen("a", hours[0], 50), seen("b", hours[1], 5000), seen("c", hours[2], 500)]
    found = cards(entries, entries, capacity=sg.Pace.parse(f"{capacity} hours/week"))
    told = {one.channel: codes(found, one.channel)["K7"] for one in found.cards if "K7" in codes(found, one.channel)}
    assert told == advice
    said = {one.channel: [k7.message for k7 in one.suggestions if k7.code == "K7"] for one in found.cards}
    for one in found.cards:
        if one.channel in told and one.hours > capacity:
            assert "alone is planned to take" in said[one.channel][0]
        elif one.channel in told:
            assert "no longer fits" in said[one.channel][0]


def test_equals_are_both_the_best() -> None:
    """Of two that bring as much for an hour, and take each more than there is, neither is parked."""
    entries = [seen("a", 130, 400), seen("b", 130, 400), seen("c", 65, 10)]
    found = cards(entries, entries, capacity=sg.Pace.parse("6 hours/week"))
    assert [codes(found, one)["K7"] for one in "ab"] == ["reduce", "reduce"]
    assert "K7" not in codes(found, "c")


def test_nothing_unknown_is_parked() -> None:
    """Where nobody knows what channels bring for an hour, the order of their names says nothing."""
    entries = [seen("a", 65), seen("b", 65), seen("c", 65, 100)]
    found = cards(entries, entries, capacity=sg.Pace.parse("12 hours/week"))
    assert {one: codes(found, one).get("K7") for one in "abc"} == {"a": "undecided", "b": "undecided", "c": None}
    assert "and so not whether it shall have its own" in found.get("a").suggestions[-1].message
    assert not any("K7" in codes(cards(entries, entries, capacity=sg.Pace.parse("15 h/week")), one) for one in "abc")


def test_dear_outcomes_k8() -> None:
    """A channel whose outcomes cost more than they are worth is reduced, unless the count is too small to say."""
    dear = sg.returns.Cost(ad_spend=5000, effort_hours=10, hourly_cost=20)
    for bought, expected in ((100, "reduce"), (480, "undecided"), (0, "reduce"), (600, None)):
        entries = [seen("x", None, bought, cost=dear)]
        found = cards(entries, entries, values={"purchases": 10})
        assert codes(found, "x").get("K8") == expected
    assert "K8" not in codes(cards([seen("x", None, 1, cost=dear)] * 1, [seen("x", None, 1, cost=dear)]), "x")


def test_too_young_k9() -> None:
    """Before enough audits since the start or the last decision there is no verdict on performance."""
    entries = [seen("x", 10, 5, target_audience_share=0.1)]
    assert codes(cards(entries), "x") == {"K9": "undecided"}
    assert cards(entries).get("x").suggestions[0].message.endswith("it takes 2 audits, and there are 1")
    assert codes(cards(entries, entries), "x") == {"K6": "reduce"}
    changed = [attrs.evolve(entries[0], decided_on=date(2026, 2, 1))]
    assert codes(cards(changed, entries), "x") == {"K9": "undecided"}
    assert codes(cards(entries, least_reviews=1), "x") == {"K6": "reduce"}


def test_twins_k10() -> None:
    """Of two accounts on one platform for the same objective, the one that brings less for an hour merges."""
    entries = [
        seen("a", 10, 100, platform="x", objective_ids=["sales"]),
        seen("b", 10, 20, platform="X", objective_ids=["sales"]),
    ]
    plan = sg.Strategy(objectives=AIMS, channels=[sg.Channel(id="a", platform="x"), sg.Channel(id="b", platform="X")])
    found = cards(entries, entries, strategy=plan)
    assert codes(found, "b")["K10"] == "merge"
    assert "K10" not in codes(found, "a")
    unknown = [entries[0], attrs.evolve(entries[1], baselines=())]
    assert "K10" not in codes(cards(unknown, unknown, strategy=plan), "b")


def test_contradicting_rules_keep() -> None:
    """Where one rule asks for more and another for less, the channel is kept as it is."""
    entries = [
        seen("mail", 10, 100, sessions=2000, target_audience_share=0.2),
        seen("web", 10, 300, sessions=30_000),
    ]
    found = cards(entries, entries)
    assert codes(found, "mail") == {"K4": "invest", "K6": "reduce"}
    assert found.get("mail").advice == "keep"
    assert str(found) == "mail: keep (K4, K6); web: keep"


def test_readings_fill_what_the_audit_lacks() -> None:
    """A flow that the audit does not give is added up from readings over its window, and effort comes from goals."""
    plan = sg.Strategy(
        objectives=AIMS,
        channels=[sg.Channel(id="x", platform="x", objectives=["sales"]), sg.Channel(id="y", platform="y")],
        goals=[sg.Goal(id="g", channel="x", effort=sg.Pace.parse("4 hours/week")), sg.Goal(id="h", channel="x")],
        histories=[
            sg.History.of(
                [(date(2026, 1, 1), 100), (date(2026, 2, 1), 3), (date(2026, 4, 1), 4)], metric="purchases", channel="x"
            ),
            sg.History.of([(date(2026, 2, 1), 9)], metric="followers", channel="y"),
            sg.History.of([(date(2026, 2, 1), 9)], metric="purchases"),
        ],
    )
    found = sg.channels.scorecards(plan, as_of=END)
    assert (found.get("x").outcomes, found.get("x").hours, found.get("y").outcomes) == (7, 4, None)
    assert (found.outcomes, found.audit, found.window.days) == (("purchases",), None, 91)
    assert found.get("x").outcome_share == 1
    early = sg.channels.scorecards(sg.Strategy(), as_of=date.min)
    assert early.cards == ()


def test_the_outcome_is_the_direct_metric_that_most_channels_have() -> None:
    """Without a word about it, the counted outcome is direct for an objective and measured on most channels."""
    plan = sg.Strategy(
        objectives=AIMS,
        channels=[sg.Channel(id=one, platform=one) for one in "ab"],
        metrics=[sg.Metric(id="km", nature="flow", unit="count")],
    )
    a = seen("a", 1, 5, leads=3, followers=9, revenue=5)
    a = attrs.evolve(
        a,
        baselines=[
            *a.baselines,
            sg.audits.Measurement(metric="km", value=2),
            sg.audits.Measurement(metric="sessions", value=None),
        ],
    )
    entries = [a, seen("b", 1, 5, leads=None)]
    assert cards(entries, strategy=plan, outcome=None).outcomes == ("purchases",)
    assert cards([seen("a", 1, None)], strategy=plan, outcome=None).outcomes == ()


def test_several_outcomes_with_their_worth() -> None:
    """Outcomes of several kinds are counted together and valued each by its own worth."""
    found = cards([seen("a", 10, 5, leads=20)], outcome=None, values={"purchases": 40, "leads": 5}).get("a")
    assert (found.outcomes, found.value_per_hour) == (25, 30)
    only = cards([seen("a", 10, 5, leads=20)], outcome="leads", values={"purchases": 40, "leads": 5}).get("a")
    assert (only.outcomes, only.value_per_hour) == (20, 10)


def test_a_window_of_its_own_does_not_count() -> None:
    """A figure over other days than the audit's is not set against its effort; one not available stays unknown."""
    month = sg.audits.Window(date(2026, 3, 1), date(2026, 3, 31))
    entry = sg.audits.ChannelAudit(
        platform="x", channel="x", baselines=[sg.audits.Measurement(metric="purchases", value=5, window=month)]
    )
    assert cards([entry]).get("x").outcomes is None
    missing = sg.audits.ChannelAudit(
        platform="x", channel="x", baselines=[sg.audits.Measurement(metric="purchases", value=None)]
    )
    assert cards([missing]).get("x").outcomes is None


def test_only_what_flows_is_added_up() -> None:
    """Readings of a level are never added up to visits, even where a strategy gives the name to a metric of its own."""
    plan = sg.Strategy(
        channels=[sg.Channel(id="x", platform="x")],
        metrics=[sg.Metric(id="sessions", nature="stock", unit="count")],
        histories=[sg.History.of([(END, 500)], metric="sessions", channel="x")],
    )
    assert cards([seen("x", 10, 5)], strategy=plan).get("x").conversion_rate is None


def test_accounts_the_strategy_does_not_know() -> None:
    """An audited account that is no channel of the strategy has a card under its own name."""
    audit = sg.Audit(
        id="q",
        as_of=END,
        channels=[sg.audits.ChannelAudit(platform="x", handle="@b"), sg.audits.ChannelAudit(platform="Y", handle="@C")],
    )
    plan = sg.Strategy(channels=[sg.Channel(id="y", platform="y", handle="@c")], audits=[audit])
    found = sg.channels.scorecards(plan, as_of=END, outcome="purchases")
    assert [one.channel for one in found.cards] == ["@b on x", "y"]
    assert found.get("z") is None


@pytest.mark.parametrize(
    "facts",
    [
        {"outcome": "followers"},
        {"outcome": "no_such_metric"},
        {"outcome": "leads", "values": {"purchases": 1}},
        {"values": {"purchases": -1}},
        {"exceptions": {"z": ["care_load"]}},
        {"exceptions": {"x": ["habit"]}},
        {"capacity": sg.Pace.parse("20 euros/week")},
        {"capacity": sg.Pace.parse("-2 hours/week")},
        {"capacity": 20},
        {"language": "de"},
    ],
)
def test_bad_arguments(facts: dict[str, Any]) -> None:
    """Outcomes that are not counted, unknown channels and reasons, and capacities that are no hours are refused."""
    with pytest.raises(sg.SmartGoalsError):
        cards([seen("x", 10, 5)], **facts)


def test_currencies_are_never_mixed() -> None:
    """Costs in two currencies are refused, since nothing is converted."""
    entries = [
        seen(name, cost=sg.returns.Cost(ad_spend=1, currency=money)) for name, money in (("a", "EUR"), ("b", "USD"))
    ]
    with pytest.raises(sg.InvalidValue, match="one currency"):
        cards(entries)


def earned(
    name: str, hours: float, amounts: dict[str, tuple[float, str | None]], **facts: Any
) -> sg.audits.ChannelAudit:
    """Return an entry with its hours, and amounts of money by metric, each with its currency."""
    figures = [
        sg.audits.Measurement(metric=metric, value=value, currency=money) for metric, (value, money) in amounts.items()
    ]
    known = {"platform": name, "channel": name, "owner": "Ana", "mission": "sell"} | facts
    return sg.audits.ChannelAudit(cost=sg.returns.Cost(effort_hours=hours), baselines=figures, **known)


@given(st.lists(st.tuples(st.integers(1, 500), st.sampled_from(["EUR", "GBP", None])), min_size=1, max_size=4))
def test_outcomes_have_shares_in_one_currency(amounts: list[tuple[int, str | None]]) -> None:
    """Of revenue not known to be in one currency no channel has a share, none is ranked by it, and
    the reason is told; an amount that names no currency is in none that is known.
    """
    entries = [earned(f"c{place}", 5, {"attributed_revenue": one}) for place, one in enumerate(amounts)]
    found = cards(entries, entries, outcome="attributed_revenue", capacity=sg.Pace.parse("1 hour/week"))
    mixed = len({money for _, money in amounts}) > 1
    named = {money for _, money in amounts} - {None}
    why = None if not mixed else "several_currencies" if len(named) > 1 else "currency_not_known"
    for card, (value, _) in zip(found.cards, amounts, strict=True):
        assert card.outcomes == value
        assert (card.outcome_share is None) is mixed
        assert card.reasons.get("outcome_share") == why
        assert not mixed or not {"K3", "K4", "K5", "K7", "K10"} & set(codes(found, card.channel))
    assert all((one.value_per_hour is None) is mixed for one in found.ranking)
    assert not mixed or all(one.fits is None for one in found.ranking)


def test_outcomes_of_one_channel_in_two_currencies() -> None:
    """Two amounts of one channel not known to be in one currency have no sum, and so no worth, share or value for an hour."""
    values = {"revenue": 1, "gross_profit": 1}
    cases = (("EUR", 150, None), (None, None, "currency_not_known"), ("GBP", None, "several_currencies"))
    for other, total, why in cases:
        entry = earned("x", 5, {"revenue": (100, "EUR"), "gross_profit": (50, other)})
        card = cards([entry], outcome=None, values=values).get("x")
        assert card.outcomes == total
        assert (card.value_per_hour is None) is (total is None)
        assert card.reasons.get("outcome_share") == why


def test_a_count_needs_no_currency() -> None:
    """What is counted is no money: a count beside an amount in euros has no currency that is unknown."""
    entry = earned("x", 5, {"revenue": (100, "EUR"), "purchases": (4, None)})
    card = cards([entry], outcome=None, values={"revenue": 1, "purchases": 20}).get("x")
    assert (card.outcome_share, card.reasons.get("outcome_share")) == (1, None)


@pytest.mark.parametrize(
    ("of_a", "of_b", "why"),
    [
        ("ga4 purchaseRevenue in EUR", "ga4 purchaseRevenue in EUR", None),
        ("ga4 purchaseRevenue in EUR", "ga4 purchaseRevenue in ¥", "several_currencies"),
        ("chiffre d’affaires en euros", "ga4 purchaseRevenue in XTS", "several_currencies"),
        ("ga4 purchaseRevenue in EUR", "sold in stores", "currency_not_known"),
        (None, "sold in stores", None),
    ],
)
def test_histories_say_their_currency(of_a: str | None, of_b: str | None, why: str | None) -> None:
    """Amounts of histories are in the currency that their definition ends with, as those of exports do."""
    channels = [sg.Channel(id=one, platform="website") for one in "ab"]
    told = [
        sg.History.of([(date(2026, 1, 31), 100)], metric="revenue", channel=one, definition=definition)
        for one, definition in zip("ab", (of_a, of_b), strict=True)
    ]
    plan = sg.Strategy(channels=channels)
    found = sg.channels.scorecards(
        plan, as_of=date(2026, 2, 2), evidence=sg.Evidence(histories=told), outcome="revenue"
    )
    assert [one.reasons.get("outcome_share") for one in found.cards] == [why, why]
    assert [one.outcome_share for one in found.cards] == [None if why else 0.5] * 2


def test_metrics_of_the_callers_catalogue_are_counted() -> None:
    """A count that only the caller's catalogue describes is read from histories, and money of it has its currency."""
    gifts = sg.Metric(id="gifts", nature="flow", unit="money")
    own = catalog.with_metric(gifts)
    channels = [sg.Channel(id=one, platform="website") for one in "ab"]
    told = [
        sg.History.of([(date(2026, 1, 31), 100)], metric="gifts", channel=one, definition=f"given in {money}")
        for one, money in (("a", "EUR"), ("b", "USD"))
    ]
    plan = sg.Strategy(channels=channels)
    found = sg.channels.scorecards(
        plan, as_of=date(2026, 2, 2), evidence=sg.Evidence(histories=told, catalog=own), outcome="gifts"
    )
    assert [(one.outcomes, one.reasons.get("outcome_share")) for one in found.cards] == [
        (100, "several_currencies")
    ] * 2


@pytest.mark.parametrize(
    ("spent", "earned_in", "advice"),
    [
        *(("EUR", "EUR", "reduce"), (None, None, "reduce")),
        *(("EUR", None, "undecided"), (None, "EUR", "undecided"), ("EUR", "GBP", "undecided")),
    ],
)
def test_costs_are_held_against_outcomes_in_their_currency(
    spent: str | None, earned_in: str | None, advice: str
) -> None:
    """K8 does not decide where nobody says that what was spent and what was earned are of one currency."""
    entry = earned("x", 5, {"attributed_revenue": (10, earned_in)})
    entry = attrs.evolve(entry, cost=sg.returns.Cost(ad_spend=10_000, currency=spent))
    found = cards([entry], [entry], outcome="attributed_revenue", values={"attributed_revenue": 1})
    (said,) = (one for one in found.get("x").suggestions if one.code == "K8")
    assert said.evidence["advice"] == advice
    assert ("one currency" in said.message) is (advice == "undecided")


def test_why_a_channel_has_no_share() -> None:
    """What is not known, and a whole of nothing, are told apart."""
    found = cards([seen("a", 5, 0), seen("b", 5, None)])
    assert [one.reasons.get("outcome_share") for one in found.cards] == ["nothing_counted", "not_known"]


def test_attribution_is_carried_along() -> None:
    """The attribution model is told beside what it softens, also in French."""
    entries = [[seen("x", 100, 1), seen("web", 100, 9)]] * 2
    found = cards(*entries, attribution=sg.returns.Attribution(model="linear"), language="fr")
    assert found.attribution == sg.returns.Attribution(model="linear")
    (said,) = found.get("x").suggestions
    assert "attribution\u00a0: linear" in said.message
    assert str(said).startswith("K3 les nombres de x (X) sont trop petits")


AMOUNTS = st.none() | st.integers(0, 1000)


@given(
    st.lists(st.tuples(AMOUNTS, AMOUNTS, AMOUNTS), min_size=1, max_size=4),
    st.randoms(use_true_random=False),
    st.integers(0, 60),
)
def test_the_order_of_channels_changes_nothing(rows: list[tuple[Any, Any, Any]], chance: Any, hours: int) -> None:
    """However channels are ordered, the cards and the ranking are the same, and shares sum to one."""
    entries = [seen(f"c{k}", hours, bought, sessions=visits) for k, (hours, bought, visits) in enumerate(rows)]
    mixed = list(entries)
    chance.shuffle(mixed)
    capacity = sg.Pace(hours, "week", "hours")
    found = cards(entries, entries, capacity=capacity)
    assert found == cards(mixed, mixed[::-1], capacity=capacity)
    for name, amount in (("effort_share", "hours"), ("outcome_share", "outcomes")):
        known = [getattr(one, name) for one in found.cards if getattr(one, amount) is not None]
        if any(getattr(one, amount) for one in found.cards):
            assert sum(known) == pytest.approx(1)
        else:
            assert known == [None] * len(known)


RATES = st.none() | st.fractions(0, 50)


@given(st.lists(st.tuples(RATES, RATES), max_size=6), st.fractions(0, 100))
@example([(None, None), (Fraction(0), Fraction(1)), (Fraction(1, 2), Fraction(1))], Fraction(9))
def test_the_ranking_fits_the_capacity(rows: list[tuple[Fraction | None, Fraction | None]], capacity: Fraction) -> None:
    """A channel fits where those of better places leave it its hours, places follow value per hour, and nobody is lost."""
    named = [(f"c{k}", *row) for k, row in enumerate(rows)]
    found = ranking(named, capacity)
    assert sorted(one.channel for one in found) == [name for name, _, _ in named]
    hours = {name: taken for name, _, taken in named}
    free = capacity
    for one in found:
        needed = hours[one.channel]
        assert one.fits == (None if needed is None else needed <= free)
        free -= needed if one.fits and needed is not None else 0
    assert free >= 0
    told = [one.value_per_hour for one in found if one.value_per_hour is not None]
    assert told == sorted(told, reverse=True)


@settings(max_examples=20)
@given(sgst.whole_strategies(0, 1, audits=True), sgst.days())
def test_any_strategy_has_scorecards(strategy: sg.Strategy, as_of: date) -> None:
    """Whatever a strategy holds, it has a card for each channel, or its costs mix currencies."""
    money = {one.cost.currency for audit in strategy.audits for one in audit.channels if one.cost is not None}
    if len(money - {None}) > 1:
        return
    found = sg.channels.scorecards(strategy, as_of=as_of)
    assert set(strategy.channels.ids) <= {one.channel for one in found.cards}
    assert all(one.message for card in found.cards for one in card.suggestions)


def test_one_channel_and_no_visits() -> None:
    """A channel alone has all of everything; one without visits and sales has no share and no rate
    of nothing.
    """
    alone = cards([seen("instagram", 100, 40, sessions=1000)]).get("instagram")
    assert (alone.effort_share, alone.outcome_share, alone.conversion_rate) == (1, 1, 0.04)
    empty = cards([seen("instagram", 100, 0, sessions=0)]).get("instagram")
    assert (empty.outcome_share, empty.conversion_rate, empty.uncertainty) == (None, None, None)


BOTH = {"purchases": 50, "leads": 5}


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"bought": 3, "leads": 10}, (13, 20)),
        ({"bought": 3, "leads": 0}, (3, 15)),
        ({"bought": 3}, (None, None)),
        ({"leads": 10}, (None, None)),
        ({}, (None, None)),
    ],
)
def test_what_is_not_available_is_not_zero(facts: dict[str, Any], expected: tuple[int | None, int | None]) -> None:
    """Outcomes of two kinds, of which one is not known, are not known; neither is their share, worth or trend."""
    entries = [seen("x", 10, **facts), seen("web", 10, 3, leads=10)]
    found = cards(entries, [seen("x", 10, 1, leads=1), entries[1]], outcome=None, values=BOTH).get("x")
    assert (found.outcomes, found.value_per_hour) == expected
    assert (found.outcome_share is None) is (expected[0] is None)
    assert (found.trend is None) is (expected[0] is None)
    missing = sg.audits.Measurement(metric="leads", value=None)
    told = attrs.evolve(entries[0], baselines=[*(m for m in entries[0].baselines if m.metric != "leads"), missing])
    unknown = cards([told, entries[1]], outcome=None, values=BOTH).get("x")
    assert (unknown.outcomes, unknown.value_per_hour, unknown.cost_per_outcome) == (None, None, None)


@pytest.mark.parametrize(
    ("cost", "expected"),
    [
        (sg.returns.Cost(ad_spend=100, effort_hours=10), None),
        (sg.returns.Cost(ad_spend=100, effort_hours=0), 100),
        (sg.returns.Cost(ad_spend=100), 100),
        (sg.returns.Cost(ad_spend=100, effort_hours=10, hourly_cost=0), 100),
        (sg.returns.Cost(effort_hours=10), None),
    ],
)
def test_hours_without_a_price_leave_the_cost_unknown(cost: sg.returns.Cost, expected: int | None) -> None:
    """Work that was done and has no price is not free; that outcomes are dear is said of what is known to be spent."""
    entries = [seen("x", None, 10, cost=cost)]
    found = cards(entries, entries, values={"purchases": 1})
    assert found.get("x").cost == expected
    assert found.get("x").cost_per_outcome == (None if expected is None else 10)
    assert ("K8" in codes(found, "x")) is (cost.total is not None)


@given(st.lists(st.tuples(st.integers(1, 10**5), st.integers(0, 100)), min_size=1, max_size=5))
def test_the_mean_bounce_is_that_of_all_visits(rows: list[tuple[int, int]]) -> None:
    """The mean against which a bounce rate is held is the share of all visits that left, however they are spread."""
    entries = [
        seen(f"c{k}", 10, 1, sessions=visits, bounce_rate=percent / 100) for k, (visits, percent) in enumerate(rows)
    ]
    audit = sg.Audit(id="q", as_of=END, window=quarter(0), channels=entries)
    found = snapshot_of(audit, SnapshotTerms(sg.Strategy(), (), {"purchases": Fraction(1)}, END))
    left, whole = sum(visits * percent for visits, percent in rows), 100 * sum(visits for visits, _ in rows)
    assert float(found.mean_bounce or 0) == pytest.approx(left / whole)


def test_a_bounce_rate_is_held_against_that_of_all_visits() -> None:
    """8,000 visits at 50 %, 1,500 at 20 %, 500 at 95 %: together 47.75 %, so those of facebook leave sooner (G24)."""
    entries = [
        seen("facebook", 10, 8, sessions=8000, bounce_rate=0.5),
        seen("search", 10, 150, sessions=1500, bounce_rate=0.2),
        seen("x", 10, 20, sessions=500, bounce_rate=0.95),
    ]
    assert codes(cards(entries, entries), "facebook")["K5"] == "repair"
    told = [*entries[:2], seen("x", 10, 20, sessions=500, bounce_rate=(0.95, 20_000))]
    assert "K5" not in codes(cards(told, told), "facebook"), "a rate counts with the visits it is told of"
    bare = [seen("facebook", 10, bounce_rate=0.5, conversion_rate=(0.001, 8000)), seen("x", 10, 20, sessions=500)]
    assert "K5" not in codes(cards(bare, bare), "facebook"), "nobody knows of how many visits"


PERIODS = [
    (
        sg.audits.Window(date(2025, 10, 1), date(2025, 12, 31)),
        sg.audits.Window(date(2026, 1, 1), date(2026, 3, 31)),
        "up",
    ),
    (
        sg.audits.Window(date(2026, 1, 1), date(2026, 1, 31)),
        sg.audits.Window(date(2026, 2, 1), date(2026, 2, 28)),
        "up",
    ),
    (
        sg.audits.Window(date(2024, 1, 1), date(2024, 12, 31)),
        sg.audits.Window(date(2025, 1, 1), date(2025, 12, 31)),
        "up",
    ),
    (
        sg.audits.Window(date(2025, 10, 2), date(2025, 12, 31)),
        sg.audits.Window(date(2026, 1, 1), date(2026, 3, 31)),
        None,
    ),
    (
        sg.audits.Window(date(2025, 10, 1), date(2025, 12, 31)),
        sg.audits.Window(date(2026, 2, 1), date(2026, 3, 31)),
        None,
    ),
]


@pytest.mark.parametrize(("before", "after", "expected"), PERIODS)
def test_calendar_periods_have_a_trend(before: sg.audits.Window, after: sg.audits.Window, expected: str | None) -> None:
    """Months, quarters and years are compared as calendar periods, wherever `compare` compares them, and only there."""
    audits = [
        sg.Audit(id=str(one.end), as_of=one.end, window=one, channels=[seen("x", 10, bought)])
        for one, bought in ((before, 100), (after, 400))
    ]
    plan = sg.Strategy(channels=[sg.Channel(id="x", platform="x")], audits=audits)
    assert sg.channels.scorecards(plan, as_of=after.end, outcome="purchases").get("x").trend == expected
    change = sg.audits.compare(*audits).get("x", "purchases")
    assert change is not None
    assert (change.difference is None) is (expected is None)


def test_counts_of_two_definitions_have_no_trend() -> None:
    """What is counted otherwise than before went nowhere that could be told."""

    def counted(definition: str) -> list[sg.audits.ChannelAudit]:
        figure = sg.audits.Measurement(
            metric="purchases", value=400 if definition == "orders" else 100, definition=definition
        )
        return [attrs.evolve(seen("x", 10), baselines=[figure])]

    assert cards(counted("orders"), counted("items")).get("x").trend is None
    assert cards(counted("orders"), counted("orders")).get("x").trend == "flat"


def test_nothing_is_closed_of_which_nothing_is_known() -> None:
    """A channel that no audit found anything of is not closed for lack of a mission; one that was looked at may be."""
    new = sg.Strategy(channels=[sg.Channel(id="x", platform="x")])
    found = cards([], strategy=new, capacity=sg.Pace.parse("1 hour/week")).get("x")
    assert ({one.code for one in found.suggestions}, found.advice) == ({"K1", "K9"}, "undecided")
    named = sg.audits.ChannelAudit(platform="x", channel="x")
    assert cards([named], strategy=new).get("x").advice == "undecided"
    for facts in (
        {"baselines": [sg.audits.Measurement(metric="followers", value=3)]},
        {"last_post_on": date(2026, 1, 1)},
        {"status": "active"},
        {"cost": sg.returns.Cost(effort_hours=1)},
    ):
        assert cards([attrs.evolve(named, **facts)], strategy=new).get("x").advice == "close"
    nothing = sg.audits.Measurement(metric="followers", value=None)
    assert cards([attrs.evolve(named, baselines=[nothing])], strategy=new).get("x").advice == "undecided"


def in_turns(second: date, *, fixed: float | None = None) -> sg.channels.Scorecards:
    """Return scorecards of channels with goals of 15 hours a week until May and from a day on, and of one audited."""
    spans = [("x", date(2026, 1, 5), date(2026, 5, 31)), ("y", second, date(2026, 8, 31))]
    goals = [
        sg.Goal(id=name, metric="leads", channel=name, start=start, deadline=end, effort="15 hours/week")
        for name, start, end in spans
    ]
    channels = [sg.Channel(id=name, platform=name, owner="Ana") for name in ("x", "y", "z")]
    plan = sg.Strategy(objectives=AIMS, channels=channels, goals=goals, capacity="20 hours/week")
    rows = [] if fixed is None else [[seen("z", fixed * 13)]]
    return cards(*rows, strategy=plan)


def test_hours_of_goals_in_turns_are_not_added_up() -> None:
    """What channels take is what they take on the fullest day, beside those that take theirs all along."""
    found = in_turns(date(2026, 6, 1))
    assert [one.fits for one in found.ranking if one.hours] == [True, True]
    assert not any("K7" in codes(found, one) for one in "xy")
    found = in_turns(date(2026, 6, 1), fixed=6)
    said = [one.evidence for one in found.get("x").suggestions if one.code == "K7"]
    assert [(one["planned"], one["capacity"]) for one in said] == [(21, 20)]
    found = in_turns(date(2026, 5, 1))
    said = [one.evidence for one in found.get("y").suggestions if one.code == "K7"]
    assert [(one["planned"], one["capacity"]) for one in said] == [(30, 20)]


@pytest.mark.parametrize("least", [0, -1, True, 1.5, "2"])
def test_a_number_of_audits_is_one_or_more(least: Any) -> None:
    """What is no such number is refused by its name."""
    with pytest.raises(sg.InvalidValue) as refused:
        cards([seen("x", 10, 5)], least_reviews=least)
    assert refused.value.path == "least_reviews"


@pytest.mark.parametrize(("efforts", "hours"), [
    (["2 hours/week", "30 min/week"], 2.5), (["2 heures/semaine"], 2), (["2/week"], 2), (["3 posts/week"], None),
    (["2 hours/week", "3 posts/week"], None), (["1 day/week"], None), (["3 person-hours/week"], 3),
])  # fmt: skip
def test_planned_effort_is_told_in_hours(efforts: list[str], hours: float | None) -> None:
    """Minutes are turned into hours; an effort that is not told in time is not known in hours."""
    goals = [
        sg.Goal(id=f"g{at}", metric="leads", channel="x", effort=sg.Pace.parse(one)) for at, one in enumerate(efforts)
    ]
    plan = sg.Strategy(channels=[sg.Channel(id="x", platform="x")], goals=goals)
    assert cards([], strategy=plan).get("x").hours == hours


@pytest.mark.parametrize(("pace", "hours"), [
    ("90 min/week", 1.5), ("20 heures/semaine", 20), ("20 hectares/week", None), ("2 days/week", None),
    ("3 person-days/week", None), ("3 persons/week", None),
])  # fmt: skip
def test_capacity_is_told_in_hours(pace: str, hours: float | None) -> None:
    """A capacity is hours, or what can be turned into them."""
    if hours is None:
        with pytest.raises(sg.InvalidValue, match="hours per week"):
            cards([], capacity=sg.Pace.parse(pace))
    else:
        assert cards([], capacity=sg.Pace.parse(pace)).capacity == hours


@given(st.integers(0, 1000), st.none() | st.integers(0, 1000))
@example(400, 100)
@example(400, 395)
@example(400, 900)
@example(400, None)
def test_a_trend_is_beyond_the_error_of_both_counts(now: int, before: int | None) -> None:
    """Outcomes went up, down, or nowhere that counting could tell; unknown without a figure before."""
    found = cards([seen("x", 10, now)], [seen("x", 10, before)]).get("x").trend
    if before is None:
        assert found is None
        return
    is_beyond = (now - before) ** 2 > 4 * (now + before)
    assert found == ("flat" if not is_beyond else "up" if now > before else "down")


@given(st.integers(0, 100))
@example(20)
@example(60)
def test_the_wrong_audience_k6(percent: int) -> None:
    """An audience of which fewer than half are the target calls for less."""
    entries = [seen("x", target_audience_share=percent / 100)]
    assert codes(cards(entries, entries), "x") == ({"K6": "reduce"} if percent < 50 else {})


@given(st.lists(st.tuples(AMOUNTS, AMOUNTS), min_size=2, max_size=3), AMOUNTS, st.booleans())
@example([(10, 10), (10, 10)], 9000, True)
@example([(100, 10), (100, 900)], 9000, True)
@example([(100, 10), (100, 900)], 9000, False)
@example([(0, 0), (0, 0)], 5, False)
def test_who_tells_half_makes_no_other_look_expensive(
    rows: list[tuple[int | None, int | None]], amount: int | None, sells: bool
) -> None:
    """A channel that tells only its sales, or only its hours, changes nothing of what K3 says of the others."""
    others = [seen(f"c{place}", *row) for place, row in enumerate(rows)]
    shop = seen("shop", None, amount) if sells else seen("shop", amount, None)
    alone, beside = cards(others, others), cards([*others, shop], [*others, shop])
    for one in others:
        name = str(one.channel)
        assert codes(beside, name).get("K3") == codes(alone, name).get("K3")


ROWS = st.lists(st.tuples(AMOUNTS, AMOUNTS, AMOUNTS), min_size=1, max_size=4)


def entries_of(rows: list[tuple[Any, Any, Any]], names: str = "abcd", times: int = 1) -> list[sg.audits.ChannelAudit]:
    """Return an entry for each row: hours, so many times, purchases and visits."""
    return [
        seen(name, None if hours is None else hours * times, bought, sessions=visits)
        for name, (hours, bought, visits) in zip(names, rows, strict=False)
    ]


@given(ROWS, st.integers(2, 9))
def test_hours_of_everybody_times_a_number_change_no_share(rows: list[tuple[Any, Any, Any]], times: int) -> None:
    """Shares, places and rules compare channels with one another; only the worth of an hour falls."""
    plain, more = (cards(entries_of(rows, times=one), entries_of(rows, times=one)) for one in (1, times))
    for one, other in zip(plain.cards, more.cards, strict=True):
        assert (other.effort_share, other.outcome_share) == (one.effort_share, one.outcome_share)
        assert other.value_per_hour == (
            None if one.value_per_hour is None else pytest.approx(one.value_per_hour / times)
        )
        assert codes(more, one.channel) == codes(plain, one.channel)
    assert [one.channel for one in more.ranking] == [one.channel for one in plain.ranking]


@given(ROWS, ROWS)
@example([(10, 20, 40), (10, 400, 40)], [(10, 400, 40), (10, 20, 40)])
@example([(90, 2, 900), (10, 400, 40)], [(10, 400, 40), (90, 2, 900)])
def test_what_was_found_before_the_last_two_audits_changes_nothing(
    rows: list[tuple[Any, Any, Any]], older: list[tuple[Any, Any, Any]]
) -> None:
    """A trend, and what two audits in a row show, is told by the last two, whatever an earlier one found."""
    last = entries_of(rows)
    earlier = entries_of([older[place % len(older)] for place in range(len(rows))])
    plain, other = cards(last, last, last), cards(last, last, earlier)
    for one in plain.cards:
        assert other.get(one.channel).trend == one.trend
        assert codes(other, one.channel) == codes(plain, one.channel)


@given(ROWS)
def test_a_channel_that_one_of_two_audits_lacks_has_no_trend(rows: list[tuple[Any, Any, Any]]) -> None:
    """Where the strategy does not name a channel, what was found of it once alone goes nowhere."""
    both = entries_of(rows)
    bare = sg.Strategy(objectives=AIMS)
    card = cards(both, both[1:], strategy=bare).get(str(both[0].channel))
    assert card is None or card.trend is None


@given(ROWS, st.permutations("wxyz"))
def test_what_channels_are_called_changes_nothing(rows: list[tuple[Any, Any, Any]], names: list[str]) -> None:
    """Each card is that of its channel, whatever its id."""
    plain = cards(entries_of(rows), entries_of(rows))
    other = cards(*[entries_of(rows, "".join(names))] * 2)
    for name, called in zip("abcd", names, strict=True):
        one, twin = plain.get(name), other.get(called)
        assert (one is None) is (twin is None)
        if one is not None:
            facts = ("hours", "effort_share", "outcome_share", "value_per_hour", "conversion_rate", "trend", "advice")
            assert [getattr(one, fact) for fact in facts] == [getattr(twin, fact) for fact in facts]
            assert codes(plain, name) == codes(other, called)


@given(ROWS)
def test_cards_are_values_and_say_the_same_in_both_languages(rows: list[tuple[Any, Any, Any]]) -> None:
    """A copy through pickle is equal, and another language changes words alone."""
    found, french = (cards(entries_of(rows), entries_of(rows), language=code) for code in ("en", "fr"))
    assert pickle.loads(pickle.dumps(found)) == found
    for one, other in zip(found.cards, french.cards, strict=True):
        assert codes(french, one.channel) == codes(found, one.channel)
        assert (other.advice, other.trend, other.reasons) == (one.advice, one.trend, one.reasons)
        for said, dit in zip(one.suggestions, other.suggestions, strict=True):
            assert dit.evidence == said.evidence
            assert dit.message != said.message


@given(
    st.lists(st.tuples(st.integers(0, 600), st.sampled_from(["min", "hours", "heures", "person-hours"])), max_size=4)
)
@example([(2, "hours"), (30, "min")])
def test_planned_efforts_add_up_in_hours(efforts: list[tuple[int, str]]) -> None:
    """Sixty minutes are an hour, of goals as of one another."""
    goals = [
        sg.Goal(id=f"g{at}", metric="leads", channel="x", effort=sg.Pace.parse(f"{amount} {unit}/week"))
        for at, (amount, unit) in enumerate(efforts)
    ]
    plan = sg.Strategy(channels=[sg.Channel(id="x", platform="x")], goals=goals)
    whole = sum(amount / 60 if unit == "min" else amount for amount, unit in efforts)
    assert cards([], strategy=plan).get("x").hours == (pytest.approx(whole) if efforts else None)
