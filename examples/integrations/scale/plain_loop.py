"""The yardstick of the measurement: the same questions in a plain loop over values of Python, without columns or engines."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from time import perf_counter

import pyarrow.parquet as pq
from attrs import evolve
from goal_columns import Row, columns_of
from review_table import Ask, teams
from sample_goals import AS_OF, COMMON

import smartgoals as sg
from smartgoals import codec


def loop(parts: Iterable[Path], ask: Ask) -> tuple[int, float]:
    """Ask about each goal of some files; return how many they are, and the seconds without those of reading files."""
    shared = codec.structure(json.loads(COMMON)["strategy"])
    count, seconds = 0, 0.0
    for part in parts:
        read = list(teams(pq.read_table(part)))
        started = perf_counter()
        for rows in read:
            count += len(list(of_team(rows, shared, ask)))
        seconds += perf_counter() - started
    return count, seconds


def of_team(rows: list[Row], shared: sg.Strategy, ask: Ask) -> Iterator[Row]:
    """Yield the answers for the goals of a team, their histories built."""
    goals = [goal_of(row) for row in rows]
    histories = [
        sg.History.from_columns(row["days"], row["values"], metric=row["metric"], channel=row["channel"])
        for row in rows
    ]
    if ask == "review":
        strategy = evolve(shared, goals=goals, histories=histories)
        for of_goal in sg.review(strategy, as_of=AS_OF).goals:
            yield columns_of(of_goal.progress, of_goal.projection, of_goal.report)
    for goal, history in zip(goals, histories, strict=True):
        if ask == "assess":
            yield columns_of(sg.assess(goal, history, as_of=AS_OF))
        elif ask == "project":
            projection = sg.project(goal, history, as_of=AS_OF)
            yield columns_of(projection.progress, projection)


def goal_of(row: Row) -> sg.Goal:
    """Return the goal of a row."""
    is_pace = row["kind"] == "keep_pace"
    return sg.Goal(
        id=row["id"],
        objective=row["objective"],
        metric=row["metric"],
        channel=row["channel"],
        target=sg.KeepPace(row["target"]) if is_pace else sg.ReachLevel(float(row["target"])),
        baseline=None if is_pace else sg.Baseline(value=float(row["baseline"])),
        start=row["start"],
        deadline=row["deadline"],
        cadence="2 weeks",
    )
