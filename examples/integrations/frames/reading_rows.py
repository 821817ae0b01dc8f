"""The long form of readings that the three programs share: its columns, and the rows of a strategy's readings.

`out_of` is what a rate is of, `recorded_on` the day on which a correction came, `covers` the first day that a figure is of,
`definition` how it is counted, of which a metric may have two; a frame may leave these four out.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal

import smartgoals as sg

# A figure is exact as long as the column is: int, Decimal and Fraction go in as they are.
Row = tuple[str | None, str | None, date, sg.types.Number, sg.types.Number | None, date | None, date | None, str | None]
NEEDED = ("metric", "channel", "day", "value")
EXTRAS = ("out_of", "recorded_on", "covers")
COLUMNS = (*NEEDED, *EXTRAS, "definition")


def reading_rows(strategy: sg.Strategy) -> Iterator[Row]:
    """Yield every reading of a strategy as a row of all columns, those that were corrected later included."""
    for history in strategy.histories:
        place = (history.metric_id, history.channel)
        for reading in (*history.superseded, *history):
            row = (*place, reading.day, reading.value, reading.out_of, reading.recorded_on, reading.covers)
            yield (*row, history.definition)


def float_rows(strategy: sg.Strategy) -> Iterator[Row]:
    """Yield the same for columns of floats; a whole number that no float holds is refused."""
    for row in reading_rows(strategy):
        for name, number in zip(("value", "out_of"), row[3:5], strict=True):
            # A history takes a float for the decimal that it prints as: 2**60 would come back as another number.
            if isinstance(number, int) and Decimal(repr(float(number))) != number:
                where = row[0] if row[1] is None else f"{row[0]} on {row[1]}"
                raise ValueError(f"{where}, {row[2]}, {name}: a column of floats would round {number}")
        yield (*row[:3], float(row[3]), None if row[4] is None else float(row[4]), *row[5:])


def refusal(error: sg.SmartGoalsError, rows: Sequence[str]) -> str:
    """Return every problem of a group on a line of its own, with its row and column where it is one of a cell.

    *rows* is what the rows of the group are called.
    """
    lines = []
    for problem in error.problems:
        match problem.location:
            case (int(row), str(column)):
                lines.append(f"{rows[row]}, {column}: {problem.message}")
            case _:  # of the whole group, such as a channel that cannot be one
                lines.append(f"{rows[0]}: {problem}")
    return "\n".join(lines)


def keys_in(columns: Iterable[str]) -> list[str]:
    """Return the columns of which each combination is a history of its own."""
    return ["metric", "channel", *(name for name in columns if name == "definition")]


def extras_in(columns: Iterable[str]) -> list[str]:
    """Return the columns beyond the needed ones; a frame that lacks one of those is told which."""
    present = list(columns)
    lacking = [name for name in NEEDED if name not in present]
    if lacking:
        raise ValueError(f"there must be the columns {', '.join(NEEDED)}; missing: {', '.join(lacking)}")
    return [name for name in EXTRAS if name in present]
