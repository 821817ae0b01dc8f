"""Goals about single days of a flow that is read by the month: what events brought is left out first, and
then the mean day is forecast.
"""

from __future__ import annotations

from datetime import date

import pytest

import smartgoals as sg

MONTHS = [
    (date(2025, 10, 31), 310),
    (date(2025, 11, 30), 300),
    (date(2025, 12, 31), 310),
    (date(2026, 1, 31), 930),
    (date(2026, 2, 28), 280),
]
FAIR = sg.Event(id="fair", kind="campaign", start=date(2026, 1, 1), end=date(2026, 1, 31))


@pytest.mark.parametrize("events", [[], [FAIR]])
def test_the_mean_day_is_forecast_without_what_an_event_brought(events: list[sg.Event]) -> None:
    """A month that an event tripled is 30 a day, and no part of the days to come once it is left out."""
    goal = sg.Goal(
        id="day",
        metric="leads",
        target=sg.StayWithin(high=60),
        start=date(2026, 1, 1),
        deadline=date(2026, 4, 30),
    )
    history = sg.History.of(MONTHS, metric="leads", covers="month")
    told = sg.project(goal, history, as_of=date(2026, 2, 28), evidence=sg.Strategy(events=events))
    assert told.now == 10
    assert told.expected is not None
    assert abs(told.expected - 10) < (0.5 if events else 15)
    low, high = told.interval(0.8)
    assert (high - low < 5) is bool(events)
