"""One execution: an input is built from bytes, asked about, and its answer held against what every answer has to be.

A harness says how inputs of its target are built, what is asked, and what an accepted one must be. The rest is alike
for all: nothing but errors of the house may come out, a refusal says what is wrong and where, the second answer is the
first one, and ten kilobytes take no second.
"""

from __future__ import annotations

import json
import pickle
import signal
import traceback
import tracemalloc
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter, thread_time
from typing import Any, NamedTuple

from source import Source

from smartgoals import SmartGoalsError, codec

LONGEST_CALL = 1.0
"""Seconds of the processor that a call may take; an input has at most 10 kilobytes."""
SUSPECT = 0.01
"""Seconds by the clock from which a call is timed again, by the processor, which takes long to ask."""
GIVEN_UP = 5.0
"""Seconds of the processor after which an execution is given up."""
SAMPLE = 64
"""Every so many executions the same is asked again, and what is said of a refusal is looked at in full."""
MEMORY_SAMPLE = 4096
"""Every so many executions the memory of a call is measured, which takes long."""
SHARED = frozenset({"_errors.py", "_record.py", "_checked.py", "formatting.py", "_numbers.py", "fractions.py"})
HERE = Path(__file__).resolve().parent


class Harness(NamedTuple):
    """How a target is attacked: what is built, what is asked, and what an accepted answer has to be.

    `hold` raises where an accepted answer is not right; `place` says whether a refusal has to name a place, and
    raises where it names one that the input has not.
    """

    name: str
    build: Callable[[Source], Any]
    ask: Callable[[Any], Any]
    hold: Callable[[Any, Any], None]
    place: Callable[[Any, SmartGoalsError], None]


class Broken(AssertionError):
    """What an answer is that it must not be."""


def hold(is_so: bool, *facts: object) -> None:
    """Raise unless something is so, under `-O` too; facts are written out only then."""
    if not is_so:
        raise Broken(*map(str, facts))


@dataclass
class Tally:
    """What came of the executions of one run."""

    executions: int = 0
    accepted: int = 0
    refused: int = 0
    worst_time: float = 0.0
    worst_memory: int = 0
    crashes: dict[str, tuple[str, str]] = field(default_factory=dict)
    """By kind and place: the bytes of the first input of that kind, and its traceback."""


def watch(tally: Tally) -> None:
    """Give up executions that take too long from now on; the signal is one that atheris leaves alone.

    The clock is set once, since setting it takes longer than many an execution: at each tick the
    one is given up that was there at the last.
    """
    last = -1

    def look(*_: object) -> None:
        nonlocal last
        before, last = last, tally.executions
        if before == last:
            raise Broken(f"given up after {GIVEN_UP:.0f} s")

    signal.signal(signal.SIGVTALRM, look)
    signal.setitimer(signal.ITIMER_VIRTUAL, GIVEN_UP, GIVEN_UP)


def execute(harness: Harness, data: bytes, tally: Tally) -> None:
    """Ask about the input that the bytes make, and count what came of it; nothing is raised."""
    tally.executions += 1
    try:
        asked = harness.build(Source(data))
    except Exception as fault:
        _crash(tally, data, fault, "build")
        return
    try:
        _judge(harness, asked, tally)
    except Exception as fault:
        _crash(tally, data, fault, "ask")


def _judge(harness: Harness, asked: Any, tally: Tally) -> None:
    is_sampled = tally.executions % SAMPLE == 0
    begun = perf_counter()
    try:
        answer = harness.ask(asked)
    except SmartGoalsError as fault:
        spent = perf_counter() - begun
        tally.refused += 1
        for problem in fault.problems:
            harness.place(asked, problem)
        if is_sampled:
            _said(fault)
            hold(_facts(fault) == _facts(_refusal(harness, asked)), "another refusal the second time")
    else:
        spent = perf_counter() - begun
        tally.accepted += 1
        harness.hold(asked, answer)
        if is_sampled:
            hold(harness.ask(asked) == answer, "another answer the second time")
    if spent > tally.worst_time:
        tally.worst_time = max(tally.worst_time, _time(harness, asked) if spent > SUSPECT else spent)
        hold(tally.worst_time <= LONGEST_CALL, "a call took too long", round(tally.worst_time, 1))
    if tally.executions % MEMORY_SAMPLE == 0:
        tally.worst_memory = max(tally.worst_memory, _memory(harness, asked))


def _time(harness: Harness, asked: Any) -> float:
    """Return the time of the processor that a call takes: by the clock others that run beside count as well."""
    begun = thread_time()
    with suppress(SmartGoalsError):
        harness.ask(asked)
    return thread_time() - begun


def _refusal(harness: Harness, asked: Any) -> SmartGoalsError:
    try:
        harness.ask(asked)
    except SmartGoalsError as fault:
        return fault
    raise Broken("refused, and then accepted")


def _facts(fault: SmartGoalsError) -> list[tuple[str, str, str]]:
    return [(type(problem).__name__, problem.path, problem.message) for problem in fault.problems]


def _said(fault: SmartGoalsError) -> None:
    """Hold that a refusal can be told, sent and kept."""
    hold(str(fault) != "", "a refusal that says nothing")
    hold(all(isinstance(problem, SmartGoalsError) for problem in fault.problems), "a problem that is none of ours")
    for language in ("en", "fr"):
        hold(codec.wording(fault, language) != "", "a refusal without words", language)
    json.dumps(fault.as_dict(), allow_nan=False).encode()
    hold(_facts(pickle.loads(pickle.dumps(fault))) == _facts(fault), "a refusal that does not pickle")


def _memory(harness: Harness, asked: Any) -> int:
    tracemalloc.start()
    with suppress(SmartGoalsError):
        harness.ask(asked)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return peak


def _crash(tally: Tally, data: bytes, fault: Exception, when: str) -> None:
    codes = [frame.f_code for frame, _ in traceback.walk_tb(fault.__traceback__)]
    frames = [(Path(code.co_filename), code.co_qualname) for code in codes]
    # What raises for everybody says nothing of the place: the frame that called it does.
    own = [place for place in frames if place[0].parent == HERE]
    told = [place for place in frames if place[0].parent != HERE and place[0].name not in SHARED]
    what = str(fault.args[0])[:60] if isinstance(fault, Broken) else type(fault).__name__
    (inner, name), (outer, called) = (told or frames)[-1], (own or frames)[-1]
    kind = f"{when}: {what} in {inner.name}, {name}, of {outer.name}, {called}"
    if kind not in tally.crashes:
        tally.crashes[kind] = data.hex(), traceback.format_exc()[-3000:]


def no_place(asked: Any, problem: SmartGoalsError) -> None:
    """Where the input is one text, a refusal is about that, and has no place to name."""
