"""Sums of many amounts: chances and quantiles of a gamma that is moved and scaled, and of nothing at all."""

from __future__ import annotations

from itertools import accumulate
from math import exp, factorial

import pytest
from hypothesis import assume, given, strategies as st

from smartgoals._forecast.distribution import Shifted
from smartgoals._forecast.skewed import Skewed
from smartgoals._what_if.added import stretched

shapes = st.builds(
    Skewed,
    mean=st.floats(-50, 200),
    deviation=st.floats(0.1, 60),
    skew=st.floats(-2, 2),
    df=st.floats(4, 200),
    nothing=st.sampled_from([0.0, 0.0, 0.2, 0.7]),
)


@given(shapes, st.floats(-300, 500), st.floats(0, 200))
def test_chances_rise_with_the_value(shape: Skewed, x: float, more: float) -> None:
    """They lie between none and all, and fewer than a number is no likelier than so many."""
    assert 0.0 <= shape.below(x) <= shape.at_most(x) <= shape.below(x + more + 1e-9) + 1e-12 <= 1.0 + 1e-12


@given(shapes, st.floats(0.001, 0.999))
def test_quantiles_are_where_the_chances_are(shape: Skewed, p: float) -> None:
    """The share lies up to there, and less of it just before."""
    x = shape.quantile(p)
    near = 1e-6 * (abs(x) + shape.deviation)
    assert shape.at_most(x + near) >= p - 1e-9
    assert shape.below(x - near) <= p + 1e-9


@given(shapes, st.floats(0.01, 0.99), st.floats(0.1, 10), st.sampled_from([0.0, 7.0]))
def test_what_is_scaled_is_scaled(shape: Skewed, p: float, times: float, by: float) -> None:
    """In another unit, and beside what is counted already, quantiles are moved as the values are."""
    found = stretched(shape, times, by)
    assert isinstance(found, Shifted) == bool(by)
    assert found.quantile(p) == pytest.approx(times * shape.quantile(p) + by, rel=1e-6, abs=1e-6)


@given(st.floats(0.1, 2), st.floats(0.01, 0.99))
def test_a_skew_the_other_way_is_the_mirror(skew: float, p: float) -> None:
    """What lies as far below the mean with one is as far above it with the other."""
    one, other = (Skewed(mean=0.0, deviation=3.0, skew=side * skew, df=30.0) for side in (1.0, -1.0))
    assert one.quantile(p) == pytest.approx(-other.quantile(1.0 - p), abs=1e-6)


@pytest.mark.parametrize("mean", [2.0, 6.0, 42.0])
def test_counts_by_chance_are_told_to_half_a_hundredth(mean: float) -> None:
    """Half a step behind each number, with the skew that they have."""
    law = Skewed(mean=mean, deviation=mean**0.5, skew=mean**-0.5, df=1e9)
    exact = accumulate(exp(-mean) * mean**k / factorial(k) for k in range(80))
    for count, chance in enumerate(exact):
        assert law.at_most(count + 0.5) == pytest.approx(chance, abs=0.006)


def test_few_degrees_of_freedom_are_a_t() -> None:
    """The quantile of 97.5 % of four of them is 2.776, of many 1.96."""
    few, many = (Skewed(mean=0.0, deviation=1.0, skew=0.0, df=df) for df in (4.0, 1e9))
    assert few.quantile(0.975) == pytest.approx(2.776, rel=0.01)
    assert many.quantile(0.975) == pytest.approx(1.95996, rel=1e-4)


def test_nothing_has_its_chance() -> None:
    """It lies on nothing itself, between what falls short of it and what exceeds it."""
    law = Skewed(mean=10.0, deviation=2.0, skew=0.0, df=100.0, nothing=0.4)
    assert (round(law.below(0.0), 5), round(law.at_most(0.0), 5)) == (0.0, 0.4)
    assert (law.quantile(0.2), law.quantile(0.7)) == (0.0, pytest.approx(10.0))
    falls = Skewed(mean=-10.0, deviation=2.0, skew=0.0, df=100.0, nothing=0.4)
    assert falls.quantile(0.3) == pytest.approx(-10.0)


@given(shapes)
def test_what_lies_beyond_every_float_is_certain(shape: Skewed) -> None:
    """Its ends are those of the numbers."""
    assume(abs(shape.skew) > 1e-3)
    assert shape.at_most(-1e300) == pytest.approx(0.0, abs=1e-6)
    assert shape.at_most(1e300) == pytest.approx(1.0, abs=1e-6)
