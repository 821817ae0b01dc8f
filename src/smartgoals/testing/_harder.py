"""Goals that ask for more than another one does: the same in all but the amount of the target."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from attrs import evolve

from smartgoals._model.goal import Goal
from smartgoals._model.metric import Better
from smartgoals._model.target import Bound, ChangeBy, KeepPace, ReachLevel
from smartgoals._numbers import exact, rounded
from smartgoals.catalog._default import METRICS
from smartgoals.rules._rule import Example

_TIMES: Final = ((2, 0.5), (10, 0.1))


def harder(sample: Example) -> Iterator[Example]:
    """Yield samples whose goal asks for twice and ten times as much; none where the target does not
    say how much.

    Milestones go, which the larger amount would pass, and so does the statement, which names the
    smaller one.
    """
    goal = sample.goal
    if goal is None:
        return
    for times, share in _TIMES:
        target = _changed(goal, times) or _paced(goal, times, share)
        if target is not None:
            yield evolve(sample, goal=evolve(goal, target=target, statement=None, revisions=()))


def _changed(goal: Goal, times: int) -> ReachLevel | ChangeBy | None:
    start = None if goal.baseline is None else goal.baseline.value
    match goal.target:
        case ReachLevel(value=value) if start is not None and start != value:
            further = exact(start) + times * (exact(value) - exact(start))
            return evolve(goal.target, value=rounded(further), milestones=())
        case ChangeBy(amount=None, percent=percent) if percent is not None and percent > 0:
            return evolve(goal.target, percent=rounded(times * exact(percent)), milestones=())
        case ChangeBy(amount=amount) if amount is not None:
            return evolve(goal.target, amount=rounded(times * exact(amount)), milestones=())
        case _:
            return None


def _paced(goal: Goal, times: int, share: float) -> KeepPace | None:
    if not isinstance(goal.target, KeepPace):
        return None
    metric = METRICS.get(goal.metric or "")
    better = None if metric is None else metric.better
    is_cap = goal.target.bound is Bound.AT_MOST or (goal.target.bound is None and better is Better.LOWER)
    if goal.target.bound is None and better not in (Better.HIGHER, Better.LOWER):
        return None
    return evolve(goal.target, pace=goal.target.pace * (share if is_cap else times), milestones=())
