"""What a history costs: bytes held for each reading, and the time to build a million readings from two columns.

Memory is what tracemalloc counts as held after building and dropping all that led to it; time stands beside
`list(zip(days, values))` on the same columns, which is what a caller would keep without us. Kinds take turns, and
the least time of the processor counts. Run `python benchmarks/bench_history.py [ROUNDS]`.
"""

import gc
import sys
import tracemalloc
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial

from figures import Figure, at_most, tell
from stopwatch import in_turns

import smartgoals as sg

READINGS = 1_000_000
BYTES_BAR, TIME_BAR = at_most(24), at_most(6)
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


figure = partial(Figure, source="bench_history")


def figures(rounds: int = 7) -> Iterator[Figure]:
    """Yield the bytes, the milliseconds and the ratios."""
    for name, kind in (("whole numbers", lambda k: 1200 + k), ("decimals", lambda k: k / 10)):
        days, values = columns(kind)
        size = held(partial(sg.History.from_columns, days, values))
        what = f"memory of a history of {name}, running totals included, a reading"
        yield figure(what=what, measured=size, unit="bytes", bar=BYTES_BAR)
        jobs = {"ours": partial(sg.History.from_columns, days, values), "theirs": partial(pairs, days, values)}
        taken = in_turns(jobs, rounds)
        what = f"a million readings from two columns, {name}"
        yield figure(what=what, measured=taken["ours"] * 1000, unit="ms")
        ratio = taken["ours"] / taken["theirs"]
        yield figure(what=what, yardstick="`list(zip(days, values))`", measured=ratio, unit="x", bar=TIME_BAR)


if __name__ == "__main__":
    tell(figures(*(int(argument) for argument in sys.argv[1:2])))
