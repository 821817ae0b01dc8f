"""Records of runs: one line of JSON a run, added to and never rewritten, and the table that is made from all of them."""

from __future__ import annotations

import json
import platform
import subprocess
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
RECORDS = HERE / "records.jsonl"
PACKAGES = ("attrs", "cattrs", "python-dateutil", "atheris")
WHAT: Mapping[str, str] = {
    "pace": "`Pace`, `Growth`, `Period` and `Cadence` from text",
    "cadence": "`Cadence`: its days, the next one, the last one",
    "selection": "`RuleSet`: selecting, ignoring, severities, options",
    "statement": "`parse_goal`, `to_goal`, `check_statement`",
    "codec": "`codec.structure` and `unstructure`, all documents and results",
    "tables": "`History.from_columns`, `read_rows`, `read_table`",
    "audits": "`read_audit`, and the sheet written again",
}
"""What each target calls."""
HEADINGS = (
    "target",
    "what is called",
    "executions",
    "of these led by coverage",
    "accepted",
    "refused",
    "kinds of crashes",
    "in the last run",
    "longest call",
)


def commit() -> str:
    """Return the commit that the tree was made from, with a `+` where files of the library differ from it.

    Of a merge they are the commits that were merged: a tree that was merged to be attacked is thrown away.
    """
    asked = ["git", "-C", str(HERE)]
    head = subprocess.run(
        [*asked, "log", "-1", "--format=%h %p", "--abbrev=12"], capture_output=True, text=True, check=False
    )
    changed = subprocess.run([*asked, "diff", "--quiet", "HEAD", "--", ":/src"], capture_output=True, check=False)
    own, *parents = head.stdout.split() or ["unknown"]
    return (own if len(parents) < 2 else " with ".join(parents)) + ("+" if changed.returncode == 1 else "")


def versions() -> dict[str, str]:
    """Return the versions of Python and of the packages that took part."""
    known = {"python": platform.python_version()}
    for name in PACKAGES:
        try:
            known[name] = version(name)
        except PackageNotFoundError:
            continue
    return known


def add(path: Path, facts: Mapping[str, Any]) -> None:
    """Add the record of a run, with the day."""
    record = {**facts, "day": datetime.now(UTC).date().isoformat()}
    with path.open("a", encoding="utf-8") as file:
        file.write(json.dumps(record, sort_keys=True) + "\n")


def read(path: Path = RECORDS) -> list[dict[str, Any]]:
    """Return all records, oldest first."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()] if path.exists() else []


def table(records: Iterable[Mapping[str, Any]]) -> str:
    """Return the sums of the records as a table in Markdown, a row a target and one for all."""
    kept = list(records)
    lines = [
        f"| {' | '.join(HEADINGS)} |",
        f"|---|---|{'--:|' * (len(HEADINGS) - 2)}",
    ]
    for name, what in WHAT.items():
        own = [record for record in kept if record["target"] == name]
        if own:
            lines.append(_row(name, what, own, last=own[-1:]))
    lasts = [own[-1] for name in WHAT if (own := [record for record in kept if record["target"] == name])]
    lines.append(_row("**all**", "", kept, last=lasts))
    return "\n".join(lines) + "\n"


def _row(name: str, what: str, own: list[Mapping[str, Any]], *, last: list[Mapping[str, Any]]) -> str:
    led = [record for record in own if record["engine"] == "atheris"]
    sums = {key: sum(record[key] for record in own) for key in ("executions", "accepted", "refused")}
    worst = max(record["worst_seconds"] for record in own)
    cells = (
        name,
        what,
        f"{sums['executions']:,}",
        f"{sum(record['executions'] for record in led):,}",
        f"{sums['accepted']:,}",
        f"{sums['refused']:,}",
        f"{len({kind for record in own for kind in record['crashes']}):,}",
        f"{sum(len(record['crashes']) for record in last):,}",
        f"{worst * 1000:.0f} ms",
    )
    return f"| {' | '.join(cells)} |".replace("|  |", "| |")
