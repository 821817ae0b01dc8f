"""Worked cases of targets: the good side, levels to hold, percentages, no end, no metric."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from pacing_samples import (
    FLOW,
    FLOW_LOW,
    MET,
    MISSED,
    PROFIT,
    STOCK,
    STOCK_LOW,
    STRATEGY,
    UNKNOWN,
    Row,
    assessed,
    closed,
    day,
    drawn,
    goal,
    measured,
    pace,
    projected,
    read,
    verdicts,
)

import smartgoals as sg

# ---------------------------------------------------------------- beyond the target from the start

BEYOND = [(-8, 10), (6, 40), (13, 60)]


@pytest.mark.parametrize("sign", [1, -1])
def test_a_level_that_stood_beyond_its_target_is_held(sign: int) -> None:
    """A level beyond its target that states no baseline is one to hold, along a flat plan."""
    metric = STOCK if sign == 1 else STOCK_LOW
    held = goal(sg.ReachLevel(1000 * sign), "2026-01-05", "2026-03-31", metric)
    rows = [(day("2026-01-05") + timedelta(k), sign * (1000 + more)) for k, more in BEYOND]
    progress = assessed(held, read(rows, metric), "2026-01-18")
    assert progress.expected == 1000 * sign
    assert (progress.is_on_plan, progress.is_met, progress.gap) == (True, True, 60)
    kept = read([*rows, ("2026-03-31", sign * 1001)], metric)
    assert verdicts(held, kept, "2026-04-01") == MET
    lost = read([*rows, ("2026-03-31", sign * 990)], metric)
    assert verdicts(held, lost, "2026-04-01") == MISSED
    assert assessed(held, lost, "2026-04-01").gap == -10


FANS = goal(sg.ReachLevel(1000), "2026-01-05", "2026-03-31", "followers")
TO_200 = goal(sg.ReachLevel(200), "2026-01-05", "2026-02-01", STOCK)
ELEVEN_WEEKS = [("2025-12-28", 1010), ("2026-01-11", 1040), ("2026-01-18", 1060), ("2026-03-31", 1100)]


@pytest.mark.parametrize(
    ("asked", "rows", "answer"),
    [
        (FANS, ELEVEN_WEEKS, MET),  # a thousand followers when there are 1010
        (FANS, [*ELEVEN_WEEKS[:3], ("2026-03-31", 999)], MISSED),
        (TO_200, [("2026-02-01", 250)], MET),  # one reading on the deadline settles it
        (TO_200, [("2026-02-01", 200)], MET),
        (TO_200, [("2026-02-01", 199)], MISSED),
        (TO_200, [("2026-02-01", 190)], MISSED),
        (TO_200, [("2026-01-20", 250), ("2026-02-01", 260)], MET),  # first read beyond its target: held
    ],
)
def test_levels_that_state_no_baseline(asked: sg.Goal, rows: list[Row], answer: object) -> None:
    """With target, side and value known, the reading of the deadline settles the goal; what is held is not behind."""
    assert asked.deadline is not None
    history = read(rows, asked.metric if asked is FANS else STOCK)
    assert verdicts(asked, history, asked.deadline) == answer
    if asked is FANS:
        progress = assessed(asked, history, "2026-01-18")
        assert (progress.is_on_plan, progress.status("viva")) == (True, "on_track")


PLAIN = measured("mine", "stock", "context")


@pytest.mark.parametrize(
    ("target", "metric", "base", "bound"),
    [
        (sg.KeepPace("-0.5 kg/week"), PLAIN, 80, "at_most"),
        (sg.KeepPace("-0.5 kg/week"), STOCK, 80, "at_most"),
        (sg.KeepPace("-0.5 kg/week", bound="at_least"), STOCK, 80, "at_least"),
        (sg.KeepPace("0.5/week"), PLAIN, 80, "at_least"),
        (sg.KeepPace("0.5/week"), STOCK_LOW, 80, "at_most"),
        (sg.ChangeBy(-20), FLOW, 100, "at_most"),
        (sg.ChangeBy(20), FLOW_LOW, 100, "at_least"),
        (sg.ReachLevel(80), FLOW, 100, "at_least"),
        (sg.ReachLevel(120), FLOW_LOW, 100, "at_most"),
        (sg.ReachLevel(74), PLAIN, 80, "at_most"),
        (sg.ReachLevel(80), STOCK_LOW, 80, "at_most"),
        (sg.ReachLevel(80), STOCK, 80, "at_least"),
    ],
)
def test_which_side_is_good(target: sg.Target, metric: sg.Metric, base: float, bound: str) -> None:
    """The table of good sides, row by row."""
    asked = goal(target, "2026-01-05", "2026-02-01", metric, base)
    assert sg.plan(asked, sg.Strategy(metrics=[metric])).bound == bound


# ---------------------------------------------------------------- percent


@pytest.mark.parametrize(
    ("base", "percent", "end"),
    [
        (-100, 20, -80),
        (-100, -20, -120),
        (-50, 150, 25),
        (96, -30, 67.2),
        (0.5, 50, 0.75),
        (80, 100, 160),
    ],
)
@pytest.mark.parametrize("metric", [PROFIT, STOCK_LOW])
def test_a_percentage_is_of_the_size_of_the_baseline(
    metric: sg.Metric, base: float, percent: float, end: float
) -> None:
    """20 % more than -100 is -80, 30 % less than 96 is 67.2, whatever the metric prefers."""
    asked = goal(sg.ChangeBy(percent=percent), "2026-01-01", "2026-03-31", metric, base)
    plan = drawn(asked)
    assert plan.end_value == end
    assert plan.bound == ("at_least" if percent > 0 else "at_most")


RISE = goal(sg.ChangeBy(percent=20), "2026-01-01", "2026-03-31", PROFIT, -100, on="2025-12-31")


@pytest.mark.parametrize(("value", "answer"), [(-80, MET), (-81, MISSED)])
def test_a_rise_from_a_negative_baseline_is_met(value: float, answer: object) -> None:
    """20 % more than -100 is -80, and not -81."""
    assert verdicts(RISE, read([("2026-03-31", value)], PROFIT), "2026-03-31") == answer


@pytest.mark.parametrize(
    ("asked", "row", "metric", "figures"),
    [
        # From -100 to -90 is half of the way of 20 % more, by the middle of the days.
        (RISE, ("2026-02-14", -90), PROFIT, {"expected": -90, "gap": 0, "attainment": 0.5}),
        # From 78 kg to 80 is a gain, whatever the metric prefers, and 76.4 is not there yet.
        (
            goal(sg.ReachLevel(80), "2026-01-01", "2026-06-30", STOCK_LOW, base=78), ("2026-02-01", 76.4), STOCK_LOW,
            {"is_met": False, "bound": "at_least", "attainment": pytest.approx(-0.8)},
        ),
        (
            goal(sg.ReachLevel(80), "2026-01-01", "2026-06-30", STOCK_LOW, base=78), ("2026-06-30", 76.4), STOCK_LOW,
            {"is_met": False, "gap": -3.6},
        ),
        # A negative pace has its good side below, so that losing more is no overdraft.
        (
            goal(sg.KeepPace("-0.5 kg/week"), "2026-01-05", "2026-02-01", PLAIN, base=80), ("2026-01-11", 79), PLAIN,
            {"expected": 79.5, "gap": 0.5, "is_allowance": False},
        ),
    ],
)  # fmt: skip
def test_figures_of_a_stated_baseline(asked: sg.Goal, row: Row, metric: sg.Metric, figures: dict[str, Any]) -> None:
    """A stated baseline says the way by its numbers, and how far the way is."""
    progress = assessed(asked, read([row], metric), row[0])
    assert {name: getattr(progress, name) for name in figures} == figures


@pytest.mark.parametrize("metric", [STOCK, STOCK_LOW, FLOW])
@pytest.mark.parametrize("percent", [20, -20])
def test_a_percentage_of_zero_is_undefined(metric: sg.Metric, percent: float) -> None:
    """Of zero a percentage is undefined everywhere, with the reason."""
    asked = goal(sg.ChangeBy(percent=percent), "2026-01-01", "2026-03-31", metric, 0, on="2025-12-31")
    rows = [("2025-12-31", 0), ("2026-02-14", 10), ("2026-03-31", 10)]
    history = read(rows, metric)
    assert assessed(asked, history, "2026-02-14").is_met is None
    assert verdicts(asked, history, "2026-04-02") == UNKNOWN
    progress = assessed(asked, history, "2026-04-02")
    assert progress.gap is None
    assert "gap" in progress.reasons
    assert "probability" in projected(asked, history, "2026-04-02").reasons
    with pytest.raises(sg.SmartGoalsError):
        drawn(asked)


# ---------------------------------------------------------------- no deadline, no metric


def test_a_pace_without_a_deadline_is_kept_for_good() -> None:
    """It is assessed up to the day, and what needs an end is None with the reason."""
    habit = goal(sg.KeepPace("7/week"), "2026-01-05", None)
    history = read([("2026-01-11", 7), ("2026-01-18", 6)])
    progress = assessed(habit, history, "2026-01-18")
    assert (progress.expected, progress.actual, progress.gap) == (14, 13, -1)
    assert progress.status("viva") != "unknown"
    needs_an_end = (progress.target, progress.attainment, progress.required_pace, progress.is_met)
    assert needs_an_end == (None, None, None, None)
    for name in ("attainment", "required_pace"):
        assert progress.reasons[name] == "no_deadline"
    projection = projected(habit, history, "2026-01-18")
    assert projection.probability is None
    assert projection.reasons["probability"] == "no_deadline"
    assert closed(habit, history, "2026-01-18").outcome == "unknown"


@pytest.mark.parametrize(("counted", "gap"), [("calendar", -1), ("rolling", -1)])
def test_habits_by_quota_and_by_window(counted: str, gap: float) -> None:
    """A quota and a window are asked for without a deadline too, and say what failed."""
    habit = goal(pace("7/week", counted), "2026-01-05", None)
    history = read([("2026-01-11", 7), ("2026-01-18", 6)])
    progress = assessed(habit, history, "2026-01-18")
    assert (progress.gap, progress.is_met) == (gap, None)


def test_a_metric_of_ones_own_that_nobody_defined() -> None:
    """An id that nobody defined is told by its reason, and never taken for a stock."""
    asked = goal(sg.ReachLevel(100), "2026-01-01", "2026-01-31", "widgets")
    history = read([("2026-01-10", 30), ("2026-01-31", 80)], "widgets")
    progress = assessed(asked, history, "2026-01-31")
    assert (progress.actual, progress.gap, progress.is_met) == (None, None, None)
    assert progress.reasons["actual"] == progress.reasons["gap"] == "unknown_metric"
    assert projected(asked, history, "2026-01-31").reasons["probability"] == "unknown_metric"
    assert verdicts(asked, history, "2026-01-31") == UNKNOWN
    with pytest.raises(sg.InvalidValue) as caught:
        sg.plan(asked)
    assert caught.value.path == "metric"
    widgets = sg.Strategy(metrics=[measured("widgets", "flow")])
    assert verdicts(asked, history, "2026-01-31", evidence=widgets) == MET
    assert sg.plan(goal(sg.ReachLevel(9), "2026-01-01", "2026-01-31"), STRATEGY).end_value == 9
