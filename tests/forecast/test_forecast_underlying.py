"""What lies under readings: noise about a mean or a line, levels that come back, and walks that do not."""

from __future__ import annotations

import math
import random
import statistics
from collections.abc import Sequence
from itertools import accumulate, pairwise

import pytest
from forecast_samples import SCORE, STOCK, every
from hypothesis import given, strategies as st
from series_samples import both_ways, horizons, series_of

from smartgoals import Forecast, Metric, forecast
from smartgoals._days import ONE_DAY
from smartgoals._forecast import underlying
from smartgoals._forecast.combine import Combiner, noise
from smartgoals._forecast.rates import Workbench
from smartgoals._forecast.series import Kind
from smartgoals._forecast.underlying import Underlying, is_told

METRICS = [STOCK, SCORE, Metric(id="m", nature="mean"), Metric(id="m", nature="unique")]
told = both_ways.filter(is_told)
units = st.floats(0.1, 50.0)


def ahead(values: Sequence[float], days: int, metric: Metric = STOCK) -> Forecast:
    """Return the forecast of a day so long after daily readings."""
    history = every(1, values, metric)
    return forecast(history, on=history.last.day + days * ONE_DAY, as_of=history.last.day)


def under(changes: Sequence[float], *, is_anew: bool = False) -> Underlying:
    """Return what lies under changes."""
    return Underlying(changes, noise(tuple(changes)), is_anew=is_anew)


def about(middle: float, size: float, n: int, seed: int) -> list[float]:
    """Return readings of plain noise about a mean, told in tenths."""
    chance = random.Random(seed)
    return [round(chance.gauss(middle, size), 1) for _ in range(n)]


def carried(share: float, n: int, seed: int) -> list[float]:
    """Return readings about 50, of whose distance from it a share carries over."""
    chance = random.Random(seed)
    rows = [0.0]
    while len(rows) < n:
        rows.append(share * rows[-1] + chance.gauss(0, 1))
    return [50 + row for row in rows]


@pytest.mark.parametrize("metric", METRICS, ids=lambda metric: metric.nature.value)
@pytest.mark.parametrize("last", [4.0, 8.0])
@pytest.mark.parametrize("days", [1, 7, 30, 90])
def test_noise_about_a_mean_does_not_hang_on_its_last_reading(metric: Metric, last: float, days: int) -> None:
    """Two standard deviations off its mean, the last of 252 readings moves the middle by less than a fifth of that."""
    wide = []
    for seed in range(5):
        found = ahead([*about(6.0, 1.0, 251, seed), last], days, metric)
        assert found.expected == pytest.approx(6.0, abs=0.4)
        low, high = found.interval(0.8)
        wide.append((high - low) / (2 * 1.2816))
    assert 0.85 < statistics.median(wide) < 1.45


@pytest.mark.parametrize(("n", "off"), [(12, 1.4), (30, 0.8), (60, 0.6)])
def test_few_readings_of_noise_hang_on_the_last_one_in_part(n: int, off: float) -> None:
    """The fewer the readings, the more of the last one's distance of two from the mean stays."""
    far = [ahead([*about(50.0, 1.0, n - 1, seed), 52.0], 7).expected - 50.0 for seed in range(25)]
    assert abs(statistics.median(far)) < off


@pytest.mark.parametrize("n", [30, 252])
def test_a_walk_hangs_on_its_last_reading(n: int) -> None:
    """Where each reading starts from the last one, the middle stays near it, well within the interval."""
    chance, off, wide = random.Random(n), [], []
    for _ in range(25):
        values = list(accumulate([chance.gauss(0, 1) for _ in range(n)], initial=500.0))
        found = ahead(values, 7)
        off.append(abs(found.expected - values[-1]))
        assert found.interval(0.8)[0] < values[-1] < found.interval(0.8)[1]
        wide.append((found.interval(0.8)[1] - found.interval(0.8)[0]) / (2 * 1.2816 * math.sqrt(7)))
    assert statistics.median(off) < 0.6
    assert 0.7 < statistics.median(wide) < 1.5


