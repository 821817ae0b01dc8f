"""From an audit to baselines: levels with their day, paces from two readings or a flow over a window, and why there is none."""

from datetime import date, timedelta
from fractions import Fraction

import attrs
import pytest
from hypothesis import example, given, settings, strategies as st
from tests.shares import share_of_examples

import smartgoals as sg
from smartgoals import strategies as sgst

DAY, BEFORE = date(2026, 3, 31), date(2025, 12, 31)
QUARTER = sg.audits.Window(date(2026, 1, 1), DAY)
KM = sg.Metric(id="km", nature="flow", unit="count")


def audit(
    *measured: sg.audits.Measurement,
    on: date = DAY,
    window: sg.audits.Window | None = None,
    name: str = "q1",
    **facts: object,
) -> sg.Audit:
    """Return an audit of one channel with these figures."""
    known = {"platform": "instagram", "handle": "@b", **facts}
    return sg.Audit(id=name, as_of=on, window=window, channels=[sg.audits.ChannelAudit(baselines=measured, **known)])  # type: ignore[arg-type]  # facts are fields


def m(metric: str, value: float | None, **facts: object) -> sg.audits.Measurement:
    """Return a measurement."""
    return sg.audits.Measurement(metric=metric, value=value, **facts)  # type: ignore[arg-type]  # facts are fields


def test_a_level_with_its_day_and_source() -> None:
    """A stock gives a level on its day, from its source, under its definition, with the audit's id."""
    (found,) = sg.audits.baselines(
        audit(m("followers", 1776, on=date(2026, 3, 30), source="export", definition="public"))
    )
    assert found.level == sg.Baseline(
        value=1776, on=date(2026, 3, 30), source="export", definition="public", audit="q1"
    )
    assert (found.pace, found.reasons.get("pace")) == (None, sg.audits.NoBaseline.ONE_READING)
    assert str(found) == "followers of @b on instagram: 1776 on 2026-03-30"


def test_a_flow_without_window_is_no_pace() -> None:
    """An amount of which nobody knows the days gives no pace, and neither does one of a single day."""
    for figure in (m("leads", 90), m("leads", 90, on=DAY)):
        (found,) = sg.audits.baselines(audit(figure))
        assert (found.pace, found.reasons.get("pace")) == (None, sg.audits.NoBaseline.NO_WINDOW)
    assert str(found).endswith("no baseline")


def test_two_audits_give_the_pace_of_a_level() -> None:
    """A level in two audits under one definition gives a pace, from the latest earlier audit that has it."""
    now = audit(m("followers", 1776, definition="public"))
    earlier = [
        audit(m("followers", 100), on=date(2025, 6, 30), name="old"),
        audit(m("followers", 1596, definition="public"), on=BEFORE, name="q4"),
        audit(m("followers", None), on=date(2026, 1, 31), name="gap"),
        audit(m("followers", 5, definition="public"), on=date(2026, 6, 30), name="later"),
    ]
    (found,) = sg.audits.baselines(now, earlier=earlier)
    assert found.pace == sg.Pace(14, "week")
    (same_day,) = sg.audits.baselines(
        now, earlier=[audit(m("followers", 1, on=DAY, definition="public"), on=BEFORE, name="odd")]
    )
    assert same_day.reasons.get("pace") is sg.audits.NoBaseline.ONE_READING


def test_a_renamed_account_is_found_by_its_channel() -> None:
    """An account whose handle changed between two audits is the same channel by its id."""
    now = audit(m("followers", 1776), channel="ig", handle="@boutique")
    then = audit(m("followers", 1596), on=BEFORE, name="q4", channel="ig", handle="@b")
    stranger = audit(m("followers", 1596), on=BEFORE, name="q4", handle="@other")
    assert sg.audits.baselines(now, earlier=[then])[0].pace == sg.Pace(14, "week")
    assert sg.audits.baselines(now, earlier=[stranger])[0].pace is None


