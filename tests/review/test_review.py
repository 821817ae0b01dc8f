"""The review of a strategy, and its plain text in English and French."""

from __future__ import annotations

import pickle
from datetime import date, timedelta
from typing import Any

import attrs
import pytest
from hypothesis import given, settings, strategies as st

import smartgoals as sg
from smartgoals import present
from smartgoals._messages.formatting import FRENCH
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
    assert found.reasons["progress"] in present.text(sg.review(plan, as_of=AS_OF))


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
    with pytest.raises(sg.SmartGoalsError):
        present.text("a review")  # type: ignore[arg-type]  # that it is refused is the test


TARGETS = [
    (sg.ReachLevel(2400), "reach 2400", "atteindre 2400"),
    (sg.ReachLevel(2400, judged="any_day"), "reach 2400 on any day", "atteindre 2400 à un moment quelconque"),
    (sg.ChangeBy(500), "change by 500", "faire varier de 500"),
    (sg.ChangeBy(percent=12.5), "change by 12.5 %", "faire varier de 12,5 %"),
    (PACE, "keep 50 followers a week", "tenir 50 followers par semaine"),
    (sg.KeepPace(sg.Pace.parse("100 every 2 weeks")), "keep 100 every 2 weeks", "tenir 100 toutes les 2 semaines"),
    (sg.KeepPace(sg.Pace.parse("3/day"), bound="at_most"), "keep at most 3 a day", "ne pas dépasser 3 par jour"),
    (sg.StayWithin(high=4), "stay at or under 4", "rester à 4 ou moins"),
    (sg.StayWithin(low=4), "stay at or over 4", "rester à 4 ou plus"),
    (sg.StayWithin(low=1, high=4.5), "stay within 1 to 4.5", "rester entre 1 et 4,5"),
]


@pytest.mark.parametrize(("target", "english", "french"), TARGETS)
def test_every_target_is_said_in_both_languages(target: sg.Target, english: str, french: str) -> None:
    """The text says what each kind of target asks, and by when."""
    found = sg.review(strategy(goal("g", target, baseline=BASE)), as_of=AS_OF)
    assert f"  asks      {english} by 28 June 2026" in present.text(found).splitlines()
    assert f"  demande    {french} d’ici le 28 juin 2026" in present.text(found, language="fr").splitlines()
    endless = sg.review(strategy(goal("g", target, baseline=BASE, deadline=None)), as_of=AS_OF)
    assert f"  asks      {english}" in present.text(endless).splitlines()


@pytest.mark.parametrize(
    ("level", "said"),
    [(1301, "stands at 1301, the plan asks 1208: 92.92 ahead"), (1000000, "behind"), (1200 + 173 * 15, "behind")],
)
def test_the_text_says_where_a_goal_stands(level: float, said: str) -> None:
    """Ahead, behind or exactly on plan, in figures."""
    text = present.text(sg.review(strategy(goal("g", sg.ReachLevel(level), baseline=BASE)), as_of=AS_OF))
    assert said in text
    exact = sg.review(strategy(goal("g", sg.ReachLevel(1200 + 101 * 25 / 2), baseline=BASE)), as_of=AS_OF)
    progress = exact.goals["g"].progress
    assert progress is not None
    assert ("exactly on plan" in present.text(exact)) is (progress.gap == 0)


def test_an_exact_plan_is_called_exact() -> None:
    """On plan to the last digit reads as exactly on plan."""
    plan = strategy(goal("g", sg.ReachLevel(1200 + 101 * 25), baseline=BASE, deadline=date(2026, 12, 20)))
    found = sg.review(plan, as_of=AS_OF)
    assert found.goals["g"].progress is not None
    assert found.goals["g"].progress.gap == 0
    assert "exactly on plan" in present.text(found)
    assert "exactement sur la trajectoire" in present.text(found, language="fr")


def test_a_quota_is_told_period_by_period() -> None:
    """A quota by calendar week says what this week has made and how the earlier weeks went."""
    quota = sg.KeepPace(sg.Pace.parse("50 followers/week"), counted="calendar")
    found = sg.review(strategy(goal("g", quota, baseline=BASE)), as_of=date(2026, 1, 20))
    text = present.text(found)
    assert "quota     0 of 50 from 19 January 2026 to 25 January 2026; 1 of 2 periods met" in text
    assert "périodes tenues : 1 sur 2" in present.text(found, language="fr")


