"""Near misses of a document: open words that nearly are known ones. Asks who knows: the catalogue
and the rules.

Kinds of objective, platforms and units of paces and efforts are open, so that a caller may have his
own; a slip of a known word reads as such a word, and is told beside what was read.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from difflib import get_close_matches
from functools import partial
from typing import Any, Final

from smartgoals._errors import UnknownName, join
from smartgoals._model.audit import Audit
from smartgoals._model.closed_goal import ClosedGoal
from smartgoals._model.goal import Goal
from smartgoals._model.metric import Metric
from smartgoals._model.platform import near_platform
from smartgoals._model.strategy import Strategy
from smartgoals._model.target import KeepPace, ReachPace, Target
from smartgoals._relevance.near_kinds import near_kind
from smartgoals._time.pace import Pace
from smartgoals._words import folded
from smartgoals.catalog._default import catalog_or_default
from smartgoals.rules._measurable.near_units import near_unit, words_of

_CATALOG: Final = functools.partial(catalog_or_default, None)
_TIMES: Final = ("seconds", "minutes", "hours", "days", "secondes", "heures", "jours")
"""Units of effort and capacity that a word may be a slip of."""
_ALIKE: Final = 0.8
_LONGEST_GUESSED: Final = 60
_OF_AUDITS: Final = ("channels", "impostors", "competitors", "requests")
"""The lists of an audit whose entries have a platform."""


def near_misses(value: Any) -> Iterator[UnknownName]:
    """Yield each open word of a document that nearly is a known one, at its path, with the word
    that may be meant.
    """
    match value:
        case Strategy():
            for position, objective in enumerate(value.objectives):
                near = near_kind(str(objective.kind), _CATALOG().kinds)
                yield from _miss("objective kind", objective.kind, near, f"objectives[{position}].kind")
            yield from _platforms(value, ("channels",), "")
            own = {str(metric.id): metric for metric in value.metrics}
            for position, goal in enumerate(value.goals):
                yield from _units(goal, own, f"goals[{position}]")
            for position, closed in enumerate(value.closed_goals):
                yield from _units(closed.goal, own, f"closed_goals[{position}].goal")
            yield from _time(value.capacity, "capacity")
            for position, audit in enumerate(value.audits):
                yield from _platforms(audit, _OF_AUDITS, f"audits[{position}]")
        case Goal():
            yield from _units(value, {}, "")
        case ClosedGoal():
            yield from _units(value.goal, {}, "goal")
        case Audit():
            yield from _platforms(value, _OF_AUDITS, "")
        case _:
            pass


def _platforms(holder: Strategy | Audit, lists: tuple[str, ...], path: str) -> Iterator[UnknownName]:
    for name in lists:
        for position, entry in enumerate(getattr(holder, name)):
            near = near_platform(entry.platform)
            yield from _miss("platform", entry.platform, near, join(path, f"{name}[{position}].platform"))


def _units(goal: Goal, own: dict[str, Metric], path: str) -> Iterator[UnknownName]:
    """Yield the slips in the units of a goal's target, of those it had, and of its effort."""
    metric = own.get(goal.metric or "") or _CATALOG().metrics.get(goal.metric or "")
    if metric is not None:
        yield from _unit(goal.target, metric, join(path, "target"))
        for position, revision in enumerate(goal.revisions):
            yield from _unit(revision.target, metric, join(path, f"revisions[{position}].target"))
    yield from _time(goal.effort, join(path, "effort"))


def _unit(target: Target | None, metric: Metric, path: str) -> Iterator[UnknownName]:
    if isinstance(target, (KeepPace, ReachPace)) and target.pace.unit is not None:
        near = near_unit(target.pace.unit, metric, partial(words_of, _CATALOG()))
        yield from _miss("unit", target.pace.unit, near, f"{path}.pace")


def _time(pace: Pace | None, path: str) -> Iterator[UnknownName]:
    """Yield the unit of an effort that nearly is one of time; any other word may be a unit of the
    caller's.
    """
    unit = None if pace is None else pace.unit
    if unit is None or folded(unit) in _TIMES:
        return
    close = get_close_matches(folded(unit)[:_LONGEST_GUESSED], _TIMES, n=1, cutoff=_ALIKE)
    if close and folded(unit) != close[0].rstrip("s"):  # "hour" is a word of its own
        yield from _miss("unit", unit, close[0], path)


def _miss(kind: str, word: str, near: str | None, path: str) -> Iterator[UnknownName]:
    if near is not None:
        yield UnknownName(kind=kind, name=str(word), suggestion=near, path=path)
