"""Calendars of the wire: working days in words, and holidays as days. Knows holidays and shapes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, final

from attrs import frozen

from smartgoals._time.holidays import Holidays
from smartgoals._time.weekdays import short_names, working_days
from smartgoals.codec._objects import ObjectOf
from smartgoals.codec._report import Report
from smartgoals.codec._shapes import Definitions, ListOf, Plain, Schema, Shape


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
