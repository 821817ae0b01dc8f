"""Counts: forecasts of what comes one by one are of whole numbers, and what lies behind them moves by parts of one."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

import pytest
from attrs import evolve
from forecast_samples import FLOW, STOCK, ahead, every, flows, stocks
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals._forecast.ask import Forecasting
from smartgoals._forecast.counts import behind_counts, edge_behind, shifted, smooth
from smartgoals._forecast.distribution import Bounded, Known, Pooled, Shape, Shifted, Steady, TwoPiece, Whole

NORMAL = TwoPiece(centre=2.2, down=1.0, up=2.0, down_df=4, up_df=4)
SHAPES = st.sampled_from(
    [NORMAL, evolve(NORMAL, edge=0.0), Bounded(NORMAL, 0.0, None), Steady(NORMAL, 0.5), Known(2.2)]
)
NUMBERS = st.floats(-20.0, 20.0)


def forecast(history: sg.History, days: int, *, total: bool = False) -> sg.Forecast:
    """Return the forecast so many days after the last reading, or of the total until then."""
    last = history.last.day
    first = last + timedelta(1) if total else None
    return sg.forecast(history, on=last + timedelta(days), as_of=last, total_from=first)


def shuffled(values: list[int], step: int = 1) -> sg.History:
    """Return amounts in some order, so many days apart."""
    Random(1).shuffle(values)
    return every(step, [float(value) for value in values], FLOW)


# ---------------------------------------------------------------- the shape


@given(SHAPES, NUMBERS)
def test_as_many_as_a_number_and_fewer_are_all_there_is(inner: Shape, x: float) -> None:
    """No chance lies between two whole numbers, and each has what lies less than a half from it."""
    shape = Whole(inner)
    assert shape.below(x) <= shape.at_most(x)
    if x.is_integer():
        assert shape.at_most(x) - shape.below(x) == inner.at_most(x + 0.5) - inner.at_most(x - 0.5)
        assert shape.below(x) == shape.at_most(x - 1.0)
    else:
        assert shape.below(x) == shape.at_most(x)


@given(SHAPES, st.floats(0.001, 0.999))
def test_quantiles_of_counts_are_whole(inner: Shape, p: float) -> None:
    """The least whole number up to which the share lies."""
    shape = Whole(inner)
    value = shape.quantile(p)
    assert value.is_integer()
    assert abs(value - inner.quantile(p)) <= 0.5
    assert shape.at_most(value) >= p - 1e-9
    assert shape.at_most(value - 1.0) < p + 1e-9


@given(SHAPES, NUMBERS)
def test_what_lies_behind_counts_is_what_they_were_made_of(inner: Shape, by: float) -> None:
    """Whatever lies around them; and what moves counts moves that."""
    for whole, behind in (
        (Whole(inner), inner),
        (Bounded(Whole(inner), 0.0, 9.0), Bounded(inner, 0.0, 9.0)),
        (Shifted(Steady(Whole(inner), 0.5), 3.0), Shifted(Steady(inner, 0.5), 3.0)),
        (Pooled((Whole(inner), Known(1.0))), Pooled((inner, Known(1.0)))),
    ):
        assert smooth(whole) == behind
        assert smooth(behind) == behind
        assert shifted(whole, by) == Whole(Shifted(behind, by))
        assert shifted(behind, by) == Shifted(behind, by)


# ---------------------------------------------------------------- forecasts of counts


@given(st.one_of(flows(), stocks()), ahead, st.integers(-5, 5), st.floats(0.001, 0.999))
def test_forecasts_of_counts_are_of_whole_numbers(history: sg.History, days: int, more: int, part: float) -> None:
    """At least a number, and fewer: one of them is; on the way as on the day. A part of one more is one more."""
    values = list(history.values)
    f = forecast(history, days)
    if not all(float(value).is_integer() for value in values) or behind_counts(f) == f:
        return
    n = round(f.expected) + more
    assert f.expected.is_integer()
    assert f.probability(at_least=n) + f.probability(at_most=n - 1) == pytest.approx(1.0, abs=3e-6)
    assert f.probability(at_least=n - part) == f.probability(at_least=n)
    assert f.reached(at_least=n - part) == f.reached(at_least=n)
    assert f.reached(at_most=n + part) == f.reached(at_most=n)
    behind = behind_counts(f)
    for upward, chance, reached in (
        (True, f.probability(at_least=n), f.reached(at_least=n)),
        (False, f.probability(at_most=n), f.reached(at_most=n)),
    ):
        edge = edge_behind(f, n, upward=upward)
        assert edge_behind(behind, n, upward=upward) == n
        there = behind.probability(at_least=edge) if upward else behind.probability(at_most=edge)
        on_the_way = behind.reached(at_least=edge) if upward else behind.reached(at_most=edge)
        assert (there, on_the_way) == pytest.approx((chance, reached), abs=1e-6)


ROWS = {
    "one on half of the days: one tomorrow": (shuffled([0, 1] * 42), 1, False, 1, 0.5),
    "one on half of the days: four in a week": (shuffled([0, 1] * 42), 7, True, 4, 0.5),
    "one on a fifth of the days: one tomorrow": (shuffled([1, 0, 0, 0, 0] * 17), 1, False, 1, 0.2),
    "one on a fifth of the days: one in a week": (shuffled([1, 0, 0, 0, 0] * 17), 7, True, 1, 0.79),
    "three or four a week: three next week": (every(7, [4.0, 3.0, 3.0, 4.0] * 6, FLOW), 7, False, 3, 0.95),
    "three or four a week: four next week": (every(7, [4.0, 3.0, 3.0, 4.0] * 6, FLOW), 7, False, 4, 0.5),
    "two or none a day: two tomorrow": (shuffled([0, 2] * 42), 1, False, 2, 0.5),
}


@pytest.mark.parametrize("name", ROWS)
def test_small_counts_come_about_as_often_as_they_did(name: str) -> None:
    """Their chances are those of the days that had as many, give or take an eighth."""
    history, days, is_total, least, right = ROWS[name]
    f = forecast(history, days, total=is_total)
    assert f.probability(at_least=least) == pytest.approx(right, abs=0.125)
    assert f.probability(at_least=least) + f.probability(at_most=least - 1) == pytest.approx(1.0)


@pytest.mark.parametrize(
    ("metric", "values", "are_counts"),
    [
        (FLOW, [0, 1, 1] * 9, True),
        (STOCK, [10, 12, 11] * 9, True),
        ("unheard_of", [10, 12, 11] * 9, True),
        (FLOW, [0, 1.5, 1] * 9, False),
        (FLOW, [0, 2.0**50, 1] * 9, False),
        ("revenue", [0, 1, 1] * 9, False),
        ("click_through_rate", [0, 1, 1] * 9, False),
        (sg.Metric(id="nps", nature="score"), [10, 12, 11] * 9, False),
        (FLOW, [3] * 27, False),  # what never changed goes on just so
        (FLOW, list(range(27)), True),
        (STOCK, list(range(0, 81, 3)), False),  # an exact line
    ],
)
def test_counts_are_whole_numbers_of_what_is_counted(
    metric: sg.Metric | str, values: list[float], are_counts: bool
) -> None:
    """Money, shares, means and scores are no counts, whatever their readings; nor is what lies on a line."""
    f = forecast(every(1, [float(value) for value in values], metric), 3)
    assert (behind_counts(f) != f) == are_counts


def test_counts_stay_counts_where_a_break_is_mended() -> None:
    """What was counted otherwise is put in the terms of today, and is told in whole numbers still."""
    days = [date(2026, 1, 1) + timedelta(k) for k in range(40)]
    history = sg.History.of([(on, 2 + k * 7 % 3 + 8 * (k < 20)) for k, on in enumerate(days)], metric=FLOW)
    mended = Forecasting(history, days[-1], breaks=[days[20]]).forecasts([days[-1] + timedelta(1)])[0]
    assert behind_counts(mended) != mended


def test_what_was_read_in_part_moves_what_lies_behind_counts() -> None:
    """Of a week that is read, and lies half in the total, half counts: the total is a whole number all the same."""
    weeks = every(7, [7.0, 8.0, 9.0, 8.0] * 6, FLOW)
    last = weeks.last.day
    f = sg.forecast(weeks, on=last + timedelta(7), as_of=last, total_from=last - timedelta(2))
    assert f.expected.is_integer()
    assert f.probability(at_least=12) + f.probability(at_most=11) == pytest.approx(1.0)


def test_periods_of_a_level_to_come_are_reached_half_a_step_before() -> None:
    """Nobody forecasts what a level gains in a week to come: its chance is that of whole followers as well."""
    values, now = list[float](), 100.0
    for k in range(84):
        now += k * 37 % 11 < 2
        values.append(now)
    history = every(1, values, "followers")
    last = history.last.day

    def project(pace: str, bound: sg.types.BoundLike) -> float:
        goal = sg.Goal(
            id="g",
            metric="followers",
            target=sg.KeepPace(pace, bound=bound, counted="calendar"),
            start=last + timedelta(1),
            deadline=last + timedelta(21),
        )
        found = sg.project(goal, history, as_of=last)
        return found.periods[2].probability

    assert project("1/week", "at_least") == pytest.approx(project("0.4/week", "at_least"))
    assert project("1/week", "at_most") == pytest.approx(project("1.9/week", "at_most"))
    assert project("2/week", "at_least") == pytest.approx(1.0 - project("1/week", "at_most"))
