"""A rule of the measurable criterion (SGM) on units: a pace is told in the unit of its metric, and in its unit of time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from smartgoals._model.scale import Scale, scale_of
from smartgoals._model.target import KeepPace, ReachPace
from smartgoals._plan.terms import is_in_other_scale
from smartgoals.rules._define import NOTHING, Faults
from smartgoals.rules._finding import Fact, Fault
from smartgoals.rules._rule import Options

if TYPE_CHECKING:
    from smartgoals._case.case import Case
    from smartgoals._model.goal import Goal
    from smartgoals._model.metric import Metric


def unit_of_another_metric(case: Case, options: Options) -> Faults:
    """Find a pace told in the unit of another metric, or in another scale of time than its own: hours of what is in seconds."""
    target, metric = case.goal.target, case.metric
    if metric is None or not isinstance(target, (KeepPace, ReachPace)) or target.pace.unit is None:
        return NOTHING
    if is_in_other_scale(case.goal, metric):
        facts: dict[str, Fact] = {"unit": target.pace.unit, "metric": f"{metric.id} ({metric.scale})"}
        return (Fault("target.pace", facts, _in_scale(case.goal, target, metric, scale_of(target.pace.unit))),)
    unit = target.pace.unit.casefold().replace(" ", "_")
    if unit not in case.catalog.metrics or unit in metric.id or metric.id in unit:
        return NOTHING
    return (Fault("target.pace", {"unit": target.pace.unit, "metric": metric.id}),)


def _in_scale(goal: Goal, target: KeepPace | ReachPace, metric: Metric, told: Scale | None) -> Goal | None:
    """Return the goal with its pace in the scale of the metric; None where days may be days of work."""
    if told is None or Scale.DAYS in {told, metric.scale}:
        return None
    pace, amount = target.pace, metric.in_scale(target.pace.amount, told)
    return evolve(goal, target=evolve(target, pace=evolve(pace, amount=amount, unit=str(metric.scale)), milestones=()))
