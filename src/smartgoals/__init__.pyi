from typing import Final

from smartgoals import catalog as catalog, codec as codec, present as present, rules as rules
from smartgoals._audit.baselines import (
    AuditedBaseline as AuditedBaseline,
    NoBaseline as NoBaseline,
    baselines as baselines,
    with_baselines as with_baselines,
)
from smartgoals._audit.compare import (
    Change as Change,
    ComparedTo as ComparedTo,
    Comparison as Comparison,
    Incomparable as Incomparable,
    compare as compare,
)
from smartgoals._audit.template import (
    AuditTemplate as AuditTemplate,
    audit_template as audit_template,
    read_audit as read_audit,
)
from smartgoals._case.assess import assess as assess
from smartgoals._case.backtest import backtest as backtest
from smartgoals._case.difficulty import Difficulty as Difficulty
from smartgoals._case.project import project as project
from smartgoals._case.replay import GoalBacktest as GoalBacktest, Replay as Replay
from smartgoals._case.status_history import (
    StatusDay as StatusDay,
    status_history as status_history,
)
from smartgoals._channels.advice import (
    ChannelAdvice as ChannelAdvice,
    KeepReason as KeepReason,
)
from smartgoals._channels.comparison import (
    ChannelDepth as ChannelDepth,
    ResultDepth as ResultDepth,
)
from smartgoals._channels.deepen import (
    Depth as Depth,
    DepthFinding as DepthFinding,
    deepen as deepen,
)
from smartgoals._channels.ranking import Rank as Rank
from smartgoals._channels.ruleset import (
    CHANNEL_RULES as CHANNEL_RULES,
    COMPARISON_RULES as COMPARISON_RULES,
)
from smartgoals._channels.scorecards import (
    ChannelScorecard as ChannelScorecard,
    NoShare as NoShare,
    Scorecards as Scorecards,
    Suggestion as Suggestion,
    Trend as Trend,
    scorecards as scorecards,
)
from smartgoals._days import day_of_moment as day_of_moment
from smartgoals._errors import (
    InvalidValue as InvalidValue,
    SmartGoalsError as SmartGoalsError,
    StructureErrors as StructureErrors,
    UnknownName as UnknownName,
    WrongType as WrongType,
)
from smartgoals._evidence import Evidence as Evidence
from smartgoals._forecast.ask import forecast as forecast
from smartgoals._forecast.backtest import (
    Backtest as Backtest,
    compare_methods as compare_methods,
)
from smartgoals._forecast.caution import Caution as Caution
from smartgoals._forecast.forecast import Forecast as Forecast
from smartgoals._forecast.methods import (
    bootstrap as bootstrap,
    pool as pool,
)
from smartgoals._forecast.protocol import Forecaster as Forecaster
from smartgoals._messages.formatting import Language as Language
from smartgoals._model.audit import (
    Audit as Audit,
    ChannelAudit as ChannelAudit,
    ChannelRequest as ChannelRequest,
    ChannelStatus as ChannelStatus,
    CompetitorSnapshot as CompetitorSnapshot,
    Decision as Decision,
    ImpostorAccount as ImpostorAccount,
    ImpostorKind as ImpostorKind,
    ImpostorStatus as ImpostorStatus,
    Role as Role,
    Swot as Swot,
    Verified as Verified,
)
from smartgoals._model.baseline import Baseline as Baseline
from smartgoals._model.channel import Channel as Channel
from smartgoals._model.closed_goal import (
    ClosedGoal as ClosedGoal,
    Outcome as Outcome,
)
from smartgoals._model.exchange import Exchange as Exchange
from smartgoals._model.goal import (
    Ambition as Ambition,
    Goal as Goal,
    Revision as Revision,
)
from smartgoals._model.history import History as History
from smartgoals._model.ids import (
    AuditId as AuditId,
    ChannelId as ChannelId,
    GoalId as GoalId,
    MetricId as MetricId,
    ObjectiveId as ObjectiveId,
)
from smartgoals._model.measurement import (
    Check as Check,
    CheckResult as CheckResult,
    ContentRef as ContentRef,
    Cost as Cost,
    Measurement as Measurement,
    Window as Window,
)
from smartgoals._model.metric import (
    Better as Better,
    Funnel as Funnel,
    Metric as Metric,
    Nature as Nature,
    OverChannels as OverChannels,
    OverTime as OverTime,
    Stage as Stage,
    Unit as Unit,
)
from smartgoals._model.objective import (
    Link as Link,
    Objective as Objective,
    ObjectiveKind as ObjectiveKind,
    Support as Support,
)
from smartgoals._model.reading import Reading as Reading
from smartgoals._model.roster import Roster as Roster
from smartgoals._model.source import DataSource as DataSource
from smartgoals._model.strategy import Strategy as Strategy
from smartgoals._model.target import (
    Bound as Bound,
    ChangeBy as ChangeBy,
    GrowBy as GrowBy,
    Judged as Judged,
    KeepPace as KeepPace,
    Milestone as Milestone,
    ReachLevel as ReachLevel,
    ReachPace as ReachPace,
    StayWithin as StayWithin,
    Target as Target,
)
from smartgoals._model.way_of_reading import (
    Assume as Assume,
    MissingDays as MissingDays,
    WayOfReading as WayOfReading,
)
from smartgoals._plan.band import Band as Band
from smartgoals._plan.fields import Direction as Direction
from smartgoals._plan.from_goal import (
    NoPlan as NoPlan,
    plan as plan,
)
from smartgoals._plan.knots import Knot as Knot
from smartgoals._plan.plan import Plan as Plan
from smartgoals._progress.course import DueRow as DueRow
from smartgoals._progress.explanation import Derivation as Derivation
from smartgoals._progress.measures import StatusMeasure as StatusMeasure
from smartgoals._progress.presets import STATUS_PRESETS as STATUS_PRESETS
from smartgoals._progress.progress import Progress as Progress
from smartgoals._progress.quota import QuotaPeriod as QuotaPeriod
from smartgoals._progress.reasons import Reason as Reason
from smartgoals._progress.status import (
    StatusBand as StatusBand,
    StatusCondition as StatusCondition,
    StatusPreset as StatusPreset,
    StatusRule as StatusRule,
    StatusVerdict as StatusVerdict,
)
from smartgoals._projection.projection import (
    Arrival as Arrival,
    MilestoneChance as MilestoneChance,
    PeriodChance as PeriodChance,
    Projection as Projection,
    Sensitivity as Sensitivity,
)
from smartgoals._relevance.pair import (
    AsTarget as AsTarget,
    Profile as Profile,
)
from smartgoals._relevance.questions import (
    Answer as Answer,
    RelevanceCheck as RelevanceCheck,
)
from smartgoals._relevance.recommend import (
    Recommendation as Recommendation,
    recommend_metrics as recommend_metrics,
)
from smartgoals._relevance.relevance import (
    Relevance as Relevance,
    relevance as relevance,
)
from smartgoals._returns.roi import (
    Attribution as Attribution,
    Roi as Roi,
    RoiCaution as RoiCaution,
    ValueKind as ValueKind,
    roi as roi,
    total_roi as total_roi,
)
from smartgoals._returns.unit_values import (
    acquisition_cost as acquisition_cost,
    deflection_value as deflection_value,
    hire_value as hire_value,
    incremental as incremental,
    lead_value as lead_value,
    lifetime_to_acquisition as lifetime_to_acquisition,
    lifetime_value as lifetime_value,
    payback_months as payback_months,
    subscriber_value as subscriber_value,
)
from smartgoals._review.diff import GoalDiff as GoalDiff, ReviewDiff as ReviewDiff
from smartgoals._review.review import (
    GoalReview as GoalReview,
    Review as Review,
    review as review,
)
from smartgoals._revise.calibration import (
    Calibration as Calibration,
    CalibrationBand as CalibrationBand,
    Habit as Habit,
    calibration as calibration,
)
from smartgoals._revise.closing import close as close
from smartgoals._revise.revise import (
    Proposal as Proposal,
    revise as revise,
)
from smartgoals._roll_up.roll_up import (
    RollUp as RollUp,
    RollUpCap as RollUpCap,
    RollUpHow as RollUpHow,
    RollUpMissing as RollUpMissing,
    roll_up as roll_up,
)
from smartgoals._roll_up.tree import (
    StrategyProgress as StrategyProgress,
    roll_up_strategy as roll_up_strategy,
    roll_up_tree as roll_up_tree,
)
from smartgoals._time.cadence import Cadence as Cadence
from smartgoals._time.calendar import (
    EVERY_DAY as EVERY_DAY,
    Calendar as Calendar,
    Pause as Pause,
    PauseKeeps as PauseKeeps,
)
from smartgoals._time.carry_over import CarryOver as CarryOver
from smartgoals._time.counting import Counting as Counting
from smartgoals._time.fiscal import (
    DateSpan as DateSpan,
    FirstWeek as FirstWeek,
    FiscalNaming as FiscalNaming,
    FiscalPattern as FiscalPattern,
)
from smartgoals._time.holidays import Holidays as Holidays
from smartgoals._time.pace import (
    Growth as Growth,
    Pace as Pace,
)
from smartgoals._time.period import (
    Period as Period,
    PeriodUnit as PeriodUnit,
)
from smartgoals.rules._audits.findings import audit_findings as audit_findings
from smartgoals.rules._audits.ruleset import AUDIT_RULES as AUDIT_RULES
from smartgoals.rules._check import (
    check as check,
    check_strategy as check_strategy,
)
from smartgoals.rules._finding import Finding as Finding
from smartgoals.rules._readings.findings import (
    DataFinding as DataFinding,
    DataSeverity as DataSeverity,
    data_findings as data_findings,
)
from smartgoals.rules._readings.ruleset import READING_RULES as READING_RULES
from smartgoals.rules._report import (
    ReportDiff as ReportDiff,
    SmartReport as SmartReport,
    StrategyReport as StrategyReport,
)
from smartgoals.rules._waivers import Waiver as Waiver
from smartgoals.rules._words import (
    Criterion as Criterion,
    Severity as Severity,
    Verdict as Verdict,
)

