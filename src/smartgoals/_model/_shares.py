"""Shares of a whole, by name: the mix of a channel's content, the facets of its audience. Knows
numbers and nothing else.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Any, TypeAlias

from smartgoals._checked import name
from smartgoals._errors import InvalidValue, SmartGoalsError, WrongType, raise_all
from smartgoals._location import below
from smartgoals._numbers import Number, exact, share

Shares: TypeAlias = tuple[tuple[str, Number], ...]


def shares(value: Mapping[str, Number] | Iterable[tuple[str, Number]]) -> Shares:
    """Read shares by name, sorted; each from 0 to 1, together at most 1, no name twice."""
    faults: list[SmartGoalsError] = []
    kept: list[tuple[str, Number]] = []
    for key, part in _items(value):
        try:
            kept.append((name(key), share(part)))
        except SmartGoalsError as fault:
            faults.append(fault.at(below(key)))
    raise_all(faults)
    _refuse_twice(kept)
    if sum((exact(part) for _, part in kept), Fraction(0)) > 1:
        raise InvalidValue(value=dict(kept), expected="shares that sum to at most 1")
    return tuple(sorted(kept))


def facets(value: Mapping[str, Any] | Iterable[tuple[str, Any]]) -> tuple[tuple[str, Shares], ...]:
    """Read facets of an audience, each with its shares, sorted; no name twice."""
    faults: list[SmartGoalsError] = []
    kept: list[tuple[str, Shares]] = []
    for key, parts in _items(value):
        try:
            kept.append((name(key), shares(parts)))
        except SmartGoalsError as fault:
            faults.append(fault.at(below(key)))
    raise_all(faults)
    _refuse_twice(kept)
    return tuple(sorted(kept))


def _refuse_twice(pairs: Iterable[tuple[str, Any]]) -> None:
    counts = Counter(one for one, _ in pairs)
    twice = sorted(one for one, count in counts.items() if count > 1)
    if twice:
        raise InvalidValue(value=twice, expected="each name once")


def _items(value: Any) -> list[tuple[str, Any]]:
    if isinstance(value, Mapping):
        return list(value.items())
    if isinstance(value, (list, tuple)) and all(
        isinstance(one, (list, tuple)) and len(one) == 2 for one in value
    ):
        return [(one[0], one[1]) for one in value]
    raise WrongType(value=value, expected="a mapping of names to shares")
