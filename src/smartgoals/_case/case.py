"""Case: one goal, what is known about it on a day, and how hard it is: all facts that verdicts need, each worked out once.

This is the seam between verdicts and the rooms below: a rule reads facts here and never computes a pace, a relevance or a
prior by itself. Facts are lazy, so a goal that nobody asks about costs nothing; they depend on goal, evidence and day only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, final

from attrs import frozen

from smartgoals._case.asked import Asked, Standpoint, asked_of
from smartgoals._case.attainability import Ground, Judgement, judge
from smartgoals._case.known import Known
from smartgoals._case.once import once
from smartgoals._case.served import Served, served_by
from smartgoals._case.shown import Demonstrated, from_audits, lately, shape_of, shown_by
from smartgoals._case.statement_words import Figure, figures_in
from smartgoals._case.total_or_pace import Doubt, doubt_about
from smartgoals._model.metric import Nature
from smartgoals._model.target import ChangeBy, KeepPace, ReachLevel, StayWithin
from smartgoals._plan.good_side import sign_of
from smartgoals._plan.one_day import asks_for_one_day
from smartgoals._plan.plan import Plan

if TYPE_CHECKING:
    from fractions import Fraction

    from smartgoals._case.outlook import Difficulty, Outlook
    from smartgoals._case.surroundings import Surroundings
    from smartgoals._model.goal import Goal
    from smartgoals._model.history import History
    from smartgoals._projection.projection import Projection
    from smartgoals._time.period import Period


@final
@frozen(kw_only=True, slots=False, eq=False, repr=False)
class Case(Known):
    """A goal to be judged as of a day, with the facts about it. Rules take it as their first argument."""

    def of(self, goal: Goal) -> Case:
        """Return the case of another goal on the same day, with the same evidence: such as this one mended."""
        return Case(goal=goal, surroundings=self.surroundings, given=self.given)

    @once
    def told(self) -> tuple[Figure, ...]:
        """The figures that the statement tells, each with the word after it."""
        return figures_in(self.goal.statement) if self.goal.statement is not None else ()

    @once
    def asked(self) -> Asked | None:
        """What the target asks for, as a pace or a level that readings can be compared with."""
        point = Standpoint(self.start, self.read, self.as_of, self.good_side, self.ends_on, self.gained)
        return asked_of(self.goal, self.metric, point)

    @property
    def gained(self) -> Fraction | None:
        """What a pace to keep brings a stock by the goal's end, by its plan; None of other goals, or without an end."""
        is_pace = isinstance(self.goal.target, KeepPace) and self.nature is Nature.STOCK
        if not is_pace or self.goal.deadline is None or not isinstance(self.plan, Plan):
            return None
        return self.plan.change

    @property
    def sign(self) -> int:
        """+1 where the goal wants more, -1 where it wants less."""
        return sign_of(self.good_side)

    @once
    def demonstrated(self) -> Demonstrated | None:
        """What the goal's own history has shown in the two years up to the day; None when it shows too little."""
        history = self.read
        is_by_period = isinstance(self.goal.target, StayWithin) or self.nature is Nature.UNIQUE
        if is_by_period and self.period is not None:
            history = self.period_levels if self.unreadable is None else None
        if self.counted is not None and asks_for_one_day(self.goal, self.nature):
            history = self.surroundings.upto_day(self.counted)
        if history is None or not len(history):
            return None
        metric, asked = self.metric, self.asked
        if asked is None:
            asked = Asked(shape_of(metric), sign_of(None if metric is None else metric.better), None)
        target = self.goal.target
        period = target.pace.period if isinstance(target, KeepPace) else self.per
        if is_by_period and self.period is not None:
            shown = shown_by(history, asked, period)  # of a history made for this goal
            if shown is None:
                return None
            return shown._replace(readings=self._readings_of(history, self.period))
        key = ("shown", id(history), asked.shape, asked.sign, asked.low, asked.high, period)
        return self.surroundings.once_for(key, lambda: shown_by(history, asked, period))

    def _readings_of(self, levels: History, period: Period) -> int:
        """Return how many readings tell of the last two years of a goal's periods: silence may, too."""
        read, eve = self.history, self.periods_of(period).of(lately(levels).first.day).eve
        return 0 if read is None else len(read) - read.position(eve)

    @once
    def doubt(self) -> Doubt | None:
        """What makes it doubtful that the number of a goal is a total; None where a total is plainly meant."""
        if self.nature is not Nature.FLOW or not isinstance(self.goal.target, (ReachLevel, ChangeBy)):
            return None
        shown = self.demonstrated or from_audits(self.audited_alike, self.asked)
        return doubt_about(self, self.asked, shown)

    @once
    def projection(self) -> Projection:
        """How likely the goal is met, from its own history."""
        from smartgoals._projection.project import projection_of  # the statistics load with the first projection

        return projection_of(self.goal, self.progress, self.forecasting)

    @once
    def judgement(self) -> Judgement:
        """By what the attainable criterion is judged: the strongest evidence that can decide.

        Nothing decides on a number that may be meant as a month's: to judge it as a total would say what nobody asked.
        """
        if self.doubt is not None:
            return Judgement(Ground.NOTHING)
        return judge(self, self.asked, self.demonstrated)

    @once
    def outlook(self) -> Outlook | None:
        """What is happening anyway and what is supported at best; None where nothing can decide."""
        from smartgoals._case.outlook import outlook_of  # the statistics load with the first forecast

        return outlook_of(self, self.asked, self.judgement)

    @once
    def difficulty(self) -> Difficulty:
        """How hard the goal is."""
        from smartgoals._case.outlook import difficulty_of

        return difficulty_of(self, self.asked, self.judgement, self.outlook)

    @once
    def served(self) -> Served | None:
        """How the metric serves the best of the goal's objectives; None where nothing can be said."""
        return self._served(strict=False)

    @once
    def strictly_served(self) -> Served | None:
        """The same as strict evaluation sees it, to whom a proxy is a leading indicator."""
        return self._served(strict=True)

    def _served(self, *, strict: bool) -> Served | None:
        if self.metric is None or self.objective is None:
            return None
        return served_by(self.surroundings, self.metric, self.goal, strict=strict)


def case_of(goal: Goal, surroundings: Surroundings) -> Case:
    """Return the case of a goal as it was asked on the day."""
    asked = goal.as_asked_on(surroundings.as_of) if goal.revisions else goal
    return Case(goal=asked, surroundings=surroundings)
