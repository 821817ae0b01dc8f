"""Seasons against their definition: moving means, cut deviations, and a shrinkage by how well they repeat."""

from __future__ import annotations

import math
import statistics
from collections.abc import Sequence
from itertools import pairwise

import pytest
from forecast_samples import FLOW, SCORE, STOCK, every
from hypothesis import assume, given, strategies as st

from smartgoals import History
from smartgoals._forecast.season import pattern
from smartgoals._forecast.series import EvenSeries, prepare


def moving(x: Sequence[float], cycle: int) -> list[float]:
    """Return the mean of a cycle around each value, and beyond both ends half the slope of the cycle beside them."""
    half = cycle // 2
    inner: dict[int, float] = {}
    for i in range(half, len(x) - half):
        if cycle % 2:
            inner[i] = statistics.fmean(x[i - half : i + half + 1])
        else:
            inner[i] = (sum(x[i - half + 1 : i + half]) + (x[i - half] + x[i + half]) / 2) / cycle
    first, last = min(inner), max(inner)
    span = min(cycle, last - first)
    rise, fall = (inner[first + span] - inner[first]) / span, (inner[last] - inner[last - span]) / span
    return [
        inner[first] - rise / 2 * (first - i)
        if i < first
        else inner[last] + fall / 2 * (i - last)
        if i > last
        else inner[i]
        for i in range(len(x))
    ]


def naive(x: Sequence[float], cycle: int, *, relative: bool, smooth: int) -> tuple[list[float], list[float]] | None:
    """Return the shares of a pattern and its level, step by step as the head of the module says."""
    if len(x) < (3 if cycle == 52 else 2) * cycle:
        return None
    level = moving(x, cycle)
    if relative and not (all(one > 0 for one in level) or all(one < 0 for one in level)):
        return None
    off = [a / b - 1 if relative else a - b for a, b in zip(x, level, strict=True)]
    cut = 2.5 * sorted(map(abs, off))[int(0.8 * len(off))]
    if cut > 0:
        usual = [1.5 * statistics.median_low([abs(one) for one in off[place::cycle]]) for place in range(cycle)]
        most = [max(cut, usual[k % cycle]) for k in range(len(off))]
        off = [max(-high, min(high, one)) for one, high in zip(off, most, strict=True)]
    off = [statistics.fmean(off[max(0, i - smooth) : i + smooth + 1]) for i in range(len(off))]
    pairs = list(zip(off[cycle:], off, strict=False))
    size = math.sqrt(sum(a * a for a, _ in pairs) * sum(b * b for _, b in pairs))
    r = sum(a * b for a, b in pairs) / size if size else 0.0
    if r <= 0:
        return None
    k = len(x) / cycle
    reliability = k * r / (1 + (k - 1) * r) * min(1.0, r / 0.3)
    means = [statistics.fmean(off[place::cycle]) for place in range(cycle)]
    return [reliability * (mean - statistics.fmean(means)) for mean in means], level


cycles = st.sampled_from([2, 3, 4, 7, 12])
values = st.lists(st.integers(-3, 40).map(float), min_size=4, max_size=60)


@given(values, cycles, st.booleans(), st.integers(0, 3))
def test_a_pattern_is_its_definition(x: list[float], cycle: int, relative: bool, smooth: int) -> None:
    """Shares and level are those of the definition, and there are none where it gives none."""
    found, expected = (
        pattern(x, cycle, relative=relative, smooth=smooth),
        naive(x, cycle, relative=relative, smooth=smooth),
    )
    if found is None or expected is None:
        # Where the correlation is nothing but rounding, either may see it.
        shown = expected[0] if found is None and expected else found.shares if found else ()
        assert max(map(abs, shown), default=0.0) < 1e-6
        return
    assert found.shares == pytest.approx(expected[0], abs=1e-9)
    assert found.level == pytest.approx(expected[1])


@given(st.lists(st.integers(0, 40).map(float), min_size=3, max_size=9), st.integers(2, 6), st.booleans())
def test_a_pattern_that_repeats_exactly_adds_up_to_nothing(shape: list[float], times: int, relative: bool) -> None:
    """The deviations of a cycle have the mean zero, so that a season moves no total of whole cycles."""
    found = pattern([50.0 + one for one in shape * times], len(shape), relative=relative)
    assert found is None or sum(found.shares) == pytest.approx(0.0, abs=1e-9)


@pytest.mark.parametrize(("cycle", "n", "is_found"), [(7, 13, False), (7, 14, True), (52, 155, False), (52, 156, True)])
def test_two_cycles_are_needed_and_three_of_weeks(cycle: int, n: int, *, is_found: bool) -> None:
    """A cycle shows from two of it on; the year of weeks from three."""
    x = [10.0 + (6.0 if k % cycle == 1 else 0.0) for k in range(n)]
    assert (pattern(x, cycle, relative=False) is not None) == is_found


@given(st.lists(st.integers(8, 12), min_size=24, max_size=120), st.integers(0, 11), st.sampled_from([0.05, 3.0, 9.0]))
def test_what_comes_every_year_is_no_surprise(months: list[int], place: int, times: float) -> None:
    """A month that brings a few times as much in every year, or next to nothing, is forecast to do so again."""
    x = [times * one if k % 12 == place else float(one) for k, one in enumerate(months)]
    found = pattern(x, 12, relative=True)
    assert found is not None
    usual = sum(one for k, one in enumerate(x) if k % 12 != place) / sum(k % 12 != place for k in range(len(x)))
    share = (1.0 + found.shares[place]) * statistics.fmean(found.level)
    assert share == pytest.approx(times * 10, abs=0.2 * max(usual, times * 10))


