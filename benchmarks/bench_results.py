"""Write and read a review of 100 goals with a year of weekly readings as data, beside what the same figures cost by themselves.

The yardstick is the parts a writer cannot do without: every quantity of every progress, every message and suggestion of every
finding, worked out once more and thrown away. Both take turns, and the median counts; times are milliseconds a goal, of the
clock and of the processor. The bar is one of the processor, since other programs on the machine lengthen the other.
Run `python benchmarks/bench_results.py [ROUNDS]`.
"""

import gc
import json
import statistics
import sys
from collections.abc import Callable
from datetime import date, timedelta
from time import perf_counter, process_time
from typing import NamedTuple

import smartgoals as sg
from smartgoals import codec
from smartgoals._progress.progress import QUANTITIES

GOALS, WEEKS = 100, 53
BAR = 0.5
FIRST, AS_OF = date(2025, 1, 6), date(2026, 1, 10)


def strategy() -> sg.Strategy:
    """Return a strategy of goals with readings."""
    targets = (sg.ReachLevel(2200), sg.KeepPace("10 followers/week"), sg.ChangeBy(percent=60))
    ends = {"start": date(2025, 6, 2), "deadline": date(2026, 6, 28), "metric": "followers", "objective": "o"}
    days = [FIRST + timedelta(weeks=week) for week in range(WEEKS)]
    return sg.Strategy(
        objectives=[sg.Objective(id="o", title="Be known", kind="brand_awareness", serves="sales")],
        channels=[sg.Channel(id=f"c{k}", platform="instagram") for k in range(GOALS)],
        goals=[
            sg.Goal(
                id=f"g{k}",
                channel=f"c{k}",
                target=targets[k % len(targets)],
                baseline=sg.Baseline(value=1200 + k, on=date(2025, 6, 1)),
                **ends,
            )
            for k in range(GOALS)
        ],
        histories=[
            sg.History.of(
                [(on, 1000 + k + (9 + k % 5) * week + (week * 7 + k) % 11) for week, on in enumerate(days)],
                metric="followers",
                channel=f"c{k}",
            )
            for k in range(GOALS)
        ],
    )


def figures(review: sg.Review) -> None:
    """Work out what a writer must: quantities, and the words of findings."""
    for goal in review.goals:
        for row in QUANTITIES:
            getattr(goal.progress, row.name)
        for finding in (*goal.report.findings, *goal.report.silenced):
            finding.spoken(review.language)


class Took(NamedTuple):
    """Milliseconds a goal, by the clock and of the processor."""

    clock: float
    cpu: float


def median(rounds: int, works: dict[str, Callable[[], object]]) -> dict[str, Took]:
    """Return the median times of each work; they take turns."""
    times: dict[str, list[Took]] = {name: [] for name in works}
    for _ in range(rounds):
        for name, work in works.items():
            gc.collect()
            clock, cpu = perf_counter(), process_time()
            work()
            cpu, clock = process_time() - cpu, perf_counter() - clock
            times[name].append(Took(clock * 1_000 / GOALS, cpu * 1_000 / GOALS))
    return {name: Took(*map(statistics.median, zip(*taken, strict=True))) for name, taken in times.items()}


def main(rounds: int) -> None:
    """Print milliseconds a goal."""
    review = sg.review(strategy(), as_of=AS_OF)
    data = codec.unstructure(review)
    text = json.dumps(data, allow_nan=False)
    works: dict[str, Callable[[], object]] = {
        "figures alone": lambda: figures(review),
        "unstructure": lambda: codec.unstructure(review),
        "json.dumps": lambda: json.dumps(data, allow_nan=False),
        "structure": lambda: codec.structure(data, sg.Review),
    }
    told = median(rounds, works)
    for name, taken in told.items():
        print(f"{name:14} {taken.clock:.3f} ms a goal, {taken.cpu:.3f} ms of the processor")
    is_met = told["unstructure"].cpu <= BAR
    print(f"{len(text) / GOALS / 1000:.1f} kB a goal; unstructure at most {BAR} ms of the processor: {is_met}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 9)
