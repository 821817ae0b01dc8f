"""Worked cases of figures on the way: paces, days left, mirror images, and the roll-up."""

from __future__ import annotations

from datetime import timedelta
from fractions import Fraction

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
    projected,
    read,
)

import smartgoals as sg

JANUARY = ("2026-01-01", "2026-01-31")

# ---------------------------------------------------------------- figures on the way


def test_going_below_the_baseline() -> None:
    """Who went the wrong way has a negative attainment and no arrival."""
    asked = goal(sg.ReachLevel(50), *JANUARY, STOCK, base=-50)
    progress = assessed(asked, read([("2026-01-16", -60)], STOCK), "2026-01-16")
    figures = (progress.attainment, progress.attainment_clamped, progress.arrives_on)
    assert figures == (-0.1, 0, None)
    assert progress.reasons["arrives_on"] == "wrong_way"


def test_the_target_does_not_move_with_each_weighing() -> None:
    """Half a kilogramme less is half less than the baseline, whatever was weighed since."""
    asked = goal(sg.ChangeBy(-0.5), "2026-01-01", "2026-06-30", STOCK_LOW, base=80)
    rows = [("2026-01-10", 79.9), ("2026-02-10", 79.6), ("2026-03-10", 79.4)]
    history = read(rows, STOCK_LOW)
    assert {assessed(asked, history, on).target for on, _ in rows} == {79.5}
    assert assessed(asked, history, "2026-03-10").is_met


def test_a_running_month_is_prorated() -> None:
    """160 in April are 32 by the sixth."""
    progress = assessed(
        goal(sg.ReachLevel(160), "2026-04-01", "2026-04-30"),
        read([("2026-04-06", 30)]),
        "2026-04-06",
    )
    assert (progress.expected, progress.gap) == (32, -2)


def test_the_mean_is_over_days_and_not_over_readings() -> None:
    """20 days of 6000 in a month of 31 are a mean of 3871."""
    asked = goal(sg.ReachLevel(200_000), "2026-07-01", "2026-07-31")
    seen = [on for on in days("2026-07-01", 31) if not 4 <= on.day <= 14]
    mean = assessed(asked, read([(on, 6000) for on in seen]), "2026-07-31").mean_pace
    assert mean is not None
    assert mean.amount == pytest.approx(20 * 6000 / 31)


def test_an_error_budget_starts_whole() -> None:
    """What was used before the start is not counted, and a pace of one burns to the last day."""
    budget = sg.Plan.linear(day("2026-03-31"), 0, day("2026-04-30"), 43.2, better="lower")
    down = measured("downtime", "flow", "lower", unit="duration")
    rows = [(day("2026-03-20"), 40), *((on, 1.44) for on in days("2026-04-01", 10))]
    progress = assessed(budget, read(rows, down), "2026-04-10")
    assert (progress.burn_rate, progress.gap) == (1, 0)
    assert progress.exhausted_on == day("2026-04-30")


def test_the_same_month_of_another_year() -> None:
    """An amount dated outside of the goal does not count."""
    history = read([("2025-01-10", 20), ("2026-01-10", 5)])
    assert assessed(goal(sg.ReachLevel(30), *JANUARY), history, "2026-01-15").actual == 5


def test_the_last_day() -> None:
    """On the day before the deadline one day is left, on the deadline none."""
    asked = goal(sg.ReachLevel(50_000), "2026-11-01", "2026-11-30")
    history = read([("2026-11-29", 48_000)])
    required = assessed(asked, history, "2026-11-29").required_pace
    assert required is not None
    assert required.amount == 2000
    assert assessed(asked, history, "2026-11-30").reasons["required_pace"] == "no_days_left"


def test_working_days_left_after_a_worked_saturday() -> None:
    """The rest is shared among the active days left: 17 from 8 to 30 June."""
    asked = goal(sg.ReachLevel(160), "2026-06-01", "2026-06-30", calendar=WEEKDAYS)
    history = read([("2026-06-05", 40), ("2026-06-06", 8)])
    required = assessed(asked, history, "2026-06-07").required_pace
    assert required is not None
    assert required.amount == pytest.approx((160 - 48) / 17)


def test_books_in_a_leap_year() -> None:
    """52 in 366 days are 8.52 by the leap day, and 9 are 3.3 days ahead."""
    asked = goal(sg.ReachLevel(52), "2024-01-01", "2024-12-31")
    progress = assessed(asked, read([("2024-02-29", 9)]), "2024-02-29")
    assert progress.expected == pytest.approx(52 * 60 / 366)
    assert progress.gap_days == pytest.approx(float(Fraction(9, 52) * 366 - 60))


