"""Worked cases of plans: what a pace asks, which paces are equal, and where a plan starts."""

from __future__ import annotations

from datetime import date

import pytest
from pacing_samples import (
    STOCK,
    WEEKDAYS,
    assessed,
    day,
    drawn,
    goal,
    pace,
    paused,
    quota,
    read,
)

import smartgoals as sg

# ---------------------------------------------------------------- paces on calendars


HOLIDAY = sg.Calendar(working_days="mon-fri", holidays=[date(2026, 1, 12)])
WEEK_OFF = paused("2026-01-12", "2026-01-18")
FORTNIGHT_OFF = paused("2026-01-12", "2026-01-25", keeps="end")


@pytest.mark.parametrize(
    ("asked", "calendar", "total"),
    [
        ("5/day", WEEKDAYS, 100),
        ("5/day", HOLIDAY, 95),  # 19 of 20 weekdays
        ("5/day", WEEK_OFF, 105),  # 21 of 28 days
        ("5/day", FORTNIGHT_OFF, 140),  # the 28 days' amount, on 14 of them
        ("50/week", WEEKDAYS, 200),
        ("50/week", HOLIDAY, 200),
        ("50/week", WEEK_OFF, 150),
        ("50/week", FORTNIGHT_OFF, 200),
        ("10/2 days", WEEKDAYS, 140),  # 14 times two days, whatever days are off
        ("-5/day", WEEKDAYS, -100),
    ],
)
def test_what_a_pace_asks_in_four_weeks(asked: str, calendar: sg.Calendar, total: float) -> None:
    """A pace per day asks on active days, one per week or several days keeps its total."""
    four_weeks = goal(pace(asked), "2026-01-05", "2026-02-01", calendar=calendar)
    assert drawn(four_weeks).end_value == total
    in_plain = sg.Plan.at_pace(day("2026-01-04"), 0, asked, until=day("2026-02-01"), calendar=calendar)
    assert in_plain.end_value == total


def test_month_ends_do_not_drift() -> None:
    """Months run from the goal's first day, and are whole however short they are."""
    ends = [date(2026, 1, 31), date(2026, 2, 28), date(2026, 3, 31), date(2026, 4, 30)]
    ends.append(date(2026, 5, 31))
    assert list(sg.Cadence.parse("monthly").days(ends[0], ends[-1])) == ends
    leap = sg.Cadence.parse("yearly").days(date(2024, 2, 29), date(2028, 12, 31))
    assert (leap[1], leap[-1]) == (date(2025, 2, 28), date(2028, 2, 29))
    plan = drawn(goal(pace("10/month"), "2026-01-31", "2026-07-30"))
    closes = ("2026-02-27", "2026-03-30", "2026-04-29", "2026-07-30")
    assert [plan.value_on(day(on)) for on in closes] == [10, 20, 30, 60]
    assert sg.Pace.parse("10/month").over(day("2026-01-31"), day("2026-03-31")) == 20


# ---------------------------------------------------------------- equal values


LEVEL_PACES = [
    (sg.Pace(7, "week"), sg.Pace(1, "day")),
    (sg.Pace(7, "7 days"), sg.Pace(7, "week")),
    (sg.Pace(12, "12 months"), sg.Pace(12, "year")),
    (sg.Pace(3, "3 months"), sg.Pace(3, "quarter")),
    (sg.Pace(14, "2 weeks"), sg.Pace(7, "week")),
]


@pytest.mark.parametrize(("first", "second"), LEVEL_PACES)
def test_a_set_keeps_both_of_two_level_paces(first: sg.Pace, second: sg.Pace) -> None:
    """Equal values give equal answers, so paces that count other periods are not equal."""
    assert first.same_rate(second)
    assert not first < second
    assert not second < first
    assert len({first, second}) == 2
    targets = [sg.KeepPace(each, counted="calendar") for each in (first, second)]
    goals = [goal(target, "2026-01-07", "2026-02-03") for target in targets]
    assert len(set(goals)) == 2


def test_seven_days_are_not_a_week() -> None:
    """Periods of several units run from the goal's first day, those of one unit by the calendar."""
    targets = [sg.KeepPace(sg.Pace(7, period), counted="calendar") for period in ("7 days", "week")]
    goals = [goal(target, "2026-01-07", "2026-02-03") for target in targets]
    history = read([("2026-01-08", 7), ("2026-01-15", 7)])
    seven, week = (quota(each, history, "2026-01-11") for each in goals)
    assert (seven.due, seven.end) == (7, day("2026-01-13"))
    assert (week.due, week.end) == (5, day("2026-01-11"))


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("1/2 per week", sg.Pace(0.5, "week")),
        ("1/2 par semaine", sg.Pace(0.5, "week")),
        ("-1/2 a week", sg.Pace(-0.5, "week")),
        ("50+/week", sg.Pace(50, "week")),
        ("50+ per week", sg.Pace(50, "week")),
        ("50+ par semaine", sg.Pace(50, "week")),
    ],
)
def test_what_a_sign_in_an_amount_means(text: str, amount: sg.Pace) -> None:
    """A written half is a half and fifty or more are fifty, or they are refused; a sign is never a unit."""
    try:
        found = sg.Pace.parse(text)
    except sg.SmartGoalsError:
        return
    assert found == amount


# ---------------------------------------------------------------- where a plan starts

PACED = sg.KeepPace("50/week")


def test_an_audit_of_december_does_not_start_a_goal_of_april() -> None:
    """The plan stands on the baseline's value at the end of the day before the start."""
    asked = goal(PACED, "2026-04-01", "2026-06-30", "followers", channel="ig")
    rows = [("Platform", "User name", "followers"), ("instagram", "@b", "1,000")]
    audit = sg.audits.read_audit(rows, id="a", as_of=day("2025-12-31"))
    channels = [sg.Channel(id="ig", platform="instagram", handle="@b")]
    strategy = sg.Strategy(channels=channels, goals=[asked])
    based = sg.audits.with_baselines(strategy, audit).goals["g"]
    assert sg.plan(based).end_value == 1650  # 13 weeks of 50 on top of 1000


@pytest.mark.parametrize(
    ("target", "base", "on", "end"),
    [
        (PACED, 1000, "2026-03-31", 1650),
        (PACED, 1000, "2025-12-31", 1650),
        (PACED, 1000, "2026-04-01", 1000 + 50 * 90 / 7),  # one day later, one day less
        (PACED, 1000, "2026-04-15", 1000 + 50 * 76 / 7),
        (sg.KeepPace("-0.5/week"), 80, "2025-12-31", 73.5),
        (sg.KeepPace("200/month"), 1000, "2025-12-31", 1600),
        (sg.ChangeBy(-91), 1000, "2025-12-31", 909),
    ],
)
def test_the_later_of_two_days(target: sg.Target, base: float, on: str, end: float) -> None:
    """A plan starts on the later of two days: the baseline's own, and the day before the start."""
    plan = drawn(goal(target, "2026-04-01", "2026-06-30", STOCK, base, on=on))
    assert plan.end_value == pytest.approx(end)
    assert plan.start_day == max(day(on), day("2026-03-31"))


def test_a_level_is_not_due_before_the_start() -> None:
    """Nothing of a level is asked between an old baseline and the start."""
    asked = goal(sg.ReachLevel(1091), "2026-04-01", "2026-06-30", STOCK, 1000, on="2025-12-31")
    history = read([("2025-12-31", 1000)], STOCK)
    first = assessed(asked, history, "2026-04-01")
    assert (first.expected, first.gap) == (1001, -1)
    assert assessed(asked, history, "2026-02-15").gap == 0
