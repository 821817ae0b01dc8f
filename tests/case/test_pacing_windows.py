"""Worked cases of windows, bands and any day: what has failed or was reached stays so."""

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
    UNKNOWN,
    WEEKDAYS,
    Row,
    Verdicts,
    assessed,
    closed,
    day,
    days,
    goal,
    metric_of,
    pace,
    paused,
    projected,
    quota,
    read,
    verdicts,
)

import smartgoals as sg

# ---------------------------------------------------------------- rolling windows

SPAN = ("2026-01-05", "2026-02-28")
DAILY = [(on, 1) for on in days("2026-01-05", 55)]
FORTNIGHT = DAILY[:14]
OFF = paused("2026-01-19", "2026-02-01")
SEVEN = goal(pace("7/week", "rolling"), *SPAN)
FIVE_AT_MOST = goal(pace("5/week", "rolling", "at_most"), *SPAN, FLOW_LOW)


def test_a_calendar_week_or_seven_days() -> None:
    """The same nine days keep every calendar week, and not every window of seven days."""
    done = read([(f"2026-01-{on:02}", 1) for on in (5, 7, 9, 13, 15, 17, 19, 21, 23)])
    weeks = goal(pace("3/week", "calendar"), "2026-01-05", "2026-01-25")
    windows = goal(pace("3/week", "rolling"), "2026-01-05", "2026-01-25")
    assert quota(weeks, done, "2026-01-18").met == 2
    held = [assessed(windows, done, f"2026-01-{on}").actual for on in (11, 13, 14, 15)]
    assert held == [3, 3, 2, 3]
    assert verdicts(weeks, done, "2026-01-25") == MET
    assert verdicts(windows, done, "2026-01-25") == MISSED


@pytest.mark.parametrize(
    ("on", "expected", "actual"),
    [
        ("2026-01-18", 7, 7),
        ("2026-01-19", 6, 6),
        ("2026-01-21", 4, 4),
        ("2026-01-24", 1, 1),
        ("2026-01-25", 0, 0),  # all seven days of the window lie in the pause
        ("2026-02-01", 0, 0),
        ("2026-02-02", 1, 0),  # the first day after it
    ],
)
def test_days_in_a_pause_take_their_share_of_a_window(on: str, expected: float, actual: float) -> None:
    """A window asks for the share of its days that lie in no pause, and in a pause for nothing."""
    asked = goal(pace("7/week", "rolling"), *SPAN, calendar=OFF)
    progress = assessed(asked, read(FORTNIGHT), on, missing="zero")
    assert (progress.expected, progress.actual) == (expected, actual)
    assert progress.gap == actual - expected


@pytest.mark.parametrize(
    ("asked", "on", "expected"),
    [
        ("5/day", "2026-01-09", 5),
        ("5/day", "2026-01-10", 0),
        ("5/day", "2026-01-11", 0),  # "off means off"
        ("25/week", "2026-01-11", 25),
        ("25/week", "2026-01-13", 25),  # any seven days hold five weekdays
    ],
)
def test_days_off_in_a_window(asked: str, on: str, expected: float) -> None:
    """A pace per day asks nothing of a Sunday off, one per week its whole amount."""
    weekdays = goal(pace(asked, "rolling"), *SPAN, calendar=WEEKDAYS)
    history = read([(each, 5) for each in days("2026-01-05", 30) if each.weekday() < 5])
    progress = assessed(weekdays, history, on, missing="zero")
    assert progress.expected == expected
    assert (progress.gap, progress.is_on_plan) == (0, True)


BROKEN = [(on, 0 if 20 <= k < 30 else 1) for k, on in enumerate(days("2026-01-05", 55))]


OVERDRAWN = [("2026-01-06", 5), ("2026-01-12", 1), ("2026-01-30", 0)]


@pytest.mark.parametrize(
    ("asked", "rows", "on", "actual", "gap"),
    [
        (SEVEN, BROKEN, "2026-01-24", 7, 0),
        (SEVEN, BROKEN, "2026-01-25", 6, -1),  # the first window that holds a day without
        (SEVEN, BROKEN, "2026-01-31", 0, -7),
        (SEVEN, BROKEN, "2026-02-03", 0, -7),
        (SEVEN, BROKEN, "2026-02-06", 3, -7),  # of the worst window so far
        (SEVEN, BROKEN, "2026-02-28", 7, -7),
        (FIVE_AT_MOST, OVERDRAWN, "2026-01-30", 0, -1),  # by one, three weeks ago
    ],
)
def test_the_worst_window_stays(asked: sg.Goal, rows: list[Row], on: str, actual: float, gap: float) -> None:
    """`actual` is what the last window holds, `gap` that of the worst one once one has failed; no status is on track."""
    progress = assessed(asked, read(rows, metric_of(asked)), on)
    assert (progress.actual, progress.gap) == (actual, gap)
    assert progress.expected == asked.target.pace.amount
    assert (progress.status("viva") == "on_track") is (gap == 0)


