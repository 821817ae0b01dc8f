"""Coherence: the answers of one history are read off one path, so that none contradicts another."""

import itertools
import random
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from forecast_samples import FLOW, SCORE, SHARE, START, STOCK, ahead, every, flows, growing, stocks, wavy
from hypothesis import assume, given, strategies as st

from smartgoals import Forecast, History, Metric, forecast

shares = st.sampled_from((0.05, 0.2, 0.5, 0.8, 0.95))


@st.composite
def levels(draw: st.DrawFn) -> History:
    """Draw a level without bounds."""
    values = draw(st.lists(st.integers(-40, 40), min_size=6, max_size=60).filter(lambda xs: len(set(xs)) > 2))
    return every(draw(st.sampled_from((1, 7))), values, SCORE)


histories = st.one_of(stocks(), flows(), levels())


def on(history: History, days: int) -> Forecast:
    """Return the forecast so many days after the last reading."""
    last = history.last.day
    return forecast(history, on=last + timedelta(days=days), as_of=last)


def total(history: History, first: int, upto: int) -> Forecast:
    """Return the forecast of the total from one day after the last reading to another."""
    last = history.last.day
    begins = last + timedelta(days=first)
    return forecast(history, on=last + timedelta(days=upto), as_of=last, total_from=begins)


def moved(history: History, change: Callable[[float], float]) -> History:
    """Return the history with every value changed."""
    return History.of([(one.day, change(one.value)) for one in history], metric=history.metric)


@given(histories, ahead, st.integers(1, 40), shares, st.integers(1, 200))
def test_what_is_reached_stays_reached(history: History, days: int, more: int, share: float, far: int) -> None:
    """The chance of having reached a value, from below or above, never falls as days are added."""
    x = on(history, far).quantile(share)
    near, later = on(history, days), on(history, days + more)
    assert later.reached(at_least=x) >= near.reached(at_least=x) - 1e-9
    assert later.reached(at_most=x) >= near.reached(at_most=x) - 1e-9


@given(flows(), ahead, st.integers(1, 40), shares)
def test_a_total_never_becomes_less_likely(history: History, days: int, more: int, share: float) -> None:
    """A total of counts that is reached in so many days is reached in more of them."""
    near, later = total(history, 1, days), total(history, 1, days + more)
    assert later.probability(at_least=near.quantile(share)) >= 1 - share - 1e-5


@given(
    st.lists(st.integers(0, 90), min_size=14, max_size=60).filter(any),
    st.sampled_from((1, 7)),
    ahead,
    st.integers(1, 40),
    shares,
)
def test_a_running_total_never_becomes_less_likely(
    counts: list[int], step: int, days: int, more: int, share: float
) -> None:
    """A stock that never turned back stands no lower with every share of the chances when days are added."""
    history = every(step, list(itertools.accumulate(counts, initial=-40)))
    near, later = on(history, days), on(history, days + more)
    assert later.quantile(share) >= near.quantile(share) - 1e-6 * abs(near.quantile(share))


@given(flows(), st.sampled_from((7, 14, 28)), shares, shares)
def test_two_windows_agree_with_the_whole(history: History, days: int, p: float, q: float) -> None:
    """The total of two windows is at least as likely to reach what both reach as chances allow at the worst."""
    one, other, both = total(history, 1, days), total(history, days + 1, 2 * days), total(history, 1, 2 * days)
    x, y = one.quantile(p), other.quantile(q)
    assert both.probability(at_least=x + y) >= (1 - p) + (1 - q) - 1 - 1e-6
    assert both.probability(at_most=x + y) >= p + q - 1 - 1e-6


@given(st.one_of(flows(), levels()), ahead, shares)
def test_flows_and_levels_are_mirrored(history: History, days: int, share: float) -> None:
    """Negated amounts and levels are forecast as the mirror image, on the day and on the way.

    Amounts are of money: what is counted is never below nothing, and what the past says of few of them is not mirrored.
    """
    if history.nature == "flow":
        history = History.of(list(history), metric=Metric(id="flow", nature="flow", unit="money"))
    one, other = on(history, days), on(moved(history, lambda value: -value), days)
    assert other.quantile(1 - share) == pytest.approx(-one.quantile(share), rel=1e-6, abs=1e-6)
    x = one.quantile(share)
    assert other.reached(at_most=-x) == pytest.approx(one.reached(at_least=x), abs=1e-6)


@given(levels(), ahead, st.integers(-5000, 5000), st.integers(-40, 40), shares)
def test_levels_move_with_a_constant_and_with_weeks(
    history: History, days: int, by: int, weeks: int, share: float
) -> None:
    """A level that is higher by a constant, or some weeks later, is forecast the same way there."""
    one = on(history, days)
    shifted = on(moved(history, lambda value: value + by), days)
    assert shifted.quantile(share) == pytest.approx(one.quantile(share) + by, rel=1e-6, abs=1e-6)
    later = History.of([(row.day + timedelta(weeks=weeks), row.value) for row in history], metric=history.metric)
    assert on(later, days).quantile(share) == pytest.approx(one.quantile(share))


