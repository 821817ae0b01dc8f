"""Where the worst of silence is another thing for each bound of a band, each is held against its own."""

from datetime import date, timedelta

import pytest

import smartgoals as sg

START, DEADLINE = date(2026, 1, 5), date(2026, 2, 1)
LEADS = sg.History.of([(START + timedelta(days=k), 1 + k % 2) for k in range(-21, 8)], metric="total_cost")
TOLD = START + timedelta(days=9)


def chance(target: sg.Target, missing: object, as_of: date = TOLD) -> float:
    """Return the chance of a goal of four weeks of which eight days were read."""
    goal = sg.Goal(id="g", metric="total_cost", target=target, start=START, deadline=DEADLINE)
    told = sg.project(goal, LEADS, as_of=as_of, missing=missing)
    assert told.probability is not None
    assert sg.assess(goal, LEADS, as_of=as_of, missing=missing).settled is None
    return told.probability


def test_each_bound_is_held_against_its_own_worst() -> None:
    """Two silent days brought nothing to the lower bound, and twice its pace to the upper one."""
    band, low, high = (
        sg.StayWithin(**bounds, per="week") for bounds in ({"low": 7, "high": 16}, {"low": 7}, {"high": 16})
    )
    both, usual = chance(band, "pessimistic"), chance(band, "carry")
    assert both <= min(chance(low, "pessimistic"), chance(high, "pessimistic")) + 1e-6
    assert both < usual


def test_a_day_that_is_read_presumes_nothing() -> None:
    """Where no day is silent the worst of silence is nothing."""
    band = sg.StayWithin(low=7, high=16, per="week")
    read = LEADS.last.day
    assert chance(band, "pessimistic", read) == pytest.approx(chance(band, "carry", read), abs=1e-9)


@pytest.mark.parametrize("missing", ["pessimistic", "zero"])
def test_days_that_silence_puts_outside_leave_next_to_no_chance(missing: str) -> None:
    """A band of days that silence has left is not decided, and has the least chance that is told."""
    assert chance(sg.StayWithin(low=1), missing) == pytest.approx(1e-6)
    assert chance(sg.StayWithin(low=1), "carry") > 1e-3


@pytest.mark.parametrize("days", range(0, 40, 5))
def test_a_level_may_be_silent_for_whole_periods(days: int) -> None:
    """A silent week is over for the bound that presumes a rise in it, and then it is open for neither."""
    weeks = [(START + timedelta(weeks=k), 100 + 10 * k) for k in range(4)]
    goal = sg.Goal(
        id="g",
        metric="followers",
        target=sg.StayWithin(low=5, high=40, per="week"),
        start=date(2026, 2, 2),
        deadline=date(2026, 3, 22),
    )
    as_of = date(2026, 2, 8) + timedelta(days=days)
    told = sg.project(goal, sg.History.of(weeks, metric="followers"), as_of=as_of, missing="pessimistic")
    assert told.probability == pytest.approx(0, abs=1e-6)
    assert all(one.end > as_of for one in told.periods)