@pytest.mark.parametrize("slope", [0.3, -0.3, 0.05, -0.05])
def test_a_noisy_line_goes_on(slope: float) -> None:
    """A straight line under noise goes on as the line does, wherever the last reading lies about it."""
    for seed in range(4):
        noisy = about(0.0, 1.0, 119, seed)
        values = [80 + slope * k + row for k, row in enumerate([*noisy, 1.5 if seed % 2 else -1.5])]
        assert ahead(values, 30).expected == pytest.approx(80 + slope * 149, abs=1.5)


@pytest.mark.parametrize(("share", "days"), [(0.5, 7), (0.5, 90), (0.8, 30), (0.8, 90)])
def test_what_comes_back_does_so(share: float, days: int) -> None:
    """Where half or four fifths of the distance to a mean carry over, little of it is left soon."""
    left = []
    for seed in range(15):
        values = carried(share, 250, seed)
        found, mean = ahead(values, days, SCORE), statistics.fmean(values)
        if abs(values[-1] - mean) > 0.5:
            left.append((found.expected - mean) / (values[-1] - mean))
    assert abs(statistics.median(left)) < 0.35


def test_intervals_of_noise_hold_what_they_say() -> None:
    """Of plain noise, intervals of four fifths hold about that share of what comes."""
    chance, held = random.Random(3), []
    for n in (30, 120):
        for _ in range(40):
            values = [chance.gauss(20, 3) for _ in range(n + 14)]
            low, high = ahead(values[:n], 14).interval(0.8)
            held.append(low <= values[-1] <= high)
    assert 0.72 < statistics.fmean(held) < 0.95


@given(told, st.floats(0.5, 60.0), st.booleans())
def test_what_is_under_hangs_on_no_unit_and_no_direction(changes: list[float], steps: float, is_anew: bool) -> None:
    """Scaled and mirrored changes have the same odds, and a scaled and mirrored outlook."""
    plain = under(changes, is_anew=is_anew)
    for factor in (-1.0, 8.0):
        other = under([factor * one for one in changes], is_anew=is_anew)
        assert other.odds == pytest.approx(plain.odds, abs=1e-6)
        assert other.outlook(steps).middle == pytest.approx(factor * plain.outlook(steps).middle, abs=1e-6)
        assert other.outlook(steps).scale == pytest.approx(abs(factor) * plain.outlook(steps).scale, rel=1e-6)


@given(told)
def test_what_is_measured_anew_is_less_likely_to_walk(changes: list[float]) -> None:
    """The odds of what is measured anew are never smaller."""
    assert under(changes, is_anew=True).odds >= under(changes).odds - 1e-9


@given(st.lists(st.integers(-40, 60).map(float), min_size=5, max_size=40).filter(is_told))
def test_odds_grow_no_further_than_readings(changes: list[float]) -> None:
    """However plain the noise, a fifth of the number of readings is what the odds are at most."""
    assert under(changes).odds <= math.log((len(changes) + 1) / 5) + 1e-9


@given(told, horizons, units)
def test_a_rate_is_mixed_of_the_estimates_and_what_is_under(changes: list[float], steps: float, unit: float) -> None:
    """The middle lies between both, and so does the logarithm of the scale, which is the wider the further they are apart."""
    series = series_of(changes, Kind.LEVEL)
    found = Combiner(series, unit)
    rate, alone = found.rate(steps), found.estimated(steps)
    level = Underlying(changes, unit, is_anew=False)
    trial, middle, scale = Workbench(series).trial(steps), *level.outlook(steps)
    apart = middle / steps - alone.centre
    assert rate.windows == trial.windows
    share = (rate.centre - alone.centre) / apart if abs(apart) > 1e-6 * unit else None
    if share is not None:
        assert -1e-6 <= share <= 1 + 1e-6
        share = min(1.0, max(0.0, share))
        size = alone.scale ** (1 - share) * (scale / steps) ** share
        assert rate.scale == pytest.approx(math.hypot(size, math.sqrt(share * (1 - share)) * apart), rel=1e-3)


