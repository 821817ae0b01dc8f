"""Proper use of the public names: only a type checker reads this file, and finds nothing in it."""

from collections.abc import Mapping
from datetime import date
from typing import assert_type

import smartgoals as sg

pace = sg.Pace.parse("50 followers/week")
assert_type(pace, sg.Pace)
goal = sg.Goal(
    id="ig-growth",
    objective="sales",
    metric="followers",
    channel="ig",
    target=sg.KeepPace(pace),
    baseline=sg.Baseline(value=1200, on=date(2026, 1, 4)),
    start=date(2026, 1, 5),
    deadline=date(2026, 6, 28),
)
strategy = sg.Strategy(
    objectives=[sg.Objective(id="sales", title="Sell more online", kind=sg.ObjectiveKind.CONVERSIONS_SALES)],
    channels=[sg.Channel(id="ig", platform="instagram", handle="@boutique")],
    goals=[goal],
)
own_kind = sg.Objective(id="own", title="Our own kind", kind="conversions_sales")
assert_type(strategy.goals["ig-growth"], sg.Goal)
history = sg.History.of([(date(2026, 1, 4), 1200), (date(2026, 1, 11), 1245.5)], metric="followers", channel="ig")
assert_type(history, sg.History)
half_days: dict[date, float] = {date(2026, 12, 24): 0.5}
calendar = sg.Calendar(weights=half_days, fiscal_first_week="last", fiscal_pattern="4-4-5")
assert_type(sg.Calendar(weights={"sat": 0.5, date(2026, 12, 24): 0.5}), sg.Calendar)
plan = sg.plan(goal)
assert_type(plan, sg.Plan)
progress = sg.assess(plan, history, as_of=date(2026, 1, 11))
assert_type(progress, sg.Progress)
gap: float | None = progress.gap
projection = sg.project(goal, history, as_of=date(2026, 1, 11))
assert_type(projection, sg.Projection)
report = sg.check(goal, evidence=sg.Evidence(strategy=strategy, histories=[history]), as_of=date(2026, 1, 11))
assert_type(report, sg.SmartReport)
assert_type(report.is_smart, bool)
review = sg.review(strategy, as_of=date(2026, 1, 11), language="fr")
assert_type(review, sg.Review)
fault = sg.InvalidValue(value=0, expected="above zero", path=("goals", 0, "effort"))
assert_type(fault.location, tuple[str | int, ...])
assert_type(fault.argument, str | None)
assert_type(fault.at(("audits", 1)), sg.InvalidValue)
assert_type(sg.UnknownName(kind="goal", name="g", known=["h"]).suggestion, str | None)
assert_type(sg.codec.wording(fault, "fr"), str)

# Every public room, by the names it has there; a strategy alone is evidence, and words do for members.
on = date(2026, 1, 11)
assert_type(sg.assess(goal, history, as_of=on, evidence=strategy), sg.Progress)
assert_type(report.verdicts["measurable"], sg.rules.Verdict)
assert_type([*report.verdicts], list[sg.rules.Criterion])
assert_type(report.findings_of("attainable"), tuple[sg.Finding, ...])
audit = sg.Audit(id="q1", as_of=on, channels=[sg.audits.ChannelAudit(platform="instagram", channel="ig")])
assert_type(sg.audits.audit_findings(audit, as_of=on, evidence=strategy), tuple[sg.Finding, ...])
assert_type(sg.audits.compare(audit, audit).get("ig", "followers"), sg.audits.Change | None)
cards = sg.channels.scorecards(strategy, as_of=on, evidence=sg.Evidence(audits=[audit]))
assert_type(cards.get("ig"), sg.channels.ChannelScorecard | None)
assert_type(sg.returns.roi(1000, sg.returns.Cost(ad_spend=500), value_kind="revenue"), sg.returns.Roi)
assert_type(sg.status.STATUS_PRESETS["viva"].judge(progress), sg.status.StatusVerdict)
assert_type(sg.series(goal, history, as_of=on, ahead=True), tuple[sg.progress.SeriesRow, ...])
assert_type(sg.present.svg_sparkline(sg.series(goal, as_of=on)), str)
assert_type(sg.status_history(goal, history, [on], "viva", evidence=strategy), tuple[sg.status.StatusDay, ...])
assert_type(
    sg.roll_up([progress], how="mean", cap="each", missing="leave_out").weights, sg.types.Record[str, sg.types.Number]
)
assert_type(progress.due_table(3), tuple[sg.progress.DueRow, ...])
pooled = sg.forecasts.pool(["default", sg.forecasts.bootstrap(seed=1)])
assert_type(sg.project(goal, history, as_of=on, method=pooled), sg.Projection)
assert_type(sg.forecasts.compare_methods(history, ["drift", None]), sg.forecasts.MethodComparison)
found = sg.relevance("followers", "brand_awareness", evidence=strategy, profile="strict")
assert_type(found.as_target, sg.metrics.AsTarget)
assert_type(sg.recommend_metrics("brand_awareness", limit=2), tuple[sg.metrics.Recommendation, ...])
assert_type(sg.catalog.METRICS["reach"], sg.Metric)
assert_type(sg.catalog.derive("cpc", {"ad_spend": 80, "link_clicks": 50}), sg.catalog.Figure)
assert_type(sg.present.text(review, language="fr"), str)
reasons: Mapping[str, sg.progress.AnyReason] = sg.assess(goal, history, as_of=on).reasons
assert_type([why.text("fr") for why in reasons.values()], list[str])
assert_type(sg.backtest(history, evidence=strategy), sg.forecasts.Backtest)
assert_type(sg.codec.structure({}, sg.Goal), sg.Goal)
quota = sg.KeepPace("5/week", counted="calendar")


def forecaster(past: sg.History, days: list[date], as_of: date) -> list[sg.Forecast]:
    """Forecast as a function: whatever answers for days is a method, for a review and for a projection."""
    return [sg.Forecast.of_samples([float(past.last.value)], on=day, as_of=as_of, method="mine") for day in days]


method: sg.types.MethodLike = forecaster
assert_type(sg.review(strategy, as_of=on, method=forecaster), sg.Review)
assert_type(sg.project(goal, history, as_of=on, method=method), sg.Projection)

# What was read is typed by what was asked for, results as documents; a lenient reading tells more.
assert_type(sg.codec.structure({}, sg.Review), sg.Review)
assert_type(sg.codec.structure({}, sg.Goal, "report"), sg.codec.Structured[sg.Goal])
assert_type(sg.codec.structure({}, faulty="set_aside"), sg.codec.Structured[sg.Strategy])
assert_type(sg.codec.patch(goal, {"owner": "Ana"}), sg.Goal)
assert_type(review.diff(review), sg.ReviewDiff)
