"""Patches: a value with single places of it changed, each by its path. Knows documents, and no type
of the model.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Any, Final, TypeVar

from smartgoals._checked import mapping
from smartgoals._errors import InvalidValue, SmartGoalsError, UnknownName, WrongType, raise_all
from smartgoals._location import located, shown, spelt
from smartgoals._near import Names
from smartgoals.codec._book import words
from smartgoals.codec._document import structure, unstructure

T = TypeVar("T")
_ID: Final = "id"
_DEEPEST: Final = 20
"""How deep a change is read: no type of the model is so deep, and what lies deeper belongs nowhere."""


def patch(value: T, changes: Mapping[str, Any]) -> T:
    """Return a value of the model with places of it changed: each path with what stands there from now on.

    A path is written as those of errors are (`target.value`, `goals[0].deadline`), and an entry of a
    list may be named by its id too (`goals[ig-growth].deadline`); one past the last entry is a new
    one. What is given is plain data as documents have it, or a value of the model, and stands in
    the place of what was there; None takes it away, so that it is at its default again. The changes
    are made one after the other, so that a place names what stands there by then, and the whole is read
    as :func:`structure` reads it.

    Raises :class:`~smartgoals.StructureErrors` with every path that leads nowhere, else with every
    fault of the changed value, or the single error; what was given is left alone.

    >>> from smartgoals import Goal
    >>> goal = patch(Goal(id="g", owner="Ana"), {"target": "50/week", "baseline.value": 1200, "owner": None})
    >>> goal.target.pace.amount, goal.baseline.value, goal.owner
    (50, 1200, None)
    >>> patch(goal, {"target.pase": "60/week"})
    Traceback (most recent call last):
        ...
    smartgoals._errors.UnknownName: target.pase: unknown key 'pase', did you mean 'pace'?
    """
    if type(value) not in words():
        raise WrongType(value=value, expected="a value of the model, such as a Goal", path="value")
    data = unstructure(value, envelope=False)
    if not isinstance(data, dict):
        raise WrongType(value=value, expected="a value with parts, such as a Goal", path="value")
    places, faults = _Places(data), list[SmartGoalsError]()
    for path, change in mapping(changes, "paths to what stands there").items():
        try:
            places.change(path, _plain(change))
        except SmartGoalsError as fault:
            faults.append(fault)
    raise_all(faults)
    return structure(data, type(value))


def _plain(change: Any, holders: tuple[int, ...] = ()) -> Any:
    """Return what is to stand somewhere as plain data; what holds itself, or lies too deep for any
    type, is left to be refused as it is shown.
    """
    if isinstance(change, (list, tuple, Mapping)):
        if id(change) in holders or len(holders) == _DEEPEST:
            return shown(change)
        within = (*holders, id(change))
        if isinstance(change, Mapping):
            return {key: _plain(item, within) for key, item in change.items()}
        return [_plain(item, within) for item in change]
    is_ours = type(change) in words() and not isinstance(change, (str, Enum))
    return unstructure(change, envelope=False) if is_ours else change


class _Places:
    """The places of plain data, changed one by one; knows where the entries of a list stand, as
    long as it stays as it is.
    """

    __slots__ = ("_data", "_ids")

    def __init__(self, data: dict[str, Any]) -> None:
        self._data = data
        # Each with its list, which so lives as long as it is known by its identity.
        self._ids: dict[int, tuple[list[Any], dict[str, int], Names]] = {}

    def change(self, path: Any, change: Any) -> None:
        """Change one place."""
        if not isinstance(path, str) or not path:
            raise WrongType(value=path, expected="a path such as 'target.value' (text)", path="changes")
        steps = located(path)
        holder: Any = self._data
        for at, step in enumerate(steps[:-1], start=1):
            if isinstance(holder, list):
                holder = holder[self._position(holder, step, steps[:at])]
            else:
                _refuse_no_object(holder, steps[: at - 1])
                holder = holder.setdefault(step, [] if isinstance(steps[at], int) else {})
        last = steps[-1]
        if isinstance(holder, list):
            self._change_entry(holder, last, change, steps)
            return
        _refuse_no_object(holder, steps[:-1])
        if last in (_ID, "goal"):
            self._ids.clear()
        if change is None:
            holder.pop(last, None)
        else:
            holder[last] = change

    def _change_entry(
        self, entries: list[Any], step: str | int, change: Any, steps: tuple[str | int, ...]
    ) -> None:
        if step == len(entries) and change is not None:
            entries.append(change)
        elif change is None:
            del entries[self._position(entries, step, steps)]
        else:
            entries[self._position(entries, step, steps)] = change
        self._ids.pop(id(entries), None)

    def _position(self, entries: list[Any], step: str | int, steps: tuple[str | int, ...]) -> int:
        """Return where in a list an entry stands, named by its position or its id."""
        if isinstance(step, int):
            if step < len(entries):
                return step
            expected = f"a position below {len(entries)}"
            raise InvalidValue(value=step, expected=expected, path=spelt(steps))
        if id(entries) not in self._ids:
            named = ((_id_of(entry), at) for at, entry in enumerate(entries))
            ids = {name: at for name, at in named if name is not None}
            self._ids[id(entries)] = entries, ids, Names(ids)
        _, ids, names = self._ids[id(entries)]
        if step not in ids:
            raise UnknownName(kind="id", name=step, known=names, path=spelt(steps))
        return ids[step]


def _id_of(entry: Any) -> str | None:
    named = entry.get("goal", entry) if isinstance(entry, dict) else None  # a closed goal has its goal's id
    name = named.get(_ID) if isinstance(named, dict) else None
    return name if isinstance(name, str) else None


def _refuse_no_object(holder: Any, steps: tuple[str | int, ...]) -> None:
    if not isinstance(holder, dict):
        raise InvalidValue(value=holder, expected="an object with parts of its own", path=spelt(steps))
