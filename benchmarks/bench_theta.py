"""How fast a goal is projected, against DynamicOptimizedTheta of statsforecast on the same series in the same run.

Run `pip install statsforecast`, then `python benchmarks/bench_theta.py`. Bars: at least 3, 4 and 100
times faster at 30, 365 and 3,650 readings. Ours makes the history
and the progress too and answers with a probability; theirs makes a forecast with three intervals.
"""

import math
import random
import sys
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import partial
from itertools import accumulate
from typing import Any

from figures import Figure, at_least, tell
from stopwatch import in_turns

import smartgoals as sg

Rows = list[tuple[date, float]]
LENGTHS = ((30, 30, 3), (365, 15, 4), (3_650, 3, 100))
"""How many readings, rounds, and how many times as long theirs should take."""
figure = partial(Figure, source="bench_theta")
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


def figures(lengths: Sequence[tuple[int, int, float]] = LENGTHS) -> Iterator[Figure]:
    """Yield what both take at each length, and their ratio; a program without statsforecast is told what it lacks."""
    try:
        import numpy as np
        from statsforecast.models import DynamicOptimizedTheta
    except ImportError:
        raise SystemExit("needs statsforecast: pip install statsforecast") from None

    def theta(rows: Rows) -> Any:
        values = np.array([value for _, value in rows])
        return DynamicOptimizedTheta(season_length=7).forecast(y=values, h=30, level=[50, 80, 95])

    for count, rounds, bar in lengths:
        rows = series(count)
        jobs = {"ours": partial(project, rows), "theirs": partial(theta, rows)}
        for job in jobs.values():
            job()
        taken = in_turns(jobs, rounds)
        what = f"the projection beside it, {count:,} readings"
        yield figure(what=what, measured=taken["ours"] * 1000, unit="ms")
        yield figure(
            what=f"DynamicOptimizedTheta of statsforecast, {count:,} readings",
            yardstick="a projection of the same series",
            measured=taken["theirs"] / taken["ours"],
            unit="x",
            bar=at_least(bar),
        )


if __name__ == "__main__":
    sys.exit(not tell(figures()))
