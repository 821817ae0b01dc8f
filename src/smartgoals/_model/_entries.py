"""Entries: rows of any form that a history takes, as columns. Knows readings and columns.

Rows that are all alike, pairs or triples, go through whole columns; any others are read one by one.
What the rows of one day mean to each other is for :mod:`._corrections` to say.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, Final, TypeAlias

from smartgoals._checked import each, sequence
from smartgoals._errors import InvalidValue, SmartGoalsError, UnknownName, WrongType, raise_all
from smartgoals._model._columns import Columns, columns_of, numbers_of
from smartgoals._model.reading import Reading
from smartgoals._numbers import NumberLike

Entry: TypeAlias = "Reading | tuple[date, NumberLike] | tuple[date, NumberLike, date | None] | Mapping[str, Any]"
_KEYS: Final = ("day", "value", "recorded_on", "out_of", "adds")


def entered(readings: Iterable[Entry] | Mapping[date, NumberLike]) -> Columns:
    """Return rows as columns, in order of entry; what is wrong is told all at once, by its
    index.
    """
    given = readings.items() if isinstance(readings, Mapping) else readings
    rows = sequence(given, "readings such as (day, value)")
    if set(map(type, rows)) == {tuple}:
        widths = set(map(len, rows))  # type: ignore[arg-type]  # all are tuples
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
    return InvalidValue(value=None, expected="a denominator, as the other readings have", path=f"[{position}].out_of")


def _reading(row: Entry) -> Reading:
    if isinstance(row, Reading):
        return row
    if isinstance(row, (tuple, list)) and len(row) in {2, 3}:
        return Reading(row[0], row[1], recorded_on=row[2] if len(row) == 3 else None)
    if isinstance(row, Mapping):
        return _reading_of_mapping(row)
    raise WrongType(value=row, expected="a Reading or a pair (day, value)")


def _reading_of_mapping(row: Mapping[str, Any]) -> Reading:
    faults: list[SmartGoalsError] = [
        UnknownName(kind="key", name=key, known=_KEYS, path=str(key)) for key in row if key not in _KEYS
    ]
    faults += (InvalidValue(value=None, expected="given in each row", path=key) for key in _KEYS[:2] if key not in row)
    raise_all(faults)
    return Reading(**row)
