"""Histories of the wire: rows of day and value, read a column at a time.

A hundred thousand readings must cost less than a hundred thousand objects, so rows that are all alike go through whole
columns; only where one is unlike, or wrong, each row is looked at by itself.
"""

from __future__ import annotations

import functools
import itertools
from array import array
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final, final

from attrs import frozen

from smartgoals._checked import faults_of_fields
from smartgoals._errors import SmartGoalsError, WrongType, join
from smartgoals._model._columns import Columns, Numbers
from smartgoals._model._corrections import entries_of, reading_at
from smartgoals._model.history import History
from smartgoals._model.metric import Metric
from smartgoals._numbers import Number
from smartgoals.codec._objects import ObjectOf, is_object
from smartgoals.codec._report import BROKEN, MOST_READINGS, Broken, Report
from smartgoals.codec._shapes import DAY, ID, TEXT, Definitions, Schema, Shape

_ROWS: Final = "readings such as ['2026-01-31', 1200]"
_WHOLE_FLOATS: Final = 2.0**53
_ISO_LENGTH: Final = 10
_KEYS: Final = frozenset(("day", "value", "recorded_on", "out_of", "adds", "covers"))
_FACTS: Final = ("channel", "definition", "source", "covers")


@final
@frozen
class MetricRef(Shape):
    """A metric by its id, or a whole metric of the caller's own."""

    metric: ObjectOf

    def read(self, value: Any, path: str, report: Report) -> Any:
        """Read an object as a metric; an id is read by the constructor."""
        return self.metric.read(value, path, report) if isinstance(value, Mapping) else value

    def write(self, value: Metric | str) -> Any:
        """Write a metric as an object and an id as text: each reads back as what it was."""
        return self.metric.write(value) if isinstance(value, Metric) else value

    def schema(self, definitions: Definitions) -> Schema:
        """Describe both forms."""
        return {"anyOf": [ID.schema(definitions), self.metric.schema(definitions)]}


@final
@frozen
class HistoryOf(Shape):
    """A history: what it measures and where, and its readings as rows."""

    reading: ObjectOf
    metric: MetricRef
    period: Shape

    def read(self, value: Any, path: str, report: Report) -> Any:
        """Read the facts and all the rows."""
        if not is_object(value, "history", path, report):
            return BROKEN
        before = len(report.faults)
        facts = {key: item for key, item in value.items() if key in _FACTS}
        for key in value:
            if key not in facts and key not in ("metric", "readings"):
                report.unknown_key(key, ("metric", *_FACTS, "readings"), path)
        if facts.get("covers") is not None:
            facts["covers"] = self.period.read(facts["covers"], join(path, "covers"), report)
        if "metric" in value:
            facts["metric"] = self.metric.read(value["metric"], join(path, "metric"), report)
        known = {key: item for key, item in facts.items() if type(item) is not Broken}
        for fault in faults_of_fields(History, (), known):
            report.fault(fault, path)
        here = join(path, "readings")
        if "readings" not in value:
            return report.missing_key("readings", "history", path)
        rows = value["readings"]
        if not isinstance(rows, (list, tuple)):
            return report.fault(WrongType(value=rows, expected=f"a list of {_ROWS}"), here)
        if report.too_long(rows, MOST_READINGS, "readings", here):
            return BROKEN
        wrong = len(report.faults) > before
        kept = {} if wrong else facts  # with wrong facts the rows are still read, for the faults among them
        history: History | Broken | None = _of_columns(rows, kept)
        if history is None:
            history = self._of_rows(rows, kept, here, report)
        return BROKEN if wrong else history

    def _of_rows(self, rows: Sequence[Any], facts: Mapping[str, Any], path: str, report: Report) -> History | Broken:
        readings = [self._row(row, f"{path}[{position}]", report) for position, row in enumerate(rows)]
        if any(type(one) is Broken for one in readings):
            return BROKEN
        try:
            return History.of(readings, **facts)
        except SmartGoalsError as fault:
            return report.fault(fault, path)

    def _row(self, row: Any, path: str, report: Report) -> Any:
        if isinstance(row, (list, tuple)) and len(row) in (2, 3):
            return self.reading.read(dict(zip(("day", "value", "recorded_on"), row, strict=False)), path, report)
        if isinstance(row, Mapping):
            return self.reading.read(row, path, report)
        expected = "[day, value], [day, value, recorded_on] or an object with day and value"
        return report.fault(WrongType(value=row, expected=expected), path)

    def write(self, value: History) -> dict[str, Any]:
        """Write the facts that are known, and every reading ever entered."""
        data: dict[str, Any] = {} if value.metric is None else {"metric": self.metric.write(value.metric)}
        for key in _FACTS[:-1]:
            item = getattr(value, key)
            if item is not None:
                data[key] = item
        data["readings"] = self._rows(entries_of(value._columns, value.superseded))
        return data

    def _rows(self, entries: Columns) -> list[Any]:
        if entries.out_of is not None:
            return [self.reading.write(reading_at(entries, position)) for position in range(len(entries))]
        rows: list[Any] = list(map(list, zip(map(_iso, entries.ordinals), _tidy(entries.numbers), strict=True)))
        for position, recorded in enumerate(entries.recorded or ()):
            if recorded:
                rows[position].append(_iso(recorded))
        for beside in (entries.adds, entries.covers):
            for position in itertools.compress(range(len(rows)), beside or ()):
                rows[position] = self.reading.write(reading_at(entries, position))
        return rows

    def schema(self, definitions: Definitions) -> Schema:
        """Describe the facts and both forms of a row."""
        day = DAY.schema(definitions)
        row = {
            "type": "array",
            "prefixItems": [day, {"type": "number"}, {"anyOf": [day, {"type": "null"}]}],
            "items": False,
            "minItems": 2,
        }
        text = {"anyOf": [TEXT.schema(definitions), {"type": "null"}]}
        definitions["history"] = {
            "description": "The readings of one metric on one channel: rows of day, value and, for a correction, "
            "the day it became known; a reading with a denominator, one that adds to its day, or one that covers "
            "several days is an object. `covers` is the period of the readings that do not say what they cover.",
            "type": "object",
            "properties": {
                "metric": {"anyOf": [self.metric.schema(definitions), {"type": "null"}]},
                "channel": {"anyOf": [ID.schema(definitions), {"type": "null"}]},
                "definition": text,
                "source": text,
                "covers": {"anyOf": [self.period.schema(definitions), {"type": "null"}]},
                "readings": {
                    "type": "array",
                    "items": {"anyOf": [row, self.reading.schema(definitions)]},
                    "maxItems": MOST_READINGS,
                },
            },
            "required": ["readings"],
            "additionalProperties": False,
        }
        return {"$ref": "#/$defs/history"}


