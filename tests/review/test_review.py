"""The review of a strategy: what every goal gets, and why something is missing."""

from __future__ import annotations

import pickle
from datetime import date
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings, strategies as st

import smartgoals as sg
from smartgoals import present
from smartgoals.strategies import whole_strategies

NO_METRIC = "the goal names no metric"
NO_READINGS = "no readings of this metric on this channel up to the day of the review"

AS_OF = date(2026, 1, 18)
DATES = {"start": date(2026, 1, 5), "deadline": date(2026, 6, 28)}


def goal(id: str, target: Any = None, **facts: Any) -> sg.Goal:
    known = {"objective": "sales", "metric": "followers", "channel": "ig", "target": target} | DATES | facts
    return sg.Goal(id=id, **known)


def strategy(*goals: sg.Goal, **facts: Any) -> sg.Strategy:
    readings = [(date(2026, 1, 4), 1200), (date(2026, 1, 11), 1245), (date(2026, 1, 18), 1301)]
    return sg.Strategy(
        objectives=[sg.Objective(id="sales", title="Sell more", kind="conversions_sales", serves="the shop")],
        channels=[sg.Channel(id="ig", platform="instagram"), sg.Channel(id="x", platform="x")],
        goals=goals,
        histories=[sg.History.of(readings, metric="followers", channel="ig")],
        **facts,
    )


BASE = sg.Baseline(value=1200, on=date(2026, 1, 4))
PACE = sg.KeepPace(sg.Pace.parse("50 followers/week"))


def test_every_goal_gets_its_report_progress_and_projection() -> None:
    """What each room answers by itself is what the review holds."""
    plan = strategy(goal("g", PACE, baseline=BASE))
    found = sg.review(plan, as_of=AS_OF).goals["g"]
    history = plan.histories[0]
    evidence = sg.Evidence(strategy=plan)
    assert found.id == "g"
    assert found.report.verdicts == sg.check(plan.goals["g"], evidence=evidence, as_of=AS_OF).verdicts
    assert found.progress == sg.assess(plan.goals["g"], history, as_of=AS_OF)
    assert found.projection == sg.project(plan.goals["g"], history, as_of=AS_OF)
    assert found.reasons == {}


def test_what_cannot_be_told_has_its_reason() -> None:
    """No metric, no readings yet, and no target each say so, and nothing is raised."""
    plan = strategy(goal("bare", metric=None), goal("elsewhere", PACE, channel="x"), goal("aimless"))
    found = sg.review(plan, as_of=AS_OF)
    assert found.goals["bare"].reasons == {"progress": NO_METRIC, "projection": NO_METRIC}
    assert found.goals["elsewhere"].reasons == {"progress": NO_READINGS, "projection": NO_READINGS}
    assert found.goals["aimless"].projection is None or found.goals["aimless"].projection.probability is None
    early = sg.review(plan, as_of=date(2026, 1, 1))
    assert early.goals["aimless"].reasons["progress"] == NO_READINGS


def test_figures_beyond_reach_are_a_reason_and_no_crash() -> None:
    """A pace whose sum no number can hold has no progress and no projection, and both say why."""
    huge = sg.KeepPace(sg.Pace(1e308, "day"))
    plan = sg.Strategy(
        metrics=[sg.Metric(id="km", nature="flow", unit="count")],
        goals=[sg.Goal(id="g", metric="km", target=huge, **DATES)],
        histories=[sg.History.of([(AS_OF, 3)], metric="km")],
    )
    found = sg.review(plan, as_of=AS_OF).goals["g"]
    assert (found.progress, found.projection) == (None, None)
    assert found.reasons["progress"] == found.reasons["projection"] != ""
    assert found.reasons["progress"] in present.markdown(sg.review(plan, as_of=AS_OF))


def test_smart_goals_are_named() -> None:
    """`smart` holds the ids of the goals whose report is SMART, in order."""
    found = sg.review(strategy(goal("a", PACE, baseline=BASE), goal("b")), as_of=AS_OF)
    assert found.smart == tuple(one.id for one in found.goals if one.report.is_smart)
    assert "b" not in found.smart
    assert str(found) == "review of a strategy as of 2026-01-18: 2 goals"


