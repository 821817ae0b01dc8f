"""Measure how time and memory grow with the size of what each target is handed, up to a megabyte.

`python tools/fuzz/growth.py` prints a table in Markdown, of which docs/explanation/reliability.md holds the last one, and
writes `growth.json`, from which that is made. An exponent of 1 says that twice the input takes twice as long; it is taken
between a tenth of a megabyte and a megabyte, from the time of the processor, the best of several.
"""

from __future__ import annotations

import gc
import json
import math
import sys
import tracemalloc
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from time import process_time
from typing import Any, NamedTuple

HERE = Path(__file__).resolve().parent
GROWTH = HERE / "growth.json"
SIZES = (10_000, 100_000, 1_000_000)
TRIES = 2
DAY = date(2026, 1, 5)
HEADINGS = ("what is read", "10 KB", "100 KB", "1 MB", "exponent of time", "most memory at 1 MB", "exponent of memory")


class Grown(NamedTuple):
    """An input of a size, and the call that takes it."""

    what: str
    make: Callable[[int], Any]
    ask: Callable[[Any], Any]


def cases() -> tuple[Grown, ...]:
    """Return one input or more of each target, good ones and faulty ones."""
    import smartgoals as sg
    from smartgoals import audits, catalog, codec, rules

    def objectives(count: int, last: str | None) -> dict[str, Any]:
        entries = [{"id": f"o{at}", "title": "t", "kind": "conversions_sales"} for at in range(count)]
        for at in range(count - 1):
            entries[at]["serves"] = f"o{at + 1}"
        return {"objectives": [*entries[:-1], entries[-1] | ({"serves": last} if last else {})]}

    def goals(count: int, metric: str) -> dict[str, Any]:
        return {"goals": [{"id": f"g{at}", "metric": metric, "target": "5/week"} for at in range(count)]}

    def misspelt(count: int) -> dict[str, Any]:
        known = [{"id": f"objective-{at}", "title": "t", "kind": "conversions_sales"} for at in range(count)]
        return {"objectives": known, "goals": [{"id": f"g{at}", "objective": f"objective_{at}"} for at in range(count)]}

    def columns(count: int) -> Any:
        return [date.min + timedelta(at % 3_000_000) for at in range(count)], [1.5] * count

    def rows(count: int) -> list[dict[str, Any]]:
        return [{"date": str(DAY - timedelta(at)), "reach": f"1,{at % 1000:03}"} for at in range(count)]

    def sheet(count: int) -> list[tuple[Any, ...]]:
        return [("Platform", "Handle", "Followers"), *(("Instagram", f"shop{at}", "8,200") for at in range(count))]

    codes = tuple(rules.DEFAULT.codes)
    read_audit = audits.read_audit
    return (
        Grown("a pace", lambda size: "5 " + "new " * (size // 4) + "followers/week", sg.Pace.parse),
        Grown("a rule of days", lambda size: "FREQ=YEARLY;BYYEARDAY=" + "1," * (size // 2) + "1", sg.Cadence.parse),
        Grown("codes of rules", lambda size: codes * (size // 700), lambda asked: rules.DEFAULT.select(*asked)),
        Grown("a sentence", lambda size: "Grow by 5% and " * (size // 15), lambda text: sg.parse_goal(text, as_of=DAY)),
        Grown("a strategy of goals", lambda size: goals(size // 60, "followers"), codec.structure),
        Grown("the same, no metric known", lambda size: goals(size // 60, "folowers"), codec.structure),
        Grown("objectives, one after the other", lambda size: objectives(size // 75, None), codec.structure),
        Grown("objectives in a circle", lambda size: objectives(size // 75, "o0"), codec.structure),
        Grown("objectives misspelt by their goals", lambda size: misspelt(size // 120), codec.structure),
        Grown("lists in lists", lambda size: json.loads("[" * 900 + "]" * 900) * (size // 1800), codec.structure),
        Grown("columns of readings", lambda size: columns(size // 16), lambda both: sg.History.from_columns(*both)),
        Grown("rows of an export", lambda size: rows(size // 40), lambda told: catalog.read_rows("instagram", told)),
        Grown("an audit sheet", lambda size: sheet(size // 24), lambda told: read_audit(told, id="a", as_of=DAY)),
    )


def measured(case: Grown) -> dict[str, Any]:
    """Return the seconds for each size, and the most memory of the two largest."""
    from smartgoals import SmartGoalsError

    seconds, memory = [], []
    for size in SIZES:
        given, best = case.make(size), math.inf
        for _ in range(TRIES):
            gc.collect()
            begun = process_time()
            with suppress(SmartGoalsError):
                case.ask(given)
            best = min(best, process_time() - begun)
        seconds.append(best)
        tracemalloc.start()
        with suppress(SmartGoalsError):
            case.ask(given)
        memory.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    return {"what": case.what, "seconds": seconds, "bytes": memory}


def exponent(before: float, after: float) -> float:
    """Return the power by which something grew while its input grew tenfold."""
    return math.log10(max(after, 1e-4) / max(before, 1e-4))


def table(told: Mapping[str, Any]) -> str:
    """Return what was measured as a table in Markdown."""
    lines = [f"| {' | '.join(HEADINGS)} |", f"|---|{'--:|' * (len(HEADINGS) - 1)}"]
    for case in told["cases"]:
        seconds, memory = case["seconds"], case["bytes"]
        cells = [case["what"], *(f"{spent:.3g} s" for spent in seconds), f"{exponent(*seconds[-2:]):.1f}"]
        cells += [f"{memory[-1] / 2**20:.1f} MiB", f"{exponent(*memory[-2:]):.1f}"]
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def main() -> int:
    """Measure all cases, keep and print them; return 1 where something grows faster than its input."""
    from records import commit, versions

    told: dict[str, Any] = {"day": datetime.now(UTC).date().isoformat(), "commit": commit(), "versions": versions()}
    for case in (every := cases()):  # what is made on first use is no part of a measurement
        with suppress(Exception):
            case.ask(case.make(2_000))
    cases_told = [measured(case) for case in every]
    told["cases"] = cases_told
    GROWTH.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
    print(table(told), end="")
    return int(any(exponent(*case["seconds"][-2:]) > 1.3 for case in cases_told))


if __name__ == "__main__":
    sys.path.insert(0, str(HERE.parents[1] / "src"))
    sys.exit(main())
