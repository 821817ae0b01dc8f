"""What a projection costs, and how true it is: milliseconds by length of history, and scores on series with known outcomes.

    python benchmarks/bench_forecast.py                      the cost, beside that of the simple methods
    python benchmarks/bench_forecast.py DATA --split dev     the scores as well

DATA is a folder with `series-<split>.jsonl` and `tasks-<split>.jsonl`, one JSON object a line:

* a series: `id`, `freq` ("D", "W" or "M"), `kind` ("stock", "flow" or "generic"), `audience` (true or false), `start`
  (a day) and `values` (null where a date is missing);
* a task: `series`, `i0` and `t` (the history is `values[i0..t]`), `h` (steps ahead), `actual` and `total` (what came),
  `scale`, and `goals`, each with `type` ("level", "reach" or "total"), `target`, `met` (0 or 1) and `crossed` (the step
  on which it was first reached, or null).

Where DATA/pred/<method>-<split>.jsonl holds the stored predictions of another method (`k` = [series, t, h], `q` = seven
quantiles, `p` = one chance a goal, `eta` = steps to arrival), its scores are printed beside ours. Scores are means within a
series, then over series; the interval score is relative to our `drift`, a random walk with drift, on the same tasks.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import statistics
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial
from itertools import accumulate
from pathlib import Path
from typing import Any

from figures import Figure, at_most, tell
from stopwatch import least

import smartgoals as sg

SHARES = (0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975)
METRICS = {
    kind: sg.Metric(id="m", nature="flow" if kind == "flow" else "stock") for kind in ("stock", "flow", "generic")
}
DAYS = {"D": 1.0, "W": 7.0, "M": 30.44}
Row = dict[str, Any]


def lines(path: Path) -> Iterator[Row]:
    """Yield the objects of a file with one JSON object a line."""
    with path.open(encoding="utf-8") as file:
        yield from map(json.loads, file)


def day_of(series: Row, step: int) -> date:
    """Return the day of a step of a series: days, weeks, or the first of months."""
    start = date.fromisoformat(series["start"])
    if series["freq"] == "M":
        months = start.year * 12 + start.month - 1 + step
        return date(months // 12, months % 12 + 1, 1)
    return start + timedelta(days=step * (7 if series["freq"] == "W" else 1))


def answer(series: Row, task: Row, method: str | None) -> Row:
    """Return quantiles, a chance for each goal, and the steps to each arrival."""
    span = range(task["i0"], task["t"] + 1)
    rows = [(day_of(series, i), series["values"][i]) for i in span if series["values"][i] is not None]
    history = sg.History.of(rows, metric=METRICS[series["kind"]])
    last, deadline = rows[-1][0], day_of(series, task["t"] + task["h"])
    tomorrow = last + timedelta(days=1)
    on_day = sg.forecast(history, on=deadline, as_of=last, method=method)
    main = on_day
    if series["kind"] == "flow":
        main = sg.forecast(history, on=deadline, as_of=last, method=method, total_from=tomorrow)
    chances, arrivals = [], []
    for goal in task["goals"]:
        arrives = None
        if goal["type"] == "reach":
            chance = on_day.reached(at_least=goal["target"])
        elif goal["type"] == "total":
            chance = main.probability(at_least=goal["target"])
        else:
            chance = on_day.probability(at_least=goal["target"])
        if goal["crossed"]:
            wanted = sg.Goal(
                id="g", metric="m", target=sg.ReachLevel(goal["target"]), start=tomorrow, deadline=deadline
            )
            day = sg.project(wanted, history, as_of=last, method=method).arrival.median
            arrives = None if day is None else (day - last).days / DAYS[series["freq"]]
        chances.append(chance)
        arrivals.append(arrives)
    return {"q": [main.quantile(p) for p in SHARES], "p": chances, "eta": arrivals}


def interval_score(quantiles: list[float], actual: float) -> float:
    """Return the weighted interval score of the median and the 50, 80 and 95 % intervals (Bracher et al. 2021)."""
    total = 0.5 * abs(actual - quantiles[3])
    for low, high, alpha in ((2, 4, 0.5), (1, 5, 0.2), (0, 6, 0.05)):
        a, b = quantiles[low], quantiles[high]
        total += alpha / 2 * (b - a) + max(a - actual, 0) + max(actual - b, 0)
    return total / 3.5


class Scores:
    """The scores of one method, gathered series by series."""

    def __init__(self) -> None:
        self.by: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
        self.arrivals: list[float] = []

    def add(self, series: Row, task: Row, found: Row) -> None:
        """Take one answer in."""
        flow = series["kind"] == "flow"
        actual = task["total"] if flow else task["actual"]
        unit = task["scale"] * (task["h"] if flow else 1)
        of = self.by[series["id"]]
        quantiles = found["q"]
        of["error"].append(abs(actual - quantiles[3]) / unit)
        of["interval"].append(interval_score(quantiles, actual) / unit)
        for name, low, high in (("50", 2, 4), ("80", 1, 5), ("95", 0, 6)):
            of[name].append(float(quantiles[low] <= actual <= quantiles[high]))
        for goal, raw, arrives in zip(task["goals"], found["p"], found["eta"], strict=True):
            p = min(max(raw, 0.005), 0.995)
            of["brier"].append((p - goal["met"]) ** 2)
            of["log"].append(-math.log(p if goal["met"] else 1 - p))
            of["p"].append(p)
            of["met"].append(goal["met"])
            if goal["crossed"]:
                off = 2.0 if arrives is None or arrives >= 3 * task["h"] else abs(arrives - goal["crossed"]) / task["h"]
                self.arrivals.append(off)

    def mean(self, name: str) -> float:
        """Return the mean over series of a score's mean within a series."""
        return statistics.fmean(statistics.fmean(of[name]) for of in self.by.values())

    def calibration(self) -> float:
        """Return the mean distance between chance and outcome in ten bins of the chance, each series weighing the same."""
        bins = [[0.0, 0.0] for _ in range(10)]
        for of in self.by.values():
            for p, met in zip(of["p"], of["met"], strict=True):
                bins[min(int(p * 10), 9)][0] += p / len(of["p"])
                bins[min(int(p * 10), 9)][1] += met / len(of["p"])
        return sum(abs(p - met) for p, met in bins) / len(self.by)

    def relative(self, other: Scores, name: str) -> float:
        """Return the geometric mean over series of the ratio of a score to another method's."""
        logs = []
        for series, of in self.by.items():
            mine, theirs = statistics.fmean(of[name]), statistics.fmean(other.by[series][name])
            logs.append(math.log((mine + 0.02) / (theirs + 0.02)))
        return math.exp(statistics.fmean(logs))


