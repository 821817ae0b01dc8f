"""The pair that relevance judges: a metric, an objective, and what is known around both. Values, no judging.

Relevance is a property of a pair, never of a metric, so whatever asks about it starts from here:
the three questions, what to measure instead or beside, and the judgement itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final, Literal, TypeAlias, final

from attrs import frozen

from smartgoals._documents import document
from smartgoals._evidence import Evidence
from smartgoals._messages.formatting import Language
from smartgoals._messages.say import say
from smartgoals._messages.worded import Worded
from smartgoals._model.goal import Goal
from smartgoals._model.metric import Metric
from smartgoals._model.objective import Objective
from smartgoals._model.strategy import Strategy
from smartgoals._record import Record
from smartgoals._relevance.own_formulas import with_usable_formula
from smartgoals._words import Word
from smartgoals.catalog._catalog import Catalog
from smartgoals.catalog._levels import Level, Standing
from smartgoals.catalog._metric_words import kind_in_words, metric_in_words


class Profile(Word):
    """Whose eyes: practitioners take a proxy for the thing itself, strict evaluation takes it for a
    leading indicator.
    """

    PRACTITIONER = "practitioner"
    STRICT = "strict"


ProfileLike: TypeAlias = Profile | Literal["practitioner", "strict"]
"""Whose eyes look: a profile, or its word."""


class AsTarget(Word):
    """Whether a metric may be the target of a goal under an objective."""

    PASS = "pass"
    WARN = "warn"
    FAIL = "fail"
    UNKNOWN = "unknown"


_METRICS: Final = frozenset({"metric", "rate", "outcome", "guardrail", "guardrails", "instead", "to"})
_KINDS: Final = frozenset({"objective", "kind", "nearest"})


def in_words(facts: Mapping[str, object]) -> Mapping[str, object]:
    """Return facts of a relevance as a sentence has them: metrics and kinds by their names."""
    return {name: _in_words(name, value) for name, value in facts.items()}


def _in_words(name: str, value: object) -> object:
    if isinstance(value, tuple):
        return tuple(_in_words(name, part) for part in value)
    if not isinstance(value, str):
        return value
    if name in _METRICS:
        return metric_in_words(value)
    if name == "support":
        return Worded(value, f"word.{value}")
    return kind_in_words(value) if name in _KINDS else value


@final
@document
@frozen
class RelevanceReason:
    """One step of the chain from a metric to the business, as a code and its facts."""

    code: str
    facts: Record[str, object] = Record()  # noqa: RUF009 -- a record cannot change

    @property
    def key(self) -> str:
        """The key of its phrase: a link that gives no reason, and a kind that nothing known is near
        to, are said otherwise.
        """
        is_alone = any(self.facts.get(name, "") is None for name in ("because", "nearest"))
        return f"relevance.{self.code}{'_alone' if is_alone else ''}"

    def text(self, language: Language | str | None = None) -> str:
        """Say it in a language."""
        return say(self.key, in_words(self.facts), language)


@final
@frozen(kw_only=True)
class Pair:
    """A metric and the kind of an objective, with all that a judgement of the two may look at."""

    catalog: Catalog
    metric: Metric
    kind: str
    objective: Objective | None
    strategy: Strategy | None
    goal: Goal | None
    evidence: Evidence
    profile: Profile
    have: tuple[object, ...] | None
    as_of: date | None = None

    def level_of(self, metric: str, kind: str | None = None) -> tuple[Level, bool]:
        """Return level and proxy of a metric in this profile, for the kind of this pair or another."""
        return in_profile(self.catalog.relevance.standing(kind or self.kind, metric), self.profile)

    def is_direct(self, metric: str) -> bool:
        """Tell whether a metric is direct for the objective in this profile."""
        return self.level_of(metric)[0] is Level.DIRECT

    @property
    def is_accepted(self) -> bool:
        """Whether practice takes the metric for the figure of the objective, though it only leads there."""
        return self.profile is Profile.PRACTITIONER and self.catalog.relevance.is_accepted(
            self.kind, self.metric.id
        )

    def described(self, metric: Metric | str) -> Metric | str:
        """Return a metric of the strategy's own by its id, any other as it is; without a formula that
        says nothing.
        """
        own = (
            self.strategy.metrics.get(metric)
            if self.strategy is not None and isinstance(metric, str)
            else None
        )
        known = metric if own is None else own
        return known if isinstance(known, str) else with_usable_formula(known, self.strategy)


def in_profile(standing: Standing, profile: Profile) -> tuple[Level, bool]:
    """Return level and proxy as a profile sees them: strictly, a proxy only supports."""
    if standing.proxy and profile is Profile.STRICT:
        return Level.SUPPORTING, True
    return standing.level, standing.proxy
