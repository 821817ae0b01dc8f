"""Arithmetic of published figures: windows, rates, unions and currencies."""

from datetime import timedelta

import pytest
from published_samples import WEEKS_START, D

import smartgoals as sg
from smartgoals import catalog


def test_rates_are_recomputed_and_never_averaged() -> None:
    """Rates are recomputed and never averaged."""
    assert catalog.combine_windows("click_through_rate", [0.1, 0.15, 0.2]).value is None
    parts = [{"link_clicks": 10, "impressions": 100}, {"link_clicks": 40, "impressions": 900}]
    assert catalog.combine_windows("click_through_rate", parts) == 0.05


def test_a_history_of_people_has_no_total() -> None:
    """100 people on each of seven days are between 100 and 700."""
    reach = sg.History.of([(WEEKS_START + timedelta(k), 100) for k in range(7)], metric="reach", channel="c")
    with pytest.raises(sg.InvalidValue, match="adds up over time"):
        reach.total(D(2026, 1, 4), D(2026, 1, 11))


def test_depth_does_not_add_people_over_days() -> None:
    """Depth does not add people over days."""

    def daily(metric, channel, value):
        return sg.History.of([(WEEKS_START + timedelta(k), value) for k in range(7)], metric=metric, channel=channel)

    readings = [
        daily("visitors", "a", 100),
        daily("visitors", "b", 50),
        daily("purchases", "a", 1),
        daily("purchases", "b", 3),
    ]
    with pytest.raises(sg.InvalidValue, match="people"):
        sg.channels.deepen(readings)
