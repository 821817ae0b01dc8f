"""All benchmarks side by side with their peers: one table in Markdown, and one record.

    python -m benchmarks                        every benchmark, then instruction counts
    python -m benchmarks --only codec --only theta
    python -m benchmarks --quick                few rounds and small inputs: whether all runs, not how fast
    python -m benchmarks --instructions         counts alone, beside those recorded last
    python -m benchmarks --record FILE          add what was measured to FILE as well, a line of JSON

Each benchmark runs in a process of its own, up to its limit of the processor's time; what is left out is told with its
reason.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import instructions
import runs
from attrs import field, frozen
from figures import Figure, bar_text, from_data, quantity, to_data
from grid import grid
from turn import LATE

HERE = Path(__file__).resolve().parent
Arguments = Mapping[str, Any]
PATIENCE = 10
"""How many times as long as its limit of the processor's time a benchmark may take by the clock."""


@frozen(kw_only=True)
class Bench:
    """A benchmark: what it is handed, what it needs, and how long it may take."""

    name: str
    minutes: float = 5
    needs: tuple[str, ...] = ()
    """Packages without which it measures nothing."""
    peers: tuple[str, ...] = ()
    """Packages whose figures are left out where they are not installed."""
    given: Arguments = field(factory=dict)
    """What its figures are asked with here: less than by itself where that is enough, as it is for the least."""
    quick: Arguments = field(factory=dict)


BENCHES = (
    Bench(name="bench_import", peers=("pydantic",), given={"rounds": 9}, quick={"rounds": 2}),
    Bench(name="bench_case", given={"rounds": 6}, quick={"rounds": 2}),
    Bench(name="bench_history", given={"rounds": 5}, quick={"rounds": 1}),
    Bench(name="bench_codec", given={"rounds": 7}, quick={"rounds": 1}),
    Bench(name="bench_pacing", given={"goals": 20_000}, quick={"goals": 1_000}),
    Bench(name="bench_forecast", given={"rounds": 7}, quick={"rounds": 2}),
    Bench(name="bench_theta", needs=("numpy", "statsforecast"), quick={"lengths": [[30, 3, 3], [365, 2, 4]]}),
    Bench(name="bench_rules", given={"count": 2_000}, quick={"count": 200}),
    Bench(name="bench_catalog", given={"rounds": 5}, quick={"rows": 2_000, "rounds": 2}),
    Bench(name="bench_tripwires", quick={"rounds": 1}),
    Bench(name="bench_propose", given={"runs": 5}, quick={"runs": 1}),
    Bench(name="bench_audit", quick={"rounds": 1}),
    Bench(name="bench_results", given={"rounds": 5}, quick={"rounds": 1}),
    Bench(name="bench_present", given={"rounds": 3}, quick={"goals": 50, "rounds": 1}),
    Bench(name="bench_statements", quick={"seconds": 0.3}),
    Bench(
        name="bench_drawing",
        minutes=20,
        needs=("hypothesis",),
        given={"runs": 3, "rounds": 7},
        quick={"runs": 1, "rounds": 1},
    ),
    Bench(name="bench_series", minutes=15, quick={"spans": [90, 180, 365]}),
    Bench(name="bench_many_periods", minutes=30, quick={"asked": ["quota of months"], "far": ["1 year"]}),
    Bench(name="bench_growth", minutes=30, given={"limit": 10}, quick={"limit": 0.1}),
)
BY_ITSELF = {
    "bench_targets": "scores chances on outside data: run it by itself, with DATA",
}
"""Benchmarks that measure no time, and why they are left out."""


def asked_for(names: Sequence[str]) -> list[Bench]:
    """Return the benchmarks that are named, with or without `bench_`; all without names."""
    known = {bench.name: bench for bench in BENCHES}
    wanted = [name if name.startswith("bench_") else f"bench_{name}" for name in names]
    unknown = [name for name in wanted if name not in known]
    if unknown:
        told = [f"{name} {BY_ITSELF[name]}" if name in BY_ITSELF else f"no benchmark {name}" for name in unknown]
        raise SystemExit(f"{'; '.join(told)}; there are {', '.join(known)}")
    return [known[name] for name in dict.fromkeys(wanted)] if wanted else [*BENCHES]


def lacking(packages: Sequence[str]) -> list[str]:
    """Return those packages that are not installed."""
    return [name for name in packages if importlib.util.find_spec(name) is None]


