"""Text of a projection: the chance, what is expected and when it arrives, in one line of a language."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import Final, Protocol

from smartgoals._forecast.caution import Caution, CautionCode
from smartgoals._messages.amount import amount
from smartgoals._messages.formatting import Language, asked_in
from smartgoals._model.target import Bound, Judged
from smartgoals._numbers import Number
from smartgoals._plan.band import Band
from smartgoals._plan.plan import Plan
from smartgoals._progress.reasons import reason_on
from smartgoals._projection.reasons import OF_PROGRESS, ProjectionReason
from smartgoals._projection.told_interval import told_interval
from smartgoals._time.counting import Counting
from smartgoals._time.period import Period

__all__ = ["is_touched", "no_chance_text", "projection_text"]


class HasMedian(Protocol):
    """An arrival with a middle day."""

    @property
    def median(self) -> date | None: ...


class HasKnown(Protocol):
    """A forecast that may be known."""

    @property
    def is_known(self) -> bool: ...


class Judges(Protocol):
    """A progress that says what is measured, along which plan, and whether it may not be passed."""

    @property
    def is_allowance(self) -> bool: ...
    @property
    def metric_unit(self) -> str | None: ...
    @property
    def plan(self) -> Plan | Band | None: ...
    @property
    def per(self) -> Period | None: ...


class Unprojected(Protocol):
    """Why there is no chance is read from this."""

    @property
    def as_of(self) -> date: ...
    @property
    def deadline(self) -> date | None: ...
    @property
    def method(self) -> str | None: ...
    @property
    def failure(self) -> str | None: ...
    @property
    def reasons(self) -> Mapping[str, ProjectionReason]: ...


class Touches(Protocol):
    """What tells whether a level is reached for a while is read from this."""

    @property
    def deadline(self) -> date | None: ...
    @property
    def probability(self) -> float | None: ...
    @property
    def arrival(self) -> HasMedian: ...


class Projected(Unprojected, Protocol):
    """What a line on a projection is read from."""

    @property
    def target(self) -> Number | None: ...
    @property
    def now(self) -> float | None: ...
    @property
    def bound(self) -> Bound: ...
    @property
    def judged(self) -> Judged: ...
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

    def interval(self, share: float, /) -> tuple[float, float] | None: ...


def no_chance_text(projection: Unprojected, into: Language) -> str | None:
    """Return why there is no chance, as a clause; of a method that failed with its name and its own
    words, on one line.
    """
    why = projection.reasons.get("probability")
    if why is not ProjectionReason.METHOD_FAILED or projection.method is None or projection.failure is None:
        if why is not None and why.value in OF_PROGRESS:
            return reason_on(why, projection.as_of, projection.deadline, into)
        return None if why is None else why.text(into)
    facts = {"method": projection.method, "failure": " ".join(projection.failure.split())}
    return into.say("projection.method_failed_with", facts)


def projection_text(projection: Projected, language: Language | str | None = None) -> str:
    """Return what a projection says in one line, its cautions last."""
    into = asked_in(language)
    chance = projection.probability
    if chance is None:
        reason = no_chance_text(projection, into)
        code = "unknown" if reason is None else "unknown_because"
        return into.say(f"projection.{code}", {"reason": reason})
    figure = partial(amount, unit=projection.progress.metric_unit or "count")
    target = projection.target
    facts = {
        "chance": chance,
        "target": None if target is None else figure(target),
        "day": projection.deadline,
    }
    said = [into.say(f"projection.{_chance_of(projection)}", facts)]
    forecast = projection.forecast
    bounds = None if forecast is None else projection.interval(0.8)
    if bounds is not None and forecast is not None and projection.expected is not None:
        beside = (projection.now, projection.target)
        low, high = told_interval(bounds, projection.expected, projection.progress.metric_unit, beside)
        figures = {"expected": projection.expected, "low": low, "high": high}
        within = {name: figure(value) for name, value in figures.items()}
        said.append(into.say("projection.known" if forecast.is_known else "projection.chance_within", within))
    # What a judged deadline was not read for arrives for nobody any more.
    is_unread = any(caution.code is CautionCode.UNREAD_DEADLINE for caution in projection.cautions)
    median = None if is_unread else projection.arrival.median
    if median is not None:
        code = "touched" if is_touched(projection) else "arrives"
        said.append(into.say(f"projection.{code}", {"median": median}))
    said += [caution.text(into) for caution in projection.cautions]
    return into.joined(said)


def is_touched(projection: Touches) -> bool:
    """Tell whether a level is to be reached before its deadline, and on the deadline rather not: whoever
    touches it for a day need not stand there in the end.
    """
    median, deadline, chance = projection.arrival.median, projection.deadline, projection.probability
    if median is None or deadline is None or chance is None:
        return False
    return median <= deadline and chance < _EVEN


_EVEN: Final = 0.5


def _chance_of(projection: Projected) -> str:
    """Return which chance is told: of a quota or a band, of reaching a target, or of not passing it."""
    progress = projection.progress
    if projection.target is None:  # nothing was forecast, or what is asked is no single number
        plan, is_unseen = progress.plan, projection.forecast is None
        if isinstance(plan, Band):
            return "chance_band"
        is_plain = plan is None or (is_unseen and plan.counted is Counting.CONTINUOUS)
        return "chance" if is_plain else "chance_quota"
    if progress.per is not None:
        return "chance_of_any_period" if projection.judged is Judged.ANY_DAY else "chance_of_period"
    if not progress.is_allowance:
        return "chance_of"
    return "chance_at_most" if projection.bound is Bound.AT_MOST else "chance_at_least"
