"""Where goals stand and how they end: the parts of plans, progresses and roll-ups, and what is
learnt from closed goals.

Public. What :func:`smartgoals.assess`, :func:`~smartgoals.roll_up`, :func:`~smartgoals.revise` and
:func:`~smartgoals.calibration` answer with is made of these.

>>> from smartgoals import progress
>>> progress.Reason.PAST_DEADLINE.text()
'the deadline has passed'
"""

from smartgoals._door import door as _door

_ROOMS = (
    ("_agenda.agenda", "Agenda"),
    ("_agenda.entry", "AgendaEntry AgendaKind Omission OmissionReason"),
    ("_case.difficulty", "Difficulty"),
    ("_case.series", "SeriesRow"),
    ("_gap.figures", "PartFigures"),
    ("_gap.gap", "Gap GapMethod GapPart GapReason GapSide PartKind Unexplained"),
    ("_plan.fields", "Direction"),
    ("_plan.from_goal", "NoPlan"),
    ("_plan.knots", "Knot"),
    ("_progress.course", "AnyReason DueRow Settled"),
    ("_progress.explanation", "Derivation"),
    ("_progress.measures", "Quantities"),
    ("_progress.progress", "Counted"),
    ("_progress.quota", "QuotaPeriod"),
    ("_progress.reasons", "Reason"),
    ("_progress.standing", "Run"),
    ("_revise.calibration", "Calibration CalibrationBand Habit"),
    ("_roll_up.roll_up", "RollUpCap RollUpHow RollUpMissing"),
    ("_roll_up.tree", "StrategyProgress roll_up_tree"),
)

__all__, __getattr__, __dir__ = _door(__name__, _ROOMS)
