"""A change split into its parts: of one formula, or of one formula on several channels, as volume,
mix and rates.

Knows formulas and figures by name, no metric. On several channels a figure is the volume of all,
times the share of a channel in it, times its rate, added up: each term is shared out by itself, so
that any number of channels is exact, and their order changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from typing import Final, NamedTuple, TypeAlias

from attrs import evolve

from smartgoals._gap.gap import GapPart, GapReason, GapSide, PartKind, Unexplained, share_of
from smartgoals._gap.shapley import Shared, Sides, shared
from smartgoals._gap.ties import replaced, times
from smartgoals._numbers import rounded
from smartgoals.catalog._formulas import (
    Node,
    Operation,
    Part,
    ZeroDenominator,
    denominators,
    evaluate,
    parts,
    quotient,
)

Both: TypeAlias = tuple[Fraction | None, Fraction | None]
"""A figure before and after; None where there is none."""
Given: TypeAlias = Mapping[str, Both]

SUMS: Final = frozenset({"sum", "sum_overlap", "sum_model"})
"""How what adds up over channels combines."""
_SIDES: Final = ((0, GapSide.BEFORE), (1, GapSide.AFTER))
_MIX: Final = "the share of a channel"  # no name of a formula has blanks


class Split(NamedTuple):
    """Both sides of a change and its parts; a side is None where it has no value, `parts` empty
    where nothing is shared.
    """

    before: Fraction | None
    after: Fraction | None
    parts: tuple[GapPart, ...]
    unexplained: tuple[Unexplained, ...]


def split(node: Node, given: Given, channel: str | None = None) -> Split:
    """Return the parts of a change by one formula; `channel` is where they were measured."""
    sides, notes = filled(node, given, channel)
    lacking = tuple(_lacking(sides, channel))
    if lacking:
        before, after = (value_on(node, sides, place) for place, _ in _SIDES)
        return Split(before, after, (), (*notes, *lacking))
    whole = {name: _whole(both) for name, both in sides.items()}
    found = shared(node, whole)
    notes = (*notes, *_zeros(node, whole, found, channel))
    if found.amounts is None:
        return Split(found.before, found.after, (), notes)
    made = (
        _part(name, PartKind.FACTOR, amount, given[name], channel=channel)
        for name, amount in found.amounts.items()
    )
    return Split(found.before, found.after, tuple(made), notes)


def split_channels(node: Node, volume: str, channels: Mapping[str, Given], rate: str | None = None) -> Split:
    """Return the volume, the mix and the rates of a change on several channels.

    The formula names the *volume* once, above its line. With *rate* it is that of the volume alone,
    and what is explained is the rate of all, which the volume does not move.
    """
    known, notes = _filled(node, channels)
    both = _both_of_all(node, known.values())
    lacking = [what for channel, sides in known.items() for what in _lacking(sides, channel)]
    if lacking:
        return Split(*(both if rate is None else (None, None)), (), (*notes, *lacking))
    whole = {
        channel: {name: _whole(each) for name, each in sides.items()} for channel, sides in known.items()
    }
    totals = _sums(sides[volume] for sides in whole.values())
    if rate is not None:
        both = _over(both[0], totals[0]), _over(both[1], totals[1])
    shares = _shares({name: sides[volume] for name, sides in whole.items()}, totals)
    undefined = tuple(_undefined(node, volume, whole, both, is_rate=rate is not None))
    if shares is None or undefined:
        none = () if undefined else (Unexplained(reason=GapReason.NO_SHARES, name=volume),)
        return Split(*both, (), (*notes, *undefined, *none))
    made = _of_terms(node, volume, whole, totals if rate is None else None, shares)
    return Split(*both, tuple(_as_given(made, channels)), notes)


def _filled(node: Node, channels: Mapping[str, Given]) -> tuple[dict[str, Given], tuple[Unexplained, ...]]:
    """Return the figures of every channel, with rates of the other side where nothing had one."""
    known: dict[str, Given] = {}
    notes: list[Unexplained] = []
    for channel, given in channels.items():
        known[channel], said = filled(node, given, channel)
        notes += said
    return known, tuple(notes)


def _undefined(
    node: Node, volume: str, whole: Mapping[str, Mapping[str, Sides]], both: Both, *, is_rate: bool
) -> Iterator[Unexplained]:
    """Yield what divides by zero on some channel, or of a rate for all of them."""
    for name, sides in whole.items():
        yield from _zeros(node, sides, shared(node, sides), name)
    for (_, side), value in zip(_SIDES, both, strict=True):
        if is_rate and value is None:
            yield Unexplained(reason=GapReason.ZERO_DENOMINATOR, name=volume, side=side)


def _of_terms(
    node: Node,
    volume: str,
    sides: Mapping[str, Mapping[str, Sides]],
    totals: Sides | None,
    shares: Mapping[str, Sides],
) -> list[GapPart]:
    """Return what each channel's term adds, gathered: one volume and one mix for all, and the rates of each.

    No term can divide by zero on its way: the volume and its share stand above the line, where a
    zero does no harm, and with what stands below it was shared out before.
    """
    shape = replaced(node, volume, Part(_MIX) if totals is None else Operation("*", Part(volume), Part(_MIX)))
    volumes, mixes, rates = Fraction(0), Fraction(0), []
    for channel, given in sides.items():
        moved = {**given, _MIX: shares[channel]}
        if totals is None:
            del moved[volume]
        else:
            moved[volume] = totals
        amounts = shared(shape, moved).amounts or {}
        volumes += amounts.get(volume, Fraction(0))
        mixes += amounts[_MIX]
        rates += [
            _part(name, PartKind.RATE, amounts[name], given[name], channel=channel)
            for name in given
            if name != volume
        ]
    gathered = [] if totals is None else [_part(volume, PartKind.VOLUME, volumes, totals)]
    if len(sides) > 1:
        gathered.append(_part("mix", PartKind.MIX, mixes, (None, None)))
    return [*gathered, *rates]


def _as_given(made: Iterable[GapPart], channels: Mapping[str, Given]) -> Iterator[GapPart]:
    """Yield parts with the rates that were given, where that of the other side stood for one."""
    for part in made:
        if part.channel is None:
            yield part
        else:
            yield _part(
                part.name, part.kind, part.amount, channels[part.channel][part.name], channel=part.channel
            )


def _both_of_all(node: Node, channels: Iterable[Given]) -> Both:
    """Return a figure of all channels together, before and after."""
    several = tuple(channels)
    return total(value_on(node, one, 0) for one in several), total(value_on(node, one, 1) for one in several)


def _over(value: Fraction | None, total: Fraction) -> Fraction | None:
    return None if value is None or not total else value / total


def joined(splits: Iterable[Split]) -> Split:
    """Return changes of several channels as one: what is undefined on one of them is so of all."""
    kept = tuple(splits)
    before, after = total(one.before for one in kept), total(one.after for one in kept)
    made = tuple(part for one in kept for part in one.parts) if all(one.parts for one in kept) else ()
    return Split(before, after, made, tuple(note for one in kept for note in one.unexplained))


def with_shares(made: Iterable[GapPart], change: Fraction) -> tuple[GapPart, ...]:
    """Return parts with what each is of the change."""
    return tuple(evolve(part, share=share_of(part.amount, change)) for part in made)


def filled(
    node: Node, given: Given, channel: str | None = None
) -> tuple[dict[str, Both], tuple[Unexplained, ...]]:
    """Return figures with a rate that nothing had, where the product is zero without it, as it was
    on the other side.
    """
    above, below = quotient(node)
    names = {factor.name for factor in above if isinstance(factor, Part)}
    once = {name for name in names if times(name, node) == 1} - {name for one in below for name in parts(one)}
    made, notes = dict(given), []
    for place, side in _SIDES:
        if any(given[name][place] == 0 for name in once):
            for name in once:
                other = given[name][1 - place]
                if given[name][place] is None and other is not None:
                    made[name] = (other, other)
                    notes.append(
                        Unexplained(reason=GapReason.NO_VOLUME, name=name, channel=channel, side=side)
                    )
    return made, tuple(sorted(notes, key=lambda note: (str(note.name), str(note.side))))


def _lacking(sides: Given, channel: str | None) -> Iterator[Unexplained]:
    """Yield the figures that are not there."""
    for name, both in sides.items():
        for place, side in _SIDES:
            if both[place] is None:
                yield Unexplained(reason=GapReason.PART_MISSING, name=name, channel=channel, side=side)


def _zeros(
    node: Node, sides: Mapping[str, Sides], found: Shared, channel: str | None
) -> Iterator[Unexplained]:
    """Yield what divides by zero, on a side or on the way from one to the other."""
    for place, side in _SIDES:
        if found[place] is None:
            below = denominators(node)
            zero = [name for name in below if not sides[name][place]] or below or (None,)
            for name in zero:
                yield Unexplained(reason=GapReason.ZERO_DENOMINATOR, name=name, channel=channel, side=side)
    if found.amounts is None and None not in (found.before, found.after):
        yield Unexplained(reason=GapReason.ZERO_ON_THE_WAY, channel=channel)


def _whole(both: Both) -> Sides:
    """Return both sides of a figure, neither of which is missing any more."""
    before, after = both
    return before or Fraction(0), after or Fraction(0)


def value_on(node: Node, sides: Given, place: int) -> Fraction | None:
    """Return one side of a formula; None where a part is missing, or it divides by zero."""
    known = {name: both[place] for name, both in sides.items()}
    bounds = {name: (value, value) for name, value in known.items() if value is not None}
    try:
        return evaluate(node, bounds)[0] if len(bounds) == len(known) else None
    except ZeroDenominator:
        return None


def _sums(several: Iterable[Sides]) -> Sides:
    kept = list(several)
    return sum((one[0] for one in kept), Fraction(0)), sum((one[1] for one in kept), Fraction(0))


def total(values: Iterable[Fraction | None]) -> Fraction | None:
    """Return a sum; None where one of its parts has no value."""
    whole = Fraction(0)
    for value in values:
        if value is None:
            return None
        whole += value
    return whole


def _shares(volumes: Mapping[str, Sides], totals: Sides) -> Mapping[str, Sides] | None:
    """Return what each channel has of the volume; where there is none at all, what it has on the
    other side.
    """
    if any(
        not total and any(volume[place] for volume in volumes.values()) for place, total in enumerate(totals)
    ):
        return None
    made = {}
    for channel, volume in volumes.items():
        both = [part / total if total else None for part, total in zip(volume, totals, strict=True)]
        made[channel] = _whole(
            (both[1] if both[0] is None else both[0], both[0] if both[1] is None else both[1])
        )
    return made


def _part(name: str, kind: PartKind, amount: Fraction, both: Both, channel: str | None = None) -> GapPart:
    before, after = (None if value is None else rounded(value) for value in both)
    return GapPart(name=name, kind=kind, amount=amount, before=before, after=after, channel=channel)
