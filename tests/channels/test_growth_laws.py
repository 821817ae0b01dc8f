"""The laws of growth: what a rounded figure stands for, and how sure a change is."""

import math
from collections.abc import Callable
from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given, strategies as st

from smartgoals._channels.growth import MONTH, BoundedLevel, LevelGrowth, growth_of, level_read

FIRST = date(2026, 1, 1)
LEVELS = st.integers(1, 10**7)
GAPS = st.integers(1, 200)


def level(place: int, value: int, gap: int = 30) -> BoundedLevel:
    """Return a level that is just what it says."""
    known = Fraction(value)
    return BoundedLevel(FIRST + timedelta(gap * place), known, known, known)


def grown(levels: list[BoundedLevel]) -> LevelGrowth:
    """Return the growth of levels that begin above nothing."""
    found = growth_of(levels)
    assert found is not None
    return found


def cut(value: int) -> int:
    """Return a figure as a network shows it that cuts it after three digits."""
    unit = int("1".ljust(len(str(value)) - 2, "0"))
    return value // unit * unit


def nearest(value: int) -> int:
    """Return a figure as a network shows it that rounds it to three digits."""
    unit = int("1".ljust(len(str(value)) - 2, "0"))
    return (2 * value + unit) // (2 * unit) * unit


@given(st.integers(0, 10**9), st.sampled_from([cut, nearest]))
def test_a_figure_that_was_shown_rounded_lies_within_what_is_read(
    value: int,
    shown: Callable[[int], int],
) -> None:
    """Whether digits were cut or rounded, the shown figure stands for the true one."""
    read = level_read(FIRST, shown(value))
    assert read.low <= value <= read.high
    assert read.low <= read.value <= read.high


@given(st.integers(100, 999), st.integers(1, 5))
def test_a_figure_of_three_digits_stands_for_as_much_in_thousands(digits: int, zeros: int) -> None:
    """Ten times the figure stands for ten times as much; below a thousand it is what it says."""
    read, more = (level_read(FIRST, digits * 10**power) for power in (zeros, zeros + 1))
    assert [10 * end for end in read[1:]] == list(more[1:])
    assert read.is_rounded
    assert not level_read(FIRST, digits).is_rounded
    assert not level_read(FIRST, digits * 10**zeros * 10 + 1).is_rounded


@given(LEVELS, LEVELS, GAPS)
def test_a_change_is_as_uncertain_as_what_was_counted(before: int, after: int, gap: int) -> None:
    """Of two figures the change is the rate, and 1.96 times its root is how far it may be off."""
    found = grown([level(0, before, gap), level(1, after, gap)])
    amount = before * gap / MONTH
    assert found.change == after - before
    assert found.rate * amount == pytest.approx(after - before)
    off = 1.96 * math.sqrt(max(1, abs(after - before)))
    assert [(end - found.rate) * amount for end in found.interval] == pytest.approx(
        [-off, off], rel=1e-3, abs=1e-6 * abs(after - before)
    )


@given(st.lists(LEVELS, min_size=2, max_size=6), GAPS, st.integers(0, 3000))
def test_growth_does_not_hang_on_the_date(values: list[int], gap: int, later: int) -> None:
    """The same levels some days later have grown alike, and steps between make it no surer."""
    levels = [level(place, value, gap) for place, value in enumerate(values)]
    moved = [one._replace(day=one.day + timedelta(later)) for one in levels]
    assert growth_of(moved) == growth_of(levels)
    found = grown(levels)
    assert found.interval[0] <= found.rate <= found.interval[1]
    ends = grown([levels[0], levels[-1]])
    assert (found.rate, found.change) == (ends.rate, ends.change)
    assert found.interval[0] <= ends.interval[0] <= ends.interval[1] <= found.interval[1]


@given(st.integers(1000, 10**7), st.integers(1000, 10**7), GAPS)
def test_rounded_figures_tell_no_more_than_exact_ones(before: int, after: int, gap: int) -> None:
    """The interval of what was shown holds that of the same figures taken as they stand."""
    days = (FIRST, FIRST + timedelta(gap))
    shown = [level_read(day, cut(value)) for day, value in zip(days, (before, after), strict=True)]
    exact = [one._replace(low=one.value, high=one.value) for one in shown]
    wide, narrow = grown(shown), grown(exact)
    assert wide.interval[0] <= narrow.interval[0] <= narrow.interval[1] <= wide.interval[1]
    assert wide.is_rounded == any(one.is_rounded for one in shown)
    assert not narrow.is_rounded


def probability_below(value: float, free: int) -> float:
    """Return the chance that Student's t lies below a value, by Simpson's rule."""
    scale = math.gamma((free + 1) / 2) / math.gamma(free / 2) / math.sqrt(free * math.pi)
    count = 2000
    width = value / count
    weights = [1, *[4, 2] * (count // 2 - 1), 4, 1]
    heights = [(1 + (place * width) ** 2 / free) ** (-(free + 1) / 2) for place in range(count + 1)]
    area = math.fsum(weight * height for weight, height in zip(weights, heights, strict=True))
    return 0.5 + scale * area * width / 3


@pytest.mark.parametrize("free", range(1, 21))
def test_few_uneven_steps_are_held_to_students_t(free: int) -> None:
    """The interval of a walk with drift holds 95 % of Student's distribution of its freedom."""
    steps = [20_000 * (place % 2) for place in range(free + 1)]
    levels = [level(place, 10**6 + sum(steps[:place])) for place in range(free + 2)]
    found = grown(levels)
    mean = sum(steps) / len(steps)
    spread = math.sqrt(len(steps) * sum((step - mean) ** 2 for step in steps) / free)
    off = (found.interval[1] - found.rate) * 10**6 * (levels[-1].day - FIRST).days / MONTH
    assert probability_below(off / spread, free) == pytest.approx(0.975, abs=5e-5)
