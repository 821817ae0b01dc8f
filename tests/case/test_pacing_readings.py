"""Worked cases of how readings are read: counters, ratios, missing days, and days of knowledge."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from pacing_samples import (
    FLOW_LOW,
    MET,
    MISSED,
    RATIO,
    STOCK,
    UNKNOWN,
    Row,
    Verdicts,
    assessed,
    closed,
    day,
    goal,
    pace,
    projected,
    read,
    verdicts,
)

import smartgoals as sg

# ---------------------------------------------------------------- counters

QUARTER = ("2026-01-01", "2026-03-31")
TO_300 = goal(sg.ReachLevel(300), *QUARTER, STOCK, 0, on="2025-12-31")
FROM_200 = goal(sg.ReachLevel(300), *QUARTER, STOCK, 200, on="2025-12-31")


def counted(*values: float) -> list[Row]:
    """Return readings on the 10th, 20th and 30th of January."""
    return list(zip(("2026-01-10", "2026-01-20", "2026-01-30"), values, strict=True))


FROM_900 = goal(sg.ReachLevel(1500), *QUARTER, STOCK, 900, on="2025-12-31")
SET_BACK = [("2025-12-31", 900), ("2026-01-10", 1000), ("2026-01-20", 1100), ("2026-01-30", 60), ("2026-02-19", 260)]
FROM_MONDAY = goal(sg.ReachLevel(300), "2026-01-05", "2026-03-31", STOCK, 200, on="2026-01-04")
RIGHT_AFTER = [("2026-01-06", 10), ("2026-01-30", 50)]


@pytest.mark.parametrize(
    ("asked", "rows", "actual", "resets"),
    [
        (TO_300, counted(100, 99, 120), 120, ()),  # a correction by one
        (TO_300, counted(100, 50, 120), 120, ()),  # exactly half is no reset
        (TO_300, counted(100, 49, 120), 220, (1,)),
        (TO_300, counted(100, 60, 260), 260, ()),
        (TO_300, counted(100, 20, 60), 160, (1,)),
        (TO_300, counted(100, 40, 15), 155, (1, 2)),
        (TO_300, counted(100, 0, 103), 103, ()),  # a zero after which it stands where it stood
        (TO_300, counted(100, 0, 30), 130, (1,)),
        (TO_300, counted(100, 0, 0), 100, (1,)),
        (TO_300, counted(1000, 0, 1030), 1030, ()),
        (FROM_200, counted(210, 220, 230), 230, ()),
        (FROM_200, counted(10, 30, 50), 250, (0,)),  # the baseline is its first value
        (FROM_200, counted(150, 160, 170), 170, ()),  # a smaller fall from the baseline
        (FROM_200, counted(100, 160, 170), 170, ()),
        (FROM_200, counted(99, 110, 120), 320, (0,)),
        (FROM_900, SET_BACK, 1100 + 260, (3,)),
        # A counter knows the baseline as its first value, whether a reading says it too or not.
        (FROM_MONDAY, RIGHT_AFTER, 250, (0,)),
        (FROM_MONDAY, [("2026-01-04", 200), *RIGHT_AFTER], 250, (1,)),
    ],
)
def test_resets_and_corrections_of_a_counter(
    asked: sg.Goal, rows: list[Row], actual: float, resets: tuple[int, ...]
) -> None:
    """A fall to less than half is a reset, from which it goes on; a smaller one is a correction."""
    progress = assessed(asked, read(rows, STOCK), rows[-1][0], counter=True)
    assert progress.actual == actual
    assert progress.resets == tuple(day(rows[k][0]) for k in resets)


COUNTED = [("2026-01-15", 800), ("2026-02-15", 1300), ("2026-03-01", 50), ("2026-03-31", 195)]


@pytest.mark.parametrize(
    ("last", "answer"),
    [(195, MISSED), (200, MET), (210, MET)],
)
def test_everybody_asked_knows_of_the_counter(last: float, answer: Verdicts) -> None:
    """Told beside the question that a level is a counter, all three answer by its total."""
    asked = goal(sg.ReachLevel(1500), *QUARTER, STOCK, 0)
    history = read([*COUNTED[:-1], ("2026-03-31", last)], STOCK)
    assert verdicts(asked, history, "2026-04-02", counter=True) == answer
    assert closed(asked, history, "2026-04-02", counter=True).actual == 1300 + last
    assert verdicts(asked, history, "2026-04-02") == MISSED


def test_a_counter_near_its_target_is_likely() -> None:
    """1490 of 1495 a month before the end, by a counter that was set back, is nearly there."""
    asked = goal(sg.ReachLevel(1495), "2026-01-01", "2026-04-30", STOCK, 0)
    history = read([*COUNTED[:-1], ("2026-03-31", 190)], STOCK)
    projection = projected(asked, history, "2026-03-31", counter=True)
    assert projection.progress.actual == 1490
    assert projection.probability is not None
    assert projection.probability > 0.5


# ---------------------------------------------------------------- pooled ratios

PARTS = [("2026-01-29", 0.1, 100), ("2026-01-30", 0.01, 900), ("2026-01-31", 0.5, 2)]
POOLED = sg.History.of([{"day": day(on), "value": value, "out_of": of} for on, value, of in PARTS], metric=RATIO)


@pytest.mark.parametrize(
    ("level", "base", "how", "answer"),
    [
        (0.03, 0.01, {"recompute_over": "week"}, MISSED),  # 20 of 1002
        (0.019, 0.01, {"recompute_over": "week"}, MET),
        (0.03, 0.01, {}, MET),  # by the last day, 1 of 2
        (0.012, 0.05, {"recompute_over": "2 days"}, MET),  # 10 of 902
        (0.011, 0.05, {"recompute_over": "2 days"}, MISSED),
    ],
)
def test_a_ratio_of_the_window_and_not_of_the_last_day(
    level: float, base: float, how: dict[str, Any], answer: Verdicts
) -> None:
    """Over how long a ratio is pooled is said beside the question, to whoever is asked."""
    asked = goal(sg.ReachLevel(level), "2026-01-01", "2026-01-31", RATIO, base)
    assert verdicts(asked, POOLED, "2026-01-31", **how) == answer
    assert verdicts(asked, POOLED, "2026-02-01", **how) == answer


def test_a_pooled_ratio_is_that_of_its_parts() -> None:
    """10 of 100, 9 of 900 and 1 of 2 make 20 of 1002."""
    asked = goal(sg.ReachLevel(0.03), "2026-01-01", "2026-01-31", RATIO, 0.01)
    progress = assessed(asked, POOLED, "2026-01-31", recompute_over="week")
    assert progress.actual == pytest.approx(20 / 1002)
    ended = closed(asked, POOLED, "2026-02-01", recompute_over="week")
    assert ended.actual == pytest.approx(20 / 1002)


# ---------------------------------------------------------------- said once, honoured by all


@pytest.mark.parametrize(
    ("reading", "metric", "target", "rows", "actual"),
    [
        ({"counter": True}, STOCK, sg.ReachLevel(1500), COUNTED, 1495),
        ({"counter": True, "reset_below": 0.01}, STOCK, sg.ReachLevel(1500), COUNTED, 195),
        ({"missing": "zero"}, FLOW_LOW, pace("30/month", bound="at_most"), [], 0),
    ],
)
def test_the_way_of_reading_is_said_in_a_source(
    reading: dict[str, Any], metric: sg.Metric, target: sg.Target, rows: list[Row], actual: float
) -> None:
    """What a source of the strategy says of its readings holds for whoever is asked."""
    base = 0 if metric is STOCK else None
    asked = goal(target, *QUARTER, metric, base)
    source = sg.DataSource(metric=metric.id, reading=sg.WayOfReading(**reading))
    history = read(rows, metric)
    strategy = sg.Strategy(metrics=[metric], goals=[asked], sources=[source], histories=[history])
    beside = {"evidence": strategy}
    assert assessed(asked, history, "2026-04-02", **beside).actual == actual
    assert closed(asked, history, "2026-04-02", **beside).actual == actual
    assert projected(asked, history, "2026-04-02", **beside).progress.actual == actual
    review = sg.review(strategy, as_of=day("2026-04-02")).goals["g"]
    assert review.progress is not None
    assert review.progress.actual == actual


# ---------------------------------------------------------------- missing days

CAPPED = goal(pace("30/month", bound="at_most"), "2026-01-01", "2026-01-31", FLOW_LOW)


@pytest.mark.parametrize(
    ("rows", "missing", "answer"),
    [
        ([], "zero", MET),  # nothing logged is nothing used, since it is said
        ([], "carry", UNKNOWN),
        ([], "unknown", UNKNOWN),
        ([("2026-01-10", 28)], "zero", MET),
        ([("2026-01-10", 28)], "unknown", UNKNOWN),
        ([("2026-01-10", 31)], "zero", MISSED),
        ([("2026-01-31", 28)], "unknown", MET),
    ],
)
def test_what_missing_days_mean(rows: list[Row], missing: str, answer: Verdicts) -> None:
    """What a missing day means is said beside one question, and whoever asks is answered by it."""
    assert verdicts(CAPPED, read(rows, FLOW_LOW), "2026-02-03", missing=missing) == answer


# ---------------------------------------------------------------- what was known when

REACHED = goal(sg.ReachLevel(100), "2026-01-01", "2026-01-31", STOCK, 50)
TOLD_LATER = [("2026-01-20", 90), ("2026-01-31", 100, "2026-02-05")]


@pytest.mark.parametrize(
    ("known_on", "actual"),
    [("2026-01-31", 90), ("2026-02-04", 90), ("2026-02-05", 100), ("2026-03-01", 100), (None, 100)],
)
def test_what_was_not_known_is_left_out(known_on: str | None, actual: float) -> None:
    """`known_on` leaves out what was recorded later, in progress, projection and closing; unless it is said, all counts."""
    history = read(TOLD_LATER, STOCK)
    known = {} if known_on is None else {"known_on": day(known_on)}
    ended = closed(REACHED, history, "2026-03-01", **known)
    assert (ended.actual, ended.outcome) == (actual, "met" if actual == 100 else "missed")
    progress = assessed(REACHED, history, "2026-03-01", **known)
    assert (progress.actual, progress.is_met) == (actual, actual == 100)
    projection = projected(REACHED, history, "2026-03-01", **known)
    assert projection.progress.actual == actual
    assert (projection.probability == 1.0) is (actual == 100)


@pytest.mark.parametrize(
    ("adds", "known_on", "actual"),
    [
        (True, None, 8),
        (True, "2026-01-11", 8),
        (True, "2026-01-10", 5),
        (False, None, 3),
        (False, "2026-01-10", 5),
    ],
)
def test_a_session_written_down_a_day_late(adds: bool, known_on: str | None, actual: float) -> None:
    """A late entry that adds stands beside what was known, a correction replaces it."""
    late = sg.Reading(day("2026-01-10"), 3, recorded_on=day("2026-01-11"), adds=adds)
    history = sg.History.of([sg.Reading(day("2026-01-10"), 5), late], metric=FLOW_LOW)
    known = None if known_on is None else day(known_on)
    assert assessed(CAPPED, history, "2026-01-20", known_on=known).actual == actual
    assert closed(CAPPED, history, "2026-02-03", known_on=known).actual == actual


# ---------------------------------------------------------------- days by the clock


@pytest.mark.parametrize(
    ("zone", "around", "day_starts"),
    [
        ("America/New_York", datetime(2026, 11, 1, 4, tzinfo=UTC), time(1, 15)),
        ("America/New_York", datetime(2026, 11, 1, 4, tzinfo=UTC), time(1, 0)),
        ("America/New_York", datetime(2026, 11, 1, 4, tzinfo=UTC), time(1, 59)),
        ("America/New_York", datetime(2026, 3, 8, 4, tzinfo=UTC), time(2, 30)),
        ("Europe/Paris", datetime(2026, 10, 24, 22, tzinfo=UTC), time(2, 45)),
        ("Australia/Lord_Howe", datetime(2026, 4, 4, 12, tzinfo=UTC), time(1, 45)),
        ("UTC", datetime(2026, 11, 1, 0, tzinfo=UTC), time(1, 15)),
    ],
)
def test_a_day_that_has_begun_stays(zone: str, around: datetime, day_starts: time) -> None:
    """A later moment lies on no earlier day, also where an hour comes twice or not at all."""
    moments = [around + timedelta(minutes=15 * k) for k in range(24)]
    lies_on = [sg.day_of_moment(at, zone=ZoneInfo(zone), day_starts=day_starts) for at in moments]
    assert lies_on == sorted(lies_on)
    assert len(set(lies_on)) == 2


def test_the_repeated_hour_of_new_york() -> None:
    """At 01:45 the day of a start at 01:15 has begun, and at the second 01:00 it goes on."""
    zone, starts = ZoneInfo("America/New_York"), time(1, 15)
    moments = [datetime(2026, 11, 1, 5, minute, tzinfo=UTC) for minute in (0, 14, 15, 45)]
    moments.append(datetime(2026, 11, 1, 6, 0, tzinfo=UTC))
    lies_on = [sg.day_of_moment(at, zone=zone, day_starts=starts) for at in moments]
    assert lies_on == [date(2026, 10, 31)] * 2 + [date(2026, 11, 1)] * 3
