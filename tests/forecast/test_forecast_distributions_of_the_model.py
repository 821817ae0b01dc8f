"""What the model makes of a path: days, windows, ways and single amounts, each worked out anew from its joints."""

from __future__ import annotations

import math
import statistics
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest
from attrs import evolve
from hypothesis import assume, example, given, strategies as st
from series_samples import both_ways, horizons, kinds, movements, one_way, series_of

from smartgoals._forecast.combine import noise, noise_of
from smartgoals._forecast.distribution import Bounded, Known, Steady, TwoPiece
from smartgoals._forecast.model import Model
from smartgoals._forecast.passage import Amounts, OneWay, Wandering
from smartgoals._forecast.path import SeriesPath, StepsReach
from smartgoals._forecast.series import EvenSeries, Kind
from smartgoals._forecast.student import HEAVY, LIGHT
from smartgoals._forecast.windows import Windows

weekly = st.sampled_from([None, (0.4, 1.0, 1.9, 0.7), (1.5, 0.5)])
waves = st.sampled_from([(-4.0, 0.0, 9.0, -5.0), (3.0, -3.0), (2.0, 5.0, -7.0)])


def path_of(series: EvenSeries) -> SeriesPath:
    """Return the path of a series by its own noise, or by what stands for it in an exact line."""
    found, unit = noise(series.changes), noise_of(series)
    return SeriesPath(series, unit, is_exact=unit != found)


def shape_of(series: EvenSeries, base: float, middle: float, of: StepsReach) -> TwoPiece:
    """Return the two halves around a sum of changes: equal and light, or heavy and longer the way the changes go."""
    way, scale, unit = series.one_way, of.scale * series.unit, series.unit
    if not way:
        return TwoPiece(centre=(base + middle) * unit, down=scale, up=scale, down_df=LIGHT, up_df=LIGHT)
    room = max(abs(middle) * unit, scale / 1e6)
    forth, back = 1.1 * scale, 1.05 * of.hold * room
    return TwoPiece(
        centre=base * unit + way * room,
        down=back if way > 0 else forth,
        up=forth if way > 0 else back,
        down_df=HEAVY,
        up_df=HEAVY,
        edge=base * unit,
    )


def like(shape: TwoPiece) -> dict[str, Any]:
    """Return the fields a shape must have, but for rounding."""
    names = ("centre", "down", "up", "down_df", "up_df", "edge")
    values = {name: getattr(shape, name) for name in names}
    return {name: None if one is None else pytest.approx(one, rel=1e-9, abs=1e-9) for name, one in values.items()}


def fields(shape: Any) -> dict[str, Any]:
    """Return the fields of a shape, of what never changed those of what comes where it does not go on just so."""
    shape = shape.inner if isinstance(shape, Steady) else shape
    assert isinstance(shape, TwoPiece)
    return {name: getattr(shape, name) for name in ("centre", "down", "up", "down_df", "up_df", "edge")}


def season_of(series: EvenSeries, step: int) -> float:
    """Return the factor or summand of a step after the last one, by walking through the cycle."""
    if series.season is None:
        return 0.0 if series.kind is Kind.LEVEL else 1.0
    values = len(series.changes) + (series.kind is Kind.LEVEL)
    return [*series.season, *series.season][(values - 1) % len(series.season) + step % len(series.season)]


def lift_of(series: EvenSeries, steps: float) -> float:
    """Return how much higher than now a season stands, on a straight line between whole steps."""
    whole = math.floor(steps)
    near, far = season_of(series, whole), season_of(series, whole + 1)
    return near + (far - near) * (steps - whole) - season_of(series, 0)


