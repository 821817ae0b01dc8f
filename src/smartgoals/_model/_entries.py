"""Entries: rows and columns of any form that a history takes. Knows readings and columns.

Rows that are all alike, pairs or triples, go through whole columns; any others are read one by one.
What the rows of one day mean to each other is for :mod:`._corrections` to say.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Any, Final, TypeAlias

from smartgoals._checked import each, sequence
from smartgoals._errors import InvalidValue, SmartGoalsError, UnknownName, WrongType, raise_all
from smartgoals._model._columns import Columns, columns_of, numbers_of
from smartgoals._model._covered import covering, span_of
from smartgoals._model._frames import TRUTH_FORMATS, Frame, column, named_columns, optional_day_read
from smartgoals._model.reading import Reading
from smartgoals._numbers import NumberLike
from smartgoals._time.period import Period, PeriodLike

Entry: TypeAlias = (
    "Reading | tuple[date, NumberLike] | tuple[date, NumberLike, date | None] | Mapping[str, Any]"
)
"""One reading of a history: a Reading, a pair (day, value), a triple with the day it was recorded,
or a mapping.
"""
Rows: TypeAlias = "Iterable[Entry] | Mapping[date, NumberLike] | Frame"
"""Readings as people have them: entries, a mapping from days to values, or a frame."""
_COLUMNS: Final[Mapping[str, tuple[Any, ...]]] = MappingProxyType(
    {
        "days": ("days",),
        "values": ("values",),
        "out_of": ("denominators",),
        "recorded_on": ("days or None",),
        "adds": ("truth values", TRUTH_FORMATS),
        "covers": ("first days, or one period",),
    }
)
_PLURALS: Final[Mapping[str, str]] = MappingProxyType({"day": "days", "value": "values"})
_KEYS: Final = ("day", "value", "recorded_on", "out_of", "adds", "covers")
_DAYS: Final = frozenset({"day", "recorded_on", "covers"})


def entered(readings: Rows, covers: PeriodLike | None = None) -> Columns:
    """Return rows as columns, in order of entry; what is wrong is told all at once, by its
    index. *covers* is the period of the readings that do not say what they cover.
    """
    span = None if covers is None else span_of(covers, "covers")
    frame = named_columns(readings)
    columns = _of_rows(readings) if frame is None else _of_frame(frame)
    return columns if span is None else covering(columns, span)


def entered_columns(columns: Mapping[str, Any]) -> Columns:
    """Return columns by name, in order of entry; refuse those that are not as long as the days.

    Those that are None are left out; *covers* may be a period, for all readings that say nothing.
    """
    given = {name: values for name, values in columns.items() if values is not None}
    lacking = [name for name in ("days", "values") if name not in given]
    raise_all([WrongType(value=None, expected="a column of readings", path=name) for name in lacking])
    covers = given.get("covers")
    span = span_of(given.pop("covers"), "covers") if isinstance(covers, (str, Period)) else None
    kept: dict[str, Sequence[Any]] = {}
    faults: list[SmartGoalsError] = []
    for name, values in given.items():
        try:
            kept[name] = column(values, *_COLUMNS[name])
        except SmartGoalsError as fault:
            faults.append(fault.at(name))
    raise_all(faults)
    expected = f"as many as there are days, {len(kept['days'])}"
    raise_all(
        [
            InvalidValue(value=len(values), expected=expected, path=name)
            for name, values in kept.items()
            if len(values) != len(kept["days"])
        ]
    )
    made = columns_of(**kept)
    return made if span is None else covering(made, span)


def _of_frame(frame: Mapping[str, Any]) -> Columns:
    _check_keys(frame)
    return entered_columns({_PLURALS.get(name, name): values for name, values in frame.items()})


def _of_rows(readings: Any) -> Columns:
    given = readings.items() if isinstance(readings, Mapping) else readings
    rows = sequence(given, "readings such as (day, value)")
    if set(map(type, rows)) == {tuple}:
        widths = set(map(len, rows))
        if widths in ({2}, {3}):
            days, values, *others = zip(*rows, strict=True)
            return columns_of(days, values, recorded_on=others[0] if others else None)
    return columns_of_readings(each(rows, "readings", _reading))


def columns_of_readings(readings: Sequence[Reading]) -> Columns:
    """Return readings as columns, in the order given; all have a denominator, or none has."""
    without = [position for position, one in enumerate(readings) if one.out_of is None]
    if len(without) != len(readings):
        raise_all([_no_denominator(position) for position in without])
    return Columns(
        ordinals=array("i", [one.day.toordinal() for one in readings]),
        numbers=numbers_of([one.value for one in readings], "[{}].value"),
        out_of=numbers_of([one.out_of for one in readings if one.out_of is not None], "[{}].out_of"),
        recorded=array("i", [one.recorded_on.toordinal() if one.recorded_on else 0 for one in readings]),
        adds=bytes(one.adds for one in readings),
        covers=array("i", [one.covers.toordinal() if one.covers else 0 for one in readings]),
    )


def denominators_agree(before: Columns, new: Columns) -> None:
    """Refuse new rows that have a denominator where the rows before have none, or the reverse."""
    if not len(before) or (before.out_of is None) == (new.out_of is None):
        return
    if new.out_of is None:
        raise_all([_no_denominator(position) for position in range(len(new))])
    else:
        expected = "left out, as the other readings have no denominator"
        raise_all(
            [
                InvalidValue(value=one, expected=expected, path=f"[{position}].out_of")
                for position, one in enumerate(new.out_of)
            ]
        )


def _no_denominator(position: int) -> InvalidValue:
    return InvalidValue(
        value=None, expected="a denominator, as the other readings have", path=f"[{position}].out_of"
    )


def _reading(row: Entry) -> Reading:
    if isinstance(row, Reading):
        return row
    if isinstance(row, (tuple, list)) and len(row) in {2, 3}:
        recorded_on = _plain_day(row[2]) if len(row) == 3 else None
        return Reading(_plain_day(row[0]), row[1], recorded_on=recorded_on)
    if isinstance(row, Mapping):
        return _reading_of_mapping(row)
    raise WrongType(value=row, expected="a Reading or a pair (day, value)")


def _reading_of_mapping(row: Mapping[str, Any]) -> Reading:
    _check_keys(row)
    return Reading(**{key: _plain_day(value) if key in _DAYS else value for key, value in row.items()})


def _check_keys(row: Mapping[str, Any]) -> None:
    """Refuse names that nobody knows, and a row or frame without a day or a value."""
    faults: list[SmartGoalsError] = [
        UnknownName(kind="key", name=key, known=_KEYS, path=str(key)) for key in row if key not in _KEYS
    ]
    faults += (
        InvalidValue(value=None, expected="given in each row", path=key)
        for key in _KEYS[:2]
        if key not in row
    )
    raise_all(faults)


def _plain_day(value: Any) -> Any:
    """Return the day of a moment at midnight, None for what is missing, and all else as it is."""
    if type(value) is date or isinstance(value, str):
        return value
    try:
        return optional_day_read(value)
    except SmartGoalsError:
        return value
