"""Goals about single days of a flow whose readings cover weeks or months: what is forecast is their mean
day, as the progress tells it.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

import smartgoals as sg

AS_OF, DEADLINE = date(2026, 2, 28), date(2026, 4, 30)
MONTHS = [
    (date(2025, 10, 31), 310),
    (date(2025, 11, 30), 300),
    (date(2025, 12, 31), 310),
    (date(2026, 1, 31), 310),
    (date(2026, 2, 28), 280),
]
WEEKS = [(date(2025, 10, 4) + timedelta(weeks=k), 70) for k in range(22)]
LOGS = [(MONTHS, "month"), (WEEKS, "week")]


def _projected(target: sg.Target, rows: Any, covers: str) -> sg.Projection:
    goal = sg.Goal(id="day", metric="leads", target=target, start=date(2026, 1, 1), deadline=DEADLINE)
    history = sg.History.of(rows, metric="leads", covers=covers)
    told = sg.project(goal, history, as_of=AS_OF)
    assert told.progress.actual == 10
    return told


@pytest.mark.parametrize(("rows", "covers"), LOGS)
def test_a_band_of_a_day_holds_ten_a_day(rows: Any, covers: str) -> None:
    """Of at most 60 a day 10 a day are far inside, however many days a reading covers."""
    told = _projected(sg.StayWithin(high=60), rows, covers)
    assert told.probability is not None
    assert told.probability > 0.99
    assert told.now == 10
    assert told.expected == pytest.approx(10, rel=0.01)
    assert told.forecast is not None
    assert told.forecast.total_from is None


@pytest.mark.parametrize(("rows", "covers"), LOGS)
def test_no_day_of_ten_reaches_two_hundred(rows: Any, covers: str) -> None:
    """A month of 310 has no day of 200, and is no sign that one will come; the fan tells the same days."""
    told = _projected(sg.ReachLevel(200, judged="any_day"), rows, covers)
    assert told.probability is not None
    assert told.probability < 0.01
    assert told.arrival.median is None
    assert [round(one.expected) for one in told.fan([date(2026, 3, 15), DEADLINE])] == [10, 10]


def test_a_total_goes_on_counting_whole_amounts() -> None:
    """A goal about a total is forecast by the amounts of the months, as ever."""
    goal = sg.Goal(id="total", metric="leads", target=sg.ReachLevel(1_000), start=date(2026, 1, 1), deadline=DEADLINE)
    told = sg.project(goal, sg.History.of(MONTHS, metric="leads", covers="month"), as_of=AS_OF)
    assert told.now == 590
    assert told.expected == pytest.approx(1_200, rel=0.05)
