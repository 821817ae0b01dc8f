"""How right forecasts are of what is measured anew each period, as people of a day, rates and means are:

    python benchmarks/judge_anew.py DATA [--draws N]

DATA is a folder as `bench_forecast.py` describes it. Few public series are rates or people, so two stand-ins are made of
its flows: the amounts of a period told as people of that period (nature *unique*), and the share of one flow in the sum of
two of one source (nature *ratio*). Beside them are drawn values that stand: plain noise about a level. Printed are the share
of values inside the 50, 80 and 95 % intervals, the interval score in mean changes of a step, and, of values of the past and
beyond it, the Brier score of never falling to or rising to them on the way, with the chance told and how often it came true.
The same figures stand below for the nature *stock*, whose next value starts from the last.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from statistics import fmean
from typing import NamedTuple

from bench_forecast import SHARES, Row, day_of, interval_score, lines

import smartgoals as sg

AHEAD = {"D": (7, 30, 90), "W": (4, 13, 26), "M": (3, 6, 12)}
SHOWN = {"D": (28, 90, 365), "W": (26, 104), "M": (24, 60)}
FEWEST = 20
PAST = (0.05, 0.2, 0.5)
BEYOND = (0.1, 0.3)
START = date(2026, 1, 1)
Reading = tuple[date, float]


class Task(NamedTuple):
    """What is shown of a series, and what came after it."""

    series: str
    shown: list[Reading]
    came: list[Reading]


def cut(name: str, frequency: str, rows: list[Reading], chance: random.Random) -> Iterator[Task]:
    """Yield a history that ends on a day drawn, of a length drawn, with a horizon drawn."""
    ahead, shown = chance.choice(AHEAD[frequency]), chance.choice(SHOWN[frequency])
    if len(rows) >= ahead + FEWEST:
        end = chance.randrange(FEWEST, len(rows) - ahead + 1)
        yield Task(name, rows[max(0, end - shown) : end], rows[end : end + ahead])


def told(series: Row) -> dict[date, float]:
    """Return the values of a series by their days."""
    return {day_of(series, k): value for k, value in enumerate(series["values"]) if value is not None}


def people(flows: Iterable[Row], draws: int) -> Iterator[Task]:
    """Yield the amounts of each flow, as if they were people."""
    chance = random.Random("people")
    for flow in flows:
        for _ in range(draws):
            yield from cut(flow["id"], flow["freq"], list(told(flow).items()), chance)


def shares(flows: Iterable[Row], draws: int) -> Iterator[Task]:
    """Yield the share of every other flow in the sum of it and the next of its source."""
    chance, groups = random.Random("shares"), dict[tuple[str, str], list[Row]]()
    for flow in flows:
        groups.setdefault((flow["source"], flow["freq"]), []).append(flow)
    for (_, frequency), group in groups.items():
        for first, second in zip(group[::2], group[1::2], strict=False):
            other = told(second)
            sums = {day: (value, value + other[day]) for day, value in told(first).items() if day in other}
            rows = [(day, value / total) for day, (value, total) in sums.items() if total > 0.0]
            for _ in range(draws):
                yield from cut(first["id"], frequency, rows, chance)


def standing(draws: int) -> Iterator[Task]:
    """Yield plain noise about a level, 30 and 150 readings of it."""
    chance = random.Random("standing")
    for shown in (30, 150):
        for draw in range(10 * draws):
            for ahead in AHEAD["D"]:
                rows = [(START + timedelta(days=k), 4000 + chance.gauss(0, 300)) for k in range(shown + ahead)]
                yield Task(f"{shown}-{draw}", rows[:shown], rows[shown:])


def judge(name: str, tasks: list[Task], nature: str) -> None:
    """Print the scores of one nature on some tasks."""
    metric, held, scores = sg.Metric(id="m", nature=nature), list[tuple[bool, bool, bool]](), list[float]()
    chances: list[tuple[float, bool]] = []
    for task in tasks:
        last, actual = task.shown[-1][0], task.came[-1][1]
        history = sg.History.of(task.shown, metric=metric)
        found = sg.forecast(history, on=task.came[-1][0], as_of=last)
        q = [found.quantile(share) for share in SHARES]
        held.append((q[2] <= actual <= q[4], q[1] <= actual <= q[5], q[0] <= actual <= q[6]))
        values = [value for _, value in task.shown]
        scores.append(interval_score(q, actual) / (fmean(abs(b - a) for a, b in pairwise(values)) or 1.0))
        values.sort()
        wide, came = values[-1] - values[0], [value for _, value in task.came]
        lows = [values[int(share * (len(values) - 1))] for share in PAST]
        for low in [*lows, *(values[0] - share * wide for share in BEYOND)]:
            chances.append((1.0 - found.reached(at_most=low), min(came) > low))
        highs = [values[int((1.0 - share) * (len(values) - 1))] for share in PAST]
        for high in [*highs, *(values[-1] + share * wide for share in BEYOND)]:
            chances.append((1.0 - found.reached(at_least=high), max(came) < high))
    inside = " / ".join(f"{100 * fmean(row[k] for row in held):2.0f}" for k in range(3))
    brier = fmean((chance - kept) ** 2 for chance, kept in chances)
    bins = [[pair for pair in chances if min(4, int(5 * pair[0])) == k] for k in range(5)]
    by = ", ".join(f"{fmean(p for p, _ in row):.2f}: {fmean(kept for _, kept in row):.2f}" for row in bins if row)
    print(f"{name:9}{nature:8}{len(tasks):5}  {inside} %  {fmean(scores):6.3f}  {brier:.4f}  {by}")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="how right forecasts of rates and people are")
    parser.add_argument("data", type=Path)
    parser.add_argument("--draws", type=int, default=3, help="histories drawn of a series")
    given = parser.parse_args()
    flows = [row for path in sorted(given.data.glob("series-*.jsonl")) for row in lines(path) if row["kind"] == "flow"]
    print("what     nature      n  inside 50/80/95  score  Brier  chance told: how often it came true")
    drawn = {
        "people": (list(people(flows, given.draws)), "unique"),
        "shares": (list(shares(flows, given.draws)), "ratio"),
        "standing": (list(standing(given.draws)), "mean"),
    }
    for name, (tasks, nature) in drawn.items():
        for each in (nature, "stock"):
            judge(name, tasks, each)


if __name__ == "__main__":
    main()
