"""Assumed: what each coming event is taken to bring, where that comes from, and how much of it counts for the goal.

What belongs here: the answer for one event. Knows events, days and amounts; where amounts come from is in `sources`.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import NamedTuple, final

from attrs import frozen

from smartgoals._documents import document
from smartgoals._messages.amount import amount as amount_of
from smartgoals._messages.formatting import Language, asked_in
from smartgoals._messages.inert import inert
from smartgoals._model.event import Event
from smartgoals._model.ids import EventId
from smartgoals._numbers import Number
from smartgoals._what_if.words import EffectSource, WhatIfReason


@final
@document
@frozen(kw_only=True)
class AssumedEffect:
    """What a coming event is taken to bring, and how much of it counts by the day that the goal is judged.

    `amount` is the middle of what all its days bring beyond what comes anyway, `low` to `high` its 80 % interval, in the
    unit of the metric; of a share, a mean or a score it is what that stands higher while the event is on. `part` is the share
    of it that counts: of a flow or a stock that of its `days` that are still to come and lie before the end (and in the goal's
    window), of any other metric that of the days that the last reading tells of on which the event is on.
    `before` are the ids of the events
    that it is measured from, `unit` is that of the metric. What is None, or counts for nothing, is so for the `reason`.
    """

    event: EventId
    title: str | None = None
    start: date
    end: date
    source: EffectSource | None = None
    amount: Number | None = None
    low: Number | None = None
    high: Number | None = None
    part: Number = 0
    before: tuple[EventId, ...] = ()
    unit: str | None = None
    reason: WhatIfReason | None = None

    @property
    def counted(self) -> float | None:
        """The part of the amount that counts by the day that the goal is judged; 0 where none does."""
        return _part(self.amount, self.part)

    @property
    def counted_interval(self) -> tuple[float, float] | None:
        """The 80 % interval of what counts; None where the amount is not known."""
        low, high = _part(self.low, self.part), _part(self.high, self.part)
        return None if low is None or high is None else (low, high)

    @property
    def name(self) -> str:
        """What the event is called: its title, else its id."""
        return inert(self.title or self.event)

    def text(self, language: Language | str | None = None) -> str:
        """Say in a language what of it counts and where that comes from, or why it is not known."""
        into, ends = asked_in(language), self.counted_interval
        if self.reason is not None or ends is None or self.counted is None or self.source is None:
            why = self.reason or WhatIfReason.NO_EFFECT_KNOWN
            code = "brings_unknown" if self.part else "brings_nothing"
            return into.say(f"what_if.{code}", {"name": self.name, "reason": why.text(into)})
        figure = partial(amount_of, unit=self.unit or "count")
        facts = {"counted": figure(self.counted), "low": figure(ends[0]), "high": figure(ends[1])}
        code = "brings" if ends[0] == ends[1] else "brings_between"
        return into.say(f"what_if.{code}", {**facts, "name": self.name, "source": self.source.text(into)})

    def __str__(self) -> str:
        return self.text()

    @property
    def days(self) -> int:
        """How many days the event has."""
        return (self.end - self.start).days + 1


def _part(amount: Number | None, part: Number) -> float | None:
    if not part:
        return 0.0
    return None if amount is None else float(amount) * float(part)


@final
class Assumption(NamedTuple):
    """The effect of an event as a distribution: the amount below which a share of the chances lies, and its source.

    `differ` tells whether the events before, that it is of, brought more different amounts than their intervals allow.
    """

    quantile: Callable[[float], float]
    source: EffectSource
    before: tuple[str, ...] = ()
    differ: bool = False


def assumed(
    event: Event, effect: Assumption | None, part: float, why: WhatIfReason | None, unit: str | None
) -> AssumedEffect:
    """Return what is assumed of an event: *why* is the reason for an effect that is not known or counts for nothing."""
    return AssumedEffect(
        event=event.id,
        title=event.title,
        start=event.start,
        end=event.end,
        source=None if effect is None else effect.source,
        amount=None if effect is None else effect.quantile(0.5),
        low=None if effect is None else effect.quantile(0.1),
        high=None if effect is None else effect.quantile(0.9),
        part=part,
        before=() if effect is None else tuple([EventId(one) for one in effect.before]),
        unit=unit,
        reason=why,
    )
