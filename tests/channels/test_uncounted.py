"""Outcomes that are no counts: what money is told in moves no trend, no advice and no doubt."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals.audits import ChannelAudit, Measurement, Window
from smartgoals.returns import Attribution, Cost

END = date(2026, 6, 28)
DAYS = 91
AMOUNTS = st.lists(st.integers(1, 400), min_size=4, max_size=4)


def quarter(back: int) -> Window:
    """Return the quarter so many before the latest."""
    end = END - timedelta(days=DAYS * back)
    return Window(end - timedelta(days=DAYS - 1), end)


def seen(name: str, hours: int, each: int, *measured: Measurement) -> ChannelAudit:
    """Return an account that took so many hours at a price."""
    cost = Cost(effort_hours=hours, hourly_cost=each, currency="EUR")
    return ChannelAudit(platform=name, channel=name, owner="Ana", mission="sell", cost=cost, baselines=measured)


def cards(audits: list[list[ChannelAudit]], metric: str, **how: Any) -> sg.channels.Scorecards:
    """Return the cards of channels by their audits, the latest first."""
    found = [
        sg.Audit(id=f"q{back}", as_of=quarter(back).end, window=quarter(back), channels=entries)
        for back, entries in enumerate(audits)
    ]
    named = [sg.Channel(id=name, platform=name) for name in ("x", "web")]
    return sg.channels.scorecards(sg.Strategy(channels=named, audits=found), as_of=END, outcome=metric, **how)


def sold(metric: str, amounts: list[int], scale: int, **how: Any) -> sg.channels.Scorecards:
    """Return the cards of two channels over two quarters, with outcomes and prices so many times as large."""
    currency = None if metric == "leads" else "EUR"

    def one(name: str, hours: int, amount: int, visits: int, bounced: float) -> ChannelAudit:
        return seen(
            name,
            hours,
            scale,
            Measurement(metric=metric, value=amount * scale, currency=currency),
            Measurement(metric="sessions", value=visits),
            Measurement(metric="bounce_rate", value=bounced, out_of=visits),
        )

    pairs = (amounts[:2], amounts[2:])
    return cards(
        [[one("x", 60, mine, 900, 0.8), one("web", 40, others, 500, 0.3)] for mine, others in pairs], metric, **how
    )


@given(AMOUNTS, st.sampled_from([100, 1000]), st.booleans())
def test_euros_or_cents_get_one_advice(amounts: list[int], scale: int, is_valued: bool) -> None:
    """Revenue has no counting error, so that its unit decides nothing."""
    how: dict[str, Any] = {"values": {"attributed_revenue": 1}} if is_valued else {}
    small, large = (sold("attributed_revenue", amounts, times, **how) for times in (1, scale))
    for one, other in zip(small.cards, large.cards, strict=True):
        assert one.uncertainty is other.uncertainty is None
        assert (one.trend, one.advice) == (other.trend, other.advice)
        told, again = ([(each.code, each.variant) for each in card.suggestions] for card in (one, other))
        assert told == again


def test_any_change_of_money_is_one_and_a_small_change_of_counts_is_none() -> None:
    """Of 210 after 200 a count may be chance."""
    amounts = [210, 300, 200, 300]
    money, counts = (sold(metric, amounts, 1) for metric in ("attributed_revenue", "leads"))
    assert {card.channel: card.trend for card in money.cards} == {"x": "up", "web": "flat"}
    assert {card.trend for card in counts.cards} == {"flat"}
    assert {card.conversion_rate for card in money.cards} == {None}  # money over visits is no share of them
    card = counts.get("x")
    assert card is not None
    assert card.uncertainty == pytest.approx(210**-0.5)


def test_conversions_by_a_rate_are_counts_beside_money() -> None:
    """A stated conversion rate of few visits leaves a doubt, though the outcome is revenue."""

    def one(name: str, rate: float, bounced: float) -> ChannelAudit:
        return seen(
            name,
            50,
            1,
            Measurement(metric="attributed_revenue", value=500, currency="EUR"),
            Measurement(metric="sessions", value=90),
            Measurement(metric="conversion_rate", value=rate, out_of=90),
            Measurement(metric="bounce_rate", value=bounced, out_of=90),
        )

    entries = [one("x", 0.01, 0.9), one("web", 0.03, 0.3)]
    card = cards([entries, entries], "attributed_revenue").get("x")
    assert card is not None
    assert [each.variant for each in card.suggestions if each.code == "K5"] == ["undecided"]


@pytest.mark.parametrize(
    ("metric", "values", "variants"),
    [
        ("purchases", {"purchases": 85}, {"K3": "", "K8": "undecided"}),
        ("revenue", None, {"K3": "exact", "K8": "exact"}),
        ("watch_time", {"watch_time": 1}, {"K3": "exact", "K8": "exact"}),
    ],
)
@pytest.mark.parametrize("model", [None, "last click"])
def test_advice_of_amounts_says_that_it_takes_them_as_they_are(
    metric: str, values: dict[str, float] | None, variants: dict[str, str], model: str | None
) -> None:
    """Two orders of 85 are in doubt as orders; as 170 euros nobody knows of how many, which is told."""
    mine, others = (2, 200) if metric == "purchases" else (170, 17_000)
    currency = "EUR" if metric == "revenue" else None
    entries = [
        seen("x", 10, 20, Measurement(metric=metric, value=mine, currency=currency)),
        seen("web", 100, 20, Measurement(metric=metric, value=others, currency=currency)),
    ]
    for language, said in (("en", "tells amounts"), ("fr", "donne des montants")):
        how: dict[str, Any] = {"values": values} if values else {}
        how |= {"attribution": model and Attribution(model=model), "language": language}
        found = cards([entries, entries], metric, **how).get("x")
        assert found is not None
        told = {each.code: each for each in found.suggestions}
        credited = {
            code: "_".join(filter(None, (word, "credited" if model else ""))) for code, word in variants.items()
        }
        assert {code: told[code].variant for code in credited} == credited
        assert all((said in told[code].message) == (word == "exact") for code, word in variants.items())
