"""Trends of amounts: rates that fall or rise steadily go on so, and what stands, wanders or is noise does not."""

from __future__ import annotations

import math
import random
import statistics
from collections.abc import Callable, Sequence

import pytest
from forecast_samples import FLOW, every
from hypothesis import given, strategies as st
from series_samples import series_of

from smartgoals import Forecast, forecast
from smartgoals._days import ONE_DAY
from smartgoals._forecast.combine import Combiner, noise
from smartgoals._forecast.rates import Workbench
from smartgoals._forecast.series import Kind
from smartgoals._forecast.trend import FEWEST, AmountTrend, TrendLine

amounts = st.lists(st.integers(0, 60).map(float), min_size=FEWEST, max_size=60).filter(
    lambda xs: AmountTrend.is_told(xs, 1)
)


def trend(xs: Sequence[float], week: int = 1) -> AmountTrend:
    """Return the trend of amounts."""
    return AmountTrend(xs, noise(tuple(xs)) or 1.0, week=week)


def total(xs: Sequence[float], steps: int, gap: int = 7) -> Forecast:
    """Return the forecast of the sum of so many steps after weekly (or daily) amounts."""
    history = every(gap, xs, FLOW)
    last = history.last.day
    return forecast(history, on=last + steps * gap * ONE_DAY, as_of=last, total_from=last + ONE_DAY)


def line(rise: float, end: float) -> Callable[[int], float]:
    """Return a rate by how many steps it lies after the last one seen."""
    return lambda at: end + rise * at


def noisy(rate: Callable[[int], float], n: int, seed: int, size: float = 0.1) -> list[float]:
    """Return amounts about a rate, up to the last one seen."""
    chance = random.Random(seed)
    return [max(0.0, chance.gauss(rate(at), size * rate(at))) for at in range(1 - n, 1)]


LASTING = {
    "falls along a line": (line(-2, 60), 0.12, 0.3),
    "rises along a line": (line(2, 120), 0.04, 0.15),
    "falls by the same share": (lambda at: 60 * math.exp(-0.03 * at), 0.1, 0.35),
    "rises by the same share": (lambda at: 100 * math.exp(0.03 * at), 0.12, 0.25),
}


@pytest.mark.parametrize("name", LASTING)
@pytest.mark.parametrize("h", [2, 4, 12])
def test_a_rate_that_went_steadily_goes_on(name: str, h: int) -> None:
    """After a year of weeks, the total to come is near that of the line or curve, and the interval narrower than wide ones."""
    rate, near, wide = LASTING[name]
    off, widths = [], []
    for seed in range(8):
        found, true = total(noisy(rate, 52, seed), h), sum(rate(at) for at in range(1, h + 1))
        off.append(found.expected / true - 1)
        low, high = found.interval(0.8)
        widths.append((high - low) / true)
    assert abs(statistics.median(off)) < near
    assert statistics.median(widths) < wide + 0.3


@pytest.mark.parametrize("h", [4, 12])
def test_of_days_whole_weeks_are_asked(h: int) -> None:
    """A falling rate of days is seen though each day has a noise of its own and its share of the week."""
    shape = (1.2, 1.1, 1.0, 1.1, 1.3, 0.8, 0.5)
    off = []
    for seed in range(6):
        chance = random.Random(seed)
        rows = [chance.gauss(1.0, 0.25) * (60 - 2 * week) / 7 * share for week in range(-51, 1) for share in shape]
        found, true = total(rows, 7 * h, 1), sum(60 - 2 * week for week in range(1, h + 1))
        off.append(found.expected / true - 1)
    assert abs(statistics.median(off)) < 0.15


