"""Proper use of the public names: only a type checker reads this file, and finds nothing in it."""

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
