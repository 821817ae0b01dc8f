"""How fast goals are checked: 10,000 goals without histories by all rules, against structuring the same goals from dicts.

Run `python benchmarks/bench_rules.py`. Bars: at most 120 µs a goal, and at most 6 times the structuring. With histories the
projection dominates, and is worked out once for each goal.
"""

import sys
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial
from typing import Any, TypeVar

from figures import Figure, at_most, tell

import smartgoals as sg
from smartgoals import codec

T = TypeVar("T")
COUNT = 10_000
AS_OF = date(2026, 3, 2)
METRICS = ("followers", "shares", "sessions", "conversion_rate", "reach", "leads", "engagement_rate_reach", "purchases")
KINDS = ("brand_awareness", "conversions_sales", "lead_generation", "community_engagement", "website_traffic")


def documents(count: int) -> list[dict[str, Any]]:
    """Return goals as plain data, of every target kind, in the state people hand them in."""
    targets: tuple[tuple[dict[str, Any], str], ...] = (
        ({"kind": "keep_pace", "pace": "50/week"}, "Grow it by 50 a week on our main channel"),
        ({"kind": "reach_level", "value": 2400}, "Reach 2,400 by the end of the quarter"),
        ({"kind": "change_by", "amount": 300}, "Win 300 more than at the start of the year"),
        ({"kind": "reach_level", "value": 0.04}, "Bring the rate to 4 % by the end of June"),
    )
    made = []
    for number in range(count):
        metric = METRICS[number % len(METRICS)]
        target, statement = targets[3 if "rate" in metric else number % 3]
        one: dict[str, Any] = {
            "id": f"g{number}",
            "objective": f"o{number % len(KINDS)}",
            "metric": metric,
            "channel": ("ig", "x", "web")[number % 3],
            "target": target,
            "start": "2026-01-05",
            "deadline": (date(2026, 6, 28) + timedelta(days=number % 90)).isoformat(),
            "statement": statement,
            "owner": "Ada" if number % 2 else None,
        }
        if number % 3:
            one["baseline"] = {"value": 0.02 if "rate" in metric else 1200, "on": "2026-01-04"}
        made.append({key: value for key, value in one.items() if value is not None})
    return made


def surroundings() -> sg.Strategy:
    """Return the strategy around the goals, without them."""
    return sg.Strategy(
        objectives=[sg.Objective(id=f"o{k}", title=f"Objective {k}", kind=kind) for k, kind in enumerate(KINDS)],
        channels=[
            sg.Channel(id="ig", platform="instagram"),
            sg.Channel(id="x", platform="x"),
            sg.Channel(id="web", platform="website"),
        ],
    )


def timed(work: Callable[[], T]) -> tuple[float, T]:
    """Return the best of three times, in seconds of this process alone, and what the work made."""
    best, made = float("inf"), work()
    for _ in range(3):
        began = time.process_time()
        made = work()
        best = min(best, time.process_time() - began)
    return best, made


figure = partial(Figure, source="bench_rules")


def figures(count: int = COUNT) -> Iterator[Figure]:
    """Yield what both take, and their ratio."""
    plain = documents(count)
    codec.structure(plain[0], sg.Goal)
    structuring, goals = timed(lambda: [codec.structure(one, sg.Goal) for one in plain])
    evidence = sg.Evidence(strategy=surroundings())
    sg.check(goals[0], evidence=evidence, as_of=AS_OF)
    checking, found = timed(lambda: sum(len(sg.check(one, evidence=evidence, as_of=AS_OF).findings) for one in goals))
    yield figure(what="structuring a goal from a dict", measured=structuring / count * 1e6, unit="µs")
    what = f"checking a goal without readings by all {len(sg.rules.DEFAULT)} rules, by itself"
    yield figure(what=what, measured=checking / count * 1e6, unit="µs", bar=at_most(120))
    yield figure(
        what=f"checking {count:,} goals by all rules, one by one",
        yardstick="structuring them from dicts",
        measured=checking / structuring,
        unit="x",
        bar=at_most(6),
    )
    yield figure(what="findings a goal", measured=found / count, unit="findings")


if __name__ == "__main__":
    sys.exit(not tell(figures()))