@pytest.mark.parametrize("on", ["2026-01-25", "2026-02-03", "2026-02-20", "2026-02-28"])
def test_a_window_that_failed_rules_the_goal_out(on: str) -> None:
    """A window that failed has failed, whatever later windows hold."""
    projection = projected(SEVEN, read(BROKEN), on)
    assert projection.probability == 0.0
    assert projection.reasons["probability"] in {"already_missed", "judged"}
    assert assessed(SEVEN, read(BROKEN), on).is_met is False


@pytest.mark.parametrize(
    ("rows", "answer"),
    [
        ([("2026-01-06", 5), ("2026-02-28", 0)], MET),
        ([("2026-01-06", 5), ("2026-01-13", 5), ("2026-02-28", 0)], MET),
        ([("2026-01-06", 5), ("2026-01-12", 1), ("2026-02-28", 0)], MISSED),  # 6 from 6 to 12
        ([("2026-01-05", 6), ("2026-02-28", 0)], MISSED),
    ],
)
def test_an_allowance_over_any_week(rows: list[Row], answer: Verdicts) -> None:
    """One window of 6 of 5 has failed, though later ones hold nothing."""
    assert verdicts(FIVE_AT_MOST, read(rows, FLOW_LOW), "2026-02-28") == answer
    assert verdicts(FIVE_AT_MOST, read(rows, FLOW_LOW), "2026-03-20") == answer


def test_before_the_start_a_demand_is_not_safe_to_the_end() -> None:
    """Idle from before the start, the first whole window fails: that which ends on 11 January."""
    history = read([("2025-12-30", 3)])
    progress = assessed(SEVEN, history, "2026-01-02")
    assert progress.falls_behind_on == day("2026-01-11")
    assert progress.safe_days == 8
    assert assessed(SEVEN, history, "2026-01-10", missing="zero").is_on_plan


@pytest.mark.parametrize(
    ("asked", "counted", "least"),
    [("6/week", "rolling", 0.5), ("5/week", "calendar", 0.9), ("3/week", "rolling", 0.5)],
)
def test_a_projection_asks_nothing_of_a_pause(asked: str, counted: str, least: float) -> None:
    """Who never missed a day before a pause is not certain to fail in it."""
    kept = goal(pace(asked, counted), *SPAN, calendar=OFF)
    probability = projected(kept, read(FORTNIGHT), "2026-01-18").probability
    assert probability is not None
    assert least < probability < 1
    unpaused = projected(goal(pace(asked, counted), *SPAN), read(FORTNIGHT), "2026-01-18")
    assert unpaused.probability is not None
    assert unpaused.probability > least


# ---------------------------------------------------------------- bands

TWENTY = ("2026-01-01", "2026-01-20")
CALORIES = sg.StayWithin(low=1800, high=2200)
RATING = sg.StayWithin(low=3.5, high=4.5)


def every_day(usual: float, **odd: float) -> list[Row]:
    """Return readings of twenty days, some of them odd: d11=3500 is that of the 11th."""
    return [(on, odd.get(f"d{on.day}", usual)) for on in days("2026-01-01", 20)]


@pytest.mark.parametrize(
    ("target", "metric", "rows", "answer", "gap"),
    [
        (CALORIES, FLOW, every_day(2000), MET, 200),
        (CALORIES, FLOW, every_day(2000, d11=3500), MISSED, -1300),
        (CALORIES, FLOW, every_day(2000, d11=3500, d12=1000), MISSED, -1300),
        (CALORIES, FLOW, every_day(2000, d11=1000, d12=2300), MISSED, -800),
        (CALORIES, FLOW, every_day(2000, d20=2200), MET, 0),  # the bounds belong to the band
        (CALORIES, FLOW, every_day(2000, d20=2201), MISSED, -1),
        (sg.StayWithin(high=2200), FLOW, every_day(2000, d1=2500), MISSED, -300),
        (sg.StayWithin(low=1800), FLOW, every_day(2000, d1=2500), MET, 200),
        (RATING, STOCK, every_day(4.2, d5=3), MISSED, -0.5),
        (RATING, STOCK, every_day(4.2), MET, 0.3),
    ],
)
def test_a_band_once_left_is_left(
    target: sg.Target, metric: sg.Metric, rows: list[Row], answer: Verdicts, gap: float
) -> None:
    """`actual` is the value of the day, `gap` how far outside it was at worst once it was left."""
    band = goal(target, *TWENTY, metric)
    history = read(rows, metric)
    progress = assessed(band, history, "2026-01-20")
    assert (progress.actual, progress.gap) == (rows[-1][1], gap)
    assert verdicts(band, history, "2026-01-20") == answer
    assert verdicts(band, history, "2026-01-21") == answer


@pytest.mark.parametrize(("value", "answer"), [(2000, MET), (3400, MISSED)])
def test_a_correction_takes_a_slip_back(value: float, answer: Verdicts) -> None:
    """A day that was corrected into the band has not left it."""
    band = goal(CALORIES, *TWENTY)
    rows = [*every_day(2000, d11=3500), ("2026-01-11", value, "2026-01-22")]
    assert verdicts(band, read(rows), "2026-01-25") == answer
    assert verdicts(band, read(rows), "2026-01-25", known_on=day("2026-01-21")) == MISSED


