"""Where public names went that were elsewhere once: history, written down when a name moves and
never changed again.

The doors look here for what they do not have, and `tools/rename_calls.py` rewrites calls by it.
"""

from __future__ import annotations

from typing import Final

FROM_THE_FRONT: Final = (
    (
        "smartgoals.audits",
        (
            "AUDIT_RULES AuditTemplate AuditedBaseline Change ChannelAudit ChannelRequest "
            "ChannelStatus Check CheckResult ComparedTo Comparison CompetitorSnapshot ContentRef "
            "Decision ImpostorAccount ImpostorKind ImpostorStatus Incomparable Measurement "
            "NoBaseline Role Swot Verified Window audit_findings audit_template baselines compare "
            "read_audit with_baselines"
        ),
    ),
    (
        "smartgoals.channels",
        (
            "CHANNEL_RULES COMPARISON_RULES ChannelAdvice ChannelDepth ChannelScorecard Depth "
            "DepthFinding KeepReason NoShare Rank ResultDepth Scorecards Suggestion Trend deepen "
            "scorecards"
        ),
    ),
    (
        "smartgoals.returns",
        (
            "Attribution Cost Roi RoiCaution ValueKind acquisition_cost deflection_value "
            "hire_value incremental lead_value lifetime_to_acquisition lifetime_value "
            "payback_months subscriber_value total_roi"
        ),
    ),
    (
        "smartgoals.status",
        (
            "STATUS_PRESETS StatusBand StatusCondition StatusDay StatusMeasure StatusPreset StatusRule"
            " StatusVerdict"
        ),
    ),
    (
        "smartgoals.progress",
        (
            "Calibration CalibrationBand Derivation Difficulty Direction DueRow Habit Knot NoPlan "
            "QuotaPeriod Reason RollUpCap RollUpHow RollUpMissing StrategyProgress roll_up_tree"
        ),
    ),
    (
        "smartgoals.forecasts",
        (
            "Arrival Backtest Caution Forecaster GoalBacktest MilestoneChance PeriodChance Replay "
            "Sensitivity bootstrap compare_methods pool"
        ),
    ),
    (
        "smartgoals.metrics",
        "Answer AsTarget Profile Recommendation RelevanceCheck",
    ),
    (
        "smartgoals.rules",
        "Criterion DataFinding DataSeverity READING_RULES ReportDiff Severity Verdict data_findings",
    ),
    (
        "smartgoals.types",
        (
            "Ambition AuditId Better Bound CarryOver ChannelId Counting DateSpan EVERY_DAY "
            "Exchange FirstWeek FiscalNaming FiscalPattern Funnel GoalId Judged MetricId "
            "MissingDays Nature ObjectiveId Outcome OverChannels OverTime PauseKeeps PeriodUnit "
            "Roster Stage Support Unit"
        ),
    ),
)
"""Names that were at the front door, by the room they are in now."""

ELSEWHERE: Final = (
    ("smartgoals.catalog.Why", "smartgoals.catalog.UnmappedReason"),
    ("smartgoals.status.Comparison", "smartgoals.status.Relation"),
)
"""Other public names, each with what it is called now."""


def place_of(name: str) -> str | None:
    """Return what a public name is called now that had another once; None for any other.

    >>> place_of("smartgoals.scorecards"), place_of("smartgoals.catalog.Why"), place_of("smartgoals.nothing")
    ('smartgoals.channels.scorecards', 'smartgoals.catalog.UnmappedReason', None)
    """
    package, _, last = name.rpartition(".")
    if package == "smartgoals":
        for room, names in FROM_THE_FRONT:
            if last in names.split():
                return f"{room}.{last}"
    return next((now for once, now in ELSEWHERE if once == name), None)
