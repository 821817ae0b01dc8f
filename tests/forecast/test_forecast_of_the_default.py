"""What the default says of itself, and which of its answers a question is: known, ahead, a total, or what was counted."""

from __future__ import annotations

import math
from datetime import date, timedelta
from typing import Any

import pytest
from forecast_samples import FLOW, SCORE, START, STOCK, every, growing, wavy
from hypothesis import given, strategies as st

from smartgoals import Forecast, History, InvalidValue, Metric, forecast
from smartgoals._forecast.ask import Forecasting, forecasts
from smartgoals._forecast.default import DEFAULT, FittedDefault
from smartgoals._forecast.distribution import Known
from smartgoals._forecast.model import Model
from smartgoals._forecast.series import prepare

DAY = timedelta(days=1)
ALWAYS = 2
PATTERNED = [10.0 + (40.0 if k % 7 in {5, 6} else 0.0) + k % 3 for k in range(84)]


def running(values: list[float]) -> list[float]:
    """Return the sums of values up to each."""
    return [100 + sum(values[: k + 1]) for k in range(len(values))]


@pytest.mark.parametrize(
    ("values", "metric", "words"),
    [
        (growing(30), STOCK, {"turn"}),
        ([10.0 + (-1) ** k for k in range(30)], STOCK, set()),
        (PATTERNED, FLOW, {"season"}),
        (running(PATTERNED), STOCK, {"season", "turn"}),
        ([5.0 + k * k % 11 for k in range(30)], FLOW, set()),
    ],
)
def test_what_is_assumed_is_told(values: list[float], metric: Metric, words: set[str]) -> None:
    """Two things are always assumed; of a running total that it never turns back, of a season that it repeats."""
    history = every(1, values, metric)
    f = forecast(history, on=history.last.day + DAY, as_of=history.last.day)
    assert len(f.assumptions) == ALWAYS + len(words)
    assert {word for word in ("season", "turn") if any(word in one for one in f.assumptions[ALWAYS:])} == words


def test_inputs_are_the_readings_it_was_made_from() -> None:
    """A forecast tells how many readings it had, from when to when, in which step and kind."""
    history = every(7, wavy(30), FLOW)
    f = forecast(history, on=history.last.day + 30 * DAY, as_of=START + 100 * DAY)
    assert f.inputs is not None
    assert (f.inputs.readings, f.inputs.first, f.inputs.last) == (15, START, START + 98 * DAY)
    assert (f.inputs.step, f.inputs.kind) == ("week", "flow")
    assert (f.method, f.as_of, f.day) == ("default", START + 100 * DAY, history.last.day + 30 * DAY)


@given(st.integers(1, 40), st.integers(0, 40))
def test_a_total_is_that_of_the_model_between_two_horizons(first: int, more: int) -> None:
    """A total from a day on is the model's from the end of the day before it."""
    history = every(7, wavy(40), FLOW)
    last = history.last.day
    begins, on = last + first * DAY, last + (first + more) * DAY
    model = Model(prepare(history, last))
    made = FittedDefault(history, last).forecasts([on], begins)[0]
    assert made.distribution == model.total((first - 1) / 7, (first + more) / 7)
    assert made.passage is None
    assert DEFAULT(history, [on], as_of=last, total_from=begins) == (made,)


@given(st.integers(0, 45), st.integers(1, 40), st.integers(0, 39))
def test_a_total_has_what_was_read_and_what_is_ahead(begin: int, ahead: int, known: int) -> None:
    """The total from a day on is what was read since then and, beyond the last reading, the forecast of the rest."""
    values = wavy(40)
    history, as_of, last = every(1, values, FLOW), START + known * DAY, START + known * DAY
    first, on = START + begin * DAY, START + (known + ahead) * DAY
    if first > on:
        with pytest.raises(InvalidValue, match="on or after total_from"):
            Forecasting(history, as_of).forecasts([on], first)
        return
    read = sum(values[begin : known + 1])
    rest = FittedDefault(history.upto(as_of), as_of).forecasts([on], max(first, last + DAY))[0]
    (found,) = Forecasting(history, as_of).forecasts([on], first)
    assert found.quantile(0.3) == pytest.approx(rest.quantile(0.3) + read)
    assert found.probability(at_least=read + 60) == pytest.approx(rest.probability(at_least=60), abs=1e-9)
    assert (found.total_from, found.day, found.is_known) == (first, on, False)


