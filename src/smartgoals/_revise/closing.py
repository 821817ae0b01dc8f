"""Close: how a goal ended, by what it last asked and by what it first asked; with the lesson. Knows progress and projection.

A revision must not rewrite history, so both targets are graded, each on its own last day.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import NamedTuple

from smartgoals._checked import instance, truth
from smartgoals._days import day
from smartgoals._model.closed_goal import ClosedGoal, Outcome
from smartgoals._model.goal import Goal
from smartgoals._model.history import History
from smartgoals._model.strategy import Strategy
from smartgoals._numbers import Number, NumberLike, exact, number, rounded
from smartgoals._progress.assess import assess
from smartgoals._progress.progress import Progress
from smartgoals._projection.project import project


class _Grade(NamedTuple):
    outcome: Outcome
    actual: Number | None
    attainment: Number | None
    score: Number | None


def close(
    goal: Goal,
    history: History | None,
    *,
    as_of: date,
    strategy: Strategy | None = None,
    abandoned: bool = False,
    probability: NumberLike | None = None,
    worked: str | None = None,
    failed: str | None = None,
    lesson: str | None = None,
) -> ClosedGoal:
    """Return a goal that is over: met, missed, abandoned or unknown; graded by its last terms and by its first.

    A goal is graded on its deadline, or on *as_of* when that comes first: then it is met or, unmet, abandoned; a goal without
    readings is unknown. The score is the attainment within 0 to 1; for an allowance it is 1 if kept and else what was allowed
    over what was used. *probability* is what was projected at the start; without it the projection of that day is made from
    the readings known by then. Raises as :func:`smartgoals.assess` does for a history of something else.

    >>> from datetime import date
    >>> from smartgoals import Baseline, ReachLevel
    >>> goal = Goal(id="g", metric="followers", target=ReachLevel(1300), baseline=Baseline(value=1200, on=date(2026, 1, 4)),
    ...             start=date(2026, 1, 5), deadline=date(2026, 3, 29))
    >>> done = close(goal, History.of([(date(2026, 3, 29), 1290)], metric="followers"), as_of=date(2026, 4, 1))
    >>> done.outcome, done.attainment, done.lesson is None
    (Outcome.MISSED, 0.9, True)
    """
    instance(goal, Goal, "a Goal")
    on = day(as_of)
    first = goal.original
    grade = _grade(goal, history, on, strategy, abandoned=truth(abandoned))
    before = _grade(first, history, on, strategy, abandoned=False)
    if before.outcome is Outcome.ABANDONED:  # it was not given up but replaced, so nobody knows how it would have ended
        before = before._replace(outcome=Outcome.UNKNOWN)
    chance = _chance(first, history, strategy) if probability is None else number(probability)
    return ClosedGoal(
        goal=goal,
        closed_on=on,
        outcome=grade.outcome,
        actual=grade.actual,
        attainment=grade.attainment,
        score=grade.score,
        original_outcome=before.outcome,
        original_attainment=before.attainment,
        original_score=before.score,
        probability=chance,
        worked=worked,
        failed=failed,
        lesson=lesson,
    )


def _grade(goal: Goal, history: History | None, on: date, strategy: Strategy | None, *, abandoned: bool) -> _Grade:
    judged = on if goal.deadline is None else min(on, goal.deadline)
    is_over = goal.deadline is not None and on >= goal.deadline
    if history is None:
        return _Grade(Outcome.ABANDONED if abandoned else Outcome.UNKNOWN, None, None, None)
    progress = assess(goal, history, as_of=judged, strategy=strategy)
    outcome = _outcome(progress, is_over=is_over)
    if abandoned and outcome is not Outcome.MET:
        outcome = Outcome.ABANDONED
    return _Grade(outcome, progress.actual, progress.attainment, _score(progress, outcome))


def _outcome(progress: Progress, *, is_over: bool) -> Outcome:
    if progress.actual is None:
        return Outcome.UNKNOWN
    if progress.is_met:
        return Outcome.MET
    if not is_over:
        return Outcome.ABANDONED
    return Outcome.UNKNOWN if progress.is_met is None else Outcome.MISSED


def _score(progress: Progress, outcome: Outcome) -> Number | None:
    made = progress.attainment
    if made is None or not progress.is_allowance:
        return progress.attainment_clamped
    if made <= 1:
        return 1 if outcome is not Outcome.ABANDONED else None
    return rounded(Fraction(1) / exact(made))


def _chance(goal: Goal, history: History | None, strategy: Strategy | None) -> Number | None:
    """Return what was projected on the day the plan starts, from what was known then."""
    begins = goal.plan_starts_on
    if history is None or begins is None:
        return None
    known = history.as_known_on(begins)
    if len(known) < 2:
        return None
    return project(goal, known, as_of=begins, strategy=strategy).probability
