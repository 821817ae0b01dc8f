"""The least place with a chance: found where there is one, exact where the outcome is sure, in few looks."""

import itertools
from collections.abc import Callable
from math import erf
from typing import Any

import pytest
from hypothesis import given, strategies as st

from smartgoals._projection.crossing import ENOUGH, Crossing, Looks


def curve(middle: float, spread: float) -> Callable[[int], float]:
    """Return chances that rise as a normal distribution does."""
    return lambda place: min(1 - 1e-6, max(1e-6, 0.5 * (1.0 + erf((place - middle) / spread / 2**0.5))))


def is_open(place: int) -> None:
    """Tell that no outcome is sure."""


@given(
    st.floats(-1e5, 1e5),
    st.floats(100.0, 1e4),
    st.floats(0.02, 0.98),
    st.floats(-8.0, 8.0),
    st.sampled_from([0.2, 1.0, 5.0]),
)
def test_a_crossing_is_found_in_few_looks(middle: float, spread: float, share: float, off: float, wide: float) -> None:
    """From a start some spreads off, with a width that is five times too small or too large."""
    looks = Looks(curve(middle, spread), is_open)
    found = looks.crossing(share, start=round(middle + off * spread), width=round(spread * wide))
    assert found.place is not None
    assert found.chance == looks.at(found.place)
    assert share <= looks.at(found.place) <= share + ENOUGH
    assert len(looks.known) <= 26


@given(st.lists(st.floats(0.05, 0.95), min_size=2, max_size=5), st.integers(-300, 300))
def test_larger_chances_lie_further(shares: list[float], start: int) -> None:
    """The looks for one chance serve the next, and a smaller one has no larger place."""
    looks = Looks(curve(0.0, 300.0), is_open)
    places = [looks.crossing(share, start=start, width=100).place for share in sorted(shares, reverse=True)]
    assert all(a is not None and b is not None and a >= b - 15 for a, b in itertools.pairwise(places))


@given(
    st.integers(-200, 200), st.integers(1, 200), st.integers(-400, 400), st.lists(st.integers(-5000, 5000), max_size=2)
)
def test_a_likely_edge_changes_no_answer(low: int, room: int, start: int, near: list[int]) -> None:
    """Wherever an edge is said to be likely it is found where it is; said of its own place, with few looks."""

    def sure(place: int) -> bool | None:
        return False if place < low else True if place >= low + room else None

    plain, told = (Looks(lambda _: 0.5, sure, near=places) for places in ([], near))
    for share in (0.7, 0.4):
        assert told.crossing(share, start=start, width=30) == plain.crossing(share, start=start, width=30)
    just = Looks(lambda _: 0.5, lambda place: False if place < low else None, near=[low])
    assert just.crossing(0.4, start=low - 5000, width=10000).place == low
    assert len(just.certain) <= 6


@given(st.integers(-200, 200), st.integers(1, 200), st.floats(0.05, 0.95), st.integers(-400, 400))
def test_what_is_sure_has_an_exact_edge(low: int, room: int, share: float, start: int) -> None:
    """Where less is lost for good, or more is met for good, the edge itself is the place."""
    high = low + room

    def sure(place: int) -> bool | None:
        return False if place < low else True if place >= high else None

    found = Looks(lambda _: 0.01, sure, edges=[5]).crossing(share, start=start, width=30)
    assert found == Crossing(high, 1.0, is_met=True)
    found = Looks(lambda _: 0.99, sure).crossing(share, start=start, width=30)
    assert found == Crossing(low, 0.99, is_lost_below=True)


@pytest.mark.parametrize(
    ("chance", "ends", "found"),
    [
        (0.9, {}, Crossing(None, is_all=True)),
        (0.9, {"lowest": 3}, Crossing(None, is_all=True)),
        (0.1, {}, Crossing(None)),
        (0.1, {"highest": 9}, Crossing(None)),
        (0.505, {}, Crossing(7, 0.505)),
    ],
)
def test_where_all_or_none_has_the_chance(chance: float, ends: dict[str, Any], found: Crossing) -> None:
    """It is said which of the two, within the range that places have."""
    assert Looks(lambda _: chance, is_open, **ends).crossing(0.5, start=7, width=2) == found


@given(
    st.integers(-200_000_000, 200_000_000),
    st.integers(-10_000, 10_000),
    st.floats(0.12, 0.88),
    st.sampled_from([0.01, 0.2, 1.0, 3.0]),
)
def test_a_jump_is_pinned_to_its_place(jump: int, start: int, share: float, wide: float) -> None:
    """Where no place has little more than the chance, the first one with it is told."""
    looks = Looks(lambda place: 0.9 if place >= jump else 0.1, is_open)
    width = max(1, round(abs(jump - start) * wide))
    found = looks.crossing(share, start=start, width=width)
    assert found == Crossing(jump, 0.9)


