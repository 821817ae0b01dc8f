# Made by tools/make_stubs.py from the table in progress.py; change that.

from smartgoals._agenda.agenda import Agenda as Agenda
from smartgoals._agenda.entry import (
    AgendaEntry as AgendaEntry,
    AgendaKind as AgendaKind,
    Omission as Omission,
    OmissionReason as OmissionReason,
)
from smartgoals._case.difficulty import Difficulty as Difficulty
from smartgoals._case.series import SeriesRow as SeriesRow
from smartgoals._gap.figures import PartFigures as PartFigures
from smartgoals._gap.gap import (
    Gap as Gap,
    GapMethod as GapMethod,
    GapPart as GapPart,
    GapReason as GapReason,
    GapSide as GapSide,
    PartKind as PartKind,
    Unexplained as Unexplained,
)
from smartgoals._plan.fields import Direction as Direction
from smartgoals._plan.from_goal import NoPlan as NoPlan
from smartgoals._plan.knots import Knot as Knot
from smartgoals._progress.course import AnyReason as AnyReason, DueRow as DueRow, Settled as Settled
from smartgoals._progress.explanation import Derivation as Derivation
from smartgoals._progress.measures import Quantities as Quantities
from smartgoals._progress.progress import Counted as Counted
from smartgoals._progress.quota import QuotaPeriod as QuotaPeriod
from smartgoals._progress.reasons import Reason as Reason
from smartgoals._progress.standing import Run as Run
from smartgoals._revise.calibration import (
    Calibration as Calibration,
    CalibrationBand as CalibrationBand,
    Habit as Habit,
)
from smartgoals._roll_up.roll_up import (
    RollUpCap as RollUpCap,
    RollUpHow as RollUpHow,
    RollUpMissing as RollUpMissing,
)
from smartgoals._roll_up.tree import StrategyProgress as StrategyProgress, roll_up_tree as roll_up_tree

__all__ = [
    "Agenda",
    "AgendaEntry",
    "AgendaKind",
    "AnyReason",
    "Calibration",
    "CalibrationBand",
    "Counted",
    "Derivation",
    "Difficulty",
    "Direction",
    "DueRow",
    "Gap",
    "GapMethod",
    "GapPart",
    "GapReason",
    "GapSide",
    "Habit",
    "Knot",
    "NoPlan",
    "Omission",
    "OmissionReason",
    "PartFigures",
    "PartKind",
    "Quantities",
    "QuotaPeriod",
    "Reason",
    "RollUpCap",
    "RollUpHow",
    "RollUpMissing",
    "Run",
    "SeriesRow",
    "Settled",
    "StrategyProgress",
    "Unexplained",
    "roll_up_tree",
]