@pytest.mark.parametrize("n", [26, 52])
def test_what_rose_and_stands_no_longer_rises(n: int) -> None:
    """A third of the weeks on a plateau are enough not to go on rising as before."""
    rate = lambda at: 100.0 + 2 * min(at + n // 3, 0)  # noqa: E731
    more = [total(noisy(rate, n, seed), 12).expected / 1200 - 1 for seed in range(8)]
    assert -0.05 < statistics.median(more) < 0.12


@pytest.mark.parametrize("n", [12, 26, 52])
def test_what_stands_has_no_trend(n: int) -> None:
    """Noise about a rate is mostly told to stand."""
    assert statistics.median(trend(noisy(line(0, 100), n, seed)).odds for seed in range(15)) < 0.0


@given(amounts, st.integers(1, 40), st.sampled_from([1, 7]))
def test_a_trend_hangs_on_no_unit_and_no_direction(xs: list[float], steps: int, week: int) -> None:
    """Scaled and mirrored amounts have the same odds, and a scaled and mirrored outlook and errors."""
    xs = [one for one in xs for _ in range(week)]
    plain, trial = trend(xs, week), Workbench(series_of(xs, Kind.FLOW)).trial(steps)
    for factor in (-1.0, 8.0):
        times = [factor * one for one in xs]
        other, again = trend(times, week), Workbench(series_of(times, Kind.FLOW)).trial(steps)
        assert other.odds == pytest.approx(plain.odds, abs=1e-6)
        middle, scale = plain.outlook(steps)
        assert other.outlook(steps) == pytest.approx((factor * middle, abs(factor) * scale), rel=1e-6, abs=1e-9)
        assert other.errors(again) == pytest.approx([factor * one for one in plain.errors(trial)], rel=1e-6, abs=1e-6)


@given(amounts, st.integers(1, 200))
def test_amounts_that_were_never_below_nothing_are_not_foretold_below(xs: list[float], steps: int) -> None:
    """However steeply they fell, what is to come is nothing at least."""
    assert trend(xs).outlook(steps)[0] >= 0.0


@given(st.integers(8, 60), st.floats(0.5, 3.0), st.integers(1, 150))
def test_a_steep_fall_goes_by_shares_once_half_is_lost(n: int, slope: float, steps: int) -> None:
    """A line that falls never comes to nothing, and a longer stretch brings hardly less in all."""
    xs = [slope * (n - at) + 0.1 * (at % 3) for at in range(n)]
    shorter, longer = trend(xs).outlook(steps)[0], trend(xs).outlook(steps + 1)[0]
    assert shorter > 0.0
    assert longer > shorter * 0.9


@given(st.integers(0, 10_000), st.sampled_from([26, 52]), st.floats(0.02, 0.1), st.floats(1.0, 3.0))
def test_more_noise_is_no_narrower(seed: int, n: int, size: float, times: float) -> None:
    """The same surprises times more about the same line: the line is the same, and no more certain."""
    chance = random.Random(seed)
    drawn = [chance.gauss(0, 1) for _ in range(n)]
    less, more = (
        TrendLine([200 - 2 * at + 100 * by * one for at, one in enumerate(drawn)], is_curve=False)
        for by in (size, size * times)
    )
    assert more.variance(4.0, 1.0) >= less.variance(4.0, 1.0) * (1 - 1e-9) - 0.5


@pytest.mark.parametrize(
    ("xs", "week", "is_told"),
    [
        ([1.0, 2.0] * 4, 1, True),
        ([1.0, 2.0] * 3, 1, False),
        ([1.0] * 20, 1, False),
        ([1.0, 2.0] * 27, 7, False),
        ([1.0, 2.0] * 28, 7, True),
    ],
)
def test_few_amounts_and_those_all_alike_show_no_trend(xs: list[float], week: int, *, is_told: bool) -> None:
    """Eight weeks are asked for, or eight steps of any other length."""
    assert AmountTrend.is_told(xs, week) is is_told
    found = Combiner(series_of(xs, Kind.FLOW, days=1 if week == 7 else 7), 1.0)
    if not is_told:
        assert found.rate(4.0) == found.estimated(4.0)


def test_spikes_and_wide_noise_speak_against_a_trend() -> None:
    """A falling line of few spikes, and one in noise as large as the rate, are believed less than a plain one."""
    plain = [100.0 - at + (at % 2) for at in range(40)]
    spiky = [one + 60 * (at in (2, 5)) for at, one in enumerate(plain)]
    wild = [max(0.0, one + 70 * (-1) ** at) for at, one in enumerate(plain)]
    assert trend(plain).odds > max(trend(spiky).odds, trend(wild).odds)
    ended = [100.0 - 3 * at for at in range(30)] + [0.0] * 40
    assert trend(ended).odds < -100.0


def test_what_falls_to_nothing_and_rises_from_it_is_held_there() -> None:
    """Where the line itself lies below nothing, nothing is foretold, or what it rises to."""
    fell = [100.0, 80, 55, 30, 12, 0, 0, 0, 0, 0, 0, 0]
    assert 0.0 <= trend(fell).outlook(12)[0] < 60.0
    rose = [0.0] * 12 + [0.0, 0.0, 1.0, 4.0, 9.0]
    assert trend(rose).outlook(12)[0] > 0.0


def test_only_the_last_weeks_are_asked_and_origins_before_them_are_not_judged() -> None:
    """What lies further back than 180 of them is not looked at."""
    xs = noisy(line(0.3, 200), 400, 1)
    found = trend(xs)
    assert found.odds == pytest.approx(AmountTrend(xs[-180:], noise(tuple(xs)), week=1).odds)
    trial = Workbench(series_of(xs, Kind.FLOW)).trial(9.0)
    assert 0 < len(found.errors(trial)) < len(trial.origins)
