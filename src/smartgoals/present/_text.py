"""A review as plain text, in English, in French, or in a language of the host's that falls back on English phrases.

It reads values and returns a string. What it says is chosen here; how each phrase reads lies in `_phrases`.
"""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap
from typing import Final

from smartgoals._checked import instance, named, truth
from smartgoals._messages.formatting import Language, asked_in
from smartgoals._messages.inert import inert
from smartgoals._messages.say import say
from smartgoals._model.goal import Goal
from smartgoals._model.objective import Objective
from smartgoals._model.target_words import TargetWords
from smartgoals._progress.progress import Progress, QuotaPeriod
from smartgoals._progress.reasons import Reason
from smartgoals._projection.projection import Projection
from smartgoals._projection.reasons import ProjectionReason
from smartgoals._review.review import GoalReview, Review
from smartgoals._time.pace import Pace
from smartgoals._time.period_words import pace_said
from smartgoals.present._standing import Standing, is_allowance, standing_of
from smartgoals.rules import Finding, Severity

_WIDTH: Final = 112
_CRITERIA: Final = ("specific", "measurable", "attainable", "relevant", "timely")


def text(review: Review, *, language: Language | str | None = None, info: bool = False) -> str:
    """Return a review as plain text.

    *language* is the review's own when not said. Findings that are mere
    information are left out unless *info* is True.

    >>> from datetime import date
    >>> from smartgoals import Goal, Strategy, review
    >>> found = review(Strategy(goals=[Goal(id="vague", statement="more visibility")]), as_of=date(2026, 1, 5))
    >>> print(text(found).splitlines()[0])
    Strategy: review as of 5 January 2026
    """
    instance(review, Review, "a Review", "review")
    words = _Words(asked_in(language, review.language), info=named("info", truth, info))
    return "\n".join(_lines(review, words)) + "\n"


class _Words:
    """Phrases in one language, filled with figures and days as that language writes them."""

    __slots__ = ("info", "language")

    def __init__(self, into: Language, *, info: bool) -> None:
        self.language = into
        self.info = info

    def say(self, phrase: str, **values: object) -> str:
        return say(f"page.{phrase}", values, self.language)

    def figure(self, value: float) -> str:
        # A reader of a report wants four significant figures, and every digit of a count.
        places = 0 if abs(value) >= 1000 else 1 if abs(value) >= 100 else 2 if abs(value) >= 1 else 4
        return self.language.figure(value, places)

    def pace(self, pace: Pace) -> str:
        return pace_said(pace, self.language, self.figure)

    def target(self, goal: Goal) -> str:
        asked = self.language.none if goal.target is None else TargetWords(self.language, self.figure).say(goal.target)
        return self.say("until", target=asked, deadline=goal.deadline) if goal.deadline else asked


def _lines(review: Review, words: _Words) -> Iterator[str]:
    strategy = review.strategy
    title = words.say("title", title=strategy.title or words.say("untitled"), as_of=review.as_of)
    yield title
    yield "=" * len(title)
    counts = {"objectives": len(strategy.objectives), "channels": len(strategy.channels)}
    yield words.say("summary", goals=len(review.goals), smart=len(review.smart), **counts)
    for objective in strategy.objectives:
        yield from _objective(objective, words)
        for one in review.goals:
            if one.goal.objective == objective.id:
                yield from _goal(one, words)
    homeless = [one for one in review.goals if one.goal.objective is None]
    if homeless:
        yield from _heading(words.say("no_objective"))
        for one in homeless:
            yield from _goal(one, words)
    if review.findings:
        yield from _heading(words.say("whole"))
        for finding in review.findings:
            yield from _finding(finding, words, indent="  ")


def _heading(line: str) -> tuple[str, ...]:
    return "", line, "-" * len(line)


def _objective(objective: Objective, words: _Words) -> Iterator[str]:
    yield from _heading(inert(objective.title))
    if objective.serves:
        yield words.say("serves", aim=objective.serves)