def test_evidence_beside_the_strategy_counts() -> None:
    """Readings handed in beside the strategy answer for a goal that had none."""
    plan = strategy(goal("x", PACE, channel="x", baseline=BASE))
    extra = sg.History.of([(AS_OF, 1300)], metric="followers", channel="x")
    found = sg.review(plan, as_of=AS_OF, evidence=sg.Evidence(histories=[extra]))
    assert found.goals["x"].progress is not None
    assert found.goals["x"].progress.actual == 1300


def test_own_metrics_are_read_by_their_nature() -> None:
    """A flow that only the strategy declares adds up in progress and projection."""
    runs = [(date(2026, 1, 5 + k), 3) for k in range(10)]
    plan = sg.Strategy(
        metrics=[sg.Metric(id="km", nature="flow", unit="count")],
        goals=[sg.Goal(id="run", metric="km", target=sg.ReachLevel(100), **DATES)],
        histories=[sg.History.of(runs, metric="km")],
    )
    found = sg.review(plan, as_of=date(2026, 1, 14)).goals["run"]
    assert found.progress is not None
    assert found.progress.actual == 30
    assert found.projection is not None
    assert found.projection.now == 30


@pytest.mark.parametrize("wrong", [{"strategy": "s"}, {"as_of": "2026-01-01"}, {"language": "xx"}])
def test_arguments_of_the_wrong_kind_are_refused(wrong: dict[str, Any]) -> None:
    """A review of no strategy, on no day, or in no language, is an error of ours."""
    known: dict[str, Any] = {"strategy": strategy(), "as_of": AS_OF, "language": "en"} | wrong
    with pytest.raises(sg.SmartGoalsError):
        sg.review(known.pop("strategy"), **known)


@settings(max_examples=25)
@given(whole_strategies(audits=True), st.dates(date(2025, 6, 1), date(2027, 6, 1)), st.sampled_from(["en", "fr"]))
def test_every_strategy_can_be_reviewed(whole: sg.Strategy, as_of: date, language: str) -> None:
    """Whatever a valid strategy holds, it has a review, twice the same, that pickles."""
    found = sg.review(whole, as_of=as_of, language=language)
    assert found == sg.review(whole, as_of=as_of, language=language)
    assert pickle.loads(pickle.dumps(found)) == found


@given(whole_strategies(1, 3), st.dates(date(2025, 1, 1), date(2027, 12, 31)), st.sampled_from(["en", "fr"]))
def test_a_goal_says_why_something_is_missing(whole: sg.Strategy, on: date, language: str) -> None:
    """Exactly a goal that lacks its progress, its figure or its chance says why, in the language of the review."""
    for reviewed in sg.review(whole, as_of=on, language=language).goals:
        progress, projection = reviewed.progress, reviewed.projection
        lacks = progress is None or progress.actual is None or projection is None or projection.probability is None
        assert (reviewed.why() is not None) == lacks
        if progress is None:
            assert reviewed.why() == sg.Language.of(language).value(reviewed.reasons["progress"])


def test_why_speaks_the_language_asked_for() -> None:
    """What is missing is said in either language, whatever the review speaks, and of a hand-made one as far as it says."""
    vague, unread = sg.review(strategy(sg.Goal(id="vague"), goal("far", PACE, channel="x")), as_of=AS_OF).goals
    assert vague.why() == NO_METRIC
    assert vague.why("fr") == "le but ne nomme aucune mesure"
    assert unread.why() == "there are no readings of its metric on its channel up to that day"
    assert evolve(vague, reasons={}).why() is None
    known = sg.review(strategy(goal("a", PACE)), as_of=AS_OF).goals["a"]
    assert known.why() is None
    alone = evolve(known, projection=None, reasons={"projection": NO_READINGS})
    assert alone.why() == NO_READINGS  # as it came
    open_goal = sg.review(strategy(goal("a", PACE, deadline=None)), as_of=AS_OF).goals["a"]
    assert open_goal.why("fr") == open_goal.projection.reasons["probability"].text("fr")
    later = sg.review(strategy(goal("a", PACE)), as_of=date(2025, 12, 1)).goals["a"]
    assert later.why() is not None
