"""Event: days, channels and metrics are checked, and a strategy knows what its events name."""

import pickle
from datetime import date
from typing import Any

import pytest

import smartgoals as sg

D, E = date(2026, 3, 2), date(2026, 3, 15)


def event(id: str = "sale", start: date = D, **parts: Any) -> sg.Event:
    """Return an event that begins on a Monday."""
    return sg.Event(id=id, start=start, **parts)


def test_an_event_lasts_a_day_unless_an_end_is_said() -> None:
    """Without an end it is over on the day it began, and says so."""
    assert event() == event(end=None) == event(end=D)
    assert (event().end, event().days, event(end=E).days) == (D, 1, 14)
    assert str(event()) == "sale (campaign) on 2026-03-02"
    assert str(event(end=E, title="Sale")) == "Sale (campaign) from 2026-03-02 to 2026-03-15"


def test_events_are_values() -> None:
    """They compare, hash, pickle, and paste back."""
    one = event(kind="holiday", end=E, channels=["ig"], metrics=["reach"], comes_again=True)
    assert pickle.loads(pickle.dumps(one)) == one
    assert hash(one) == hash(pickle.loads(pickle.dumps(one)))
    names = {"Event": sg.Event, "EventKind": sg.types.EventKind, "datetime": __import__("datetime")}
    assert eval(repr(one), names) == one
    assert one.kind is sg.types.EventKind.HOLIDAY


REFUSED = [
    ({"id": " "}, ("id",)),
    ({"start": "2026-03-02"}, ("start",)),
    ({"end": date(2026, 3, 1)}, ("end",)),
    ({"kind": "campain"}, ("kind",)),
    ({"channels": "ig"}, ("channels",)),
    ({"channels": ["ig", 3], "metrics": [""]}, ("channels[1]", "metrics[0]")),
    ({"comes_again": 1}, ("comes_again",)),
]


@pytest.mark.parametrize(("parts", "paths"), REFUSED)
def test_what_cannot_be_is_refused_at_its_path(parts: dict[str, Any], paths: tuple[str, ...]) -> None:
    """All faults come at once, each at its field."""
    with pytest.raises(sg.SmartGoalsError) as caught:
        sg.Event(**{"id": "sale", "start": D, **parts})
    assert tuple(one.path for one in caught.value.problems) == paths


def test_a_slip_in_a_kind_is_told_with_the_nearest() -> None:
    """The kind that was meant is named."""
    with pytest.raises(sg.UnknownName, match="did you mean 'campaign'"):
        event(kind="campain")


TOUCHED = [
    ({}, "reach", "ig", True),
    ({"channels": ["ig"]}, "reach", "ig", True),
    ({"channels": ["ig"]}, "reach", "fb", False),
    ({"channels": ["ig"]}, "reach", None, True),
    ({"metrics": ["reach"]}, "reach", "ig", True),
    ({"metrics": ["followers"]}, "reach", "ig", False),
    ({"metrics": ["followers"]}, None, "ig", True),
    ({"metrics": ["followers"], "channels": ["ig"]}, "followers", "fb", False),
]


@pytest.mark.parametrize(("parts", "metric", "channel", "touched"), TOUCHED)
def test_an_event_touches_what_it_names_or_all(
    parts: dict[str, Any], metric: str | None, channel: str | None, touched: bool
) -> None:
    """No names are all; all channels together hold the one that is named."""
    assert event(**parts).touches(metric, channel) is touched


OVERLAPPING = [
    ({}, {}, True),
    ({"end": E}, {"start": E}, True),
    ({"end": E}, {"start": date(2026, 3, 16)}, False),
    ({"channels": ["ig"]}, {"channels": ["fb", "ig"]}, True),
    ({"channels": ["ig"]}, {"channels": ["fb"]}, False),
    ({"channels": ["ig"]}, {"metrics": ["reach"]}, True),
    ({"metrics": ["followers"]}, {"metrics": ["reach"]}, False),
]


@pytest.mark.parametrize(("one", "other", "overlap"), OVERLAPPING)
def test_events_overlap_in_days_channels_and_metrics(one: dict[str, Any], other: dict[str, Any], overlap: bool) -> None:
    """Only all three in common are an overlap, whichever is asked."""
    assert event(**one).overlaps(event("other", **other)) is overlap
    assert event("other", **other).overlaps(event(**one)) is overlap


def test_a_strategy_knows_what_its_events_name() -> None:
    """Unknown channels and metrics are told by path, with the nearest name; own metrics and standard ones are known."""
    parts: dict[str, Any] = {
        "channels": [sg.Channel(id="insta", platform="instagram")],
        "metrics": [sg.Metric(id="km", nature="flow")],
    }
    sound = event(channels=["insta"], metrics=["km", "followers"])
    assert sg.Strategy(**parts, events=[sound]).events["sale"] is sound
    with pytest.raises(sg.StructureErrors) as caught:
        sg.Strategy(**parts, events=[sound, event("b", channels=["insta", "inst"], metrics=["km", "folowers"])])
    assert [str(one) for one in caught.value.problems] == [
        "events[1].channels[1]: unknown channel 'inst', did you mean 'insta'?",
        "events[1].metrics[1]: unknown metric 'folowers', did you mean 'followers'?",
    ]


def test_events_of_a_strategy_may_overlap_but_not_share_an_id() -> None:
    """What overlaps is two things at once; two of one id are a slip."""
    assert len(sg.Strategy(events=[event("a", end=E), event("b", end=E)]).events) == 2
    with pytest.raises(sg.InvalidValue) as caught:
        sg.Strategy(events=[event(), event(end=E)])
    assert caught.value.path == "events[1].id"
    with pytest.raises(sg.WrongType) as wrong:
        sg.Strategy(events=[sg.Goal(id="g")])  # type: ignore[list-item]  # refused at run time
    assert wrong.value.path == "events[0]"


def test_events_are_put_in_and_taken_out_by_id() -> None:
    """The one of the same id is replaced in its place, another one goes last."""
    plan = sg.Strategy(events=[event("a"), event("b")])
    assert plan.with_event(event("a", end=E)).events.ids == ("a", "b")
    assert plan.with_event(event("a", end=E)).events["a"].end == E
    assert plan.with_event(event("c")).events.ids == ("a", "b", "c")
    assert plan.without("a").events.ids == ("b",)
    with pytest.raises(sg.WrongType) as wrong:
        plan.with_event("a")  # type: ignore[arg-type]  # refused at run time
    assert wrong.value.path == "event"


def test_what_an_event_names_cannot_be_taken_out_alone() -> None:
    """A channel that an event names is refused at the event, unless both go."""
    plan = sg.Strategy(channels=[sg.Channel(id="ig", platform="instagram")], events=[event(channels=["ig"])])
    with pytest.raises(sg.UnknownName) as caught:
        plan.without("ig")
    assert caught.value.path == "events[0].channels[0]"
    assert plan.without("ig", "sale") == sg.Strategy()
