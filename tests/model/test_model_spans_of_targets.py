"""How long a target may last that is followed period by period: each period is looked at, so there is a most."""

from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg

START = date(2026, 1, 5)
BY_PERIOD = {
    "quota": lambda per: sg.KeepPace(f"5/{per}", counted="calendar"),
    "pace to reach": lambda per: sg.ReachPace(f"5/{per}"),
    "growth": lambda per: sg.GrowBy(f"2 %/{per}"),
    "band of a period": lambda per: sg.StayWithin(low=1, high=9, per=per),
}
ENDLESS = [sg.KeepPace("5/day"), sg.ReachLevel(9), sg.ChangeBy(3), sg.StayWithin(low=1, high=9)]


@given(st.sampled_from(sorted(BY_PERIOD)), st.sampled_from(["day", "week", "month", "2 weeks"]), st.integers(1, 400))
def test_four_thousand_periods_are_the_most(kind: str, per: str, more: int) -> None:
    """Whatever the period, 4,000 of them may lie between start and deadline, and no day more."""
    target, most = BY_PERIOD[kind](per), int(4000 * sg.Period.parse(per).mean_days)
    assert sg.Goal(id="g", target=target, start=START, deadline=START + timedelta(days=most)).target == target
    with pytest.raises(sg.InvalidValue, match="at most 4000 periods of the target after the start") as caught:
        sg.Goal(id="g", target=target, start=START, deadline=START + timedelta(days=most + more))
    assert caught.value.path == "deadline"


def test_a_rolling_window_ends_with_each_day() -> None:
    """Windows are looked at day by day, however long each of them is."""
    yearly = sg.KeepPace("5/year", counted="rolling")
    assert sg.Goal(id="g", target=yearly, start=START, deadline=START + timedelta(4000)).target == yearly
    with pytest.raises(sg.InvalidValue):
        sg.Goal(id="g", target=yearly, start=START, deadline=START + timedelta(4001))


@pytest.mark.parametrize("target", ENDLESS)
def test_other_targets_may_last_for_ever(target: sg.Target) -> None:
    """What has one path, or a band on every day, may be asked for up to the last day there is."""
    assert sg.Goal(id="g", target=target, start=START, deadline=date.max).deadline == date.max
    assert sg.Goal(id="g", target=sg.KeepPace("5/day", counted="calendar"), deadline=date.max).start is None
