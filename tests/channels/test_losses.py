"""Net figures may be losses: of gains less losses nobody has a share, and that is said."""

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import example, given, strategies as st

import smartgoals as sg
from smartgoals._channels.snapshots import shares
from smartgoals._relevance.counts import upper

END = date(2026, 4, 5)


def entry(name: str, net: float | None, hours: float | None = None, **facts: Any) -> sg.audits.ChannelAudit:
    """Return an entry with its net followers, the hours it took, and visits."""
    visits = facts.pop("visits", None)
    rate = facts.pop("rate", None)
    figures = {"net_new_followers": net, "sessions": visits, "conversion_rate": rate}
    told = [sg.audits.Measurement(metric=key, value=value) for key, value in figures.items() if value is not None]
    cost = facts.pop("cost", None if hours is None else sg.returns.Cost(effort_hours=hours))
    return sg.audits.ChannelAudit(
        platform=name, channel=name, owner="Ana", mission="sell", baselines=told, cost=cost, **facts
    )


def cards(*audits: list[sg.audits.ChannelAudit], **facts: Any) -> sg.channels.Scorecards:
    """Return scorecards of net followers from quarterly audits, the latest first."""
    found = []
    for back, entries in enumerate(audits):
        end = END - timedelta(weeks=13 * back)
        window = sg.audits.Window(end - timedelta(days=90), end)
        found.append(sg.Audit(id=f"q{back}", as_of=end, window=window, channels=entries))
    names = sorted({str(one.channel) for entries in audits for one in entries})
    plan = sg.Strategy(channels=[sg.Channel(id=name, platform=name) for name in names])
    return sg.channels.scorecards(
        plan, evidence=sg.Evidence(audits=found), as_of=END, **({"outcome": "net_new_followers"} | facts)
    )


def said(found: sg.channels.Scorecards, channel: str, code: str) -> sg.Finding | None:
    """Return what a rule says of a channel."""
    return next((one for one in found.get(channel).suggestions if one.code == code), None)


def test_of_gains_less_losses_nobody_has_a_share() -> None:
    """Of 20 lost and 50 won no channel brought 167 %: the outcome stays, its share is None."""
    found = cards([entry("x", -20, 65), entry("web", 50, 65)])
    for name, net in (("x", -20), ("web", 50)):
        card = found.get(name)
        assert (card.outcomes, card.outcome_share, card.reasons.get("outcome_share")) == (net, None, "losses")
        assert card.effort_share == 0.5
    assert found.get("web").value_per_hour == pytest.approx(50 / 65)
    assert found.get("x").value_per_hour == pytest.approx(-20 / 65)
    assert [(one.channel, one.place) for one in found.ranking] == [("web", 1), ("x", 2)]


@pytest.mark.parametrize(("nets", "reason"), [
    ((-20, 20), "losses"), ((-20, -5), "losses"), ((0, 0), "nothing_counted"), ((-20, None), "losses"),
    ((0, 30), None), ((30, None), None),
])  # fmt: skip
def test_why_there_is_no_share(nets: tuple[int | None, int | None], reason: str | None) -> None:
    """A loss is told as one whatever the sum; nothing won and nothing lost is nothing counted."""
    found = cards([entry("x", nets[0]), entry("web", nets[1])])
    assert found.get("x").reasons.get("outcome_share") == reason


def test_a_loss_has_no_cost_of_one_and_no_rate() -> None:
    """What was lost was not bought at a price, and is no part of the visits."""
    price = sg.returns.Cost(ad_spend=100, currency="EUR")
    found = cards([entry("x", -20, cost=price, visits=1000), entry("web", 50, cost=price, visits=1000)])
    lost, won = found.get("x"), found.get("web")
    assert (lost.cost_per_outcome, lost.conversion_rate, lost.uncertainty) == (None, None, None)
    assert (won.cost_per_outcome, won.conversion_rate) == (2, 0.05)


def test_a_measured_rate_stays() -> None:
    """A conversion rate that the audit tells is of conversions, whatever was lost beside it."""
    found = cards([entry("x", -20, visits=1000, rate=0.03), entry("web", 50, visits=1000)])
    assert found.get("x").conversion_rate == 0.03


