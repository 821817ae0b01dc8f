"""Ways: what ties a metric to an outcome of an objective, step by step. Knows a pair, its links and
the ties of the catalogue.

A way may go over effects that the strategy states and over what metrics are by themselves: a rate
and what it counts, a part and its sum, a step of a funnel and the next. Stating an effect lifts any
metric but one; what follows from formulas lifts a leading indicator alone, and only over metrics
that serve the objective.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from operator import itemgetter
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from attrs import evolve

from smartgoals._evidence import Evidence
from smartgoals._model.objective import Link, Support
from smartgoals._record import Record
from smartgoals._relevance.followed import open_goals, read_metrics
from smartgoals._relevance.pair import Pair, RelevanceReason
from smartgoals.catalog._levels import Level
from smartgoals.catalog._ties import MetricTie, ties_of

if TYPE_CHECKING:
    from smartgoals._model.metric import Metric

REFUSED: Final = "ave"
"""Advertising value equivalents, which are the target of nothing, whatever is said of them."""
_SERVES: Final = frozenset({Level.DIRECT, Level.SUPPORTING})
_LEADS: Final = frozenset({Level.SUPPORTING, Level.UNKNOWN})

Step: TypeAlias = "Link | MetricTie"


class _Way(NamedTuple):
    """Steps taken so far; whether one of them is stated, and whether all passed metrics serve the
    objective.
    """

    steps: tuple[Step, ...]
    at: Metric | str
    stated: bool
    serves: bool


def ways_to(pair: Pair, level: Level) -> tuple[RelevanceReason, ...]:
    """Return the reasons by which a metric is tied to a direct one; none where nothing ties it.

    `level` is that of the pair, as its profile sees it. A way of stated effects and formulas comes
    first, then a direct metric that the plan follows, then what practice accepts.
    """
    if pair.metric.id == REFUSED or level is Level.DIRECT:
        return ()
    steps = _steps(pair, level)
    if steps:
        return tuple(_reasons(steps))
    if level is not Level.SUPPORTING:
        return ()
    for to in _followed(pair):
        if to != pair.metric.id and pair.is_direct(to):
            return (RelevanceReason("linked_by_goal", Record({"metric": pair.metric.id, "to": to})),)
    if pair.is_accepted:
        return (RelevanceReason("accepted", Record({"metric": pair.metric.id, "objective": pair.kind})),)
    return ()


def kinds_served(pair: Pair) -> tuple[str, ...]:
    """Return the other kinds that a metric serves as it is, without goals, readings or stated
    effects: direct ones first.
    """
    served: list[tuple[tuple[bool, bool], str]] = []
    for kind in pair.catalog.kinds:
        bare = evolve(pair, kind=kind, objective=None, strategy=None, evidence=Evidence())
        level, proxy = bare.level_of(pair.metric.id)
        if kind != pair.kind and (
            level is Level.DIRECT or (level is Level.SUPPORTING and ways_to(bare, level))
        ):
            served.append(((level is not Level.DIRECT, proxy), kind))
    return tuple(kind for _, kind in sorted(served, key=itemgetter(0)))


def _steps(pair: Pair, level: Level) -> tuple[Step, ...]:
    """Return the fewest steps from the metric to a direct one; stated ones are tried first."""
    start = _Way((), pair.metric, stated=False, serves=level in _LEADS)
    ways = [start]
    seen: set[tuple[str, bool, bool]] = {(pair.metric.id, False, start.serves)}
    while ways:
        way = ways.pop(0)
        for step in _next(pair, way.at):
            stated = way.stated or isinstance(step, Link)
            reached = _Way(
                (*way.steps, step), step.to, stated, way.serves and pair.level_of(step.to)[0] in _SERVES
            )
            if pair.is_direct(step.to) and (stated or reached.serves):
                return reached.steps
            state = step.to, stated, reached.serves
            if state not in seen:
                seen.add(state)
                ways.append(reached)
    return ()


def _next(pair: Pair, at: Metric | str) -> Iterator[Step]:
    name = at if isinstance(at, str) else at.id
    stated = () if pair.objective is None else pair.objective.links
    yield from (link for link in stated if link.metric == name)
    yield from ties_of(pair.catalog, pair.described(at))


def _reasons(steps: Iterable[Step]) -> Iterator[RelevanceReason]:
    """Yield a reason for each step; effects stated one after the other are told as one."""
    links: list[Link] = []
    for step in steps:
        if isinstance(step, Link):
            links.append(step)
            continue
        if links:
            yield _stated(links)
            links = []
        yield RelevanceReason(f"tied_by_{step.how}", Record({"metric": step.metric, "to": step.to}))
    if links:
        yield _stated(links)


def _stated(links: list[Link]) -> RelevanceReason:
    """Return the reason of effects in a row: from the first to the last, as sure as the least sure
    of them.
    """
    first, guessed = links[0], any(link.support is Support.HYPOTHESIS for link in links)
    support = Support.HYPOTHESIS if guessed else Support.EVIDENCE
    because = next((link.because for link in links if link.because is not None), None)
    facts = {"metric": first.metric, "to": links[-1].to, "because": because, "support": support.value}
    return RelevanceReason("linked_by_statement", Record(facts))


def _followed(pair: Pair) -> Iterator[str]:
    """Yield the metrics that the plan follows on the day: targets of open goals under the objective,
    then metrics with readings of late.
    """
    if pair.strategy is not None and pair.objective is not None:
        goals = open_goals(pair.strategy.goals_for(pair.objective.id), pair.as_of)
        yield from (goal.metric for goal in goals if goal.metric is not None)
    yield from read_metrics(pair.evidence.all_histories, pair.as_of)
