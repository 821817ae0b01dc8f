"""What may turn back: a few rises promise nothing, and amounts of counts are never less than nothing."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg

START = date(2026, 1, 5)


def told(values: list[float], metric: sg.Metric | str, step: int = 1) -> sg.History:
    """Return readings at even steps."""
    days = [START + timedelta(step * k) for k in range(len(values))]
    return sg.History.of(list(zip(days, values, strict=True)), metric=metric)


@pytest.mark.parametrize("nature", ["ratio", "mean", "score", "stock"])
def test_a_few_rises_do_not_make_a_fall_impossible(nature: str) -> None:
    """Six readings that happened to rise leave a fall as possible as five did, give or take."""
    metric = sg.Metric(id="m", nature=nature)
    chances = []
    for count in (5, 6):
        history = told([0.50, 0.52, 0.53, 0.55, 0.56, 0.58][:count], metric, 7)
        last = history.last
        forecast = sg.forecast(history, on=last.day + timedelta(28), as_of=last.day)
        chances.append(forecast.probability(at_most=float(last.value) * 0.999))
    assert min(chances) > 0.01
    assert max(chances) < 5 * min(chances)


@given(st.lists(st.integers(0, 30), min_size=1, max_size=12), st.integers(1, 60))
def test_totals_of_counts_are_never_less_than_nothing(values: list[int], days: int) -> None:
    """However few the amounts, and be they nothing at all, their sum does not fall below zero."""
    history = told([float(value) for value in values], "leads")
    last = history.last.day
    forecast = sg.forecast(history, on=last + timedelta(days), as_of=last, total_from=last + timedelta(1))
    assert forecast.quantile(0.001) >= 0
    assert forecast.probability(at_most=-0.5) < 1e-3
