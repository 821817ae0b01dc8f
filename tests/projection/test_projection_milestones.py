"""Milestones ahead: which of them have a chance, by which period, and on which day."""

from datetime import date, timedelta

import pytest

import smartgoals as sg

NEW_YEAR = date(2026, 1, 1)
BY = date(2026, 7, 20)
VISITS = sg.History.of([(NEW_YEAR + timedelta(k), 100 + k % 5) for k in range(60)], metric="page_views")
TODAY = date(2026, 2, 10)


def visits(on: date, start: date = NEW_YEAR, calendar: sg.Calendar | None = None) -> sg.Goal:
    """Return a goal of 5000 visits a month that asks for 3200 by a day."""
    return sg.Goal(
        id="g",
        metric="page_views",
        target=sg.ReachPace("5000/month", milestones=[(on, 3200)]),
        baseline=sg.Baseline(value=3000, per="month"),
        start=start,
        deadline=BY,
        calendar=calendar or sg.Calendar(),
    )


@pytest.mark.parametrize(
    ("on", "month"),
    [
        (date(2026, 2, 15), date(2026, 1, 31)),
        (date(2026, 3, 31), date(2026, 3, 31)),
        (date(2026, 5, 31), date(2026, 5, 31)),
        (date(2026, 6, 15), date(2026, 5, 31)),
        (date(2026, 6, 29), date(2026, 5, 31)),
    ],
)
def test_a_milestone_of_a_pace_has_the_chance_of_the_month_before_it(on: date, month: date) -> None:
    """The last whole month that ends by its day tells it: that of the same level as a goal of its own."""
    (found,) = sg.project(visits(on), VISITS, as_of=TODAY).milestones
    assert (found.day, found.value) == (on, 3200)
    alone = sg.Goal(
        id="alone",
        metric="page_views",
        target=sg.ReachPace("3200/month"),
        baseline=sg.Baseline(value=3000, per="month"),
        start=NEW_YEAR,
        deadline=month,
    )
    chance = sg.project(alone, VISITS, as_of=min(TODAY, month)).probability
    assert chance is not None
    assert found.probability == pytest.approx(chance, abs=1e-5)


@pytest.mark.parametrize("on", [date(2026, 1, 20), TODAY, date(2026, 6, 30), date(2026, 7, 5)])
def test_what_is_past_or_bends_nothing_has_no_chance(on: date) -> None:
    """The plan arrives with the last whole month, so that no later milestone asks for anything."""
    assert sg.project(visits(on), VISITS, as_of=TODAY).milestones == ()
    knots = {knot.on for knot in sg.plan(visits(on)).knots[1:-1]}
    assert (on in knots) == (on <= date(2026, 6, 30))


def test_a_milestone_before_the_first_month_of_the_goal_is_told_by_none() -> None:
    """The last whole month by its day is none of the goal's."""
    on = date(2026, 2, 25)
    assert sg.project(visits(on, date(2026, 2, 5)), VISITS, as_of=TODAY).milestones == ()


def test_a_pause_moves_a_milestone_as_it_moves_the_end() -> None:
    """The plan asks for its value that much later, and so does the projection."""
    rest = sg.Pause(date(2026, 3, 2), date(2026, 3, 11), keeps="pace")
    days = [NEW_YEAR + timedelta(weeks=k) for k in range(6)]
    history = sg.History.of([(day, 1000 + 10 * k) for k, day in enumerate(days)], metric="followers")
    goal = sg.Goal(
        id="g",
        metric="followers",
        target=sg.ReachLevel(1300, milestones=[(date(2026, 4, 1), 1150)]),
        baseline=sg.Baseline(value=1000),
        start=NEW_YEAR,
        deadline=BY,
        calendar=sg.Calendar(pauses=[rest]),
    )
    (found,) = sg.project(goal, history, as_of=TODAY).milestones
    assert found.day == date(2026, 4, 11)
    assert sg.plan(goal).value_on(found.day) == found.value == 1150


def test_a_quota_keeps_its_milestones_on_their_days() -> None:
    """A pause moves no end of a pace that is kept, and no milestone of it."""
    rest = sg.Pause(date(2026, 3, 2), date(2026, 3, 11), keeps="pace")
    goal = sg.Goal(
        id="g",
        metric="page_views",
        target=sg.KeepPace("100/day", milestones=[(date(2026, 4, 1), 9000)]),
        start=NEW_YEAR,
        deadline=BY,
        calendar=sg.Calendar(pauses=[rest]),
    )
    (found,) = sg.project(goal, VISITS, as_of=TODAY).milestones
    assert found.day == date(2026, 4, 1)
    assert sg.plan(goal).value_on(found.day) == 9000


def test_a_level_to_hold_has_no_milestones_on_its_way() -> None:
    """Whoever stood beyond the target when the goal began has a flat plan, which bends nowhere."""
    history = sg.History.of([(NEW_YEAR, 1400), (TODAY, 1410)], metric="followers")
    goal = sg.Goal(
        id="g",
        metric="followers",
        target=sg.ReachLevel(1300, milestones=[(date(2026, 4, 1), 1150)]),
        start=date(2026, 1, 2),
        deadline=BY,
    )
    assert sg.project(goal, history, as_of=TODAY).milestones == ()
