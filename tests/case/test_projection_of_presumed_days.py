"""Projections read silence as the progress does where the worst is presumed of it, and go on from its value."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

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
    [sg.StayWithin(low=3, high=14, per="week"), sg.ReachLevel(5, judged="any_day"), sg.ReachPace("10/week")],
)
def test_where_silence_says_no_one_thing_the_readings_are_told(target: sg.Target) -> None:
    """A band with two bounds, less on any day, and a pace to be reached are told by what was read."""
    told = _told(target, "pessimistic")
    assert told.forecast is None or told.forecast.inputs.last == WEEK.last.day


@pytest.mark.parametrize(
    ("target", "missing", "today"),
    [
        (sg.StayWithin(high=3), "pessimistic", 6),
        (sg.StayWithin(high=3), sg.Assume("pessimistic", times=4), 12),
        (sg.StayWithin(low=1, high=3), "pessimistic", 0),
        (sg.StayWithin(low=1), "pessimistic", 0),
        (sg.StayWithin(low=1), "zero", 0),
        (sg.StayWithin(low=1, high=3), "zero", 0),
    ],
)
def test_a_band_that_silence_puts_out_of_bounds_has_no_chance(target: sg.Target, missing: object, today: int) -> None:
    """What is presumed of a silent day stands outside: nothing is decided, and next to nothing is left."""
    told = _told(target, missing)
    assert (told.progress.actual, told.progress.is_met, told.progress.settled) == (today, False, None)
    assert (told.now, told.is_certain) == (today, False)
    assert told.probability is not None
    assert told.probability < 1e-5


def test_a_band_that_silence_keeps_goes_on_from_it() -> None:
    """A cap of which half of its own pace is presumed is not left, and the days to come are like it."""
    told = _told(sg.StayWithin(high=3), sg.Assume("pessimistic", times=0.5))
    assert (told.progress.is_met, told.now) == (True, 1.5)
    assert told.probability is not None
    assert told.probability > 0.5


def test_days_off_are_presumed_to_have_brought_nothing_of_a_band() -> None:
    """Only active days are presumed of: where all that is silent is off, the readings are told."""
    goal = sg.Goal(
        id="cost", metric="total_cost", target=sg.StayWithin(high=3), start=START, deadline=DEADLINE,
        calendar=sg.Calendar(working_days="mon-fri"),
    )  # fmt: skip
    days = WEEK.without(*WEEK.days[5:])
    on_sunday, on_monday = (
        sg.project(goal, days, as_of=START + timedelta(days=day), missing="pessimistic") for day in (6, 7)
    )
    assert (on_sunday.now, on_sunday.progress.is_met) == (1, True)
    assert (on_monday.now, on_monday.progress.is_met) == (6, False)


def test_more_on_any_day_was_reached_on_no_silent_one() -> None:
    """Of a day's amount to be reached nothing is presumed, as of any demand: which is what zero says."""
    leads = sg.History.of([(START + timedelta(days=k), 1 + k % 3) for k in range(9)], metric="leads")
    told = [_told(sg.ReachLevel(4, judged="any_day"), missing, leads) for missing in ("pessimistic", "zero", "carry")]
    assert told[0].probability == told[1].probability != told[2].probability


@pytest.mark.parametrize("counted", ["continuous", "calendar", "rolling"])
@pytest.mark.parametrize("times", [1, 2])
def test_a_level_goes_on_from_what_is_presumed_of_it(counted: str, times: float) -> None:
    """A debt that may rise by 14 a week is presumed to have risen at that pace, or twice it, on silent days."""
    debt = sg.Metric(id="debt", nature="stock", unit="count", better="lower")
    history = sg.History.of([(START + timedelta(days=k), 50 + k) for k in range(-14, 7)], metric=debt)
    told = _told(_allowance(counted), sg.Assume("pessimistic", times=times), history, START + timedelta(days=9))
    assert told.now == pytest.approx(56 + 3 * 2 * times)
    if counted == "continuous":
        assert told.now == told.progress.actual


def test_a_level_that_nothing_uses_up_stands_still() -> None:
    """Of a level to be reached nothing is presumed, so that its forecast goes on from what was read."""
    history = sg.History.of([(START + timedelta(days=k), 50 + k) for k in range(-14, 7)], metric="followers")
    told = [_told(sg.ReachLevel(70), missing, history) for missing in ("pessimistic", "carry")]
    assert told[0].probability == told[1].probability


def test_a_level_that_was_read_after_its_goal_is_left_as_it_is() -> None:
    """What was first read after the end tells of no silent day before it."""
    debt = sg.Metric(id="debt", nature="stock", unit="count", better="lower")
    history = sg.History.of([(DEADLINE + timedelta(days=k), 50 + k) for k in range(1, 9)], metric=debt)
    goal = sg.Goal(
        id="g", metric="debt", target=_allowance("continuous"), start=START, deadline=DEADLINE,
        baseline=sg.Baseline(value=40),
    )  # fmt: skip
    told = sg.project(goal, history, as_of=DEADLINE + timedelta(days=9), missing="pessimistic")
    assert told.now is None


WEEKLY = [4, 5, 7, 6, 5, 8, 6, 7]


@given(st.integers(0, 8), st.integers(1, 12), st.integers(0, 6))
def test_each_bound_of_a_band_presumes_its_own_worst(low: int, width: int, silent: int) -> None:
    """A band of two bounds is no likelier than either of them alone, whose silence means what is worst for it."""
    rows = [(START + timedelta(days=7 * k + 2 - 7 * len(WEEKLY)), one) for k, one in enumerate(WEEKLY)]
    history = sg.History.of([*rows, (START + timedelta(days=2), 2)], metric="total_cost")
    on = START + timedelta(days=2 + silent)
    two, *alone = (
        _told(target, "pessimistic", history, on)
        for target in (
            sg.StayWithin(low=low, high=low + width, per="week"),
            sg.StayWithin(low=low, per="week"),
            sg.StayWithin(high=low + width, per="week"),
        )
    )
    assert two.probability is not None
    assert all(one.probability is not None for one in alone)
    assert two.probability <= min(one.probability or 0 for one in alone) + 1e-6


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
