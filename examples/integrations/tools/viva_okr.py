"""Objectives and key results in the shape of Viva Goals as objectives and goals of ours, and back.

Viva Goals ended on 31 December 2025 and its programming interface is no longer documented: this is
**no shape of an API**. The words are those of Microsoft's help on kinds of key results ("KR types",
reach, increase, decrease, stay above, stay below) and of its sheet for imports (title, owner, type,
period), as read for this library in 2026, laid out as most OKR tools lay them out. Rename the
places in the tables below to those of your tool.

A percentage is written in hundredths, 33 for 33 %, and is the ratio 0.33 here.

A control key result ("stay above 90") is met by a value *above* the bound there, and at or above it
here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from assembly import Entry, Import, assemble, places_of
from conversions import hundredfold, hundredth, iso_day, listed, number, text, word
from figures import Metrics, figures, measured, metric_of
from mapping import Carried, Convert, Field, Lost, because, leaves, put, read, write

import smartgoals as sg
from smartgoals.types import Better, Unit

OF_OBJECTIVE = (
    Field("id", "id"),
    Field("title", "title"),
    Field("owner", "owner"),
    Field("alignedTo", "serves"),
    Field("period.start", "start"),
    Field("period.end", "deadline"),
)
OF_KEY_RESULT = (
    Field("id", "id"),
    Field("title", "statement"),
    Field("owner", "owner"),
    Field("period.start", "start"),
    Field("period.end", "deadline"),
)
UNITS = {"number": Unit.COUNT, "currency": Unit.MONEY, "percentage": Unit.RATIO}
PLACES = dict.fromkeys(("reach", "increase", "decrease"), "value") | {"stay above": "low", "stay below": "high"}
WAYS = {"increase": Better.HIGHER, "decrease": Better.LOWER}
OF_FIGURE = (
    Field("type", "end", word(PLACES, "type")),
    Field("metric.unit", "unit", word(UNITS, "unit")),
    Field("metric.currency", "currency", text),
    Field("checkIns", "check_ins", listed),
)
REASONS = because(judged="status progress", no_place="description tags metric.name weight")


def of_key_result(end: str, unit: object) -> tuple[Field, ...]:
    """Return the fields of a key result whose target is an end of ours; percentages are told in hundredths."""
    both: tuple[Convert, ...] = (hundredth, hundredfold) if unit == "percentage" else ()
    places = (("metric.start", "baseline.value"), ("metric.target", f"target.{end}"))
    return (*OF_KEY_RESULT, *(Field(*place, *both) for place in places))


def from_viva(objectives: Sequence[Any], *, kind: str, metrics: Metrics = None) -> Import:
    """Read objectives with their key results; `kind` is the kind of objective that they are.

    `metrics` says by the id of a key result which of them count a metric that you know.
    """
    entries: list[Entry] = []
    carried: list[Carried] = []
    for position, source in enumerate(listed(objectives)):
        at, fields = f"objectives[{position}]", (*OF_OBJECTIVE, Field("keyResults", "results", listed))
        part = read(source, fields, at=at, reasons=REASONS)
        results = part.data.pop("results", [])
        carried.append(part)
        if part.is_object:
            entries.append(Entry("objectives", part.data | {"kind": kind}, at, places_of(fields), not part.faults))
        for index, result in enumerate(results):
            parts, entered = _key_result(result, part.data, f"{at}.keyResults[{index}]", metrics)
            carried += parts
            entries += entered
    lost = [loss for part in carried for loss in part.lost]
    return assemble(entries, lost, [fault for part in carried for fault in part.faults], metrics=metrics)


def _key_result(
    source: Any, objective: Mapping[str, Any], at: str, metrics: Metrics
) -> tuple[list[Carried], list[Entry]]:
    end = PLACES.get(str(source.get("type")), "value") if isinstance(source, Mapping) else "value"
    their_unit = dict(leaves(source)).get("metric.unit") if isinstance(source, Mapping) else None
    fields = of_key_result(end, their_unit)
    of_check_in = (
        Field("date", "day", iso_day),
        Field("value", "value", hundredth if their_unit == "percentage" else number),
    )
    carried = read(source, (*fields, *OF_FIGURE), at=at, reasons=REASONS)
    _, unit, currency, listed = (carried.data.pop(field.ours, None) for field in OF_FIGURE)
    parts, readings = [carried], []
    for position, check_in in enumerate(listed or []):
        place = f"checkIns[{position}]"
        row = read(check_in, of_check_in, at=f"{at}.{place}", reasons={"note": "no_place", "status": "judged"})
        parts.append(row)
        if row.data.keys() == {"day", "value"}:
            readings.append((place, row.data["day"], row.data["value"]))
        elif not row.faults:
            row.lost.extend(Lost(f"{at}.{place}.{name}", value, "undated") for name, value in row.data.items())
    if carried.is_object:
        carried.data["objective"] = objective.get("id")
    if end != "value" and "target" in carried.data:
        carried.data["target"]["kind"] = "stay_within"
    way = WAYS.get(str(source.get("type"))) if carried.is_object else None
    title = carried.data.get("statement")
    about = {"better": way.value} | ({"name_en": title} if title else {}) if way else None
    entries = measured(
        carried, fields, at, tool="Viva", unit=unit, readings=readings, currency=("metric.currency", currency),
        about=about, metrics=metrics,
    )  # fmt: skip
    return parts, entries


def to_viva(strategy: sg.Strategy, objective_id: str) -> Carried:
    """Return an objective and the goals for it in the shape above, and what it cannot hold of them."""
    carried = write(strategy.objectives[objective_id], OF_OBJECTIVE, "objective")
    carried.data["keyResults"] = results = []
    for goal in strategy.goals_for(objective_id):
        kind = _type_of(goal, metric_of(strategy, goal))
        says = WAYS.get(kind or "")
        figure = figures(strategy, goal, UNITS, tool="Viva", at=f"goals[{goal.id}]", says=says)
        fields = (*of_key_result(PLACES.get(kind or "", "value"), figure.unit), Field("", "objective"))
        result = write(goal, fields, f"goals[{goal.id}]", holds=kind is not None)
        put(result.data, "type", kind or "reach")
        put(result.data, "metric.unit", figure.unit or "number")
        if figure.currency:
            put(result.data, "metric.currency", figure.currency)
        if figure.readings:
            written = hundredfold if figure.unit == "percentage" else number
            rows = [{"date": row.day.isoformat(), "value": written(row.value)} for row in figure.all()]
            put(result.data, "checkIns", rows)
        results.append(result.data)
        carried.lost.extend([*result.lost, *figure.lost])
    return carried


def _type_of(goal: sg.Goal, metric: sg.Metric | None) -> str | None:
    """Return the type of a key result that asks for the same; None where there is none.

    Where the start does not tell the way, "reach" is better the higher: what is better the lower is a decrease.
    """
    match goal.target:
        case sg.ReachLevel(value=end):
            start = goal.baseline.value if goal.baseline else None
            if start is not None and start != end:
                return "increase" if start < end else "decrease"
            return "decrease" if metric is not None and metric.better is Better.LOWER else "reach"
        case sg.StayWithin(low=low, high=None, per=None) if low is not None:
            return "stay above"
        case sg.StayWithin(low=None, high=high, per=None) if high is not None:
            return "stay below"
        case _:
            return None
