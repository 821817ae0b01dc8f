"""Projections read silence as the progress does where the worst is presumed of it, and go on from its value."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

import smartgoals as sg

START, AS_OF, DEADLINE = date(2026, 1, 5), date(2026, 1, 20), date(2026, 2, 1)
WEEK = sg.History.of([(START + timedelta(days=k), 1) for k in range(7)], metric="total_cost")


def _told(target: sg.Target, missing: object, history: sg.History = WEEK, as_of: date = AS_OF) -> sg.Projection:
    goal = sg.Goal(id="cost", metric=history.metric_id, target=target, start=START, deadline=DEADLINE)
    return sg.project(goal, history, as_of=as_of, missing=missing)


def _allowance(counted: str) -> sg.Target:
    return sg.KeepPace("14/week", bound="at_most", counted=counted)


def test_an_allowance_goes_on_from_what_is_presumed_used() -> None:
    """Of nine silent days twice the pace is presumed: what is expected by the end is beyond the 43 of today."""
    told = _told(_allowance("continuous"), "pessimistic")
    assert told.now == told.progress.actual == 43
    assert told.expected is not None
    assert told.expected > 43
    assert told.probability is not None
    assert told.probability < 0.1


@pytest.mark.parametrize("times", [1, 2])
@pytest.mark.parametrize("target", [_allowance("calendar"), _allowance("rolling"), sg.StayWithin(high=14, per="week")])
def test_quotas_windows_and_bands_read_the_same_silence(target: sg.Target, times: int) -> None:
    """What was made by the day is what the allowance of the whole plan tells, whatever the periods."""
    told = _told(target, sg.Assume("pessimistic", times=times))
    assert told.now == pytest.approx(7 + 9 * 2 * times)


@pytest.mark.parametrize(
    "target",
    [
        sg.StayWithin(high=14),
        sg.StayWithin(low=3, high=14, per="week"),
        sg.ReachLevel(5, judged="any_day"),
        sg.ReachPace("10/week"),
    ],
)
def test_where_nothing_is_presumed_of_single_days_the_readings_are_told(target: sg.Target) -> None:
    """A band of a day, one with two bounds, an amount on any day and a pace to be reached rest on what was read."""
    told = _told(target, "pessimistic")
    assert told.forecast is None or told.forecast.inputs.last == WEEK.last.day


def test_a_demand_stands_still_on_silent_days() -> None:
    """Of a demand nothing is presumed of silent days, which is what missing="zero" says of them."""
    leads = sg.History.of(list(zip(WEEK.days, WEEK.values, strict=True)), metric="leads")
    told = [_told(sg.KeepPace("7/week"), missing, leads) for missing in ("pessimistic", "zero")]
    assert told[0].now == told[1].now == 7
    assert told[0].probability == told[1].probability


@pytest.mark.parametrize("as_of", [WEEK.last.day, START - timedelta(days=1)])
def test_days_that_are_read_or_before_the_goal_are_left_as_they_are(as_of: date) -> None:
    """Where no day of the goal is silent, nothing is presumed."""
    before = [(START - timedelta(days=14 - k), 1) for k in range(10)]
    history = sg.History.of([*before, *zip(WEEK.days, WEEK.values, strict=True)], metric="total_cost")
    told = [_told(_allowance("continuous"), missing, history, as_of) for missing in ("pessimistic", "carry")]
    assert told[0].probability == told[1].probability
    assert told[0].expected == told[1].expected


def test_amounts_of_weeks_are_read_with_the_silence_after_them() -> None:
    """Days that a reading covers are read; those after the last one are presumed."""
    weeks = WEEK.without(*WEEK.days[:-1]).covering("week")
    told = _told(_allowance("continuous"), "pessimistic", weeks)
    assert told.now == told.progress.actual


@pytest.mark.parametrize("year", [2028, 2030, 2126, 9000])
def test_a_long_silence_is_presumed_whole(year: int) -> None:
    """What goes on from is what the progress tells, also where years of days were not read."""
    history = sg.History.of([(date(2026, 1, 5) + timedelta(days=k), 1) for k in range(7)], metric="total_cost")
    target = sg.KeepPace("14/week", bound="at_most")
    goal = sg.Goal(id="g", metric="total_cost", target=target, start=date(2026, 1, 5), deadline=date(9000, 2, 1))
    on = date(year, 1, 20)
    told = sg.assess(goal, history, as_of=on, missing="pessimistic")
    assert sg.project(goal, history, as_of=on, missing="pessimistic").now == pytest.approx(float(told.actual or 0))