def test_other_natures_and_missing_values() -> None:
    """A rate has a level and no pace; what is not available has neither; a metric of the caller's own is asked for its nature."""
    rate, missing, own = sg.audits.baselines(
        audit(m("conversion_rate", 0.02, window=QUARTER), m("followers", None), m("km", 90, window=QUARTER)),
        metrics=[KM],
    )
    assert (rate.level is not None, rate.reasons.get("pace")) == (True, sg.audits.NoBaseline.NOT_A_PACE)
    assert (missing.reasons.get("level"), missing.reasons.get("pace")) == (
        sg.audits.NoBaseline.NOT_AVAILABLE,
        sg.audits.NoBaseline.NOT_AVAILABLE,
    )
    assert (own.level, own.pace) == (None, sg.Pace(7, "week"))


@settings(max_examples=20)
@given(sgst.audits(), sgst.audits())
def test_each_figure_has_a_value_or_a_reason(now: sg.Audit, then: sg.Audit) -> None:
    """For every figure a level and a pace are there, or the reason why not; never both, never neither."""
    found = sg.audits.baselines(now, earlier=[then])
    assert len(found) == sum(len(one.baselines) for one in now.channels)
    for one in found:
        assert (one.level is None) is (one.reasons.get("level") is not None)
        assert (one.pace is None) is (one.reasons.get("pace") is not None)


def plan(goal: sg.Goal) -> sg.Strategy:
    """Return a strategy with one goal on one channel."""
    return sg.Strategy(channels=[sg.Channel(id="ig", platform="Instagram", handle="@B")], goals=[goal], metrics=[KM])


def test_goals_take_their_baseline_from_the_audit() -> None:
    """A goal without a baseline takes the audit's figure of its metric on its channel, and the audit joins the strategy."""
    found = sg.audits.with_baselines(
        plan(sg.Goal(id="g", metric="followers", channel="ig")), audit(m("followers", 1776))
    )
    assert found.goals["g"].baseline == sg.Baseline(value=1776, on=DAY, source="audit q1", audit="q1")
    assert found.audits.ids == ("q1",)
    again = sg.audits.with_baselines(found, audit(m("followers", 9999)))
    assert again.goals["g"].baseline == found.goals["g"].baseline
    assert again.audits["q1"].channels[0].baselines[0].value == 9999


@pytest.mark.parametrize(
    ("goal", "figure"),
    [
        (sg.Goal(id="g", metric="leads", channel="ig"), m("leads", 90, window=QUARTER)),
        (sg.Goal(id="g", metric="km", channel="ig"), m("km", 90, window=QUARTER)),
        (sg.Goal(id="g", metric="followers", channel="ig"), m("reach", 90)),
        (sg.Goal(id="g", metric="followers", channel="ig"), m("followers", None)),
        (sg.Goal(id="g", metric="followers"), m("followers", 90)),
        (sg.Goal(id="g", channel="ig"), m("followers", 90)),
        (sg.Goal(id="g", metric="followers", channel="ig", deadline=DAY), m("followers", 90)),
        (
            sg.Goal(
                id="g",
                metric="followers",
                channel="ig",
                target=sg.ReachLevel(99, milestones=[sg.Milestone(DAY, 95)]),
                deadline=date(2026, 6, 30),
            ),
            m("followers", 90),
        ),
    ],
)
def test_goals_that_get_no_baseline(goal: sg.Goal, figure: sg.audits.Measurement) -> None:
    """A flow, an unlike metric, a missing value, no channel, no metric, or a figure that comes too late: no baseline."""
    assert sg.audits.with_baselines(plan(goal), audit(figure)).goals["g"].baseline is None


def test_a_channel_that_was_not_audited() -> None:
    """A goal on a channel that the audit does not list keeps what it has."""
    found = sg.audits.with_baselines(
        plan(sg.Goal(id="g", metric="followers", channel="ig")), audit(m("followers", 1), handle="@other")
    )
    assert found.goals["g"].baseline is None


