"""What the mappers of this folder share: a table of fields, and what is lost or faulty.

A table of fields says which place of their object is which place of our document, and how the value
is written there. The same table carries both ways, brings the path of a fault back into their
object, and leaves over what it does not name: that is what is lost, and it is told.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from attrs import frozen
from why import WHY

import smartgoals as sg
from smartgoals import codec

# What a tool's API answers is plain data that nobody has checked yet: hence `Any` in this folder.
Convert = Callable[[Any], Any]
Row = tuple[str, str, Convert]


@frozen
class Field:
    """A place of their object, the place of ours that says the same, and how each is written."""

    theirs: str
    ours: str
    read: Convert = lambda value: value
    write: Convert = lambda value: value


@frozen
class Lost:
    """A value that could not be carried over, where it stood, and why (a word of `WHY`)."""

    place: str
    value: Any
    why: str

    def text(self, language: str = "en") -> str:
        """Say it in English or French."""
        colon = "\N{NO-BREAK SPACE}:" if language == "fr" else ":"
        return f"{self.place}{colon} {WHY[self.why][language == 'fr']}"


@frozen
class Carried:
    """What a table carried over, what was left, and what could not be read, each at its place."""

    data: dict[str, Any]
    lost: list[Lost]
    faults: list[sg.SmartGoalsError]

    @property
    def is_object(self) -> bool:
        """Whether there was an object at all, however faulty."""
        return bool(self.data) or not self.faults


def leaves(data: Mapping[str, Any], above: str = "") -> Iterator[tuple[str, Any]]:
    """Yield every value of an object by its place (`metric.unit`), without the empty ones; a list is one value."""
    for key, value in data.items():
        if isinstance(value, Mapping):
            yield from leaves(value, f"{above}{key}.")
        elif value is not None and value not in ("", [], ()):
            yield f"{above}{key}", value


def put(data: dict[str, Any], place: str, value: Any) -> None:
    """Set a value at a place, however deep."""
    *above, last = place.split(".")
    for step in above:
        data = data.setdefault(step, {})
    data[last] = value


def why(place: str, reasons: Mapping[str, str], otherwise: str) -> str:
    """Return the reason said for a place or for what holds it."""
    steps = place.split(".")
    said = (reasons.get(".".join(steps[:upto])) for upto in range(len(steps), 0, -1))
    return next((word for word in said if word), otherwise)


def because(**places: str) -> dict[str, str]:
    """Return why each place is lost: by reason, a text that lists the places."""
    return {place: reason for reason, listed in places.items() for place in listed.split()}


def below(at: str, place: str) -> str:
    """Return the path of a place within the object that stands at another."""
    return f"{at}.{place}" if at and place else at or place


def read(source: Any, fields: Iterable[Field], *, at: str, reasons: Mapping[str, str]) -> Carried:
    """Carry their object into an entry of our document."""
    if not isinstance(source, Mapping):
        return Carried({}, [], [sg.WrongType(value=source, expected="an object", path=at)])
    rows = [(field.theirs, field.ours, field.read) for field in fields]
    return _carry(dict(leaves(source)), rows, at, lambda place: why(place, reasons, "unheard"))


_SEEN_TO = tuple(Field("", place) for place in ("target.kind", "metric"))
"""Places of ours that the mappers themselves see to."""


def write(part: sg.Goal | sg.Objective, fields: Iterable[Field], at: str = "", *, holds: bool | None = None) -> Carried:
    """Carry a goal of ours into their object; a target that it does not hold is told in words, and lost.

    Any of them holds a level to reach; `holds` says it of the others.
    """
    said = dict(leaves(codec.unstructure(part)))
    target = part.target if isinstance(part, sg.Goal) else None
    if target is not None and not (isinstance(target, sg.ReachLevel) if holds is None else holds):
        said = {place: value for place, value in said.items() if not place.startswith("target.")}
        said["target"] = str(target)
    rows = [(field.ours, field.theirs, field.write) for field in (*fields, *_SEEN_TO)]
    return _carry(said, rows, at, lambda place: "not_held")


def _carry(said: dict[str, Any], rows: list[Row], at: str, because: Callable[[str], str]) -> Carried:
    data: dict[str, Any] = {}
    faults: list[sg.SmartGoalsError] = []
    for start, end, convert in rows:
        if start not in said:
            continue
        try:
            value = convert(said.pop(start))
        except sg.SmartGoalsError as fault:
            faults += [moved(single, below(at, start)) for single in fault.problems]
        else:
            if end:
                put(data, end, value)
    return Carried(data, [Lost(below(at, place), value, because(place)) for place, value in said.items()], faults)


def moved(fault: sg.SmartGoalsError, path: str) -> sg.SmartGoalsError:
    """Return a fault as it is told at another path."""
    again = copy.copy(fault)
    again.path = path
    return again
