"""What a catalogue is given more of: values of one type, each of a metric that it knows; all that
is wrong is told at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import chain
from typing import Any, TypeVar

from smartgoals._checked import each, instance, named
from smartgoals._errors import UnknownName

T = TypeVar("T")


def part_of(name: str, *known: Mapping[str, object]) -> str:
    """Return the name of a metric or named input; one that nobody knows is refused with the nearest one."""
    if not any(name in one for one in known):
        raise UnknownName(kind="metric or named input", name=name, known=chain(*known))
    return name


def all_of(kind: type[T], what: str, several: Iterable[Any]) -> tuple[T, ...]:
    """Return values of one type; every other one is told at its position."""
    return each(several, "values", lambda one: instance(one, kind, what))


def of_metrics(
    known: Mapping[str, object], kind: type[T], what: str, several: Iterable[Any]
) -> tuple[T, ...]:
    """Return values of one type, each of a metric that is known; every other one is told at its position."""

    def read(value: Any) -> T:
        one = instance(value, kind, what)
        named("metric", known.__getitem__, value.metric)
        return one

    return each(several, "values", read)
