"""The review of a strategy: for every goal its SMART report, its progress and its projection, and
why one is missing.

It computes nothing itself: it makes the case of each goal once, and keeps the reason where that has
no answer.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final, final

from attrs import frozen

from smartgoals._case.assess import way_said
from smartgoals._case.case import case_of
from smartgoals._checked import instance
from smartgoals._documents import document
from smartgoals._errors import SmartGoalsError
from smartgoals._evidence import EvidenceLike, knowledge_of
from smartgoals._messages.formatting import ENGLISH, Language, asked_in
from smartgoals._messages.inert import inert
from smartgoals._messages.outline import outlined
from smartgoals._messages.worded import Worded
from smartgoals._model.channel import Channel
from smartgoals._model.goal import Goal
from smartgoals._model.ids import GoalId
from smartgoals._model.metric import Metric
from smartgoals._model.roster import Roster
from smartgoals._model.strategy import Strategy
from smartgoals._model.way_of_reading import AssumeLike
from smartgoals._progress.progress import Progress
from smartgoals._progress.reasons import reason_on
from smartgoals._projection.projection import Projection
from smartgoals._projection.text import no_chance_text
from smartgoals._record import Record
from smartgoals._review.diff import GoalDiff, ReviewDiff
from smartgoals._time.period import PeriodLike
from smartgoals.rules import Finding, RuleSet, SmartReport
from smartgoals.rules._check import CheckFrame, checked, checked_strategy, frame_of

if TYPE_CHECKING:
    from smartgoals._forecast.protocol import MethodLike

_NO_READINGS: Final = Worded(
    "no readings of this metric on this channel up to the day of the review", "page.no_readings"
)
_NO_METRIC: Final = Worded("the goal names no metric", "page.no_metric")


@final
@document
@outlined
@frozen(kw_only=True)
class GoalReview:
    """What a review says of one goal.

    `progress` and `projection` are None where they cannot be told, and `reasons` then says why,
    under the same name;
    :meth:`why` says it in any language. `metric` and `channel` are those of the goal as the
    strategy and the catalogue know them, `currency` the money that its readings or its pace name,
    each None where nobody says: a reader is told names and units, not ids.
    """

    goal: Goal
    report: SmartReport
    progress: Progress | None
    projection: Projection | None
    reasons: Record[str, str]
    metric: Metric | None = None
    channel: Channel | None = None
    currency: str | None = None

    @property
    def id(self) -> GoalId:
        """The goal's id."""
        return self.goal.id

    def text(self, language: Language | str | None = None) -> str:
        """Say in a language, that of the report when none is said, the verdicts, where it stands
        and how likely it is.
        """
        into = asked_in(language, self.report.language)
        lines = [self.report.text(into)]
        lines += [part.text(into) for part in (self.progress, self.projection) if part is not None]
        lines += [into.value(reason) for reason in dict.fromkeys(self.reasons.values())]
        return "\n".join(lines)

    def why(self, language: Language | str | None = None) -> str | None:
        """Return why a goal has no progress, no figure or no chance; None where it has all three.

        In a language, that of the report when none is said.

        >>> from datetime import date
        >>> found = review(Strategy(goals=[Goal(id="vague")]), as_of=date(2026, 1, 5), language="fr")
        >>> found.goals["vague"].why(), found.goals["vague"].why("en")
        ('le but ne nomme aucune mesure', 'the goal names no metric')
        """
        into = asked_in(language, self.report.language)
        progress, projection = self.progress, self.projection
        if progress is None or projection is None:
            reason = self.reasons.get("projection" if progress else "progress")
            return None if reason is None else into.value(reason)
        if progress.actual is None:
            return reason_on(progress.reasons["actual"], progress.as_of, progress.deadline, into)
        return None if projection.probability is not None else no_chance_text(projection, into)

    def __str__(self) -> str:
        parts = (self.report, self.progress, self.projection)
        return "; ".join(str(part) for part in parts if part is not None)


