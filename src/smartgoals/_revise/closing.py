"""Close: how a goal ended, by what it last asked and by what it first asked; with the lesson. Knows
progress and projection.

A revision must not rewrite history, so both targets are graded, each on its own last day.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from attrs import evolve

from smartgoals._case.assess import way_said
from smartgoals._case.case import Case
from smartgoals._case.surroundings import Surroundings
from smartgoals._checked import instance, named, truth
from smartgoals._days import day
from smartgoals._evidence import EvidenceLike, formerly, knowledge
from smartgoals._model.closed_goal import ClosedGoal, Outcome
from smartgoals._model.goal import Goal
from smartgoals._model.history import History
from smartgoals._model.way_of_reading import AssumeLike
from smartgoals._numbers import Number, NumberLike, exact, rounded, share
from smartgoals._progress.progress import Progress
from smartgoals._time.period import PeriodLike


class _Grade(NamedTuple):
    outcome: Outcome
    actual: Number | None
    attainment: Number | None
    score: Number | None


@formerly("strategy")
def close(
    goal: Goal,
    history: History | None,
    *,
    as_of: date,
    evidence: EvidenceLike | None = None,
    missing: AssumeLike | None = None,
    known_on: date | None = None,
    counter: bool | None = None,
    recompute_over: PeriodLike | None = None,
    abandoned: bool = False,
    probability: NumberLike | None = None,
    worked: str | None = None,
    failed: str | None = None,
    lesson: str | None = None,
) -> ClosedGoal:
    """Return a goal that is over: met, missed, abandoned or unknown; graded by its last terms and
    by its first.

    A goal is taken by the terms in force on the day, and graded on its deadline (or the end that a
    pause has moved), or on *as_of* when that comes first: then it is met or, unmet, abandoned; a
    goal without readings is unknown. The score is the attainment within 0 to 1; for an allowance it
    is 1 if kept and else what was allowed over what was used. *probability* is what was projected
    at the start; without it the projection of that day is made from the readings known by then.
    *missing*, *known_on*, *counter* and *recompute_over* say how the history is to be read, as for
    :func:`smartgoals.assess`, and raise as it does; so does a history of something else.

    >>> from datetime import date
    >>> from smartgoals import Baseline, ReachLevel
    >>> goal = Goal(id="g", metric="followers", target=ReachLevel(1300), baseline=Baseline(value=1200, on=date(2026, 1, 4)),
    ...             start=date(2026, 1, 5), deadline=date(2026, 3, 29))
    >>> done = close(goal, History.of([(date(2026, 3, 29), 1290)], metric="followers"), as_of=date(2026, 4, 1))
    >>> done.outcome, done.attainment, done.lesson is None
    (Outcome.MISSED, 0.9, True)
    """
    on = named("as_of", day, as_of)
    around = Surroundings(
        evidence=knowledge(evidence, known_on),
        as_of=on,
        way=way_said(missing=missing, counter=counter, recompute_over=recompute_over),
    )
    last = instance(goal, Goal, "a Goal", "goal").as_asked_on(on)
    if history is not None:
        instance(history, History, "a History, or None", "history")
    is_abandoned = named("abandoned", truth, abandoned)
    said = None if probability is None else named("probability", share, probability)
    first = goal.original
    grade = _grade(last, history, around, abandoned=is_abandoned)
    before = _grade(first, history, around, abandoned=False)
    if (
        before.outcome is Outcome.ABANDONED
    ):  # it was not given up but replaced, so nobody knows how it would have ended
        before = before._replace(outcome=Outcome.UNKNOWN)
    chance = _chance(first, history, around) if said is None else said
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


def _grade(goal: Goal, history: History | None, around: Surroundings, *, abandoned: bool) -> _Grade:
    if history is None:
        return _Grade(Outcome.ABANDONED if abandoned else Outcome.UNKNOWN, None, None, None)
    progress = Case(goal=goal, surroundings=around, given=history).progress
    outcome = _outcome(progress)
    if abandoned and outcome is not Outcome.MET:
        outcome = Outcome.ABANDONED
    return _Grade(outcome, progress.actual, progress.attainment, _score(progress, outcome))


def _outcome(progress: Progress) -> Outcome:
    if progress.deadline is None:
        return Outcome.UNKNOWN
    if progress.is_met:
        return Outcome.MET
    if progress.is_met is None and progress.actual is None:
        return Outcome.UNKNOWN
    if progress.as_of < progress.deadline:
        return Outcome.ABANDONED
    return Outcome.UNKNOWN if progress.is_met is None else Outcome.MISSED


def _score(progress: Progress, outcome: Outcome) -> Number | None:
    gap, made = progress.gap, progress.attainment_clamped
    if outcome is Outcome.MET:
        return 1
    if made is None or gap is None or not progress.is_allowance:
        return made
    if gap >= 0:
        return None if outcome is Outcome.ABANDONED else made
    allowed = abs(exact(progress.target or 0) - exact(progress.baseline or 0))
    return rounded(allowed / (allowed - exact(gap)))


def _chance(goal: Goal, history: History | None, around: Surroundings) -> Number | None:
    """Return what was projected on the day the plan starts, from what was known then."""
    begins = goal.plan_starts_on
    if history is None or begins is None or begins > around.as_of:
        return None
    known_on = around.evidence.known_on
    eve = begins if known_on is None else min(begins, known_on)
    known = history.as_known_on(eve)
    if len(known) < 2:
        return None
    then = evolve(around, evidence=evolve(around.evidence, known_on=None), as_of=begins)
    return Case(goal=goal, surroundings=then, given=known).projection.probability
