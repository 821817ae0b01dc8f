"""What can still be said of a strategy some of whose parts could not be read: faults between them
all the same.

A reference to a part that is there and merely wrong is no unknown name; where a part does not even
say its id, it may be any that is named. Knows the model.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

import attrs

from smartgoals._checked import faults_of_fields
from smartgoals._errors import SmartGoalsError, UnknownName, found_at
from smartgoals._model.history import History
from smartgoals._model.roster import Roster
from smartgoals._model.strategy import Strategy, faults_of_references
from smartgoals._near import Names
from smartgoals.codec._faults import UnreadWord

_ROSTERS: Final = ("objectives", "goals", "channels", "metrics", "audits", "closed_goals", "events")
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
    strategy = object.__new__(Strategy)
    for field in attrs.fields(Strategy):
        part = parts.get(field.name, ())
        if field.name in _ROSTERS:
            if any(isinstance(_id_of(item), UnreadWord) for item in part):
                nameless.add(field.name)
            part, twins = _roster(part, field.name)
            faults += twins
        elif field.name == "histories" and field.name in gone:
            faults += _faults_of_readable(part)
        elif field.name == "sources" and field.name in gone:
            faults += faults_of_fields(Strategy, (), {field.name: part})
        elif field.name in known:
            faults += faults_of_fields(Strategy, (), {field.name: known[field.name]})
        object.__setattr__(strategy, field.name, part)
    hidden = {kind for kind, lists in _DEFINED_BY if nameless.intersection(lists)}
    names = _Named()
    return faults + [
        names.told(fault) for fault in faults_of_references(strategy) if not _is_excused(fault, hidden)
    ]


def _is_excused(fault: SmartGoalsError, hidden: set[str]) -> bool:
    """Tell whether a name may well be known: that of a part which does not say its own, or one that
    could not be read.
    """
    return isinstance(fault, UnknownName) and (fault.kind in hidden or isinstance(fault.name, UnreadWord))


class _Named:
    """The names that faults know, without the places of nameless parts among them; each list of
    names is gone through once.
    """

    __slots__ = ("_known",)

    def __init__(self) -> None:
        self._known: dict[int, tuple[Sequence[str], Sequence[str]]] = {}

    def told(self, fault: SmartGoalsError) -> SmartGoalsError:
        """Return a fault as it is told."""
        if not isinstance(fault, UnknownName):
            return fault
        known, named = self._known.get(id(fault.known), (None, ()))
        if known is None:
            named = Names(name for name in fault.known if not isinstance(name, UnreadWord))
            self._known[id(fault.known)] = fault.known, named
        if len(named) == len(fault.known):
            return fault
        return UnknownName(kind=fault.kind, name=fault.name, known=named, path=fault.path)


def _id_of(item: Any) -> Any:
    """Return the id of a part, which a closed goal has of its goal."""
    return _id_of(item.goal) if hasattr(type(item), "goal") else getattr(item, "id", UnreadWord())


@attrs.frozen
class _IdOfPart:
    """Stands for a part of which the laws between parts need the id alone."""

    id: str


def _roster(part: Sequence[Any], name: str) -> tuple[Roster[Any], list[SmartGoalsError]]:
    """Return a list that answers by id, the first of each id, and a fault for each id that an
    earlier item has.
    """
    what = name.removesuffix("s").replace("_", " ")
    items = [_IdOfPart(_id_of(item)) if hasattr(type(item), "goal") else item for item in part]
    try:
        return Roster(items, kind=object, what=what), []
    except SmartGoalsError as found:
        faults = [problem.at(name) for problem in found.problems]
    first: set[str] = set()
    kept: list[Any] = []
    for item in items:
        kept.append(_renamed(item) if item.id in first else item)
        first.add(item.id)
    return Roster(kept, kind=object, what=what), faults


def _renamed(item: Any) -> Any:
    """Return a copy of a part under no id, for the laws between parts alone."""
    copy = object.__new__(type(item))
    for field in attrs.fields(type(item)):
        object.__setattr__(
            copy, field.name, UnreadWord() if field.name == "id" else getattr(item, field.name)
        )
    return copy


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
