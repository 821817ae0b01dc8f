"""What periods hand on, against shares counted from many equally likely closes, and against chances worked out by hand."""

from __future__ import annotations

import math
from statistics import NormalDist, fmean

import pytest
from hypothesis import given, strategies as st

from smartgoals._forecast.student import LIGHT, cumulative
from smartgoals._projection.carried import (
    Handed,
    Handing,
    Room,
    _above,
    _handed_on,
    chance_alone,
    chances,
    chances_alone,
)

COUNT = 4000
rooms = st.builds(Room, st.floats(-6, 6), st.floats(0.1, 4))
handings = st.builds(Handing, st.sampled_from([0.0, -1.0, -3.0, -math.inf]), st.sampled_from([0.0, 1.0, 4.0, math.inf]))


shares = st.floats(0, 1)


def closes(room: Room, handing: Handing) -> list[float]:
    """Return equally likely amounts handed on by a normal close that is not missed for good."""
    close = NormalDist(room.mean, room.spread)
    missed = 0.0 if handing.lowest == -math.inf else close.cdf(handing.lowest)
    shares = [missed + (1 - missed) * (k + 0.5) / COUNT for k in range(COUNT)]
    return [min(close.inv_cdf(share), handing.highest) for share in shares]


@given(rooms, rooms, shares, handings)
def test_what_is_handed_on_is_its_closes(one: Room, other: Room, share: float, handing: Handing) -> None:
    """The chance of the greatest surplus, and the mean and spread of what lies below it, are those of the closes."""
    parts = [(share, one), (1 - share, other)]
    found = _handed_on(parts, handing)
    kept = [
        weight * (1.0 if handing.lowest == -math.inf else 1 - NormalDist(room.mean, room.spread).cdf(handing.lowest))
        for weight, room in parts
    ]
    if sum(kept) < 1e-6:
        return  # hardly ever kept: few digits are left
    drawn = [
        (amount, weight / COUNT)
        for weight, (_, room) in zip(kept, parts, strict=True)
        if weight > 1e-9  # of what is hardly ever kept few digits are left
        for amount in closes(room, handing)
    ]
    below = [(amount, weight) for amount, weight in drawn if amount < handing.highest]
    total, rest = sum(weight for _, weight in drawn), sum(weight for _, weight in below)
    assert found.full == pytest.approx(1 - rest / total, abs=0.001)
    if rest / total < 0.01:
        return
    mean = sum(amount * weight for amount, weight in below) / rest
    spread = math.sqrt(sum(weight * (amount - mean) ** 2 for amount, weight in below) / rest)
    wide = max(one.spread, other.spread, abs(one.mean - other.mean))  # few digits of far tails are in the draws
    assert found.rest.mean == pytest.approx(mean, abs=0.02 * wide)
    assert found.rest.spread == pytest.approx(spread, abs=0.03 * wide)


@pytest.mark.parametrize(
    ("room", "handing", "found"),
    [
        (Room(3.0, 0.0), Handing(-1.0, 2.0), Handed(1.0, 2.0, Room(2.0, 0.0))),
        (Room(-3.0, 0.0), Handing(-1.0, 2.0), Handed(0.0, 2.0, Room(-1.0, 0.0))),  # missed for good
        (Room(1.5, 0.0), Handing(-1.0, 2.0), Handed(0.0, 2.0, Room(1.5, 0.0))),
        (Room(-50.0, 1.0), Handing(-1.0, 2.0), Handed(0.0, 2.0, Room(-1.0, 0.0))),  # never kept
        (Room(50.0, 1.0), Handing(-1.0, 2.0), Handed(1.0, 2.0, Room(2.0, 0.0))),  # always full
        (Room(50.0, 1.0), Handing(0.0, math.inf), Handed(0.0, math.inf, Room(50.0, 1.0))),
        (Room(9.0, 2.0), Handing(0.0, 0.0), Handed(1.0, 0.0, Room(0.0, 0.0))),
    ],
)
def test_what_is_certain_is_handed_on_as_it_is(room: Room, handing: Handing, found: Handed) -> None:
    """Without doubt, and far from a bound or beyond it, what is handed on is the close or the bound."""
    full, most, rest = _handed_on([(1.0, room)], handing)
    assert (full, most) == (pytest.approx(found.full), found.most)
    assert rest == pytest.approx(found.rest)


@given(st.lists(st.integers(-5, 5), min_size=1, max_size=8), handings)
def test_periods_without_doubt_are_counted_out(means: list[int], handing: Handing) -> None:
    """What is known to the unit is kept or missed as by adding up; what brings just what it asks is kept."""
    carried, counted = 0.0, []
    for left, mean in zip(range(len(means) - 1, -1, -1), means, strict=True):
        close, lowest = mean + carried, handing.lowest if left else 0.0
        counted.append((float(close >= 0), float(close >= lowest)))
        carried = min(close, handing.highest) if close >= lowest else lowest
    assert chances([Room(float(mean), 0.0) for mean in means], handing) == counted


@given(st.lists(rooms, min_size=1, max_size=4), handings, st.floats(0.01, 100))
def test_no_chance_of_a_row_hangs_on_the_unit(row: list[Room], handing: Handing, factor: float) -> None:
    """Rooms and bounds in another unit have the same chances."""
    scaled = [Room(factor * one.mean, factor * one.spread) for one in row]
    bounds = Handing(factor * handing.lowest, factor * handing.highest)
    assert chances(scaled, bounds) == [pytest.approx(one, abs=1e-6) for one in chances(row, handing)]


