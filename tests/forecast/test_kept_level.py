"""What steady flows bring as long as they keep their level, and how much that says."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals._forecast.default import FittedDefault
from smartgoals._forecast.distribution import Bounded, Known, Pooled, Shifted, Weighted, Whole
from smartgoals._forecast.kept_level import KeptLevel, sides_of
from smartgoals._forecast.skewed import Skewed

LAST = date(2026, 3, 29)  # a Sunday
COUNTS = sg.Metric(id="counted", nature="flow", unit="count")
MONEY = sg.Metric(id="spent", nature="flow", unit="money")


def fitted(values: Sequence[float], metric: sg.Metric = COUNTS, step: int = 1) -> FittedDefault:
    """Return the default method of values up to a day."""
    days = [LAST - timedelta(step * at) for at in range(len(values))][::-1]
    return FittedDefault(sg.History.of(list(zip(days, values, strict=True)), metric=metric), LAST)


def steady(count: int, seed: int = 1, middle: float = 20.0, spread: float = 4.0) -> list[float]:
    """Return amounts about a middle."""
    chance = Random(seed)
    return [float(max(0, round(chance.gauss(middle, spread)))) for _ in range(count)]


def kept(values: Sequence[float], metric: sg.Metric = COUNTS, step: int = 1) -> KeptLevel:
    """Return how values go on that keep their level."""
    found = fitted(values, metric, step).model.kept_level
    assert found is not None
    return found


@pytest.mark.parametrize("step", [1, 7])
def test_the_more_steady_cycles_the_more_they_say(step: int) -> None:
    """Two months say little, two years nearly all."""
    count = 7 if step == 1 else 1
    shares = [kept(steady(count * weeks), step=step).share for weeks in (8, 26, 104)]
    assert shares == sorted(shares)
    assert shares[0] < 0.4 < shares[1] < 0.9 < shares[2] < 1.0


def test_what_wanders_is_left_to_the_model() -> None:
    """Of a level that goes random steps as large as its noise nothing says that it keeps."""
    chance, level, values = Random(3), 200.0, list[float]()
    for _ in range(60):
        level += chance.gauss(0, 20)
        values.append(round(level + chance.gauss(0, 10)))
    assert fitted(values, step=7).model.kept_level is None


def bursts(weeks: int, seed: int) -> list[float]:
    """Return weeks that are much alike, but for one in twelve, with five times as much."""
    chance = Random(seed)
    return [float(round(chance.gauss(140, 12) + 700 * (chance.random() < 1 / 12))) for _ in range(weeks)]


@pytest.mark.parametrize("weeks", [26, 52, 104])
@pytest.mark.parametrize("seed", range(4))
def test_what_comes_in_bursts_is_left_to_the_model(weeks: int, seed: int) -> None:
    """It has a level, but its spread is that of no week: that a law of sums would be far below most of them."""
    values = bursts(weeks, seed)
    assert max(values) > 700
    assert fitted(values, step=7).model.kept_level is None


@pytest.mark.parametrize("seed", range(4))
def test_sums_that_lean_to_one_side_are_still_sums(seed: int) -> None:
    """A gamma of a hundred weeks is no burst, unless a few of them lie far out."""
    chance = Random(seed)
    assert kept([round(140 * chance.gammavariate(9, 1 / 9)) for _ in range(104)], step=7).share > 0.9


@pytest.mark.parametrize(
    ("values", "metric"),
    [
        ([3.0, 5.0, 4.0, 6.0] * 8, COUNTS),  # four weeks
        ([20.0] * 70, COUNTS),
        ([0.0] * 69 + [1.0], COUNTS),  # so few events are told by themselves
        ([float(at % 7) for at in range(140)], COUNTS),  # all weeks alike
        ([float(at) for at in range(140)], MONEY),
    ],
)
def test_of_some_nothing_is_said(values: list[float], metric: sg.Metric) -> None:
    """Too few, what never changed, few events, weeks that are all alike, and what goes along a line."""
    assert fitted(values[:30] if len(values) == 32 else values, metric).model.kept_level is None


def test_what_differs_by_rounding_alone_is_no_past_to_tell_by() -> None:
    """Nobody knows what would be far from it."""
    assert fitted([1e9 + 0.25 * (at % 2) for at in range(60)], MONEY, 7).model.kept_level is None


def test_a_stock_keeps_no_level_of_amounts() -> None:
    """It is told by its path."""
    metric = sg.Metric(id="m", nature="stock")
    assert fitted([float(sum(steady(at))) for at in range(60)], metric).model.kept_level is None


@given(
    st.integers(0, 200),
    st.integers(1, 40),
    st.integers(1, 40),
    st.sampled_from([1, 7]),
    st.sampled_from([COUNTS, MONEY]),
)
def test_more_days_are_no_more_certain(start: int, days: int, more: int, step: int, metric: sg.Metric) -> None:
    """They bring more, and what all stretches have in common is a share that grows with their length."""
    level = kept(steady(364), metric, step)
    near, far = level.common(start, start + days), level.common(start, start + days + more)
    assert 0.0 < near <= far + 1e-9 <= 0.9 + 1e-9
    model = fitted(steady(364), metric, step).model
    laws = [sides_of(model.total(start, start + upto)).stands for upto in (days, days + more)]
    assert laws[0].quantile(0.1) <= laws[1].quantile(0.1) + 1e-9
    assert laws[0].quantile(0.9) <= laws[1].quantile(0.9) + 1e-9


@given(st.floats(0.01, 1000), st.integers(1, 30))
def test_in_another_unit_all_is_as_it_was(times: float, days: int) -> None:
    """The quantiles of a total are scaled, and what it says is not."""
    plain, scaled = (fitted([one * by for one in steady(210)], MONEY) for by in (1.0, times))
    first, last = LAST + timedelta(1), LAST + timedelta(days)
    assert plain.model.kept_level is not None
    assert scaled.model.kept_level is not None
    assert scaled.model.kept_level.share == pytest.approx(plain.model.kept_level.share)
    for share in (0.1, 0.5, 0.9):
        expected = times * plain.distribution(last, first).quantile(share)
        assert scaled.distribution(last, first).quantile(share) == pytest.approx(expected, rel=1e-6)
    assert scaled.common(first, last) == pytest.approx(plain.common(first, last))


def test_a_week_of_six_a_day_is_told_by_how_weeks_differed() -> None:
    """Of 6 a day by chance a week lies four in five times between 33 and 50; it was told as 25 to 55."""
    values = [float(sum(chance.random() < 0.1 for _ in range(60))) for chance in [Random(5)] for _ in range(728)]
    low, high = (
        fitted(values).distribution(LAST + timedelta(7), LAST + timedelta(1)).quantile(share) for share in (0.1, 0.9)
    )
    assert 28 <= low <= 35
    assert 47 <= high <= 56


def test_days_of_the_week_have_their_own_part() -> None:
    """A Sunday that brings nothing brings nothing, and a week as much as whole weeks do."""
    values = [0.0 if at % 7 == 6 else one for at, one in enumerate(steady(364))]
    model = fitted(values).model
    sunday, week = (sides_of(model.total(*window)).stands for window in ((6.0, 7.0), (0.0, 7.0)))
    assert sunday.quantile(0.5) <= 1.0
    assert sunday.at_most(0.0) > 0.9
    assert 110 < week.quantile(0.5) < 130
    assert kept(values).common(0.25, 0.5) > 0.0  # a part of a day


def test_sales_of_some_days_may_be_none() -> None:
    """Where most days bring nothing, a single one does with that chance."""
    chance = Random(2)
    values = [200.0 if chance.random() < 0.3 else 0.0 for _ in range(364)]
    day = sides_of(fitted(values, MONEY).model.total(0.0, 1.0)).stands
    assert 0.6 < day.at_most(0.0) < 0.8


def test_amounts_that_go_either_way_have_no_skew() -> None:
    """Profits and losses are as likely far above as far below."""
    chance = Random(4)
    values = [chance.gauss(10, 30) for _ in range(364)]
    law = sides_of(
        fitted(values, sg.Metric(id="profit", nature="flow", unit="money", range=(None, None))).model.total(0, 7)
    )
    inner = law.stands.inner if isinstance(law.stands, Bounded) else law.stands
    assert isinstance(inner, Skewed)
    assert inner.skew == 0.0


def test_sides_are_those_of_every_part() -> None:
    """Of what has no level that keeps both are as it is."""
    law = Skewed(mean=1.0, deviation=1.0, skew=0.0, df=9.0)
    both = Pooled((Known(2.0), law), (0.25, 0.75))
    found = sides_of(Shifted(Bounded(Whole(both), 0.0, None), 3.0))
    assert found == (Shifted(Bounded(Whole(Known(2.0)), 0.0, None), 3.0), Shifted(Bounded(Whole(law), 0.0, None), 3.0))
    plain = Pooled((Known(1.0), Weighted((1.0,), (1.0,))), (0.5, 0.5))
    assert sides_of(plain) == (plain, plain)
    assert sides_of(Pooled((both, Known(0.0)), (0.5, 0.5))).stands == Pooled((law, Known(0.0)), (0.5, 0.5))