@given(st.lists(st.integers(-5, 45), min_size=1, max_size=6))
def test_days_are_answered_in_the_order_given(days: list[int]) -> None:
    """Days that were read are known, days ahead forecast, each as if it had been asked alone."""
    values = growing(40)
    history = every(1, values)
    as_of, asked = START + 30 * DAY, [START + max(0, day) * DAY for day in days]
    made = forecasts(history, asked, as_of=as_of)
    assert [one.day for one in made] == asked
    for one, day in zip(made, days, strict=True):
        assert one.is_known == (day <= 30)
        assert one == forecast(history, on=START + max(0, day) * DAY, as_of=as_of)
        if one.is_known:
            assert (one.distribution, one.method, one.interval()[0]) == (
                Known(values[max(0, day)]),
                "reading",
                values[max(0, day)],
            )


def test_a_total_read_already_is_counted() -> None:
    """Totals up to the last reading are sums of readings, of the day of asking alone and of none at all."""
    history = every(1, wavy(40), FLOW)
    values = [float(one) for one in history.numbers]
    as_of = START + 30 * DAY
    for first, upto in ((0, 30), (5, 9), (7, 7), (-4, 3)):
        f = forecast(history, on=START + upto * DAY, as_of=as_of, total_from=START + first * DAY)
        assert (f.expected, f.is_known) == (sum(values[max(0, first) : upto + 1]), True)
    # A total from the day of asking on, once it was read, is what is still to come.
    to_come = forecast(history, on=as_of + 5 * DAY, as_of=as_of, total_from=as_of)
    assert to_come == forecast(history, on=as_of + 5 * DAY, as_of=as_of, total_from=as_of + DAY)
    unread = History.of([(START + k * DAY, v) for k, v in enumerate(values[:30])], metric=FLOW)
    assert forecast(unread, on=as_of + 5 * DAY, as_of=as_of, total_from=as_of).total_from == as_of
    assert forecast(history, on=as_of, as_of=as_of, total_from=as_of).expected == values[30]


def test_days_before_the_first_reading_are_refused_of_values_alone() -> None:
    """Nobody knows a value before the first reading; a total before it is nothing."""
    stock, flow = every(1, growing(9)), every(1, wavy(9), FLOW)
    with pytest.raises(InvalidValue, match="on or after the first reading"):
        forecast(stock, on=START - DAY, as_of=START + 5 * DAY)
    assert forecast(stock, on=START, as_of=START + 5 * DAY).is_known
    assert forecast(flow, on=START - DAY, as_of=START + 5 * DAY, total_from=START - 9 * DAY).expected == 0


class Short:
    """A method that answers one day too few."""

    name = "short"

    def __call__(self, history: History, days: Any, *, as_of: date, total_from: date | None = None) -> list[Forecast]:
        """Return the default's answers without the last."""
        return list(DEFAULT(history, days, as_of=as_of, total_from=total_from))[:-1]


def test_a_method_answers_every_day() -> None:
    """A method that answers too few days is refused by its name."""
    history = every(1, growing(30))
    with pytest.raises(InvalidValue, match="a forecaster that returns 1 forecasts, one a day"):
        forecast(history, on=history.last.day + DAY, as_of=history.last.day, method=Short())


@pytest.mark.parametrize("sign", [1, -1])
def test_sums_beyond_every_float_are_the_largest(sign: int) -> None:
    """Amounts that cover days and add up beyond all floats are as large as a float can be."""
    rows = [(START + k * DAY, sign * 1.7e308) for k in range(9)]
    history = History.of(rows, metric=FLOW).covering("day")
    f = forecast(history, on=START + 8 * DAY, as_of=START + 8 * DAY, total_from=START)
    assert f.expected == sign * 1.7e308
    assert math.isfinite(f.quantile(0.9))


def test_bounds_of_a_metric_are_those_of_its_forecast() -> None:
    """A score with one bound is held by that one alone."""
    values = [2.0 + (-1) ** k for k in range(30)]
    for bounds in ((0, None), (None, 4), (0, 4), (None, None)):
        history = every(1, values, Metric(id="m", nature="score", range=bounds))
        f = forecast(history, on=history.last.day + 200 * DAY, as_of=history.last.day)
        low, high = bounds
        assert (f.quantile(0.001) == 0.0) == (low is not None)
        assert (f.quantile(0.999) == 4.0) == (high is not None)
    assert SCORE.range == (None, None)
