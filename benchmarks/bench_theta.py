"""How fast a goal is projected, against DynamicOptimizedTheta of statsforecast on the same series in the same run.

Run `pip install statsforecast`, then `python benchmarks/bench_theta.py`. Bar: at least 3 times faster. Ours makes the history
and the progress too and answers with a probability; theirs makes a forecast with three intervals.
"""

import math
import random
import statistics
import sys
import time
from collections.abc import Callable
from datetime import date, timedelta
from itertools import accumulate
from typing import Any

import smartgoals as sg

Rows = list[tuple[date, float]]
LENGTHS = ((30, 30), (365, 15), (3_650, 3))
METRIC = sg.Metric(id="views", nature="stock", unit="count")


def series(count: int) -> Rows:
    """Return a growing daily stock with a weekly season, the same for the same count."""
    chance = random.Random(count)
    steps = (max(0.0, chance.gauss(50 + 10 * math.sin(day * 2 * math.pi / 7), 20)) for day in range(count))
    start = date(2015, 1, 1)
    return [(start + timedelta(days=day), 1000 + value) for day, value in enumerate(accumulate(steps))]


def project(rows: Rows) -> float | None:
    """Return the chance of growing by a twentieth in thirty days."""
    last, value = rows[-1]
    goal = sg.Goal(
        id="grow",
        metric="views",
        target=sg.ReachLevel(value * 1.05),
        start=last + timedelta(days=1),
        deadline=last + timedelta(days=30),
    )
    return sg.project(goal, sg.History.of(rows, metric=METRIC), as_of=last).probability


def median_time(work: Callable[[Rows], Any], rows: Rows, rounds: int) -> float:
    """Return the median time in milliseconds, after one round that is not counted."""
    work(rows)
    times = []
    for _ in range(rounds):
        began = time.perf_counter()
        work(rows)
        times.append((time.perf_counter() - began) * 1000)
    return statistics.median(times)


def main() -> int:
    """Time both at each length, print the figures, and return 1 when a bar is missed."""
    try:
        import numpy as np
        from statsforecast.models import DynamicOptimizedTheta
    except ImportError:
        print("needs statsforecast: pip install statsforecast")
        return 0

    def theta(rows: Rows) -> Any:
        values = np.array([value for _, value in rows])
        return DynamicOptimizedTheta(season_length=7).forecast(y=values, h=30, level=[50, 80, 95])

    missed = False
    for count, rounds in LENGTHS:
        rows = series(count)
        ours, theirs = median_time(project, rows, rounds), median_time(theta, rows, rounds)
        missed |= theirs < 3 * ours
        print(
            f"{count:5} readings: ours {ours:.2f} ms, theirs {theirs:.2f} ms, {theirs / ours:.1f} times faster (>= 3)"
        )
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
