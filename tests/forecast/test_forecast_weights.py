"""One rate from many, against the two formulas of the documentation, and the traits against their definitions."""

from __future__ import annotations

import math
import random
import statistics
from itertools import pairwise

import pytest
from hypothesis import given, strategies as st
from series_samples import horizons, kinds, movements, series_of

from smartgoals._forecast import combine
from smartgoals._forecast.combine import Combiner, noise
from smartgoals._forecast.fitted import FITTED
from smartgoals._forecast.rates import Trial, Workbench
from smartgoals._forecast.series import EvenSeries, Kind
from smartgoals._forecast.traits import SeriesHabit, horizon, traits_of

units = st.floats(0.1, 50)


def traits(series: EvenSeries) -> tuple[float, ...]:
    """Return a one and the six traits, each by its definition and centred on what is usual."""
    x = series.changes
    n, mean, size = len(x), statistics.fmean(x), statistics.pstdev(x)
    t = abs(mean) / size * math.sqrt(n) if size else 30.0
    lagged = sum((a - mean) * (b - mean) for a, b in pairwise(x))
    up, down = sum(one > 0 for one in x), sum(one < 0 for one in x)
    return (
        1.0,
        math.log(min(1100, n)) - 4,
        sum(not one for one in x) / n - 0.2,
        math.log(min(30.0, t) + 0.3) - 1.5,
        lagged / (size**2 * n) if size else 0.0,
        (min(up, down) / (up + down) if up + down else 0.0) - 0.2,
        float(series.steps.days in {None, 28, 30}),
    )


@given(movements, kinds, st.sampled_from([1, 7, 27, 28, 30, None]))
def test_traits_are_their_definitions(changes: list[float], kind: Kind, days: int | None) -> None:
    """Length, idle steps, t of the mean, correlation, falls and months are what the changes say of them."""
    series = series_of(changes, kind, days)
    assert traits_of(series).numbers == pytest.approx(traits(series), abs=1e-9)


@pytest.mark.parametrize("n", [1099, 1100, 1101, 1500])
def test_no_history_counts_as_longer_than_the_longest(n: int) -> None:
    """Beyond 1,100 changes the trait of the length stands still, as the training saw no longer ones."""
    assert traits_of(series_of([1.0, 3.0] * n)).length == pytest.approx(math.log(1100) - 4)
    assert traits_of(series_of([1.0] * n)).length == pytest.approx(math.log(min(n, 1100)) - 4)


@pytest.mark.parametrize(("steps", "seen"), [(0.2, 1), (1, 1), (5.5, 5.5), (90, 90), (91, 90), (1000, 90)])
def test_horizons_count_from_one_step_to_ninety(steps: float, seen: float) -> None:
    """The trait of a horizon is the centred logarithm of its steps, held within what the training saw."""
    assert horizon(steps) == pytest.approx(math.log(seen) - 2.5)


@pytest.mark.parametrize(
    ("kind", "changes", "habit"),
    [
        (Kind.FLOW, [1.0, -1.0] * 5, SeriesHabit.FLOW),
        (Kind.FLOW, [1.0] * 9, SeriesHabit.FLOW),
        (Kind.COUNTER, [1.0] * 9, SeriesHabit.ONE_WAY),
        (Kind.COUNTER, [-1.0] * 9, SeriesHabit.ONE_WAY),
        (Kind.COUNTER, [5.0, 5.0, 5.0, -1.0] * 3, SeriesHabit.MOSTLY),
        (Kind.LEVEL, [1.0, -1.0] * 9, SeriesHabit.WANDERING),
        # 36 changes of 2 or 0 have the mean 1 and the deviation 1: their t is 6, which is sure.
        (Kind.LEVEL, [2.0, 0.0] * 18, SeriesHabit.MOSTLY),
        (Kind.LEVEL, [2.0, 0.0] * 17, SeriesHabit.WANDERING),
        (Kind.LEVEL, [-2.0, 0.0] * 18, SeriesHabit.MOSTLY),
    ],
)
def test_habits_are_told_by_kind_and_falls(kind: Kind, changes: list[float], habit: SeriesHabit) -> None:
    """Amounts are flows; counters go one way or mostly; a level whose drift is six errors sure goes mostly one way."""
    assert traits_of(series_of(changes, kind)).habit is habit


@given(st.lists(st.floats(-1e3, 1e3), min_size=3, max_size=40))
def test_noise_is_half_deviation_and_half_differences(x: list[float]) -> None:
    """Noise is the mean of the standard deviation and of what the mean successive difference tells of it."""
    differences = statistics.fmean([abs(b - a) for a, b in pairwise(x)])
    assert noise(tuple(x)) == pytest.approx((statistics.pstdev(x) + 0.886 * differences) / 2, abs=1e-9)


