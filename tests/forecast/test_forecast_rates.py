"""The estimates of a rate, each against its definition worked out anew, at every origin and by sums over slices."""

from __future__ import annotations

import math
import statistics
from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given, strategies as st
from series_samples import horizons, kinds, movements, series_of

from smartgoals._forecast.rates import Workbench
from smartgoals._forecast.series import EvenSeries, Kind

YEARS = {1: 365, 7: 52, None: 12}


def recent(x: Sequence[float], weight: float) -> float:
    """Return the weighted mean of values, the latest first in weight."""
    weights = [weight * (1 - weight) ** age for age in range(len(x))]
    return math.fsum(w * value for w, value in zip(weights, reversed(x), strict=True)) / math.fsum(weights)


def trend(x: Sequence[float], weight: float, h: int) -> float:
    """Return the mean of the next h steps of a damped trend, in its error-correction form."""
    level, slope = x[0], 0.0
    for value in x:
        missed = value - level - 0.9 * slope
        level, slope = level + 0.9 * slope + weight * missed, 0.9 * slope + 0.1 * weight * missed
    return statistics.fmean([level + slope * sum(0.9**j for j in range(1, k + 1)) for k in range(1, h + 1)])


def growth(x: Sequence[float], h: int) -> float:
    """Return the mean of the latest window, and six tenths of its growth over the window before, at most threefold."""
    length = max(1, min(len(x) // 2, max(3, h)))
    late, early = sum(x[-length:]), sum(x[-2 * length : -length])
    if late * early <= 0:
        return late / length
    ratio = min(3.0, max(1 / 3, late / early))
    return float(late / length) * math.pow(ratio, 0.6 * min(10.0, (length + h) / (2 * length)))


def estimates(series: EvenSeries, upto: int, h: int) -> dict[str, float]:
    """Return every estimate of a series of which only the first changes are known."""
    whole = series.changes
    x, level = whole[:upto], [sum(whole[: k + 1]) for k in range(upto)]
    turns = series.kind is Kind.LEVEL or (series.kind is Kind.COUNTER and not series.one_way)
    found = {f"recent {weight}": recent(x, weight) for weight in (0.5, 0.2, 0.07)}
    found["all"] = statistics.fmean(x)
    found["half h"] = statistics.fmean(x[-max(2, math.ceil(h / 2)) :])
    found["last h"] = statistics.fmean(x[-max(3, h) :])
    if len(whole) >= 6:
        found["trend"] = trend(x, 0.15 if series.kind is Kind.LEVEL else 0.3, h)
    found["median"] = statistics.median(x[-min(180, max(7, h // 2)) :])
    found["long median"] = statistics.median(x[-min(180, max(21, 2 * h)) :])
    year = YEARS.get(series.steps.days, 0)
    if 0 < year <= len(whole):
        found["year ago"] = statistics.fmean(x[upto - year :][:h] if upto >= year else x)
    if turns:
        found["still"] = 0.0
        found |= {f"smooth {weight}": (recent(level, weight) - level[-1]) / h for weight in (0.3, 0.7)}
        found["long mean"] = (recent(level, 0.05) - level[-1]) * min(1.0, h / 20) / h
        found["fading"] = recent(x, 0.3) * sum(0.9**k for k in range(1, h + 1)) / h
        return found
    now, first = found["recent 0.5"], statistics.fmean(whole[:3])
    # Of the first three changes the middle is one step after the start, and the latest change half a step old.
    steps, half = upto - 1.5, (h + 1) / 2
    found["growth"] = growth(x, h)
    found["line"] = now + (now - first) / steps * half if upto > 4 else now
    is_curved = upto > 4 and now * first > 0
    found["curve"] = now * min(3.0, max(1 / 3, (now / first) ** (half / steps))) if is_curved else now
    found |= {"last": x[-1]} if series.kind is Kind.FLOW else {"still": 0.0}
    return found


def origins(n: int, ahead: int) -> list[int]:
    """Return at how many changes the past stood at each origin, the latest first: sixteen at most, evenly apart."""
    least = max(2, min(n // 3, 20)) if n > 4 else 1
    places = list(range(n - ahead, least - 1, -1))
    stride = max(1, ahead // 4, math.ceil((len(places)) / 16)) if places else 1
    return places[::stride]


def check(series: EvenSeries, steps: float) -> None:
    """Hold a trial against the definitions."""
    n = len(series.changes)
    trial, ahead, h = Workbench(series).trial(steps), max(1, min(int(steps), n // 3)), max(1, round(steps))
    now = estimates(series, n, h)
    assert trial.horizon == ahead
    assert dict(zip(trial.names, trial.estimates, strict=True)) == pytest.approx(now, rel=1e-9, abs=1e-9)
    before = origins(n, ahead)
    came = [statistics.fmean(series.changes[k : k + ahead]) for k in before]
    tried = [estimates(series, k, h) for k in before]
    for name, errors in zip(trial.names, trial.errors, strict=True):
        off = [value - at[name] for value, at in zip(came, tried, strict=True)]
        assert list(errors) == pytest.approx(off, rel=1e-8, abs=1e-8), name


@given(movements, kinds, horizons)
def test_every_estimate_is_its_definition(changes: list[float], kind: Kind, steps: float) -> None:
    """Each estimate, and its error at each origin, is what its definition gives from the changes known there."""
    check(series_of(changes, kind), steps)


@given(st.lists(st.integers(0, 30).map(float), min_size=12, max_size=80), kinds, horizons)
def test_the_same_months_of_a_year_ago_are_looked_up(changes: list[float], kind: Kind, steps: float) -> None:
    """From twelve months on, the months a year before those ahead are an estimate; before that, it is the mean so far."""
    check(series_of(changes, kind, None), steps)


@pytest.mark.parametrize("days", [1, 7, 30])
@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize("steps", [5.0, 60.4, 250.0])
def test_long_histories_have_the_same_definitions(days: int, kind: Kind, steps: float) -> None:
    """Four hundred changes know their year, and medians look back 180 of them at most."""
    check(series_of([float(3 + (k * k) % 17 + k // 40) for k in range(400)], kind, days), steps)


@given(st.integers(1, 500), st.integers(1, 300))
def test_origins_are_few_evenly_apart_and_know_what_came(n: int, steps: int) -> None:
    """There are sixteen origins at most; the latest sees its whole horizon, and none counts more than once in windows."""
    trial = Workbench(series_of([float(k % 5) for k in range(n)])).trial(float(steps))
    count = len(trial.errors[0])
    places = origins(n, trial.horizon)
    assert count == len(places) <= 16
    assert not places or places[0] + trial.horizon == n
    gap = places[0] - places[1] if count > 1 else 0
    assert all(a - b == gap for a, b in pairwise(places))
    apart = min(1.0, gap / trial.horizon) if count > 1 else 1.0
    if count > 1:
        assert trial.windows == pytest.approx(count * apart)
    assert 0 <= trial.windows <= count


@pytest.mark.parametrize(
    ("n", "steps", "windows"),
    [
        (1, 1, 0.0),  # nothing came after the only change
        (2, 1, 1.0),
        (4, 1, 3.0),
        (5, 1, 3.0),  # from five on, two changes at least are known at an origin
        (9, 3, 4.0 / 3),  # known at 3, 4, 5 and 6 changes: four origins, of which each window holds three
        (30, 30, 6 * 0.2),  # every second of eleven places, from 10 to 20 changes: six, two of ten steps apart
    ],
)
def test_windows_count_what_does_not_overlap(n: int, steps: int, windows: float) -> None:
    """The windows of a back-test are its origins times the share of the horizon that lies between two of them."""
    trial = Workbench(series_of([float(k % 2) for k in range(n)])).trial(float(steps))
    assert trial.windows == pytest.approx(windows)
