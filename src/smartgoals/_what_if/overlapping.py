"""Overlapping: which of some events share days, metrics and channels with another of them.

Knows events. Pairs are not looked at one by one: of many events that each stand alone there are
far more pairs than events.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Self

from attrs import frozen

if TYPE_CHECKING:
    from datetime import date

    from smartgoals._model.event import Event

__all__ = ["overlapping"]

_TAKEN = 0
"""The last day of an event that is no longer there: before every day."""


def overlapping(events: Sequence[Event]) -> tuple[str, ...]:
    """Return the ids of the events that overlap another one, in the order in which their pairs come."""
    every, left = _LastDays.of(events), _LastDays.of(events)
    told: dict[int, None] = {}
    for place, event in enumerate(events):
        left.take(place)
        later = sorted(one for one in left.among(event) if event.overlaps(events[one]))
        # One that no earlier event has named overlaps none of them, so that any other is a later one.
        if place not in told and (
            later or any(one != place and event.overlaps(events[one]) for one in every.among(event))
        ):
            told[place] = None
        for one in later:
            told[one] = None
            left.take(one)
    return tuple(events[place].id for place in told)


@frozen(eq=False)
class _LastDays:
    """Events by their first days, with the last day of all below each node of a tree above them."""

    places: list[int]
    leaf_of: list[int]
    starts: list[date]
    latest: list[int]

    @classmethod
    def of(cls, events: Sequence[Event]) -> Self:
        """Return some events, ready to be asked which share days with one."""
        places = sorted(range(len(events)), key=lambda place: events[place].start)
        leaf_of = sorted(range(len(events)), key=places.__getitem__)
        size = 1 << max(0, len(events) - 1).bit_length()
        latest = [_TAKEN] * (2 * size)
        latest[size : size + len(places)] = [events[place].end.toordinal() for place in places]
        for node in reversed(range(1, size)):
            latest[node] = max(latest[2 * node], latest[2 * node + 1])
        return cls(places, leaf_of, [events[place].start for place in places], latest)

    def among(self, event: Event) -> Iterator[int]:
        """Yield the places of those that share days with an event."""
        size, since = len(self.latest) // 2, event.start.toordinal()
        upto = size + bisect_right(self.starts, event.end)
        nodes = [1]
        while nodes:
            node = nodes.pop()
            # The first leaf below a node, which begins first of them.
            first = node << (size.bit_length() - node.bit_length())
            if first >= upto or self.latest[node] < since:
                continue
            if node >= size:
                yield self.places[node - size]
            else:
                nodes += (2 * node + 1, 2 * node)

    def take(self, place: int) -> None:
        """Take an event out."""
        node = len(self.latest) // 2 + self.leaf_of[place]
        self.latest[node] = _TAKEN
        while node > 1:
            node //= 2
            self.latest[node] = max(self.latest[2 * node], self.latest[2 * node + 1])
