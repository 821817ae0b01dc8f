"""project: from a goal and a history to how likely it is met. The front; a goal is projected by its case.

The goal is judged by the terms it had on the day, and readings after the day are ignored.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from smartgoals._case.assess import way_said
from smartgoals._case.case import Case
from smartgoals._case.surroundings import Surroundings
from smartgoals._checked import instance, named
from smartgoals._days import day
from smartgoals._evidence import EvidenceLike, formerly, knowledge
from smartgoals._model.goal import Goal
from smartgoals._model.history import History

if TYPE_CHECKING:
    from smartgoals._forecast.protocol import MethodLike
    from smartgoals._model.way_of_reading import AssumeLike
    from smartgoals._projection.projection import Projection
    from smartgoals._time.period import PeriodLike

__all__ = ["project"]


@formerly("strategy")
def project(
    goal: Goal,
    history: History,
    *,
    as_of: date,
    evidence: EvidenceLike | None = None,
    method: MethodLike | None = None,
    missing: AssumeLike | None = None,
    known_on: date | None = None,
    counter: bool | None = None,
    recompute_over: PeriodLike | None = None,
) -> Projection:
    """Return how likely a goal is met, from what was read by the end of the day *as_of*.

    `method` is what :func:`smartgoals.forecast` takes as one; None is the default. A method that
    raises costs the projection alone: `reasons` then says `method_failed` and `failure` what it
    raised. The strategy in the *evidence*, which may be a strategy alone, gives the caller's own
    metrics and sources. *missing*, *known_on*, *counter* and *recompute_over* say how the history
    is to be read, as for :func:`smartgoals.assess`.

    A goal that lacks what a chance needs has `probability` None and says why in `reasons`; so does a history
    without a reading by the day. The chance is exactly 0 or 1 only where readings have decided the outcome.
    Raises :class:`~smartgoals.InvalidValue` for a history of another metric or channel.

    >>> from datetime import date, timedelta
    >>> from smartgoals import ReachLevel
    >>> days = [date(2026, 1, 4) + timedelta(weeks=k) for k in range(12)]
    >>> history = History.of([(on, 1000 + 40 * k + k % 3) for k, on in enumerate(days)], metric="followers")
    >>> goal = Goal(id="g", metric="followers", target=ReachLevel(1700), start=date(2026, 1, 5), deadline=date(2026, 6, 28))
    >>> p = project(goal, history, as_of=days[-1])
    >>> p.probability > 0.5, p.arrival.median < goal.deadline, project(goal, history, as_of=days[-1]) == p
    (True, True, True)
    """
    on = named("as_of", day, as_of)
    around = Surroundings(
        evidence=knowledge(evidence, known_on),
        as_of=on,
        way=way_said(missing=missing, counter=counter, recompute_over=recompute_over),
        method=method,
    )
    asked = instance(goal, Goal, "a Goal", "goal").as_asked_on(on)
    given = instance(history, History, "a History", "history")
    return Case(goal=asked, surroundings=around, given=given).projection
