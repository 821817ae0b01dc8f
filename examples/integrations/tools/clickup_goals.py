"""Goals and key results ("targets") of ClickUp as objectives and goals of ours, and back.

The objects are those that ClickUp's API (version 2) answers for a goal with its `key_results`. Field
names are from the schema KeyResult and from clients that type the answers of "Get Goal" and "Edit Key
Result", read on 28 November 2026, not from the reference itself. What `unit` holds for a currency was
not found: a code such as "EUR" is taken for one.

A goal of ClickUp has no figure of its own: it becomes an objective, and each key result a goal with
its days. The answer has the last action of a key result alone: keep the histories from import to
import.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, tzinfo
from typing import Any

from assembly import Entry, Import, assemble, places_of
from conversions import day_of, done, hundredfold, hundredth, listed, milliseconds, text, word
from figures import Metrics, figures, measured
from mapping import Carried, Convert, Field, Lost, because, read, write

import smartgoals as sg
from smartgoals.types import Unit

UNITS = {"number": Unit.COUNT, "currency": Unit.MONEY, "percentage": Unit.RATIO}
TYPES = UNITS | {"boolean": Unit.COUNT, "automatic": Unit.COUNT}
OF_FIGURE = (Field("type", "unit", word(TYPES, "type")), Field("unit", "currency", text))
DAY = ("last_action.date_modified", "day")
LATEST = ("last_action.steps_current_float", "latest")
REASONS = because(
    theirs="""
        creator team_id color private members pretty_id pretty_url folder_id archived
        goal_id goal_pretty_id multiple_owners last_action
    """,
    derived="""
        percent_completed last_action.steps_before last_action.steps_taken
        last_action.steps_before_float last_action.steps_taken_float
        last_action.steps_current key_result_count
    """,
    kept_by="task_ids list_ids subcategory_ids",
    no_place="description date_created history last_action.note",
    judged="completed",
    several="owners",
)


def of_goal(zone: tzinfo) -> tuple[Field, ...]:
    """Return the fields of a goal, whose moments are days of a zone."""
    days = (("start_date", "start"), ("due_date", "deadline"))
    moments = (Field(theirs, ours, day_of(zone), milliseconds(zone)) for theirs, ours in days)
    return (Field("id", "id"), Field("name", "title"), *moments)


def of_key_result(kind: object) -> tuple[Field, ...]:
    """Return the fields of a key result of a type: percentages are told in hundredths, done is 1 and not done 0."""
    ways: dict[str, tuple[Convert, Convert]] = {"percentage": (hundredth, hundredfold), "boolean": (done, bool)}
    both = ways.get(str(kind), (lambda value: value, lambda value: value))
    places = (("steps_start", "baseline.value"), ("steps_end", "target.value"), ("steps_current", "current"), LATEST)
    return (Field("id", "id"), Field("name", "statement"), *(Field(*place, *both) for place in places))


def from_clickup(goals: Sequence[Any], *, kind: str, zone: tzinfo = UTC, metrics: Metrics = None) -> Import:
    """Read goals as ClickUp answers them; `kind` is the kind of objective that they are.

    `zone` says where their days are, and `metrics` by the id of a key result which of them count a metric
    that you know.
    """
    entries: list[Entry] = []
    carried: list[Carried] = []
    for position, source in enumerate(listed(goals)):
        at, fields = f"goals[{position}]", (*of_goal(zone), Field("key_results", "results", listed))
        goal = read(source, fields, at=at, reasons=REASONS)
        results = goal.data.pop("results", [])
        carried.append(goal)
        if goal.is_object:
            entries.append(Entry("objectives", goal.data | {"kind": kind}, at, places_of(fields), not goal.faults))
        for number, result in enumerate(results):
            more, entered = _key_result(result, goal.data, f"{at}.key_results[{number}]", zone, metrics)
            carried.append(more)
            entries += entered
    lost = [loss for part in carried for loss in part.lost]
    return assemble(entries, lost, [fault for part in carried for fault in part.faults], metrics=metrics)


def _key_result(
    source: Any, goal: Mapping[str, Any], at: str, zone: tzinfo, metrics: Metrics
) -> tuple[Carried, list[Entry]]:
    fields = of_key_result(source.get("type") if isinstance(source, Mapping) else None)
    carried = read(source, (*fields, *OF_FIGURE, Field(*DAY, day_of(zone))), at=at, reasons=REASONS)
    names = ("unit", "currency", "current", "latest", "day")
    unit, currency, current, latest, on = (carried.data.pop(name, None) for name in names)
    if unit and source["type"] not in UNITS:
        carried.lost.append(Lost(f"{at}.type", source["type"], "as_number"))
    if current is not None and (on is None or latest is not None):
        reason = "derived" if current == latest else "undated"
        carried.lost.append(Lost(f"{at}.steps_current", current, reason))
    value, place = (current, "steps_current") if latest is None else (latest, LATEST[0])
    readings = [(place, on, value)] if on and value is not None else []
    if carried.is_object:
        carried.data.update({name: goal[name] for name in ("start", "deadline") if name in goal})
        carried.data["objective"] = goal.get("id")
    return carried, measured(
        carried, fields, at, tool="ClickUp", unit=unit, readings=readings, currency=("unit", currency), metrics=metrics
    )


def to_clickup(strategy: sg.Strategy, objective_id: str, *, zone: tzinfo = UTC) -> Carried:
    """Return an objective and the goals for it as a goal for ClickUp, and what ClickUp cannot hold of them."""
    objective = strategy.objectives[objective_id]
    carried = write(objective, of_goal(zone), "objective")
    carried.data["key_results"] = results = []
    for goal in strategy.goals_for(objective_id):
        figure = figures(strategy, goal, UNITS, tool="ClickUp", at=f"goals[{goal.id}]")
        days = [Field(name, name) for name in ("start", "deadline") if getattr(goal, name) == getattr(objective, name)]
        fields = (*of_key_result(figure.unit), *days, Field("", "objective"))
        result = write(goal, fields, f"goals[{goal.id}]")
        data = {key: value for key, value in result.data.items() if key not in ("start", "deadline")}
        results.append(data | {"type": figure.unit or "number"})
        last = figure.last()
        if last is not None:
            steps = hundredfold(last.value) if figure.unit == "percentage" else last.value
            moment = milliseconds(zone)(last.day.isoformat())
            results[-1] |= {"steps_current": steps, "last_action": {"date_modified": moment}}
        if figure.currency:
            results[-1]["unit"] = figure.currency
        carried.lost.extend([*result.lost, *figure.lost])
    return carried
