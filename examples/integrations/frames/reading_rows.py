"""The long form of readings that the three programs share: its columns, and the rows of a strategy's readings.

`out_of` is what a rate is of, `recorded_on` the day on which a correction came, `covers` the first day that a figure is of;
a frame may leave these three out.
"""

from collections.abc import Iterable, Iterator
from datetime import date

import smartgoals as sg

Row = tuple[str | None, str | None, date, float, float | None, date | None, date | None]
NEEDED = ("metric", "channel", "day", "value")
EXTRAS = ("out_of", "recorded_on", "covers")
COLUMNS = (*NEEDED, *EXTRAS)


def reading_rows(strategy: sg.Strategy) -> Iterator[Row]:
    """Yield every reading of a strategy as a row of all columns."""
    for history in strategy.histories:
        for reading in history:
            yield (
                history.metric_id,
                history.channel,
                reading.day,
                float(reading.value),
                None if reading.out_of is None else float(reading.out_of),
                reading.recorded_on,
                reading.covers,
            )


def extras_in(columns: Iterable[str]) -> list[str]:
    """Return the columns beyond the needed ones; a frame that lacks one of those is told which."""
    present = list(columns)
    lacking = [name for name in NEEDED if name not in present]
    if lacking:
        raise ValueError(f"there must be the columns {', '.join(NEEDED)}; missing: {', '.join(lacking)}")
    return [name for name in EXTRAS if name in present]