@given(
    st.integers(-500, 500),
    st.integers(0, 400),
    st.integers(-2000, 2000),
    st.floats(0.02, 0.98),
    st.integers(0, 300),
)
def test_nobody_looks_outside_the_places_there_are(
    lowest: int, room: int, middle: int, share: float, width: int
) -> None:
    """A place is looked at once and lies in the range; none is found only where all have the share, or none."""
    highest, seen = lowest + room, list[int]()
    rising = curve(float(middle), 120.0)

    def chance(place: int) -> float:
        seen.append(place)
        return rising(place)

    looks = Looks(chance, is_open, lowest=lowest, highest=highest)
    found = looks.crossing(share, start=middle, width=width)
    assert len(seen) == len(set(seen))
    assert all(lowest <= place <= highest for place in seen)
    if found.place is None:
        assert found.is_all == (rising(lowest) >= share)
        assert found.is_all or rising(highest) < share
    else:
        assert rising(found.place) >= share


def test_a_chance_that_falls_again_is_left_at_its_upper_crossing() -> None:
    """Of two places where the chance is crossed the upper one counts; where it only falls, there is none."""
    looks = Looks(lambda place: 0.6 if place < -1000 else curve(0, 100)(place), is_open)
    looks.at(-1500)
    looks.at(-900)
    place = looks.crossing(0.5, start=300, width=800).place
    assert place is not None
    assert -5 < place < 10
    falling = Looks(lambda place: 1.0 - curve(0, 100)(place), is_open)
    assert falling.crossing(0.5, start=300, width=100).place is None


STAIRS = {None: 0.2, 100: 0.5, 2_000: 0.9}
"""What a chance is from a place on."""


def on_stairs(place: int) -> float:
    """Return a chance that rises twice, and stays in between."""
    return next(chance for edge, chance in reversed(STAIRS.items()) if edge is None or place >= edge)


@pytest.mark.parametrize("start", [-50, 0, 99, 100, 1_500, 2_000, 2_050])
@pytest.mark.parametrize("width", [1, 300, 5_000])
def test_a_place_with_just_the_share_has_it(start: int, width: int) -> None:
    """A chance that is the share itself is enough of it, wherever the search begins and however wide its steps are."""
    found = Looks(on_stairs, lambda place: None).crossing(0.5, start=start, width=width)
    assert found.place is not None
    assert (on_stairs(found.place), found.chance) == (0.5, 0.5)


@pytest.mark.parametrize("start", [480, 500, 520, 1_200])
def test_what_is_next_to_certain_is_met_where_it_is_sure(start: int) -> None:
    """A place that is met anyway does not pass for one with little more than 99 %: the first of them is looked for."""
    looks = Looks(lambda place: 0.5, lambda place: True if place >= 500 else None)
    assert looks.crossing(0.99, start=start, width=50) == Crossing(500, 1.0, is_met=True)


def test_the_first_place_that_is_not_lost_may_have_just_the_share() -> None:
    """Between what is lost and what is met a share lies at the edge of the lost where it is reached there."""
    looks = Looks(lambda place: 0.5, lambda place: None if 0 <= place <= 1_000 else place > 1_000)
    assert looks.crossing(0.5, start=1_500, width=20_000) == Crossing(0, 0.5, is_lost_below=True)


def test_the_last_place_that_is_not_sure_may_have_just_the_share() -> None:
    """One place before what is met anyway is enough, where it has the share."""
    looks = Looks(lambda place: 0.5 if place == 999 else 0.2, lambda place: True if place >= 1_000 else None)
    assert looks.crossing(0.5, start=900, width=200) == Crossing(999, 0.5)


@pytest.mark.parametrize(("far", "found"), [("far", -1_000_000), ("edges", -1_000_000), (None, None)])
def test_a_chance_that_falls_far_away_is_found_where_it_may_be_looked_for(far: str | None, found: int | None) -> None:
    """Nobody steps so far; a place that is told beforehand is looked at before every place is said to have the share."""
    told: dict[str, Any] = {} if far is None else {far: [-2_000_000]}
    looks = Looks(lambda place: 0.9 if place >= -1_000_000 else 0.1, lambda place: None, **told)
    crossing = looks.crossing(0.5, start=0, width=1)
    assert (crossing.place, crossing.is_all) == (found, found is None)
