"""What can still be said of a strategy some of whose parts could not be read: faults between them all the same.

A reference to a part that is there and merely wrong is no unknown name; where a part does not even
say its id, it may be any that is named. Knows the model.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import attrs

from smartgoals._checked import faults_of_fields
from smartgoals._errors import SmartGoalsError, UnknownName, found_at
from smartgoals._model.history import History
from smartgoals._model.roster import Roster
from smartgoals._model.strategy import Strategy, faults_of_references

_ROSTERS: Final = ("objectives", "goals", "channels", "metrics", "audits", "closed_goals")
# Which lists define the ids of a kind.
_DEFINED_BY: Final = (
    ("objective", ("objectives",)),
    ("channel", ("channels",)),
    ("metric", ("metrics",)),
    ("goal", ("goals", "closed_goals")),
)


def faults_of_strategy(known: Mapping[str, Any], gone: Mapping[str, Any]) -> list[SmartGoalsError]:
    """Return the faults of the fields that could be read, and those between them.

    *gone* has the fields that could not be read, each with what stands for it: a list with its
    faulty items, or None.
    """
    parts = {**known, **{name: part for name, part in gone.items() if part is not None}}
    nameless: set[str] = {name for name, part in gone.items() if part is None}
    faults: list[SmartGoalsError] = []
    fields: dict[str, Any] = {}
    for field in attrs.fields(Strategy):
        if field.name in _ROSTERS:
            items = [_named(item, f"({field.name} {at})") for at, item in enumerate(parts.get(field.name, ()))]
            if any(is_placed for _, is_placed in items):
                nameless.add(field.name)
            roster, twins = _roster([item for item, _ in items], field.name)
            fields[field.name] = roster
            faults += twins
        else:
            value = known.get(field.name, attrs.NOTHING)
            refused = [] if value is attrs.NOTHING else faults_of_fields(Strategy, (), {field.name: value})
            faults += refused
            fields[field.name] = parts.get(field.name, ()) if isinstance(field.default, tuple) else None
    if "histories" in gone:
        faults += _faults_of_readable(parts.get("histories", ()))
    strategy = object.__new__(Strategy)
    for name, value in fields.items():
        object.__setattr__(strategy, name, value)
    hidden = {kind for kind, lists in _DEFINED_BY if nameless.intersection(lists)}
    between = faults_of_references(strategy)
    return faults + [one for one in between if not (isinstance(one, UnknownName) and one.kind in hidden)]


def _named(item: Any, name: str) -> tuple[Any, bool]:
    """Return a part with an id, be it one in its place, and whether it had none."""
    try:
        id = item.id
    except AttributeError:  # a closed goal of which not even the goal could be read
        id = None
    return (item, False) if isinstance(id, str) else (_with_id(item, name), True)


def _with_id(item: Any, name: str) -> Any:
    """Return a copy of a part under another id, for the laws between parts alone."""
    copy = object.__new__(type(item))
    for field in attrs.fields(type(item)):
        object.__setattr__(copy, field.name, getattr(item, field.name))
    if hasattr(type(item), "goal"):
        goal = item.goal
        object.__setattr__(copy, "goal", _with_id(goal, name) if goal is not None else _Named(name))
    else:
        object.__setattr__(copy, "id", name)
    return copy


@attrs.frozen
class _Named:
    """Stands for a goal that is not there."""

    id: str


def _roster(items: list[Any], name: str) -> tuple[Roster[Any], list[SmartGoalsError]]:
    """Return a list that answers by id, and a fault for each id that an earlier item has."""
    what = name.removesuffix("s").replace("_", " ")
    try:
        return Roster(items, kind=object, what=what), []
    except SmartGoalsError as found:
        faults = [problem.at(name) for problem in found.problems]
    seen: set[str] = set()
    kept: list[Any] = []
    for at, item in enumerate(items):
        kept.append(_with_id(item, f"({name} {at})") if item.id in seen else item)
        seen.add(item.id)
    return Roster(kept, kind=object, what=what), faults


def _faults_of_readable(histories: tuple[Any, ...]) -> list[SmartGoalsError]:
    """Return what is wrong between the histories that could be read, beside others that could not."""
    at = [position for position, one in enumerate(histories) if isinstance(one, History)]
    found = faults_of_fields(Strategy, (), {"histories": [histories[position] for position in at]})
    return [_moved(problem, at) for fault in found for problem in fault.problems]


def _moved(fault: SmartGoalsError, at: list[int]) -> SmartGoalsError:
    """Return a fault of a history with the position that it has in the document."""
    head, _, tail = fault.path.partition("]")
    position = at[int(head.removeprefix("histories["))]
    return found_at(fault, f"histories[{position}]{tail}")
