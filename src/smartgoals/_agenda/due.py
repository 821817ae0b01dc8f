"""Due: what one goal asks to be looked at within some days. Knows cases of goals, their plans and
projections.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import takewhile
from typing import Any, NamedTuple

from attrs import evolve

from smartgoals._agenda.entry import AgendaEntry, AgendaKind, Omission, OmissionReason
from smartgoals._case.case import Case
from smartgoals._days import ONE_DAY
from smartgoals._model.goal import Goal
from smartgoals._model.target import REACHED, Bound, ReachLevel, ReachPace
from smartgoals._numbers import Number, rounded
from smartgoals._plan.band import Band
from smartgoals._plan.check_ins import check_ins, milestone_due
from smartgoals._plan.good_side import bound_of, level_named
from smartgoals._plan.plan import Plan
from smartgoals._plan.quota import ZERO, Span, period_of
from smartgoals._plan.whole_periods import WholePeriods
from smartgoals._progress.carry import AskedPeriod
from smartgoals._progress.drawn import bounds_on
from smartgoals._progress.progress import carried_to, quotas_of
from smartgoals._projection.tripwire import Tripwire
from smartgoals._time.calendar import Pause
from smartgoals._time.counting import Counting

__all__ = ["AgendaDays", "Due", "why_done"]


class AgendaDays(NamedTuple):
    """The days of an agenda, both included."""

    start: date
    end: date

    def holds(self, day: date) -> bool:
        """Tell whether a day is one of them."""
        return self.start <= day <= self.end


def why_done(case: Case, span: AgendaDays, closed: frozenset[str]) -> OmissionReason | None:
    """Return why a goal needs no looking at any more; None where it does."""
    if case.goal.id in closed:
        return OmissionReason.CLOSED
    if case.ends_on is not None and case.ends_on < span.start:
        return OmissionReason.OVER
    settled = case.progress.settled if case.readings is not None else None
    if settled is None or settled.is_judged:
        return None if settled is None else OmissionReason.OVER
    return OmissionReason.MET if settled.is_met else OmissionReason.MISSED


class _AskedValue(NamedTuple):
    """What is asked of a day or period: a value with its side, or a lower and an upper bound."""

    value: Number | None = None
    bound: Bound | None = None
    high: Number | None = None

    @classmethod
    def between(cls, low: Number | None, high: Number | None) -> _AskedValue:
        """Return what the bounds of a band ask, of which one may lack."""
        if high is None:
            return cls(low, None if low is None else Bound.AT_LEAST)
        return cls(high, Bound.AT_MOST) if low is None else cls(low, high=high)


class Due:
    """What a goal asks to be looked at, and what of it is left out."""

    def __init__(self, case: Case, span: AgendaDays, chances: Sequence[float]) -> None:
        self._case, self._span, self._chances = case, span, chances
        self.goal: Goal = case.goal
        channel = case.channel
        own = case.evidence.strategy.metrics if case.evidence.strategy is not None else None
        self._facts: dict[str, Any] = {
            "goal": self.goal.id,
            "metric": self.goal.metric,
            "metric_unit": None if case.metric is None else case.metric.unit.value,
            "currency": case.currency,
            "own_metric": None if own is None or self.goal.metric is None else own.get(self.goal.metric),
            "channel": self.goal.channel,
            "platform": None if channel is None else channel.platform,
            "handle": None if channel is None else channel.handle,
            "is_in_parts": case.is_in_parts,
        }

    def entries(self) -> tuple[list[AgendaEntry], list[Omission]]:
        """Return its entries, in no order, and what of them is left out."""
        looks = self._looks()
        idle = [(day, pause) for day in looks if (pause := self._pause(day)) is not None]
        open_days = [day for day in looks if self._pause(day) is None]
        wires, no_wires = self._tripwires(open_days)
        found = [self._check_in(day) for day in open_days]
        found += [*wires, *self._closings(), *self._milestones(), *self._deadline()]
        pauses = dict.fromkeys(pause for _, pause in idle)
        left_out = [
            Omission(
                goal=self.goal.id,
                reason=OmissionReason.PAUSED,
                start=pause.start,
                end=pause.end,
                entries=sum(one == pause for _, one in idle),
            )
            for pause in pauses
        ]
        return found, [*left_out, *no_wires]

    def _entry(self, kind: AgendaKind, day: date, asked: _AskedValue, **facts: Any) -> AgendaEntry:
        about = f":{facts['chance']}" if "chance" in facts else ""
        when = "" if kind is AgendaKind.DEADLINE else f":{day.isoformat()}"
        return AgendaEntry(
            day=day,
            kind=kind,
            key=f"{kind}:{self.goal.id}{when}{about}",
            **asked._asdict(),
            **self._facts,
            **facts,
        )

    def _looks(self) -> tuple[date, ...]:
        """Return the check-ins within the days, and before the day on which the goal is judged."""
        last = self._case.ends_on
        upto = self._span.end if last is None else min(self._span.end, last - ONE_DAY)
        begins = self._case.begins or self._case.as_of
        return check_ins(self.goal, begins, self._span.start - ONE_DAY, upto)

    def _pause(self, day: date) -> Pause | None:
        return next((one for one in self.goal.calendar.pauses if one.start <= day <= one.end), None)

    def _check_in(self, day: date) -> AgendaEntry:
        asked = self._allowed(day)
        if asked.value is None and (expected := self._expected(day)) is not None:
            asked = _AskedValue(expected, self._most)
        return self._entry(AgendaKind.CHECK_IN, day, asked)

    @property
    def _most(self) -> Bound | None:
        """The side of a plan that falls, or may not be passed; None of any other, which asks for so much."""
        plan = self._case.plan
        return Bound.AT_MOST if isinstance(plan, Plan) and plan.bound is Bound.AT_MOST else None

    def _allowed(self, day: date) -> _AskedValue:
        """Return the bounds of a band on a day; a band of periods tells them of their closings."""
        plan = self._case.plan
        if not isinstance(plan, Band) or plan.per is not None:
            return _AskedValue()
        return _AskedValue.between(*bounds_on(plan, day))

    def _expected(self, day: date) -> Number | None:
        """Return what the plan expects by a day; None of what counts by periods, windows or bands."""
        plan = self._case.plan
        if not isinstance(plan, Plan) or plan.per is not None or _is_kept(plan) or day <= plan.start_day:
            return None
        return plan.value_on(day)

    def _tripwires(self, days: Sequence[date]) -> tuple[list[AgendaEntry], list[Omission]]:
        ahead = [day for day in days if day > self._case.as_of]
        if not self._chances or not ahead:
            return [], []
        wires = self._case.projection.tripwires(self._chances, days=ahead)
        told = [row for row in wires.rows if row.value is not None]
        return [
            self._entry(AgendaKind.TRIPWIRE, row.day, _AskedValue(row.value, wires.bound), chance=row.chance)
            for row in told
        ], list(self._without_value(wires.rows))

    def _without_value(self, rows: Sequence[Tripwire]) -> Iterator[Omission]:
        """Yield for each cause which rows have no value; of a goal whose rows all share one, that
        it has no tripwires.
        """
        for cause in dict.fromkeys(row.reason for row in rows if row.value is None):
            days = [row.day for row in rows if row.value is None and row.reason is cause]
            why = Omission(goal=self.goal.id, reason=OmissionReason.NO_TRIPWIRE, cause=cause)
            is_whole = len(days) == len(rows)
            yield why if is_whole else evolve(why, start=days[0], end=days[-1], entries=len(days))

    def _closings(self) -> Iterator[AgendaEntry]:
        """Yield the closings of periods: of a quota, a band by period, and a pace to be reached."""
        plan = self._case.plan
        if isinstance(plan, Band):
            if plan.per is not None:
                yield from self._of_quotas(quotas_of(self._case.progress, plan))
        elif plan is not None and plan.per is not None:
            yield from self._of_whole_periods(plan, self._case.periods_of(plan.per))
        elif plan is not None and plan.counted is Counting.CALENDAR:
            yield from self._of_quotas((plan,))

    def _of_quotas(self, quotas: Sequence[Plan]) -> Iterator[AgendaEntry]:
        """Yield the closings of a quota, or of both that a band of periods sets: their periods are one."""
        plan = quotas[0]
        day = max(self._span.start, plan.start_day + ONE_DAY)
        while day <= min(self._span.end, plan.end_day):
            closing = period_of(plan, day)
            parts = [self._asked_in(each, closing) for each in quotas]
            if closing.end <= self._span.end and any(part.own for part in parts):
                due = {part.plan.bound: rounded(part.shown) for part in parts}
                asked = _AskedValue.between(due.get(Bound.AT_LEAST), due.get(Bound.AT_MOST))
                yield self._entry(AgendaKind.PERIOD_CLOSES, closing.end, asked)
            if closing.end == date.max:
                return
            day = closing.end + ONE_DAY

    def _asked_in(self, plan: Plan, closing: Span) -> AskedPeriod:
        """Return what a period asks, with what was handed to it once all before it have closed: what
        a later one will be handed, nobody knows on the day of asking.
        """
        progress = self._case.progress
        is_known = closing.eve <= progress.as_of
        return AskedPeriod.on(plan, closing.end, carried_to(progress, closing.start) if is_known else ZERO)

    def _of_whole_periods(self, plan: Plan, whole: WholePeriods) -> Iterator[AgendaEntry]:
        last = min(self._span.end, plan.end_day)
        for span in takewhile(
            lambda one: one.end <= last, whole.since(max(self._span.start, plan.start_day + ONE_DAY))
        ):
            if whole.counts(span):
                asked = _AskedValue(plan.value_on(span.end), plan.bound)
                yield self._entry(AgendaKind.PERIOD_CLOSES, span.end, asked)

    def _milestones(self) -> Iterator[AgendaEntry]:
        plan = self._case.plan
        if self.goal.target is None or plan is None:
            return
        for one in self.goal.target.milestones:
            day = milestone_due(self.goal, plan.start_day, one.on)
            if self._span.holds(day):
                yield self._entry(AgendaKind.MILESTONE, day, _AskedValue(one.value, self._most))

    def _deadline(self) -> Iterator[AgendaEntry]:
        on, plan = self._case.ends_on, self._case.plan
        if on is None or not self._span.holds(on):
            return
        asked = self._allowed(on)
        target, side = self.goal.target, self._case.good_side
        if isinstance(plan, Plan) and (isinstance(target, REACHED) or not _is_kept(plan)):
            asked = _AskedValue(plan.end_value, plan.bound)
        elif plan is None and isinstance(
            target, (ReachLevel, ReachPace)
        ):  # it is named, wherever the goal starts
            asked = _AskedValue(level_named(target), None if side is None else bound_of(side))
        yield self._entry(AgendaKind.DEADLINE, on, asked)


def _is_kept(plan: Plan) -> bool:
    """Tell whether a plan is kept period by period, or window by window."""
    return plan.pace is not None and plan.counted is not Counting.CONTINUOUS
