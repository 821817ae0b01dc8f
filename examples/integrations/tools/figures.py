"""The figure of a goal and its readings: as entries of ours, and as another tool can be told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

from assembly import Entry, places_of
from attrs import frozen
from mapping import Carried, Field, Lost

import smartgoals as sg
from smartgoals import catalog

Reading: TypeAlias = tuple[str, Any, Any]
"""A reading of theirs: its place in their object, its day, its value."""
Metrics: TypeAlias = Mapping[str, str] | None
"""By their id, the goals that count a metric which you know, by the id of that."""


def measured(
    carried: Carried, fields: Iterable[Field], at: str, *, tool: str, unit: sg.types.Unit | None,
    readings: Iterable[Reading] = (), currency: str | None = None, metrics: Metrics = None,
    about: Mapping[str, str] | None = None,
) -> list[Entry]:  # fmt: skip
    """Return the entries of a goal with a figure: itself, a metric of its own, its readings.

    The figure is taken for one of which the last value counts, and which is better where the target lies;
    `about` says more of its metric, and one that you know takes its place.
    """
    goal, is_sound = carried.data, not carried.faults
    places = places_of(fields)
    entries = [Entry("goals", goal, at, places, is_sound)]
    if not carried.is_object:
        return []
    if "target" in goal:
        goal["target"].setdefault("kind", "reach_level")
    if unit is None:  # a goal without a figure is one that is not measurable yet
        return entries
    metric = (metrics or {}).get(str(goal.get("id")))
    goal["metric"] = metric or f"{tool.lower()}-{goal.get('id')}"
    if not metric:
        nature = "ratio" if unit is sg.types.Unit.RATIO else "stock"
        start, end = (goal.get(name, {}).get("value") for name in ("baseline", "target"))
        falls = isinstance(start, int | float) and isinstance(end, int | float) and end < start
        falls = falls or "high" in goal.get("target", {})
        own = {"id": goal["metric"], "nature": nature, "unit": unit.value, "better": "lower" if falls else "higher"}
        own |= about or ({"name_en": goal["statement"]} if goal.get("statement") else {})
        entries.append(Entry("metrics", own, at, {"id": places["id"]}, is_sound))
    listed = list(readings)
    if listed:
        rows = [{"day": day, "value": value} for _, day, value in listed]
        of_rows = {f"readings.{position}": place for position, (place, _, _) in enumerate(listed)}
        definition = f"{tool} in {currency}" if currency else tool
        said = {"metric": goal["metric"], "readings": rows, "definition": definition}
        entries.append(Entry("histories", said, at, of_rows, is_sound))
    return entries


@frozen
class Figures:
    """The unit of a goal's figure in the tool's word, its readings, its currency, and what is lost."""

    unit: str | None
    readings: tuple[sg.Reading, ...]
    currency: str | None
    lost: list[Lost]

    def last(self) -> sg.Reading | None:
        """Return the last reading, for a tool that holds no other; the others are lost."""
        if len(self.readings) > 1:
            self.lost.append(Lost("history", len(self.readings) - 1, "earlier"))
        return self.readings[-1] if self.readings else None


def figures(strategy: sg.Strategy, goal: sg.Goal, units: Mapping[str, sg.types.Unit], *, tool: str) -> Figures:
    """Return what the tool can be told of the figure of a goal, and what is lost of it."""
    if goal.metric is None:
        return Figures(None, (), None, [])
    lost: list[Lost] = []
    if goal.metric != f"{tool.lower()}-{goal.id}":
        lost.append(Lost("metric", goal.metric, "not_held"))
    metric = strategy.metrics.get(goal.metric) or catalog.METRICS[goal.metric]
    unit = next((theirs for theirs, ours in units.items() if ours is metric.unit), None)
    if unit is None:
        lost.append(Lost("metric.unit", metric.unit.value, "not_held"))
    history = strategy.history_of(goal.metric, goal.channel)
    readings = tuple(history or ())
    if readings and metric.nature is sg.types.Nature.FLOW:
        lost.append(Lost("history", len(readings), "adds_up"))
        readings = ()
    code = (history.definition or "").rpartition(" in ")[2] if history else ""
    return Figures(unit, readings, code if len(code) == 3 and code.isupper() else None, lost)
