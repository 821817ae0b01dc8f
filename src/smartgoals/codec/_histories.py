"""Histories of the wire: rows of day and value, read a column at a time.

A hundred thousand readings must cost less than a hundred thousand objects, so rows that are all
alike go through whole columns; only where one is unlike, or wrong, each row is looked at by itself.
"""

from __future__ import annotations

import functools
import itertools
from array import array
from collections.abc import Mapping, Sequence
from datetime import date
from operator import itemgetter
from typing import Any, Final, final

from attrs import frozen

from smartgoals._checked import faults_of_fields
from smartgoals._errors import SmartGoalsError, WrongType
from smartgoals._model._columns import Columns, Numbers
from smartgoals._model._corrections import entries_of, reading_at
from smartgoals._model.history import History
from smartgoals._model.metric import Metric
from smartgoals._numbers import Number
from smartgoals.codec._faults import (
    MOST_READINGS,
    as_list,
    as_object,
    below,
    fail,
    missing_key,
    too_long,
    unknown_key,
)
from smartgoals.codec._hooks import Read, Wire, Write
from smartgoals.codec._leaves import PERIOD

_ROWS: Final = "readings such as ['2026-01-31', 1200]"
_WHOLE_FLOATS: Final = 2.0**53
_FIRST, _SECOND = itemgetter(0), itemgetter(1)
_ISO_LENGTH: Final = 10
_KEYS: Final = frozenset(("day", "value", "recorded_on", "out_of", "adds", "covers"))
_FACTS: Final = ("channel", "definition", "source", "covers", "metric")
_HISTORY_KEYS: Final = ("metric", "channel", "definition", "source", "covers", "readings")


def metric_wire(metric: Read, write: Write) -> Wire:
    """Return the wire of a metric by its id, or whole where it is of the caller's own: each reads
    back as what it was.
    """

    def read(value: Any, _: Any = None) -> Any:
        return metric(value, None) if isinstance(value, Mapping) else value

    return Wire(read, lambda value: write(value) if isinstance(value, Metric) else value)


@final
@frozen
class Faulty:
    """Stands for a history that could not be read: what it measures and where, as far as that is known."""

    metric: Metric | str | None = None
    channel: str | None = None
    definition: str | None = None


