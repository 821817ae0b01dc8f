"""Figures of the attainable criterion: what is asked and what was shown, as the evidence of a finding."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple, cast

from attrs import evolve

from smartgoals._case.asked import without_bends
from smartgoals._case.attainability import figure
from smartgoals._case.proposing import fix_of
from smartgoals.rules._attainable.phrases import ask, shown, weekly
from smartgoals.rules._finding import Fact

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from smartgoals._case.case import Case
    from smartgoals._case.difficulty import Strain
    from smartgoals._case.shown import Demonstrated
    from smartgoals._model.goal import Goal


def open_strain(case: Case) -> Strain | None:
    """Return what a goal asks beside what was shown, where it is not met already."""
    strain = case.as_quota.strain
    return None if strain is None or strain.is_met else strain


class Strained(NamedTuple):
    """What a goal asks beside what was shown, by its target or a milestone: where it stands, and its case."""

    path: str
    case: Case
    strain: Strain

    def fix(self, of: Case) -> Callable[[], Goal | None]:
        """Return another target, or of a milestone the goal without values on the way."""
        if self.path == "target":
            return fix_of(of)
        return partial(evolve, of.goal, target=without_bends(of.goal.target))


def strains_of(case: Case) -> Iterator[Strained]:
    """Yield what is open: what the target asks, then a milestone that asks for more than that."""
    parts = [("target", case.as_quota)]
    if case.step is not None:
        parts.append(case.step)
    for path, one in parts:
        strain = open_strain(one)
        if strain is not None:
            yield Strained(path, one, strain)


def asks_no_more(case: Case, is_little: Callable[[Strain], bool]) -> bool:
    """Tell whether what milestones ask is little as well, where they ask for more than the target."""
    strain = None if case.step is None else case.step[1].strain
    return case.step is None or (strain is not None and is_little(strain))


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
    return facts | said
