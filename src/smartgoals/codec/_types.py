"""The types of the wire: which class of the model has which word in a document. A table, and nothing else.

The words are fixed: renaming a class changes nothing here.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any, Final

from smartgoals._model.audit import (
    Audit,
    ChannelAudit,
    ChannelRequest,
    ChannelStatus,
    CompetitorSnapshot,
    Decision,
    ImpostorAccount,
    ImpostorKind,
    ImpostorStatus,
    Role,
    Swot,
    Verified,
)
from smartgoals._model.baseline import Baseline
from smartgoals._model.channel import Channel
from smartgoals._model.closed_goal import ClosedGoal, Outcome
from smartgoals._model.event import Event, EventKind
from smartgoals._model.exchange import Exchange
from smartgoals._model.goal import Ambition, Goal, Revision
from smartgoals._model.ids import AuditId, ChannelId, EventId, GoalId, MetricId, ObjectiveId
from smartgoals._model.measurement import Check, CheckResult, ContentRef, Cost, Measurement, Window
from smartgoals._model.metric import Better, Funnel, Metric, Nature, OverChannels, OverTime, Stage, Unit
from smartgoals._model.objective import Link, Objective, ObjectiveKind, Support
from smartgoals._model.reading import Reading
from smartgoals._model.roster import Roster
from smartgoals._model.scale import Scale
from smartgoals._model.source import DataSource
from smartgoals._model.strategy import Strategy
from smartgoals._model.target import (
    Bound,
    ChangeBy,
    GrowBy,
    Judged,
    KeepPace,
    Milestone,
    ReachLevel,
    ReachPace,
    StayWithin,
)
from smartgoals._model.way_of_reading import Assume, MissingDays, WayOfReading
from smartgoals._time.calendar import Calendar, Pause, PauseKeeps
from smartgoals._time.carry_over import CarryOver
from smartgoals._time.counting import Counting
from smartgoals._time.fiscal import FirstWeek, FiscalNaming, FiscalPattern
from smartgoals._time.period import PeriodUnit
from smartgoals.catalog._name_words import Exactness, Shape
from smartgoals.catalog._sheet import DayForm, Sheet, SheetColumn, SheetRows

TARGETS: Final[tuple[tuple[str, type], ...]] = (
    ("reach_level", ReachLevel),
    ("change_by", ChangeBy),
    ("reach_pace", ReachPace),
    ("grow_by", GrowBy),
    ("keep_pace", KeepPace),
    ("stay_within", StayWithin),
)
# Classes that are objects on the wire, inner ones first.
OBJECTS: Final[tuple[tuple[str, type], ...]] = (
    ("milestone", Milestone), ("baseline", Baseline), ("pause", Pause), ("revision", Revision), ("window", Window),
    ("link", Link), ("objective", Objective), ("channel", Channel), ("metric", Metric), ("reading", Reading),
    ("calendar", Calendar), ("goal", Goal), ("closed_goal", ClosedGoal), ("assume", Assume),
    ("exchange", Exchange), ("way_of_reading", WayOfReading), ("data_source", DataSource),
    ("measurement", Measurement), ("check", Check), ("content_ref", ContentRef), ("cost", Cost), ("role", Role),
    ("channel_audit", ChannelAudit), ("impostor_account", ImpostorAccount), ("swot", Swot),
    ("competitor_snapshot", CompetitorSnapshot), ("channel_request", ChannelRequest), ("audit", Audit), ("event", Event),
    ("strategy", Strategy), ("sheet_column", SheetColumn), ("sheet", Sheet),
)  # fmt: skip
WORDS: Final[tuple[tuple[str, type[StrEnum]], ...]] = (
    ("ambition", Ambition), ("better", Better), ("bound", Bound), ("carry_over", CarryOver),
    ("channel_status", ChannelStatus),
    ("check_result", CheckResult), ("counting", Counting), ("day_form", DayForm), ("decision", Decision),
    ("event_kind", EventKind), ("exactness", Exactness), ("first_week", FirstWeek),
    ("fiscal_naming", FiscalNaming), ("fiscal_pattern", FiscalPattern),
    ("funnel", Funnel), ("impostor_kind", ImpostorKind), ("impostor_status", ImpostorStatus), ("judged", Judged),
    ("missing_days", MissingDays), ("nature", Nature), ("objective_kind", ObjectiveKind), ("outcome", Outcome),
    ("over_channels", OverChannels),
    ("over_time", OverTime), ("pause_keeps", PauseKeeps), ("period_unit", PeriodUnit), ("scale", Scale), ("shape", Shape),
    ("sheet_rows", SheetRows), ("stage", Stage), ("support", Support), ("unit", Unit), ("verified", Verified),
)  # fmt: skip
IDS: Final[tuple[tuple[str, Any], ...]] = (
    ("audit_id", AuditId), ("channel_id", ChannelId), ("event_id", EventId), ("goal_id", GoalId),
    ("metric_id", MetricId), ("objective_id", ObjectiveId),
)  # fmt: skip
ROSTERS: Final[tuple[tuple[Any, str], ...]] = (
    (Roster[Objective], "objectives"),
    (Roster[Goal], "goals"),
    (Roster[Channel], "channels"),
    (Roster[Metric], "metrics"),
    (Roster[Audit], "audits"),
    (Roster[ClosedGoal], "closed_goals"),
    (Roster[Event], "events"),
)
