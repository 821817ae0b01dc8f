"""Leaves of the wire: how single values go over it, each read by the model's own function. Knows
the model's values.

What the constructor of a class reads by itself (text, numbers, truth values, words, ids) is plain:
no hook stands before it, so that each law of the model is written once, in the model.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any, Final

from smartgoals._checked import name, text
from smartgoals._errors import InvalidValue, SmartGoalsError, WrongType, join
from smartgoals._model.baseline import Baseline
from smartgoals._numbers import Number, number, optional_number
from smartgoals._time.cadence import Cadence
from smartgoals._time.holidays import Holidays
from smartgoals._time.pace import Growth, Pace
from smartgoals._time.period import Period
from smartgoals._time.weekdays import short_names
from smartgoals._time.weights import Weights, at_key, weights
from smartgoals.codec._faults import as_list, as_object, below, fail, unknown_key
from smartgoals.codec._hooks import Read, Wire

_ISO_LENGTH: Final = 10
_DAY: Final = "a day such as '2026-01-31'"
_MOMENT: Final = "a day has no time: smartgoals.day_of_moment turns a moment into one"
NOT_AVAILABLE: Final = "not_available"


def read_day(value: Any, _: Any = None) -> date:
    """Read `2026-01-31`, and no other spelling of a day; a date that YAML or TOML has read already
    is taken too.
    """
    if isinstance(value, str):
        if len(value) == _ISO_LENGTH and "W" not in value:
            try:
                return date.fromisoformat(value)
            except ValueError:
                pass
        hint = _MOMENT if "T" in value else ""
        raise InvalidValue(value=value, expected=_DAY, hint=hint)
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    raise WrongType(value=value, expected=_DAY, hint=_MOMENT if isinstance(value, datetime) else "")


DAY: Final = Wire(read_day, date.isoformat)


def alone(convert: Callable[[Any], Any]) -> Read:
    """Return the hook of a plain value that stands by itself."""

    def read(value: Any, _: Any = None) -> Any:
        return convert(value)

    return read


TEXT: Final = alone(text)
ID: Final = alone(name)


@functools.lru_cache(maxsize=1024)
def pace_of(written: str) -> Pace:
    """Parse a pace; a document repeats its paces, and the grammar that people write costs as much
    as the rest of a goal.
    """
    return Pace.parse(written)


def text_or(parse: Callable[[Any], Any], whole: Read | None = None) -> Wire:
    """Return the wire of a value in text, `50 followers/week`, with an object form of the same
    where there is one.
    """

    def read(value: Any, _: Any = None) -> Any:
        if whole is not None and isinstance(value, Mapping):
            return whole(value, None)
        return parse(value)

    return Wire(read, str)


PERIOD: Final = text_or(Period.parse)
GROWTH: Final = text_or(Growth.parse)
CADENCE: Final = text_or(Cadence.parse)


def pace_wire(whole: Read) -> Wire:
    """Return the wire of a pace."""
    return text_or(lambda value: pace_of(value) if isinstance(value, str) else Pace.parse(value), whole)


def short_baseline(value: Any) -> Baseline | None:
    """Read the number that people write for a baseline; it is written as a whole one."""
    return Baseline(value=value) if isinstance(value, (int, float)) and not isinstance(value, bool) else None


def map_wire(what: str, item: Wire | None = None) -> Wire:
    """Return the wire of an object whose keys are names of the caller's: shares by content type,
    facets of an audience.
    """
    read_item = None if item is None else item.read
    write_item = None if item is None else item.write

    def read(value: Any, _: Any = None) -> Any:
        given = as_object(value, what)
        if read_item is None:
            return dict(given)
        parts: dict[Any, Any] = {}
        faults: list[SmartGoalsError] = []
        for key, part in given.items():
            try:
                parts[key] = read_item(part, None)
            except SmartGoalsError as fault:
                faults += below(fault, join("", str(key)))
        if faults:
            fail(faults)
        return parts

    def write(value: Any) -> dict[str, Any]:
        pairs = value.items() if isinstance(value, Mapping) else value
        return {key: part if write_item is None else write_item(part) for key, part in pairs}

    return Wire(read, write)


SHARES: Final = map_wire("names with their shares")
COUNTS: Final = map_wire("metrics with their counts")
FACETS: Final = map_wire("facets with their shares", SHARES)


def _read_bounds(value: Any, _: Any = None) -> tuple[Number | None, Number | None]:
    """Read two bounds, either of them open: TOML has no null, so an open side is left out."""
    if not isinstance(value, Mapping):
        raise WrongType(value=value, expected="an object with low, high or both")
    bounds: dict[str, Number | None] = {"low": None, "high": None}
    faults: list[SmartGoalsError] = []
    for key, bound in value.items():
        if key not in bounds:
            faults.append(unknown_key(key, bounds))
            continue
        try:
            bounds[key] = optional_number(bound)
        except SmartGoalsError as fault:
            faults.append(fault.at(key))
    if faults:
        fail(faults)
    return bounds["low"], bounds["high"]


def _write_bounds(value: tuple[Number | None, Number | None]) -> dict[str, Number]:
    return {key: bound for key, bound in zip(("low", "high"), value, strict=True) if bound is not None}


BOUNDS: Final = Wire(_read_bounds, _write_bounds)


def _read_figure(value: Any, _: Any = None) -> Number | None:
    """Read a number, or the word for one that was not to be had; a forgotten key stays an error."""
    return None if value is None or value == NOT_AVAILABLE else number(value)


FIGURE: Final = Wire(_read_figure, lambda value: NOT_AVAILABLE if value is None else value)
WORKING_DAYS: Final = Wire(None, short_names)


def holidays_wire(whole: Read, write_whole: Callable[[Any], Any]) -> Wire:
    """Return the wire of holidays: a list of days, or an object that also says in which span they
    are all known.
    """

    def read(value: Any, _: Any = None) -> Any:
        return whole(value, None) if isinstance(value, Mapping) else Holidays(days=_read_days(value))

    def write(value: Holidays) -> Any:
        return list(map(date.isoformat, value.days)) if value.known_from is None else write_whole(value)

    return Wire(read, write)


def _read_days(value: Any) -> tuple[date, ...]:
    days: list[date] = []
    faults: list[SmartGoalsError] = []
    for position, item in enumerate(as_list(value, "days")):
        try:
            days.append(read_day(item))
        except SmartGoalsError as fault:
            faults.append(fault.at(f"[{position}]"))
    if faults:
        fail(faults)
    return tuple(days)


def _read_weights(value: Any, _: Any = None) -> dict[Any, Any]:
    """Read an object whose keys are weekdays in words or days as ISO text."""
    known: dict[Any, Any] = {}
    faults: list[SmartGoalsError] = []
    for key, weight in as_object(value, "weights by weekday or day").items():
        try:
            # Every ISO day begins with a digit, and no word for a weekday does.
            day = read_day(key) if isinstance(key, str) and key[:1].isdigit() else key
            if day in known:
                raise InvalidValue(value=key, expected="each day once")
            known[day] = weight
        except SmartGoalsError as fault:
            faults.append(fault.at(at_key(key)))
    if faults:
        try:  # the constructor will not see the other keys, whose faults belong into the same report
            weights(known)
        except SmartGoalsError as fault:
            faults += fault.problems
        fail(faults)
    return known


def _write_weights(value: Weights) -> dict[str, Any]:
    return {key.isoformat() if isinstance(key, date) else key: weight for key, weight in value.items()}


WEIGHTS: Final = Wire(_read_weights, _write_weights)
