"""Lay a review out as rows of a table, as the frontend of somebody who embeds smartgoals would.

Its property tests stand beside it, in test_review_table.py: they throw whatever a review can say at these few lines.
Run it: `python review_table.py examples/data/strategy.json 2026-06-30 --language fr`
"""

import argparse
import json
from datetime import date
from pathlib import Path
from typing import NamedTuple

import smartgoals as sg
from smartgoals import codec, present

NOT_KNOWN = "–"


class Row(NamedTuple):
    """A goal in the table: what a reader sees, as text."""

    goal: str
    metric: str
    stands_at: str
    deadline: str
    findings: str


def rows(review: sg.Review) -> list[Row]:
    """Return the rows of a table, one for each goal, in the order of the review."""
    return [_row(each, review.language.code) for each in review.goals]


def _row(reviewed: sg.GoalReview, language: str) -> Row:
    goal, progress = reviewed.goal, reviewed.progress
    # What is not known is shown as such: a 0 would say that somebody had counted.
    actual = None if progress is None else progress.actual
    return Row(
        goal=one_line(goal.statement or goal.id),
        metric=one_line(_name(reviewed, language)),
        stands_at=NOT_KNOWN if actual is None else present.figure(actual, reviewed, language=language),
        deadline=NOT_KNOWN if goal.deadline is None else goal.deadline.isoformat(),
        findings=str(len(reviewed.report.findings)),
    )


def _name(reviewed: sg.GoalReview, language: str) -> str:
    """Return the name of the metric in a language, or else its id, which is better than nothing."""
    metric = reviewed.metric
    name = None if metric is None else metric.name_fr if language == "fr" else metric.name_en
    return name or reviewed.goal.metric or NOT_KNOWN


def one_line(text: str, width: int = 40) -> str:
    """Return text that fits a cell: statements may have line breaks, tabs and hundreds of letters."""
    flat = " ".join(text.split())
    return flat if len(flat) <= width else flat[: width - 1] + "…"


def main() -> None:
    """Print the table of a strategy in a file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("day", type=date.fromisoformat)
    parser.add_argument("--language", default="en", choices=["en", "fr"])
    asked = parser.parse_args()
    strategy = codec.structure(json.loads(asked.file.read_text(encoding="utf-8")))
    for row in rows(sg.review(strategy, as_of=asked.day, language=asked.language)):
        print(" | ".join(row))


if __name__ == "__main__":
    main()
