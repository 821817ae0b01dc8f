"""What a bot answers: a goal said in a sentence gets its verdict, "how are we doing?" a short standing.

    python reply.py plan.json          # then talk to it, a line at a time, in English or French

`reply()` is all that a chat needs: text in, Markdown out, nothing kept and no clock asked.
It answers in the language of the message, and says nothing (None) to what is none of its business.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from datetime import date
from pathlib import Path

import smartgoals as sg
from smartgoals import catalog, codec, present

ASKED_HOW = {
    "en": re.compile(r"\b(how are we doing|how do we stand|where do we stand)\b", re.IGNORECASE),
    "fr": re.compile(r"\b(o[uù] en (est-on|sommes-nous)|comment [çc]a va)\b", re.IGNORECASE),
}
WORDS = {
    "en": ("**{good} of {known} goals on plan**, {unknown} cannot be told", "{actual}, planned {expected}"),
    "fr": (
        "**{good} buts sur {known} sur la trajectoire**, {unknown} sans position connue",
        "{actual}, prévu {expected}",
    ),
}


def reply(message: str, strategy: sg.Strategy, *, as_of: date) -> str | None:
    """Answer a message in its own language, or return None where it is about no goal."""
    for language, question in ASKED_HOW.items():
        if question.search(message):
            return standing(sg.review(strategy, as_of=as_of, language=language), language)
    draft = sg.parse_goal(message, as_of=as_of)
    is_goal = draft.is_timed or draft.metric in catalog.METRICS
    if draft.amount is None or not is_goal:  # "thanks for the 3 cakes"
        return None
    report = sg.check_statement(message, as_of=as_of, evidence=strategy)
    return f"**{inert(draft.text(draft.language))}**\n\n{inert(report.short())}"


def standing(review: sg.Review, language: str) -> str:
    """Say how many goals are on plan, and of those that are not how far they are."""
    head, line = WORDS[language]
    known = [goal for goal in review.goals if goal.progress and goal.progress.is_on_plan is not None]
    behind = [goal for goal in known if goal.progress and not goal.progress.is_on_plan]
    counts = {"good": len(known) - len(behind), "known": len(known), "unknown": len(review.goals) - len(known)}
    lines = [head.format_map(counts), ""]
    for goal in behind:
        facts = {name: figure_of(goal, name) for name in ("actual", "expected")}
        lines.append(f"- {inert(goal.goal.statement or goal.id)}: {line.format_map(facts)}")
    return "\n".join(lines).strip()


def figure_of(goal: sg.GoalReview, name: str) -> str:
    """Return a figure of a goal's progress in its unit."""
    value = getattr(goal.progress, name)
    return "–" if value is None else present.figure(value, goal)


def inert(text: str) -> str:
    """Return words that no Markdown takes for anything else, whoever wrote them."""
    return re.sub(r"([\\`*_\[\]<>~|#])", r"\\\1", text).replace("\n", "\n\n")


def main() -> int:
    """Talk on the terminal."""
    parser = argparse.ArgumentParser(description="Talk to the bot, a line at a time.")
    parser.add_argument("document", type=Path, help="a strategy as JSON")
    parser.add_argument("--as-of", type=date.fromisoformat, default=date.today(), metavar="DAY")  # noqa: DTZ011 the user’s own day
    given = parser.parse_args()
    data = json.loads(given.document.read_bytes())
    try:
        strategy = codec.structure(data)
    except sg.SmartGoalsError as error:
        parser.exit(2, f"{codec.wording(error, data=data)}\n")
    for message in sys.stdin:
        print(reply(message, strategy, as_of=given.as_of) or "…", end="\n\n", flush=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
