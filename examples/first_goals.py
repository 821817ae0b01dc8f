"""Propose the first goals of every objective of a strategy document, as if none were set yet, and print them.

The example reads and prints; the library does neither. Run it from anywhere:

    python examples/first_goals.py
    python examples/first_goals.py --language fr
"""

from __future__ import annotations

import argparse
import json
from datetime import date
from pathlib import Path
from typing import Any

from attrs import evolve

import smartgoals as sg
from smartgoals import codec, present

DOCUMENT = Path(__file__).parent / "data" / "strategy.json"
AS_OF, DEADLINE = date(2016, 10, 2), date(2016, 12, 31)


def run(document: dict[str, Any], language: str) -> str:
    """Return a page of goals worth setting for each objective, as text; pure."""
    strategy = evolve(codec.structure(document, sg.Strategy), goals=[])
    found = [sg.propose(one, as_of=AS_OF, evidence=strategy, deadline=DEADLINE) for one in strategy.objectives]
    return "\n".join(present.text(one, language=language, evidence=strategy, short=True) for one in found)


def main(argv: list[str] | None = None) -> int:
    """Parse the arguments, read the document, print the proposals."""
    parser = argparse.ArgumentParser(description="Propose the first goals of a strategy.")
    parser.add_argument("document", nargs="?", type=Path, default=DOCUMENT, help="a strategy as JSON")
    parser.add_argument("--language", choices=["en", "fr"], default="en")
    given = parser.parse_args(argv)
    print(run(json.loads(given.document.read_text(encoding="utf-8")), given.language), end="")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
