"""Keep readings with their corrections in an SQLite file, review them as known on any day, and keep the reviews.

    python with_sqlite.py goals.sqlite [--language en|fr]

SQLite has neither days nor decimals: both are kept as text, so that no figure passes through a float.
"""

import argparse
import json
import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing
from datetime import date
from pathlib import Path

import attrs
from stored_rows import StoredReading, histories_of, readings_of, reviewed_goals, sound

import smartgoals as sg
from smartgoals import codec

DOCUMENT = Path(__file__).parents[2] / "data" / "strategy.json"
TABLES = """
CREATE TABLE IF NOT EXISTS readings (
    metric TEXT NOT NULL,
    channel TEXT NOT NULL DEFAULT '',
    day TEXT NOT NULL,
    recorded_on TEXT NOT NULL,
    value TEXT NOT NULL,
    out_of TEXT,
    covers TEXT,
    PRIMARY KEY (metric, channel, day, recorded_on)
) STRICT;
CREATE TABLE IF NOT EXISTS reviews (
    as_of TEXT NOT NULL,
    goal TEXT NOT NULL,
    is_on_plan INTEGER,
    planned TEXT,
    actual TEXT,
    chance REAL,
    why TEXT,
    PRIMARY KEY (as_of, goal)
) STRICT;
"""
KNOWN = """
SELECT metric, channel, day, recorded_on, value, out_of, covers FROM readings
WHERE recorded_on <= ? ORDER BY metric, channel, day, recorded_on
"""


def opened(path: Path) -> sqlite3.Connection:
    """Return a connection to a file that has the tables."""
    connection = sqlite3.connect(path)
    connection.executescript(TABLES)
    return connection


def record(connection: sqlite3.Connection, readings: Iterable[StoredReading]) -> None:
    """Add readings; a row that was recorded the same day is replaced, so that a file may be loaded twice."""
    rows = [tuple(None if cell is None else str(cell) for cell in reading) for reading in sound(readings)]
    with connection:
        connection.executemany("INSERT OR REPLACE INTO readings VALUES (?, ?, ?, ?, ?, ?, ?)", rows)


def histories(
    connection: sqlite3.Connection, metrics: Mapping[str, sg.Metric], *, known_on: date = date.max
) -> list[sg.History]:
    """Return the histories as they were known on a day."""
    rows = map(StoredReading._make, connection.execute(KNOWN, (known_on.isoformat(),)))
    return list(histories_of(rows, metrics))


def keep(connection: sqlite3.Connection, review: sg.Review) -> None:
    """Write what a review saw of each goal, in place of an earlier review of the same day."""
    rows = [
        (
            str(row.as_of),
            row.goal,
            row.is_on_plan,
            *(None if cell is None else str(cell) for cell in row[3:5]),
            *row[5:],
        )
        for row in reviewed_goals(review)
    ]
    with connection:
        connection.execute("DELETE FROM reviews WHERE as_of = ?", (review.as_of.isoformat(),))
        connection.executemany("INSERT OR REPLACE INTO reviews VALUES (?, ?, ?, ?, ?, ?, ?)", rows)


def main(argv: list[str] | None = None) -> int:
    """Load the example into a file, review it from there, and print what a dashboard would ask for."""
    parser = argparse.ArgumentParser(description="Review a strategy whose readings lie in an SQLite file.")
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
        for row in connection.execute("SELECT goal, is_on_plan, actual, planned, why FROM reviews ORDER BY goal"):
            print(*row)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
