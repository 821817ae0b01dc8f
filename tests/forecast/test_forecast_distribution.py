"""The shapes of a distribution: each agrees with itself, whatever it is made of."""

import pytest
from hypothesis import given, strategies as st

from smartgoals._forecast.distribution import (
    Bounded,
    Known,
    Pooled,
    Quantiles,
    Shape,
    Shifted,
    TwoPiece,
    Weighted,
    finite,
)
from smartgoals._forecast.student import HEAVY, LIGHT

PLAIN = TwoPiece(centre=10.0, down=2.0, up=5.0, down_df=LIGHT, up_df=HEAVY)
FLOORED = TwoPiece(centre=10.0, down=1.0, up=5.0, down_df=HEAVY, up_df=HEAVY, edge=7.0)
CEILED = TwoPiece(centre=10.0, down=1.0, up=1.0, down_df=HEAVY, up_df=HEAVY, edge=12.0)
DRAWN = Quantiles((0.1, 0.5, 0.9), (8.0, 10.0, 15.0))
ONE_SIDED = Quantiles((0.6, 0.7, 0.9), (8.0, 10.0, 15.0))
HALF = Quantiles((0.5, 0.9), (8.0, 10.0))
COUNTED = Weighted((0.0, 3.0, 7.0), (0.2, 0.7, 1.0))
SHAPES: tuple[Shape, ...] = (
    Known(4.0),
    PLAIN,
    FLOORED,
    CEILED,
    DRAWN,
    ONE_SIDED,
    HALF,
    COUNTED,
    Bounded(PLAIN, 9.0, 12.0),
    Bounded(PLAIN, None, 12.0),
    Bounded(PLAIN, 9.0, None),
    Pooled((PLAIN, DRAWN)),
    Pooled((COUNTED, Known(4.0))),
    Shifted(PLAIN, 100.0),
)
shapes = st.sampled_from(SHAPES)
shares = st.floats(0.001, 0.999)


@given(shapes, shares)
def test_a_quantile_has_its_share_at_or_below_it(shape: Shape, p: float) -> None:
    """P(X < q(p)) <= p <= P(X <= q(p)), which is what a quantile is, for densities and for single values."""
    x = shape.quantile(p)
    assert shape.below(x) <= p + 1e-6
    assert shape.at_most(x) >= p - 1e-6


@given(shapes, shares, shares)
def test_quantiles_are_ordered(shape: Shape, a: float, b: float) -> None:
    """A larger share never has a smaller quantile."""
    low, high = sorted((a, b))
    assert shape.quantile(low) <= shape.quantile(high) + 1e-9


@given(shapes, st.floats(-50, 150), st.floats(-50, 150))
def test_chances_rise(shape: Shape, a: float, b: float) -> None:
    """A chance never falls as its bound rises, and at most is never less likely than below."""
    low, high = sorted((a, b))
    assert shape.at_most(low) <= shape.at_most(high)
    assert shape.below(low) <= shape.below(high)
    assert 0.0 <= shape.below(a) <= shape.at_most(a) <= 1.0


def test_an_edge_is_never_passed() -> None:
    """The half that is bent towards an edge ends there; the other half is left as it is."""
    assert FLOORED.below(7.0) == 0.0 < FLOORED.at_most(7.0) < 1e-3
    assert FLOORED.at_most(6.0) == 0.0
    assert 7.0 < FLOORED.quantile(0.001) < 8.0
    assert CEILED.at_most(12.0) == 1.0 > CEILED.below(12.0) > 0.999
    assert CEILED.below(12.5) == 1.0
    assert 11.0 < CEILED.quantile(0.95) < 12.0
    assert CEILED.quantile(0.2) == pytest.approx(10.0 - (FLOORED.quantile(0.8) - 10.0) / 5.0)


def test_mass_beyond_bounds_lies_on_them() -> None:
    """What would lie beyond a bound is on it: the bound has a chance of its own."""
    shape = Bounded(PLAIN, 9.0, 12.0)
    assert shape.at_most(8.9) == 0.0
    assert shape.at_most(9.0) == PLAIN.at_most(9.0) > 0.2
    assert shape.below(9.0) == 0.0
    assert shape.at_most(12.0) == 1.0
    assert shape.below(12.5) == 1.0
    assert shape.below(12.0) == PLAIN.below(12.0) < 1.0
    assert (shape.quantile(0.01), shape.quantile(0.99)) == (9.0, 12.0)


def test_drawn_quantiles_are_met_and_continued() -> None:
    """The given quantiles are met exactly, and the tails beyond them go on outwards."""
    assert [DRAWN.quantile(p) for p in (0.1, 0.5, 0.9)] == [8.0, 10.0, 15.0]
    assert DRAWN.quantile(0.3) == 9.0
    assert DRAWN.quantile(0.01) < 8.0
    assert DRAWN.quantile(0.99) > 15.0
    assert ONE_SIDED.quantile(0.01) < 8.0
    assert HALF.quantile(0.2) < 8.0 < HALF.quantile(0.6)


def test_a_pool_is_as_wide_as_its_parts_are_apart() -> None:
    """Two certainties that differ pool to a distribution between them."""
    pool = Pooled((Known(1.0), Known(3.0)))
    assert (pool.quantile(0.2), pool.quantile(0.8)) == (1.0, 3.0)
    assert pool.below(3.0) == pool.at_most(1.0) == 0.5


def test_overflow_is_brought_back() -> None:
    """A quantile that overflows is the largest number JSON can hold, never infinite."""
    assert finite(float("inf")) == 1.7e308
    assert finite(-float("inf")) == -1.7e308
    wide = TwoPiece(centre=0.0, down=1e308, up=1e308, down_df=HEAVY, up_df=HEAVY)
    assert wide.quantile(0.999) == 1.7e308


def test_what_crowds_on_an_edge_lies_on_it() -> None:
    """Where the scale dwarfs the room to the edge, quantiles round onto the edge, and the edge has their share."""
    tight = TwoPiece(centre=1000.001, down=50.0, up=50.0, down_df=HEAVY, up_df=HEAVY, edge=1000.0)
    assert tight.quantile(0.2) == 1000.0
    assert tight.at_most(1000.0) >= 0.2
    assert tight.below(1000.0) == 0.0


def test_an_edge_at_zero_can_be_asked_about() -> None:
    """Nothing lies nearer to zero than floats can tell: the chance of a total of zero is small, and no error."""
    counts = TwoPiece(centre=100.0, down=10.0, up=20.0, down_df=HEAVY, up_df=HEAVY, edge=0.0)
    assert 0.0 < counts.at_most(0.0) < 1e-4
    assert counts.below(0.0) == counts.at_most(-1.0) == 0.0
    for share in (1e-4, 1e-3, 0.01, 0.1, 0.4):
        assert counts.quantile(share) > 0.0
        assert counts.at_most(counts.quantile(share)) == pytest.approx(share, rel=1e-9)
