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


def test_a_jump_is_pinned_to_its_place() -> None:
    """Where no place has little more than the chance, the first one with it is told."""
    looks = Looks(lambda place: 0.9 if place >= 1234 else 0.1, is_open)
    assert looks.crossing(0.5, start=0, width=1000) == Crossing(1234, 0.9)
    far = Looks(lambda place: 0.9 if place >= 123_456_789 else 0.1, is_open)
    assert far.crossing(0.5, start=0, width=10_000_000) == Crossing(123_456_789, 0.9)


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
