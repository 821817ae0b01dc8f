"""Say why a goal of the example is behind: what its parts made of the gap, and what its plan asks beyond what there was.

The example reads and prints; the library does neither. Run it from anywhere:

    python examples/explain_a_miss.py
    python examples/explain_a_miss.py --language fr --goal conversion
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
# Passes are sold to visitors of the shop, whose readings are the denominators of its conversion rate.
FORMULAS = {"passes": "sessions * conversion_rate"}


def run(document: dict[str, Any], goal: str, language: str) -> str:
    """Return the gap of a goal as text; pure."""
    strategy = codec.structure(document, sg.Strategy)
    gap = sg.explain_gap(strategy.goals[goal], as_of=AS_OF, evidence=strategy, formula=FORMULAS.get(goal))
    return present.text(gap, evidence=strategy, language=language)


def main(argv: list[str] | None = None) -> int:
    """Parse the arguments, read the document, print the gap."""
    parser = argparse.ArgumentParser(description="Say why a goal is behind.")
    parser.add_argument("--goal", choices=["passes", "conversion", "ig-growth"], default="passes")
    parser.add_argument("--language", choices=["en", "fr"], default="en")
    given = parser.parse_args(argv)
    print(run(json.loads(DOCUMENT.read_text(encoding="utf-8")), given.goal, given.language), end="")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