@pytest.mark.parametrize("metric", [STOCK, FLOW, SCORE])
@pytest.mark.parametrize("values", [growing(40), wavy(40), [1e307 * (k % 3) for k in range(12)], [3.0, 5.0]])
def test_the_ends_of_the_calendar_are_answered(metric: Metric, values: list[float]) -> None:
    """Two thousand years ahead, and histories that end with the calendar, have finite quantiles in order."""
    far = every(1, values, metric)
    late = every(1, values, metric, start=date.max - timedelta(days=len(values) + 9))
    for history, day in ((far, START.replace(year=4025)), (far, date.max), (late, date.max)):
        f = forecast(history, on=day, as_of=history.last.day)
        found = [f.quantile(p) for p in (0.001, 0.1, 0.5, 0.9, 0.999)]
        assert found == sorted(found)
        assert max(map(abs, found)) < float("inf")
        assert 0 < f.reached(at_least=f.expected) < 1


@given(st.one_of(stocks(), flows(), levels()), shares, st.booleans())
def test_with_one_reading_to_come_what_is_reached_is_what_it_says(history: History, share: float, upward: bool) -> None:
    """Tomorrow of a daily log, "by then" and "then" are one question."""
    assume(history.ordinals[1] - history.ordinals[0] == 1)
    tomorrow = on(history, 1)
    x = on(history, 9).quantile(share)
    bound = {"at_least": x} if upward else {"at_most": x}
    assert tomorrow.reached(**bound) == pytest.approx(tomorrow.probability(**bound), abs=1e-9)


@given(st.integers(0, 10**6), st.sampled_from([2, 7, 30]), st.booleans(), shares, st.booleans())
def test_between_two_readings_nobody_looks(seed: int, days: int, is_anew: bool, share: float, upward: bool) -> None:
    """Of a log read each week or month, what is reached by its next reading is what that says."""
    chance, start = random.Random(seed), date(2026, 1, 1)
    values, step = [chance.gauss(100, 5)], 0.0 if is_anew else 1.0
    for _ in range(29):
        values.append(chance.gauss(100 + step * (values[-1] - 100), 5))
    history = History.of([(start + timedelta(days * k), x) for k, x in enumerate(values)], metric=SCORE)
    coming = on(history, days)
    bound = {"at_least" if upward else "at_most": on(history, 4 * days).quantile(share)}
    assert coming.reached(**bound) == pytest.approx(coming.probability(**bound), abs=1e-9)


@given(st.integers(0, 10**6), st.sampled_from([0.0, 0.5, 2.0]), st.integers(2, 7), st.floats(-12, 12))
def test_noisy_readings_keep_a_floor_as_each_of_them_does(seed: int, rise: float, days: int, last: float) -> None:
    """Whatever noise the last one has: never oftener than the worst day, nor much less often than the days allow
    together.
    """
    chance, start, n = random.Random(seed), date(2026, 1, 1), 180
    values = [100 + rise * k + chance.gauss(0, 5) for k in range(n - 1)] + [100 + rise * n + last]
    history = History.of([(start + timedelta(k), x) for k, x in enumerate(values)], metric=SCORE)
    floor = 100 + rise * n - 10
    singly = [on(history, day).probability(at_most=floor) for day in range(1, days + 1)]
    kept = 1 - on(history, days).reached(at_most=floor)
    assert kept <= 1 - max(singly) + 1e-9
    assert kept >= 1 - sum(singly) - 0.15


@given(flows(), st.integers(1, 60), shares)
def test_a_day_is_the_total_of_that_day(history: History, days: int, share: float) -> None:
    """What a day brings has one chance, asked as a day or as a total of it; so a week of a weekly log."""
    step = history.ordinals[1] - history.ordinals[0]
    day, brought = on(history, step * days), total(history, step * (days - 1) + 1, step * days)
    assert day.quantile(share) == pytest.approx(brought.quantile(share), rel=1e-9, abs=1e-9)


@given(
    st.lists(st.integers(-9, 9), min_size=30, max_size=60),
    st.integers(5, 90),
    st.integers(1, 300),
    st.integers(1, 40),
    st.integers(-120, 120),
)
def test_what_a_season_brings_is_not_reached_before_it(
    unrest: list[int], height: int, days: int, more: int, away: int
) -> None:
    """A level with a season of months goes to the next month day by day, and what it reached stays reached."""
    months = [date(2020 + k // 12, k % 12 + 1, 28) for k in range(len(unrest))]
    values = [height * (k % 12 == 6) + change for k, change in enumerate(unrest)]
    history = History.of(list(zip(months, values, strict=True)), metric=SCORE)
    x = float(history.last.value) + away
    near, later = on(history, days), on(history, days + more)
    assert later.reached(at_least=x) >= near.reached(at_least=x) - 0.02
    tomorrow = on(history, 1)
    assert tomorrow.reached(at_least=x) == pytest.approx(tomorrow.probability(at_least=x), abs=0.02)


@given(st.lists(st.integers(0, 100), min_size=3, max_size=40), st.integers(1, 200), st.floats(0.001, 5))
def test_nothing_beyond_its_range_is_reached(values: list[int], days: int, more: float) -> None:
    """What a share cannot be it does not become on the way, either."""
    history = every(1, [value / 100 for value in values], SHARE)
    found = on(history, days)
    assert found.reached(at_least=1 + more) == found.probability(at_least=1 + more) == pytest.approx(1e-6)
    assert found.reached(at_most=-more) == found.probability(at_most=-more) == pytest.approx(1e-6)
