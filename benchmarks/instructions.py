"""How many instructions a call takes, counted by valgrind: noise of the machine does not change them.

Each call is counted in a fresh interpreter with hash seed 0, as the difference between 2n and n calls after warm-up,
so that start-up and imports cancel. Counts of two builds of Python cannot be compared; the record has the version.
"""

from __future__ import annotations

import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from grid import grid
from hot_paths import MARK, PATHS

HERE = Path(__file__).resolve().parent
MINUTES = 20
QUICK = ("parse a pace", "plan a goal")
TOTAL = re.compile(r"^summary: (\d+)$", re.MULTILINE)
NO_VALGRIND = "valgrind is not installed: no instructions were counted"


def count(name: str) -> int:
    """Return the instructions of one call."""
    # No more than what Python needs to find the library: what the environment holds shifts memory.
    plain = {"PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1"}
    plain |= {key: os.environ[key] for key in ("PYTHONPATH", "PATH") if key in os.environ}
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "counted"
        command = ["valgrind", "--tool=callgrind", f"--dump-before={MARK}", f"--callgrind-out-file={out}"]
        command += [sys.executable, str(HERE / "hot_paths.py"), name]
        subprocess.run(command, env=plain, check=True, capture_output=True, timeout=MINUTES * 60)
        parts = sorted(Path(folder).glob("counted.*"), key=lambda path: int(path.suffix[1:]))
        once, twice = (int(TOTAL.findall(path.read_text("utf-8"))[-1]) for path in parts[-2:])
    return round((twice - once) / PATHS[name].times)


def counted(*, quick: bool = False) -> tuple[dict[str, int], str]:
    """Return the count of each call, and why there is none where valgrind is missing."""
    if shutil.which("valgrind") is None:
        return {}, NO_VALGRIND
    names = QUICK if quick else (*PATHS,)
    # What runs beside changes no count, so all cores count.
    with ThreadPoolExecutor(os.cpu_count()) as workers:
        return dict(zip(names, workers.map(count, names), strict=True)), ""


def last(records: Sequence[Mapping[str, Any]]) -> Mapping[str, Any]:
    """Return the last record that has counts, and nothing where none has."""
    return next((record for record in reversed(records) if record.get("instructions")), {})


def change(before: float, after: float) -> float:
    """Return by how many percent a count is more than another."""
    return (after / before - 1) * 100


def table(counts: Mapping[str, int], recorded: Mapping[str, Any]) -> str:
    """Return counts as a table in Markdown, beside those that were recorded."""
    known = recorded.get("instructions", {})
    told = "nothing is recorded"
    if known:
        python = recorded["versions"]["python"]
        told = f"recorded on {recorded['day']} at {recorded['commit']}, Python {python}"
        if python != platform.python_version():
            told += f"; this is {platform.python_version()}, so the change says nothing of the library"
    rows = []
    for name, now in counts.items():
        before = known.get(name)
        cells = ("–", "–") if before is None else (f"{before:,}", f"{change(before, now):+.2f} %")
        rows.append((name, cells[0], f"{now:,}", cells[1]))
    return f"Instructions a call; {told}.\n\n{grid(('call', '>recorded', '>now', '>change'), rows)}"