@pytest.mark.parametrize(
    ("missing", "actual", "is_met"),
    [("carry", None, None), ("unknown", None, None), ("zero", 0, False), ("pessimistic", 0, False)],
)
def test_silent_days_of_a_daily_band(missing: str, actual: float | None, is_met: bool | None) -> None:
    """Days without a reading are what `missing` says they are."""
    band = goal(CALORIES, "2026-01-01", "2026-01-31")
    progress = assessed(band, read(every_day(2000)), "2026-01-25", missing=missing)
    assert (progress.actual, progress.is_met) == (actual, is_met)
    single = sg.Goal(
        id="g",
        metric="leads",
        target=CALORIES,
        start=date(2026, 1, 1),
        deadline=date(2026, 1, 31),
    )
    history = sg.History.of([(date(2026, 1, 20), 2000)], metric="leads")
    alone = sg.assess(single, history, as_of=date(2026, 1, 25), missing=missing)
    assert alone.is_met is is_met
    # Where nothing may be assumed of the deadline, all three answers are unknown.
    known = {True: MET, False: MISSED, None: UNKNOWN}
    assert verdicts(band, read(every_day(2000)), "2026-02-03", missing=missing) == known[is_met]


# ---------------------------------------------------------------- any day

JANUARY = ("2026-01-01", "2026-01-31")


def record(target: sg.Target, metric: sg.Metric = STOCK, base: float | None = 50) -> sg.Goal:
    """Return a goal on any day of January."""
    return goal(target, *JANUARY, metric, base)


REACHED = record(sg.ReachLevel(100, judged="any_day"))
FALLEN = record(sg.ReachLevel(20, judged="any_day"), STOCK_LOW)
CHANGED = record(sg.ChangeBy(50, judged="any_day"))
BUSY = record(sg.ReachLevel(100, judged="any_day"), FLOW, None)


@pytest.mark.parametrize(
    ("asked", "metric", "rows", "answer"),
    [
        (REACHED, STOCK, [("2026-01-10", 105), ("2026-01-20", 90)], MET),
        (REACHED, STOCK, [("2026-01-10", 100), ("2026-01-20", 10)], MET),
        (REACHED, STOCK, [("2026-01-31", 100)], MET),
        (REACHED, STOCK, [("2026-01-10", 99), ("2026-01-20", 90), ("2026-01-31", 90)], MISSED),
        (REACHED, STOCK, [("2025-12-20", 105), ("2026-01-01", 50), ("2026-01-31", 90)], MISSED),
        (REACHED, STOCK, [("2026-01-31", 99), ("2026-02-01", 100)], MISSED),
        (FALLEN, STOCK_LOW, [("2026-01-10", 15), ("2026-01-20", 30)], MET),
        (FALLEN, STOCK_LOW, [("2026-01-10", 21), ("2026-01-31", 30)], MISSED),
        (CHANGED, STOCK, [("2026-01-10", 105), ("2026-01-20", 90)], MET),
        (BUSY, FLOW, [("2026-01-10", 60), ("2026-01-10", 45), ("2026-01-20", 9)], MET),
        (BUSY, FLOW, [("2026-01-10", 60), ("2026-01-11", 45), ("2026-01-31", 9)], MISSED),
    ],
)
def test_a_level_reached_on_any_day_stays_reached(
    asked: sg.Goal, metric: sg.Metric, rows: list[Row], answer: Verdicts
) -> None:
    """Once it was reached a goal is met, with an attainment and a score of one."""
    history = read(rows, metric)
    assert verdicts(asked, history, "2026-01-31") == answer
    assert verdicts(asked, history, "2026-02-05") == answer
    progress = assessed(asked, history, "2026-01-31")
    attainment, score = progress.attainment, closed(asked, history, "2026-02-05").score
    assert attainment is not None
    assert score is not None
    if answer == MET:
        assert (attainment, score) == (1, 1)
        assert sg.roll_up({"g": progress}).attainment == 1
    else:
        assert attainment < 1
        assert score < 1


def test_the_day_before_it_was_reached() -> None:
    """What is reached on the tenth was not reached on the ninth, and a correction takes it back."""
    rows = [("2026-01-08", 80), ("2026-01-10", 105), ("2026-01-20", 90)]
    history = read(rows, STOCK)
    answers = [assessed(REACHED, history, on).is_met for on in ("2026-01-09", "2026-01-10")]
    assert answers == [False, True]
    mended = read([*rows, ("2026-01-10", 95, "2026-01-15")], STOCK)
    known = [day("2026-01-14"), day("2026-01-15")]
    answers = [assessed(REACHED, mended, "2026-01-20", known_on=on).is_met for on in known]
    assert answers == [True, False]
    later = day("2026-01-09") + timedelta(1)
    assert projected(REACHED, history, later).reasons["probability"] == "already_met"
