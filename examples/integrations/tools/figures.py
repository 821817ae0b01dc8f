"""The figure of a goal and its readings: as entries of ours, and as another tool can be told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeAlias

from assembly import Entry, places_of
from attrs import frozen
from mapping import Carried, Field, Lost, below

import smartgoals as sg
from smartgoals import catalog

Reading: TypeAlias = tuple[str, Any, Any]
"""A reading of theirs: its place in their object, its day, its value."""
Metrics: TypeAlias = Mapping[str, str] | None
"""By their id, the goals that count a metric which you know, by the id of that."""
WITH_CURRENCY = ("Asana", "ClickUp", "Viva")
"""The tools whose mapper says in the definition of a history in which money it is."""


def measured(
    carried: Carried, fields: Iterable[Field], at: str, *, tool: str, unit: sg.types.Unit | None,
    readings: Iterable[Reading] = (), currency: tuple[str, str | None] = ("", None), metrics: Metrics = None,
    about: Mapping[str, str] | None = None,
) -> list[Entry]:  # fmt: skip
    """Return the entries of a goal with a figure: itself, a metric of its own, its readings.

    The figure is taken for one of which the last value counts, and which is better where the target lies;
    `about` says more of its metric, and one that you know takes its place. A `currency` is told with its
    place, and lost where there are no readings in it: a history alone says in which money it is.
    """
    goal, places = carried.data, places_of(fields)
    metric = (metrics or {}).get(str(goal.get("id")))
    listed = list(readings)
    adds_up = (about or {}).get("nature") == "flow"
    carried.faults.extend(_other_unit(metric, unit, at))
    carried.faults.extend(_other_nature(metric, at, adds_up=adds_up) if listed else ())
    is_sound = not carried.faults
    entries = [Entry("goals", goal, at, places, is_sound)]
    if not carried.is_object:
        return []
    if "target" in goal:
        goal["target"].setdefault("kind", "reach_level")
    code = _currency(carried, currency, at, unit=unit, is_read=bool(listed))
    if unit is None:  # a goal without a figure is one that is not measurable yet
        if is_sound:  # else all of it is set aside, and a fault says so
            carried.lost.extend(Lost(below(at, place), value, "unitless") for place, _, value in listed)
        if metric:
            goal["metric"] = metric
        return entries
    goal["metric"] = metric or f"{tool.lower()}-{goal.get('id')}"
    if not metric:
        nature = "ratio" if unit is sg.types.Unit.RATIO else "stock"
        start, end = (goal.get(name, {}).get("value") for name in ("baseline", "target"))
        better = _better(start, end, is_ceiling="high" in goal.get("target", {})).value
        own = {"id": goal["metric"], "nature": nature, "unit": unit.value, "better": better}
        own |= about or ({"name_en": goal["statement"]} if goal.get("statement") else {})
        entries.append(Entry("metrics", own, at, {"id": places["id"]}, is_sound))
    if listed:
        rows = [{"day": day, "value": value} for _, day, value in listed]
        of_rows = {f"readings.{position}": place for position, (place, _, _) in enumerate(listed)}
        definition = f"{tool} in {code}" if code else tool
        said = {"metric": goal["metric"], "readings": rows, "definition": definition}
        entries.append(Entry("histories", said, at, of_rows, is_sound))
    return entries


def _currency(
    carried: Carried, currency: tuple[str, str | None], at: str, *, unit: sg.types.Unit | None, is_read: bool
) -> str | None:
    """Return in which money the readings are; what says so of none is lost."""
    place, code = currency
    is_money = unit is sg.types.Unit.MONEY
    if code is None or (is_money and is_read):
        return code
    reason = "unitless" if unit is None else "unread" if is_money else "shown"  # a label such as "km"
    carried.lost.append(Lost(below(at, place), code, reason))
    return None


def _better(start: Any, end: Any, *, is_ceiling: bool) -> sg.types.Better:
    """Return which way is better by where the target lies, as long as nobody says it."""
    falls = isinstance(start, int | float) and isinstance(end, int | float) and end < start
    return sg.types.Better.LOWER if falls or is_ceiling else sg.types.Better.HIGHER


def _other_unit(metric: str | None, unit: sg.types.Unit | None, at: str) -> list[sg.SmartGoalsError]:
    """Return a fault where a metric of the catalogue is told in another unit than the figure.

    A bare number may be of money or of a duration; it may also be 5 for a ratio of 5 %, and is none.
    """
    known = catalog.METRICS.get(metric or "")
    if known is None or unit is None or unit is known.unit:
        return []
    if unit is sg.types.Unit.COUNT and known.unit is not sg.types.Unit.RATIO:
        return []
    expected = f"one of {known.unit.value}"
    return [sg.InvalidValue(value=unit.value, expected=expected, path=f"{at}.{known.id}.unit")]


def _other_nature(metric: str | None, at: str, *, adds_up: bool) -> list[sg.SmartGoalsError]:
    """Return a fault where readings that say how far one is would be added up, or amounts would not."""
    known = catalog.METRICS.get(metric or "")
    flow = sg.types.Nature.FLOW
    if known is None or (known.nature is flow) is adds_up:
        return []
    value, expected = (flow.value, known.nature.value) if adds_up else ("stock", flow.value)
    return [sg.InvalidValue(value=value, expected=f"one of {expected}", path=f"{at}.{known.id}.nature")]


def metric_of(strategy: sg.Strategy, goal: sg.Goal) -> sg.Metric | None:
    """Return the metric of a goal: one of the strategy, or of the catalogue."""
    return None if goal.metric is None else strategy.metrics.get(goal.metric) or catalog.METRICS[goal.metric]


@frozen
class Figures:
    """The unit of a goal's figure in the tool's word, its readings, its currency, and what is lost."""

    unit: str | None
    readings: tuple[sg.Reading, ...]
    currency: str | None
    lost: list[Lost]
    at: str = ""

    def all(self) -> tuple[sg.Reading, ...]:
        """Return the readings, for a tool that holds them; what it cannot hold of one is lost."""
        self.lost.extend(unheld(self.readings, self.at))
        return self.readings

    def last(self) -> sg.Reading | None:
        """Return the last reading, for a tool that holds no other; the others are lost."""
        if len(self.readings) > 1:
            self.lost.append(Lost(below(self.at, "history"), len(self.readings) - 1, "earlier"))
        self.lost.extend(unheld(self.readings[-1:], self.at))
        return self.readings[-1] if self.readings else None


def figures(
    strategy: sg.Strategy, goal: sg.Goal, units: Mapping[str, sg.types.Unit], *, tool: str, at: str = "",
    says: sg.types.Better | None = None,
) -> Figures:  # fmt: skip
    """Return what the tool can be told of the figure of a goal, and what is lost of it.

    `says` is the way that the tool itself says to be better; where it says none, the target alone tells it.
    """
    metric = metric_of(strategy, goal)
    if metric is None:
        return Figures(None, (), None, [])
    lost: list[Lost] = []
    if goal.metric != f"{tool.lower()}-{goal.id}":
        lost.append(Lost(below(at, "metric"), goal.metric, "not_held"))
    unit = next((theirs for theirs, ours in units.items() if ours is metric.unit), None)
    if unit is None:
        lost.append(Lost(below(at, "metric.unit"), metric.unit.value, "not_held"))
    if (says or _way_of(goal)) is not metric.better:
        lost.append(Lost(below(at, "metric.better"), metric.better.value, "not_held"))
    is_money = metric.unit is sg.types.Unit.MONEY
    history, currency, more = history_for(strategy, goal, tool=tool, is_money=is_money, at=at)
    readings = tuple(history or ())
    if readings and metric.nature is sg.types.Nature.FLOW:
        lost.append(Lost(below(at, "history"), len(readings), "adds_up"))
        readings = ()
    return Figures(unit, readings, currency, [*lost, *more], at)


def _way_of(goal: sg.Goal) -> sg.types.Better:
    """Return which way a mapper of ours will take for better when it reads the goal back."""
    start, target = goal.baseline.value if goal.baseline else None, goal.target
    end = target.value if isinstance(target, sg.ReachLevel) else None
    return _better(start, end, is_ceiling=isinstance(target, sg.StayWithin) and target.high is not None)


def history_for(
    strategy: sg.Strategy, goal: sg.Goal, *, tool: str, is_money: bool = False, at: str = ""
) -> tuple[sg.History | None, str | None, list[Lost]]:
    """Return the history of a goal, the currency that a mapper of ours wrote into it, and what is lost.

    A tool holds the readings of one definition, and none that was corrected.
    """
    if goal.metric is None:
        return None, None, []
    history = strategy.history_of(goal.metric, goal.channel)
    if history is None:
        return None, None, []
    of_it = [part for part in strategy.histories if (part.metric_id, part.channel) == (goal.metric, goal.channel)]
    lost = [
        Lost(below(at, "history"), f"{len(part)} readings of {part.definition or 'no definition'}", "defined_otherwise")
        for part in of_it
        if part != history
    ]
    by, _, code = (history.definition or "").rpartition(" in ")
    currency = code if is_money and by in WITH_CURRENCY and len(code) == 3 and code.isupper() else None
    said = {
        "definition": None if currency or history.definition == tool else history.definition,
        "source": history.source,
    }
    lost.extend(Lost(below(at, f"history.{name}"), value, "not_held") for name, value in said.items() if value)
    if history.superseded:
        lost.append(Lost(below(at, "history.superseded"), len(history.superseded), "corrected"))
    return history, currency, lost


def unheld(readings: Sequence[sg.Reading], at: str = "") -> list[Lost]:
    """Return what a tool whose readings are a day and a value cannot hold of them."""
    return [
        Lost(below(at, f"history[{row.day}].{name}"), value, "not_held")
        for row in readings
        for name in ("recorded_on", "out_of", "adds", "covers")
        if (value := getattr(row, name))
    ]
