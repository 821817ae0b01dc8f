"""Quota: how the periods of a quota went, each with what it was handed, and how the running one stands.

Knows the periods of a plan, and readings through a reader. A quota costs a logarithm of the history
for each of its periods; it does not depend on how many readings there are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING, final

from attrs import field, frozen

from smartgoals._days import ONE_DAY
from smartgoals._documents import document
from smartgoals._messages.formatting import ENGLISH
from smartgoals._numbers import Number, rounded
from smartgoals._plan.quota import ZERO
from smartgoals._progress.carry import AskedPeriod, Carry, Close, idle_closes
from smartgoals._progress.course import DueRow, Settled, Why
from smartgoals._progress.paced import Paced
from smartgoals._progress.reader import presumed_between
from smartgoals._progress.reasons import Reason
from smartgoals._progress.recent import Recent
from smartgoals._progress.rested import rested_between
from smartgoals._progress.tally import QuotaTally, tally_of
from smartgoals._progress.told import told_upto

if TYPE_CHECKING:
    from smartgoals._progress.reader import Reader
    from smartgoals._time.period import Period

__all__ = ["QuotaCourse", "QuotaPeriod", "quota_of"]


@final
@document
@frozen(kw_only=True)
class QuotaPeriod:
    """The quota of the running period: what it asks for, what has been made, what it still needs,
    and how others went.

    `closed` counts the periods that are over, `met` those of them that met their quota, each by
    itself. Periods that ask for nothing are not counted, unless an allowance was overdrawn in them,
    nor are the `unread` ones, which are over and have no reading in them or after them. `most` is
    what a band allows at most, beside the `due` that it asks for at least. `carried` is what the
    periods before handed to it, a debt as a negative number: it is in `due`.
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
    carried: Number = 0

    def __str__(self) -> str:
        days = f"{self.start.isoformat()} to {self.end.isoformat()}"
        most = "" if self.most is None else f" to {ENGLISH.figure(self.most)}"
        made = f"{ENGLISH.figure(self.made)} of {ENGLISH.figure(self.due)}{most}"
        return f"{made} from {days}; {self.met} of {self.closed} periods met"


