"""assess: from a plan or goal and a history to the progress on a day. The front; a goal is assessed
by its case.

A goal is judged by the terms it had on the day, readings after the day are ignored, and with
`known_on` so is whatever was not yet known.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from attrs import evolve

from smartgoals._case.known import KnownGoal
from smartgoals._case.stands import counted_for, how_read, told_to
from smartgoals._case.surroundings import FOUR_WEEKS, Surroundings
from smartgoals._checked import named, truth
from smartgoals._days import day
from smartgoals._errors import WrongType
from smartgoals._evidence import EvidenceLike, formerly, knowledge
from smartgoals._model.goal import Goal
from smartgoals._model.history import History
from smartgoals._model.way_of_reading import AssumeLike, WayOfReading
from smartgoals._plan.band import Band
from smartgoals._plan.plan import Plan
from smartgoals._plan.quota import ahead
from smartgoals._progress.judging import JudgedBy, progress_along, progress_in_band
from smartgoals._time.period import PeriodLike, period

if TYPE_CHECKING:
    from smartgoals._progress.progress import Progress

__all__ = ["assess"]


@formerly("strategy")
def assess(
    plan_or_goal: Plan | Band | Goal,
    history: History,
    *,
    as_of: date,
    evidence: EvidenceLike | None = None,
    missing: AssumeLike | None = None,
    known_on: date | None = None,
    recent: PeriodLike = FOUR_WEEKS,
    horizon: PeriodLike | None = None,
    before_start: bool = False,
    counter: bool | None = None,
    recompute_over: PeriodLike | None = None,
) -> Progress:
    """Return where a history stands against a plan or goal at the end of the day *as_of*.

    A goal is taken by the terms in force on that day and judged on its deadline, with the own
    metrics and sources of the strategy in the *evidence*, which may be a strategy alone; a goal
    without a baseline starts from the last reading before its start, else from what an audit
    measured, else from its first reading. Readings after the day are ignored, and with *known_on*
    (a day, usually *as_of* itself) also those that were recorded later.

    A flow counts up from the plan's start; with *before_start* also what was read before. Any other
    metric is a level, the last reading carried forward, and so is a flow of which some single day
    shall reach a level (judged on any day). How the history is to be read is said by its source, or
    here, which comes first: *missing* says what days without a reading mean (see :class:`Assume`),
    *counter* that a level only rises, so that a fall by more than half is a reset, from which it
    goes on (its days are in `resets`), *recompute_over* over how long a ratio or mean with
    denominators is pooled. *recent* is the window of the recent pace, *horizon* how far from the
    day an arrival is still worth telling.

    Raises :class:`~smartgoals.InvalidValue` for a history of another metric or channel than the
    goal's, and for ways of reading that contradict each other.

    >>> from datetime import date
    >>> from smartgoals import History, Plan
    >>> plan = Plan.linear(date(2021, 5, 31), 233, date(2021, 6, 30), 0)
    >>> p = assess(plan, History.of([(date(2021, 6, 10), 150)]), as_of=date(2021, 6, 10))
    >>> print(p)
    on plan on 2021-06-10: 150 of 155.3333 expected
    >>> round(p.gap, 4), str(p.required_pace), p.safe_days, p.falls_behind_on
    (5.3333, '-7.5/day', 0, datetime.date(2021, 6, 11))
    """
    return assessed(
        plan_or_goal,
        history,
        as_of=as_of,
        evidence=evidence,
        missing=missing,
        known_on=known_on,
        recent=recent,
        horizon=horizon,
        before_start=before_start,
        counter=counter,
        recompute_over=recompute_over,
    )


class OfOneCall(NamedTuple):
    """What the days of one call share: the first and the last of them, and what is kept for all."""

    rows: tuple[date, date]
    of_every_day: dict[tuple[object, ...], Any]


def assessed(
    plan_or_goal: Plan | Band | Goal,
    history: History,
    *,
    as_of: date,
    evidence: EvidenceLike | None,
    missing: AssumeLike | None,
    known_on: date | None,
    recent: PeriodLike,
    horizon: PeriodLike | None,
    before_start: bool,
    counter: bool | None,
    recompute_over: PeriodLike | None,
    shared: OfOneCall | None = None,
) -> Progress:
    """Return where a history stands, as `assess` does, alone or as one of several days of a call."""
    on = named("as_of", day, as_of)
    if not isinstance(history, History):
        hint = "History.of(pairs) makes one"
        raise WrongType(value=history, expected="a History", hint=hint, path="history")
    known = knowledge(evidence, known_on)
    way = way_said(missing=missing, counter=counter, recompute_over=recompute_over)
    counts_before = named("before_start", truth, before_start)
    around = Surroundings(
        evidence=known,
        as_of=on,
        way=way,
        recent=named("recent", period, recent),
        horizon=None if horizon is None else ahead(named("horizon", period, horizon), on),
    )
    if isinstance(plan_or_goal, Goal):
        if shared is not None:
            around = evolve(
                around,
                is_one_of_many=True,
                is_told_whole=True,
                rows=shared.rows,
                of_every_day=shared.of_every_day,
            )
        goal = around.as_asked(plan_or_goal)
        return KnownGoal(goal=goal, surroundings=around, given=history, before_start=counts_before).progress
    if not isinstance(plan_or_goal, (Plan, Band)):
        raise WrongType(value=plan_or_goal, expected="a Plan or a Goal", path="plan_or_goal")
    return _along(plan_or_goal, history, around, before_start=counts_before)


def _along(plan: Plan | Band, history: History, around: Surroundings, *, before_start: bool) -> Progress:
    """Return where a history stands against a plan or band that no goal is known of."""
    told = around.as_known(history)
    counted = counted_for(plan, told, around.as_of, around.way)
    judged = JudgedBy(
        history=counted.history,
        how=how_read(counted.nature, counted.way, before_start=before_start)._replace(
            of_people=counted.of_people
        ),
        as_of=around.as_of,
        metric=history.metric,
        recent=around.recent,
        horizon=around.horizon,
        unreadable=counted.unreadable,
        has_readings=told.position(around.as_of) > 0,
        told_to=told_to(told, around.as_of),
    )
    if isinstance(plan, Plan):
        return progress_along(plan, judged)
    return progress_in_band(plan, judged)


def way_said(
    *,
    missing: AssumeLike | None = None,
    counter: bool | None = None,
    recompute_over: PeriodLike | None = None,
) -> WayOfReading | None:
    """Return the way of reading that the arguments of a call say; None where they say nothing."""
    if missing is None and counter is None and recompute_over is None:
        return None
    return WayOfReading(missing=missing, counter=counter, recompute_over=recompute_over)