@given(movements, st.sampled_from([Kind.COUNTER, Kind.LEVEL]), horizons, weekly, waves)
def test_a_day_is_the_last_value_and_the_path(
    changes: list[float], kind: Kind, steps: float, factors: tuple[float, ...] | None, summands: tuple[float, ...]
) -> None:
    """The value on a day lies around the last one and the path; a level also moves as far as its season does."""
    series = series_of(changes, kind, season=summands if kind is Kind.LEVEL else factors, last_value=70.0, unit=2.0)
    end = path_of(series).at(steps)
    middle = end.middle
    if kind is Kind.LEVEL:
        middle += lift_of(series, steps)
    assert fields(Model(series).on_day(steps)) == like(shape_of(series, 70.0, middle, end))


@given(movements, st.integers(0, 40), st.integers(1, 40), weekly)
@example([0.0, 0.0, 0.0], 0, 1, None)
def test_a_total_is_the_window_it_is_asked_for(
    changes: list[float], start: int, length: int, season: tuple[float, ...] | None
) -> None:
    """The sum of a flow's amounts lies around that of the window, and is as uncertain."""
    series = series_of(changes, Kind.FLOW, season=season, unit=3.0)
    window = Windows(path_of(series), series).over(start, start + length)
    assert fields(Model(series).total(start, start + length)) == like(shape_of(series, 0.0, window.middle, window))


@pytest.mark.parametrize(("start", "end"), [(-1.0, 4.0), (0.0, 4.0), (4.0, 4.0)])
def test_a_window_that_has_begun_is_what_is_still_to_come(start: float, end: float) -> None:
    """Of a window from today or before, and of an empty one, the path from now on is the answer."""
    model = Model(series_of([3.0, 5.0, 4.0] * 5, Kind.FLOW))
    assert model.total(start, end) == model.total(0.0, end)


@given(movements, horizons, weekly, st.sampled_from([None, -3.0, 0.0]))
def test_a_single_amount_is_the_total_of_its_step(
    changes: list[float], steps: float, season: tuple[float, ...] | None, low: float | None
) -> None:
    """What one reading brings is what its step does; a bound of the metric cuts it."""
    series = series_of(changes, Kind.FLOW, season=season, unit=2.0)
    model = Model(series, low)
    total = model.total(max(0.0, steps - 1), max(1.0, steps))
    expected = total if low is None else Bounded(total, low, None)
    assert model.on_day(steps) == expected


@given(movements, horizons, weekly)
def test_the_amounts_on_the_way_are_those_of_the_joints(
    changes: list[float], steps: float, season: tuple[float, ...] | None
) -> None:
    """Each leg has the rate between its joints; the past comes with its season, and ratios are to the level before."""
    series = series_of(changes, Kind.FLOW, season=season, unit=2.0)
    path, model = path_of(series), Model(series)
    found = model.passage(steps, model.on_day(steps))
    assert isinstance(found, Amounts)
    joints = [StepsReach(0.0, 0.0, 0.0, 0.0), *path.legs(steps)]
    for (near, far), leg in zip(pairwise(joints), found.legs, strict=True):
        length = far.steps - near.steps
        first, later = path.plain(length), (far.steps / length) ** 0.3
        rate = StepsReach(1.0, (far.middle - near.middle) / length, first.scale / length * later, first.hold * later)
        assert leg.upto == far.steps
        assert leg.centre == pytest.approx(2.0 * rate.middle)
        assert fields(leg.rate) == like(shape_of(series, 0.0, rate.middle, rate))
    cycle = season or (1.0,)
    past = [2.0 * value * cycle[k % len(cycle)] for k, value in enumerate(changes)]
    assert found.past == pytest.approx(past)
    assert found.at_end == model.on_day(steps)
    known = [model.on_day(float(step)) for step in range(1, math.ceil(steps))]
    assert list(found.on_the_way)[:9] == known[:9]
    assert all(shape in known for shape in found.on_the_way)
    for leg in (leg for leg in joints if 9 < leg.steps < steps):
        ends = known[: int(leg.steps)][-(len(season) if season else 1) :]
        middles = [shape.quantile(0.5) for shape in ends]
        assert ends[middles.index(max(middles))].quantile(0.5) in {shape.quantile(0.5) for shape in found.on_the_way}
        assert min(middles) in {shape.quantile(0.5) for shape in found.on_the_way}
    assert found.count == steps
    assert found.noise == pytest.approx(2.0 * noise_of(series))


