"""Which channels fit the hours there are: ranked by value per hour; and accounts that do the same
thing twice.

Knows exact figures and the strategy's channels. The order in which channels are given changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import TypeAlias, final

from attrs import frozen

from smartgoals._channels.case import PlannedHours
from smartgoals._channels.snapshots import ChannelFacts, Snapshot
from smartgoals._documents import document
from smartgoals._model.strategy import Strategy
from smartgoals._numbers import Number, exact, rounded


@final
@document
@frozen(kw_only=True)
class Rank:
    """A channel's place by value per hour, the hours it takes a week, and whether they fit; None
    when that is unknown. One of which nobody knows what an hour brings has no place.
    """

    place: int | None
    channel: str
    value_per_hour: Number | None
    hours: Number | None
    fits: bool | None


Together: TypeAlias = Callable[[Mapping[str, Fraction]], Fraction]
"""What channels take together in a week, by the hours of each."""


def _sum(hours: Mapping[str, Fraction]) -> Fraction:
    return sum(hours.values(), Fraction(0))


def ranking(
    rows: Sequence[tuple[str, Fraction | None, Fraction | None]],
    capacity: Fraction | None,
    together: Together = _sum,
) -> tuple[Rank, ...]:
    """Return the channels by value per hour, best first, unknown last; the best ones that fit the
    capacity are kept.

    A channel that does not fit is passed over, and a smaller one after it may still fit. With hours
    for all, all fit.

    >>> rows = [("b", Fraction(3), Fraction(10)), ("a", Fraction(5), Fraction(10)), ("c", Fraction(1), Fraction(5))]
    >>> [(one.channel, one.fits) for one in ranking(rows, Fraction(16))]
    [('a', True), ('b', False), ('c', True)]
    """
    ordered = sorted(rows, key=lambda row: (row[1] is None, -(row[1] or 0), row[0]))
    kept: dict[str, Fraction] = {}
    found = []
    for place, (channel, value, hours) in enumerate(ordered, start=1):
        fits = None if capacity is None or hours is None else together({**kept, channel: hours}) <= capacity
        if fits and hours is not None:
            kept[channel] = hours
        found.append(
            Rank(
                place=None if value is None else place,
                channel=channel,
                value_per_hour=None if value is None else rounded(value),
                hours=None if hours is None else rounded(hours),
                fits=fits,
            )
        )
    return tuple(found)


def rooms_of(ranks: Sequence[Rank], capacity: Fraction, together: Together) -> Mapping[str, PlannedHours]:
    """Return the hours of the channels that do not fit, and of those of which nobody knows whether they shall.

    These are the ones of unknown value, as soon as they do not all fit beside the others.
    """
    taken = [(rank, exact(rank.hours)) for rank in ranks if rank.hours]
    planned = together({rank.channel: hours for rank, hours in taken})
    most = max((rank.value_per_hour for rank, _ in taken if rank.value_per_hour is not None), default=None)
    beside = together(
        {rank.channel: hours for rank, hours in taken if rank.fits or rank.value_per_hour is None}
    )
    rooms = {}
    for rank, hours in taken:
        value = rank.value_per_hour
        if beside > capacity if value is None else rank.fits is False:
            rooms[rank.channel] = PlannedHours(
                planned, hours, capacity, None if value is None else value == most
            )
    return rooms


def merged(strategy: Strategy, now: Snapshot) -> dict[str, str]:
    """Return which channel could merge into which: same platform, same objectives, and less for an
    hour in one currency.
    """
    if now.is_mixed:
        return {}
    groups: dict[tuple[str, frozenset[str]], list[ChannelFacts]] = {}
    for one in now.facts:
        known = strategy.channels.get(one.channel)
        aims = {
            *(one.entry.objective_ids if one.entry is not None else ()),
            *(known.objectives if known is not None else ()),
        }
        platform = (
            known.platform if known is not None else one.entry.platform if one.entry is not None else ""
        )
        if aims:
            groups.setdefault((platform.casefold(), frozenset(aims)), []).append(one)
    found: dict[str, str] = {}
    for together in groups.values():
        rated = [
            (one.worth / one.hours, one.channel) for one in together if one.worth is not None and one.hours
        ]
        if len(together) > 1 and len(rated) == len(together):
            best = min(rated, key=lambda one: (-one[0], one[1]))
            found |= {channel: best[1] for rate, channel in rated if rate < best[0]}
    return found
