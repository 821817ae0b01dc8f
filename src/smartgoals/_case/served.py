"""How a goal's metric serves its objectives, in as few looks as need be. Knows the table, and the
relevance room behind it.

Most pairs are settled by their row of the table alone. What is not direct needs the room's judgement
of what ties it to an outcome; it is asked once for a metric and the objectives served.
"""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, Final, NamedTuple

from smartgoals.catalog._levels import Level

if TYPE_CHECKING:
    from smartgoals._case.surroundings import Surroundings
    from smartgoals._model.goal import Goal
    from smartgoals._model.metric import Metric
    from smartgoals._model.objective import Objective

_NAMED: Final = 3
_LEADS: Final = frozenset({Level.SUPPORTING, Level.UNKNOWN})
_BEST_FIRST: Final = (Level.DIRECT, Level.SUPPORTING, Level.UNKNOWN, Level.CONTEXT, Level.UNRELATED)


class Served(NamedTuple):
    """A metric and the kind of objective it serves best: the level, whether by proxy, and whether it
    is direct or anything ties it there.
    """

    metric: str
    kind: str
    level: Level
    proxy: bool
    linked: bool


def served_by(around: Surroundings, metric: Metric, goal: Goal, *, strict: bool) -> Served | None:
    """Return how a metric serves the best of a goal's objectives; None when none of them is known."""
    key = ("served", metric.id, goal.objective, goal.also_serves, strict)
    return around.once_for(key, lambda: _best(around, metric, goal, strict=strict))


def _best(around: Surroundings, metric: Metric, goal: Goal, *, strict: bool) -> Served | None:
    strategy = around.evidence.strategy
    known = strategy.objectives if strategy is not None else ()
    ids = (goal.objective, *goal.also_serves)
    objectives = sorted(
        (objective for objective in known if objective.id in ids), key=lambda each: ids.index(each.id)
    )
    ways = [_way(around, metric, objective, strict=strict) for objective in objectives]
    # A link counts more than a level: a tied leading indicator may be a target, an untied one may not yet.
    return min(ways, key=lambda served: (not served.linked, _BEST_FIRST.index(served.level)), default=None)


def _way(around: Surroundings, metric: Metric, objective: Objective, *, strict: bool) -> Served:
    kind = str(objective.kind)
    row = around.catalog.relevance.standing(kind, metric.id)
    level = Level.SUPPORTING if strict and row.proxy else row.level
    # Nothing but an effect that somebody states lifts what does not lead to the objective.
    may_be = level in _LEADS or (level is not Level.DIRECT and objective.links)
    linked = level is Level.DIRECT or (bool(may_be) and around.is_linked(metric, objective, strict=strict))
    return Served(metric.id, kind, level, row.proxy, linked)


def would_serve(around: Surroundings, metric: Metric, but: str) -> tuple[str, ...]:
    """Return the other kinds of objective that a metric serves as it is, those it is direct for
    first; three at most.
    """
    return around.once_for(("would serve", metric.id, but), lambda: around.kinds_served(metric, but)[:_NAMED])


def outcomes_of(around: Surroundings, kind: str) -> tuple[str, ...]:
    """Return three metrics that are direct for a kind of objective, in the order of the table;
    proxies come last.
    """

    def look() -> tuple[str, ...]:
        rows = around.catalog.relevance.get(kind) or {}
        direct = [(row.proxy, one) for one, row in rows.items() if row.level is Level.DIRECT]
        return tuple(one for _, one in sorted(direct, key=itemgetter(0))[:_NAMED])

    return around.once_for(("outcomes", kind), look)


def guardrails_of(around: Surroundings, kind: str, metric: Metric) -> tuple[str, ...]:
    """Return what to watch so that a kind of objective is not met by damaging something else: what is
    made of the metric comes first.
    """

    def look() -> tuple[str, ...]:
        from smartgoals.catalog._formulas import parts
        from smartgoals.catalog._ties import others_than, same_figure

        rows = around.catalog.relevance.get(kind) or {}
        watched = others_than(
            around.catalog, metric.id, [name for name, row in rows.items() if row.guardrail]
        )
        alike = same_figure(around.catalog, metric.id)
        trees = {name: around.catalog.trees.get(name) for name in watched}
        made = [
            name for name, tree in trees.items() if tree is not None and not alike.isdisjoint(parts(tree))
        ]
        return tuple(dict.fromkeys([*made, *watched]))

    return around.once_for(("guardrails", kind, metric.id), look)


def guards_of(around: Surroundings, goal: Goal) -> tuple[str, ...]:
    """Return the guardrails of a goal that are figures of their own, and not its metric once more."""
    if not goal.guardrails or goal.metric is None:
        return goal.guardrails
    from smartgoals.catalog._ties import others_than

    named, metric = goal.guardrails, goal.metric
    return around.once_for(("guards", metric, named), lambda: others_than(around.catalog, metric, named))
