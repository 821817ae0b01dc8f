"""Figures of the attainable criterion: what is asked and what was shown, as the evidence of a finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartgoals._case.attainability import figure
from smartgoals.rules._attainable.said import ask, shown, weekly
from smartgoals.rules._finding import Fact

if TYPE_CHECKING:
    from smartgoals._case.case import Case
    from smartgoals._case.difficulty import Strain


def open_strain(case: Case) -> Strain | None:
    """Return what a goal asks beside what was shown, where it is not met already."""
    strain = case.strain
    return None if strain is None or strain.is_met else strain


def figures_of(case: Case, strain: Strain) -> dict[str, Fact]:
    """Return what is asked and what was shown, in the unit of the metric."""
    judged, asked = case.judgement, strain.asked
    facts: dict[str, Fact] = {"by": judged.by.value}
    if asked.amount is not None:
        facts["asked"] = figure(asked.amount)
    facts["best"] = figure(strain.best * asked.sign)
    facts["usual"] = figure(strain.usual * asked.sign)
    facts["readings"] = 0 if judged.shown is None else judged.shown.readings
    if strain.times is not None:
        facts["times"] = figure(strain.times)
    if strain.chance is not None:
        facts["chance"] = strain.chance
    facts["shape"] = asked.shape.value
    return facts | {"ask": ask(case), "weekly": weekly(case), "shown": shown(case, strain)}
