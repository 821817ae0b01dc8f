"""what_if by events before: what events of a kind brought, as effects measure it, is what the next one is taken to bring."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random
from typing import Any

import attrs
import pytest

import smartgoals as sg
import smartgoals._what_if.sources as module

START = date(2026, 1, 5)
DAYS = [START + timedelta(days=k) for k in range(150)]
TODAY = DAYS[-1]
END = TODAY + timedelta(days=40)
WINDOWS = ((40, 49), (80, 89), (120, 129))


def leads(*lifts: float, seed: int = 3) -> sg.History:
    """Return leads a day, of which some came on the days of events before."""
    rng = Random(seed)
    lifted = dict(zip(WINDOWS, lifts, strict=False))
    rows = []
    for k, day in enumerate(DAYS):
        more = sum(lift for (first, last), lift in lifted.items() if first <= k <= last)
        rows.append((day, 20 + rng.randint(-4, 4) + more))
    return sg.History.of(rows, metric="leads", channel="ig")


def fans(lift: float, rate: int = 6) -> sg.History:
    """Return followers a day, who came faster on the days of the first event before."""
    rng, values = Random(3), [1000.0]
    for k in range(1, len(DAYS)):
        values.append(values[-1] + rng.randint(rate - 3, rate + 3) + (lift if 40 <= k <= 49 else 0))
    return sg.History.of(list(zip(DAYS, values, strict=True)), metric="followers", channel="ig")


def past(count: int, **parts: Any) -> list[sg.Event]:
    """Return the first events before."""
    return [sg.Event(id=f"p{k}", start=DAYS[a], end=DAYS[b], **parts) for k, (a, b) in enumerate(WINDOWS[:count])]


FAIR = sg.Event(id="fair", start=TODAY + timedelta(days=5), end=TODAY + timedelta(days=14))


def goal(metric: str = "leads", value: float = 4100) -> sg.Goal:
    """Return a goal of all days until its end."""
    return sg.Goal(id="g", metric=metric, channel="ig", target=sg.ReachLevel(value), start=START, deadline=END)


def asked(
    history: sg.History, events: list[sg.Event], *, fair: sg.Event = FAIR, of: sg.Goal | None = None
) -> sg.forecasts.WhatIf:
    """Return the chance with the fair, after what events before it brought."""
    plan = sg.Strategy(channels=[sg.Channel(id="ig", platform="instagram")], events=events)
    return sg.what_if(of or goal(), history, as_of=TODAY, evidence=plan, events=[fair])


def codes(found: sg.forecasts.WhatIf) -> set[str]:
    """Return the words of the cautions."""
    return {one.code.value for one in found.cautions}


def test_one_event_before_is_taken_to_come_again() -> None:
    """Ten days like the ten before bring what those did, with the interval of that effect."""
    history = leads(20)
    found, told = asked(history, past(1)), sg.effect(history, past(1)[0], as_of=TODAY, events=past(1))
    one, interval = found.effects[0], told.interval(0.8)
    assert (str(one.source), one.before) == ("before", ("p0",))
    assert one.amount == pytest.approx(200, rel=0.15)
    assert one.amount == pytest.approx(told.amount, rel=0.1)
    assert one.high - one.low == pytest.approx(interval[1] - interval[0], rel=0.1)  # type: ignore[operator]
    assert (found.chance_with or 0) > (found.chance_without or 0)
    assert codes(found) == {"no_cause", "few_before"}
    assert "as events of its kind before" in found.text()
    assert "ne prouve pas" in found.text("fr")


def test_the_forecast_without_leaves_out_what_the_events_before_brought() -> None:
    """What they brought counts once: it is added to a pace that does not hold it."""
    found = asked(leads(20), past(1))
    calm = asked(leads(), past(1))
    assert found.without.expected - calm.without.expected == pytest.approx(200, abs=40)  # type: ignore[operator]


def test_several_events_before_are_pooled() -> None:
    """Of three that brought about as much, the next is taken to bring that, and where they differ it is unsure and told."""
    alike = asked(leads(20, 20, 20, seed=4), past(3))
    assert alike.effects[0].amount == pytest.approx(200, rel=0.15)
    assert codes(alike) == {"no_cause"}
    unlike = asked(leads(10, 60, 30), past(3))
    width = [one.effects[0].high - one.effects[0].low for one in (alike, unlike)]  # type: ignore[operator]
    assert width[1] > 2 * width[0]
    assert codes(unlike) == {"no_cause", "unlike_before"}


def test_a_stock_gains_as_it_did_before() -> None:
    """Followers that an event before won are what the next one is taken to win."""
    found = asked(fans(20), past(1), of=goal("followers", 2250))
    assert found.effects[0].amount == pytest.approx(200, rel=0.2)
    assert (found.chance_with or 0) > (found.chance_without or 0)


def test_where_nothing_comes_without_it_days_count() -> None:
    """A stock that does not move without events gains by the day what it did then."""
    values = [1000 + 30 * min(max(k - 39, 0), 10) for k in range(len(DAYS))]
    history = sg.History.of(list(zip(DAYS, values, strict=True)), metric="followers", channel="ig")
    found = asked(history, past(1), of=goal("followers", 1500))
    assert found.effects[0].amount == pytest.approx(300, rel=0.1)


@pytest.mark.parametrize("times", [1, 2, 3])
def test_an_event_brings_its_share_of_what_comes_anyway(times: int) -> None:
    """What doubled forty leads a day doubles as many times more: it brings its share of the days to come."""
    rng = Random(5)
    usual = [(20 if k < 75 else 20 * times) + rng.randint(-2, 2) for k in range(len(DAYS))]
    rows = [(day, one + 20 * (40 <= k <= 49)) for k, (day, one) in enumerate(zip(DAYS, usual, strict=True))]
    history = sg.History.of(rows, metric="leads", channel="ig")
    found = asked(history, past(1), of=goal(value=9000))
    before = sg.effect(history, past(1)[0], as_of=TODAY)
    assert before.amount is not None
    assert found.effects[0].amount == pytest.approx(before.amount * times, rel=0.25)


@pytest.mark.parametrize("gain", [0.0, -0.5])
def test_where_no_gain_is_forecast_days_count(gain: float) -> None:
    """A share of no gain, or of a loss, says nothing of what an event wins: it wins by the day what it did before."""

    def expected(history: sg.History, days: Sequence[date], *, as_of: date, **asked: Any) -> list[sg.Forecast]:
        """Expect so much more on each day than was read last."""
        last = history.last
        ahead = {day: last.value + gain * (day - last.day).days for day in days}
        return [
            sg.Forecast.of_samples([ahead[day] - 1, ahead[day], ahead[day] + 1], on=day, as_of=as_of, method="own")
            for day in days
        ]

    history, plan = fans(20), sg.Strategy(channels=[sg.Channel(id="ig", platform="instagram")], events=past(1))
    aim = goal("followers", 2250)
    found = sg.what_if(aim, history, as_of=TODAY, evidence=plan, events=[FAIR], method=expected)
    before = sg.effect(history, past(1)[0], as_of=TODAY, events=past(1))
    assert found.effects[0].amount == pytest.approx(before.amount, rel=0.01)
    assert found.effects[0].amount == pytest.approx(200, rel=0.2)


def test_what_was_not_shown_is_told() -> None:
    """An event before that brought nothing to be seen is no ground to expect anything."""
    found = asked(leads(0, seed=4), past(1))
    assert codes(found) == {"no_cause", "few_before", "not_shown_before"}


UNLIKE = [
    past(1, kind="holiday"),
    past(1, channels=["ig"], metrics=["reach"]),
    [sg.Event(id="old", start=date(2025, 3, 3))],
    [FAIR],
    [sg.Event(id="on", start=DAYS[-3], end=TODAY + timedelta(days=3))],
    [],
]


@pytest.mark.parametrize("events", UNLIKE)
def test_only_measured_events_of_the_kind_tell(events: list[sg.Event]) -> None:
    """Events of another kind or metric, that nobody measured, or that are not over, tell nothing."""
    found = asked(leads(20), events)
    assert found.chance_with is None
    assert found.reasons["chance_with"] is sg.forecasts.WhatIfReason.NO_EFFECT_KNOWN


def test_a_rate_has_no_effect_to_go_by() -> None:
    """What does not add up has no effect of events before; somebody has to say it."""
    rng = Random(3)
    rows = [(day, 0.03 + rng.randint(-30, 30) / 10_000) for day in DAYS]
    history = sg.History.of(rows, metric="engagement_rate_reach", channel="ig")
    at_end = sg.Event(id="fair", start=END, end=END)
    found = asked(history, past(1), fair=at_end, of=goal("engagement_rate_reach", 0.034))
    assert found.reasons["chance_with"] is sg.forecasts.WhatIfReason.NO_EFFECT_KNOWN


def test_a_history_of_another_name_is_no_history_of_the_event() -> None:
    """A goal of a metric whose history names none is measured all the same."""
    rows = [(one.day, one.value) for one in leads(20)]
    history = sg.History.of(rows)
    found = asked(history, past(1, channels=["ig"], metrics=["leads"]))
    assert found.effects[0].amount == pytest.approx(200, rel=0.15)


def test_what_events_before_brought_is_worked_out_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many coming events go by the same ones before, each of those is measured once; none goes by itself."""
    measured: list[str] = []

    def counting(history: sg.History, event: sg.Event, **known: Any) -> Any:
        measured.append(event.id)
        return sg.effect(history, event, **known)

    monkeypatch.setattr(module, "effect", counting)
    history, before = leads(20, 15), past(2)
    coming = [attrs.evolve(FAIR, id=f"fair{k}") for k in range(9)]
    plan = sg.Strategy(channels=[sg.Channel(id="ig", platform="instagram")], events=before)
    found = sg.what_if(goal(), history, as_of=TODAY, evidence=plan, events=coming)
    assert sorted(measured) == ["p0", "p1"]
    assert {one.before for one in found.effects} == {("p0", "p1")}
