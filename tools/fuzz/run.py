"""Attack a part of the library with inputs nobody would write, and count what came of it.

`python tools/fuzz/run.py TARGET [EXECUTIONS] [SEED]` builds so many inputs of a target (pace,
cadence, selection, statement, codec, tables, audits, or all), asks, and holds each answer against
what it has to be; it prints what came of them and adds a record to `records.jsonl`, from which
docs/explanation/reliability.md is made. Where atheris is installed, inputs that reach new branches
are varied further; elsewhere, or with `--engine random`, inputs are built from seeded random bytes.
`--hex BYTES` runs one input again and shows it. Ends with 1 where something crashed.
"""

from __future__ import annotations

import argparse
import importlib
import os
import pkgutil
import random
import resource
import signal
import sys
import tempfile
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from harness import Harness, Tally

HERE = Path(__file__).resolve().parent
MODULES = {
    "pace": "paces",
    "cadence": "cadences",
    "selection": "selections",
    "statement": "statements",
    "codec": "documents",
    "tables": "tables",
    "audits": "sheets",
}
LONGEST_INPUT = 512
"""Bytes that an input is built from."""
WARMING = 200
SIZES = (8, 24, 48, 96, 192, LONGEST_INPUT)


class Run(NamedTuple):
    """What is run: a target, how often, from which seed, by which engine, and where it is recorded."""

    target: str
    executions: int
    seed: int
    engine: str
    records: Path | None


def main(arguments: list[str] | None = None) -> int:
    """Run what is asked for, target by target; return the exit code."""
    options = _options(arguments)
    names = list(MODULES) if options.target == "all" else [options.target]
    if options.hex is not None:
        return _once(names[0], bytes.fromhex(options.hex))
    crashes = 0
    for name in names:
        engine = options.engine or ("atheris" if find_spec("atheris") and len(names) == 1 else "random")
        run = Run(name, options.executions, options.seed, engine, options.records)
        crashes += (_guided if engine == "atheris" else _random)(run)
    return 1 if crashes else 0


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("target", choices=(*MODULES, "all"))
    parser.add_argument("executions", type=int, nargs="?", default=100_000)
    parser.add_argument("seed", type=int, nargs="?", default=1)
    parser.add_argument("--engine", choices=("atheris", "random"), help="one target at a time by atheris")
    parser.add_argument("--hex", help="run the one input that these bytes make, and show it")
    where = parser.add_mutually_exclusive_group()
    where.add_argument("--records", type=Path, default=HERE / "records.jsonl", help="where the record is added")
    where.add_argument("--no-record", dest="records", action="store_const", const=None, help="only print")
    return parser.parse_args(arguments)


def _harness(name: str) -> Harness:
    harness: Harness = importlib.import_module(MODULES[name]).HARNESS
    return harness


def _load_all() -> None:
    """Load every module of the library: what loads later is watched by nobody, and counts as time of a call."""
    package = importlib.import_module("smartgoals")
    for module in pkgutil.walk_packages(package.__path__, "smartgoals."):
        if ".strategies" not in module.name and ".testing" not in module.name:
            importlib.import_module(module.name)


def _warm_up(harness: Harness) -> None:
    """Run a few inputs that do not count: what is made on first use is no part of a call's time."""
    from harness import Tally, execute

    draw, tally = random.Random(0), Tally()
    for _ in range(WARMING):
        execute(harness, draw.randbytes(LONGEST_INPUT), tally)


def _once(name: str, data: bytes) -> int:
    from harness import Tally, execute, watch
    from source import Source

    harness, tally = _harness(name), Tally()
    watch(tally)
    limit = sys.get_int_max_str_digits()
    sys.set_int_max_str_digits(0)  # to show a number that nobody else can write
    print(repr(harness.build(Source(data))))
    sys.set_int_max_str_digits(limit)
    execute(harness, data, tally)
    _print_crashes(tally)
    print("accepted" if tally.accepted else "refused" if tally.refused else "neither accepted nor refused")
    return 1 if tally.crashes else 0