@given(st.lists(st.integers(-5, 40).map(float), min_size=6, max_size=40))
def test_ratios_are_to_the_smoothed_level_before(changes: list[float]) -> None:
    """A ratio is an amount over the weighted mean before it, where that has the side of the whole."""
    found = Model(series_of(changes, Kind.FLOW))._amounts(5.0, Known(0.0))
    ratios = []
    for k in range(1, len(changes)):
        weights = [0.2 * 0.8**age for age in range(k)]
        level = sum(w * one for w, one in zip(weights, changes[k - 1 :: -1], strict=True)) / sum(weights)
        if level * sum(changes) > 1e-9:
            ratios.append(max(-1e6, min(1e6, changes[k] / level)))
        assume(not 0 < abs(level) < 1e-9)
    assert found.ratios == pytest.approx(sorted(ratios), rel=1e-9, abs=1e-9)
    spread = statistics.pstdev(ratios) if len(ratios) > 1 else 0.5
    assert found.spread == pytest.approx(spread + 0.02)


def test_only_the_latest_amounts_are_kept() -> None:
    """Of a long flow the last 90 amounts and the last 365 ratios are kept; of one amount no ratio is known."""
    long = Model(series_of([float(k) for k in range(1, 501)], Kind.FLOW))._amounts(5.0, Known(0.0))
    assert long.past == tuple(float(k) for k in range(411, 501))
    assert len(long.ratios) == 365
    one = Model(series_of([4.0], Kind.FLOW))._amounts(5.0, Known(0.0))
    assert (one.ratios, one.spread) == ((), 0.52)
    two = Model(series_of([4.0, 6.0], Kind.FLOW))._amounts(5.0, Known(0.0))
    assert (two.ratios, two.spread) == ((1.5,), 0.52)


def test_a_season_of_many_amounts_begins_where_the_changes_do() -> None:
    """The last 90 amounts have the factors of their own places in the cycle."""
    long = Model(series_of([10.0] * 100, Kind.FLOW, season=(0.5, 1.0, 1.5)))._amounts(5.0, Known(0.0))
    assert long.past[:3] == (10.0, 15.0, 5.0)  # the eleventh amount has the second place of the cycle


@given(both_ways, horizons, waves, st.sampled_from([1, 7, None]))
def test_a_wandering_way_has_the_joints_of_its_path(
    changes: list[float], steps: float, season: tuple[float, ...], days: int | None
) -> None:
    """Four fifths of the variance are steps, but no more than the noise; the rest is doubt about the drift."""
    series = series_of(changes, Kind.LEVEL, days, season=season, one_way=0, last_value=50.0, unit=2.0)
    path, model = path_of(series), Model(series)
    end = model.on_day(steps)
    found = model.passage(steps, end)
    assert isinstance(found, Wandering)
    assert (found.start, found.steps, found.at_end) == (100.0, steps, end)
    assert found.first == 1.0  # between two readings nobody looks
    first = min(found.first, steps)
    times = [first, *range(1, min(int(steps), 4 * len(season)) + 1), steps]
    lifts = [lift_of(series, time) for time in times]
    assert (found.peak, found.trough) == (pytest.approx(2.0 * max(lifts)), pytest.approx(2.0 * min(lifts)))
    assert list(found.on_the_way) == [model.on_day(float(time)) for time in sorted({*times}) if time < steps]
    for reach, leg in zip(path.legs(steps), found.legs, strict=True):
        variance = min(0.8 * reach.scale**2 / reach.steps, noise_of(series) ** 2)
        rest = reach.scale**2 - variance * reach.steps
        assert leg.steps == reach.steps
        assert leg.drift == pytest.approx(2.0 * reach.middle / reach.steps)
        assert leg.step == pytest.approx(2.0 * math.sqrt(variance))
        assert leg.drift_scale == pytest.approx(2.0 * math.sqrt(max(0.0, rest)) / reach.steps)
        assert leg.scale == pytest.approx(2.0 * reach.scale)


