"""How a goal's metric serves its objectives, in as few looks as need be. Knows the table, and the relevance room behind it.

Most pairs are settled by their row of the table alone. Only a leading indicator needs the room's judgement of what ties it to
an outcome; it is asked once for a metric and the objectives served.
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
_BEST_FIRST: Final = (Level.DIRECT, Level.SUPPORTING, Level.UNKNOWN, Level.CONTEXT, Level.UNRELATED)


class Served(NamedTuple):
    """A metric and the kind of objective it serves best: the level, whether by proxy, and whether anything ties it there."""

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
    objectives = sorted((one for one in known if one.id in ids), key=lambda one: ids.index(one.id))
    found = [_one(around, metric, one, strict=strict) for one in objectives]
    # A link counts more than a level: a tied leading indicator may be a target, an untied one may not yet.
    return min(found, key=lambda one: (not one.linked, _BEST_FIRST.index(one.level)), default=None)


def _one(around: Surroundings, metric: Metric, objective: Objective, *, strict: bool) -> Served:
    kind = str(objective.kind)
    row = around.catalog.relevance.standing(kind, metric.id)
    level = Level.SUPPORTING if strict and row.proxy else row.level
    linked = level is Level.DIRECT or (level is Level.SUPPORTING and around.is_linked(metric, objective, strict=strict))
    return Served(metric.id, kind, level, row.proxy, linked)


def would_serve(around: Surroundings, metric: str, but: str) -> tuple[str, ...]:
    """Return the other kinds of objective a metric would serve, those it is direct for first; three at most."""

    def look() -> tuple[str, ...]:
        table = around.catalog.relevance
        found = [(kind, table.standing(kind, metric).level) for kind in table.kinds if kind != but]
        return tuple(kind for level in _BEST_FIRST[:2] for kind, one in found if one is level)[:_NAMED]

    return around.once_for(("would serve", metric, but), look)


def outcomes_of(around: Surroundings, kind: str) -> tuple[str, ...]:
    """Return three metrics that are direct for a kind of objective, in the order of the table; proxies come last."""

    def look() -> tuple[str, ...]:
        rows = around.catalog.relevance.rows(kind)
        direct = [(row.proxy, one) for one, row in rows.items() if row.level is Level.DIRECT]
        return tuple(one for _, one in sorted(direct, key=itemgetter(0))[:_NAMED])

    return around.once_for(("outcomes", kind), look)


def guardrails_of(around: Surroundings, kind: str) -> tuple[str, ...]:
    """Return the metrics to watch so that a kind of objective is not met by damaging something else."""

    def look() -> tuple[str, ...]:
        return tuple(one for one, row in around.catalog.relevance.rows(kind).items() if row.guardrail)

    return around.once_for(("guardrails", kind), look)
