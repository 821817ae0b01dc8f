"""The simple methods, pools of methods, the protocol, and back-tests."""

import math
import random
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import accumulate, product
from typing import Any

import pytest
from attrs import frozen
from forecast_samples import FLOW, START, STOCK, every, growing, wavy

from smartgoals import Forecast, History, InvalidValue, UnknownName, WrongType, backtest, forecast
from smartgoals._forecast.methods import BOOTSTRAP, DRIFT, METHODS, STRAIGHT_LINE
from smartgoals.forecasts import Forecaster, bootstrap, compare_methods, pool


def ask(history: History, days: int, method: Any, *, total: bool = False) -> Forecast:
    """Return a method's forecast so many days after the last reading."""
    last = history.last.day
    total_from = last + timedelta(days=1) if total else None
    return forecast(history, on=last + timedelta(days=days), as_of=last, method=method, total_from=total_from)


def test_the_straight_line_goes_on() -> None:
    """The line continues the mean pace from first to last reading; of a flow, the mean amount."""
    history = every(1, [0.0, 5.0, 30.0])
    assert ask(history, 4, STRAIGHT_LINE).expected == 90.0
    flow = every(1, [2.0, 4.0, 9.0], FLOW)
    assert ask(flow, 4, STRAIGHT_LINE).expected == 5.0
    assert ask(flow, 4, STRAIGHT_LINE, total=True).expected == 20.0
    assert ask(every(1, [7.0]), 4, STRAIGHT_LINE).interval() == (7, 7)


def test_the_drift_spreads_with_the_root_of_time() -> None:
    """The interval of the random walk grows as the root of h (1 + h / n); that of a flow's day does not grow."""
    history = every(1, growing(50))
    widths = [high - low for low, high in (ask(history, h, DRIFT).interval() for h in (1, 49))]
    assert widths[1] / widths[0] == pytest.approx((49 * 2 / (1 + 1 / 49)) ** 0.5)
    flow = every(1, wavy(50), FLOW)
    one, other = ask(flow, 1, DRIFT), ask(flow, 40, DRIFT)
    assert one.interval() == other.interval()
    assert ask(flow, 40, DRIFT, total=True).expected == pytest.approx(40 * one.expected)


def test_the_bootstrap_of_small_counts_is_exact() -> None:
    """Redrawing weeks of small whole counts gives the distribution that listing all draws gives."""
    history = every(7, [0, 1, 3, 3, 5], STOCK)
    f = ask(history, 21, BOOTSTRAP)
    sums = [5 + sum(draw) for draw in product((1, 2, 0, 2), repeat=3)]
    for x in range(5, 12):
        assert f.distribution.at_most(x) == pytest.approx(sum(one <= x for one in sums) / len(sums))
    flow = every(1, [2, 2, 7], FLOW)
    assert ask(flow, 5, BOOTSTRAP).distribution.at_most(2) == pytest.approx(2 / 3)


def test_the_bootstrap_draws_weeks_and_the_rest_of_one() -> None:
    """Of daily readings whole weeks are drawn, and for what is left of a week as many days in a row."""
    history = every(1, [10.0 if k % 7 == 0 else 0.0 for k in range(70)], FLOW)
    two_weeks = ask(history, 14, BOOTSTRAP, total=True)
    assert (two_weeks.quantile(0.01), two_weeks.quantile(0.99)) == (20.0, 20.0)
    ten_days = ask(history, 10, BOOTSTRAP, total=True)
    assert (ten_days.quantile(0.01), ten_days.quantile(0.99)) == (10.0, 20.0)


def test_the_bootstrap_is_seeded() -> None:
    """Sums too many to list are drawn, the same for the same seed and others for another."""
    history = every(1, [value + 0.5 * (k % 2) for k, value in enumerate(growing(60))])
    one, again, other = (ask(history, 90, bootstrap(seed=seed, paths=500)) for seed in (1, 1, 2))
    assert one == again
    assert one.distribution != other.distribution
    assert one.expected == pytest.approx(ask(history, 90, DRIFT).expected, rel=0.02)
    near, far, furthest = (ask(history, days, bootstrap(seed=1, paths=500)) for days in (90, 200, 900))
    assert near == one
    assert near.quantile(0.9) < far.quantile(0.1) < far.quantile(0.9) < furthest.quantile(0.1)


