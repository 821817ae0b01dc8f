"""The laws every forecast holds, as properties over drawn histories; those of the default method, and those of all methods."""

import itertools
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from attrs import evolve
from forecast_samples import FLOW, SCORE, SHARE, START, STOCK, ahead, every, flows, growing, histories, stocks, wavy
from hypothesis import given, strategies as st

from smartgoals import Forecast, History, forecast
from smartgoals._forecast.ask import forecasts
from smartgoals._forecast.methods import METHODS
from smartgoals.forecasts import Forecaster, pool

ALL: tuple[Forecaster, ...] = (*METHODS.values(), pool([METHODS["drift"], METHODS["default"]]))
methods = st.sampled_from(ALL)
P = (0.02, 0.1, 0.3, 0.5, 0.7, 0.9, 0.98)


def ask(history: History, days: int, method: Forecaster | None = None, *, total: bool = False) -> Forecast:
    """Return the forecast so many days after the last reading."""
    last = history.last.day
    total_from = last + timedelta(days=1) if total else None
    return forecast(history, on=last + timedelta(days=days), as_of=last, method=method, total_from=total_from)


@given(histories, ahead, methods, st.booleans())
def test_quantiles_are_ordered_and_agree_with_chances(
    history: History, days: int, method: Forecaster, total: bool
) -> None:
    """For every method: quantiles rise with their share, and at_least and at_most of a quantile leave its share."""
    f = ask(history, days, method, total=total and history.metric == FLOW)
    values = [f.quantile(p) for p in P]
    assert values == sorted(values)
    for p, x in zip(P, values, strict=True):
        slack = 1e-5
        assert f.probability(at_most=x) >= p - slack
        assert f.probability(at_least=x) >= 1 - p - slack


@given(histories, ahead, methods, st.floats(-3, 3), st.floats(-3, 3))
def test_chances_fall_as_the_target_rises(history: History, days: int, method: Forecaster, a: float, b: float) -> None:
    """For every method: a higher target is never likelier, on the day or on the way; no chance is 0 or 1."""
    f = ask(history, days, method)
    low, high = sorted(f.expected + one * (abs(f.expected) + 10) for one in (a, b))
    assert 0 < f.probability(at_least=high) <= f.probability(at_least=low) < 1
    assert f.reached(at_least=high) <= f.reached(at_least=low) + 1e-9
    assert f.reached(at_most=low) <= f.reached(at_most=high) + 1e-9
    assert f.reached(at_least=high) >= f.probability(at_least=high)
    assert f.reached(at_most=low) >= f.probability(at_most=low)
    inside = f.probability(between=(low, high))
    assert inside <= f.probability(at_least=low) + 1e-9


@given(histories, ahead, methods)
def test_intervals_widen_with_their_coverage(history: History, days: int, method: Forecaster) -> None:
    """For every method: an interval that promises more is no narrower, and holds the one that promises less."""
    f = ask(history, days, method)
    inner, outer = f.interval(0.5), f.interval(0.9)
    assert outer[0] <= inner[0] <= f.expected <= inner[1] <= outer[1]


@given(stocks(), ahead, ahead)
def test_stocks_grow_less_certain_with_the_days(history: History, a: int, b: int) -> None:
    """For the default: the further ahead a stock is forecast, the wider the interval."""
    near, far = sorted((a, b))
    (low, high), (lower, higher) = ask(history, near).interval(0.8), ask(history, far).interval(0.8)
    assert higher - lower >= (high - low) * (1 - 1e-9)


@given(flows(), ahead, ahead)
def test_totals_grow_less_certain_with_the_days(history: History, a: int, b: int) -> None:
    """For the default: the longer a flow is added up, the wider the interval of its total, and the higher its middle."""
    near, far = sorted((a, b))
    one, other = ask(history, near, total=True), ask(history, far, total=True)
    assert other.expected >= one.expected - 1e-9
    assert other.interval()[1] - other.interval()[0] >= (one.interval()[1] - one.interval()[0]) * (1 - 1e-9)


def moved(history: History, change: Callable[[float], float]) -> History:
    """Return the history with every value changed."""
    return History.of([(one.day, change(one.value)) for one in history], metric=history.metric)


@given(stocks(), ahead, st.integers(-5000, 5000))
def test_adding_a_constant_to_a_stock_shifts_everything(history: History, days: int, by: int) -> None:
    """For the default: a stock that starts elsewhere is forecast the same way elsewhere."""
    one, other = ask(history, days), ask(moved(history, lambda value: value + by), days)
    if one.inputs == other.inputs and not resets(history) and not resets(moved(history, lambda value: value + by)):
        assert other.expected == pytest.approx(one.expected + by, rel=1e-6, abs=1e-6)
        assert other.quantile(0.9) == pytest.approx(one.quantile(0.9) + by, rel=1e-6, abs=1e-6)
        assert other.reached(at_least=one.quantile(0.6) + by) == pytest.approx(
            one.reached(at_least=one.quantile(0.6)), abs=1e-6
        )