def test_replacing_keeps_to_the_definition() -> None:
    """A baseline is replaced only on demand, and only by a figure under its own definition."""
    old = sg.Baseline(value=1, on=BEFORE, definition="public")
    goal = sg.Goal(id="g", metric="followers", channel="ig", baseline=old)
    figures = (m("followers", 20, definition="public"), m("followers", 30, definition="all"), m("followers", 40))
    assert sg.audits.with_baselines(plan(goal), audit(*figures)).goals["g"].baseline == old
    replaced = sg.audits.with_baselines(plan(goal), audit(*figures), replace=True).goals["g"].baseline
    assert replaced is not None
    assert (replaced.value, replaced.definition) == (20, "public")
    unsaid = sg.Goal(id="g", metric="followers", channel="ig", baseline=sg.Baseline(value=1, on=BEFORE))
    kept = sg.audits.with_baselines(plan(unsaid), audit(figures[0]), replace=True).goals["g"].baseline
    assert kept == unsaid.baseline


@given(st.integers(0, 10**6), st.integers(1, 400))
@example(90, 90)
def test_a_flow_over_a_window_is_a_pace(amount: int, days: int) -> None:
    """An amount over so many days is seven of them a week, and no level: a flow starts from zero."""
    window = sg.audits.Window(DAY - timedelta(days - 1), DAY)
    (found,) = sg.audits.baselines(audit(m("leads", amount), window=window))
    assert (found.level, found.reasons.get("level")) == (None, sg.audits.NoBaseline.FLOW_HAS_NO_LEVEL)
    assert found.pace == sg.Pace(Fraction(amount * 7, days), "week")
    if (amount, days) == (90, 90):
        assert str(found).endswith(": 7/week")


@share_of_examples(2)
@given(sgst.whole_strategies(1, 3, audits=True), st.booleans())
def test_a_baseline_is_taken_once(plan: sg.Strategy, replace: bool) -> None:
    """To take the baselines of an audit again changes nothing, and what a goal already has stays unless it is asked for."""
    for audit in plan.audits:
        once = sg.audits.with_baselines(plan, audit, replace=replace)
        assert sg.audits.with_baselines(once, audit, replace=replace) == once
        assert set(once.audits.ids) == {*plan.audits.ids, audit.id}
        for goal in plan.goals:
            found = once.goals[goal.id]
            assert attrs.evolve(found, baseline=goal.baseline) == goal
            assert found == goal or replace or goal.baseline is None


@pytest.mark.parametrize(
    ("days", "is_taken"),
    [(30, False), (74, False), (75, True), (90, True), (91, True), (181, True), (None, True)],
)
@pytest.mark.parametrize(
    "target", [sg.ChangeBy(percent=10), sg.ChangeBy(500), sg.ReachLevel(6000), sg.KeepPace("100/week")]
)
def test_people_of_a_quarter_start_no_goal_of_a_month(target: sg.Target, days: int | None, *, is_taken: bool) -> None:
    """Neither written in nor assumed: a goal begins where people of as many days as it has, or fewer, were."""
    start = DAY + timedelta(1)
    deadline = None if days is None else start + timedelta(days - 1)
    if isinstance(target, sg.KeepPace):  # its week is the window that it is about
        is_taken = False
    goal = sg.Goal(id="g", metric="reach", channel="ig", target=target, start=start, deadline=deadline)
    told = audit(m("reach", 5000), window=QUARTER)
    known = sg.audits.with_baselines(plan(goal), told)
    found = known.goals["g"].baseline
    assert (found is not None and found.value == 5000) is is_taken
    assert sg.audits.with_baselines(plan(attrs.evolve(goal, metric="average_rating")), told).goals["g"].baseline is None
    level = audit(m("average_rating", 4.5), window=QUARTER)
    rated = attrs.evolve(goal, metric="average_rating", target=sg.ReachLevel(4.6))
    assert sg.audits.with_baselines(plan(rated), level).goals["g"].baseline is not None
    if isinstance(target, sg.ChangeBy) and days is not None:
        read = sg.History.of([(start + timedelta(7), 2000)], metric="reach", channel="ig")
        expected = sg.assess(goal, read, as_of=start + timedelta(9), evidence=known).expected
        assert expected is not None
        assert (expected > 4500) is is_taken
