# Made by tools/make_stubs.py from the table in __init__.py; change that.

from typing import Final

from smartgoals import (
    audits as audits,
    catalog as catalog,
    channels as channels,
    codec as codec,
    forecasts as forecasts,
    metrics as metrics,
    present as present,
    progress as progress,
    returns as returns,
    rules as rules,
    status as status,
    types as types,
)
from smartgoals._agenda.agenda import agenda as agenda
from smartgoals._case.assess import assess as assess
from smartgoals._case.backtest import backtest as backtest
from smartgoals._case.project import project as project
from smartgoals._case.series import series as series
from smartgoals._case.status_history import status_history as status_history
from smartgoals._days import day_of_moment as day_of_moment
from smartgoals._effect.ask import effect as effect
from smartgoals._errors import (
    InvalidValue as InvalidValue,
    SmartGoalsError as SmartGoalsError,
    StructureErrors as StructureErrors,
    UnknownName as UnknownName,
    WrongType as WrongType,
)
from smartgoals._evidence import Evidence as Evidence
from smartgoals._forecast.ask import forecast as forecast
from smartgoals._forecast.forecast import Forecast as Forecast
from smartgoals._gap.explain_gap import explain_gap as explain_gap
from smartgoals._messages.formatting import Language as Language
from smartgoals._model.audit import Audit as Audit
from smartgoals._model.baseline import Baseline as Baseline
from smartgoals._model.channel import Channel as Channel
from smartgoals._model.closed_goal import ClosedGoal as ClosedGoal
from smartgoals._model.event import Event as Event
from smartgoals._model.goal import Goal as Goal, Revision as Revision
from smartgoals._model.history import History as History
from smartgoals._model.metric import Metric as Metric
from smartgoals._model.objective import Link as Link, Objective as Objective, ObjectiveKind as ObjectiveKind
from smartgoals._model.reading import Reading as Reading
from smartgoals._model.source import DataSource as DataSource
from smartgoals._model.strategy import Strategy as Strategy
from smartgoals._model.target import (
    ChangeBy as ChangeBy,
    GrowBy as GrowBy,
    KeepPace as KeepPace,
    Milestone as Milestone,
    ReachLevel as ReachLevel,
    ReachPace as ReachPace,
    StayWithin as StayWithin,
    Target as Target,
)
from smartgoals._model.way_of_reading import Assume as Assume, WayOfReading as WayOfReading
from smartgoals._plan.band import Band as Band
from smartgoals._plan.from_goal import plan as plan
from smartgoals._plan.plan import Plan as Plan
from smartgoals._progress.progress import Progress as Progress
from smartgoals._projection.projection import Projection as Projection
from smartgoals._propose.propose import propose as propose
from smartgoals._propose.target_for import target_for as target_for
from smartgoals._relevance.recommend import recommend_metrics as recommend_metrics
from smartgoals._relevance.relevance import Relevance as Relevance, relevance as relevance
from smartgoals._returns.roi import roi as roi
from smartgoals._review.diff import GoalDiff as GoalDiff, ReviewDiff as ReviewDiff
from smartgoals._review.review import GoalReview as GoalReview, Review as Review, review as review
from smartgoals._revise.calibration import calibration as calibration
from smartgoals._revise.closing import close as close
from smartgoals._revise.revise import Proposal as Proposal, revise as revise
from smartgoals._roll_up.roll_up import RollUp as RollUp, roll_up as roll_up
from smartgoals._roll_up.tree import roll_up_strategy as roll_up_strategy
from smartgoals._statement.draft import Draft as Draft
from smartgoals._statement.parse import parse_goal as parse_goal, parse_goals as parse_goals
from smartgoals._time.cadence import Cadence as Cadence
from smartgoals._time.calendar import Calendar as Calendar, Pause as Pause
from smartgoals._time.holidays import Holidays as Holidays
from smartgoals._time.pace import Growth as Growth, Pace as Pace
from smartgoals._time.period import Period as Period
from smartgoals._what_if.what_if import what_if as what_if
from smartgoals.rules._check import check as check, check_strategy as check_strategy
from smartgoals.rules._check_statement import check_statement as check_statement
from smartgoals.rules._finding import Finding as Finding
from smartgoals.rules._report import SmartReport as SmartReport, StrategyReport as StrategyReport
from smartgoals.rules._waivers import Waiver as Waiver

__version__: Final[str]
__all__ = [
    "Assume",
    "Audit",
    "Band",
    "Baseline",
    "Cadence",
    "Calendar",
    "ChangeBy",
    "Channel",
    "ClosedGoal",
    "DataSource",
    "Draft",
    "Event",
    "Evidence",
    "Finding",
    "Forecast",
    "Goal",
    "GoalDiff",
    "GoalReview",
    "GrowBy",
    "Growth",
    "History",
    "Holidays",
    "InvalidValue",
    "KeepPace",
    "Language",
    "Link",
    "Metric",
    "Milestone",
    "Objective",
    "ObjectiveKind",
    "Pace",
    "Pause",
    "Period",
    "Plan",
    "Progress",
    "Projection",
    "Proposal",
    "ReachLevel",
    "ReachPace",
    "Reading",
    "Relevance",
    "Review",
    "ReviewDiff",
    "Revision",
    "RollUp",
    "SmartGoalsError",
    "SmartReport",
    "StayWithin",
    "Strategy",
    "StrategyReport",
    "StructureErrors",
    "Target",
    "UnknownName",
    "Waiver",
    "WayOfReading",
    "WrongType",
    "agenda",
    "assess",
    "audits",
    "backtest",
    "calibration",
    "catalog",
    "channels",
    "check",
    "check_statement",
    "check_strategy",
    "close",
    "codec",
    "day_of_moment",
    "effect",
    "explain_gap",
    "forecast",
    "forecasts",
    "metrics",
    "parse_goal",
    "parse_goals",
    "plan",
    "present",
    "progress",
    "project",
    "propose",
    "recommend_metrics",
    "relevance",
    "returns",
    "review",
    "revise",
    "roi",
    "roll_up",
    "roll_up_strategy",
    "rules",
    "series",
    "status",
    "status_history",
    "target_for",
    "types",
    "what_if",
]
