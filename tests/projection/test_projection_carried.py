"""What periods hand on, against shares counted from many equally likely closes, and against chances worked out by hand."""

from __future__ import annotations

import math
from statistics import NormalDist, fmean, pstdev

import pytest
from hypothesis import given, strategies as st

from smartgoals._forecast.student import LIGHT, cumulative
from smartgoals._projection.carried import Handing, Room, _above, _handed_on, chances

COUNT = 4000
rooms = st.builds(Room, st.floats(-6, 6), st.floats(0.1, 4))
handings = st.builds(Handing, st.sampled_from([0.0, -1.0, -3.0, -math.inf]), st.sampled_from([0.0, 1.0, 4.0, math.inf]))


def closes(room: Room, handing: Handing) -> list[float]:
    """Return equally likely amounts handed on by a normal close that is not missed for good."""
    close = NormalDist(room.mean, room.spread)
    missed = 0.0 if handing.lowest == -math.inf else close.cdf(handing.lowest)
    shares = [missed + (1 - missed) * (k + 0.5) / COUNT for k in range(COUNT)]
    return [min(close.inv_cdf(share), handing.highest) for share in shares]


@given(rooms, handings)
def test_what_is_handed_on_has_the_mean_and_spread_of_its_closes(room: Room, handing: Handing) -> None:
    """The moments are those of a normal close above the worst debt, cut at the greatest surplus."""
    found = _handed_on(room, handing)
    if handing == Handing(0.0, 0.0):
        assert found == Room(0.0, 0.0)
        return
    if handing.lowest > -math.inf and NormalDist(room.mean, room.spread).cdf(handing.lowest) > 1 - 1e-6:
        assert found.mean == pytest.approx(handing.lowest, abs=2.0)  # hardly ever kept: few digits are left
        return
    drawn = closes(room, handing)
    assert found.mean == pytest.approx(fmean(drawn), abs=0.01 * room.spread)
    assert found.spread == pytest.approx(pstdev(drawn), abs=0.02 * room.spread)


@pytest.mark.parametrize(
    ("room", "handing", "found"),
    [
        (Room(3.0, 0.0), Handing(-1.0, 2.0), Room(2.0, 0.0)),
        (Room(-3.0, 0.0), Handing(-1.0, 2.0), Room(-1.0, 0.0)),
        (Room(1.5, 0.0), Handing(-1.0, 2.0), Room(1.5, 0.0)),
        (Room(-50.0, 1.0), Handing(-1.0, 2.0), Room(-1.0, 0.0)),  # never kept
        (Room(50.0, 1.0), Handing(-1.0, 2.0), Room(2.0, 0.0)),  # always full
        (Room(50.0, 1.0), Handing(0.0, math.inf), Room(50.0, 1.0)),
        (Room(9.0, 2.0), Handing(0.0, 0.0), Room(0.0, 0.0)),
    ],
)
def test_what_is_certain_is_handed_on_as_it_is(room: Room, handing: Handing, found: Room) -> None:
    """Without doubt, and far from a bound or beyond it, what is handed on is the close or the bound."""
    assert _handed_on(room, handing) == pytest.approx(found)


@pytest.mark.parametrize(("mean", "chance"), [(0.1, 1.0), (0.0, 1.0), (-0.1, 0.0)])
def test_a_period_without_doubt_is_kept_or_missed(mean: float, chance: float) -> None:
    """What brings exactly what it asks is kept."""
    assert chances([Room(mean, 0.0)], Handing()) == [(chance, chance)]


@given(st.floats(-9, 9), st.floats(0.1, 5))
def test_a_single_period_has_the_chance_of_its_t(mean: float, spread: float) -> None:
    """Where nothing is handed on, the chance of a period is that of a t with four degrees of freedom."""
    chance = cumulative(mean / spread, LIGHT)
    assert chances([Room(mean, spread)], Handing()) == [pytest.approx((chance, chance))]
    apart = chances([Room(mean, spread)] * 3, Handing())
    assert apart == [pytest.approx((chance, chance))] * 3


@given(rooms, rooms, st.floats(-4, 4))
def test_what_is_handed_is_averaged_over(room: Room, handed: Room, edge: float) -> None:
    """A doubt about what is handed on is nine places of a normal distribution, stretched to its variance."""
    places = [NormalDist().inv_cdf((2 * k + 1) / 18) for k in range(9)]
    wide = math.sqrt(9 / sum(place * place for place in places))
    above = [room.mean + handed.mean + handed.spread * wide * place - edge for place in places]
    expected = fmean([cumulative(one / room.spread, LIGHT) for one in above])
    assert _above(room, handed, edge) == pytest.approx(expected)
    certain = _above(room, Room(handed.mean, 0.0), edge)
    assert certain == pytest.approx(cumulative((room.mean + handed.mean - edge) / room.spread, LIGHT))
    noiseless = _above(Room(room.mean, 0.0), handed, edge)
    assert noiseless == pytest.approx(
        NormalDist(room.mean + handed.mean, handed.spread).cdf(2 * (room.mean + handed.mean) - edge)
    )
    assert _above(room, handed, -math.inf) == 1.0


@given(st.lists(rooms, min_size=1, max_size=5), handings)
def test_a_row_is_its_periods_one_after_the_other(row: list[Room], handing: Handing) -> None:
    """Each period meets what it asks with what was handed to it; debts end with the row; half again counts of the noise."""
    handed, expected = Room(0.0, 0.0), []
    for room in row[:-1]:
        expected.append((_above(room, handed, 0.0), _above(room, handed, handing.lowest)))
        close = Room(room.mean + handed.mean, math.sqrt(1.5 * room.spread**2 + handed.spread**2))
        handed = _handed_on(close, handing)
    last = _above(row[-1], handed, 0.0)
    assert chances(row, handing) == [pytest.approx(one) for one in [*expected, (last, last)]]


@given(rooms, rooms, handings)
def test_a_surplus_never_hurts_and_a_debt_allowed_never_does(one: Room, other: Room, handing: Handing) -> None:
    """The row is no less likely kept where more may be handed on, either way."""
    strict, free = (math.prod(kept for _, kept in chances([one, other], how)) for how in (Handing(), handing))
    assert free >= strict - 0.03
    assert chances([one, other], handing)[0][1] >= chances([one, other], Handing())[0][1] - 1e-9
