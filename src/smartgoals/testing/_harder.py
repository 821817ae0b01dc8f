"""Goals that ask for more than another one does: the same in all but the amount of the target."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from attrs import evolve

from smartgoals._model.target import Bound, ChangeBy, GrowBy, KeepPace, ReachLevel
from smartgoals._numbers import Number, exact, rounded
from smartgoals.rules._rule import Example

_TIMES: Final = (2, 10)


def harder(sample: Example) -> Iterator[Example]:
    """Yield samples whose goal asks for twice and ten times as much change; none where the target says none.

    Milestones go, which the larger amount would pass, and so does the statement, which names the smaller one.
    """
    goal = sample.goal
    if goal is None:
        return
    for times in _TIMES:
        target = _times(goal.target, times, None if goal.baseline is None else goal.baseline.value)
        if target is not None:
            yield evolve(sample, goal=evolve(goal, target=target, statement=None, revisions=()))


def _times(target: Any, times: int, start: Number | None) -> Any:
    match target:
        case ReachLevel() if start is not None and start != target.value:
            value = exact(start) + times * (exact(target.value) - exact(start))
            return evolve(target, value=rounded(value), milestones=())
        case ChangeBy(amount=None, percent=percent) if percent is not None and percent > 0:
            return evolve(target, percent=rounded(times * exact(percent)), milestones=())
        case ChangeBy(amount=amount) if amount is not None:
            return evolve(target, amount=rounded(times * exact(amount)), milestones=())
        case KeepPace(bound=Bound.AT_LEAST):
            return evolve(target, pace=target.pace * times, milestones=())
        case GrowBy():
            return None
        case _:
            return None
