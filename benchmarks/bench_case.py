"""What the case of a goal costs: the first check of a cold process, a review beside its checks, and a late finish.

Run `python benchmarks/bench_case.py`; costs are CPU time, and both sides of a ratio are taken in one run.
"""

import compileall
import random
from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial
from pathlib import Path

from figures import Figure, at_most, tell
from stopwatch import cold, in_turns, least

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
FIRST_DOCUMENT = """
import smartgoals as sg
from smartgoals import codec
document = {
    "id": "g", "metric": "followers", "channel": "ig", "target": {"kind": "keep_pace", "pace": "50 followers/week"},
    "baseline": {"value": 1200, "on": "2026-01-04"}, "start": "2026-01-05", "deadline": "2026-06-28",
}
codec.unstructure(codec.structure(document, sg.Goal))
"""
DEPENDENCIES = "import attrs, dateutil.relativedelta"
BAR_COLD, BAR_REVIEW, BAR_LATE = at_most(2.2), at_most(1.1), at_most(10)
READINGS = 100_000
METRICS = ("followers", "shares", "sessions", "leads", "reach", "purchases")


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


def late(rounds: int) -> dict[str, float]:
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
        costs[kind] = least(job, rounds) * 1000
    return costs


figure = partial(Figure, source="bench_case")


def figures(rounds: int = 12) -> Iterator[Figure]:
    """Yield what cold processes take, a review beside its checks, and how long a late finish is looked for."""
    compileall.compile_dir(Path(sg.__file__).parent, quiet=1)
    jobs = {"check": FIRST_CHECK, "document": FIRST_DOCUMENT, "imports": DEPENDENCIES}
    process = {name: seconds * 1000 for name, seconds in cold(jobs, rounds).items()}
    yield figure(what="a cold process that checks one goal", measured=process["check"], unit="ms")
    yield figure(
        what="the first check of a cold process, bytecode compiled",
        yardstick="a process that imports attrs and relativedelta",
        measured=process["check"] / process["imports"],
        unit="x",
        bar=BAR_COLD,
    )
    yield figure(what="a cold process that reads and writes one goal", measured=process["document"], unit="ms")
    yield figure(
        what="the first document of a cold process",
        yardstick="a process that imports attrs and relativedelta",
        measured=process["document"] / process["imports"],
        unit="x",
    )
    goals, on, rounds_of_review = strategy(), date(2025, 12, 31), max(1, rounds // 3)
    works = {
        "check": lambda: sg.check_strategy(goals, as_of=on),
        "review": lambda: sg.review(goals, as_of=on),
    }
    taken = in_turns(works, rounds_of_review)
    what = "a review of 200 goals on 12 histories of 365 readings"
    yield figure(what=what, measured=taken["review"] * 1000, unit="ms")
    ratio = taken["review"] / taken["check"]
    yield figure(what=what, yardstick="checking them alone", measured=ratio, unit="x", bar=BAR_REVIEW)
    for kind, cost in late(max(1, rounds // 2)).items():
        what = f"since when {kind} has stood on its target, half of {READINGS:,} readings after the deadline"
        yield figure(what=what, measured=cost, unit="ms", bar=BAR_LATE)


if __name__ == "__main__":
    tell(figures())
