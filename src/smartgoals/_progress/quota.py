"""Quota: how the periods of a quota went, each by itself, and how the running one stands.

Knows the periods of a plan, and readings through a reader. A quota costs a logarithm of the history for each of its
periods; it does not depend on how many readings there are.
"""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING, final

from attrs import frozen

from smartgoals._days import ONE_DAY
from smartgoals._messages.formatting import ENGLISH
from smartgoals._numbers import Number, rounded
from smartgoals._plan.quota import ZERO, Span, last_closed, period_of
from smartgoals._progress.course import DueRow, Settled, Why
from smartgoals._progress.path import Paced
from smartgoals._progress.reasons import Reason
from smartgoals._progress.recent import Recent

if TYPE_CHECKING:
    from smartgoals._plan.plan import Plan
    from smartgoals._progress.reader import Reader
    from smartgoals._time.period import Period

__all__ = ["QuotaCourse", "QuotaPeriod", "quota_of"]


@final
@frozen(kw_only=True)
class QuotaPeriod:
    """The quota of the running period: what it asks for, what has been made, what it still needs, and how others went.

    `closed` counts the periods that are over, `met` those of them that met their quota, each by itself.
    Periods that ask for nothing are not counted, nor are the `unread` ones, which are over and have no reading
    in them or after them. `most` is what a band allows at most, beside the `due` that it asks for at least.
    """

    start: date
    end: date
    due: Number
    made: Number
    left: Number
    closed: int
    met: int
    unread: int = 0
    most: Number | None = None

    def __str__(self) -> str:
        days = f"{self.start.isoformat()} to {self.end.isoformat()}"
        most = "" if self.most is None else f" to {ENGLISH.figure(self.most)}"
        made = f"{ENGLISH.figure(self.made)} of {ENGLISH.figure(self.due)}{most}"
        return f"{made} from {days}; {self.met} of {self.closed} periods met"


@frozen(kw_only=True)
class _Tally:
    """What the closed periods asked for and what counts of them; how many there are, met and unread; by how much missed."""

    asked: Fraction = ZERO
    counts: Fraction = ZERO
    missed_by: Fraction = ZERO
    closed: int = 0
    met: int = 0
    unread: int = 0


def _margin(made: Fraction, due: Fraction, sign: int) -> Fraction:
    """Return how far on its good side a period is; 0 where it is on it once both are rounded."""
    return ZERO if rounded(made) == rounded(due) else (made - due) * sign


def _tally(reader: Reader) -> _Tally:
    plan, over = reader.plan, last_closed(reader.plan, reader.on)
    asked = counts = missed_by = ZERO
    closed = met = unread = 0
    while over > plan.start_day:
        eve = period_of(plan, over).eve
        due = plan.exact_on(over) - plan.exact_on(eve)
        if due or plan.calendar.active_days(eve, over):
            asked += due
            if reader.is_read(eve, over):
                made = reader.change(eve, over)
                margin = _margin(made, due, plan.sign)
                closed, met = closed + 1, met + (margin >= 0)
                missed_by -= min(margin, ZERO)
                counts += made if plan.is_cap or margin < 0 else due
            else:
                unread += 1
        over = eve
    return _Tally(asked=asked, counts=counts, missed_by=missed_by, closed=closed, met=met, unread=unread)


