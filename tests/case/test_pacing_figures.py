"""Worked cases of figures on the way: paces, days left, mirror images, and the roll-up."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from pacing_samples import (
    FLOW,
    STOCK,
    STOCK_LOW,
    WEEKDAYS,
    assessed,
    day,
    days,
    drawn,
    goal,
    measured,
    paused,
    read,
)

import smartgoals as sg

JANUARY = ("2026-01-01", "2026-01-31")

# ---------------------------------------------------------------- figures on the way


DOWNTIME = measured("downtime", "flow", "lower", unit="duration")
BUDGET = sg.Plan.linear(day("2026-03-31"), 0, day("2026-04-30"), 43.2, better="lower")
USED = [(day("2026-03-20"), 40), *((on, 1.44) for on in days("2026-04-01", 10))]
LOSE_HALF = goal(sg.ChangeBy(-0.5), "2026-01-01", "2026-06-30", STOCK_LOW, base=80)
WEIGHED = [("2026-01-10", 79.9), ("2026-02-10", 79.6), ("2026-03-10", 79.4)]
MARKS = [(day("2026-01-31"), 60), (day("2026-02-28"), 132), (day("2026-03-31"), 240)]
FIFTY_THOUSAND = goal(sg.ReachLevel(50_000), "2026-11-01", "2026-11-30")
WORKING_JUNE = goal(sg.ReachLevel(160), "2026-06-01", "2026-06-30", calendar=WEEKDAYS)


@pytest.mark.parametrize(
    ("asked", "history", "on", "figures"),
    [
        pytest.param(
            goal(sg.ReachLevel(50), *JANUARY, STOCK, base=-50), read([("2026-01-16", -60)], STOCK), "2026-01-16",
            {"attainment": -0.1, "attainment_clamped": 0, "arrives_on": None}, id="going below the baseline",
        ),
        *(
            pytest.param(LOSE_HALF, read(WEIGHED, STOCK_LOW), on, {"target": 79.5, "is_met": weight <= 79.5},
                         id=f"the target does not move with the weighing of {on}")
            for on, weight in WEIGHED
        ),
        pytest.param(
            goal(sg.ReachLevel(160), "2026-04-01", "2026-04-30"), read([("2026-04-06", 30)]), "2026-04-06",
            {"expected": 32, "gap": -2}, id="a running month is prorated",
        ),
        pytest.param(
            goal(sg.ReachLevel(200_000), "2026-07-01", "2026-07-31"),
            read([(on, 6000) for on in days("2026-07-01", 31) if not 4 <= on.day <= 14]), "2026-07-31",
            {"mean_pace": pytest.approx(20 * 6000 / 31)}, id="the mean is over days and not over readings",
        ),
        pytest.param(
            BUDGET, read(USED, DOWNTIME), "2026-04-10",
            {"burn_rate": 1, "gap": 0, "exhausted_on": day("2026-04-30")}, id="an error budget starts whole",
        ),
        pytest.param(
            goal(sg.ReachLevel(30), *JANUARY), read([("2025-01-10", 20), ("2026-01-10", 5)]), "2026-01-15",
            {"actual": 5}, id="the same month of another year",
        ),
        pytest.param(FIFTY_THOUSAND, read([("2026-11-29", 48_000)]), "2026-11-29", {"required_pace": 2000},
                     id="the last day but one"),
        pytest.param(FIFTY_THOUSAND, read([("2026-11-29", 48_000)]), "2026-11-30", {"required_pace": None},
                     id="the last day"),
        pytest.param(
            WORKING_JUNE, read([("2026-06-05", 40), ("2026-06-06", 8)]), "2026-06-07",
            {"required_pace": pytest.approx((160 - 48) / 17)}, id="working days left after a worked Saturday",
        ),
        pytest.param(
            goal(sg.ReachLevel(52), "2024-01-01", "2024-12-31"), read([("2024-02-29", 9)]), "2024-02-29",
            {
                "expected": pytest.approx(52 * 60 / 366),
                "gap_days": pytest.approx(float(Fraction(9, 52) * 366 - 60)),
            },
            id="books in a leap year",
        ),
        pytest.param(
            goal(sg.ReachLevel(1200, milestones=MARKS), "2026-01-01", "2026-12-31"), read([("2026-02-14", 100)]),
            "2026-02-14", {"expected": 60 + 72 / 2}, id="uneven months",
        ),
        pytest.param(
            goal(sg.ReachLevel(0), *JANUARY, STOCK_LOW, base=30),
            read([("2026-01-30", 1), ("2026-01-31", 0)], STOCK_LOW), "2026-01-31",
            {"is_met": True, "gap": 0}, id="whittled down to nothing on the last day",
        ),
    ],
)  # fmt: skip
def test_worked_figures(asked: sg.Goal | sg.Plan, history: sg.History, on: str, figures: dict[str, Any]) -> None:
    """Figures that were worked out by hand, each row by its name; what is None has its reason."""
    progress = assessed(asked, history, on)
    for name, figure in figures.items():
        found = getattr(progress, name)
        assert (found.amount if isinstance(found, sg.Pace) else found) == figure, name
        assert (found is None) == (name in progress.reasons), name


def test_reasons_of_what_is_none() -> None:
    """Nobody arrives by going the wrong way, and nothing is required where no day is left."""
    below = goal(sg.ReachLevel(50), *JANUARY, STOCK, base=-50)
    wrong = assessed(below, read([("2026-01-16", -60)], STOCK), "2026-01-16")
    assert wrong.reasons["arrives_on"] == "wrong_way"
    over = assessed(FIFTY_THOUSAND, read([("2026-11-29", 48_000)]), "2026-11-30")
    assert over.reasons["required_pace"] == "no_days_left"


def test_a_pause_over_all_of_the_goal_is_said_so() -> None:
    """A goal without an active day has no plan, and says why."""
    off = paused("2025-12-20", "2026-02-10", keeps="end")
    asked = goal(sg.ReachLevel(62), "2026-01-05", "2026-01-31", STOCK, base=0, calendar=off)
    with pytest.raises(sg.InvalidValue):
        drawn(asked)
    progress = assessed(asked, read([("2026-01-10", 1)], STOCK), "2026-01-15")
    assert progress.reasons["gap"] == "no_active_day"


# ---------------------------------------------------------------- silent goals in a roll-up

HUNDRED = goal(sg.ReachLevel(100), *JANUARY)
FORTY = assessed(HUNDRED, read([("2026-01-16", 40)]), "2026-01-16")
THREE_HUNDRED = goal(sg.ReachLevel(300), *JANUARY)


@pytest.mark.parametrize(
    ("asked", "metric", "expected"),
    [
        (HUNDRED, FLOW, 100 * 16 / 31),
        (goal(sg.ReachLevel(200), *JANUARY, STOCK, base=100), STOCK, 100 + 100 * 16 / 31),
        (
            goal(sg.ReachLevel(50), *JANUARY, STOCK_LOW, base=100),
            STOCK_LOW,
            100 - 50 * 16 / 31,
        ),
    ],
)
def test_the_plan_of_a_silent_goal_is_known(asked: sg.Goal, metric: sg.Metric, expected: float) -> None:
    """A goal without a reading has no value, but a plan, which a roll-up expects of it."""
    silent = assessed(asked, read([], metric), "2026-01-16")
    assert silent.actual is None
    assert silent.expected == pytest.approx(expected)
    whole = sg.roll_up({"a": FORTY, "silent": silent}, missing="zero")
    assert whole.attainment == pytest.approx(0.2)
    assert whole.expected_attainment == pytest.approx(16 / 31)


def test_silent_goals_by_size_weight_and_worst() -> None:
    """A silent goal counts as nothing made of what it asks, however goals are rolled up."""
    silent = assessed(THREE_HUNDRED, read([]), "2026-01-16")
    both = {"a": FORTY, "silent": silent}
    by_size = sg.roll_up(both, how="size", missing="zero")
    assert by_size.attainment == 0.1
    assert by_size.expected_attainment == pytest.approx(16 / 31)
    by_weight = sg.roll_up(both, how="weighted", weights={"silent": 3}, missing="zero")
    assert by_weight.attainment == 0.1
    assert by_weight.expected_attainment == pytest.approx(16 / 31)
    assert sg.roll_up(both, how="worst", missing="zero").attainment == 0
    assert sg.roll_up(both, missing="leave_out").expected_attainment == pytest.approx(16 / 31)
