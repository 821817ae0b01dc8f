"""A pace to be reached is decided by the last whole period up to its deadline: once that is over and
read, every fact says so, however far the deadline lies behind it.
"""

from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg

FIRST, DEADLINE = date(2026, 1, 1), date(2026, 4, 15)
CLOSES = date(2026, 3, 31)


def reach(target: sg.ReachPace | sg.GrowBy | sg.ChangeBy, *, is_plain: bool = True) -> sg.Goal:
    """Return a goal of leads until the middle of April."""
    baseline = None if is_plain else sg.Baseline(value=250, per="month")
    return sg.Goal(id="g", metric="leads", target=target, start=FIRST, deadline=DEADLINE, baseline=baseline)


def daily(amount: int, upto: date) -> sg.History:
    """Return the same amount on each day up to one."""
    days = range((upto - FIRST).days + 1)
    return sg.History.of([(FIRST + timedelta(days=k), amount) for k in days], metric="leads")


TARGETS = {
    "pace": reach(sg.ReachPace("300/month")),
    "growth": reach(sg.GrowBy("5 %/month"), is_plain=False),
    "change": reach(sg.ChangeBy(percent=20), is_plain=False),
}


@pytest.mark.parametrize("kind", TARGETS)
@pytest.mark.parametrize(("amount", "is_met"), [(5, False), (12, True)])
@pytest.mark.parametrize("on", [CLOSES, date(2026, 4, 10), DEADLINE, date(2026, 5, 1)])
def test_what_decides_is_over_before_the_deadline(kind: str, amount: int, is_met: bool, on: date) -> None:
    """From the end of March on a goal until mid-April is met or missed for the progress, the chance and the verdict."""
    goal, history = TARGETS[kind], daily(amount, on)
    progress = sg.assess(goal, history, as_of=on)
    assert (progress.is_met, progress.settled) == (is_met, (is_met, on >= DEADLINE))
    projection = sg.project(goal, history, as_of=on)
    assert projection.probability == float(is_met)
    asked = "judged" if on >= DEADLINE else "already_met" if is_met else "already_missed"
    assert projection.reasons["probability"] == asked
    proposal = sg.revise(goal, sg.Evidence(histories=[history]), as_of=on)
    assert proposal.verdict == ("already_met" if is_met else "unknown")


@pytest.mark.parametrize("amount", [5, 12])
def test_the_day_before_nothing_is_decided(amount: int) -> None:
    """On its last day but one the period that decides is open, and the one before it decides nothing."""
    on = CLOSES - timedelta(days=1)
    progress = sg.assess(TARGETS["pace"], daily(amount, on), as_of=on)
    assert progress.settled is None
    assert 0 < (sg.project(TARGETS["pace"], daily(amount, on), as_of=on).probability or 0) < 1


@pytest.mark.parametrize(("on", "settled"), [(date(2026, 4, 4), None), (date(2026, 4, 5), (True, False))])
def test_a_week_that_has_yet_to_tell_of_the_period_leaves_it_open(on: date, settled: tuple[bool, bool] | None) -> None:
    """The week of 30 March is told on 5 April: until then March lacks two of its days, and nothing is decided."""
    weeks = [(date(2026, 1, 4) + timedelta(weeks=k), 70) for k in range(16)]
    history = sg.History.of([one for one in weeks if one[0] <= on], metric="leads", covers="week")
    goal = reach(sg.ReachPace("310/month"))
    assert sg.assess(goal, history, as_of=on).settled == settled
    plan = sg.assess(goal, history, as_of=on).plan
    assert plan is not None
    assert sg.assess(plan, history, as_of=on).settled == settled


@given(st.lists(st.integers(0, 20), min_size=75, max_size=130), st.integers(100, 500), st.booleans())
def test_a_decision_of_periods_is_one_fact_and_stays(amounts: list[int], asked: int, is_any_day: bool) -> None:
    """From the day on which the last period closes, progress and decision agree, and no later reading changes them."""
    target = sg.ReachPace(f"{asked}/month", judged="any_day" if is_any_day else "on_deadline")
    rows = [(FIRST + timedelta(days=k), amount) for k, amount in enumerate(amounts)]
    history = sg.History.of(rows, metric="leads")
    decided = None
    for day, _ in rows[70:]:
        progress = sg.assess(reach(target), history, as_of=day)
        if day >= CLOSES:
            assert progress.settled is not None
        if progress.settled is not None:
            assert progress.settled.is_met is progress.is_met
            assert decided in (None, progress.is_met)
            decided = progress.is_met
