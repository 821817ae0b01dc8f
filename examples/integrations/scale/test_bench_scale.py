"""The measurement itself, on a few goals: what it prints, and that it would see other answers."""

from __future__ import annotations

import sys
from pathlib import Path

import bench_scale
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from review_table import answers
from sample_goals import AS_OF, COMMON, goals


def test_a_line_for_each_measurement(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Two plain loops side by side, then one process and two, whose answers have the same fingerprint."""
    asked = "--ask project --engine loop processes --goals 80 --each 20 --folder".split()
    monkeypatch.setattr(sys, "argv", ["bench_scale.py", *asked, str(tmp_path)])
    bench_scale.main()
    _, *lines = capsys.readouterr().out.splitlines()
    assert [line.split()[:3] for line in lines] == [
        ["project", engine, workers] for engine in ("loop", "processes") for workers in ("1", "2")
    ]
    assert "80 goals in" in lines[2]
    assert lines[2].split()[-1] == lines[3].split()[-1]


def test_a_fingerprint_is_of_the_answers_and_not_of_their_files(tmp_path: Path) -> None:
    """Other files have the same; a last digit that differs has another."""
    whole = answers(goals(0, 2), COMMON, AS_OF, "assess")
    rows = whole.to_pylist()
    rows[3]["actual"] += 1e-9
    for name, tables in {
        "whole": [whole],
        "parts": [whole.slice(13), whole.slice(0, 13)],
        "other": [pa.Table.from_pylist(rows, whole.schema)],
    }.items():
        (tmp_path / name).mkdir()
        for position, table in enumerate(tables):
            pq.write_table(table, tmp_path / name / f"{position}.parquet")
    same, in_parts, other = (bench_scale.fingerprint(tmp_path / name) for name in ("whole", "parts", "other"))
    assert same == in_parts != other
