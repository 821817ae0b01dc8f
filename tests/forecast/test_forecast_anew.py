"""What is measured anew each period: a noise of its own in each reading, about a level that may stand."""

from __future__ import annotations

import math
import pickle
import random
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from itertools import accumulate, pairwise
from typing import Any

import pytest
from forecast_samples import SCORE, START, STOCK, every
from hypothesis import given, strategies as st

from smartgoals import History, Metric, forecast
from smartgoals._forecast.default import FittedDefault
from smartgoals._forecast.passage import Wandering
from smartgoals.forecasts import Forecasting

ANEW = [Metric(id="m", nature=nature) for nature in ("unique", "ratio", "mean", "distribution", "score")]
LEVELS = st.lists(st.integers(0, 60), min_size=8, max_size=40)


def path_of(history: History, days: int = 20) -> Wandering | None:
    """Return the way to a later day, where it wanders."""
    last = history.last.day
    passage = forecast(history, on=last + timedelta(days=days), as_of=last).passage
    return passage if isinstance(passage, Wandering) else None


def own_noise(values: Sequence[float]) -> float:
    """Return the noise that successive changes take back, by its definition."""
    changes = [later - earlier for earlier, later in pairwise(values)]
    mean = sum(changes) / len(changes)
    covariance = sum((a - mean) * (b - mean) for a, b in pairwise(changes)) / (len(changes) - 1)
    most = sum((change - mean) ** 2 for change in changes) / len(changes) / 2
    return math.sqrt(min(most, max(0.0, -covariance)))


def above_a_line(values: Sequence[float], path: Wandering) -> Any:
    """Return the values, the latest first, each as high above a line through the last one as it came."""
    back = list(reversed(values))
    slope = path.past[1] - back[1] if path.past else 0.0
    return pytest.approx(tuple(value + slope * place for place, value in enumerate(back)), abs=1e-6)


@given(LEVELS, st.sampled_from(ANEW))
def test_noise_is_what_successive_changes_take_back(values: list[int], metric: Metric) -> None:
    """Its variance is minus the covariance of successive changes, at most half of theirs, from eight changes on."""
    path = path_of(every(1, values, metric))
    if path is not None:
        noise = own_noise(values) if len(values) > 8 else 0.0
        assert path.noise == pytest.approx(noise, abs=1e-9)
        assert path.past == (above_a_line(values, path) if path.noise else ())


@given(LEVELS, st.integers(1, 60))
def test_a_stock_has_no_more_noise_of_its_own(values: list[int], days: int) -> None:
    """The next value of a stock starts from its last one, unless the readings show that it does not."""
    path = path_of(every(1, values, STOCK), days)
    if path is not None:
        assert path.noise <= own_noise(values) + 1e-9
        assert path.past in ((), above_a_line(values, path))


@pytest.mark.parametrize("n", [40, 150])
def test_a_stock_has_the_noise_that_its_readings_show(n: int) -> None:
    """Of plain noise about a level nearly all is each reading's own; of a walk, hardly any."""
    chance = random.Random(n)
    for _ in range(5):
        noise = [chance.gauss(50, 4) for _ in range(n)]
        stands, walks = (path_of(every(1, values, STOCK)) for values in (noise, list(accumulate(noise))))
        assert stands is not None
        assert stands.noise > 0.8 * own_noise(noise)
        assert len(stands.past) == min(n, 90)
        assert walks is None or not walks.past


@given(LEVELS, st.integers(2, 40), st.integers(1, 40), st.integers(-20, 80), st.booleans())
def test_more_days_reach_no_less(values: list[int], days: int, more: int, x: int, upward: bool) -> None:
    """What may be reached on the way by a day may be reached by any later one."""
    history, last = every(1, values, SCORE), START + timedelta(days=len(values) - 1)
    near, far = (forecast(history, on=last + timedelta(days=ahead), as_of=last) for ahead in (days, days + more))
    chances = [f.reached(at_least=x) if upward else f.reached(at_most=x) for f in (near, far)]
    assert chances[0] <= chances[1] + 1e-9


