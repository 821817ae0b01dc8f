"""Text of a projection: the chance, what is expected and when it arrives, in one line of a language."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import Protocol

from smartgoals._forecast.caution import Caution
from smartgoals._messages.amount import amount
from smartgoals._messages.formatting import Language, language as language_of
from smartgoals._model.target import Bound
from smartgoals._numbers import Number
from smartgoals._projection.reasons import ProjectionReason

__all__ = ["projection_text"]


class HasMedian(Protocol):
    """An arrival with a middle day."""

    @property
    def median(self) -> date | None: ...


class HasKnown(Protocol):
    """A forecast that may be known."""

    @property
    def is_known(self) -> bool: ...


class Judges(Protocol):
    """A progress that says what is measured, and whether it may not be passed."""

    @property
    def is_allowance(self) -> bool: ...
    @property
    def metric_unit(self) -> str | None: ...


class Projected(Protocol):
    """What a line on a projection is read from."""

    @property
    def deadline(self) -> date | None: ...
    @property
    def target(self) -> Number | None: ...
    @property
    def bound(self) -> Bound: ...
    @property
    def forecast(self) -> HasKnown | None: ...
    @property
    def progress(self) -> Judges: ...
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
    figure = partial(amount, unit=projection.progress.metric_unit or "count")
    target = projection.target
    facts = {"chance": chance, "target": None if target is None else figure(target), "day": projection.deadline}
    said = [into.say(f"projection.{_chance_of(projection)}", facts)]
    bounds, forecast = projection.interval(0.8), projection.forecast
    if bounds is not None and forecast is not None and projection.expected is not None:
        low, high = bounds
        figures = {"expected": projection.expected, "low": low, "high": high}
        within = {name: figure(value) for name, value in figures.items()}
        said.append(into.say("projection.known" if forecast.is_known else "projection.chance_within", within))
    median = projection.arrival.median
    if median is not None:
        said.append(into.say("projection.arrives", {"median": median}))
    said += [caution.sentence(into) for caution in projection.cautions]
    return "; ".join(said)


def _chance_of(projection: Projected) -> str:
    """Return which chance is told: of reaching a target, or of not passing it."""
    if projection.target is None:
        return "chance"
    if not projection.progress.is_allowance:
        return "chance_of"
    return "chance_at_most" if projection.bound is Bound.AT_MOST else "chance_at_least"
