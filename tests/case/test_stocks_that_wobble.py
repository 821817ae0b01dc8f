"""Levels of stocks that only wobble: their best four weeks, one after the other, lead nowhere."""

import random
from datetime import date, timedelta
from fractions import Fraction

import pytest

import smartgoals as sg
from smartgoals._case.asked import Asked, AskedShape
from smartgoals._case.shown import shown_by

LAST = date(2026, 3, 29)


def wobbling(metric: str) -> sg.History:
    """Return a year of weekly readings about 60, give or take 5."""
    drawn = random.Random(6)
    values = [round(drawn.gauss(60, 5)) for _ in range(52)]
    days = [LAST - timedelta(weeks=51 - place) for place in range(52)]
    return sg.History.of(list(zip(days, values, strict=True)), metric=metric)


@pytest.mark.parametrize(
    ("metric", "level", "verdict", "difficulty"),
    [
        ("open_tickets", 30, "fail", "implausible"),
        ("open_tickets", 52, "pass", "heroic"),
        ("open_tickets", 57, "pass", "stretch"),
        ("email_subscribers", 90, "fail", "implausible"),
        ("email_subscribers", 66, "pass", "heroic"),
    ],
)
def test_a_level_far_from_where_it_wobbles_is_out_of_reach(
    metric: str, level: float, verdict: str, difficulty: str
) -> None:
    """Half of a backlog, or half as much again, fails at three chances in a thousand; a little fewer is a stretch."""
    goal = sg.Goal(
        id="g",
        metric=metric,
        target=sg.ReachLevel(level),
        start=date(2026, 3, 30),
        deadline=date(2026, 6, 28),
    )
    known = sg.Strategy(goals=[goal], histories=[wobbling(metric)])
    assert sg.check(goal, as_of=LAST, evidence=known).verdicts["attainable"] == verdict
    assert sg.revise(goal, known, as_of=LAST).verdict == difficulty


def test_what_lasted_is_told_of_goals_with_time_left_and_readings_that_show_it() -> None:
    """Two a week that always came lasted; without a deadline nobody asks how long."""
    asked = Asked(AskedShape.CHANGE, 1, Fraction(5), weeks=Fraction(13))
    steady = sg.History.of([(LAST - timedelta(weeks=back), 100 - 2 * back) for back in range(27)][::-1], metric="m")
    shown = shown_by(steady, asked, None)
    assert shown is not None
    assert shown.lasting == 2
    endless = shown_by(steady, asked._replace(weeks=None), None)
    assert endless is not None
    assert endless.lasting is None
