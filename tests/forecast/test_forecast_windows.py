"""Windows that begin later, against the stretches of the season they might be, and the law they hold."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from forecast_samples import FLOW, every
from hypothesis import assume, given, strategies as st
from series_samples import movements, series_of

from smartgoals import History, forecast
from smartgoals._forecast.combine import noise, noise_of
from smartgoals._forecast.counts import behind_counts
from smartgoals._forecast.path import WALKED, SeriesPath
from smartgoals._forecast.series import EvenSeries, Kind
from smartgoals._forecast.swing import Swing
from smartgoals._forecast.windows import LATER, Windows, _Length

seasons = st.sampled_from([None, (0.4, 1.0, 1.9, 0.7), (1.5, 0.5), (1.4, 1.4, 1.4, 1.4, 1.4, 0.0, 0.0)])
starts, lengths = st.integers(1, 40), st.integers(1, 40)


def path_of(series: EvenSeries) -> SeriesPath:
    """Return the path of a series by its own noise, or by what stands for it in an exact line."""
    found, unit = noise(series.changes), noise_of(series)
    return SeriesPath(series, unit, is_exact=unit != found)


def least(series: EvenSeries, start: int, length: int) -> float:
    """Return the largest of the scales of all windows that begin with a start and are no longer, each by its own
    stretch of the season.
    """
    path, swing = path_of(series), Swing(series)
    every_length = range(1, length + 1)
    if not start:
        return max(path.plain(steps).scale * swing.over(0, steps) for steps in every_length)
    return max(
        path.plain(steps).scale * swing.over(start, steps) * ((start + steps) / steps) ** 0.3 for steps in every_length
    )


@given(movements, starts, lengths, seasons)
def test_a_window_is_a_difference_of_middles_as_uncertain_as_its_own_stretch_of_the_season(
    changes: list[float], start: int, length: int, season: tuple[float, ...] | None
) -> None:
    """The scale is that of its own days, and grows with the days until it begins."""
    series = series_of([*changes, -1.0, 1.0], Kind.FLOW, season=season)
    path, window = path_of(series), Windows(path_of(series), series).over(start, start + length)
    assert window.steps == length
    assert window.middle == pytest.approx(path.at(start + length).middle - path.at(start).middle, abs=1e-9)
    assert window.scale == pytest.approx(least(series, start, length))
    assert window.hold == pytest.approx(path.plain(length).hold * ((start + length) / length) ** 0.3)


@given(movements, starts, lengths, seasons)
def test_a_window_of_one_direction_makes_up_for_what_its_middle_lost(
    changes: list[float], start: int, length: int, season: tuple[float, ...] | None
) -> None:
    """Whatever the half towards the edge lost since an earlier window that brings as much of the season, the other
    half has at least.
    """
    series = series_of([abs(change) for change in changes], Kind.FLOW, season=season)
    assume(series.one_way == 1)
    path, windows = path_of(series), Windows(path_of(series), series)
    cycle = len(season or (1.0,))
    begins = [at for at in range(start + 1) if not length % cycle or not (start - at) % cycle]
    scales = [least(series, at, length) for at in begins]
    middles = [path.at(at + length).middle - path.at(at).middle for at in begins]
    hold = path.plain(length).hold * ((start + length) / length) ** 0.3
    lost = [hold * max(0.0, middle - middles[-1]) for middle in middles]
    expected = max(scale + more for scale, more in zip(scales, lost, strict=True))
    assert windows.over(start, start + length).scale == pytest.approx(expected)


@given(movements, seasons, st.integers(1, 90), lengths)
def test_no_window_depends_on_what_was_asked_before(
    changes: list[float], season: tuple[float, ...] | None, start: int, length: int
) -> None:
    """A window is the same whether nearer, later, shorter or longer ones were asked for before it."""
    series = series_of([abs(change) for change in changes], Kind.FLOW, season=season)
    asked, fresh = (Windows(path_of(series), series) for _ in range(2))
    asked.over(start + 7, start + 7 + length)
    asked.over(2, 2 + length + 30)
    assert asked.over(start, start + length) == fresh.over(start, start + length)


@given(
    st.lists(st.integers(0, 90), min_size=3, max_size=80).filter(any),
    st.sampled_from([1, 7]),
    st.lists(st.integers(0, 400), min_size=2, max_size=6, unique=True).map(sorted),
    st.sampled_from([7, 14, 28, 91]),
    st.sampled_from([0.2, 0.5, 0.8, 0.95]),
)
def test_a_later_window_is_never_narrower(
    amounts: list[int], step: int, begins: list[int], length: int, share: float
) -> None:
    """Of windows of as many whole weeks the later has no narrower interval, but for what nothing, below which no
    amount lies, takes off its lower end as the middle moves.
    """
    history, widths = every(step, amounts, FLOW), []
    last = history.last.day
    for begin in begins:
        end = last + timedelta(days=begin + length)
        found = forecast(history, on=end, as_of=last, total_from=last + timedelta(days=begin + 1))
        low, high = behind_counts(found).interval(share)  # counts are told in whole numbers
        widths.append(high - low)
    assert all(later >= near * (1 - 1e-3) for near, later in pairwise(widths))


@given(
    st.lists(st.integers(1, 9), min_size=30, max_size=30),
    st.lists(st.integers(0, 400), min_size=2, max_size=6, unique=True).map(sorted),
    st.integers(1, 60),
)
def test_a_later_window_of_months_is_never_narrower(growth: list[int], begins: list[int], length: int) -> None:
    """Nor is one of as many days where months of unlike lengths are the steps, of what may fall as well as rise."""
    first = date(2023, 1, 31)
    ends = [(first + timedelta(days=31 * k)).replace(day=1) - timedelta(days=1) for k in range(1, 23)]
    history = History.of(list(zip(ends, [-1, *growth], strict=False)), metric=FLOW)
    last, widths = history.last.day, []
    for begin in begins:
        end = last + timedelta(days=begin + length)
        found = forecast(history, on=end, as_of=last, total_from=last + timedelta(days=begin + 1))
        low, high = behind_counts(found).interval()
        widths.append(high - low)
    assert all(later >= near * (1 - 1e-3) for near, later in pairwise(widths))


@pytest.mark.parametrize("start", [1, 700, 1500, 4000])
@pytest.mark.parametrize("length", [4, WALKED // 7, WALKED // 7 + 1, WALKED])
def test_windows_far_away_are_like_near_ones(start: int, length: int) -> None:
    """Years ahead the season is summed up by cycles, and no window becomes narrower where that begins."""
    series = series_of([5.0, 9.0, 3.0, 4.0, 6.0] * 12, Kind.FLOW, season=(1.4, 1.4, 1.4, 1.4, 1.4, 0.0, 0.0))
    windows = Windows(path_of(series), series)
    found = [windows.over(start + 7 * more, start + 7 * more + 7 * length).scale for more in range(4)]
    assert found == sorted(found)


@given(
    st.lists(st.integers(0, 9), min_size=2, max_size=20).filter(any),
    st.lists(st.tuples(st.integers(1, 60), st.integers(1, 20)), min_size=1, max_size=6),
    seasons,
)
def test_the_window_that_holds_is_found_as_by_looking_at_each(
    amounts: list[int], asked: list[tuple[int, int]], season: tuple[float, ...] | None
) -> None:
    """Whatever was asked before, a window is held by the widest of all earlier ones, however few of them are looked at."""
    series = series_of([*map(float, amounts)], Kind.FLOW, season=season)
    path = path_of(series)
    windows = Windows(path, series)
    for first, days in asked:
        length = _Length(days, *series.steps.range_of(days))
        found = windows._held(first, length)
        start, end = windows._steps(first), windows._steps(first + days)
        own, hold = abs(path.at(end).middle - path.at(start).middle), windows._hold(start, length)
        every = windows._every(length)
        known, upto = windows._known[days, first % every], first // every + 1
        earlier = zip(known.scales[:upto], known.brought[:upto], strict=True)
        assert found == max(scale + hold * max(0.0, brought - own) for scale, brought in earlier)


@given(
    st.lists(st.integers(0, 40), min_size=30, max_size=90),
    st.sampled_from([None, (1.4, 1.4, 1.4, 1.4, 1.4, 0.0, 0.0), (0.1, 1.2, 1.1, 1.3, 0.9, 1.0, 1.4)]),
    st.integers(1, 60),
    st.integers(1, 40),
    st.integers(1, 30),
)
def test_a_longer_window_is_never_more_certain_than_one_that_begins_with_it(
    amounts: list[int], season: tuple[float, ...] | None, start: int, length: int, more: int
) -> None:
    """However little the days that are added bring, what is reached without them is reached with them."""
    series = series_of([float(one) for one in amounts], Kind.FLOW, season=season)
    assume(any(amounts))
    windows = Windows(path_of(series), series)
    shorter, longer = windows.over(start, start + length), windows.over(start, start + length + more)
    assert longer.middle >= shorter.middle - 1e-9
    assert longer.hold <= shorter.hold * (1 + 1e-9)
    assert least(series, start, length + more) >= least(series, start, length) * (1 - 1e-9)


@pytest.mark.parametrize("start", [0.5, 3.25, 7.0])
def test_a_window_that_begins_within_a_week_is_by_its_parts_of_weeks(start: float) -> None:
    """A weekly log is asked for any days: weeks of its season count as far as they are in the window."""
    season = tuple(1.0 + (week % 4) / 4 for week in range(52))
    series = series_of([5.0, 9.0, 3.0, 4.0] * 40, Kind.FLOW, days=7, season=season)
    path, swing = path_of(series), Swing(series)
    found = Windows(path, series).over(start, start + 2.5)
    expected = max(
        path.plain(steps).scale * swing.over(start, steps) * ((start + steps) / steps) ** 0.3
        for steps in (1, 2, found.steps)
    )
    assert found.scale == pytest.approx(expected, rel=0.1)


def test_months_of_a_season_are_held_by_no_earlier_ones() -> None:
    """No window of as many days brings as much of a year of months, which differ in their days."""
    season = (0.0,) * 6 + (2.0,) * 6
    series = series_of([30.0, 50.0, 40.0] * 12, Kind.FLOW, days=None, season=season)
    windows = Windows(path_of(series), series)
    winter, summer = windows.over(1.0, 2.0), windows.over(8.0, 9.0)
    assert summer.scale > 3 * winter.scale
    assert windows.over(13.0, 14.0).scale < summer.scale


@given(
    st.lists(st.integers(0, 9), min_size=2, max_size=20).filter(any),
    st.lists(st.integers(0, 60), min_size=1, max_size=5, unique=True).map(sorted),
    st.integers(1, 40) | st.floats(0.5, 40.0),
    st.sampled_from([0.0, 0.25, 0.5]),
    seasons,
)
def test_windows_at_one_place_are_as_wide_as_each_by_itself(
    amounts: list[int], cycles: list[int], length: float, within: float, season: tuple[float, ...] | None
) -> None:
    """However few of the shorter ones are looked at, each is as wide as the widest of all that begin with it."""
    series = series_of([*map(float, amounts)], Kind.FLOW, season=season)
    path, whole = path_of(series), len(season or (1.0,))
    starts, shorter = [within + 3 + whole * cycle for cycle in cycles], [length, *range(1, int(length) + 1)]
    widest = [max(path.scale(at, one) * (1.0 + at / one) ** LATER for one in shorter) for at in starts]
    assert Windows(path, series)._scales(starts, length) == widest


@given(
    movements,
    seasons,
    st.lists(st.integers(0, 4000) | st.floats(0.0, 30.0), max_size=20).map(sorted),
)
def test_middles_are_told_together_as_one_by_one(
    changes: list[float], season: tuple[float, ...] | None, steps: list[float]
) -> None:
    """What many days bring until they end costs less to tell at once, and is the same."""
    series = series_of([*changes, -1.0, 1.0], Kind.FLOW, season=season)
    assert path_of(series).middles(steps) == [path_of(series).middle(one) for one in steps]
