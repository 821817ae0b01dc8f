"""Calendars of the wire: working days in words, holidays as days, weights by either. Knows holidays, weights and shapes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Final, final

from attrs import frozen

from smartgoals._errors import InvalidValue, SmartGoalsError
from smartgoals._time.holidays import Holidays
from smartgoals._time.weekdays import short_names, working_days
from smartgoals._time.weights import Weights, at_key, weights
from smartgoals.codec._objects import ObjectOf, is_object
from smartgoals.codec._report import BROKEN, Broken, Report
from smartgoals.codec._shapes import DAY, Definitions, ListOf, Plain, Schema, Shape


def _describe() -> Schema:
    name = {"type": ["string", "integer"]}
    return {"anyOf": [{"type": "string", "examples": ["mon-fri"]}, {"type": "array", "items": name}, {"type": "null"}]}


WORKING_DAYS: Final = Plain(working_days, _describe, short_names)


@final
@frozen
class HolidaysOf(Shape):
    """Holidays: a list of days, or an object that also says in which span they are all known."""

    days: ListOf
    whole: ObjectOf

    def read(self, value: Any, path: str, report: Report) -> Any:
        """Read either form."""
        return (self.whole if isinstance(value, Mapping) else self.days).read(value, path, report)

    def write(self, value: Holidays) -> Any:
        """Write a list where these are all the holidays there are."""
        return self.days.write(value.days) if value.known_from is None else self.whole.write(value)

    def schema(self, definitions: Definitions) -> Schema:
        """Describe both forms."""
        return {"anyOf": [self.days.schema(definitions), self.whole.schema(definitions)]}


@final
@frozen
class WeightsOf(Shape):
    """Weights: an object whose keys are weekdays in words or days as ISO text."""

    def read(self, value: Any, path: str, report: Report) -> Any:
        """Read the days among the keys; weekdays and weights are read by the constructor."""
        if not is_object(value, "weights by weekday or day", path, report):
            return BROKEN
        known: dict[Any, Any] = {}
        is_whole = True
        for key, weight in value.items():
            place = path + at_key(key)
            # Every ISO day begins with a digit, and no word for a weekday does.
            read = DAY.read(key, place, report) if isinstance(key, str) and key[:1].isdigit() else key
            if read in known:
                report.fault(InvalidValue(value=key, expected="each day once"), place)
            if type(read) is Broken or read in known:
                is_whole = False
            else:
                known[read] = weight
        if is_whole:
            return known
        try:  # the constructor will not see the other keys, whose faults belong into the same report
            weights(known)
        except SmartGoalsError as fault:
            report.fault(fault, path)
        return BROKEN

    def write(self, value: Weights) -> dict[str, Any]:
        """Write days as ISO text."""
        return {key.isoformat() if isinstance(key, date) else key: weight for key, weight in value.items()}

    def schema(self, definitions: Definitions) -> Schema:
        """Describe it as an object with numbers that are not negative."""
        weight = {"type": "number", "minimum": 0}
        return {"type": "object", "additionalProperties": weight, "examples": [{"sat": 0.5, "2026-12-24": 0.5}]}
