"""What a review has to say as flat rows, ready for a frame of any library: plain numbers, days and words.

A cell without a value is None, and the column `why` says what it lacks. Shares stay shares (0.031), as charts want them.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any, TypedDict

import attrs

import smartgoals as sg


class GoalRow(TypedDict):
    """One goal as of a day."""

    goal: str
    metric: str | None
    channel: str | None
    status: str | None
    planned: float | None
    actual: float | None
    required_pace: str | None
    expected: float | None
    chance: float | None
    arrives: date | None
    why: str | None


class FindingRow(TypedDict):
    """One finding: about a goal, or about the strategy where `goal` is None."""

    goal: str | None
    code: str
    criterion: str
    severity: str
    message: str
    suggestion: str | None


class DayRow(TypedDict):
    """One goal on one day: its plan, what was read, and what is expected from today on."""

    goal: str
    day: date
    plan: float | None
    actual: float | None
    expected: float | None
    low: float | None
    high: float | None


def result_rows(evidence: sg.Evidence, review: sg.Review) -> dict[str, tuple[list[str], list[dict[str, Any]]]]:
    """Return the columns and rows of the goals, the findings and the days of a review, made by the same evidence."""
    return {
        "goals": (list(GoalRow.__annotations__), [dict(row) for row in goal_rows(review)]),
        "findings": (list(FindingRow.__annotations__), [dict(row) for row in finding_rows(review)]),
        "days": (list(DayRow.__annotations__), [dict(row) for row in day_rows(evidence, review)]),
    }


def goal_rows(review: sg.Review, *, preset: str = "viva") -> Iterator[GoalRow]:
    """Yield a row for each goal, with its status by the words of one of the presets."""
    for reviewed in review.goals:
        progress, projection = reviewed.progress, reviewed.projection
        yield GoalRow(
            goal=reviewed.id,
            metric=reviewed.goal.metric,
            channel=reviewed.goal.channel,
            status=progress.status(preset) if progress else None,
            planned=_number(progress.expected if progress else None),
            actual=_number(progress.actual if progress else None),
            required_pace=str(progress.required_pace) if progress and progress.required_pace else None,
            expected=projection.expected if projection else None,
            chance=projection.probability if projection else None,
            arrives=projection.arrival.median if projection else None,
            why=reviewed.why(),
        )


def finding_rows(review: sg.Review) -> Iterator[FindingRow]:
    """Yield a row for each finding, those on goals first."""
    of_goals = [(goal.id, finding) for goal in review.goals for finding in goal.report.findings]
    for goal, finding in [*of_goals, *((None, finding) for finding in review.findings)]:
        yield FindingRow(
            goal=goal,
            code=finding.code,
            criterion=str(finding.criterion),
            severity=str(finding.severity),
            message=finding.message,
            suggestion=finding.suggestion,
        )


def day_rows(evidence: sg.Evidence, review: sg.Review) -> Iterator[DayRow]:
    """Yield the days of each goal of a review that has a plan, up to its deadline; *evidence* is what it was made by."""
    known = attrs.evolve(evidence, strategy=review.strategy)
    for goal in review.strategy.goals:
        for row in sg.series(goal, as_of=review.as_of, evidence=known, ahead=True):
            yield DayRow(
                goal=goal.id,
                day=row.day,
                plan=_number(row.plan),
                actual=_number(row.actual),
                expected=row.expected,
                low=row.low,
                high=row.high,
            )


def _number(value: object) -> float | None:
    """Return an exact number as the float that a column holds."""
    return None if value is None else float(str(value))
