"""The projection of a goal, asked for once and only where it can say something. The one place that calls that room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from smartgoals._errors import SmartGoalsError
from smartgoals._model.baseline import Baseline
from smartgoals._model.goal import Goal

if TYPE_CHECKING:
    from smartgoals._case.case import Case
    from smartgoals._projection.projection import Projection


def projection_of(case: Case) -> Projection | None:
    """Return the projection of a goal from its own history; None without target, a deadline ahead, or readings."""
    goal, history = case.goal, case.history
    if history is None or goal.target is None or goal.deadline is None or goal.deadline <= case.as_of:
        return None
    from smartgoals._projection.project import project  # the statistics load with the first projection

    try:
        return project(_with_origin(case), history, as_of=case.as_of, strategy=case.evidence.strategy)
    except SmartGoalsError:  # a goal that has no plan, or a history of something else: then nothing can be projected
        return None


def _with_origin(case: Case) -> Goal:
    """Return the goal with the reading or audit it starts from as its baseline, where it has none of its own."""
    goal, origin = case.goal, case.origin
    if goal.baseline is not None or origin is None:
        return goal
    return evolve(goal, baseline=Baseline(value=origin.value, on=origin.on))
