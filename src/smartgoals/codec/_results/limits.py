"""Limits: what a part of a result has to be beside its type, as readers check it and schemas say
it. Knows no result.

Parameters of a distribution are checked here and not where they are made: a forecast makes many and
never a wrong one, whereas data may have been damaged. A number with a limit has an end.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from itertools import pairwise
from math import inf
from types import EllipsisType, NoneType
from typing import Any, Final, NamedTuple, get_args

from smartgoals._errors import InvalidValue
from smartgoals._forecast.distribution import LARGEST
from smartgoals._numbers import plain, rounded
from smartgoals._record import Record
from smartgoals._time.pace import pace_unit

__all__ = [
    "ABOVE_ZERO",
    "ASCENDING",
    "CHANCE",
    "FILLED",
    "FINITE",
    "JOINT",
    "NOT_NEGATIVE",
    "REACH",
    "SOME_CHANCES",
    "STEPS",
    "TOLD",
    "UNIT",
    "Limit",
    "among",
    "between",
    "of_key",
    "same_length",
    "shares",
]

REACH: Final = date.max.toordinal()
"""How many days a calendar has: nothing lies further off."""


class Limit(NamedTuple):
    """What a part has to be: what refuses it, and what its schema says of it and of its items; of one
    `of_numbers`, of every number in it.
    """

    check: Callable[[Any], object]
    schema: Mapping[str, Any] = Record()
    items: Mapping[str, Any] = Record()
    of_numbers: bool = False

    def narrowed(self, schema: Mapping[str, Any]) -> dict[str, Any]:
        """Return the schema of a part with its limit; what may be null stays so."""
        if self.of_numbers:
            return self._of_each_number(schema)
        if "anyOf" in schema:
            first, *others = schema["anyOf"]
            return {**schema, "anyOf": [self.narrowed(first), *others]}
        items = {"items": {**schema["items"], **self.items}} if self.items else {}
        return {**schema, **items, **self.schema}

    def _of_each_number(self, schema: Mapping[str, Any]) -> dict[str, Any]:
        if schema.get("type") == "number":
            return {**schema, **self.schema}
        inner: dict[str, Any] = {}
        for key in ("anyOf", "prefixItems", "items"):
            part = schema.get(key)
            if isinstance(part, Mapping):
                inner[key] = self._of_each_number(part)
            elif part:
                inner[key] = list(map(self._of_each_number, part))
        return {**schema, **inner}


def _above_zero(value: float) -> None:
    if not 0 < value < inf:
        raise InvalidValue(value=value, expected="above zero")


def _not_negative(value: float) -> None:
    if not 0 <= value < inf:
        raise InvalidValue(value=value, expected="zero or more")


def _chances(value: Any) -> None:
    """Refuse numbers beyond 0 and 1, one by one and in pairs."""
    if isinstance(value, tuple):
        for at, one in enumerate(value):
            try:
                _chances(one)
            except InvalidValue as fault:
                raise fault.at(f"[{at}]") from None
    elif value is not None and not 0 <= value <= 1:
        raise InvalidValue(value=value, expected="a chance from 0 to 1")


def _some_chances(value: Sequence[float]) -> None:
    _filled(value)
    _chances(value)


def of_key(key: str, kind: Any) -> Limit | None:
    """Return the limit that a part has by its key and its type: chances lie from 0 to 1 in every result.

    >>> of_key("probability", float | None) is CHANCE, of_key("said", str), of_key("amount", float)
    (True, None, None)
    """
    return CHANCE if key in _CHANCES and _is_of_numbers(kind) else None


def _is_of_numbers(kind: Any) -> bool:
    parts = get_args(kind)
    return all(map(_is_of_numbers, parts)) if parts else kind in _NUMBERS


def _filled(value: Sequence[object]) -> None:
    if not value:
        raise InvalidValue(value=list(value), expected="a list that is not empty")


def _ascending(value: Sequence[float]) -> None:
    for at, (before, after) in enumerate(pairwise(value), 1):
        if not before <= after:
            raise InvalidValue(value=after, expected="no less than the number before it", path=f"[{at}]")


def between(low: float, high: float) -> Limit:
    """Return the limit of a number from one to another."""

    def check(value: float) -> None:
        if not low <= value <= high:
            raise InvalidValue(value=value, expected=f"a number from {plain(low)} to {plain(high)}")

    return Limit(check, Record({"minimum": low, "maximum": high}))


def among(*numbers: int) -> Limit:
    """Return the limit of a number that is one of a few."""

    def check(value: int) -> None:
        if value not in numbers:
            raise InvalidValue(value=value, expected=f"one of {', '.join(map(str, numbers))}")

    return Limit(check, Record({"enum": list(numbers)}))


def up_to(most: int) -> Limit:
    """Return the limit of a number above zero, up to another."""

    def check(value: float) -> None:
        if not 0 < value <= most:
            raise InvalidValue(value=value, expected=f"a number above zero, {most} at most")

    return Limit(check, Record({"exclusiveMinimum": 0, "maximum": most}))


def shares(*, fewest: int, with_ends: bool) -> Limit:
    """Return the limit of shares that rise: from 0 to 1 and up to 1 where the ends are among them,
    else within.
    """

    def check(value: Sequence[float]) -> None:
        if len(value) < fewest:
            raise InvalidValue(value=list(value), expected=f"a list of {fewest} or more")
        for at, share in enumerate(value):
            if not (0 <= share <= 1 if with_ends else 0 < share < 1):
                expected = "a share from 0 to 1" if with_ends else "a share between 0 and 1"
                raise InvalidValue(value=share, expected=expected, path=f"[{at}]")
            if at and not (value[at - 1] <= share if with_ends else value[at - 1] < share):
                expected = "no less than the number before it" if with_ends else "above the number before it"
                raise InvalidValue(value=share, expected=expected, path=f"[{at}]")
        if with_ends and value[-1] != 1:
            raise InvalidValue(value=value[-1], expected="1, as the last share", path=f"[{len(value) - 1}]")

    ends = {"minimum": 0, "maximum": 1} if with_ends else {"exclusiveMinimum": 0, "exclusiveMaximum": 1}
    return Limit(check, Record({"minItems": fewest}), Record(ends))


def same_length(one: Sequence[object], other: Sequence[object], name: str) -> None:
    """Refuse two lists of which each item of one belongs to an item of the other, where they differ
    in length.
    """
    if len(one) != len(other):
        raise InvalidValue(value=list(other), expected=f"a list of {len(one)}", path=name)


ABOVE_ZERO: Final = Limit(_above_zero, Record({"exclusiveMinimum": 0}))
NOT_NEGATIVE: Final = Limit(_not_negative, Record({"minimum": 0}))
STEPS: Final = up_to(REACH)
JOINT: Final = up_to(8 * REACH)
"""A joint of a path, the last of which lies beyond the last day, by a factor that grows with the distance."""
FILLED: Final = Limit(_filled, Record({"minItems": 1}))
ASCENDING: Final = Limit(_ascending)
CHANCE: Final = Limit(_chances, Record({"minimum": 0, "maximum": 1}), of_numbers=True)
SOME_CHANCES: Final = Limit(_some_chances, Record({"minItems": 1}), Record({"minimum": 0, "maximum": 1}))
_CHANCES: Final = frozenset(
    "probability chance chance_with chance_without time_share attainment_clamped said happened likely_right"
    " met_share share_met mean_chance brier brier_of_line coverage".split()
)
"""Keys whose numbers lie from 0 to 1."""
_NUMBERS: Final = (int, float, NoneType, Ellipsis, EllipsisType)
UNIT: Final = Limit(pace_unit, Record({"minLength": 1}))
FINITE: Final = between(-LARGEST, LARGEST)
"""A parameter that is reckoned with, so that one without end would leave nothing to tell."""
TOLD: Final = Limit(rounded)
"""An exact figure that is told as a number: within the reach of floats."""
