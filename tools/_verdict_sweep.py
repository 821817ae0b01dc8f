"""Goals to measure verdicts on: targets of every form against histories of every shape."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from datetime import timedelta
from itertools import product
from types import MappingProxyType
from typing import Final, NamedTuple, TypeAlias

from tests.verdicts.goals import AS_OF, DEADLINE, START

import smartgoals as sg

AHEAD: Final = 17
"""Weeks from the start to the deadline of every goal."""
FACTORS: Final = (0.3, 0.6, 0.85, 1.0, 1.15, 1.4, 1.9, 3.0, 8.0)
"""How much is asked, as a multiple of what the readings show."""
KINDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "followers": "brand_awareness",
        "leads": "lead_generation",
        "engagement_rate_reach": "community_engagement",
        "resolution_time": "customer_care",
        "nps": "retention_loyalty",
        "cost_per_lead": "lead_generation",
    }
)
CEILINGS: Final[Mapping[str, float]] = MappingProxyType({"engagement_rate_reach": 1.0, "nps": 100.0})
ON_A_CHANNEL: Final = frozenset({"followers", "leads", "engagement_rate_reach"})

Target: TypeAlias = "sg.KeepPace | sg.ReachLevel | sg.ReachPace | sg.ChangeBy | sg.StayWithin"


class Shape(NamedTuple):
    """A history: what it is of, how it looks, its values, and the days from one to the next."""

    metric: str
    name: str
    values: tuple[float, ...]
    apart: int


class Swept(NamedTuple):
    """A generated goal with what is known of it."""

    name: str
    goal: sg.Goal
    evidence: sg.Evidence
    history: sg.History


def _families(number: int) -> Mapping[str, Mapping[str, list[float]]]:
    steps = range(number)
    wave = [math.sin(k * 2.399963) for k in steps]
    return {
        "followers": {
            "line": [1000 + 50 * k for k in steps],
            "noisy": [1000 + 50 * k + round(30 * wave[k]) for k in steps],
            "growing": [round(1000 * 1.02**k) for k in steps],
            "slowing": [round(1000 + 400 * math.log1p(k)) for k in steps],
            "flat": [1000 + round(3 * wave[k]) for k in steps],
            "falling": [3000 - 20 * k + round(5 * wave[k]) for k in steps],
            "bought": [1000 + 5 * k + (900 if k > number // 2 else 0) for k in steps],
        },
        "leads": {
            "even": [40 + round(2 * wave[k]) for k in steps],
            "noisy": [max(0, round(40 + 18 * wave[k])) for k in steps],
            "growing": [round(20 * 1.03**k) for k in steps],
            "sparse": [3 if k % 4 == 0 else 0 for k in steps],
            "seasonal": [round(40 + 20 * math.sin(2 * math.pi * k / 13)) for k in steps],
        },
        "engagement_rate_reach": {
            "rising": [0.02 + 0.0004 * k + 0.0008 * wave[k] for k in steps],
            "noisy": [0.04 + 0.008 * wave[k] for k in steps],
            "steady": [0.04 + 0.0003 * wave[k] for k in steps],
        },
        "resolution_time": {
            "falling": [60 - 0.4 * k + wave[k] for k in steps],
            "noisy": [40 + 6 * wave[k] for k in steps],
        },
        "nps": {
            "rising": [20 + 0.5 * k + (k % 3) * 0.2 for k in steps],
            "noisy": [30 + 5 * wave[k] for k in steps],
        },
        "cost_per_lead": {
            "falling": [46 - 0.24 * k + 0.9 * wave[k] for k in steps],
            "rising": [30 + 0.2 * k + 0.5 * wave[k] for k in steps],
        },
    }


def shapes() -> Iterator[Shape]:
    """Yield histories of every shape: weekly ones of several lengths, and a monthly one."""
    for number, apart in ((8, 7), (26, 7), (52, 7), (12, 28)):
        for metric, family in _families(number).items():
            for name, values in family.items():
                yield Shape(metric, name, tuple(round(value, 6) for value in values), apart)


def targets(shape: Shape) -> Iterator[tuple[str, Target]]:
    """Yield targets of every form, from far too easy to far too hard."""
    values = shape.values
    span = min(len(values) - 1, max(1, AHEAD * 7 // shape.apart))
    weeks = span * shape.apart / 7
    last, ceiling = values[-1], CEILINGS.get(shape.metric, math.inf)
    step = (last - values[-1 - span]) / weeks or 0.002 * abs(last)
    for factor in FACTORS:
        if shape.metric == "leads":
            pace = max(1, round(factor * sum(values[-span:]) / weeks))
            yield f"keep {factor}", sg.KeepPace(f"{pace}/week")
            yield f"total {factor}", sg.ReachLevel(pace * AHEAD)
            yield f"pace {factor}", sg.ReachPace(f"{pace * 4}/month")
            continue
        aim = last + factor * step * AHEAD
        if shape.metric == "followers":
            if step > 0:
                yield f"keep {factor}", sg.KeepPace(f"{max(1, round(factor * step))}/week")
            yield f"level {factor}", sg.ReachLevel(max(0, round(aim)))
        elif 0 < aim < ceiling:
            yield f"level {factor}", sg.ReachLevel(round(aim, 4))
            low, high = sorted((round(aim, 4), round(aim + 0.2 * (aim - last), 4)))
            if 0 < low < high < ceiling:
                yield f"within {factor}", sg.StayWithin(low=low, high=high)
        if 0 < aim < ceiling:
            yield (
                f"percent {factor}",
                sg.ChangeBy(percent=round(100 * factor * step * AHEAD / last, 2) or 1),
            )


def sweep() -> Iterator[Swept]:
    """Yield every generated goal, committed and stretch."""
    for shape in shapes():
        channel = "it" if shape.metric in ON_A_CHANNEL else None
        number = len(shape.values)
        on = [AS_OF - timedelta(days=shape.apart * (number - 1 - k)) for k in range(number)]
        history = sg.History.of(list(zip(on, shape.values, strict=True)), metric=shape.metric, channel=channel)
        aim = sg.Objective(id="aim", title="zz", kind=KINDS[shape.metric], serves="zz")
        baseline = None if shape.metric == "leads" else sg.Baseline(value=shape.values[-1], on=AS_OF)
        for (form, target), ambition in product(targets(shape), ("committed", "stretch")):
            goal = sg.Goal(
                id="g", objective="aim", metric=shape.metric, channel=channel, target=target, baseline=baseline,
                start=START, deadline=DEADLINE, ambition=ambition,
            )  # fmt: skip
            channels = [sg.Channel(id="it", platform="instagram")] if channel else []
            strategy = sg.Strategy(objectives=[aim], channels=channels, goals=[goal])
            name = f"{shape.metric} {shape.name} {number} x {shape.apart} days: {form} {ambition}"
            yield Swept(name, goal, sg.Evidence(strategy=strategy, histories=[history]), history)
