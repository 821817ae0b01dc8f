"""The path of a series, against its joints and the lines between them, and the laws it holds at every step."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, strategies as st
from series_samples import horizons, kinds, movements, series_of

from smartgoals._forecast.combine import Combiner
from smartgoals._forecast.path import WALKED, SeriesPath, StepsReach
from smartgoals._forecast.series import EvenSeries, Kind
from smartgoals._forecast.swing import Swing

units = st.floats(0.1, 50)
seasons = st.sampled_from([None, (0.4, 1.0, 1.9, 0.7), (0.0, 2.0, 1.0), (1.5, 0.5)])


def joints(series: EvenSeries, unit: float, upto: float, *, is_exact: bool = False) -> list[StepsReach]:
    """Return the joints at 1, 3, 9… steps: nothing turns back that never did, and no scale shrinks or outruns time."""
    combiner, found, steps = Combiner(series, unit, is_exact=is_exact), list[StepsReach](), 1.0
    while not found or found[-1].steps < upto:
        rate, before = combiner.rate(steps), found[-1] if found else None
        middle, scale = rate.centre * steps, rate.scale * steps
        turned = 0.0 if before is None else before.middle
        if series.one_way:
            middle = series.one_way * max(middle * series.one_way, turned * series.one_way)
        if before is not None:
            scale = sorted([before.scale, scale, 3 * before.scale])[1]
        hold = scale / max(abs(middle), scale / 1e6)
        found.append(StepsReach(steps, middle, scale, hold if before is None else min(hold, before.hold)))
        steps *= 3
    return found


def between(found: list[StepsReach], steps: float) -> StepsReach:
    """Return a path between joints: straight in its middle, and a power of time in its scale and hold."""
    first = found[0]
    if steps <= 1:
        t = max(0.0, steps)
        hold = first.hold * t ** (0.65 - 1) if t else first.hold
        return StepsReach(t, first.middle * t, first.scale * t**0.65, hold)
    near, far = next((a, b) for a, b in pairwise(found) if steps <= b.steps)
    share = (steps - near.steps) / (far.steps - near.steps)
    power = math.log(steps / near.steps, 3)
    return StepsReach(
        steps,
        (1 - share) * near.middle + share * far.middle,
        near.scale ** (1 - power) * far.scale**power,
        near.hold ** (1 - power) * far.hold**power,
    )


def near(one: StepsReach) -> Any:
    """Return what a reach must be close to."""
    return pytest.approx(tuple(one), rel=1e-7, abs=1e-9)


@given(movements, kinds, units, horizons, st.booleans())
def test_a_path_runs_through_its_joints(
    changes: list[float], kind: Kind, unit: float, steps: float, is_exact: bool
) -> None:
    """Without a season a path is its joints, joined by straight middles and powers of time."""
    series = series_of(changes, kind)
    path = SeriesPath(series, unit, is_exact=is_exact)
    found = joints(series, unit, steps, is_exact=is_exact)
    assert tuple(path.plain(steps)) == near(between(found, steps))
    assert path.at(steps) == path.plain(steps)
    assert [tuple(leg) for leg in path.legs(steps)] == [near(leg) for leg in found]


@given(movements, units, st.floats(1, 90), st.floats(1, 90))
def test_joints_are_the_same_whoever_asked_before(changes: list[float], unit: float, one: float, other: float) -> None:
    """A path that has looked further answers near days as one that has not, and gives no more legs than needed."""
    asked, fresh = (SeriesPath(series_of(changes), unit) for _ in range(2))
    asked.at(one)
    assert asked.at(other) == fresh.at(other)
    assert asked.legs(other) == fresh.legs(other)
    assert asked.legs(other)[-1].steps >= other
    assert all(leg.steps < other for leg in asked.legs(other)[:-1])


@given(movements, kinds, units, st.floats(0, 60), seasons)
def test_a_season_weighs_the_steps_of_a_path(
    changes: list[float], kind: Kind, unit: float, steps: float, season: tuple[float, ...] | None
) -> None:
    """With a season each step brings its factor's share of the plain middle, and all are as wide as their stretch of
    it and as any shorter one; of a level none does.
    """
    series = series_of(changes, kind, season=season)
    found, path = joints(series, unit, max(steps, 1.0)), SeriesPath(series, unit)
    plain = between(found, steps)
    if season is None or kind is Kind.LEVEL:
        assert path.at(steps) == path.plain(steps)
        return
    ends = [float(k) for k in range(1, int(steps) + 1)]
    middle = scale = 0.0
    swing = Swing(series)
    for start, end in pairwise([0.0, *ends, *([steps] if steps > int(steps) else [])]):
        factor = season[(len(changes) + math.ceil(end) - 1) % len(season)]
        a, b = between(found, start), between(found, end)
        middle += factor * (b.middle - a.middle)
        scale = max(scale, b.scale * swing.over(0.0, end))
    assert tuple(path.at(steps)) == near(StepsReach(steps, middle, scale, plain.hold))
    assert tuple(path.plain(steps)) == near(plain)


@given(movements, kinds, units, st.floats(0.01, 150), st.floats(0.001, 50))
def test_a_scale_never_shrinks_and_never_outruns_time(
    changes: list[float], kind: Kind, unit: float, steps: float, more: float
) -> None:
    """More steps are no less uncertain, and no more than in proportion; what never turned back goes on, held as before."""
    series = series_of(changes, kind)
    path = SeriesPath(series, unit)
    now, later = path.plain(steps), path.plain(steps + more)
    assert now.scale <= later.scale * (1 + 1e-9)
    assert later.scale / (steps + more) <= now.scale / steps * (1 + 1e-9)
    assert later.hold <= now.hold * (1 + 1e-9)
    assert series.one_way * (later.middle - now.middle) >= -1e-9
    assert now.hold <= 1e6 * max(1.0, steps**-0.35) * (1 + 1e-9)


@pytest.mark.parametrize("steps", [0.0, -2.0])
def test_no_steps_bring_nothing(steps: float) -> None:
    """Where no step is ahead nothing changes, for certain."""
    reach = SeriesPath(series_of([3.0, 4.0] * 5), 1.0).plain(steps)
    assert tuple(reach)[:3] == (0.0, 0.0, 0.0)


def test_what_lies_beyond_the_walked_steps_is_the_same_whoever_asked_before() -> None:
    """A far day asked first is answered as after nearer ones, and goes on where the walked steps end."""
    series = series_of([5.0, 9.0, 3.0, 4.0] * 12, Kind.FLOW, season=(0.4, 1.0, 1.9, 0.7))
    fresh, asked = SeriesPath(series, 2.0), SeriesPath(series, 2.0)
    last = asked.at(WALKED)
    assert fresh.at(WALKED + 5.5) == asked.at(WALKED + 5.5)
    assert tuple(asked.at(WALKED + 1e-6)) == pytest.approx((WALKED + 1e-6, *tuple(last)[1:]), rel=1e-5)
