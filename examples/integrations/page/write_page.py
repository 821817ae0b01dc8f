"""Write the review of a strategy as pages that stand by themselves, English and French, with a chart of each goal.

    python write_page.py                        # review.en.html and review.fr.html, here
    python write_page.py strategy.json --as-of 2016-10-02 --into public

A page needs no script and no network: send it, print it, or put it on any server of files.
"""

import argparse
import json
import sys
from datetime import date
from pathlib import Path

import vl_convert

import smartgoals as sg
from smartgoals import codec, present

SAMPLE = Path(__file__).parents[2] / "data" / "strategy.json"
NO_JSON = {"en": "{file} cannot be read as JSON: {reason}", "fr": "{file} ne se lit pas comme du JSON : {reason}"}
NARROW = 400
"""Wide enough to be read at a desk, and on a phone still."""


def charts(review: sg.Review) -> dict[str, str]:
    """Draw each goal of a review, in the language of the review."""
    return {
        goal.id: vl_convert.vegalite_to_svg(present.vega(goal) | {"width": NARROW}, vl_version="6.1")
        for goal in review.goals
    }


def page(strategy: sg.Strategy, as_of: date, language: str) -> str:
    """Return the review of a strategy as one file of HTML."""
    review = sg.review(strategy, as_of=as_of, language=language)
    return present.page(review, charts=charts(review))


def main(argv: list[str] | None = None) -> int:
    """Parse the arguments, read the document, write a page for each language."""
    parser = argparse.ArgumentParser(description="Write the review of a strategy as pages of HTML.")
    parser.add_argument("document", nargs="?", type=Path, default=SAMPLE, help="a strategy as JSON")
    parser.add_argument("--as-of", type=date.fromisoformat, default=date(2016, 10, 2), metavar="DAY")
    parser.add_argument("--into", type=Path, default=Path(), metavar="FOLDER", help="an existing folder")
    parser.add_argument("--language", choices=["en", "fr"], default="en", help="of the faults that are told")
    given = parser.parse_args(argv)
    try:
        document = json.loads(given.document.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        print(NO_JSON[given.language].format(file=given.document.name, reason=error), file=sys.stderr)
        return 2
    try:
        strategy = codec.structure(document)
    except sg.SmartGoalsError as error:
        print(codec.wording(error, given.language, data=document), file=sys.stderr)
        return 1
    for language in ("en", "fr"):
        file = given.into / f"review.{language}.html"
        file.write_text(page(strategy, given.as_of, language), encoding="utf-8")
        print(file)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
