"""Readings that are rounded: the line behind them goes on, and what it says of the next readings is told in their steps."""

from __future__ import annotations

import pickle
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import assume, given, strategies as st

import smartgoals as sg
from smartgoals._forecast.caution import CautionCode
from smartgoals._forecast.distribution import Known
from smartgoals._forecast.passage import Implied
from smartgoals._forecast.rounding import Rounded, RoundedPath, edge, grain_of, line_behind, rounded_level

START = date(2026, 1, 1)
COUNT = sg.Metric(id="m", nature="stock")


def told(rate: float, count: int, grain: float, start: float = 1230.0, sign: int = 1) -> sg.History:
    """Return a level that changes evenly, told in steps and rounded down."""
    values = [(start + rate * k) // grain * grain * sign for k in range(count)]
    return sg.History.of([(START + timedelta(k), value) for k, value in enumerate(values)], metric=COUNT)


@pytest.mark.parametrize(
    ("values", "grain"),
    [
        ([1200.0] * 5 + [1300.0] * 5, 100.0),
        ([1200.0] * 5 + [1210.0] * 5, 10.0),
        ([31000.0] * 9 + [32000.0], 1000.0),
        ([1200.0] * 10, None),  # it never moved
        ([1200.0] * 3 + [1300.0] * 4, None),  # seven readings tell little
        ([1200.0 + 100 * k for k in range(10)], None),  # it moves with every reading
        ([1203.0] * 5 + [1207.0] * 5, None),
        ([0.5] * 5 + [0.6] * 5, None),
        ([100.0] * 5 + [200.0] * 5, None),  # of two tens nothing between is known
        ([0.0] * 5 + [-2000.0] * 5, None),
        ([-20000.0] * 5 + [-21000.0] * 5, 1000.0),
        ([500.0] * 20 + [450.0] * 20, None),  # a step of five tens is no step of a ten
        ([1000.0] * 9 + [1010.0] * 9 + [1050.0] * 9, None),  # nor is one of two steps most of them
        ([1000.0] * 9 + [1010.0] * 9 + [1050.0] * 9 + [1060.0], 10.0),
    ],
)
def test_what_is_rounded(values: list[float], grain: float | None) -> None:
    """Readings that stand still between round steps are rounded."""
    assert grain_of(values) == grain


@given(st.floats(0.2, 40), st.integers(30, 120), st.sampled_from([100.0, 1000.0]), st.sampled_from([1, -1]))
def test_the_line_lies_within_its_readings(rate: float, count: int, grain: float, sign: int) -> None:
    """A reading is the line rounded down, on every day; between steps the line never turns back."""
    history = told(rate, count, grain, 10 * grain + 30, sign)
    found = rounded_level(history)
    assume(found is not None)
    assert found is not None
    line = line_behind(history, found)
    assert line.days == history.days
    for behind, value in zip(line.values, history.values, strict=True):
        assert value <= behind < value + found
    assert all((later - earlier) * sign >= -1e-6 * grain for earlier, later in pairwise(line.values))


@pytest.mark.parametrize("method", [None, "drift"])
@pytest.mark.parametrize("grain", [10.0, 100.0])
def test_rounded_readings_go_on_as_fast_as_exact_ones(method: str | None, grain: float) -> None:
    """Three more a day are ninety in a month, whether told one by one, in tens or in hundreds."""
    exact, rounded = told(3, 90, 1), told(3, 90, grain)
    on, last = rounded.last.day + timedelta(30), rounded.last.day
    one, other = (sg.forecast(each, on=on, as_of=last, method=method) for each in (exact, rounded))
    assert one.expected - 1.3 * grain <= other.expected <= one.expected + 0.3 * grain
    assert other.expected % grain == 0
    low, high = other.interval(0.8)
    assert low <= one.expected <= high + grain
    assert {caution.code: caution.figure for caution in other.cautions}[CautionCode.ROUNDED] == grain
    assert CautionCode.ROUNDED not in {caution.code for caution in one.cautions}


@given(st.floats(900, 3000), st.floats(0.5, 9), st.integers(1, 90), st.sampled_from([1, -1]))
def test_chances_of_rounded_readings_go_by_their_steps(x: float, rate: float, ahead: int, sign: int) -> None:
    """Between two steps no reading lies, so that what is at least a value is at least the next step, and not at most it."""
    history = told(rate, 90, 100, sign=sign)
    assume(rounded_level(history) == 100)
    on = history.last.day + timedelta(ahead)
    f = sg.forecast(history, on=on, as_of=history.last.day)
    level = sign * x
    assert f.probability(at_least=level) == f.probability(at_least=edge(level, 100, upward=True))
    assert f.reached(at_least=level) >= f.probability(at_least=level)
    assert f.reached(at_most=level) >= f.probability(at_most=level)
    below = edge(level, 100, upward=False)
    assert f.probability(at_most=level) == pytest.approx(1 - f.probability(at_least=below), abs=3e-6)
    quantiles = [f.quantile(p / 10) for p in range(1, 10)]
    assert quantiles == sorted(quantiles)
    for p, quantile in zip(range(1, 10), quantiles, strict=True):
        assert f.probability(at_most=quantile) >= p / 10 - 1e-6
        assert f.probability(at_most=quantile - 1) <= p / 10 + 1e-6


@pytest.mark.parametrize("sign", [1, -1])
def test_an_arrival_of_rounded_readings_is_that_of_their_step(sign: int) -> None:
    """The day on which 1.8K is as likely shown as not is the one on which the line comes there."""
    history, target = told(3, 90, 100, sign=sign), 1800 * sign
    goal = sg.Goal(
        id="g",
        metric="m",
        target=sg.ReachLevel(target),
        baseline=sg.Baseline(value=1200 * sign),
        start=START,
        deadline=START + timedelta(240),
    )
    p = sg.project(goal, history, as_of=history.last.day)
    assert p.arrival.median is not None
    assert abs((p.arrival.median - START).days - (1800 - 1230) / 3) <= 25
    assert pickle.loads(pickle.dumps(p)) == p
    assert p.progress.actual == history.last.value


def test_what_adds_up_is_not_rounded() -> None:
    """Amounts, and days with several readings, are what they are."""
    rows = [(START + timedelta(k), 1200 + 100 * (k // 5)) for k in range(20)]
    assert rounded_level(sg.History.of(rows, metric="leads")) is None
    assert rounded_level(sg.History.of([*rows, rows[-1]], metric="followers")) is None
    assert rounded_level(sg.History.of(rows, metric="followers")) == 100


def test_rounded_forecasts_may_be_given_a_path() -> None:
    """A path may be put on a forecast of rounded readings, and a method's own rounding is not rounded again."""
    f = sg.forecast(told(3, 90, 100), on=START + timedelta(100), as_of=START + timedelta(89))
    assert isinstance(f.passage, RoundedPath)
    assert isinstance(f.with_path_from(1200, START).passage, Implied)

    def again(history: sg.History, days: list[date], *, as_of: date) -> list[sg.Forecast]:
        rounded = Rounded(Known(1234.0), 100.0)
        return [sg.Forecast(on=one, as_of=as_of, method="mine", distribution=rounded) for one in days]

    mine = sg.forecast(told(3, 90, 100), on=START + timedelta(100), as_of=START + timedelta(89), method=again)
    assert mine.distribution == Rounded(Known(1234.0), 100.0)
