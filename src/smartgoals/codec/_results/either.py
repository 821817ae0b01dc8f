"""Either a number or an object: an amount or its bounds, a cost in one or item by item. Knows no result."""

from __future__ import annotations

from collections.abc import Mapping
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin

import cattrs

from smartgoals.codec._results import leaves
from smartgoals.codec._results.row import Read, Speech, Write


def beside_number(kind: Any) -> Any:
    """Return what a type is when it is no number; None for a type that is not either."""
    members = get_args(kind) if get_origin(kind) in (Union, UnionType) else ()
    others = [one for one in members if one not in (int, float)]
    is_either = len(others) == 1 and len(members) > 1 and isinstance(others[0], type)
    return others[0] if is_either and others[0] is not NoneType else None


def writer(kind: Any, converter: cattrs.Converter, _: Speech) -> Write:
    """Return what writes a number as it is, and an object as one."""
    other = beside_number(kind)
    hook: Write = converter.get_unstructure_hook(other)
    return lambda value: hook(value) if isinstance(value, other) else leaves.write_float(value)


def reader(kind: Any, converter: cattrs.Converter, _: Speech) -> Read:
    """Return what reads either."""
    other = beside_number(kind)
    hook = converter.get_structure_hook(other)
    return lambda value, _: hook(value, other) if isinstance(value, Mapping) else leaves.read_number(value, _)
