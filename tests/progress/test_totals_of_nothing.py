"""A total that shall stay at nothing: one is too many, whatever says so, and until the end none is met."""

from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg

DAY = date(2026, 3, 29)
FORMS = (
    sg.ReachLevel(0),
    sg.KeepPace("0/week", bound="at_most"),
    sg.KeepPace("0/month", bound="at_most", counted="calendar"),
    sg.KeepPace("0/week", bound="at_most", counted="rolling"),
    sg.StayWithin(high=0),
    sg.StayWithin(high=0, per="month"),
)
ACCIDENTS = sg.Metric(id="accidents", nature="flow", better="lower")
LOST = sg.Metric(id="lost", nature="stock", better="lower")


def of(target: sg.Target, metric: sg.Metric, deadline: date = date(2026, 6, 28)) -> sg.Goal:
    """Return a goal of the first half of the year."""
    return sg.Goal(id="none", metric=metric.id, target=target, start=date(2026, 1, 5), deadline=deadline)


def weekly(metric: sg.Metric, values: list[int]) -> sg.History:
    """Return readings of weeks up to the day."""
    days = [DAY - timedelta(weeks=len(values) - 1 - place) for place in range(len(values))]
    return sg.History.of(list(zip(days, values, strict=True)), metric=metric)


@pytest.mark.parametrize("target", FORMS, ids=str)
@given(st.integers(0, 11), st.integers(1, 9))
def test_one_is_too_many(target: sg.Target, week: int, count: int) -> None:
    """After one in the days of the goal it is missed for good, and has no chance."""
    read = weekly(ACCIDENTS, [0] * 14 + [count * (week == place) for place in range(12)])
    known = sg.Evidence(histories=[read])
    found = sg.assess(of(target, ACCIDENTS), read, as_of=DAY)
    assert (found.is_met, found.settled) == (False, sg.progress.Settled(False, False))
    assert sg.project(of(target, ACCIDENTS), read, as_of=DAY).probability == 0.0
    assert "SGA303" not in [one.code for one in sg.check(of(target, ACCIDENTS), as_of=DAY, evidence=known).findings]


@pytest.mark.parametrize("target", [one for one in FORMS if one != sg.StayWithin(high=0)], ids=str)
def test_none_so_far_is_open_until_the_end(target: sg.Target) -> None:
    """Until the deadline nothing is decided, and on it the goal is met; a band tells where it stands, too."""
    read = weekly(ACCIDENTS, [0] * 26)
    found = sg.assess(of(target, ACCIDENTS), read, as_of=DAY)
    assert (found.is_met, found.settled) == (None, None)
    assert sg.assess(of(target, ACCIDENTS, DAY), read, as_of=DAY).is_met is True


def test_a_level_that_stands_on_nothing_is_met_and_may_leave_it() -> None:
    """A level is what it is on the day: it goes back, and nothing is settled before the end."""
    goal = of(sg.ReachLevel(0), LOST)
    assert sg.assess(goal, weekly(LOST, [0] * 26), as_of=DAY).is_met is True
    risen = sg.assess(goal, weekly(LOST, [0] * 20 + [1] * 6), as_of=DAY)
    assert (risen.is_met, risen.settled) == (False, None)


def test_what_may_be_taken_back_is_not_settled() -> None:
    """A net figure that was below nothing before may go there again."""
    net = sg.Metric(id="net", nature="flow", better="lower")
    found = sg.assess(of(sg.ReachLevel(0), net), weekly(net, [-1, 2] * 13), as_of=DAY)
    assert (found.is_met, found.settled) == (None, None)
