"""Quantiles of shares that are asked for again and again: as each distribution tells them one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given, strategies as st

from smartgoals._forecast.at_shares import AtShares
from smartgoals._forecast.distribution import Bounded, Known, Pooled, Shifted, TwoPiece

if TYPE_CHECKING:
    from smartgoals._forecast.distribution import Shape

AT = AtShares.of([0.01, 0.25, 0.5, 0.75, 0.99])
sizes, places, dfs = st.floats(0.01, 50), st.floats(-100, 100), st.sampled_from([2, 4])


@st.composite
def halves(draw: st.DrawFn) -> TwoPiece:
    """Draw two halves of a t, perhaps with an edge on either side."""
    down, up, down_df, up_df = draw(sizes), draw(sizes), draw(dfs), draw(dfs)
    centre, room = draw(places), draw(st.none() | st.floats(0.5, 40) | st.floats(-40, -0.5))
    edge = None if room is None else centre + room
    return TwoPiece(centre=centre, down=down, up=up, down_df=down_df, up_df=up_df, edge=edge)


@st.composite
def bounded(draw: st.DrawFn) -> Bounded:
    """Draw the same within bounds, of which either may lack."""
    low, high = sorted((draw(places), draw(places)))
    return Bounded(draw(halves()), draw(st.sampled_from([None, low])), draw(st.sampled_from([None, high])))


@given(st.one_of(halves(), bounded(), st.builds(Known, places)))
def test_all_at_once_are_each_by_itself(shape: Shape) -> None:
    """To the last bit, with an edge and bounds or without."""
    assert AT.quantiles(shape) == [shape.quantile(share) for share in AT.shares]


@given(halves(), halves(), places)
def test_of_any_other_shape_they_are_asked_one_by_one(one: TwoPiece, other: TwoPiece, by: float) -> None:
    """A pool, and what is moved."""
    for shape in (Pooled((one, other)), Bounded(Shifted(one, by), None, None)):
        assert AT.quantiles(shape) == [shape.quantile(share) for share in AT.shares]