@pytest.mark.parametrize("steps", [1.0, 4.0, 30.0])
@pytest.mark.parametrize(("carry", "gain"), [(1.0, 0.3), (0.8, 0.5), (0.5, 1.0), (0.0, 1.0)])
def test_a_filter_is_the_recursion_it_says(carry: float, gain: float, steps: float) -> None:
    """The level moves by the gain times the surprise, and what is ahead carries over of its distance from the mean."""
    values = about(10.0, 2.0, 30, 5)
    course = underlying._mean_course(values)
    levels, errors = underlying._run(values, course, carry, gain)
    level, sizes = values[0], []
    for n, value in enumerate(values[1:], 1):
        mean = statistics.fmean(values[:n])
        foretold = level if carry == 1.0 else mean + carry * (level - mean)
        sizes.append(abs(value - foretold) / (math.sqrt(1 + 1 / n) if carry == 0.0 else 1.0))
        level = foretold + max(gain, 1 / (n + 1)) * (value - foretold)
    if carry:
        assert levels[-1] == pytest.approx(level)
    assert errors == pytest.approx(sizes[2:])
    run = underlying.Filtered(carry, gain, course, levels, 1.0)
    mean = statistics.fmean(values)
    expected = levels[-1] if carry == 1.0 else mean + carry**steps * (levels[-1] - mean)
    assert run.ahead([-1], steps) == pytest.approx([expected])
    # The next reading has its noise, and each step before it moved the level by its share.
    share = sum((carry**k * gain) ** 2 for k in range(1, int(steps))) + 1
    if carry < 1.0:
        share += ((1 - carry**steps) * (1 + carry * gain / (1 - carry))) ** 2 / 30
    assert run.variance(steps) == pytest.approx(share)


@given(st.lists(st.floats(-50, 50), min_size=4, max_size=30))
def test_the_line_is_that_of_least_squares_drawn_towards_flat(values: list[float]) -> None:
    """At each reading the line is that of all so far, its slope as if twelve squares more had been seen flat."""
    course = underlying.line_course(values)
    n, mean = len(values), statistics.fmean(values)
    at = [k - (n - 1) / 2 for k in range(n)]
    slope = sum(a * (v - mean) for a, v in zip(at, values, strict=True)) / (sum(a * a for a in at) + 12)
    assert course.slopes[-1] == pytest.approx(slope, abs=1e-6)
    assert course.here[-1] == pytest.approx(mean + slope * (n - 1) / 2, abs=1e-6)
    assert course.ahead[-1] == pytest.approx(mean + slope * (n + 1) / 2, abs=1e-6)
    run = underlying.Filtered(1.0, 0.3, course, values, 2.0)
    if slope:
        unsure = 25 / (sum(a * a for a in at) + 12) + 25 * 1.2 * 0.09 / n
        assert run.variance(5.0) == pytest.approx(4 * (1 + 0.36 + unsure))
        assert underlying.Filtered(0.0, 1.0, course, values, 2.0).variance(5.0) == pytest.approx(
            4 * (1 + 1 / n + ((n - 1) / 2 + 5) ** 2 / (sum(a * a for a in at) + 12))
        )


def test_only_the_last_half_year_of_days_is_asked() -> None:
    """What lies further back than 180 changes is not looked at, and no origin there is judged."""
    values = about(10.0, 2.0, 400, 5)
    changes = [after - before for before, after in pairwise(values)]
    assert under(changes).odds == pytest.approx(Underlying(changes[-180:], noise(tuple(changes)), is_anew=False).odds)
    trial = Workbench(series_of(changes, Kind.LEVEL)).trial(9.0)
    judged = under(changes).errors(trial)
    assert len(judged) == sum(origin + 1 - (399 - 180) >= 2 for origin in trial.origins) < len(trial.origins)
    assert statistics.fmean(map(abs, judged)) < 2 * 2.0 / 9