@given(one_way, st.sampled_from([0.4, 1.0, 2.0, 30.0]), st.sampled_from([1, -1]))
def test_a_way_of_one_direction_has_its_first_day_and_its_end(changes: list[float], steps: float, way: int) -> None:
    """What never turned back is judged at its end and on its first day, or the part of it that is asked for."""
    model = Model(series_of([way * one for one in changes]))
    end = model.on_day(steps)
    path = model.passage(steps, end)
    assert path == OneWay(at_end=end, at_start=model.on_day(min(1.0, steps)), rising=way > 0)


@given(movements, kinds, horizons, st.one_of(st.floats(-60, 60), st.floats(-100, 400)), st.booleans())
def test_what_is_reached_is_what_the_day_the_total_or_the_way_says(
    changes: list[float], kind: Kind, steps: float, x: float, upward: bool
) -> None:
    """Of a flow its sum since a day counts, of what goes that way only its end, of anything else its way."""
    series = series_of(changes, kind, last_value=20.0)
    model = Model(series)
    if kind is Kind.FLOW:
        shape: Any = model.total(steps / 2, steps)
    elif series.one_way == (1 if upward else -1):
        shape = model.on_day(steps)
    else:
        way = model.passage(steps, model.on_day(steps))
        assert model.reached(steps, x, upward=upward) == way.chance(x, upward=upward)
        return
    chance = 1.0 - shape.below(x) if upward else shape.at_most(x)
    since = steps / 2 if kind is Kind.FLOW else 0.0
    assert model.reached(steps, x, upward=upward, since=since) == pytest.approx(chance)


@given(movements, st.sampled_from([Kind.COUNTER, Kind.LEVEL]), horizons, st.floats(0.1, 60))
def test_a_bound_slows_the_middle_before_it(changes: list[float], kind: Kind, steps: float, room: float) -> None:
    """Towards a bound the change is c / (1 + (c / room) ^ 8) ^ (1 / 8), of a path that turns at its joints.

    What lies beyond the bound is laid on it.
    """
    series = series_of(changes, kind, last_value=10.0, unit=2.0)
    low, high = 2.0 * (10.0 - room), 2.0 * (10.0 + room)
    path = path_of(series)
    reach, legs = path.at(steps), [StepsReach(0.0, 0.0, 0.0, 0.0), *path.legs(steps)]
    near, far = legs[-2], legs[-1]
    share = (steps - near.steps) / (far.steps - near.steps)

    def middle(slowed: Callable[[float], float]) -> float:
        if series.one_way or model.noise == 0.0:
            return slowed(reach.middle)
        return (1 - share) * slowed(near.middle) + share * slowed(far.middle)

    def both(change: float) -> float:
        if abs(change) in (0.0, math.inf) or model.noise == 0.0:
            return math.copysign(min(abs(change), room), change)
        return math.copysign((abs(change) ** -8 + room**-8) ** -0.125, change)

    model = Model(series, low, high)
    found = model.on_day(steps)
    assert isinstance(found, Bounded)
    assert (found.low, found.high) == (low, high)
    assert fields(found.inner) == like(shape_of(series, 10.0, middle(both), reach))
    one_sided = Model(series, low, None).on_day(steps)
    assert isinstance(one_sided, Bounded)
    expected = middle(lambda change: both(change) if change < 0 else change)
    assert fields(one_sided.inner) == like(shape_of(series, 10.0, expected, reach))


