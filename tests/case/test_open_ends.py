"""Goals without an end: rows of one call share what they draw, unless it would say another thing of some of their days."""

from datetime import date, timedelta
from unittest.mock import patch

import pytest

import smartgoals as sg
from smartgoals._case import stands
from smartgoals._plan.from_goal import plan_or_reason
from smartgoals._time.holidays import Holidays

DAY0 = date(2026, 1, 5)
QUOTA = sg.KeepPace("9/week", counted="calendar")
PAUSE = sg.Pause(DAY0, DAY0 + timedelta(days=3000), keeps="pace")
KNOWN = Holidays(days=[], known_from=date(2025, 1, 1), known_until=DAY0 + timedelta(days=3680))


def on(k: int) -> date:
    """Return a day by how many days it lies after the first."""
    return DAY0 + timedelta(days=k)


@pytest.mark.parametrize(
    ("target", "calendar", "first", "is_shared"),
    [
        (QUOTA, sg.Calendar(), 3, True),
        (sg.StayWithin(low=1, per="month"), sg.Calendar(), 3, True),
        (sg.KeepPace("9/week"), sg.Calendar(), 3, False),
        (sg.KeepPace("9/week", counted="calendar", milestones=[sg.Milestone(on(9), 9)]), sg.Calendar(), 3, False),
        (sg.KeepPace("9/6 years", counted="calendar"), sg.Calendar(), 3, False),
        (QUOTA, sg.Calendar(pauses=[PAUSE]), 3, False),
        (QUOTA, sg.Calendar(), -3700, False),
    ],
)
def test_rows_share_a_plan_that_says_the_same_of_their_days(
    target: sg.Target, calendar: sg.Calendar, first: int, is_shared: bool
) -> None:
    """Windows, bent lines, and periods and days off that last for years are drawn for each day by itself."""
    goal = sg.Goal(id="g", metric="leads", target=target, start=DAY0, calendar=calendar)
    history = sg.History.of([(on(k), k % 4) for k in (0, 4, 9)], metric="leads")
    days = [*map(on, (first, 4, 12, 20, 29))]
    with patch.object(stands, "plan_or_reason", wraps=plan_or_reason) as drawn:
        rows = sg.series(goal, history, as_of=on(30), days=days)
    # A shared one is drawn for the first and the last row, and today's for itself.
    assert (drawn.call_count <= 3) is is_shared
    assert [row.actual for row in rows] == [sg.assess(goal, history, as_of=day).actual for day in days]


def test_a_row_needs_to_know_its_own_days_off_and_no_others() -> None:
    """Rows whose ten years are known are told; those beyond have the reason that each has alone."""
    goal = sg.Goal(id="g", metric="leads", target=QUOTA, start=DAY0, calendar=sg.Calendar(holidays=KNOWN))
    history = sg.History.of([(on(k), k % 4) for k in (0, 4, 9)], metric="leads")
    assert len(sg.status_history(goal, history, [on(9), on(15)], "engagedly_threshold")) == 2
    beyond = sg.status_history(goal, history, [on(9), on(25), on(27)], "engagedly_threshold")
    assert [row.progress.reasons.get("attainment") for row in beyond[1:]] == ["holidays_unknown"] * 2
    assert beyond[1].progress == sg.assess(goal, history, as_of=on(25))


@pytest.mark.parametrize("deadline", [None, on(60)])
@pytest.mark.parametrize("target", [QUOTA, sg.StayWithin(low=1, high=9, per="week"), sg.StayWithin(low=1)])
def test_days_of_statuses_are_those_of_each_day(target: sg.Target, deadline: date | None) -> None:
    """What the days of a history of statuses share changes none of them, and corrections are known from their day on."""
    goal = sg.Goal(id="g", metric="leads", target=target, start=DAY0, deadline=deadline)
    plain = [sg.Reading(on(k), k % 4) for k in range(0, 30, 2)]
    late = [*plain, sg.Reading(on(3), 9, recorded_on=on(20))]
    long = [*plain, sg.Reading(on(37), 9, covers=on(31))]
    for readings in (plain, late, long):
        history = sg.History.of(readings, metric="leads")
        days = [*map(on, (25, 2, 41, 13))]
        for row in sg.status_history(goal, history, days, "engagedly_threshold"):
            assert row.progress == sg.assess(goal, history, as_of=row.day, known_on=row.day)
    assert sg.status_history(goal, sg.History.of(plain, metric="leads"), [], "engagedly_threshold") == ()
