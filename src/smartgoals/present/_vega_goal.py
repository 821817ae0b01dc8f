"""What a chart of one goal tells, in words: its title, its metric, its figures in their unit, where it stands and its chance.

What belongs here: finding these in a review, a projection or a progress. It draws nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple

from smartgoals._messages.amount import amount
from smartgoals._messages.formatting import Language
from smartgoals._model.metric import Metric
from smartgoals._numbers import Number
from smartgoals._plan.band import Band
from smartgoals._progress.progress import Counted, Progress
from smartgoals._projection.projection import Projection
from smartgoals._review.review import GoalReview
from smartgoals.catalog import METRICS
from smartgoals.catalog._metric_words import metric_in_words
from smartgoals.present._vega_frame import Canvas, short

__all__ = [
    "Figures",
    "Shown",
    "chance_said",
    "figures_of",
    "metric_of",
    "shown",
    "standing_word",
    "title_of",
    "words_of",
]

_BY_PERIOD: Final = frozenset({Counted.CALENDAR, Counted.ROLLING})
_WHOLE: Final = 10
"""Counts from here on are told without decimals."""


class Shown(NamedTuple):
    """What is drawn of a goal: its review, progress and projection, as far as they are there."""

    review: GoalReview | None
    progress: Progress | None
    projection: Projection | None


def shown(what: GoalReview | Projection | Progress) -> Shown:
    """Return what there is of a goal to draw."""
    if isinstance(what, GoalReview):
        return Shown(what, what.progress, what.projection)
    if isinstance(what, Projection):
        return Shown(None, what.progress, what)
    return Shown(None, what, None)


def metric_of(what: Shown) -> Metric | str | None:
    """Return what a goal measures, as the catalogue knows it, or else its id."""
    named = what.progress.metric if what.progress is not None and what.progress.metric is not None else None
    if named is None and what.review is not None:
        named = what.review.goal.metric
    return None if named is None else METRICS.get(named, named)


class Figures(NamedTuple):
    """How the figures of a goal are written: in their unit, by the language."""

    language: Language
    unit: str
    scale: str | None = None
    currency: str | None = None

    def say(self, value: Number) -> str:
        """Return a figure in its unit; a count of some size as a whole number."""
        if self.unit == "count":
            return self.language.figure(round(value) if abs(value) >= _WHOLE else value, 2)
        return amount(value, self.unit, currency=self.currency, scale=self.scale).into(self.language)


def figures_of(what: Shown, language: Language) -> Figures:
    """Return how the figures of a goal are written."""
    metric = metric_of(what)
    unit = None if what.progress is None else what.progress.metric_unit
    if isinstance(metric, Metric):
        return Figures(language, str(unit or metric.unit.value), None if metric.scale is None else metric.scale.value)
    return Figures(language, unit or "count")


def name_of(what: Shown, canvas: Canvas) -> str:
    """Return what is measured, with a capital."""
    metric = metric_of(what)
    if metric is None:
        return canvas.say("value")
    said = metric_in_words(metric).into(canvas.language)
    return said[:1].upper() + said[1:]


def title_of(what: Shown, canvas: Canvas) -> str:
    """Return the title: the goal in its owner's words, or else what is measured."""
    said = None if what.review is None else what.review.goal.statement
    return short(said) if said else name_of(what, canvas)


def is_kept(progress: Progress) -> bool:
    """Tell whether a goal is kept to rather than reached: an allowance or a band."""
    return progress.is_allowance or isinstance(progress.plan, Band)


def standing_word(what: Shown) -> str:
    """Return in which word a goal stands: decided, on its plan, behind it, or unknown."""
    progress = what.progress
    if progress is None:
        return "unknown"
    if progress.settled is not None:
        return "met" if progress.settled.is_met else "missed"
    if progress.is_on_plan is None:
        return "unknown"
    if progress.is_on_plan:
        return "kept" if is_kept(progress) else "on_plan"
    return "over" if is_kept(progress) else "behind"


def is_total(progress: Progress) -> bool:
    """Tell whether what is expected is a total since the start, while the goal is judged by periods or windows."""
    plan = progress.plan
    return progress.counted in _BY_PERIOD or (isinstance(plan, Band) and plan.per is not None)


def chance_said(chance: float, language: Language) -> str:
    """Return a chance as a person says it: in whole percent."""
    return language.percent(chance, 0)


def words_of(what: Shown, canvas: Canvas) -> Iterator[str]:
    """Yield clauses that tell a goal: where it stands, its chance, what is expected, when it arrives, and cautions."""
    progress, projection = what.progress, what.projection
    if progress is None:
        reason = "" if what.review is None else canvas.language.value(what.review.reasons.get("progress"))
        yield canvas.say("untold", metric=name_of(what, canvas), reason=reason)
        return
    yield _stands(what, progress, canvas)
    if projection is None or progress.settled is not None:
        return
    if projection.probability is not None:
        said = chance_said(projection.probability, canvas.language)
        yield canvas.say("chance_kept" if is_kept(progress) else "chance", chance=said, deadline=projection.deadline)
    forecast = projection.forecast
    if forecast is not None and not forecast.is_known:
        say, (low, high) = figures_of(what, canvas.language).say, forecast.interval(0.8)
        phrase = "forecast_total" if is_total(progress) else "forecast"
        yield canvas.say(phrase, expected=say(forecast.expected), low=say(low), high=say(high))
    if projection.arrival.median is not None:
        yield canvas.say("arrival", day=projection.arrival.median)
    if projection.cautions:
        cautions = [one.text(canvas.language) for one in projection.cautions]
        yield canvas.say("cautions", cautions="; ".join(cautions))


def _stands(what: Shown, progress: Progress, canvas: Canvas) -> str:
    facts: dict[str, object] = {"metric": name_of(what, canvas), "day": _told_on(progress)}
    if progress.actual is None:
        why = progress.reasons["actual"].text(canvas.language)
        return canvas.say("untold_on", **facts, reason=why)
    say = figures_of(what, canvas.language).say
    facts["actual"] = say(progress.actual)
    if progress.settled is not None:
        return canvas.say("stands_met" if progress.settled.is_met else "stands_missed", **facts)
    if isinstance(progress.plan, Band):
        word = standing_word(what)
        return canvas.say({"kept": "stands_within", "over": "stands_outside"}.get(word, "stands"), **facts)
    if progress.expected is None:
        return canvas.say("stands", **facts)
    phrase = "stands_allowed" if progress.is_allowance else "stands_plan"
    return canvas.say(phrase, **facts, expected=say(progress.expected))


def _told_on(progress: Progress) -> date:
    """Return the day whose value is told: that of the deadline, once it has passed."""
    return progress.as_of if progress.deadline is None else min(progress.as_of, progress.deadline)