def _of_columns(rows: Sequence[Any], facts: Mapping[str, Any]) -> History | None:
    """Read rows as columns; None for any that are wrong, or not as plain as JSON has them."""
    out_of = adds = firsts = None
    try:
        if set(map(type, rows)) == {list}:
            # A row of one item is refused for its value, which is None here, and one of four items
            # by the number of columns.
            days, values, *more = itertools.zip_longest(*rows)
            (recorded,) = more or (None,)
        else:
            days, values, recorded, out_of, adds, firsts = zip(*map(_wide, rows), strict=True)
        span = facts.get("covers")
        history = History.from_columns(
            _days(days),
            values,
            recorded_on=None if recorded is None else _days(recorded),
            out_of=out_of if out_of is not None and set(out_of) != {None} else None,
            adds=adds,
            covers=None if firsts is None else _days(firsts),
            **{key: item for key, item in facts.items() if key != "covers"},
        )
        return history if span is None else history.covering(span)
    except (
        TypeError,
        ValueError,
        SmartGoalsError,
    ):  # no day, no number, no row: one by one, each is named with its path
        return None


def _wide(row: Any) -> tuple[Any, ...]:
    """Return a row with a place for all that a reading may say."""
    if type(row) is list:
        day, value, *recorded = row
        return day, value, *(recorded or (None,)), None, False, None
    if type(row) is dict and row.keys() <= _KEYS:
        own = row.get("day"), row.get("value"), row.get("recorded_on")
        return *own, row.get("out_of"), row.get("adds", False), row.get("covers")
    raise TypeError("no row, or one with a key of somebody else's")


def _days(column: Sequence[Any]) -> list[Any]:
    """Read a column of ISO days, each written in full; other spellings are shorter, or by week."""
    written = [one for one in column if one is not None]
    text = "".join(written)
    if len(text) != _ISO_LENGTH * len(written) or "W" in text:
        raise ValueError("days in other spellings are refused one by one")
    return [None if one is None else date.fromisoformat(one) for one in column]


def _tidy(numbers: Numbers) -> Sequence[Number]:
    """Return a column as a list, whole values as int."""
    if isinstance(numbers, array) and numbers.typecode == "q":
        return numbers.tolist()
    if isinstance(numbers, tuple):
        return numbers
    decimals: Any = numbers  # an array of floats, as its typecode says
    return [int(one) if one.is_integer() and -_WHOLE_FLOATS <= one <= _WHOLE_FLOATS else one for one in decimals]


@functools.lru_cache(maxsize=16_384)
def _iso(ordinal: int) -> str:
    """Write a day; the histories of a document share their days, and writing one costs more than remembering it."""
    return date.fromordinal(ordinal).isoformat()
