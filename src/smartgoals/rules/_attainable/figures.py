"""Figures of the attainable criterion: what is asked and what was shown, as the evidence of a finding."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from smartgoals._case.attainability import figure
from smartgoals.rules._attainable.phrases import ask, direction, shown, weekly
from smartgoals.rules._finding import Fact

if TYPE_CHECKING:
    from smartgoals._case.case import Case
    from smartgoals._case.difficulty import Strain
    from smartgoals._case.shown import Demonstrated


def open_strain(case: Case) -> Strain | None:
    """Return what a goal asks beside what was shown, where it is not met already."""
    strain = case.strain
    return None if strain is None or strain.is_met else strain


def figures_of(case: Case, strain: Strain) -> dict[str, Fact]:
    """Return what is asked and what was shown, in the unit of the metric."""
    judged, asked = case.judgement, strain.asked
    demonstrated = cast("Demonstrated", judged.shown)  # what a strain is of
    facts: dict[str, Fact] = {"by": judged.by.value}
    if asked.amount is not None:
        facts["asked"] = figure(asked.amount)
    facts["best"] = figure(strain.best * asked.sign)
    facts["usual"] = figure(strain.usual * asked.sign)
    facts["readings"] = demonstrated.readings
    if strain.times is not None:
        facts["times"] = figure(strain.times)
    if strain.chance is not None:
        facts["chance"] = strain.chance
    facts["shape"] = asked.shape.value
    said = {"ask": ask(case), "weekly": weekly(case), "shown": shown(case, strain)}
    return facts | said | direction(strain)
