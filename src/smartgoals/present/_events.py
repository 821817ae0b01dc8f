"""Events on the page of a strategy: what happened or will, and what forecasts make of it. Knows events and sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartgoals._messages.inert import inert
from smartgoals._model.event import Event, EventKind
from smartgoals.present._blocks import Heading, Item, Items, line, own

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from smartgoals.present._blocks import Block
    from smartgoals.present._voice import Voice

__all__ = ["event_blocks"]


def event_blocks(events: Iterable[Event], as_of: date, voice: Voice) -> Iterator[Block]:
    """Yield the events by their days; nothing where there are none."""
    items = tuple(_item(one, as_of, voice) for one in sorted(events, key=lambda one: (one.start, one.end, one.id)))
    if items:
        yield Heading(2, line(voice.say("events")), anchor="events")
        yield Items(items)


def _item(event: Event, as_of: date, voice: Voice) -> Item:
    phrase = "event_of_a_day" if event.start == event.end else "event_of_days"
    facts = {
        "kind": voice.language.say(f"word.event_{event.kind.value}"),
        "start": event.start,
        "end": event.end,
        "fate": voice.say(_fate(event, as_of)),
    }
    before, after = voice.around(phrase, "name", **facts)
    return Item(line(before, own(inert(event.title or event.id)), after))


def _fate(event: Event, as_of: date) -> str:
    """Return the phrase for what forecasts make of an event."""
    if event.start > as_of:
        return "event_ahead"
    if event.kind is EventKind.DEFINITION:
        return "event_defined"
    return "event_carried_on" if event.comes_again else "event_left_out"
