"""Period path: how the pace of whole periods stands along the plan of a pace to be reached.

The last whole period that ends on the day or before it is held against the plan at its own end;
what lies ahead is counted from the day itself, and falls due with the end of each period. Knows
paths and whole periods.
"""

from __future__ import annotations

from bisect import bisect_left
from datetime import date
from fractions import Fraction
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from attrs import asdict, frozen

from smartgoals._days import ONE_DAY
from smartgoals._numbers import rounded
from smartgoals._plan.quota import ZERO
from smartgoals._plan.whole_periods import WholePeriods
from smartgoals._progress import where as along
from smartgoals._progress.course import DueRow, Settled, Why
from smartgoals._progress.path import Path
from smartgoals._progress.reasons import Reason
from smartgoals._progress.where import Where, where
from smartgoals._time.period import Period

if TYPE_CHECKING:
    from smartgoals._plan.plan import Plan
    from smartgoals._time.active_days import Days

__all__ = ["PeriodPath", "last_judged", "period_path_of", "periods_of"]


def periods_of(plan: Plan) -> WholePeriods:
    """Return the whole periods that a plan of a pace to be reached is judged by."""
    return WholePeriods(plan.per or Period(1, "day"), plan.calendar, plan.start_day + ONE_DAY)


def last_judged(plan: Plan, day: date) -> date:
    """Return the end of the last whole period up to a day; the plan's start day before the first."""
    span = periods_of(plan).closed_by(day)
    return plan.start_day if span is None else span.end


@frozen(kw_only=True)
class PeriodPath(Path):
    """How the last whole period stands; `on` is its end, and `day` the day judged, from which on
    more can be done, up to the end of the last period of all, which `decides`. `is_told` says that no
    reading to come covers days of the period that is judged.
    """

    day: date
    decides: date
    is_told: bool = True

    @property
    def _ends(self) -> WholePeriods:
        return periods_of(self.plan)

    @property
    def asked_days(self) -> Days:
        """The active days up to the end of the last whole period."""
        return self.plan.elapsed(self.decides)

    def time_share(self) -> Fraction | Why:
        """Return the share that has passed of the active days up to the end of the last whole period."""
        return along.time_share(self.plan, self.day, self.decides)

    @property
    def _days_left(self) -> Days:
        """The active days after the day judged that still count: none once the last period is over."""
        return self.asked_days - self.plan.elapsed(min(self.day, self.decides))

    def settled(self) -> Settled | None:
        """Return the outcome once the period that decides is over and told, whatever days the
        deadline lies behind it.
        """
        if self.has_end and self.has_begun and self.on >= self.decides and self.is_told:
            return Settled(self.best.is_reached, self.is_judged)
        return super().settled()

    def required(self) -> Fraction | Why:
        """Return by how much each active day left must raise (or lower) the amount of a period."""
        ahead = where(self.plan, self.day, self.best.value, self.plan.exact_on(self.on))
        return along.required(ahead, self._days_left, adds_up=False, is_over=self.is_over)

    def _arrives(self, at: Where) -> date | Why:
        """Return the end of the first period that reaches the target at the mean pace; of one
        reached already its own.
        """
        found = super()._arrives(at)
        if not isinstance(found, date) or found <= self.on:
            return found
        closes = self._ends.closing_after(max(found - ONE_DAY, self.day))
        if closes is None or (self.horizon is not None and closes.end > self.horizon):
            return Reason.BEYOND_HORIZON
        return closes.end

    def idle_fails(self) -> date | None:
        """Return the end of the first later period whose plan asks for more than the last one brought."""
        first = None if self._is_settled else self._first_short()
        if first is None:
            return None
        for span in takewhile(lambda one: one.end <= self.plan.end_day, self._ends.since(first)):
            if (
                span.end > self.day
                and self._ends.counts(span)
                and self._short(self.plan.exact_on(span.end)) > 0
            ):
                return span.end
        return None

    def _first_short(self) -> date | None:
        """Return the first day from the one judged on on which the plan asks for more than the last
        period brought.

        Where the plan turns back, it is looked for from the day judged on; None where the plan never does.
        """
        values = [knot.exact * self.plan.sign for knot in self.plan.knots]
        if any(later < earlier for earlier, later in pairwise(values)):
            return self.day
        days = range(self.day.toordinal(), self.plan.end_day.toordinal() + 1)
        place = bisect_left(
            days, True, key=lambda on: self._short(self.plan.exact_on(date.fromordinal(on))) > 0
        )
        return date.fromordinal(days[place]) if place < len(days) else None

    def safe_days(self) -> int | Why:
        """Return how many days may pass without a better period."""
        fails = self.falls_behind_on()
        if isinstance(fails, date):
            return (fails - self.day).days - 1
        if fails is Reason.ALREADY_BEHIND:
            return 0
        return (self.plan.end_day - self.day).days if fails is Reason.SAFE_TO_THE_END else fails

    def due_rows(self, days: int) -> tuple[DueRow, ...]:
        """Return what the last whole period must bring by each day; the amount still to gain never falls."""
        rows, worst = [], ZERO
        is_done = self._is_settled and not self.plan.is_cap
        for k in range(min(days, date.max.toordinal() - self.day.toordinal() + 1)):
            on = date.fromordinal(self.day.toordinal() + k)
            due = self.plan.exact_on(last_judged(self.plan, min(on, self.plan.end_day)))
            short = ZERO if is_done else self._short(due)
            worst = max(worst, short)
            rows.append(DueRow(on, rounded(due), rounded(-short if self.plan.is_cap else worst)))
        return tuple(rows)

    def _short(self, due: Fraction) -> Fraction:
        """Return how much of what is due the last whole period lacks; 0 where both are one number."""
        value = self.best.value
        return ZERO if rounded(value) == rounded(due) else (due - value) * self.plan.sign


def period_path_of(path: Path, day: date, decides: date, *, told_to: date) -> PeriodPath:
    """Return how the whole periods stand along a path, of which the last that is over on a day is
    judged, and one decides; readings tell all of the days up to one.
    """
    is_told = told_to >= path.on
    return PeriodPath(**asdict(path, recurse=False), day=day, decides=decides, is_told=is_told)
