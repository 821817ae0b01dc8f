"""ClosedGoal: a goal that is over, how it ended, and what was learnt. Knows goals, days and numbers."""

from __future__ import annotations

from datetime import date
from typing import Final, final

from attrs import field, frozen

from smartgoals._checked import brief, checked, instance, optional_text
from smartgoals._days import day
from smartgoals._documents import document
from smartgoals._model.goal import Goal
from smartgoals._model.ids import GoalId
from smartgoals._numbers import Number, NumberLike, optional_number, plain, share
from smartgoals._words import Word, member

_LEAST: Final = 0.01


class Outcome(Word):
    """How a goal ended; `unknown` when nobody measured."""

    MET = "met"
    MISSED = "missed"
    ABANDONED = "abandoned"
    UNKNOWN = "unknown"


def _outcome(value: Outcome | str) -> Outcome:
    return member(Outcome, value, "outcome")


def _goal(value: Goal) -> Goal:
    return instance(value, Goal, "a Goal")


def _optional_share(value: NumberLike | None) -> Number | None:
    return None if value is None else share(value)


@final
@document
@checked
@brief
@frozen(kw_only=True)
class ClosedGoal:
    """A goal that is over: its final value, outcome and score, and the lesson.

    `attainment` is raw (1.2 for 20 % over), `score` the same within 0 to 1; the `original_…` pair
    grades what was first asked, because a revision must not rewrite history. `probability` is what
    was projected when the goal started.

    >>> from datetime import date
    >>> print(ClosedGoal(goal=Goal(id="fans"), closed_on=date(2026, 7, 1), outcome="missed", score=0.7))
    fans was missed on 2026-07-01, score 0.7
    """

    goal: Goal = field(converter=_goal)
    closed_on: date = field(converter=day)
    outcome: Outcome = field(converter=_outcome)
    actual: Number | None = field(default=None, converter=optional_number)
    attainment: Number | None = field(default=None, converter=optional_number)
    score: Number | None = field(default=None, converter=_optional_share)
    original_outcome: Outcome = field(default=Outcome.UNKNOWN, converter=_outcome)
    original_attainment: Number | None = field(default=None, converter=optional_number)
    original_score: Number | None = field(default=None, converter=_optional_share)
    probability: Number | None = field(default=None, converter=_optional_share)
    worked: str | None = field(default=None, converter=optional_text)
    failed: str | None = field(default=None, converter=optional_text)
    lesson: str | None = field(default=None, converter=optional_text)

    @property
    def id(self) -> GoalId:
        """The goal's id."""
        return self.goal.id

    def __str__(self) -> str:
        score = "" if self.score is None else f", score {_told(self.score)}"
        return f"{self.goal.id} was {self.outcome} on {self.closed_on.isoformat()}{score}"


def _told(score: Number) -> str:
    """Write a score with two decimals; one that is neither none nor whole never reads as one.

    >>> _told(0.7), _told(0.9996), _told(0.001), _told(1)
    ('0.7', '>0.99', '<0.01', '1')
    """
    told = round(score, 2)
    if told == score or 0 < told < 1:
        return plain(told)
    return f">{1 - _LEAST:.2f}" if told else f"<{_LEAST:.2f}"
