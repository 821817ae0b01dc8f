"""Goals whose start lies ahead: what comes before it is none of what they ask, since they count from what is there then."""

from datetime import date, timedelta
from typing import Any

import attrs
import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals import present

SUNDAY = date(2026, 1, 4)
LAST = date(2026, 3, 8)
WEEK = timedelta(days=7)
GROWTH = st.lists(st.integers(20, 80), min_size=9, max_size=9)


def fans(steps: list[int] | None = None) -> sg.History:
    """Return ten weeks of followers, fifty more each week unless it is said how many."""
    values = [1000 + sum((steps or [50 + k % 3 for k in range(9)])[:k]) for k in range(10)]
    return sg.History.of([(SUNDAY + k * WEEK, value) for k, value in enumerate(values)], metric="followers")


def goal(target: sg.Target, *, weeks_ahead: int = 12, weeks: int = 9, **facts: Any) -> sg.Goal:
    """Return a goal of so many weeks that begins so many weeks after the last reading."""
    start = LAST + timedelta(days=1) + weeks_ahead * WEEK
    deadline = start + weeks * WEEK - timedelta(days=1)
    return sg.Goal(id="g", metric="followers", target=target, start=start, deadline=deadline, **facts)


ASKED = [sg.ChangeBy(450), sg.ChangeBy(600), sg.KeepPace("55/week"), sg.ChangeBy(-20)]


@pytest.mark.parametrize("target", ASKED, ids=str)
@given(GROWTH, st.integers(1, 40))
def test_the_chance_does_not_hang_on_how_far_ahead_a_goal_begins(
    target: sg.Target, steps: list[int], weeks_ahead: int
) -> None:
    """So much more in nine weeks is as likely in nine weeks to come as in the next nine."""
    history = fans(steps)
    now = sg.project(goal(target, weeks_ahead=0), history, as_of=LAST)
    later = sg.project(goal(target, weeks_ahead=weeks_ahead), history, as_of=LAST)
    assert later.probability == now.probability
    assert (later.expected, later.target, later.days_ahead) == (now.expected, now.target, now.days_ahead)
    assert later.pace_for(0.5) == now.pace_for(0.5)


@given(GROWTH, st.integers(1, 40), st.integers(30, 90))
def test_one_week_ahead_is_as_likely_by_a_change_as_by_a_quota(steps: list[int], weeks_ahead: int, asked: int) -> None:
    """Of one and the same week a change, a pace and a quota have nearly one chance."""
    history = fans(steps)
    targets = sg.ChangeBy(asked), sg.KeepPace(f"{asked}/week"), sg.KeepPace(f"{asked}/week", counted="calendar")
    goals = (goal(target, weeks_ahead=weeks_ahead, weeks=1) for target in targets)
    change, pace, quota = (sg.project(one, history, as_of=LAST).probability for one in goals)
    assert change == pace
    assert change == pytest.approx(quota, abs=0.25)


def test_a_share_is_one_of_what_is_expected_to_be_there() -> None:
    """Ten percent a month of some 2,050 is more than ten percent of 1,450: about as much as comes."""
    near, far = (sg.project(goal(sg.GrowBy("10 %/month"), weeks_ahead=weeks), fans(), as_of=LAST) for weeks in (0, 12))
    assert near.probability is not None
    assert far.probability is not None
    assert near.probability > 0.99
    assert 0.2 < far.probability < 0.95
    assert far.progress.target == near.progress.target
    assert far.target is not None
    assert near.target is not None
    assert far.target > near.target
    percent = sg.project(goal(sg.ChangeBy(percent=20)), fans(), as_of=LAST)
    assert percent.target == pytest.approx(1459 * 1.0 + 0.2 * (1459 + 12 * 51), abs=30)


def test_of_nothing_a_share_is_nothing_more() -> None:
    """Where there is nothing yet, the share of what will be there is told as that of today."""
    none = sg.History.of([(SUNDAY + k * WEEK, 0) for k in range(10)], metric="followers")
    asked = goal(sg.ChangeBy(percent=20))
    p = sg.project(asked, none, as_of=LAST)
    assert p.target == p.progress.target


