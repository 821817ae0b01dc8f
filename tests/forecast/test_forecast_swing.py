"""How much wider or narrower than usual a stretch of a season is, against its definition, and the laws it holds."""

from __future__ import annotations

from itertools import pairwise
from math import floor, sqrt
from random import Random

import pytest
from hypothesis import given, strategies as st
from series_samples import series_of

from smartgoals._forecast.season import cut, moving_mean
from smartgoals._forecast.series import EvenSeries, Kind
from smartgoals._forecast.swing import Swing

weeks = st.lists(st.floats(0.0, 3.0), min_size=7, max_size=7).filter(lambda week: sum(week) > 1)
amounts = st.lists(st.integers(0, 40).map(float), min_size=5, max_size=90).filter(any)
SUNDAYS_OFF = (1.2, 1.1, 1.2, 1.2, 1.1, 1.2, 0.0)


def evened(squares: list[float]) -> list[float]:
    """Return squares in parts of their mean."""
    mean = sum(squares) / len(squares)
    return [square / mean for square in squares]


def places(series: EvenSeries, season: tuple[float, ...]) -> tuple[list[float], list[float], float]:
    """Return of each day of the week the square of how far it strays, what it brings, and the share of what all share."""
    sizes = [max(0.05, factor) for factor in season]
    brought = [size * 7 / sum(sizes) for size in sizes]
    common = sum(size * size for size in sizes) / sum(sizes) ** 2
    squares, x = evened([size**1.5 for size in sizes]), series.changes
    if len(x) >= 14:
        off = cut([a - b for a, b in zip(x, moving_mean(x, 7), strict=True)], 7)
        own = [sum(map(abs, off[at::7])) / len(off[at::7]) for at in range(7)]
        if any(own):
            say = len(x) / 7 / (len(x) / 7 + 6)
            mixed = [say * one + (1 - say) * by for one, by in zip(evened([a * a for a in own]), squares, strict=True)]
            squares = evened([max(0.0025, one) for one in mixed])
    return squares, brought, common


@given(weeks, amounts, st.floats(0, 30), st.floats(0.1, 40))
def test_a_stretch_is_as_wide_as_its_days(week: list[float], changes: list[float], start: float, steps: float) -> None:
    """Squares of what strays by itself add up, and what all days share adds up as it is, each in its part."""
    series = series_of(changes, Kind.FLOW, season=tuple(week))
    squares, brought, common = places(series, tuple(week))
    ends = [start, *range(floor(start) + 1, floor(start + steps) + 1), start + steps]
    strayed = mean = 0.0
    for a, b in pairwise(ends):
        place = (len(changes) + floor((a + b) / 2)) % 7
        strayed += (b - a) * squares[place] / steps
        mean += (b - a) * brought[place] / steps
    expected = sqrt((1 - common) * strayed + common * mean * mean)
    assert Swing(series).over(start, steps) == pytest.approx(expected, rel=1e-6)


@given(weeks, amounts, st.integers(0, 30), st.integers(1, 9))
def test_whole_weeks_are_as_wide_as_without_a_season(
    week: list[float], changes: list[float], start: int, many: int
) -> None:
    """Wherever they begin, what one day lacks others have."""
    series = series_of(changes, Kind.FLOW, season=tuple(week))
    assert Swing(series).over(start, 7 * many) == pytest.approx(1.0)


@given(amounts, st.sampled_from(list(Kind)), st.floats(0, 30), st.floats(0.1, 40))
def test_without_a_season_every_stretch_is_usual(changes: list[float], kind: Kind, start: float, steps: float) -> None:
    """Nor has a level one whose season is of its values."""
    season = (1.0, -1.0) if kind is Kind.LEVEL else None
    assert Swing(series_of(changes, kind, season=season)).over(start, steps) == pytest.approx(1.0)


def test_what_a_place_strayed_says_more_than_its_size_the_more_cycles_were_read() -> None:
    """A day that was never off is narrower than its size, and one that was often is wider."""
    draw, widths = Random(3), list[float]()
    for many in (3, 10, 60):
        week = [20.0 + draw.choice((-9, 9)) if at % 7 == 1 else 20.0 for at in range(7 * many)]
        swing = Swing(series_of(week, Kind.FLOW, season=(1.0,) * 7))
        widths.append(swing.over(1, 1) / swing.over(4, 1))
    assert 1.2 < widths[0] < widths[1] < widths[2]


@pytest.mark.parametrize("season", [SUNDAYS_OFF, tuple(one + (at > 180) for at, one in enumerate(SUNDAYS_OFF * 365))])
def test_a_day_that_brings_nothing_is_hardly_a_surprise(season: tuple[float, ...]) -> None:
    """Nor is it where the year has a season as well; the other days are somewhat wider than usual."""
    draw = Random(7)
    changes = [100.0 + (0.0 if at % 7 == 6 else draw.gauss(0, 30)) for at in range(70)]
    swing = Swing(series_of(changes, Kind.FLOW, season=season))
    assert swing.over(6, 1) < 0.45 * swing.over(5, 1)


def test_where_one_day_brings_everything_the_week_is_that_day() -> None:
    """What the market day strays is taken for the level of its week, and none of it for its own."""
    swing = Swing(series_of([40.0] * 70, Kind.FLOW, season=(0.0,) * 6 + (7.0,)))
    assert 6.0 < swing.over(6, 1) < 7.0


def test_a_year_that_is_no_whole_weeks_is_by_its_size_alone() -> None:
    """Of 365 days no place is one of the week."""
    season = tuple(0.5 + (at > 182) for at in range(365))
    swing = Swing(series_of([20.0, 30.0] * 365, Kind.FLOW, season=season))
    assert swing.over(370, 30) < 0.6 * swing.over(200, 30)
