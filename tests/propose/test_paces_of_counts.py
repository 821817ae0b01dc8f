"""Proposed paces of counts: whole ones, and tenths only of what comes a few times."""

from datetime import date, timedelta

import pytest

import smartgoals as sg
from smartgoals._propose.forms import form_of
from smartgoals.catalog import METRICS

START = date(2026, 1, 5)


@pytest.mark.parametrize(("each_day", "finest"), [(103, 1), (2, 1), (1, 0.1)])
def test_the_finest_step_goes_by_how_many_come(each_day: int, finest: float) -> None:
    """Nobody says 720.9 sessions a week; 3.5 orders a week are said."""
    days = [(START + timedelta(at), each_day + at % 2 * (each_day > 1)) for at in range(84)]
    history = sg.History.of(days, metric="sessions", channel="w")
    found = form_of(METRICS["sessions"], 1, history).finest
    assert found is not None
    assert float(found) == finest


@pytest.mark.parametrize(("each_week", "finest"), [(2, 0.1), (9, 0.1), (10, 1), (11, 1)])
def test_from_ten_a_week_on_nobody_says_a_tenth(each_week: int, finest: float) -> None:
    """Nine a week may be 9.5 in the next quarter, and ten are ten or eleven."""
    weeks = [(START + timedelta(weeks=at), each_week) for at in range(30)]
    found = form_of(METRICS["sessions"], 1, sg.History.of(weeks, metric="sessions", channel="w")).finest
    assert found is not None
    assert float(found) == finest


def test_proposed_paces_are_whole() -> None:
    """At all ambitions, in what is held as in what is gained."""
    days = [(START + timedelta(at), 103 + (at * 7) % 11) for at in range(200)]
    history = sg.History.of(days, metric="sessions", channel="w")
    aim = sg.Objective(id="o", title="Visits", kind="website_traffic", serves="sales")
    plan = sg.Strategy(objectives=[aim], channels=[sg.Channel(id="w", platform="website")], histories=[history])
    last = START + timedelta(199)
    found = sg.propose("o", as_of=last, deadline=last + timedelta(90), evidence=sg.Evidence(strategy=plan))
    numbers = [level.goal.target.pace.amount for one in found for level in one.ambitions]  # type: ignore[union-attr]  # a pace
    assert numbers
    assert all(number == int(number) for number in numbers)
