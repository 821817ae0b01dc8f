"""The table of channels: each column shows what its heading says."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs
import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals import channels, present
from smartgoals.audits import ChannelAudit, Measurement, Window
from smartgoals.returns import Cost

DAY = date(2026, 4, 5)
QUARTER = Window(date(2026, 1, 5), DAY)


def seen(name: str, hours: int | None, **brought: int) -> ChannelAudit:
    """Return a channel that took so many hours in all, at 30 EUR, and brought what is named."""
    cost = None if hours is None else Cost(effort_hours=hours, hourly_cost=30, currency="EUR")
    told = [
        Measurement(metric=metric, value=value, currency="USD" if metric == "attributed_revenue" else None)
        for metric, value in brought.items()
    ]
    return ChannelAudit(platform=name, channel=name, mission="sell", cost=cost, baselines=told)


def cards(*entries: ChannelAudit, **how: Any) -> channels.Scorecards:
    """Return the cards of an audit of these channels."""
    audit = sg.Audit(id="q1", as_of=DAY, window=QUARTER, channels=entries)
    named = [sg.Channel(id=str(one.channel), platform=one.platform) for one in entries]
    return channels.scorecards(sg.Strategy(channels=named, audits=[audit]), as_of=DAY, **how)


def table(found: channels.Scorecards, language: str = "en") -> list[dict[str, str]]:
    """Return the rows of the page's table, each cell under its heading."""
    page = present.markdown(found, language=language).replace("\u202f", " ").replace("\xa0", " ")
    rows = [[cell.strip() for cell in one.strip("|").split("|")] for one in page.splitlines() if one[:1] == "|"]
    return [dict(zip(rows[0], row, strict=True)) for row in rows[2:]]


def test_outcomes_an_hour_are_outcomes() -> None:
    """What one of them is worth stands in a column of its own, in money."""
    found = cards(seen("x", 31, purchases=10), outcome="purchases", values={"purchases": 40})
    (row,) = table(found)
    assert (row["Outcomes an hour"], row["Worth an hour"]) == ("0.32", "12.9 EUR")
    (row,) = table(found, "fr")
    assert (row["Résultats par heure"], row["Valeur par heure"]) == ("0,32", "12,9 EUR")


def test_without_a_worth_no_column_tells_one() -> None:
    """An outcome that counts as one is told once, and what is not known is no worth."""
    entries = (seen("a", None, purchases=3), seen("b", 0, purchases=3), seen("c", 7), seen("x", 31, purchases=10))
    rows = table(cards(*entries, outcome="purchases"))
    assert {row["Channel"]: row["Outcomes an hour"] for row in rows} == {"a": "–", "b": "–", "c": "–", "X": "0.32"}
    assert all("Worth an hour" not in row for row in rows)


def test_a_few_outcomes_of_many_hours_are_not_none() -> None:
    """One purchase in 300 hours is no nothing an hour."""
    (row,) = table(cards(seen("x", 300, purchases=1), outcome="purchases"))
    assert row["Outcomes an hour"] == "0.00333"


def test_outcomes_in_money_take_no_currency_from_the_costs() -> None:
    """Revenue in dollars is not told in the euros that the hours cost."""
    (row,) = table(cards(seen("x", 31, attributed_revenue=1000), outcome="attributed_revenue"))
    assert (row["Outcomes"], row["Cost of one"]) == ("1000 (attributed revenue)", "0.93 EUR")


@given(st.integers(1, 5000), st.integers(1, 2000), st.integers(2, 500))
def test_what_one_is_worth_moves_no_count(hours: int, brought: int, worth: int) -> None:
    """Every column but the worth is the same, whatever one outcome is worth."""
    entry = seen("x", hours, purchases=brought)
    plain = cards(entry, outcome="purchases")
    valued = cards(entry, outcome="purchases", values={"purchases": worth})
    plain, valued = (
        attrs.evolve(one, cards=tuple(attrs.evolve(each, suggestions=()) for each in one.cards))
        for one in (plain, valued)
    )
    (row,) = table(valued)
    assert row.pop("Worth an hour")
    assert [row] == table(plain)
    card = valued.cards[0]
    assert float(card.value_per_hour or 0) == pytest.approx(worth * brought / hours)
