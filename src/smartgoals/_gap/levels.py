"""Levels: what moved one, by the flows that are its change by definition. Knows the catalogue's
ties and what has readings.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from smartgoals._days import ONE_DAY
from smartgoals._gap.gap import GapReason, GapSide, Unexplained
from smartgoals._gap.measured import ChannelReadings
from smartgoals._gap.shapes import FormulaShape, Shapes, lacking, read_of, shape_of
from smartgoals._gap.split import Both, Split, split
from smartgoals._model.measurement import Window
from smartgoals.catalog._formulas import Node, Part, parts
from smartgoals.catalog._ties import TieKind, ties_of


def shape_of_level(readings: ChannelReadings, formula: Node | None) -> Shapes:
    """Return the flow by which a level moves: the caller's formula, or what is its change, as far
    as that has readings.
    """
    if formula is not None:
        return shape_of(readings, (), formula)
    unread: list[Unexplained] = []
    for flow in (tie.to for tie in ties_of(readings.catalog, readings.metric) if tie.how is TieKind.CHANGE):
        tree = readings.catalog.tree(flow)
        for node in (Part(flow),) if tree is None else (tree, Part(flow)):
            leaves = {name: readings.leaf(name) for name in parts(node)}
            known = {name: leaf for name, leaf in leaves.items() if leaf is not None}
            if len(known) == len(leaves):
                return Shapes(FormulaShape(node, known), ())
        unread += lacking(readings, Part(flow) if tree is None else tree)
    none = Unexplained(reason=GapReason.NO_FORMULA, name=readings.metric, channel=readings.channel)
    return Shapes(None, (*unread, none))


def moved(
    readings: ChannelReadings, shape: FormulaShape, eve: date, end: date, channel: str | None = None
) -> Split:
    """Return what flows brought after one day, up to another: from nothing to all of it, by part."""
    window = Window(eve + ONE_DAY, end)
    read = read_of(readings, shape, window, window)
    given: dict[str, Both] = {
        name: (None if value is None else Fraction(0), value) for name, (value, _) in read.given.items()
    }
    found = split(shape.node, given, channel)
    notes = tuple(note for note in read.unexplained if note.side is not GapSide.BEFORE)
    return found._replace(unexplained=(*notes, *found.unexplained))