@pytest.mark.parametrize(
    ("changes", "kind", "more"),
    [
        ([1.0, -1.0, 2.0, -1.0], Kind.LEVEL, {}),
        ([1.0, 2.0, 0.0, 3.0, 1.0, 2.0], Kind.LEVEL, {}),
        ([-1.0, -2.0, 0.0, -3.0, -1.0, -2.0], Kind.COUNTER, {"one_way": 0}),
        ([3.0, 2.0, 4.0, 3.0, 1.0, 2.0], Kind.FLOW, {}),
    ],
)
def test_of_few_changes_one_way_and_of_amounts_nothing_is_under(
    changes: list[float], kind: Kind, more: dict[str, int]
) -> None:
    """Then the rate is that of the estimates alone."""
    found = Combiner(series_of(changes, kind, **more), 1.0)
    assert found.rate(4.0) == found.estimated(4.0)
    assert found.under == 0.0


def test_a_better_reading_hardly_lowers_a_chance() -> None:
    """On noisy lines a last reading that is better by half a noise never lowers the middle, nor the chance by 3 points."""
    for seed in range(8):
        values, n = about(80.0, 1.0, (12, 20, 40, 90)[seed % 4], seed), (12, 20, 40, 90)[seed % 4]
        asked = [ahead([*values, 78.0 + half / 2], 7) for half in range(9)]
        for worse, better in pairwise(asked):
            assert better.expected >= worse.expected - 1e-9, n
            assert better.probability(at_least=80) >= worse.probability(at_least=80) - 0.03


def test_few_readings_on_a_line_leave_a_doubt() -> None:
    """Four readings exactly on a line are no certainty; of sixty, the line is."""
    shares = []
    for n in (4, 8, 60):
        found = ahead([100.0 + 10 * k for k in range(n)], 4)
        assert found.expected == pytest.approx(100 + 10 * (n + 3), abs=0.5)
        low, high = found.interval(0.8)
        shares.append((high - low) / 40)
    assert shares[0] > 0.3
    assert 0.04 < shares[1] < shares[0]
    assert shares[2] < 0.01


def moved(new: int, seed: int, by: float = 20.0) -> list[float]:
    """Return a hundred quiet readings, and so many that lie higher."""
    chance = random.Random(seed)
    return [chance.gauss(100 + by * (k >= 100), 3) for k in range(100 + new)]


@pytest.mark.parametrize("by", [20.0, -20.0])
def test_a_new_level_is_believed_after_a_few_readings(by: float) -> None:
    """Of three readings seven noises off, an interval of 80 % holds both levels; of one it holds the old, of six the new."""
    for new, holds_old, holds_new in ((1, True, False), (3, True, True), (6, False, True)):
        held = []
        for seed in range(12):
            low, high = ahead(moved(new, seed, by), 30).interval(0.8)
            held.append((low <= 100 <= high, low <= 100 + by <= high))
        assert (statistics.fmean(old for old, _ in held) > 0.5) is holds_old
        assert (statistics.fmean(own for _, own in held) > 0.5) is holds_new


@given(st.integers(0, 10_000), st.integers(0, 6), st.integers(1, 60))
def test_a_level_that_moved_hangs_on_no_unit_and_no_direction(seed: int, new: int, steps: int) -> None:
    """Scaled and mirrored readings moved as much, and the outlook is scaled and mirrored."""
    changes = [after - before for before, after in pairwise(moved(new, seed))]
    plain = under(changes).outlook(steps)
    for factor in (-1.0, 8.0):
        other = under([factor * one for one in changes]).outlook(steps)
        assert other.middle == pytest.approx(factor * plain.middle, rel=1e-6, abs=1e-6)
        assert other.scale == pytest.approx(abs(factor) * plain.scale, rel=1e-6)


def test_one_reading_off_is_no_new_level() -> None:
    """A single reading seven noises off moves the middle by less than a fifth of that."""
    off = [ahead(moved(1, seed), 30).expected - 100 for seed in range(10)]
    assert abs(statistics.median(off)) < 4.0


def test_what_goes_along_a_line_has_not_moved() -> None:
    """A steep line with noise is no row of new levels."""
    for seed in range(6):
        values = [80 + 0.8 * k + row for k, row in enumerate(about(0.0, 1.0, 120, seed))]
        assert ahead(values, 30).expected == pytest.approx(80 + 0.8 * 149, abs=2.0)
