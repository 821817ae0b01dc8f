"""Statuses: presets that cut a progress into words such as ahead and behind, and the course of them
over days.

Public. :data:`STATUS_PRESETS` are those that are published somewhere, by id; a
:class:`StatusPreset` of the caller's is one made of bands and rules, and :func:`status_history`
tells the status of every check-in.

>>> from smartgoals import status
>>> "viva" in status.STATUS_PRESETS
True
"""

from smartgoals._door import door as _door

_ROOMS = (
    ("_case.status_history", "StatusDay status_history"),
    ("_progress.measures", "StatusMeasure"),
    ("_progress.presets", "STATUS_PRESETS"),
    (
        "_progress.status",
        ("Judgeable Relation StatusBand StatusCondition StatusPreset StatusRule StatusVerdict"),
    ),
)

__all__, __getattr__, __dir__ = _door(__name__, _ROOMS)
