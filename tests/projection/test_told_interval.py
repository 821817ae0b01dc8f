"""The ends of an interval as texts tell them: no duration below nothing, and no part of what is counted in wholes."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals import present
from smartgoals._model.metric import Unit
from smartgoals._projection.told_interval import told_interval

DAY, ENDS = date(2026, 3, 29), st.tuples(st.floats(-50, 50), st.floats(0, 50))


@given(ENDS, st.one_of(st.integers(-9, 9), st.floats(-9, 9)), st.sampled_from([*Unit, None]))
def test_what_is_told_lies_within_the_interval(ends: tuple[float, float], expected: float, unit: str | None) -> None:
    """It is never wider, holds what is expected as before, and other units are told as they are."""
    low, high = expected - abs(ends[0]), expected + ends[1]
    told = told_interval((low, high), float(expected), unit, [expected])
    assert low - 1e-9 <= told[0] <= expected <= told[1] <= high + 1e-9
    if unit not in {"count", "duration"}:
        assert told == (low, high)
    if unit == "duration" and expected >= 0:
        assert told[0] >= 0


@pytest.mark.parametrize(
    ("metric", "values", "said"),
    [
        (sg.Metric(id="m", nature="flow", better="lower"), [0] * 26, "0 expected, 80 % between 0 and 0"),
        (sg.Metric(id="m", nature="flow"), [3] * 26, "75 expected, 80 % between 75 and 75"),
        (sg.Metric(id="m", nature="mean", unit="duration", better="lower"), [0.3, 0.5, 0.4, 0.4], "between 0 and "),
    ],
    ids=["none", "three a week", "answer times"],
)
def test_texts_tell_no_figure_that_cannot_be(metric: sg.Metric, values: list[float], said: str) -> None:
    """An interval of accidents, posts or answer times, of which nobody said a range."""
    history = sg.History.of([(DAY - timedelta(7 * k), one) for k, one in enumerate(values[::-1])], metric=metric)
    target = sg.ReachLevel(0.35) if metric.unit == "duration" else sg.ReachLevel(values[0] * 25)
    goal = sg.Goal(id="g", metric="m", target=target, start=date(2026, 1, 5), deadline=date(2026, 6, 28))
    text = sg.project(goal, history, as_of=DAY).text().replace("\u202f", " ").replace("\u00a0", " ")
    assert said in text
    strategy = sg.Strategy(metrics=[metric], goals=[goal], histories=[history])
    assert "between -" not in present.text(sg.review(strategy, as_of=DAY))