def test_k3_says_that_it_cannot_tell() -> None:
    """Where one of two audits has a loss, shares are not compared, and K3 says so."""
    now, before = [entry("x", -20, 130), entry("web", 50, 65)], [entry("x", 5, 130), entry("web", 500, 65)]
    for audits in ((now, before), (before, now), (now, now)):
        for name in ("x", "web"):
            found = said(cards(*audits), name, "K3")
            assert found is not None
            assert found.evidence["advice"] == "undecided"
            assert found.message.startswith("K3 compares shares of the effort and of the outcome")
    french = said(cards(now, before, language="fr"), "x", "K3")
    assert french is not None
    assert "a perdu plus qu’il n’a gagné" in french.message
    assert cards(now, before).get("x").advice == "undecided"
    plain = said(cards(before, before), "x", "K3")
    assert plain is not None
    assert plain.evidence["advice"] == "reduce"


def test_k3_is_silent_of_what_is_not_compared() -> None:
    """A channel without hours, or one audit alone, was never compared: nothing is added."""
    now = [entry("x", -20, 130), entry("web", 50)]
    assert said(cards(now, now), "web", "K3") is None
    assert said(cards(now), "x", "K3") is None


def test_k4_and_k5_do_not_average_losses() -> None:
    """The rate of all channels is none where some lost, so that nobody lies above or below it."""
    now = [
        entry("x", -20, visits=900),
        entry("web", 50, visits=100),
        entry("blog", 40, visits=900),
    ]
    for name in ("x", "web", "blog"):
        assert said(cards(now, now), name, "K4") is None
        assert said(cards(now, now), name, "K5") is None
    gains = [entry("x", 1, visits=900), entry("web", 50, visits=100), entry("blog", 40, visits=900)]
    assert said(cards(gains, gains), "web", "K4") is not None


def test_k8_tells_a_loss_that_cost_money() -> None:
    """Money that was spent to lose 20 is spent, whatever 20 are off by."""
    price = sg.returns.Cost(ad_spend=100, currency="EUR")
    now = [entry("x", -20, cost=price), entry("web", 500, cost=price)]
    found = cards(now, now, values={"net_new_followers": 2})
    dear = said(found, "x", "K8")
    assert dear is not None
    assert (dear.evidence["advice"], dear.evidence["worth"]) == ("reduce", -40)


@given(st.lists(st.none() | st.fractions(-100, 100), max_size=6))
def test_a_share_is_of_a_whole(amounts: list[Fraction | None]) -> None:
    """Shares lie between 0 and 1 and make one in all, or there are none."""
    found = shares(amounts)
    known = [one for one in found if one is not None]
    assert len(found) == len(amounts)
    assert all(0 <= one <= 1 for one in known)
    assert not known or sum(known) == 1


@given(st.fractions(-1000, 1000))
def test_what_a_count_may_have_been(count: Fraction) -> None:
    """A loss is uncertain by as much as a gain of its size."""
    assert upper(count) - count == upper(-count) + count


@given(st.lists(st.lists(st.integers(-60, 60), min_size=2, max_size=2), min_size=1, max_size=3))
def test_any_net_figures_have_scorecards(nets: list[list[int]]) -> None:
    """Whatever was won and lost, there is an answer, and no share lies outside 0 to 1."""
    found = cards(*[[entry("x", one, 10), entry("web", other, 20, visits=100)] for one, other in nets])
    for card in found.cards:
        assert card.outcome_share is None or 0 <= card.outcome_share <= 1
        assert (card.outcome_share is None) is (card.reasons.get("outcome_share") is not None)
        assert card.cost_per_outcome is None or card.cost_per_outcome >= 0


@given(st.integers(-60, 60), st.integers(-60, 60))
@example(-20, 50)
@example(50, -20)
@example(-20, -22)
@example(5, -5)
@example(-1, 1)
def test_a_trend_of_net_figures_counts_what_came_and_went(now: int, before: int) -> None:
    """From 50 won to 20 lost is down, and a difference within the error of both is flat."""
    is_beyond = (now - before) ** 2 > 4 * (abs(now) + abs(before))
    expected = "flat" if not is_beyond else "up" if now > before else "down"
    assert cards([entry("x", now)], [entry("x", before)]).get("x").trend == expected
