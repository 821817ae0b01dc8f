"""Figures of the attainable criterion: what is asked and what was shown, as the evidence of a finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartgoals._case.attainability import figure
from smartgoals.rules._finding import Fact

if TYPE_CHECKING:
    from smartgoals._case.case import Case
    from smartgoals._case.shown import Demonstrated


def figures_of(case: Case, shown: Demonstrated) -> dict[str, Fact]:
    """Return what is asked and what was shown, in the unit of the metric."""
    judged, asked = case.judgement, case.asked
    facts: dict[str, Fact] = {"by": judged.by.value}
    if asked is not None and asked.amount is not None:
        facts["asked"] = figure(asked.amount)
    sign = asked.sign if asked is not None else 1
    facts["best"] = figure(shown.best * sign)
    facts["usual"] = figure(shown.usual * sign)
    facts["readings"] = shown.readings
    if judged.times is not None:
        facts["times"] = figure(judged.times)
    facts["shape"] = asked.shape.value if asked is not None else None
    return facts