@frozen(kw_only=True)
class QuotaCourse(Paced):
    """How a quota stands: the running period and what it asked for and brought, and the tally of
    the closed ones.

    `reader` tells whether what was read only adds up.
    """

    running: AskedPeriod
    made_now: Fraction
    tally: QuotaTally
    carry: Carry
    carried_in: Fraction
    reader: Reader = field(eq=False, repr=False)

    @cached_property
    def is_decided(self) -> bool:
        """Whether the totals so far leave no other end, whatever the days to come bring: it looks
        at all of these days.
        """
        return self.has_end and _leaves_no_other_end(
            self.reader, self.carry, self.tally, self.running, self.made_now
        )

    def handed_to(self, day: date) -> Fraction:
        """Return what the closed periods handed to the one that begins on a day."""
        return self.tally.handed_to(day)

    @property
    def _base(self) -> Fraction:
        return self.plan.knots[0].exact

    @property
    def _is_open(self) -> bool:
        return self.running.span.end > self.on

    @property
    def _has_begun(self) -> bool:
        return self.running.span.start <= self.on

    @property
    def _margin(self) -> Fraction:
        """How far the running period is on its good side; one without an active day asks for nothing."""
        return self.running.margin(self.made_now)

    @property
    def _given(self) -> Fraction:
        """What the running period gives of an allowance, while it is open."""
        return self.running.own if self.plan.is_cap and self._is_open and self._has_begun else ZERO

    @property
    def freely(self) -> Fraction:
        """What of an allowance was used on days off that let it be used."""
        is_now = self._is_open and self._has_begun
        return self.tally.freely + (self.running.freely(self.made_now) if is_now else ZERO)

    @property
    def _left(self) -> Fraction:
        """What the running period has left of an allowance."""
        return self._margin if self._has_begun else ZERO

    @property
    def _counts_now(self) -> Fraction:
        """What counts of the running period while it is open: of a demand no more than it asks or
        hands on, and no loss.
        """
        if not (self._is_open and self.running.is_judged):
            return ZERO
        if self.plan.is_cap:
            return self.made_now
        margin, own = self._margin, self.running.own * self.plan.sign
        over = margin if margin < 0 else self.carry.kept(margin)
        return max(ZERO, over + own - self.running.carried) * self.plan.sign

    def quota(self) -> QuotaPeriod:
        """Return the running period as a value."""
        tally, running = self.tally, self.running
        left = (running.due - self.made_now) * (1 if running.gives >= 0 else -1)
        return QuotaPeriod(
            start=running.span.start,
            end=running.span.end,
            due=rounded(running.shown),
            made=rounded(self.made_now),
            left=rounded(max(ZERO, left)) if running.gives else 0,
            closed=tally.closed,
            met=tally.met,
            unread=tally.unread,
            carried=rounded(running.carried),
        )

    @property
    def of_people(self) -> bool:
        """Whether it is about people, of whom those of one period are told and never those of several."""
        return self.reader.how.of_people

    @property
    def missed(self) -> Fraction:
        """By how much closed periods were missed for good; of people, who do not add up, the worst one."""
        return self.tally.worst if self.of_people else self.tally.missed_by

    def _people(self) -> tuple[Fraction, Fraction]:
        """Return the people of the period that was read last, and how many it asked for."""
        span = self.running.span
        is_told = span.start <= self.on and self.reader.is_read(span.eve, min(self.on, span.end))
        return (self.made_now, self.running.own) if is_told else self.tally.last

    def expected(self) -> Fraction | Why:
        """Return what the closed periods asked for; of an allowance, with what the running one gives."""
        return self._people()[1] if self.of_people else self._base + self.asked()

    def actual(self) -> Fraction | Why:
        """Return what counts: each period up to what it asked or handed on; of an allowance all
        that was used.
        """
        return self._people()[0] if self.of_people else self._base + self.made()

    def mean(self) -> Fraction | Reason:
        """Return what an active day has brought on average; people of several periods bring nothing in all."""
        return Reason.PEOPLE_DO_NOT_ADD_UP if self.of_people else super().mean()

    def mean_window(self) -> tuple[date, date] | None:
        """Return the days of the mean."""
        return None if self.of_people else super().mean_window()

    def gap_as_read(self) -> Fraction | Why:
        """Return by how much closed periods missed, of people the worst one; while none did for good,
        what was handed on and counts or is left now.
        """
        if self.missed:
            return -self.missed
        if self.tally.unread:
            # An allowance that is overdrawn by more than all later periods give is so whatever was not read.
            return self.tally.carried if self.is_decided and self.plan.is_cap else Reason.DAYS_UNKNOWN
        return self._left if self.plan.is_cap else self.tally.carried + self._counts_now * self.plan.sign

    def attainment(self) -> Fraction | Why:
        """Return the share of what all periods ask that counts as made, or as used."""
        whole = self.plan.change + self.freely
        return self.without_end(self.made() / whole if whole else ZERO)

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
        """Return what was asked by now; where a demand was missed, by the periods of which readings
        tell, as its gap is.
        """
        if self.tally.missed_by and not self.plan.is_cap:
            return self.tally.asked - self.tally.unseen
        return self.tally.asked + self._given + self.freely

    def required(self) -> Fraction | Why:
        """Return what each active day left of the running period must bring (of an allowance, may bring)."""
        if self.is_over:
            return Reason.PAST_DEADLINE
        if self.tally.missed_by and not self.plan.is_cap:
            return Reason.ALREADY_MISSED
        span, left = self.running.span, self.running.due - self.made_now
        toward = self.running.own or (-self.plan.sign if self.plan.is_cap else 0)
        if left * toward <= 0:
            return Reason.USED_UP if self.plan.is_cap and left else ZERO
        days = self.plan.calendar.active_days(max(self.told, span.eve), span.end)
        return left / days if days > 0 else Reason.NO_DAYS_LEFT

    def idle_fails(self) -> date | None:
        """Return the first later close of a period that asks for more than it has; an allowance may
        begin overdrawn, or be used up by what is presumed of silent days.
        """
        made = self.made_now if self.has_begun else self.carried_in
        if self.plan.is_cap and self.reader.times:
            return self._presumed_fails(made)
        closes = idle_closes(self.carry, self.running, made)
        if self.plan.is_cap:
            first = None if self.has_begun else next(closes, None)
            return None if first is None or first.margin >= 0 else first.asked.span.start
        return next(
            (close.asked.span.end for close in closes if close.margin < 0 and close.asked.span.end > self.on),
            None,
        )

    def _presumed_fails(self, made: Fraction) -> date | None:
        """Return the first later day on which an allowance is overdrawn by what is presumed of silent days."""
        period, on = self.running, self.on
        while True:
            presumed = self._presumed(on, period.span.end)
            close = Close.of(period, made + presumed, self.carry)
            if period.asks and close.margin < 0:
                return self._first_over(period, made, on)
            if period.span.end >= self.plan.end_day:
                return None
            on = max(on, period.span.end)
            period, made = AskedPeriod.on(self.plan, on + ONE_DAY, close.handed_on), ZERO

    def _first_over(self, period: AskedPeriod, made: Fraction, on: date) -> date:
        """Return the first day of a period after a day on which what is presumed since has overdrawn it."""
        first = max(on + ONE_DAY, period.span.start)
        days = range(first.toordinal(), period.span.end.toordinal())
        later = (date.fromordinal(one) for one in days)
        is_over = (day for day in later if period.margin(made + self._presumed(on, day)) < 0)
        return next(is_over, period.span.end)

    def _presumed(self, after: date, upto: date) -> Fraction:
        """Return what is presumed of silent days to come."""
        return presumed_between(self.plan, after, max(after, upto), self.reader.times)

    def left_today(self) -> Fraction | Why:
        """Return what the running period still allows."""
        return max(ZERO, self._left) if self.plan.is_cap else Reason.NOT_AN_ALLOWANCE

    def decided(self) -> Settled | None:
        """Return the outcome once a period missed its quota for good or all are over, or where
        totals leave no other.
        """
        if not (self.has_end and self.has_begun):
            return None
        if self.tally.missed_by:
            return Settled(False, self.is_judged)
        if self.is_decided:
            return Settled(not self.plan.is_cap, self.is_judged)
        return Settled(True, True) if self.is_judged and not self.tally.unread else None

    def due_rows(self, days: int) -> tuple[DueRow, ...]:
        """Return what the periods that close by a day still need; of an allowance, what the day's
        period still allows.
        """
        rows = _allowed if self.plan.is_cap else _needed
        return tuple(rows(self, [self.on + timedelta(days=k) for k in range(days)]))


