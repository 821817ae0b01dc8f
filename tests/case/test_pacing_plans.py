"""Worked cases of plans: what a pace asks, which paces are equal, and where a plan starts."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from pacing_samples import (
    STOCK,
    WEEKDAYS,
    assessed,
    day,
    days,
    drawn,
    goal,
    pace,
    paused,
    quota,
    read,
)

import smartgoals as sg

# ---------------------------------------------------------------- paces on calendars


def test_five_a_day_from_monday_to_friday_are_twenty_five_a_week() -> None:
    """A pace per day asks its amount on every active day."""
    target = sg.KeepPace("5/day")
    five = sg.Goal(
        id="c",
        metric="leads",
        target=target,
        start=date(2026, 1, 5),
        deadline=date(2026, 2, 1),
        calendar=WEEKDAYS,
    )
    assert sg.plan(five).end_value == 100
    calls = goal(pace("5 calls/day"), "2026-01-05", "2026-02-01", calendar=WEEKDAYS)
    monday = assessed(calls, read([("2026-01-05", 5)]), "2026-01-05")
    assert (monday.expected, monday.gap) == (5, 0)


HOLIDAY = sg.Calendar(working_days="mon-fri", holidays=[date(2026, 1, 12)])
WEEK_OFF = paused("2026-01-12", "2026-01-18")
FORTNIGHT_OFF = paused("2026-01-12", "2026-01-25", keeps="end")


@pytest.mark.parametrize(
    ("asked", "calendar", "total"),
    [
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


def test_fifty_a_week_are_spread_over_five_days() -> None:
    """A week's total is spread over its active days, and stands still over the weekend."""
    plan = drawn(goal(pace("50/week"), "2026-01-05", "2026-02-01", calendar=WEEKDAYS))
    asked = [plan.value_on(day(on)) for on in ("2026-01-05", "2026-01-09", "2026-01-11")]
    assert asked == [10, 50, 50]


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


def test_days_of_23_and_25_hours_ask_the_same() -> None:
    """A pace per day asks its amount on every active day, also on those on which clocks change."""
    plan = drawn(goal(pace("1 h/day"), "2026-10-20", "2026-11-10"))
    asked = {plan.value_on(on) - plan.value_on(on - timedelta(1)) for on in days("2026-10-21", 20)}
    assert asked == {1}


# ---------------------------------------------------------------- equal values


def test_paces_are_equal_as_written() -> None:
    """Paces are equal when amount, period and unit are; `same_rate` tells that two run level."""
    weekly, daily = sg.Pace.parse("7/week"), sg.Pace.parse("1/day")
    assert weekly.same_rate(daily)
    assert weekly != daily
    assert not weekly < daily
    assert not daily < weekly


LEVEL_PACES = [
    (sg.Pace(7, "7 days"), sg.Pace(7, "week")),
    (sg.Pace(12, "12 months"), sg.Pace(12, "year")),
    (sg.Pace(3, "3 months"), sg.Pace(3, "quarter")),
    (sg.Pace(14, "2 weeks"), sg.Pace(7, "week")),
]


@pytest.mark.parametrize(("first", "second"), LEVEL_PACES)
def test_a_set_keeps_both_of_two_level_paces(first: sg.Pace, second: sg.Pace) -> None:
    """Equal values give equal answers, so paces that count other periods are not equal."""
    assert first.same_rate(second)
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


@pytest.mark.parametrize("text", ["1/2 per week", "1/2 par semaine", "-1/2 a week"])
def test_half_a_unit_a_week(text: str) -> None:
    """A written half is a half, or refused; it is never one of a unit called "/2"."""
    try:
        amount = sg.Pace.parse(text)
    except sg.SmartGoalsError:
        return
    assert (abs(amount.amount), amount.unit) == (0.5, None)


@pytest.mark.parametrize("text", ["50+/week", "50+ per week", "50+ par semaine"])
def test_fifty_or_more_a_week(text: str) -> None:
    """A sign is no unit: what is equal to fifty a week, or refused, is never fifty of "+"."""
    try:
        amount = sg.Pace.parse(text)
    except sg.SmartGoalsError:
        return
    assert amount == sg.Pace(50, "week")


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


def test_quota_periods_begin_with_the_goal() -> None:
    """A quota asks for no period before the start, whenever the baseline was read."""
    asked = goal(pace("50/week", "calendar"), "2026-04-06", "2026-06-28", STOCK, 1000, on="2025-12-31")
    history = read([("2025-12-31", 1000), ("2026-04-12", 1050)], STOCK)
    week = quota(asked, history, "2026-04-12")
    assert (week.closed, week.met, week.made, week.due) == (1, 1, 50, 50)


@pytest.mark.parametrize(
    ("rows", "baseline", "read_on"),
    [
        ([("2026-03-20", 90), ("2026-03-31", 100), ("2026-04-01", 120)], 100, "2026-03-31"),
        ([("2026-03-20", 90), ("2026-04-01", 120)], 90, "2026-03-20"),
        ([("2026-04-01", 120), ("2026-04-05", 130)], 120, "2026-04-01"),
    ],
)
def test_a_goal_that_states_no_baseline(rows: list[tuple[str, float]], baseline: float, read_on: str) -> None:
    """It starts from the last reading up to the eve of its start, else from the first one after."""
    asked = goal(sg.ReachLevel(200), "2026-04-01", "2026-06-30", STOCK)
    progress = assessed(asked, read(rows, STOCK), "2026-04-10")
    assert (progress.baseline, progress.baseline_read_on) == (baseline, day(read_on))
    assert progress.start == max(day(read_on), day("2026-03-31"))
