"""Milestones beside an easy target: whoever asks for more on the way does not ask for what comes anyway."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

import smartgoals as sg

TODAY = date(2026, 11, 30)
READ = sg.History.of(
    [(TODAY - timedelta(7 * (29 - k)), 2000 + 20 * k + k % 3) for k in range(30)], metric="followers", channel="ig"
)


@pytest.mark.parametrize(("milestone", "is_easy"), [(None, True), (2590, True), (2690, False)])
def test_what_is_asked_on_the_way_makes_no_easy_goal(milestone: int | None, is_easy: bool) -> None:
    """Twenty a week come anyway: a hundred in half a year are easy, but not ninety within a fortnight."""
    steps = [] if milestone is None else [sg.Milestone(TODAY + timedelta(14), milestone)]
    goal = sg.Goal(
        id="g",
        metric="followers",
        channel="ig",
        target=sg.ReachLevel(2700, milestones=steps),
        start=TODAY + timedelta(1),
        deadline=TODAY + timedelta(180),
    )
    plan = sg.Strategy(channels=[sg.Channel(id="ig", platform="instagram")], goals=[goal], histories=[READ])
    codes = {one.code for one in sg.check(goal, as_of=TODAY, evidence=plan).findings}
    assert ("SGA308" in codes) == is_easy
