"""Text of a projection: the chance, what is expected and when it arrives, in one line of a language."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Protocol

from smartgoals._forecast.caution import Caution
from smartgoals._messages.formatting import Language, language as language_of
from smartgoals._numbers import Number
from smartgoals._projection.reasons import ProjectionReason

__all__ = ["projection_text"]


class HasMedian(Protocol):
    """An arrival with a middle day."""

    @property
    def median(self) -> date | None: ...


class Projected(Protocol):
    """What a line on a projection is read from."""

    @property
    def deadline(self) -> date | None: ...
    @property
    def target(self) -> Number | None: ...
    @property
    def probability(self) -> float | None: ...
    @property
    def expected(self) -> float | None: ...
    @property
    def arrival(self) -> HasMedian: ...
    @property
    def cautions(self) -> tuple[Caution, ...]: ...
    @property
    def reasons(self) -> Mapping[str, ProjectionReason]: ...

    def interval(self, share: float, /) -> tuple[float, float] | None: ...


def projection_text(projection: Projected, language: Language | str) -> str:
    """Return what a projection says in one line, its cautions last."""
    into = language_of(language)
    chance = projection.probability
    if chance is None:
        why = projection.reasons.get("probability")
        code = "unknown" if why is None else "unknown_because"
        reason = None if why is None else why.sentence(into)
        return into.say(f"projection.{code}", {"reason": reason})
    facts = {"chance": chance, "target": projection.target, "day": projection.deadline}
    said = [into.say("projection.chance" if projection.target is None else "projection.chance_of", facts)]
    bounds = projection.interval(0.8)
    if bounds is not None and projection.expected is not None:
        low, high = bounds
        within = {"expected": projection.expected, "low": low, "high": high}
        said.append(into.say("projection.chance_within", within))
    median = projection.arrival.median
    if median is not None:
        said.append(into.say("projection.arrives", {"median": median}))
    said += [caution.sentence(into) for caution in projection.cautions]
    return "; ".join(said)
