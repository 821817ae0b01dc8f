"""Throw odd rows at `catalog.read_rows`: no error but our own may come out, and no row may be dropped without a word.

Rows are built from a seed, so that a failure can be run again. Run `python benchmarks/fuzz_rows.py [ROWS] [SEED]`.
"""

import random
import sys
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from time import perf_counter
from typing import Any

from smartgoals import SmartGoalsError, catalog
from smartgoals.catalog._data.names import ROWS

MIDNIGHT = datetime(2026, 11, 4, tzinfo=UTC)
DAYS: tuple[Any, ...] = (
    "2026-11-01", "2026-11-02", date(2026, 11, 3), MIDNIGHT, MIDNIGHT.replace(tzinfo=None), "20261105",
    20261105, "05/01/2026", "24/08/2026", "08/24/2026", "Aug 24, 2026", "Sun, Sep 27, 2026", "27 septembre 2026", "2026-W35",
    "2026-W35-1", "202635", "2026-08", "2026-11-02T00:00:00", "2026-11-02T00:00:00+0100", "2026-11-02T08:00:00+0000",
    "2026-11-02T10:00:00Z", "0001-01-01T00:00:00+1400", "9999-12-31T23:00:00-0100", "2026-02-30", "24 August", "Total", "",
    None, float("nan"), 1793577600, "1793577600", 10**30, -1, True, {"year": 2026, "month": 11, "day": 6}, {"year": "x"},
    {"start": 1793491200000, "end": 1793577600000}, {"start": "a", "end": None}, [1], object(), b"2026-11-01", " 2026-11-07 ",
)  # fmt: skip
CELLS: tuple[Any, ...] = (
    0, 1, 12, -3, 2.5, 1e308, -1e308, 10**400, float("inf"), float("nan"), "7", "1,776", "1.776", "1.234.567", "12,5", "1 776",
    "1\u202f776", "1'776", "1,234.5", "1.234,5", "1,234.567,8", "-1,776", "12.5%", "45 %", "€12", "12,50 EUR", "$5", "1.2K",
    "--", "N/A", "undefined", "1e3", "1e999", "٣", "1_000", "", " ", None, True, [], [3], [{"value": "4"}], {}, {"value": 3},
    {"a": {"b": 1}}, Decimal("1.5"), Decimal("NaN"), Decimal("sNaN"), Decimal("1e999999"), Fraction(1, 3), object(), b"1",
    date(2026, 1, 1), "9" * 5000, {1, 2}, (1, 2), "Total", "\u2212" + "5", "1" * 310,
)  # fmt: skip
LABELS: tuple[Any, ...] = (
    "a",
    "b",
    "Total",
    "Grand total",
    "Gesamt",
    "",
    None,
    1,
    1.0,
    [1],
    {"id": "z"},
    float("nan"),
    " a ",
)
PLATFORMS = tuple(catalog.PLATFORMS)
WORDS = ("date", "day", "end_time", "week", "month", "yearWeek", "date_start", "date_stop", "timeRange", "id", "name")
LABELLED = ("id", "media_id", "post_id", "video", "campaign_id", "country", "landingPage", "account_currency", "source")


def columns_of(draw: random.Random, platform: str) -> list[str]:
    """Return some columns of a platform, known, unknown and nested ones."""
    some = draw.sample(NAMES[platform], min(len(NAMES[platform]), draw.randint(0, 4)))
    return [*some, *draw.sample(WORDS, draw.randint(0, 2)), *draw.sample(LABELLED, draw.randint(0, 2))]


def cell_of(draw: random.Random, column: str) -> Any:
    """Return a cell that a column may hold, or may not."""
    kind = DAYS if column in WORDS else LABELS if column in LABELLED else CELLS
    return draw.choice(draw.choices((kind, DAYS, LABELS, CELLS), (60, 1, 1, 1))[0])