def test_a_pool_is_the_mean_of_its_methods() -> None:
    """The chance of a pool is the mean of its methods' chances, for values and for totals; cautions are joined."""
    both = pool(["drift", STRAIGHT_LINE])
    history, flow = every(1, growing(40)), every(1, wavy(40), FLOW)
    for of, total in ((history, False), (flow, True)):
        parts = [ask(of, 20, method, total=total) for method in (DRIFT, STRAIGHT_LINE)]
        x = parts[0].quantile(0.3)
        pooled = ask(of, 20, both, total=total)
        mean = sum(part.distribution.below(x) for part in parts) / 2
        assert pooled.probability(at_least=x) == pytest.approx(1 - mean)
        assert [caution.code.value for caution in pooled.cautions] == ["no_uncertainty"]
        assert (pooled.passage is None) == total
    assert ask(history, 20, both).method == "pool of drift, straight_line"
    with pytest.raises(InvalidValue, match="at least one method"):
        pool([])
    with pytest.raises(WrongType, match="a forecaster"):
        pool([DRIFT, 7])  # type: ignore[list-item]  # the refusal is the point


@frozen
class Doubler:
    """A method of a caller's own: the last value doubles, give or take ten."""

    name: str = "doubler"

    def __call__(
        self, history: History, days: Sequence[date], *, as_of: date, total_from: date | None = None
    ) -> list[Forecast]:
        """Return the doubled value for each day."""
        middle = 2 * float(history.last.value)
        quantiles = {0.1: middle - 10, 0.5: middle, 0.9: middle + 10}
        made = [Forecast.of_quantiles(quantiles, on=day, as_of=as_of, method=self.name) for day in days]
        return [one.with_path_from(history.last.value, history.last.day) for one in made]


def test_a_method_of_the_callers_own_is_asked() -> None:
    """Any callable with a name and the right call is a method, sees only what is known, and may be pooled."""
    history = every(1, growing(40))
    as_of = START + timedelta(days=20)
    f = forecast(history, on=as_of + timedelta(days=9), as_of=as_of, method=Doubler())
    assert isinstance(Doubler(), Forecaster)
    assert (f.expected, f.method) == (2 * float(history[20].value), "doubler")
    assert f.probability(at_least=f.expected) == pytest.approx(0.5)
    assert f.reached(at_least=f.expected - 5) >= f.probability(at_least=f.expected - 5)
    assert ask(history, 9, pool([Doubler()])).expected == pytest.approx(2 * float(history.last.value))


def test_a_plain_function_is_a_method() -> None:
    """A function is asked under its own name, needs no `total_from` for values, and is handed it for totals."""

    def twice(history: History, days: Sequence[date], *, as_of: date) -> list[Forecast]:
        return Doubler("twice")(history, days, as_of=as_of)

    history, flow = every(1, growing(40)), every(1, wavy(40), FLOW)
    f = ask(history, 9, twice)
    assert (f.method, f.expected) == ("twice", 2 * float(history.last.value))
    assert pool([twice, "drift"]).name == "pool of twice, drift"
    assert backtest(history, method=twice).method == "twice"
    with pytest.raises(InvalidValue, match=r"it raised TypeError: .* 'total_from'") as refused:
        ask(flow, 9, twice, total=True)
    assert (refused.value.path, type(refused.value.__cause__)) == ("method", TypeError)
    assert ask(flow, 9, DRIFT.__call__, total=True) == ask(flow, 9, DRIFT, total=True)


def test_a_backtest_tells_a_good_method_from_a_line() -> None:
    """On a steady count the default is right more often than the line, and its intervals hold about what they promise."""
    draw = random.Random(3)
    history = every(
        1, list(accumulate((max(0.0, draw.gauss(20, 12) + 10 * math.sin(k / 15)) for k in range(160)), initial=500.0))
    )
    result = backtest(history)
    assert result.brier < result.brier_of_line
    assert result.interval_score < result.interval_score_of_line
    assert result.error < 2 * result.error_of_line
    assert (result.method, result.origins, result.goals, result.days_ahead) == ("default", 18, 54, 32)
    assert [promised for promised, _ in result.coverage] == [0.5, 0.8, 0.95]
    assert all(0 <= kept <= 1 for _, kept in result.coverage)
    assert "default: Brier 0." in str(result)


def test_a_backtest_scores_by_hand() -> None:
    """Five readings and one origin make scores that can be worked out on paper."""
    history = every(1, [0, 10, 20, 30, 40, 60])
    result = backtest(history, method=STRAIGHT_LINE, days_ahead=1)
    assert (result.origins, result.error, result.interval_score) == (1, 10.0, 100.0)
    assert result.brier == pytest.approx(0.0, abs=1e-6)
    assert result.coverage == ((0.5, 0.0), (0.8, 0.0), (0.95, 0.0))


