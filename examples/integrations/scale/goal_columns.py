"""The columns that travel: those of goals with their readings, those of answers, and what they are in the model."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from typing import Any, TypeAlias

import pyarrow as pa

import smartgoals as sg

Row: TypeAlias = dict[str, Any]  # by the names of the columns

TEXT, DAY, NUMBER, TRUTH = pa.string(), pa.date32(), pa.float64(), pa.bool_()

OF_GOALS: Mapping[str, pa.DataType] = {
    "team": TEXT,  # whose goals are one strategy: its rows stay together
    "id": TEXT,
    "objective": TEXT,
    "metric": TEXT,
    "channel": TEXT,
    "kind": TEXT,  # of target: reach_level, change_by or keep_pace
    "target": TEXT,  # its figure: "2400", or a pace such as "50 followers/week"
    "baseline": TEXT,  # a figure as text: what is no number costs its row, and not the column
    "start": DAY,
    "deadline": DAY,
    "days": pa.list_(DAY),  # of the readings of this metric on this channel
    "values": pa.list_(NUMBER),
}
OF_ANSWERS: Mapping[str, pa.DataType] = {
    "team": TEXT,
    "id": TEXT,
    "is_on_plan": TRUTH,
    "is_met": TRUTH,
    "is_smart": TRUTH,
    "actual": NUMBER,
    "expected": NUMBER,
    "required_a_day": NUMBER,
    "chance": NUMBER,
    "arrival": DAY,  # the day by which the chance is one half
    "findings": pa.list_(TEXT),  # their codes
    "reasons": pa.list_(TEXT),  # why a figure is null, or a chance certain
    "faults": pa.list_(TEXT),  # what is wrong with the row, and where; all else is null then
}

GOALS, ANSWERS = pa.schema(OF_GOALS), pa.schema(OF_ANSWERS)
# What a kind of target calls its one figure.
FIGURES = {"reach_level": "value", "change_by": "percent", "keep_pace": "pace"}


def goal_of(row: Row) -> Row:
    """Return the document of a goal: what the columns say, under the names of the model."""
    figure = row["target"] if row["kind"] == "keep_pace" else number(row["target"])
    target = {"kind": row["kind"], FIGURES.get(row["kind"], "value"): figure}
    goal = {name: row[name] for name in ("id", "objective", "metric", "channel", "start", "deadline")}
    return {**goal, "target": target, "baseline": number(row["baseline"])}


def number(text: str | None) -> float | str | None:
    """Return the number that a text says; any other text as it is, so that it is told where it stands."""
    with suppress(ValueError):
        return None if text is None else float(text)
    return text


def columns_of(
    progress: sg.Progress | None, projection: sg.Projection | None = None, report: sg.SmartReport | None = None
) -> Row:
    """Return the columns of an answer; what cannot be told is null, and `reasons` says why."""
    row: Row = {"reasons": []}
    if progress is not None:
        for name in ("is_on_plan", "is_met", "actual", "expected"):
            row[name] = getattr(progress, name)
        pace = progress.required_pace
        row["required_a_day"] = None if pace is None else pace.in_terms_of("day").amount
        if progress.actual is None or progress.expected is None or pace is None:
            asked = "actual", "expected", "required_pace"
            row["reasons"] += [f"{name}: {why}" for name, why in progress.reasons.items() if name in asked]
    if projection is not None:
        row["chance"], row["arrival"] = projection.probability, projection.arrival.median
        row["reasons"] += [f"{name}: {why}" for name, why in projection.reasons.items() if name != "expected"]
    if report is not None:
        row["is_smart"], row["findings"] = report.is_smart, [finding.code for finding in report.findings]
    return row
