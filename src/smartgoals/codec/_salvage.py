"""What can still be said of a strategy some of whose parts could not be read: faults between the parts that could.

A reference to a part that is there and merely wrong is no unknown name, and a position is the one in the document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from smartgoals._checked import faults_of_fields
from smartgoals._errors import SmartGoalsError, UnknownName, found_at
from smartgoals._model.strategy import Strategy
from smartgoals.codec._report import BROKEN, Broken

_FIRST: Final = re.compile(r"(\w+)\[(\d+)\](.*)", re.DOTALL)
# Which lists define the ids of a kind.
_DEFINED_BY: Final = (
    ("objective", ("objectives",)),
    ("channel", ("channels",)),
    ("metric", ("metrics",)),
    ("goal", ("goals", "closed_goals")),
)


def faults_of_strategy(
    raw: Mapping[str, Any], given: Mapping[str, Any], broken: Mapping[str, Broken]
) -> list[SmartGoalsError]:
    """Return the faults of the fields that could be read, and those between them."""
    parts = {**given, **{name: part.items for name, part in broken.items() if part.items}}
    faults = [_moved(one, broken) for group in faults_of_fields(Strategy, (), parts) for one in group.problems]
    # What a list with a fault of its own defines is not known; the other parts are still held against each other.
    refused = {fault.path.partition("[")[0]: BROKEN for fault in faults}
    apart = {**broken, **refused}
    try:
        Strategy(**{name: part for name, part in parts.items() if name not in refused})
    except SmartGoalsError as found:
        hidden = {kind: _hidden(raw, apart, lists) for kind, lists in _DEFINED_BY}
        faults += [_moved(one, broken) for one in found.problems if not _excused(one, hidden)]
    return faults


def _hidden(raw: Mapping[str, Any], broken: Mapping[str, Broken], lists: tuple[str, ...]) -> frozenset[str] | None:
    """Return the ids of the parts that could not be read; None when they cannot be known."""
    ids: set[str] = set()
    for name in lists:
        if name in broken:
            for one in _unread(raw[name], broken[name]):
                if one is None:
                    return None
                ids.add(one)
    return frozenset(ids)


def _unread(items: Any, broken: Broken) -> Iterator[str | None]:
    kept = frozenset(broken.positions)
    for position, item in enumerate(items if isinstance(items, (list, tuple)) else (None,)):
        if position not in kept:
            named = item.get("goal", item) if isinstance(item, Mapping) else None  # a closed goal has its goal's id
            id = named.get("id") if isinstance(named, Mapping) else None
            yield id if isinstance(id, str) else None


def _excused(fault: SmartGoalsError, hidden: Mapping[str, frozenset[str] | None]) -> bool:
    if not isinstance(fault, UnknownName):
        return False
    ids = hidden.get(fault.kind, frozenset())
    return ids is None or fault.name in ids


def _moved(fault: SmartGoalsError, broken: Mapping[str, Broken]) -> SmartGoalsError:
    """Return a fault with the position its part has in the document."""
    first = _FIRST.fullmatch(fault.path)
    if first is None or first[1] not in broken:
        return fault
    return found_at(fault, f"{first[1]}[{broken[first[1]].positions[int(first[2])]}]{first[3]}")