__version__: Final[str]
__all__ = [
    "AUDIT_RULES",
    "CHANNEL_RULES",
    "COMPARISON_RULES",
    "EVERY_DAY",
    "READING_RULES",
    "STATUS_PRESETS",
    "Ambition",
    "Answer",
    "Arrival",
    "AsTarget",
    "Assume",
    "Attribution",
    "Audit",
    "AuditId",
    "AuditTemplate",
    "AuditedBaseline",
    "Backtest",
    "Band",
    "Baseline",
    "Better",
    "Bound",
    "Cadence",
    "Calendar",
    "Calibration",
    "CalibrationBand",
    "CarryOver",
    "Caution",
    "Change",
    "ChangeBy",
    "Channel",
    "ChannelAdvice",
    "ChannelAudit",
    "ChannelDepth",
    "ChannelId",
    "ChannelRequest",
    "ChannelScorecard",
    "ChannelStatus",
    "Check",
    "CheckResult",
    "ClosedGoal",
    "ComparedTo",
    "Comparison",
    "CompetitorSnapshot",
    "ContentRef",
    "Cost",
    "Counting",
    "Criterion",
    "DataFinding",
    "DataSeverity",
    "DataSource",
    "DateSpan",
    "Decision",
    "Depth",
    "DepthFinding",
    "Derivation",
    "Difficulty",
    "Direction",
    "DueRow",
    "Evidence",
    "Exchange",
    "Finding",
    "FirstWeek",
    "FiscalNaming",
    "FiscalPattern",
    "Forecast",
    "Forecaster",
    "Funnel",
    "Goal",
    "GoalBacktest",
    "GoalDiff",
    "GoalId",
    "GoalReview",
    "GrowBy",
    "Growth",
    "Habit",
    "History",
    "Holidays",
    "ImpostorAccount",
    "ImpostorKind",
    "ImpostorStatus",
    "Incomparable",
    "InvalidValue",
    "Judged",
    "KeepPace",
    "KeepReason",
    "Knot",
    "Language",
    "Link",
    "Measurement",
    "Metric",
    "MetricId",
    "Milestone",
    "MilestoneChance",
    "MissingDays",
    "Nature",
    "NoBaseline",
    "NoPlan",
    "NoShare",
    "Objective",
    "ObjectiveId",
    "ObjectiveKind",
    "Outcome",
    "OverChannels",
    "OverTime",
    "Pace",
    "Pause",
    "PauseKeeps",
    "Period",
    "PeriodChance",
    "PeriodUnit",
    "Plan",
    "Profile",
    "Progress",
    "Projection",
    "Proposal",
    "QuotaPeriod",
    "Rank",
    "ReachLevel",
    "ReachPace",
    "Reading",
    "Reason",
    "Recommendation",
    "Relevance",
    "RelevanceCheck",
    "Replay",
    "ReportDiff",
    "ResultDepth",
    "Review",
    "ReviewDiff",
    "Revision",
    "Roi",
    "RoiCaution",
    "Role",
    "RollUp",
    "RollUpCap",
    "RollUpHow",
    "RollUpMissing",
    "Roster",
    "Scorecards",
    "Sensitivity",
    "Severity",
    "SmartGoalsError",
    "SmartReport",
    "Stage",
    "StatusBand",
    "StatusCondition",
    "StatusDay",
    "StatusMeasure",
    "StatusPreset",
    "StatusRule",
    "StatusVerdict",
    "StayWithin",
    "Strategy",
    "StrategyProgress",
    "StrategyReport",
    "StructureErrors",
    "Suggestion",
    "Support",
    "Swot",
    "Target",
    "Trend",
    "Unit",
    "UnknownName",
    "ValueKind",
    "Verdict",
    "Verified",
    "Waiver",
    "WayOfReading",
    "Window",
    "WrongType",
    "acquisition_cost",
    "assess",
    "audit_findings",
    "audit_template",
    "backtest",
    "baselines",
    "bootstrap",
    "calibration",
    "catalog",
    "check",
    "check_strategy",
    "close",
    "codec",
    "compare",
    "compare_methods",
    "data_findings",
    "day_of_moment",
    "deepen",
    "deflection_value",
    "forecast",
    "hire_value",
    "incremental",
    "lead_value",
    "lifetime_to_acquisition",
    "lifetime_value",
    "payback_months",
    "plan",
    "pool",
    "present",
    "project",
    "read_audit",
    "recommend_metrics",
    "relevance",
    "review",
    "revise",
    "roi",
    "roll_up",
    "roll_up_strategy",
    "roll_up_tree",
    "rules",
    "scorecards",
    "status_history",
    "subscriber_value",
    "total_roi",
    "with_baselines",
]
