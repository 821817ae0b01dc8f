"""One event has one chance, whichever target asks for it: nothing at all, and no day beyond a bound."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg

SUNDAY = date(2026, 3, 29)
MONDAY = SUNDAY + timedelta(1)
NONE = [
    *(
        sg.KeepPace(pace, counted=how, bound="at_most")
        for pace in ("0/day", "0/week", "0/month")
        for how in ("calendar", "rolling")
    ),
    *(sg.StayWithin(high=0, per=per) for per in ("day", "week", "month")),
    sg.StayWithin(high=0),
    sg.StayWithin(low=0, high=0),
    sg.StayWithin(low=0, high=0, per="week"),
    sg.KeepPace("0/week", counted="calendar", bound="at_most", carry="both"),
]


def log_of(values: Sequence[float], days: int = 1, **facts: Any) -> sg.History:
    """Return a log that ends on a Sunday."""
    last = len(values) - 1
    rows = [(SUNDAY - timedelta(days * (last - k)), one) for k, one in enumerate(values)]
    return sg.History.of(rows, **({"metric": "leads"} | facts))


def chance_of(log: sg.History, target: sg.Target, days: int = 28, **facts: Any) -> float:
    """Return the chance of a goal that starts on the day after the last reading."""
    known = {"start": MONDAY, "deadline": SUNDAY + timedelta(days)} | facts
    chance = sg.project(sg.Goal(id="g", metric="leads", target=target, **known), log, as_of=SUNDAY).probability
    assert chance is not None
    return chance


@given(
    st.lists(st.sampled_from([0, 0, 0, 0, 0, 0, 1, 2]), min_size=3, max_size=120),
    st.sampled_from([1, 7]),
    st.sampled_from([7, 28, 91]),
    st.sampled_from(NONE),
)
def test_nothing_at_all_has_one_chance(values: list[int], step: int, days: int, target: sg.Target) -> None:
    """As many as none in each period, in any window, on each day: that is a total of none, and the rest of one at
    least.
    """
    log = log_of(values, step)
    total = chance_of(log, sg.KeepPace("0/week", counted="continuous", bound="at_most"), days)
    assert chance_of(log, target, days) == pytest.approx(total, abs=2e-6)
    assert chance_of(log, sg.ReachLevel(1), days) + total == pytest.approx(1, abs=1e-5)
    assert chance_of(log, sg.ReachLevel(1, judged="any_day"), days) + total == pytest.approx(1, abs=1e-5)


@pytest.mark.parametrize("target", NONE)
def test_two_in_half_a_year_are_none_in_a_quarter_with_one_chance(target: sg.Target) -> None:
    """A total of none in 91 days, after two in 180, however it is asked, and with whichever method."""
    log = log_of([int(k in {30, 120}) for k in range(180)])
    assert chance_of(log, target, 91) == pytest.approx(1 - chance_of(log, sg.ReachLevel(1), 91), abs=1e-9)
    assert chance_of(log, target, 91) == pytest.approx(0.368, abs=0.001)
    goal = sg.Goal(id="g", metric="leads", target=target, start=MONDAY, deadline=SUNDAY + timedelta(91))
    assert 0 < (sg.project(goal, log, as_of=SUNDAY, method="bootstrap").probability or 0) < 1
    floor = sg.StayWithin(low=1, per="week")
    assert chance_of(log, floor) < 0.5


def test_at_least_one_on_some_day_is_not_none_at_all() -> None:
    """The two make one; of more than one, and of what may be lost again, a day is told by itself."""
    log = log_of([int(k in {30, 120}) for k in range(180)])
    one, two = (chance_of(log, sg.ReachLevel(k, judged="any_day"), 91) for k in (1, 2))
    assert one + chance_of(log, sg.StayWithin(high=0), 91) == pytest.approx(1)
    assert two < one
    metric = sg.Metric(id="leads", nature="flow", range=(None, None))
    lost = log_of([(-1) ** k * (k % 3) for k in range(60)], metric=metric)
    assert 0 < chance_of(lost, sg.ReachLevel(1, judged="any_day"), 7) <= 1


@pytest.mark.parametrize("target", [sg.StayWithin(high=0, per="week"), sg.StayWithin(high=0)])
def test_what_may_be_taken_back_is_no_total_of_none(target: sg.Target) -> None:
    """Gains and losses may add up to none on a week that saw both."""
    metric = sg.Metric(id="leads", nature="flow", range=(None, None))
    log = log_of([(-1) ** k * (k % 3) for k in range(60)], metric=metric)
    assert 0 < chance_of(log, target) < 1


DAYS = [
    sg.KeepPace("35/day", counted="calendar", bound="at_most"),
    sg.KeepPace("35/day", counted="rolling", bound="at_most"),
    sg.StayWithin(high=35, per="day"),
]


@pytest.mark.parametrize("target", DAYS)
@pytest.mark.parametrize("closed", [None, 6])
def test_no_day_above_a_bound_has_one_chance(target: sg.Target, closed: int | None) -> None:
    """A quota of each day is a band of days, on Sundays that are read as none and on those that are not."""
    chance = random.Random(5)
    days = [SUNDAY - timedelta(181 - k) for k in range(182)]
    log = sg.History.of(
        [(day, round(chance.gauss(20, 4.47))) for day in days if day.weekday() != closed], metric="leads"
    )
    known = {} if closed is None else {"calendar": sg.Calendar(working_days="mon-sat")}
    days_ahead = 27 if closed else 28
    assert (
        chance_of(log, target, days_ahead, **known) == chance_of(log, sg.StayWithin(high=35), days_ahead, **known) > 0.7
    )


def test_a_floor_of_each_day_is_none_where_nobody_reads() -> None:
    """A shop that is closed on Sundays, by its calendar and its log, keeps a floor on the days it is open."""
    chance, off = random.Random(5), sg.Calendar(working_days="mon-sat")
    days = [SUNDAY - timedelta(181 - k) for k in range(182)]
    log = sg.History.of([(day, round(chance.gauss(20, 4))) for day in days if day.weekday() != 6], metric="leads")
    saturday, sunday = (chance_of(log, sg.StayWithin(low=8), days, calendar=off) for days in (27, 28))
    assert saturday == sunday > 0.6
    assert chance_of(log, sg.StayWithin(low=8), 28, calendar=off, start=SUNDAY + timedelta(7)) > 0.6
    quota = sg.KeepPace("8/day", counted="calendar")
    assert chance_of(log, quota, 27, calendar=off) == saturday
    assert chance_of(log, quota, 27) < 0.01  # of a goal without the calendar the Sundays are missed
    assert chance_of(log, sg.StayWithin(low=8), 120, calendar=off) < saturday


def test_what_is_no_quota_of_whole_days_is_no_band_of_days() -> None:
    """Half days ask for a half, weekly logs tell of no day, and two days are two: each is told as a quota."""
    log = log_of([20 + k % 5 for k in range(60)])
    cap = sg.KeepPace("30/day", counted="calendar", bound="at_most")
    half = sg.Calendar(weights=dict.fromkeys(("mon", "tue", "wed", "thu", "fri", "sat", "sun"), 0.5))
    mixed = sg.Calendar(weights={"wed": 0.5})
    band = chance_of(log, sg.StayWithin(high=30))
    assert chance_of(log, cap) == band
    assert chance_of(log, cap, calendar=half) != band != chance_of(log, cap, calendar=mixed)
    assert chance_of(log_of([150] * 9 + [140], 7), cap) < 1
    assert chance_of(log, sg.KeepPace("60/2 days", counted="calendar", bound="at_most")) != band
    handed = sg.KeepPace("30/day", counted="calendar", bound="at_most", carry="both")
    assert chance_of(log, handed) > band


def test_a_level_and_a_goal_that_only_rests_share_no_event() -> None:
    """What a level gains on each day is no amount of a day, and a pause to the end asks for nothing more."""
    levels = log_of([100 + 3 * k + k % 2 for k in range(60)], metric="followers")
    quota = sg.KeepPace("1/day", counted="calendar")
    goal = sg.Goal(id="g", metric="followers", target=quota, start=MONDAY, deadline=SUNDAY + timedelta(7))
    assert 0 < (sg.project(goal, levels, as_of=SUNDAY).probability or 0) < 1
    rests = sg.Calendar(pauses=[sg.Pause(MONDAY, SUNDAY + timedelta(28), keeps="end")])
    log = log_of([3 + k % 2 for k in range(60)])
    assert chance_of(log, quota, calendar=rests, start=SUNDAY - timedelta(6)) > 0.99


@pytest.mark.parametrize(
    "target",
    [
        sg.KeepPace("0/week", counted="calendar", bound="at_most"),
        sg.KeepPace("0/week", counted="rolling", bound="at_most"),
        sg.StayWithin(high=0, per="week"),
    ],
    ids=str,
)
def test_tripwires_ask_for_shared_events_too(target: sg.Target) -> None:
    """The odds that a tripwire looks for are those of one event, whichever form asks for it."""
    log = log_of([int(place in {20, 55}) for place in range(88)])
    goal = sg.Goal(id="none", metric="leads", target=target, start=MONDAY, deadline=SUNDAY + timedelta(91))
    projection = sg.project(goal, log, as_of=SUNDAY)
    assert projection.probability is not None
    wires = projection.tripwires((0.5, 0.2), days=[SUNDAY + timedelta(14)])
    assert {row.day for row in wires.rows} == {SUNDAY + timedelta(14)}
