"""Histories that the tests of forecasts share, and the Hypothesis strategies that draw more of them."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import accumulate

from hypothesis import strategies as st

from smartgoals import History, Metric

START = date(2025, 3, 3)
STOCK = Metric(id="stock", nature="stock")
FLOW = Metric(id="flow", nature="flow")
SCORE = Metric(id="score", nature="score")
SHARE = Metric(id="share", nature="ratio", range=(0, 1))


def every(days: int, values: Sequence[float], metric: Metric = STOCK, start: date = START) -> History:
    """Return a history with a reading every so many days."""
    return History.of([(start + timedelta(days=days * k), value) for k, value in enumerate(values)], metric=metric)


def growing(n: int, rate: float = 20.0) -> list[float]:
    """Return a rising count with a small, fixed unrest."""
    return [1000.0 + rate * k + (7 * k) % 11 for k in range(n)]


def wavy(n: int, cycle: int = 7, size: float = 6.0) -> list[float]:
    """Return amounts with a weekly pattern and a small, fixed unrest."""
    return [30.0 + size * ((k % cycle) / (cycle - 1)) + (5 * k) % 3 for k in range(n)]


changes = st.lists(st.integers(-30, 60), min_size=6, max_size=60).filter(lambda xs: len(set(xs)) > 2)
counts = st.lists(st.integers(0, 90), min_size=6, max_size=60).filter(lambda xs: len(set(xs)) > 2)


@st.composite
def stocks(draw: st.DrawFn) -> History:
    """Draw a stock with at least three different changes, daily or weekly."""
    steps = draw(st.one_of(changes, counts))
    level = draw(st.integers(-1000, 1000))
    return every(draw(st.sampled_from((1, 7))), list(accumulate(steps, initial=level)))


@st.composite
def flows(draw: st.DrawFn) -> History:
    """Draw a flow of counts, daily or weekly."""
    return every(draw(st.sampled_from((1, 7))), draw(counts), FLOW)


histories = st.one_of(stocks(), flows())
ahead = st.integers(1, 200)
