"""Student's t in closed form: known figures, and quantiles that undo chances."""

import math

import pytest
from hypothesis import given, strategies as st

from smartgoals._forecast.student import HEAVY, LIGHT, cumulative, cumulative_light, density_light, mean_light, quantile

# R 4.3: qt(p, 2) and qt(p, 4).
TABLE = (
    (0.6, 0.2886751, 0.2707223),
    (0.75, 0.8164966, 0.7406971),
    (0.9, 1.885618, 1.533206),
    (0.975, 4.302653, 2.776445),
)


@pytest.mark.parametrize(("p", "heavy", "light"), TABLE)
def test_quantiles_are_the_published_ones(p: float, heavy: float, light: float) -> None:
    """The quantiles agree with the tables, on both sides of zero."""
    assert quantile(p, HEAVY) == pytest.approx(heavy, rel=1e-6)
    assert quantile(p, LIGHT) == pytest.approx(light, rel=1e-6)
    assert quantile(1 - p, HEAVY) == pytest.approx(-heavy, rel=1e-6)
    assert quantile(1 - p, LIGHT) == pytest.approx(-light, rel=1e-6)


@given(st.floats(1e-9, 1 - 1e-9), st.sampled_from((HEAVY, LIGHT)))
def test_quantile_undoes_cumulative(p: float, df: int) -> None:
    """The chance up to a quantile is the share the quantile was asked for."""
    assert cumulative(quantile(p, df), df) == pytest.approx(p, rel=1e-7, abs=1e-12)


@given(st.floats(-1e9, 1e9), st.floats(-1e9, 1e9), st.sampled_from((HEAVY, LIGHT)))
def test_cumulative_rises_and_mirrors(a: float, b: float, df: int) -> None:
    """A chance never falls as its bound rises, and the two tails are each other's mirror image."""
    low, high = sorted((a, b))
    assert 0.0 <= cumulative(low, df) <= cumulative(high, df) <= 1.0
    assert cumulative(-a, df) + cumulative(a, df) == pytest.approx(1.0, abs=1e-12)


@pytest.mark.parametrize("df", [HEAVY, LIGHT])
def test_beyond_every_scale_the_chance_is_settled(df: int) -> None:
    """Bounds so far out that their squares overflow still have a chance."""
    assert cumulative(-1e300, df) == 0.0
    assert cumulative(1e300, df) == 1.0
    assert not math.isnan(cumulative(1e149, df))


@given(st.lists(st.floats(allow_nan=False)))
def test_many_chances_are_those_of_each(places: list[float]) -> None:
    """Chances worked out together are, to the last bit, those worked out one by one."""
    assert cumulative_light(places) == [cumulative(t, LIGHT) for t in places]


@given(st.lists(st.floats(-1e200, 1e200), min_size=1, max_size=15), st.floats(-1e3, 1e3), st.floats(1e-3, 1e3))
def test_a_mean_of_chances_is_the_mean_of_each(places: list[float], by: float, scale: float) -> None:
    """To rounding, and it rises by the densities, each over the scale."""
    moved = [(place + by) / scale for place in places]
    mean, rise = mean_light(places, by, scale)
    assert mean == pytest.approx(sum(cumulative_light(moved)) / len(places), abs=1e-14)
    near = sum(density_light(t) for t in moved if abs(t) < 1e150) / len(places) / scale
    assert rise == pytest.approx(near, rel=1e-9)


@given(st.floats(-20, 20))
def test_a_density_is_how_fast_a_chance_rises(t: float) -> None:
    """Over a small step."""
    rise = (cumulative(t + 1e-5, LIGHT) - cumulative(t - 1e-5, LIGHT)) / 2e-5
    assert density_light(t) == pytest.approx(rise, abs=1e-8)
