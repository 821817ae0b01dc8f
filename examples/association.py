"""Review the goals of a small association and print the page, in French unless told otherwise: a first document to read.

The example reads and prints; the library does neither. Run it from anywhere:

    python examples/association.py
    python examples/association.py --language en
"""

from __future__ import annotations

import argparse
import json
from datetime import date
from pathlib import Path
from typing import Any

import smartgoals as sg
from smartgoals import codec, present

DOCUMENT = Path(__file__).parent / "data" / "association.json"
AS_OF = date(2026, 4, 5)


def run(document: dict[str, Any], language: str) -> str:
    """Review the document of the association and return the review as text; pure."""
    strategy = codec.structure(document, sg.Strategy)
    return present.text(sg.review(strategy, as_of=AS_OF, language=language))


def main(argv: list[str] | None = None) -> int:
    """Parse the arguments, read the document, print the review."""
    parser = argparse.ArgumentParser(description="Review the goals of a small association.")
    parser.add_argument("--language", choices=["fr", "en"], default="fr")
    given = parser.parse_args(argv)
    print(run(json.loads(DOCUMENT.read_text(encoding="utf-8")), given.language), end="")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