def run(bench: Bench, given: Arguments, seconds: int) -> tuple[list[Figure], str]:
    """Return the figures of a benchmark, and why some are missing, which is nothing where all are there."""
    command = [sys.executable, str(HERE / "turn.py"), bench.name, json.dumps(dict(given)), str(seconds)]
    # Where others keep the cores busy, the clock goes on; it stops only what waits for ever.
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=PATIENCE * seconds)
        out, why = done.stdout, ended(done.returncode, done.stderr, seconds)
    except subprocess.TimeoutExpired as late:
        out = late.stdout.decode() if isinstance(late.stdout, bytes) else late.stdout or ""
        why = f"stopped after {PATIENCE * seconds} seconds of the clock"
    whole = out[: out.rfind("\n") + 1]  # one that was stopped may have begun a line
    return [from_data(json.loads(line)) for line in whole.splitlines()], why


def ended(code: int, told: str, seconds: int) -> str:
    """Return why a process ended early, by its code and what it told; nothing where it did not."""
    if not code:
        return ""
    if code == LATE:
        return f"stopped after {seconds} seconds of the processor, its limit"
    lines = [line.strip() for line in told.splitlines() if line.strip()]
    return f"ended with {code}: {lines[-1] if lines else 'nothing told'}"


def gather(
    benches: Sequence[Bench], *, quick: bool = False, road: Path | None = None
) -> Iterator[tuple[Bench, list[Figure], str]]:
    """Yield each benchmark with its figures, and with what is missing of them, as soon as it has run."""
    for bench in benches:
        if absent := lacking(bench.needs):
            yield bench, [], f"needs {', '.join(absent)}, which is not installed"
            continue
        given = {**bench.given, **(bench.quick if quick else {})}
        notes = [f"{name} is not installed, and not stood beside" for name in lacking(bench.peers)]
        if bench.name == "bench_pacing":
            given |= {"checkout": str(road)} if road else {}
            notes += [] if road else ["without --road the engine of beeminder/road is not stood beside"]
        found, why = run(bench, given, round(bench.minutes * 60))
        yield bench, found, "; ".join(filter(None, [*notes, why]))


MET = {True: "yes", False: "**no**", None: ""}


def table(figures: Sequence[Figure]) -> str:
    """Return figures as one table in Markdown."""
    return grid(
        ("what", "yardstick of the same run", "bar", ">measured", "met"),
        [
            (one.what, one.yardstick, bar_text(one), quantity(one.measured, one.unit), MET[one.is_met])
            for one in figures
        ],
    )


def curves(figures: Sequence[Figure]) -> str:
    """Return how things grow as a table in Markdown: seconds by size, and the exponent; – is what was not asked."""
    sizes = sorted({size for one in figures for size, _ in one.curve})
    rows = []
    for one in figures:
        times = dict(one.curve)
        cells = [f"{times[size]:.2g} s" if size in times else "–" for size in sizes]
        rows.append([one.what, *cells, quantity(one.measured, one.unit), MET[one.is_met]])
    return grid(["what grows", *(f">{size:,}" for size in sizes), ">exponent", "met"], rows)


def parsed(arguments: Sequence[str]) -> argparse.Namespace:
    """Read the arguments."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--only", action="append", default=[], metavar="NAME", help="a benchmark, such as codec")
    parser.add_argument("--quick", action="store_true", help="few rounds, small inputs")
    parser.add_argument("--instructions", action="store_true", help="counts of instructions alone")
    parser.add_argument("--record", type=Path, metavar="FILE", help="where a line of JSON is added")
    parser.add_argument("--road", type=Path, metavar="CHECKOUT", help="a checkout of beeminder/road")
    return parser.parse_args(arguments)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run what is asked for, and print it; what is running is told on the other stream."""
    asked = parsed(sys.argv[1:] if arguments is None else arguments)
    benches = [] if asked.instructions else asked_for(asked.only)
    record: dict[str, Any] = {**runs.surroundings(), "quick": asked.quick, "figures": [], "skipped": {}}
    found, skipped = list[Figure](), record["skipped"]
    for bench, figures, why in gather(benches, quick=asked.quick, road=asked.road):
        print(f"{bench.name}: {len(figures)} figures{f'; {why}' if why else ''}", file=sys.stderr, flush=True)
        found += figures
        skipped |= {bench.name: why} if why else {}
    if benches and not asked.only:
        skipped |= BY_ITSELF
    if found:
        print(table([one for one in found if not one.curve]))
        for source in dict.fromkeys(one.source for one in found if one.curve):
            print(curves([one for one in found if one.curve and one.source == source]))
    if asked.instructions or not (asked.only or asked.quick):
        counts, why = instructions.counted(quick=asked.quick)
        print(why or instructions.table(counts, instructions.last(runs.read())))
        record["instructions"] = counts
        skipped |= {"instructions": why} if why else {}
    for name, why in skipped.items():
        print(f"- {name}: {why}")
    if asked.record is not None:
        record["figures"] = [to_data(one) for one in found]
        runs.add(asked.record, record)
    return 0