def test_what_came_once_is_cut() -> None:
    """One viral month of three years is none of a season."""
    x = [100.0 + k % 5 for k in range(36)]
    found = pattern([*x[:17], 5000.0, *x[18:]], 12, relative=True)
    assert found is None or max(found.shares) < 0.1


def of_factors(x: Sequence[float], cycle: int, smooth: int) -> tuple[list[float] | None, list[float]]:
    """Return the factors of a cycle, and the changes without what they add to the level."""
    found = naive(x, cycle, relative=True, smooth=smooth)
    if found is None:
        return None, list(x)
    shares, level = found
    plain = [one - shares[k % cycle] * level[k] for k, one in enumerate(x)]
    if min(x) >= 0:
        plain = [max(0.0, one) for one in plain]
    elif max(x) <= 0:
        plain = [min(0.0, one) for one in plain]
    return [max(0.0, 1 + share) for share in shares], plain


def series_of_days(x: Sequence[float]) -> EvenSeries:
    """Return the series of a flow of days."""
    history = every(1, x, FLOW)
    return prepare(history, history.last.day)


@given(st.lists(st.integers(0, 30), min_size=14, max_size=50), st.sampled_from([1, -1]))
def test_a_flow_of_days_has_the_factors_of_its_week(counts: list[int], way: int) -> None:
    """What the week adds is taken off, and amounts that never pass zero do not pass it without their week."""
    x = [float(way * (one + 40 * (k % 7 == 2))) for k, one in enumerate(counts)]
    assume(x[7:] != x[:-7])
    season, plain = of_factors(x, 7, 0)
    found = series_of_days(x)
    assert found.season == (None if season is None else pytest.approx(tuple(season)))
    assert found.changes == pytest.approx(plain)


@given(st.lists(st.integers(0, 30), min_size=7, max_size=7), st.integers(14, 50), st.sampled_from([1, -1]))
def test_amounts_that_come_again_exactly_are_all_season(week: list[int], days: int, way: int) -> None:
    """What each week brings on the same days is told by the factors, and nothing of it is left to chance."""
    assume(min(week) < max(week))
    x = [float(way * week[k % 7]) for k in range(days)]
    found = series_of_days(x)
    assert found.season is not None
    assert set(found.changes) == {way * sum(week) / 7}
    assert [found.season_after(step) * found.changes[0] for step in range(1, 8)] == pytest.approx(
        [way * week[(days + step - 1) % 7] for step in range(1, 8)]
    )


def test_a_flow_of_years_has_the_factors_of_its_week_and_year() -> None:
    """From two years of days on the year is found in what the week leaves; the season is their product."""
    x = [100 * (1 + 0.4 * math.sin(2 * math.pi * k / 365)) * (1.3 if k % 7 < 2 else 0.88) + k % 5 for k in range(800)]
    week, rest = of_factors(x, 7, 0)
    year, plain = of_factors(rest, 365, 10)
    assert week is not None
    assert year is not None
    found = series_of_days(x)
    assert found.season == pytest.approx([week[k % 7] * year[k % 365] for k in range(7 * 365)])
    assert found.changes == pytest.approx(plain)
    assert [found.season_after(step) for step in (1, 2, 40)] == pytest.approx(
        [week[k % 7] * year[k % 365] for k in (800, 801, 839)]
    )


@pytest.mark.parametrize("metric", [FLOW, STOCK])
def test_weeks_show_a_smoothed_year(metric: object) -> None:
    """Of weeks the pattern of a year is smoothed over two neighbours on each side."""
    x = [20 + 6 * math.sin(2 * math.pi * k / 52) + k % 3 for k in range(170)]
    sums = [sum(x[:k]) for k in range(len(x) + 1)]
    history = every(7, x if metric is FLOW else sums, metric)  # type: ignore[arg-type]  # one of the two metrics
    season, plain = of_factors(x, 52, 2)
    found = prepare(history, history.last.day)
    assert season is not None
    assert found.season == pytest.approx(season)
    assert found.changes == pytest.approx(plain)


def weekly_level(n: int) -> History:
    """Return a score of weeks that goes up and down with the year."""
    return every(7, [50 + 9 * math.sin(2 * math.pi * k / 52) + 4 * ((k * k) % 3) for k in range(n)], SCORE)


def test_a_level_has_the_summands_of_its_year() -> None:
    """A level loses its season value by value, and its changes are those of what is left; days of a level show none."""
    history = weekly_level(180)
    x = [float(one) for one in history.numbers]
    found, expected = prepare(history, history.last.day), naive(x, 52, relative=False, smooth=2)
    assert expected is not None
    shares = expected[0]
    plain = [one - shares[k % 52] for k, one in enumerate(x)]
    assert found.season == pytest.approx(shares)
    assert found.changes == pytest.approx([b - a for a, b in pairwise(plain)])
    assert [found.season_after(step) for step in (0, 1, 52)] == pytest.approx(
        [shares[k % 52] for k in (179, 180, 179 + 52)]
    )
    daily = every(1, x, SCORE)
    assert prepare(daily, daily.last.day).season is None
    short = weekly_level(150)
    assert prepare(short, short.last.day).season is None
