"""dask.distributed: real workers as processes on this machine, against the answers of one process."""

# mypy: allow-untyped-calls
# distributed says the types of its results, and of few of its functions.

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import psutil
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import with_dask
from distributed import Client
from goal_columns import GOALS
from review_table import answers
from sample_goals import AS_OF, COMMON, goals, write_parts


@pytest.fixture(scope="module")
def client() -> Iterator[Client]:
    """Yield a client of two workers, which end with the tests."""
    with with_dask.cluster(2) as cluster, Client(cluster) as connected:
        yield connected


def all_answers(folder: Path) -> pa.Table:
    """Return the answers of all files, in order of their names."""
    return pa.concat_tables([pq.read_table(path) for path in sorted(folder.glob("*.parquet"))])


@pytest.mark.parametrize("each", [10, 20, 60])
def test_workers_give_the_answers_of_one_process(client: Client, tmp_path: Path, each: int) -> None:
    """Whatever the size of the parts, the answers are the same to the bit."""
    parts = write_parts(tmp_path / "parts", 60, each)
    counts = list(with_dask.review_parts(client, parts, tmp_path / "answers", COMMON, AS_OF))
    assert sum(counts) == 60
    assert all_answers(tmp_path / "answers").equals(answers(goals(0, 6), COMMON, AS_OF, "review"))


def test_a_bad_row_is_a_row_of_the_answers(client: Client, tmp_path: Path) -> None:
    """It comes out with its id and what is wrong, and where; its part and all others are answered."""
    rows = goals(0, 1).to_pylist()
    rows[2] |= {"metric": "folowers"}
    pq.write_table(pa.Table.from_pylist(rows, GOALS), tmp_path / "bad.parquet")
    assert list(with_dask.review_parts(client, [tmp_path / "bad.parquet"], tmp_path / "answers", COMMON, AS_OF)) == [10]
    reviewed = all_answers(tmp_path / "answers").to_pylist()
    assert [(row["id"], row["faults"]) for row in reviewed if row["faults"]] == [
        ("team-000000-2", ["metric: unknown metric 'folowers', did you mean 'followers'?"])
    ]
    assert all(row["chance"] is not None for row in reviewed if not row["faults"])


def test_workers_listen_to_this_machine_alone(client: Client) -> None:
    """Scheduler and workers open ports of the loopback only."""
    processes = [psutil.Process(), *psutil.Process().children(recursive=True)]
    opened = [at.laddr.ip for process in processes for at in process.net_connections() if at.status == "LISTEN"]
    assert opened
    assert set(opened) == {"127.0.0.1"}


def test_the_program_says_how_many(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """From the command line it answers for a folder of parts."""
    write_parts(tmp_path / "parts", 40, 20)
    monkeypatch.setattr(sys, "argv", ["with_dask.py", str(tmp_path / "parts"), str(tmp_path / "answers")])
    with_dask.main()
    assert capsys.readouterr().out.startswith("40 goals in 2 parts answered")
