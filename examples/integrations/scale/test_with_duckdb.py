"""DuckDB and a pool of processes: long tables gathered, parted, answered and summed up, against one process."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import with_duckdb
from goal_columns import GOALS
from review_table import answers
from sample_goals import AS_OF, COMMON, goals

LONG = """
SELECT team, id AS goal, unnest(days) AS day, unnest("values") AS value, 0 AS recorded_at
FROM whole ORDER BY hash(day, id)
"""


def long_tables(folder: Path, whole: pa.Table) -> tuple[Path, Path]:
    """Write goals, and a row for each reading in no order, as a warehouse has them; return the two files."""
    pq.write_table(whole.drop_columns(["days", "values"]), folder / "goals.parquet")
    duckdb.sql(f"COPY ({LONG}) TO '{folder}/readings.parquet'")
    return folder / "goals.parquet", folder / "readings.parquet"


def by_name(folder: Path) -> pa.Table:
    """Return the answers of all files, by team and id."""
    tables = [pq.read_table(path) for path in folder.glob("*.parquet")]
    return pa.concat_tables(tables).sort_by([("team", "ascending"), ("id", "ascending")])


@pytest.mark.parametrize("parts", [1, 4])
def test_processes_give_the_answers_of_one(tmp_path: Path, parts: int) -> None:
    """Gathered from long tables, in whatever parts, the answers are the same to the bit."""
    folders = with_duckdb.gather(*long_tables(tmp_path, goals(0, 8)), tmp_path / "parts", parts)
    with with_duckdb.processes(2) as pool:
        counts = list(with_duckdb.review_parts(pool, folders, tmp_path / "answers", COMMON, AS_OF))
    assert sum(counts) == 80
    assert by_name(tmp_path / "answers").equals(answers(goals(0, 8), COMMON, AS_OF, "review"))
    assert "team-00000" in with_duckdb.summary(tmp_path / "answers", 3)


def test_a_bad_row_is_a_row_of_the_answers(tmp_path: Path) -> None:
    """It comes out with its id and what is wrong, and where; a goal without readings keeps its row, too."""
    rows = goals(0, 1).to_pylist()
    rows[1] |= {"start": rows[1]["deadline"], "deadline": rows[1]["start"]}
    rows[8] |= {"days": [], "values": []}
    tables = long_tables(tmp_path, pa.Table.from_pylist(rows, GOALS))
    parts = with_duckdb.gather(*tables, tmp_path / "parts", 2)
    with with_duckdb.processes(1) as pool:
        assert list(with_duckdb.review_parts(pool, parts, tmp_path / "answers", COMMON, AS_OF)) == [10]
    reviewed = by_name(tmp_path / "answers").to_pylist()
    assert [(row["id"], row["faults"]) for row in reviewed if row["faults"]] == [
        ("team-000000-1", ["deadline: must be on or after the start 2026-10-25, got datetime.date(2026, 1, 5)"])
    ]
    assert reviewed[8]["reasons"][0].startswith("progress: no readings")
