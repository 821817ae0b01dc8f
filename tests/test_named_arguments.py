"""Every argument of every call that is handed what it cannot read is named by one of our errors."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from tests.every import for_every

import smartgoals as sg
from smartgoals import audits, catalog, channels, forecasts, present, progress, returns, rules

DAY0, TODAY, END = date(2026, 1, 1), date(2026, 2, 20), date(2026, 6, 30)
FANS = sg.History.of([(DAY0 + timedelta(k), 100 + 3 * k + k % 4) for k in range(60)], metric="followers", channel="ig")
GOAL = sg.Goal(
    id="g",
    objective="o",
    metric="followers",
    channel="ig",
    target=sg.ReachLevel(500),
    start=DAY0 + timedelta(1),
    deadline=END,
    baseline=sg.Baseline(value=100, on=DAY0),
)
PLAN = sg.Strategy(
    objectives=[sg.Objective(id="o", title="Be known", kind="brand_awareness")],
    channels=[sg.Channel(id="ig", platform="instagram")],
    goals=[GOAL],
    histories=[FANS],
)
REPLAYED = sg.Goal(id="r", metric="followers", target=sg.ChangeBy(9), start=TODAY, deadline=TODAY + timedelta(7))
VISITS = [sg.History.of([(TODAY, 40)], metric="sessions", channel=name) for name in ("ig", "mail")]
LINE = sg.Plan.linear(DAY0, 0, END, 100)
FIGURE = audits.Measurement(metric="followers", value=3, on=DAY0)
AUDIT = sg.Audit(
    id="a", as_of=DAY0, channels=[audits.ChannelAudit(channel="ig", platform="instagram", baselines=[FIGURE])]
)
AS_OF = {"as_of": TODAY}
PROGRESS = sg.assess(GOAL, FANS, as_of=TODAY)
PROJECTION = sg.project(GOAL, FANS, as_of=TODAY)
REPORT = sg.check(GOAL, as_of=TODAY)
REVIEW = sg.review(PLAN, as_of=TODAY)
CLOSED = sg.close(GOAL, FANS, as_of=END, probability=0.5)
KNOWN = sg.Evidence(strategy=PLAN)
MADE = {"on": TODAY, "as_of": DAY0, "method": "mine"}
# What excludes each other: the one is asked without the other.
INSTEAD = {("Plan.at_pace", "reaching"): "until", ("Plan.rescale", "end_value"): "factor"}
INSTEAD |= {("backtest of a history", "goal"): "days_ahead"}
# A call that is answered, by its name: what is called, and its arguments by their names.
CALLS: dict[str, tuple[Callable[..., Any], dict[str, Any]]] = {
    "assess": (sg.assess, {"plan_or_goal": GOAL, "history": FANS, **AS_OF}),
    "backtest": (sg.backtest, {"history": FANS, "goal": REPLAYED}),
    "backtest of a history": (sg.backtest, {"history": FANS, "days_ahead": 7}),
    "calibration": (sg.calibration, {"closed_goals": [CLOSED]}),
    "check": (sg.check, {"goal": GOAL, **AS_OF}),
    "check_strategy": (sg.check_strategy, {"strategy": PLAN, **AS_OF}),
    "close": (sg.close, {"goal": GOAL, "history": FANS, **AS_OF}),
    "forecast": (sg.forecast, {"history": FANS, "on": END, **AS_OF}),
    "plan": (sg.plan, {"goal": GOAL}),
    "project": (sg.project, {"goal": GOAL, "history": FANS, **AS_OF}),
    "recommend_metrics": (sg.recommend_metrics, {"objective": PLAN.objectives["o"]}),
    "relevance": (sg.relevance, {"metric": "followers", "objective": PLAN.objectives["o"]}),
    "review": (sg.review, {"strategy": PLAN, **AS_OF}),
    "revise": (sg.revise, {"goal": GOAL, **AS_OF}),
    "roi": (sg.roi, {"value": 5, "cost": 3}),
    "roll_up": (sg.roll_up, {"children": [PROGRESS]}),
    "roll_up_strategy": (sg.roll_up_strategy, {"strategy": PLAN, **AS_OF}),
    "roll_up_tree": (progress.roll_up_tree, {"goals": {"g": PROGRESS}, "parents": {"g": "o"}}),
    "status_history": (
        sg.status_history,
        {"plan_or_goal": GOAL, "history": FANS, "days": [TODAY], "preset": "viva"},
    ),
    "Plan.at_pace": (sg.Plan.at_pace, {"start_day": DAY0, "start_value": 0, "at": "5/week", "until": END}),
    "Plan.linear": (sg.Plan.linear, {"start_day": DAY0, "start_value": 0, "end_day": END, "end_value": 9}),
    "Plan.solve": (sg.Plan.solve, {"start": (DAY0, 0), "day": END, "value": 9}),
    "Plan.through": (sg.Plan.through, {"through": [(DAY0, 0), (END, 9)]}),
    "Plan.day_of": (LINE.day_of, {"value": 3}),
    "Plan.earned": (LINE.earned, {"value": 3}),
    "Plan.easier_than": (LINE.easier_than, {"other": LINE, "before": END}),
    "Plan.elapsed": (LINE.elapsed, {"on": TODAY}),
    "Plan.exact_on": (LINE.exact_on, {"on": TODAY}),
    "Plan.exact_pace_on": (LINE.exact_pace_on, {"on": TODAY}),
    "Plan.pace_on": (LINE.pace_on, {"on": TODAY}),
    "Plan.pause": (LINE.pause, {"start": TODAY, "end": TODAY + timedelta(4), "keeps": "pace"}),
    "Plan.ratchet": (LINE.ratchet, {"as_of": TODAY, "value": 50}),
    "Plan.rebaseline": (LINE.rebaseline, {"on": TODAY, "value": 50}),
    "Plan.rescale": (LINE.rescale, {"factor": 2}),
    "Plan.shift": (LINE.shift, {"days": 2}),
    "Plan.split": (LINE.split, {"on": TODAY}),
    "Plan.total_over": (LINE.total_over, {"after": DAY0, "upto": TODAY}),
    "Plan.value_on": (LINE.value_on, {"on": TODAY}),
    "Forecast.of_quantiles": (sg.Forecast.of_quantiles, {"quantiles": {0.1: 1, 0.5: 2, 0.9: 3}, **MADE}),
    "Forecast.of_samples": (sg.Forecast.of_samples, {"samples": [1, 2, 3], **MADE}),
    "Evidence.history_for": (KNOWN.history_for, {"goal": GOAL}),
    "Evidence.objective_of": (KNOWN.objective_of, {"goal": GOAL}),
    "Strategy.channel_of": (PLAN.channel_of, {"goal": GOAL}),
    "Strategy.objective_of": (PLAN.objective_of, {"goal": GOAL}),
    "Strategy.with_goal": (PLAN.with_goal, {"goal": GOAL}),
    "Strategy.with_history": (PLAN.with_history, {"history": FANS}),
    "Strategy.with_revision": (
        PLAN.with_revision,
        {"goal": "g", "on": TODAY, "reason": "slow", "target": sg.ReachLevel(400)},
    ),
    "Goal.revised": (GOAL.revised, {"on": TODAY, "reason": "slow", "target": sg.ReachLevel(400)}),
    "Projection.fan": (PROJECTION.fan, {"days": [END]}),
    "Projection.interval": (PROJECTION.interval, {}),
    "Projection.pace_for": (PROJECTION.pace_for, {"chance": 0.5}),
    "Projection.probability_with": (PROJECTION.probability_with, {"extra": "5/week"}),
    "Progress.due_table": (PROGRESS.due_table, {}),
    "Progress.status": (PROGRESS.status, {"preset_or_id": "viva"}),
    "Review.diff": (REVIEW.diff, {"earlier": REVIEW}),
    "SmartReport.diff": (REPORT.diff, {"earlier": REPORT}),
    "SmartReport.findings_of": (REPORT.findings_of, {"criterion": "relevant"}),
    "audit_findings": (audits.audit_findings, {"audit": AUDIT, **AS_OF}),
    "audit_template": (audits.audit_template, {"channels": PLAN.channels}),
    "baselines": (audits.baselines, {"audit": AUDIT}),
    "compare": (audits.compare, {"before": AUDIT, "after": AUDIT}),
    "read_audit": (audits.read_audit, {"rows": [("Platform",), ("x",)], "id": "q", **AS_OF}),
    "with_baselines": (audits.with_baselines, {"strategy": PLAN, "audit": AUDIT}),
    "combine_channels": (catalog.combine_channels, {"metric": "sessions", "parts": [3, 4]}),
    "combine_windows": (catalog.combine_windows, {"metric": "sessions", "parts": [3, 4]}),
    "derive": (catalog.derive, {"metric": "click_through_rate", "values": {}}),
    "intensity": (catalog.intensity, {"metric": "followers", "amount": 5, "given": {}}),
    "priors": (catalog.priors, {"metric": "follower_growth_rate", **AS_OF}),
    "standing": (catalog.standing, {"metric": "followers", "objective": "brand_awareness"}),
    "with_benchmarks": (catalog.with_benchmarks, {}),
    "with_metric": (catalog.with_metric, {}),
    "with_relevance": (catalog.with_relevance, {}),
    "catalog.without": (catalog.without, {}),
    "deepen": (channels.deepen, {"histories": VISITS, "as_of": TODAY}),
    "scorecards": (channels.scorecards, {"strategy": PLAN, **AS_OF}),
    "compare_methods": (forecasts.compare_methods, {"history": FANS, "methods": ["default"]}),
    "pool": (forecasts.pool, {"methods": ["default"]}),
    "present.html": (present.html, {"result": REVIEW}),
    "present.page": (present.page, {"result": REVIEW}),
    "present.markdown": (present.markdown, {"result": REVIEW}),
    "present.text": (present.text, {"result": REVIEW}),
    "total_roi": (returns.total_roi, {"returns": [sg.roi(5, 3)]}),
    "data_findings": (rules.data_findings, {"histories": [FANS]}),
}


class Junk:
    """What no argument is."""

    def __repr__(self) -> str:
        return "Junk()"


JUNK = Junk()


def cases() -> Iterator[tuple[str, str]]:
    """Yield every argument of every call that has a type of its own."""
    for name, (function, _) in CALLS.items():
        for place in inspect.signature(function).parameters.values():
            if place.kind is not place.VAR_KEYWORD and str(place.annotation) not in {"object", "Any"}:
                yield name, place.name


def ask(name: str, argument: str, wrong: object) -> object:
    """Ask a call with another value for one of its arguments."""
    function, whole = CALLS[name]
    given = {key: value for key, value in whole.items() if key != INSTEAD.get((name, argument))}
    by_place, named = [], dict[str, Any]()
    for place in inspect.signature(function).parameters.values():
        if place.kind is place.VAR_POSITIONAL:
            by_place += [wrong] if place.name == argument else []
        elif place.name == argument or place.name in given:
            value = wrong if place.name == argument else given[place.name]
            if place.kind is place.POSITIONAL_OR_KEYWORD:
                by_place.append(value)
            else:
                named[place.name] = value
    rest = {key: value for key, value in given.items() if key not in inspect.signature(function).parameters}
    return function(*by_place, **named, **rest)


@for_every(CALLS)
def test_the_calls_are_answered(name: str) -> None:
    """Each call of the table is a good one, so that what is refused below is the one argument that was changed."""
    function, _ = CALLS[name]
    assert inspect.signature(function).parameters
    ask(name, "", None)


@for_every(cases())
def test_what_is_no_argument_is_told_by_its_name(case: tuple[str, str]) -> None:
    """An argument that cannot be read is refused by an error of ours whose path begins with its name."""
    name, argument = case
    with pytest.raises(sg.SmartGoalsError) as caught:
        ask(name, argument, JUNK)
    assert argument in {one.location[0] if one.location else None for one in caught.value.problems}


@pytest.mark.parametrize(
    ("ask", "paths"),
    [
        (lambda: sg.backtest(FANS, as_of=TODAY, missing="zero"), ["as_of", "missing"]),  # type: ignore[call-overload]
        (lambda: sg.backtest(FANS, counter=True, recompute_over="week"), ["counter", "recompute_over"]),  # type: ignore[call-overload]
        (lambda: audits.audit_template(["ig", 3], metrics=["followers", 5], language="zz"), None),  # type: ignore[list-item]
        (lambda: audits.compare("before", AUDIT, metrics=["x"]), ["before", "metrics[0]"]),  # type: ignore[arg-type, list-item]
        (lambda: audits.with_baselines(PLAN, AUDIT, replace="no"), ["replace"]),  # type: ignore[arg-type]
        (lambda: catalog.with_metric("waves", inputs=[3]), ["metrics[0]", "inputs[0]"]),  # type: ignore[arg-type, list-item]
        (lambda: catalog.without("reach", "folowers"), ["ids[1]"]),
        (lambda: catalog.intensity("leads", "3", given={"x": "y"}), ["amount", "given", "given"]),  # type: ignore[arg-type, dict-item]
        (lambda: sg.Plan.at_pace(3, "x", "y", until=END, keeps="z"), ["start_day", "start_value", "at", "keeps"]),  # type: ignore[arg-type]
        (lambda: sg.Plan.linear(DAY0, "a", END, "b"), ["start_value", "end_value"]),  # type: ignore[arg-type]
        (lambda: sg.Forecast.of_samples([1, "x"], **MADE), ["samples[1]"]),  # type: ignore[list-item]
        (lambda: sg.Forecast.of_quantiles({0.1: 1, 0.9: "x"}, **MADE), ["quantiles[0.9]"]),  # type: ignore[dict-item]
        (lambda: rules.data_findings([FANS, 3], unions=["x"]), ["histories[1]", "unions[0]"]),  # type: ignore[list-item]
        (lambda: PLAN.channel_of("g"), ["goal"]),  # type: ignore[arg-type]
        (lambda: sg.relevance("followers", "brand_awareness", goal="g", profile="lax"), ["profile", "goal"]),  # type: ignore[arg-type]
    ],
)
def test_several_wrong_arguments_are_told_at_once(ask: Callable[[], object], paths: list[str] | None) -> None:
    """What is wrong with one argument keeps nobody from hearing of the next, and each is told at its place."""
    with pytest.raises(sg.SmartGoalsError) as caught:
        ask()
    told = [one.path for one in caught.value.problems]
    assert told == (paths or ["language", "channels[0]", "channels[1]", "metrics[1]"])
