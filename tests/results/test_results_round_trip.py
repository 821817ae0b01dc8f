"""Results as data: every one dumps as JSON, reads back equal, and writes the same again."""

import json
from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings

import smartgoals as sg
from smartgoals import codec
from smartgoals.strategies import agendas, findings, progresses, projections, reviews, smart_reports, tripwires

FEW = settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
DAYS = [date(2026, 1, 5) + timedelta(weeks=k) for k in range(12)]
AS_OF = DAYS[-1]


def history(metric: Any, rows: Any, channel: str | None = "ig") -> sg.History:
    """Return a history of a metric on a channel."""
    return sg.History.of(rows, metric=metric, channel=channel)


def whole() -> sg.Strategy:
    """Return a strategy with a goal of each kind of target, and readings for most of them."""
    ends = {"start": date(2026, 1, 5), "deadline": date(2026, 6, 28), "channel": "ig"}
    targets: list[tuple[str, str, sg.Target]] = [
        ("level", "followers", sg.ReachLevel(2400, milestones=[(date(2026, 4, 30), 1900)])),
        ("any", "followers", sg.ReachLevel(1700, judged="any_day")),
        ("change", "followers", sg.ChangeBy(percent=20)),
        ("pace", "leads", sg.KeepPace("5 leads/week")),
        ("quota", "leads", sg.KeepPace("5 leads/week", counted="calendar", carry="both", carry_at_most=3)),
        ("window", "leads", sg.KeepPace("5 leads/week", counted="rolling")),
        ("cap", "ad_spend", sg.KeepPace("200/week", bound="at_most")),
        ("band", "nps", sg.StayWithin(low=30, high=50)),
        ("amounts", "leads", sg.StayWithin(low=3, high=9, per="week")),
        ("reach_pace", "leads", sg.ReachPace("40 leads/month")),
        ("grow", "followers", sg.GrowBy("5 %/month")),
        ("unread", "reach", sg.ReachLevel(100)),
    ]
    goals = [
        sg.Goal(id=name, objective="known", metric=metric, target=target, **ends) for name, metric, target in targets
    ]
    level = [(on, 1000 + 47 * k + k % 3) for k, on in enumerate(DAYS)]
    return sg.Strategy(
        title="Whole {x}",
        objectives=[
            sg.Objective(id="known", title="Be known", kind="brand_awareness", serves="sales"),
            sg.Objective(id="dated", title="2026-01-01", kind="2026-01-01"),
        ],
        channels=[sg.Channel(id="ig", platform="instagram")],
        goals=[
            *(
                evolve(one, baseline=sg.Baseline(value=1000, on=date(2026, 1, 4))) if one.metric == "followers" else one
                for one in goals
            ),
            sg.Goal(
                id="open", metric="leads", channel="ig", target=sg.KeepPace("5 leads/week"), start=date(2026, 1, 5)
            ),
            sg.Goal(id="vague", statement="more {visibility}"),
            sg.Goal(id="odd", objective="dated", metric="reach", target=sg.ReachLevel(3)),
        ],
        histories=[
            history("followers", level),
            history("leads", [(on, 4 + k % 4) for k, on in enumerate(DAYS)]),
            history("ad_spend", [(on, 150 + 20 * (k % 5)) for k, on in enumerate(DAYS)]),
            history("nps", [(on, 40 + k % 7) for k, on in enumerate(DAYS)]),
        ],
    )


def dumped(value: Any, **how: Any) -> Any:
    """Return a result as JSON has it, once it was seen that it is plain data."""
    data = codec.unstructure(value, **how)
    assert plain(data)
    return json.loads(json.dumps(data, allow_nan=False))


def plain(data: Any) -> bool:
    """Tell whether data hold nothing but what JSON has, not even a class of text of ours."""
    if type(data) is dict:
        return all(type(key) is str and plain(one) for key, one in data.items())
    return all(map(plain, data)) if type(data) is list else data is None or type(data) in (str, int, float, bool)


def survives(value: Any) -> None:
    """Assert that a value is data that read back equal and are written the same again."""
    data = dumped(value)
    back = codec.structure(data, type(value))
    assert back == value
    assert hash(back) == hash(value)
    assert dumped(back) == data
    assert type(value) is type(codec.structure(codec.unstructure(value, envelope=False), type(value)))


REVIEWS = {code: sg.review(whole(), as_of=AS_OF, language=code) for code in ("en", "fr")}
GOALS = [str(one.id) for one in REVIEWS["en"].goals]


@pytest.mark.parametrize("code", REVIEWS)
def test_a_review_survives(code: str) -> None:
    """A review with every kind of target reads back equal, and hashes alike, in each language of the house."""
    survives(REVIEWS[code])


@pytest.mark.parametrize("code", REVIEWS)
@pytest.mark.parametrize("goal", GOALS)
def test_every_part_of_a_review_survives(goal: str, code: str) -> None:
    """What a review says of a goal is data by itself too: the report, the progress, the plan, the projection, the forecast."""
    one = REVIEWS[code].goals[goal]
    forecast = None if one.projection is None else one.projection.forecast
    plan = None if one.progress is None else one.progress.plan
    for part in (one, one.report, one.progress, one.projection, forecast, plan, *one.report.findings):
        if part is not None:
            survives(part)


