"""The chance that nothing comes, against its definition, and what follows for a shop that is closed on Sundays."""

from __future__ import annotations

from datetime import timedelta
from math import floor, prod
from random import Random

import pytest
from forecast_samples import FLOW, START, every
from hypothesis import assume, given, strategies as st

from smartgoals import Forecast, History, forecast
from smartgoals._forecast.distribution import Bounded, Pooled, TwoPiece, Weighted, Whole
from smartgoals._forecast.idle import IdleSteps
from smartgoals._forecast.kept_level import sides_of

amounts = st.lists(st.sampled_from([0.0, 0.0, 3.0, 8.5]), min_size=1, max_size=120).filter(lambda xs: 0.0 in xs)


def run_of(row: list[float]) -> int:
    """Return how many of the last amounts of a place were nothing, the last amount of it first."""
    return next((at for at, one in enumerate(row) if one), len(row))


def has_begun(row: list[float]) -> bool:
    """Tell whether nothing comes since then for good: it never did, or more often than before by more than chance."""
    run = run_of(row)
    before = row[run:12]
    return ((before.count(0.0) + 1) / (len(before) + 2)) ** run < 0.001 if before else run > 0


@given(amounts, st.sampled_from([None, 2, 7]), st.sampled_from([0.0, 0.4, 1.0]), st.integers(0, 20), st.integers(1, 20))
def test_nothing_comes_as_often_as_nothing_came(
    x: list[float], cycle: int | None, told: float, start: int, steps: int
) -> None:
    """Each step has the share of its place of the cycle, and all are by themselves; of few amounts of a place the usual
    share has a say.
    """
    past = IdleSteps.of(x, cycle, told)
    assert past is not None
    many = cycle if cycle is not None and len(x) >= 2 * cycle else 1
    rows = [[x[at] for at in range(len(x) - 1, -1, -1) if (at - len(x) - place) % many == 0] for place in range(many)]
    late = [one for row in rows if not has_begun(row) for one in row[:4]]
    usual = late.count(0.0) / len(late) if late else 0.0
    shares = [
        (run_of(row) + 1) / (run_of(row) + 2)
        if has_begun(row)
        else 0.0
        if 0.0 not in row[:12]
        else (1 - told) * (row[:12].count(0.0) + 24 * usual) / (len(row[:12]) + 24)
        for row in rows
    ]
    assert past.shares == pytest.approx(tuple(shares))
    expected = prod(shares[step % many] for step in range(start, start + steps))
    assert past.over(start, start + steps) == pytest.approx(expected, abs=1e-12)


@given(amounts, st.floats(0, 20), st.floats(0.05, 20), st.floats(0, 9))
def test_more_steps_are_never_more_idle(x: list[float], start: float, steps: float, more: float) -> None:
    """A part of a step is as idle as all of it."""
    past = IdleSteps.of(x, 7)
    assert past is not None
    assert past.over(start, start + steps + more) <= past.over(start, start + steps) * (1 + 1e-9)
    if start + steps < floor(start) + 1:
        assert past.over(start, start + steps) == pytest.approx(past.over(floor(start), floor(start) + 1))


def test_where_something_always_came_nobody_speaks_of_nothing() -> None:
    """Without a zero there are no shares of it."""
    assert IdleSteps.of([3.0, 1.0], None) is None


sizes = st.floats(0.2, 40)


@given(
    st.floats(0.5, 40), st.tuples(sizes, sizes), st.floats(0.0, 1.0), st.floats(0.001, 0.999), st.sampled_from([1, -1])
)
def test_on_the_edge_lies_at_least_what_is_said(
    room: float, halves: tuple[float, float], on_edge: float, p: float, side: int
) -> None:
    """What comes nearest to the edge does not come; all else is as likely as before."""
    down, up = halves[::side]
    plain = TwoPiece(centre=side * room, down=down, up=up, down_df=2, up_df=2, edge=0.0)
    shape = TwoPiece(centre=side * room, down=down, up=up, down_df=2, up_df=2, edge=0.0, on_edge=on_edge)
    x = plain.quantile(p)
    beyond = 1 - plain.below(x) if side > 0 else plain.at_most(x)
    found = 1 - shape.below(x) if side > 0 else shape.at_most(x)
    assume(x != 0.0)
    assert found == pytest.approx(min(beyond, 1 - on_edge))
    assert shape.at_most(x) == pytest.approx(shape.below(x))
    is_nothing = p <= on_edge if side > 0 else p > 1 - on_edge
    assert shape.quantile(p) == pytest.approx(0.0 if is_nothing else x)
    nothing = shape.at_most(0.0) - shape.below(0.0)
    assert nothing >= on_edge - 1e-9
    assert (shape.below(-side), shape.at_most(-side)) == ((0.0, 0.0) if side > 0 else (1.0, 1.0))


