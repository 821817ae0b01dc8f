"""Worked cases of projections: certainty, exact numbers, and readings of some days only."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from pacing_samples import (
    FLOW,
    FLOW_LOW,
    MET,
    MISSED,
    STOCK,
    STOCK_LOW,
    USERS,
    WEEKDAYS,
    Row,
    Verdicts,
    assessed,
    day,
    days,
    goal,
    measured,
    metric_of,
    pace,
    paused,
    projected,
    read,
    verdicts,
    weekday_log,
)

import smartgoals as sg

JANUARY = ("2026-01-01", "2026-01-31")

# ---------------------------------------------------------------- certainty

SEVEN = goal(pace("7/week", "calendar"), "2026-01-05", "2026-02-01")
FOUR_WEEKS = [("2026-01-06", 7), ("2026-01-14", 7), ("2026-01-20", 7), ("2026-01-27", 7)]
TOTAL = goal(sg.ReachLevel(100), *JANUARY)
CAP = goal(sg.ReachLevel(100), *JANUARY, FLOW_LOW)
RECORD = goal(sg.ReachLevel(100, judged="any_day"), *JANUARY, STOCK, 50)
BAND = goal(sg.StayWithin(low=4), *JANUARY, STOCK)


@pytest.mark.parametrize(
    ("asked", "rows", "on", "chance", "reasons"),
    [
        (SEVEN, [*FOUR_WEEKS, ("2026-02-01", 0)], "2026-02-02", 1.0, "judged already_met"),
        (SEVEN, [*FOUR_WEEKS, ("2026-02-01", 0)], "2026-02-01", 1.0, "judged already_met"),
        (SEVEN, FOUR_WEEKS[1:], "2026-01-20", 0.0, "already_missed"),
        (TOTAL, [("2026-01-02", 60), ("2026-01-10", 40)], "2026-01-10", 1.0, "already_met"),
        (
            CAP,
            [("2026-01-02", 60), ("2026-01-10", 41)],
            "2026-01-10",
            0.0,
            "already_missed",
        ),
        (CAP, [("2026-01-02", 60), ("2026-01-31", 40)], "2026-01-31", 1.0, "judged"),
        (
            RECORD,
            [("2026-01-02", 60), ("2026-01-10", 100)],
            "2026-01-12",
            1.0,
            "already_met",
        ),
        (
            BAND,
            [("2026-01-02", 4.2), ("2026-01-10", 3.9)],
            "2026-01-12",
            0.0,
            "already_missed",
        ),
    ],
)
def test_a_certain_chance_says_why(asked: sg.Goal, rows: list[Row], on: str, chance: float, reasons: str) -> None:
    """A chance is exactly 0 or 1 only where readings decide, and the reason says how they did."""
    projection = projected(asked, read(rows, metric_of(asked)), on)
    assert projection.probability == chance
    assert projection.reasons["probability"] in reasons.split()


GROWN = [("2025-12-31", 50), ("2026-01-08", 70), ("2026-01-19", 95)]


@pytest.mark.parametrize(
    ("calendar", "deadline", "on"),
    [
        (paused("2026-01-20", "2026-02-10", keeps="end"), "2026-01-31", "2026-01-19"),
        (paused("2026-01-20", "2026-01-31", keeps="end"), "2026-01-31", "2026-01-19"),
        (paused("2026-01-20", "2026-01-25"), "2026-01-25", "2026-01-19"),
        (WEEKDAYS, "2026-01-25", "2026-01-23"),  # a Friday, and a Sunday two days off later
        (sg.Calendar(holidays=days("2026-01-20", 12)), "2026-01-31", "2026-01-19"),
    ],
)
@pytest.mark.parametrize("value", [95, 105])
def test_days_off_until_the_deadline_are_no_reading(
    calendar: sg.Calendar, deadline: str, on: str, value: float
) -> None:
    """Days off and pauses bring nothing ahead, and decide nothing either."""
    asked = goal(sg.ReachLevel(100), "2026-01-01", deadline, STOCK, 50, calendar=calendar)
    projection = projected(asked, read([*GROWN[:2], (on, value)], STOCK), on)
    assert projection.probability not in (0.0, 1.0)
    assert projection.reasons.get("probability") != "judged"


def test_a_falling_level_before_a_pause_is_open_too() -> None:
    """The mirror image of a level before a pause is as open as it."""
    off = paused("2026-01-20", "2026-02-10", keeps="end")
    asked = goal(sg.ReachLevel(-100), *JANUARY, STOCK_LOW, -50, calendar=off)
    history = read([(on, -value) for on, value in GROWN], STOCK_LOW)
    assert projected(asked, history, "2026-01-19").probability not in (0.0, 1.0)


# ---------------------------------------------------------------- exact numbers

YEAR = ("2025-01-01", "2025-12-31")
DAILY_HUNDREDTHS = [(on, 0.03) for on in days("2025-01-01", 365)]
TENTHS = [(on, 0.1) for on in days("2026-01-05", 28)]
WEEKS = ("2026-01-05", "2026-02-01")
BILLION = 10**18


@pytest.mark.parametrize(
    ("asked", "metric", "rows", "answer"),
    [
        (goal(sg.ReachLevel(10.95), *YEAR), FLOW, DAILY_HUNDREDTHS, MET),
        (goal(sg.ReachLevel(10.95), *YEAR, FLOW_LOW), FLOW_LOW, DAILY_HUNDREDTHS, MET),
        (goal(sg.ReachLevel(10.96), *YEAR), FLOW, DAILY_HUNDREDTHS, MISSED),
        (goal(sg.ReachLevel(10.94), *YEAR, FLOW_LOW), FLOW_LOW, DAILY_HUNDREDTHS, MISSED),
        (goal(sg.KeepPace("0.03/day"), *YEAR), FLOW, DAILY_HUNDREDTHS, MET),
        (goal(pace("0.7/week", "calendar"), *WEEKS), FLOW, TENTHS, MET),
        (goal(pace("0.7/week", "rolling"), *WEEKS), FLOW, TENTHS, MET),
        (goal(pace("0.7/week", "calendar", "at_most"), *WEEKS, FLOW_LOW), FLOW_LOW, TENTHS, MET),
        (
            goal(sg.ReachLevel(BILLION + 31), *JANUARY, STOCK, BILLION),
            STOCK,
            [("2026-01-16", BILLION + 30), ("2026-01-31", BILLION + 30)],
            MISSED,
        ),
        (
            goal(sg.ReachLevel(BILLION + 31), *JANUARY, STOCK, BILLION),
            STOCK,
            [("2026-01-16", BILLION + 30), ("2026-01-31", BILLION + 31)],
            MET,
        ),
        (
            goal(sg.ReachLevel(2**53 + 1), *JANUARY),
            FLOW,
            [("2026-01-16", 2**53), ("2026-01-31", 0)],
            MISSED,
        ),
    ],
)
def test_readings_decide_by_exact_numbers(asked: sg.Goal, metric: sg.Metric, rows: list[Row], answer: Verdicts) -> None:
    """No binary rounding decides: what is met for one question is met for all three."""
    assert asked.deadline is not None
    assert verdicts(asked, read(rows, metric), asked.deadline) == answer
    assert verdicts(asked, read(rows, metric), asked.deadline + timedelta(3)) == answer


@pytest.mark.parametrize(
    ("target", "values", "decided"),
    [
        (sg.StayWithin(high=0.3), (0.1, 0.2), False),
        (sg.StayWithin(low=-0.3), (-0.1, -0.2), False),
        (sg.StayWithin(high=0.3), (0.1, 0.21), True),
    ],
)
def test_a_band_of_three_tenths(target: sg.StayWithin, values: tuple[float, float], decided: bool) -> None:
    """A tenth and two tenths of one day are three tenths, which belong to the band."""
    band = goal(target, *JANUARY, FLOW_LOW)
    history = read([("2026-01-05", value) for value in values], FLOW_LOW)
    assert assessed(band, history, "2026-01-05").is_met is not decided
    assert (projected(band, history, "2026-01-05").probability == 0.0) is decided


# ---------------------------------------------------------------- readings of some days

HALF_YEAR = ("2026-01-05", "2026-06-28")
SOLD = (1, 2, 3, 17, 18, 40, 41, 42, 43, 70, 71, 72)
VISITS = [(on, 1) for on in days("2026-01-05", 84) if on.weekday() in (0, 2, 4)]


WRITTEN = list((dict.fromkeys(days("2026-01-05", 84), 0) | dict(VISITS)).items())
MONTH_ENDS = list(sg.Cadence.parse("monthly").days(day("2024-01-31"), day("2025-12-31")))
PEOPLE = [(on, 1000 + 100 * k) for k, on in enumerate(MONTH_ENDS)]


@pytest.mark.parametrize(
    ("asked", "rows", "on", "expected", "near"),
    [
        # 600 in 12 weeks of 50 are 1250 after 25, with or without a calendar of weekdays.
        (goal(sg.ReachLevel(1300), *HALF_YEAR, calendar=WEEKDAYS), weekday_log(), "2026-03-29", 1250, 0.03),
        (goal(sg.ReachLevel(1300), *HALF_YEAR), weekday_log(), "2026-03-29", 1250, 0.03),
        # Three visits a week for 25 weeks are 75, also where the zeros of the other days are written down.
        (goal(sg.ReachLevel(75), *HALF_YEAR), VISITS, "2026-03-29", 75, 0.05),
        (goal(sg.ReachLevel(75), *HALF_YEAR), WRITTEN, "2026-03-29", 75, 0.05),
        # 100 people more a month on top of 3300 are 3900 half a year later.
        (goal(sg.ReachLevel(3900), "2026-01-01", "2026-06-30", USERS, 3300), PEOPLE, "2025-12-31", 3900, 0.03),
    ],
)
def test_what_is_expected_of_a_log(asked: sg.Goal, rows: list[Row], on: str, expected: float, near: float) -> None:
    """A log of some days goes on as it is counted, and people as they rose."""
    projection = projected(asked, read(rows, metric_of(asked)), on)
    assert projection.expected == pytest.approx(expected, rel=near)
    if rows is VISITS:
        assert projection.progress.arrives_on == day("2026-06-28")


def test_sales_on_some_days() -> None:
    """Twelve sales of 100 in 90 days are 4867 in a year, and not many times as much."""
    rows = [(day("2026-01-01") + timedelta(k), 100) for k in SOLD]
    asked = goal(sg.ReachLevel(4000), "2026-01-01", "2026-12-31")
    expected = projected(asked, read(rows), "2026-03-31").expected
    assert expected is not None
    assert expected < 2 * 1200 / 90 * 365


def test_from_monthly_totals_to_daily_ones() -> None:
    """Six months of 300 and twenty days of ten all say ten a day: 300 in thirty days."""
    ends = [date(2025, month, last) for month, last in ((7, 31), (8, 31), (9, 30), (10, 31))]
    ends += [date(2025, 11, 30), date(2025, 12, 31)]
    history = read([*((on, 300) for on in ends), *((on, 10) for on in days("2026-01-01", 20))])
    ahead = sg.forecast(history, on=day("2026-02-19"), as_of=day("2026-01-20"), total_from=day("2026-01-21"))
    assert ahead.expected == pytest.approx(300, rel=0.2)


@pytest.mark.parametrize(
    ("asked", "least", "most"),
    [
        (goal(sg.ReachLevel(1300), *HALF_YEAR, FLOW_LOW), 0.5, 1),  # 1250 of 1300 are likely to keep an allowance
        (goal(pace("60/week", "calendar"), "2026-03-30", "2026-06-28"), 0, 0.5),  # 50 a week, hardly 60 in each
    ],
)
def test_how_likely_a_weekday_log_makes_a_goal(asked: sg.Goal, least: float, most: float) -> None:
    """Fifty a week on weekdays are fifty a week, to an allowance and to a quota."""
    probability = projected(asked, read(weekday_log(), metric_of(asked)), "2026-03-29").probability
    assert probability is not None
    assert least < probability < most


SOME = [k for k in range(120) if (k * k + k // 3) % 5 < 3]
LACKING = {
    "days": [(day("2026-01-05") + timedelta(k), 10) for k in SOME],
    "weeks": [(day("2024-01-07") + timedelta(7 * k), 10) for k in SOME],
    "months": [(date(2016 + k // 12, k % 12 + 1, 28), 10) for k in SOME],
}


@pytest.mark.parametrize("steps", LACKING)
def test_steps_that_lack_brought_nothing(steps: str) -> None:
    """A log that lacks two steps in five goes on as it is counted; whoever knows no goal takes the steps for unknown."""
    history = read(LACKING[steps])
    first, last = history.first.day, history.last.day
    asked = goal(sg.ReachLevel(10 * len(SOME)), str(first), str(last + (last - first)))
    projection = projected(asked, history, str(last))
    assert projection.expected == pytest.approx(2 * 10 * len(SOME), rel=0.15)
    told = {caution.code: caution.figure for caution in projection.cautions}
    assert told["silent_steps"] == 120 - len(SOME)
    unknown = projected(asked, history, str(last), missing="unknown")
    alone = sg.forecast(history, on=last + (last - first), as_of=last, total_from=first)
    for other in (unknown, alone):
        assert other.expected is not None
        assert other.expected > 10 * (len(SOME) + 110)
        assert "readings_lack" in {caution.code for caution in other.cautions}


# ---------------------------------------------------------------- people counted once


def users(sign: int = 1) -> tuple[sg.Goal, sg.History]:
    """Return 40 weeks of counts that grow by 30 a week, to 1670, of 1850 asked."""
    metric = USERS if sign == 1 else measured("active", "unique", "lower")
    asked = goal(sg.ReachLevel(1850 * sign), "2026-01-02", "2026-11-12", metric, 500 * sign)
    starts = days("2026-01-01", 40, 7)
    return asked, read([(on, sign * (500 + 30 * k)) for k, on in enumerate(starts)], metric)


@pytest.mark.parametrize("sign", [1, -1])
def test_an_arrival_adds_no_unique_counts(sign: int) -> None:
    """At 30 a week 1850 is reached on 12 November, six weeks on, and not in the week to come."""
    asked, history = users(sign)
    projection = projected(asked, history, "2026-10-01")
    assert projection.progress.arrives_on == day("2026-11-12")
    arrival = projection.arrival.median
    assert arrival is None or arrival >= day("2026-10-29")
    # Six weeks of 30 on top of 1670 are 1850, which is not less than was read last.
    assert projection.expected == pytest.approx(1850 * sign, rel=0.02)
    assert projection.probability == pytest.approx(0.5, abs=0.2)


# ---------------------------------------------------------------- the running period


@pytest.mark.parametrize("ahead", range(8))
@pytest.mark.parametrize("sign", [1, -1])
def test_a_running_week_does_not_bend_the_forecast(ahead: int, sign: int) -> None:
    """Weekly totals of 70, and the week so far at ten a day: 910 in thirteen weeks, each day."""
    metric = FLOW if sign == 1 else FLOW_LOW
    weeks = [(day("2026-01-04") - timedelta(7 * k), 70) for k in range(20)]
    on = day("2026-01-04") + timedelta(ahead)
    so_far = [(on, 10 * ahead)] if ahead else []
    asked = goal(sg.ReachLevel(910 * sign), "2026-01-05", "2026-04-05", metric)
    history = read([(each, sign * value) for each, value in [*weeks, *so_far]], metric)
    assert projected(asked, history, on).expected == pytest.approx(910 * sign, rel=0.03)


@pytest.mark.parametrize("ahead", [0, 1, 5, 14, 20, 26, 27, 28, 30])
def test_a_running_month_does_not_bend_the_forecast(ahead: int) -> None:
    """Monthly totals of ten a day, and the month so far at ten a day: 3650 in the year."""
    on = day("2025-12-31") + timedelta(ahead)
    so_far = [(on, 10 * ahead)] if ahead else []
    history = read([*((end, 10 * end.day) for end in MONTH_ENDS), *so_far])
    asked = goal(sg.ReachLevel(3650), "2026-01-01", "2026-12-31")
    assert projected(asked, history, on).expected == pytest.approx(3650, rel=0.03)
