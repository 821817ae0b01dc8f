"""What revising says: one sentence for each verdict, and one for each proposal, joined."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from smartgoals._messages.formatting import Language
from smartgoals._messages.worded import Worded
from smartgoals._model.goal import Goal
from smartgoals._model.target import KeepPace, ReachPace
from smartgoals._model.target_words import TargetWords, without_unit
from smartgoals._plan.check_ins import moved_deadline
from smartgoals.rules._naming import change_named, figure_named

if TYPE_CHECKING:
    from smartgoals._model.metric import Metric
    from smartgoals._model.target import Target

__all__ = ["OF_THE_METRIC", "sentence"]


def sentence(
    verdict: str,
    figures: Mapping[str, Any],
    proposed: Goal | None,
    alternative: Goal | None,
    into: Language,
    *,
    by: str,
    metric: Metric | None,
    sign: int,
) -> str:
    """Return why a goal is as hard as it is, and what is proposed, in a language."""
    figures = {name: _figure_said(name, value, metric) for name, value in figures.items()}
    is_level = figures.get("shape", "level") == "level"
    per = "" if is_level else f" {into.phrase('period.per_week')}"
    parts: list[tuple[str, Mapping[str, object]]] = [
        (_phrase(verdict, figures, by, sign), {**figures, "per": per})
    ]
    weak = [code for name, code in _WEAK if name in figures]
    parts += [("ahead" if code == "stale" and "begins" in figures else code, figures) for code in weak]
    if figures.get("chance") is not None:
        parts.append(("chance", figures))
    if proposed is not None and proposed.target is not None:
        told = partial(_target_said, proposed.target, metric)
        parts.append(("proposed", {"target": Worded(str(proposed.target), said=told)}))
    if alternative is not None:
        # A pause that keeps the pace moves the day on which it would be judged.
        parts.append(("later", {"deadline": moved_deadline(alternative) or alternative.deadline}))
    return "".join(into.say(f"revise.{code}", facts) for code, facts in parts)


def _figure_said(name: str, value: Any, metric: Metric | None) -> Any:
    """Return a figure as people say those of the metric; what is no amount of it as it is."""
    return figure_named(value, metric) if name in OF_THE_METRIC and value is not None else value


def _target_said(target: Target, metric: Metric | None, language: Language) -> str:
    """Return what a target asks, its figures as people say those of the metric."""
    level, change = partial(figure_named, metric=metric), partial(change_named, metric=metric)
    if isinstance(target, (KeepPace, ReachPace)) and metric is not None and target.pace.unit == metric.id:
        target = without_unit(target)  # an id is a word of no language
    return TargetWords(language, language.figure, tells_counting=True, level=level, change=change).say(target)


OF_THE_METRIC: Final = frozenset({"asked", "happening", "supported", "limit", "usual", "best", "odd"})
"""Figures that are amounts of what is measured; the others are counts, chances and days."""
_WEAK = (("periods", "thin"), ("last", "stale"))


_ABOUT: Final = 0.2
"""What is asked is about what is expected, where it lies no further from it."""
_FURTHER: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "comfortable": ("comfortable_beyond", "comfortable_below"),
        "stretch": ("stretch_beyond", "stretch_far_below"),
        "heroic": ("heroic", "heroic_below"),
        "implausible": ("implausible", "implausible_below"),
    }
)
"""What is said where more is asked than there is: beyond it, or below it where less is wanted."""
_OTHERWISE: Final[Mapping[str, str]] = MappingProxyType({"past_goals": "earlier", "standing": "stood"})
"""What decides where no figures of its own do; elsewhere the figure has never moved that way."""


def _phrase(verdict: str, figures: Mapping[str, Any], by: str, sign: int) -> str:
    """Return which phrase says a verdict."""
    for name in ("missed", "odd", "unplanned", "meant", "no_start", "no_days_left"):
        if figures.get(name) is not None:
            return name
    if verdict == "unknown" and (figures.get("readings") or figures.get("audited")):
        return "too_few"
    if verdict in ("unknown", "already_met"):
        return verdict
    if "supported" in figures:
        return _beside(verdict, figures, sign)
    if "figures" in figures and "inside" not in figures:
        return "band_unshown_heroic" if verdict in ("heroic", "implausible") else "band_unshown"
    if "inside" not in figures:
        return _OTHERWISE.get(by, "never_moved")
    if figures["inside"] == figures.get("figures"):
        return "band_slack" if verdict == "too_easy" else "band_held"
    return "band_heroic" if verdict == "heroic" else "band"


def _beside(verdict: str, figures: Mapping[str, Any], sign: int) -> str:
    """Return how what is asked lies beside what is expected anyway and what is supported."""
    # What is beyond every float is not told, and decides nothing here.
    asked, happening, supported = (
        (figures.get(name) or 0) * sign for name in ("asked", "happening", "supported")
    )
    is_falling, about = sign < 0, abs(happening) * _ABOUT
    if verdict == "comfortable":
        if asked > happening + about:
            return _FURTHER[verdict][is_falling]
        return "too_easy" if asked < happening - about else verdict
    if verdict == "too_easy":
        return verdict
    if asked > supported:
        return _FURTHER[verdict][is_falling]
    if verdict != "stretch":
        return "unlikely"
    if asked <= happening:
        return "stretch_within"
    return "stretch_below" if is_falling else verdict
