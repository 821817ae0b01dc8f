"""Write and read a review of 100 goals with a year of weekly readings as data, beside what the same figures cost by themselves.

The yardstick is the parts a writer cannot do without: every quantity of every progress, every message and suggestion of every
finding, worked out once more and thrown away. Both take turns, and the least counts; times are milliseconds a goal, of
the processor.
Run `python benchmarks/bench_results.py [ROUNDS]`.
"""

import json
import sys
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial

from figures import Figure, at_most, tell
from stopwatch import in_turns

import smartgoals as sg
from smartgoals import codec
from smartgoals._progress.progress import QUANTITIES

GOALS, WEEKS = 100, 53
BAR = at_most(0.5)
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


def work_out(review: sg.Review) -> None:
    """Work out what a writer must: quantities, and the words of findings."""
    for goal in review.goals:
        for row in QUANTITIES:
            getattr(goal.progress, row.name)
        for finding in (*goal.report.findings, *goal.report.silenced):
            finding.spoken(review.language)


figure = partial(Figure, source="bench_results")


def figures(rounds: int = 9) -> Iterator[Figure]:
    """Yield milliseconds a goal, and the ratio to the figures alone."""
    review = sg.review(strategy(), as_of=AS_OF)
    data = codec.unstructure(review)
    text = json.dumps(data, allow_nan=False)
    works: dict[str, Callable[[], object]] = {
        "its quantities and sentences alone": lambda: work_out(review),
        "a review as data, a goal of a year of weekly readings": lambda: codec.unstructure(review),
        "the same, from data to JSON": lambda: json.dumps(data, allow_nan=False),
        "the same read again": lambda: codec.structure(data, sg.Review),
    }
    taken = {name: seconds * 1000 / GOALS for name, seconds in in_turns(works, rounds).items()}
    alone, written, *_ = works
    for name, milliseconds in taken.items():
        yield figure(what=name, measured=milliseconds, unit="ms", bar=BAR if name == written else None)
    yield figure(what=written, yardstick=alone, measured=taken[written] / taken[alone], unit="x")
    yield figure(what="a review as JSON, a goal", measured=len(text) / GOALS / 1000, unit="kB")


if __name__ == "__main__":
    tell(figures(*map(int, sys.argv[1:2])))
