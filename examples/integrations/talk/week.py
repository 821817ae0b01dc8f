"""What must I do this week? Where each goal stands, what the next seven days ask, the one thing to mend.

    python week.py plan.json
    python week.py --language fr --as-of 2016-10-02 < plan.json

Today is the day of this machine's clock unless `--as-of` says another. Ends with 0 where every goal
that can be judged is on plan, with 1 where one is not, and with 2 where the document cannot be read.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from document import read

import smartgoals as sg
from smartgoals import codec, present

WEEK = 8  # rows of a table of what is due: today, and seven days
WORDS = {
    "en": ("{due} by {day}: {more} to go", "at most {more} by {day}", "to mend: "),
    "fr": ("{due} d’ici le {day}\u00a0: encore {more}", "au plus {more} d’ici le {day}", "à corriger\u00a0: "),
}
BEGINS = {"en": "begins on {day}", "fr": "commence le {day}"}
NO_GOALS = {"en": "There are no goals.", "fr": "Il n’y a aucun but."}


def asked(goal: sg.GoalReview, language: str) -> str:
    """Say what the next seven days ask of a goal, in its unit, or why that cannot be told."""
    if goal.progress is None:
        return goal.why(language) or ""
    end = goal.progress.deadline or date.max
    is_over = goal.progress.as_of > end
    rows = () if is_over else [row for row in goal.progress.due_table(WEEK) if row.day <= end]
    # Of an allowance, and of a month that shall stay under something, the rows say what is left.
    is_most = goal.progress.is_allowance or (goal.progress.quota is not None and goal.progress.bound == "at_most")
    if not rows or not rows[-1].delta or (is_most and rows[-1].delta < 0):
        return goal.progress.text(language)  # a band, one without readings, one ahead, overdrawn or over
    row = rows[-1]
    facts = {
        "more": present.figure(abs(row.delta), goal, change=True, language=language).lstrip("+"),
        "due": present.figure(row.due, goal, language=language),
        "day": sg.Language.of(language).day(row.day),
    }
    return WORDS[language][is_most].format_map(facts)


def week(review: sg.Review, language: str) -> Iterator[str]:
    """Yield the lines of a review: those of each goal, and what to mend where something is wrong."""
    marks = {True: "✓", False: "✗", None: "?"}
    if not review.goals:
        yield NO_GOALS[language]
    for goal in review.goals:
        begins = goal.goal.start
        if begins is not None and begins > review.as_of:  # it is neither on plan nor behind
            mark, said = "…", BEGINS[language].format(day=sg.Language.of(language).day(begins))
        else:
            mark = marks[None if goal.progress is None else goal.progress.is_on_plan]
            said = asked(goal, language)
        yield f"{mark} {goal.goal.statement or goal.id}"
        yield f"    {said}"
        step = goal.report.next_step
        if step is not None and step.severity != "info":
            yield f"    {WORDS[language][2]}{step.text(language)}"


def main(argv: list[str] | None = None) -> int:
    """Read the document, print the week."""
    parser = argparse.ArgumentParser(description="What must I do this week?")
    parser.add_argument("document", nargs="?", type=Path, help="a strategy as JSON; else standard input")
    parser.add_argument("--as-of", type=date.fromisoformat, default=date.today(), metavar="DAY")  # noqa: DTZ011 the user’s own day
    parser.add_argument("--language", choices=sorted(WORDS), default="en")
    given = parser.parse_args(argv)
    strategy = read(given.document, given.language)
    try:
        review = sg.review(strategy, as_of=given.as_of, language=given.language)
    except sg.SmartGoalsError as error:
        print(codec.wording(error, given.language), file=sys.stderr)
        return 2
    lines = [*week(review, given.language)]
    print(*lines, sep="\n")
    return int(any(line.startswith("✗") for line in lines))


if __name__ == "__main__":
    raise SystemExit(main())
