"""Later: what a projection needs to be made again on a day to come, with readings supposed until then.

What belongs here: the form of it, which the room that knows goals with all that is around them
fills (`_case`). A projection keeps no more of it than the readings, the goal and the evidence it
was asked with.
"""

from __future__ import annotations

from datetime import date
from typing import Protocol

from smartgoals._forecast.ask import Forecasting
from smartgoals._model._entries import Rows
from smartgoals._model.goal import Goal
from smartgoals._model.history import History
from smartgoals._model.metric import Nature
from smartgoals._model.way_of_reading import WayOfReading
from smartgoals._progress.progress import Progress
from smartgoals._projection.reasons import ProjectionReason

__all__ = ["Later", "Supposed"]


class Supposed(Protocol):
    """A goal on a later day, with readings supposed until then; what is asked of it is worked out
    when it is.
    """

    @property
    def progress(self) -> Progress: ...
    @property
    def how(self) -> WayOfReading | None: ...
    @property
    def odds(self) -> tuple[float | None, ProjectionReason | None]: ...
    @property
    def forecasting(self) -> Forecasting | None: ...


class Later(Protocol):
    """A goal and what was read of it, ready to be asked about on a later day."""

    @property
    def goal(self) -> Goal: ...
    @property
    def readings(self) -> History: ...
    @property
    def nature(self) -> Nature | None: ...
    @property
    def is_of_periods(self) -> bool: ...

    def on(self, day: date, readings: Rows = (), /) -> Supposed: ...
    def for_many_days(self) -> Later: ...