def test_uneven_months() -> None:
    """Between two milestones the plan is a line: half of February's 72 by the 14th."""
    marks = [(day("2026-01-31"), 60), (day("2026-02-28"), 132), (day("2026-03-31"), 240)]
    asked = goal(sg.ReachLevel(1200, milestones=marks), "2026-01-01", "2026-12-31")
    assert assessed(asked, read([("2026-02-14", 100)]), "2026-02-14").expected == 60 + 72 / 2


def test_whittled_down_to_nothing_on_the_last_day() -> None:
    """Zero reached on the deadline is met, with a gap of zero."""
    asked = goal(sg.ReachLevel(0), *JANUARY, STOCK_LOW, base=30)
    history = read([("2026-01-30", 1), ("2026-01-31", 0)], STOCK_LOW)
    progress = assessed(asked, history, "2026-01-31")
    assert (progress.is_met, progress.gap) == (True, 0)


@pytest.mark.parametrize(("target", "base", "value"), [(40, 10, 25), (5, 5, 4), (0, 30, 12)])
def test_mirror_images_agree(target: float, base: float, value: float) -> None:
    """With every value of the opposite sign and the other side better, all else is the same."""
    pair = []
    for sign, metric in ((1, STOCK), (-1, STOCK_LOW)):
        asked = goal(sg.ReachLevel(target * sign), *JANUARY, metric, base=base * sign)
        p = assessed(asked, read([("2026-01-16", value * sign)], metric), "2026-01-16")
        figures = (p.gap, p.attainment, p.time_index, p.safe_days, p.arrives_on, p.is_met)
        pair.append((*figures, *(p.status(preset) for preset in sg.status.STATUS_PRESETS)))
    assert pair[0] == pair[1]


def test_safe_days_end_where_idling_falls_behind() -> None:
    """The day after the safe days is the first one behind, and the day before is not."""
    asked = goal(sg.KeepPace("7/week"), "2026-01-05", "2026-02-22", calendar=WEEKDAYS)
    history = read([("2026-01-06", 6), ("2026-01-09", 7)])
    behind = assessed(asked, history, "2026-01-09").falls_behind_on
    assert behind is not None
    assert assessed(asked, history, behind).is_on_plan is False
    assert assessed(asked, history, behind - timedelta(1)).is_on_plan is True


def test_a_review_says_what_assess_and_project_say() -> None:
    """The same question has the same answer, whoever is asked."""
    asked = goal(sg.KeepPace("7/week"), "2026-01-05", "2026-02-22")
    history = read([(on, 1) for on in days("2026-01-05", 14)])
    strategy = sg.Strategy(metrics=[FLOW], goals=[asked], histories=[history])
    review = sg.review(strategy, as_of=day("2026-01-18")).goals["g"]
    assert review.progress == assessed(asked, history, "2026-01-18", evidence=strategy)
    assert review.projection is not None
    assert review.projection.progress == review.progress


def test_a_pause_over_all_of_the_goal_is_said_so() -> None:
    """A goal without an active day has no plan, and says why."""
    off = paused("2025-12-20", "2026-02-10", keeps="end")
    asked = goal(sg.ReachLevel(62), "2026-01-05", "2026-01-31", STOCK, base=0, calendar=off)
    with pytest.raises(sg.InvalidValue):
        drawn(asked)
    progress = assessed(asked, read([("2026-01-10", 1)], STOCK), "2026-01-15")
    assert progress.reasons["gap"] == "no_active_day"


@pytest.mark.parametrize("scale", [Fraction(1, 10**12), Fraction(1), Fraction(10**15)])
def test_small_and_large_numbers(scale: Fraction) -> None:
    """What is on plan is so at any size."""
    asked = goal(sg.ReachLevel(float(31 * scale)), *JANUARY, STOCK, base=0)
    history = read([("2026-01-16", float(16 * scale))], STOCK)
    progress = assessed(asked, history, "2026-01-16")
    assert (progress.gap, progress.time_index) == (0, 1)


def test_readings_after_the_day_change_nothing() -> None:
    """Until the deadline a goal is judged at the end of the day asked about."""
    asked = goal(sg.ReachLevel(100), *JANUARY)
    rows = [("2026-01-10", 30), ("2026-01-20", 50)]
    before, after = read(rows[:1]), read(rows)
    assert assessed(asked, before, "2026-01-15") == assessed(asked, after, "2026-01-15")
    chances = {projected(asked, each, "2026-01-15").probability for each in (before, after)}
    assert len(chances) == 1


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
