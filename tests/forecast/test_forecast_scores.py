"""Methods to compare with, and the scores they are compared by: redrawn weeks counted one by one, scores by hand."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise, product
from statistics import fmean, pstdev

import pytest
from forecast_samples import FLOW, SCORE, START, STOCK, every
from hypothesis import given, strategies as st

from smartgoals import Forecast, History, backtest, forecast
from smartgoals._forecast.combine import noise
from smartgoals._forecast.methods import Bootstrap, bootstrap
from smartgoals.forecasts import compare_methods

small = st.lists(st.integers(0, 4), min_size=2, max_size=16)


def windows(values: Sequence[float], length: int) -> list[float]:
    """Return the sums of all runs of a length."""
    return [sum(values[k : k + length]) for k in range(len(values) - length + 1)]


@given(small, st.integers(1, 16), st.integers(-2, 70))
def test_redrawn_days_are_weeks_and_the_rest_of_one(values: list[int], ahead: int, x: int) -> None:
    """Whole weeks are drawn with replacement, and what is left of one as a run of as many days."""
    history = every(1, values, FLOW)
    last = history.last.day
    f = forecast(history, on=last + timedelta(ahead), as_of=last, total_from=last + timedelta(1), method="bootstrap")
    length = min(7, len(values))
    times, rest = divmod(ahead, length)
    draws = [windows(values, length)] * times + ([windows(values, rest)] if rest else [])
    sums = [0.0]
    for draw in draws:
        sums = [a + b for a, b in product(sums, draw)] if len(sums) * len(draw) < 20_000 else []
    if sums:
        assert f.distribution.at_most(x) == pytest.approx(fmean([one <= x for one in sums]))


@pytest.mark.parametrize("days", [1, 7])
def test_redrawn_changes_start_from_the_last_level(days: int) -> None:
    """Of a level the sums of drawn changes are added to the last value; a part of a step counts as one."""
    history = every(days, [0, 2, 2, 5, 6], SCORE)
    last = history.last.day
    f = forecast(history, on=last + timedelta(1), as_of=last, method="bootstrap")
    # A part of a step is one step: the changes are 2, 0, 3 and 1.
    assert [f.distribution.at_most(one) for one in (5, 6, 7, 8, 9)] == pytest.approx([0, 0.25, 0.5, 0.75, 1])


def test_far_sums_are_drawn_and_then_widened_by_the_root_of_time() -> None:
    """Beyond 260 weeks drawn sums keep their place, and spread as the root of the weeks; the mean goes on."""
    history = every(7, [0.5 * (k * k % 7) for k in range(30)], FLOW)
    changes = [float(one) for one in history.numbers]
    last = history.last.day

    def drawn(weeks: int) -> list[float]:
        f = forecast(
            history,
            on=last + timedelta(weeks=weeks),
            as_of=last,
            total_from=last + timedelta(1),
            method=bootstrap(seed=3, paths=400),
        )
        return [f.quantile((k + 0.5) / 400) for k in range(400)]

    near, far = drawn(260), drawn(1040)
    mean = fmean(changes)
    assert far == pytest.approx([mean * 1040 + 2 * (one - mean * 260) for one in near])
    assert fmean(near) == pytest.approx(mean * 260, rel=0.02)
    assert pstdev(near) == pytest.approx(pstdev(changes) * math.sqrt(260), rel=0.15)


def test_near_and_far_days_are_read_off_the_same_paths() -> None:
    """One seed draws one set of paths: sums of more weeks are no smaller where nothing is ever taken back."""
    history = every(7, [1.5 * (k * k % 7) for k in range(30)], FLOW)
    last = history.last.day
    days = [last + timedelta(weeks=k) for k in (3, 40, 60, 61, 100)]
    many = Bootstrap(paths=200)(history, days, as_of=last, total_from=last + timedelta(1))
    middles = [one.quantile(0.5) for one in many]
    assert middles == sorted(middles)
    assert many[1] == Bootstrap(paths=200)(history, days[1:2], as_of=last, total_from=last + timedelta(1))[0]


@given(st.lists(st.integers(-9, 30).map(float), min_size=4, max_size=40), st.integers(1, 60), st.booleans())
def test_the_drift_is_a_walk_around_the_mean_pace(values: list[float], ahead: int, is_flow: bool) -> None:
    """The drift has the mean pace, and the spread s sqrt(h (1 + h / n)); for a window it counts from its first day."""
    history = every(1, values, FLOW if is_flow else STOCK)
    last = history.last.day
    changes = values if is_flow else [b - a for a, b in pairwise(values)]
    n, size = len(changes), noise(tuple(changes))
    if size <= 1e-9 or (not is_flow and any(change < 0 for change in changes)):
        return
    begins = last + timedelta(5) if is_flow else None
    f = forecast(history, on=last + timedelta(4 + ahead), as_of=last, total_from=begins, method="drift")
    h = float(ahead) if is_flow else ahead + 4.0
    middle = fmean(changes) * h + (0.0 if is_flow else values[-1])
    assert f.expected == pytest.approx(middle, abs=1e-9)
    scale = size * math.sqrt(h * (1 + h / n))
    assert f.quantile(0.8) - f.quantile(0.2) == pytest.approx(2 * 0.9409646 * scale, rel=1e-5)


def scores(history: History, method: str, ahead: int, origins: int) -> list[float]:
    """Return Brier score, error, interval score and the share inside 80 %, from forecasts at the origins alone."""
    days, values = history.days, [float(one) for one in history.numbers]
    adds = history.metric is FLOW
    usable = [k for k in range(4, len(days)) if days[k] + timedelta(ahead) <= days[-1]]
    stride = math.ceil(len(usable) / origins)
    brier, error, interval, inside = list[float](), list[float](), list[float](), list[float]()
    for k in usable[::-1][::stride]:
        as_of, on = days[k], days[k] + timedelta(ahead)
        begins = as_of + timedelta(1) if adds else None
        f = forecast(history, on=on, as_of=as_of, total_from=begins, method=method)
        actual = total(days, values, as_of, on) if adds else value_at(days, values, on)
        span = min(ahead, max(1, (days[k] - days[0]).days // 2))
        past = [one for one in range(k + 1) if days[one] + timedelta(span) <= days[k]]
        changes = sorted(
            (
                total(days, values, days[one], days[one] + timedelta(span))
                if adds
                else value_at(days, values, days[one] + timedelta(span)) - values[one]
            )
            * ahead
            / span
            for one in past
        )
        base = 0.0 if adds else values[k]
        for share in (0.25, 0.5, 0.75):
            level = base + changes[int(share * (len(changes) - 1))]
            brier.append((f.probability(at_least=level) - (actual >= level)) ** 2)
        low, high = f.interval(0.8)
        error.append(abs(f.expected - actual))
        interval.append(high - low + 10 * max(0.0, low - actual, actual - high))
        inside.append(low <= actual <= high)
    return [fmean(brier), fmean(error), fmean(interval), fmean(inside), float(len(error))]


def total(days: Sequence[date], values: Sequence[float], after: date, upto: date) -> float:
    """Return what came after a day, up to another."""
    return sum(value for day, value in zip(days, values, strict=True) if after < day <= upto)


def value_at(days: Sequence[date], values: Sequence[float], on: date) -> float:
    """Return the last value read by a day."""
    return [value for day, value in zip(days, values, strict=True) if day <= on][-1]


@pytest.mark.parametrize("metric", [STOCK, FLOW])
@pytest.mark.parametrize(("ahead", "origins"), [(None, 20), (6, 5), (20, 3), (25, 1), (13, 50)])
def test_a_backtest_is_forecasts_at_past_days(metric: object, ahead: int | None, origins: int) -> None:
    """Origins are the latest readings first, evenly apart; levels are quartiles of past changes; scores are means."""
    values = [3.0 + (k * k) % 7 + k % 4 for k in range(40)]
    if metric is STOCK:
        values = [100 + sum(values[:k]) for k in range(40)]
    history = every(1, values, metric)  # type: ignore[arg-type]  # one of the two metrics
    result = backtest(history, method="drift", days_ahead=ahead, origins=origins)
    days = 39 // 5 if ahead is None else ahead
    brier, error, interval, inside, count = scores(history, "drift", days, origins)
    assert (result.days_ahead, result.origins, result.goals) == (days, count, 3 * count)
    assert [result.brier, result.error, result.interval_score] == pytest.approx([brier, error, interval])
    assert dict(result.coverage)[0.8] == pytest.approx(inside)
    line = scores(history, "straight_line", days, origins)
    assert [result.brier_of_line, result.error_of_line, result.interval_score_of_line] == pytest.approx(line[:3])


def test_questions_between_are_of_both_bounds() -> None:
    """The chance between two values has both of them."""
    f = Forecast.of_samples([1, 2, 3, 4], on=START, as_of=START, method="mine")
    assert f.probability(between=(2, 3)) == pytest.approx(0.5)
    assert f.probability(at_least=2) == pytest.approx(0.75)
    assert f.probability(at_most=2) == pytest.approx(0.5)
    assert f.interval(0.5) == (f.quantile(0.25), f.quantile(0.75)) == (1.0, 3.0)


def test_the_simple_methods_know_no_season() -> None:
    """Mean, noise and drawn steps of the methods to compare with are those of the readings, weekends and all."""
    values = [10.0 + (40.0 if k % 7 in {5, 6} else 0.0) + 3 * (k % 4) for k in range(81)]
    history = every(1, values, FLOW)
    last = history.last.day
    line, drift, drawn = (
        forecast(history, on=last + timedelta(3), as_of=last, method=method)
        for method in ("straight_line", "drift", "bootstrap")
    )
    assert line.expected == pytest.approx(fmean(values), rel=1e-12)
    scale = noise(tuple(values)) * math.sqrt(1 + 1 / len(values))
    assert drift.expected == pytest.approx(fmean(values), rel=1e-12)
    assert drift.quantile(0.8) - drift.quantile(0.2) == pytest.approx(2 * 0.9409646 * scale, rel=1e-5)
    assert drawn.distribution.at_most(30) == pytest.approx(fmean([one <= 30 for one in values]))


@pytest.mark.parametrize(("count", "origins"), [(25, 20), (26, 11), (45, 20), (46, 14)])
def test_twenty_origins_are_taken_unless_told(count: int, origins: int) -> None:
    """Of up to twenty usable readings each is an origin, of up to forty every second one, alone and in comparisons."""
    history = every(1, [100.0 + 3 * k + k % 2 for k in range(count)])
    assert backtest(history, method="drift", days_ahead=1).origins == origins
    (compared,) = compare_methods(history, ["drift"], days_ahead=1)
    assert compared.origins == origins
