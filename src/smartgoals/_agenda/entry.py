"""Entry: one thing to look at on a day, and why something has no entry. Made by `agenda`.

What belongs here: the types and what they say. Knows ids, metrics, channels and reasons.
"""

from __future__ import annotations

from datetime import date
from math import ceil, floor
from typing import Final, final

from attrs import frozen

from smartgoals._documents import document
from smartgoals._messages.amount import Amount, WholeAmount, amount, count_places
from smartgoals._messages.formatting import ENGLISH, Language, asked_in
from smartgoals._messages.inert import inert
from smartgoals._messages.outline import outlined
from smartgoals._messages.say import say
from smartgoals._model.channel import Channel
from smartgoals._model.facts import scale_of
from smartgoals._model.ids import AuditId, ChannelId, EventId, GoalId, MetricId
from smartgoals._model.metric import Metric, Unit
from smartgoals._model.target import Bound
from smartgoals._numbers import Number, exact, rounded
from smartgoals._projection.reasons import ProjectionReason
from smartgoals._words import Word
from smartgoals.catalog._metric_words import channel_in_words, metric_in_words
from smartgoals.rules._naming import channel_named

__all__ = ["AgendaEntry", "AgendaKind", "Omission", "OmissionReason"]


class AgendaKind(Word):
    """What is to be done on a day; entries of one day are in this order."""

    EVENT_BEGINS = "event_begins"
    MILESTONE = "milestone"
    PERIOD_CLOSES = "period_closes"
    CHECK_IN = "check_in"
    TRIPWIRE = "tripwire"
    DEADLINE = "deadline"
    AUDIT_DUE = "audit_due"
    EVENT_ENDS = "event_ends"

    def text(self, language: Language | str | None = None) -> str:
        """Say the kind in a language, as a heading."""
        return say(f"agenda.kind_{self.value}", language=language)


class OmissionReason(Word):
    """Why a goal has no entries, or lacks some."""

    CLOSED = "closed"
    OVER = "over"
    MET = "met"
    MISSED = "missed"
    PAUSED = "paused"
    NO_TRIPWIRE = "no_tripwire"

    def text(self, language: Language | str | None = None) -> str:
        """Say the reason in a language, as a clause."""
        return say(f"agenda.{self.value}", language=language)