def _allowed(course: QuotaCourse, days: Sequence[date]) -> Iterator[DueRow]:
    """Yield what the period of each day gives of an allowance and has left, if nothing more is used."""
    closes = _closes(course)
    close = next(closes)
    for on in days:
        if on > close.asked.span.end:
            close = next(closes, close)
        is_open = on >= close.asked.span.start
        yield DueRow(
            on, rounded(close.asked.shown if is_open else ZERO), rounded(close.margin if is_open else ZERO)
        )


def _closes(course: QuotaCourse) -> Iterator[Close]:
    """Yield how the periods from the running one on close if nothing more is used; what one that
    has closed hands on, the tally tells, and of one that nobody read it is nothing.
    """
    running, plan = course.running, course.plan
    made = course.made_now
    if course.on >= running.span.end and running.span.end < plan.end_day:
        yield Close.of(running, made, course.carry)
        after = running.span.end + ONE_DAY
        running, made = AskedPeriod.on(plan, after, course.handed_to(after)), ZERO
    yield from idle_closes(course.carry, running, made)


def _needed(course: QuotaCourse, days: Sequence[date]) -> Iterator[DueRow]:
    """Yield what is to be done by each day, where what is due before it is done: what was due
    yesterday is due today.

    A debt that a closed period handed on is due at once, and is part of what the next one asks.
    """
    period, made, paid = course.running, course.made_now, ZERO
    gap = course.gap()
    needed = max(ZERO, -gap) if isinstance(gap, Fraction) and not course.tally.missed_by else ZERO
    for on in days:
        if on > period.span.end and period.span.end < course.plan.end_day:
            period, made = AskedPeriod.on(course.plan, on, _carried_past(course, period, made)), ZERO
        due = ZERO
        if on == period.span.end:
            due, short = period.shown, max(ZERO, -period.margin(made)) if period.asks else ZERO
            needed = max(needed, paid + short)
            is_past = on == course.on
            paid = needed + min(ZERO, _carried_past(course, period, made)) if is_past else needed
        yield DueRow(on, rounded(due), rounded(needed))


