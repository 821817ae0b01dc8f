"""Strategy: the whole document, and the only place where references are checked. Knows every other
type of the model.

A strategy that exists is coherent: the objectives, metrics, channels and goals that its parts
mention are known, alignment has no cycle, and goals lie inside the dates of their objective. What
an objective serves may be a business aim outside the document, and the audit named by a baseline or
revision may be kept elsewhere, so those two are free. All faults are reported together, each with
its path; the second half of the module finds them, raises nothing and changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import islice
from typing import Any, Final, Self, Unpack, cast, final

from attrs import evolve, field, frozen

from smartgoals._checked import brief, checked, each, instance, optional_text, refuse, refusing, text
from smartgoals._documents import document
from smartgoals._errors import InvalidValue, SmartGoalsError, UnknownName, WrongType, raise_all
from smartgoals._messages.worded import Worded
from smartgoals._model._circles import circles
from smartgoals._model._known_ids import KnownIds
from smartgoals._model._several import read_last_first
from smartgoals._model.audit import Audit
from smartgoals._model.channel import Channel
from smartgoals._model.closed_goal import ClosedGoal
from smartgoals._model.event import Event
from smartgoals._model.goal import TERMS, Goal, NewTerms
from smartgoals._model.history import History
from smartgoals._model.metric import Metric
from smartgoals._model.objective import Objective
from smartgoals._model.roster import Roster
from smartgoals._model.source import DataSource, data_sources
from smartgoals._time.pace import Pace, PaceLike, pace

# What may be taken out by its id. A goal that is closed stays, under the id it had.
_BY_ID: Final = ("objectives", "goals", "channels", "metrics", "audits", "events")
# An empty list, which the converter of each field makes a roster of; the checkers see the field after it.
_NOTHING: Final[Any] = ()


def _objectives(value: Iterable[Objective]) -> Roster[Objective]:
    return Roster(value, kind=Objective, what="objective")


def _channels(value: Iterable[Channel]) -> Roster[Channel]:
    return Roster(value, kind=Channel, what="channel")


def _metrics(value: Iterable[Metric]) -> Roster[Metric]:
    return Roster(value, kind=Metric, what="metric")


def _goals(value: Iterable[Goal]) -> Roster[Goal]:
    return Roster(value, kind=Goal, what="goal")


def _audits(value: Iterable[Audit]) -> Roster[Audit]:
    return Roster(value, kind=Audit, what="audit")


def _closed(value: Iterable[ClosedGoal]) -> Roster[ClosedGoal]:
    return Roster(value, kind=ClosedGoal, what="closed goal")


def _events(value: Iterable[Event]) -> Roster[Event]:
    return Roster(value, kind=Event, what="event")


def _measured(history: History) -> tuple[object, ...]:
    """Return what tells the histories of a strategy apart."""
    return history.metric_id, history.channel, history.definition


def _as_another(history: History) -> Worded:
    """Return a history as it is told beside one of the same."""
    key = "fault.history_on" if history.channel else "fault.history"
    return Worded(str(history), key, {"metric": history.metric_id, "channel": history.channel})


def _histories(value: Iterable[History]) -> tuple[History, ...]:
    kept = each(value, "histories", lambda one: instance(one, History, "a History"))
    faults: list[SmartGoalsError] = []
    seen: set[tuple[object, ...]] = set()
    for position, one in enumerate(kept):
        key = _measured(one)
        if one.metric_id is None:
            faults.append(
                InvalidValue(value=None, expected="the id of a metric", path=f"[{position}].metric")
            )
        elif key in seen:
            hint = "join the readings, or tell the definitions apart"
            expected = "one history for each metric, channel and definition"
            faults.append(
                InvalidValue(value=_as_another(one), expected=expected, hint=hint, path=f"[{position}]")
            )
        seen.add(key)
    raise_all(faults)
    return kept


def _capacity(value: PaceLike | None) -> Pace | None:
    return None if value is None else pace(value)


@final
@document
@checked
@brief
@frozen(kw_only=True)
class Strategy:
    """The whole document: objectives, goals, channels, own metrics, readings, sources, audits, events.

    Lists are accepted, and kept as ordered collections that also answer by id
    (`strategy.goals["ig-growth"]`). `capacity` is what the team can give, such as 20 hours/week;
    `events` are past and coming ones, of which several may be at once. Raises
    :class:`~smartgoals.StructureErrors` with every unknown id of an objective, metric, channel or
    goal, every cycle and every date outside its objective's, or the single error when there is but
    one. Ids of audits in baselines and revisions are not checked, since audits may be kept
    elsewhere.

    >>> from smartgoals import Channel, Goal, Objective
    >>> Strategy(goals=[Goal(id="g", metric="folowers")])
    Traceback (most recent call last):
        ...
    smartgoals._errors.UnknownName: goals[0].metric: unknown metric 'folowers', did you mean 'followers'?
    """

    objectives: Roster[Objective] = field(default=_NOTHING, converter=_objectives)
    goals: Roster[Goal] = field(default=_NOTHING, converter=_goals)
    channels: Roster[Channel] = field(default=_NOTHING, converter=_channels)
    metrics: Roster[Metric] = field(default=_NOTHING, converter=_metrics)
    histories: tuple[History, ...] = field(default=(), converter=_histories)
    sources: tuple[DataSource, ...] = field(default=(), converter=data_sources)
    audits: Roster[Audit] = field(default=_NOTHING, converter=_audits)
    closed_goals: Roster[ClosedGoal] = field(default=_NOTHING, converter=_closed)
    capacity: Pace | None = field(default=None, converter=_capacity)
    title: str | None = field(default=None, converter=optional_text)
    events: Roster[Event] = field(default=_NOTHING, converter=_events)

    def __attrs_post_init__(self) -> None:
        raise_all(faults_of_references(self))

    def objective_of(self, goal: Goal) -> Objective | None:
        """Return the objective a goal serves first, or None."""
        served = instance(goal, Goal, "a Goal", "goal").objective
        return self.objectives.get(served) if served else None

    def channel_of(self, goal: Goal) -> Channel | None:
        """Return the channel a goal is on, or None."""
        channel = instance(goal, Goal, "a Goal", "goal").channel
        return self.channels.get(channel) if channel else None

    @refusing(objective=text)
    def goals_for(self, objective: str) -> tuple[Goal, ...]:
        """Return the goals that serve an objective, first or also."""
        return tuple(one for one in self.goals if objective in (one.objective, *one.also_serves))

    @refusing(metric=text, channel=optional_text)
    def history_of(self, metric: str, channel: str | None = None) -> History | None:
        """Return the history of a metric on a channel, or None; of several definitions, the one read
        last, and of those the one with more readings.
        """
        found = (one for one in self.histories if one.metric_id == metric and one.channel == channel)
        return next(iter(read_last_first(found)), None)

    def chain_of(self, objective: str) -> Iterator[str]:
        """Yield what an objective serves, step by step, up to the business aim."""
        current = self.objectives.get(objective)
        while current is not None and current.serves is not None:
            yield current.serves
            current = self.objectives.get(current.serves)

    def with_revision(
        self,
        goal: Goal | str,
        *,
        on: date,
        reason: str,
        audit: str | None = None,
        **changes: Unpack[NewTerms],
    ) -> Self:
        """Return the strategy in which a goal has new terms from the day *on*; what it asked before
        is kept in it.

        *goal* is the id of a goal, and *changes* are any of `target`, `start`, `deadline` and
        `baseline`; or it is the goal as it shall be, such as a proposal of
        :func:`smartgoals.revise`, and its terms are taken. *audit* is the id of the audit that gave
        the reason. No status of a day before *on* changes. Raises :class:`~smartgoals.UnknownName`
        for an unknown goal and :class:`~smartgoals.InvalidValue` where nothing changes.

        >>> from datetime import date
        >>> from smartgoals import Goal, ReachLevel
        >>> plan = Strategy(goals=[Goal(id="g", metric="followers", target=ReachLevel(2000))])
        >>> g = plan.with_revision("g", on=date(2026, 4, 1), reason="too easy", target=ReachLevel(2500)).goals["g"]
        >>> print(g.target, "|", g.original.target)
        reach 2500 | reach 2000
        """
        if not isinstance(goal, (Goal, str)):
            raise WrongType(value=goal, expected="a Goal or the id of one", path="goal")
        before = self.goals[goal.id if isinstance(goal, Goal) else goal]
        if isinstance(goal, Goal):
            wanted = {name: getattr(goal, name) for name in TERMS}
            asked = {name: value for name, value in wanted.items() if value != getattr(before, name)}
            changes = cast("NewTerms", {**asked, **changes})
        if not changes:
            raise refuse(
                "goal", before.id, "a goal with new terms: another target, start, deadline or baseline"
            )
        after = before.revised(on=on, reason=reason, audit=audit, **changes)
        return evolve(self, goals=[after if one.id == before.id else one for one in self.goals])

    def with_goal(self, goal: Goal) -> Self:
        """Return the strategy with this goal, in the place of the one of its id, else at the end.

        What the replaced goal asked before is gone; :meth:`with_revision` keeps it. Raises as the
        constructor does, such as for the id of a channel that the strategy does not have.

        >>> from smartgoals import Goal
        >>> plan = Strategy(goals=[Goal(id="g", metric="followers"), Goal(id="h")])
        >>> plan.with_goal(Goal(id="g", metric="reach")).with_goal(Goal(id="i")).goals.ids
        ('g', 'h', 'i')
        """
        if not isinstance(goal, Goal):
            raise WrongType(value=goal, expected="a Goal", path="goal")
        if self.goals.get(goal.id) is None:
            return evolve(self, goals=[*self.goals, goal])
        return evolve(self, goals=[goal if one.id == goal.id else one for one in self.goals])

    def with_event(self, event: Event) -> Self:
        """Return the strategy with this event, in the place of the one of its id, else at the end.

        Raises as the constructor does, such as for the id of a channel that the strategy does not have.

        >>> from datetime import date
        >>> plan = Strategy(events=[Event(id="sale", start=date(2026, 3, 2))])
        >>> longer = Event(id="sale", start=date(2026, 3, 2), end=date(2026, 3, 15))
        >>> plan.with_event(longer).events["sale"].days
        14
        """
        if not isinstance(event, Event):
            raise WrongType(value=event, expected="an Event", path="event")
        if self.events.get(event.id) is None:
            return evolve(self, events=[*self.events, event])
        return evolve(self, events=[event if one.id == event.id else one for one in self.events])

    def with_history(self, history: History) -> Self:
        """Return the strategy with this history, in the place of one like it, else at the end.

        It replaces the one of the same metric, channel and definition. Raises as the constructor
        does, such as for a history that names no metric.

        >>> from datetime import date
        >>> read = History.of([(date(2026, 1, 4), 1200)], metric="followers")
        >>> plan = Strategy(histories=[read])
        >>> len(plan.with_history(read.with_readings([(date(2026, 1, 11), 1245)])).histories[0])
        2
        """
        if not isinstance(history, History):
            raise WrongType(value=history, expected="a History", path="history")
        key = _measured(history)
        if key not in map(_measured, self.histories):
            return evolve(self, histories=[*self.histories, history])
        return evolve(self, histories=[history if _measured(one) == key else one for one in self.histories])

    def without(self, *ids: str) -> Self:
        """Return the strategy without some goals, objectives, channels, own metrics, audits or events.

        Nothing else goes with them: what is still named elsewhere is refused as the constructor
        refuses it, at the path of what names it, so take both out in one call. Closed goals stay,
        since what was learnt from them does, and so do histories and sources, which have no id.
        Raises :class:`~smartgoals.UnknownName` for an id that nothing has, and
        :class:`~smartgoals.InvalidValue` for one that several parts have, each at its place among
        *ids*.

        >>> from smartgoals import Channel, Goal
        >>> plan = Strategy(channels=[Channel(id="ig", platform="instagram")], goals=[Goal(id="g", channel="ig")])
        >>> plan.without("ig")
        Traceback (most recent call last):
            ...
        smartgoals._errors.UnknownName: goals[0].channel: unknown channel 'ig'
        >>> plan.without("ig", "g") == Strategy()
        True
        """
        try:
            homes = dict(zip(ids, each(ids, "ids", self._home), strict=True))
        except SmartGoalsError as fault:
            raise fault.at("ids") from None
        changes: dict[str, Any] = {
            part: [one for one in getattr(self, part) if homes.get(one.id) != part]
            for part in dict.fromkeys(homes.values())
        }
        return evolve(self, **changes)

    def _home(self, id: str) -> str:
        """Return the name of the only part that has a member of this id, or refuse it."""
        if not isinstance(id, str):
            raise WrongType(value=id, expected="an id (text)")
        homes = [part for part in _BY_ID if id in getattr(self, part)]
        if not homes:
            known = dict.fromkeys(one for part in _BY_ID for one in getattr(self, part).ids)
            raise UnknownName(kind="id", name=id, known=tuple(known))
        if len(homes) > 1:
            hint = (
                f"it is in {' and in '.join(homes)}; attrs.evolve(strategy, {homes[0]}=…) says which is meant"
            )
            raise InvalidValue(value=id, expected="an id that only one part of the strategy has", hint=hint)
        return homes[0]

    def __str__(self) -> str:
        parts = (("objective", self.objectives), ("goal", self.goals), ("channel", self.channels))
        counts = ", ".join(f"{len(of)} {what}{'' if len(of) == 1 else 's'}" for what, of in parts)
        return f"{self.title or 'strategy'}: {counts}"


def faults_of_references(strategy: Strategy) -> list[SmartGoalsError]:
    """Return every fault between the parts of a strategy, in the order of the document."""
    known = _known_in(strategy)
    faults: list[SmartGoalsError] = []
    for position, objective in enumerate(strategy.objectives):
        for place, link in enumerate(objective.links):
            path = f"objectives[{position}].links[{place}]"
            faults += known.metric(link.metric, f"{path}.metric")
            faults += known.metric(link.to, f"{path}.to")
        faults += _cycle_of_links(
            [(one.metric, one.to) for one in objective.links], f"objectives[{position}].links"
        )
    faults += _cycles_of_alignment(strategy)
    for position, goal in enumerate(strategy.goals):
        faults += (one.at(f"goals[{position}]") for one in _faults_of_goal(goal, strategy, known))
    for position, channel in enumerate(strategy.channels):
        for place, objective_id in enumerate(channel.objectives):
            faults += known.objective(objective_id, f"channels[{position}].objectives[{place}]")
    measured: tuple[tuple[str, Sequence[History | DataSource]], ...] = (
        ("histories", strategy.histories),
        ("sources", strategy.sources),
    )
    for what, several in measured:
        for position, one in enumerate(several):
            metric = one.metric if isinstance(one.metric, str) else None
            faults += known.metric(metric, f"{what}[{position}].metric")
            faults += known.channel(one.channel, f"{what}[{position}].channel")
    for position, audit in enumerate(strategy.audits):
        faults += _faults_of_audit(audit, known, f"audits[{position}]")
    for position, event in enumerate(strategy.events):
        faults += _faults_of_event(event, known, f"events[{position}]")
    return faults


def _known_in(strategy: Strategy, metrics: Iterable[str] = ()) -> KnownIds:
    """Return the ids that a strategy defines, with further metrics."""
    return KnownIds(
        objectives=strategy.objectives.ids,
        channels=strategy.channels.ids,
        goals=(*strategy.goals.ids, *strategy.closed_goals.ids),
        metrics=(*strategy.metrics.ids, *metrics),
    )


def _faults_of_goal(goal: Goal, strategy: Strategy, known: KnownIds) -> Iterator[SmartGoalsError]:
    yield from known.objective(goal.objective, "objective")
    yield from known.metric(goal.metric, "metric")
    yield from known.channel(goal.channel, "channel")
    for place, id in enumerate(goal.guardrails):
        yield from known.metric(id, f"guardrails[{place}]")
    for place, served in enumerate(goal.also_serves):
        yield from known.objective(served, f"also_serves[{place}]")
    parent = strategy.objective_of(goal)
    if parent is None:
        return
    for name, day in (("start", goal.start), ("deadline", goal.deadline)):
        if day and parent.start and day < parent.start:
            yield refuse(
                name, day, f"on or after the start of objective {parent.id!r}, {parent.start.isoformat()}"
            )
        if day and parent.deadline and day > parent.deadline:
            yield refuse(
                name,
                day,
                f"on or before the deadline of objective {parent.id!r}, {parent.deadline.isoformat()}",
            )


def faults_of_audit(audit: Audit, strategy: Strategy, metrics: Iterable[str]) -> Iterator[SmartGoalsError]:
    """Yield what an audit beside a strategy names that neither the strategy nor *metrics* know."""
    return _faults_of_audit(audit, _known_in(strategy, metrics), "audit")


def _faults_of_audit(audit: Audit, known: KnownIds, path: str) -> Iterator[SmartGoalsError]:
    for position, one in enumerate(audit.channels):
        here = f"{path}.channels[{position}]"
        yield from known.channel(one.channel, f"{here}.channel")
        for place, objective_id in enumerate(one.objective_ids):
            yield from known.objective(objective_id, f"{here}.objective_ids[{place}]")
        for place, goal_id in enumerate(one.goal_ids):
            yield from known.goal(goal_id, f"{here}.goal_ids[{place}]")
        for place, metric_id in enumerate(one.kpis):
            yield from known.metric(metric_id, f"{here}.kpis[{place}]")
        for place, measured in enumerate(one.baselines):
            yield from known.metric(measured.metric, f"{here}.baselines[{place}].metric")


def _faults_of_event(event: Event, known: KnownIds, path: str) -> Iterator[SmartGoalsError]:
    for place, channel_id in enumerate(event.channels):
        yield from known.channel(channel_id, f"{path}.channels[{place}]")
    for place, metric_id in enumerate(event.metrics):
        yield from known.metric(metric_id, f"{path}.metrics[{place}]")


def _cycles_of_alignment(strategy: Strategy) -> Iterator[SmartGoalsError]:
    places: dict[str, int] = {one.id: place for place, one in enumerate(strategy.objectives)}
    serving = ((one.id, one.serves) for one in strategy.objectives)
    above: dict[str, tuple[str]] = {id: (aim,) for id, aim in serving if aim is not None and aim in places}
    for circle in sorted(circles(above), key=lambda names: places[names[0]]):
        expected = "an objective that does not serve itself"
        yield refuse(f"objectives[{places[circle[0]]}].serves", " -> ".join(circle), expected)


def _cycle_of_links(links: Iterable[tuple[str, str]], path: str) -> Iterator[SmartGoalsError]:
    effects: dict[str, list[str]] = {}
    for source, to in links:
        effects.setdefault(source, []).append(to)
    for circle in islice(circles(effects), 1):
        yield refuse(path, " -> ".join(circle), "links without a circle")
