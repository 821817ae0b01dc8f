"""Goals whose calendar does not know the holidays of all their days: a reason, and no exception."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

import smartgoals as sg

START, END = date(2026, 6, 1), date(2026, 6, 30)
TARGETS: tuple[sg.Target, ...] = (
    sg.KeepPace("50/week"),
    sg.KeepPace("50/week", counted="calendar", carry="both"),
    sg.KeepPace("5/day", counted="rolling"),
    sg.ReachLevel(700),
    sg.ReachPace("80/week"),
    sg.StayWithin(low=0, high=25),
    sg.StayWithin(low=30, high=120, per="week"),
)


def goal_with(target: sg.Target, first: date, last: date) -> sg.Goal:
    """Return a goal of June whose calendar knows the holidays of some days."""
    known = sg.Holidays(days=[first + timedelta(1)], known_from=first, known_until=last)
    return sg.Goal(
        id="g",
        objective="o",
        metric="leads",
        channel="site",
        target=target,
        start=START,
        deadline=END,
        calendar=sg.Calendar(holidays=known),
    )


def read_upto(on: date) -> sg.History:
    """Return five leads a day since April."""
    first = date(2026, 4, 1)
    rows = [(first + timedelta(day), 4 + day % 3) for day in range((on - first).days + 1)]
    return sg.History.of(rows, metric="leads", channel="site")


@pytest.mark.parametrize("target", TARGETS, ids=repr)
@pytest.mark.parametrize("first", [date(2026, 1, 1), date(2026, 6, 3)])
def test_a_goal_beyond_the_known_holidays_has_no_plan_and_says_why(target: sg.Target, first: date) -> None:
    """No rule fails, and progress and projection say in both languages that holidays are unknown."""
    goal, on = goal_with(target, first, date(2026, 6, 15)), date(2026, 6, 10)
    known = read_upto(on)
    progress, projection = sg.assess(goal, known, as_of=on), sg.project(goal, known, as_of=on)
    assert progress.reasons["attainment"] in {"holidays_unknown", "no_plan"}
    assert projection.reasons["probability"] == "holidays_unknown"
    assert "holidays of some of the days are unknown" in projection.text()
    assert "jours fériés de certains des jours sont inconnus" in projection.text(language="fr")
    strategy = sg.Strategy(
        objectives=[sg.Objective(id="o", title="Leads", kind="lead_generation")],
        goals=[goal],
        channels=[sg.Channel(id="site", platform="website")],
        histories=[known],
    )
    found = sg.check(goal, as_of=on, evidence=strategy).findings
    assert not [one for one in found if "failed instead" in one.message]
    with pytest.raises(sg.InvalidValue) as refused:
        sg.plan(goal)
    assert refused.value.path in {"calendar", "target"}


def test_what_came_lately_is_unknown_where_its_holidays_are() -> None:
    """A calendar that begins with the goal tells its progress, and no pace of the weeks before; one that ends with
    it tells no time that a late goal took.
    """
    on = date(2026, 6, 10)
    begun = sg.assess(goal_with(TARGETS[0], START, date(2026, 7, 31)), read_upto(on), as_of=on)
    assert begun.actual == pytest.approx(begun.actual)
    assert (begun.recent_pace, begun.reasons["recent_pace"]) == (None, "holidays_unknown")
    assert "inconnus" in begun.reasons["recent_pace"].text("fr")
    late = date(2026, 7, 9)
    ended = sg.assess(goal_with(TARGETS[3], date(2026, 1, 1), END), read_upto(late), as_of=late)
    assert (ended.gap_days, ended.reasons["gap_days"]) == (None, "holidays_unknown")


def test_a_level_read_before_the_known_holidays_has_no_recent_pace() -> None:
    """What came between two readings came in all days between them, of which some are unknown."""
    known = sg.Holidays(known_from=date(2026, 6, 8), known_until=date(2026, 12, 31))
    goal = sg.Goal(
        id="g",
        metric="followers",
        target=sg.ReachLevel(1500),
        start=date(2026, 6, 20),
        deadline=date(2026, 9, 30),
        calendar=sg.Calendar(holidays=known),
    )
    rows = sg.History.of([(date(2026, 5, 1), 900), (date(2026, 7, 7), 1000)], metric="followers")
    progress = sg.assess(goal, rows, as_of=date(2026, 7, 7))
    assert progress.reasons["recent_pace"] == "holidays_unknown"


def test_a_plan_is_refused_with_the_days_that_are_known() -> None:
    """Who asks for the plan itself is told which days the calendar knows."""
    goal = goal_with(sg.KeepPace("50/week"), date(2026, 1, 1), date(2026, 6, 10))
    with pytest.raises(sg.InvalidValue, match=r"known from 2026-01-01 to 2026-06-10") as caught:
        sg.plan(goal)
    assert caught.value.path == "calendar"
