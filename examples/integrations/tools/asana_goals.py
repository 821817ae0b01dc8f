"""Goals of Asana as goals of ours, and back.

The objects are those of `GET /goals` with the fields of a goal and of its metric, as Asana's
developer reference names them ("Goals" and the schemas GoalResponse, GoalMetricBase; read on 28
November 2026).

Asana keeps no readings: `current_number_value` is what stood on the day you asked, so say that day,
and keep the histories from import to import. Status updates carry words and no number.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from assembly import Entry, Import, assemble
from conversions import listed, text, word
from figures import Metrics, figures, measured
from mapping import Carried, Field, Lost, because, put, read, write

import smartgoals as sg
from smartgoals.types import Unit

FIELDS = (
    Field("gid", "id"),
    Field("name", "statement"),
    Field("owner.name", "owner"),
    Field("start_on", "start"),
    Field("due_on", "deadline"),
    Field("metric.initial_number_value", "baseline.value"),
    Field("metric.target_number_value", "target.value"),
)
UNITS = {"none": Unit.COUNT, "currency": Unit.MONEY, "percentage": Unit.RATIO}
OF_METRIC = (
    Field("metric.unit", "unit", word(UNITS, "unit")),
    Field("metric.currency_code", "currency", text),
    Field("metric.current_number_value", "current"),
)
REASONS = because(
    theirs="""
        resource_type owner metric team workspace followers likes num_likes liked
        is_workspace_level time_period
    """,
    judged="status current_status_update",
    shown="metric.precision metric.current_display_value",
    no_place="notes html_notes metric.is_custom_weight",
    kept_by="metric.progress_source",
)


def from_asana(goals: Sequence[Any], *, read_on: date, metrics: Metrics = None) -> Import:
    """Read goals as Asana answers them; `metrics` says by gid which of them count a metric that you know."""
    entries: list[Entry] = []
    lost: list[Lost] = []
    faults: list[sg.SmartGoalsError] = []
    for position, source in enumerate(listed(goals)):
        at = f"goals[{position}]"
        carried = read(source, (*FIELDS, *OF_METRIC), at=at, reasons=REASONS)
        unit, currency, current = (carried.data.pop(field.ours, None) for field in OF_METRIC)
        readings = [] if current is None else [("metric.current_number_value", read_on.isoformat(), current)]
        money = ("metric.currency_code", currency)
        entries += measured(
            carried, FIELDS, at, tool="Asana", unit=unit, readings=readings, currency=money, metrics=metrics
        )
        lost += carried.lost
        faults += carried.faults
    return assemble(entries, lost, faults, metrics=metrics)


def to_asana(strategy: sg.Strategy, goal_id: str) -> Carried:
    """Return a goal as an object for Asana, with its metric, and what Asana cannot hold of it."""
    goal = strategy.goals[goal_id]
    carried = write(goal, FIELDS)
    figure = figures(strategy, goal, UNITS, tool="Asana")
    last = figure.last()
    carried.lost.extend(figure.lost)
    if goal.metric is not None:
        put(carried.data, "metric.unit", figure.unit or "none")
    if last is not None:
        put(carried.data, "metric.current_number_value", last.value)
    if figure.currency is not None:
        put(carried.data, "metric.currency_code", figure.currency)
    if goal.start and not goal.deadline:  # Asana takes no first day without a last one
        carried.lost.append(Lost("start", carried.data.pop("start_on"), "not_held"))
    return carried
