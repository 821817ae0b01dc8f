"""What outcomes may well be worth: counts are uncertain each by itself, and none at all of nothing sold."""

import math
from datetime import date

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals.audits import ChannelAudit, Measurement, Window
from smartgoals.returns import Cost

QUARTERS = [Window(date(2025, 10, 1), date(2025, 12, 31)), Window(date(2026, 1, 1), date(2026, 3, 31))]
Counts = dict[str, float]


def cards(
    cost: float, counts: dict[str, Counts], values: Counts | None, hours: float | None = None
) -> sg.channels.Scorecards:
    """Return the scorecards of channels that brought the same in two quarters, at the same cost each."""
    entries = [
        ChannelAudit(
            platform=name,
            channel=name,
            mission="m",
            cost=Cost(ad_spend=cost, currency="EUR", effort_hours=hours),
            baselines=[
                Measurement(metric=metric, value=value, currency="EUR" if metric == "revenue" else None)
                for metric, value in figures.items()
            ],
        )
        for name, figures in counts.items()
    ]
    audits = [sg.Audit(id=str(one.end), as_of=one.end, window=one, channels=entries) for one in QUARTERS]
    plan = sg.Strategy(channels=[sg.Channel(id=name, platform=name) for name in counts], audits=audits)
    return sg.channels.scorecards(plan, as_of=date(2026, 4, 2), values=values)


def k8(found: sg.channels.Scorecards, channel: str) -> str | None:
    """Return what K8 advises of a channel."""
    card = found.get(channel)
    assert card is not None
    return {one.code: str(one.evidence["advice"]) for one in card.suggestions}.get("K8")


@pytest.mark.parametrize(
    ("cost", "counts", "advice"),
    [
        # Of nothing sold two may have been, of 50 EUR each.
        (130_000, {"purchases": 0}, "reduce"),
        (130_000, {"purchases": 1}, "reduce"),
        (100, {"purchases": 0}, "undecided"),
        (101, {"purchases": 0}, "reduce"),
        (100, {"purchases": 1}, "undecided"),
        (100, {"purchases": 2}, None),
        (50, {"purchases": 1}, None),
    ],
)
def test_what_brought_nothing_and_cost_much_is_dear(cost: float, counts: Counts, advice: str | None) -> None:
    """Two standard errors above nothing are two, and no sum of money whatever."""
    found = cards(cost, {"facebook": counts, "x": {"purchases": 9000}}, {"purchases": 50})
    assert k8(found, "facebook") == advice


@pytest.mark.parametrize(
    ("counts", "values", "advice"),
    [
        ({"purchases": 1}, {"purchases": 50}, "undecided"),
        ({"purchases": 1, "leads": 10}, {"purchases": 50, "leads": 0.5}, "undecided"),
        ({"purchases": 1, "leads": 10}, {"purchases": 10, "leads": 0.5}, "reduce"),
        ({"purchases": 1, "leads": 10}, {"purchases": 50, "leads": 0}, "undecided"),
        ({"purchases": 1, "leads": 10}, {"purchases": 0, "leads": 0}, "reduce"),
        # What people earn and what they buy: of the money nothing is uncertain.
        ({"purchases": 1, "revenue": 20}, {"purchases": 10, "revenue": 1}, "reduce"),
        ({"purchases": 1, "revenue": 60}, {"purchases": 10, "revenue": 1}, "reduce"),
        ({"purchases": 1, "revenue": 62}, {"purchases": 10, "revenue": 1}, "undecided"),
    ],
)
def test_each_count_is_uncertain_by_itself(counts: Counts, values: Counts, advice: str | None) -> None:
    """The error of the worth is that of each count, at its own worth."""
    assert k8(cards(100, {"instagram": counts}, values), "instagram") == advice


WORTHS = st.sampled_from([0, 0.01, 0.5, 5, 50, 1e6])


@given(st.integers(0, 40), WORTHS, st.integers(0, 400), WORTHS, st.integers(1, 5000))
def test_more_outcomes_are_never_harsher(bought: int, price: float, leads: int, worth: float, cost: int) -> None:
    """A channel that brings something beside is judged no worse for it; K8 says what the figures say."""
    order = {None: 0, "undecided": 1, "reduce": 2}
    alone = k8(cards(cost, {"x": {"purchases": bought}}, {"purchases": price}), "x")
    values = {"purchases": price, "leads": worth}
    beside = k8(cards(cost, {"x": {"purchases": bought, "leads": leads}}, values), "x")
    assert order[beside] <= order[alone]
    brought = bought * price + leads * worth
    most = brought + 2 * math.hypot(price * math.sqrt(bought + 1), worth * math.sqrt(leads + 1))
    if math.isclose(most, cost):
        return
    assert beside == (None if cost <= brought else "undecided" if cost < most else "reduce")


