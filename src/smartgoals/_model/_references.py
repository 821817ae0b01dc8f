"""What a strategy checks between its parts: unknown ids, cycles with their path, dates outside the objective's.

Reads the parts of a strategy and returns faults; it raises nothing and changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from smartgoals._checked import refuse
from smartgoals._errors import SmartGoalsError, UnknownName
from smartgoals._model.facts import is_standard, standard_ids

if TYPE_CHECKING:
    from smartgoals._model.audit import Audit
    from smartgoals._model.goal import Goal
    from smartgoals._model.history import History
    from smartgoals._model.source import DataSource
    from smartgoals._model.strategy import Strategy


def faults_of_references(strategy: Strategy) -> list[SmartGoalsError]:
    """Return every fault between the parts of a strategy, in the order of the document."""
    known = _Known(strategy)
    faults: list[SmartGoalsError] = []
    for position, objective in enumerate(strategy.objectives):
        for place, link in enumerate(objective.links):
            path = f"objectives[{position}].links[{place}]"
            faults += known.metric(link.metric, f"{path}.metric")
            faults += known.metric(link.to, f"{path}.to")
        faults += _cycle_of_links([(one.metric, one.to) for one in objective.links], f"objectives[{position}].links")
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
    return faults


class _Known:
    """The ids a strategy defines, and the questions asked of them."""

    __slots__ = ("_channels", "_goals", "_metrics", "_objectives")

    def __init__(self, strategy: Strategy) -> None:
        # Mappings of ids to nothing: ordered, for the message, and quick to ask, for a document of thousands of goals.
        self._objectives = dict.fromkeys(strategy.objectives.ids)
        self._channels = dict.fromkeys(strategy.channels.ids)
        self._goals = dict.fromkeys((*strategy.goals.ids, *strategy.closed_goals.ids))
        self._metrics = dict.fromkeys(strategy.metrics.ids)

    def metric(self, id: str | None, path: str) -> Iterator[SmartGoalsError]:
        if id is not None and not is_standard(id) and id not in self._metrics:
            yield UnknownName(kind="metric", name=id, known=(*self._metrics, *standard_ids()), path=path)

    def objective(self, id: str | None, path: str) -> Iterator[SmartGoalsError]:
        return _unknown("objective", id, self._objectives, path)

    def channel(self, id: str | None, path: str) -> Iterator[SmartGoalsError]:
        return _unknown("channel", id, self._channels, path)

    def goal(self, id: str | None, path: str) -> Iterator[SmartGoalsError]:
        return _unknown("goal", id, self._goals, path)


def _unknown(kind: str, id: str | None, known: Mapping[str, None], path: str) -> Iterator[SmartGoalsError]:
    if id is not None and id not in known:
        yield UnknownName(kind=kind, name=id, known=tuple(known), path=path)


def _faults_of_goal(goal: Goal, strategy: Strategy, known: _Known) -> Iterator[SmartGoalsError]:
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
            yield refuse(name, day, f"on or after the start of objective {parent.id!r}, {parent.start.isoformat()}")
        if day and parent.deadline and day > parent.deadline:
            yield refuse(
                name, day, f"on or before the deadline of objective {parent.id!r}, {parent.deadline.isoformat()}"
            )


def _faults_of_audit(audit: Audit, known: _Known, path: str) -> Iterator[SmartGoalsError]:
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


def _cycles_of_alignment(strategy: Strategy) -> Iterator[SmartGoalsError]:
    ids = frozenset(strategy.objectives.ids)
    above: dict[str, tuple[str, ...]] = {
        one.id: (one.serves,) for one in strategy.objectives if one.serves is not None and one.serves in ids
    }
    told: set[str] = set()
    for position, objective in enumerate(strategy.objectives):
        cycle = _cycle_from(objective.id, above)
        if cycle and not told.intersection(cycle):
            told.update(cycle)
            expected = "an objective that does not serve itself"
            yield refuse(f"objectives[{position}].serves", " -> ".join(cycle), expected)


def _cycle_of_links(links: Iterable[tuple[str, str]], path: str) -> Iterator[SmartGoalsError]:
    effects: dict[str, tuple[str, ...]] = {}
    for source, to in links:
        effects[source] = (*effects.get(source, ()), to)
    for start in effects:
        cycle = _cycle_from(start, effects)
        if cycle:
            yield refuse(path, " -> ".join(cycle), "links without a circle")
            return


def _cycle_from(start: str, arrows: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    paths: list[tuple[str, ...]] = [(start,)]
    seen: set[str] = set()
    while paths:
        path = paths.pop()
        for reached in arrows.get(path[-1], ()):
            if reached == start:
                return (*path, start)
            if reached not in seen:
                seen.add(reached)
                paths.append((*path, reached))
    return ()