@final
@document
@outlined
@frozen(kw_only=True)
class Review:
    """Everything for every goal of a strategy, as of a day.

    `goals` is in the order of the strategy and answers by id; `findings` concern the strategy and
    its channels as a whole.
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

    def text(self, language: Language | str | None = None) -> str:
        """Say in a language, that of the review when none is said, all that it found, goal by goal."""
        into = asked_in(language, self.language)
        said = [goal.text(into) for goal in self.goals]
        return "\n\n".join([*said, *(f"{one.code} {one.text(into)}" for one in self.findings)])

    def diff(self, earlier: Review) -> ReviewDiff:
        """Return what changed since an earlier review of the strategy, goal by goal: goals that
        both have are compared.

        >>> from datetime import date
        >>> from smartgoals import Goal, Strategy
        >>> vague = Strategy(goals=[Goal(id="visible", statement="more visibility")])
        >>> dated = Strategy(goals=[Goal(id="visible", statement="more visibility", deadline=date(2026, 6, 30))])
        >>> before, after = (review(one, as_of=date(2026, 1, 5)) for one in (vague, dated))
        >>> [finding.name for finding in after.diff(before).goals["visible"].report.mended]
        ['no-deadline']
        """
        return _diff(self, instance(earlier, Review, "a Review", "earlier"))

    def __str__(self) -> str:
        title = inert(self.strategy.title or "a strategy")
        return f"review of {title} as of {self.as_of.isoformat()}: {ENGLISH.counted(len(self.goals), 'goal')}"


def _diff(later: Review, earlier: Review) -> ReviewDiff:
    """Return what changed from an earlier review to a later one."""
    before, now = ({one.key for one in each.findings} for each in (earlier, later))
    were, are = ({one.id for one in each.goals} for each in (earlier, later))
    return ReviewDiff(
        since=earlier.as_of,
        as_of=later.as_of,
        language=later.language,
        goals=Roster(
            [_goal_diff(one, earlier.goals[one.id]) for one in later.goals if one.id in were],
            kind=GoalDiff,
            what="goal",
        ),
        new_goals=tuple(one.id for one in later.goals if one.id not in were),
        gone_goals=tuple(one.id for one in earlier.goals if one.id not in are),
        mended=tuple(one for one in earlier.findings if one.key not in now),
        new=tuple(one for one in later.findings if one.key not in before),
        kept=tuple(one for one in later.findings if one.key in before),
    )


def _goal_diff(later: GoalReview, earlier: GoalReview) -> GoalDiff:
    return GoalDiff(
        id=later.id,
        report=later.report.diff(earlier.report),
        is_on_plan=(_is_on_plan(earlier), _is_on_plan(later)),
        probability=(_probability(earlier), _probability(later)),
    )


def _is_on_plan(one: GoalReview) -> bool | None:
    return None if one.progress is None else one.progress.is_on_plan


def _probability(one: GoalReview) -> float | None:
    return None if one.projection is None else one.projection.probability


def review(
    strategy: Strategy,
    *,
    as_of: date,
    evidence: EvidenceLike | None = None,
    language: Language | str = "en",
    rules: RuleSet | None = None,
    method: MethodLike | None = None,
    missing: AssumeLike | None = None,
    known_on: date | None = None,
    counter: bool | None = None,
    recompute_over: PeriodLike | None = None,
) -> Review:
    """Review every goal of a strategy as of a day: SMART report, progress, projection, each made
    once from its case.

    *evidence* adds what the strategy itself does not hold; a strategy in it is replaced by this
    one, and another strategy alone is refused. *rules* and *method* replace the default rule set
    and forecaster. *known_on* leaves out what was recorded later; *missing*, *counter* and
    *recompute_over* say of every history how it is to be read, before its source does. Raises for
    arguments of the wrong type and for what :func:`smartgoals.check` refuses: what cannot be told
    of a goal is None with a reason.

    >>> from datetime import date
    >>> from smartgoals import Goal, Strategy
    >>> found = review(Strategy(goals=[Goal(id="vague", statement="more visibility")]), as_of=date(2026, 1, 5))
    >>> found.goals["vague"].report.is_smart, found.goals["vague"].reasons["progress"]
    (False, 'the goal names no metric')
    """
    known = knowledge_of(strategy, evidence, known_on)
    way = way_said(missing=missing, counter=counter, recompute_over=recompute_over)
    frame = frame_of(known, as_of, language, rules, way=way, method=method)
    goals = [_review_goal(goal, frame) for goal in strategy.goals]
    reports = {str(goal.id): goal.report for goal in goals}
    return Review(
        strategy=strategy,
        as_of=as_of,
        language=frame.terms.into,
        goals=Roster(goals, kind=GoalReview, what="goal"),
        findings=checked_strategy(strategy, reports, frame).findings,
    )


def _review_goal(goal: Goal, frame: CheckFrame) -> GoalReview:
    case = case_of(goal, frame.around)
    report = checked(case, frame)
    reasons: dict[str, str] = {}
    progress: Progress | None = None
    projection: Projection | None = None
    try:
        if goal.metric is None or case.readings is None:
            reasons["progress"] = reasons["projection"] = _NO_READINGS if goal.metric else _NO_METRIC
        elif case.history is None and case.progress.actual is None:
            reasons["progress"] = reasons["projection"] = _NO_READINGS
        else:
            progress, projection = case.progress, case.projection
    except SmartGoalsError as fault:
        reasons["progress"] = reasons["projection"] = str(fault)
    return GoalReview(
        goal=goal,
        report=report,
        progress=progress,
        projection=projection,
        reasons=Record(reasons),
        metric=case.metric,
        channel=case.channel,
        currency=case.currency,
    )
