"""The table of results: every class that is written, with its word. Words stay when a class is renamed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from smartgoals._model.ids import GoalId, MetricId
from smartgoals._numbers import Number
from smartgoals._record import Record
from smartgoals.codec._results import (
    agenda,
    channels,
    effect,
    finding,
    forecast,
    judged,
    progress,
    review,
    statement,
    what_if,
)
from smartgoals.codec._results.row import Result

ROWS: Final[tuple[Result, ...]] = (
    *progress.ROWS,
    *forecast.ROWS,
    *finding.ROWS,
    *review.ROWS,
    *judged.ROWS,
    *agenda.ROWS,
    *channels.ROWS,
    *effect.ROWS,
    *statement.ROWS,
    *what_if.ROWS,
)
NAMES: Final[Mapping[str, Any]] = Record(
    {"GoalId": GoalId, "MetricId": MetricId, "Number": Number, "Run": tuple[date, date]}
)
"""Types that a class may name and its module knows only for a checker."""