def test_levels_are_told_as_if_it_began_from_today_and_a_caution_says_so() -> None:
    """Up to the start it stands where it stands, and it arrives at nothing before."""
    asked, history = goal(sg.ChangeBy(450)), fans()
    p = sg.project(asked, history, as_of=LAST)
    assert asked.start is not None
    eve = asked.start - timedelta(days=1)
    before, first, end = p.fan([LAST + WEEK, eve, p.deadline or LAST])
    assert (before.expected, first.expected) == (p.now, p.now)
    assert end.expected == p.expected
    assert sg.forecasts.Caution("start_ahead", (asked.start - LAST).days) in p.cautions
    assert p.arrival.earliest is not None
    assert p.arrival.earliest >= asked.start
    assert "the goal starts in 85 days" in p.text()
    assert "le but commence dans 85 jours" in p.text("fr")


@pytest.mark.parametrize(
    "asked",
    [
        goal(sg.ReachLevel(1900)),
        goal(sg.ChangeBy(450), baseline=sg.Baseline(value=1450)),
        goal(sg.ChangeBy(450), weeks_ahead=0),
        goal(sg.KeepPace("50/week", counted="rolling")),
        goal(sg.StayWithin(low=1000)),
    ],
    ids=["level", "stated", "tomorrow", "windows", "band"],
)
def test_what_counts_from_no_value_to_come_is_projected_as_ever(asked: sg.Goal) -> None:
    """A level, a change of a stated baseline and what starts tomorrow look at all days until the deadline."""
    p = sg.project(asked, fans(), as_of=LAST)
    assert asked.deadline is not None
    assert p.days_ahead == (asked.deadline - LAST).days
    assert all(caution.code != "start_ahead" for caution in p.cautions)


def test_rules_and_revisions_say_what_the_projection_does() -> None:
    """600 in nine weeks is 67 a week, and implausible of an account that brings 50."""
    asked, evidence = goal(sg.ChangeBy(600)), sg.Evidence(histories=[fans()])
    (found,) = [one for one in sg.check(asked, evidence=evidence, as_of=LAST).findings if one.code.startswith("SGA3")]
    assert "67 a week" in found.message
    assert "more comes anyway" not in found.message
    assert sg.revise(asked, evidence, as_of=LAST).verdict == "implausible"
    rated = sg.Metric(id="rate", nature="ratio", unit="ratio")
    share = attrs.evolve(asked, metric="rate", target=sg.ChangeBy(0.02))
    known = sg.History.of([(SUNDAY + k * WEEK, 0.02 + 0.001 * (k % 3)) for k in range(10)], metric=rated)
    told = sg.project(share, known, as_of=LAST)
    assert told.days_ahead == 63


@pytest.mark.parametrize(
    "target",
    [
        sg.KeepPace("60/week", bound="at_most"),
        sg.KeepPace("45/week", bound="at_most"),
        sg.ChangeBy(-100),
        sg.ChangeBy(480),
    ],
    ids=str,
)
def test_a_revision_expects_as_much_of_a_start_ahead_as_of_one_tomorrow(target: sg.Target) -> None:
    """What is to be expected comes in the days of the goal, and is no gain of the months before it."""
    evidence = sg.Evidence(histories=[fans()])
    near, far = (sg.revise(goal(target, weeks_ahead=weeks), evidence, as_of=LAST) for weeks in (0, 12))
    assert far.verdict == near.verdict
    for name in ("asked", "happening", "supported", "limit", "usual", "best"):
        assert far.figures.get(name) == near.figures.get(name), name


def test_a_share_is_asked_and_told_of_what_will_be_there() -> None:
    """Rules, revision and page ask for the pace that the projection has for an even chance."""
    asked, evidence = goal(sg.ChangeBy(percent=25)), sg.Evidence(histories=[fans()])
    p = sg.project(asked, fans(), as_of=LAST)
    pace = p.pace_for(0.5)
    assert pace is not None
    assert 55 < pace.amount < 62
    (found,) = [one for one in sg.check(asked, evidence=evidence, as_of=LAST).findings if one.code == "SGA302"]
    assert f"that is {round(pace.amount)} a week" in found.message
    assert sg.revise(asked, evidence, as_of=LAST).figures["asked"] == pytest.approx(
        float(pace.amount),
        abs=0.5 / 9,  # of whole followers, in nine weeks
    )
    strategy = sg.Strategy(goals=[asked], histories=[fans()])
    page = present.text(sg.review(strategy, as_of=LAST))
    assert p.target is not None
    assert f"asked in the end: {round(p.target):.0f} followers" in " ".join(page.split())
    assert "asked in the end" not in present.text(
        sg.review(sg.Strategy(goals=[goal(sg.ChangeBy(percent=25), weeks_ahead=0)], histories=[fans()]), as_of=LAST)
    )