def test_a_rule_that_cannot_tell_is_no_reason_for_another_advice() -> None:
    """The line of a card names the rules that lead to its advice; all of them stand beside it."""
    found = cards(250, {"a": {"purchases": 3}, "b": {"purchases": 90}}, {"purchases": 50}, hours=40).get("a")
    assert found is not None
    assert [(one.code, one.evidence["advice"]) for one in found.suggestions] == [("K3", "reduce"), ("K8", "undecided")]
    assert str(found) == "a: reduce (K3)"
    assert "K8" in found.text() or "K8" in str(found.suggestions)


def test_what_an_hour_brings_is_not_known_has_no_place() -> None:
    """Without hours nobody is first, and none by the alphabet."""
    counts: dict[str, Counts] = {"facebook": {"purchases": 0}, "x": {"purchases": 9000}}
    none = cards(100, counts, {"purchases": 50}).ranking
    assert [(one.channel, one.place) for one in none] == [("facebook", None), ("x", None)]
    some = cards(100, counts, {"purchases": 50}, hours=10).ranking
    assert [(one.channel, one.place) for one in some] == [("x", 1), ("facebook", 2)]


@pytest.mark.parametrize(
    ("counts", "values", "share"),
    [
        # A sale of 50 and ten leads of .5 are 55 of 405 EUR.
        ({"purchases": 1, "leads": 10}, {"purchases": 50, "leads": 0.5}, 55 / 405),
        ({"purchases": 1, "leads": 10}, {"purchases": 5, "leads": 5}, 11 / 18),
        ({"purchases": 1, "leads": 10}, {"purchases": 0, "leads": 0}, 11 / 18),
        ({"purchases": 1, "leads": 10}, {"purchases": 50, "leads": 0}, 1 / 8),
        ({"purchases": 1}, {"purchases": 50}, 1 / 8),
    ],
)
def test_a_share_is_one_of_the_worth(counts: Counts, values: Counts, share: float) -> None:
    """Outcomes of unlike worth are no equals, and a lead is no sale; of like worth they are counted."""
    other = dict.fromkeys(counts, 0.0) | {"purchases": 7}
    card = cards(100, {"instagram": counts, "facebook": other}, values).get("instagram")
    assert card is not None
    assert card.outcome_share == pytest.approx(share)
    assert card.outcomes == sum(counts.values())


@given(
    st.lists(st.tuples(st.integers(0, 50), st.integers(0, 50)), min_size=1, max_size=4),
    st.sampled_from([1, 2, 0.5]),
    st.sampled_from([1, 3, 0.25]),
)
def test_shares_of_worth_sum_to_one(brought: list[tuple[int, int]], price: float, worth: float) -> None:
    """Each share is the worth of a channel over that of all, and all of them are one."""
    counts: dict[str, Counts] = {f"c{at}": {"purchases": a, "leads": b} for at, (a, b) in enumerate(brought)}
    found = cards(100, counts, {"purchases": price, "leads": worth})
    worths = [a * price + b * worth for a, b in brought]
    shares = [card.outcome_share for card in found.cards]
    expected = [one / sum(worths) if sum(worths) else None for one in worths]
    assert shares == pytest.approx(expected)


def test_k3_sets_effort_against_the_worth() -> None:
    """Many leads worth little do not make up for sales; and a loss of what is worth much is one."""
    values = {"purchases": 50, "leads": 0.1}
    counts: dict[str, Counts] = {"a": {"purchases": 10, "leads": 900}, "b": {"purchases": 900, "leads": 10}}
    card = cards(0, counts, values, hours=40).get("a")
    assert card is not None
    assert [(one.code, one.evidence["advice"]) for one in card.suggestions] == [("K3", "reduce")]
    lost: dict[str, Counts] = {"a": {"net_new_followers": -2, "leads": 5}, "b": {"net_new_followers": 4, "leads": 5}}
    found = cards(0, lost, {"net_new_followers": 10, "leads": 1}, hours=40)
    assert [card.reasons.get("outcome_share") for card in found.cards] == ["losses", "losses"]
    assert [one.code for card in found.cards for one in card.suggestions] == ["K3", "K3"]