@pytest.mark.parametrize(("x", "size"), [((), 0.0), ((-3.0,), 1.5), ((9.0, -4.0), 2.0), ((2.0, 2.0, 2.0), 0.0)])
def test_noise_of_too_few_is_half_the_last(x: tuple[float, ...], size: float) -> None:
    """Of one or two changes the noise is half the last one's size, of none it is nothing."""
    assert noise(x) == size


def weights_of(series: EvenSeries, trial: Trial, unit: float, steps: float) -> list[float]:
    """Return the weights exp(a x) E^-(p + q W / (W + 6)), of which all are shares."""
    constants = FITTED[traits_of(series).habit]
    x = (*traits(series), horizon(steps))
    power = constants.power + constants.power_of_certainty * trial.windows / (trial.windows + 6)
    raw = []
    for name, errors in zip(trial.names, trial.errors, strict=True):
        error = sum(map(abs, errors)) / unit + 3.2 * trial.horizon**-0.3
        raw.append(math.exp(sum(a * b for a, b in zip(constants.weights[name], x, strict=True))) * error**-power)
    return [one / sum(raw) for one in raw]


def scale_of(
    series: EvenSeries, trial: Trial, weights: list[float], centre: float, *, unit: float, steps: float
) -> float:
    """Return the scale whose logarithm is linear in the seven signs."""
    n = len(series.changes)
    apart = math.sqrt(sum(w * (one - centre) ** 2 for w, one in zip(weights, trial.estimates, strict=True)))
    doubt = 3 / (trial.windows + 3)
    signs = [1.0, 0.0]
    if trial.errors[0]:
        off = [sum(w * one for w, one in zip(weights, row, strict=True)) for row in zip(*trial.errors, strict=True)]
        squares, sizes = statistics.fmean([one * one for one in off]), statistics.fmean(map(abs, off))
        signs[1] = (1 - doubt) * math.log((math.sqrt(squares) + 1.2533 * sizes) / 2 / unit + 0.001)
    signs += [
        doubt,
        math.log(steps / trial.horizon),
        math.log(apart / unit + max(0.02, 1 / n**2)),
        math.log(abs(centre) / unit + 0.05),
        math.log(steps) - 3,
        doubt * math.log(trial.horizon),
    ]
    constants = FITTED[traits_of(series).habit]
    return unit * math.exp(sum(a * b for a, b in zip(constants.scale, signs, strict=True)))


@given(movements, kinds, horizons, units, st.booleans())
def test_rate_and_scale_are_the_documented_formulas(
    changes: list[float], kind: Kind, steps: float, unit: float, is_exact: bool
) -> None:
    """The middle is the weighted mean, moved by a share of the scale; an exact line goes on at its own rate, unmoved."""
    series = series_of(changes, kind)
    trial = Workbench(series).trial(steps)
    weights = weights_of(series, trial, unit, steps)
    rate = Combiner(series, unit, is_exact=is_exact).estimated(steps)
    centre = sum(w * one for w, one in zip(weights, trial.estimates, strict=True))
    if is_exact:
        centre = statistics.fmean(changes)
    scale = scale_of(series, trial, weights, centre, unit=unit, steps=steps)
    assert rate.scale == pytest.approx(scale, rel=1e-6)
    assert rate.windows == trial.windows
    shift = 0.0 if is_exact else FITTED[traits_of(series).habit].shift * scale
    side = -1 if centre < 0 else 1
    size = abs(centre)
    if shift > 0:
        size += min(shift, 2 * size)
    elif shift < 0 and size > 1e-9:
        size *= math.exp(max(shift / size, -2.0))
    assert rate.centre == pytest.approx(side * size, rel=1e-6, abs=1e-7)


def steadied(scale: float, trial: Trial, weights: list[float], steps: float) -> float:
    """Return the scale of values that are each measured anew, from the errors of the weighted mean at past origins."""
    errors = [sum(w * e for w, e in zip(weights, row, strict=True)) for row in zip(*trial.errors, strict=True)]
    n = len(errors)
    if n < 4 or not any(errors):
        return scale
    spread = (math.sqrt(statistics.fmean(e * e for e in errors)) + 1.2533 * statistics.fmean(map(abs, errors))) / 2
    apart = [error - statistics.fmean(errors) for error in errors]
    variance = statistics.fmean(e * e for e in apart)
    carried = sum(a * b for a, b in pairwise(apart)) / (n - 1) / variance if variance else 0.0
    carried = min(0.95, max(0.0, carried))
    excess = n * (1 - carried) / (1 + carried) - trial.windows
    share = max(0.0, excess) / (max(0.0, excess) + 2)
    ahead = max(1.0, steps / trial.horizon)
    return scale ** (1 - share) * (spread * ahead ** (0.5 * (1 - share)) / ahead) ** share


