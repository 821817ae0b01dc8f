"""smartgoals: objectives, goals, SMART checks, pace and projection as immutable values, with no I/O.

This is the front door: it names what is public and loads each room when it is first used, so that a program that only wants
a pace does not pay for the catalogue. Nothing else lives here; `__init__.pyi` tells type checkers the same names, and a test
holds the two together.
"""

from __future__ import annotations

import importlib
from typing import Any, Final

__version__: Final = "0.1.0"

_SUBMODULES: Final = ("catalog", "codec", "present", "rules")
_ROOMS: Final = (
    ("rules._audits.ruleset", "AUDIT_RULES"),
    ("_channels.advice", "ChannelAdvice KeepReason"),
    ("_channels.ruleset", "CHANNEL_RULES COMPARISON_RULES"),
    ("_case.difficulty", "Difficulty"),
    ("_channels.ranking", "Rank"),
    ("_audit.baselines", "AuditedBaseline NoBaseline baselines with_baselines"),
    ("_revise.calibration", "Calibration CalibrationBand Habit calibration"),
    ("_revise.closing", "close"),
    ("_audit.compare", "Change ComparedTo Comparison Incomparable compare"),
    ("rules._audits.findings", "audit_findings"),
    ("_revise.revise", "Proposal revise"),
    ("_returns.roi", "Attribution Roi RoiCaution ValueKind roi total_roi"),
    ("_channels.scorecards", "ChannelScorecard NoShare Scorecards Suggestion Trend scorecards"),
    ("_audit.template", "AuditTemplate audit_template read_audit"),
    (
        "_returns.unit_values",
        (
            "acquisition_cost deflection_value hire_value incremental lead_value lifetime_to_acquisition "
            "lifetime_value payback_months subscriber_value"
        ),
    ),
    ("_days", "day_of_moment"),
    ("_errors", "InvalidValue SmartGoalsError StructureErrors UnknownName WrongType"),
    ("_evidence", "Evidence"),
    ("_forecast.ask", "forecast"),
    ("_forecast.backtest", "Backtest compare_methods"),
    ("_forecast.caution", "Caution"),
    ("_forecast.forecast", "Forecast"),
    ("_forecast.methods", "bootstrap pool"),
    ("_forecast.protocol", "Forecaster"),
    ("_messages.formatting", "Language"),
    (
        "_model.audit",
        (
            "Audit ChannelAudit ChannelRequest ChannelStatus CompetitorSnapshot Decision ImpostorAccount "
            "ImpostorKind ImpostorStatus Role Swot Verified"
        ),
    ),
    ("_model.baseline", "Baseline"),
    ("_model.channel", "Channel"),
    ("_model.closed_goal", "ClosedGoal Outcome"),
    ("_model.goal", "Ambition Goal Revision"),
    ("_model.history", "History"),
    ("_model.ids", "AuditId ChannelId GoalId MetricId ObjectiveId"),
    ("_model.exchange", "Exchange"),
    ("_model.measurement", "Check CheckResult ContentRef Cost Measurement Window"),
    ("_model.metric", "Better Funnel Metric Nature OverChannels OverTime Stage Unit"),
    ("_model.objective", "Link Objective ObjectiveKind Support"),
    ("_model.reading", "Reading"),
    ("_model.roster", "Roster"),
    ("_model.source", "DataSource"),
    ("_model.strategy", "Strategy"),
    ("_model.target", "Bound ChangeBy GrowBy Judged KeepPace Milestone ReachLevel ReachPace StayWithin Target"),
    ("_plan.band", "Band"),
    ("_plan.fields", "Direction"),
    ("_plan.from_goal", "NoPlan plan"),
    ("_plan.knots", "Knot"),
    ("_plan.plan", "Plan"),
    ("_case.assess", "assess"),
    ("_case.backtest", "backtest"),
    ("_case.replay", "GoalBacktest Replay"),
    ("_progress.explanation", "Derivation"),
    ("_progress.measures", "StatusMeasure"),
    ("_model.way_of_reading", "Assume MissingDays WayOfReading"),
    ("_progress.presets", "STATUS_PRESETS"),
    ("_progress.course", "DueRow"),
    ("_progress.progress", "Progress"),
    ("_progress.quota", "QuotaPeriod"),
    ("_progress.reasons", "Reason"),
    ("_roll_up.roll_up", "RollUp RollUpCap RollUpHow RollUpMissing roll_up"),
    ("_roll_up.tree", "StrategyProgress roll_up_strategy roll_up_tree"),
    ("_progress.status", "StatusBand StatusCondition StatusPreset StatusRule StatusVerdict"),
    ("_case.status_history", "StatusDay status_history"),
    ("_case.project", "project"),
    ("_projection.projection", "Arrival MilestoneChance PeriodChance Projection Sensitivity"),
    ("rules._readings.findings", "DataFinding DataSeverity data_findings"),
    ("rules._readings.ruleset", "READING_RULES"),
    ("_channels.comparison", "ChannelDepth ResultDepth"),
    ("_channels.deepen", "Depth DepthFinding deepen"),
    ("_relevance.pair", "AsTarget Profile"),
    ("_relevance.questions", "Answer RelevanceCheck"),
    ("_relevance.recommend", "Recommendation recommend_metrics"),
    ("_relevance.relevance", "Relevance relevance"),
    ("_review.diff", "GoalDiff ReviewDiff"),
    ("_review.review", "GoalReview Review review"),
    ("_time.cadence", "Cadence"),
    ("_time.calendar", "Calendar EVERY_DAY Pause PauseKeeps"),
    ("_time.carry_over", "CarryOver"),
    ("_time.counting", "Counting"),
    ("_time.fiscal", "DateSpan FirstWeek FiscalNaming FiscalPattern"),
    ("_time.holidays", "Holidays"),
    ("_time.pace", "Growth Pace"),
    ("_time.period", "Period PeriodUnit"),
    ("rules._check", "check check_strategy"),
    ("rules._finding", "Finding"),
    ("rules._report", "ReportDiff SmartReport StrategyReport"),
    ("rules._waivers", "Waiver"),
    ("rules._words", "Criterion Severity Verdict"),
)

__all__ = [*_SUBMODULES, *(name for _, names in _ROOMS for name in names.split())]  # noqa: PLE0604  # pyright: ignore[reportUnsupportedDunderAll]  # the stub tells it


def __getattr__(name: str) -> Any:
    if name in _SUBMODULES:
        return importlib.import_module(f"smartgoals.{name}")
    for room, names in _ROOMS:
        if name in names.split():
            value = getattr(importlib.import_module(f"smartgoals.{room}"), name)
            globals()[name] = value  # found once, it is an ordinary attribute of this module from then on
            return value
    raise AttributeError(f"module 'smartgoals' has no attribute {name!r}")


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
