"""Baselines of an audit change nothing that a goal asks: with them and without, it is met or missed alike."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import example, given, strategies as st

import smartgoals as sg
from smartgoals.audits import ChannelAudit, Measurement, Window, with_baselines

AUDITED, START, END = date(2026, 3, 31), date(2026, 4, 1), date(2026, 6, 30)
MARCH, QUARTER = Window(date(2026, 3, 1), AUDITED), Window(date(2026, 1, 1), AUDITED)
# More is better, less is better, nobody says, and people of periods.
METRICS = ("followers", "bounce_rate", "staff", "visitors")
STAFF = sg.Metric(id="staff", nature="stock", unit="count", better="context")
TARGETS = (
    sg.ReachLevel(1500),
    sg.ReachLevel(1500, judged="any_day"),
    sg.ReachPace("1500/month"),
    sg.ChangeBy(25),
    sg.ChangeBy(percent=-10),
    sg.GrowBy("5%/month"),
    sg.KeepPace("1500/month"),
    sg.StayWithin(low=1000, high=2000),
)
STARTS = (START, date(2026, 2, 1), date(2026, 5, 1))


def plan(
    metric: str,
    target: sg.Target | None,
    figure: Measurement,
    *,
    start: date = START,
    read: list[tuple[int, int]] | None = None,
    baseline: sg.Baseline | None = None,
) -> sg.Strategy:
    """Return a strategy of one goal, its audit, and what was read so many days after the first of April."""
    entry = ChannelAudit(platform="instagram", channel="ig", baselines=[figure])
    goal = sg.Goal(id="g", metric=metric, channel="ig", target=target, start=start, deadline=END, baseline=baseline)
    readings = [(START + timedelta(day), amount) for day, amount in read or []]
    return sg.Strategy(
        channels=[sg.Channel(id="ig", platform="instagram")],
        audits=[sg.Audit(id="q1", as_of=AUDITED, channels=[entry])],
        goals=[goal],
        metrics=[STAFF],
        histories=[sg.History.of(readings, metric=metric, channel="ig")],
    )


def outcome(plan: sg.Strategy, on: date) -> tuple[bool | None, object]:
    """Return whether the goal is met on a day, and the value that it shall reach."""
    goal = plan.goals["g"]
    progress = sg.assess(goal, plan.histories[0], as_of=on, evidence=plan)
    return progress.is_met, progress.target


def assert_alike(plan: sg.Strategy, on: date) -> None:
    """A goal is met or missed as it is without the baseline, by the same value."""
    (met, asked), (is_met, is_asked) = outcome(with_baselines(plan, plan.audits[0]), on), outcome(plan, on)
    assert met == is_met
    # Where nothing tells where a goal starts, it has no plan that names the value.
    assert asked == is_asked or is_asked is None


def drawn_readings(first: int) -> st.SearchStrategy[list[tuple[int, int]]]:
    """Return a few readings from so many days after the first of April on."""
    return st.lists(st.tuples(st.integers(first, 95), st.integers(0, 3000)), max_size=5, unique_by=lambda pair: pair[0])


@given(
    metric=st.sampled_from(METRICS),
    target=st.sampled_from(TARGETS),
    value=st.integers(0, 3000),
    window=st.sampled_from([None, MARCH, QUARTER]),
    read=drawn_readings(0),
    after=st.integers(0, 95),
    start=st.sampled_from(STARTS),
)
@example(
    metric="followers", target=sg.ReachLevel(1500), value=1776, window=None, read=[(90, 1800)], after=91, start=START
)
@example(
    metric="followers", target=sg.ReachLevel(1500), value=1776, window=None, read=[(90, 1200)], after=91, start=START
)
@example(
    metric="bounce_rate", target=sg.ReachLevel(1500), value=1400, window=None, read=[(90, 1450)], after=91, start=START
)
@example(
    metric="visitors",
    target=sg.ReachPace("250/month"),
    value=600,
    window=QUARTER,
    read=[(29, 230)],
    after=60,
    start=START,
)
@example(
    metric="staff",
    target=sg.ReachLevel(1500, judged="any_day"),
    value=1776,
    window=None,
    read=[(9, 1400)],
    after=60,
    start=date(2026, 2, 1),
)
def test_a_goal_is_met_alike_with_the_baseline_of_an_audit_and_without(
    *,
    metric: str,
    target: sg.Target,
    value: int,
    window: Window | None,
    read: list[tuple[int, int]],
    after: int,
    start: date,
) -> None:
    """Whatever it asks, whatever is read since the audit, and on whatever day since then it is judged."""
    known = plan(metric, target, Measurement(metric=metric, value=value, window=window), start=start, read=read)
    on = AUDITED + timedelta(after)
    assert_alike(known, on)


@given(
    metric=st.sampled_from(METRICS),
    target=st.sampled_from(TARGETS),
    value=st.integers(0, 3000),
    window=st.sampled_from([None, MARCH, QUARTER]),
    read=drawn_readings(-60),
    amount=st.integers(0, 3000),
    start=st.sampled_from(STARTS),
)
@example(
    metric="staff", target=sg.ReachLevel(1500), value=1776, window=None, read=[(-5, 1400)], amount=1600, start=START
)
@example(
    metric="followers", target=sg.ChangeBy(25), value=1776, window=None, read=[(-5, 1400)], amount=1600, start=START
)
def test_a_goal_asks_the_same_whatever_was_read_before_it(
    *,
    metric: str,
    target: sg.Target,
    value: int,
    window: Window | None,
    read: list[tuple[int, int]],
    amount: int,
    start: date,
) -> None:
    """On its last day, of which there is a reading, it is met or missed as it would be, and by the same value."""
    read = [(day, one) for day, one in read if day != 90] + [(90, amount)]
    known = plan(metric, target, Measurement(metric=metric, value=value, window=window), start=start, read=read)
    assert_alike(known, END)


@pytest.mark.parametrize(
    ("metric", "target", "figure", "start", "is_taken"),
    [
        ("followers", sg.ReachLevel(1500), {"value": 1200}, START, True),
        ("followers", sg.ReachLevel(1500), {"value": 1500}, START, True),
        ("followers", sg.ReachLevel(1500), {"value": 1776}, START, False),
        ("bounce_rate", sg.ReachLevel(0.4), {"value": 0.5}, START, True),
        ("bounce_rate", sg.ReachLevel(0.4), {"value": 0.3}, START, False),
        ("staff", sg.ReachLevel(1500), {"value": 1776}, START, True),
        ("visitors", sg.ReachPace("250/month"), {"value": 200, "window": MARCH}, START, True),
        ("visitors", sg.ReachPace("250/month"), {"value": 200, "window": QUARTER}, START, False),
        ("visitors", sg.ReachPace("700/quarter"), {"value": 600, "window": QUARTER}, START, True),
        ("visitors", sg.ReachPace("250/month"), {"value": 200}, START, False),
        ("visitors", sg.KeepPace("250/month"), {"value": 300, "window": QUARTER}, START, False),
        # In a goal that has begun, only what one day is judged by may start later.
        ("followers", sg.ReachLevel(1500), {"value": 1200}, date(2026, 2, 1), True),
        ("followers", sg.ReachLevel(1500, judged="any_day"), {"value": 1200}, date(2026, 2, 1), False),
        ("followers", sg.ChangeBy(percent=20), {"value": 1200}, date(2026, 2, 1), False),
        ("followers", sg.ChangeBy(percent=20), {"value": 1200}, START, True),
        ("staff", sg.ReachLevel(1500), {"value": 1200}, date(2026, 2, 1), False),
        ("followers", None, {"value": 1200}, date(2026, 2, 1), True),
    ],
)
def test_which_figures_goals_take(
    metric: str, target: sg.Target | None, figure: dict[str, Any], start: date, *, is_taken: bool
) -> None:
    """A level beyond its target, people of another length of time, and what comes in the middle of a change are none."""
    known = plan(metric, target, Measurement(metric=metric, **figure), start=start)
    told = with_baselines(known, known.audits[0]).goals["g"].baseline
    assert (told is not None, told and told.value) == (is_taken, figure["value"] if is_taken else None)


def test_replacing_does_not_turn_a_goal_round() -> None:
    """From 1000 to 1500 stays a rise where the audit finds 1776, and takes 1200 for its start."""
    stated = sg.Baseline(value=1000, on=date(2025, 12, 31))
    for value, start in ((1776, 1000), (1200, 1200)):
        known = plan("followers", sg.ReachLevel(1500), Measurement(metric="followers", value=value), baseline=stated)
        told = with_baselines(known, known.audits[0], replace=True).goals["g"].baseline
        assert told is not None
        assert told.value == start
