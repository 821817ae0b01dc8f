"""The change of a metric between two windows, by what its readings and those of its parts say, on one channel or several.

Knows the evidence through what surrounds a goal. What the metric's own readings hold beyond what its parts come to is a part
of its own, the rest, so that the amounts sum to what was read.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Final, NamedTuple

from smartgoals._case.surroundings import Surroundings
from smartgoals._checked import refuse
from smartgoals._evidence import Evidence
from smartgoals._gap.figures import explained_by_channel
from smartgoals._gap.gap import Gap, GapPart, GapReason, GapSide, PartKind, Unexplained
from smartgoals._gap.made import gap_of, with_rest
from smartgoals._gap.measured import Readings, before_of
from smartgoals._gap.shapes import Shape, links_of, shape_of
from smartgoals._gap.split import Both, Split, split, total, value_on
from smartgoals._model.measurement import Window
from smartgoals.catalog._catalog import Catalog
from smartgoals.catalog._formulas import Node, written

_NOT_READ: Final = frozenset({GapReason.NO_READINGS, GapReason.DAYS_MISSING})


class Asked(NamedTuple):
    """The days asked about and those they are set against, where, and on which day."""

    window: Window
    against: Window | None
    channel: str | None
    as_of: date | None


class Read(NamedTuple):
    """What was read of the names of a shape, before and after, and what must be said of it."""

    given: Mapping[str, Both]
    unexplained: tuple[Unexplained, ...]


class _Place(NamedTuple):
    """One channel: its readings, what explains the metric there, and what was read of that."""

    readings: Readings
    shape: Shape | None
    lacking: tuple[Unexplained, ...]


def of_windows(metric: str, asked: Asked, *, evidence: Evidence, catalog: Catalog, formula: Node | None) -> Gap:
    """Return the gap of a metric between two windows."""
    before, after = _windows(metric, asked, catalog)
    around = Surroundings(evidence=evidence, as_of=asked.as_of or after.end)
    links = links_of(evidence.strategy, None)
    places = []
    for channel in _channels(metric, asked.channel, around, catalog):
        readings = Readings(around=around, catalog=catalog, metric=metric, channel=channel)
        places.append(_Place(readings, *shape_of(readings, links, formula)))
    node = _commonest(places)
    explain = _of_flow if places and places[0].readings.is_flow(metric) else _of_rate
    found = explain(places, node, before, after)
    facts = {"as_of": asked.as_of, "window": after, "against": before}
    channel = places[0].readings.channel if len(places) == 1 else asked.channel
    return gap_of(found, metric=metric, formula=node, channel=channel, **facts)


def read_of(readings: Readings, shape: Shape, before: Window, after: Window) -> Read:
    """Return what was read of the names of a shape: rates from what they are made of."""
    found = readings.measured(shape.names, before, after)
    given = {
        name: (value_on(leaf, found.values, 0), value_on(leaf, found.values, 1)) for name, leaf in shape.leaves.items()
    }
    names = dict.fromkeys((readings.metric, *shape.names))
    anew = [
        Unexplained(reason=GapReason.DEFINED_ANEW, name=name, channel=readings.channel)
        for name in names
        if any(before.start < day <= after.end for day in readings.breaks(name))
    ]
    return Read(given, (*found.unexplained, *anew))


def beside(read: tuple[Unexplained, ...], found: tuple[Unexplained, ...]) -> tuple[Unexplained, ...]:
    """Return what must be said of readings and of what they explain; figures that are missing, by what was not read."""
    if not any(note.reason in _NOT_READ for note in read):
        return (*read, *found)
    return (*read, *(note for note in found if note.reason is not GapReason.PART_MISSING))


def check_alike(before: Window, after: Window) -> None:
    """Refuse windows of which one has more days: what adds up over more of them is more."""
    if before.days != after.days:
        expected = f"{after.days} days, as many as {after}"
        raise refuse("against", str(before), expected, "what adds up over unlike windows is not set side by side")


def _windows(metric: str, asked: Asked, catalog: Catalog) -> tuple[Window, Window]:
    after = asked.window
    if asked.as_of is not None and after.end > asked.as_of:
        raise refuse("window", str(after), f"days up to {asked.as_of.isoformat()}, the day asked about")
    before = before_of(after) if asked.against is None else asked.against
    if before is None:
        raise refuse("window", str(after), "a window with as many days before it")
    if catalog.combination_of(metric).over_time == "sum":
        check_alike(before, after)
    return before, after


def _channels(metric: str, channel: str | None, around: Surroundings, catalog: Catalog) -> tuple[str | None, ...]:
    """Return the channels that have readings of the metric, or else of what it is made of."""
    if channel is not None:
        return (channel,)
    every = around.evidence.all_histories
    own = {one.channel for one in every if one.metric_id == metric}
    if not own:
        named = {one.channel for one in every} - {None}
        places = {place: Readings(around=around, catalog=catalog, metric=metric, channel=place) for place in named}
        own = {place for place, readings in places.items() if readings.leaf(metric) is not None}
    # What names no channel answers for any, and is not added to those that are named.
    return tuple(sorted(name for name in own if name is not None)) or (None,)


def _commonest(places: list[_Place]) -> Node | None:
    """Return the formula that explains the metric on most channels."""
    found = Counter(place.shape.node for place in places if place.shape is not None)
    return min(found, key=lambda node: (-found[node], written(node)), default=None)


def _of_flow(places: list[_Place], node: Node | None, before: Window, after: Window) -> Split:
    """Return the change of what adds up: of all channels that have readings, those that nothing explains as a rest each."""
    read = [(place, (place.readings.whole(before), place.readings.whole(after))) for place in places]
    notes = [note for place in places for note in place.lacking]
    unread = [
        Unexplained(reason=GapReason.NO_READINGS, name=place.readings.metric, channel=place.readings.channel, side=side)
        for place, both in read
        for side, value in zip(GapSide, both, strict=True)
        if value is None
    ]
    earlier, later = total(both[0] for _, both in read), total(both[1] for _, both in read)
    if node is None or earlier is None or later is None:
        return Split(earlier, later, (), (*notes, *unread))
    ready = [(place, both) for place, both in read if place.shape is not None and place.shape.node == node]
    others = [(place, both) for place, both in read if place.shape is None or place.shape.node != node]
    found = _explained([place for place, _ in ready], node, before, after)
    apart = Fraction(0), Fraction(0)
    for _, both in others:
        apart = apart[0] + (both[0] or 0), apart[1] + (both[1] or 0)
    found = with_rest(found, earlier - apart[0], later - apart[1], places[0].readings.metric)
    left = tuple(_rest_of(place, both) for place, both in others) if found.parts else ()
    return Split(earlier, later, (*found.parts, *left), (*notes, *found.unexplained))


def _rest_of(place: _Place, both: Both) -> GapPart:
    """Return the change on a channel of which nothing but the metric itself was read."""
    change = (both[1] or Fraction(0)) - (both[0] or Fraction(0))
    return GapPart(name="rest", kind=PartKind.REST, amount=change, channel=place.readings.channel)


def _of_rate(places: list[_Place], node: Node | None, before: Window, after: Window) -> Split:
    """Return the change of a rate, which what it is made of gives."""
    notes = tuple(note for place in places for note in place.lacking)
    ready = [place for place in places if place.shape is not None and place.shape.node == node]
    if node is None:
        return Split(None, None, (), notes)
    found = _explained(ready, node, before, after)
    return found._replace(unexplained=(*notes, *found.unexplained))


def _explained(ready: list[_Place], node: Node, before: Window, after: Window) -> Split:
    """Return what explains the channels that one formula explains: one by its parts, several as volume, mix and rates."""
    catalog, metric = ready[0].readings.catalog, ready[0].readings.metric
    read = {
        str(place.readings.channel): read_of(place.readings, place.shape, before, after)
        for place in ready
        if place.shape is not None
    }
    notes = tuple(note for each in read.values() for note in each.unexplained)
    given = {channel: one.given for channel, one in read.items()}
    if len(ready) == 1:
        (alone,) = given.values()
        found = split(node, alone)
    else:
        found = explained_by_channel(catalog, metric, given, None if node == catalog.tree(metric) else node)[0]
    return found._replace(unexplained=beside(notes, found.unexplained))
