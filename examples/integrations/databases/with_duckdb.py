"""Keep readings with their corrections in a DuckDB file, review them as known on any day, and keep the reviews.

    python with_duckdb.py goals.duckdb [--language en|fr]

Days are days and figures decimals there, so that money stays exact; Parquet and CSV files are read by the same SQL.
"""

import argparse
import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from datetime import date
from decimal import Context, Decimal, Inexact, InvalidOperation
from pathlib import Path
from typing import Any

import attrs
import duckdb
from stored_rows import StoredReading, histories_of, place_of, readings_of, reviewed_goals, sound

import smartgoals as sg
from smartgoals import codec

DOCUMENT = Path(__file__).parents[2] / "data" / "strategy.json"
TABLES = """
CREATE TABLE IF NOT EXISTS readings (
    metric VARCHAR NOT NULL,
    channel VARCHAR NOT NULL DEFAULT '',
    day DATE NOT NULL,
    recorded_on DATE NOT NULL,
    value DECIMAL(38, 9) NOT NULL,
    out_of DECIMAL(38, 9),
    covers DATE,
    PRIMARY KEY (metric, channel, day, recorded_on)
);
CREATE TABLE IF NOT EXISTS reviews (
    as_of DATE NOT NULL,
    goal VARCHAR NOT NULL,
    is_on_plan BOOLEAN,
    planned DECIMAL(38, 9),
    actual DECIMAL(38, 9),
    chance DOUBLE,
    why VARCHAR,
    PRIMARY KEY (as_of, goal)
);
"""
FINEST = Decimal("1e-9")
ROUNDED = Context(prec=38)  # as many digits as the columns have; 28 is what Python takes by itself
WHOLE = Context(prec=38, traps=[InvalidOperation, Inexact])
KNOWN = """
SELECT metric, channel, day, recorded_on, value, out_of, covers FROM readings
WHERE recorded_on <= ? ORDER BY metric, channel, day, recorded_on
"""


def opened(path: Path) -> duckdb.DuckDBPyConnection:
    """Return a connection to a file that has the tables."""
    connection = duckdb.connect(path)
    connection.execute(TABLES)
    return connection


@contextmanager
def together(connection: duckdb.DuckDBPyConnection) -> Iterator[None]:
    """Keep all that is written within, or nothing where any of it is refused."""
    connection.begin()
    try:
        yield
    except BaseException:
        connection.rollback()
        raise
    connection.commit()


def replace(connection: duckdb.DuckDBPyConnection, table: str, rows: list[tuple[Any, ...]]) -> None:
    """Write rows over those of the same key."""
    if rows:  # DuckDB takes no empty list
        places = ", ".join("?" * len(rows[0]))
        connection.executemany(f"INSERT OR REPLACE INTO {table} VALUES ({places})", rows)


def held(number: Decimal | str | None, place: str, *, exactly: bool = True) -> Decimal | None:
    """Return a number as the column holds it; a column of decimals would round it, and say nothing."""
    if number is None:
        return None
    try:
        return Decimal(number).quantize(FINEST, context=WHOLE if exactly else ROUNDED)
    except Inexact:
        raise ValueError(f"{place}: {number} has more than nine decimals") from None
    except InvalidOperation:
        raise ValueError(f"{place}: {number} has more than 29 digits before its decimals") from None


def record(connection: duckdb.DuckDBPyConnection, readings: Iterable[StoredReading]) -> None:
    """Add readings; a row that was recorded the same day is replaced, so that a file may be loaded twice."""
    rows = [
        (*row[:4], *(held(getattr(row, name), f"{place_of(row)}: {name}") for name in ("value", "out_of")), row.covers)
        for row in sound(readings)
    ]
    with together(connection):
        replace(connection, "readings", rows)


def histories(
    connection: duckdb.DuckDBPyConnection, metrics: Mapping[str, sg.Metric], *, known_on: date = date.max
) -> list[sg.History]:
    """Return the histories as they were known on a day."""
    rows = connection.execute(KNOWN, [known_on]).fetchall()
    return list(histories_of(map(StoredReading._make, rows), metrics))


def keep(connection: duckdb.DuckDBPyConnection, review: sg.Review) -> None:
    """Write what a review saw of each goal, in place of an earlier review of the same day."""
    names = ("planned", "actual")
    rows = [
        (*row[:3], *(held(getattr(row, name), f"{row.goal}: {name}", exactly=False) for name in names), *row[5:])
        for row in reviewed_goals(review)
    ]
    with together(connection):  # else a row that is refused would cost the earlier review as well
        connection.execute("DELETE FROM reviews WHERE as_of = ?", [review.as_of])
        replace(connection, "reviews", rows)


def main(argv: list[str] | None = None) -> int:
    """Load the example into a file, review it from there, and print what a dashboard would ask for."""
    parser = argparse.ArgumentParser(description="Review a strategy whose readings lie in a DuckDB file.")
    parser.add_argument("file", type=Path)
    parser.add_argument("--language", choices=["en", "fr"], default="en")
    given = parser.parse_args(argv)
    strategy = codec.structure(json.loads(DOCUMENT.read_text(encoding="utf-8")))
    metrics = {str(metric.id): metric for metric in strategy.metrics}
    with closing(opened(given.file)) as connection:
        record(connection, readings_of(strategy))
        evidence = sg.Evidence(histories=histories(connection, metrics))
        bare = attrs.evolve(strategy, histories=())
        keep(connection, sg.review(bare, evidence=evidence, as_of=date(2016, 10, 2), language=given.language))
        for row in connection.execute(
            "SELECT goal, is_on_plan, actual, planned, why FROM reviews ORDER BY goal"
        ).fetchall():
            print(*row)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
