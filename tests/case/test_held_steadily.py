"""A band that every figure held: steadily held is one that the middle of the figures does not leave as it moves on."""

from datetime import date, timedelta
from fractions import Fraction
from statistics import median

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals._case.bands import is_steadily_held
from smartgoals._case.known import KnownGoal
from smartgoals._case.odd_figures import path_of_change
from smartgoals._case.surroundings import Surroundings
from smartgoals._evidence import knowledge

FIRST = date(2026, 1, 5)


def is_held(values: list[float], days_ahead: int, high: float = 10) -> bool:
    """Tell whether daily figures hold a band from 0 on, until so many days after the last of them."""
    last = FIRST + timedelta(days=len(values) - 1)
    history = sg.History.of([(FIRST + timedelta(days=k), value) for k, value in enumerate(values)], metric="followers")
    band = sg.StayWithin(low=0, high=high)
    goal = sg.Goal(id="g", metric="followers", target=band, start=FIRST, deadline=last + timedelta(days=days_ahead))
    around = Surroundings(evidence=knowledge(None, None), as_of=last)
    return is_steadily_held(KnownGoal(goal=goal, surroundings=around, given=history), band)


@pytest.mark.parametrize(("days_ahead", "held"), [(2, True), (30, True), (34, True), (35, False), (60, False)])
def test_a_middle_that_climbs_leaves_the_band_in_its_time(days_ahead: int, held: bool) -> None:
    """From 4 to 4.5 in four days the middle comes to 9 in 36 days more, 34 and a half after the last figure."""
    assert is_held([4, 4, 4, 4, 4.5, 4.5, 4.5, 4.5], days_ahead, high=9) is held


@given(st.lists(st.integers(0, 10), min_size=8, max_size=16), st.integers(1, 90))
def test_steadily_held_is_by_the_middles_of_both_halves(values: list[int], days_ahead: int) -> None:
    """The middle of the later half, and as much more for each day ahead as it moved a day, stays inside."""
    half = len(values) // 2
    before, after = median(values[:half]), median(values[-half:])
    apart = Fraction(len(values) - half)
    centre = Fraction(len(values) - half) + Fraction(half - 1, 2)
    ahead = Fraction(len(values) - 1 + days_ahead) - centre
    end = Fraction(after) + (Fraction(after) - Fraction(before)) / apart * ahead
    assert is_held([*values], days_ahead) is (0 <= end <= 10)


def test_few_figures_are_not_steady() -> None:
    """Seven are too few, and one outside is enough to leave it."""
    assert not is_held([5] * 7, 30)
    assert is_held([5] * 8, 30)
    assert not is_held([5] * 8 + [11], 30)


@pytest.mark.parametrize(
    ("target", "path"),
    [
        (sg.ChangeBy(500), "target.amount"),
        (sg.ChangeBy(percent=5), "target.percent"),
        (sg.GrowBy("5 %/month"), "target.growth"),
    ],
)
def test_a_change_is_found_at_its_own_number(target: sg.ChangeBy | sg.GrowBy, path: str) -> None:
    """What is odd of a change is told where its number stands."""
    assert path_of_change(target) == path
