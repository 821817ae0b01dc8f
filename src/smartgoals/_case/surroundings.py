"""Surroundings: what is around a goal and the same for every goal of a check: metrics, siblings,
audits, sizes.

Made once for a check, or once for all goals of a strategy, from the evidence and the day alone.
What it keeps is only what it would answer again; two threads that ask at the same moment get equal
answers.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final, TypeVar, final

from attrs import evolve, field, frozen

from smartgoals._case.efforts import of_one_unit
from smartgoals._case.once import once
from smartgoals._checked import refuse
from smartgoals._errors import SmartGoalsError, raise_all
from smartgoals._evidence import Evidence, answering, carried_metrics
from smartgoals._model._several import read_last_first
from smartgoals._model.goal import Ambition, Goal
from smartgoals._model.platform import named_after
from smartgoals._time.calendar import Pause
from smartgoals._time.period import Period
from smartgoals.catalog._default import catalog_or_default

if TYPE_CHECKING:
    from smartgoals._forecast.protocol import MethodLike
    from smartgoals._model.audit import Audit
    from smartgoals._model.history import History
    from smartgoals._model.measurement import Measurement
    from smartgoals._model.metric import Metric
    from smartgoals._model.objective import Objective
    from smartgoals._model.way_of_reading import WayOfReading
    from smartgoals._numbers import Number
    from smartgoals._progress.kept import Kept
    from smartgoals.catalog._catalog import Catalog
    from smartgoals.catalog._names import Platform
    from smartgoals.catalog._tables import Table

T = TypeVar("T")
FOUR_WEEKS: Final = Period(4, "week")


@final
@frozen(kw_only=True, slots=False, eq=False, repr=False)
class Surroundings:
    """What is known beside a goal; one value serves every goal judged with the same evidence on the same day.

    It lives for one call of a function, and callers never hold it. `way` is what the caller says of
    how to read any history, before its source; `method` makes the forecasts, `recent` is the window
    of the recent pace, `horizon` the last day on which an arrival is still worth telling.
    `is_one_of_many` says that other days are asked about as well, for which it is worth keeping
    more than one day needs; `rows` are the first and the last of them, where what they
    have in common may be drawn and walked once. `is_told_whole` says that a caller gets all of each
    day's progress: the plan as it is drawn on the day, of the readings that were known then, which
    must tell the same of their days on all of them. `rested` are the pauses there were, of a goal
    that is moved to other days; None for those of the goal itself. `supposed` are the readings of one
    day, from which those of the days asked about are supposed to go on, each in its own way.
    """

    evidence: Evidence
    as_of: date
    way: WayOfReading | None = None
    method: MethodLike | None = None
    recent: Period = FOUR_WEEKS
    horizon: date | None = None
    is_one_of_many: bool = False
    rows: tuple[date, date] | None = None
    is_told_whole: bool = False
    rested: tuple[Pause, ...] | None = None
    supposed: History | None = None
    of_every_day: dict[tuple[object, ...], Any] = field(factory=dict)
    """What is the same on whatever day is asked: a copy for another day goes on with it."""
    _answers: dict[tuple[object, ...], Any] = field(factory=dict, init=False)

    def once_for(self, key: tuple[object, ...], work_out: Callable[[], T]) -> T:
        """Return an answer worked out once for a key; the key names the question and all that the
        answer depends on.
        """
        try:
            found: T = self._answers[key]
        except KeyError:
            found = self._answers.setdefault(key, work_out())
        return found

    def once_for_every_day(self, key: tuple[object, ...], work_out: Callable[[], T]) -> T:
        """Return an answer worked out once for a key, also for the copies of these surroundings for
        other days.
        """
        try:
            found: T = self.of_every_day[key]
        except KeyError:
            found = self.of_every_day.setdefault(key, work_out())
        return found

    def as_asked(self, goal: Goal) -> Goal:
        """Return a goal by the terms in force on the day; days of the same terms share it."""
        later = next((place for place, one in enumerate(goal.revisions) if self.as_of < one.on), None)
        if later is None:
            return goal
        key = ("as asked", id(goal), later)
        return self.once_for_every_day(key, lambda: (goal, goal.as_asked_on(self.as_of)))[1]

    @once
    def catalog(self) -> Catalog:
        """The caller's catalogue or ours."""
        return catalog_or_default(self.evidence.catalog)

    @once
    def judging_catalog(self) -> Catalog:
        """The catalogue with the caller's benchmarks, where there are any."""
        own = self.evidence.benchmarks
        return self.catalog if own is None else self.catalog.with_benchmarks(*own, replace=True)

    @once
    def platforms(self) -> Table[Platform]:
        """The platforms that the catalogue knows."""
        return self.catalog.platforms

    def is_platform(self, name: str) -> bool:
        """Tell whether the catalogue knows a platform of this name, without building what it knows of it."""
        from smartgoals.catalog._data.platforms import ROWS

        known = named_after(name)
        return any(row[0] == known for row in ROWS)

    def metric(self, name: str | None, given: History | None = None) -> Metric | None:
        """Return a metric by id, the strategy's own first, then the catalogue's, then one that a
        history carries, be it *given* or known; None when nobody defined it.
        """
        if name is None:
            return None
        strategy = self.evidence.strategy
        own = strategy.metrics.get(name) if strategy is not None else None
        if own is None:
            own = self.catalog.metrics.get(name)
        if own is None and given is not None:
            own = carried_metrics([given]).get(name)
        return own if own is not None else self._carried.get(name)

    @once
    def _carried(self) -> Mapping[str, Metric]:
        return carried_metrics(self.evidence.all_histories)

    def history(self, metric: str | None, channel: str | None) -> History | None:
        """Return the history of a metric on a channel; without a channel the only one of that metric."""
        evidence = self.evidence
        if not evidence.histories and (evidence.strategy is None or not evidence.strategy.histories):
            return None
        found = evidence.history_of(metric, channel)
        if found is None and channel is None and metric is not None:
            named = [one for one in evidence.all_histories if one.metric_id == metric]
            return named[0] if len(named) == 1 else None
        return found

    def as_known(self, history: History) -> History:
        """Return a history as it was known on the evidence's day of knowledge."""
        known_on = self.evidence.known_on
        if known_on is None:
            return history
        key = ("known", id(history), known_on)
        return self.once_for_every_day(key, lambda: (history, history.as_known_on(known_on)))[1]

    def as_told(self, history: History, way: WayOfReading | None) -> History:
        """Return a history as it was known, with readings that cover what its way says where they
        say nothing.
        """
        known, span = self.as_known(history), None if way is None else way.covers
        if span is None:
            return known

        def covering() -> tuple[History, History]:
            try:
                return known, known.covering(span)
            except SmartGoalsError as fault:
                raise fault.at("history") from None

        return self.once_for_every_day(("covering", id(known), span), covering)[1]

    def measured_by(self, history: History, metric: Metric | str) -> History:
        """Return a history under a metric that it does not name itself."""
        key = ("measured", id(history), metric if isinstance(metric, str) else metric.id)
        return self.once_for_every_day(key, lambda: (history, evolve(history, metric=metric)))[1]

    def upto_day(self, history: History) -> History:
        """Return a history up to the day asked about; goals of one history share it."""
        return self.once_for(("upto", id(history)), lambda: (history, history.upto(self.as_of)))[1]

    def history_named(self, metric: str, channel: str | None) -> History | None:
        """Return the history that names this very metric on this channel, or on none, as known on the day."""
        evidence = self.evidence
        held = () if evidence.strategy is None else evidence.strategy.histories
        for place in (channel, None):
            for histories in (evidence.histories, held):
                named = (one for one in histories if (one.metric_id, one.channel) == (metric, place))
                for one in read_last_first(named)[:1]:
                    kept = self.upto_day(self.as_known(one))
                    return kept if len(kept) else None
        return None

    def others_than(self, history: History) -> tuple[History, ...]:
        """Return the histories of its metric and channel that stand beside one, of other definitions,
        and have readings by the day.
        """
        found = answering(self.evidence, history.metric_id, history.channel)
        others = [one for one in found if one.definition != history.definition]
        return tuple(one for one in others if one.metric_id is not None and one.position(self.as_of))

    @once
    def has_audits(self) -> bool:
        """Whether there is any audit to look into."""
        evidence = self.evidence
        return bool(evidence.audits or (evidence.strategy is not None and len(evidence.strategy.audits)))

    @once
    def has_sources(self) -> bool:
        """Whether any source is declared."""
        evidence = self.evidence
        return bool(evidence.sources or (evidence.strategy is not None and evidence.strategy.sources))

    @once
    def has_closed_goals(self) -> bool:
        """Whether there is any goal that is over to learn from."""
        evidence = self.evidence
        return bool(
            evidence.closed_goals or (evidence.strategy is not None and len(evidence.strategy.closed_goals))
        )

    @once
    def has_figures(self) -> bool:
        """Whether there is any reading or audit to look into."""
        evidence = self.evidence
        return bool(
            evidence.histories
            or (evidence.strategy is not None and evidence.strategy.histories)
            or self.has_audits
        )

    def measurements(self, metric: str | None, channel: str | None) -> tuple[Measurement, ...]:
        """Return what audits up to the day measured of a metric on a channel, oldest first, valued
        ones only.
        """
        if metric is None or channel is None or not self.has_audits:
            return ()
        strategy = self.evidence.strategy
        known = strategy.channels.get(channel) if strategy is not None else None
        said: dict[str, str | None] = (
            {} if known is None else {"platform": known.platform, "handle": known.handle, "url": known.url}
        )
        found = []
        for audit in self.evidence.all_audits:
            entry = audit.get(channel, **said) if audit.as_of <= self.as_of else None
            one = entry.get(metric) if entry is not None else None
            if one is not None and one.value is not None:
                found.append(placed(one, audit))
        return tuple(found)

    def size(self, metric: str, channel: str | None) -> Number | None:
        """Return the latest known level of a stock on a channel, from readings or else from audits."""
        history = self.history_named(metric, channel)
        if history is not None:
            return history.last.value
        measured = self.measurements(metric, channel)
        return measured[-1].value if measured else None

    def is_linked(self, metric: Metric, objective: Objective, *, strict: bool) -> bool:
        """Tell whether anything ties a metric to an outcome of an objective."""
        from smartgoals._relevance.pair import Profile
        from smartgoals._relevance.relevance import relevance_on

        profile = Profile.STRICT if strict else Profile.PRACTITIONER
        found = relevance_on(metric, objective, self.as_of, evidence=self.evidence, profile=profile)
        return bool(found.linked)

    def kinds_served(self, metric: Metric, but: str) -> tuple[str, ...]:
        """Return the kinds of objective but one that a metric serves as it is, those it is direct
        for first.
        """
        from smartgoals._relevance.relevance import relevance

        return relevance(metric, but, evidence=Evidence(catalog=self.evidence.catalog)).would_serve

    @once
    def followed(self) -> frozenset[str]:
        """The metrics that the strategy follows on the day: targets and guardrails of goals that are
        not over, and what was read of late.
        """
        from smartgoals._relevance.followed import open_goals, read_metrics

        strategy = self.evidence.strategy
        goals = [] if strategy is None else list(open_goals(strategy.goals, self.as_of))
        named = {one.metric for one in goals if one.metric is not None}
        named.update(one for goal in goals for one in goal.guardrails)
        named.update(read_metrics(self.evidence.all_histories, self.as_of))
        return frozenset(named)

    @once
    def siblings(self) -> Mapping[tuple[str, str | None], tuple[Goal, ...]]:
        """The strategy's goals by metric and channel."""
        found: dict[tuple[str, str | None], list[Goal]] = {}
        for one in self.evidence.strategy.goals if self.evidence.strategy is not None else ():
            if one.metric is not None:
                found.setdefault((one.metric, one.channel), []).append(one)
        return {place: tuple(goals) for place, goals in found.items()}

    @once
    def stretch_goals(self) -> tuple[Goal, ...]:
        """The strategy's stretch goals that are not over on the day, in order of id."""
        strategy = self.evidence.strategy
        found = (
            [one for one in strategy.goals if one.ambition is Ambition.STRETCH]
            if strategy is not None
            else []
        )
        return tuple(sorted((one for one in found if is_open(one, self.as_of)), key=lambda one: one.id))

    @once
    def open_efforts(self) -> tuple[Goal, ...]:
        """The strategy's goals with an effort that are not over on the day, in order of id."""
        strategy = self.evidence.strategy
        found = [one for one in strategy.goals if one.effort is not None] if strategy is not None else []
        return tuple(sorted((one for one in found if is_open(one, self.as_of)), key=lambda one: one.id))

    @once
    def efforts(self) -> Mapping[str, Fraction]:
        """What these goals take a week, by id, in the unit of the strategy's capacity; without those
        that are told in another.
        """
        strategy = self.evidence.strategy
        if strategy is None or strategy.capacity is None:
            return {}
        told = [
            (one.id, of_one_unit(one.effort, strategy.capacity))
            for one in self.open_efforts
            if one.effort is not None
        ]
        return {goal: effort for goal, effort in told if effort is not None}


