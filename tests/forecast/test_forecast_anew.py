"""What is measured anew each period: a noise of its own in each reading, about a level that may stand."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

import pytest
from attrs import evolve
from forecast_samples import SCORE, START, STOCK, every
from hypothesis import given, strategies as st

from smartgoals import History, Metric, forecast
from smartgoals._forecast.passage import Wandering

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
    return math.sqrt(max(0.0, -covariance))


@given(LEVELS, st.sampled_from(ANEW))
def test_noise_is_what_successive_changes_take_back(values: list[int], metric: Metric) -> None:
    """Its variance is minus the covariance of successive changes, from eight changes on, and none where they go on."""
    path = path_of(every(1, values, metric))
    if path is not None:
        noise = own_noise(values) if len(values) > 8 else 0.0
        assert path.noise == pytest.approx(noise, abs=1e-9)
        assert path.past == (tuple(reversed(values)) if path.noise else ())


@given(LEVELS, st.integers(1, 60))
def test_a_stock_has_no_noise_of_its_own(values: list[int], days: int) -> None:
    """The next value of a stock starts from its last one, so that nothing is taken back."""
    path = path_of(every(1, values, STOCK), days)
    assert path is None or (path.noise, path.past) == (0.0, ())


@given(LEVELS, st.integers(2, 40), st.integers(1, 40), st.integers(-20, 80), st.booleans())
def test_more_days_reach_no_less(values: list[int], days: int, more: int, x: int, upward: bool) -> None:
    """What may be reached on the way by a day may be reached by any later one."""
    history, last = every(1, values, SCORE), START + timedelta(days=len(values) - 1)
    near, far = (forecast(history, on=last + timedelta(days=ahead), as_of=last) for ahead in (days, days + more))
    chances = [f.reached(at_least=x) if upward else f.reached(at_most=x) for f in (near, far)]
    assert chances[0] <= chances[1] + 1e-9


def standing(seed: int, n: int = 150) -> list[tuple[date, float]]:
    """Return daily readings of plain noise about a level."""
    chance = random.Random(seed)
    return [(START + timedelta(days=k), round(4000 + chance.gauss(0, 300))) for k in range(n)]


@pytest.mark.parametrize("metric", ANEW, ids=lambda metric: metric.nature.value)
def test_a_level_that_stands_is_held(metric: Metric) -> None:
    """Three standard deviations below a level that stands lies what the next quarter most likely never falls to."""
    held, wide = [], []
    for seed in range(10):
        history = History.of(standing(seed), metric=metric)
        last = history.last.day
        found = forecast(history, on=last + timedelta(days=90), as_of=last)
        held.append(1 - found.reached(at_most=3000))
        low, high = found.interval(0.8)
        as_stock = forecast(
            History.of(standing(seed), metric=evolve(metric, nature="stock", over_time=None)),
            on=last + timedelta(days=90),
            as_of=last,
        )
        wide.append((high - low) / (as_stock.interval(0.8)[1] - as_stock.interval(0.8)[0]))
    assert sorted(held)[2] > 0.5
    assert sorted(wide)[5] < 0.7


def test_the_past_has_its_season() -> None:
    """The last readings of a level with a season are those that were read, the latest first."""
    days = [START.replace(year=2019 + k // 12, month=k % 12 + 1) for k in range(60)]
    values = [50 + 10 * math.sin(2 * math.pi * k / 12) + ((7 * k) % 5) / 5 for k in range(60)]
    history = History.of(list(zip(days, values, strict=True)), metric=SCORE)
    path = forecast(history, on=date(2024, 12, 1), as_of=days[-1]).passage
    assert isinstance(path, Wandering)
    assert path.peak > 4
    assert path.past == pytest.approx(tuple(reversed(values)))
