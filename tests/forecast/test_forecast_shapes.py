"""Shapes against closed forms in fifty digits, sorted samples, and lines through given quantiles."""

from __future__ import annotations

import math
from datetime import date
from decimal import Decimal, localcontext
from statistics import fmean

import pytest
from hypothesis import given, strategies as st

from smartgoals import Forecast, InvalidValue
from smartgoals._forecast.distribution import Bounded, Known, Pooled, Quantiles, Shifted, TwoPiece, Weighted, finite
from smartgoals._forecast.forecast import share_of
from smartgoals._forecast.student import HEAVY, LIGHT, cumulative, quantile

DAY = date(2026, 1, 5)
dfs = st.sampled_from([HEAVY, LIGHT])


def share(t: float, df: int) -> float:
    """Return P(T <= t) by the textbook formulas, in enough digits that nothing cancels."""
    with localcontext(prec=80):
        x = Decimal(t)
        if df == HEAVY:
            return float(Decimal("0.5") + x / (2 * (2 + x * x).sqrt()))
        one = 1 + x * x / 4
        return float(Decimal("0.5") + Decimal(3) / 8 * x / one.sqrt() * (1 - x * x / one / 12))


@given(st.one_of(st.floats(-50, 50), st.floats(-1e8, 1e8)), dfs)
def test_a_t_has_its_textbook_chances(t: float, df: int) -> None:
    """Both tails are right to a millionth of their own size."""
    assert cumulative(t, df) == pytest.approx(share(t, df), rel=1e-6, abs=1e-300)


@given(st.floats(1e-6, 1 - 1e-6), dfs)
def test_a_quantile_of_a_t_has_its_share(p: float, df: int) -> None:
    """The quantile is where the chance is the share, and its mirror image where it is the rest."""
    t = quantile(p, df)
    assert share(t, df) == pytest.approx(p, rel=1e-6)
    assert math.copysign(1.0, t) == (1.0 if p >= 0.5 else -1.0) or abs(t) < 1e-6


@pytest.mark.parametrize("df", [HEAVY, LIGHT])
@pytest.mark.parametrize("t", [1e151, 1e200, math.inf])
def test_beyond_all_measure_a_t_is_certain(t: float, df: int) -> None:
    """So far out that squares overflow nothing lies beyond."""
    assert (cumulative(t, df), cumulative(-t, df)) == (1.0, 0.0)


@given(st.floats(-5, 5), st.floats(0.2, 9), st.floats(0.2, 9), dfs, st.floats(0.001, 0.999))
def test_each_half_is_a_t_of_its_own_scale(centre: float, down: float, up: float, df: int, p: float) -> None:
    """Below the middle the lower scale counts, above it the upper one."""
    other = HEAVY if df == LIGHT else LIGHT
    shape = TwoPiece(centre=centre, down=down, up=up, down_df=df, up_df=other)
    u = down * quantile(p, df) if p < 0.5 else up * quantile(p, other)
    assert shape.quantile(p) == pytest.approx(centre + u)
    assert shape.at_most(centre + u) == shape.below(centre + u) == pytest.approx(p)


@given(st.floats(0.5, 40), st.floats(0.2, 9), st.floats(0.2, 9), st.floats(0.001, 0.999), st.sampled_from([1, -1]))
def test_the_distance_to_an_edge_is_log_t(room: float, near: float, far: float, p: float, side: int) -> None:
    """Towards the edge the logarithm of the distance is a t; an upper edge is the mirror image of a lower one."""
    edge = side * 3.0
    down, up = (near, far) if side > 0 else (far, near)
    shape = TwoPiece(centre=edge + side * room, down=down, up=up, down_df=HEAVY, up_df=HEAVY, edge=edge)
    t = quantile(p, HEAVY)
    expected = edge + room * math.exp(near * t / room) if t < 0 else edge + room + far * t
    x = shape.quantile(p if side > 0 else 1 - p)
    assert side * x == pytest.approx(side * edge + (expected - edge), rel=1e-6, abs=1e-6)
    if abs(x - edge) > 1e-6:
        assert shape.at_most(x) == pytest.approx(p if side > 0 else 1 - p, abs=1e-6)


def test_an_edge_is_reached_and_never_passed() -> None:
    """On its edge a shape has what floats cannot tell from it; nothing lies beyond."""
    lower = TwoPiece(centre=10.0, down=3.0, up=3.0, down_df=HEAVY, up_df=HEAVY, edge=7.0)
    upper = TwoPiece(centre=10.0, down=3.0, up=3.0, down_df=HEAVY, up_df=HEAVY, edge=13.0)
    assert (lower.below(7.0), lower.at_most(6.9), lower.below(6.9)) == (0.0, 0.0, 0.0)
    assert 0.0 < lower.at_most(7.0) < 1e-3
    assert (upper.at_most(13.0), upper.at_most(13.1), upper.below(13.1)) == (1.0, 1.0, 1.0)
    assert 1 - 1e-3 < upper.below(13.0) < 1.0


