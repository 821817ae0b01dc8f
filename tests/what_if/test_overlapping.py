"""Events that overlap: what a look at every pair says, in the order of the pairs, without looking at every pair."""

from datetime import date, timedelta
from itertools import combinations
from unittest.mock import patch

from hypothesis import given, strategies as st

from smartgoals import Event
from smartgoals._what_if.overlapping import overlapping

DAY0 = date(2026, 1, 5)
places = st.sampled_from([(), ("ig",), ("fb",), ("ig", "fb")])


def event(place: int, start: int, length: int = 0, **where: object) -> Event:
    """Return an event by its days after the first."""
    days = {"start": DAY0 + timedelta(days=start), "end": DAY0 + timedelta(days=start + length)}
    return Event(**({"id": f"e{place}"} | days | where))  # type: ignore[arg-type]  # many fields


def by_pairs(events: list[Event]) -> tuple[str, ...]:
    """Return the ids of events that overlap as their pairs name them."""
    pairs = [pair for pair in combinations(events, 2) if pair[0].overlaps(pair[1])]
    return tuple(dict.fromkeys(one.id for pair in pairs for one in pair))


@given(st.lists(st.tuples(st.integers(0, 25), st.sampled_from([0, 0, 1, 3, 20]), places, places), max_size=14))
def test_events_overlap_as_their_pairs_do(
    drawn: list[tuple[int, int, tuple[str, ...], tuple[str, ...]]],
) -> None:
    """The same events are named, and in the same order."""
    events = [
        event(place, start, length, channels=channels, metrics=metrics)
        for place, (start, length, channels, metrics) in enumerate(drawn)
    ]
    assert overlapping(events) == by_pairs(events)


def test_the_work_grows_with_the_events() -> None:
    """Events of one day each, alone, in pairs or all on one day, are compared a few times each."""
    for days in (range(200), [k // 2 for k in range(200)], [0] * 200, [k % 9 for k in range(200)]):
        events = [event(place, start) for place, start in enumerate(days)]
        with patch.object(Event, "overlaps", autospec=True, side_effect=Event.overlaps) as compared:
            overlapping(events)
        assert compared.call_count <= 3 * len(events)
