"""Goals that begin later: the days before the start count for nothing, for bands, any-day targets and arrivals."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import assume, given, settings, strategies as st

import smartgoals as sg

MONDAY = date(2026, 1, 5)
NATURES = st.sampled_from(["flow", "stock", "score"])
values = st.lists(st.integers(0, 20), min_size=12, max_size=30).filter(lambda xs: len(set(xs)) > 3)


def project(
    values: list[int], nature: str, target: sg.Target, start: int, deadline: int
) -> tuple[sg.Projection, sg.History]:
    """Return the projection of a goal between so many days after the last reading, and the history."""
    metric = sg.Metric(id="m", nature=nature, better="higher")
    history = sg.History.of([(MONDAY + timedelta(k), value) for k, value in enumerate(values)], metric=metric)
    last = history.last.day
    goal = sg.Goal(
        id="g",
        metric="m",
        target=target,
        start=last + timedelta(start),
        deadline=last + timedelta(deadline),
        baseline=None if nature == "flow" else sg.Baseline(value=values[-1] - 1),
    )
    return sg.project(goal, history, as_of=last), history


@settings(max_examples=40)
@given(values, NATURES, st.integers(2, 60), st.integers(0, 24), st.integers(0, 9))
def test_a_goal_of_one_day_has_the_chance_of_that_day(
    values: list[int], nature: str, day: int, level: int, more: int
) -> None:
    """Reached on any of its days, and staying within bounds on all of them, is what its one day brings."""
    target = sg.ReachLevel(level, judged="any_day")
    p, history = project(values, nature, target, day, day)
    on = history.last.day + timedelta(day)
    there = sg.forecast(history, on=on, as_of=history.last.day)
    if p.progress.settled is None:
        side = {str(p.bound): level}
        assert p.probability == pytest.approx(there.probability(**side), abs=2e-6)
        assert p.arrival.median is None or p.arrival.median >= on
        assert (p.arrival.median == on) == ((p.probability or 0) >= 0.5)
    band, _ = project(values, nature, sg.StayWithin(low=level, high=level + more), day, day)
    inside = there.probability(between=(level, level + more))
    assert band.probability == pytest.approx(inside, abs=1e-5)


@settings(max_examples=40)
@given(values, NATURES, st.integers(1, 30), st.integers(0, 20), st.integers(0, 24))
def test_days_of_a_goal_make_it_likelier_and_days_before_it_do_not(
    values: list[int], nature: str, start: int, days: int, level: int
) -> None:
    """One more day never makes an any-day target less likely, nor a band likelier; no day of it is worse than all."""
    values = values[:13]  # less than two weeks show no season of the week
    assume(len(set(values)) > 3)
    target, band = sg.ReachLevel(level, judged="any_day"), sg.StayWithin(low=level)
    p, history = project(values, nature, target, start, start + days)
    longer, _ = project(values, nature, target, start, start + days + 1)
    on = history.last.day + timedelta(start + days)
    there = sg.forecast(history, on=on, as_of=history.last.day)
    assert (p.probability or 0) >= there.probability(**{str(p.bound): level}) - 2e-6
    assert (longer.probability or 0) >= (p.probability or 0) - 0.01
    kept, _ = project(values, nature, band, start, start + days)
    assert (kept.probability or 0) <= there.probability(at_least=level) + 2e-6


def test_a_value_left_before_the_start_does_not_leave_the_band() -> None:
    """A slip of today is mended by the day the goal begins, as far as the forecast of that day says so."""
    values = [100, 102, 101, 103, 102] * 8 + [101, 101, 99]
    near, _ = project(values, "score", sg.StayWithin(low=100), 1, 40)
    far, _ = project(values, "score", sg.StayWithin(low=100), 30, 40)
    assert (far.probability or 0) > (near.probability or 0)


def test_a_milestone_of_a_goal_that_begins_later_counts_from_the_start() -> None:
    """A milestone has the chance that a goal up to its day has."""
    values = [100 + k % 7 + k // 3 for k in range(40)]
    day = MONDAY + timedelta(39 + 20)
    target = sg.ReachLevel(140, judged="any_day", milestones=[sg.Milestone(on=day, value=122)])
    p, _ = project(values, "score", target, 10, 40)
    same, _ = project(values, "score", sg.ReachLevel(122, judged="any_day"), 10, 20)
    assert [one.probability for one in p.milestones] == pytest.approx([same.probability])


@pytest.mark.parametrize(("nature", "start"), [("flow", 1), ("flow", 20), ("score", 20)])
def test_no_pace_moves_a_single_day(nature: str, start: int) -> None:
    """Neither one day of a flow, nor any day of a goal that begins later, has a chance that a pace moves by its sum."""
    values = [10 + k % 7 for k in range(40)]
    p, _ = project(values, nature, sg.ReachLevel(18, judged="any_day"), start, 60)
    assert 0 < (p.probability or 0) < 1
    assert (p.pace_for(0.5), p.pace_for_likely, p.probability_with("7/week"), p.sensitivity) == (None, None, None, ())
    moved, _ = project(values, "score", sg.ReachLevel(18, judged="any_day"), 1, 60)
    assert moved.probability_with("0/week") == pytest.approx(moved.probability)
