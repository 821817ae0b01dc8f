"""Worked cases of the day a goal is judged: later readings, late finishes, a moved end."""

from __future__ import annotations

import pytest
from pacing_samples import (
    FLOW_LOW,
    MET,
    MISSED,
    STOCK,
    STOCK_LOW,
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
    read,
    verdicts,
)

import smartgoals as sg

# ---------------------------------------------------------------- the day a goal is judged

SPRING = goal(sg.ReachLevel(100), "2026-04-01", "2026-06-30")
LATE = [("2026-05-01", 50), ("2026-06-20", 40), ("2026-07-10", 15)]


@pytest.mark.parametrize(
    ("on", "finished_on"),
    [
        ("2026-06-29", None),
        ("2026-06-30", None),
        ("2026-07-01", None),
        ("2026-07-09", None),
        ("2026-07-10", "2026-07-10"),
        ("2026-07-15", "2026-07-10"),
        ("2026-12-31", "2026-07-10"),
    ],
)
def test_a_flow_counts_over_its_own_days(on: str, finished_on: str | None) -> None:
    """What came after the deadline is in `finished_on` alone, from its day on."""
    progress = assessed(SPRING, read(LATE), on)
    assert (progress.actual, progress.gap is None, progress.is_met) == (90, False, False)
    assert progress.finished_on == (None if finished_on is None else day(finished_on))
    assert ("finished_on" in progress.reasons) is (finished_on is None)
    if on >= "2026-06-30":
        assert verdicts(SPRING, read(LATE), on) == MISSED


@pytest.mark.parametrize("preset", sorted(sg.status.STATUS_PRESETS))
def test_a_verdict_does_not_flip_later(preset: str) -> None:
    """A reading after the deadline changes no status, and a late finish none either."""
    on = [day("2026-07-01"), day("2026-07-09"), day("2026-07-10"), day("2026-07-15")]
    history = read([*LATE[:2], ("2026-06-30", 0), *LATE[2:]])  # read on the deadline, so not outdated
    rows = sg.status_history(SPRING, history, on[:3], preset)
    assert len({row.status for row in rows}) == 1
    without = sg.status_history(SPRING, history.upto(day("2026-06-30")), on, preset)
    assert [row.status for row in without[:3]] == [row.status for row in rows]


def test_a_correction_of_an_earlier_day_does_count() -> None:
    """What is corrected within the goal changes its verdict, unless `known_on` leaves it out."""
    rows = [*LATE[:2], ("2026-06-20", 55, "2026-07-05")]
    assert assessed(SPRING, read(rows), "2026-07-15").actual == 105
    assert verdicts(SPRING, read(rows), "2026-07-15") == MET
    assert verdicts(SPRING, read(rows), "2026-07-15", known_on=day("2026-07-04")) == MISSED
    assert verdicts(SPRING, read(rows), "2026-07-15", known_on=day("2026-07-05")) == MET


JANUARY = ("2026-01-01", "2026-01-31")
LOSE = goal(sg.ReachLevel(75), *JANUARY, STOCK_LOW, base=80)
GAIN = goal(sg.ReachLevel(100), *JANUARY, STOCK, base=50)
RECORD = goal(sg.ReachLevel(100, judged="any_day"), *JANUARY, STOCK, base=50)
STEADY = goal(sg.StayWithin(low=4, high=5), *JANUARY, STOCK)
CAP = goal(pace("30/month", bound="at_most"), *JANUARY, FLOW_LOW)
DEMAND = goal(pace("30/month"), *JANUARY)
WEEKLY = goal(pace("7/week", "calendar"), "2026-01-05", "2026-02-01")
ROLLING = goal(pace("7/week", "rolling"), "2026-01-05", "2026-02-28")
FULL_WEEKS = [(f"2026-01-{k:02}", 7) for k in (7, 14, 21)]


@pytest.mark.parametrize(
    ("asked", "rows", "answer", "actual"),
    [
        (GAIN, [("2026-01-31", 100), ("2026-02-15", 95)], MET, 100),
        (GAIN, [("2026-01-31", 99), ("2026-02-01", 100)], MISSED, 99),
        (GAIN, [("2026-01-30", 100), ("2026-02-15", 101)], MET, 100),
        (LOSE, [("2026-01-31", 75), ("2026-02-15", 77)], MET, 75),
        (LOSE, [("2026-01-31", 76), ("2026-02-15", 75)], MISSED, 76),
        (RECORD, [("2026-01-31", 95), ("2026-02-01", 105)], MISSED, 95),
        (STEADY, [("2026-01-31", 4.5), ("2026-02-01", 3)], MET, 4.5),
        (STEADY, [("2026-01-31", 3.9), ("2026-02-01", 4.5)], MISSED, 3.9),
        (CAP, [("2026-01-10", 14), ("2026-01-31", 14), ("2026-02-10", 10)], MET, 28),
        (CAP, [("2026-01-10", 14), ("2026-01-31", 17), ("2026-02-10", -5)], MISSED, 31),
        (DEMAND, [("2026-01-10", 14), ("2026-01-31", 14), ("2026-02-10", 10)], MISSED, 28),
        (DEMAND, [("2026-01-10", 14), ("2026-01-31", 16), ("2026-02-10", 10)], MET, 30),
        (WEEKLY, [*FULL_WEEKS, ("2026-02-01", 4), ("2026-02-20", 10)], MISSED, 25),
        (WEEKLY, [*FULL_WEEKS, ("2026-02-01", 7), ("2026-02-20", 10)], MET, 28),
        (ROLLING, [(on, 1) for on in days("2026-01-05", 55)], MET, 7),
    ],
)
def test_a_goal_is_judged_at_the_end_of_its_deadline(
    asked: sg.Goal, rows: list[Row], answer: Verdicts, actual: float
) -> None:
    """On and after the deadline three answers are one, whatever is read later."""
    history = read(rows, metric_of(asked))
    assert verdicts(asked, history, "2026-03-20") == answer
    progress = assessed(asked, history, "2026-03-20")
    assert progress.actual == actual
    assert asked.deadline is not None
    assert verdicts(asked, history, asked.deadline) == answer


