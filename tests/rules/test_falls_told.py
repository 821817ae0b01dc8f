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
        "that is 16 fewer a week. If everything goes on as before, you would miss it",
        "soit 16 de moins par semaine. Si tout continue comme avant, vous le manquerez",
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


LOSSES = [
    (
        "followers",
        lambda k: 5000 - k,
        sg.KeepPace("-3/week", bound="at_least"),
        "You ask for at most 3 fewer a week; at best it came to 7 fewer a week, usually 7 fewer",
        "Vous demandez au plus 3 de moins par semaine ; au mieux on en était à 7 de moins par semaine",
    ),
    (
        "followers",
        lambda k: 5000 - k - k % 2,
        sg.KeepPace("-5/week", bound="at_least"),
        "You ask for at most 5 fewer a week, less than ever before: at best it came to 6 fewer a week",
        "Vous demandez au plus 5 de moins par semaine, moins que jamais : au mieux on en était à 6 de moins",
    ),
    (
        "followers",
        lambda k: 5000 - k,
        sg.KeepPace("0/week", bound="at_least"),
        "You ask for at least 0 a week, and the figure has never held its own (followers, 90 readings)",
        "Vous demandez au moins 0 par semaine, et le chiffre n’a jamais tenu bon (abonnés, 90 relevés)",
    ),
    (
        "followers",
        lambda k: 5000 - k,
        sg.KeepPace("3/week"),
        "You ask for 3 a week, and the figure has never moved that way (followers, 90 readings)",
        "Vous demandez 3 par semaine, et le chiffre n’est jamais allé dans ce sens (abonnés, 90 relevés)",
    ),
    (
        "followers",
        lambda k: 5000 - k - k % 2,
        sg.KeepPace("-14/week", bound="at_least"),
        "You ask for at most 14 fewer a week. If everything goes on as before, you get there anyway",
        "Vous demandez au plus 14 de moins par semaine. Si tout continue comme avant, vous y arriverez de toute façon",
    ),
    (
        "open_tickets",
        lambda k: 100 + k,
        sg.KeepPace("3/week", bound="at_most"),
        "You ask for at most 3 a week; at best it came to 7 a week, usually 7",
        "Vous demandez au plus 3 par semaine ; au mieux on en était à 7 par semaine, d’ordinaire 7",
    ),
]


@pytest.mark.parametrize(("metric", "value", "target", "english", "french"), LOSSES)
def test_what_may_be_lost_is_compared_with_what_was_lost(
    metric: str, value: Callable[[int], float], target: sg.Target, english: str, french: str
) -> None:
    """A fall that shall be smaller has moved that way already, and a figure that only fell has never risen."""
    told = why(metric, target, value)
    assert any(one.startswith(english) for one in told["en"]), told["en"]
    assert any(one.startswith(french) for one in told["fr"]), told["fr"]


def test_a_band_is_kept_until_a_day() -> None:
    """Nobody gets to it by one."""
    runs = sg.Metric(id="runs", nature="flow", unit="count", better="higher")
    told = why(runs, sg.StayWithin(low=3, high=5, per="week"), lambda k: k * k % 11 % 2)
    assert any("3 to 5 a week until 29 March 2026. If" in one for one in told["en"])
    assert any("of keeping to that" in one for one in told["en"])
    assert any("3 à 5 par semaine jusqu’au 29 mars 2026. Si" in one for one in told["fr"])
    assert any("de vous y tenir" in one for one in told["fr"])