def graph(draw: random.Random, name: str) -> dict[str, Any]:
    """Return a series as the Graph API answers it, or nearly so."""
    ends = [{"value": draw.choice(CELLS), "end_time": draw.choice(DAYS)} for _ in range(draw.randint(0, 3))]
    breakdown = {"dimension_keys": ["source"], "results": [{"dimension_values": ["a"], "value": draw.choice(CELLS)}]}
    total = {"value": draw.choice(CELLS), "breakdowns": draw.choice(([], None, [breakdown], [3], 3))}
    told = draw.choice(({"values": ends}, {"total_value": total}, {"values": 3}, {"values": [3]}, {}))
    return {
        "name": name,
        "period": draw.choice(("day", "week", "days_28", "lifetime", None, 3, [])),
        "id": "1/x",
        **told,
    }


def sheet_of(draw: random.Random, platform: str) -> list[dict[str, Any]]:
    """Return a few rows, of which some are told twice, and some lack a column."""
    columns = columns_of(draw, platform)
    if draw.random() < 0.2:
        return [graph(draw, draw.choice(columns or ["reach"])) for _ in range(draw.randint(1, 12))]
    rows = [{column: cell_of(draw, column) for column in columns} for _ in range(draw.randint(1, 30))]
    if draw.random() < 0.5:  # days as they should be, so that the figures are read
        rows = [row | {"date": f"2026-11-{draw.randint(1, 28):02}"} for row in rows]
    rows += draw.choices(rows, k=draw.randint(0, 4))
    if draw.random() < 0.3:
        rows = [{key: cell for key, cell in row.items() if draw.random() < 0.8} for row in rows]
    return rows


def options_of(draw: random.Random, rows: list[dict[str, Any]]) -> dict[str, Any]:
    """Return how the rows are asked to be read."""
    columns = list(rows[0]) or ["source"]
    chosen = {
        "by": draw.choice(columns),
        "collected_on": date(2026, 11, 9),
        "of": draw.choice(("account", "media", "post", "nobody")),
        "item": draw.choice(columns),
        "splits": [draw.choice(columns)],
        "day_first": draw.random() < 0.5,
        "accept": ("exact", "near", "lossy", "component"),
    }
    return {name: value for name, value in chosen.items() if draw.random() < 0.2}


NAMES = {platform: [row[1] for row in ROWS[platform]] for platform in PLATFORMS}


def main(wanted: int = 200_000, seed: int = 1) -> int:
    """Read sheets until so many rows were read; print how many, and what came of them."""
    draw = random.Random(seed)
    started, rows_read, sheets, refused, unread, histories, told = perf_counter(), 0, 0, 0, 0, 0, 0
    while rows_read < wanted:
        platform = draw.choice(PLATFORMS)
        rows = sheet_of(draw, platform)
        options = options_of(draw, rows)
        try:
            try:
                read = catalog.read_rows(platform, rows, **options)
            except SmartGoalsError as fault:
                # What was wrong with the options says nothing of the rows, which are read without them.
                refused += 1
                wrong = {one.path.partition("[")[0] for one in fault.problems}
                kept = {name: value for name, value in options.items() if name not in wrong}
                read = catalog.read_rows(platform, rows, **kept)
        except SmartGoalsError:
            unread += 1
        except Exception:
            print(f"FOREIGN after {rows_read:,} rows: read_rows({platform!r}, {rows!r}, **{options!r})")
            raise
        else:
            histories += len(read.histories)
            told += len([str(one) + one.text("fr") for one in (*read.unmapped, *read.notices)])
        rows_read, sheets = rows_read + len(rows), sheets + 1
    seconds = timedelta(seconds=round(perf_counter() - started))
    print(f"{rows_read:,} rows of {sheets:,} sheets in {seconds}: no foreign exception")
    print(
        f"{histories:,} histories, {told:,} remarks, {refused:,} options and {unread:,} sheets refused by an error of ours"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main(*(int(argument) for argument in sys.argv[1:3])))
