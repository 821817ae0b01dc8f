"""Import goals of Asana, say what is faulty and what was lost, and where each stands.

python import_goals.py
python import_goals.py --language fr --read-on 2026-03-01 goals.json
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from asana_goals import from_asana
from assembly import Import
from attrs import evolve
from mapping import Lost

import smartgoals as sg
from smartgoals import codec

TINY = """[
  {"gid": "12001", "name": "Sell more by mail", "start_on": "2026-01-05", "due_on": "2026-06-30", "status": "yellow",
   "owner": {"name": "Ana"},
   "metric": {"unit": "currency", "currency_code": "EUR", "precision": 0, "progress_source": "manual",
              "initial_number_value": 1200, "target_number_value": 2400, "current_number_value": 1500}},
  {"gid": "12002", "name": "Fewer returns", "start_on": "2026-05-01", "due_on": "2026-03-01",
   "metric": {"unit": "percent", "initial_number_value": 0.081, "target_number_value": 0.05}}
]"""


def imported(file: Path | None, *, read_on: date) -> Import:
    """Read the goals of a file: a list of them, or the answer of Asana around it, which may have a next page.

    Raises an error of :class:`smartgoals.SmartGoalsError` for what is no such file.
    """
    try:
        text = file.read_text(encoding="utf-8") if file else TINY
    except (OSError, ValueError):
        raise sg.InvalidValue(value=str(file), expected="readable", path="file") from None
    try:
        goals = json.loads(text)
    except (ValueError, RecursionError) as fault:
        raise sg.InvalidValue(value=text[:40], expected="readable", hint=str(fault), path="file") from None
    page = goals if isinstance(goals, dict) and "data" in goals else {"data": goals}
    result = from_asana(page["data"], read_on=read_on)
    more = page.get("next_page")
    return evolve(result, lost=(*result.lost, Lost("next_page", more, "more_pages"))) if more else result


def main(argv: Sequence[str] | None = None) -> int:
    """Parse the arguments, import the goals, say how it went."""
    parser = argparse.ArgumentParser(description="Import goals of Asana.")
    parser.add_argument("file", nargs="?", type=Path, help="the goals that Asana answered, as JSON")
    parser.add_argument("--read-on", type=date.fromisoformat, default=date(2026, 3, 1), metavar="DAY")
    parser.add_argument("--language", choices=["en", "fr"], default="en")
    given = parser.parse_args(argv)
    try:
        result = imported(given.file, read_on=given.read_on)
    except sg.SmartGoalsError as fault:
        print(codec.wording(fault, given.language), file=sys.stderr)
        return 2
    print(result.text(given.language))
    colon = "\N{NO-BREAK SPACE}:" if given.language == "fr" else ":"
    for goal in sg.review(result.strategy, as_of=given.read_on, language=given.language).goals:
        standing = goal.progress.text(given.language) if goal.progress else goal.why(given.language)
        print(f"\n{goal.goal.statement or goal.id}{colon} {standing}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