def resets(history: History) -> bool:
    """Return whether some fall of a positive value by more than half could be a reset, which depends on where zero is."""
    values = [float(one.value) for one in history]
    return any(a > 0 and 0 <= b < a / 2 for a, b in itertools.pairwise(values))


@given(histories, ahead, st.sampled_from((0.001, 0.5, 3.0, 1e6)))
def test_scaling_the_values_scales_everything(history: History, days: int, factor: float) -> None:
    """For the default: in another unit the forecast is the same in that unit, but of counts, which have one."""
    history = evolve(history, metric=evolve(history.metric, unit="money"))
    one, other = ask(history, days), ask(moved(history, lambda value: value * factor), days)
    for p in P:
        assert other.quantile(p) == pytest.approx(one.quantile(p) * factor, rel=1e-6, abs=1e-9 * factor)


@given(stocks(), ahead)
def test_mirroring_the_values_mirrors_everything(history: History, days: int) -> None:
    """For the default: a fall is forecast as the mirror image of a rise, where no reset makes the two differ."""
    mirror = moved(history, lambda value: -value)
    if resets(history) or resets(mirror):
        return
    one, other = ask(history, days), ask(mirror, days)
    for p in P:
        assert other.quantile(1 - p) == pytest.approx(-one.quantile(p), rel=1e-6, abs=1e-6)
    x = one.quantile(0.7)
    assert other.reached(at_most=-x) == pytest.approx(one.reached(at_least=x), abs=1e-6)


@given(histories, ahead, st.randoms(use_true_random=False))
def test_the_order_of_entry_does_not_matter(history: History, days: int, chance: object) -> None:
    """Readings entered in any order make the same forecast, and asking twice makes it twice."""
    rows = list(history)
    getattr(chance, "shuffle")(rows)  # noqa: B009 - Hypothesis' Random is typed as object here
    shuffled = History.of(rows, metric=history.metric)
    assert ask(shuffled, days) == ask(history, days) == ask(history, days)


@given(st.integers(60, 120), st.floats(5, 60), st.integers(0, 5))
def test_thinning_daily_readings_changes_little(n: int, rate: float, unrest: int) -> None:
    """Every second reading of a daily stock tells nearly the same: the middle of all is in the 80 % of the half."""
    values = [1000 + rate * k + unrest * ((7 * k) % 5) for k in range(2 * n + 1)]
    full = every(1, values)
    thin = History.of(list(full)[::2], metric=STOCK)
    one, other = ask(full, 30), ask(thin, 30)
    assert 0.1 <= other.probability(at_least=one.quantile(0.5)) <= 0.9


@given(st.integers(1, 60))
def test_a_running_total_never_falls_below_what_it_reached(days: int) -> None:
    """What has never turned back is not forecast to: every quantile is at or above the last value."""
    history = every(1, growing(40, rate=12.0))
    f = ask(history, days)
    assert f.quantile(0.001) >= float(history.last.value)
    assert f.expected > float(history.last.value)


@pytest.mark.parametrize("method", ALL, ids=lambda one: one.name)
def test_several_days_are_the_same_as_one_by_one(method: Forecaster) -> None:
    """Asking for several days at once gives the forecasts that asking for each would, in the order asked."""
    history = every(1, wavy(40), FLOW)
    last = history.last.day
    days = [last + timedelta(days=k) for k in (20, 3, 3, -4)]
    together = forecasts(history, days, as_of=last, method=method)
    assert list(together) == [forecast(history, on=one, as_of=last, method=method) for one in days]
    assert [one.day for one in together] == days
    assert together[0].fan(days[1:3]) == together[1:3]


@pytest.mark.parametrize(
    ("metric", "values"), [(SHARE, [0.9 + 0.01 * (k % 3) for k in range(20)]), (SCORE, growing(9, rate=10.0))]
)
def test_bounds_of_the_metric_hold(metric: object, values: list[float]) -> None:
    """No quantile lies outside the possible values of the metric."""
    history = every(7, values, evolve(SCORE, range=(0, 1100)) if metric is SCORE else SHARE)
    f = ask(history, 400)
    low, high = history.bounds
    assert low is not None
    assert high is not None
    assert low <= f.quantile(0.001) <= f.quantile(0.999) <= high
    assert f.expected < high


def test_readings_after_the_day_of_asking_do_not_count() -> None:
    """A forecast as of a day is the one that the history up to that day gives; it only says that more is known."""
    history = every(1, growing(40))
    as_of = START + timedelta(days=24)
    one = forecast(history, on=as_of + timedelta(days=9), as_of=as_of)
    other = forecast(history.upto(as_of), on=as_of + timedelta(days=9), as_of=as_of)
    assert evolve(one, cautions=()) == evolve(other, cautions=())
    assert [str(caution) for caution in one.cautions] == ["readings left out, being dated after the day of asking: 15"]
    assert date.fromordinal(one.day.toordinal()) == one.day
