"""Records of runs: one line of JSON a run, added to and never rewritten, and what the last runs say of each figure."""

from __future__ import annotations

import json
import os
import platform
import re
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from attrs import frozen
from figures import Figure, from_data

HERE = Path(__file__).resolve().parent
RECORDS = HERE / "records.jsonl"
PACKAGES = ("attrs", "cattrs", "python-dateutil", "hypothesis", "pydantic", "statsforecast")


def versions() -> dict[str, str]:
    """Return the versions of Python and of the packages that took part, as far as they are there."""
    known = {"python": platform.python_version()}
    for name in PACKAGES:
        try:
            known[name] = version(name)
        except PackageNotFoundError:
            continue
    return known


def machine() -> dict[str, Any]:
    """Return the number of cores, and the model of the processor where the system tells it."""
    told = Path("/proc/cpuinfo")
    found = re.search(r"model name\s*:\s*(.+)", told.read_text("utf-8")) if told.exists() else None
    return {"cores": os.cpu_count(), "cpu": found[1].strip() if found else platform.machine()}


def commit() -> str:
    """Return the last commit that touched the library or a benchmark, with a `+` where files differ from it."""
    asked, of = ["git", "-C", str(HERE)], ["--", ":/src", ":/benchmarks/*.py"]
    last = subprocess.run(
        [*asked, "log", "-1", "--format=%h", "--abbrev=12", *of], capture_output=True, text=True, check=False
    )
    changed = subprocess.run([*asked, "diff", "--quiet", "HEAD", *of], capture_output=True, check=False)
    return (last.stdout.strip() or "unknown") + ("+" if changed.returncode == 1 else "")


def surroundings() -> dict[str, Any]:
    """Return what a figure depends on but the code it measures: day, commit, machine, versions, load."""
    load = round(os.getloadavg()[0], 1) if hasattr(os, "getloadavg") else None
    return {
        "day": datetime.now(UTC).date().isoformat(),
        "commit": commit(),
        "machine": machine(),
        "load": load,
        "versions": versions(),
    }


def add(path: Path, record: Mapping[str, Any]) -> None:
    """Add the record of a run."""
    with path.open("a", encoding="utf-8") as file:
        file.write(json.dumps(record, sort_keys=True, ensure_ascii=False) + "\n")


def read(path: Path = RECORDS) -> list[dict[str, Any]]:
    """Return all records, oldest first."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()] if path.exists() else []


@frozen(kw_only=True)
class Measured:
    """What the runs of one commit say of a figure: those of the last commit that measured it, in their order."""

    figures: tuple[Figure, ...]
    day: str

    @property
    def last(self) -> Figure:
        """Return the figure of the last run, which has the words and the bar."""
        return self.figures[-1]

    @property
    def values(self) -> tuple[float, ...]:
        """Return what each run measured, without those where it was too short to tell."""
        return tuple(one.measured for one in self.figures if one.measured is not None)

    @property
    def is_met(self) -> bool | None:
        """Tell whether every run kept to the bar of today; None without a bar, or where only some did."""
        if self.last.bar is None or not self.values:
            return None
        kept = {self.last.bar.holds(value) for value in self.values}
        return kept.pop() if len(kept) == 1 else None


def latest(records: Sequence[Mapping[str, Any]]) -> list[Measured]:
    """Return every figure as the last commit that measured it says, in the order in which they came.

    Quick runs are left out, and so is what the last run of its benchmark no longer measures.
    """
    whole = [record for record in records if not record.get("quick")]
    last: dict[str, int] = {}
    for place, record in enumerate(whole):
        for source in {row["source"] for row in record["figures"]}:
            last[source] = place
    found = list[Measured]()
    for source, place in sorted(last.items(), key=lambda item: item[0]):
        runs = [record for record in whole if record["commit"] == whole[place]["commit"]]
        for row in whole[place]["figures"]:
            if row["source"] == source:
                asked = from_data(row)
                same = _same(runs, asked)
                found.append(Measured(figures=tuple(same), day=whole[place]["day"]))
    return found


def _same(runs: Iterable[Mapping[str, Any]], asked: Figure) -> list[Figure]:
    every = (from_data(row) for record in runs for row in record["figures"] if row["source"] == asked.source)
    return [figure for figure in every if figure.key == asked.key]