@given(st.integers(0, 10**6), st.integers(8, 60), st.integers(2, 90), st.floats(30, 70), st.floats(0, 5))
def test_a_wider_band_is_held_more_often(seed: int, n: int, days: int, low: float, less: float) -> None:
    """Chances of readings with noise fall with the distance, whatever the past did."""
    chance = random.Random(seed)
    history = every(1, [round(50 + chance.gauss(0, 4) - 5 * (k % 30 > 20)) for k in range(n)], SCORE)
    found = forecast(history, on=history.last.day + timedelta(days=days), as_of=history.last.day)
    assert found.reached(at_most=low - less) <= found.reached(at_most=low) + 1e-9
    assert found.reached(at_least=low + less) <= found.reached(at_least=low) + 1e-9


def standing(seed: int, n: int = 150) -> list[tuple[date, float]]:
    """Return daily readings of plain noise about a level."""
    chance = random.Random(seed)
    return [(START + timedelta(days=k), round(4000 + chance.gauss(0, 300))) for k in range(n)]


@pytest.mark.parametrize("metric", [*ANEW, STOCK], ids=lambda metric: metric.nature.value)
def test_a_level_that_stands_is_held(metric: Metric) -> None:
    """Three standard deviations below a level that stands lies what the next quarter most likely never falls to,
    and its interval is about as wide as the noise.
    """
    held, wide = [], []
    for seed in range(10):
        history = History.of(standing(seed), metric=metric)
        last = history.last.day
        found = forecast(history, on=last + timedelta(days=90), as_of=last)
        held.append(1 - found.reached(at_most=3000))
        low, high = found.interval(0.8)
        wide.append((high - low) / (2 * 1.2816 * 300))
    assert sorted(held)[2] > 0.5
    assert 0.9 < sorted(wide)[1] <= sorted(wide)[8] < 1.6


def test_the_past_has_its_season() -> None:
    """The last readings of a level with a season are those that were read, the latest first."""
    days = [START.replace(year=2019 + k // 12, month=k % 12 + 1) for k in range(60)]
    values = [50 + 10 * math.sin(2 * math.pi * k / 12) + ((7 * k) % 5) / 5 for k in range(60)]
    history = History.of(list(zip(days, values, strict=True)), metric=SCORE)
    path = forecast(history, on=date(2024, 12, 1), as_of=days[-1]).passage
    assert isinstance(path, Wandering)
    assert path.peak > 4
    assert path.past == above_a_line(values, path)
    assert path.past == pytest.approx(tuple(reversed(values)), abs=0.01)


@pytest.mark.parametrize("nature", ["score", "flow"])
def test_threads_that_ask_one_fit_at_once_get_its_answers(nature: str) -> None:
    """What one fit works out on the way is replaced as a whole: threads that share it hear what one alone hears."""
    chance = random.Random(7)
    values = [50 + chance.gauss(0, 5) + 10 * (k % 7 > 4) for k in range(90)]
    history = every(1, [round(value) for value in values], Metric(id="m", nature=nature))
    last, ahead = history.last.day, (5, 20, 60, 200, 300, 2)

    def ask(fit: Forecasting, days: int) -> list[float]:
        found = fit.forecasts([last + timedelta(days=days)])[0]
        return [found.reached(at_least=60), *(found.quantile(share) for share in (0.1, 0.5, 0.9))]

    alone = {days: ask(Forecasting(history, last), days) for days in ahead}
    before = sys.getswitchinterval()
    try:
        sys.setswitchinterval(1e-6)
        for _ in range(5):
            fit = Forecasting(history, last)
            with ThreadPoolExecutor(len(ahead)) as pool:
                asked = pool.map(ask, [fit] * len(ahead), ahead)
            assert dict(zip(ahead, asked, strict=True)) == alone
    finally:
        sys.setswitchinterval(before)


def test_a_fit_keeps_no_more_than_the_value_it_was_asked_about() -> None:
    """However many values are asked about, a fit that travels stays as small as it was."""
    history = every(1, [50 + (k * 7) % 11 for k in range(60)], SCORE)
    fit = FittedDefault(history, history.last.day)
    sizes = []
    for x in range(40, 80):
        fit.model.reached(60.0, float(x), upward=True)
        sizes.append(len(pickle.dumps(fit)))
    assert max(sizes) <= min(sizes) + 200
