"""What a finding says of a fall has no sign, and of a band that it is kept until a day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

import smartgoals as sg

START = date(2026, 1, 5)
DEBT = sg.Metric(id="debt", nature="stock", unit="money", better="lower")


def why(
    metric: sg.Metric | str, target: sg.Target, value: Callable[[int], float], days: int = 83
) -> dict[str, list[str]]:
    """Return the messages about a goal on a history of ninety days, by language, with plain blanks."""
    rows = [(START - timedelta(90 - k), value(k)) for k in range(90)]
    id = metric.id if isinstance(metric, sg.Metric) else metric
    own = [metric] if isinstance(metric, sg.Metric) else []
    read = sg.History.of(rows, metric=metric)
    goal = sg.Goal(id="g", metric=id, target=target, start=START, deadline=START + timedelta(days))
    found = sg.check(goal, evidence=sg.Strategy(goals=[goal], metrics=own, histories=[read]), as_of=START)
    return {
        code: [one.text(code).replace("\xa0", " ").replace("\u202f", " ") for one in found.findings]
        for code in ("en", "fr")
    }


FALLS = [
    (
        "open_tickets",
        lambda k: round(200 - k * 2 / 7),
        120,
        "that is 4.6 fewer a week; at best it came to 2 fewer a week, usually 2 fewer",
        "soit 4,6 de moins par semaine ; au mieux on en était à 2 de moins par semaine, d’ordinaire 2 de moins",
    ),
    (
        "open_tickets",
        lambda k: 200 + round(k / 7) - (14 if 40 <= k < 60 else 0),
        20,
        "that is 16 fewer a week, less than ever before: at best it came to 13 fewer a week, usually 1 more",
        "moins que jamais : au mieux on en était à 13 de moins par semaine, d’ordinaire 1 de plus",
    ),
    (
        DEBT,
        lambda k: 5000 - k * 20.5,
        100,
        "that is 256.29 less a week; at best it came to 143.5 less a week, usually 143.5 less",
        "soit 256,29 de moins par semaine ; au mieux on en était à 143,5 de moins par semaine",
    ),
]


@pytest.mark.parametrize(("metric", "value", "level", "english", "french"), FALLS)
def test_a_fall_is_told_as_so_many_fewer(
    metric: sg.Metric | str, value: Callable[[int], float], level: float, english: str, french: str
) -> None:
    """As pages say it beside: no sign stands in a finding."""
    told = why(metric, sg.ReachLevel(level), value)
    assert any(english in one for one in told["en"])
    assert any(french in one for one in told["fr"])


def test_a_band_is_kept_until_a_day() -> None:
    """Nobody gets to it by one."""
    runs = sg.Metric(id="runs", nature="flow", unit="count", better="higher")
    told = why(runs, sg.StayWithin(low=3, high=5, per="week"), lambda k: k * k % 11 % 2)
    assert any("3 to 5 a week until 29 March 2026. If" in one for one in told["en"])
    assert any("of keeping to that" in one for one in told["en"])
    assert any("3 à 5 par semaine jusqu’au 29 mars 2026. Si" in one for one in told["fr"])
    assert any("de vous y tenir" in one for one in told["fr"])