@given(st.floats(-9, 9), st.floats(0.1, 5))
def test_a_single_period_has_the_chance_of_its_t(mean: float, spread: float) -> None:
    """Where nothing is handed on, the chance of a period is that of a t with four degrees of freedom."""
    chance = cumulative(mean / spread, LIGHT)
    assert chances([Room(mean, spread)], Handing()) == [pytest.approx((chance, chance))]
    apart = chances([Room(mean, spread)] * 3, Handing())
    assert apart == [pytest.approx((chance, chance))] * 3


@given(rooms, rooms, shares, st.floats(-4, 4))
def test_what_is_handed_is_averaged_over(room: Room, rest: Room, full: float, edge: float) -> None:
    """A doubt about the rest is nine places of a normal distribution, stretched to its variance; a full share is sure."""
    places = [NormalDist().inv_cdf((2 * k + 1) / 18) for k in range(9)]
    wide = math.sqrt(9 / sum(place * place for place in places))
    above = [room.mean + rest.mean + rest.spread * wide * place - edge for place in places]
    doubtful = fmean([cumulative(one / room.spread, LIGHT) for one in above])
    sure = cumulative((room.mean + 2.0 - edge) / room.spread, LIGHT)
    assert _above(room, Handed(full, 2.0, rest), edge) == pytest.approx(full * sure + (1 - full) * doubtful)
    noiseless = _above(Room(room.mean, 0.0), Handed(0.0, 2.0, rest), edge)
    assert noiseless == pytest.approx(
        NormalDist(room.mean + rest.mean, rest.spread).cdf(2 * (room.mean + rest.mean) - edge)
    )
    assert _above(room, Handed(full, 2.0, rest), -math.inf) == pytest.approx(1.0)


@given(st.lists(rooms, min_size=1, max_size=5), handings)
def test_a_row_is_its_periods_one_after_the_other(row: list[Room], handing: Handing) -> None:
    """Each period meets what it asks with what was handed to it; debts end with the row; half again counts of the noise."""
    handed, expected = Handed(0.0, 0.0, Room(0.0, 0.0)), []
    for room in row[:-1]:
        expected.append((_above(room, handed, 0.0), _above(room, handed, handing.lowest)))
        after = [(handed.full, Room(handed.most, 0.0)), (1 - handed.full, handed.rest)]
        close = [
            (share, Room(room.mean + one.mean, math.sqrt(1.5 * room.spread**2 + one.spread**2)))
            for share, one in after
            if share > 0
        ]
        handed = _handed_on(close, handing)
    last = _above(row[-1], handed, 0.0)
    assert chances(row, handing) == [pytest.approx(one) for one in [*expected, (last, last)]]


@given(rooms, rooms, handings)
def test_a_surplus_never_hurts_and_a_debt_allowed_never_does(one: Room, other: Room, handing: Handing) -> None:
    """The row is no less likely kept where more may be handed on, either way.

    What lies below the greatest surplus is taken for normal, which costs most where a period is much narrower than the
    one before it, and next to nothing up to twice (`benchmarks/judge_carried.py` plays such rows out).
    """
    strict, free = (math.prod(kept for _, kept in chances([one, other], how)) for how in (Handing(), handing))
    ratio = max(one.spread, other.spread) / min(one.spread, other.spread)
    assert free >= strict - (0.005 if ratio <= 2 else 0.08)
    assert chances([one, other], handing)[0][1] >= chances([one, other], Handing())[0][1] - 1e-9


@pytest.mark.parametrize("spread", [5.0, 0.5, 0.05])
def test_a_debt_that_may_be_handed_on_costs_a_narrow_period_nothing(spread: float) -> None:
    """What nearly always closes full is nearly certain, however doubtful by how much it would have closed above."""
    kept = math.prod(kept for _, kept in chances([Room(8.7, 4.9), Room(0.5, spread)], Handing(-math.inf, 0.0)))
    strict = math.prod(kept for _, kept in chances([Room(8.7, 4.9), Room(0.5, spread)], Handing()))
    assert strict <= kept <= cumulative(0.5 / spread, LIGHT)


def test_a_close_on_a_bound_is_kept_and_full() -> None:
    """A debt just as large as may be handed on is no miss, and a surplus just as large as that is the greatest one."""
    bounds = Handing(-1.0, 2.0)
    assert _handed_on([(0.5, Room(-1.0, 0.0)), (0.5, Room(1.0, 0.0))], bounds) == Handed(0.0, 2.0, Room(0.0, 1.0))
    assert _handed_on([(0.5, Room(2.0, 0.0)), (0.5, Room(0.0, 0.0))], bounds) == Handed(0.5, 2.0, Room(0.0, 0.0))


@pytest.mark.parametrize("beyond", [3.0, 4.5, 6.0])
def test_a_far_bound_still_moves_the_mean(beyond: float) -> None:
    """What is cut off of a normal close raises the mean of the rest by its density at the bound, however little that is."""
    normal = NormalDist()
    rest = _handed_on([(1.0, Room(beyond, 1.0))], Handing(0.0, math.inf)).rest
    more = normal.pdf(beyond) / normal.cdf(beyond)
    assert rest.mean - beyond == pytest.approx(more, rel=1e-3, abs=1e-12)


@given(st.lists(st.builds(Room, st.floats(-6, 6), st.sampled_from([0.0, 0.0, 0.5, 3.0])), max_size=6))
def test_periods_alone_are_as_each_is(row: list[Room]) -> None:
    """With doubt or without, and side by side with others, each has the chance that it has by itself."""
    assert chances_alone(row) == [pytest.approx(chance_alone(room)) for room in row]
