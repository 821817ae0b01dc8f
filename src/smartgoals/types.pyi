# Made by tools/make_stubs.py from the table in types.py; change that.

from smartgoals._model.closed_goal import Outcome as Outcome
from smartgoals._model.exchange import Exchange as Exchange
from smartgoals._model.goal import Ambition as Ambition
from smartgoals._model.ids import (
    AuditId as AuditId,
    ChannelId as ChannelId,
    GoalId as GoalId,
    MetricId as MetricId,
    ObjectiveId as ObjectiveId,
)
from smartgoals._model.metric import (
    Better as Better,
    Funnel as Funnel,
    Nature as Nature,
    OverChannels as OverChannels,
    OverTime as OverTime,
    Stage as Stage,
    Unit as Unit,
)
from smartgoals._model.objective import Support as Support
from smartgoals._model.roster import Roster as Roster
from smartgoals._model.target import Bound as Bound, Judged as Judged
from smartgoals._model.way_of_reading import MissingDays as MissingDays
from smartgoals._time.calendar import EVERY_DAY as EVERY_DAY, PauseKeeps as PauseKeeps
from smartgoals._time.carry_over import CarryOver as CarryOver
from smartgoals._time.counting import Counting as Counting
from smartgoals._time.fiscal import (
    DateSpan as DateSpan,
    FirstWeek as FirstWeek,
    FiscalNaming as FiscalNaming,
    FiscalPattern as FiscalPattern,
)
from smartgoals._time.period import PeriodUnit as PeriodUnit

__all__ = [
    "EVERY_DAY",
    "Ambition",
    "AuditId",
    "Better",
    "Bound",
    "CarryOver",
    "ChannelId",
    "Counting",
    "DateSpan",
    "Exchange",
    "FirstWeek",
    "FiscalNaming",
    "FiscalPattern",
    "Funnel",
    "GoalId",
    "Judged",
    "MetricId",
    "MissingDays",
    "Nature",
    "ObjectiveId",
    "Outcome",
    "OverChannels",
    "OverTime",
    "PauseKeeps",
    "PeriodUnit",
    "Roster",
    "Stage",
    "Support",
    "Unit",
]
