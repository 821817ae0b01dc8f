"""Measure the parser of statements: python benchmarks/bench_statements.py [seconds].

Statements a second on the development set, what a first call costs, and how time grows with hostile
text.
"""

from __future__ import annotations

import json
import sys
import time
from datetime import date
from pathlib import Path

import smartgoals as sg

DATA = Path(__file__).resolve().parent.parent / "tests" / "data" / "statements"
AS_OF = date(2026, 1, 5)
MEGABYTE = 1_000_000
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
        begun = time.perf_counter()
        sg.parse_goal(text, as_of=AS_OF)
        spent.append(time.perf_counter() - begun)
    return spent[0], spent[1]


def main() -> None:
    """Print what was measured."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 3.0
    begun = time.perf_counter()
    sg.parse_goal("Increase sales by 5 %", as_of=AS_OF)
    print(f"first statement {1000 * (time.perf_counter() - begun):.0f} ms")
    texts = statements()
    sg.parse_goal(texts[-1], as_of=AS_OF)
    found = rate(texts, seconds)
    print(f"{found:,.0f} statements a second, {1000 / found:.3f} ms each")
    for part in HOSTILE:
        small, large = growth(part)
        print(f"{part!r:12} 0.1 MB {small:.2f} s, 1 MB {large:.2f} s")


if __name__ == "__main__":
    main()
