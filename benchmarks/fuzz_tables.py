"""Throw odd tables at `catalog.read_table`: no error but our own may come out, and what is told can be said.

Tables are those of the sheets we know, with headings left out, doubled, mixed and strange, and cells
of every kind. Built from a seed, so that a failure can be run again. Run
`python benchmarks/fuzz_tables.py [CELLS] [SEED]`.
"""

import random
import sys
from datetime import date, datetime, time, timedelta
from time import perf_counter
from typing import Any

from fuzz_rows import CELLS, DAYS, LABELS

from smartgoals import SmartGoalsError, catalog

SHEETS = tuple(catalog.DEFAULT.sheets.values())
TEXTS: tuple[Any, ...] = (
    "0:03:21", "3:21", "1m 23s", time(0, 3, 21), timedelta(seconds=83), "1,2 k", "1,234K", "3 Md", "12,5 %", "12.5%", "$1,234.50",
    "1 234,50 €", "Sep 27", "29 févr.", "dim. 27 sept.", "Nth", "0007", "-1", "Lifetime", "Showing top 500 results", "undefined",
    datetime(2026, 9, 27),  # noqa: DTZ001 -- as a workbook gives it
    date(2026, 9, 27), "02/16/2025 05:14", "2016-12-23 18:50 +0000", "Jun 09, 2018 09:30 pm",
)  # fmt: skip
LINES: tuple[list[Any], ...] = (
    [], [""], ["sep=,"], ["# ----------------------------------------"], ["# Start date: 20260101"], ["# End date: 20260131"],
    ["# Date de début : 20260101"], ["# 20260101-20260131"], ["Facebook follows"], ["a", "b"], ["July 1, 2026 - July 31, 2026"],
)  # fmt: skip
HEADINGS = ("", None, "Foo", "Date", "date", " Impressions ", "Views", "Total", 5, "x" * 400, "Montant dépensé (EUR)")


def headings_of(draw: random.Random) -> list[Any]:
    """Return the headings of a sheet, some of them missing, doubled, moved or strange."""
    sheet = draw.choice(SHEETS)
    places = [list(headings) for _, headings in sheet.places if headings]
    named = [draw.choice(headings) for headings in places]
    if draw.random() < 0.3:
        named = draw.sample(named, draw.randint(0, len(named)))
    for _ in range(draw.choice((0, 0, 0, 1, 2))):
        named.insert(draw.randint(0, len(named)), draw.choice((*HEADINGS, *named)))
    return named


def table_of(draw: random.Random) -> list[list[Any]]:
    """Return a table: lines above, headings, rows of cells, perhaps a second table."""
    rows: list[list[Any]] = [list(draw.choice(LINES)) for _ in range(draw.choice((0, 0, 1, 3, 6)))]
    for _ in range(draw.choice((1, 1, 1, 2))):
        headings = headings_of(draw)
        rows.append(headings)
        for _ in range(draw.randint(0, 8)):
            width = max(0, len(headings) + draw.choice((0, 0, 0, 0, -1, 1)))
            first = [draw.choice(draw.choice((DAYS, LABELS, TEXTS)))] if width else []
            rest = [draw.choice(draw.choice((CELLS, CELLS, DAYS, TEXTS, LABELS))) for _ in range(width - 1)]
            rows.append([*first, *rest])
        rows += [list(draw.choice(LINES)) for _ in range(draw.choice((0, 1, 2)))]
    return rows


def main(cells: int = 200_000, seed: int = 1) -> None:
    """Read tables until so many cells were read; print what was thrown and what came out."""
    draw = random.Random(seed)
    started, seen, tables, refused, readings = perf_counter(), 0, 0, 0, 0
    while seen < cells:
        rows = table_of(draw)
        seen += sum(map(len, rows))
        tables += 1
        options: dict[str, Any] = {}
        if draw.random() < 0.5:
            options["collected_on"] = date(2026, 10, 1)
        if draw.random() < 0.3:
            options["window"] = (date(2026, 1, 1), date(2026, 1, 31))
        if draw.random() < 0.2:
            options["sheet"] = draw.choice(SHEETS)
        try:
            read = catalog.read_table(rows, **options)
        except SmartGoalsError:
            refused += 1
            continue
        readings += sum(map(len, read.histories))
        for entry in (*read.unmapped, *read.notices, *read.recognised):
            entry.text("fr")
            entry.text("en")
    print(
        f"{seen:,} cells in {tables:,} tables: {refused:,} refused, {readings:,} readings, no foreign exception; ",
        end="",
    )
    print(f"{perf_counter() - started:.0f} s")


if __name__ == "__main__":
    main(*(int(argument) for argument in sys.argv[1:3]))