def test_flows_are_tested_by_their_totals() -> None:
    """A flow is back-tested on what it brings over the days ahead."""
    history = every(1, [10.0] * 30, FLOW)
    result = backtest(history, days_ahead=5, origins=4, method="straight_line")
    assert (result.origins, result.error, result.interval_score) == (4, 0.0, 0.0)
    assert result.brier == pytest.approx(0.0, abs=1e-6)


def test_methods_are_compared_on_the_same_origins() -> None:
    """The best Brier score comes first, and every method is named once."""
    history = every(7, growing(40, rate=30.0))
    results = compare_methods(history, list(METHODS))
    assert sorted(result.method for result in results) == sorted(METHODS)
    assert [result.brier for result in results] == sorted(result.brier for result in results)
    assert len({(result.origins, result.days_ahead) for result in results}) == 1


def test_a_backtest_answers_in_a_language() -> None:
    """Whoever holds a back-test asks it for its text, as any other result."""
    found = backtest(every(1, growing(40)), method="drift", days_ahead=1, origins=10)
    kept = dict(found.coverage)[0.8]
    english, french = found.text(), found.text("fr")
    assert english.startswith(f"drift: Brier score {round(found.brier, 3):g} (")
    assert f"; asked {found.origins} times, 1 day ahead" in english
    assert f"{100 * kept:g}" in french
    assert french.endswith(f"demandé {found.origins} fois, à 1 jour")
    with pytest.raises(UnknownName, match="known: en, fr"):
        found.text("de")


def test_backtests_that_cannot_be_are_refused() -> None:
    """Too short a history, no origin and no day ahead are refused with what would do."""
    with pytest.raises(InvalidValue, match="history: must be a history with 5 readings and 1 day after them, got 4"):
        backtest(every(1, growing(4)))
    with pytest.raises(InvalidValue, match="a history with 5 readings and 3 days after them, got 4"):
        backtest(every(1, growing(4)), days_ahead=3)
    with pytest.raises(InvalidValue, match="a history with 5 readings"):
        backtest(History.of([], metric=STOCK))
    with pytest.raises(InvalidValue, match="origins: must be at least one"):
        backtest(every(1, growing(40)), origins=0)
    with pytest.raises(InvalidValue, match="days_ahead: must be at least one day"):
        backtest(every(1, growing(40)), days_ahead=0)


def test_what_is_no_count_is_refused() -> None:
    """Paths, origins and days are whole numbers above zero; anything else is refused by name."""
    history = every(1, growing(30))
    for paths in (0, -5, 2.5):
        with pytest.raises(InvalidValue, match="paths: must be a whole number, one at least"):
            bootstrap(paths=paths)  # type: ignore[arg-type]  # one of them is no whole number
    with pytest.raises(InvalidValue, match="origins: must be at least one, and whole"):
        backtest(history, origins=2.5)  # type: ignore[arg-type]  # the refusal is the point
    with pytest.raises(InvalidValue, match="days_ahead: must be at least one day, and whole days"):
        backtest(history, days_ahead="9")  # type: ignore[arg-type]  # the refusal is the point


def test_the_smallest_and_largest_values_overflow_nowhere() -> None:
    """A drift of the smallest floats divides by no zero, and a back-test of the largest ones asks about no infinity."""
    tiny = ask(every(1, [5e-324, 0.0, 5e-324, 0.0, 5e-324]), 30, DRIFT)
    assert 0.0 < tiny.probability(at_least=1e-3) < 1.0
    assert 0.0 < tiny.probability(at_most=-1e300) < 1.0
    equal = ask(every(1, [1e300 * (1 + 0.01 * k) for k in range(20)]), 30, DRIFT)
    assert equal.probability(at_most=equal.quantile(0.1)) == pytest.approx(0.1, abs=1e-6)
    result = backtest(every(1, [1.7e308 * (-1) ** k for k in range(40)]))
    assert math.isfinite(result.brier)


@pytest.mark.parametrize("seed", [float("nan"), 1.0, [1], "1", True, None])
def test_a_seed_is_a_whole_number(seed: Any) -> None:
    """From anything else nobody draws the same again."""
    with pytest.raises(WrongType, match="seed"):
        bootstrap(seed=seed)


@pytest.mark.parametrize(("readings", "origins"), [(505, 500), (506, 251), (1200, 399)])
def test_at_most_500_readings_serve_as_the_day_of_asking(readings: int, origins: int) -> None:
    """However many are asked for, of more readings every other one is taken, or every third."""
    history = every(1, [float(k % 7) for k in range(readings)])
    found = backtest(history, method="straight_line", days_ahead=1, origins=10**6)
    assert found.origins == origins
    assert found == backtest(history, method="straight_line", days_ahead=1, origins=500)
