"""Shapes: the formulas by which the readings of a channel can explain a metric, the likeliest first.

Knows the catalogue, the links of a strategy and what has readings. A rate is never taken from its
own readings where what it is made of has some: then the formula holds to the last digit.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from smartgoals._gap.gap import GapReason, Unexplained
from smartgoals._gap.measured import ChannelReadings
from smartgoals._gap.shapley import MOST_PARTS
from smartgoals._gap.split import Both, value_on
from smartgoals._gap.ties import Tie, replaced, ties_of, times
from smartgoals._model.measurement import Window
from smartgoals._model.objective import Link
from smartgoals._model.strategy import Strategy
from smartgoals._record import Record
from smartgoals.catalog._catalog import Catalog
from smartgoals.catalog._formulas import Node, Operation, Part, parts, quotient

_NOT_READ: Final = frozenset({GapReason.NO_READINGS, GapReason.DAYS_MISSING})


class FormulaShape(NamedTuple):
    """A formula, and each of its names as a formula of what has readings."""

    node: Node
    leaves: Mapping[str, Node]

    @property
    def names(self) -> tuple[str, ...]:
        """Everything that has to be read."""
        return tuple(dict.fromkeys(name for leaf in self.leaves.values() for name in parts(leaf)))


class NamesRead(NamedTuple):
    """What was read of the names of a shape, before and after, and what must be said of it."""

    given: Mapping[str, Both]
    unexplained: tuple[Unexplained, ...]


class Shapes(NamedTuple):
    """What explains a metric; None where nothing does, with what lacks readings."""

    shape: FormulaShape | None
    unexplained: tuple[Unexplained, ...]


class _FormulaWay(NamedTuple):
    """A metric as a formula, the rates in it that no catalogue names, and whether a strategy states it."""

    node: Node
    rates: Mapping[str, Node] = Record()
    is_stated: bool = False


def shape_of(readings: ChannelReadings, links: tuple[Link, ...], formula: Node | None) -> Shapes:
    """Return what explains a metric; what is in several currencies explains nothing, for nothing is
    converted.
    """
    found = _first(readings, links, formula)
    if found.shape is None or len(readings.currencies((readings.metric, *found.shape.names))) < 2:
        return found
    money = Unexplained(reason=GapReason.UNLIKE_MONEY, name=readings.metric, channel=readings.channel)
    return Shapes(None, (*found.unexplained, money))


def _first(readings: ChannelReadings, links: tuple[Link, ...], formula: Node | None) -> Shapes:
    """Return the first formula whose parts can all be read: the caller's, a link, the metric's own,
    or that of a rate.
    """
    metric = readings.metric
    if formula is not None:
        made = _read(readings, _FormulaWay(formula))
        return Shapes(
            made, () if made is not None else lacking(readings, formula) or (_no_formula(readings),)
        )
    unread: list[Unexplained] = []
    for way in _ways(readings, links, metric):
        made = _read(readings, way)
        if made is not None:
            # A sum or a rate is told by its own parts; only a volume has something that leads to it.
            is_own = way.node == readings.catalog.tree(metric)
            return Shapes(made if is_own else _longer(readings, links, made), tuple(unread))
        if way.is_stated:
            unread += lacking(readings, way.node, way.rates)
    own = readings.catalog.tree(metric)
    if own is not None:
        unread += lacking(readings, own)
    return Shapes(None, (*dict.fromkeys(unread), _no_formula(readings)))


def _no_formula(readings: ChannelReadings) -> Unexplained:
    return Unexplained(reason=GapReason.NO_FORMULA, name=readings.metric, channel=readings.channel)


def read_of(readings: ChannelReadings, shape: FormulaShape, before: Window, after: Window) -> NamesRead:
    """Return what was read of the names of a shape: rates from what they are made of."""
    found = readings.measured(shape.names, before, after)
    given = {
        name: (value_on(leaf, found.values, 0), value_on(leaf, found.values, 1))
        for name, leaf in shape.leaves.items()
    }
    names = dict.fromkeys((readings.metric, *shape.names))
    anew = [
        Unexplained(reason=GapReason.DEFINED_ANEW, name=name, channel=readings.channel)
        for name in names
        if any(before.start < day <= after.end for day in readings.breaks(name))
    ]
    return NamesRead(given, (*found.unexplained, *anew))


def beside(read: tuple[Unexplained, ...], found: tuple[Unexplained, ...]) -> tuple[Unexplained, ...]:
    """Return what must be said of readings and of what they explain; figures that are missing, by
    what was not read.
    """
    if not any(note.reason in _NOT_READ for note in read):
        return (*read, *found)
    return (*read, *(note for note in found if note.reason is not GapReason.PART_MISSING))


def links_of(strategy: Strategy | None, first: str | None) -> tuple[Link, ...]:
    """Return the links of a strategy, those of one objective first."""
    if strategy is None:
        return ()
    ordered = sorted(strategy.objectives, key=lambda objective: objective.id != first)
    return tuple(link for objective in ordered for link in objective.links)


def _ways(readings: ChannelReadings, links: tuple[Link, ...], metric: str) -> Iterator[_FormulaWay]:
    """Yield how a metric can be made: by links that lead to it, by its own formula, and by the
    rates that count it.
    """
    for link in links:
        if link.to == metric:
            yield _stated(readings.catalog, str(link.metric), metric)
    own = readings.catalog.tree(metric)
    if own is not None:
        yield _FormulaWay(own)
    for tie in ties_of(readings.catalog, metric):
        if _counts(readings.catalog, tie, metric):
            yield _FormulaWay(tie.node)


def _stated(catalog: Catalog, source: str, metric: str) -> _FormulaWay:
    """Return a link as a product: with the rate of the catalogue that is the one over the other,
    else with their quotient.
    """
    over = Operation("/", Part(metric), Part(source))
    rate = next((name for name, tree in catalog.trees.items() if tree == over), None)
    name = f"{metric} / {source}" if rate is None else str(rate)
    return _FormulaWay(Operation("*", Part(source), Part(name)), Record({name: over}), is_stated=True)


def _counts(catalog: Catalog, tie: Tie, metric: str) -> bool:
    """Tell whether a formula is that of a rate which counts the metric, above its line."""
    tree = None if tie.rate is None else catalog.tree(tie.rate)
    if tree is None:
        return False
    above, below = quotient(tree)
    return bool(below) and Part(metric) in above


def _read(readings: ChannelReadings, way: _FormulaWay) -> FormulaShape | None:
    """Return a formula with its names as they can be read; None where one of them cannot."""
    leaves: dict[str, Node] = {}
    for name in parts(way.node):
        leaf = readings.resolved(way.rates[name]) if name in way.rates else readings.leaf(name)
        if leaf is None:
            return None
        leaves[name] = leaf
    return FormulaShape(way.node, leaves) if 1 < len(leaves) <= MOST_PARTS else None


def _longer(readings: ChannelReadings, links: tuple[Link, ...], shape: FormulaShape) -> FormulaShape:
    """Return a shape with its volumes followed up the funnel, as far as there are readings."""
    ahead = [name for name, leaf in shape.leaves.items() if leaf == Part(name)]
    while ahead:
        name = ahead.pop(0)
        longer = _followed(readings, links, shape, name)
        if longer is not None:
            ahead += [
                key for key, leaf in longer.leaves.items() if key not in shape.leaves and leaf == Part(key)
            ]
            shape = longer
    return shape


def _followed(
    readings: ChannelReadings, links: tuple[Link, ...], shape: FormulaShape, name: str
) -> FormulaShape | None:
    """Return a shape in which a volume is what leads to it times a rate; None where nothing that
    has readings does.
    """
    above, _ = quotient(shape.node)
    if Part(name) not in above or times(name, shape.node) != 1:
        return None
    for way in _ways(readings, links, name):
        made = _read(readings, way) if way.is_stated or way.node != readings.catalog.tree(name) else None
        if made is None or {*made.leaves, *made.names} & ({*shape.leaves, readings.metric}) - {name}:
            continue
        leaves = {**{key: leaf for key, leaf in shape.leaves.items() if key != name}, **made.leaves}
        if len(leaves) <= MOST_PARTS:
            node = replaced(shape.node, name, made.node)
            return FormulaShape(node, {key: leaves[key] for key in parts(node)})
    return None


def lacking(
    readings: ChannelReadings, node: Node, rates: Mapping[str, Node] = Record()
) -> tuple[Unexplained, ...]:
    """Return the names of a formula that have no readings which add up."""
    found = []
    for name in parts(node):
        if name not in rates and readings.leaf(name) is None:
            has_some = readings.history(name) is not None
            reason = GapReason.DOES_NOT_ADD_UP if has_some else GapReason.NO_HISTORY
            found.append(Unexplained(reason=reason, name=name, channel=readings.channel))
    return tuple(found)
