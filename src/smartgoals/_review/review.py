"""The review of a strategy: for every goal its SMART report, its progress and its projection, and why one is missing.

It computes nothing itself: it asks each room once, and keeps the reason where a room cannot answer.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final, final

from attrs import evolve, frozen

from smartgoals._checked import instance
from smartgoals._days import day
from smartgoals._errors import SmartGoalsError
from smartgoals._evidence import Evidence
from smartgoals._messages.formatting import Language, language
from smartgoals._model.goal import Goal
from smartgoals._model.ids import GoalId
from smartgoals._model.roster import Roster
from smartgoals._model.strategy import Strategy
from smartgoals._progress.progress import Progress
from smartgoals._projection.project import project
from smartgoals._projection.projection import Projection
from smartgoals._record import Record
from smartgoals.rules import Finding, RuleSet, SmartReport, check, check_strategy

if TYPE_CHECKING:
    from smartgoals._forecast.protocol import Forecaster

NO_READINGS: Final = "no readings of this metric on this channel up to the day of the review"
NO_METRIC: Final = "the goal names no metric"


@final
@frozen(kw_only=True)
class GoalReview:
    """What a review says of one goal.

    `progress` and `projection` are None where they cannot be told, and `reasons` then says why, under the same name.
    """

    goal: Goal
    report: SmartReport
    progress: Progress | None
    projection: Projection | None
    reasons: Record[str, str]

    @property
    def id(self) -> GoalId:
        """The goal's id."""
        return self.goal.id


@final
@frozen(kw_only=True)
class Review:
    """Everything for every goal of a strategy, as of a day.

    `goals` is in the order of the strategy and answers by id; `findings` concern the strategy and its channels as a whole.
    """

    strategy: Strategy
    as_of: date
    language: Language
    goals: Roster[GoalReview]
    findings: tuple[Finding, ...]

    @property
    def smart(self) -> tuple[GoalId, ...]:
        """The ids of the goals that meet all five criteria."""
        return tuple(one.id for one in self.goals if one.report.is_smart)

    def __str__(self) -> str:
        return (
            f"review of {self.strategy.title or 'a strategy'} as of {self.as_of.isoformat()}: {len(self.goals)} goals"
        )


def review(
    strategy: Strategy,
    *,
    as_of: date,
    language: Language | str = "en",
    evidence: Evidence | None = None,
    rules: RuleSet | None = None,
    method: Forecaster | str | None = None,
) -> Review:
    """Review every goal of a strategy as of a day: SMART report, progress, projection.

    *evidence* adds what the strategy itself does not hold; *rules* and *method* replace the default rule set and
    forecaster. Raises only for arguments of the wrong type: what cannot be told of a goal is None with a reason.

    >>> from datetime import date
    >>> from smartgoals import Goal, Strategy
    >>> found = review(Strategy(goals=[Goal(id="vague", statement="more visibility")]), as_of=date(2026, 1, 5))
    >>> found.goals["vague"].report.is_smart, found.goals["vague"].reasons["progress"]
    (False, 'the goal names no metric')
    """
    instance(strategy, Strategy, "a Strategy")
    day(as_of)
    words = _language(language)
    known = evolve(evidence or Evidence(), strategy=strategy)
    goals = [_review_goal(goal, known, as_of=as_of, words=words, rules=rules, method=method) for goal in strategy.goals]
    return Review(
        strategy=strategy,
        as_of=as_of,
        language=words,
        goals=Roster(goals, kind=GoalReview, what="goal"),
        findings=check_strategy(strategy, evidence=known, as_of=as_of, language=words, rules=rules).findings,
    )


_language = language  # the argument of the same name hides the function inside `review`


def _review_goal(
    goal: Goal,
    evidence: Evidence,
    *,
    as_of: date,
    words: Language,
    rules: RuleSet | None,
    method: Forecaster | str | None,
) -> GoalReview:
    report = check(goal, evidence=evidence, as_of=as_of, language=words, rules=rules)
    history = evidence.history_for(goal) if goal.metric else None
    reasons: dict[str, str] = {}
    progress: Progress | None = None
    projection: Projection | None = None
    if history is None or not history.position(as_of):
        reasons["progress"] = reasons["projection"] = NO_READINGS if goal.metric else NO_METRIC
    else:
        try:
            projection = project(goal, history, as_of=as_of, method=method, strategy=evidence.strategy)
            progress = projection.progress
        except SmartGoalsError as fault:
            reasons["progress"] = reasons["projection"] = str(fault)
    return GoalReview(
        goal=goal,
        report=report,
        progress=progress,
        projection=projection,
        reasons=Record(reasons),
    )
