"""Keep readings with their corrections in a DuckDB file, review them as known on any day, and keep the reviews.

    python with_duckdb.py goals.duckdb [--language en|fr]

Days are days and figures decimals there, so that money stays exact; Parquet and CSV files are read by the same SQL.
"""

import argparse
import json
from collections.abc import Iterable, Mapping
from contextlib import closing
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import attrs
import duckdb
from stored_rows import StoredReading, histories_of, readings_of, reviewed_goals

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
KNOWN = """
SELECT metric, channel, day, recorded_on, value, out_of, covers FROM readings
WHERE recorded_on <= ? ORDER BY metric, channel, day, recorded_on
"""


def opened(path: Path) -> duckdb.DuckDBPyConnection:
    """Return a connection to a file that has the tables."""
    connection = duckdb.connect(path)
    connection.execute(TABLES)
    return connection


def replace(connection: duckdb.DuckDBPyConnection, table: str, rows: list[tuple[Any, ...]]) -> None:
    """Write rows over those of the same key: all of them, or none where one is refused."""
    if not rows:  # DuckDB takes no empty list
        return
    places = ", ".join("?" * len(rows[0]))
    connection.begin()
    try:
        connection.executemany(f"INSERT OR REPLACE INTO {table} VALUES ({places})", rows)
    except duckdb.Error:
        connection.rollback()
        raise
    connection.commit()


def record(connection: duckdb.DuckDBPyConnection, readings: Iterable[StoredReading]) -> None:
    """Add readings; a row that was recorded the same day is replaced, so that a file may be loaded twice."""
    rows = list(readings)
    for row in rows:  # a column of decimals would round them, and say nothing
        numbers = [Decimal(number) for number in (row.value, row.out_of) if number is not None]
        if any(number != round(number, 9) for number in numbers):
            raise ValueError(f"{row.metric}/{row.channel}, {row.day}: {row.value} has more than nine decimals")
    replace(connection, "readings", list(rows))


def histories(
    connection: duckdb.DuckDBPyConnection, metrics: Mapping[str, sg.Metric], *, known_on: date = date.max
) -> list[sg.History]:
    """Return the histories as they were known on a day."""
    rows = connection.execute(KNOWN, [known_on]).fetchall()
    return list(histories_of(map(StoredReading._make, rows), metrics))


def keep(connection: duckdb.DuckDBPyConnection, review: sg.Review) -> None:
    """Write what a review saw of each goal, in place of an earlier review of the same day."""
    connection.execute("DELETE FROM reviews WHERE as_of = ?", [review.as_of])
    rows = [row._replace(planned=row.planned and round(row.planned, 9)) for row in reviewed_goals(review)]
    replace(connection, "reviews", list(rows))


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
