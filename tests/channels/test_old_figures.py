"""Figures of long ago are told by their last day, wherever advice is drawn from them."""

from datetime import date, timedelta
from typing import Any

from hypothesis import example, given, strategies as st

import smartgoals as sg
from smartgoals._case.staleness import STALE_DAYS

END = date(2026, 4, 5)
QUARTER = sg.audits.Window(date(2026, 1, 5), END)


def entry(name: str, hours: float, bought: float | None) -> sg.audits.ChannelAudit:
    """Return an entry with its hours and purchases."""
    told = [] if bought is None else [sg.audits.Measurement(metric="purchases", value=bought)]
    cost = sg.returns.Cost(effort_hours=hours)
    return sg.audits.ChannelAudit(platform=name, channel=name, baselines=told, cost=cost, owner="Ana")


AUDIT = sg.Audit(id="q", as_of=END, window=QUARTER, channels=[entry("x", 130, 40), entry("web", 65, 360)])
CHANNELS = [sg.Channel(id="x", platform="x"), sg.Channel(id="web", platform="web", purpose="sell")]


def cards(age: int, audit: sg.Audit | None = AUDIT, **facts: Any) -> sg.channels.Scorecards:
    """Return scorecards so many days after the end of the audit."""
    plan = sg.Strategy(channels=CHANNELS, audits=[] if audit is None else [audit])
    known = {"outcome": "purchases", "least_reviews": 1} | facts
    beside = sg.Evidence(histories=known.pop("histories", ()))
    return sg.channels.scorecards(plan, as_of=END + timedelta(age), evidence=beside, **known)


@given(st.integers(0, 2000))
@example(0)
@example(STALE_DAYS)
@example(STALE_DAYS + 1)
@example(700)
def test_old_figures_are_told_by_their_day(age: int) -> None:
    """More than five weeks after the audit a card says how old its figures are, once in words."""
    found = cards(age, capacity=sg.Pace.parse("6 hours/week"))
    is_old = age > STALE_DAYS
    for card in found.cards:
        assert card.last == (END if is_old else None)
        assert ("by figures up to 2026-04-05" in str(card)) is is_old
        for one in card.suggestions:
            assert one.evidence.get("last") == card.last
        told = [one for one in card.suggestions if "go up to 5 April 2026" in one.message]
        assert [one.code for one in told] == ["K11"] * is_old
    assert [one.code for one in found.get("x").suggestions] == ["K1", "K7", *["K11"] * is_old]
    assert found.get("web").advice == "keep"


def test_it_is_said_in_french() -> None:
    """The day and what is not known are told in French."""
    said = cards(100, language="fr").get("x").suggestions[-1].message
    assert said == "les chiffres de x (X) vont jusqu’au 5 avril 2026, et rien de ce qui a suivi n’y figure"


def test_an_audit_made_late_is_of_its_window() -> None:
    """The figures of a quarter are of the quarter, on whatever day somebody wrote them down."""
    late = sg.Audit(id="q", as_of=END + timedelta(30), window=QUARTER, channels=AUDIT.channels)
    assert cards(40, late).get("x").last == END
    without = sg.Audit(id="q", as_of=END + timedelta(30), channels=AUDIT.channels)
    assert cards(40, without).get("x").last is None


def test_readings_are_old_too() -> None:
    """Purchases read until long before the day are told by the last reading, each channel by its own."""
    old, new = END - timedelta(50), END - timedelta(1)
    read = [sg.History.of([(on, 3)], metric="purchases", channel=name) for name, on in (("x", old), ("web", new))]
    bare = cards(0, None, histories=read)
    assert [(card.channel, card.last) for card in bare.cards] == [("web", None), ("x", old)]
    audit = sg.Audit(id="q", as_of=END, window=QUARTER, channels=[entry("x", 130, None), entry("web", 65, None)])
    beside = cards(0, audit, histories=read)
    assert [(card.channel, card.last) for card in beside.cards] == [("web", None), ("x", old)]
    measured = cards(0, AUDIT, histories=read)
    assert [card.last for card in measured.cards] == [None, None], "the audit's figure is taken"


def test_of_which_nothing_is_known_nothing_is_old() -> None:
    """A channel without a figure has no day of any."""
    assert [card.last for card in cards(700, None).cards] == [None, None]


def test_a_window_that_is_not_over_is_known_up_to_the_day() -> None:
    """Figures reach no further than the day asked about."""
    early = sg.Audit(id="q", as_of=date(2026, 2, 1), window=QUARTER, channels=AUDIT.channels)
    assert cards(-60, early).get("x").last is None
