"""Goal: how much of which metric, where, from when, by when, for one objective; and what it used to ask.

A goal is a valid value even while it is not SMART: only the id must be there, because what is
missing is for the rules to find and to say how to mend. What contradicts itself (a deadline before
the start) is refused. History is never rewritten: a revision keeps the old terms, and
:meth:`Goal.as_asked_on` answers what the goal asked on a day.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Final, Self, TypedDict, Unpack, final

from attrs import evolve, field, frozen

from smartgoals._checked import brief, checked, each, instance, optional_text, refuse, text
from smartgoals._days import ONE_DAY, day, optional_day
from smartgoals._documents import document
from smartgoals._errors import SmartGoalsError, WrongType, raise_all
from smartgoals._model.baseline import Baseline
from smartgoals._model.ids import (
    AuditId,
    ChannelId,
    GoalId,
    MetricId,
    ObjectiveId,
    goal_id,
    metric_ids,
    objective_ids,
    optional_audit_id,
    optional_channel_id,
    optional_metric_id,
    optional_objective_id,
)
from smartgoals._model.target import KeepPace, StayWithin, Target, optional_target
from smartgoals._time.cadence import Cadence, optional_cadence
from smartgoals._time.calendar import EVERY_DAY, Calendar
from smartgoals._time.pace import Pace, PaceLike, pace
from smartgoals._words import Word, member

if TYPE_CHECKING:
    from smartgoals._messages.formatting import Language


class Ambition(Word):
    """How a goal is meant: `committed` is to be met in full, `stretch` is a success at about two thirds."""

    COMMITTED = "committed"
    STRETCH = "stretch"


def _ambition(value: Ambition | str) -> Ambition:
    return member(Ambition, value, "ambition")


def _baseline(value: Baseline | None) -> Baseline | None:
    hint = "a baseline is Baseline(value=…, on=…)"
    if value is None or isinstance(value, Baseline):
        return value
    raise WrongType(value=value, expected="a Baseline", hint=hint)


def _calendar(value: Calendar) -> Calendar:
    return instance(value, Calendar, "a Calendar")


def _effort(value: PaceLike | None) -> Pace | None:
    return None if value is None else pace(value)


class NewTerms(TypedDict, total=False):
    """What a revision may change: any of the terms of a goal."""

    target: Target | None
    start: date | None
    deadline: date | None
    baseline: Baseline | None


TERMS: Final = ("target", "start", "deadline", "baseline")
"""The terms of a goal, by name."""


@final
@document
@checked
@brief
@frozen(kw_only=True)
class Revision:
    """What a goal asked before the day `on`, why that changed, and on which audit's evidence.

    >>> from datetime import date
    >>> from smartgoals import ReachLevel
    >>> print(Revision(on=date(2026, 3, 1), reason="too easy", target=ReachLevel(2000)))
    until 2026-02-28 it asked: reach 2000; revised because too easy
    """

    on: date = field(converter=day)
    reason: str = field(converter=text)
    target: Target | None = field(default=None, converter=optional_target)
    start: date | None = field(default=None, converter=optional_day)
    deadline: date | None = field(default=None, converter=optional_day)
    baseline: Baseline | None = field(default=None, converter=_baseline)
    audit: AuditId | None = field(default=None, converter=optional_audit_id)

    def __attrs_post_init__(self) -> None:
        raise_all(list(self._contradictions()))

    def _contradictions(self) -> Iterable[SmartGoalsError]:
        if self.on == date.min:
            yield refuse("on", self.on, "a day that has a day before it")
        yield from _faults_of_terms(self)

    def __str__(self) -> str:
        asked = str(self.target) if self.target else "no target"
        by = f" by {self.deadline.isoformat()}" if self.deadline else ""
        return f"until {(self.on - ONE_DAY).isoformat()} it asked: {asked}{by}; revised because {self.reason}"


def _faults_of_terms(terms: Goal | Revision) -> Iterable[SmartGoalsError]:
    """Yield what contradicts itself in the target and dates of a goal, as it is or as it was."""
    start, deadline = terms.start, terms.deadline
    if start == date.min:
        yield refuse("start", start, "a day that has a day before it")
    if start and deadline and deadline < start:
        yield refuse("deadline", deadline, f"on or after the start {start.isoformat()}")
    base = terms.baseline.on if terms.baseline else None
    if base and deadline and base >= deadline:
        yield refuse("baseline.on", base, f"a day before the deadline {deadline.isoformat()}")
    if terms.target is None:
        return
    first = base or start
    for position, one in enumerate(terms.target.milestones):
        path = f"target.milestones[{position}].on"
        if deadline and one.on >= deadline:
            yield refuse(path, one.on, f"a day before the deadline {deadline.isoformat()}")
        elif first and one.on <= first:
            yield refuse(path, one.on, f"a day after {first.isoformat()}, where the plan starts")


def _revision(value: Revision) -> Revision:
    return instance(value, Revision, "a Revision")


def _revisions(value: Iterable[Revision]) -> tuple[Revision, ...]:
    return tuple(sorted(each(value, "revisions", _revision), key=lambda one: one.on))


@final
@document
@checked
@brief
@frozen(kw_only=True)
class Goal:
    """How much of which metric, where, from when, by when, for one objective.

    Days run from `start` to `deadline`, both included. `decision` says what changes if the goal is
    missed, `guardrails` which metrics must not be damaged to meet it, `effort` what it takes (5
    hours/week), `also_serves` further objectives. Raises :class:`~smartgoals.InvalidValue` for a
    goal that contradicts itself.

    >>> from datetime import date
    >>> from smartgoals import KeepPace, Pace
    >>> print(Goal(id="g", metric="followers", channel="ig", target=KeepPace(Pace.parse("50 followers/week")),
    ...            start=date(2026, 1, 5), deadline=date(2026, 6, 28)))
    followers on ig: keep 50 a week, from 5 January 2026 to 28 June 2026
    """

    id: GoalId = field(converter=goal_id)
    objective: ObjectiveId | None = field(default=None, converter=optional_objective_id)
    metric: MetricId | None = field(default=None, converter=optional_metric_id)
    channel: ChannelId | None = field(default=None, converter=optional_channel_id)
    target: Target | None = field(default=None, converter=optional_target)
    start: date | None = field(default=None, converter=optional_day)
    deadline: date | None = field(default=None, converter=optional_day)
    baseline: Baseline | None = field(default=None, converter=_baseline)
    statement: str | None = field(default=None, converter=optional_text)
    owner: str | None = field(default=None, converter=optional_text)
    cadence: Cadence | None = field(default=None, converter=optional_cadence)
    ambition: Ambition = field(default=Ambition.COMMITTED, converter=_ambition)
    calendar: Calendar = field(default=EVERY_DAY, converter=_calendar)
    audience: str | None = field(default=None, converter=optional_text)
    decision: str | None = field(default=None, converter=optional_text)
    guardrails: tuple[MetricId, ...] = field(default=(), converter=metric_ids)
    effort: Pace | None = field(default=None, converter=_effort)
    also_serves: tuple[ObjectiveId, ...] = field(default=(), converter=objective_ids)
    revisions: tuple[Revision, ...] = field(default=(), converter=_revisions)

    def __attrs_post_init__(self) -> None:
        raise_all(list(self._contradictions()))

    def _contradictions(self) -> Iterable[SmartGoalsError]:
        yield from _faults_of_terms(self)
        days = [one.on for one in self.revisions]
        if len(set(days)) != len(days):
            yield refuse("revisions", [one.isoformat() for one in days], "at most one revision a day")

    @property
    def plan_starts_on(self) -> date | None:
        """The day at whose end the plan stands on the baseline: the later of its own and the day
        before the start.
        """
        base = self.baseline.on if self.baseline is not None else None
        eve = self.start - ONE_DAY if self.start else None
        return max(base, eve) if base and eve else base or eve

    @property
    def is_recurring(self) -> bool:
        """Whether the goal asks for a pace or the amount of each period, which has its end even
        without a deadline.
        """
        target = self.target
        return isinstance(target, KeepPace) or (isinstance(target, StayWithin) and target.per is not None)

    def revised(
        self, *, on: date, reason: str, audit: str | None = None, **changes: Unpack[NewTerms]
    ) -> Self:
        """Return the goal with new terms from the day *on*; what it asked before is kept.

        *changes* are any of `target`, `start`, `deadline` and `baseline`.

        >>> from datetime import date
        >>> from smartgoals import ReachLevel
        >>> g = Goal(id="g", target=ReachLevel(2000))
        >>> g.revised(on=date(2026, 3, 1), reason="too easy", target=ReachLevel(2500)).as_asked_on(date(2026, 2, 1)) == g
        True
        """
        raise_all(
            [
                refuse(name, value, f"one of {', '.join(TERMS)}")
                for name, value in changes.items()
                if name not in TERMS
            ]
        )
        before = Revision(on=on, reason=reason, audit=audit, **{name: getattr(self, name) for name in TERMS})
        if self.revisions and before.on <= self.revisions[-1].on:
            raise refuse("on", before.on, f"after the last revision, {self.revisions[-1].on.isoformat()}")
        return evolve(self, revisions=(*self.revisions, before), **changes)

    def as_asked_on(self, on: date) -> Self:
        """Return the goal as it was asked on a day: the terms in force then, and the revisions made
        until then.
        """
        day(on)
        for position, one in enumerate(self.revisions):
            if on < one.on:
                return evolve(
                    self,
                    target=one.target,
                    start=one.start,
                    deadline=one.deadline,
                    baseline=one.baseline,
                    revisions=self.revisions[:position],
                )
        return self

    @property
    def original(self) -> Self:
        """The goal as it was first asked."""
        return self.as_asked_on(date.min)

    def text(self, language: Language | str | None = None) -> str:
        """Say the goal in one sentence of a language, which :func:`smartgoals.parse_goal` reads back.

        >>> from smartgoals import ReachLevel
        >>> goal = Goal(id="g", metric="followers", channel="instagram", target=ReachLevel(2400))
        >>> goal.text("fr")
        'abonnés sur Instagram\\xa0: atteindre 2400'
        """
        from smartgoals._messages.formatting import asked_in  # sentences cost nothing until they are read
        from smartgoals._model.goal_words import GoalTerms

        terms = GoalTerms(
            self.statement or self.id,
            self.metric,
            self.channel,
            self.target,
            self.baseline,
            self.start,
            self.deadline,
            self.owner,
        )
        return terms.text(asked_in(language))

    def __str__(self) -> str:
        return self.text()
