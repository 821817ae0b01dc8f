"""The calls that programs make most, each as one call to be counted by `instructions.py`.

`python benchmarks/hot_paths.py "parse a pace"` makes the call ready, and makes it n and then 2n times, with a mark
before, between and behind: under callgrind, which writes what it counted at each mark, the difference is n calls
alone. Without callgrind it does the same, and tells nothing.
"""

from __future__ import annotations

import gc
import os
import random
import sys
from collections.abc import Callable, Mapping
from datetime import date, timedelta

from attrs import frozen

import smartgoals as sg
from smartgoals import codec, present

Call = Callable[[], object]
MARK = "getppid"
"""The function of the C library that marks: nothing else calls it while calls are counted."""
FIRST = date(2025, 1, 5)
DAYS = 365


@frozen
class Path:
    """A call that is made ready by a function, and how often it is made."""

    make: Callable[[], Call]
    times: int


def goal() -> sg.Goal:
    """Return a goal of a level."""
    return sg.Goal(
        id="followers",
        metric="followers",
        channel="ig",
        target=sg.KeepPace("50 followers/week"),
        baseline=sg.Baseline(value=1200, on=FIRST),
        start=FIRST + timedelta(days=1),
        deadline=FIRST + timedelta(days=DAYS + 60),
        statement="Grow our following by 50 a week on our main channel",
    )


def history(days: int) -> sg.History:
    """Return daily readings that wander about a growth."""
    chance, level, rows = random.Random(1), 1200.0, list[tuple[date, float]]()
    for day in range(days):
        level += chance.gauss(7, 9)
        rows.append((FIRST + timedelta(days=day), round(level)))
    return sg.History.of(rows, metric="followers", channel="ig")


def strategy(goals: int = 20) -> sg.Strategy:
    """Return goals with a year of weekly readings each: levels and paces."""
    targets = (sg.ReachLevel(2200), sg.KeepPace("10 followers/week"))
    weeks = [FIRST + timedelta(weeks=week) for week in range(53)]
    return sg.Strategy(
        channels=[sg.Channel(id=f"c{k}", platform="instagram") for k in range(goals)],
        goals=[
            sg.Goal(
                id=f"g{k}",
                metric="followers",
                channel=f"c{k}",
                target=targets[k % 2],
                baseline=sg.Baseline(value=1200 + k, on=date(2025, 6, 1)),
                start=date(2025, 6, 2),
                deadline=date(2026, 6, 28),
            )
            for k in range(goals)
        ],
        histories=[
            sg.History.of(
                [(on, 1000 + k + 9 * week + (week * 7 + k) % 5) for week, on in enumerate(weeks)],
                metric="followers",
                channel=f"c{k}",
            )
            for k in range(goals)
        ],
    )


def _review() -> sg.Review:
    return sg.review(strategy(), as_of=date(2026, 1, 10))


def _plan() -> Call:
    asked = goal()
    return lambda: sg.plan(asked)


def _assess() -> Call:
    asked, known = goal(), history(DAYS)
    return lambda: sg.assess(asked, known, as_of=known.last.day)


def _forecast() -> Call:
    known = history(DAYS)
    return lambda: sg.forecast(known, on=known.last.day + timedelta(days=30), as_of=known.last.day)


def _project() -> Call:
    asked, known = goal(), history(DAYS)
    return lambda: sg.project(asked, known, as_of=known.last.day).probability


def _check() -> Call:
    asked, evidence = goal(), sg.Evidence(strategy=sg.Strategy(channels=[sg.Channel(id="ig", platform="instagram")]))
    return lambda: sg.check(asked, evidence=evidence, as_of=date(2025, 3, 2))


def _reviewing() -> Call:
    asked = strategy()
    return lambda: sg.review(asked, as_of=date(2026, 1, 10))


def _structure() -> Call:
    data = codec.unstructure(strategy())
    return lambda: codec.structure(data, sg.Strategy)


def _unstructure() -> Call:
    asked = strategy()
    return lambda: codec.unstructure(asked)


def _as(write: Callable[[sg.Review], object]) -> Call:
    review = _review()
    return lambda: write(review)


def _readings() -> Call:
    rows = [(date(1990, 1, 1) + timedelta(days=day), day % 97) for day in range(10_000)]
    return lambda: sg.History.of(rows, metric="followers", channel="ig")


SENTENCE = "Get 50 more followers a week on Instagram by the end of June 2026"
PATHS: Mapping[str, Path] = {
    "parse a pace": Path(lambda: lambda: sg.Pace.parse("50 followers/week"), 200),
    "plan a goal": Path(_plan, 20),
    "assess a goal, 365 readings": Path(_assess, 20),
    "forecast from 365 readings": Path(_forecast, 2),
    "project a goal, 365 readings": Path(_project, 2),
    "check a goal by all rules": Path(_check, 10),
    "review 20 goals, a year of weekly readings each": Path(_reviewing, 1),
    "read a strategy of 20 goals and their readings": Path(_structure, 2),
    "write a strategy of 20 goals and their readings": Path(_unstructure, 4),
    "a review of 20 goals as Markdown": Path(lambda: _as(present.markdown), 1),
    "a review of 20 goals as HTML": Path(lambda: _as(present.html), 1),
    "read a sentence as a goal": Path(lambda: lambda: sg.parse_goal(SENTENCE, as_of=FIRST), 10),
    "a history of 10,000 readings": Path(_readings, 2),
}
"""What is called, and how often: enough that what a mark takes is nothing beside it."""


def main(name: str) -> None:
    """Make the call n times and 2n times, between marks."""
    path = PATHS[name]
    call = path.make()
    for _ in range(3):  # rooms are loaded and caches filled
        call()
    gc.collect()
    gc.disable()  # whether the collector runs between two marks is chance, and would count
    os.getppid()
    for _ in range(path.times):
        call()
    os.getppid()
    for _ in range(2 * path.times):
        call()
    os.getppid()


if __name__ == "__main__":
    main(sys.argv[1])