@pytest.mark.parametrize("goal", GOALS)
def test_a_report_on_a_strategy_survives(goal: str) -> None:
    """The report on a whole strategy and the comparison of two reviews read back equal."""
    survives(sg.check_strategy(whole(), as_of=AS_OF))
    survives(REVIEWS["fr"].goals[goal].report.diff(REVIEWS["fr"].goals[goal].report))
    survives(REVIEWS["fr"].diff(REVIEWS["fr"]).goals[goal])
    survives(REVIEWS["en"].diff(sg.review(whole().without(goal), as_of=DAYS[3])))


@pytest.mark.parametrize("value", [
    sg.assess(whole().goals["level"], whole().histories[0], as_of=AS_OF).due_table(3)[1],
    sg.status.STATUS_PRESETS["viva"].judge(sg.assess(whole().goals["level"], whole().histories[0], as_of=AS_OF)),
    sg.status_history(whole().goals["level"], whole().histories[0], DAYS[:2], "viva")[1],
    sg.assess(whole().goals["quota"], whole().histories[1], as_of=AS_OF).quota,
    sg.Waiver(code="SGS106", reason="one-person shop", until=date(2026, 12, 31), goal="level"),
    sg.forecasts.Caution("stale", 40),
    sg.Language.of("fr"),
], ids=lambda value: type(value).__name__)  # fmt: skip
def test_small_results_survive(value: Any) -> None:
    """Rows of tables, verdicts, quotas, waivers and cautions read back equal by themselves."""
    survives(value)


@FEW
@given(reviews())
def test_drawn_reviews_survive(review: sg.Review) -> None:
    """Whatever strategy is reviewed, the review reads back equal."""
    survives(review)


@FEW
@given(progresses())
def test_drawn_progress_survives(progress: sg.Progress) -> None:
    """Whatever goal and history are assessed, the progress reads back equal."""
    survives(progress)


@FEW
@given(projections())
def test_drawn_projections_survive(projection: sg.Projection) -> None:
    """Whatever goal and history are projected, the projection reads back equal."""
    survives(projection)


@FEW
@given(tripwires())
def test_drawn_tripwires_survive(wires: sg.forecasts.Tripwires) -> None:
    """Whatever is projected, the values to act on read back equal."""
    survives(wires)


@FEW
@given(agendas())
def test_drawn_agendas_survive(agenda: sg.progress.Agenda) -> None:
    """Whatever a strategy asks to be looked at reads back equal."""
    survives(agenda)


@FEW
@given(smart_reports())
def test_drawn_reports_survive(report: sg.SmartReport) -> None:
    """Whatever goal is checked, the report reads back equal."""
    survives(report)


@FEW
@given(findings())
def test_drawn_findings_survive(finding: sg.Finding) -> None:
    """Whatever is found reads back equal."""
    survives(finding)


@pytest.mark.parametrize(("made", "asked"), [("en", "fr"), ("fr", "en")])
def test_a_review_in_another_language_is_that_review(made: str, asked: str) -> None:
    """A review written in another language reads as the review made in that language."""
    data = dumped(REVIEWS[made], language=asked)
    assert data == dumped(REVIEWS[asked])
    assert codec.structure(data, sg.Review) == REVIEWS[asked]
    assert codec.unstructure(REVIEWS[made], language=sg.Language.of(asked)) == data


def test_a_language_of_the_callers_travels_whole_and_once() -> None:
    """A review in a language that is none of the house's reads back equal; its phrases stand in one place."""
    spanish = evolve(sg.Language.of("en"), code="es", phrases={"progress.not_finished": "no se ha alcanzado"})
    review = sg.review(whole(), as_of=AS_OF, language=spanish)
    data = dumped(review)
    assert codec.structure(data, sg.Review) == review
    assert json.dumps(data).count('"months"') == 1
    assert data["review"]["language"]["phrases"] == {"progress.not_finished": "no se ha alcanzado"}
    assert data["review"]["goals"][0]["report"]["language"] == "es"
    one = review.goals["level"]
    assert codec.structure(dumped(one), sg.GoalReview) == one
    assert codec.structure(dumped(one.progress, language=spanish), sg.Progress) == one.progress


SHAPES = {
    kind: tuple(codec.unstructure(value, envelope=False))
    for kind, value in (
        (sg.Finding, REVIEWS["en"].goals["level"].report.findings[0]),
        (sg.Progress, REVIEWS["en"].goals["level"].progress),
        (sg.Projection, REVIEWS["en"].goals["level"].projection),
    )
}


@FEW
@given(findings() | progresses() | projections())
def test_keys_are_always_there_and_in_one_order(result: Any) -> None:
    """Every finding, progress and projection has the same keys, in the same order, whatever it is of."""
    assert tuple(codec.unstructure(result, envelope=False)) == SHAPES[type(result)]
