"""Silence in a log: a progress counts it as nothing, a projection as the usual, and the projection says so."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals import present

ONE, LAST = timedelta(1), date(2026, 2, 15)


def log(every: int = 7, metric: str = "leads") -> sg.History:
    """Return readings up to a day in February, so many days apart."""
    days = [LAST - every * k * ONE for k in range(20)][::-1]
    return sg.History.of([(day, 20 + k % 3) for k, day in enumerate(days)], metric=metric)


def goal(target: sg.Target, start: date = date(2026, 1, 5), metric: str = "leads") -> sg.Goal:
    """Return a goal until June."""
    return sg.Goal(id="g", metric=metric, target=target, start=start, deadline=date(2026, 6, 28))


def told(asked: sg.Goal, history: sg.History, on: date, **more: Any) -> list[object]:
    """Return over how many days a projection says that silence is taken for the usual."""
    cautions = sg.project(asked, history, as_of=on, **more).cautions
    return [one.figure for one in cautions if one.code == "silent_days"]


COUNTED: list[sg.Target] = [
    sg.ReachLevel(500),
    sg.ChangeBy(50),
    sg.KeepPace("20/week"),
    sg.KeepPace("15/week", counted="calendar"),
    sg.KeepPace("900/month", counted="calendar", bound="at_most"),
    sg.StayWithin(low=1, per="week"),
]


@given(st.sampled_from(COUNTED), st.sampled_from([1, 7, 14]), st.integers(0, 100), st.integers(-60, 60))
def test_silence_is_told_from_two_steps_on(target: sg.Target, every: int, days: int, start: int) -> None:
    """The days of the goal since the last reading are told once two readings lack; who says what silence means is told
    nothing, and nothing is told of a goal that is decided.
    """
    history, on = log(every), LAST + days * ONE
    asked = goal(target, LAST + start * ONE)
    progress = sg.assess(asked, history, as_of=on)
    silent = (on - max(LAST, asked.start - ONE)).days if asked.start else 0
    is_told = days >= 2 * every and silent > 0 and progress.settled is None
    if sg.project(asked, history, as_of=on).probability is not None:
        assert told(asked, history, on) == ([silent] if is_told else [])
    assert told(asked, history, on, missing="zero") == []


@pytest.mark.parametrize(
    ("target", "metric"),
    [
        (sg.ReachLevel(500), "followers"),
        (sg.StayWithin(low=1), "leads"),
        (sg.ReachPace("20/week"), "leads"),
        (sg.ReachLevel(25, judged="any_day"), "leads"),
    ],
    ids=["level", "band of days", "pace to reach", "any day"],
)
def test_what_adds_nothing_up_counts_no_silence(target: sg.Target, metric: str) -> None:
    """A level is carried forward, a period that nobody read tells nothing, and so does a day."""
    assert told(goal(target, metric=metric), log(metric=metric), LAST + 30 * ONE) == []


def test_one_page_says_which_is_which() -> None:
    """A review on which a goal is behind for its silence, and likely all the same, says why."""
    strategy = sg.Strategy(goals=[goal(sg.KeepPace("20/week"))], histories=[log()])
    page = " ".join(present.text(sg.review(strategy, as_of=LAST + 42 * ONE)).split())
    assert (
        "as much as usual is taken to have come in the 42 days without a reading, of which the progress counts nothing"
        in page
    )