@pytest.mark.parametrize(
    ("changes", "last", "more", "size"),
    [
        ([3.0, 5.0, 4.0, 4.0], 9.0, {}, None),  # noisy: its own
        ([4.0] * 3, 12.0, {}, 1.0),  # an exact line: its pace over one more than its changes
        ([-4.0] * 7, 28.0, {}, 0.5),
        ([4.0] * 60, 240.0, {}, 0.08),  # and a fiftieth of it at least
        ([], 50.0, {}, 5.0),  # one reading: a tenth of it
        ([], -50.0, {}, 5.0),
        ([], 0.0, {}, 0.1),
        ([], 50.0, {"readings": 3}, 5.0),  # several readings of one day are one value
        ([0.0], 7.0, {"readings": 1}, 0.7),
        ([0.0] * 4, 8.0, {"resolution": 1.0, "readings": 5}, 1 / 6),  # no change: the last digit, the less the longer
        ([0.0] * 4, 8.0, {"resolution": 0.01, "readings": 9}, 0.001),
        ([0.0] * 4, 8.0, {"resolution": 0.0, "readings": 4}, 0.2),
    ],
)
def test_noise_is_above_zero_even_where_none_shows(
    changes: list[float], last: float, more: dict[str, Any], size: float | None
) -> None:
    """A line, one reading and no change at all each have a small noise assumed."""
    series = series_of(changes, last_value=last, **more)
    assert noise_of(series) == pytest.approx(noise(series.changes) if size is None else size)


@given(movements, kinds, horizons, st.sampled_from([1e-120, 1e120]), st.floats(0.02, 0.98))
def test_a_unit_scales_all_answers(changes: list[float], kind: Kind, steps: float, unit: float, p: float) -> None:
    """Values in a huge or tiny unit are forecast in it: day, total and the chance of reaching a value on the way."""
    series = series_of(changes, kind, last_value=12.0)
    one, other = Model(series), Model(evolve(series, unit=unit))
    x = one.on_day(steps).quantile(p)
    assert other.on_day(steps).quantile(p) == pytest.approx(unit * x, rel=1e-6, abs=unit * 1e-9)
    assert other.total(2.0, 9.0).quantile(p) == pytest.approx(
        unit * one.total(2.0, 9.0).quantile(p), rel=1e-6, abs=unit * 1e-9
    )
    here = one.passage(steps, one.on_day(steps)).chance(x + 0.5, upward=True)
    there = other.passage(steps, other.on_day(steps)).chance(unit * (x + 0.5), upward=True)
    assert there == pytest.approx(here, abs=1e-6)


@pytest.mark.parametrize("way", [1, -1])
def test_against_its_way_a_path_is_reached_at_once_or_not_at_all(way: int) -> None:
    """What has always gone one way reaches what lies behind it on its first step, and what lies ahead in the end."""
    series = series_of([way * one for one in (3.0, 5.0, 4.0, 6.0, 2.0, 5.0, 4.0)], last_value=20.0)
    model = Model(series)
    first, last = model.on_day(1.0), model.on_day(30.0)
    x = first.quantile(0.5)
    behind = first.at_most(x) if way > 0 else 1.0 - first.below(x)
    ahead = 1.0 - last.below(x) if way > 0 else last.at_most(x)
    assert model.reached(30.0, x, upward=way < 0) == pytest.approx(behind)
    assert model.reached(30.0, x, upward=way > 0) == pytest.approx(ahead)
    assert (behind < 0.6, ahead > 0.9) == (True, True)


@given(movements, st.sampled_from([None, (-4.0, 0.0, 9.0, -5.0)]), st.lists(st.integers(1, 200), max_size=5))
def test_days_asked_before_change_no_chance(changes: list[float], season: Any, days: list[int]) -> None:
    """A model that was asked about many days answers each as one that was asked about it alone, to the bit."""
    series = series_of(changes, Kind.LEVEL, season=season)
    model, x = Model(series), 3.0
    for day in [*days, *reversed(days)]:
        alone = Model(series)
        chance = alone.passage(day, alone.on_day(day)).chance(x, upward=True)
        if series.one_way <= 0:
            assert model.reached(day, x, upward=True) == chance
