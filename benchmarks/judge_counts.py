"""How often intervals of effects hold zero where few things are counted, and nothing happened:
python benchmarks/judge_counts.py [DRAWS].

Drawn are 180 days of Poisson counts at a steady rate, as a flow or as the steps of a stock, with an "event" that did nothing 30
days before their end, or on their last days. Simulated on purpose: only there is the rate known. Printed are the share of 80 and
95 % intervals that hold zero, how often the lower end lies above zero, and the mean of what was expected and of what came.
Whole counts cannot hold just 80 %.
"""

from __future__ import annotations

import random
import sys
from datetime import date, timedelta
from math import exp

import smartgoals as sg

START, READ, AFTER = date(2026, 1, 1), 180, 30
CELLS = ((0.05, 30), (0.3, 7), (3.0, 7), (1.0, 1), (3.0, 1), (8.0, 1), (50.0, 1))


def counted(chance: random.Random, mean: float) -> int:
    """Return a Poisson count."""
    left, count, product = exp(-mean), 0, chance.random()
    while product > left:
        product *= chance.random()
        count += 1
    return count


def asked(chance: random.Random, rate: float, days: int, *, nature: str, is_over: bool) -> sg.returns.Effect:
    """Return the effect of an event that did nothing."""
    counts = [counted(chance, rate) for _ in range(READ)]
    total, rows = 1000, []
    for k, count in enumerate(counts):
        total += count
        rows.append((START + timedelta(days=k), total if nature == "stock" else count))
    history = sg.History.of(rows, metric=sg.Metric(id="counted", nature=nature))
    end = START + timedelta(days=READ - 1 - (AFTER if is_over else 0))
    event = sg.Event(id="nothing", start=end - timedelta(days=days - 1), end=end)
    return sg.effect(history, event, as_of=rows[-1][0])


def main(draws: int) -> None:
    """Print the table."""
    print(
        f"{'rate':>5}{'days':>5} {'nature':7}{'sides':8}{'80 %':>6}{'95 %':>6}{'gains':>7}{'expected':>10}{'came':>8}"
    )
    for nature in ("flow", "stock"):
        for is_over in (True, False):
            for rate, days in CELLS:
                chance = random.Random(f"{nature} {rate} {days}")
                found = [asked(chance, rate, days, nature=nature, is_over=is_over) for _ in range(draws)]
                ends = [(one.interval(0.8), one.interval(0.95)) for one in found]
                held = [sum(low <= 0.0 <= high for low, high in side) / draws for side in zip(*ends, strict=True)]
                gains = sum(low > 0.0 for (low, _), _ in ends) / draws
                expected = sum(one.expected_without or 0.0 for one in found) / draws
                came = sum(one.actual or 0.0 for one in found) / draws
                print(
                    f"{rate:5}{days:5} {nature:7}{found[0].sides!s:8}{held[0]:6.2f}{held[1]:6.2f}"
                    f"{gains:7.2f}{expected:10.2f}{came:8.2f}"
                )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 300)
