"""Fixes: a mended goal is not complained of in another way, and asks for what somebody would say."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals import strategies as some

TODAY = date(2026, 3, 29)
CARE = sg.Objective(id="o", title="More online sales", kind="conversions_sales", serves="x")
CHANNEL = sg.Channel(id="c", platform="instagram")
WEIGHTS = ("error", "warning")
USUAL: dict[str, tuple[float, float]] = {
    "followers": (1200, 40),
    "purchases": (30, 3),
    "open_tickets": (80, 3),
    "revenue": (1000, 90),
    "click_through_rate": (0.031, 0.001),
    "average_rating": (4.1, 0.05),
    "first_response_time": (8, 0.6),
}
COUNTED = frozenset({"followers", "purchases", "open_tickets"})


def known(metric: str, values: list[float], target: sg.Target, every: int = 7, **parts: Any) -> sg.Strategy:
    """Return a strategy of one goal, with readings up to today."""
    days = [TODAY - timedelta(every * k) for k in range(len(values))][::-1]
    history = sg.History.of(list(zip(days, values, strict=True)), metric=metric, channel="c")
    given_days = {"start": TODAY + timedelta(1), "deadline": TODAY + timedelta(91)}
    goal = sg.Goal(
        **{"id": "g", "objective": "o", "metric": metric, "channel": "c", **given_days, **parts}, target=target
    )
    return sg.Strategy(objectives=[CARE], channels=[CHANNEL], goals=[goal], histories=[history])


def weights(report: sg.SmartReport) -> list[int]:
    """Return how many failures and how many warnings stand."""
    return [sum(one.severity == weight for one in report.findings) for weight in WEIGHTS]


def check_fixes(plan: sg.Strategy, goal: sg.Goal) -> int:
    """Check each fix of a goal against the law, and return how many there are."""
    before, fixes = sg.check(goal, evidence=plan, as_of=TODAY), 0
    told = {one.code for one in (*before.findings, *before.silenced, *before.waived)}
    is_judged = sg.revise(goal, plan, as_of=TODAY).verdict != "unknown"
    for finding in before.findings:
        fix = finding.fix
        if fix is None:
            continue
        fixes += 1
        after = sg.check(fix, evidence=plan.with_goal(fix), as_of=TODAY)
        new = [one for one in after.findings if one.severity in WEIGHTS and one.code not in told]
        if not is_judged:
            new = [one for one in new if one.criterion != "attainable"]
        assert not new or weights(after) < weights(before), (finding.code, fix.target, [one.code for one in new])
        gone = {one.code for one in before.findings} - {one.code for one in after.findings}
        assert finding.code in gone or finding.severity == "info" or weights(after) <= weights(before)
    return fixes


@st.composite
def plans(draw: st.DrawFn) -> sg.Strategy:
    """Draw a strategy of one goal on a metric that moves as such metrics do."""
    metric = draw(st.sampled_from(sorted(USUAL)))
    middle, spread = USUAL[metric]
    steps = draw(st.lists(st.floats(-1.5, 1.5), min_size=2, max_size=24))
    drift = draw(st.sampled_from([0.0, 1.0, -1.0])) * spread / 3
    values = [max(0.0, middle + drift * k + spread * one) for k, one in enumerate(steps)]
    values = [round(one) if metric in COUNTED else round(one, 4) for one in values]
    share = draw(st.sampled_from([0.3, 0.7, 0.95, 1.05, 1.3, 3]))
    amount = max(1, round(middle * share)) if metric in COUNTED else round(middle * share, 4)
    percent = draw(st.sampled_from([5, 20, -5, -20, 100]))
    target = draw(
        st.sampled_from(
            [
                sg.ReachLevel(amount),
                sg.ChangeBy(percent=percent),
                sg.ChangeBy(amount * 0.1),
                sg.KeepPace(sg.Pace(amount, "week")),
                sg.KeepPace(sg.Pace(amount, "week"), counted="calendar"),
                sg.ReachPace(sg.Pace(amount, "week")),
                sg.GrowBy(f"{percent / 10} %/month"),
                sg.StayWithin(low=amount),
                sg.StayWithin(high=amount),
            ]
        )
    )
    parts: dict[str, Any] = {"baseline": draw(st.sampled_from([None, sg.Baseline(value=values[-1], on=TODAY)]))}
    parts["ambition"] = draw(st.sampled_from(["committed", "stretch"]))
    return known(metric, values, target, draw(st.sampled_from([1, 7, 30])), **parts)


@given(plans())
def test_a_mended_goal_is_complained_of_in_no_other_way(plan: sg.Strategy) -> None:
    """Applied and checked again, a fix raises nothing new, but where less is left to say, or where nobody could tell
    of the goal as it was how hard it is.
    """
    check_fixes(plan, plan.goals["g"])


@given(some.whole_strategies())
def test_whole_strategies_have_fixes_that_swap_nothing(plan: sg.Strategy) -> None:
    """So it is for whatever goal of whatever strategy."""
    for goal in plan.goals[:2]:
        check_fixes(plan, goal)


def test_a_fix_has_a_place_in_its_strategy() -> None:
    """What a goal was before a later revision is mended only where its strategy could hold it so."""
    objective = sg.Objective(id="a", title="a", kind="brand_awareness", start=date(2026, 1, 2))
    moved = sg.Revision(on=date(2026, 3, 30), reason="a", deadline=date(2026, 1, 1))
    alone = sg.Strategy(goals=[sg.Goal(id="g", revisions=[moved])])
    under = sg.Strategy(objectives=[objective], goals=[sg.Goal(id="g", objective="a", revisions=[moved])])
    fixes = [sg.check(one.goals["g"], evidence=one, as_of=TODAY).finding("SGS113").fix for one in (alone, under)]
    assert [fix is None for fix in fixes] == [False, True]


FEW = [30, 31, 29, 30, 32, 28, 30, 31, 30, 29] * 2
FLAT = [1200, 1202, 1201, 1203, 1202, 1204, 1203, 1202, 1203, 1204]
STARS = [4.1, 4.2, 4.1, 4.15, 4.1, 4.2, 4.1, 4.15]


@pytest.mark.parametrize(
    ("metric", "values", "target", "code"),
    [
        ("purchases", FEW, sg.ChangeBy(percent=20), "SGA302"),  # +2 % of 30 drowns in chance
        ("followers", FLAT, sg.GrowBy("10 %/month"), "SGA301"),  # 0.02 % of 1,204 is no follower in three months
        ("average_rating", STARS, sg.StayWithin(low=12.3), "SGM203"),  # 1.23 is nowhere near
    ],
)
def test_there_is_no_fix_that_nobody_would_take(metric: str, values: list[float], target: sg.Target, code: str) -> None:
    """The finding stands, and offers nothing."""
    plan = known(metric, values, target)
    finding = sg.check(plan.goals["g"], evidence=plan, as_of=TODAY).finding(code)
    assert finding is not None
    assert finding.fix is None


@pytest.mark.parametrize("scale", [1, 40])
def test_a_goal_the_wrong_way_is_offered_no_smaller_step_that_way(scale: int) -> None:
    """That it is turned round is for its own finding to say."""
    plan = known("purchases", [scale * one for one in FEW], sg.ChangeBy(percent=-20))
    report = sg.check(plan.goals["g"], evidence=plan, as_of=TODAY)
    assert report.finding("SGR410") is not None
    assert all(one.fix is None for one in report.findings if one.criterion == "attainable")


def test_what_is_meant_by_a_bound_is_near_what_is_there() -> None:
    """45 stars beside 4.1 are 4.5, which one may hold; and 40 % is a percentage, however far from what is there."""
    stars = known("average_rating", STARS, sg.StayWithin(low=45))
    finding = sg.check(stars.goals["g"], evidence=stars, as_of=TODAY).finding("SGM203")
    assert finding is not None
    assert finding.fix is not None
    assert finding.fix.target == sg.StayWithin(low=4.5)
    bounce = known("bounce_rate", [0.1, 0.11, 0.1], sg.StayWithin(high=40))
    finding = sg.check(bounce.goals["g"], evidence=bounce, as_of=TODAY).finding("SGM203")
    assert finding is not None
    assert finding.fix is not None
    assert finding.fix.target == sg.StayWithin(high=0.4)