@pytest.mark.parametrize(("side", "share"), [(1, 0.3), (-1, 0.7)])
def test_an_edge_of_either_side_holds_what_lies_on_it(side: int, share: float) -> None:
    """Of counts at least, and of losses at most, nine tenths are nothing."""
    shape = TwoPiece(centre=10.0 * side, down=3.0, up=3.0, down_df=2, up_df=2, edge=0.0, on_edge=0.9)
    assert (shape.quantile(share), shape.quantile(1 - share)) == (0.0, 0.0)
    beyond = 1 - shape.below(5.0) if side > 0 else shape.at_most(-5.0)
    assert beyond == pytest.approx(0.1)
    far = shape.quantile(0.99 if side > 0 else 0.01)
    assert far * side > 10.0
    assert (shape.below(0.0), shape.at_most(0.0)) == pytest.approx((0.0, 0.9) if side > 0 else (0.1, 1.0))


def shop(week: tuple[float, ...], weeks: int, *, spread: float = 0.3, last: int = 6, seed: int = 1) -> History:
    """Return what a shop brought day by day, from a Monday on up to a day of the last week."""
    draw = Random(seed)
    values = [round(max(0.0, draw.gauss(week[at % 7], spread * week[at % 7]))) for at in range(7 * (weeks - 1) + last)]
    return every(1, values, FLOW, start=START - timedelta(days=START.weekday()))


def of_days(history: History, first: int, last: int) -> Forecast:
    """Return the forecast of what so many days after the last reading bring, from one to another."""
    day = history.last.day
    return forecast(history, on=day + timedelta(last), as_of=day, total_from=day + timedelta(first))


@pytest.mark.parametrize("mean", [2.0, 20.0, 200.0, 50_000.0])
@pytest.mark.parametrize("weeks", [4, 9, 27])
def test_a_day_of_the_week_that_never_brought_anything_will_hardly_do(mean: float, weeks: int) -> None:
    """Of n empty Sundays the next one brings something with a chance of one in n + 2 at most, whatever other days do;
    nor is it expected, or reached on the way to it.
    """
    history = shop((mean,) * 6 + (0.0,), weeks)
    assert history.last.day.weekday() == 5
    for ahead in (1, 8, 22):
        sunday = of_days(history, ahead, ahead)
        assert sunday.probability(at_least=1) <= 1 / (weeks - 1 + 2) + 1e-9
        assert sunday.expected == 0.0
    tomorrow = forecast(history, on=history.last.day + timedelta(1), as_of=history.last.day)
    assert tomorrow.reached(at_least=1) == tomorrow.probability(at_least=1) <= 1 / (weeks + 1) + 1e-9
    assert of_days(history, 2, 2).probability(at_least=1) > 0.7


@pytest.mark.parametrize("last", [5, 6])
def test_a_weekend_that_never_brought_anything_will_hardly_do(last: int) -> None:
    """Nor will either day of it, nor is an amount of a working day reached on the way over it."""
    history = shop((200.0,) * 5 + (0.0, 0.0), 27, last=last)
    ahead = 6 - last
    weekend = of_days(history, ahead + 7, ahead + 7)
    assert weekend.probability(at_least=1) <= 1 / 27
    both = of_days(history, 5 - last + 8, 5 - last + 9)
    assert both.probability(at_least=50) <= 2 / 27
    if last == 5:
        sunday = forecast(history, on=history.last.day + timedelta(2), as_of=history.last.day)
        assert sunday.reached(at_least=100) <= 2 / 27
        assert sunday.reached(at_most=0) >= 0.9