def test_goals_without_an_objective_and_findings_on_the_whole_have_their_place() -> None:
    """No goal is lost from the text, and what concerns the strategy stands at the end."""
    found = sg.review(strategy(goal("homeless", objective=None, metric=None), title="Shop"), as_of=AS_OF)
    text = present.text(found)
    assert "Goals without an objective" in text
    assert "progress: cannot tell, the goal names no metric" in text
    assert found.findings
    assert "The strategy and its channels" in text
    assert all((one.code in text) is (one.severity != "info") for one in found.findings)
    told = present.text(found, info=True)
    assert all(one.code in told for one in (*found.findings, *found.goals["homeless"].report.findings))


def test_an_own_language_falls_back_on_english_phrases() -> None:
    """A host's language writes figures its way around English phrases until it brings its own."""
    german = attrs.evolve(FRENCH, code="de")
    found = sg.review(strategy(goal("g", PACE, baseline=BASE)), as_of=AS_OF, language=german)
    assert "Strategy: review as of 18 janvier 2026" in present.text(found)


@settings(max_examples=25)
@given(whole_strategies(), st.dates(date(2025, 6, 1), date(2027, 6, 1)), st.sampled_from(["en", "fr"]))
def test_every_strategy_can_be_reviewed(whole: sg.Strategy, as_of: date, language: str) -> None:
    """Whatever a valid strategy holds, it has a review, twice the same, that pickles and reads as text."""
    found = sg.review(whole, as_of=as_of, language=language)
    assert found == sg.review(whole, as_of=as_of, language=language)
    assert pickle.loads(pickle.dumps(found)) == found
    text = present.text(found)
    assert text == present.text(found, language=language)
    assert all(f"* {one.id}" in text for one in found.goals)
    assert "nan" not in text.lower().split()


@pytest.mark.parametrize(
    ("target", "english", "french"),
    [
        (sg.KeepPace("7/week", bound="at_most", counted="calendar"), "missed already, for good", "déjà manqué"),
        (sg.ReachLevel(8), "met already", "déjà atteint"),
    ],
)
def test_what_is_decided_is_said_though_the_day_is_unknown(target: sg.Target, english: str, french: str) -> None:
    """A reader hears that the goal is decided, and why nobody knows where it stands today."""
    goal = sg.Goal(id="g", metric="leads", target=target, start=date(2026, 1, 5), deadline=date(2026, 1, 25))
    known = sg.Evidence(histories=[sg.History.of([(date(2026, 1, 5), 8)], metric="leads")])
    strategy = sg.Strategy(goals=[goal])
    for language, said, why in (("en", english, "may be assumed"), ("fr", french, "rien ne doit être supposé")):
        review = sg.review(strategy, evidence=known, as_of=date(2026, 1, 20), missing="unknown", language=language)
        text = present.text(review, language=language)
        assert said in text
        assert why in text


def test_what_a_goal_lacks_for_a_plan_is_said_in_french() -> None:
    """A pace by the month between two ends of months has no plan, and the reader is told so in their language."""
    goal = sg.Goal(
        id="g",
        metric="page_views",
        target=sg.ReachPace("2000/month"),
        baseline=sg.Baseline(value=1500, per="month"),
        start=date(2026, 2, 3),
        deadline=date(2026, 2, 20),
    )
    read = sg.History.of([(date(2026, 1, 1 + k), 50) for k in range(30)], metric="page_views")
    found = sg.review(
        sg.Strategy(goals=[goal]), evidence=sg.Evidence(histories=[read]), as_of=date(2026, 2, 10), language="fr"
    )
    text = present.text(found, language="fr")
    assert "indéterminé, aucune période entière du rythme ne se termine avant l’échéance" in text


def test_a_deadline_that_was_read_is_told_without_an_interval() -> None:
    """What is known has no range around it, on the page of a review as in the projection itself."""
    days = [date(2026, 1, 5) + timedelta(k) for k in range(31)]
    history = sg.History.of([(on, 100 + 5 * k) for k, on in enumerate(days)], metric="followers")
    goal = sg.Goal(id="g", metric="followers", target=sg.ReachLevel(220), start=days[0], deadline=days[-1])
    review = sg.review(sg.Strategy(goals=[goal], histories=[history]), as_of=days[-1])
    assert "chance    100 %, 250 on the deadline" in present.text(review).replace("\u202f", " ").replace("\xa0", " ")
    assert ", 250 à l’échéance" in present.text(review, language="fr")
