"""Strategies that pass and strategies that fail for the rules on the whole strategy."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from attrs import evolve

from smartgoals._model.channel import Channel
from smartgoals._model.history import History
from smartgoals._model.strategy import Strategy
from smartgoals._time.pace import Pace
from smartgoals.rules._examples_base import AS_OF, GOAL, HISTORY, INSTAGRAM, SALES, audit, of_strategy

if TYPE_CHECKING:
    from smartgoals.rules._rule import Example

_GOOD = Strategy(objectives=[SALES], channels=[INSTAGRAM], goals=[GOAL], capacity=Pace.parse("20 hours/week"))


def examples(code: str) -> tuple[Example, ...]:
    """Return the examples of a rule; those on waivers are made by a check, and have none."""
    bare = evolve(_GOOD, channels=[Channel(id="ig", platform="instagram")])
    many = [*(Channel(id=f"c{k}", platform="x", owner="Ada", purpose="try") for k in range(11)), INSTAGRAM]
    goals = [evolve(GOAL, id=f"g{k}", channel="ig") for k in range(6)]
    hole = [
        one
        for one in zip(HISTORY.days, HISTORY.values, strict=True)
        if not date(2025, 12, 1) < one[0] < date(2026, 2, 1)
    ]
    holed = History.of(hole, metric="followers", channel="ig")
    shares = History.of([(AS_OF - timedelta(days=1), 3)], metric="shares", channel="ig")
    working = evolve(GOAL, effort=Pace.parse("5 hours/week"))
    typed = evolve(_GOOD, channels=[INSTAGRAM, Channel(id="li", platform="Linkdin")])
    twins = [
        Channel(id=one, platform=word, handle=who) for one, word, who in (("tw", "Twitter", "@b"), ("x", "X", "B"))
    ]
    good = of_strategy(None, _GOOD, histories=[HISTORY], audits=[audit()])
    table: dict[str, tuple[Example, ...]] = {
        "SGC601": (good, of_strategy({"objective": "sales"}, evolve(_GOOD, goals=[]))),
        "SGC602": (good, of_strategy({"channel": "ig"}, bare)),
        "SGC603": (good, of_strategy({"channel": "ig"}, bare)),
        "SGC604": (good, of_strategy({"channel": "ig"}, evolve(_GOOD, goals=[]))),
        "SGC605": (good, of_strategy({"channels": 12, "unit": "hours"}, evolve(_GOOD, channels=many))),
        "SGC606": (good, of_strategy({"count": 6, "most": 5}, evolve(_GOOD, goals=goals))),
        "SGC607": (good, of_strategy({"metrics": ("shares",)}, _GOOD, histories=[shares])),
        "SGC608": (good, of_strategy({"goals": ("g0", "g1")}, evolve(_GOOD, goals=goals[:2]))),
        "SGC609": (good, of_strategy({"metric": "followers", "usual": 7.0}, _GOOD, histories=[holed])),
        "SGC610": (good, of_strategy({"goals": ("ig-growth",)}, evolve(_GOOD, goals=[working], capacity=None))),
        "SGC611": (
            good,
            of_strategy({"last": None}, _GOOD),
            of_strategy({"days": 424}, _GOOD, audits=[audit(on=date(2025, 1, 1))]),
        ),
        "SGC612": (good, of_strategy({"channel": "li", "platform": "Linkdin", "near": "linkedin"}, typed)),
        "SGC613": (good, of_strategy({"channel": "x", "other": "tw"}, evolve(_GOOD, channels=[INSTAGRAM, *twins]))),
    }
    return table.get(code, ())
