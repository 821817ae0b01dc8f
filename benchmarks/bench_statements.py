"""Measure the parser of statements: python benchmarks/bench_statements.py [seconds].

Statements a second on the development set, what a first call costs, and how time grows with hostile
text.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator
from datetime import date
from functools import partial
from math import log10
from pathlib import Path

from figures import Figure, at_most, tell

import smartgoals as sg

DATA = Path(__file__).resolve().parent.parent / "tests" / "data" / "statements"
AS_OF = date(2026, 1, 5)
MEGABYTE = 1_000_000
SHORT = 0.02
HOSTILE = (
    "1",
    " ",
    "by ",
    "1,",
    "1 ",
    "x2 ",
    "grow ",
    "de ",
    "(",
    "-",
    "50 % ",
    "by 5 to ",
    "1.1.",
    "é",
    "in 5 days ",
    "and ",
)


def statements() -> list[str]:
    """Return the sentences of the development set."""
    rows = []
    for path in sorted(DATA.glob("??.jsonl")):
        rows += [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines()]
    return rows


def rate(texts: list[str], seconds: float) -> float:
    """Return how many statements are read in a second of this process."""
    count, begun = 0, time.process_time()
    while (passed := time.process_time() - begun) < seconds:
        for text in texts:
            sg.parse_goal(text, as_of=AS_OF)
        count += len(texts)
    return count / passed


def growth(part: str) -> tuple[float, float]:
    """Return the seconds for a text of a tenth of a megabyte and of one."""
    spent = []
    for size in (MEGABYTE // 10, MEGABYTE):
        text = (part * (size // len(part) + 1))[:size]
        begun = time.process_time()
        sg.parse_goal(text, as_of=AS_OF)
        spent.append(time.process_time() - begun)
    return spent[0], spent[1]


figure = partial(Figure, source="bench_statements")


def figures(seconds: float = 3.0) -> Iterator[Figure]:
    """Yield what sentences take, and hostile text."""
    begun = time.process_time()
    sg.parse_goal("Increase sales by 5 %", as_of=AS_OF)
    first = time.process_time() - begun
    yield figure(what="the first sentence of a process", measured=first * 1000, unit="ms")
    texts = statements()
    sg.parse_goal(texts[-1], as_of=AS_OF)
    each = 1000 / max(rate(texts, seconds / 3) for _ in range(3))
    yield figure(what="a sentence read by `parse_goal`", measured=each, unit="ms", bar=at_most(0.35))
    for part in HOSTILE:
        small, large = growth(part)
        curve = ((MEGABYTE // 10, small), (MEGABYTE, large))
        exponent = log10(large / small) if large > SHORT else None
        yield figure(what=f"{part!r}, again and again", measured=exponent, unit="exponent", curve=curve)


if __name__ == "__main__":
    tell(figures(*map(float, sys.argv[1:2])))
