"""How a goal stands: its plan and its progress, from the goal, what is measured, where it starts,
and the readings.

Functions of just that, which the facts of a case call when they are first asked for; the rooms of
plans and progress load with this module, so that a check that asks for neither pays for neither.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

from smartgoals._case import open_ends, periods
from smartgoals._case.surroundings import kept_of
from smartgoals._days import ONE_DAY
from smartgoals._errors import InvalidValue
from smartgoals._model._spans import says_days
from smartgoals._model.facts import nature_of
from smartgoals._model.history import History
from smartgoals._model.metric import Nature
from smartgoals._model.target import REACHED, Judged as JudgedOn, StayWithin
from smartgoals._model.way_of_reading import AS_USUAL, CARRY, MissingDays, WayOfReading
from smartgoals._plan.band import Band
from smartgoals._plan.from_goal import NoPlan, plan_or_reason
from smartgoals._plan.one_day import asks_for_one_day
from smartgoals._plan.plan import Plan
from smartgoals._plan.terms import counts_from_zero, counts_people, pace_period, starts_on
from smartgoals._plan.whole_periods import WholePeriods
from smartgoals._progress.how_read import HowRead
from smartgoals._progress.judging import (
    JudgedBy,
    progress_along,
    progress_in_band,
    progress_without_plan,
)
from smartgoals._progress.kept import Begun
from smartgoals._progress.period_levels import period_levels
from smartgoals._progress.reasons import Reason

if TYPE_CHECKING:
    from smartgoals._case.surroundings import Surroundings
    from smartgoals._model.goal import Goal
    from smartgoals._model.metric import Metric
    from smartgoals._plan.start import Start
    from smartgoals._progress.progress import Progress

OPEN_DAYS: Final = 3_660
"""How far a pace without a deadline is drawn beyond the day: as far as the longest due table."""
AS_PERIODS: Final = WayOfReading(missing=MissingDays.UNKNOWN)
"""How the amounts of periods are read, which have been made with the way of reading in mind: none
stands for another.
"""


OTHER_MONEY: Final = None, NoPlan.OTHER_MONEY
"""What there is in place of the plan of a goal whose pace is in another currency than its readings."""


def plan_of(
    goal: Goal, metric: Metric | str | None, start: Start | None, around: Surroundings
) -> tuple[Plan | Band | None, NoPlan | None]:
    """Return the plan or band of a goal, or why there is none; a pace without a deadline is drawn
    far beyond the day.
    """
    if goal.deadline is None and goal.is_recurring:
        shared = None if around.is_told_whole else _drawn_alike(goal, metric, start, around)
        if shared is not None:
            return shared, None
        return plan_or_reason(goal, metric, start=start, until=_drawn_until(around.as_of))
    return kept_of(around).once(
        "plan", (goal, metric), (start,), lambda: plan_or_reason(goal, metric, start=start)
    )


def _drawn_until(day: date) -> date:
    """Return the day up to which a goal without an end is drawn on a day."""
    return date.fromordinal(min(day.toordinal() + OPEN_DAYS, date.max.toordinal()))


def _drawn_alike(
    goal: Goal, metric: Metric | str | None, start: Start | None, around: Surroundings
) -> Plan | Band | None:
    """Return the plan or band by periods of a goal without an end that the rows of a call share; None
    where there are none, or where it would not say the same of each row's day as one drawn for it.
    """
    rows = around.rows
    if rows is None:
        return None
    return kept_of(around).once(
        "drawn alike", (goal, metric), (start, rows), lambda: _plan_of_all(goal, metric, start, *rows)
    )


def _plan_of_all(
    goal: Goal, metric: Metric | str | None, start: Start | None, first: date, last: date
) -> Plan | Band | None:
    """Return the plan that is drawn for the last of some days, where those of the others are parts of it."""
    if not open_ends.stand_alike(goal, nature_of(metric)):
        return None
    made, _ = plan_or_reason(goal, metric, start=start, until=_drawn_until(last))
    is_of_first = plan_or_reason(goal, metric, start=start, until=_drawn_until(first))[0] is not None
    return made if is_of_first else None


def how_read(
    nature: Nature | None,
    way: WayOfReading | None,
    start: Start | None = None,
    *,
    before_start: bool = False,
    counts_up: bool = False,
) -> HowRead:
    """Return how a history of a nature is read in a way, from where a goal starts; None is as usual."""
    return HowRead.of(
        nature,
        AS_USUAL if way is None else way,
        before_start=before_start,
        from_baseline=start is not None and start.is_stated and not counts_up,
        base_on=None if start is None else start.read_on or start.on,
    )


def judged_of(
    goal: Goal,
    metric: Metric | str | None,
    start: Start | None,
    *,
    counted: History | None,
    way: WayOfReading | None,
    around: Surroundings,
    before_start: bool,
    own: History | None,
    unreadable: Reason | None = None,
) -> JudgedBy:
    """Return what the progress of a goal is judged for; *counted* are its readings as it counts
    them, and its *own* those up to the day as they are.
    """
    readings, nature, target = History.of(()) if counted is None else counted, nature_of(metric), goal.target
    counts_up, per = counts_from_zero(goal, nature), pace_period(goal, nature)
    is_people = per is None and counts_people(goal, nature)
    if per is not None:
        nature, way = Nature.SCORE, AS_PERIODS
    elif is_people:
        nature = Nature.FLOW
    elif asks_for_one_day(goal, nature):
        nature = nature_of(readings.metric)
    # A plan stands on what the goal states; a band, which has no way to go, knows no first value.
    is_in_plan = counts_up or (start is not None and start.is_stated and not isinstance(target, StayWithin))
    shares_plan = goal.deadline is not None or _drawn_alike(goal, metric, start, around) is not None
    how = how_read(nature, way, start, before_start=before_start, counts_up=counts_up)
    return JudgedBy(
        history=readings,
        how=how._replace(of_people=True) if is_people else how,
        as_of=around.as_of,
        metric=metric,
        goal=goal.id,
        recent=around.recent,
        horizon=around.horizon,
        start=None if start is None or is_in_plan else (start.value, start.read_on),
        any_day=isinstance(target, REACHED) and target.judged is JudgedOn.ANY_DAY,
        has_end=goal.deadline is not None,
        unreadable=unreadable,
        has_readings=own is not None,
        told_to=told_to(own, around.as_of),
        # A plan that is another one on every day is not worth keeping anything of.
        kept=kept_of(around) if around.is_one_of_many and shares_plan else None,
        begun=_begun(around, readings, how),
        alike=_alike(goal, metric, start, around=around, readings=readings, nature=nature)
        if shares_plan
        else None,
    )


def _begun(around: Surroundings, readings: History, how: HowRead) -> Begun | None:
    """Return what amounts of one day each have in common with those of other days, where they are supposed to go
    on from the readings of one day.
    """
    known = around.supposed
    if known is None or not len(known) or how.nature is not Nature.FLOW or how.of_people:
        return None
    count = len(known)
    goes_on = readings.ordinals[:count] == known.ordinals and list(readings.numbers[:count]) == list(
        known.numbers
    )
    if not goes_on or says_days(readings) or readings.last.day <= known.last.day:
        return None
    return Begun(kept_of(around), known)


def told_to(history: History | None, as_of: date) -> date:
    """Return the last day of which readings up to one tell all: days after the last amount that says
    which ones it covers wait for the next.
    """
    if history is None or not says_days(history) or not history.position(as_of):
        return date.max
    return date.fromordinal(history.ordinals[history.position(as_of) - 1])


def _alike(
    goal: Goal,
    metric: Metric | str | None,
    start: Start | None,
    *,
    around: Surroundings,
    readings: History,
    nature: Nature | None,
) -> object:
    """Return what stands for the readings that were known on each day, and for the plan as each day
    draws it, where what a day brought is told in the same way from then on: amounts of one day each.
    """
    if not around.is_told_whole or nature is not Nature.FLOW or nature_of(metric) is not nature:
        return None
    if says_days(readings) or not open_ends.is_by_periods(goal, nature):
        return None
    return kept_of(around).once("alike", (goal, metric), (start,), lambda: (goal, start))


def progress_of(
    goal: Goal,
    made: tuple[Plan | Band | None, NoPlan | None],
    start: Start | None,
    judged: JudgedBy,
) -> Progress:
    """Return where a goal stands along its plan, within its band, or without either."""
    try:
        return _stands(goal, made, start, judged)
    except InvalidValue as fault:  # what was read adds up to more than a number can be
        raise fault if fault.path else fault.at("history") from None


def _stands(
    goal: Goal, made: tuple[Plan | Band | None, NoPlan | None], start: Start | None, judged: JudgedBy
) -> Progress:
    plan, lacking = made
    if isinstance(plan, Plan):
        return progress_along(plan, judged)
    if isinstance(plan, Band):
        return progress_in_band(plan, judged)
    counts_up = counts_from_zero(goal, nature_of(judged.metric))
    begins = starts_on(goal, start, counts_up=counts_up)
    reason = lacking or NoPlan.NO_TARGET
    untold: Reason | NoPlan | None = judged.unreadable
    per = pace_period(goal, nature_of(judged.metric))
    if untold is None and per is not None and judged.has_readings:
        untold = periods.why_untold(goal, per, judged.as_of)
    return progress_without_plan(reason, judged, start=begins, deadline=goal.deadline, untold=untold)


class AsCounted(NamedTuple):
    """Readings as a plan or band counts them, their nature and way then, or why they tell nothing of it."""

    history: History
    nature: Nature | None
    way: WayOfReading | None
    unreadable: Reason | None = None
    of_people: bool = False


def counted_for(plan: Plan | Band, history: History, as_of: date, way: WayOfReading | None) -> AsCounted:
    """Return readings as a plan that was taken from a goal counts them, which is as the goal does."""
    nature = nature_of(history.metric)
    pace = plan.pace if isinstance(plan, Plan) else None
    period = plan.per or (pace.period if pace is not None and nature is Nature.UNIQUE else None)
    if period is None or not len(history):
        return AsCounted(history, nature, way)
    whole, counted = WholePeriods(period, plan.calendar, plan.start_day + ONE_DAY), history
    is_people, why = nature is Nature.UNIQUE, None
    if is_people:
        is_pace = plan.per is not None and isinstance(plan, Plan)
        upto = periods.last_told(history, whole, as_of, plan.end_day, is_pace=is_pace)
        people = periods.People.of(history, history.metric, whole)
        counted, why = people.readable(upto), people.unreadable(upto)
        if why is not None:
            counted = periods.told_before(counted, whole, why)
    if isinstance(plan, Band) or plan.per is None:
        return AsCounted(counted, Nature.FLOW if is_people else nature, way, why, of_people=is_people)
    levels = period_levels(
        counted,
        history.metric,
        whole,
        upto=as_of,
        begins=plan.start_day,
        ends=plan.end_day,
        assume=(way or AS_USUAL).missing or CARRY,
        of_people=is_people,
        is_little_good=plan.sign * (plan.end_value or plan.start_value) < 0,
    )
    return AsCounted(levels, Nature.SCORE, AS_PERIODS, why)
