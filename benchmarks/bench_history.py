"""What a history costs: bytes held for each reading, and the time to build a million readings from two columns.

Memory is what tracemalloc counts as held after building and dropping all that led to it; time stands beside
`list(zip(days, values))` on the same columns, which is what a caller would keep without us. Kinds take turns, and the
median counts. Run `python benchmarks/bench_history.py [ROUNDS]`.
"""

import gc
import statistics
import sys
import tracemalloc
from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from time import perf_counter
from typing import Any

import smartgoals as sg

READINGS = 1_000_000
BYTES_BAR, TIME_BAR = 24, 6
SPAN = 3_000  # days; several readings a day, as an export by the hour has them


def columns(kind: Callable[[int], float]) -> tuple[list[date], list[float]]:
    """Return days in order and a value for each."""
    first = date(2018, 1, 1)
    days = [first + timedelta(days=k) for k in range(SPAN)]
    return [days[k * SPAN // READINGS] for k in range(READINGS)], [kind(k) for k in range(READINGS)]


def pairs(days: list[date], values: list[float]) -> list[tuple[date, float]]:
    """Return what a caller would keep without us."""
    return list(zip(days, values, strict=False))


def held(build: Callable[[], sg.History]) -> float:
    """Return the bytes held for each reading by a history, running totals included."""
    gc.collect()
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    history = build()
    history.total(history.first.day, history.last.day)  # what the first question about a flow adds
    gc.collect()
    after = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    return (after - before) / len(history)


def timed(job: Callable[[], Any]) -> float:
    """Return the milliseconds a job takes."""
    gc.collect()
    started = perf_counter()
    job()
    return (perf_counter() - started) * 1000


def main(rounds: int = 7) -> None:
    """Print the bytes, the medians and the ratios."""
    print(f"Python {sys.version.split()[0]}, {READINGS} readings, medians of {rounds}")
    for name, kind in (("whole numbers", lambda k: 1200 + k), ("decimals", lambda k: k / 10)):
        days, values = columns(kind)
        size = held(partial(sg.History.from_columns, days, values))
        samples: tuple[list[float], list[float]] = ([], [])
        for _ in range(rounds):
            samples[0].append(timed(partial(sg.History.from_columns, days, values)))
            samples[1].append(timed(partial(pairs, days, values)))
        ours, theirs = map(statistics.median, samples)
        print(f"{size:8.1f} bytes a reading, {name} (bar: {BYTES_BAR})")
        print(f"{ours:8.1f} ms  from two columns, {name}; {theirs:.1f} ms for list(zip(days, values))")
        print(f"{ours / theirs:8.2f} x  ratio (bar: {TIME_BAR})")


if __name__ == "__main__":
    main(*(int(argument) for argument in sys.argv[1:2]))
