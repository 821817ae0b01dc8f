"""Rows of several channels, in whatever order they come: each channel gets the history that its own rows make."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from hypothesis import given, strategies as st

from smartgoals import catalog
from smartgoals.catalog import UnmappedReason as Why

FIRST = date(2026, 1, 1)
CHANNELS = ("north", "south", "east")
PLACES = st.tuples(st.sampled_from(CHANNELS), st.integers(0, 5))
# A place of its own for each row: few, or nearly every one that there is, so that the grid has holes or none.
APART = st.lists(PLACES, min_size=1, unique=True) | st.permutations(
    [(name, day) for name in CHANNELS for day in range(6)]
)
BLANKS = st.sampled_from(["{}", " {}", "{} ", "\t{}"])


def rows_of(places: Sequence[tuple[str, int]]) -> list[dict[str, Any]]:
    """Return a row for each place, whose figure tells where it stands."""
    return [
        {"date": (FIRST + timedelta(day)).isoformat(), "source": name, "likes": position, "comments": 2 * position}
        for position, (name, day) in enumerate(places)
    ]


@given(APART)
def test_each_channel_gets_its_own_rows_in_order_of_day(places: list[tuple[str, int]]) -> None:
    """In whatever order the rows of channels come, and whatever days one of them lacks, each figure stands on its day."""
    read = catalog.read_rows("instagram", rows_of(places), by="source")
    assert read.unmapped == ()
    assert [one.channel for one in read.histories[::2]] == list(dict.fromkeys(name for name, _ in places))
    for history in read.histories:
        times = 2 if history.metric == "comments" else 1
        own = {FIRST + timedelta(day): times * n for n, (name, day) in enumerate(places) if name == history.channel}
        assert dict(zip(history.days, history.values, strict=True)) == own
        assert list(history.days) == sorted(own)


@given(st.lists(st.tuples(PLACES, BLANKS), min_size=1, max_size=30))
def test_blanks_around_a_name_make_no_other_channel(places: list[tuple[tuple[str, int], str]]) -> None:
    """Rows whose channel is written with blanks around it are read as those without, told twice or not."""
    plain = rows_of([place for place, _ in places])
    spelled = [{**row, "source": blanks.format(row["source"])} for row, (_, blanks) in zip(plain, places, strict=True)]
    assert catalog.read_rows("instagram", spelled, by="source") == catalog.read_rows("instagram", plain, by="source")


def test_two_spellings_of_one_channel_contradict_each_other() -> None:
    """A day that two spellings of a channel tell in two ways is told in none, and the other channel keeps its own."""
    rows = rows_of([("north", 0), ("south", 0), ("north", 1), ("north", 0)])
    rows[3]["source"] = " north"
    read = catalog.read_rows("instagram", rows, by="source")
    assert [(one.column, one.reason, one.rows) for one in read.unmapped] == [
        ("likes", Why.CONFLICT, (0, 3)),
        ("comments", Why.CONFLICT, (0, 3)),
    ]
    assert {(one.channel, one.metric, one.values) for one in read.histories} == {
        ("north", "reactions", (2,)),
        ("north", "comments", (4,)),
        ("south", "reactions", (1,)),
        ("south", "comments", (2,)),
    }