@final
@frozen
class HistoryHook:
    """How a history is read and written: what it measures and where, and its readings as rows."""

    reading: Read
    write_reading: Write
    metric: Wire

    def read(self, value: Any, _: Any = None) -> History:
        """Read the facts and all the rows."""
        try:
            data = as_object(value, "history")
        except SmartGoalsError as fault:
            fail([fault], Faulty())
        facts, faults = self._facts(data)
        rows = data.get("readings", ())
        if "readings" not in data:
            faults.append(missing_key("readings", "history"))
        else:
            try:
                rows = as_list(rows, _ROWS, MOST_READINGS)
            except SmartGoalsError as fault:
                longer = isinstance(rows, (list, tuple))
                refused = too_long(rows, MOST_READINGS, "readings") if longer else fault
                faults.append(refused.at("readings"))
                rows = ()
        # With wrong facts the rows are still read, for the faults among them.
        kept = {} if faults else facts
        history = _of_columns(rows, kept)
        if history is None:
            history = self._of_rows(rows, kept, faults)
        if faults or history is None:
            known = {key: facts.get(key) for key in ("metric", "channel", "definition")}
            # Of what measure it is, is all that the laws between histories ask; that it says none
            # is one of their faults.
            is_hidden = known["metric"] is None and data.get("metric") is not None
            fail(faults, Faulty(**known) if is_hidden else History.of([], **known))
        return history

    def _facts(self, data: Mapping[Any, Any]) -> tuple[dict[str, Any], list[SmartGoalsError]]:
        """Return what a history says of itself, and what is wrong with it."""
        faults = [unknown_key(key, _HISTORY_KEYS) for key in data if key not in _HISTORY_KEYS]
        facts = {key: data[key] for key in data if key in _FACTS}
        for key, read in (("covers", PERIOD.read), ("metric", self.metric.read)):
            if read is not None and data.get(key) is not None:
                try:
                    facts[key] = read(data[key], None)
                except SmartGoalsError as fault:
                    faults += below(fault, key)
                    facts.pop(key, None)
        refused = [problem for fault in faults_of_fields(History, (), facts) for problem in fault.problems]
        for problem in refused:
            facts.pop(problem.path.partition(".")[0], None)
        return facts, faults + refused

    def _of_rows(
        self, rows: Sequence[Any], facts: Mapping[str, Any], faults: list[SmartGoalsError]
    ) -> History | None:
        readings: list[Any] = []
        before = len(faults)
        for position, row in enumerate(rows):
            try:
                readings.append(self._row(row))
            except SmartGoalsError as fault:
                faults += below(fault, f"readings[{position}]")
        if len(faults) > before:
            return None
        try:
            return History.of(readings, **facts)
        except SmartGoalsError as fault:
            faults += below(fault, "readings")
            return None

    def _row(self, row: Any) -> Any:
        if isinstance(row, (list, tuple)) and len(row) in (2, 3):
            return self.reading(dict(zip(("day", "value", "recorded_on"), row, strict=False)), None)
        if isinstance(row, Mapping):
            return self.reading(row, None)
        raise WrongType(
            value=row, expected="[day, value], [day, value, recorded_on] or an object with day and value"
        )

    def write(self, value: History) -> dict[str, Any]:
        """Write the facts that are known, and every reading ever entered."""
        data: dict[str, Any] = {} if value.metric is None else {"metric": self.metric.write(value.metric)}  # type: ignore[misc]  # a metric is written
        for key in ("channel", "definition", "source"):
            item = getattr(value, key)
            if item is not None:
                data[key] = item
        data["readings"] = self._rows(entries_of(value._columns, value.superseded))
        return data

    def _rows(self, entries: Columns) -> list[Any]:
        if entries.out_of is not None:
            return [self.write_reading(reading_at(entries, position)) for position in range(len(entries))]
        rows: list[Any] = list(
            map(list, zip(map(_iso, entries.ordinals), _tidy(entries.numbers), strict=True))
        )
        for position, recorded in enumerate(entries.recorded or ()):
            if recorded:
                rows[position].append(_iso(recorded))
        for beside in (entries.adds, entries.covers):
            for position in itertools.compress(range(len(rows)), beside or ()):
                rows[position] = self.write_reading(reading_at(entries, position))
        return rows


def _of_columns(rows: Sequence[Any], facts: Mapping[str, Any]) -> History | None:
    """Read rows as columns; None for any that are wrong, or not as plain as JSON has them."""
    out_of = adds = firsts = None
    try:
        if set(map(type, rows)) == {list} and set(map(len, rows)) == {2}:
            days, values, recorded = tuple(map(_FIRST, rows)), tuple(map(_SECOND, rows)), None
        elif set(map(type, rows)) == {list}:
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
    if len(written) == len(column):
        return list(map(date.fromisoformat, column))
    return [None if one is None else date.fromisoformat(one) for one in column]


def _tidy(numbers: Numbers) -> Sequence[Number]:
    """Return a column as a list, whole values as int."""
    if isinstance(numbers, array) and numbers.typecode == "q":
        return numbers.tolist()
    if isinstance(numbers, tuple):
        return numbers
    decimals: Any = numbers  # an array of floats, as its typecode says
    return [
        int(one) if one.is_integer() and -_WHOLE_FLOATS <= one <= _WHOLE_FLOATS else one for one in decimals
    ]


@functools.lru_cache(maxsize=16_384)
def _iso(ordinal: int) -> str:
    """Write a day; the histories of a document share their days, and writing one costs more than
    remembering it.
    """
    return date.fromordinal(ordinal).isoformat()