@final
@document
@outlined
@frozen(kw_only=True)
class AgendaEntry:
    """One thing to look at on a day.

    `key` is the same whenever the same is asked again, and may be the UID of an event in a
    calendar. That of a deadline, an event or an audit names no day, so that a calendar moves what
    is put off; all else of a goal carries its day. `value` is, in the unit of the metric and the
    `currency` of money, what the plan expects by a check-in or a band allows, what a milestone or
    deadline asks for, what a period that closes has to bring or may (with what the periods before
    handed to it, once they have closed), and of a tripwire the value to act on: below it where
    `bound` is at least, above it where it is at most, the chance is under `chance`. Of a band with
    two sides `value` is the lower bound and `high` the upper one. `is_in_parts` tells that the
    goal's own numbers have decimals, so that its counts are told with theirs.
    `since` is the day of the last audit. `own_metric` is the strategy's own definition of the
    metric, `platform` and `handle` are the account of the channel, `title` is that of an event.
    """

    day: date
    kind: AgendaKind
    key: str
    goal: GoalId | None = None
    metric: MetricId | None = None
    metric_unit: str | None = None
    currency: str | None = None
    own_metric: Metric | None = None
    channel: ChannelId | None = None
    platform: str | None = None
    handle: str | None = None
    value: Number | None = None
    bound: Bound | None = None
    high: Number | None = None
    is_in_parts: bool = False
    chance: float | None = None
    audit: AuditId | None = None
    since: date | None = None
    event: EventId | None = None
    title: str | None = None

    def text(self, language: Language | str | None = None) -> str:
        """Say in a language what to look at."""
        into = asked_in(language)
        if self.event is not None:
            return into.say(f"agenda.{self.kind}", {"title": inert(self.title or self.event)})
        if self.kind is AgendaKind.AUDIT_DUE:
            return into.say("agenda.audit_due", {"since": self.since})
        facts: dict[str, object] = {"what": self.about(into), "chance": self.chance}
        if self.value is None:
            return into.say(f"agenda.{self.kind}", facts)
        if self.high is None:
            facts["value"] = self._amount(self._whole(self.value))
            return into.say(f"agenda.{self.kind}{self._side}_value", facts)
        low, high = self._bounds(self.value, self.high)
        facts |= {"low": self._amount(low), "high": self._amount(high)}
        return into.say(f"agenda.{self.kind}_between", facts)

    def about(self, language: Language | str | None = None) -> str:
        """Say in a language of which metric on which channel it is; of a goal without a metric, its id."""
        into = asked_in(language)
        metric = self.own_metric or self.metric
        if metric is None:
            return inert(str(self.goal))
        what = metric_in_words(metric).into(into)
        if self.channel is None:
            return what
        if self.platform is None:
            place = channel_in_words(self.channel)
        else:
            place = channel_named(Channel(id=self.channel, platform=self.platform, handle=self.handle))
        return into.say("goal.on_channel", {"what": what, "channel": place.into(into)})

    @property
    def _side(self) -> str:
        is_most = self.bound is Bound.AT_MOST
        if self.kind is AgendaKind.TRIPWIRE:
            return "_above" if is_most else "_below"
        return "_at_most" if is_most else ""

    def _bounds(self, low: Number, high: Number) -> tuple[Number, Number]:
        """Return both bounds as they are told; as they are where no whole count lies between."""
        least, most = self._whole(low), self._whole(high, is_most=True)
        return (least, most) if least <= most else (low, high)

    def _whole(self, value: Number, *, is_most: bool = False) -> Number:
        """Return a bound as it is told of what is counted: fewer than 10.2 are fewer than 11, whoever
        shall have 10.2 needs 11, and at most 0.9 are none.
        """
        if not self._is_counted or self._is_on_the_way:
            return value
        return floor(value) if is_most or self.bound is Bound.AT_MOST else ceil(value)

    @property
    def _is_on_the_way(self) -> bool:
        """Whether the value is what a plan that rises expects by then, and no bound."""
        return self.kind is AgendaKind.CHECK_IN and self.bound is None and self.high is None

    @property
    def _is_counted(self) -> bool:
        return self.metric_unit == Unit.COUNT and not self.is_in_parts

    def _amount(self, value: Number) -> Amount | WholeAmount:
        """Return a value in its unit; a time no finer than in hundredths, which no finer scale is taken for."""
        if self.metric_unit == Unit.DURATION and abs(value) >= 1:
            value = rounded(round(exact(value), 2))
        return amount(
            value,
            unit=self.metric_unit or "count",
            currency=self.currency,
            scale=scale_of(self.own_metric or self.metric),
            places=count_places(value) if self._is_counted and self._is_on_the_way else None,
        )

    def __str__(self) -> str:
        return f"{self.day.isoformat()}: {self.text()}"


@final
@document
@outlined
@frozen(kw_only=True)
class Omission:
    """Why a goal has no entries; with `start` and `end`, why it lacks those within these days, and
    how many `entries`.

    Where a goal has no tripwires, or lacks some, `cause` says why.
    """

    goal: GoalId
    reason: OmissionReason
    start: date | None = None
    end: date | None = None
    entries: int | None = None
    cause: ProjectionReason | None = None

    def text(self, language: Language | str | None = None) -> str:
        """Say in a language which goal has no entries, and why."""
        into = asked_in(language)
        facts: dict[str, object] = {"goal": inert(self.goal), "reason": self.reason.text(into)}
        if self.start is not None and self.end is not None:
            facts |= {"start": self.start, "end": self.end}
            is_day = self.start == self.end
            if self.cause is None:
                return into.say("agenda.left_out_day" if is_day else "agenda.left_out_days", facts)
            facts |= {"entries": self.entries, "cause": self.cause.text(into)}
            return into.say("agenda.left_out_wires_day" if is_day else "agenda.left_out_wires", facts)
        if self.cause is not None:
            return into.say("agenda.left_out_cause", {**facts, "cause": self.cause.text(into)})
        return into.say("agenda.left_out", facts)

    def __str__(self) -> str:
        return self.text(ENGLISH)


ORDER: Final = tuple(AgendaKind)
"""The kinds in the order in which they stand among the entries of a day."""