def _carried_past(course: QuotaCourse, period: AskedPeriod, made: Fraction) -> Fraction:
    """Return what a period hands on of which all is done that it asks; of one that has closed, what
    the tally tells, which is nothing where nobody read it.
    """
    if period.span.end <= course.on:
        return ZERO if course.tally.lost_on else course.tally.carried
    return Close.of(
        period, max(made * course.plan.sign, period.due * course.plan.sign) * course.plan.sign, course.carry
    ).handed_on


def quota_of(reader: Reader, value: Fraction, *, as_of: date, recent: Period, has_end: bool) -> QuotaCourse:
    """Return how the quota of a reader's plan stands."""
    plan, on, since = reader.plan, reader.on, reader.plan.start_day
    carry = Carry.of(plan)
    tally = tally_of(reader, carry)
    running = AskedPeriod.on(plan, on)
    running = running._replace(carried=tally.handed_to(running.span.start))
    span = running.span
    made = reader.change(span.eve, min(on, span.end)) if on > span.eve else ZERO
    return QuotaCourse(
        lacking=Reason.QUOTA_HAS_NO_PATH,
        on=on,
        value=value,
        plan=plan,
        as_of=as_of,
        recently=Recent.of(reader, recent),
        told=told_upto(reader),
        rested=rested_between(reader, plan.start_day, on),
        has_end=has_end,
        adds_up=reader.adds_up,
        running=running,
        made_now=made,
        tally=tally,
        carry=carry,
        carried_in=ZERO if reader.adds_up else (reader.carried_in or ZERO) - reader.base,
        reader=reader.alone,
        base=ZERO,
        now=reader.change(since, on) if on > since else ZERO,
    )


def _leaves_no_other_end(
    reader: Reader, carry: Carry, tally: QuotaTally, running: AskedPeriod, made: Fraction
) -> bool:
    """Tell whether a total that only grows has met all that a demand will ask, or used more than an
    allowance will give.

    If nothing more comes in, a demand is met or an allowance missed: and more makes that no other.
    """
    plan = reader.plan
    if tally.unread and not plan.is_cap:
        return False
    first, brought = running, made
    if tally.unread:
        read_upto = min(
            tally.read_upto or plan.start_day, date.max - ONE_DAY
        )  # beyond the last period is the last one
        first, brought = AskedPeriod.on(plan, read_upto + ONE_DAY, tally.carried), ZERO
    elif running.span.end <= reader.on:
        if running.span.end >= plan.end_day:
            return False
        first, brought = AskedPeriod.on(plan, running.span.end + ONE_DAY, tally.carried), ZERO
    if carry.debt and carry.at_most is None and not first.is_last:
        # All is handed on until the last period: what the totals come to decides.
        rest = plan.exact_on(plan.end_day) - plan.exact_on(first.span.end)
        is_missed = Close.of(first, brought, carry).handed_on < rest * plan.sign
        return is_missed is plan.is_cap and reader.only_adds
    is_missed = False
    for close in idle_closes(carry, first, brought):
        is_missed = bool(close.missed_by)
        if is_missed or (plan.is_cap and close.margin >= 0):
            break
    return is_missed is plan.is_cap and reader.only_adds