def is_open(goal: Goal, as_of: date) -> bool:
    """Tell whether a goal is not over on a day."""
    ends = goal.deadline
    if ends is None or ends >= as_of or not goal.calendar.pauses:
        return ends is None or ends >= as_of
    from smartgoals._plan.check_ins import moved_deadline  # loads where a pause may have moved an end

    return (moved_deadline(goal) or ends) >= as_of


def placed(one: Measurement, audit: Audit) -> Measurement:
    """Return a figure that says no day with those that its audit is about, else the day of the audit."""
    if one.ends_on is not None:
        return one
    return evolve(one, on=audit.as_of) if audit.window is None else evolve(one, window=audit.window)


def kept_of(around: Surroundings) -> Kept:
    """Return what rooms below keep that is the same on whatever day is asked."""
    from smartgoals._progress.kept import Kept

    return around.once_for_every_day(("kept",), Kept)


def check_fit(goal: Goal, history: History) -> None:
    """Refuse a history that speaks of another metric or channel than the goal."""
    sides = (("metric", goal.metric, history.metric_id), ("channel", goal.channel, history.channel))
    raise_all(
        [
            refuse(f"history.{name}", str(read), f"the {name} of the goal, {asked!r}")
            for name, asked, read in sides
            if asked is not None and read is not None and asked != read
        ]
    )