def _goal(one: GoalReview, words: _Words) -> Iterator[str]:
    yield ""
    said = f": {one.goal.statement}" if one.goal.statement else ""
    yield inert(f"* {one.goal.id}{said}")
    if one.goal.target is not None:
        yield "  " + words.say("asks", target=words.target(one.goal))
    marks = (f"{words.say(name)} {words.say(one.report.verdicts[name])}" for name in _CRITERIA)
    yield "  " + words.say("smart", verdicts=", ".join(marks))
    yield from ("  " + line for line in _progress(one, words))
    yield from ("  " + line for line in _projection(one, words))
    for finding in one.report.findings:
        yield from _finding(finding, words, indent="    ")


def _progress(one: GoalReview, words: _Words) -> Iterator[str]:
    if one.progress is None:
        yield _untold(one, words)
        return
    found: Progress = one.progress
    if found.actual is not None:
        yield _standing(found, standing_of(found, one.goal.target), words)
    else:
        why = found.reasons["actual"]
        # What a goal lacks for a plan is what a projection lacks, too.
        reason = why if isinstance(why, Reason) else ProjectionReason(why.value)
        phrase = "untold" if found.settled is None else "untold_met" if found.settled.is_met else "untold_missed"
        said = reason.text(words.language)
        yield words.say(phrase, what=words.say("progress_word"), reason=said)
    if found.quota is not None:
        yield _quota(found.quota, words)
    if found.required_pace is not None and found.mean_pace is not None:
        # A pace to be reached is an amount of a period, and what is required is by how much it must rise a day.
        phrase = "pace" if found.per is None or found.quota is not None else "pace_of_pace"
        phrase = "pace_allowed" if is_allowance(found) else phrase
        yield words.say(phrase, required=words.pace(found.required_pace), mean=words.pace(found.mean_pace))


def _standing(found: Progress, told: Standing | None, words: _Words) -> str:
    """Say where a goal stands: an allowance is used and a band is kept, and no plan asks for either."""
    at = words.figure(found.actual or 0)
    if told is None:
        return words.say("progress_no_plan", actual=at)
    place = words.say(told.place, gap=words.figure(abs(told.gap)), end=told.end)
    due = None if told.due is None else words.figure(told.due)
    return words.say(told.phrase, actual=at, expected=due, allowed=due, place=place)


def _quota(part: QuotaPeriod, words: _Words) -> str:
    due = words.figure(part.due)
    if part.most is not None:
        due = words.say("from_to", low=due, high=words.figure(part.most))
    made = words.figure(part.made)
    return words.say("quota", made=made, due=due, start=part.start, end=part.end, met=part.met, closed=part.closed)


def _projection(one: GoalReview, words: _Words) -> Iterator[str]:
    found: Projection | None = one.projection
    if found is None or found.probability is None or found.expected is None:
        return
    low, high = (words.figure(bound) for bound in found.interval(0.8))
    is_known = found.forecast is not None and found.forecast.is_known
    figures = {"expected": words.figure(found.expected), "low": low, "high": high}
    yield words.say("projection_known" if is_known else "projection", probability=found.probability, **figures)
    if found.arrival.median is not None:
        yield words.say("arrival", median=found.arrival.median)
    for caution in found.cautions:
        yield words.say("caution", caution=caution.text(words.language))


def _untold(one: GoalReview, words: _Words) -> str:
    return words.say("untold", what=words.say("progress_word"), reason=one.reasons["progress"])


def _finding(finding: Finding, words: _Words, *, indent: str) -> Iterator[str]:
    if finding.severity is Severity.INFO and not words.info:
        return
    message, advice = finding.spoken(words.language)
    yield from wrap(f"{finding.code} {message}", _WIDTH, initial_indent=indent, subsequent_indent=indent + "       ")
    said = words.say("suggestion", text=advice)
    yield from wrap(said, _WIDTH, initial_indent=indent + "       ", subsequent_indent=indent + "          ")