@frozen(kw_only=True)
class QuotaCourse(Paced):
    """How a quota stands: the running period and what it asked for and brought, and the tally of the closed ones."""

    span: Span
    due: Fraction
    made_now: Fraction
    tally: _Tally
    later_asks: bool
    carried_in: Fraction
    only_adds: bool

    @property
    def _base(self) -> Fraction:
        return self.plan.knots[0].exact

    @property
    def _is_open(self) -> bool:
        return self.span.end > self.on

    @property
    def _has_begun(self) -> bool:
        return self.span.start <= self.on

    @property
    def _margin(self) -> Fraction:
        """How far the running period is on its good side; one without an active day asks for nothing."""
        return _margin(self.made_now, self.due, self.plan.sign) if self._asks else ZERO

    @property
    def _asks(self) -> bool:
        return bool(self.due or self.plan.calendar.active_days(self.span.eve, self.span.end))

    @property
    def _given(self) -> Fraction:
        """What the running period gives of an allowance, while it is open."""
        return self.due if self.plan.is_cap and self._is_open and self._has_begun else ZERO

    @property
    def _left(self) -> Fraction:
        """What the running period has left of an allowance."""
        return self._margin if self._has_begun else ZERO

    @property
    def _counts_now(self) -> Fraction:
        """What counts of the running period while it is open: of a demand no more than it asks, and no loss."""
        if not self._is_open:
            return ZERO
        if self.plan.is_cap:
            return self.made_now
        made = self.made_now * self.plan.sign
        return max(ZERO, min(made, self.due * self.plan.sign)) * self.plan.sign

    def quota(self) -> QuotaPeriod:
        """Return the running period as a value."""
        tally, left = self.tally, (self.due - self.made_now) * (1 if self.due >= 0 else -1)
        return QuotaPeriod(
            start=self.span.start,
            end=self.span.end,
            due=rounded(self.due),
            made=rounded(self.made_now),
            left=rounded(max(ZERO, left)) if self.due else 0,
            closed=tally.closed,
            met=tally.met,
            unread=tally.unread,
        )

    def expected(self) -> Fraction | Why:
        """Return what the closed periods asked for; of an allowance, with what the running one gives."""
        return self._base + self.asked()

    def actual(self) -> Fraction | Why:
        """Return what counts: each period up to what it asked; of an allowance all that was used."""
        return self._base + self.made()

    def gap(self) -> Fraction | Why:
        """Return by how much closed periods missed; while none did, what counts or is left of the running one."""
        if self.tally.missed_by:
            return -self.tally.missed_by
        if self.tally.unread:
            return Reason.DAYS_UNKNOWN
        return self._left if self.plan.is_cap else self._counts_now * self.plan.sign

    def attainment(self) -> Fraction | Why:
        """Return the share of what all periods ask that counts as made, or as used."""
        return self.without_end(self.made() / self.plan.change if self.plan.change else ZERO)

    def pace_index(self) -> Fraction | Why:
        """Return what counts over what was asked."""
        asked = self.asked()
        return self.made() / asked if asked else Reason.NOTHING_EXPECTED

    def made(self) -> Fraction:
        """Return what counts as made: work in the running period makes good no period that was missed."""
        if self.plan.is_cap or not self.tally.missed_by:
            return self.tally.counts + self._counts_now
        return self.tally.counts

    def asked(self) -> Fraction:
        """Return what was asked by now."""
        return self.tally.asked + self._given

    def required(self) -> Fraction | Why:
        """Return what each active day left of the running period must bring (of an allowance, may bring)."""
        if self.is_over:
            return Reason.PAST_DEADLINE
        if self.tally.missed_by and not self.plan.is_cap:
            return Reason.ALREADY_MISSED
        left = self.due - self.made_now
        if left * self.due <= 0:
            return Reason.USED_UP if self.plan.is_cap and left else ZERO
        days = self.plan.calendar.active_days(max(self.on, self.span.eve), self.span.end)
        return left / days if days > 0 else Reason.NO_DAYS_LEFT

    def idle_fails(self) -> date | None:
        """Return the first later close of a period that asks for more than it has."""
        if self.plan.is_cap:
            return None
        made = self.made_now if self.has_begun else self.carried_in
        if self._is_open and self._asks and _margin(made, self.due, self.plan.sign) < 0:
            return self.span.end
        on = max(self.span.end, self.on)
        while on < self.plan.end_day:
            span = period_of(self.plan, on + ONE_DAY)
            if self.plan.exact_on(span.end) != self.plan.exact_on(span.eve):
                return span.end
            on = span.end
        return None

    def left_today(self) -> Fraction | Why:
        """Return what the running period still allows."""
        return max(ZERO, self._left) if self.plan.is_cap else Reason.NOT_AN_ALLOWANCE

    def settled(self) -> Settled | None:
        """Return the outcome once a period missed its quota or all are over, or where totals decide the last one."""
        if not (self.has_end and self.has_begun):
            return None
        if self.tally.missed_by:
            return Settled(False, self.is_judged)
        if self.is_judged:
            return None if self.tally.unread else Settled(True, True)
        if not self.only_adds:
            return None
        if self.plan.is_cap:
            return Settled(False, False) if self._margin < 0 else None
        done = self._margin >= 0 and not self.later_asks and not self.tally.unread
        return Settled(True, False) if done else None

    def due_rows(self, days: int) -> tuple[DueRow, ...]:
        """Return what the periods that close by a day still need; of an allowance, what the day's period still allows."""
        rows, needed = [], ZERO
        span, due, made = self.span, self.due, self.made_now if self._asks else ZERO
        for k in range(days):
            on = self.on + timedelta(days=k)
            if on > span.end and span.end < self.plan.end_day:
                span = period_of(self.plan, on)
                due, made = self.plan.exact_on(span.end) - self.plan.exact_on(span.eve), ZERO
            margin = _margin(made, due, self.plan.sign)
            if self.plan.is_cap:
                given, left = (due, margin) if on >= span.start else (ZERO, ZERO)
                rows.append(DueRow(on, rounded(given), rounded(left)))
                continue
            if on == span.end:
                needed -= min(margin, ZERO)
            rows.append(DueRow(on, rounded(due if on == span.end else ZERO), rounded(needed)))
        return tuple(rows)


def quota_of(reader: Reader, value: Fraction, *, as_of: date, recent: Period, has_end: bool) -> QuotaCourse:
    """Return how the quota of a reader's plan stands."""
    plan, on = reader.plan, reader.on
    span = period_of(plan, on)
    due = plan.exact_on(span.end) - plan.exact_on(span.eve)
    made = reader.change(span.eve, min(on, span.end)) if on > span.eve else ZERO
    since = plan.start_day
    return QuotaCourse(
        lacking=Reason.QUOTA_HAS_NO_PATH,
        on=on,
        value=value,
        plan=plan,
        as_of=as_of,
        recently=Recent.of(reader, recent),
        has_end=has_end,
        adds_up=reader.adds_up,
        span=span,
        due=due,
        made_now=made,
        tally=_tally(reader),
        carried_in=ZERO if reader.adds_up else (reader.carried_in or ZERO) - reader.base,
        later_asks=plan.exact_on(span.end) != plan.knots[-1].exact,
        only_adds=_beyond(plan, made, due) and reader.only_adds,
        base=ZERO,
        now=reader.change(since, on) if on > since else ZERO,
    )


def _beyond(plan: Plan, made: Fraction, due: Fraction) -> bool:
    return (_margin(made, due, plan.sign) >= 0) is not plan.is_cap
