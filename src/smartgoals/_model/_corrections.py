"""Corrections and additions: which of the readings entered for a day count, and which are replaced.

Columns in, columns out, over all days at once. The law stands in the docstring of
:class:`~smartgoals.Reading`: of a day count the readings that became known on or after the day of
its last correction. What covers a week and what covers its last day are two things, each with its
own corrections.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date
from functools import partial

from smartgoals._checked import refuse, refusing
from smartgoals._errors import SmartGoalsError
from smartgoals._model._columns import Columns, in_order
from smartgoals._model._entries import columns_of_readings
from smartgoals._model.reading import Reading
from smartgoals._numbers import Number
from smartgoals._time.whole import whole as whole_number


def settled(entries: Columns) -> tuple[Columns, tuple[Reading, ...]]:
    """Return what counts, in order of day, and the readings that were corrected."""
    ordered = in_order(entries)
    if ordered.recorded is None:
        return ordered, ()
    known, keys = ordered.known, ordered.keys
    adds = ordered.adds or bytes(len(ordered))
    # In order of becoming known, so that the last correction of a day is the one that stays here.
    corrected_on = {key: late for key, late, more in zip(keys, known, adds, strict=True) if not more}
    replaced = [
        position
        for position, (key, late) in enumerate(zip(keys, known, strict=True))
        if late < corrected_on.get(key, 0)
    ]
    if not replaced:
        return ordered, ()
    gone = frozenset(replaced)
    kept = ordered.picked([position for position in range(len(ordered)) if position not in gone])
    return kept, tuple(reading_at(ordered, position) for position in replaced)


def entries_of(columns: Columns, superseded: Sequence[Reading]) -> Columns:
    """Return all rows ever entered, in order of day and of becoming known."""
    return in_order(columns_of_readings(superseded).followed_by(columns)) if superseded else columns


def known_upto(entries: Columns, last: int) -> Columns:
    """Return the rows that had become known on a day, given as its ordinal."""
    return entries.picked([position for position, known in enumerate(entries.known) if known <= last])


def with_rows(
    columns: Columns, superseded: Sequence[Reading], new: Columns
) -> tuple[Columns, tuple[Reading, ...]]:
    """Return what counts and what was corrected, once new rows are entered.

    The days before the first of them are taken over as they are.
    """
    first = min(new.ordinals)
    position = bisect_left(columns.ordinals, first)
    before = tuple(one for one in superseded if one.day.toordinal() < first)
    touched = [one for one in superseded if one.day.toordinal() >= first]
    kept, replaced = settled(entries_of(columns.part(position, len(columns)), touched).followed_by(new))
    return columns.part(0, position).followed_by(kept), (*before, *replaced)


def faults_of_superseded(columns: Columns, superseded: Sequence[Reading]) -> list[SmartGoalsError]:
    """Return a fault for each superseded reading that nothing in the columns corrects."""
    recorded, adds, covers = columns.recorded, columns.adds, columns.covers
    faults: list[SmartGoalsError] = []
    for place, one in enumerate(superseded):
        own, late = one.day.toordinal(), (one.recorded_on or one.day).toordinal()
        first = (one.covers or one.day).toordinal()
        same_day = range(bisect_left(columns.ordinals, own), bisect_right(columns.ordinals, own))
        if recorded is None or not any(
            recorded[position] > late
            and not (adds and adds[position])
            and first == ((covers and covers[position]) or own)
            for position in same_day
        ):
            expected = "a reading that a later one of its day and of the days it covers corrected"
            faults.append(refuse(f"superseded[{place}]", one, expected))
        elif (one.out_of is None) != (columns.out_of is None):
            faults.append(
                refuse(f"superseded[{place}].out_of", one.out_of, "there for all readings or for none")
            )
    return faults


def reading_at(columns: Columns, position: int) -> Reading:
    """Return the row at a position as a reading."""
    recorded = columns.recorded[position] if columns.recorded is not None else 0
    first = columns.covers[position] if columns.covers is not None else 0
    return Reading(
        date.fromordinal(columns.ordinals[position]),
        tidy(columns.numbers[position]),
        recorded_on=date.fromordinal(recorded) if recorded else None,
        out_of=None if columns.out_of is None else tidy(columns.out_of[position]),
        adds=columns.adds is not None and columns.adds[position] == 1,
        covers=date.fromordinal(first) if first else None,
    )


def tidy(value: Number) -> Number:
    """Return a stored value as it is shown: whole values as int."""
    if isinstance(value, float) and value.is_integer() and -(2.0**53) <= value <= 2.0**53:
        return int(value)
    return value


@refusing(position=partial(whole_number, expected="the position of a reading"))
def number_at(columns: Columns, position: int) -> Number:
    """Return the value at a position, whole values as int."""
    return tidy(columns.numbers[position])
