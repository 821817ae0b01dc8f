"""The change of a metric between two windows, by what its readings and those of its parts say, on
one channel or several.

Knows the evidence through what surrounds a goal. What the metric's own readings hold beyond what
its parts come to is a part of its own, the rest, so that the amounts sum to what was read.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from fractions import Fraction
from typing import Final, NamedTuple

from smartgoals._case.surroundings import Surroundings
from smartgoals._checked import refuse
from smartgoals._errors import InvalidValue
from smartgoals._evidence import Evidence
from smartgoals._gap.figures import explained_by_channel
from smartgoals._gap.gap import Gap, GapPart, GapReason, GapSide, PartKind, Unexplained
from smartgoals._gap.levels import moved, shape_of_level
from smartgoals._gap.made import gap_of, with_rest
from smartgoals._gap.measured import ChannelReadings, before_of
from smartgoals._gap.shapes import FormulaShape, beside, links_of, read_of, shape_of
from smartgoals._gap.split import SUMS, Both, Split, joined, split, total
from smartgoals._model.currency import is_money
from smartgoals._model.measurement import Window, equally_long
from smartgoals._numbers import rounded
from smartgoals.catalog._catalog import Catalog
from smartgoals.catalog._formulas import Node, written

_BY_THEMSELVES: Final = frozenset({"sum", "last"})
"""How what has readings of its own combines over time; anything else is worked out from its parts."""


class WindowsAsked(NamedTuple):
    """The days asked about and those they are set against, where, and on which day."""

    window: Window
    against: Window | None
    channel: str | None
    as_of: date | None


class _Place(NamedTuple):
    """One channel: its readings, what explains the metric there, and what was read of that."""

    readings: ChannelReadings
    shape: FormulaShape | None
    lacking: tuple[Unexplained, ...]


def of_windows(
    metric: str, asked: WindowsAsked, *, evidence: Evidence, catalog: Catalog, formula: Node | None
) -> Gap:
    """Return the gap of a metric between two windows."""
    before, after = _windows(metric, asked, catalog)
    around = Surroundings(evidence=evidence, as_of=asked.as_of or after.end)
    links = links_of(evidence.strategy, None)
    places = []
    for channel in _channels(metric, asked.channel, around, catalog):
        readings = ChannelReadings(around=around, catalog=catalog, metric=metric, channel=channel)
        found = (
            shape_of_level(readings, formula)
            if readings.is_level(metric)
            else shape_of(readings, links, formula)
        )
        places.append(_Place(readings, found.shape, found.unexplained))
    node = _commonest(places)
    moneys = {money for place in places for money in place.readings.currencies((metric, *_names(place)))}
    if len(moneys) > 1:
        change = Split(None, None, (), (Unexplained(reason=GapReason.UNLIKE_MONEY, name=metric),))
    elif catalog.combination_of(metric).over_time in _BY_THEMSELVES:
        _check_sum(metric, places, catalog)
        explain = _of_flow if places[0].readings.is_flow(metric) else _of_level
        change = explain(places, node, before, after)
    else:
        change = _of_rate(places, node, before, after)
    facts = {"as_of": asked.as_of, "window": after, "against": before}
    channel = places[0].readings.channel if len(places) == 1 else asked.channel
    is_told = len(moneys) == 1 and is_money(catalog.metrics.get(metric))
    currency = next(iter(moneys)) if is_told else None
    return gap_of(change, metric=metric, formula=node, channel=channel, currency=currency, **facts)


def _check_sum(metric: str, places: list[_Place], catalog: Catalog) -> None:
    """Refuse several channels whose figures are no sum."""
    if len(places) > 1 and catalog.combination_of(metric).over_channels not in SUMS:
        raise _one_of(places, f"{metric} of several channels is no sum")


def _one_of(places: list[_Place], hint: str) -> InvalidValue:
    names = ", ".join(str(place.readings.channel) for place in places)
    return refuse("channel", None, f"one of {names}", hint)


def _names(place: _Place) -> tuple[str, ...]:
    return () if place.shape is None else place.shape.names


def check_alike(before: Window, after: Window) -> None:
    """Refuse windows that are not equally long: what adds up over more days is more."""
    if not equally_long(before, after):
        expected = f"{after.days} days, as many as {after}, or as many whole calendar months"
        raise refuse(
            "against", str(before), expected, "what adds up over unlike windows is not set side by side"
        )


def _windows(metric: str, asked: WindowsAsked, catalog: Catalog) -> tuple[Window, Window]:
    after = asked.window
    if asked.as_of is not None and after.end > asked.as_of:
        raise refuse("window", str(after), f"days up to {asked.as_of.isoformat()}, the day asked about")
    before = before_of(after) if asked.against is None else asked.against
    if before is None:
        raise refuse("window", str(after), "a window with as many days before it")
    over_time = catalog.combination_of(metric).over_time
    if over_time == "sum":
        check_alike(before, after)
    if over_time == "last" and before.end >= after.end:
        raise refuse(
            "against",
            str(before),
            f"days before {after.end.isoformat()}",
            "a level moves from one to the other",
        )
    return before, after


def _channels(
    metric: str, channel: str | None, around: Surroundings, catalog: Catalog
) -> tuple[str | None, ...]:
    """Return the channels that have readings of the metric, or else of what it is made of."""
    if channel is not None:
        return (channel,)
    every = around.evidence.all_histories
    own = {one.channel for one in every if one.metric_id == metric}
    if not own:
        named = {one.channel for one in every} - {None}
        places = {
            place: ChannelReadings(around=around, catalog=catalog, metric=metric, channel=place)
            for place in named
        }
        own = {place for place, readings in places.items() if readings.leaf(metric) is not None}
    # What names no channel answers for any, and is not added to those that are named.
    return tuple(sorted(name for name in own if name is not None)) or (None,)


def _commonest(places: list[_Place]) -> Node | None:
    """Return the formula that explains the metric on most channels."""
    found = Counter(place.shape.node for place in places if place.shape is not None)
    return min(found, key=lambda node: (-found[node], written(node)), default=None)


def _of_flow(places: list[_Place], node: Node | None, before: Window, after: Window) -> Split:
    """Return the change of what adds up: of all channels that have readings, those that nothing
    explains as a rest each.
    """
    read = [(place, (place.readings.whole(before), place.readings.whole(after))) for place in places]
    notes = [note for place in places for note in place.lacking]
    unread = [
        place.readings.unwhole(window, side)
        for place, both in read
        for side, window, value in zip(GapSide, (before, after), both, strict=True)
        if value is None
    ]
    earlier, later = total(both[0] for _, both in read), total(both[1] for _, both in read)
    if earlier is None or later is None:
        return Split(earlier, later, (), (*notes, *unread))
    if node is None:
        return _by_channel(read, (earlier, later), (*notes, *unread))
    ready = [(place, both) for place, both in read if place.shape is not None and place.shape.node == node]
    others = [(place, both) for place, both in read if place.shape is None or place.shape.node != node]
    found = _explained([place for place, _ in ready], node, before, after)
    apart = Fraction(0), Fraction(0)
    for _, both in others:
        apart = apart[0] + (both[0] or 0), apart[1] + (both[1] or 0)
    found = with_rest(found, earlier - apart[0], later - apart[1], places[0].readings.metric)
    left = tuple(_rest_of(place, both) for place, both in others) if found.parts else ()
    return Split(earlier, later, (*found.parts, *left), (*notes, *found.unexplained))


def _by_channel(read: Sequence[tuple[_Place, Both]], whole: Both, notes: tuple[Unexplained, ...]) -> Split:
    """Return a change that no formula explains by channel, where there are several."""
    if len(read) < 2:
        return Split(*whole, (), notes)
    return Split(*whole, tuple(_own_of(place, both) for place, both in read), _beside_channels(notes))


def _own_of(place: _Place, both: Both) -> GapPart:
    """Return the change on one of several channels as a part of that of all, which is their sum."""
    before, after = both[0] or Fraction(0), both[1] or Fraction(0)
    readings = place.readings
    return GapPart(
        name=readings.metric,
        kind=PartKind.FACTOR,
        amount=after - before,
        before=rounded(before),
        after=rounded(after),
        channel=readings.channel,
    )


def _beside_channels(notes: Iterable[Unexplained]) -> tuple[Unexplained, ...]:
    """Return what there is to say beside parts by channel: that no formula ties a metric to others is
    no lack there.
    """
    return tuple(note for note in notes if note.reason is not GapReason.NO_FORMULA)


def _rest_of(place: _Place, both: Both) -> GapPart:
    """Return the change on a channel of which nothing but the metric itself was read."""
    change = (both[1] or Fraction(0)) - (both[0] or Fraction(0))
    return GapPart(name="rest", kind=PartKind.REST, amount=change, channel=place.readings.channel)


def _of_level(places: list[_Place], node: Node | None, before: Window, after: Window) -> Split:
    """Return the change of a level between the ends of two windows, by the flows that moved it,
    channel by channel.
    """
    made = []
    for place in places:
        readings, channel = place.readings, place.readings.channel if len(places) > 1 else None
        both = readings.level(before), readings.level(after)
        if both[0] is None or both[1] is None:
            found = Split(*both, (), tuple(readings.unread(readings.metric, both)))
        elif node is None and len(places) > 1:
            found = Split(*both, (_own_of(place, both),), ())
        elif place.shape is None or place.shape.node != node:
            found = Split(*both, (_rest_of(place, both),) if node is not None else (), ())
        else:
            read = moved(readings, place.shape, before.end, after.end, channel)
            found = with_rest(read, both[0], both[1], readings.metric, channel)
        made.append(found._replace(unexplained=(*place.lacking, *found.unexplained)))
    change = joined(made)
    is_by_channel = node is None and bool(change.parts)
    return change._replace(unexplained=_beside_channels(change.unexplained)) if is_by_channel else change


def _of_rate(places: list[_Place], node: Node | None, before: Window, after: Window) -> Split:
    """Return the change of a rate, which what it is made of gives."""
    notes = tuple(note for place in places for note in place.lacking)
    ready = [place for place in places if place.shape is not None and place.shape.node == node]
    if node is None:
        return Split(None, None, (), notes)
    found = _explained(ready, node, before, after)
    return found._replace(unexplained=(*notes, *found.unexplained))


def _explained(ready: list[_Place], node: Node, before: Window, after: Window) -> Split:
    """Return what explains the channels that one formula explains: one by its parts, several as
    volume, mix and rates.
    """
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
        try:
            found = explained_by_channel(
                catalog, metric, given, None if node == catalog.tree(metric) else node
            )[0]
        except InvalidValue as fault:
            raise _one_of(ready, fault.hint) from None
    return found._replace(unexplained=beside(notes, found.unexplained))
