"""Assumed: what each coming event is taken to bring, where that comes from, and how much of it
counts for the goal.

What belongs here: the answer for one event. Knows events, days and amounts; where amounts come from
is in `sources`.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final, NamedTuple, final

from attrs import frozen

from smartgoals._documents import document
from smartgoals._messages.amount import amount as amount_of
from smartgoals._messages.formatting import Language, asked_in
from smartgoals._messages.inert import inert
from smartgoals._model.event import Event
from smartgoals._model.ids import EventId
from smartgoals._model.metric import Unit
from smartgoals._model.scale import Scale
from smartgoals._numbers import Number, exact, rounded
from smartgoals._what_if.words import EffectSource, WhatIfReason


@final
@document
@frozen(kw_only=True)
class AssumedEffect:
    """What a coming event is taken to bring, and how much of it counts by the day that the goal is judged.

    `amount` is the middle of what all its days bring beyond what comes anyway, `low` to `high` its
    80 % interval, in the unit of the metric; of a share, a mean or a score it is what that stands
    higher while the event is on. `part` is the share of it that counts: of a flow or a stock that
    of its `days` that nobody has read yet and lie before the end (and in the goal's window), of any
    other metric that of the days that the last reading tells of on which the event is on. `before`
    are the ids of the events that it is measured from, `unit` is that of the metric, and `scale`
    that of a time ("hours"), `currency` that of money. What is None, or counts for nothing, is so
    for the `reason`.
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
    scale: Scale | None = None
    currency: str | None = None
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
        """Say in a language what of it counts and where that comes from, or why it is not known.

        What a share is higher by is told in points, which percent are not.
        """
        into = asked_in(language)
        return effect_line(self, into, lambda value: self._figure(value, into))

    def _figure(self, value: float, into: Language) -> str:
        if self.unit == Unit.RATIO:
            return in_points(value, into)
        return amount_of(value, self.unit or "count", scale=self.scale, currency=self.currency).into(into)

    def __str__(self) -> str:
        return self.text()

    @property
    def days(self) -> int:
        """How many days the event has."""
        return (self.end - self.start).days + 1


def in_points(value: float, into: Language) -> str:
    """Say a change of a share with its sign, in points to two decimals, or to two digits where that
    would be none.

    >>> from smartgoals._messages.formatting import ENGLISH, FRENCH
    >>> in_points(0.01, ENGLISH), in_points(-0.025, FRENCH), in_points(0.0000123, ENGLISH)
    ('+1 point', '-2,5 points', '+0.0012 points')
    """
    size = 100.0 * value if abs(value) < _BEYOND else value
    told = round(size, 2) if abs(size) >= _HUNDREDTH else float(f"{size:.2g}")
    return ("+" if told > 0.0 else "") + into.counted(rounded(exact(told)), "point")


_HUNDREDTH: Final = 0.01
_BEYOND: Final = 1e300
"""No share is of that size, and a hundred times it may lie beyond every float."""


def effect_line(effect: AssumedEffect, into: Language, figure: Callable[[float], str]) -> str:
    """Say what of an effect counts, with its figures as somebody tells them, or why it is not known."""
    ends = effect.counted_interval
    if effect.reason is not None or ends is None or effect.counted is None or effect.source is None:
        why = effect.reason or WhatIfReason.NO_EFFECT_KNOWN
        code = "brings_unknown" if effect.part else "brings_nothing"
        return into.say(f"what_if.{code}", {"name": effect.name, "reason": why.text(into)})
    facts = {"counted": figure(effect.counted), "low": figure(ends[0]), "high": figure(ends[1])}
    code = "brings" if ends[0] == ends[1] else "brings_between"
    return into.say(f"what_if.{code}", {**facts, "name": effect.name, "source": effect.source.text(into)})


def _part(amount: Number | None, part: Number) -> float | None:
    if not part:
        return 0.0
    return None if amount is None else float(amount) * float(part)


@final
class Assumption(NamedTuple):
    """The effect of an event as a distribution: the amount below which a share of the chances lies,
    and its source.

    `usual` is what the days bring without it, where it is a share of that. `differ` tells whether the
    events before, that it is of, brought more different amounts than their intervals allow.
    """

    quantile: Callable[[float], float]
    source: EffectSource
    before: tuple[str, ...] = ()
    differ: bool = False
    usual: float | None = None


def assumed(event: Event, effect: Assumption | None, part: float, why: WhatIfReason | None) -> AssumedEffect:
    """Return what is assumed of an event: *why* is the reason for an effect that is not known or
    counts for nothing.
    """
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
        reason=why,
    )
