"""Periods that stand for others far ahead: which do, for how many, and how little that changes."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from unittest.mock import patch

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals._projection import quotas, stand_ins as at
from smartgoals._projection.question import ProjectionQuestion
from smartgoals._projection.stand_ins import stand_ins

LAST = date(2026, 6, 28)
EVERY_DAY, CHRISTMAS = sg.Calendar(), sg.Calendar(holidays=[date(2026, 12, 25)])


def daily(seed: int = 1, days: int = 180, mean: float = 10.0) -> sg.History:
    """Return readings of each day, with a season of the week."""
    chance, begins = Random(seed), LAST - timedelta(days - 1)
    rows = [(begins + timedelta(k), max(0, round(chance.gauss(mean + 3 * (k % 7 == 2), 4)))) for k in range(days)]
    return sg.History.of(rows, metric="leads")


def weekly() -> sg.History:
    """Return readings of each week, over too few of them for a season of the year."""
    return sg.History.of([(LAST - timedelta(7 * k), 60 + 7 * k % 12) for k in range(40)][::-1], metric="leads")


def goal(pace: str, days: int, calendar: sg.Calendar = EVERY_DAY, **more: object) -> sg.Goal:
    """Return a quota from the day after the readings on."""
    target = sg.KeepPace(pace, counted="calendar", **more)
    start = LAST + timedelta(1)
    return sg.Goal(
        id="g", metric="leads", target=target, start=start, deadline=LAST + timedelta(days), calendar=calendar
    )


def places(asked: sg.Goal, history: sg.History, **more: object) -> list[int]:
    """Return for each of the periods of a goal which one stands for it."""
    found = list[list[int]]()

    def told(question: ProjectionQuestion, *rest: object) -> object:
        found.append(list(stand_ins(question, *rest)))
        return found[-1]

    with patch.object(quotas, "stand_ins", told):
        sg.project(asked, history, as_of=LAST, **more)
    return found[0]


@given(
    st.sampled_from(["8/day", "60/week", "110/2 weeks", "25/3 days"]),
    st.integers(100, 700),
    st.sampled_from([EVERY_DAY, CHRISTMAS, sg.Calendar(working_days="mon-fri")]),
)
def test_each_period_has_one_that_is_looked_at(pace: str, days: int, calendar: sg.Calendar) -> None:
    """Whoever stands for others stands for itself; near ones do so all, and none stands for what is not as it is."""
    stands = places(goal(pace, days, calendar), daily())
    assert all(stands[one] == one for one in stands)
    assert stands[:3] == [0, 1, 2]
    looked_at = sorted(set(stands))
    far = [abs(one - place) for place, one in enumerate(stands)]
    assert all(off <= max(1, place) / 6 for place, off in enumerate(far))
    assert len(looked_at) <= len(stands)


def test_far_weeks_are_looked_at_by_their_share() -> None:
    """Three weeks in a row once eighteen have gone by, five once thirty have: the middle one stands for them."""
    stands = places(goal("60/week", 7 * 40), daily())
    assert stands[:18] == [*range(18)]
    assert stands[18:27] == [19, 19, 19, 22, 22, 22, 25, 25, 25]
    assert stands[30:35] == [32] * 5


def test_days_stand_for_those_of_their_weekday() -> None:
    """Monday for Mondays."""
    stands = places(goal("8/day", 300), daily())
    assert {(place - one) % 7 for place, one in enumerate(stands)} == {0}
    assert len(set(stands)) < len(stands)


def test_a_week_with_a_holiday_stands_for_itself() -> None:
    """And no other stands for it, though what it asks is the same."""
    stands = places(goal("60/week", 7 * 60, CHRISTMAS), daily())
    week = (date(2026, 12, 25) - LAST - timedelta(1)).days // 7
    assert stands[week] == week
    assert stands.count(week) == 1
    assert len(set(stands)) < len(stands)


def test_a_part_of_a_period_stands_for_itself() -> None:
    """The last week is cut by the deadline, so that it asks less."""
    stands = places(goal("60/week", 7 * 20 - 3), daily())
    assert stands[18:] == [18, 19]


@pytest.mark.parametrize("pace", ["250/month", "800/quarter"])
def test_months_stand_for_themselves(pace: str) -> None:
    """They have other days each."""
    stands = places(goal(pace, 2000), daily())
    assert stands == [*range(len(stands))]


def test_nothing_stands_for_others_where_the_season_is_a_year() -> None:
    """Nor where a method of the caller's is asked, of which nobody knows what comes again."""
    rows = [(LAST - timedelta(7 * k), 60 + (7 * k % 12) + 20 * (k % 52 < 4)) for k in range(160)][::-1]
    yearly = sg.History.of(rows, metric="leads")
    for stands in (
        places(goal("60/week", 1000), yearly),
        places(goal("60/week", 350), daily(), method="drift"),
    ):
        assert stands == [*range(len(stands))]


@given(
    st.sampled_from([daily(2), daily(3, 60), weekly()]),
    st.integers(100, 900),
    st.sampled_from([("{}/week", 70), ("{}/day", 10), ("{}/2 weeks", 140)]),
    st.sampled_from([0.4, 0.6, 0.8]),
    st.sampled_from([{}, {"carry": "both"}, {"carry": "surplus"}, {"bound": "at_most"}]),
)
def test_the_chance_is_that_of_all_looked_at(
    history: sg.History, days: int, pace: tuple[str, int], share: float, more: dict[str, str]
) -> None:
    """To two thousandths, and to the last digit for those that are told one by one."""
    amount = round(pace[1] / share if more.get("bound") else pace[1] * share)
    asked = goal(pace[0].format(amount), days, **more)
    found = sg.project(asked, history, as_of=LAST)
    with patch.object(at, "_SHARE", 0.0):
        every = sg.project(asked, history, as_of=LAST)
    assert found.probability == pytest.approx(every.probability, abs=2e-3)
    if "carry" not in more:
        assert found.periods == every.periods