def accuracy(folder: Path, split: str, audience: bool) -> None:
    """Print the scores of our methods, and of those whose predictions are stored, on one split."""
    series = {row["id"]: row for row in lines(folder / f"series-{split}.jsonl")}
    tasks = {(row["series"], row["t"], row["h"]): row for row in lines(folder / f"tasks-{split}.jsonl")}
    tasks = {key: task for key, task in tasks.items() if series[key[0]]["audience"] or not audience}
    scored: dict[str, Scores] = {}
    for method in ("default", "drift", "straight_line"):
        scored[method] = Scores()
        for key, task in tasks.items():
            scored[method].add(series[key[0]], task, answer(series[key[0]], task, method))
    for path in sorted((folder / "pred").glob(f"*-{split}.jsonl")):
        stored = {tuple(row["k"]): row for row in lines(path)}
        if tasks.keys() <= stored.keys():
            name = path.stem.removesuffix(f"-{split}")
            scored[f"({name})"] = Scores()
            for key, task in tasks.items():
                scored[f"({name})"].add(series[key[0]], task, stored[key])
    print(
        f"\n{split}, {'audience' if audience else 'all'}: {len({key[0] for key in tasks})} series, {len(tasks)} forecasts"
    )
    print("method                 Brier    log   ECE  error  interval  50/80/95 %  arrival")
    for name, one in sorted(scored.items(), key=lambda item: item[1].mean("brier")):
        kept = "/".join(f"{100 * one.mean(share):.0f}" for share in ("50", "80", "95"))
        arrival = f"{statistics.median(one.arrivals):.3f}" if one.arrivals else "-"
        print(
            f"{name:20} {one.mean('brier'):.4f} {one.mean('log'):.4f} {one.calibration():.3f}"
            f"  {one.relative(scored['drift'], 'error'):.3f}     {one.relative(scored['drift'], 'interval'):.3f}"
            f"  {kept:>10}  {arrival:>7}"
        )


figure = partial(Figure, source="bench_forecast")
LENGTHS = {30: at_most(1), 365: at_most(3), 3_650: at_most(10)}


def figures(rounds: int = 15) -> Iterator[Figure]:
    """Yield the milliseconds of a projection by length of history, the making of the history included."""
    for n, bar in LENGTHS.items():
        draw = random.Random(n)
        steps = (max(0.0, draw.gauss(50 + 10 * math.sin(i * 6.283 / 7), 20)) for i in range(n))
        rows = [
            (date(2015, 1, 1) + timedelta(days=i), value) for i, value in enumerate(accumulate(steps, initial=1000.0))
        ]
        last = rows[-1][0]
        goal = sg.Goal(
            id="g", metric="m", target=sg.ReachLevel(rows[-1][1] * 1.05), start=last, deadline=last + timedelta(days=30)
        )

        def projected(
            method: str, goal: sg.Goal = goal, rows: list[tuple[date, float]] = rows, on: date = last
        ) -> object:
            history = sg.History.of(rows, metric=METRICS["stock"])
            return sg.project(goal, history, as_of=on, method=method)

        what = f"a projection from pairs, {n:,} readings"
        for method in ("default", "drift", "bootstrap"):
            name = what if method == "default" else f"{what}, by {method}"
            held_to = bar if method == "default" else None
            spent = least(partial(projected, method), rounds) * 1000
            yield figure(what=name, measured=spent, unit="ms", bar=held_to)


def main() -> None:
    """Read the arguments and print what they ask for."""
    parser = argparse.ArgumentParser(description="cost and accuracy of projections")
    parser.add_argument("data", nargs="?", type=Path, help="folder with series, tasks and stored predictions")
    parser.add_argument("--split", default="dev")
    given = parser.parse_args()
    tell(figures())
    if given.data is not None:
        for audience in (False, True):
            accuracy(given.data, given.split, audience)


if __name__ == "__main__":
    main()
