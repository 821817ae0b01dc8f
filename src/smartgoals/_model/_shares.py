"""Shares of a whole, by name: the mix of a channel's content, the facets of its audience. Knows
numbers and nothing else.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from typing import Any, TypeAlias, TypeVar

from smartgoals._checked import name
from smartgoals._errors import InvalidValue, SmartGoalsError, WrongType, raise_all
from smartgoals._location import below
from smartgoals._numbers import Number, exact, share

T = TypeVar("T")
Shares: TypeAlias = tuple[tuple[str, Number], ...]


def shares(value: Mapping[str, Number] | Iterable[tuple[str, Number]]) -> Shares:
    """Read shares by name, sorted; each from 0 to 1, together at most 1, no name twice."""
    read = _by_name(value, share)
    if sum((exact(part) for _, part in read), Fraction(0)) > 1:
        raise InvalidValue(value=dict(read), expected="shares that sum to at most 1")
    return tuple(sorted(read))


def facets(value: Mapping[str, Any] | Iterable[tuple[str, Any]]) -> tuple[tuple[str, Shares], ...]:
    """Read facets of an audience, each with its shares, sorted; no name twice."""
    return tuple(sorted(_by_name(value, shares)))


def _by_name(value: Any, read: Callable[[Any], T]) -> list[tuple[str, T]]:
    """Return parts by name; all that is wrong is told at once, and then a name that is there twice."""
    faults: list[SmartGoalsError] = []
    parts: list[tuple[str, T]] = []
    for key, part in _items(value):
        try:
            parts.append((name(key), read(part)))
        except SmartGoalsError as fault:
            faults.append(fault.at(below(key)))
    raise_all(faults)
    counts = Counter(key for key, _ in parts)
    twice = sorted(key for key, count in counts.items() if count > 1)
    if twice:
        raise InvalidValue(value=twice, expected="each name once")
    return parts


def _items(value: Any) -> list[tuple[str, Any]]:
    if isinstance(value, Mapping):
        return list(value.items())
    if isinstance(value, (list, tuple)) and all(
        isinstance(one, (list, tuple)) and len(one) == 2 for one in value
    ):
        return [(one[0], one[1]) for one in value]
    raise WrongType(value=value, expected="a mapping of names to shares")
