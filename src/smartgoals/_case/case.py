"""Case: one goal, what is known about it on a day, and the facts that several rules need, each worked out once.

This is the seam between the rules and the rooms below: a rule reads facts here and never computes a pace, a relevance or a
prior by itself. Facts are lazy, so a goal that no rule asks about costs nothing; they depend on goal, evidence and day only.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple, final

from attrs import field, frozen

from smartgoals._case.asked import Asked, asked_of
from smartgoals._case.attainability import Judgement, judge
from smartgoals._case.once import once
from smartgoals._case.projected import projection_of
from smartgoals._case.served import Served, served_by
from smartgoals._case.shown import Demonstrated, from_history
from smartgoals._case.statement_words import figures_in
from smartgoals._case.surroundings import Surroundings
from smartgoals._evidence import Evidence
from smartgoals._model.channel import Channel
from smartgoals._model.goal import Goal
from smartgoals._model.history import History
from smartgoals._model.measurement import Measurement
from smartgoals._model.metric import Metric
from smartgoals._model.objective import Objective
from smartgoals._model.source import DataSource
from smartgoals._numbers import Number
from smartgoals.catalog._catalog import Catalog

if TYPE_CHECKING:
    from smartgoals._projection.projection import Projection
    from smartgoals.catalog._names import Platform


class Origin(NamedTuple):
    """Where a goal starts from: the value, its day where known, and who says so (goal, history or audit)."""

    value: Number
    on: date | None
    by: str


@final
@frozen(kw_only=True, slots=False, eq=False, repr=False)
class Case:
    """A goal to be judged as of a day, with the facts about it. Rules take it as their first argument.

    `goal`, `evidence` and `as_of` are what the caller gave; everything else is worked out from them when first read.
    """

    goal: Goal
    evidence: Evidence
    as_of: date
    surroundings: Surroundings = field(repr=False)

    @once
    def catalog(self) -> Catalog:
        """The catalogue in force."""
        return self.surroundings.catalog

    @once
    def metric(self) -> Metric | None:
        """The goal's metric, from the strategy's own or the catalogue; None when it has none or nobody defined it."""
        return self.surroundings.metric(self.goal.metric)

    @once
    def objective(self) -> Objective | None:
        """The objective the goal serves first, when the strategy is known."""
        return self.evidence.objective_of(self.goal)

    @once
    def channel(self) -> Channel | None:
        """The goal's channel, when the strategy is known."""
        strategy = self.evidence.strategy
        return strategy.channel_of(self.goal) if strategy is not None else None

    @once
    def begins(self) -> date | None:
        """The day at whose end the plan stands on the baseline."""
        return self.goal.plan_starts_on

    @once
    def platform(self) -> str | None:
        """The platform of the goal's channel; a channel nobody described may be named after its platform."""
        if self.channel is not None:
            return self.channel.platform
        return self.goal.channel if self.goal.channel in self.surroundings.platforms else None

    @once
    def platform_facts(self) -> Platform | None:
        """What is known of that platform: how far back it keeps figures, and how late they come."""
        return None if self.platform is None else self.surroundings.platforms.get(self.platform)

    @once
    def told(self) -> tuple[tuple[str, str], ...]:
        """The figures that the statement tells, each with the word after it."""
        return figures_in(self.goal.statement) if self.goal.statement is not None else ()

    @once
    def history(self) -> History | None:
        """The goal's own history as known on the day, or None; a goal without a channel takes the only one there is."""
        found = self.surroundings.history(self.goal.metric, self.goal.channel)
        kept = found.upto(self.as_of) if found is not None else None
        return kept if kept is not None and len(kept) else None

    @once
    def source(self) -> DataSource | None:
        """The declared source of the goal's metric on its channel."""
        if self.goal.metric is None or not self.surroundings.has_sources:
            return None
        return self.evidence.source_of(self.goal.metric, self.goal.channel)

    @once
    def audited(self) -> tuple[Measurement, ...]:
        """What audits up to the day measured of the goal's metric on its channel, oldest first."""
        return self.surroundings.measurements(self.goal.metric, self.goal.channel)

    @once
    def origin(self) -> Origin | None:
        """Where the goal starts from: its baseline, else the reading or the audit that stands for one."""
        goal = self.goal
        if goal.baseline is not None:
            return Origin(goal.baseline.value, self.begins, "goal")
        day = min(self.begins or self.as_of, self.as_of)
        reading = self.history.reading_on(day) if self.history is not None else None
        if reading is not None:
            return Origin(reading.value, reading.day, "history")
        for one in reversed(self.audited):
            if one.value is not None and (one.ends_on is None or one.ends_on <= day):
                return Origin(one.value, one.ends_on, "audit")
        return None

    @once
    def asked(self) -> Asked | None:
        """What the target asks for, as a pace or a level that readings can be compared with."""
        return asked_of(self)

    @once
    def demonstrated(self) -> Demonstrated | None:
        """What the goal's own history has shown: its best and usual pace or level."""
        return from_history(self)

    @once
    def projection(self) -> Projection | None:
        """The projection of the goal from its own history, worked out once; None where there is none to be had."""
        return projection_of(self)

    @once
    def judgement(self) -> Judgement:
        """By what the attainable criterion is judged: the strongest evidence that can decide."""
        return judge(self)

    @once
    def served(self) -> Served | None:
        """How the metric serves the best of the goal's objectives; None where nothing can be said."""
        if self.metric is None or self.objective is None:
            return None
        return served_by(self.surroundings, self.metric, self.goal, strict=False)

    @once
    def strictly_served(self) -> Served | None:
        """The same as strict evaluation sees it, to whom a proxy is a leading indicator."""
        if self.metric is None or self.objective is None:
            return None
        return served_by(self.surroundings, self.metric, self.goal, strict=True)
