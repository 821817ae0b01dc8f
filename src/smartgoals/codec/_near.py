"""Near misses of a document: open words that nearly are known ones. Asks who knows: the catalogue and the rules.

Kinds of objective, platforms and units of paces are open, so that a caller may have his own; a slip
of a known word reads as such a word, and is told beside what was read.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from functools import partial
from typing import Any, Final

from smartgoals._errors import UnknownName, join
from smartgoals._model.audit import Audit
from smartgoals._model.goal import Goal
from smartgoals._model.metric import Metric
from smartgoals._model.platform import near_platform
from smartgoals._model.strategy import Strategy
from smartgoals._model.target import KeepPace, ReachPace
from smartgoals._relevance.near_kinds import near_kind
from smartgoals.catalog._default import catalog_or_default
from smartgoals.rules._measurable.near_units import near_unit, words_of

_CATALOG: Final = functools.partial(catalog_or_default, None)


def near_misses(value: Any) -> Iterator[UnknownName]:
    """Yield each open word of a document that nearly is a known one, at its path, with the word that may be meant."""
    match value:
        case Strategy():
            for position, objective in enumerate(value.objectives):
                near = near_kind(str(objective.kind), _CATALOG().kinds)
                yield from _miss("objective kind", objective.kind, near, f"objectives[{position}].kind")
            for position, channel in enumerate(value.channels):
                near = near_platform(channel.platform)
                yield from _miss("platform", channel.platform, near, f"channels[{position}].platform")
            own = {str(metric.id): metric for metric in value.metrics}
            for position, goal in enumerate(value.goals):
                yield from _unit(goal, own, f"goals[{position}]")
            for position, audit in enumerate(value.audits):
                yield from _platforms(audit, f"audits[{position}]")
        case Goal():
            yield from _unit(value, {}, "")
        case Audit():
            yield from _platforms(value, "")
        case _:
            pass


def _platforms(audit: Audit, path: str) -> Iterator[UnknownName]:
    for position, channel in enumerate(audit.channels):
        near = near_platform(channel.platform)
        yield from _miss("platform", channel.platform, near, join(path, f"channels[{position}].platform"))


def _unit(goal: Goal, own: dict[str, Metric], path: str) -> Iterator[UnknownName]:
    target, catalog = goal.target, _CATALOG()
    metric = own.get(goal.metric or "") or catalog.metrics.get(goal.metric or "")
    if metric is None or not isinstance(target, (KeepPace, ReachPace)) or target.pace.unit is None:
        return
    near = near_unit(target.pace.unit, metric, partial(words_of, catalog))
    yield from _miss("unit", target.pace.unit, near, join(path, "target.pace"))


def _miss(kind: str, word: str, near: str | None, path: str) -> Iterator[UnknownName]:
    if near is not None:
        yield UnknownName(kind=kind, name=str(word), suggestion=near, path=path)
