"""Goals a second in a plain loop, in one process, and on one and two workers of each engine; memory; the same answers.

python bench_scale.py                        # each question on each engine: about ten minutes
python bench_scale.py --ask review --engine dask --goals 1000000 --each 2000 --minutes 10
"""

# mypy: allow-untyped-calls
# distributed says the types of its results, and of few of its functions.
from __future__ import annotations

import argparse
import hashlib
import platform
import shutil
import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from itertools import product
from pathlib import Path
from time import perf_counter
from typing import get_args

import psutil
import pyarrow as pa
import pyarrow.parquet as pq
import with_dask
import with_duckdb
import with_spark
from distributed import Client
from goal_columns import ANSWERS
from plain_loop import loop
from review_table import Ask
from sample_goals import AS_OF, COMMON, write_parts

MEGABYTE = 1 << 20
# How many goals take about ten seconds in one process, and how many of them a part has.
GOALS: dict[Ask, tuple[int, int]] = {"assess": (24_000, 1_000), "project": (5_000, 250), "review": (2_500, 120)}
Run = Callable[[Sequence[Path], Path, Ask], Iterator[int]]


@contextmanager
def processes(workers: int) -> Iterator[Run]:
    """Start a pool of processes."""
    with with_duckdb.processes(workers) as pool:
        yield lambda parts, folder, ask: with_duckdb.review_parts(pool, parts, folder, COMMON, AS_OF, ask=ask)


@contextmanager
def dask(workers: int) -> Iterator[Run]:
    """Start workers of dask."""
    with with_dask.cluster(workers) as cluster, Client(cluster) as client:
        yield lambda parts, folder, ask: with_dask.review_parts(client, parts, folder, COMMON, AS_OF, ask=ask)


@contextmanager
def spark(workers: int) -> Iterator[Run]:
    """Start Spark with so many slots."""
    session = with_spark.session(workers)

    def run(parts: Sequence[Path], folder: Path, ask: Ask) -> Iterator[int]:
        goals = session.read.parquet(*map(str, parts))
        answered = with_spark.review_goals(goals, COMMON, AS_OF, ask=ask, parts=len(parts))
        answered.write.mode("overwrite").parquet(str(folder))
        yield sum(pq.read_metadata(path).num_rows for path in folder.glob("*.parquet"))

    try:
        yield run
    finally:
        session.stop()


ENGINES: dict[str, Callable[[int], AbstractContextManager[Run]]] = {
    "processes": processes,
    "dask": dask,
    "spark": spark,
}


class Watch:
    """The processes below this one, looked at twice a second, and the most memory of each."""

    def __init__(self) -> None:
        self._most: dict[tuple[str, int], int] = {}
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._look)

    def __enter__(self) -> Watch:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._ended.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._ended.wait(0.5):
            for child in psutil.Process().children(recursive=True):
                with suppress(psutil.Error):  # it may have ended meanwhile
                    key = child.name(), child.pid
                    self._most[key] = max(child.memory_info().rss, self._most.get(key, 0))

    def most(self, kind: str) -> float:
        """Return the most megabytes of a process whose name begins so."""
        return max([size for (name, _), size in self._most.items() if name.startswith(kind)], default=0) / MEGABYTE


def fingerprint(folder: Path) -> str:
    """Return a hash of the answers in a folder by team and id, whatever the order and the size of its files."""
    tables = [pq.read_table(path).cast(ANSWERS) for path in sorted(folder.glob("*.parquet"))]
    answers = pa.concat_tables(tables).sort_by([("team", "ascending"), ("id", "ascending")])
    digest = hashlib.sha256()
    for batch in answers.to_batches(max_chunksize=10_000):
        digest.update(repr(batch.to_pylist()).encode())
    return digest.hexdigest()[:8]


def side_by_side(parts: Sequence[Path], ask: Ask, workers: int) -> float:
    """Return the goals a second of plain loops, each in a process of its own with its share of the parts."""
    shares = [parts[k::workers] for k in range(workers)]
    with with_duckdb.processes(workers) as pool:
        return sum(count / seconds for count, seconds in pool.map(loop, shares, [ask] * workers))


def timed(run: Iterator[int], most: float) -> tuple[float, str]:
    """Return goals a second, and of how many goals in how many seconds: of all, or of those until it was stopped."""
    started, count = perf_counter(), 0
    for answered in run:
        count += answered
        if perf_counter() - started > most:
            break
    seconds = perf_counter() - started
    return count / seconds, f"{count} goals in {seconds:.1f} s"


def measured(
    engine: str, workers: int, parts: Sequence[Path], folder: Path, *, ask: Ask, rounds: Sequence[float]
) -> str:
    """Return the best of some rounds on an engine that is warm, its memory, and the fingerprint of its answers."""
    shutil.rmtree(folder, ignore_errors=True)  # answers of an earlier run, to other parts
    with Watch() as watch, ENGINES[engine](workers) as run:
        for _ in run(parts[: 2 * workers], folder / "warm", ask):
            pass
        rate, said = max(timed(run(parts, folder / "answers", ask), most) for most in rounds)
    java = f", java {watch.most('java'):.0f} MB" if engine == "spark" else ""
    return f"{rate:8.0f} /s  {said}, {watch.most('python'):.0f} MB{java}, {fingerprint(folder / 'answers')}"


def main() -> None:
    """Parse the arguments and print a line for each measurement."""
    parser = argparse.ArgumentParser(description="Measure goals a second on engines.")
    parser.add_argument("--ask", nargs="+", choices=get_args(Ask), default=get_args(Ask))
    parser.add_argument("--engine", nargs="+", choices=["loop", *ENGINES], default=["loop", *ENGINES])
    parser.add_argument("--workers", nargs="+", type=int, default=[1, 2])
    parser.add_argument("--goals", type=int, help="how many; if not said, as many as take ten seconds")
    parser.add_argument("--each", type=int, help="goals of a part, a multiple of ten")
    parser.add_argument("--rounds", type=int, default=3, help="how many, of which the best counts")
    parser.add_argument("--minutes", type=float, default=10, help="when to stop an engine that can be stopped")
    parser.add_argument("--folder", type=Path, help="where to write; if not said, a folder that is deleted")
    given = parser.parse_args()
    rounds = [60 * given.minutes] * given.rounds
    print(f"Python {platform.python_version()}, {psutil.cpu_count()} processors, best of {len(rounds)}", flush=True)
    with tempfile.TemporaryDirectory() as temporary:
        for ask in given.ask:
            goals, each = given.goals or GOALS[ask][0], given.each or GOALS[ask][1]
            folder = given.folder or Path(temporary)
            parts = write_parts(folder / f"goals-{goals}-{each}", goals, each)
            for engine, workers in product(given.engine, given.workers):
                if engine == "loop":
                    line = f"{max(side_by_side(parts, ask, workers) for _ in rounds):8.0f} /s"
                else:
                    line = measured(
                        engine, workers, parts, folder / f"{engine}-{workers}-{ask}", ask=ask, rounds=rounds
                    )
                print(f"{ask:8} {engine:10} {workers} {line}", flush=True)


if __name__ == "__main__":
    main()
