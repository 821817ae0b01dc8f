"""Event: what happened, or will, on some days, and what forecasts are to make of what it brings.
Knows ids and days.

What an event brought is estimated in another room, from histories; here is only what people know of it.
"""

from __future__ import annotations

from datetime import date
from typing import Literal, TypeAlias, cast, final

from attrs import field, frozen

from smartgoals._checked import brief, checked, instance, optional_text, refuse, refusing, truth
from smartgoals._days import day, optional_day
from smartgoals._documents import document
from smartgoals._model.ids import ChannelId, EventId, MetricId, channel_ids, event_id, metric_ids
from smartgoals._words import Word, member


class EventKind(Word):
    """What an event is: a campaign, a holiday, an outage, a change of definition, or something else."""

    CAMPAIGN = "campaign"
    HOLIDAY = "holiday"
    OUTAGE = "outage"
    DEFINITION = "definition"
    OTHER = "other"


EventKindLike: TypeAlias = EventKind | Literal["campaign", "holiday", "outage", "definition", "other"]
"""A kind of event, or the word of it."""


def _kind(value: EventKindLike) -> EventKind:
    return member(EventKind, value, "kind of event")


def _end(value: date | None) -> date:
    """Read the last day; None stands for the first one until the event is made, which knows it."""
    return cast("date", optional_day(value))


@final
@document
@checked
@brief
@frozen(kw_only=True)
class Event:
    """What happened, or will, on the days from `start` to `end`, both included.

    `end` None is the start: an event of one day. `channels` and `metrics` are the ids of those that
    it touches; with none it touches all. `comes_again` says what forecasts make of what it brought:
    False, the usual case, and they leave it out; True (a sale that is held each month), and they
    carry it on. An event of the kind "definition" says that from its start on something else is
    counted, so that what was read before cannot be compared: it is a declared break. Raises
    :class:`~smartgoals.InvalidValue` for an end before the start.

    >>> from datetime import date
    >>> sale = Event(id="spring", title="Spring campaign", start=date(2026, 3, 2), end=date(2026, 3, 15), channels=["ig"])
    >>> print(sale)
    Spring campaign (campaign) from 2026-03-02 to 2026-03-15
    >>> sale.days, sale.touches("followers", "ig"), sale.touches("followers", "site"), sale.touches("followers", None)
    (14, True, False, True)
    """

    id: EventId = field(converter=event_id)
    title: str | None = field(default=None, converter=optional_text)
    kind: EventKind = field(default=EventKind.CAMPAIGN, converter=_kind)
    start: date = field(converter=day)
    end: date = field(default=None, converter=_end)
    channels: tuple[ChannelId, ...] = field(default=(), converter=channel_ids)
    metrics: tuple[MetricId, ...] = field(default=(), converter=metric_ids)
    comes_again: bool = field(default=False, converter=truth)

    def __attrs_post_init__(self) -> None:
        if self.end is None:
            object.__setattr__(self, "end", self.start)
        if self.end < self.start:
            raise refuse("end", self.end, f"on or after the start {self.start.isoformat()}")

    @property
    def days(self) -> int:
        """How many days it has, both ends included."""
        return (self.end - self.start).days + 1

    @refusing(metric=optional_text, channel=optional_text)
    def touches(self, metric: str | None, channel: str | None) -> bool:
        """Tell whether it is an event of a metric on a channel; what names none is of all of them,
        so it is touched.
        """
        of_metric = not self.metrics or metric is None or metric in self.metrics
        return of_metric and (not self.channels or channel is None or channel in self.channels)

    @refusing(other=lambda other: instance(other, Event, "an Event"))
    def overlaps(self, other: Event) -> bool:
        """Tell whether it has a day, a metric and a channel in common with another event."""
        days = self.start <= other.end and other.start <= self.end
        return days and _meet(self.channels, other.channels) and _meet(self.metrics, other.metrics)

    def __str__(self) -> str:
        when = f"on {self.start.isoformat()}" if self.end == self.start else f"from {self.start.isoformat()}"
        until = "" if self.end == self.start else f" to {self.end.isoformat()}"
        return f"{self.title or self.id} ({self.kind}) {when}{until}"


def _meet(some: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Tell whether ids have one in common; no ids are all of them."""
    return not some or not others or not set(some).isdisjoint(others)
