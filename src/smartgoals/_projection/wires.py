"""Wires: from a projection, and the days asked about, to the tripwires of its goal.

What belongs here: which days and chances are asked about, and which kinds of goals have no
tripwires. What a day tells is found by its check-in (`check_in`). Knows projections, and goals
through `later`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final, Protocol

from smartgoals._checked import each, refuse
from smartgoals._days import ONE_DAY, day
from smartgoals._forecast.caution import Caution, CautionCode
from smartgoals._forecast.forecast import share_of
from smartgoals._model.currency import currency_told
from smartgoals._model.ids import GoalId
from smartgoals._model.metric import Nature
from smartgoals._model.target import Bound
from smartgoals._numbers import Number
from smartgoals._plan.band import Band
from smartgoals._plan.check_ins import check_ins
from smartgoals._plan.one_day import asks_for_one_day
from smartgoals._plan.plan import Plan
from smartgoals._progress.period_path import last_judged
from smartgoals._progress.progress import Progress
from smartgoals._projection.check_in import CheckIn, CheckInTrail
from smartgoals._projection.earlier import EarlierPeriods
from smartgoals._projection.later import Later
from smartgoals._projection.reasons import ProjectionReason
from smartgoals._projection.tripwire import Tripwire, Tripwires
from smartgoals._time.cadence import Cadence

__all__ = ["asked_days", "asked_shares", "tripwires_of"]

MOST_DAYS: Final = 400
"""So many check-ins are asked about at once, a year of days: each costs several projections."""


class Watched(Protocol):
    """What tripwires are told of: a projection."""

    @property
    def goal(self) -> GoalId: ...
    @property
    def as_of(self) -> date: ...
    @property
    def deadline(self) -> date | None: ...
    @property
    def bound(self) -> Bound: ...
    @property
    def target(self) -> Number | None: ...
    @property
    def progress(self) -> Progress: ...
    @property
    def reasons(self) -> Mapping[str, ProjectionReason]: ...
    @property
    def cautions(self) -> tuple[Caution, ...]: ...


def asked_shares(chances: Iterable[float]) -> tuple[float, ...]:
    """Return the chances asked for, the largest first, or refuse them."""
    shares = each(chances, "chances", lambda one: share_of(one, ""))
    if not shares or len(set(shares)) < len(shares):
        raise refuse("", list(shares), "at least one chance, each once")
    return tuple(sorted(shares, reverse=True))


def asked_days(days: Iterable[date] | None, *, after: date, before: date | None) -> tuple[date, ...] | None:
    """Return the days asked for in their order, or refuse them; None where none are named."""
    if days is None:
        return None

    def ahead(one: date) -> date:
        on = day(one)
        if on <= after:
            raise refuse("", on, f"after {after.isoformat()}, the day of the projection")
        if before is not None and on >= before:
            raise refuse("", on, f"before {before.isoformat()}, the day on which the goal is judged")
        return on

    return tuple(sorted(set(each(days, "days", ahead))))


def tripwires_of(
    projection: Watched,
    later: Later | None,
    chances: Sequence[float],
    days: Sequence[date] | None,
    cadence: Cadence | None,
) -> Tripwires:
    """Return the tripwires of a projection on days ahead; where it has none, each row says why."""
    end, progress = projection.deadline, projection.progress
    if days is None and later is not None and end is not None:
        begins = progress.start or projection.as_of
        days = _not_too_many(check_ins(later.goal, begins, projection.as_of, end - ONE_DAY, cadence))
    days = days or ()
    why = _why_none(projection, later)
    if why is not None or later is None:
        rows = [Tripwire(on, chance, reason=why) for on in days for chance in chances]
    else:
        rows = wires_on(projection, later, days, chances)
    return Tripwires(
        goal=projection.goal,
        as_of=projection.as_of,
        deadline=end,
        metric=progress.metric,
        metric_unit=progress.metric_unit,
        currency=currency_told(
            progress.metric_unit, None if later is None else later.readings, progress.unit
        ),
        bound=projection.bound,
        chances=tuple(chances),
        rows=tuple(rows),
        reason=why or (None if days else ProjectionReason.NO_CHECK_IN),
        cautions=projection.cautions,
    )


def _not_too_many(days: tuple[date, ...]) -> tuple[date, ...]:
    if len(days) > MOST_DAYS:
        hint = "name those that matter with days=, or look less often with cadence="
        raise refuse("days", len(days), f"at most {MOST_DAYS} check-ins until the deadline", hint)
    return days


def _why_none(projection: Watched, later: Later | None) -> ProjectionReason | None:
    """Return why no day has a tripwire: the goal is decided, nothing forecasts it, or its kind has none."""
    why = projection.reasons.get("probability")
    if why is not None:
        return why
    plan, codes = projection.progress.plan, {caution.code for caution in projection.cautions}
    adds_up = later is not None and later.nature is Nature.FLOW
    is_of_amounts = isinstance(plan, Plan) and (plan.per is not None or adds_up)
    if is_of_amounts and not codes.isdisjoint((CautionCode.START_AHEAD, CautionCode.START_UNREAD)):
        return ProjectionReason.NO_BASELINE  # what is read before its start moves what it asks, too
    return ProjectionReason.NO_READING if later is None else no_wire(later, plan)


def no_wire(later: Later, plan: object) -> ProjectionReason | None:
    """Return why a goal has no tripwires on any day, by its kind; None where it may have them."""
    if isinstance(plan, Band) and plan.low is not None and plan.high is not None:
        return ProjectionReason.TWO_SIDES
    return ProjectionReason.ONE_DAY_DECIDES if asks_for_one_day(later.goal, later.nature) else None


def wires_on(
    projection: Watched, later: Later, days: Sequence[date], chances: Sequence[float]
) -> list[Tripwire]:
    """Return the tripwires of days ahead, for each of some chances, the largest first.

    A day begins where the one before it ended, in terms of what is expected: wires of neighbouring days
    lie alike.
    """
    rows, trail, later = list[Tripwire](), CheckInTrail.begun(), later.for_many_days()
    today, plan = later.on(projection.as_of), projection.progress.plan
    earlier = EarlierPeriods.of(later, projection.progress)
    bar = (plan.high if plan.low is None else plan.low) if isinstance(plan, Band) else projection.target
    sign = -1 if projection.bound is Bound.AT_MOST else 1
    decided = last_judged(plan, plan.end_day) if isinstance(plan, Plan) and plan.per is not None else None
    for on in days:
        if decided is not None and on > decided:  # what is read after its last whole period is none of it
            rows += [Tripwire(on, chance, reason=ProjectionReason.NOTHING_NEW) for chance in chances]
            continue
        check_in = CheckIn(later, today, on, sign, bar, earlier=earlier)
        rows += check_in.wires(chances, trail)
    return rows