@pytest.mark.parametrize(
    ("rows", "finished_on"),
    [
        ([("2026-01-20", 100)], "2026-01-20"),
        ([("2026-01-20", 100), ("2026-01-25", 90), ("2026-01-31", 105)], "2026-01-31"),
        ([("2026-01-20", 100), ("2026-02-10", 90)], None),
        ([("2026-01-31", 90), ("2026-02-10", 100), ("2026-02-12", 120)], "2026-02-10"),
        ([("2026-01-31", 90), ("2026-02-10", 100), ("2026-02-12", 90)], None),
        ([("2026-01-31", 90), ("2026-03-02", 100)], None),  # the day after the one asked about
    ],
)
def test_the_day_a_target_came_to_stand(rows: list[Row], finished_on: str | None) -> None:
    """`finished_on` is the first day of the run of days on which the target stands reached."""
    progress = assessed(GAIN, read(rows, STOCK), "2026-03-01")
    assert progress.finished_on == (None if finished_on is None else day(finished_on))


LINE = sg.Plan.linear(day("2026-01-01"), 0, day("2026-01-11"), 10)
FINISHED_LATE = [("2026-01-11", 8), ("2026-01-13", 10)]


@pytest.mark.parametrize(
    ("on", "gap_days"),
    [("2026-01-11", -2), ("2026-01-12", -3), ("2026-01-13", -2), ("2026-03-01", -2)],
)
def test_a_late_finish_stays_late(on: str, gap_days: float) -> None:
    """The earned schedule goes on after the deadline until the target is finished."""
    progress = assessed(LINE, read(FINISHED_LATE, STOCK), on)
    assert (progress.gap_days, progress.gap, progress.actual) == (gap_days, -2, 8)
    assert progress.is_met is False


def test_the_target_day_has_gone_by() -> None:
    """After the deadline nothing can be required any more, and the gap is that of the deadline."""
    asked = goal(sg.ReachLevel(800), "2026-01-01", "2026-04-01")
    late = assessed(asked, read([("2026-02-10", 100)]), "2026-05-10")
    assert late.required_pace is None
    assert (late.reasons["required_pace"], late.gap) == ("past_deadline", -700)
    lapsed = goal(sg.ReachLevel(100), *JANUARY)
    progress = assessed(lapsed, read([("2026-01-30", 60)]), "2026-02-20")
    assert (progress.is_met, progress.safe_days) == (False, None)
    assert progress.status("engagedly") == "at_risk"


# ---------------------------------------------------------------- an end that a pause has moved

ILL = paused("2026-01-12", "2026-01-18")
RECOVERED = [("2026-01-11", 22), ("2026-01-31", 48), ("2026-02-07", 62)]


@pytest.mark.parametrize(
    ("target", "metric", "base"),
    [
        (sg.ReachLevel(62), STOCK, 0),
        (sg.ReachLevel(-62), STOCK_LOW, 0),
        (sg.ChangeBy(62), STOCK, 0),
    ],
)
def test_closing_waits_for_the_moved_end(target: sg.Target, metric: sg.Metric, base: float) -> None:
    """A pause that keeps the pace moves the day a goal is judged: here to 7 February."""
    sign = -1 if metric is STOCK_LOW else 1
    asked = goal(target, *JANUARY, metric, base=base, calendar=ILL)
    history = read([(on, sign * value) for on, value in RECOVERED], metric)
    assert verdicts(asked, history, "2026-02-07") == MET
    assert verdicts(asked, history, "2026-02-08") == MET
    for early in ("2026-01-31", "2026-02-06"):
        assert assessed(asked, history, early).is_met is False
        assert closed(asked, history, early).outcome == "abandoned"
    short = read([(on, sign * value) for on, value in [*RECOVERED[:2], ("2026-02-07", 61)]], metric)
    assert verdicts(asked, short, "2026-02-08") == MISSED


@pytest.mark.parametrize(
    ("calendar", "answer"),
    [
        (ILL, MET),
        (paused("2026-01-12", "2026-01-17"), MISSED),  # six days: 6 February
        (paused("2026-01-12", "2026-01-18", keeps="end"), MISSED),
        (paused("2026-02-01", "2026-02-07"), MISSED),  # after the end
        (sg.types.EVERY_DAY, MISSED),
    ],
)
def test_how_far_a_pause_moves_the_end(calendar: sg.Calendar, answer: Verdicts) -> None:
    """The end moves by the days of a pause that keeps the pace, and by no other's."""
    asked = goal(sg.ReachLevel(62), *JANUARY, STOCK, base=0, calendar=calendar)
    assert verdicts(asked, read(RECOVERED, STOCK), "2026-02-10") == answer
