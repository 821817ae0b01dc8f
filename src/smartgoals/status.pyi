# Made by tools/make_stubs.py from the table in status.py; change that.

from smartgoals._case.status_history import StatusDay as StatusDay, status_history as status_history
from smartgoals._progress.measures import StatusMeasure as StatusMeasure
from smartgoals._progress.presets import STATUS_PRESETS as STATUS_PRESETS
from smartgoals._progress.status import (
    Judgeable as Judgeable,
    Relation as Relation,
    StatusBand as StatusBand,
    StatusCondition as StatusCondition,
    StatusPreset as StatusPreset,
    StatusRule as StatusRule,
    StatusVerdict as StatusVerdict,
)

__all__ = [
    "STATUS_PRESETS",
    "Judgeable",
    "Relation",
    "StatusBand",
    "StatusCondition",
    "StatusDay",
    "StatusMeasure",
    "StatusPreset",
    "StatusRule",
    "StatusVerdict",
    "status_history",
]
