"""Period band: how the amounts of periods stand against a band, 3 to 5 sessions a week; each period
stands by itself.

The lower bound is the quota of a demand and the upper one that of an allowance, so that a band with
one bound is answered as the quota it is. Knows quotas, and plans that ask for them.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from smartgoals._model.metric import Better
from smartgoals._plan.knots import from_points
from smartgoals._plan.plan import Plan
from smartgoals._plan.quota import ZERO, quota_points
from smartgoals._progress.course import Course, DueRow, Settled, Silent, Why
from smartgoals._progress.quota import QuotaCourse, QuotaPeriod, quota_of
from smartgoals._progress.reader import Reader
from smartgoals._progress.reasons import Reason
from smartgoals._time.counting import Counting
from smartgoals._time.pace import Pace
from smartgoals._time.period import Period

if TYPE_CHECKING:
    from smartgoals._model.history import History
    from smartgoals._numbers import Number
    from smartgoals._plan.band import Band
    from smartgoals._progress.how_read import HowRead
    from smartgoals._progress.kept import Kept
    from smartgoals._progress.standing import HistoryStanding

__all__ = ["PeriodBandCourse", "period_band_of", "quota_plans"]


@frozen(kw_only=True)
class PeriodBandCourse(Course):
    """How the amounts of periods stand in a band: `quotas` are those of its bounds, first the one
    that asks for more.

    A bound that is there to be reached comes before one that is there to be kept: the lower one of a band of
    positive amounts before the upper one.
    """

    quotas: tuple[QuotaCourse, ...]

    @property
    def _first(self) -> QuotaCourse:
        return self.quotas[0]

    @property
    def _last(self) -> QuotaCourse:
        return self.quotas[-1]

    def quota(self) -> QuotaPeriod:
        """Return the running period: what it asks for at least, or else allows at most; and how
        others went.
        """
        first, last = self._first.quota(), self._last.quota()
        if len(self.quotas) == 1:
            return first
        # A period beyond one bound is not beyond the other, so that no period is missed twice; on days off
        # only the upper bound is asked about.
        closed = max(first.closed, last.closed)
        missed = first.closed - first.met + last.closed - last.met
        return evolve(first, closed=closed, met=closed - missed, most=last.due)

    def actual(self) -> Fraction | Why:
        """Return what the running period has brought."""
        return self._first.made_now

    def gap_as_read(self) -> Fraction | Why:
        """Return by how much closed periods missed the band, of people the worst one; while none did,
        what the running one has left.
        """
        parts = [quota.missed for quota in self.quotas if quota.granted is None]
        missed_by = max(parts, default=ZERO) if self._first.of_people else sum(parts, ZERO)
        return -missed_by if missed_by else self._nearest([quota.gap() for quota in self.quotas])

    def _nearest(self, rooms: list[Fraction | Why]) -> Fraction | Why:
        """Return the room to the upper bound; where both bounds are there to be kept, to the nearer one."""
        if not self._first.plan.is_cap or not all(isinstance(room, Fraction) for room in rooms):
            return rooms[-1]
        return min(room for room in rooms if isinstance(room, Fraction))

    def attainment(self) -> Fraction | Why:
        """Return 1 inside and 0 outside, as for any band."""
        gap = self.gap()
        return Fraction(gap >= 0) if isinstance(gap, Fraction) else gap

    def time_share(self) -> Fraction | Why:
        """Return the share of the active days that has passed."""
        return self._first.time_share()

    def mean(self) -> Fraction | Why:
        """Return what an active day has brought on average."""
        return self._first.mean()

    def mean_window(self) -> tuple[date, date] | None:
        """Return the days of the mean."""
        return self._first.mean_window()

    def recent(self) -> Fraction | Why:
        """Return what an active day of the recent window has brought on average."""
        return self._first.recent()

    def recent_window(self) -> tuple[date, date] | None:
        """Return the days of the recent pace."""
        return self._first.recent_window()

    def required(self) -> Fraction | Why:
        """Return what each active day left of the running period must bring at least (or may, where
        only that is said).
        """
        return self._first.required()

    @property
    def _telling(self) -> QuotaCourse:
        """The quota that tells how long one may wait: the one that was missed, else the one that
        asks for more.
        """
        missed = (quota for quota in self.quotas if (end := quota.settled()) is not None and not end.is_met)
        return next(missed, self._first)

    def safe_days(self) -> int | Why:
        """Return how many days may pass idle."""
        return self._telling.safe_days()

    def falls_behind_on(self) -> date | Why:
        """Return the first later day on which an idle value is below the band."""
        return self._telling.falls_behind_on()

    def left_today(self) -> Fraction | Why:
        """Return what the running period still allows."""
        return self._nearest([quota.left_today() for quota in self.quotas])

    def is_met(self) -> bool | Why:
        """Return whether every period was inside: yes once all are over, no as soon as one was not."""
        settled = self.settled()
        if settled is not None:
            return settled.is_met
        answers = [quota.is_met() for quota in self.quotas]
        return next((why for why in answers if not isinstance(why, bool)), Reason.NOT_OVER)

    def decided(self) -> Settled | None:
        """Return the outcome once a period was outside, or all are over."""
        outcomes = [quota.settled() for quota in self.quotas]
        missed = next((outcome for outcome in outcomes if outcome is not None and not outcome.is_met), None)
        if missed is not None or None in outcomes:
            return missed
        return outcomes[-1]

    def due_rows(self, days: int) -> tuple[DueRow, ...]:
        """Return what the periods that close by a day still need at least; where only that is said,
        what they allow.
        """
        return self._first.due_rows(days)


def quota_plans(
    band: Band, *, base: Fraction = ZERO, of_people: bool = False, kept: Kept | None = None
) -> tuple[Plan, ...]:
    """Return the quotas that the bounds of a band of periods set, what is to be reached before what
    is to be kept; of a level from the *base* that it stood on.
    """
    if kept is not None:
        return kept.once(
            "quotas of a band",
            (band,),
            (base, of_people),
            lambda: quota_plans(band, base=base, of_people=of_people),
        )
    bounds = ((band.low, Better.HIGHER), (band.high, Better.LOWER))
    plans = [
        _quota(band, base, amount, better, of_people=of_people)
        for amount, better in bounds
        if amount is not None
    ]
    return tuple(sorted(plans, key=lambda plan: plan.is_cap))


def _quota(band: Band, base: Fraction, amount: Number, better: Better, *, of_people: bool) -> Plan:
    pace = Pace(amount, band.per or Period(1, "day"))
    path = quota_points(band.start_day, base, pace, band.calendar, band.end_day, of_people=of_people)
    return Plan(
        knots=from_points(path), calendar=band.calendar, pace=pace, counted=Counting.CALENDAR, better=better
    )


def period_band_of(
    band: Band,
    history: History,
    how: HowRead,
    *,
    base: Fraction,
    on: date,
    as_of: date,
    recent: Period,
    has_end: bool,
    unreadable: Reason | None = None,
    kept: Kept | None = None,
    alike: object = None,
) -> tuple[Course, HistoryStanding]:
    """Return how a history stands in a band of periods at the end of a day, and how it was read."""
    plans = quota_plans(band, base=base, of_people=how.of_people, kept=kept)
    readers = [Reader.of(history, how, plan, base, on, kept=kept, alike=alike) for plan in plans]
    if unreadable is not None:
        readers = [reader.without_value(unreadable) for reader in readers]
    stands = readers[0].stands
    if stands.value is None:
        why, day = stands.reason or Reason.NO_READING, readers[0].last_told
        before = None
        if day is not None:
            before, _ = period_band_of(
                band, history, how, base=base, on=day, as_of=day, recent=recent, has_end=has_end, kept=kept
            )
        return Silent(lacking=why, on=on, value=why, end_day=band.end_day, before=before), stands
    quotas = [
        quota_of(reader, stands.value, as_of=as_of, recent=recent, has_end=has_end) for reader in readers
    ]
    course = PeriodBandCourse(
        lacking=Reason.BAND_HAS_NO_PATH, on=on, value=stands.value, quotas=tuple(quotas)
    )
    return course, stands
