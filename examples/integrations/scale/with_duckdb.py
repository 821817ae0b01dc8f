"""Review goals on one machine: DuckDB gathers readings and parts teams, a pool of processes answers, DuckDB sums up.

python with_duckdb.py goals.parquet readings.parquet work --workers 2
"""

from __future__ import annotations

import argparse
import multiprocessing
from collections.abc import Iterator, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor, as_completed
from datetime import date
from pathlib import Path

import duckdb
from review_table import Ask, answer_file
from sample_goals import AS_OF, COMMON

# A goal without readings keeps its row, and what was read twice stands in the order it came.
GATHER = """
COPY (
    SELECT goals.*, days, "values", hash(goals.team) % {parts} AS part
    FROM read_parquet($goals) AS goals LEFT JOIN (
        SELECT team, goal, list(day ORDER BY day, recorded_at) AS days,
            list(value ORDER BY day, recorded_at) AS "values"
        FROM read_parquet($readings) GROUP BY team, goal
    ) AS readings ON readings.team = goals.team AND readings.goal = goals.id
) TO $folder (FORMAT parquet, PARTITION_BY (part), OVERWRITE)
"""
SUMMARY = """
SELECT team, count(*) AS goals, count(*) FILTER (is_on_plan) AS on_plan, count(*) FILTER (is_smart) AS smart,
    count(*) FILTER (len(faults) > 0) AS not_read, min(chance) AS least_chance
FROM read_parquet($answers) GROUP BY team ORDER BY least_chance, team LIMIT $rows
"""


def gather(goals: Path, readings: Path, folder: Path, parts: int) -> list[Path]:
    """Write goals with their readings in lists, and whole teams in parts; return the folders of the parts."""
    named = {"goals": str(goals), "readings": str(readings), "folder": str(folder)}
    duckdb.execute(GATHER.format(parts=int(parts)), named)
    return sorted(folder.glob("part=*"))


def processes(workers: int) -> ProcessPoolExecutor:
    """Return a pool of processes that start empty, so that they hold nothing but what they are given."""
    return ProcessPoolExecutor(workers, multiprocessing.get_context("spawn"))


def review_parts(
    pool: Executor, parts: Sequence[Path], folder: Path, common: str, as_of: date, *, ask: Ask = "review"
) -> Iterator[int]:
    """Answer each part in a file; yield how many goals each had, as they are done."""
    folder.mkdir(parents=True, exist_ok=True)
    running = [pool.submit(answer_file, part, folder, common, as_of, ask) for part in parts]
    try:
        for future in as_completed(running):
            yield future.result()
    finally:
        for future in running:  # what is left when somebody stops asking
            future.cancel()


def summary(answers: Path, rows: int = 10) -> str:
    """Return the teams with the least chances as a table, from the files of answers."""
    return str(duckdb.sql(SUMMARY, params={"answers": f"{answers}/*.parquet", "rows": rows}))


def main() -> None:
    """Parse the arguments, gather, answer, sum up."""
    parser = argparse.ArgumentParser(description="Review goals with DuckDB and a pool of processes.")
    parser.add_argument("goals", type=Path, help="parquet: a row for each goal")
    parser.add_argument("readings", type=Path, help="parquet: team, goal, day, value, recorded_at")
    parser.add_argument("work", type=Path, help="a folder for the parts and the answers")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--parts", type=int, default=10)
    parser.add_argument("--as-of", type=date.fromisoformat, default=AS_OF, metavar="DAY")
    given = parser.parse_args()
    parts = gather(given.goals, given.readings, given.work / "parts", given.parts)
    with processes(given.workers) as pool:
        counts = review_parts(pool, parts, given.work / "answers", COMMON, given.as_of)
        print(f"{sum(counts)} goals in {len(parts)} parts")
    print(summary(given.work / "answers"))


if __name__ == "__main__":
    main()
