"""Events on the wire: read with their defaults, changed by their ids, and told where they are wrong."""

from datetime import date

import pytest

import smartgoals as sg
from smartgoals import codec

D = date(2026, 3, 2)
PLAN = sg.Strategy(channels=[sg.Channel(id="ig", platform="instagram")], events=[sg.Event(id="sale", start=D)])


def test_a_strategy_without_events_is_written_as_it_was() -> None:
    """Nothing is said of what is not there."""
    assert "events" not in codec.unstructure(sg.Strategy(), envelope=False)


def test_an_event_is_changed_by_its_id() -> None:
    """A patch names it as an error does, by its place or its id; one past the last is a new one."""
    found = codec.patch(PLAN, {"events[sale].end": "2026-03-15", "events[1]": sg.Event(id="fair", start=D)})
    assert (found.events["sale"].days, found.events.ids) == (14, ("sale", "fair"))
    assert codec.patch(PLAN, {"events[0]": None}).events == sg.Strategy().events


def test_all_that_is_wrong_with_events_is_told() -> None:
    """Each fault at its place, references among them, beside parts that could not be read."""
    data = {
        "channels": [{"id": "insta", "platform": "instagram"}],
        "events": [
            {"id": "a", "start": "2026-03-02", "end": "2026-03-01"},
            {"id": "b", "start": "2026-03-02", "kind": "campain", "channels": ["inst"], "metrics": ["folowers"]},
            {"start": "soon", "comes_again": "no", "colour": "red"},
            {"id": "b", "start": "2026-03-02"},
        ],
    }
    with pytest.raises(sg.StructureErrors) as caught:
        codec.structure(data)
    assert sorted(caught.value.paths) == [
        "events[0].end",
        "events[1].channels[0]",
        "events[1].kind",
        "events[1].metrics[0]",
        "events[2].colour",
        "events[2].comes_again",
        "events[2].id",
        "events[2].start",
        "events[3].id",
    ]


def test_a_schema_says_what_an_event_is() -> None:
    """The end may be null, the kind is one of its words."""
    schema = codec.json_schema(sg.Event)["$defs"]["event"]
    assert schema["required"] == ["id", "start"]
    assert {"type": "null"} in schema["properties"]["end"]["anyOf"]
    assert schema["properties"]["kind"]["enum"] == ["campaign", "holiday", "outage", "definition", "other"]
