"""Goals as columns in, answers as columns out: the functions that every engine of this folder calls.

A part is a table of whole teams: a row for each goal, its readings in two list columns. What travels are
these columns, and one small document with what all teams share. Goals, histories and strategies are built
where they are used, and none of them leaves. A row that cannot be read ends nothing: it comes out as a
row with its team, its id and what is wrong, and where.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import Any, Literal, TypeAlias

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
from goal_columns import ANSWERS, GOALS, Row, columns_of, goal_of

import smartgoals as sg
from smartgoals import codec

Ask: TypeAlias = Literal["assess", "project", "review"]
Histories: TypeAlias = dict[tuple[str | None, str | None], sg.History]  # by metric and channel


def answers(goals: pa.Table, common: str, as_of: date, ask: Ask) -> pa.Table:
    """Return a row for each goal of whole teams, by team and id; *common* is what they all share."""
    rows = [row for team in teams(goals) for row in of_team(team, common, as_of, ask)]
    return pa.Table.from_pylist(rows, ANSWERS)


def answer_file(part: Path, folder: Path, common: str, as_of: date, ask: Ask) -> int:
    """Answer a part, a file or a folder of files, in a file that is there whole or not at all."""
    table = answers(pq.read_table(part), common, as_of, ask)
    unfinished = folder / f".{part.stem}"
    pq.write_table(table, unfinished)
    unfinished.replace(folder / f"{part.stem}.parquet")
    return table.num_rows


def teams(goals: pa.Table) -> Iterable[list[Row]]:
    """Return the rows of each team, in whatever order they came; refuse a table with other columns."""
    for name in ("start", "deadline", "days"):
        if "timestamp" in str(goals.schema.field(name).type):
            raise TypeError(f"{name}: must hold days and holds moments; let the query say in which zone a day ends")
    columns = goals.select(GOALS.names).cast(GOALS).sort_by([("team", "ascending"), ("id", "ascending")])
    readings = zip(lists(columns["days"]), lists(columns["values"]), strict=True)
    by_team: defaultdict[str, list[Row]] = defaultdict(list)
    for row, (days, values) in zip(columns.drop_columns(["days", "values"]).to_pylist(), readings, strict=True):
        by_team[row["team"]].append({**row, "days": days, "values": values})
    return by_team.values()


def lists(column: pa.ChunkedArray[Any]) -> Iterator[list[Any]]:
    """Yield the lists of a list column, whose items become values of Python all at once."""
    items = iter(pc.list_flatten(column).to_numpy().tolist())
    for length in pc.list_value_length(column).to_pylist():
        yield list(islice(items, length or 0))


@lru_cache(maxsize=1)
def read_common(common: str) -> tuple[Row, Row]:
    """Return what all teams share and what every goal says; a fault in it ends all, and at once."""
    document = json.loads(common)
    codec.structure(document["strategy"])
    codec.structure({"id": "every", **document["every_goal"]}, sg.Goal)
    return document["strategy"], document["every_goal"]


def of_team(rows: list[Row], common: str, as_of: date, ask: Ask) -> Iterator[Row]:
    """Yield the answers for a team, whose objectives, goals and readings make one strategy."""
    shared, every_goal = read_common(common)
    read = codec.structure({**shared, "goals": [every_goal | goal_of(row) for row in rows]}, faulty="set_aside")
    wrong = {part.path: [said(fault, part.path) for fault in part.faults] for part in read.left_out}
    goals, histories = iter(read.value.goals), Histories()
    asked: list[tuple[Row, sg.Goal | None, list[str]]] = []
    for position, row in enumerate(rows):
        faults = wrong.get(f"goals[{position}]", [])
        asked.append((row, None if faults else next(goals), faults + add_history(row, histories)))
    known = sg.Evidence(strategy=read.value, histories=histories.values())
    review = sg.review(read.value, evidence=known, as_of=as_of) if ask == "review" else None
    for row, goal, faults in asked:
        answer: Row = {}
        if goal is not None and not faults:
            history = histories[row["metric"], row["channel"]]
            if review is not None:
                of_goal = review.goals[goal.id]
                answer = columns_of(of_goal.progress, of_goal.projection, of_goal.report)
                answer["reasons"] += [f"{name}: {why}" for name, why in of_goal.reasons.items()]
            elif ask == "project":
                projection = sg.project(goal, history, as_of=as_of, evidence=read.value)
                answer = columns_of(projection.progress, projection)
            else:
                answer = columns_of(sg.assess(goal, history, as_of=as_of, evidence=read.value))
        yield {"team": row["team"], "id": row["id"], "faults": faults, **answer}


def add_history(row: Row, histories: Histories) -> list[str]:
    """Add the history of a row, which goals on one metric and channel share; return what is wrong."""
    about = row["metric"], row["channel"]
    try:
        history = sg.History.from_columns(row["days"], row["values"], metric=about[0], channel=about[1])
    except sg.SmartGoalsError as error:
        return [said(fault) for fault in error.problems]
    same = histories.setdefault(about, history) == history
    return [] if same else ["values: an earlier row has other readings of this metric and channel"]


def said(fault: sg.SmartGoalsError, at: str = "") -> str:
    """Return what is wrong with a row, and where in it."""
    place = fault.path.removeprefix(at).removeprefix(".")
    return f"{'readings' if place.startswith('[') else ''}{place}: {fault.message}"
