"""Paces to be reached before a whole period has ended: readings there are, and they tell of no period."""

from datetime import date, timedelta

import pytest

import smartgoals as sg
from smartgoals._projection.reasons import ProjectionReason

NEW_YEAR = date(2026, 1, 1)
PER_MONTH = sg.Baseline(value=3000, per="month")


def visits(first: int, count: int) -> sg.History:
    """Return a history of 100 page views a day from some days after New Year."""
    days = (NEW_YEAR + timedelta(first + k) for k in range(count))
    return sg.History.of([(day, 100) for day in days], metric="page_views")


def goal(pace: str, deadline: date, baseline: sg.Baseline | None = None) -> sg.Goal:
    """Return a goal that starts on New Year."""
    target = sg.ReachPace(pace)
    return sg.Goal(
        id="g",
        metric="page_views",
        target=target,
        start=NEW_YEAR,
        deadline=deadline,
        baseline=baseline,
    )


@pytest.mark.parametrize("baseline", [PER_MONTH, None])
@pytest.mark.parametrize("first", [0, -10])
def test_before_the_first_month_has_ended_nothing_is_told(baseline: sg.Baseline | None, first: int) -> None:
    """Twenty days were read, also some of a December that nobody read whole, and no month is over."""
    asked = goal("5000/month", date(2026, 6, 30), baseline)
    progress = sg.assess(asked, visits(first, 60), as_of=date(2026, 1, 20))
    assert progress.actual is None
    assert progress.reasons["actual"] == "no_period_over"
    assert progress.reasons["gap"] == ("no_period_over" if baseline else "no_baseline")
    assert progress.due_table(3) == ()


def test_a_plan_taken_from_the_goal_says_the_same() -> None:
    """The plan alone tells as much as the goal, and once January has ended both tell its amount."""
    asked, history = goal("5000/month", date(2026, 6, 30), PER_MONTH), visits(0, 60)
    for day, reason in ((date(2026, 1, 30), "no_period_over"), (date(2026, 1, 31), None)):
        for what in (asked, sg.plan(asked)):
            progress = sg.assess(what, history, as_of=day)
            assert progress.reasons.get("actual") == reason
            assert progress.actual == (None if reason else 3100)


def test_who_read_nothing_by_the_day_has_no_reading() -> None:
    """Without a reading by the day that is the reason, be there readings later."""
    asked = goal("5000/month", date(2026, 6, 30), PER_MONTH)
    for what in (asked, sg.plan(asked)):
        progress = sg.assess(what, visits(25, 60), as_of=date(2026, 1, 20))
        assert progress.reasons["actual"] == "no_reading"


@pytest.mark.parametrize("baseline", [sg.Baseline(value=300, per="quarter"), None])
@pytest.mark.parametrize("day", [date(2026, 2, 20), date(2026, 3, 20), date(2026, 5, 5)])
def test_no_quarter_ends_by_the_deadline(baseline: sg.Baseline | None, day: date) -> None:
    """What the goal lacks is the reason, and not that nothing was read."""
    asked = goal("400/quarter", date(2026, 3, 20), baseline)
    history = visits(0, 130)
    assert sg.assess(asked, history, as_of=day).reasons["actual"] == "no_whole_period"
    projection = sg.project(asked, history, as_of=day)
    assert projection.reasons["probability"] == "no_whole_period"


def test_a_goal_of_no_days_tells_nothing_of_its_periods() -> None:
    """Without a start and a deadline the calendar decides: the month before was not read."""
    asked = sg.Goal(id="g", metric="page_views", target=sg.ReachPace("5000/month"))
    progress = sg.assess(asked, visits(0, 20), as_of=date(2026, 1, 20))
    assert progress.reasons["actual"] == "period_unread"


def test_people_that_do_not_add_up_say_so_without_a_plan() -> None:
    """Days of people tell nothing of a month, with a baseline or without."""
    asked = sg.Goal(
        id="g",
        metric="reach",
        target=sg.ReachPace("5000/month"),
        start=NEW_YEAR,
        deadline=date(2026, 6, 30),
    )
    history = sg.History.of([(NEW_YEAR + timedelta(k), 300) for k in range(60)], metric="reach")
    for day in (date(2026, 1, 20), date(2026, 2, 20)):
        progress = sg.assess(asked, history, as_of=day)
        assert progress.reasons["actual"] == "people_do_not_add_up"
        projection = sg.project(asked, history, as_of=day)
        assert projection.reasons["probability"] == "people_do_not_add_up"


def test_a_month_that_has_ended_unread_is_unread() -> None:
    """A reading of February tells nothing of January where silence tells nothing."""
    asked = goal("5000/month", date(2026, 6, 30), PER_MONTH)
    history = sg.History.of([(date(2026, 1, 20), 100)], metric="page_views")
    progress = sg.assess(asked, history, as_of=date(2026, 2, 20), missing="unknown")
    assert progress.reasons["actual"] == "period_unread"


def test_the_reason_is_said_in_two_languages() -> None:
    """The word of the projection is that of the progress."""
    asked = goal("5000/month", date(2026, 6, 30), PER_MONTH)
    why = sg.assess(asked, visits(0, 20), as_of=date(2026, 1, 20)).reasons["actual"]
    assert why.text() == ProjectionReason(why).text() == "no whole period has ended yet"
    french = "aucune période entière ne s’est encore terminée"
    assert why.text("fr") == ProjectionReason(why).text("fr") == french