def test_what_opened_or_closed_lately_is_told_by_its_last_weeks() -> None:
    """Sundays that brought nothing for nine weeks are closed, whatever came before; those that bring something are open."""
    closed, opened = (
        [200.0 * ((at % 7 < 6) or ((at < 112) == was_open)) for at in range(181)] for was_open in (True, False)
    )
    told = [of_days(every(1, x, FLOW, start=START), 1, 1).probability(at_least=1) for x in (closed, opened)]
    assert told[0] == pytest.approx(1 / 11)
    assert told[1] > 0.5


def test_a_tenth_is_a_tenth_as_uncertain_or_somewhat_more() -> None:
    """The interval of a day goes with what it brings."""
    history = shop((200.0,) * 6 + (20.0,), 27)
    (low, high), (least, most) = (of_days(history, ahead, ahead).interval() for ahead in (8, 9))
    assert (high - low) < 0.3 * (most - least)
    assert 2 < low < 20 < high < 60


@pytest.mark.parametrize("sign", [1, -1])
def test_ice_is_sold_in_summer(sign: int) -> None:
    """Months that never brought anything will hardly do, those between are as uncertain as they are large; losses
    likewise.
    """
    draw = Random(4)
    months = [START.replace(year=2021 + k // 12, month=k % 12 + 1, day=1) - timedelta(days=1) for k in range(1, 61)]
    rows = [(on, sign * (0 if on.month in (11, 12, 1, 2) else draw.randint(700, 1300))) for on in months]
    history = History.of(rows, metric=FLOW)
    summer = forecast(history, on=START.replace(year=2026, month=7, day=31), as_of=months[-1])
    bound = {"at_least": 1} if sign > 0 else {"at_most": -1}
    january = forecast(history, on=months[-1] + timedelta(31), as_of=months[-1], total_from=months[-1] + timedelta(1))
    assert january.probability(**bound) <= 1 / 7 + 1e-9
    assert summer.probability(**bound) > 0.9


def test_a_rare_large_amount_is_rare() -> None:
    """Sold on every third day at random: on two days of three nothing comes, of counts that are no small ones too."""
    draw = Random(11)
    values = [draw.randint(150, 250) if draw.random() < 1 / 3 else 0 for _ in range(180)]
    seen = sum(one > 0 for one in values[-84:]) / 84
    tomorrow = of_days(every(1, values, FLOW), 1, 1)
    assert tomorrow.probability(at_least=1) == pytest.approx(seen, abs=0.25)


@given(
    st.lists(st.sampled_from([0, 0, 1, 3, 40, 500]), min_size=15, max_size=70).filter(any),
    st.lists(st.integers(0, 1), min_size=7, max_size=7).filter(any),
    st.integers(1, 20),
    st.tuples(st.integers(0, 9), st.integers(1, 9)),
    st.sampled_from([1, 2, 20, 200]),
)
def test_reaching_is_never_less_likely_in_more_days(
    values: list[int], week: list[int], first: int, ahead: tuple[int, int], x: int
) -> None:
    """Whatever days never brought anything, and wherever the days asked about begin."""
    history = every(1, [value * week[at % 7] for at, value in enumerate(values)], FLOW)
    assume(any(one.value for one in history))
    days, more = ahead
    near, later = of_days(history, first, first + days), of_days(history, first, first + days + more)
    assert later.probability(at_least=x) >= near.probability(at_least=x) - 1e-6


def test_the_past_of_small_counts_says_no_more_than_its_days_of_the_week() -> None:
    """Where no season shows, Sundays without anything are told by themselves, in what the past draws as well."""
    history = shop((1.0,) * 6 + (0.0,), 27, spread=0.9)
    sunday = of_days(history, 1, 1).distribution
    assert isinstance(sunday, Whole)
    by_model = sides_of(sunday.inner).model
    parts = by_model.parts if isinstance(by_model, Pooled) else ()
    drawn = [part for part in parts if isinstance(part, Weighted)]
    assert drawn
    assert all(part.at_most(0) >= 27 / 28 for part in drawn)
    assert not isinstance(sunday.inner, Bounded)
