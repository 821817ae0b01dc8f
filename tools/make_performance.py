"""Write the tables of docs/explanation/performance.md from the records of benchmarks/records.jsonl.

Run `python tools/make_performance.py` after `python -m benchmarks --record benchmarks/records.jsonl`;
tests/test_benchmarks.py compares. Where several runs of one commit are recorded, a cell has what they range over, and a
bar is met where every run met it.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "explanation" / "performance.md"
BLOCK = re.compile(r"<!-- made: (\w+) -->\n(.*?)<!-- /made -->", re.DOTALL)
ORDER = (
    "import case history codec pacing forecast theta rules catalog tripwires propose audit results present "
    "statements drawing series many_periods growth"
).split()
"""The benchmarks in the order of the tables; others come after them."""
MET = {True: "yes", False: "**no**", None: "not in every run"}


def _benchmarks() -> None:
    """Make the modules of the benchmarks known, which stand in a folder of their own."""
    folder = str(ROOT / "benchmarks")
    if folder not in sys.path:
        sys.path.append(folder)


_benchmarks()

from figures import bar_text, quantity  # noqa: E402 -- found by the line before
from grid import grid  # noqa: E402
from instructions import last  # noqa: E402
from runs import Measured, latest, read  # noqa: E402

Records = Sequence[dict[str, Any]]


def measured(records: Records) -> list[Measured]:
    """Return all figures in the order of the tables."""
    known = {f"bench_{name}": place for place, name in enumerate(ORDER)}
    return sorted(latest(records), key=lambda one: known.get(one.last.source, len(known)))


def values(one: Measured, newest: str) -> str:
    """Return what was measured, as a range where runs differ, with its day where that is not the newest."""
    unit = one.last.unit
    told = "–"
    if one.values:
        low, high = (quantity(value, unit) for value in (min(one.values), max(one.values)))
        number = low if unit in ("x", "exponent") else low.removesuffix(f" {unit}")
        told = high if low == high else f"{number} to {high}"
    return told if one.day == newest else f"{told} ({one.day})"


def ratios(records: Records) -> str:
    """Return the table of ratios that have a bar."""
    newest = max(record["day"] for record in records)
    asked = [one for one in measured(records) if one.last.unit == "x" and one.last.bar]
    told = [
        (one.last.what, one.last.yardstick, bar_text(one.last), values(one, newest), MET[one.is_met]) for one in asked
    ]
    return grid(("what", "yardstick of the same run", "bar", ">measured", "met"), told)


def sizes(records: Records) -> str:
    """Return the table of times and sizes that have a bar."""
    newest = max(record["day"] for record in records)
    asked = [one for one in measured(records) if one.last.unit not in ("x", "exponent") and one.last.bar]
    return grid(
        ("what", "bar", ">measured", "met"),
        [(one.last.what, bar_text(one.last), values(one, newest), MET[one.is_met]) for one in asked],
    )


def others(records: Records) -> str:
    """Return the table of what has no bar; how far tripwires are off is a figure of another page."""
    newest = max(record["day"] for record in records)
    asked = [one for one in measured(records) if not one.last.bar and not one.last.curve and one.last.unit != "of 1"]
    asked = [one for one in asked if one.last.source != "bench_series"]
    return grid(
        ("what", "yardstick of the same run", ">measured"),
        [(one.last.what, one.last.yardstick, values(one, newest)) for one in asked],
    )


def _curves(records: Records, source: str, what: str) -> str:
    """Return how what a benchmark measured grows: seconds by size in the last run, and the exponents of all runs."""
    newest = max(record["day"] for record in records)
    asked = [one for one in measured(records) if one.last.source == source and one.last.curve]
    every = sorted({size for one in asked for size, _ in one.last.curve})
    has_bar = any(one.last.bar for one in asked)
    told = []
    for one in asked:
        times = dict(one.last.curve)
        cells = [f"{times[size]:.2g} s" if size in times else "–" for size in every]
        met = ["" if not one.values else MET[one.is_met]] if has_bar else []
        told.append([one.last.what, *cells, values(one, newest), *met])
    heads = [what, *(f">{size:,}" for size in every), ">exponent", *(["met"] if has_bar else [])]
    return grid(heads, told)


def growth(records: Records) -> str:
    """Return how calls grow with what they are handed."""
    return _curves(records, "bench_growth", "what is handed over")


def series(records: Records) -> str:
    """Return how rows of days grow with the days."""
    return _curves(records, "bench_series", "kind of goal")


def instructions(records: Records) -> str:
    """Return the instructions that were counted last."""
    record = last(records)
    counts = record.get("instructions", {})
    told = grid(("call", ">instructions"), [(name, f"{count:,}") for name, count in counts.items()])
    if not counts:
        return "None were counted as yet.\n"
    return f"Counted on {record['day']} at commit {record['commit']}, Python {record['versions']['python']}.\n\n{told}"


def when(records: Records) -> str:
    """Return when, on which machine and with which packages the figures were taken."""
    whole = [record for record in records if record["figures"] and not record.get("quick")]
    days = sorted({record["day"] for record in whole})
    of = whole[-1]
    packages = ", ".join(f"{name} {number}" for name, number in of["versions"].items() if name != "python")
    loads = sorted(record["load"] for record in whole if record["load"] is not None)
    told = f"Taken on {' and '.join(days)}, the last at commit {of['commit']}, with Python {of['versions']['python']}, "
    told += f"{packages}, on a machine of {of['machine']['cores']} cores ({of['machine']['cpu']})"
    return f"{told}, whose load was {loads[0]:g} to {loads[-1]:g} when runs began.\n" if loads else f"{told}.\n"


MAKE = {
    "when": when,
    "ratios": ratios,
    "sizes": sizes,
    "others": others,
    "growth": growth,
    "series": series,
    "instructions": instructions,
}


def refreshed(page: str, records: Records) -> str:
    """Return the page with its tables made anew."""
    return BLOCK.sub(lambda found: f"<!-- made: {found[1]} -->\n{MAKE[found[1]](records)}<!-- /made -->", page)


if __name__ == "__main__":
    PAGE.write_text(refreshed(PAGE.read_text("utf-8"), read()), encoding="utf-8")
