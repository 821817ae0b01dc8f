"""How long a piece of work takes: time of the processor, the least of several rounds.

What else a machine does lengthens the time of the clock, and that of the processor by a little;
the least of several rounds is what comes nearest to the work alone.
"""

from __future__ import annotations

import gc
import os
import resource
import subprocess
import sys
from collections.abc import Callable, Hashable, Mapping
from pathlib import Path
from time import process_time
from typing import TypeVar

Key = TypeVar("Key", bound=Hashable)


def once(job: Callable[[], object]) -> float:
    """Return the seconds of one call; the collector rests, since it would walk what others hold."""
    gc.collect()
    gc.disable()
    began = process_time()
    try:
        job()
        return process_time() - began
    finally:
        gc.enable()


def least(job: Callable[[], object], rounds: int = 5, each: int = 1) -> float:
    """Return the seconds of one call, by the least of several rounds of so many calls."""

    def several() -> None:
        for _ in range(each):
            job()

    return min(once(several) for _ in range(rounds)) / each


def in_turns(jobs: Mapping[Key, Callable[[], object]], rounds: int) -> dict[Key, float]:
    """Return the least seconds of each job; they take turns, so that a slow minute hits all."""
    taken: dict[Key, list[float]] = {key: [] for key in jobs}
    for _ in range(rounds):
        for key, job in jobs.items():
            taken[key].append(once(job))
    return {key: min(times) for key, times in taken.items()}


def cold(statements: Mapping[Key, str], rounds: int) -> dict[Key, float]:
    """Return the least seconds of a whole process that runs a statement, its modules compiled; they take turns."""

    def spent(statement: str) -> float:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        process(statement)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

    return _in_processes(statements, rounds, spent)


def imported(statements: Mapping[Key, str], rounds: int, *, after: str = "") -> dict[Key, float]:
    """Return the least seconds of a statement in a process of its own, start-up left out; they take turns.

    What comes *after* another statement is timed in the same process: the difference of two processes
    may be below zero.
    """
    begin = f"{after}\nimport time; began = time.process_time()"
    end = "print(time.process_time() - began)"
    return _in_processes(statements, rounds, lambda told: float(process(f"{begin}\n{told}\n{end}")))


def process(statement: str) -> str:
    """Run a statement in a process that finds the library where this one has it, and return what it printed."""
    import smartgoals

    home = str(Path(smartgoals.__file__).parents[1])
    # Where compiled files are switched off, every import would be measured with the compiler.
    plain = {name: told for name, told in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, "-c", statement]
    done = subprocess.run(command, check=True, env=plain | {"PYTHONPATH": home}, stdout=subprocess.PIPE, text=True)
    return done.stdout


def _in_processes(statements: Mapping[Key, str], rounds: int, spent: Callable[[str], float]) -> dict[Key, float]:
    taken: dict[Key, list[float]] = {key: [] for key in statements}
    for number in range(rounds + 1):
        for key, statement in statements.items():
            seconds = spent(statement)
            if number:  # the first run writes the compiled files
                taken[key].append(seconds)
    return {key: min(times) for key, times in taken.items()}
