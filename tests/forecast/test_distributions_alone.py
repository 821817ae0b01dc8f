"""A distribution without the forecast around it is that of the forecast."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given, strategies as st

from smartgoals import History, Metric
from smartgoals._forecast.ask import Forecasting

MONDAY = date(2026, 1, 5)
values = st.lists(st.integers(0, 12) | st.integers(0, 50).map(lambda k: 100 * k), min_size=3, max_size=40)


@given(
    values,
    st.sampled_from(["flow", "stock", "score"]),
    st.sampled_from(["default", "drift"]),
    st.integers(0, 60),
    st.integers(0, 30),
)
def test_a_distribution_alone_is_that_of_the_forecast(
    amounts: list[int], nature: str, method: str, begins: int, more: int
) -> None:
    """Of a day, and of the days up to it, read or ahead, on days off or not, and of rounded readings too."""
    days = [MONDAY + timedelta(days=k + k // 5 * 2) for k in range(len(amounts))]
    history = History.of(list(zip(days, amounts, strict=True)), metric=Metric(id="m", nature=nature))
    asked, first = Forecasting(history, days[-1], method), MONDAY + timedelta(days=begins)
    day, total_from = first + timedelta(days=more), first if nature == "flow" else None
    assert asked.distribution(day, total_from) == asked.forecasts([day], total_from)[0].distribution
