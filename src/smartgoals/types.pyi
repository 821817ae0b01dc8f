# Made by tools/make_stubs.py from the table in types.py; change that.

from smartgoals._evidence import EvidenceLike as EvidenceLike
from smartgoals._forecast.protocol import MethodLike as MethodLike
from smartgoals._location import Location as Location, PathLike as PathLike
from smartgoals._messages.formatting import Plural as Plural
from smartgoals._messages.lexicon import Lexicon as Lexicon
from smartgoals._messages.time_words import TimeWords as TimeWords, Yearly as Yearly
from smartgoals._messages.worded import Worded as Worded
from smartgoals._model._columns import Numbers as Numbers, RunningTotals as RunningTotals
from smartgoals._model._entries import Entry as Entry, Rows as Rows
from smartgoals._model._frames import Frame as Frame
from smartgoals._model.closed_goal import Outcome as Outcome
from smartgoals._model.event import EventKind as EventKind, EventKindLike as EventKindLike
from smartgoals._model.exchange import Exchange as Exchange
from smartgoals._model.goal import Ambition as Ambition, NewTerms as NewTerms
from smartgoals._model.ids import (
    AuditId as AuditId,
    ChannelId as ChannelId,
    EventId as EventId,
    GoalId as GoalId,
    MetricId as MetricId,
    ObjectiveId as ObjectiveId,
)
from smartgoals._model.metric import (
    Better as Better,
    BetterLike as BetterLike,
    Funnel as Funnel,
    Nature as Nature,
    OverChannels as OverChannels,
    OverTime as OverTime,
    Stage as Stage,
    Unit as Unit,
)
from smartgoals._model.objective import Support as Support
from smartgoals._model.roster import Roster as Roster
from smartgoals._model.scale import Scale as Scale
from smartgoals._model.target import Bound as Bound, Judged as Judged
from smartgoals._model.way_of_reading import AssumeLike as AssumeLike, MissingDays as MissingDays
from smartgoals._numbers import Number as Number, NumberLike as NumberLike
from smartgoals._plan.knots import KnotLike as KnotLike
from smartgoals._plan.pacing import Keeps as Keeps, KeepsLike as KeepsLike
from smartgoals._progress.presets import PresetLike as PresetLike
from smartgoals._propose.proposals import (
    AmbitionLevel as AmbitionLevel,
    GoalProposal as GoalProposal,
    GoalProposals as GoalProposals,
    Unproposed as Unproposed,
)
from smartgoals._propose.words import AmbitionName as AmbitionName, Unproposable as Unproposable
from smartgoals._record import Record as Record
from smartgoals._relevance.pair import ProfileLike as ProfileLike
from smartgoals._returns.roi import ValueKindLike as ValueKindLike
from smartgoals._roll_up.roll_up import (
    Child as Child,
    RollUpCapLike as RollUpCapLike,
    RollUpHowLike as RollUpHowLike,
    RollUpMissingLike as RollUpMissingLike,
)
from smartgoals._roll_up.tree import Assessing as Assessing
from smartgoals._statement.ambiguity import Ambiguity as Ambiguity, Span as Span
from smartgoals._statement.words import (
    AmountKind as AmountKind,
    DeadlineKind as DeadlineKind,
    Movement as Movement,
)
from smartgoals._time.active_days import Days as Days
from smartgoals._time.calendar import (
    EVERY_DAY as EVERY_DAY,
    PauseKeeps as PauseKeeps,
    PauseKeepsLike as PauseKeepsLike,
)
from smartgoals._time.carry_over import CarryOver as CarryOver
from smartgoals._time.counting import Counting as Counting, CountingLike as CountingLike
from smartgoals._time.fiscal import (
    DateSpan as DateSpan,
    FirstWeek as FirstWeek,
    FiscalNaming as FiscalNaming,
    FiscalPattern as FiscalPattern,
)
from smartgoals._time.holidays import HolidaysLike as HolidaysLike
from smartgoals._time.pace import PaceLike as PaceLike
from smartgoals._time.period import PeriodLike as PeriodLike, PeriodUnit as PeriodUnit
from smartgoals._time.weights import Weights as Weights
from smartgoals._what_if.brings import BringsLike as BringsLike
from smartgoals.catalog._read_table import TableRows as TableRows, WindowLike as WindowLike
from smartgoals.rules._words import CriterionLike as CriterionLike, SeverityLike as SeverityLike

__all__ = [
    "EVERY_DAY",
    "Ambiguity",
    "Ambition",
    "AmbitionLevel",
    "AmbitionName",
    "AmountKind",
    "Assessing",
    "AssumeLike",
    "AuditId",
    "Better",
    "BetterLike",
    "Bound",
    "BringsLike",
    "CarryOver",
    "ChannelId",
    "Child",
    "Counting",
    "CountingLike",
    "CriterionLike",
    "DateSpan",
    "Days",
    "DeadlineKind",
    "Entry",
    "EventId",
    "EventKind",
    "EventKindLike",
    "EvidenceLike",
    "Exchange",
    "FirstWeek",
    "FiscalNaming",
    "FiscalPattern",
    "Frame",
    "Funnel",
    "GoalId",
    "GoalProposal",
    "GoalProposals",
    "HolidaysLike",
    "Judged",
    "Keeps",
    "KeepsLike",
    "KnotLike",
    "Lexicon",
    "Location",
    "MethodLike",
    "MetricId",
    "MissingDays",
    "Movement",
    "Nature",
    "NewTerms",
    "Number",
    "NumberLike",
    "Numbers",
    "ObjectiveId",
    "Outcome",
    "OverChannels",
    "OverTime",
    "PaceLike",
    "PathLike",
    "PauseKeeps",
    "PauseKeepsLike",
    "PeriodLike",
    "PeriodUnit",
    "Plural",
    "PresetLike",
    "ProfileLike",
    "Record",
    "RollUpCapLike",
    "RollUpHowLike",
    "RollUpMissingLike",
    "Roster",
    "Rows",
    "RunningTotals",
    "Scale",
    "SeverityLike",
    "Span",
    "Stage",
    "Support",
    "TableRows",
    "TimeWords",
    "Unit",
    "Unproposable",
    "Unproposed",
    "ValueKindLike",
    "Weights",
    "WindowLike",
    "Worded",
    "Yearly",
]
