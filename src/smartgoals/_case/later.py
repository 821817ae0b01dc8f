"""Later: a goal with its readings and the evidence it was asked with, to be asked about on a day to come.

What a projection keeps so that it can be made again; see `_projection/later.py`. It holds no case
and no fitted model, pickles with what it is made of, and takes no part in what a projection equals.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple, final

from attrs import evolve

from smartgoals._case.known import KnownGoal
from smartgoals._case.surroundings import Surroundings
from smartgoals._evidence import Evidence
from smartgoals._model._entries import Rows
from smartgoals._model.goal import Goal
from smartgoals._model.history import History
from smartgoals._model.metric import Nature
from smartgoals._model.way_of_reading import WayOfReading

if TYPE_CHECKING:
    from collections.abc import Callable

    from smartgoals._forecast.protocol import MethodLike
    from smartgoals._projection.later import Supposed

__all__ = ["LaterGoal", "later_of"]


@final
class LaterGoal(NamedTuple):
    """The goal as it was asked, its readings up to the day, and all that its projection was made with.

    `case` is the type of what is worked out of them. `of_every_day` holds what the days of one call
    share, such as the plan; None where nothing is shared, as in what a projection keeps.
    """

    case: Callable[..., Supposed]
    goal: Goal
    readings: History
    nature: Nature | None
    is_of_periods: bool
    evidence: Evidence
    way: WayOfReading | None
    method: MethodLike | None
    before_start: bool
    of_every_day: dict[tuple[object, ...], Any] | None = None

    def for_many_days(self) -> LaterGoal:
        """Return the same for one call about many days, which share what is the same for all of them."""
        return self._replace(of_every_day={})

    def on(self, day: date, readings: Rows = (), /) -> Supposed:
        """Return the goal on a day, with readings that are supposed to have been made by then."""
        shared = {} if self.of_every_day is None else self.of_every_day
        around = Surroundings(
            evidence=self.evidence,
            as_of=day,
            way=self.way,
            method=self.method,
            of_every_day=shared,
            supposed=self.readings if readings and self.of_every_day is not None else None,
        )
        known = self.readings.with_readings(readings) if readings else self.readings
        return self.case(goal=self.goal, surroundings=around, given=known, before_start=self.before_start)


def later_of(case: KnownGoal, kind: Callable[..., Supposed]) -> LaterGoal | None:
    """Return what a projection keeps of a goal with readings, and of the kind of case it is; None
    of one without.

    What was known on the day is what is supposed to be known later, so the day of knowledge is left out.
    """
    history, around = case.history, case.surroundings
    if history is None:
        return None
    evidence = around.evidence
    return LaterGoal(
        case=kind,
        goal=case.goal,
        readings=history,
        nature=case.nature,
        is_of_periods=case.nature is Nature.UNIQUE,
        evidence=evidence if evidence.known_on is None else evolve(evidence, known_on=None),
        way=around.way,
        method=around.method,
        before_start=case.before_start,
    )
