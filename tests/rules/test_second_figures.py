"""A guardrail is a second figure: the goal's own under another name shows no price."""

from datetime import date
from typing import Any

import pytest

import smartgoals as sg
from smartgoals import catalog
from smartgoals.catalog._ties import others_than, same_figure

TODAY = date(2026, 11, 30)
AIM = sg.Objective(id="o", title="Known", kind="brand_awareness", serves="sales")
PLAN = sg.Strategy(objectives=[AIM], channels=[sg.Channel(id="ig", platform="instagram")])


def goal(guardrails: list[str], metric: str = "followers") -> sg.Goal:
    """Return a goal with guardrails."""
    days: dict[str, Any] = {"start": date(2026, 12, 1), "deadline": date(2027, 5, 31)}
    return sg.Goal(
        id="g", objective="o", metric=metric, channel="ig", target=sg.ChangeBy(100), guardrails=guardrails, **days
    )


@pytest.mark.parametrize(
    ("guardrails", "is_found"),
    [
        ([], True),
        (["followers"], True),
        (["new_followers"], True),
        (["net_new_followers", "followers"], True),
        (["unfollows"], False),
        (["followers", "engagement_rate_reach"], False),
        (["follower_growth_rate"], False),
    ],
)
def test_a_goal_does_not_guard_itself(guardrails: list[str], is_found: bool) -> None:
    """SGR408 is found unless a guardrail is another figure; its fix keeps what was named."""
    report = sg.check(goal(guardrails), as_of=TODAY, evidence=PLAN)
    told = {one.code: one for one in report.findings}
    assert ("SGR408" in told) is is_found
    if is_found:
        fix = told["SGR408"].fix
        assert fix is not None
        assert fix.guardrails[:-1] == tuple(guardrails)
        assert not sg.check(fix, as_of=TODAY, evidence=PLAN).is_smart or fix.guardrails
        assert "SGR408" not in {one.code for one in sg.check(fix, as_of=TODAY, evidence=PLAN).findings}


def test_a_rate_beside_a_volume_is_another_figure_too() -> None:
    """SGR407 goes by the same guardrails, and a goal without a metric has those that it names."""
    aim = sg.Objective(id="o", title="Be visited", kind="website_traffic", serves="sales")
    plan = sg.Strategy(objectives=[aim], channels=PLAN.channels)
    for guardrails, is_found in ((["link_clicks"], True), (["bounce_rate"], False)):
        report = sg.check(goal(guardrails, "link_clicks"), as_of=TODAY, evidence=plan)
        assert ("SGR407" in {one.code for one in (*report.findings, *report.silenced)}) is is_found
    bare = sg.Goal(id="g", objective="o", guardrails=["followers"])
    assert "SGR408" not in {one.code for one in sg.check(bare, as_of=TODAY, evidence=plan).findings}


@pytest.mark.parametrize(("guardrails", "answer"), [(["new_followers"], "fail"), (["unfollows"], "pass")])
def test_relevance_asks_for_a_second_figure_as_well(guardrails: list[str], answer: str) -> None:
    """The question whether something else is watched has the same answer."""
    found = sg.relevance("followers", AIM, evidence=PLAN, goal=goal(guardrails))
    assert next(one.answer for each in found.questions.values() for one in each if one.code == "balanced") == answer


@pytest.mark.parametrize("metric", ["followers", "reactions", "purchases", "sessions"])
def test_figures_are_alike_both_ways(metric: str) -> None:
    """What is no other figure than one is so in both directions, and nothing is another than itself."""
    every = tuple(catalog.DEFAULT.metrics)
    others = others_than(catalog.DEFAULT, metric, every)
    assert metric not in others
    assert not same_figure(catalog.DEFAULT, metric) & set(others)
    assert all(metric in others_than(catalog.DEFAULT, one, [metric]) for one in others)
