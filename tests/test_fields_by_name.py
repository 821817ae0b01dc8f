"""Values of many fields are made by the names of these alone, so that another field may come between them one day."""

from importlib import import_module
from pkgutil import iter_modules

import attrs
from tests.every import for_every

import smartgoals

BY_PLACE = {
    "Assume": 1,
    "Bounded": 3,
    "Caution": 4,
    "ChangeBy": 1,
    "Conformance": 1,
    "Constant": 1,
    "EffectCaution": 2,
    "Exchange": 2,
    "Finding": 11,
    "GrowBy": 1,
    "Growth": 2,
    "Interval": 2,
    "KeepPace": 1,
    "Knot": 2,
    "Known": 1,
    "LeftOut": 3,
    "Meaning": 4,
    "Migration": 2,
    "Milestone": 2,
    "Operation": 3,
    "Pace": 3,
    "Part": 1,
    "Pause": 2,
    "Period": 2,
    "Pool": 1,
    "Pooled": 2,
    "Quantiles": 2,
    "ReachLevel": 1,
    "ReachPace": 1,
    "Reading": 2,
    "RelevanceReason": 2,
    "Rounded": 2,
    "RoundedPath": 3,
    "SheetColumn": 2,
    "Shifted": 2,
    "SizeBand": 2,
    "StatusBand": 3,
    "StatusCondition": 3,
    "StatusRule": 2,
    "Steady": 2,
    "Whole": 1,
    "Structured": 5,
    "Weighted": 2,
    "WhatIfCaution": 3,
    "Window": 2,
}
"""How many fields come by their places, of the values that are read in an order: an amount, a period, a unit."""
ROOMS = [smartgoals] + [
    import_module(f"smartgoals.{room.name}")
    for room in iter_modules(smartgoals.__path__)
    if not room.name.startswith("_")
]
CLASSES = {
    kind.__name__: kind
    for room in ROOMS
    for name in room.__all__
    if isinstance(kind := getattr(room, name), type) and attrs.has(kind)
}


@for_every(sorted(CLASSES))
def test_only_what_is_read_in_an_order_is_made_by_place(name: str) -> None:
    """Whoever makes a value of ours names its fields, but for the first ones of those that the table tells."""
    places = [one.name for one in attrs.fields(CLASSES[name]) if one.init and not one.kw_only]
    assert len(places) == BY_PLACE.get(name, 0), places
    assert places == [one.name for one in attrs.fields(CLASSES[name]) if one.init][: len(places)]


def test_the_table_tells_of_classes_that_there_are() -> None:
    """No entry outlives its class."""
    assert set(BY_PLACE) <= set(CLASSES)
