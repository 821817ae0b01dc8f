"""Shapes of results: lists, pairs, mappings, what may be missing, and what is a number or an object, as
hooks of cattrs whose faults say where.

Knows how types are written, and no class of results.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import NoneType, UnionType
from typing import Any, TypeAlias, Union, get_args, get_origin

import cattrs

from smartgoals._errors import SmartGoalsError, WrongType, raise_all
from smartgoals._model.roster import Roster
from smartgoals._record import Record
from smartgoals._words import Word
from smartgoals.codec._results import leaves
from smartgoals.codec._results.row import Read, Speech, Write
from smartgoals.rules._finding import Fact

Factory: TypeAlias = Callable[[Any, cattrs.Converter, Speech], Any]


def as_it_is(value: Any) -> Any:
    return value


def is_plain(kind: Any) -> bool:
    return kind is str or (getattr(kind, "__supertype__", None) is str and kind is not leaves.Said)


def optional(kind: Any) -> Any:
    """Return what a type is when it is not None; None for a type that is never None."""
    members = get_args(kind) if get_origin(kind) in (Union, UnionType) else ()
    inner = tuple(one for one in members if one is not NoneType)
    return Union[inner] if len(inner) < len(members) and kind != Fact else None  # noqa: UP007  # known at run time only


def is_sequence(kind: Any) -> bool:
    args = get_args(kind)
    return get_origin(kind) is Roster or (
        get_origin(kind) is tuple and len(args) == 2 and args[1] is Ellipsis
    )


def is_pair(kind: Any) -> bool:
    args = get_args(kind)
    return get_origin(kind) is tuple and bool(args) and args[-1] is not Ellipsis


def is_mapping(kind: Any) -> bool:
    origin = get_origin(kind)
    return origin is Record or (isinstance(origin, type) and issubclass(origin, Mapping))


def writer_of(kind: Any, converter: cattrs.Converter) -> Write:
    """Return what writes a type; a word that has no sentence is text already."""
    if isinstance(kind, type) and issubclass(kind, Word) and not hasattr(kind, "text"):
        return leaves.write_plain
    hook: Write = converter.get_unstructure_hook(kind)
    return hook


def optional_writer(kind: Any, converter: cattrs.Converter, _: Speech) -> Write:
    inner = converter.get_unstructure_hook(optional(kind))
    return lambda value: None if value is None else inner(value)


def optional_reader(kind: Any, converter: cattrs.Converter, _: Speech) -> Read:
    inner = optional(kind)
    hook = converter.get_structure_hook(inner)
    return lambda value, _: None if value is None else hook(value, inner)


def sequence_writer(kind: Any, converter: cattrs.Converter, _: Speech) -> Write:
    inner = writer_of(get_args(kind)[0], converter)
    return lambda value: list(map(inner, value))


def sequence_reader(kind: Any, converter: cattrs.Converter, _: Speech) -> Read:
    item = get_args(kind)[0]
    hook = converter.get_structure_hook(item)
    is_roster = get_origin(kind) is Roster

    def read_sequence(value: Any, _: Any) -> Any:
        if not isinstance(value, (list, tuple)):
            raise WrongType(value=value, expected="a list")
        faults: list[SmartGoalsError] = []
        made = leaves.gathered(
            ((f"[{at}]", one) for at, one in enumerate(value)), lambda one: hook(one, item), faults
        )
        raise_all(faults)
        return Roster(made, kind=item, what="goal") if is_roster else tuple(made)

    return read_sequence


def pair_writer(kind: Any, converter: cattrs.Converter, _: Speech) -> Write:
    hooks = [converter.get_unstructure_hook(one) for one in get_args(kind)]
    return lambda value: [hook(one) for hook, one in zip(hooks, value, strict=True)]


def pair_reader(kind: Any, converter: cattrs.Converter, _: Speech) -> Read:
    args = get_args(kind)
    hooks = [converter.get_structure_hook(one) for one in args]

    def read_pair(value: Any, _: Any) -> Any:
        if not isinstance(value, (list, tuple)) or len(value) != len(args):
            raise WrongType(value=value, expected=f"a list of {len(args)}")
        faults: list[SmartGoalsError] = []
        items = ((f"[{at}]", at) for at in range(len(args)))
        made = leaves.gathered(items, lambda at: hooks[at](value[at], args[at]), faults)
        raise_all(faults)
        return tuple(made)

    return read_pair


def mapping_writer(kind: Any, converter: cattrs.Converter, _: Speech) -> Write:
    keys, values = (writer_of(one, converter) for one in get_args(kind))
    return lambda value: {keys(key): values(one) for key, one in value.items()}


def mapping_reader(kind: Any, converter: cattrs.Converter, _: Speech) -> Read:
    key_type, value_type = get_args(kind)
    keys, values = (converter.get_structure_hook(one) for one in get_args(kind))

    def read_mapping(value: Any, _: Any) -> Any:
        if not isinstance(value, Mapping):
            raise WrongType(value=value, expected="an object")
        faults: list[SmartGoalsError] = []
        # As steps, and not as text: a key with a point in it is one step of the path.
        items = (((str(key),), (key, one)) for key, one in value.items())
        made = leaves.gathered(
            items, lambda one: (keys(one[0], key_type), values(one[1], value_type)), faults
        )
        raise_all(faults)
        return Record(made)

    return read_mapping


def beside_number(kind: Any) -> Any:
    """Return what a type is when it is no number; None for a type that is not either."""
    members = get_args(kind) if get_origin(kind) in (Union, UnionType) else ()
    others = [one for one in members if one not in (int, float)]
    is_either = len(others) == 1 and len(members) > 1 and isinstance(others[0], type)
    return others[0] if is_either and others[0] is not NoneType else None


def either_writer(kind: Any, converter: cattrs.Converter, _: Speech) -> Write:
    """Return what writes a number as it is, and an object as one."""
    other = beside_number(kind)
    hook: Write = converter.get_unstructure_hook(other)
    return lambda value: hook(value) if isinstance(value, other) else leaves.write_float(value)


def either_reader(kind: Any, converter: cattrs.Converter, _: Speech) -> Read:
    """Return what reads either."""
    other = beside_number(kind)
    hook = converter.get_structure_hook(other)
    return lambda value, _: hook(value, other) if isinstance(value, Mapping) else leaves.read_number(value, _)
