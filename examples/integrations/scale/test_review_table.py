"""The functions that every engine calls: the same answers in whatever parts, and bad rows that end nothing."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, get_args

import plain_loop
import pyarrow as pa
import pytest
from goal_columns import ANSWERS, GOALS
from review_table import Ask, answers, teams
from sample_goals import AS_OF, COMMON, goals

import smartgoals as sg
from smartgoals import codec

asks = pytest.mark.parametrize("ask", get_args(Ask))


LEFT_OUT = "(leave the row out: missing is not zero)"
FAULTS = {
    "team-000000-0": ["metric: unknown metric 'folowers', did you mean 'followers'?"],
    "team-000000-1": ["deadline: must be on or after the start 2026-01-05, got datetime.date(2025, 1, 1)"],
    "team-000000-2": ["target.value: must be a number, got str 'a lot'"],
    "team-000000-3": [
        f"readings[29].day: must be a date, or a moment at midnight, got NoneType None {LEFT_OUT}",
        f"readings[0].value: must be a finite number, got nan {LEFT_OUT}",
    ],
    "team-000000-4": [
        "baseline.value: must be a finite number, got nan",
        "channel: unknown channel 'tv'; known: ig, fb",
    ],
    "team-000000-5": ["target.kind: unknown kind of target 'reach_stars', did you mean 'reach_pace'?"],
    "team-000000-7": ["values: must be as many as there are days, 30, got 29"],
}


def asked(rows: pa.Table, ask: Ask = "review") -> list[dict[str, Any]]:
    """Return the answers for a table, a row each."""
    return answers(rows, COMMON, AS_OF, ask).to_pylist()


def with_rows(**changed: dict[str, Any]) -> pa.Table:
    """Return a team of which some goals, named `goal_3`, say something else."""
    rows = goals(0, 1).to_pylist()
    for name, values in changed.items():
        rows[int(name.removeprefix("goal_"))] |= values
    return pa.Table.from_pylist(rows, GOALS)


@asks
def test_parts_and_their_order_change_nothing(ask: Ask) -> None:
    """Teams in one part, in a part each, and in rows that come backwards have the same answers."""
    whole = goals(0, 3)
    expected = asked(whole, ask)
    apart = [row for team in range(3) for row in asked(goals(team, 1), ask)]
    backwards = asked(whole.take(list(range(29, -1, -1))), ask)
    assert expected == apart == backwards
    assert len(expected) == 30


@asks
def test_a_plain_loop_gives_the_same(ask: Ask) -> None:
    """Who builds goals and histories by hand, and asks about each, gets the very same figures."""
    rows = next(iter(teams(goals(0, 1))))
    shared = codec.structure(json.loads(COMMON)["strategy"])
    for by_hand, row in zip(plain_loop.of_team(rows, shared, ask), asked(goals(0, 1), ask), strict=True):
        assert {name: row[name] for name in by_hand} == by_hand


def test_each_question_says_what_the_smaller_one_says() -> None:
    """A review has the figures of a projection, and a projection those of an assessment."""
    small, larger, whole = (asked(goals(0, 2), ask) for ask in get_args(Ask))
    for assessed, projected, reviewed in zip(small, larger, whole, strict=True):
        assert {**projected, "chance": None, "arrival": None, "reasons": assessed["reasons"]} == assessed
        assert {**reviewed, "is_smart": None, "findings": None} == projected
        assert reviewed["findings"]


def test_the_seed_of_hashes_changes_nothing() -> None:
    """Processes that order sets in other ways give the same answers, to the bit."""
    program = (
        "from review_table import *; from sample_goals import *;"
        "print(answers(goals(0, 2), COMMON, AS_OF, 'review').to_pylist())"
    )
    said = {
        subprocess.run(
            [sys.executable, "-c", program],
            cwd=Path(__file__).parent,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert said == {f"{asked(goals(0, 2))}\n"}


@asks
def test_a_bad_row_ends_nothing(ask: Ask) -> None:
    """Each comes out with its id and what is wrong, and where; the others are answered as if it were not there."""
    days, values = goals(0, 1)["days"][0].as_py(), goals(0, 1)["values"][0].as_py()
    table = with_rows(
        goal_0={"metric": "folowers"},
        goal_1={"deadline": date(2025, 1, 1)},
        goal_2={"target": "a lot"},
        goal_3={"values": [float("nan"), *values[1:]], "days": [*days[:-1], None]},
        goal_4={"baseline": "nan", "channel": "tv"},
        goal_5={"kind": "reach_stars"},
        goal_7={"values": values[1:]},
    )
    reviewed = {row["id"]: row for row in asked(table, ask)}
    assert {id: row["faults"] for id, row in reviewed.items() if row["faults"]} == FAULTS
    sound = {row["id"]: row for row in asked(goals(0, 1), ask)}
    assert all(reviewed[id] == sound[id] for id in ("team-000000-8", "team-000000-9"))
    assert all(
        value is None for name, value in reviewed["team-000000-2"].items() if name not in ("team", "id", "faults")
    )


def test_an_id_twice_costs_the_second_row() -> None:
    """Of two goals of a team with one id, the first is answered."""
    first, second = (row for row in asked(with_rows(goal_5={"id": "team-000000-6"})) if row["id"][-1] == "6")
    assert (first["faults"], second["faults"]) == ([], ["id: must be an id no other goal has, got 'team-000000-6'"])


def test_two_rows_cannot_say_two_things_of_one_series() -> None:
    """Goals on one metric and channel have one history; where the columns differ, neither is silently taken."""
    rows = with_rows(goal_5={"metric": "followers", "channel": "ig", "target": "9000"})
    assert [row["faults"] for row in asked(rows)][5] == [
        "values: an earlier row has other readings of this metric and channel"
    ]


def test_what_cannot_be_told_is_null_with_its_reason() -> None:
    """A goal without readings, or without a deadline, is no fault: what lacks is null, and says why."""
    table = with_rows(goal_0={"days": None, "values": None}, goal_2={"deadline": None})
    unread, _, open_ended, *_ = asked(table, "project")
    assert (unread["actual"], unread["chance"], unread["faults"]) == (None, None, [])
    assert unread["reasons"][0] == "actual: no_reading"
    assert (open_ended["actual"], open_ended["reasons"][0]) == (855.0, "expected: no_deadline")
    assert asked(table)[0]["reasons"][0].startswith("progress: no readings of this metric on this channel")


def test_other_columns_are_refused_as_a_whole() -> None:
    """A table that lacks a column, or has moments where days are asked, is a fault of the query and not of a row."""
    with pytest.raises(KeyError, match="values"):
        asked(goals(0, 1).drop_columns(["values"]))
    moments = pa.array([datetime(2026, 7, 26, 9, 30, tzinfo=UTC)] * 10)
    with pytest.raises(TypeError, match="start: must hold days and holds moments"):
        asked(goals(0, 1).set_column(GOALS.get_field_index("start"), "start", moments))


def test_a_fault_in_what_all_teams_share_is_told_once() -> None:
    """The shared document is checked before any goal is, with its path."""
    broken = json.dumps({"strategy": {"channels": [{"id": "ig"}]}, "every_goal": {}})
    with pytest.raises(sg.InvalidValue, match=r"channels\[0\].platform: must be given for every channel"):
        answers(goals(0, 1), broken, AS_OF, "assess")
    broken = json.dumps({"strategy": {}, "every_goal": {"cadence": "often"}})
    with pytest.raises(sg.InvalidValue, match="cadence"):
        answers(goals(0, 1), broken, AS_OF, "assess")


def test_what_every_goal_says_counts_for_every_goal() -> None:
    """A calendar stands once in the shared document, and every goal is planned by it."""
    pause = {"start": "2026-05-04", "end": "2026-05-31", "keeps": "end"}
    common = json.dumps(json.loads(COMMON) | {"every_goal": {"calendar": {"pauses": [pause]}}})
    paused = answers(goals(0, 1), common, AS_OF, "assess").to_pylist()
    assert all(row["expected"] != plain["expected"] for row, plain in zip(paused, asked(goals(0, 1)), strict=True))


def test_no_goals_are_no_answers() -> None:
    """A part without rows has a table without rows, with all columns."""
    assert answers(GOALS.empty_table(), COMMON, AS_OF, "assess") == ANSWERS.empty_table()