@given(movements, horizons, units)
def test_what_is_measured_anew_is_as_certain_as_its_back_test_shows(
    changes: list[float], steps: float, unit: float
) -> None:
    """The more errors in the back-test that do not hang together, the nearer the scale is to theirs."""
    series = series_of(changes, Kind.LEVEL, is_anew=True)
    plain = Combiner(series_of(changes, Kind.LEVEL), unit).estimated(steps)
    trial = Workbench(series).trial(steps)
    scale = plain.scale
    if traits_of(series).habit is SeriesHabit.WANDERING:
        scale = steadied(scale, trial, weights_of(series, trial, unit, steps), steps)
    assert Combiner(series, unit).estimated(steps).scale == pytest.approx(scale, rel=1e-6)


def noisy(n: int, seed: int) -> list[float]:
    """Return the changes of a level that stands and is read with noise."""
    chance = random.Random(seed)
    values = [chance.gauss(0.0, 1.0) for _ in range(n)]
    return [later - earlier for earlier, later in pairwise(values)]


@pytest.mark.parametrize("n", [30, 60, 150])
def test_a_level_that_stands_is_not_taken_to_wander(n: int) -> None:
    """Of noise about a level the scale grows less with the horizon than where the next value starts from the last."""
    ratios = []
    for seed in range(15):
        changes = noisy(n, seed)
        anew, level = (Combiner(series_of(changes, Kind.LEVEL, is_anew=told), 1.4) for told in (True, False))
        ratios.append(anew.estimated(60.0).scale / level.estimated(60.0).scale)
    assert statistics.median(ratios) < 0.7


@pytest.mark.parametrize("size", [1e-90, 1e90])
def test_errors_of_any_size_are_measured(size: float) -> None:
    """How errors hang together hangs on no unit."""
    scale = Combiner(series_of([size * one for one in noisy(60, 1)], Kind.LEVEL, is_anew=True), 1.4 * size).rate(60.0)
    assert scale.scale / size == pytest.approx(
        Combiner(series_of(noisy(60, 1), Kind.LEVEL, is_anew=True), 1.4).rate(60.0).scale, rel=1e-6
    )


@given(movements, kinds, horizons, units)
def test_the_middle_never_leaves_the_estimates_by_more_than_its_shift(
    changes: list[float], kind: Kind, steps: float, unit: float
) -> None:
    """Weights are shares: before it is moved, and away from zero alone it is, the middle lies among the estimates."""
    series = series_of(changes, kind)
    trial, rate = Workbench(series).trial(steps), Combiner(series, unit).estimated(steps)
    by = abs(FITTED[traits_of(series).habit].shift) * rate.scale
    assert min(trial.estimates) - by - 1e-9 <= rate.centre <= max(trial.estimates) + by + 1e-9


@pytest.mark.parametrize(
    ("centre", "shift", "moved"),
    [
        (10.0, 2.0, 12.0),
        (-10.0, 2.0, -12.0),
        (10.0, 0.0, 10.0),
        (0.0, 5.0, 0.0),
        (0.0, -5.0, 0.0),
        (1.0, 5.0, 3.0),  # by twice itself at most
        (-1.0, 2.0, -3.0),
        (10.0, -2.0, 10 * math.exp(-0.2)),  # towards zero, which it never passes
        (-10.0, -2.0, -10 * math.exp(-0.2)),
        (1.0, -5.0, math.exp(-2.0)),
    ],
)
def test_a_middle_is_moved_away_from_zero_or_towards_it(centre: float, shift: float, moved: float) -> None:
    """A middle is moved by its shift, by no more than twice itself, and never past zero."""
    assert combine._shifted(centre, shift) == pytest.approx(moved)


@pytest.mark.parametrize("size", [1e-200, 1e-30, 1e30, 1e200])
def test_scales_beyond_all_measure_stay_numbers(size: float) -> None:
    """However far apart noise and changes are, the scale lies within exp(30) of the noise."""
    rate = Combiner(series_of([size, 3 * size] * 9), 1.0).rate(300.0)
    assert math.exp(-30.0) * 0.999 <= rate.scale <= math.exp(30.0) * 1.001


def test_errors_that_are_all_the_same_do_not_hang_together() -> None:
    """What is off by one amount at every origin is biased, and no more: each error counts."""
    assert combine._independent([0.0] * 5) == 5
