"""Read a strategy document, review it as of a day, and print the result: the main job of smartgoals.

The example reads and prints; the library does neither. Run it from anywhere:

    python examples/quickstart.py
    python examples/quickstart.py --language fr --as-of 2016-09-04
"""

from __future__ import annotations

import argparse
import json
from datetime import date
from pathlib import Path
from typing import Any

import smartgoals as sg
from smartgoals import codec, present

DOCUMENT = Path(__file__).parent / "data" / "strategy.json"
AS_OF = date(2016, 10, 2)


def run(document: dict[str, Any], as_of: date, language: str) -> str:
    """Review a strategy document and return the review as text; pure."""
    strategy = codec.structure(document, sg.Strategy)
    return present.text(sg.review(strategy, as_of=as_of, language=language))


def main(argv: list[str] | None = None) -> int:
    """Parse the arguments, read the document, print the review."""
    parser = argparse.ArgumentParser(description="Review a strategy document.")
    parser.add_argument("document", nargs="?", type=Path, default=DOCUMENT, help="a strategy as JSON")
    parser.add_argument("--as-of", type=date.fromisoformat, default=AS_OF, metavar="DAY", help="the day of the review")
    parser.add_argument("--language", choices=["en", "fr"], default="en")
    given = parser.parse_args(argv)
    document = json.loads(given.document.read_text(encoding="utf-8"))
    try:
        print(run(document, given.as_of, given.language), end="")
    except sg.SmartGoalsError as fault:
        parser.exit(1, f"{fault}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
