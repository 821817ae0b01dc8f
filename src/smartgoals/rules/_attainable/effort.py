"""Rules of the attainable criterion (SGA) on people: their hours, what is risked at once, how the work is spread (G1, G10).

They judge no pace: that is for `checks`.
"""

from __future__ import annotations

from fractions import Fraction
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from attrs import evolve

from smartgoals._case.asked import WEEK, Shape, bends_of, without_bends
from smartgoals._case.attainability import figure
from smartgoals._case.surroundings import is_open
from smartgoals._model.goal import Ambition
from smartgoals._numbers import exact
from smartgoals.rules._attainable.words import TEXTS
from smartgoals.rules._define import NOTHING, Faults, exactly, row, setting
from smartgoals.rules._finding import Fault
from smartgoals.rules._rule import Option, Options

if TYPE_CHECKING:
    from smartgoals._case.case import Case


def effort_above_capacity(case: Case, options: Options) -> Faults:
    """Find a goal whose effort, with that of the other open goals, is more than people can give."""
    strategy = case.evidence.strategy
    if strategy is None or strategy.capacity is None or case.goal.effort is None or not is_open(case.goal, case.as_of):
        return NOTHING
    unit = strategy.capacity.unit
    others = [one for one in case.surroundings.open_efforts if one.id != case.goal.id]
    counted = [one.effort for one in (*others, case.goal) if one.effort is not None and one.effort.unit == unit]
    if case.goal.effort.unit != unit:
        return NOTHING
    total = sum((one.per_day_mean for one in counted), Fraction(0)) * WEEK
    capacity = strategy.capacity.per_day_mean * WEEK
    if total <= capacity:
        return NOTHING
    facts = {"total": figure(total), "capacity": figure(capacity), "goals": len(counted), "unit": unit}
    return (Fault("effort", facts),)


def stretch_crowd(case: Case, options: Options) -> Faults:
    """Find one stretch goal among too many at once."""
    if case.goal.ambition is not Ambition.STRETCH:
        return NOTHING
    ids = sorted({one.id for one in case.surroundings.stretch_goals} | {case.goal.id})
    if len(ids) <= setting(options, "most"):
        return NOTHING
    fix = partial(evolve, case.goal, ambition=Ambition.COMMITTED)
    return (Fault("ambition", {"goals": tuple(ids), "count": len(ids), "most": options["most"]}, fix),)


def back_loaded(case: Case, options: Options) -> Faults:
    """Find milestones that leave a heroic pace for the end."""
    goal, start = case.goal, case.start
    begins = case.begins
    if begins is None or goal.deadline is None:
        return NOTHING
    # As in the plan: a value on the way that is due before the way begins bends nothing.
    bends = [each for each in bends_of(goal.target) if begins < each.on < goal.deadline]
    if not bends:
        return NOTHING
    asked = case.asked
    if asked is None or asked.final is None:
        return NOTHING
    first = Fraction(0) if asked.shape is Shape.TOTAL else exact(start.value) if start is not None else None
    if first is None or asked.final == first:
        return NOTHING
    between = ((each.on, exact(each.value)) for each in bends)
    knots = [(begins, first), *between, (goal.deadline, asked.final)]
    paces = [(later[1] - earlier[1]) / (later[0] - earlier[0]).days for earlier, later in pairwise(knots)]
    mean = (asked.final - first) / (goal.deadline - begins).days
    if paces[-1] / mean <= exactly(options, "times"):
        return NOTHING
    fix = partial(evolve, goal, target=without_bends(goal.target))
    facts = {
        "last": figure(paces[-1] * WEEK),
        "mean": figure(mean * WEEK),
        "times": figure(paces[-1] / mean),
        "since": bends[-1].on,
    }
    return (Fault("target.milestones", facts, fix),)


RULES: Final = (
    row("SGA313", "effort-above-capacity", "error", effort_above_capacity, TEXTS, source="guide G1, G26"),
    row(
        "SGA314",
        "stretch-crowd",
        "warning",
        stretch_crowd,
        TEXTS,
        source="guide G10, G26",
        options=(
            Option(
                name="most",
                default=3,
                low=1,
                high=100,
                meaning="stretch goals at once",
                source="Microsoft Viva Goals alerts at more than three to five key results",
                year=2026,
            ),
        ),
    ),
    row(
        "SGA315",
        "back-loaded",
        "warning",
        back_loaded,
        TEXTS,
        source="guide G12: a calendar against putting off",
        options=(
            Option(
                name="times",
                default=2,
                low=1,
                high=100,
                meaning="times the mean pace that the last stretch may ask",
                source="house choice: twice the mean pace at the end is a hope",
                year=2026,
            ),
        ),
    ),
)
