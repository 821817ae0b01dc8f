"""How often targets are met of rates, means and scores that stay where they are, with plain noise about their level:
python benchmarks/judge_steady.py [DRAWS].

Series are drawn: 150 daily readings around a level, and what comes 90 days later from the same law. Simulated on purpose:
nothing wanders there, as real series do, and the forecast lets everything wander. Printed are, for each metric and chance
asked for, the mean chance of the targets, how many were proposed, held or reached, and the share that was met.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable
from datetime import date, timedelta

import smartgoals as sg

START = date(2026, 1, 1)
READ, AHEAD = 150, 90
LAWS: dict[str, Callable[[random.Random], float]] = {
    "engagement_rate_reach": lambda chance: round(0.05 + chance.gauss(0.0, 0.006), 4),
    "first_response_time": lambda chance: round(chance.lognormvariate(1.0, 0.4), 2),
    "average_rating": lambda chance: round(min(5.0, 4.2 + chance.gauss(0.0, 0.1)), 2),
    "nps": lambda chance: round(20.0 + chance.gauss(0.0, 8.0)),
}


def is_met(target: object, came: list[float], *, lower: bool) -> bool:
    """Tell whether what came meets a target: a level on the last day, a level to hold on every day."""
    if isinstance(target, sg.StayWithin):
        low, high = target.low, target.high
        return all((low is None or value >= low) and (high is None or value <= high) for value in came)
    assert isinstance(target, sg.ReachLevel)
    return came[-1] <= target.value if lower else came[-1] >= target.value


def main(draws: int) -> None:
    """Print the table."""
    print(f"{'metric':24}{'asked':>6}  {'form':12}{'n':>5}{'chance':>8}{'met':>6}")
    for metric, law in LAWS.items():
        chance = random.Random(metric)
        found: dict[tuple[float, str], list[tuple[float, bool]]] = {}
        for _ in range(draws):
            values = [law(chance) for _ in range(READ + AHEAD)]
            days = [START + timedelta(days=k) for k in range(READ + AHEAD)]
            history = sg.History.of(list(zip(days, values, strict=True))[:READ], metric=metric)
            for asked in (0.8, 0.5, 0.25):
                level = sg.target_for(history, on=days[-1], chance=asked)
                if level is not None:
                    met = is_met(level.target, values[READ:], lower=metric == "first_response_time")
                    found.setdefault((asked, type(level.target).__name__), []).append((level.chance, met))
        for (asked, form), rows in sorted(found.items(), reverse=True):
            mean = sum(one for one, _ in rows) / len(rows)
            share = sum(met for _, met in rows) / len(rows)
            print(f"{metric:24}{asked:6}  {form:12}{len(rows):5}{mean:8.2f}{share:6.2f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 25)
