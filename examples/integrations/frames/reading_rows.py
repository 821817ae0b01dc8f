"""The long form of readings that the three programs share: its columns, and the rows of a strategy's readings.

`out_of` is what a rate is of, `recorded_on` the day on which a correction came, `covers` the first day that a figure is of;
a frame may leave these three out.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

import smartgoals as sg

# A figure is exact as long as the column is: int, Decimal and Fraction go in as they are.
Row = tuple[str | None, str | None, date, sg.types.Number, sg.types.Number | None, date | None, date | None]
NEEDED = ("metric", "channel", "day", "value")
EXTRAS = ("out_of", "recorded_on", "covers")
COLUMNS = (*NEEDED, *EXTRAS)


def reading_rows(strategy: sg.Strategy) -> Iterator[Row]:
    """Yield every reading of a strategy as a row of all columns, those that were corrected later included."""
    for history in strategy.histories:
        place = (history.metric_id, history.channel)
        for reading in (*history.superseded, *history):
            yield (*place, reading.day, reading.value, reading.out_of, reading.recorded_on, reading.covers)


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


def extras_in(columns: Iterable[str]) -> list[str]:
    """Return the columns beyond the needed ones; a frame that lacks one of those is told which."""
    present = list(columns)
    lacking = [name for name in NEEDED if name not in present]
    if lacking:
        raise ValueError(f"there must be the columns {', '.join(NEEDED)}; missing: {', '.join(lacking)}")
    return [name for name in EXTRAS if name in present]