@pytest.mark.parametrize(
    ("low", "high", "x", "chances"),
    [
        (2.0, 4.0, 1.0, (0.0, 0.0)),
        (2.0, 4.0, 2.0, (0.0, 0.5)),
        (2.0, 4.0, 3.0, (0.5, 0.75)),
        (2.0, 4.0, 4.0, (0.75, 1.0)),
        (2.0, 4.0, 4.5, (1.0, 1.0)),
        (None, 3.5, 3.5, (0.75, 1.0)),
        (2.5, None, 2.5, (0.0, 0.5)),
        (None, None, 2.0, (0.25, 0.5)),
    ],
)
def test_what_lies_beyond_a_bound_lies_on_it(
    low: float | None, high: float | None, x: float, chances: tuple[float, float]
) -> None:
    """Of 1, 2, 3 and 5 those beyond a bound are counted on it."""
    shape = Bounded(Weighted((1.0, 2.0, 3.0, 5.0), (0.25, 0.5, 0.75, 1.0)), low, high)
    assert (shape.below(x), shape.at_most(x)) == chances
    ends = [shape.quantile(0.1), shape.quantile(0.9)]
    assert ends == [1.0 if low is None else low, 5.0 if high is None else high]


@given(st.lists(st.integers(-9, 9), min_size=1, max_size=20), st.integers(-10, 10), st.floats(0.01, 0.99))
def test_samples_are_counted(values: list[int], x: int, p: float) -> None:
    """Of samples the shares at and below a value are counted, and a quantile is the first that has enough below it."""
    f = Forecast.of_samples(values, on=DAY, as_of=DAY, method="mine")  # type: ignore[arg-type]  # whole numbers are numbers
    assert f.distribution.at_most(x) == pytest.approx(fmean([one <= x for one in values]))
    assert f.distribution.below(x) == pytest.approx(fmean([one < x for one in values]))
    enough = [one for one in sorted(values) if sum(other <= one for other in values) >= p * len(values) - 1e-9]
    assert f.quantile(p) == enough[0]


@given(st.floats(0.001, 0.999))
def test_given_quantiles_are_joined_by_lines(p: float) -> None:
    """Between given shares a quantile lies on a line, and beyond them on one along the axis of a t."""
    shares, values = (0.1, 0.5, 0.9), (80.0, 100.0, 140.0)
    shape = Quantiles(shares, values)
    t = quantile(p, LIGHT)
    unit = quantile(0.9, LIGHT)
    if p < 0.1:
        expected = 80 + (80 - 100) / -unit * (t + unit)
    elif p > 0.9:
        expected = 140 + (140 - 100) / unit * (t - unit)
    else:
        expected = 80 + 20 * (p - 0.1) / 0.4 if p < 0.5 else 100 + 40 * (p - 0.5) / 0.4
    assert shape.quantile(p) == pytest.approx(expected)
    assert shape.at_most(expected) == pytest.approx(p, abs=1e-9)
    assert shape.below(expected) == pytest.approx(p, abs=1e-9)


def test_equal_quantiles_are_an_atom() -> None:
    """A value that several shares share has all of them at most, and the first of them below it."""
    shape = Quantiles((0.2, 0.4, 0.8), (1.0, 5.0, 5.0))
    assert (shape.below(5.0), shape.at_most(5.0)) == pytest.approx((0.4, 1.0), abs=1e-9)


@given(
    st.lists(st.integers(-9, 9), min_size=1, max_size=6), st.floats(0.01, 0.99), st.integers(-10, 10), st.floats(-5, 5)
)
def test_a_pool_is_its_parts_together(values: list[int], p: float, x: int, by: float) -> None:
    """A pool of known numbers is the sample of them, and what is moved is moved in all its answers."""
    pool, sample = Pooled(tuple(Known(float(one)) for one in values)), sorted(values)
    assert pool.at_most(x) == pytest.approx(fmean([one <= x for one in values]))
    assert pool.below(x) == pytest.approx(fmean([one < x for one in values]))
    at = math.ceil(p * len(values) - 1e-12) - 1
    if abs(p * len(values) - round(p * len(values))) > 1e-9:
        assert pool.quantile(p) == pytest.approx(sample[at])
    moved = Shifted(pool, 0.5)
    assert (moved.at_most(x + 0.5), moved.below(x + 0.5)) == (pool.at_most(x), pool.below(x))
    assert moved.quantile(p) == pool.quantile(p) + 0.5
    assert Known(by).at_most(by) == 1.0 > Known(by).below(by)


@pytest.mark.parametrize(("x", "told"), [(math.inf, 1.7e308), (-math.inf, -1.7e308), (1.79e308, 1.7e308), (5.0, 5.0)])
def test_what_overflows_is_the_largest_number(x: float, told: float) -> None:
    """Numbers that JSON cannot hold are brought back to the largest it can."""
    assert finite(x) == told


@pytest.mark.parametrize("p", [0.0, 1.0, -0.1, 1.1])
def test_shares_lie_between_none_and_all(p: float) -> None:
    """None and all are no shares of which there is a quantile."""
    with pytest.raises(InvalidValue, match="between 0 and 1"):
        share_of(p, "p")
    assert share_of(0.25, "p") == 0.25
