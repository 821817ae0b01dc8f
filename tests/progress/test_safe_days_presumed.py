"""How many days may pass idle, where what is presumed of silent days uses up an allowance: as many as
assessments of the later days say.
"""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg

START, DEADLINE = date(2026, 1, 5), date(2026, 2, 1)
EVERY_DAY = sg.Calendar()
PAUSED = sg.Calendar(pauses=[sg.Pause(date(2026, 1, 10), date(2026, 1, 20), keeps="end")])
ALLOWANCES: list[sg.Target] = [
    sg.KeepPace("20/week", bound="at_most"),
    sg.KeepPace("20/week", bound="at_most", counted="calendar"),
    sg.KeepPace("20/week", bound="at_most", counted="calendar", carry="surplus"),
    sg.KeepPace("3/day", bound="at_most", counted="calendar", carry="both"),
    sg.KeepPace("20/week", bound="at_most", counted="rolling"),
    sg.StayWithin(high=20, per="week"),
]


def _spend(amounts: list[int], first: date = START) -> sg.History:
    rows = [(first + timedelta(days=k), one) for k, one in enumerate(amounts)]
    return sg.History.of(rows, metric="ad_spend")


def _goal(target: sg.Target, calendar: sg.Calendar = EVERY_DAY) -> sg.Goal:
    return sg.Goal(id="spend", metric="ad_spend", target=target, start=START, deadline=DEADLINE, calendar=calendar)


@pytest.mark.parametrize(
    ("target", "day"),
    [
        (ALLOWANCES[0], date(2026, 1, 16)),
        (ALLOWANCES[1], date(2026, 1, 15)),
        (ALLOWANCES[4], date(2026, 1, 14)),
        (ALLOWANCES[5], date(2026, 1, 15)),
    ],
)
def test_silence_uses_up_an_allowance(target: sg.Target, day: date) -> None:
    """Twice the pace is presumed of each silent day, so that no allowance is safe to the end."""
    told = sg.assess(_goal(target), _spend([1] * 7), as_of=date(2026, 1, 11), missing="pessimistic")
    assert (told.falls_behind_on, told.safe_days) == (day, (day - told.as_of).days - 1)


@given(
    st.sampled_from(ALLOWANCES),
    st.sampled_from([EVERY_DAY, PAUSED]),
    st.lists(st.integers(0, 3), min_size=1, max_size=12),
    st.tuples(st.integers(0, 14), st.integers(0, 3)),
    st.sampled_from([0.5, 1, 1.5, 2, 4]),
)
def test_the_first_day_behind_is_that_of_the_assessments_to_come(
    target: sg.Target, calendar: sg.Calendar, amounts: list[int], days: tuple[int, int], times: float
) -> None:
    """The day on which an idle allowance is behind is the first on which an assessment says so, if nothing
    more is read.
    """
    goal, history = _goal(target, calendar), _spend(amounts, START - timedelta(days=days[0]))
    way = sg.Assume("pessimistic", times=times)
    as_of = history.last.day + timedelta(days=days[1])
    told = sg.assess(goal, history, as_of=as_of, missing=way)
    if told.gap is None or told.gap < 0:
        return
    later = [as_of + timedelta(days=k) for k in range(1, (DEADLINE - as_of).days + 1)]
    gaps = [sg.assess(goal, history, as_of=day, missing=way).gap for day in later]
    behind = [day for day, gap in zip(later, gaps, strict=True) if gap is not None and gap < 0]
    assert told.falls_behind_on == (behind[0] if behind else None)
