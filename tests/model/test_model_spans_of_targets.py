"""How long a target may last: as long as whoever sets it likes, also where it is followed period by period."""

from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg

START = date(2026, 1, 5)
BY_PERIOD = {
    "quota": lambda per: sg.KeepPace(f"5/{per}", counted="calendar"),
    "windows that roll": lambda per: sg.KeepPace(f"5/{per}", counted="rolling"),
    "pace to reach": lambda per: sg.ReachPace(f"5/{per}"),
    "growth": lambda per: sg.GrowBy(f"2 %/{per}"),
    "band of a period": lambda per: sg.StayWithin(low=1, high=9, per=per),
}
OF_ONE_PATH = [sg.KeepPace("5/day"), sg.ReachLevel(9), sg.ChangeBy(3), sg.StayWithin(low=1, high=9)]


@given(
    st.sampled_from(sorted(BY_PERIOD)),
    st.sampled_from(["day", "week", "month", "2 weeks"]),
    st.dates(START + timedelta(days=1)),
)
def test_a_target_of_periods_may_last_for_ever(kind: str, per: str, deadline: date) -> None:
    """Whatever the period, any deadline after the start is one, in a goal and in what it used to ask."""
    target = BY_PERIOD[kind](per)
    assert sg.Goal(id="g", target=target, start=START, deadline=deadline).deadline == deadline
    before = sg.Revision(on=START, reason="too long", target=target, start=START, deadline=deadline)
    assert before.deadline == deadline


@pytest.mark.parametrize("target", OF_ONE_PATH)
def test_other_targets_may_last_for_ever(target: sg.Target) -> None:
    """What has one path, or a band on every day, may be asked for up to the last day there is."""
    assert sg.Goal(id="g", target=target, start=START, deadline=date.max).deadline == date.max


@pytest.mark.parametrize("kind", sorted(BY_PERIOD))
def test_a_daily_target_of_twelve_years_is_judged(kind: str) -> None:
    """A target of more than 4,000 days answers on any of them, as it did before its length was bounded."""
    begins = sg.Baseline(value=3, on=date(2026, 1, 4), per="day")
    goal = sg.Goal(
        id="g",
        metric="posts_published",
        target=BY_PERIOD[kind]("day"),
        baseline=begins if kind in ("pace to reach", "growth") else None,
        start=START,
        deadline=date(2037, 12, 31),
    )
    history = sg.History.of([(START + timedelta(days=k), 5) for k in range(30)])
    assert sg.assess(goal, history, as_of=date(2026, 2, 3)).as_of == date(2026, 2, 3)