def _random(run: Run) -> int:
    """Run inputs from seeded random bytes; return how many kinds of crashes there were.

    A run that is interrupted (Ctrl-C, or asked to end) is reported as far as it came.
    """
    from harness import Tally, execute, watch

    _load_all()
    harness, tally, draw = _harness(run.target), Tally(), random.Random(f"{run.target} {run.seed}")
    _warm_up(harness)
    source = _source()
    watch(tally)
    begun = perf_counter()
    asked_to_end: list[int] = []
    for kind in (signal.SIGINT, signal.SIGTERM):
        signal.signal(kind, lambda number, _: asked_to_end.append(number))
    while tally.executions < run.executions and not asked_to_end:
        execute(harness, draw.randbytes(draw.choice(SIZES)), tally)
    _report(run, tally, perf_counter() - begun, source)
    return len(tally.crashes)


def _guided(run: Run) -> int:
    """Run inputs that atheris varies where they reached new branches; ends the process, as atheris would."""
    import atheris

    with atheris.instrument_imports(include=["smartgoals"]):
        _load_all()
    from harness import Tally, execute, watch

    harness, tally = _harness(run.target), Tally()
    _warm_up(harness)
    source = _source()
    watch(tally)
    begun = perf_counter()

    def attack(data: bytes) -> None:
        execute(harness, data, tally)
        if tally.executions == run.executions:
            _report(run, tally, perf_counter() - begun, source)
            sys.stdout.flush()
            os._exit(1 if tally.crashes else 0)

    _fuzz(atheris.Setup, atheris.Fuzz, attack, run.seed)
    return 1


def _fuzz(
    set_up: Callable[..., object], fuzz: Callable[[], object], attack: Callable[[bytes], None], seed: int
) -> None:
    with tempfile.TemporaryDirectory() as corpus:
        draw = random.Random(seed)
        for place in range(64):
            Path(corpus, str(place)).write_bytes(draw.randbytes(draw.choice(SIZES)))
        flags = (f"-seed={seed}", f"-max_len={LONGEST_INPUT}", "-len_control=0", "-rss_limit_mb=4096")
        set_up([sys.argv[0], *flags, "-verbosity=0", corpus], attack)
        fuzz()


def _source() -> dict[str, Any]:
    """Return which code is run, asked before the run: the tree may change beside it."""
    from records import commit, versions

    return {"commit": commit(), "versions": versions()}


def _report(run: Run, tally: Tally, seconds: float, source: dict[str, Any]) -> None:
    from records import add

    _print_crashes(tally)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(
        f"{run.target}: {tally.executions:,} executions by {run.engine}, seed {run.seed}: "
        f"{tally.accepted:,} accepted, {tally.refused:,} refused, {len(tally.crashes)} kinds of crashes; "
        f"{tally.executions / seconds:,.0f} a second, longest call {tally.worst_time * 1000:.1f} ms, "
        f"most memory of a call {tally.worst_memory / 1024:,.0f} KiB of those measured, "
        f"of the process {peak / 1024:,.0f} MiB"
    )
    if run.records is not None:
        facts = {
            "target": run.target,
            "executions": tally.executions,
            "seed": run.seed,
            "engine": run.engine,
            "accepted": tally.accepted,
            "refused": tally.refused,
            "crashes": sorted(tally.crashes),
            "seconds": round(seconds, 1),
            "worst_seconds": round(tally.worst_time, 4),
            "worst_call_bytes": tally.worst_memory,
            "process_kib": peak,
        }
        add(run.records, {**source, **facts})


def _print_crashes(tally: Tally) -> None:
    for kind, (data, told) in tally.crashes.items():
        print(f"CRASH {kind}\n  --hex {data}\n{told}")


if __name__ == "__main__":
    sys.path.insert(0, str(HERE.parents[1] / "src"))
    sys.exit(main())
