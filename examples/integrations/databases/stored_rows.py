"""Rows of a table of readings, made histories; and a review, made rows. What both databases share.

A table of readings only grows: a correction is a row of the same day that was recorded later. So what was known on any day
can be asked again, and loading the same file twice changes nothing.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from itertools import groupby
from typing import Any, NamedTuple

import smartgoals as sg


class StoredReading(NamedTuple):
    """A reading as it lies in a table; the channel is empty where a figure is of no channel."""

    metric: str
    channel: str
    day: date | str
    recorded_on: date | str
    value: Decimal | str
    out_of: Decimal | str | None = None
    covers: date | str | None = None  # the first day that the figure is of, where that is not its own


class ReviewedGoal(NamedTuple):
    """A goal as a review saw it, for a dashboard."""

    as_of: date
    goal: str
    is_on_plan: bool | None
    planned: Decimal | None
    actual: Decimal | None
    chance: float | None
    why: str | None


def histories_of(rows: Iterable[StoredReading], metrics: Mapping[str, sg.Metric]) -> Iterator[sg.History]:
    """Yield the histories of rows that are sorted by metric and channel; every cell that is no figure is refused."""
    for (metric, channel), group in groupby(rows, key=lambda row: row[:2]):
        readings = list(group)
        try:
            yield sg.History.from_columns(
                [_day(row.day) for row in readings],
                [_number(row.value) for row in readings],
                out_of=[_number(row.out_of) for row in readings]
                if any(row.out_of is not None for row in readings)
                else None,
                recorded_on=[None if row.recorded_on == row.day else _day(row.recorded_on) for row in readings],
                covers=[_day(row.covers) if row.covers else None for row in readings],
                metric=metrics.get(metric, metric),
                channel=channel or None,
            )
        except sg.SmartGoalsError as error:
            raise ValueError("\n".join(_refusal(error, readings))) from error


def sound(rows: Iterable[StoredReading]) -> Iterator[StoredReading]:
    """Yield rows with their days and numbers as such: a table that took "soon" for a day could not be read again.

    A moment is no day, since which day it is of hangs on a zone; whether a cell may be empty is for the table to say.
    """
    for row in rows:
        made = {name: _day(getattr(row, name)) for name in ("day", "recorded_on", "covers")}
        made |= {name: _number(getattr(row, name)) for name in ("value", "out_of")}
        for name, cell in made.items():
            is_day = isinstance(cell, date) and not isinstance(cell, datetime)
            if cell is None or is_day or (isinstance(cell, Decimal) and cell.is_finite()):
                continue
            expected = "a number" if name in ("value", "out_of") else "a date"
            raise ValueError(f"{place_of(row)}: {name}: must be {expected}, got {getattr(row, name)!r}")
        yield row._replace(**made)


def readings_of(strategy: sg.Strategy) -> Iterator[StoredReading]:
    """Yield the readings of a strategy, also those that were corrected; each was recorded on its day unless it says another.

    The key of the table is metric, channel, day and day of recording. What it cannot tell apart is refused, not lost: two
    amounts of one day that add up, and two definitions of one metric.
    """
    keys = set[StoredReading]()
    for history in strategy.histories:
        for reading in (*history.superseded, *history):
            row = StoredReading(
                metric=str(history.metric_id),
                channel=history.channel or "",
                day=reading.day,
                recorded_on=reading.recorded_on or reading.day,
                value=Decimal(str(reading.value)),
                out_of=None if reading.out_of is None else Decimal(str(reading.out_of)),
                covers=reading.covers,
            )
            key = row._replace(value=Decimal(), out_of=None, covers=None)
            if key in keys or reading.adds or history.definition:
                raise ValueError(
                    f"{place_of(row)}: the table has room for one figure, of one definition, recorded a day"
                )
            keys.add(key)
            yield row


def reviewed_goals(review: sg.Review) -> Iterator[ReviewedGoal]:
    """Yield the goals of a review; what is unknown stays NULL, and `why` says what is missing."""
    for goal in review.goals:
        progress, projection = goal.progress, goal.projection
        yield ReviewedGoal(
            as_of=review.as_of,
            goal=goal.id,
            is_on_plan=None if progress is None else progress.is_on_plan,
            planned=_exact(None if progress is None else progress.expected),
            actual=_exact(None if progress is None else progress.actual),
            chance=None if projection is None else projection.probability,
            why=goal.why(),
        )


def _refusal(error: sg.SmartGoalsError, readings: list[StoredReading]) -> Iterator[str]:
    for problem in error.problems:
        match problem.location:
            case (int(at), str(column)):
                yield f"{place_of(readings[at])}: {column}: {problem.message}"
            case _:  # of the whole history, such as a channel that cannot be one
                yield f"{place_of(readings[0])}: {problem}"


def place_of(row: StoredReading) -> str:
    """Return what a row is called where it is refused."""
    return f"{row.metric}/{row.channel}, {row.day} as recorded on {row.recorded_on}"


# What a cell should not hold is handed on as it is, for the library to refuse with a hint: hence Any.
def _number(cell: Decimal | str | None) -> Any:
    """Return the exact number of a cell, or what is none."""
    try:
        return cell if cell is None else Decimal(str(cell))  # a float is the decimal that it prints as
    except InvalidOperation:
        return cell


def _day(cell: date | str | None) -> Any:
    """Return the day of a cell, or what is none."""
    try:
        return date.fromisoformat(cell) if isinstance(cell, str) else cell
    except ValueError:
        return cell


def _exact(value: sg.types.Number | None) -> Decimal | None:
    return None if value is None else Decimal(str(value))
