"""What is left out of a document so that the rest can be read: unknown keys, and faulty entries of
lists. Data in, data out.

A document is plain data, and nothing here knows what it means: whoever reads it says where it is
faulty, and what is cut out is told with its place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, final

from attrs import frozen

from smartgoals._errors import SmartGoalsError, StructureErrors, UnknownName, WrongType, found_at
from smartgoals._location import located


@final
@frozen
class LeftOut:
    """A part of a document that was set aside, and why.

    `path` says where it stood, `id` how it is called, where it says so, and `faults` what is wrong
    with it, each with its path in the document as it was given.
    """

    path: str
    id: str | None
    faults: tuple[SmartGoalsError, ...]

    def __str__(self) -> str:
        name = f" ({self.id})" if self.id is not None else ""
        told = [
            (fault.path.removeprefix(self.path).removeprefix("."), fault.message) for fault in self.faults
        ]
        return f"{self.path}{name}: " + "; ".join(
            f"{place}: {said}" if place else said for place, said in told
        )


def without(body: Any, faults: Iterable[SmartGoalsError]) -> Any:
    """Return a body without the keys that nothing reads; what was given is left alone."""
    cut: dict[tuple[Any, ...], list[Any]] = {}
    for fault in faults:
        key = (
            fault.name
            if isinstance(fault, UnknownName)
            else fault.value
            if isinstance(fault, WrongType)
            else None
        )
        cut.setdefault(fault.location[:-1], []).append(key)
    above = frozenset(place[:depth] for place in cut for depth in range(len(place) + 1))
    return _pruned(body, cut, above, ())


def _pruned(
    part: Any,
    cut: Mapping[tuple[Any, ...], list[Any]],
    above: frozenset[tuple[Any, ...]],
    at: tuple[Any, ...],
) -> Any:
    if at in above and isinstance(part, Mapping):
        gone = cut.get(at, ())
        return {
            key: _pruned(item, cut, above, (*at, "on" if key is True else key))
            for key, item in part.items()
            if key not in gone
        }
    if at in above and isinstance(part, (list, tuple)):
        return [_pruned(item, cut, above, (*at, position)) for position, item in enumerate(part)]
    return part


@final
@frozen
class Rest:
    """What is left of a body when faulty parts are set aside, and where the entries of its lists
    stood before.

    `value` is what it was read as; None where nothing was to be set aside.
    """

    body: Any
    left_out: tuple[LeftOut, ...] = ()
    places: Mapping[Any, Sequence[int]] = MappingProxyType({})
    value: Any = None

    def as_given(self, path: str) -> str:
        """Return a path into the rest as one into the body that was given."""
        key, *steps = located(path) or ("",)
        if key not in self.places or not steps or not isinstance(steps[0], int):
            return path
        return _moved(path, key, steps[0], self.places[key][steps[0]])


def _moved(path: str, key: object, position: int, stood: int) -> str:
    """Return a path with another position of an entry, spelt as it was."""
    return f"{key}[{stood}]" + path.removeprefix(f"{key}[{position}]")


def set_aside(body: Mapping[Any, Any], read: Callable[[Any], tuple[Any, Sequence[SmartGoalsError]]]) -> Rest:
    """Return a body of which what is faulty was left out, with what was left out, in the order of
    the document.

    *read* returns a body as a value, and everything that is wrong with it; a sound one is read
    once. Raises what is wrong with the body as a whole.
    """
    places = {key: list(range(len(part))) for key, part in body.items() if isinstance(part, (list, tuple))}
    kept: dict[Any, Any] = dict(body)
    left: dict[tuple[Any, ...], list[SmartGoalsError]] = {}
    # Entries name entries of other lists, which may themselves be set aside; each round sets some aside.
    value, faults = read(kept)
    while faults:
        gone: dict[Any, set[int]] = {}
        for fault in faults:
            key, *steps = fault.location or ("",)
            if key not in kept:
                raise StructureErrors(problems=faults)
            positions = gone.setdefault(key, set())
            if key in places and steps and isinstance(steps[0], int):
                positions.add(steps[0])
                stood = places[key][steps[0]]
                moved = found_at(fault, _moved(fault.path, key, steps[0], stood))
                left.setdefault((key, stood), []).append(moved)
            else:
                left.setdefault((key,), []).append(fault)
        for key, positions in gone.items():
            if not positions:
                del kept[key]
                continue
            kept[key] = [item for position, item in enumerate(kept[key]) if position not in positions]
            places[key] = [place for position, place in enumerate(places[key]) if position not in positions]
        value, faults = read(kept)
    order = list(body)
    ordered = sorted(left, key=lambda at: (order.index(at[0]), at[1:]))
    return Rest(
        kept, tuple(LeftOut(_spelt(at), _id_of(body, at), tuple(left[at])) for at in ordered), places, value
    )


def _spelt(at: tuple[Any, ...]) -> str:
    return str(at[0]) if len(at) == 1 else f"{at[0]}[{at[1]}]"


def _id_of(body: Mapping[Any, Any], at: tuple[Any, ...]) -> str | None:
    """Return the id that a part says it has."""
    part = body[at[0]] if len(at) == 1 else body[at[0]][at[1]]
    named = part.get("goal", part) if isinstance(part, Mapping) else None  # a closed goal has its goal's id
    id = named.get("id") if isinstance(named, Mapping) else None
    return id if isinstance(id, str) else None
