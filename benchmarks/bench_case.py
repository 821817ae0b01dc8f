"""What the case of a goal costs: the first check of a cold process, a review beside its checks, and a late finish.

Run `python benchmarks/bench_case.py`; costs are CPU time, and both sides of a ratio are taken in one run.
"""

import compileall
import os
import random
import resource
import subprocess
import sys
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from time import process_time

import smartgoals as sg

FIRST_CHECK = """
import smartgoals as sg
from datetime import date
goal = sg.Goal(
    id="g", metric="followers", channel="ig", target=sg.KeepPace("50 followers/week"),
    baseline=sg.Baseline(value=1200, on=date(2026, 1, 4)), start=date(2026, 1, 5), deadline=date(2026, 6, 28),
)
sg.check(goal, as_of=date(2026, 3, 2))
"""
DEPENDENCIES = "import attrs, dateutil.relativedelta"
BAR_COLD, BAR_REVIEW, BAR_LATE = 2.2, 1.1, 10.0
READINGS = 100_000
METRICS = ("followers", "shares", "sessions", "leads", "reach", "purchases")


def cold(statement: str, rounds: int = 12) -> float:
    """Return the least CPU milliseconds of a whole process that runs a statement."""
    best = float("inf")
    environment = os.environ | {"PYTHONPATH": str(Path(sg.__file__).parents[1])}
    for _ in range(rounds):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([sys.executable, "-c", statement], check=True, env=environment)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        best = min(best, spent * 1000)
    return best


def milliseconds(job: Callable[[], object], rounds: int) -> float:
    """Return the least CPU milliseconds of a job."""
    best = float("inf")
    for _ in range(rounds):
        started = process_time()
        job()
        best = min(best, (process_time() - started) * 1000)
    return best


def strategy() -> sg.Strategy:
    """Return 200 goals on twelve histories of a year of daily readings."""
    draw, first = random.Random(1), date(2025, 1, 1)
    histories = []
    for metric in METRICS:
        for channel in ("ig", "x"):
            level = 1000 if metric == "followers" else 50
            growth = 3 if metric == "followers" else 0
            rows = [(first + timedelta(k), level + growth * k + draw.randrange(20)) for k in range(365)]
            histories.append(sg.History.of(rows, metric=metric, channel=channel))
    goals = [_goal(k) for k in range(200)]
    channels = [sg.Channel(id="ig", platform="instagram"), sg.Channel(id="x", platform="x")]
    objective = sg.Objective(id="o", title="More people know us", kind="brand_awareness", serves="growth")
    return sg.Strategy(objectives=[objective], channels=channels, goals=goals, histories=histories)


def _goal(k: int) -> sg.Goal:
    metric = METRICS[k % 6]
    target: sg.Target = sg.ReachLevel(4500 + 10 * k)
    baseline = None
    if metric == "followers":
        target, baseline = sg.KeepPace(sg.Pace(20 + k % 7, "week")), sg.Baseline(value=2095)
    if metric == "reach":
        target, baseline = sg.ReachLevel(62 + k % 5), sg.Baseline(value=60)
    return sg.Goal(
        id=f"g{k}",
        objective="o",
        metric=metric,
        channel=("ig", "x")[(k // 6) % 2],
        target=target,
        baseline=baseline,
        start=date(2026, 1, 1),
        deadline=date(2026, 3, 31) + timedelta(k % 30),
    )


def late() -> dict[str, float]:
    """Return what an assessment costs half of whose readings came after the deadline, by the kind of history."""
    first, end = date(1700, 1, 1), date(1700, 1, 1) + timedelta(READINGS // 2)
    flow, stock = sg.Metric(id="m", nature="flow"), sg.Metric(id="m", nature="stock")
    level, zero = sg.ReachLevel(READINGS * 6 // 10), sg.Baseline(value=0)
    on = first + timedelta(READINGS + 5)
    days = [first + timedelta(k) for k in range(READINGS)]
    kinds = {
        "a level": (level, zero, stock, [*range(READINGS)], {}),
        "a level of any day": (sg.ReachLevel(40_000, judged="any_day"), zero, stock, [*range(READINGS)], {}),
        "a counter with resets": (level, zero, stock, [k % 30_000 for k in range(READINGS)], {"counter": True}),
        "a total": (level, None, flow, [1] * READINGS, {}),
        "a total that may fall": (level, None, flow, [-1 if k % 7 == 0 else 2 for k in range(READINGS)], {}),
    }
    costs = {}
    for kind, (target, baseline, metric, values, way) in kinds.items():
        history = sg.History.from_columns(days, values, metric=metric)
        goal = sg.Goal(id="g", metric="m", target=target, baseline=baseline, start=first + timedelta(1), deadline=end)

        def job(goal: sg.Goal = goal, history: sg.History = history, way: dict[str, bool] = way) -> object:
            return sg.assess(goal, history, as_of=on, **way).finished_on

        job()  # running totals are made once for a history
        costs[kind] = milliseconds(job, 7)
    return costs


def main() -> None:
    """Print the costs, and the ratios beside their bars."""
    compileall.compile_dir(Path(sg.__file__).parent, quiet=1)
    first, yardstick = cold(FIRST_CHECK), cold(DEPENDENCIES)
    print(f"Python {sys.version.split()[0]}, least CPU time of rounds")
    print(f"{first:9.1f} ms  a process that checks one goal")
    print(f"{first / yardstick:9.2f} x   as long as one that imports attrs and relativedelta (bar: {BAR_COLD})")
    goals, on = strategy(), date(2025, 12, 31)
    check = milliseconds(lambda: sg.check_strategy(goals, as_of=on), 4)
    review = milliseconds(lambda: sg.review(goals, as_of=on), 4)
    print(f"{review:9.0f} ms  a review of 200 goals on 12 histories of 365 readings, in English")
    print(f"{review / check:9.2f} x   as long as checking them alone (bar: {BAR_REVIEW})")
    for kind, cost in late().items():
        print(f"{cost:9.1f} ms  since when {kind} of {READINGS:,} readings has stood on its target (bar: {BAR_LATE})")


if __name__ == "__main__":
    main()
