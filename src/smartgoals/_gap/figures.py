"""Bare figures: what a caller says of the parts of a metric, before and after, read, tied and split.

Knows the catalogue. Everything that is wrong with the figures is told together, each at its place.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from functools import partial
from typing import Final, TypeAlias

from smartgoals._checked import Arguments, mapping, name as id_name, named, refuse, sequence
from smartgoals._errors import InvalidValue, UnknownName, WrongType
from smartgoals._gap.shapley import MOST_PARTS
from smartgoals._gap.split import SUMS, Both, Given, Split, joined, split, split_channels
from smartgoals._gap.ties import tie_of, ties_of, times
from smartgoals._numbers import NumberLike, exact, optional_number
from smartgoals.catalog._catalog import Catalog
from smartgoals.catalog._formulas import Node, Operation, Part, denominators, parse, parts, quotient

PartFigures: TypeAlias = "Mapping[str, tuple[NumberLike | None, NumberLike | None]]"
"""Parts of a metric by name, each before and after; None is not known, which is not zero."""

_MOST_TIES: Final = 4


def read_formula(text: str | None) -> Node | None:
    """Return a formula that a caller gave, as a tree."""
    if text is None:
        return None
    if not isinstance(text, str):
        raise WrongType(value=text, expected="a formula in text, such as 'sessions * conversion_rate'")
    try:
        return parse(text)
    except InvalidValue as fault:
        raise InvalidValue(value=fault.value, expected=fault.expected, hint=fault.hint) from None


def read_figures(value: PartFigures, catalog: Catalog | None) -> Given:
    """Return figures as exact pairs; without a catalogue their names may be any."""
    given = mapping(value, "parts to pairs of figures, before and after")
    told = Arguments()
    made = {key: told.read("", partial(_name, catalog), key) for key in given}
    both = {key: told.read(str(key), _both, pair) for key, pair in given.items()}
    if not 1 <= len(given) <= MOST_PARTS:
        told.faults.append(refuse("", len(given), f"from 1 to {MOST_PARTS} parts"))
    told.settle()
    return {name: both[key] for key, name in made.items()}


def _name(catalog: Catalog | None, value: str) -> str:
    name = id_name(value)
    if catalog is not None and name not in catalog.part_names():
        raise UnknownName(kind="metric or named input", name=name, known=catalog.part_names())
    return name


def _both(value: Iterable[NumberLike | None]) -> Both:
    pair = sequence(value, "two figures, before and after")
    if len(pair) != 2:
        raise InvalidValue(value=value, expected="two figures, before and after; None where one is not known")
    told = Arguments()
    before, after = (told.read(f"[{place}]", _exactly, figure) for place, figure in enumerate(pair))
    told.settle()
    return before, after


def _exactly(value: NumberLike | None) -> Fraction | None:
    """Return a figure as the decimal that it stands for; a fraction as it is, which no decimal may be."""
    checked = optional_number(value)
    if isinstance(value, Fraction):
        return value
    return None if checked is None else exact(checked)


def read_channels(value: Mapping[str, PartFigures], catalog: Catalog | None) -> Mapping[str, Given]:
    """Return figures by channel, each channel with the same parts."""
    told = Arguments()
    made = {
        told.read("", id_name, channel): told.read(
            str(channel), partial(read_figures, catalog=catalog), figures
        )
        for channel, figures in mapping(value, "channels to the figures of each").items()
    }
    if not made:
        told.faults.append(refuse("", {}, "at least one channel"))
    told.settle()
    first, *others = made
    for channel in others:
        if set(made[channel]) != set(made[first]):
            told.faults.append(
                refuse(channel, tuple(made[channel]), f"the parts of {first}: {', '.join(made[first])}")
            )
    told.settle()
    return made


def explained(catalog: Catalog, metric: str, given: Given, formula: Node | None) -> tuple[Split, Node]:
    """Return a change of a metric, split into its parts, and the formula that ties them."""
    node = named("parts", partial(_tied, catalog, metric, tuple(given)), formula)
    return split(node, given), node


def explained_by_channel(
    catalog: Catalog, metric: str, channels: Mapping[str, Given], formula: Node | None
) -> tuple[Split, Node]:
    """Return a change of a metric over channels: as volume, mix and rates where it is a volume
    times rates, else by part.
    """
    names = tuple(next(iter(channels.values())))
    rate = None if formula is not None else _rate(catalog, metric, names)
    if rate is not None:
        volume, tree = rate
        product = Operation("*", Part(volume), Part(metric))
        by_rate = {name: _rated(metric, tree, volume, given) for name, given in channels.items()}
        return split_channels(product, volume, by_rate, rate=metric), tree
    node = named("channels", partial(_tied, catalog, metric, names), formula)
    if formula is None and catalog.combination_of(metric).over_channels not in SUMS and len(channels) > 1:
        hint = f"{metric} of several channels is no sum; a rate comes with what it is a rate of"
        raise refuse("channels", tuple(channels), f"one channel, or the parts of a rate for {metric}", hint)
    bearing = volume_of(catalog, node)
    if bearing is not None:
        return split_channels(node, bearing, channels), node
    return joined(split(node, given, channel) for channel, given in channels.items()), node


def volume_of(catalog: Catalog, node: Node) -> str | None:
    """Return the part of a product that adds up over channels, where one does and stands once above
    the line.
    """
    above, _ = quotient(node)
    if len(parts(node)) < 2:
        return None
    known = catalog.part_names()
    adding = [
        one for one in parts(node) if one in known and catalog.combination_of(one).over_channels in SUMS
    ]
    factors = {factor.name for factor in above if isinstance(factor, Part)}
    if len(adding) != 1 or adding[0] not in factors or times(adding[0], node) != 1:
        return None
    return adding[0]


def _rate(catalog: Catalog, metric: str, names: tuple[str, ...]) -> tuple[str, Node] | None:
    """Return what a metric is a rate of, and its formula, where figures of channels give that and
    the rate or its parts.
    """
    tree = catalog.tree(metric)
    below = () if tree is None else quotient(tree)[1]
    if tree is None or len(below) != 1 or not isinstance(below[0], Part):
        return None
    volume = below[0].name
    if set(names) not in ({volume, metric}, set(parts(tree))) or denominators(tree) != (volume,):
        return None
    return (volume, tree) if catalog.combination_of(volume).over_channels in SUMS else None


def _rated(metric: str, tree: Node, volume: str, given: Given) -> Given:
    """Return the volume of a channel and its rate, which its parts give where it is not given itself."""
    if metric in given:
        return given
    before, after = split(tree, given)[:2]
    lacking = [name for name in parts(tree) if name != volume and None in given[name]]
    if lacking:
        return {volume: given[volume], **{name: given[name] for name in lacking}, metric: (before, after)}
    return {volume: given[volume], metric: (before, after)}


def _tied(catalog: Catalog, metric: str, names: tuple[str, ...], formula: Node | None) -> Node:
    """Return the formula that makes a metric of just these parts; refuse parts that none ties, with
    what would do.
    """
    if formula is not None:
        if set(parts(formula)) != set(names):
            raise refuse("", names, f"the names of the formula: {', '.join(parts(formula)) or 'none'}")
        return formula
    found = None if metric in names else tie_of(catalog, metric, set(names))
    if found is None:
        expected = f"parts that a formula of the catalogue ties to {metric}"
        raise refuse("", names, expected, _what_would_do(catalog, metric, set(names)))
    return found


def _what_would_do(catalog: Catalog, metric: str, names: set[str]) -> str:
    """Return what a metric is made of by some formula, those first that have most of the names given."""
    made = [tuple(sorted(parts(tie.node))) for tie in ties_of(catalog, metric)]
    best = sorted(dict.fromkeys(made), key=lambda ties: -len(names.intersection(ties)))[:_MOST_TIES]
    if not best:
        return "formula= says how it is made of them"
    return (
        f"{metric} is made of {'; or '.join(' and '.join(ties) for ties in best)}; formula= says another way"
    )
