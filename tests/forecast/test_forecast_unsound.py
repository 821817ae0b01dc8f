"""What is unsound of a history, beyond its spacing: resets that are none, values out of range,
bursts that are none.
"""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from forecast_samples import FLOW, SHARE, START, STOCK, every
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals._forecast.series import changes_of, prepare
from smartgoals._model.metric import Nature

FALLEN = [100.0] + [5.0 + k for k in range(30)]
COUNTED = [1000.0 + 9 * k for k in range(59)]
BOUNDED = sg.Metric(id="bounded", nature="flow", range=(0, None))


def told(history: sg.History, method: str = "default", silent: int = 0) -> dict[str, float | None]:
    """Return the cautions of a forecast ten days after the last reading."""
    last = history.last.day
    ahead = sg.forecast(history, on=last + timedelta(10), as_of=last + timedelta(silent), method=method)
    return {one.code.value: one.figure for one in ahead.cautions}


@pytest.mark.parametrize("nature", [None, *Nature])
def test_only_a_stock_is_set_back(nature: Nature | None) -> None:
    """A score, a share or a mean that falls fell: nothing of it was counted, so nothing goes on on
    top.
    """
    is_total = nature in {None, Nature.STOCK}
    changes, is_reset = changes_of(FALLEN, nature)
    assert is_reset is is_total
    assert changes[0] == (5.0 if is_total else -95.0)
    if nature is Nature.FLOW:
        return
    metric = None if nature is None else sg.Metric(id="any", nature=nature)
    history = sg.History.of([(START + timedelta(k), value) for k, value in enumerate(FALLEN)], metric=metric)
    assert prepare(history, history.last.day).reset is is_total
    assert ("counter_reset" in told(history)) is is_total


@pytest.mark.parametrize("last", [0.0, 40.0, 700.0])
def test_a_fall_on_the_last_day_may_be_a_slip(last: float) -> None:
    """One reading cannot tell a counter that was set back from a slip; the next ones can."""
    history = every(1, [*COUNTED, last])
    found = told(history)
    assert "reset_or_slip" in found
    assert "counter_reset" not in found
    later = told(every(1, [*COUNTED, last, last + 9, last + 18]))
    assert "counter_reset" in later
    assert "reset_or_slip" not in later
    again = told(every(1, [*COUNTED, last, *(last + 9 * k for k in range(1, 60)), 0.0]))
    assert {"counter_reset", "reset_or_slip"} <= again.keys()
    text = sg.forecast(history, on=START + timedelta(90), as_of=history.last.day).text("fr")
    assert "remise à zéro ou erreur" in text


@pytest.mark.parametrize("method", ["default", "drift", "bootstrap", "straight_line"])
@pytest.mark.parametrize(
    ("values", "metric", "count"),
    [
        ([85, 86, 84, 88, 87], SHARE, 5),
        ([0.85, 0.86, 84, 0.88, 1.0, 0.0], SHARE, 1),
        ([-1, -2, 3, -4], BOUNDED, 3),
        ([-1, -2, -3, -4], STOCK, None),
        ([0, 1], SHARE, None),
    ],
)
def test_values_out_of_range_are_told(values: list[float], metric: sg.Metric, count: int | None, method: str) -> None:
    """Per cent in a metric from 0 to 1, or an amount below zero of one that has none, are believed,
    but not silently.
    """
    assert told(every(7, values, metric), method).get("out_of_range") == count


@given(
    st.lists(st.integers(0, 20), min_size=3, max_size=30) | st.lists(st.integers(-9, -1), min_size=3, max_size=30),
    st.sampled_from(["drift", "bootstrap", "default"]),
)
def test_no_method_leaves_the_range(values: list[int], method: str) -> None:
    """Totals and values of a metric that is never below zero are not, and a share never leaves its
    bounds.
    """
    history = every(1, values, BOUNDED)
    last = history.last.day
    for begins in (None, last + timedelta(1)):
        ahead = sg.forecast(history, on=last + timedelta(30), as_of=last, total_from=begins, method=method)
        assert ahead.probability(at_most=-1e-6) < 1e-5
        assert ahead.quantile(0.001) >= 0
    share = every(1, [value / 20 for value in values], SHARE)
    ahead = sg.forecast(share, on=last + timedelta(90), as_of=last, method=method)
    assert 0 <= ahead.quantile(0.001) <= ahead.quantile(0.999) <= 1


def test_what_is_left_out_of_the_pace_is_no_burst() -> None:
    """A purge, a slip or a break on the last days is told as that, and the pace without it is no
    burst.
    """
    steady = [1000.0 + 10 * k + k % 2 for k in range(40)]
    purged = told(every(1, [*steady, 900.0]))
    assert "definition_break" in purged
    assert "burst" not in purged
    lifted = told(every(1, [*steady[:38], *(value + 5000 for value in steady[38:])]))
    assert "definition_break" in lifted
    assert "burst" not in lifted
    assert "burst" not in told(every(1, [*steady, 600.0]))  # set back, or a slip
    grown = told(every(1, [*steady, 1450.0, 1510.0, 1570.0]))
    assert "burst" in grown


@pytest.mark.parametrize("gap", [7, 28])
@pytest.mark.parametrize("metric", [FLOW, STOCK])
def test_readings_further_apart_are_no_burst(gap: int, metric: sg.Metric) -> None:
    """A pace is one of days: a week brings seven times as much as a day did, and is as usual."""
    days = [*range(60), *(59 + gap * k for k in range(1, 9))]
    per_day = 10
    values = (
        [100 + per_day * day for day in days]
        if metric is STOCK
        else [per_day + k % 2 for k in range(60)] + [gap * per_day] * 8
    )
    history = sg.History.of(
        [(date(2025, 1, 1) + timedelta(day), value) for day, value in zip(days, values, strict=True)],
        metric=metric,
    )
    assert "burst" not in told(history)
    if metric is FLOW:
        lengths = [1] * 60 + [gap] * 8
        said = [
            sg.Reading(row.day, row.value, covers=row.day - timedelta(length - 1))
            for row, length in zip(history, lengths, strict=True)
        ]
        assert "burst" not in told(sg.History.of(said, metric=FLOW))
