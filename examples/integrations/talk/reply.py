"""What a bot answers: a goal said in a sentence gets its verdict, "how are we doing?" a short standing.

    python reply.py plan.json          # then talk to it, a line at a time, in English or French

`reply()` is all that a chat needs: text in, Markdown out, nothing kept and no clock asked.
It answers in the language of the message, and says nothing (None) to what is none of its business.
"""

from __future__ import annotations

import argparse
import re
import sys
from datetime import date
from pathlib import Path

from document import read

import smartgoals as sg
from smartgoals import catalog, present

ASKED_HOW = {
    "en": re.compile(r"\b(how are we doing|how do we stand|where do we stand)\b", re.IGNORECASE),
    "fr": re.compile(r"\bo[uù] (on en est|en (est[-‐‑ ]on|sommes[-‐‑ ]nous))\b", re.IGNORECASE),
}
CLOCK = re.compile(r"\d{1,2}\s?(:\d\d|h(eures?)?(\s?\d\d)?)", re.IGNORECASE)  # 12:30, 9h30, 9 heures
WORDS = {
    "en": ("**{good} of {known} {goals} on plan**, {unknown} cannot be told", "{actual}, planned {expected}"),
    "fr": (
        "**{good} {goals} sur {known} sur la trajectoire**, {unknown} sans position connue",
        "{actual}, prévu {expected}",
    ),
}
NOTHING_KNOWN = {"en": "**It cannot be told of any goal**", "fr": "**Aucun but n’a de position connue**"}


def reply(message: str, strategy: sg.Strategy, *, as_of: date) -> str | None:
    """Answer a message in its own language, or return None where it is about no goal."""
    for language, question in ASKED_HOW.items():
        if question.search(message):
            return standing(sg.review(strategy, as_of=as_of, language=language), language)
    draft = sg.parse_goal(message, as_of=as_of)
    if not is_goal(draft, strategy):
        return None
    report = sg.check_statement(message, as_of=as_of, evidence=strategy)
    paragraphs = "\n\n".join(inert(line) for line in report.short().splitlines())
    return f"**{inert(draft.text(draft.language))}**\n\n{paragraphs}"


def is_goal(draft: sg.Draft, strategy: sg.Strategy) -> bool:
    """Tell whether a sentence says how much of what is wanted: every sentence parses to something.

    A figure of a metric that is known is a goal: "500 followers". Any other wants a time and a verb of
    change: "sell 200 tickets by June", and neither "20 people are coming on Friday" nor "at 9:30 on Friday".
    """
    if draft.amount is None:  # "more followers by June"
        return False
    known = (*strategy.metrics, *catalog.METRICS.values())
    metric = next((metric for metric in known if metric.id == draft.metric), None)
    places = draft.spans.get("amount", ())
    if any(CLOCK.fullmatch(draft.statement[start:end]) for start, end in places):
        return metric is not None and metric.unit == "duration"
    # To "meet", "have" or "sell" says nothing without what is counted; to grow by a fifth does.
    is_change = draft.direction is not None and (draft.direction != "achieve" or draft.metric is not None)
    return metric is not None or (draft.is_timed and is_change)


def standing(review: sg.Review, language: str) -> str:
    """Say how many goals are on plan, and of those that are not how far they are."""
    head, line = WORDS[language]
    known = [goal for goal in review.goals if goal.progress and goal.progress.is_on_plan is not None]
    behind = [goal for goal in known if goal.progress and not goal.progress.is_on_plan]
    counts = {"good": len(known) - len(behind), "known": len(known), "unknown": len(review.goals) - len(known)}
    if not known:
        return NOTHING_KNOWN[language]
    # "1 of 1 goal", and in French "0 but sur 8": each language counts by another of the two, and takes zero otherwise.
    goals = {"en": "goal" if len(known) == 1 else "goals", "fr": "but" if counts["good"] < 2 else "buts"}[language]
    lines = [head.format_map(counts | {"goals": goals}), ""]
    for goal in behind:
        facts = {name: figure_of(goal, name) for name in ("actual", "expected")}
        lines.append(f"- {inert(goal.goal.statement or goal.id)}: {line.format_map(facts)}")
    return "\n".join(lines).strip()


def figure_of(goal: sg.GoalReview, name: str) -> str:
    """Return a figure of a goal's progress in its unit."""
    value = getattr(goal.progress, name)
    return "–" if value is None else present.figure(value, goal)


def inert(text: str) -> str:
    """Return words on one line that no Markdown takes for anything else, whoever wrote them."""
    line = re.sub(r"\s*[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]\s*", " ", text).strip()
    line = re.sub(r"([\\`*_\[\]<>~|#])", r"\\\1", line)
    line = re.sub(r"&(?=#?\w+;)|:(?=[^\s\d])|(?<=\w)[.@](?=[^\W\d_])", r"\\\g<0>", line)  # &lt; http: a.com a@b
    return re.sub(r"^(\d*)([-+=.)])", r"\1\\\2", line)  # a list, a rule, a heading


def main() -> int:
    """Talk on the terminal."""
    parser = argparse.ArgumentParser(description="Talk to the bot, a line at a time.")
    parser.add_argument("document", type=Path, help="a strategy as JSON")
    parser.add_argument("--as-of", type=date.fromisoformat, default=date.today(), metavar="DAY")  # noqa: DTZ011 the user’s own day
    parser.add_argument("--language", choices=sorted(WORDS), default="en", help="of what is wrong with the document")
    given = parser.parse_args()
    strategy = read(given.document, given.language)
    for message in sys.stdin:
        print(reply(message, strategy, as_of=given.as_of) or "…", end="\n\n", flush=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
