"""Answers: what a relevance tells beside its level, worked out from its pair, or as it was written.

Knows pairs, the checks and the recommendations. Most callers ask for none of these, so nothing here
is worked out before it is asked for; what was read from data has no pair any more, and answers with
what was written.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol, TypeAlias, final

from attrs import frozen

from smartgoals._relevance import questions, recommend
from smartgoals._relevance.pair import AsTarget, Pair, Profile, RelevanceReason
from smartgoals._relevance.questions import Question, RelevanceCheck, check
from smartgoals._relevance.ways import kinds_served
from smartgoals.catalog._levels import Level

__all__ = ["Answers", "FromPair", "RecordedAnswers"]

Checks: TypeAlias = tuple[RelevanceCheck, ...]


class JudgedPair(Protocol):
    """What was judged of the pair: the figures of a relevance."""

    @property
    def level(self) -> Level: ...
    @property
    def proxy(self) -> bool: ...
    @property
    def profile(self) -> Profile: ...
    @property
    def as_target(self) -> AsTarget: ...
    @property
    def linked(self) -> bool | None: ...
    @property
    def chain(self) -> tuple[RelevanceReason, ...]: ...


class RelevanceFields(Protocol):
    """What a relevance tells beside its level, under the names of its properties."""

    @property
    def aligned(self) -> Checks: ...
    @property
    def helps_decide(self) -> Checks: ...
    @property
    def measurable(self) -> Checks: ...
    @property
    def acceptable_though_vanity(self) -> Checks: ...
    @property
    def would_serve(self) -> tuple[str, ...]: ...
    @property
    def instead(self) -> tuple[str, ...]: ...
    @property
    def beside(self) -> tuple[str, ...]: ...


class Answers(Protocol):
    """Whoever answers for a relevance."""

    def about(self, found: JudgedPair) -> RelevanceFields: ...


@final
@frozen
class FromPair:
    """Answers from the pair that was judged, with all that is known around it."""

    pair: Pair

    def about(self, found: JudgedPair) -> RelevanceFields:
        """Return what is worked out of the pair, and of the judgement on it."""
        return _WorkedOut(self.pair, found)


@final
@frozen(kw_only=True)
class RecordedAnswers:
    """Answers as they were written: without the strategy, the readings and the catalogue they came from."""

    aligned: Checks
    helps_decide: Checks
    measurable: Checks
    acceptable_though_vanity: Checks
    would_serve: tuple[str, ...]
    instead: tuple[str, ...]
    beside: tuple[str, ...]

    def about(self, found: JudgedPair) -> RelevanceFields:
        """Return what was written."""
        return self


@final
@frozen
class _WorkedOut:
    """A pair and the judgement on it; each answer is worked out when it is asked for."""

    pair: Pair
    found: JudgedPair

    @property
    def aligned(self) -> Checks:
        """Whether it fits the objective."""
        return tuple(_aligned(self.found, is_of_a_plan=self.pair.objective is not None))

    @property
    def helps_decide(self) -> Checks:
        """Whether it helps to decide."""
        return questions.helps_decide(self.pair)

    @property
    def measurable(self) -> Checks:
        """Whether it can be measured at reasonable cost."""
        return questions.measurable(self.pair)

    @property
    def acceptable_though_vanity(self) -> Checks:
        """The conditions under which a metric that is often vanity is not."""
        linked = check(Question.ALIGNED, "linked", self.found.linked, level=self.found.level.value)
        return linked, questions.able_to_miss(self.pair), questions.changes_behaviour(self.pair)

    @property
    def would_serve(self) -> tuple[str, ...]:
        """The other kinds that it serves as it is."""
        return kinds_served(self.pair)

    @property
    def instead(self) -> tuple[str, ...]:
        """The metrics that serve better; none where it may be a target as it is."""
        fits = self.found.as_target is AsTarget.PASS or self.found.level is Level.DIRECT
        return () if fits else recommend.instead_of(self.pair)

    @property
    def beside(self) -> tuple[str, ...]:
        """What to watch beside it."""
        return recommend.beside(self.pair)


def _aligned(found: JudgedPair, *, is_of_a_plan: bool) -> Iterator[RelevanceCheck]:
    """Yield the checks of the first question, which relevance itself answers."""
    fits = {AsTarget.PASS: True, AsTarget.FAIL: False}.get(found.as_target)
    if found.level is Level.DIRECT:
        fits = found.as_target is not AsTarget.FAIL
    facts = {"level": found.level.value, "proxy": found.proxy, "profile": found.profile.value}
    yield check(Question.ALIGNED, "level", fits, **facts)
    if found.level is not Level.DIRECT and (found.linked or found.level is Level.SUPPORTING):
        to = next((reason.facts["to"] for reason in reversed(found.chain) if "to" in reason.facts), None)
        yield check(Question.ALIGNED, "linked", True if found.linked else None, to=to)
    if is_of_a_plan:
        aim = next((reason.facts["aim"] for reason in found.chain if reason.code == "serves"), None)
        yield check(Question.ALIGNED, "business_aim", None if aim is None else True, aim=aim)
